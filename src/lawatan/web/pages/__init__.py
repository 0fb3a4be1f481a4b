"""All pages, in the order of the navigation."""

from __future__ import annotations

from lawatan.web.page import AnyPage
from lawatan.web.pages import (
    add,
    agreement,
    document,
    event,
    events,
    interface,
    login,
    map,
    network,
    overview,
    person,
    review,
    runs,
    search,
    state,
    timeline,
)

PAGES: tuple[AnyPage, ...] = (
    overview.PAGE,
    events.PAGE,
    timeline.PAGE,
    map.PAGE,
    network.PAGE,
    review.PAGE,
    add.PAGE,
    runs.PAGE,
    search.PAGE,
    interface.PAGE,
    login.PAGE,
    agreement.PAGE,
    event.PAGE,
    document.PAGE,
    person.PAGE,
    state.PAGE,
)
