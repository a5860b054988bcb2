"""A translator's account: which mails they get. Wagtail's own switches are for pages alone."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab
from wagtail.admin.widgets import SwitchInput
from wagtail.users.models import UserProfile

from news.editor.roles import is_translator


class TranslatorMailsForm(forms.ModelForm):
    """The switches of `news.distribution.mail` that matter to a translator."""

    class Meta:
        model = UserProfile
        fields = ("submitted_notifications", "rejected_notifications")
        widgets = {name: SwitchInput() for name in fields}
        labels = {
            "submitted_notifications": _("A translation is wanted"),
            "rejected_notifications": _("A translation has been sent back"),
        }
        help_texts = dict.fromkeys(fields, "")


class TranslatorMails(BaseSettingsPanel):
    name = "translator-mails"
    title = _("Mails")
    tab = notifications_tab
    order = 110
    form_class = TranslatorMailsForm
    form_object = "profile"

    def is_active(self) -> bool:
        return is_translator(self.user)
