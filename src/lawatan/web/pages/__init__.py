"""All pages, in the order of the navigation."""

from __future__ import annotations

from lawatan.web.page import AnyPage
from lawatan.web.pages import (
    agreement,
    document,
    event,
    events,
    login,
    map,
    network,
    overview,
    review,
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
    review.PAGE,
    runs.PAGE,
    search.PAGE,
    login.PAGE,
    agreement.PAGE,
    event.PAGE,
    document.PAGE,
)
