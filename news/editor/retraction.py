"""The screens that take a release back: withdrawal and removal."""

from typing import Any

from django import forms
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from news.actions import ActionRefused, NoteMissing, remove, withdraw
from news.editor.of_release import OfRelease
from news.models import Newsroom
from news.models.standing import language_standings


class RetractionForm(forms.Form):
    """In which languages, and that the consequences have been read."""

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), widget=forms.CheckboxSelectMultiple
    )
    confirmed = forms.BooleanField(label=gettext_lazy("I have read what happens, and want it."))

    def __init__(self, *args: Any, languages: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = dict(settings.LANGUAGES)
        self.fields["languages"].choices = [(code, names[code]) for code in languages]
        self.order_fields([*(name for name in self.fields if name != "confirmed"), "confirmed"])


class WithdrawalForm(RetractionForm):
    """A reason in each language."""

    def __init__(self, *args: Any, languages: list[str], **kwargs: Any) -> None:
        super().__init__(*args, languages=languages, **kwargs)
        for code, name in self.fields["languages"].choices:
            self.fields[f"note-{code}"] = forms.CharField(
                label=_("Reason for readers, in %(language)s") % {"language": name},
                widget=forms.Textarea(attrs={"rows": 3, "lang": code}),
                max_length=2000,
                required=False,
            )
        self.order_fields([*(name for name in self.fields if name != "confirmed"), "confirmed"])

    def notes(self) -> dict[str, str]:
        return {code: self.cleaned_data[f"note-{code}"] for code in self.cleaned_data["languages"]}


class RemovalForm(RetractionForm):
    """A reason for the history, and perhaps where the address leads."""

    reason = forms.CharField(
        label=gettext_lazy("Reason, for the history"),
        help_text=gettext_lazy("Readers never see it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
    )
    redirect_to = forms.CharField(
        label=gettext_lazy("Lead readers to"),
        help_text=gettext_lazy(
            "The address of another public page of this site. Empty: the page says that the"
            " release has been removed."
        ),
        max_length=500,
        required=False,
    )


class RetractionView(OfRelease, FormView):
    """A form, and a verb that may refuse it."""

    template_name = "news/editor/retraction.html"
    header_icon = "warning"
    done = gettext_lazy("Done: %(languages)s.")
    nothing = gettext_lazy("Nothing of this release is public.")

    def act(self, form: Any) -> None:
        raise NotImplementedError

    def languages(self) -> list[str]:
        """Those in which it can be done."""
        standings = language_standings(self.release, Newsroom.current().languages_in_use())
        return [each.language for each in standings if each.public]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "languages": self.languages()}

    def get_initial(self) -> dict[str, Any]:
        return {"languages": self.languages()}

    def form_valid(self, form: RetractionForm) -> HttpResponse:
        try:
            self.act(form)
        except NoteMissing as refused:
            for code in refused.languages:
                form.add_error(f"note-{code}", _("Tell readers in this language why."))
            return self.form_invalid(form)
        except ActionRefused as refused:
            form.add_error(getattr(refused, "field", "") or None, str(refused))
            return self.form_invalid(form)
        names = dict(settings.LANGUAGES)
        chosen = ", ".join(names[code] for code in form.cleaned_data["languages"])
        messages.success(self.request, self.done % {"languages": chosen})
        return redirect("news_releases:publish", self.release.pk)

    def form_invalid(self, form: RetractionForm) -> HttpResponse:
        messages.error(self.request, _("Nothing has been done. Look at the fields marked."))
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        return {**context, "release": self.release, "consequences": self.consequences}


class WithdrawalView(RetractionView):
    """For those who may release."""

    page_title = gettext_lazy("Withdraw")
    form_class = WithdrawalForm
    done = gettext_lazy("Withdrawn: %(languages)s.")
    consequences = [
        gettext_lazy("The headline stays, with the reason in place of the text."),
        gettext_lazy("Photos and attachments are no longer public, nor are earlier versions."),
        gettext_lazy("Lists and feeds say that the release has been withdrawn."),
        gettext_lazy("A change that waits for its hour is dropped."),
    ]

    def act(self, form: WithdrawalForm) -> None:
        withdraw(
            self.release,
            form.cleaned_data["languages"],
            self.request.user,
            notes=form.notes(),
        )


class RemovalView(RetractionView):
    """For administrators."""

    page_title = gettext_lazy("Remove")
    form_class = RemovalForm
    done = gettext_lazy("Removed: %(languages)s.")
    consequences = [
        gettext_lazy("Nothing of the release can be read any more, not even its headline."),
        gettext_lazy("It disappears from lists, feeds and the sitemap."),
        gettext_lazy("It cannot be published again in these languages."),
        gettext_lazy("If something was wrong, withdraw or correct it instead, in the open."),
    ]

    def may(self) -> bool:
        return self.permissions.can_remove()

    def languages(self) -> list[str]:
        standings = language_standings(self.release, Newsroom.current().languages_in_use())
        return [each.language for each in standings if each.public or each.notice]

    def act(self, form: RemovalForm) -> None:
        facts = form.cleaned_data
        remove(
            self.release,
            facts["languages"],
            self.request.user,
            reason=facts["reason"],
            redirect_to=facts["redirect_to"],
        )
