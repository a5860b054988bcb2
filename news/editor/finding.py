"""Search in the admin's lists and choosers of files, terms and pages.

The search engines that databases bring fail on a quotation mark, and find no `인천시` in
`인천시는`. The lists here are short enough to be read through.
"""

from typing import Any

from modelsearch.backends.database import fallback
from modelsearch.query import PlainText

from news.draft import clean_text

LONGEST_SEARCH = 200


class FindQueryCompiler(fallback.DatabaseSearchQueryCompiler):
    """Words as they were typed, of a length that every database takes."""

    def build_database_filter(self, query: Any, boost: float = 1.0) -> Any:
        if isinstance(query, PlainText):
            words = clean_text(query.query_string)[:LONGEST_SEARCH]
            query = PlainText(words, operator=query.operator, boost=query.boost)
        return super().build_database_filter(query, boost)


class SearchBackend(fallback.DatabaseSearchBackend):
    query_compiler_class = FindQueryCompiler
    autocomplete_query_compiler_class = FindQueryCompiler
