"""The words of the desk's scripts, filters and keys, in the screen's language."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.editor.desk.rows import ICONS
from news.models.translation import States


def filters(counts: Mapping[States, int], total: int, commented: int) -> list[dict[str, Any]]:
    """What of the rows can be shown."""
    by_state = [
        {
            "name": state.value,
            "label": capfirst(state.label),
            "icon": ICONS[state],
            "count": counts[state],
        }
        for state in States
    ]
    return [
        {"name": "all", "label": _("All"), "count": total},
        *by_state,
        {"name": "findings", "label": _("Findings"), "icon": "warning", "count": 0},
        {"name": "comments", "label": _("Comments"), "icon": "comment", "count": commented},
    ]


def shortcuts(*, approve: bool, machine: bool) -> list[tuple[list[str], str]]:
    """The keys of the desk, and what each does."""
    found = [
        (["Ctrl+Enter"], _("Save, and go to the next text that is not approved")),
        (["Ctrl+Shift+Enter"], _("Approve, and go to the next text that is not approved")),
        (["Alt+↓"], _("Next text")),
        (["Alt+↑"], _("Previous text")),
        (["Alt+S"], _("Copy the source into the text")),
        (["Alt+1…9", "Ctrl+1…9"], _("Insert a mark of the source, or put it round the selection")),
        (["Alt+F"], _("Insert the next figure of the source")),
        (["Alt+T"], _("Insert the next official term")),
        (["Alt+U"], _("Take over the first suggestion of the memory")),
        (["Alt+M"], _("Ask the machine for a suggestion; again: take it over")),
        (["Alt+A"], _("To what stands beside the text; Esc leads back")),
        (["Ctrl+Z"], _("Undo")),
        (["?", "Alt+?"], _("These keys")),
    ]
    left_out = ([] if approve else ["Ctrl+Shift+Enter"]) + ([] if machine else ["Alt+M"])
    return [(keys, what) for keys, what in found if keys[0] not in left_out]


def screen_words() -> dict[str, str]:
    """What the scripts say, by the names that they use."""
    return {name: str(said) for name, said in _OF_THE_SCRIPTS.items()}


_OF_THE_SCRIPTS = {
    "progress": gettext_lazy("{approved} of {total} approved"),
    "all_saved": gettext_lazy("All saved"),
    "saving": gettext_lazy("Saving…"),
    "unsaved": gettext_lazy("Not saved yet"),
    "saved": gettext_lazy("Saved: {label}"),
    "approved": gettext_lazy("Approved: {label}"),
    "all_approved": gettext_lazy("All texts are approved."),
    "no_next": gettext_lazy("No other text waits."),
    "not_approved": gettext_lazy("Not approved. {reason}"),
    "offline": gettext_lazy(
        "Not saved: there is no connection. Your text is kept here, and sent again."
    ),
    "server_failed": gettext_lazy(
        "Not saved: the server failed. Your text is kept here, and sent again."
    ),
    "signed_out": gettext_lazy(
        "Not saved: you are signed out, or may not write here any more. Your text is kept in"
        " this window."
    ),
    "sign_in": gettext_lazy("Sign in in a new window"),
    "try_again": gettext_lazy("Try again"),
    "gone": gettext_lazy("This text is no longer part of the release. Copy what you need of it."),
    "shape": gettext_lazy("Texts have come or gone in the source. Reload to see them."),
    "restored": gettext_lazy("Text that had not been saved is back: {count}."),
    "source_new": gettext_lazy("The source has changed since you read it. Read it again:"),
    "conflict": gettext_lazy("Somebody else has changed this text since you opened it."),
    "theirs": gettext_lazy("Theirs"),
    "mine": gettext_lazy("Yours"),
    "would_change": gettext_lazy("What yours would change"),
    "keep_mine": gettext_lazy("Keep mine"),
    "take_theirs": gettext_lazy("Take theirs"),
    "conflict_said": gettext_lazy("Conflict: {label}. Choose one of the texts."),
    "removed": gettext_lazy("removed:"),
    "added": gettext_lazy("added:"),
    "take_over": gettext_lazy("Take over"),
    "exact": gettext_lazy("The same source"),
    "similar": gettext_lazy("{percent} % alike"),
    "taken_over": gettext_lazy("Taken over."),
    "machine_waits": gettext_lazy("The machine is asked…"),
    "machine_here": gettext_lazy("The machine's suggestion is here."),
    "resolve": gettext_lazy("Resolve"),
    "comment_added": gettext_lazy("Comment added."),
    "comment_resolved": gettext_lazy("Resolved."),
    "not_sent": gettext_lazy("This did not work. Try again."),
    "no_findings": gettext_lazy("No findings."),
    "findings": gettext_lazy("Findings: {count}. {first}"),
    "code_there": gettext_lazy("Mark {number} moved here."),
    "code_inserted": gettext_lazy("Mark {number} inserted."),
    "no_code": gettext_lazy("The source has no mark {number}."),
    "no_figure": gettext_lazy("All figures of the source are in the text."),
    "no_term": gettext_lazy("All terms are in the text."),
    "no_suggestion": gettext_lazy("There is no suggestion."),
    "insert_code": gettext_lazy("Mark {number}: {what}"),
    "begins": gettext_lazy("code {number} begins: {what}"),
    "ends": gettext_lazy("code {number} ends"),
    "alone": gettext_lazy("code {number}: {what}"),
    "insert_figure": gettext_lazy("Insert {figure}"),
    "insert_term": gettext_lazy("Insert {rendering} for {term}"),
    "length": gettext_lazy("{used} of {longest} characters"),
    "finished": gettext_lazy("Handed in. Who asked for it has been told."),
    "leads_here": gettext_lazy("Beside {label}"),
    "showing": gettext_lazy("Shown: {count}"),
}
