"""Agencies credited at the foot of a page: "(AP/AFP/REUTERS/DHF)", "rs/hp (afp, ap)", "Sumber: TRT", "SITI | HAARETZ".

What stands between the agencies' names there are reporters' initials. An agency that the page's own dateline names is
its outlet and no source.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lawatan.knowledge.publishers import publisher_surfaces
from lawatan.records.document import BlockKind
from lawatan.records.mention import CreditedSource, CreditKind
from lawatan.records.span import How, Span, evidence_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.records.document import Block

FOOT = 4  # blocks at the end of what holds facts, in the last of whose lines agencies are credited
_BRACKETED = re.compile(r"\(([^()\n:]{2,60})\)[.\s]{0,3}$", re.MULTILINE)
_LABELLED = re.compile(
    r"(?:^|[|(])[ \t]{0,3}([^\W\d_]{2,12}(?: [^\W\d_]{2,12}){0,2})[ \t]?:[ \t]?([^\n:|]{2,60})", re.MULTILINE
)
_BARRED = re.compile(r"^[^\n]{0,40}\|[^\n]{0,80}$", re.MULTILINE)
_SIGNED = re.compile(r"^\s{0,3}[-–—]{1,2}\s?([^\n|:]{2,40})$", re.MULTILINE)
_PART = re.compile(r"[^/,&+;|().\n]+")


def agency_credits(
    text: str, blocks: Sequence[Block], credited: Sequence[CreditedSource], labels: Sequence[str], code: str
) -> tuple[CreditedSource, ...]:  # fmt: skip
    """The agencies in lines of initials and labels at the foot of the page, each once; none that is `credited` already.

    `labels` are case-folded words before a colon: "sumber".
    """
    own = {name for b in blocks if b.kind is BlockKind.DATELINE for name, _ in _agencies(text, b.start, b.end)}
    facts = [b for b in blocks if b.holds_facts]
    own |= {name for s in credited if (name := _names().get(s.name.casefold()))}
    start = facts[-FOOT].start if len(facts) >= FOOT else 0
    found: dict[str, CreditedSource] = {}
    captions = [b for b in blocks if b.kind is BlockKind.CAPTION]
    for first, last in _credit_lines(text, start, labels):
        if any(b.start <= first - 2 and last < b.end for b in captions):
            continue  # behind the words of a caption: whose photograph it is
        for name, span in _agencies(text, first, last):
            if name not in own:
                proof = evidence_at(text, span, field="source", how=How.STATED, rule=f"{code}.attribution.agency-line")
                written = span.of(text)
                english = name if name != written else None
                found.setdefault(name, CreditedSource(written, CreditKind.MEDIA, (proof,), english))
    return tuple(found.values())


def _credit_lines(text: str, start: int, labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    for m in _BRACKETED.finditer(text, start):
        yield m.start(1), m.end(1)
    for m in _LABELLED.finditer(text, start):
        if m[1].casefold() in labels:
            yield m.start(2), m.end(2)
    for m in _BARRED.finditer(text, start):
        parts = [p for p in m[0].split("|") if p.strip()]
        agencies = sum(1 for _ in _agencies(text, m.start(), m.end()))
        if 2 * agencies >= len(parts):  # no menu: "Tentang Kami | Kompas | Kontak"
            yield m.start(), m.end()
    for m in _SIGNED.finditer(text, start):
        yield m.start(1), m.end(1)


def _agencies(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Agencies among the parts of a stretch, whatever their case."""
    for part in _PART.finditer(text, start, end):
        words = part[0].strip()
        name = _names().get(words.casefold())
        if name is not None:
            first = part.start() + part[0].index(words)
            yield name, Span(first, first + len(words))


@cache
def _names() -> dict[str, str]:
    return {s.surface.casefold(): s.name for s in publisher_surfaces()}
