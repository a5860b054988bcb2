"""The screen on which the press is given, and loses, access to what waits."""

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import Max, Prefetch, QuerySet, Sum
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import SimpleTemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages

from news.actions import ActionRefused, give_press_access, revoke_press_access
from news.editor.of_release import OfRelease
from news.models import Edition, EditionFile, Newsroom, PressAccess, PressOpening, PressRelease
from news.models.press_access import LONGEST, waiting_editions
from news.permissions import ReleasePermissions

SHOWN = 50


def offers_press_access(release: PressRelease, permissions: ReleasePermissions) -> bool:
    """Whether there is something to do or to see on the screen."""
    newsroom = Newsroom.current()
    if not newsroom.press_access or not permissions.can_release():
        return False
    waiting = waiting_editions(release, newsroom.languages_in_use(), timezone.now())
    return bool(waiting) or release.press_accesses.exists()


class PressAccessForm(forms.Form):
    """Who gets a link, and until when."""

    person = forms.CharField(label=gettext_lazy("Name"), max_length=120)
    outlet = forms.CharField(
        label=gettext_lazy("Outlet"),
        max_length=120,
        help_text=gettext_lazy("The newspaper, broadcaster or agency. Both stand on the page."),
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        required=False,
        help_text=gettext_lazy("For your own records; nothing is sent."),
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy("None ticked: all that wait."),
    )
    until = forms.DateTimeField(
        label=gettext_lazy("Works until"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=gettext_lazy("In Korean time; 14 days from now at most."),
    )

    def __init__(self, *args: Any, waiting: list[Edition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = dict(settings.LANGUAGES)
        choices = [(each.language, names[each.language]) for each in waiting]
        self.fields["languages"].choices = choices
        if len(choices) < 2:
            del self.fields["languages"]


def default_end(waiting: list[Edition], now: datetime) -> datetime:
    """When the last edition becomes public, or as late as can be."""
    return min(max(each.public_from for each in waiting), now + LONGEST)


class OfPressAccess(OfRelease):
    """What the screen and its buttons share: there while it is switched on, and never kept."""

    @cached_property
    def newsroom(self) -> Newsroom:
        return Newsroom.current()

    def may(self) -> bool:
        if super().may() and not self.newsroom.press_access:
            raise Http404("Press access is switched off.")
        return super().may()

    def dispatch(self, request: HttpRequest, pk: int, **kwargs: Any) -> HttpResponseBase:
        # Whatever clock the user prefers: 보도시점 is by the newsroom's.
        with timezone.override(timezone.get_default_timezone()):
            response = super().dispatch(request, pk, **kwargs)
            if isinstance(response, SimpleTemplateResponse):
                response.render()
        add_never_cache_headers(response)
        return response


class PressAccessView(OfPressAccess, FormView):
    """Who has a link and what they opened, and the form for another; each link is shown once."""

    page_title = gettext_lazy("Press access")
    template_name = "news/editor/press_access.html"
    header_icon = "key"
    form_class = PressAccessForm

    @cached_property
    def waiting(self) -> list[Edition]:
        return waiting_editions(self.release, self.newsroom.languages_in_use(), timezone.now())

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "waiting": self.waiting}

    def get_initial(self) -> dict[str, Any]:
        if not self.waiting:
            return {}
        return {"until": timezone.localtime(default_end(self.waiting, timezone.now()))}

    def form_valid(self, form: PressAccessForm) -> HttpResponse:
        try:
            given = give_press_access(self.release, self.request.user, **form.cleaned_data)
        except ActionRefused as refused:
            field = getattr(refused, "field", "")
            form.add_error(field if field in form.fields else None, str(refused))
            return self.form_invalid(form)
        # Shown in this answer and no other: a message would lay it down in the session.
        link = settings.SITE_URL + reverse("press", args=[given.token])
        fresh = PressAccessForm(initial=self.get_initial(), waiting=self.waiting)
        context = self.get_context_data(form=fresh, link=link, given=given.access)
        return self.render_to_response(context)

    def form_invalid(self, form: PressAccessForm) -> HttpResponse:
        messages.error(self.request, _("Nobody was given access. Look at the fields marked."))
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = timezone.now()
        names = dict(settings.LANGUAGES)
        people = [
            {
                "access": access,
                "standing": access.standing(now),
                "languages": [names.get(code, code) for code in access.languages],
            }
            for access in self.accesses()
        ]
        return {
            **super().get_context_data(**kwargs),
            "release": self.release,
            "people": people,
            "waiting": self.waiting,
            "files": self.file_names(),
            "shown": SHOWN,
        }

    def accesses(self) -> QuerySet[PressAccess]:
        latest = PressOpening.objects.order_by("-at", "-pk")[:SHOWN]
        return (
            self.release.press_accesses.select_related("created_by", "revoked_by")
            .annotate(opened=Sum("openings__times"), last_opened=Max("openings__at"))
            .prefetch_related(Prefetch("openings", latest, to_attr="latest"))
            .order_by("-created_at", "-pk")
        )

    def file_names(self) -> dict[str, str]:
        """What people call the files of this release, by their names in the storage."""
        rows = EditionFile.objects.filter(edition__release=self.release).values_list(
            "path", "document__original_name", "image__title"
        )
        return {path: document or image or path for path, document, image in rows}


class RevocationView(OfPressAccess, FormView):
    """The button that ends a link."""

    form_class = forms.Form

    def form_valid(self, form: forms.Form) -> HttpResponse:
        access = get_object_or_404(self.release.press_accesses, pk=self.kwargs["access"])
        try:
            revoke_press_access(access, self.request.user)
        except ActionRefused as refused:
            messages.error(self.request, str(refused))
        else:
            note = _("Revoked: %(person)s. The link opens nothing any more.")
            messages.success(self.request, note % {"person": access})
        return redirect("news_releases:press_access", self.release.pk)
