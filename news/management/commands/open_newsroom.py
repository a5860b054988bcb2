from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from news.actions import ActionRefused, open_newsroom
from news.models import Newsroom

NEXT_STEPS = """\
The newsroom “{title}” is open, with the roles Editor, Translator, Publisher and Administrator.

Next:
  1. Create the first account:   python manage.py createsuperuser
  2. Start the server:           python manage.py serve
  3. In {url}/admin/, under Settings, complete the newsroom
     and give the others their accounts, roles and departments."""


class Command(BaseCommand):
    help = "Opens the newsroom of a new installation, with its roles."

    def add_arguments(self, parser: ArgumentParser) -> None:
        for code, name in settings.LANGUAGES:
            parser.add_argument(
                f"--name-{code}",
                dest=f"name_{code}",
                metavar="NAME",
                help=f"The organisation's name in {name}.",
            )
        parser.add_argument(
            "--languages",
            help="The languages in use, the first one first, e.g. ko,en. "
            "Those that have a name, unless said otherwise.",
        )
        parser.add_argument("--code", default="PR", help="Begins numbers without a department.")

    def handle(self, *args: Any, **options: Any) -> None:
        if Newsroom.objects.exists():
            raise CommandError(
                "There is a newsroom already. Change it in the admin, under Settings."
            )
        names = {
            code: name
            for code, _language in settings.LANGUAGES
            if (name := (options[f"name_{code}"] or "").strip())
        }
        languages = [code.strip() for code in (options["languages"] or "").split(",")]
        try:
            newsroom = open_newsroom(
                names, languages=[code for code in languages if code], code=options["code"]
            )
        except ActionRefused as error:
            raise CommandError(str(error)) from error
        self.stdout.write(NEXT_STEPS.format(title=newsroom.title, url=settings.SITE_URL))
