"""`lawatan show`: one event with its claims, evidence, sources and disagreements."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from lawatan.cli.options import Database, settings_with


def show(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event's id, or enough of its beginning.")],
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="The event as JSON, as `export events` gives it.")] = False,
) -> None:
    """Show one event: claims, evidence, sources, disagreements.

    Evidence stands between «» with the words around it. Values that a page does not give itself are said to be
    inferred, and from which page.
    """
    from lawatan.pipeline.why import tied_events
    from lawatan.store import open_store

    with open_store(settings_with(db).db, create=False) as store:
        found = store.event(event)
        if json:
            from lawatan.records.codec import public_event

            sys.stdout.buffer.write(public_event(found) + b"\n")
            return
        wanted = dict.fromkeys(mention.document for mention in found.mentions)
        documents = {id_: document for id_ in wanted if (document := store.document(id_)) is not None}
        named = {field.judgement for field in found.fields if field.judgement}
        judgements = {j.id: j for j in store.judgements() if j.id in named} if named else {}
        others = tied_events(store, found)
    from lawatan.cli.event_page import EventPage, print_event

    print_event(EventPage(found, documents, judgements, others))
