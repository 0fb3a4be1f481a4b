"""Whether what a browser or program holds is still true: an ETag made from what an answer may depend on.

That is the store (by its revisions), the program, the day, and what the request says of its sender. It is known before
anything is read, so that an answer which is still good costs next to nothing.
"""

from __future__ import annotations

import hashlib

from fastapi import Request
from fastapi.responses import Response

import lawatan
from lawatan.web.site import Site, SiteNow, site_of


class NotModifiedError(Exception):
    """The sender has the answer already; `etag` is its mark."""

    def __init__(self, etag: str) -> None:
        super().__init__(etag)
        self.etag = etag


def check_freshness(request: Request, site: SiteNow) -> None:
    """A dependency that ends a request early where nothing has changed since."""
    etag = _etag(request, site)
    request.state.etag = etag
    known = request.headers.get("if-none-match", "")
    if etag in (mark.strip() for mark in known.split(",")):
        raise NotModifiedError(etag)


def mark(request: Request, answer: Response) -> Response:
    """Give an answer its ETag; only for requests that went through `check_freshness`."""
    answer.headers["etag"] = request.state.etag
    answer.headers["cache-control"] = "private, no-cache"
    answer.headers["vary"] = "Authorization, Cookie"
    return answer


def not_modified(request: Request, error: Exception) -> Response:
    """The answer to `NotModifiedError`."""
    assert isinstance(error, NotModifiedError)
    request.state.etag = error.etag
    return mark(request, Response(status_code=304))


def _etag(request: Request, site: Site) -> str:
    parts = (
        lawatan.__version__,
        site_of(request).started,
        str(site.store.revisions()),
        site.today().isoformat(),
        request.headers.get("cookie", ""),
        request.headers.get("authorization", ""),
        request.headers.get("host", ""),
    )
    return f'W/"{hashlib.sha256(chr(0).join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]}"'
