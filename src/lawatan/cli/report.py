"""`lawatan report`: a dossier of the events that fit the filters, as one HTML file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import typer

from lawatan.cli.options import (
    Country,
    Database,
    From,
    OneStatus,
    OneType,
    Output,
    Person,
    To,
    Words,
    event_filter,
    settings_with,
)
from lawatan.errors import WebError


def report(
    person: Person = None,
    country: Country = None,
    type_: OneType = None,
    status: OneStatus = None,
    from_: From = None,
    to: To = None,
    text: Words = None,
    limit: Annotated[int, typer.Option(min=1, max=2000, help="At most so many, the earliest.")] = 200,
    rejected: Annotated[bool, typer.Option("--rejected", help="Those that people rejected, in place of the rest.")] = (
        False
    ),
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The heading. Default: what was asked for.")] = None,
    db: Database = None,
    output: Output = None,
) -> None:
    """Write a dossier to hand on: timeline, map, events with quoted evidence, conflicts, pages, method.

    One HTML file that loads nothing and prints on A4; the filters are those of `lawatan events`. Needs the extra `web`:
    pip install 'lawatan[web]'.
    """
    try:
        from lawatan.web.report import DossierOptions, render_report
    except ModuleNotFoundError as error:
        raise WebError(f"needs {error.name}", place="lawatan report", remedy="pip install 'lawatan[web]'") from error
    from lawatan.cli.output import open_output
    from lawatan.store import open_store

    wanted = event_filter(
        person=person,
        country=country,
        type_=type_,
        status=status,
        start=from_,
        end=to,
        text=text,
        rejected=rejected,
    )
    settings = settings_with(db)
    options = DossierOptions(title, limit, settings.show_text)
    with open_store(settings.db, create=False) as store:
        page = render_report(store, wanted, options, datetime.now(UTC))
    with open_output(output) as stream:
        stream.write(page.encode("utf-8", "replace"))
