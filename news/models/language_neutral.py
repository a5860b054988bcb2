"""Saving and restoring that do not depend on who is looking.

django-modeltranslation makes the bare name of a field (`headline`) mean the active language's
column. Wherever a model is built, validated, saved or put into a revision as a whole, that lets
the language of the editor's screen decide where text goes. Models with translated fields
therefore have `LanguageNeutral` as their first base, and are registered by
`news.translation.register`, which gives their constructor the same treatment.
"""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils.translation import override
from modelcluster.models import (
    get_serializable_data_for_fields,
    model_from_serializable_data,
)
from modeltranslation.translator import translator
from modeltranslation.utils import build_localized_fieldname as column

from news.draft import clean_text


def in_default_language() -> override:
    """The language under which whole objects are built, validated, saved and serialised."""
    return override(settings.MODELTRANSLATION_DEFAULT_LANGUAGE)


class LanguageNeutral(models.Model):
    """A model with translated fields, whose texts stay in their columns whoever is looking."""

    class Meta:
        abstract = True

    @classmethod
    def translated_names(cls) -> frozenset[str]:
        """The bare names of the translated fields."""
        return frozenset(translator.get_options_for_model(cls).all_fields)

    def text(self, name: str, language: str) -> Any:
        """The value of the translated field `name` in `language`, and never another's."""
        return getattr(self, column(name, language))

    def set_text(self, name: str, language: str, value: Any) -> None:
        """Give the translated field `name` its value in `language`."""
        setattr(self, column(name, language), value)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        with in_default_language():
            super().full_clean(*args, **kwargs)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        with in_default_language():
            self._clean_texts()
            return super().save(*args, **kwargs)

    def _clean_texts(self) -> None:
        for field in self._meta.concrete_fields:
            if isinstance(field, (models.CharField, models.TextField)):
                value = self.__dict__.get(field.attname)
                if isinstance(value, str):
                    self.__dict__[field.attname] = clean_text(value)

    def serializable_data(self) -> dict[str, Any]:
        """The object for a revision: a key per language, and no bare names."""
        with in_default_language():
            inherited = getattr(super(), "serializable_data", None)
            data = inherited() if inherited else get_serializable_data_for_fields(self)
        return self._without_bare_names(data)

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self | None:
        """The object of a revision, whichever language was active when it was written."""
        inherited = getattr(super(), "from_serializable_data", None)
        build = inherited or (lambda *a, **kw: model_from_serializable_data(cls, *a, **kw))
        with in_default_language():
            restored: Self | None = build(
                cls._without_bare_names(data), check_fks=check_fks, strict_fks=strict_fks
            )
        return restored

    @classmethod
    def _without_bare_names(cls, data: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in data.items() if name not in cls.translated_names()}
