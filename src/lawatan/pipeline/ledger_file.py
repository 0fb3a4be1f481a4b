"""The ledger of judgements as JSON lines: written out, and read into another store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from lawatan.errors import JudgementError, LawatanError, RecordError
from lawatan.pipeline.judging import Author, Clock, Judged, append, stamp
from lawatan.records.edits import checked_value
from lawatan.records.judgement import Judgement, JudgementKind

if TYPE_CHECKING:
    from lawatan.store.store import Store


def dump_judgements(store: Store) -> Iterator[bytes]:
    """The ledger as JSON lines, each with its newline, in its order."""
    from lawatan.records.codec import encode

    for judgement in store.judgements():
        yield encode(judgement) + b"\n"


def load_judgements(store: Store, lines: Iterable[bytes], place: str, *, clock: Clock | None = None) -> Judged:
    """Append the entries of a dump that the ledger lacks and link anew; a second time changes nothing.

    Raises `RecordError` for a line that is no entry, `StoreError` where the ledger has another one of its id; nothing
    is appended then. `place` names the dump in messages.
    """
    loaded = [
        _read(line, f"{place}:{number}") for number, line in enumerate(lines, 1) if line.strip(b" \t\r\n\xef\xbb\xbf")
    ]
    return append(store, loaded, clock)


def _read(line: bytes, place: str) -> Judgement:
    from lawatan.records.codec import decode

    judgement = decode(line.removeprefix(b"\xef\xbb\xbf"), Judgement, place=place)
    try:
        _check(judgement)
    except LawatanError as error:
        raise RecordError(f"not a judgement: {error.message}", place=place, remedy=error.remedy) from error
    except ValueError as error:
        raise RecordError("not a judgement: no time", place=place, remedy="write UTC, ISO 8601") from error
    return judgement


def _check(judgement: Judgement) -> None:
    """Whether an entry that was made elsewhere is one that could have been made here."""
    Author(judgement.who)
    if stamp(datetime.fromisoformat(judgement.when)) != judgement.when:
        raise ValueError
    is_undo = judgement.kind is JudgementKind.UNDO
    if is_undo != (judgement.supersedes is not None) or is_undo == bool(judgement.left):
        raise JudgementError("an undo names an entry, all others name mentions", remedy="dump the ledger again")
    if judgement.kind in (JudgementKind.MERGE, JudgementKind.SPLIT) and not judgement.right:
        raise JudgementError("two sides are needed", remedy="dump the ledger again")
    if (
        judgement.kind is JudgementKind.EDIT
        and checked_value(judgement.field or "", judgement.value) != judgement.value
    ):
        raise JudgementError("the value is not in its normal form", remedy="dump the ledger again")
