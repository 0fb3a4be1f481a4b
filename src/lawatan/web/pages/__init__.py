"""All pages, in the order of the navigation."""

from __future__ import annotations

from lawatan.web.page import AnyPage
from lawatan.web.pages import (
    document,
    event,
    events,
    login,
    map,
    network,
    overview,
    runs,
    search,
    timeline,
)

PAGES: tuple[AnyPage, ...] = (
    overview.PAGE,
    events.PAGE,
    timeline.PAGE,
    map.PAGE,
    network.PAGE,
    runs.PAGE,
    search.PAGE,
    login.PAGE,
    event.PAGE,
    document.PAGE,
)
