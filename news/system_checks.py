"""What is looked at before any command runs: a setting that would silently mean nothing."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import Error, Tags, register

from news.language import CHECKS

SEVERITIES = ("blocking", "warning", "off")


@register(Tags.translation)
def translation_checks(**_: Any) -> list[Error]:
    """`TRANSLATION_CHECKS` names checks that there are, and how grave they are."""
    return [
        Error(f"TRANSLATION_CHECKS: {fault}", hint=hint, id="news.E001")
        for fault, hint in _faults(settings.TRANSLATION_CHECKS)
    ]


def _faults(asked: dict[str, str]) -> Iterator[tuple[str, str]]:
    for code, severity in asked.items():
        if code not in CHECKS:
            yield f"there is no check “{code}”.", f"One of {', '.join(CHECKS)}."
        if severity not in SEVERITIES:
            hint = f"One of {', '.join(SEVERITIES)}."
            yield f"“{code}” cannot be “{severity}”.", hint
