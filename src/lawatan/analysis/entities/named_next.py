"""Office-holders told by their office, and by their name alone in the next sentence.

As in "Norway's foreign minister flew to Lima. Espen Barth Eide will meet", "The presidents of A and B met. X told Y".
The name stands in nobody's office on the page, and no office is told that another name could have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.affiliation import states_by_possession
from lawatan.analysis.entities.names import name_tokens
from lawatan.analysis.entities.office_kinds import ANY_NOUN, ANY_OFFICE, HELD_BY_GROUPS, acts
from lawatan.analysis.pair import PAIR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register

NEXT = 2  # sentences from an office to the name of who holds it
COUNTERPART = "counterpart"
FORMER = "former"
_APPOSING = ",(-"
_OPENING = frozenset("NdaHKFMC'")  # chunks before a name that stands in the subject: "Solana and", "Peru's"
_HELD = frozenset(
    {"minister", "president", "chancellor", "king", "emir", "sultan", "secretary", "negotiator", "envoy", "commander"}
    | {"chief", "speaker", "governor", "adviser", "commissioner", "coordinator", "representative", "mediator"}
    | {"inspector", "counsel", "economist", "observer"}
)


def name_next(sentences: Sequence[ReadSentence], register: Register, relatives: frozenset[str]) -> None:
    """Gives persons whom a page names without an office the one that it tells just before without a name.

    `relatives` are words that go on behind "X,": "X, who" says nothing of who X is.
    """
    met: set[int] = set()
    read = 0  # sentences whose names are in `met`: none is looked up before an office asks for it
    for n, s in enumerate(sentences):
        offices = _open_offices(s, register)
        if not 0 < len(offices) <= PAIR or len({state for _, state in offices}) < len(offices):
            continue
        met |= {e.index for told in sentences[read : n + 1] for e in _full_names(told, register)}
        read = n + 1
        bare = {e.country for e in register.persons() if e.index in met and not e.roles}
        if bare & {state for _, state in offices}:
            continue  # whom the page named before, and who can hold it
        for follow in sentences[n + 1 : n + 1 + NEXT]:
            if not 0 < follow.index - s.index <= NEXT or any(p.country and not p.name for p in follow.phrases):
                break
            new = [e for e in _bare_names(follow, register, relatives) if e.index not in met]
            if new:
                _give(offices, new)
                break


def _give(offices: list[tuple[str, str]], names: list[Entity]) -> None:
    """Gives each office in turn to the name in its place; to one whose state is known, the office of that state."""
    known = [e.country for e in names[: len(offices)]]
    if len(names) < len(offices):
        offices = [o for o in offices if o[1] == known[0]]
    if len(names) == len(offices) == PAIR and _is_reversed(known, [state for _, state in offices]):
        names = names[::-1]
    for (role, state), e in zip(offices, names, strict=False):
        if e.country in (None, state):
            e.add_role(role, state)


def _is_former_something(chunks: Sequence[Chunk]) -> bool:
    """As in "X, a former judge": what somebody was says nothing of the office that he holds."""
    words = [c.word.value for c in chunks if c.code == "M" and c.word is not None]
    return FORMER in words and all(c.code in "aM" for c in chunks)


def _is_reversed(known: list[str | None], states: list[str]) -> bool:
    """Whether the first name is the second state's, or the second the first's, as far as their states are known."""
    crossed = [k in (None, state) for k, state in zip(known, reversed(states), strict=True)]
    return all(crossed) and any(known)


def _open_offices(s: ReadSentence, register: Register) -> list[tuple[str, str]]:
    """The offices of a sentence, each with its state, that nobody on the page is named in."""
    out: list[tuple[str, str]] = []
    for p in s.phrases:
        if p.name is not None or p.country is None or p.owner or _is_apposed(p, s.chunks):
            continue
        if COUNTERPART in p.rule:
            out += [(out[-1][0], p.country)] if out else []
        elif p.role in HELD_BY_GROUPS:
            out += [(HELD_BY_GROUPS[p.role], state) for state in _states(p, s.chunks)]
        elif p.role is not None and _is_one(p.role):
            out.append((p.role, p.country))
    persons = register.persons() if out else []
    others = [p for p in s.phrases if p.name is None and p.country is None and p.role and _is_one(p.role)]
    taken = [any(role in e.roles and e.country in (None, state) for e in persons) for role, state in out]
    return [] if any(taken) or others else out


def _is_one(role: str) -> bool:
    """Whether an office is one person's, who travels and deals with others: no spokesman, no ministry, no group."""
    is_held = role.split()[-1] in _HELD or role == "secretary of state"
    return is_held and acts(role) and not role.startswith("former") and role not in ANY_NOUN | ANY_OFFICE


def _is_apposed(p: Phrase, chunks: Sequence[Chunk]) -> bool:
    """As in "X, Norway's foreign minister,": the office of who stands beside it."""
    after = chunks[p.last + 1].code if p.last + 1 < len(chunks) else "."
    return after in _APPOSING or after == "N" or (p.first > 0 and chunks[p.first - 1].code in _APPOSING)


def _states(p: Phrase, chunks: Sequence[Chunk]) -> list[str]:
    """The states of a group: "the foreign ministers of Norway and Peru", "the Norwegian and Peruvian presidents"."""
    behind = chunks[p.last + 1 : p.last + 3]
    other = behind[1].word if [c.code for c in behind] == ["d", "C"] else None
    states = [p.country, p.second_country, other.value if other is not None else None]
    return [state for state in states if state]


def _full_names(s: ReadSentence, register: Register) -> list[Entity]:
    """The persons whom a sentence names in full."""
    names = (c.text for c in s.chunks if c.code == "N" and len(name_tokens(c.text)) > 1)
    return [e for name in names if (e := register.match(name)) is not None]


def _bare_names(s: ReadSentence, register: Register, relatives: frozenset[str]) -> list[Entity]:
    """The persons whom a sentence names in full and tells nothing else of, in order; the first opens the sentence."""
    out: list[Entity] = []
    owners = {c.start: state for c, state in states_by_possession(s.chunks)}
    for k, c in enumerate(s.chunks):
        is_name = c.code == "N" and len(name_tokens(c.text)) > 1
        e = register.match(c.text) or register.bare_name(c, s.index) if is_name else None
        if e is None:
            continue
        e.country = e.country or owners.get(c.start)
        holds_none = not e.roles or e.is_former
        if not out and holds_none and any(c.code not in _OPENING for c in s.chunks[:k]):
            return out
        after = "".join(c.code for c in s.chunks[k + 1 : k + 2])
        is_past = _is_former_something(s.chunks[k + 2 : k + 4])
        says_who = after == "," and k + 2 < len(s.chunks) and s.chunks[k + 2].text.casefold() not in relatives
        says_who = says_who and not is_past and s.chunks[k - 1].code != ","  # "his host, X, said"
        is_of_other = after == "p" and not (k + 2 < len(s.chunks) and s.chunks[k + 2].code == "C")
        if holds_none and (says_who or is_of_other or after in ("'", "(") or e.type != "person"):
            return out
        if holds_none:
            out.append(e)
    return out
