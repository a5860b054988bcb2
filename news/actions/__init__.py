"""The verbs: everything that changes a release's state, a file each.

Each checks first, then acts, in one transaction, and behaves the same from the admin, a command
and a task. What keeps a verb from acting is raised as an `ActionRefused`.
"""

from news.actions.accept_document import accept_document
from news.actions.approve import approve
from news.actions.approve_afterwards import approve_afterwards
from news.actions.approve_targets import SourceMoved, approve_targets
from news.actions.arrange_document import arrange_document, undo_arranging
from news.actions.comment_segment import comment_segment, resolve_comment
from news.actions.correct import correct
from news.actions.create_release import create_release, rewrite_release
from news.actions.discard_document import discard_document
from news.actions.draft_by_machine import draft_by_machine
from news.actions.editions import NoteMissing
from news.actions.finish_translation import finish_translation, return_translation
from news.actions.four_eyes import FourEyesMissing
from news.actions.give_press_access import give_press_access
from news.actions.give_up import give_up
from news.actions.hold import hold
from news.actions.import_document import Imported, import_document
from news.actions.import_glossary import GlossaryRefused, import_glossary
from news.actions.open_newsroom import open_newsroom
from news.actions.publish import NotReady, publish
from news.actions.refused import ActionRefused
from news.actions.remove import RemovalRefused, remove
from news.actions.request_translation import request_translation
from news.actions.reviewing import ReasonMissing
from news.actions.revoke_press_access import revoke_press_access
from news.actions.send_again import send_again
from news.actions.send_back import send_back
from news.actions.set_up_roles import set_up_roles
from news.actions.start_from import start_from
from news.actions.submit import submit
from news.actions.take_back import take_back
from news.actions.take_document import take_document
from news.actions.take_returned import TakenBack, take_returned
from news.actions.together import NotTogether
from news.actions.translated import NotTranslated
from news.actions.unschedule import unschedule
from news.actions.withdraw import withdraw
from news.actions.write_target import TargetMoved, TooLong, write_target

__all__ = [
    "ActionRefused",
    "FourEyesMissing",
    "GlossaryRefused",
    "Imported",
    "NotReady",
    "NotTogether",
    "NotTranslated",
    "NoteMissing",
    "ReasonMissing",
    "RemovalRefused",
    "SourceMoved",
    "TakenBack",
    "TargetMoved",
    "TooLong",
    "accept_document",
    "approve",
    "approve_afterwards",
    "approve_targets",
    "arrange_document",
    "comment_segment",
    "correct",
    "create_release",
    "discard_document",
    "draft_by_machine",
    "finish_translation",
    "give_press_access",
    "give_up",
    "hold",
    "import_document",
    "import_glossary",
    "open_newsroom",
    "publish",
    "remove",
    "request_translation",
    "resolve_comment",
    "return_translation",
    "revoke_press_access",
    "rewrite_release",
    "send_again",
    "send_back",
    "set_up_roles",
    "start_from",
    "submit",
    "take_back",
    "take_document",
    "take_returned",
    "undo_arranging",
    "unschedule",
    "withdraw",
    "write_target",
]
