"""Offices that a mission gives to who is sent on it: "will send former premier X to Y as its special envoy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import HEADS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.language_pack.offices import OfficeTable

REACH = 8  # chunks between a name and "as"
_MISSIONS = ("envoy", "representative", "negotiator", "emissary", "mediator")


def offices_of_missions(sentences: Sequence[ReadSentence], register: Register, offices: OfficeTable) -> None:
    """Gives those without an office now the one as which they are sent, and the state of who sends them."""
    linking, verbs = frozenset(offices.acting_as), frozenset(offices.sending)
    for s in sentences:
        for p in s.phrases:
            if p.name is not None or p.role is None or not p.role.endswith(_MISSIONS) or not _links(p, s, linking):
                continue
            k = next((k for k in range(p.first - 1, max(-1, p.first - 1 - REACH), -1) if s.chunks[k].code == "N"), None)
            e = register.match(s.chunks[k].text) if k is not None else None
            if e is None or k is None or (e.roles and not e.is_former):
                continue
            e.roles.insert(0, p.role)
            is_sent = any(c.text.casefold() in verbs for c in s.chunks[:k])  # who mediates is sent by neither side
            e.country = e.country or p.country or (_sender(s, k, register) if is_sent else None)
        _give_state_of_sender(s, register, verbs)


def _give_state_of_sender(s: ReadSentence, register: Register, verbs: frozenset[str]) -> None:
    """As in "X sent envoy Y to Z": an envoy of no told state is of his sender's."""
    for p in s.phrases:
        e = register.match(p.name.text) if p.name is not None and (p.role or "").endswith(_MISSIONS) else None
        before = [c.text.casefold() for c in s.chunks[max(0, p.first - 2) : p.first]]
        if e is not None and e.country is None and any(w in verbs for w in before):
            e.country = _sender(s, p.first, register)


def _links(p: Phrase, s: ReadSentence, linking: frozenset[str]) -> bool:
    """Whether "as" stands before an office, perhaps with an owner: "as its special envoy"."""
    return any(c.text.casefold() in linking for c in s.chunks[max(0, p.first - 2) : p.first])


def _sender(s: ReadSentence, k: int, register: Register) -> str | None:
    """The state of the first in a sentence before chunk `k` who is one, or is of one."""
    for p in s.phrases:
        if p.last >= k:
            break
        e = register.match(p.name.text) if p.name is not None else None
        state = p.country or (e.country if e is not None else None)
        state = state or (_state_of_only(p.role, register) if p.role in HEADS else None)
        if state is not None:
            return state
    states = (c.word.value for c in s.chunks[:k] if c.code == "C" and c.word is not None)
    return next(states, None)


def _state_of_only(role: str | None, register: Register) -> str | None:
    holders: list[Entity] = [e for e in register.persons() if role in e.roles and e.country is not None]
    states = {e.country for e in holders}
    return states.pop() if len(states) == 1 else None
