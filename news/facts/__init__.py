"""Facts in words of a language: dates, countries, phones, counts. Pure: no Django.

A fact is stored once and printed for each language, which is named by its Django code. Any
language goes; what Babel has no word for is in `words`, `date_style` and `country_names`.
"""

from .countries import country_code, country_codes, country_name
from .country_counts import (
    CountryCountError,
    CountryCountFault,
    format_country_counts,
    parse_country_counts,
)
from .counts import format_count, format_pages, format_people, format_size
from .dates import format_date, format_instant, format_period, format_short_date
from .languages import text_direction
from .papers import online_from, parse_online_rule
from .phones import PhoneError, format_phone, parse_phone

__all__ = [
    "CountryCountError",
    "CountryCountFault",
    "PhoneError",
    "country_code",
    "country_codes",
    "country_name",
    "format_count",
    "format_country_counts",
    "format_date",
    "format_instant",
    "format_pages",
    "format_people",
    "format_period",
    "format_phone",
    "format_short_date",
    "format_size",
    "online_from",
    "parse_country_counts",
    "parse_online_rule",
    "parse_phone",
    "text_direction",
]
