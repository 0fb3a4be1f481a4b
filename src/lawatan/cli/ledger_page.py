"""Judgements on a terminal: the ledger, and what became of the events when one was added."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from lawatan.cli.terminal import make_console, print_wrapped, safe
from lawatan.records.changes import ChangeKind
from lawatan.records.edits import edit_words
from lawatan.records.judgement import JudgementKind, Scope, Verdict
from lawatan.records.wording import UNKNOWN, count_of, people, place, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from lawatan.pipeline.deltas import EventDelta
    from lawatan.pipeline.history import LedgerEntry
    from lawatan.pipeline.judging import Judged
    from lawatan.records.changes import EventChange
    from lawatan.records.judgement import Judgement

HEADING_STYLE = "bold"
NOTE_STYLE = "dim"
MINUTES = len("2024-01-02T12:00")
MOST_SHOWN = 20
"""Events that are described one by one; a load of many judgements changes more."""

_BECAME = {
    ChangeKind.MERGED: "became part of",
    ChangeKind.SPLIT: "was split; some of it is now",
    ChangeKind.RENAMED: "is now",
    ChangeKind.WITHDRAWN: "was withdrawn",
}


def print_ledger(entries: Iterable[LedgerEntry]) -> None:
    """Print each entry: id, time, who, what, what it does at present, why."""
    console = make_console()
    for entry in entries:
        print_entry(console, entry)


def print_entry(console: Console, entry: LedgerEntry, *, indent: int = 0) -> None:
    """Print one entry in two to four lines."""
    judgement = entry.judgement
    heading = Text(judgement.id, HEADING_STYLE)
    heading.append(f"  {_moment(judgement.when)}  {safe(judgement.who)}", NOTE_STYLE)
    standing = f"undone by {entry.superseded_by}" if entry.superseded_by else entry.standing
    heading.append(f"  {standing}", "" if entry.standing == "in force" else "bold red")
    print_wrapped(console, heading, indent=indent)
    print_wrapped(console, Text(safe(described(judgement))), indent=indent + 2, hang=indent + 6)
    if judgement.reason:
        print_wrapped(console, Text(f"because: {safe(judgement.reason)}"), indent=indent + 2, hang=indent + 6)


def described(judgement: Judgement) -> str:
    """What an entry says, in words."""
    left = ", ".join(dict.fromkeys(key.document for key in judgement.left))
    right = ", ".join(dict.fromkeys(key.document for key in judgement.right))
    match judgement.kind:
        case JudgementKind.MERGE:
            verb = "may be one contact" if judgement.verdict is Verdict.UNSURE else "one contact"
            return f"merge: {verb} in {left} and {right}"
        case JudgementKind.SPLIT:
            return f"split: another contact in {left} than in {right}"
        case JudgementKind.EDIT:
            return f"edit: {edit_words(judgement.field, judgement.value)}, of the event in {left}"
        case JudgementKind.UNDO:
            return f"undo of {judgement.supersedes}"
        case JudgementKind.CONFIRM if judgement.verdict is Verdict.UNSURE:
            return f"looked at, and unsure: the event in {left}"
        case _:
            what = "the event" if judgement.scope is Scope.EVENT else f"the {judgement.left[0].type.value}"
            return f"{judgement.kind.value}: {what} in {left}"


def print_judged(judged: Judged) -> None:
    """Print what was added to the ledger and what is different now."""
    console = make_console()
    if not judged.added:
        console.print("nothing new")
        return
    for judgement in judged.added[:MOST_SHOWN]:
        print_wrapped(console, Text(f"{judgement.id}  {safe(described(judgement))}"), hang=6)
    _more(console, judged.added)
    if not judged.deltas:
        console.print("  no value changed")
    print_changes(console, judged.changes[:MOST_SHOWN])
    _more(console, judged.changes)
    for delta in judged.deltas[:MOST_SHOWN]:
        _print_delta(console, delta)
    _more(console, judged.deltas)


def print_changes(console: Console, changes: Iterable[EventChange], *, with_time: bool = False) -> None:
    """Print what became of events, one line each."""
    for change in changes:
        if change.what is ChangeKind.RESTORED:
            line = f"{change.to_event} is back"
        else:
            line = f"{change.from_event} {_BECAME[change.what]} {change.to_event or ''}".rstrip()
        note = ""
        if with_time:
            run = f", run {change.run}" if change.run is not None else ""
            note = f"  {_moment(change.when)}{run}{f', {change.judgement}' if change.judgement else ''}"
        print_wrapped(console, Text(line).append(note, NOTE_STYLE), indent=2, hang=6)


def _print_delta(console: Console, delta: EventDelta) -> None:
    if delta.after is None:
        return  # the changes say where it went
    event = delta.after
    heading = f"{event.event_id}  {event.type.value}: {people(event)}, {place(event)}, {when(event)}"
    pages = count_of(len(event.mentions), "mention")
    new = "new, " if delta.before is None else ""
    print_wrapped(console, Text(safe(heading)).append(f"  {new}{pages}", NOTE_STYLE), indent=2, hang=6)
    if delta.before is None:
        return
    for field in delta.fields:
        before, after = (", ".join(value) or UNKNOWN for value in (field.before, field.after))
        print_wrapped(console, Text(safe(f"{field.field}: {before} -> {after}")), indent=4, hang=8)


def _more(console: Console, items: Sequence[object]) -> None:
    if len(items) > MOST_SHOWN:
        console.print(f"  and {len(items) - MOST_SHOWN:,} more")


def _moment(when_: str) -> str:
    return when_[:MINUTES].replace("T", " ")
