"""Where a newsroom works by department, what is whose."""

from typing import Any

from news.models.newsroom import Newsroom


def is_of_others(user: Any, department: int | None) -> bool:
    """Whether what is of `department` belongs to another than that of `user`, and that matters."""
    mine = getattr(user, "department_id", None)
    if mine is None or department in (None, mine) or user.is_superuser:
        return False
    return bool(_is_by_department(user)) and not user.has_perm("news.change_newsroom")


def _is_by_department(user: Any) -> bool:
    """Asked once for a person at hand: a listing asks it of each row."""
    if not hasattr(user, "_is_by_department"):
        user._is_by_department = Newsroom.objects.filter(by_department=True).exists()
    return bool(user._is_by_department)
