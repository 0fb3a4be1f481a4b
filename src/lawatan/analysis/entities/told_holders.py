"""Who holds an office told before, named beside a bare noun for it: "the envoy, Ambassador X, will go on to Lima".

The office and its state stand in the same sentence or just before: "Norway's special envoy for Africa leaves today".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HELD_BY_GROUPS, OFFICES_MEANT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register

REACH = 2  # sentences from an office to the noun that takes it up
_TITLES = "R."  # codes before the name of who is addressed by them


def name_told_holders(sentences: Sequence[ReadSentence], register: Register) -> None:
    """Gives persons named beside a bare noun for an office told before, which nobody is named in, that office."""
    told: list[tuple[int, str, str]] = []
    for s in sentences:
        for p in s.phrases:
            if p.role is None or p.owner or p.role in HELD_BY_GROUPS:
                continue
            if p.name is None and p.country is not None:
                told.append((s.index, p.role, p.country))
                continue
            named = _named_beside(s.chunks, p, s.phrases) if p.country is None else None
            e = register.match(named.text) if named is not None else None
            if e is None or e.country is not None:
                continue
            means = OFFICES_MEANT.get(p.role, frozenset())
            fits = [t for t in told if s.index - t[0] <= REACH and (t[1].split()[-1] == p.role or t[1] in means)]
            if len({state for _, _, state in fits}) == 1 and not _is_held(fits[-1], register):
                e.add_role(fits[-1][1], fits[-1][2])


def _named_beside(chunks: Sequence[Chunk], p: Phrase, phrases: Sequence[Phrase]) -> Chunk | None:
    """The name in commas behind a bare noun with its article: "the envoy, Ambassador X,"; None where none is."""
    if chunks[p.first].code != "a":
        return None
    if p.name is not None:
        k = chunks.index(p.name) - 1
        while chunks[k].code in _TITLES:
            k -= 1
        return p.name if chunks[k].code == "," else None
    if p.last + 2 >= len(chunks) or chunks[p.last + 1].code != ",":
        return None
    k = p.last + 2
    beside = next((q for q in phrases if q.first == k and q.name is not None and q.country is None), None)
    if beside is not None:
        name, end = beside.name, beside.last + 1
    else:
        while k < len(chunks) and chunks[k].code in _TITLES:
            k += 1
        name, end = (chunks[k], k + 1) if k < len(chunks) and chunks[k].code == "N" else (None, k)
    closes = end >= len(chunks) or chunks[end].code in ",." or chunks[end - 1].code == ","
    return name if closes else None


def _is_held(office: tuple[int, str, str], register: Register) -> bool:
    """Whether somebody on the page is named in the office."""
    _, role, state = office
    return any(_holds(e, role, state) for e in register.persons())


def _holds(e: Entity, role: str, state: str) -> bool:
    return role in e.roles and e.country == state
