"""How the edit forms are laid out."""

from typing import Any

from django.conf import settings
from django.forms import CheckboxSelectMultiple
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modeltranslation.utils import build_localized_fieldname as column
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.admin.panels.base import get_form_for_model

from news.forms import ContactForm, ParticipantForm, ReleaseChildForm


class EachLanguage(FieldRowPanel):
    """A translated field, a column for each language that the form has, the source first."""

    class BoundPanel(FieldRowPanel.BoundPanel):
        @cached_property
        def visible_children(self) -> list[Any]:
            suffix = column("", getattr(self.form, "source_language", ""))
            children: list[Any] = super().visible_children
            return sorted(children, key=lambda child: not child.field_name.endswith(suffix))


def each_language(name: str) -> EachLanguage:
    """The translated field `name`, a column for each language; forms drop those not in use."""
    return EachLanguage(
        [FieldPanel(column(name, code)) for code, _ in settings.LANGUAGES],
        classname="each-language",
    )


class ReleaseInline(InlinePanel):
    """What a release has several of, in the languages that its form shows."""

    def __init__(
        self, *args: Any, form_class: type[ReleaseChildForm] = ReleaseChildForm, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.form_class = form_class

    def clone_kwargs(self) -> dict[str, Any]:
        # Wagtail forgets the heading of an inline panel.
        return {**super().clone_kwargs(), "form_class": self.form_class, "heading": self.heading}

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        child = self.child_edit_handler.get_form_options()
        options["formsets"][self.relation_name] |= {
            "form": get_form_for_model(
                self.db_field.related_model,
                form_class=self.form_class,
                defer_required_on_fields=child.get("defer_required_on_fields", []),
            ),
            "inherit_kwargs": ("languages", "source_language"),
        }
        return options


class Tab(ObjectList):
    """A tab whose address does not depend on the language of the screen."""

    def __init__(self, *args: Any, name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name = name

    def clone_kwargs(self) -> dict[str, Any]:
        return {**super().clone_kwargs(), "name": self.name}

    @property
    def clean_name(self) -> str:
        return self.name


class SourceTab(Tab):
    """What the release is, and its texts, in the language that the form is laid out for."""

    class BoundPanel(Tab.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            source = getattr(self.form or self.instance, "source_language", "")
            self.is_source = self.panel.name == text_tab(source)
            if self.is_source:
                self.heading = _("%(language)s (source)") % {"language": self.heading}

        def is_shown(self) -> bool:
            return self.is_source and super().is_shown()

        def get_comparison(self) -> list[Any]:
            """Of revisions: the texts of each language, and what the release is once."""
            head, *texts = self.children
            compared = [head, *texts] if self.is_source else texts
            return [each for child in compared for each in child.get_comparison()]


class TranslationsPanel(Panel):
    """How far each target language is, and the way to the desk, where its texts are written."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/editor/translations_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            release = self.instance
            context: dict[str, Any] = super().get_context_data(parent_context)
            languages = getattr(self.form, "languages", [])[1:]
            standings = release.translation_standings(languages) if release.pk else []
            permissions = release.permissions_for_user(self.request.user)
            return {
                **context,
                "release": release,
                "standings": standings,
                "may_ask": permissions.can_work(),
            }


def text_tab(language: str) -> str:
    """The name of the tab with the texts of `language`; `tab-` before it is its HTML id."""
    return f"text_{language.replace('-', '_')}"


def release_tabs() -> TabbedInterface:
    """The form of a release, in the order in which one is written."""
    texts = [_source_tab(code, name) for code, name in settings.LANGUAGES]
    translations = Tab([TranslationsPanel()], heading=_("Translations"), name="translations")
    return TabbedInterface([*texts, _facts_tab(), translations, _publication_tab()])


def _source_tab(code: str, name: str) -> SourceTab:
    head = MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("department")]),
            FieldRowPanel(
                [FieldPanel("source_language"), FieldPanel("number", read_only=True)],
            ),
        ],
        heading=_("Press release"),
        classname="release-head",
    )
    texts = [FieldPanel(column(field, code)) for field in ("headline", "summary", "body")]
    return SourceTab([head, *texts], heading=name, name=text_tab(code))


def _facts_tab() -> Tab:
    when = FieldRowPanel([FieldPanel("event_start"), FieldPanel("event_end")])
    return Tab(
        [
            HelpPanel(_("Facts are entered once and printed in every language.")),
            MultiFieldPanel(
                [when, FieldPanel("event_time_zone"), each_language("event_enquiries")],
                heading=_("Event overview"),
                help_text=_("Leave the beginning empty if there is no event."),
                icon="date",
            ),
            ReleaseInline("event_places", heading=_("Places"), icon="site"),
            ReleaseInline("event_hosts", heading=_("Hosts, organisers, sponsors"), icon="group"),
            ReleaseInline(
                "participants", heading=_("Participants"), icon="user", form_class=ParticipantForm
            ),
            ReleaseInline("event_purposes", heading=_("Purposes"), icon="tick"),
            ReleaseInline("photos", heading=_("Photos"), icon="image"),
            ReleaseInline("attachments", heading=_("Attachments"), icon="doc-full"),
            ReleaseInline("contacts", heading=_("Contacts"), icon="mail", form_class=ContactForm),
        ],
        heading=_("Event, photos, contacts"),
        name="facts",
    )


def _publication_tab() -> Tab:
    return Tab(
        [
            MultiFieldPanel(
                [
                    FieldPanel("audience"),
                    FieldPanel("issued_at"),
                ],
                heading=_("For whom, and when"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("embargo_kind"),
                    FieldRowPanel([FieldPanel("paper_day"), FieldPanel("embargoed_until")]),
                    FieldPanel("embargo_phrase"),
                    FieldPanel("release_together"),
                ],
                heading=_("Embargo (보도시점)"),
            ),
            FieldPanel("topics", widget=CheckboxSelectMultiple),
            FieldPanel("licence"),
            ReleaseInline("related_releases", heading=_("Related releases"), icon="link"),
        ],
        heading=_("Publication"),
        name="publication",
    )
