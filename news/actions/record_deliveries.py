"""What an edition causes beyond our own pages, written down beside it."""

from django.conf import settings

from news.models import Channels, Delivery, Edition


def record_deliveries(edition: Edition) -> list[Delivery]:
    """The deliveries of `edition`, due when it is public; in the transaction that makes it."""
    if not settings.CACHE_PURGE_URLS:
        return []
    return [
        Delivery.objects.create(
            channel=Channels.CACHE,
            occasion="changed",
            release_id=edition.release_id,
            edition=edition,
            due_at=edition.public_from,
        )
    ]
