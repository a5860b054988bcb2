"""Machine translation: texts of a release go to a service and come back as drafts. Pure.

A backend is one request to one service (`papago`, `deepl`, `openai`, `dummy`);
`translate_segments` does what is common: batches, waits, codes, and what to do with a failure.
Keys come from a mapping (`backend_from`), and stay out of errors and representations.
"""

from .asking import Patience
from .backend import Backend, Limits
from .configuration import backend_from
from .refused import MachineRefused, RefusalCode
from .translating import FailureCode, Translated, translate_segments

__all__ = [
    "Backend",
    "FailureCode",
    "Limits",
    "MachineRefused",
    "Patience",
    "RefusalCode",
    "Translated",
    "backend_from",
    "translate_segments",
]
