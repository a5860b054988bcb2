"""Mails about work that waits."""

from email.utils import make_msgid

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse

from news.models import Delivery


def send(delivery: Delivery) -> None:
    """Hand the mail to the mail server. Its Message-ID is the delivery's at each attempt."""
    if delivery.recipient is None or not delivery.recipient.email:
        return
    address = settings.SITE_URL + reverse("wagtailadmin_home")
    if delivery.release_id:
        address = settings.SITE_URL + reverse("wagtailadmin_pages:edit", args=[delivery.release_id])
    host = make_msgid(domain=settings.DEFAULT_FROM_EMAIL.partition("@")[2].strip(" >"))
    EmailMessage(
        f"[Gongbo] {delivery.occasion}",
        f"{delivery.data.get('reason', '')}\n\n{address}\n",
        to=[delivery.recipient.email],
        headers={"Message-ID": f"<{delivery.uuid}@{host.partition('@')[2]}"},
    ).send()
