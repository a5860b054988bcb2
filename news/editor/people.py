"""People in the admin: department, languages, and roles in the language of the screen."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, EditView
from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from news.forms.facts import become
from news.models import Newsroom, User

FIELDS = {"department", "languages"}


class OfTheNewsroom:
    """Groups under their translated names, and the languages that somebody translates into."""

    fields: dict[str, Any]
    cleaned_data: dict[str, Any]
    instance: User

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["groups"].label_from_instance = lambda group: gettext(group.name)
        names = dict(settings.LANGUAGES)
        become(
            self,
            "languages",
            forms.MultipleChoiceField,
            choices=[(code, names[code]) for code in _languages_in_use()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )

    def clean_languages(self) -> list[str]:
        """One that is not offered stays: without any, the person would translate into all."""
        kept = [code for code in self.instance.languages if code not in _languages_in_use()]
        return [*self.cleaned_data["languages"], *kept]


def _languages_in_use() -> list[str]:
    """Korean among them: a release can be written in any."""
    newsroom = Newsroom.objects.first()
    return newsroom.languages_in_use() if newsroom else []


class NewPersonForm(OfTheNewsroom, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | FIELDS


class PersonForm(OfTheNewsroom, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | FIELDS


class OnlyAsMuchAsOneself:
    """Nobody makes somebody more powerful than themselves."""

    request: HttpRequest

    def get_form(self, *args: Any, **kwargs: Any) -> forms.ModelForm:
        form: forms.ModelForm = super().get_form(*args, **kwargs)  # type: ignore[misc]
        if not self.request.user.is_superuser and "is_superuser" in form.fields:
            # Django ignores what is posted for a disabled field.
            form.fields["is_superuser"].disabled = True
        return form


class NewPersonView(OnlyAsMuchAsOneself, CreateView):
    pass


class PersonView(OnlyAsMuchAsOneself, EditView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.object.is_superuser and not request.user.is_superuser:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UserViewSet(WagtailUserViewSet):
    add_view_class = NewPersonView
    edit_view_class = PersonView
    create_template_name = "news/editor/people/create.html"
    edit_template_name = "news/editor/people/edit.html"

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        return PersonForm if for_update else NewPersonForm
