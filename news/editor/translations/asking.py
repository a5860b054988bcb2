"""The screens that ask for a translation, and that send one back."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from news.actions import ActionRefused, ReasonMissing, request_translation, return_translation
from news.actions.telling import translators_of
from news.editor.of_release import OfRelease
from news.forms.facts import ZonedDateTimeField, zone_of
from news.models import Newsroom, User
from news.models.translation import States
from news.models.translation_standing import TranslationStanding

FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]  # of the browser's field, and as people type


class PersonField(forms.ModelChoiceField):
    """People by name, with the languages that they translate into."""

    def label_from_instance(self, user: User) -> str:
        name = user.get_full_name() or user.get_username()
        names = dict(settings.LANGUAGES)
        into = ", ".join(names[code] for code in user.languages if code in names)
        return f"{name} ({into})" if into else name


class AskingForm(forms.Form):
    """Which languages, of whom, until when."""

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"), widget=forms.CheckboxSelectMultiple
    )
    translator = PersonField(
        label=gettext_lazy("Translator"),
        queryset=User.objects.none(),
        required=False,
        empty_label=gettext_lazy("All who translate into it"),
        help_text=gettext_lazy("They get a mail, and find it in their queue."),
    )
    wanted_by = ZonedDateTimeField(
        label=gettext_lazy("Wanted by"),
        zone=zone_of(settings.TIME_ZONE),
        input_formats=FORMATS,
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=FORMATS[0]),
        help_text=gettext_lazy("In Korean time (KST). Empty: the end of the embargo, if any."),
        error_messages={
            "invalid": gettext_lazy(
                "Give a day and a time in Korean time, such as 2026-03-02 14:00."
            )
        },
    )
    note = forms.CharField(
        label=gettext_lazy("Note for the translator"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=2000,
        required=False,
    )

    def __init__(
        self, *args: Any, standings: list[TranslationStanding], people: list[User], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [(each.language, f"{each.name}: {each.in_words}") for each in standings]
        self.fields["languages"].choices = choices
        ids = [person.pk for person in people]
        self.fields["translator"].queryset = User.objects.filter(pk__in=ids).order_by("pk")

    def clean_wanted_by(self) -> Any:
        wanted_by = self.cleaned_data["wanted_by"]
        if wanted_by and wanted_by <= timezone.now():
            raise ValidationError(_("This is past."))
        return wanted_by


class AskingView(OfRelease, FormView):
    """For those who may edit or publish the release."""

    page_title = gettext_lazy("Ask for a translation")
    template_name = "news/editor/translations/ask.html"
    header_icon = "user"
    form_class = AskingForm

    def may(self) -> bool:
        return bool(self.permissions.can_work())

    @cached_property
    def standings(self) -> list[TranslationStanding]:
        return self.release.translation_standings(Newsroom.current().languages_in_use())

    def get_form_kwargs(self) -> dict[str, Any]:
        languages = [each.language for each in self.standings]
        people = {
            person.pk: person
            for language in languages
            for person in translators_of(self.release, language)
        }
        return {
            **super().get_form_kwargs(),
            "standings": self.standings,
            "people": list(people.values()),
        }

    def get_initial(self) -> dict[str, Any]:
        """The language that the way here named, or all that are not done; the earlier note."""
        named = self.request.GET.get("language")
        open_ones = [s for s in self.standings if s.translation.state != States.APPROVED]
        chosen = [s for s in self.standings if s.language == named] or open_ones
        asked = next((s.request for s in chosen if s.is_asked), None)
        initial: dict[str, Any] = {"languages": [each.language for each in chosen]}
        if asked:
            initial |= {
                "translator": asked.translator_id,
                "wanted_by": asked.wanted_by,
                "note": asked.note,
            }
        return initial

    def form_valid(self, form: AskingForm) -> HttpResponse:
        facts = form.cleaned_data
        try:
            made = request_translation(
                self.release,
                facts["languages"],
                self.request.user,
                note=facts["note"],
                wanted_by=facts["wanted_by"],
                translator=facts["translator"],
            )
        except ActionRefused as refused:
            form.add_error("translator" if facts["translator"] else "languages", str(refused))
            return self.form_invalid(form)
        names = dict(settings.LANGUAGES)
        asked = ", ".join(names[each.language] for each in made)
        messages.success(self.request, _("Asked for: %(languages)s.") % {"languages": asked})
        return redirect("news_releases:publish", self.release.pk)

    def form_invalid(self, form: AskingForm) -> HttpResponse:
        messages.error(self.request, _("Nothing has been done. Look at the fields marked."))
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "release": self.release}


class ReturningForm(forms.Form):
    """What is to be done."""

    reason = forms.CharField(
        label=gettext_lazy("What is to be changed"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        required=False,  # the verb asks for it
    )


class ReturningView(OfRelease, FormView):
    """Sends a language back to who translated it."""

    page_title = gettext_lazy("Send back")
    template_name = "news/editor/translations/return.html"
    header_icon = "rotate"
    form_class = ReturningForm

    def may(self) -> bool:
        return bool(self.permissions.can_work())

    @cached_property
    def standing(self) -> TranslationStanding:
        """404 where nobody has asked for the language."""
        known = [code for code, _name in settings.LANGUAGES if code == self.kwargs["language"]]
        for standing in self.release.translation_standings(known):
            if standing.request:
                return standing
        raise Http404("No translation into this language was asked for")

    def form_valid(self, form: ReturningForm) -> HttpResponse:
        reason = form.cleaned_data["reason"]
        try:
            return_translation(self.release, self.standing.language, self.request.user, reason)
        except ActionRefused as refused:
            form.add_error("reason" if isinstance(refused, ReasonMissing) else None, str(refused))
            return self.render_to_response(self.get_context_data(form=form), status=422)
        messages.success(
            self.request, _("Sent back: %(languages)s.") % {"languages": self.standing.name}
        )
        return redirect("news_releases:publish", self.release.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "release": self.release,
            "standing": self.standing,
            "desk": reverse(
                "news_translation:desk", args=[self.release.pk, self.standing.language]
            ),
        }
