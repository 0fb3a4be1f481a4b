"""`lawatan judge`: what people decide about the record, put into the ledger and obeyed at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.options import Database, EventId, Output, Reason, Who, author_name, settings_with

if TYPE_CHECKING:
    from lawatan.pipeline.judging import Author, Judged
    from lawatan.store.store import Store

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Merge, split, edit, reject and confirm; every later run obeys.\n\n"
    "Judgements are kept in a ledger that only grows. MENTION is DOCUMENT#INDEX, as `lawatan show` writes it.",
)


@app.command()
def merge(
    event: EventId,
    other: Annotated[str, typer.Argument(metavar="EVENT", help="The other event.")],
    unsure: Annotated[bool, typer.Option("--unsure", help="Note that they may be one; nothing is merged.")] = False,
    who: Who = None,
    reason: Reason = None,
    db: Database = None,
) -> None:
    """Two events are one contact."""
    from lawatan.pipeline.judging import merge_events

    with _store(db) as store:
        _tell(merge_events(store, event, other, _author(who, reason), is_unsure=unsure))


@app.command()
def split(
    event: EventId,
    mentions: Annotated[list[str], typer.Argument(metavar="MENTION...", help="Those that report something else.")],
    who: Who = None,
    reason: Reason = None,
    db: Database = None,
) -> None:
    """Some mentions of an event report another contact."""
    from lawatan.pipeline.judging import split_event

    with _store(db) as store:
        _tell(split_event(store, event, mentions, _author(who, reason)))


@app.command()
def edit(
    event: EventId,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="start, end, status, destination, ...")],
    values: Annotated[list[str] | None, typer.Argument(metavar="[VALUE...]", help="What it is.")] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="It is not known; in place of a value.")] = False,
    who: Who = None,
    reason: Reason = None,
    db: Database = None,
) -> None:
    """Set a field of an event. The claims of the pages stay beside it.

    Fields: type, status, start, end, destination, cities, forum, participants. A participant is written "Name, office,
    STATE (part)", with - for what is not known; all of them have to be named. `judge participant` changes one.
    """
    from lawatan.cli.country_option import country_code
    from lawatan.pipeline.judging import edit_event

    given = values or []
    if bool(given) == unknown:
        raise typer.BadParameter("give a value, or --unknown", param_hint="VALUE")
    if field == "destination":
        given = [country_code(value) for value in given]
    with _store(db) as store:
        _tell(edit_event(store, event, field, given, _author(who, reason)))


@app.command()
def participant(
    event: EventId,
    person: Annotated[
        str, typer.Argument(metavar="WHO", help='A name, or "Name, office, STATE (part)", - for what is not known.')
    ],
    name: Annotated[str | None, typer.Option(help="The name; - for none.")] = None,
    role: Annotated[str | None, typer.Option(help="The office, in English; - if not known.")] = None,
    country: Annotated[str | None, typer.Option(help="The state or organisation; - if not known.")] = None,
    part: Annotated[str | None, typer.Option(help="traveller, host, inviter or participant.")] = None,
    add: Annotated[bool, typer.Option("--add", help="WHO took part as well.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="WHO took no part.")] = False,
    who: Who = None,
    reason: Reason = None,
    db: Database = None,
) -> None:
    """Change, add or take out one participant; what is not changed is left to the reports."""
    from lawatan.cli.country_option import country_code
    from lawatan.pipeline.judging import edit_participant, participant_of
    from lawatan.records.edits import UNKNOWN, changed_participant, participant_text

    changes = {"name": name, "role": role, "country": country, "part": part}
    if country is not None and country != UNKNOWN:
        changes["country"] = country_code(country)
    is_change = any(value is not None for value in changes.values())
    if add + remove + is_change != 1:
        raise typer.BadParameter("say what to change, or --add, or --remove", param_hint="--name")
    with _store(db) as store:
        before = "" if add else participant_text(participant_of(store, event, person))
        after = "" if remove else person if add else changed_participant(before, changes)
        _tell(edit_participant(store, event, before, after, _author(who, reason)))


@app.command()
def reject(
    what: Annotated[str, typer.Argument(metavar="EVENT|MENTION", help="What does not belong in the record.")],
    who: Who = None,
    reason: Reason = None,
    db: Database = None,
) -> None:
    """An event is no contact, or a mention was read wrongly. Both are kept, and left out."""
    from lawatan.pipeline.judging import reject_event, reject_mention
    from lawatan.pipeline.mention_address import is_mention_address

    reject_it = reject_mention if is_mention_address(what) else reject_event
    with _store(db) as store:
        _tell(reject_it(store, what, _author(who, reason)))


@app.command()
def confirm(event: EventId, who: Who = None, reason: Reason = None, db: Database = None) -> None:
    """An event is right as it is: its mentions stay together, its disagreements are settled."""
    from lawatan.pipeline.judging import confirm_event

    with _store(db) as store:
        _tell(confirm_event(store, event, _author(who, reason)))


@app.command()
def undo(
    judgement: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Which judgement; your last one if not given.")
    ] = None,
    who: Who = None,
    reason: Reason = None,
    db: Database = None,
) -> None:
    """Take a judgement back. An undo can be undone too."""
    from lawatan.pipeline import judging

    with _store(db) as store:
        _tell(judging.undo(store, _author(who, reason), judgement))


@app.command("list")
def list_(
    db: Database = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON object a line, with what each one does now.")] = False,
) -> None:
    """List the judgements, oldest first, with what each does at present."""
    from lawatan.pipeline.history import ledger_entries

    with _store(db) as store:
        entries = ledger_entries(store)
    if json:
        from lawatan.records.codec import encode

        sys.stdout.buffer.writelines(encode(entry.public()) + b"\n" for entry in entries)
    elif entries:
        from lawatan.cli.ledger_page import print_ledger

        print_ledger(entries)
    else:
        sys.stderr.write("nothing was judged yet\n")


@app.command()
def dump(db: Database = None, output: Output = None) -> None:
    """Write the ledger as JSON lines, to be kept or loaded elsewhere."""
    from lawatan.cli.output import open_output
    from lawatan.pipeline.ledger_file import dump_judgements

    with _store(db) as store, open_output(output) as stream:
        stream.writelines(dump_judgements(store))


@app.command()
def load(
    file: Annotated[str, typer.Argument(metavar="FILE", help='What `dump` wrote, or "-" for stdin.')],
    db: Database = None,
) -> None:
    """Add the judgements of a file that the ledger lacks; a second time changes nothing."""
    from lawatan.pipeline.ledger_file import load_judgements

    lines = _lines(file)
    with _store(db) as store:
        _tell(load_judgements(store, lines, file))


def _lines(file: str) -> list[bytes]:
    from pathlib import Path

    from lawatan.errors import InputError

    if file == "-":
        return sys.stdin.buffer.read().splitlines()
    try:
        return Path(file).read_bytes().splitlines()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", place=file, remedy="name a file") from error


def _store(db: str | None) -> Store:
    from lawatan.store import open_store

    settings = settings_with(db)
    return open_store(settings.db, create=False, store_text=settings.store_text)


def _author(who: str | None, reason: str | None) -> Author:
    from lawatan.pipeline.judging import Author

    return Author(author_name(who), reason)


def _tell(judged: Judged) -> None:
    from lawatan.cli.ledger_page import print_judged

    print_judged(judged)
