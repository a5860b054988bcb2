"""What the decisions about a delivery share: they stand in its release's history."""

from wagtail.log_actions import log

from news.models import Delivery, User


def log_decision(delivery: Delivery, action: str, by: User | None) -> None:
    """Note `action` with the release that `delivery` tells of, if it tells of one."""
    delivery.refresh_from_db()
    if delivery.release:
        data = {"channel": delivery.channel, "delivery": str(delivery.uuid)}
        log(instance=delivery.release, action=action, user=by, data=data)
