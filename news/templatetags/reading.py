"""An edition as a reader meets it: its draft, with marks numbered and files at hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.utils.functional import Promise, cached_property
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info

from news.draft import (
    Attachment,
    Block,
    Contact,
    Figure,
    HostRole,
    Label,
    Outline,
    Paragraph,
    Photo,
    Quotation,
    Run,
    Table,
)
from news.models import Edition, FileFacts, Picture
from news.templatetags.labels import (
    CONTACT_ROLES,
    HOST_ROLES,
    LICENCES,
    LicenceTerms,
    attachment_label,
)
from news.templatetags.outlines import outline_html
from news.templatetags.runs import Numbering, runs_html
from news.templatetags.tables import table_html


@dataclass(frozen=True)
class Part:
    """A block of the body and what it looks like on this page."""

    block: Block
    html: SafeString | str = ""
    picture: Picture | None = None
    number: int = 0

    @property
    def type(self) -> str:
        return self.block.type


@dataclass(frozen=True)
class Note:
    """A footnote under its number on the page; `marked` says whether the text refers to it."""

    number: int
    text: str
    marked: bool


@dataclass(frozen=True)
class ShownPhoto:
    photo: Photo
    picture: Picture | None
    licence: LicenceTerms


@dataclass(frozen=True)
class ShownAttachment:
    attachment: Attachment
    label: str
    file: FileFacts | None
    foreign_language: str  # the name of the file's language where it is not the page's


@dataclass(frozen=True)
class ShownContact:
    contact: Contact
    role: Promise


@dataclass(frozen=True)
class Article:
    """What the templates of a release read. `absolute` is for texts that leave the site."""

    edition: Edition
    absolute: bool = False

    @property
    def language(self) -> str:
        return self.edition.language

    @cached_property
    def path(self) -> str:
        return self.edition.get_absolute_url()

    @property
    def url(self) -> str:
        return settings.SITE_URL + self.path

    @cached_property
    def parts(self) -> list[Part]:
        return [
            self._part(block, first, number)
            for number, (block, first) in enumerate(self._numbered(), 1)
        ]

    @cached_property
    def notes(self) -> list[Note]:
        return [
            Note(first + place, text, marked=any(run.note == place + 1 for run in _runs(block)))
            for block, first in self._numbered()
            for place, text in enumerate(_notes(block))
        ]

    @cached_property
    def photos(self) -> list[ShownPhoto]:
        return [
            ShownPhoto(photo, self._picture(photo.image), LICENCES[photo.licence])
            for photo in self.edition.draft.photos
        ]

    @property
    def cover(self) -> ShownPhoto | None:
        """The photo that stands for the release in lists and on other sites."""
        return next((photo for photo in self.photos if photo.picture), None)

    @property
    def description(self) -> str:
        """The release in a sentence or two, for search engines and link previews."""
        return " ".join(self.edition.draft.summary) or self.edition.draft.headline

    @cached_property
    def attachments(self) -> list[ShownAttachment]:
        return [self._attachment(each) for each in self.edition.draft.attachments]

    @cached_property
    def contacts(self) -> list[tuple[Label | None, list[ShownContact]]]:
        """Contacts by department, in the order in which the release names them."""
        return [
            (department, [ShownContact(each, CONTACT_ROLES[each.role]) for each in group])
            for department, group in groupby(
                self.edition.draft.contacts, key=lambda contact: contact.department
            )
        ]

    @cached_property
    def hosts(self) -> list[tuple[Promise, list[Label]]]:
        """The event's organisations by role: 주최, 주관, 후원."""
        overview = self.edition.draft.event_overview
        by_role: dict[HostRole, list[Label]] = {}
        for host in overview.hosts if overview else ():
            by_role.setdefault(host.role, []).append(host.organisation)
        return [(HOST_ROLES[role], by_role[role]) for role in HOST_ROLES if role in by_role]

    @property
    def licence(self) -> LicenceTerms:
        return LICENCES[self.edition.draft.licence]

    def _numbered(self) -> Iterator[tuple[Block, int]]:
        first = 1
        for block in self.edition.draft.body:
            yield block, first
            first += len(_notes(block))

    def _part(self, block: Block, first: int, number: int) -> Part:
        numbering = Numbering(first, len(_notes(block)), linked=not self.absolute)
        match block:
            case Paragraph():
                html = runs_html(block.text, numbering, absolute=self.absolute)
                return Part(block, html, number=number)
            case Quotation():
                html = runs_html(block.text, numbering, quoted=True, absolute=self.absolute)
                return Part(block, html, number=number)
            case Outline():
                return Part(block, outline_html(block, numbering, absolute=self.absolute))
            case Table():
                caption_id = "" if self.absolute else f"table-{number}"
                return Part(block, table_html(block, caption_id), number=number)
            case Figure():
                return Part(block, picture=self._picture(block.image), number=number)
        return Part(block, number=number)

    def _picture(self, image: int | None) -> Picture | None:
        return self.edition.picture(image) if image else None

    def _attachment(self, attachment: Attachment) -> ShownAttachment:
        document, language = attachment.document, attachment.document_language
        foreign = language if language not in {"", self.edition.language} else ""
        return ShownAttachment(
            attachment,
            attachment_label(attachment),
            self.edition.file(document) if document else None,
            str(get_language_info(foreign)["name_translated"]) if foreign else "",
        )


def _notes(block: Block) -> tuple[str, ...]:
    return getattr(block, "notes", ())


def _runs(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph() | Quotation():
            yield from block.text
        case Outline():
            for item in block.items:
                yield from item.text
