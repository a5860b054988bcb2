"""Embargoed access: what accredited press may see before its time, and what they have opened."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from news.draft import clean_text
from news.models.changes import WITHOUT_TEXT
from news.models.edition import Edition

LONGEST = timedelta(days=14)
ONE_OPENING = timedelta(minutes=1)
USER_AGENT_LENGTH = 200


class AccessStandings(models.TextChoices):
    ACTIVE = "active", _("Active")
    EXPIRED = "expired", _("Expired")
    REVOKED = "revoked", _("Revoked")


def token_hash(token: str) -> str:
    """All that is kept of a link's secret."""
    return sha256(token.encode(errors="surrogatepass")).hexdigest()


class PressAccessQuerySet(models.QuerySet["PressAccess"]):
    def valid(self, token: str, at: datetime) -> "PressAccess | None":
        """The access that `token` opens at `at`: one question, whatever the answer's reason."""
        found = self.filter(token_hash=token_hash(token), revoked_at=None, expires_at__gt=at)
        return found.select_related("release").first()


class PressAccess(models.Model):
    """A link by which one person of the press reads one release before its time.

    The link itself is shown once and not kept. It leads to editions that wait, never to working
    text, so that what the press reads is what will be published.
    """

    release = models.ForeignKey(
        "news.PressRelease", on_delete=models.CASCADE, related_name="press_accesses"
    )
    person = models.CharField(_("name"), max_length=120)
    outlet = models.CharField(_("outlet"), max_length=120)
    email = models.EmailField(_("e-mail"), blank=True)
    languages = models.JSONField(default=list, blank=True)
    """Codes; empty for all, also for those that follow."""
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = PressAccessQuerySet.as_manager()

    class Meta:
        verbose_name = _("press access")
        verbose_name_plural = _("press accesses")

    def __str__(self) -> str:
        return f"{self.person}, {self.outlet}"

    def standing(self, at: datetime) -> AccessStandings:
        """Whether the link works at `at`, as far as it is up to the link."""
        if self.revoked_at:
            return AccessStandings.REVOKED
        return AccessStandings.ACTIVE if at < self.expires_at else AccessStandings.EXPIRED

    def allowed(self, languages: Sequence[str]) -> list[str]:
        """Those of the newsroom's `languages` that it is for."""
        return [code for code in languages if not self.languages or code in self.languages]


def waiting_editions(release: Any, languages: Sequence[str], at: datetime) -> list[Edition]:
    """The edition of `release` that waits at `at` in each of `languages`, in that order."""
    waiting = (
        Edition.objects.kept()
        .filter(release=release, public_from__gt=at)
        .exclude(change__in=WITHOUT_TEXT)
        .order_by("-public_from", "number")
    )
    # The last one wins: the one that becomes public first.
    found = {edition.language: edition for edition in waiting if edition.is_for(languages)}
    return [found[code] for code in languages if code in found]


@dataclass(frozen=True)
class Visitor:
    """Who follows a link, as far as it is kept: enough to see that a link has wandered."""

    network: str = ""
    user_agent: str = ""

    @classmethod
    def of(cls, address: str, user_agent: str) -> Self:
        return cls(network_of(address), clean_text(user_agent)[:USER_AGENT_LENGTH])


def network_of(address: str) -> str:
    """The network of an address, without what tells one machine from its neighbours."""
    try:
        parsed = ip_address(address.strip())
    except ValueError:
        return ""
    if isinstance(parsed, IPv6Address):
        parsed = parsed.ipv4_mapped or parsed
    if isinstance(parsed, IPv6Address):
        parsed = IPv6Address(int(parsed))  # without the name of an interface
    return str(ip_network((parsed, 24 if parsed.version == 4 else 48), strict=False))


class PressOpening(models.Model):
    """A page or a file opened by a link, once or several times within a minute."""

    access = models.ForeignKey(PressAccess, on_delete=models.CASCADE, related_name="openings")
    at = models.DateTimeField()
    times = models.PositiveIntegerField(default=1)
    language = models.CharField(max_length=12, blank=True)
    """Of the page; empty for the choice of languages and for files."""
    path = models.CharField(max_length=255, blank=True)
    """Of the file; empty for pages."""
    network = models.CharField(max_length=50, blank=True)
    user_agent = models.CharField(max_length=USER_AGENT_LENGTH, blank=True)

    class Meta:
        verbose_name = _("opening")
        verbose_name_plural = _("openings")
        indexes = [models.Index(fields=("access", "-at"), name="press_opening_latest")]

    @classmethod
    def record(
        cls,
        access: PressAccess,
        visitor: Visitor,
        at: datetime,
        *,
        language: str = "",
        path: str = "",
    ) -> None:
        """Note an opening. Of the same thing from the same network, there is one row a minute.

        So a link that is hammered costs no more than a row a minute for each thing behind it.
        """
        same = cls.objects.filter(
            access=access, language=language, path=path, network=visitor.network
        )
        if not same.filter(at__gt=at - ONE_OPENING, at__lte=at).update(times=F("times") + 1):
            same.create(
                access=access,
                at=at,
                language=language,
                path=path,
                network=visitor.network,
                user_agent=visitor.user_agent,
            )
