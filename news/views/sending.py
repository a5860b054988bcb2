"""A stored file as a response: whole, in part, or left to the web server before us."""

import os
import re
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import quote

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe

from news.files import content_type

BLOCK = 2**16
_RANGE = re.compile(r"bytes=(?:([0-9]{1,18})-([0-9]{0,18})|-([0-9]{1,18}))")


def send(
    request: HttpRequest, path: str, *, cache_control: str, download_name: str = ""
) -> HttpResponseBase:
    """The file of this name in the storage, as RFC 9110 wants it; 404 if there is none.

    Whoever calls has decided that the reader may have it. Pictures are shown, anything else is
    downloaded, and nothing is ever run as part of this site.
    """
    try:
        facts = os.stat(default_storage.path(path))
    except OSError:
        raise Http404("There is no such file.") from None
    if not stat.S_ISREG(facts.st_mode):
        raise Http404("This is no file.")
    modified = int(facts.st_mtime)
    # As nginx makes it, so that both say the same. Files are never written twice: another
    # content has another name.
    etag = f'"{modified:x}-{facts.st_size:x}"'
    response = get_conditional_response(request, etag, modified) or _content(
        request, path, facts.st_size, etag, modified
    )
    media_type = content_type(download_name or path)
    is_picture = media_type.startswith("image/") and not download_name
    if response.status_code != 304:
        response["Content-Type"] = media_type
        if not is_picture:
            name = download_name or path.rpartition("/")[2]
            response["Content-Disposition"] = content_disposition_header(True, name)
        response["Accept-Ranges"] = "bytes"
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified)
    response["Cache-Control"] = cache_control
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _content(
    request: HttpRequest, path: str, size: int, etag: str, modified: int
) -> HttpResponseBase:
    if settings.SENDFILE_HEADER:
        response = HttpResponse()
        response[settings.SENDFILE_HEADER] = settings.SENDFILE_PREFIX + quote(path)
        return response
    start, end, status = 0, size, 200
    if request.method == "GET" and _range_holds(request, etag, modified):
        start, end, status = _part(request.headers.get("Range", ""), size)
    if status == 416:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    length = {"Content-Length": str(end - start)}
    if request.method == "HEAD":
        return HttpResponse(headers=length)
    blocks = _blocks(default_storage.path(path), start, end)
    part = StreamingHttpResponse(blocks, status=status, headers=length)
    if status == 206:
        part["Content-Range"] = f"bytes {start}-{end - 1}/{size}"
    return part


def _range_holds(request: HttpRequest, etag: str, modified: int) -> bool:
    """Whether the part that the reader has is of this very file, as far as the reader asks."""
    condition = request.headers.get("If-Range")
    if not condition or condition == etag:
        return True
    at_least_a_minute_old = datetime.now(UTC).timestamp() - modified >= 60
    return at_least_a_minute_old and parse_http_date_safe(condition) == modified


def _part(asked: str, size: int) -> tuple[int, int, int]:
    """Where the part begins and ends, and the status; several parts are answered by the whole."""
    found = _RANGE.fullmatch(asked.strip())
    if not found:
        return 0, size, 200
    first, last, suffix = found.groups()
    if suffix:
        start, end = max(0, size - int(suffix)), size
        start = size if int(suffix) == 0 else start
    else:
        start, end = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < int(first):
            return 0, size, 200  # no range by the grammar, so as if nothing was asked
    return (start, end, 206) if start < end else (0, 0, 416)


def _blocks(path: str, start: int, end: int) -> Iterator[bytes]:
    with open(path, "rb") as file:
        file.seek(start)
        while start < end and (block := file.read(min(BLOCK, end - start))):
            start += len(block)
            yield block
