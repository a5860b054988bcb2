"""Listings of the admin that are searched inside the words, as they are typed."""

from typing import Any

from django.db.models import Q
from wagtail.snippets.views.snippets import IndexView

from news.draft import clean_text

LONGEST_SEARCH = 200


class SnippetListing(IndexView):
    """Searched by its viewset's `search_fields`, in the database itself."""

    search_backend_name = None

    def search_queryset(self, queryset: Any) -> Any:
        words = clean_text(self.search_query)[:LONGEST_SEARCH]
        found = Q()
        for field in self.search_fields or ():
            found |= Q(**{f"{field}__icontains": words})
        return queryset.filter(found) if words else queryset
