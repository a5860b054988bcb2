"""The screen that cancels what waits for its hour."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from news.actions import unschedule
from news.editor.retraction import RetractionForm, RetractionView
from news.models import Newsroom
from news.models.standing import language_standings


class CancellationForm(RetractionForm):
    """A reason, if there is one to be told."""

    reason = forms.CharField(
        label=gettext_lazy("Reason, for the history"),
        help_text=gettext_lazy("Readers never see it."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["confirmed"]  # nothing is lost


class CancellationView(RetractionView):
    """For those who may release."""

    page_title = gettext_lazy("Cancel what waits")
    header_icon = "history"
    form_class = CancellationForm
    done = gettext_lazy("Cancelled: %(languages)s. Nobody has seen it.")
    nothing = gettext_lazy("Nothing of this release waits for its hour.")
    consequences = [
        gettext_lazy("What waits does not appear. Readers never learn of it."),
        gettext_lazy("What is public already stays as it is."),
        gettext_lazy("The text remains, and can be published again at any time."),
    ]

    def languages(self) -> list[str]:
        standings = language_standings(self.release, Newsroom.current().languages_in_use())
        return [each.language for each in standings if each.waiting]

    def act(self, form: CancellationForm) -> None:
        facts = form.cleaned_data
        unschedule(self.release, facts["languages"], self.request.user, reason=facts["reason"])
