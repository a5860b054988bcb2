"""Wagtail's API behind its own screens."""

from typing import Any, ClassVar

from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.api.v2.router import WagtailAPIRouter


class PagesToRead(PagesAdminAPIViewSet):
    """Without what publishes, copies, moves or deletes: that is for our verbs and screens."""

    actions: ClassVar[dict[str, Any]] = {}


def only_to_read(router: WagtailAPIRouter) -> None:
    """In the place of Wagtail's pages."""
    router.register_endpoint("pages", PagesToRead)
