from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.utils.translation import get_language, to_locale
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from news.draft import clean_text
from news.feeds.items import absolute, item
from news.feeds.rss import ChannelImage, ReleaseFeed
from news.feeds.state import SIZE, FeedState, feed_state
from news.models import Edition, NewsImage

# Minutes after which readers should ask again.
TTL = 10
IMAGE_TYPES = (".gif", ".jpeg", ".jpg", ".png")


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """`/<language>/feeds/all.rss`: the newest releases; two queries, one for "not modified"."""
    language = get_language() or ""
    state = feed_state(language, timezone.now())
    if state is None:
        raise Http404("This newsroom does not publish in this language.")
    etag, changed = state.etag(state.editions), state.last_modified
    response = get_conditional_response(
        request, etag=etag, last_modified=int(changed.timestamp()) if changed else None
    )
    if response is None:
        editions = list(Edition.objects.released(language, at=state.at)[:SIZE])
        etag = state.etag(edition.pk for edition in editions)
        response = HttpResponse(_rss(state, language, editions), ReleaseFeed.content_type)
    response["ETag"] = etag
    if changed:
        response["Last-Modified"] = http_date(changed.timestamp())
    patch_cache_control(response, public=True, max_age=state.max_age, s_maxage=state.max_age)
    return response


def _rss(state: FeedState, language: str, editions: list[Edition]) -> str:
    newsroom = state.newsroom
    title = _("%(organisation)s – news releases") % {"organisation": newsroom.organisation_name}
    channel = ReleaseFeed(
        title=title,
        link=absolute(reverse("news:list")),
        description=clean_text(newsroom.boilerplate) or title,
        language=to_locale(language).replace("_", "-"),  # BCP 47: zh-Hans
        feed_url=absolute(reverse("news:feed")),
        feed_copyright=newsroom.organisation_name or None,
        ttl=TTL,
        changed=timezone.localtime(_changed(editions, state)),
        image=_image(newsroom.logo),
    )
    for edition in editions:
        channel.add_item(**item(edition, newsroom))
    return channel.writeString("utf-8")


def _changed(editions: list[Edition], state: FeedState) -> datetime:
    newest = max((edition.public_from for edition in editions), default=None)
    return newest or state.last_change or state.newsroom.first_published_at or state.at


def _image(logo: NewsImage | None) -> ChannelImage | None:
    if logo is None or not logo.file.name.lower().endswith(IMAGE_TYPES):
        return None
    return ChannelImage(absolute(logo.file.url), logo.width, logo.height)
