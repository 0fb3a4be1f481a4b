"""What all requests share, store, options, clock, and the dependency that hands it out."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Annotated, Final

from fastapi import Depends, Request
from jinja2 import Environment

from lawatan.settings import DEFAULT_MIN_CONFIDENCE
from lawatan.store.store import Store
from lawatan.web.cache import Cache
from lawatan.web.jobs import Jobs
from lawatan.web.page import AnyPage
from lawatan.web.rates import Rates

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


CHARTS_KEPT: Final = 48
"""What charts show, of which one may take a megabyte."""
RECORDS_KEPT: Final = 64
"""Pages of single events, of which one that is reported everywhere may take as much."""


@dataclass(frozen=True, slots=True)
class WebOptions:
    """What a server is told when it starts.

    `db` is the store; `secret` (32 bytes or more) signs sessions; `hosts` are the names that the server answers to,
    without port; `origins` the addresses that pages with forms may come from besides the server's own, for a server
    behind a proxy ("https://contacts.example.org"). `is_secure` marks cookies for encrypted connections alone.
    """

    db: str
    secret: bytes
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    origins: tuple[str, ...] = ()
    is_secure: bool = False
    store_text: bool = True
    clock: Clock = _now
    body_limit: int = 8 * 2**20
    """Bytes that a request may bring."""
    reads_a_minute: int = 3000
    """Requests that one address may send; 0 for any number."""
    writes_a_minute: int = 120
    sign_ins_a_minute: int = 10
    local_user: str | None = None
    """The person who started the server, whom the link with `local_key` signs in."""
    local_key: str | None = None
    show_text: bool = True
    """Whether whole pages are shown, or nothing but the words that are evidence."""
    fetch_private: bool = False
    """Whether pages may be fetched from this machine and its network."""
    min_confidence: float = DEFAULT_MIN_CONFIDENCE
    """Contacts of added pages whose probability is below it are left out."""


@dataclass(frozen=True, slots=True)
class Site:
    """What all requests share."""

    store: Store
    options: WebOptions
    templates: Environment = field(repr=False)
    rates: Rates
    pages: tuple[AnyPage, ...]
    jobs: Jobs = field(default_factory=Jobs, repr=False)
    cache: Cache = field(default_factory=Cache, repr=False)
    charts: Cache = field(default_factory=lambda: Cache(CHARTS_KEPT), repr=False)
    records: Cache = field(default_factory=lambda: Cache(RECORDS_KEPT), repr=False)
    started: str = field(default_factory=lambda: secrets.token_hex(8))
    """Differs from one start of the server to the next, for what may have changed with it."""

    def today(self) -> date:
        """The day by the site's clock, UTC."""
        return self.options.clock().astimezone(UTC).date()


def site_of(request: Request) -> Site:
    """The site that a request came to."""
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


def base_of(request: Request) -> str:
    """The address that a site has for those who ask, without a path: that of the proxy before it, if there is one."""
    host = request.headers.get("host", "")
    own = (o for o in site_of(request).options.origins if o.partition("://")[2] == host)
    return next(own, f"{request.url.scheme}://{host}")


SiteNow = Annotated[Site, Depends(site_of)]
"""A parameter of this type gets the site."""
