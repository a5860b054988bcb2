"""Bases of the page forms."""

from wagtail.admin.forms.pages import WagtailAdminPageForm


class PressReleaseForm(WagtailAdminPageForm):
    """The form in which a release is written."""


class NewsroomForm(WagtailAdminPageForm):
    """The form in which the newsroom's own facts are kept."""
