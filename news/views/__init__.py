"""The public pages. Each starts at the gate, `Edition.objects.released…`."""

from news.views.front import front
from news.views.listing import release_list
from news.views.preview import preview
from news.views.release import release, release_context, version

__all__ = ["front", "preview", "release", "release_context", "release_list", "version"]
