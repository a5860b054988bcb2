from news.models.approval import Approval
from news.models.attachment import Attachment
from news.models.changes import WITH_NOTE, WITHOUT_TEXT, Changes, PublicChange
from news.models.contact import Contact
from news.models.delivery import Channels, Delivery
from news.models.document import NewsDocument
from news.models.edition import Edition, EditionFile, FileFacts, Picture
from news.models.emergency import EmergencyPublication
from news.models.event import EventHost, EventPlace, EventPurpose, ParticipantGroup
from news.models.glossary import GlossaryEntry
from news.models.image import NewsImage, NewsRendition
from news.models.imported_document import ImportedDocument
from news.models.lack import Lack
from news.models.machine_run import MachineRun
from news.models.memory import MemoryKey
from news.models.newsroom import Newsroom
from news.models.number import NumberSeries
from news.models.photo import Photo
from news.models.press_access import PressAccess, PressOpening
from news.models.press_release import PressRelease, RelatedRelease
from news.models.review import Review, Submission
from news.models.segment_comment import SegmentComment
from news.models.terms import Department, Organisation, Topic
from news.models.translation_request import TranslationRequest
from news.models.user import User
from news.models.wording import Origins, Wording
from news.models.worker import Worker

__all__ = [
    "WITHOUT_TEXT",
    "WITH_NOTE",
    "Approval",
    "Attachment",
    "Changes",
    "Channels",
    "Contact",
    "Delivery",
    "Department",
    "Edition",
    "EditionFile",
    "EmergencyPublication",
    "EventHost",
    "EventPlace",
    "EventPurpose",
    "FileFacts",
    "GlossaryEntry",
    "ImportedDocument",
    "Lack",
    "MachineRun",
    "MemoryKey",
    "NewsDocument",
    "NewsImage",
    "NewsRendition",
    "Newsroom",
    "NumberSeries",
    "Organisation",
    "Origins",
    "ParticipantGroup",
    "Photo",
    "Picture",
    "PressAccess",
    "PressOpening",
    "PressRelease",
    "PublicChange",
    "RelatedRelease",
    "Review",
    "SegmentComment",
    "Submission",
    "Topic",
    "TranslationRequest",
    "User",
    "Wording",
    "Worker",
]
