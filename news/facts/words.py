"""The few words that Babel does not have, a table for each: the one place to extend for a language.

A language is looked up by its code, then by what stands before the hyphen. What depends on
number is keyed by CLDR's plural categories; `other` is the rest.
"""

from .languages import babel_locale

type Forms = dict[str, str]

PEOPLE: dict[str, Forms] = {
    "ko": {"other": "{}명"},
    "en": {"one": "{} person", "other": "{} people"},
    "ja": {"other": "{}人"},
    "zh": {"other": "{}人"},
    "vi": {"other": "{} người"},
    "id": {"other": "{} orang"},
    "mn": {"other": "{} хүн"},
    "ru": {"few": "{} человека", "other": "{} человек"},
}
PAGES: dict[str, Forms] = {
    "ko": {"other": "{}쪽"},
    "en": {"one": "{} page", "other": "{} pages"},
    "ja": {"other": "{}ページ"},
    "zh-hans": {"other": "{}页"},
    "zh-hant": {"other": "{}頁"},
    "vi": {"other": "{} trang"},
    "id": {"other": "{} halaman"},
    "mn": {"other": "{} хуудас"},
    "ru": {"one": "{} страница", "few": "{} страницы", "other": "{} страниц"},
}
EXTENSION: dict[str, str] = {
    "ko": "(내선 {})",
    "en": "ext. {}",
    "ja": "(内線 {})",
    "zh-hans": "(分机 {})",
    "zh-hant": "(分機 {})",
    "vi": "(máy lẻ {})",
    "id": "ekst. {}",
    "mn": "(дотуур {})",
    "ru": "доб. {}",
}


def words_of[T](table: dict[str, T], language: str) -> T | None:
    """The entry of `table` for `language`, or `None`."""
    return table.get(language) or table.get(language.partition("-")[0])


def counted(table: dict[str, Forms], n: int, number: str, language: str) -> str:
    """`number` (n, as printed) with its noun in the right plural; bare if there is no word."""
    forms = words_of(table, language)
    if forms is None:
        return number
    return forms.get(babel_locale(language).plural_form(n), forms["other"]).format(number)
