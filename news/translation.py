"""Which fields have a column per language. django-modeltranslation finds this file by its name."""

from typing import Any

from django.db.models import Model
from modeltranslation.translator import TranslationOptions, translator

from news import models
from news.models.language_neutral import in_default_language


def register(model: type[Model], *fields: str) -> None:
    """Give `fields` of `model` a column per language, whichever language it is built under."""
    translator.register(model, TranslationOptions, fields=fields)
    construct: Any = model.__init__

    def __init__(self: Model, *args: Any, **kwargs: Any) -> None:
        with in_default_language():
            construct(self, *args, **kwargs)

    model.__init__ = __init__  # type: ignore[method-assign]


for term in (models.Department, models.Topic, models.Organisation):
    register(term, "name")
register(models.Newsroom, "organisation_name", "boilerplate", "contact_text")
register(models.PressRelease, "headline", "summary", "body", "event_enquiries")
register(models.Photo, "caption", "alt_text", "credit")
register(models.Attachment, "title", "document")
register(models.Contact, "position", "name")
register(models.EventPlace, "name")
register(models.EventPurpose, "purpose")
register(models.ParticipantGroup, "description")
