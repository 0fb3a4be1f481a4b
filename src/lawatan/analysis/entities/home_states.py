"""The state of a person of whom the text does not say it beside the name.

In this order: offices that one state alone has, the table of office-holders, the state where the page was written,
and what the text says elsewhere of whom the person leads, serves or belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.affiliation import (
    serving,
    states_acted_for,
    states_by_leading,
    states_by_origin,
    states_by_possession,
)
from lawatan.analysis.entities.office_kinds import is_bare_at_home, is_listed_at_home

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting
    from lawatan.language_pack.offices import OfficeTable


def give_states(sentences: Sequence[ReadSentence], register: Register, setting: Setting) -> None:
    """Gives the persons in the register that have no state theirs, where anything tells it."""
    for e in register.persons():
        if e.country is None:
            states = [setting.offices.office_states[r] for r in e.roles if r in setting.offices.office_states]
            e.country = states[0] if states else None
    for e in register.persons():
        register.look_up(e)
    _give_home_state(register, setting)
    for s in sentences:
        _affiliate(s, register, setting.offices)
        _give_state_of_owner(s, register)
    _give_state_of_superior(sentences, register, setting.offices)


def _give_home_state(register: Register, setting: Setting) -> None:
    """An office without a state in news with a dateline is of the dateline's state: one holder for each office."""
    home = setting.home or _state_of_bare_offices(register)
    if home is None:
        return
    held = {r for e in register.persons() if e.country == home for r in e.roles}
    homeless = [e for e in register.persons() if e.country is None and any(is_bare_at_home(r) for r in e.roles)]
    for e in sorted(homeless, key=lambda e: -e.times_named):
        roles = {r for r in e.roles if is_bare_at_home(r)}
        if not roles & held:
            e.country, e.is_assumed = home, True
        held |= roles


def _state_of_bare_offices(register: Register) -> str | None:
    """As in "President X" of a known state: the one that the page's other bare offices are of, too."""
    bare = [e for e in register.persons() if e.known_official and any(is_listed_at_home(r) for r in e.roles)]
    states = {e.country for e in bare}
    return states.pop() if len(states) == 1 else None


def _affiliate(s: ReadSentence, register: Register, offices: OfficeTable) -> None:
    """Gives persons without a state that of what they lead, of whom they act for, of who owns them."""
    led = states_by_leading(s.chunks, frozenset(offices.leading))
    acted_for = states_acted_for(s.chunks, frozenset(offices.acting_for))
    told = [(register.bare_name(c, s.index), state) for c, state in (*led, *acted_for)]
    owned = [(register.match(c.text), state) for c, state in states_by_possession(s.chunks)]
    link = "f" if offices.state_after_office else "p"
    of_state = [(register.match(c.text), state) for c, state in states_by_origin(s.chunks, link)]
    owned += [(e, state) for e, state in of_state if e is not None and e.roles]  # athletes are of states, too
    for e, state in (*told, *owned):
        if e is not None and e.country is None:
            e.country = state


def _give_state_of_owner(s: ReadSentence, register: Register) -> None:
    """As in "X, an adviser of President Y": gives a person without a state that of the holder whom he serves."""
    for c, served, office in serving(s.chunks):
        leader = register.match(served.text)
        e = register.bare_name(c, s.index) if leader is not None and leader.country is not None else None
        if e is not None and leader is not None and e.country in (None, leader.country):
            e.add_role(office, leader.country)
    for p in s.phrases:
        holder = next((c for c in p.owner if c.code == "N"), None)
        if p.name is None or holder is None:
            continue
        e, owner = register.match(p.name.text), register.match(holder.text)
        if e is not None and owner is not None and e.country is None:
            e.country = owner.country


def _give_state_of_superior(sentences: Sequence[ReadSentence], register: Register, offices: OfficeTable) -> None:
    """As in "his assistant secretary general, X": gives X the state of the office-holder named last before."""
    superior: Entity | None = None
    for s in sentences:
        for p in s.phrases:
            e = register.match(p.name.text) if p.name is not None else None
            if e is None:
                continue
            is_owned = s.chunks[p.first].text.casefold() in offices.owners and p.country is None and p.role is not None
            if is_owned and e.country is None and superior is not None:
                e.country = superior.country
            elif e.country is not None and e.roles:
                superior = e
