"""Whose name follows "utusan khusus Presiden Rusia": the president's, or that of the envoy whom he sends.

An office, the office that it serves with its state, and a name come in as one phrase in which the name is the owner's.
Where the table of office-holders knows who have held the owner's office and the name is none of theirs, the name is
that of the one who serves: "utusan khusus Presiden Korea Selatan Chung Eui-yong".
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lawatan.analysis.entities.names import compatible_names, name_tokens
from lawatan.knowledge.office_holders import holders_of

if TYPE_CHECKING:
    from lawatan.analysis.entities.grammar import Phrase

MIN_TERMS = 2  # terms that the table has of an office, for a name that is none of theirs to be another's
SURNAME_LETTERS = 4  # at least, of a word that two spellings of one name must share


def held_by_other(p: Phrase) -> Phrase:
    """The phrase with the name as that of the first office, where it cannot be the owner's; else the same phrase."""
    if p.name is not None or not p.owner or p.country is None:
        return p
    name = next((c for c in reversed(p.owner) if c.code == "N"), None)
    head = next((c.word for c in p.owner if c.code in "HK" and c.word is not None), None)
    if name is None or head is None or len(name.text.split()) < 2:
        return p
    known = _names_of_holders(head.value, p.country)
    if len(known) < MIN_TERMS or any(_may_be(name_tokens(name.text), k) for k in known):
        return p
    return replace(p, name=name, owner=())


@cache
def _names_of_holders(office: str, country: str) -> tuple[tuple[str, ...], ...]:
    terms = holders_of(office, country)
    return tuple(name_tokens(n) for t in terms for n in (t.name, *t.aliases))


def _may_be(name: tuple[str, ...], holder: tuple[str, ...]) -> bool:
    """Whether a name can be the holder's, in another spelling or form, too: sharing a long word is enough."""
    shared = {w for w in name if len(w) >= SURNAME_LETTERS} & set(holder)
    return bool(shared) or compatible_names(name, holder)
