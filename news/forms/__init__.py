"""Bases of the page forms."""

from news.forms.children import ContactForm, ParticipantForm, ReleaseChildForm
from news.forms.newsroom import NewsroomForm
from news.forms.release import PressReleaseForm

__all__ = [
    "ContactForm",
    "NewsroomForm",
    "ParticipantForm",
    "PressReleaseForm",
    "ReleaseChildForm",
]
