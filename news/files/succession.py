"""Which attachment of a later edition stands in the place of an earlier one's."""

from news.draft import Attachment, Draft


def successor(earlier: Draft, later: Draft, document: int) -> int | None:
    """The document of `later` that replaces `document` of `earlier`, if one does.

    The same number of the same kind (붙임2), else the same title, else the only one of each.
    """
    old = next((each for each in earlier.attachments if each.document == document), None)
    if old is None:
        return None
    news = [each for each in later.attachments if each.document]
    for same in (_same_number, _same_title):
        found = [each.document for each in news if same(old, each)]
        if len(found) == 1:
            return found[0]
    alone = len(earlier.attachments) == len(news) == 1
    return news[0].document if alone else None


def _same_number(old: Attachment, new: Attachment) -> bool:
    return old.number is not None and (old.kind, old.number) == (new.kind, new.number)


def _same_title(old: Attachment, new: Attachment) -> bool:
    return bool(old.title) and (old.kind, old.title) == (new.kind, new.title)
