"""Who is meant by a loose noun with which a page begins to tell of somebody: "A Norwegian envoy arrived. X will meet".

Sentences of a page in; the person of each such noun goes into the register. The noun stands with an indefinite article
and its state, nobody is named in its sentence, and the next one opens with a person not told of before: alone or with
an office that names no other state ("Deputy Minister X"). Whose office alone stands beside the noun is who is named
with that person: "A Norwegian envoy met Kenya's president. X spent an hour with Y".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawatan.analysis.entities.grammar import OFFICE
from lawatan.analysis.entities.names import name_tokens
from lawatan.analysis.entities.office_kinds import ANY_NOUN, ANY_OFFICE, SENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.language_pack.offices import OfficeTable

NEXT = 2  # sentences from the noun to the name
MIN_WORDS = 2  # of the name: a single word is told before
_LOOSE = (ANY_NOUN | SENT | {"commander", "lawmaker"}) - {"leader", "chief"}
_POSTED = SENT | {"ambassador"}
_SECOND_RANK = ("deputy ", "assistant ", "under", "vice ", "special ", "senior ", "director")
_BEFORE_NOUN = frozenset("aMF")
_OPENING = frozenset("aMFHKCRG'.,")  # codes before a name with which a sentence opens


def name_loose_leads(sentences: Sequence[ReadSentence], register: Register, table: OfficeTable) -> None:
    """Gives the person named next the office and the state of the noun before, and the noun that person."""
    indefinite, saying = frozenset(table.indefinite), frozenset(table.saying)
    relatives = frozenset(w.split()[0] for w in table.relatives)
    if not indefinite:
        return
    named: set[int] = set()
    for s, follow in pairwise(sentences):
        lead = _lead(s, indefinite, saying)
        named |= {e.index for e in _persons(s, register)}
        if lead is None or lead.country is None:
            continue
        e = _opens(follow, lead.country, register, relatives) if 0 < follow.index - s.index <= NEXT else None
        if e is None or e.index in named:
            continue
        e.add_role(lead.role if not e.roles else None, lead.country)
        register.meant[s.index, lead.first] = e
        others = [p for p in s.phrases if p is not lead and p.type == OFFICE and p.role and p.country]
        if len(others) == 1 and (met := _met_there(follow, e, named, register)) is not None:
            met.add_role(others[0].role, others[0].country)


def _lead(s: ReadSentence, indefinite: frozenset[str], saying: frozenset[str]) -> Phrase | None:
    """The one loose noun of a sentence in which nobody is named and the noun's holder says nothing."""
    told = [p for p in s.phrases if p.type not in ("group", "institution", "capital")]
    one = told[0] if told else None
    if one is None or one.name is not None or one.country is None or one.owner or not _is_loose(one.role or ""):
        return None
    if any(_is_indefinite(s.chunks, p, indefinite) for p in told[1:]):
        return None
    if any(c.code == "N" for c in s.chunks) or not _is_indefinite(s.chunks, one, indefinite):
        return None
    after = s.chunks[one.last + 1 : one.last + 2]
    return None if any(c.text.casefold() in saying for c in after) else one


def _is_loose(role: str) -> bool:
    noun = role.removeprefix("senior ")
    return noun in _LOOSE or role in ANY_OFFICE


def _is_indefinite(chunks: Sequence[Chunk], p: Phrase, indefinite: frozenset[str]) -> bool:
    """Whether an indefinite article opens the phrase or stands before the words that rank it: "a top US envoy"."""
    k = p.first
    while chunks[k].code in _BEFORE_NOUN and chunks[k].text.casefold() not in indefinite and k < p.last:
        k += 1
    if chunks[k].text.casefold() in indefinite:
        return True
    k = p.first - 1
    while k >= 0 and chunks[k].code in _BEFORE_NOUN and chunks[k].text.casefold() not in indefinite:
        k -= 1
    return k >= 0 and chunks[k].text.casefold() in indefinite


def _persons(s: ReadSentence, register: Register) -> list[Entity]:
    return [e for c in s.chunks if c.code == "N" and (e := register.match(c.text)) is not None]


def _met_there(s: ReadSentence, e: Entity, named: set[int], register: Register) -> Entity | None:
    """The one other person whom a sentence names in full, of whom nothing was told: "X spent an hour with Y"."""
    told = [k for k in _persons(s, register) if k is not e]
    one = told[0] if len(told) == 1 else None
    if one is None or one.index in named or one.roles or one.country or len(name_tokens(one.name or "")) < MIN_WORDS:
        return None
    return one


def _opens(s: ReadSentence, state: str, register: Register, relatives: frozenset[str]) -> Entity | None:
    """The person whose full name opens a sentence, where his office, if any, can be that of the state's envoy."""
    k = next((k for k, c in enumerate(s.chunks) if c.code == "N"), None)
    if k is None or len(name_tokens(s.chunks[k].text)) < MIN_WORDS:
        return None
    if any(c.code not in _OPENING for c in s.chunks[:k]):
        return None
    after = s.chunks[k + 1].code if k + 1 < len(s.chunks) else "."
    e = register.match(s.chunks[k].text) or register.bare_name(s.chunks[k], s.index)
    if e is None or e.type != "person" or after in ("'", "d", "."):
        return None
    if e.country not in (None, state) or not all(_is_sent(r) for r in e.roles):
        return None
    is_apposed = after == "," and k + 2 < len(s.chunks) and s.chunks[k + 2].text.casefold() not in relatives
    return None if is_apposed and not e.roles else e


def _is_sent(role: str) -> bool:
    """Whether a loose noun can mean who holds the office: one of the second rank, no minister of the hosts."""
    return role in _POSTED or role.startswith(_SECOND_RANK)
