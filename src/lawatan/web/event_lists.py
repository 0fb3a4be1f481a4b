"""Lists of events as pages show them, kept as long as the events of the store are the same."""

from __future__ import annotations

from lawatan.store.filters import EventFilter
from lawatan.web.event_rows import EventRow, event_row
from lawatan.web.site import Site


def kept_rows(site: Site, wanted: EventFilter) -> tuple[EventRow, ...]:
    """The lines of the events that fit."""
    revision = site.store.revisions().events
    return site.cache.get(("rows", wanted), revision, lambda: tuple(map(event_row, site.store.events(wanted))))
