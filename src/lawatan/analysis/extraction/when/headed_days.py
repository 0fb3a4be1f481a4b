"""Days that stand as headings over parts of a page: "MONDAY - ...", "Selasa (24/9)", a list of what is to come.

Such a line is no text of its own; what is told beneath it takes place on its day, unless it says another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import UNTIL
from lawatan.analysis.time import reanchor, tag_times
from lawatan.records.document import BlockKind
from lawatan.records.event_mention import TO_COME
from lawatan.records.mention import TimeType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.language_pack.loader import LanguagePack
    from lawatan.records.document import Block
    from lawatan.records.mention import TimeExpression

LENGTH = 40  # characters of a line that is nothing but a day
SEVERAL = 2  # such lines that make a list; one alone is the day of publication
_LINES = frozenset({BlockKind.SUBHEADING, BlockKind.DATELINE})
_MARKS = " \t\n:;,.|-\u2013\u2014()[]*\u2022"


def days_over_blocks(
    text: str, blocks: Sequence[Block], pack: LanguagePack, published: str | None
) -> dict[int, TimeExpression]:
    """The indices of blocks to the day of the heading that they stand under; empty where a page has no such list.

    The last heading holds for one block only: what closes the page belongs to no day.
    """
    heads = [k for k in range(len(blocks) - 1) if _may_head(blocks[k], blocks[k + 1])]
    if len(heads) < SEVERAL:
        return {}
    times = tag_times(text, pack, published=published, spans=[blocks[k].span for k in heads])
    days = {k: t for k in heads for t in times if _is_whole(text, blocks[k], t)}
    if len({t.value for t in days.values()}) < SEVERAL:
        return {}
    found: dict[int, TimeExpression] = {}
    listed = sorted(days)
    for k, following in zip(listed, [*listed[1:], listed[-1] + SEVERAL], strict=True):
        found |= {b: days[k] for b in range(k + 1, min(following, len(blocks))) if blocks[b].holds_facts}
    return found


def date_by_headings(
    candidates: Sequence[Candidate], days: Mapping[int, TimeExpression], published: str | None
) -> None:
    """Gives candidates without a date the day of the heading over them.

    Weekdays are read forwards where anything beneath the headings is told as still to come.
    """
    beneath = [c for c in candidates if c.sentence.block in days]
    is_ahead = any(c.status in TO_COME or c.is_present for c in beneath)
    for c in beneath:
        has_date = any(t.type is not TimeType.DURATION and t.mod != UNTIL for t in c.times)
        if has_date or c.background or c.distance is not None:
            continue
        day = days[c.sentence.block]
        c.times = [*c.times, reanchor(day, published, "future") if is_ahead and published is not None else day]


def _may_head(line: Block, beneath: Block) -> bool:
    is_text = beneath.kind in (BlockKind.BODY, BlockKind.DATELINE)
    return line.kind in _LINES and line.end - line.start <= LENGTH and is_text


def _is_whole(text: str, line: Block, time: TimeExpression) -> bool:
    """Whether a line says a day and nothing else."""
    if not (line.start <= time.start and time.end <= line.end) or time.type is not TimeType.DATE:
        return False
    return not (text[line.start : time.start] + text[time.end : line.end]).strip(_MARKS)
