"""The words of the desk's scripts, filters and keys, in the screen's language."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

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
    return {
        "progress": _("{approved} of {total} approved"),
        "all_saved": _("All saved"),
        "saving": _("Saving…"),
        "unsaved": _("Not saved yet"),
        "saved": _("Saved: {label}"),
        "approved": _("Approved: {label}"),
        "all_approved": _("All texts are approved."),
        "no_next": _("No other text waits."),
        "not_approved": _("Not approved. {reason}"),
        "offline": _("Not saved: there is no connection. Your text is kept here, and sent again."),
        "server_failed": _("Not saved: the server failed. Your text is kept here, and sent again."),
        "signed_out": _(
            "Not saved: you are signed out, or may not write here any more. Your text is kept in"
            " this window."
        ),
        "sign_in": _("Sign in in a new window"),
        "try_again": _("Try again"),
        "gone": _("This text is no longer part of the release. Copy what you need of it."),
        "shape": _("Texts have come or gone in the source. Reload to see them."),
        "restored": _("Text that had not been saved is back: {count}."),
        "source_new": _("The source has changed since you read it. Read it again:"),
        "conflict": _("Somebody else has changed this text since you opened it."),
        "theirs": _("Theirs"),
        "mine": _("Yours"),
        "would_change": _("What yours would change"),
        "keep_mine": _("Keep mine"),
        "take_theirs": _("Take theirs"),
        "conflict_said": _("Conflict: {label}. Choose one of the texts."),
        "removed": _("removed:"),
        "added": _("added:"),
        "take_over": _("Take over"),
        "exact": _("The same source"),
        "similar": _("{percent} % alike"),
        "taken_over": _("Taken over."),
        "machine_waits": _("The machine is asked…"),
        "machine_here": _("The machine's suggestion is here."),
        "resolve": _("Resolve"),
        "comment_added": _("Comment added."),
        "comment_resolved": _("Resolved."),
        "not_sent": _("This did not work. Try again."),
        "no_findings": _("No findings."),
        "findings": _("Findings: {count}. {first}"),
        "code_there": _("Mark {number} moved here."),
        "code_inserted": _("Mark {number} inserted."),
        "no_code": _("The source has no mark {number}."),
        "no_figure": _("All figures of the source are in the text."),
        "no_term": _("All terms are in the text."),
        "no_suggestion": _("There is no suggestion."),
        "insert_code": _("Mark {number}: {what}"),
        "begins": _("code {number} begins: {what}"),
        "ends": _("code {number} ends"),
        "alone": _("code {number}: {what}"),
        "insert_figure": _("Insert {figure}"),
        "insert_term": _("Insert {rendering} for {term}"),
        "length": _("{used} of {longest} characters"),
        "finished": _("Handed in. Who asked for it has been told."),
        "leads_here": _("Beside {label}"),
        "showing": _("Shown: {count}"),
    }
