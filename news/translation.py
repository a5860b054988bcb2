"""Which fields have a column per language. django-modeltranslation finds this file by its name."""

from copy import copy
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
    _keep_apart_what_refers_to_others(model)


def _keep_apart_what_refers_to_others(model: type[Model]) -> None:
    """Let each language's reference protect what it names.

    The columns of a hidden relation share one `remote_field`, so that Django looks for uses of a
    file in the language of the screen alone before it deletes it.
    """
    for field in model._meta.local_fields:
        if field.remote_field and field.remote_field.field is not field:
            field.remote_field = copy(field.remote_field)
            field.remote_field.field = field


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
