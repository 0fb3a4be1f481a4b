"""Search over everything: persons and states by any of their names, contacts and pages by their words."""

from __future__ import annotations

from lawatan.web.page import Page, Table
from lawatan.web.views.everything import PATH, SearchContext, search


def _table(context: SearchContext) -> Table:
    """One found thing a row."""
    rows = [("person", p.person, p.name, str(p.events)) for p in context.people]
    rows += [("state", s.code, s.name, str(s.events)) for s in context.states]
    rows += [("event", e.event_id, e.title, "") for e in context.events]
    rows += [("document", d.id, d.title or "", "") for d in context.documents]
    return Table(("kind", "id", "name", "events"), tuple(rows))


PAGE = Page(
    name="search",
    path=PATH,
    context=search,
    table=_table,
    examples=lambda _: (f"{PATH}?q=xi+jinping", f"{PATH}?q=tiongkok", f"{PATH}?q=", f"{PATH}?q=nothing-has-this"),
)
