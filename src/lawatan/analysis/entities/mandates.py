"""Offices and states that a clause gives to a person: "X, who commands the Kenyan navy", "Oslo, represented by X".

Names come out as the chunks in which they stand, with an office where the verb says one and an ISO alpha-3 code; who
the names are is decided elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.knowledge.cities import capital_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence

BODY_REACH = 6  # chunks after "who commands" in which the state of what is commanded stands
SENDER_REACH = 9  # chunks before "represented" in which the state stands
NAME_REACH = 7  # chunks after "represented" in which the name stands
TEAM_REACH = 9  # chunks before "under" in which the team stands
REPRESENTATIVE = "representative"
TEAM_LEADER = "delegation head"
_STOPS = frozenset(",.();:itv")
_OF_STATES = frozenset("COSIJU")


def mandates(
    chunks: Sequence[Chunk], verbs: Mapping[str, str], body_words: frozenset[str]
) -> Iterable[tuple[Chunk, str, str]]:
    """As in "X, who commands the US Pacific Command": names, the office that the verb says, the state of the body.

    `verbs` are verbs of heading behind a relative word to offices; `body_words` can stand before the state of a body.
    """
    for k in range(2, len(chunks)):
        office = verbs.get(chunks[k].text.casefold()) if chunks[k].code == "w" else None
        if office is None or chunks[k - 1].code not in "wd":
            continue
        name = chunks[k - 3] if k > 2 and chunks[k - 2].code == "," else chunks[k - 2]
        state = _state_of_body(chunks, k, body_words) if name.code == "N" else None
        if state is not None:
            yield name, office, state


def _state_of_body(chunks: Sequence[Chunk], k: int, body_words: frozenset[str]) -> str | None:
    for c in chunks[k + 1 : k + 1 + BODY_REACH]:
        if c.code in _OF_STATES and c.word is not None:
            state = c.word.value if c.code in "CO" else c.word.country
            if state is not None:
                return state
        is_plain = c.code == "w" and not (c.text[0].isupper() or c.text.casefold() in body_words)
        if c.code in _STOPS or is_plain:
            return None
    return None


def representatives(chunks: Sequence[Chunk], verbs: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "Oslo, represented by its deputy minister X": names with the state for which they come.

    A city stands for a state where it is its capital. "... and Bergen by Y" has no state.
    """
    for k, c in enumerate(chunks):
        if c.code != "w" or c.text.casefold() not in verbs:
            continue
        before = reversed(chunks[max(0, k - SENDER_REACH) : k])
        state = next((s for x in before if (s := sender(x)) is not None), None)
        name = next((p for p in range(k + 1, min(k + NAME_REACH, len(chunks))) if chunks[p].code in "N,.("), None)
        if state is None or name is None or chunks[name].code != "N":
            continue
        yield chunks[name], state
        more = chunks[name + 1 : name + 5]  # "and Moscow by Y"
        other = sender(more[1]) if len(more) > 3 and more[0].code == "d" and more[2].code == "w" else None
        if other is not None and more[3].code == "N":
            yield more[3], other
        elif [x.code for x in more[:2]] == ["d", "N"]:  # "diwakili X dan Y"
            yield more[1], state


def apposed(s: ReadSentence) -> Iterable[tuple[Chunk, str, str]]:
    """As in "the US negotiator on North Korea, X, left": names, office and state of what stands before the comma."""
    codes = "".join(c.code for c in s.chunks)
    for p in s.phrases:
        if p.name is None and p.role is not None and p.country is not None and p.type != "group":
            found = _COMPLEMENT.match(codes, p.last + 1)
            if found is not None:
                yield s.chunks[found.end() - 2], p.role, p.country


_COMPLEMENT = re.compile(r"[wvitp](?:[aCOGTXFMUw]{1,6}),(?:R\.?)*N,")  # "on North Korea, X,"


def agents(chunks: Sequence[Chunk], nouns: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "X, Oslo's man at the talks", "X, orangnya Oslo": names with the state whose agents they are."""
    for k in range(2, len(chunks) - 1):
        if chunks[k].code == "'" and chunks[k + 1].text.casefold() in nouns:
            owner, first = chunks[k - 1], k - 1
        elif chunks[k].text.casefold() in nouns and chunks[k - 1].code == ",":
            owner, first = chunks[k + 1], k
        else:
            continue
        state = sender(owner)
        name = chunks[first - 2] if first > 1 and chunks[first - 1].code == "," else None
        if state is not None and name is not None and name.code == "N":
            yield name, state


def teams(chunks: Sequence[Chunk], under: frozenset[str], nouns: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "a team of the IAEA under X": names with the state or body whose team they lead."""
    for k in range(2, len(chunks) - 1):
        before = chunks[max(0, k - TEAM_REACH) : k]
        if chunks[k].text.casefold() not in under or chunks[k + 1].code != "N":
            continue
        noun = next((n for n, c in enumerate(before) if c.code == "L" or c.text.casefold() in nouns), None)
        near = [*before[noun:], *before[max(0, noun - 2) : noun]] if noun is not None else []
        state = next((c.word.country or c.word.value for c in near if c.code in "CO" and c.word is not None), None)
        if state is not None:
            yield chunks[k + 1], state


def sender(c: Chunk) -> str | None:
    """The state that a chunk names as one that acts: by itself, or by its capital."""
    if c.word is None:
        return None
    if c.code == "T" and c.word.country is not None:
        capital = capital_of(c.word.country)
        return c.word.country if capital is not None and capital.name == c.word.value else None
    return c.word.value if c.code == "C" else None
