"""States that stand beside a person's in one row: colleagues of one state, holders in the order of their states."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HEADS, is_bare_at_home

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register

PLURAL_OFFICES = {
    f"{office}s": office
    for office in (
        "president", "prime minister", "foreign minister", "defence minister", "leader", "minister", "envoy",
        "negotiator", "mediator", "ambassador", "commissioner", "representative", "adviser", "governor", "lawmaker",
        "speaker", "diplomat",
    )
} | {"foreign secretaries": "foreign secretary"}  # fmt: skip
ASIDE = 5  # chunks of "at the time" between an office and its holders
ALONGSIDE = 4  # words of "who was accompanied by"
COUNTERPARTS = "counterparts"
_ENVOYS = (
    "ambassador",
    "deputy ambassador",
    "charge d'affaires",
    "consul",
    "high commissioner",
    "attache",
    "counsellor",
)
MAX_ROW = 24  # chunks of a row of names with their titles
_ROW = re.compile(r",?(?:R\.?)*N(?:,(?:R\.?)*N)*,?d(?:R\.?)*N")
_LINKS = frozenset({",", "d", ",d", ",a", "da", ",da"})


@dataclass(frozen=True, slots=True)
class _Member:
    """One of a row: chunks `first`..`last`, the chunk of the name, the office that stands beside it."""

    first: int
    last: int
    name: Chunk
    role: str | None


def _rows(s: ReadSentence, alongside: frozenset[str]) -> Iterable[list[_Member]]:
    """Persons told in one row: "X, Foreign Minister Y and speaker Z", "X, accompanied by Minister Y"."""
    phrases = {id(p.name): p for p in s.phrases if p.name is not None and not p.owner}
    row: list[_Member] = []
    for k, c in enumerate(s.chunks):
        if c.code != "N":
            continue
        p = phrases.get(id(c))
        member = _Member(p.first, max(p.last, k), c, p.role) if p is not None else _Member(k, k, c, None)
        gap = s.chunks[row[-1].last + 1 : member.first] if row else []
        if row and not _joins(gap, alongside):
            if len(row) > 1:
                yield row
            row = []
        row.append(member)
    if len(row) > 1:
        yield row


def _joins(gap: Sequence[Chunk], alongside: frozenset[str]) -> bool:
    """Whether the chunks between two names put them in one row."""
    if "".join(c.code for c in gap) in _LINKS:
        return True
    words = [c.text.casefold() for c in gap if c.code not in ",a"]
    return bool(words) and len(words) <= ALONGSIDE and all(w in alongside for w in words)


def share_states(s: ReadSentence, register: Register, alongside: frozenset[str]) -> None:
    """Gives those in a row with an office but no state the one of all others in it, where no two hold one office.

    Only those behind the first who has it: "Defence Minister X and Chinese Minister Y" are of two states.
    """
    for row in _rows(s, alongside):
        if all(m.role is None for m in row):
            continue
        people = [(register.match(m.name.text), m.role) for m in row]
        told = [e for e, _ in people if e is not None and e.country is not None and e.roles]
        roles = [role or (e.roles[0] if e is not None and e.roles else str(k)) for k, (e, role) in enumerate(people)]
        are_heads = all(r.removeprefix("former ") in HEADS for r in roles) and len(told) == 1
        if len({e.country for e in told}) != 1 or len(set(roles)) != len(roles) or are_heads:
            continue
        first = next(k for k, (e, _) in enumerate(people) if e is told[0])
        state = _state_of_post(s, row[first]) if _is_envoy(roles[first]) else told[0].country
        for e, role in people[first:]:
            if e is not None and e.country is None and role is not None:
                e.country = told[0].country if _is_envoy(role) else state


def _is_envoy(role: str) -> bool:
    """Whether an office is one in a mission abroad, whose neighbours in a row are of the state where it is."""
    return role.startswith(_ENVOYS)


def _state_of_post(s: ReadSentence, envoy: _Member) -> str | None:
    """As in "the Kenyan ambassador to Peru, X": Peru, None where the state of the post is not told."""
    codes = [c for c in s.chunks[envoy.first : envoy.last + 1] if c.code == "C" and c.word is not None]
    return codes[-1].word.value if len(codes) > 1 and codes[-1].word is not None else None


def share_state_of_ministry(s: ReadSentence, register: Register) -> None:
    """As in "China's foreign ministry said that Deputy Foreign Minister X": who is told of without a state is its own.

    Of no other state where the sentence names one in between, or another institution.
    """
    speaker = next((p for p in s.phrases if p.type == "institution" and p.country is not None), None)
    if speaker is None:
        return
    for p in s.phrases:
        if p.first <= speaker.last:
            continue
        if p.type == "institution" or p.country not in (None, speaker.country):
            return
        e = register.match(p.name.text) if p.name is not None and p.role is not None else None
        if e is not None and e.country is None and p.role not in HEADS and is_bare_at_home(p.role or ""):
            e.country = speaker.country  # of a head of state it can speak as of a guest


def in_order(s: ReadSentence, register: Register) -> None:
    """As in "Y and his Danish and Thai counterparts, X and Z": X is the first state's, Z the second's.

    Counterparts hold the office of the person named last before them in the sentence.
    """
    for p in s.phrases:
        if p.second_country is None or p.country is None or p.role is None:
            continue
        role = office_before(s, p.first, register) if p.role == COUNTERPARTS else p.role.removesuffix("s")
        for c, state in zip(two_names(s.chunks, p.last + 1), (p.country, p.second_country), strict=False):
            e = register.bare_name(c, s.index)
            if e is not None and e.country in (None, state):
                e.add_role(None if e.roles else role, state)


def office_before(s: ReadSentence, k: int, register: Register) -> str | None:
    """The office of the person named last before chunk `k` of a sentence, None of one who holds none now."""
    named = next((c for c in reversed(s.chunks[:k]) if c.code == "N"), None)
    e = register.match(named.text) if named is not None else None
    return e.role if e is not None and e.role is not None and not e.is_former else None


def share_office(s: ReadSentence, register: Register) -> None:
    """As in "Defence ministers X and Y": each of those named right behind a plural office holds it."""
    for p in s.phrases:
        if p.type != "group" or p.name is not None or p.role not in PLURAL_OFFICES or p.second_country is not None:
            continue
        for c in _names_in_row(s.chunks, p.last + 1):
            e = register.bare_name(c, s.index)
            if e is not None and not e.roles:
                e.add_role(PLURAL_OFFICES[p.role], p.country)


def _names_in_row(chunks: Sequence[Chunk], k: int) -> list[Chunk]:
    """The names in "X, Y and Z" from item `k` on, with their titles; of two as in `two_names`."""
    row = _ROW.match("".join(c.code for c in chunks[k : k + MAX_ROW]))
    return [c for c in chunks[k : k + row.end()] if c.code == "N"] if row is not None else two_names(chunks, k)


def two_names(chunks: Sequence[Chunk], k: int) -> list[Chunk]:
    """The names in "X and Y" at item `k`, perhaps behind a comma and words before it; empty where there are no two."""
    start = k + 1 if k < len(chunks) and chunks[k].code == "," else k
    past = next((p for p in range(k, min(k + ASIDE, len(chunks))) if chunks[p].code not in "wpa"), k)
    if past > k and past < len(chunks) and chunks[past].code == ",":
        start = past + 1  # "the foreign ministers at the time, X and Y"
    codes = "".join(c.code for c in chunks[start : start + 3])
    return [chunks[start], chunks[start + 2]] if codes == "NdN" else []
