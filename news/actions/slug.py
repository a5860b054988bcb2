from itertools import chain, count

from anyascii import anyascii
from django.utils.text import slugify

from news.models import PressRelease

LONGEST = 80


def public_slug(release: PressRelease) -> str:
    """The permanent address of a release: its English headline, or else romanised; unique."""
    headline = release.text("headline", "en") or release.text("headline", release.source_language)
    words = slugify(anyascii(headline)).split("-")
    while len("-".join(words)) > LONGEST and len(words) > 1:
        words.pop()
    base = "-".join(words)[:LONGEST] or release.number.lower()
    taken = set(
        PressRelease.objects.filter(slug__startswith=base)
        .exclude(pk=release.pk)
        .values_list("slug", flat=True)
    )
    return next(
        slug for slug in chain([base], (f"{base}-{n}" for n in count(2))) if slug not in taken
    )
