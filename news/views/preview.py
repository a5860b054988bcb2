from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from news.actions.freezing import freeze_documents, freeze_images
from news.draft import to_json
from news.models import Edition, Newsroom, PressRelease
from news.models.used_files import used_files
from news.views.release import release_context


def preview(request: HttpRequest, release: PressRelease, language: str) -> HttpResponse:
    """The working text in `language` as its page would be: the edition is made, but not kept."""
    draft = release.draft(language)
    used = used_files(draft)
    now = timezone.now()
    edition = Edition(
        uuid=release.uuid,
        language=language,
        number=1,
        audience=release.audience,
        slug=release.slug or "preview",
        headline=draft.headline,
        list_date=draft.issued_at or now,
        public_from=now,
        content=to_json(draft),
        files={
            "images": {str(pk): facts for pk, facts in freeze_images(used.images).items()},
            "documents": freeze_documents(used.documents),
        },
    )
    context = release_context(edition, Newsroom.current(), preview=True)
    return render(request, "news/press_release.html", context)
