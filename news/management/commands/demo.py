from argparse import ArgumentParser
from time import monotonic
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from news import actions
from news.management.demo.building import build, newsroom_texts
from news.management.demo.content import load_newsroom, load_releases
from news.management.demo.people import assign_departments, set_up_people
from news.management.server import is_free, prepare_static_files, run_server
from news.models import User


class Command(BaseCommand):
    help = (
        "Prepare the demo newsroom in this database and serve it. "
        "Run again, it changes nothing and loses nothing."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--no-serve", action="store_true", help="stop after the preparation")
        parser.add_argument(
            "--reset-passwords", action="store_true", help="make new passwords and print them"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        if not options["no_serve"] and not is_free("127.0.0.1", port):
            raise CommandError(f"Port {port} is taken. Choose another: manage.py demo --port 8001")
        self.began = monotonic()
        try:
            passwords = self.prepare(options["reset_passwords"])
        except DatabaseError as error:
            raise CommandError(f"The database cannot be used: {error}") from error
        self.report_addresses(port)
        self.report_passwords(passwords)
        if not options["no_serve"]:
            connection.close()
            self.stdout.write("\nServing. Stop with Ctrl-C.\n")
            self.stdout.flush()
            run_server("127.0.0.1", port, workers=2)

    def prepare(self, reset_passwords: bool) -> dict[str, str]:
        self.step("Database")
        call_command("migrate", interactive=False, verbosity=0)
        self.step("Newsroom and accounts")
        demo = load_newsroom()
        actions.open_newsroom(
            demo.organisation,
            languages=demo.languages,
            code="PRO",
            phone=demo.contact.phone,
            email=demo.contact.email,
            licence=demo.licence,
            **newsroom_texts(demo),
        )
        passwords = set_up_people(reset_passwords=reset_passwords)
        self.step("Press releases")
        by = User.objects.get(username="editor")
        if not build(demo, load_releases(), by, self.detail):
            self.detail("already here, left as they are")
        assign_departments()
        self.step("Static files")
        prepare_static_files()
        self.step("Ready")
        return passwords

    def step(self, name: str) -> None:
        self.stdout.write(f"[{monotonic() - self.began:4.1f} s] {name}")
        self.stdout.flush()

    def detail(self, text: str) -> None:
        self.stdout.write(f"         {text}")
        self.stdout.flush()

    def report_addresses(self, port: int) -> None:
        base = f"http://127.0.0.1:{port}"
        self.stdout.write("")
        for what, address in (
            ("Korean", "/ko/"),
            ("English", "/en/"),
            ("Feeds", "/ko/feeds/all.rss  /en/feeds/all.rss"),
            ("Admin", "/admin/"),
        ):
            self.stdout.write(f"  {what:8} {base}{address.replace('  /', f'  {base}/')}")

    def report_passwords(self, passwords: dict[str, str]) -> None:
        self.stdout.write("")
        if not passwords:
            self.stdout.write(
                "  Accounts: as before. New passwords: manage.py demo --reset-passwords"
            )
            return
        self.stdout.write("  Accounts (the passwords are shown this once):")
        for name, password in passwords.items():
            self.stdout.write(f"    {name:14} {password}")
