"""Texts of a document that are longer than the release's fields."""

from dataclasses import replace

from news.draft import Draft, EventOverview

LINE, TEXT, NAME = 255, 500, 100  # as in the models


def fitted(draft: Draft) -> tuple[Draft, list[str]]:
    """`draft` with texts that its fields can hold, and those that were cut, whole."""
    fitter = _Fitter()
    return fitter.draft(draft), fitter.cut


class _Fitter:
    def __init__(self) -> None:
        self.cut: list[str] = []

    def draft(self, draft: Draft) -> Draft:
        return replace(
            draft,
            headline=self.fit(draft.headline, LINE),
            embargo_phrase=self.fit(draft.embargo_phrase, LINE),
            event_overview=draft.event_overview and self.event(draft.event_overview),
            photos=tuple(
                replace(each, caption=self.fit(each.caption, TEXT), credit=self.fit(each.credit))
                for each in draft.photos
            ),
            attachments=tuple(
                replace(each, title=self.fit(each.title, TEXT)) for each in draft.attachments
            ),
            contacts=tuple(
                replace(
                    each, position=self.fit(each.position, NAME), name=self.fit(each.name, NAME)
                )
                for each in draft.contacts
            ),
        )

    def event(self, event: EventOverview) -> EventOverview:
        return replace(
            event,
            places=tuple(self.fit(place) for place in event.places),
            purposes=tuple(self.fit(purpose, TEXT) for purpose in event.purposes),
            enquiries=self.fit(event.enquiries),
            participants=tuple(
                replace(each, description=self.fit(each.description, TEXT))
                for each in event.participants
            ),
            hosts=tuple(
                replace(
                    each,
                    organisation=replace(each.organisation, name=self.fit(each.organisation.name)),
                )
                for each in event.hosts
            ),
        )

    def fit(self, text: str, most: int = LINE) -> str:
        if len(text) <= most:
            return text
        self.cut.append(text)
        return f"{text[: most - 1]}…"
