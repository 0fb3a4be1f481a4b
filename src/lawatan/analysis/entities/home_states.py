"""The state of a person of whom the text does not say it beside the name.

In this order: offices that one state alone has, the table of office-holders, the state where the page was written,
and what the text says elsewhere of whom the person leads, serves or belongs to.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.affiliation import (
    officials_of_bodies,
    serving,
    states_acted_for,
    states_by_company,
    states_by_leading,
    states_by_origin,
    states_by_possession,
    states_by_relative,
    states_of_sides,
)
from lawatan.analysis.entities.colleagues import in_order, share_office, share_state_of_ministry, share_states
from lawatan.analysis.entities.delegation_heads import delegation_heads, heads_in_turn, team_chiefs
from lawatan.analysis.entities.holders_in_rows import name_holders_in_rows
from lawatan.analysis.entities.holders_of_two import name_holders_of_two
from lawatan.analysis.entities.listed_holders import name_listed
from lawatan.analysis.entities.mandates import (
    REPRESENTATIVE,
    TEAM_LEADER,
    agents,
    apposed,
    mandates,
    representatives,
    teams,
)
from lawatan.analysis.entities.nameless_offices import is_owned
from lawatan.analysis.entities.names import name_tokens
from lawatan.analysis.entities.office_kinds import OF_BODIES, is_bare_at_home, is_listed_at_home
from lawatan.analysis.entities.offices_of_one_state import share_state_of_row
from lawatan.analysis.entities.ranks_told import states_by_rank
from lawatan.analysis.entities.sent_as import offices_of_missions
from lawatan.analysis.entities.shared_offices import share_offices
from lawatan.analysis.entities.subject_states import is_of_union, share_state_of_subject, share_state_that_says
from lawatan.analysis.entities.succession import held_since, successors
from lawatan.analysis.entities.titles_of_states import states_by_title
from lawatan.knowledge.office_holders import is_without

SUPERIOR_REACH = 4  # sentences before "his finance minister, X" in which he stands
HOLDER_REACH = 2  # sentences before "her successor" in which she stands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting
    from lawatan.language_pack.offices import OfficeTable


def give_states(sentences: Sequence[ReadSentence], register: Register, setting: Setting) -> None:
    """Gives the persons in the register that have no state theirs, where anything tells it."""
    share_offices(sentences, register, setting)
    name_holders_of_two(sentences, register, setting)
    name_holders_in_rows(sentences, register, setting)
    name_listed(sentences, register)
    share_state_of_row(sentences, setting)
    bodies = frozenset(c.word.value for s in sentences for c in s.chunks if c.code == "O" and c.word is not None)
    by_office: set[str] = set()
    for e in register.persons():
        states = [setting.offices.office_states[r] for r in e.roles if r in setting.offices.office_states]
        if e.country is None:
            e.country = states[0] if states else "EU" if is_of_union(e.roles, bodies) else None
        by_office.update(state for state in states if state == e.country)
    setting = replace(setting, named_states=setting.named_states | by_office)  # "Menko X" stands for Indonesia
    for e in register.persons():
        register.look_up(e)
    owning = frozenset(setting.offices.owning_relatives)
    for s in sentences if owning else ():
        for c, state in states_by_relative(s, owning, register):
            holder = register.match(c.text)
            if holder is not None and holder.country is None:
                holder.country = state
    told = _Told(setting.offices)
    for s in sentences:
        told.read(s, register)
    states_by_title(sentences, register, setting.offices)
    states_by_rank(sentences, register, setting)
    offices_of_missions(sentences, register, setting.offices)
    owned = _owned(sentences, register, setting.offices)
    _give_home_state(register, setting, owned)
    for s in sentences:
        _affiliate(s, register, setting.offices)
        _give_state_of_owner(s, register, frozenset(setting.offices.relatives))
    _give_state_of_superior(sentences, register, setting.offices)
    _give_home_state(register, setting)
    _follow_offices(sentences, register, setting.offices)


def _owned(sentences: Sequence[ReadSentence], register: Register, offices: OfficeTable) -> frozenset[int]:
    """Those whose office is told as somebody's: "his finance minister, X"."""
    named = (register.match(p.name.text) for s in sentences for p in s.phrases if p.name and is_owned(p, s, offices))
    return frozenset(e.index for e in named if e is not None)


class _Told:
    """What sentences say of offices in clauses of their own; verbs and nouns of one language."""

    def __init__(self, offices: OfficeTable) -> None:
        self._offices = offices
        self._verbs = {verb: office for office, verbs in offices.commanding.items() for verb in verbs}
        self._body_words = frozenset((*offices.body_nouns, *offices.body_adjectives, *offices.bodies))
        self._represented, self._agents = frozenset(offices.represented), frozenset(offices.agents)
        self._under, self._teams = frozenset(offices.under), frozenset(offices.teams)
        self._led, self._alongside = frozenset(offices.led), frozenset(offices.alongside)
        self._since, self._firsts = frozenset(offices.since), frozenset(offices.firsts)
        self._clues = self._verbs.keys() | self._represented | self._agents | self._under | self._since | self._led

    def read(self, s: ReadSentence, register: Register) -> None:
        """Gives the persons of a sentence the offices and states that it says they have."""
        if not self._clues.isdisjoint(c.text.casefold() for c in s.chunks if c.code not in "NCT,."):
            self._read_clauses(s, register)
        for c, office, state in apposed(s):
            self._give(register.bare_name(c, s.index), office, state)
        if self._offices.state_after_office:
            for c, state in team_chiefs(s, self._teams):
                self._give(register.bare_name(c, s.index), TEAM_LEADER, state)
        if any(p.name is not None and p.role is not None and p.country is None for p in s.phrases):
            share_states(s, register, self._alongside)
            share_state_of_ministry(s, register)
            share_state_of_subject(s, register, self._offices)
            share_state_that_says(s, register, self._offices)

    def _read_clauses(self, s: ReadSentence, register: Register) -> None:
        sent = (*representatives(s.chunks, self._represented), *agents(s.chunks, self._agents))
        for c, state in sent:
            self._give(register.bare_name(c, s.index), REPRESENTATIVE, state)
        for c, state in teams(s.chunks, self._under, self._teams):
            self._give(register.bare_name(c, s.index), TEAM_LEADER, state)
        for c, state in delegation_heads(s, self._led):
            e = register.match(c.text)
            if e is not None and e.roles and e.country is None:
                e.country = state
        for c, state in heads_in_turn(s, self._led):
            e = register.bare_name(c, s.index)
            if e is not None and e.country is None:
                e.country = state
        for c, office, state in mandates(s.chunks, self._verbs, self._body_words):
            self._give(register.bare_name(c, s.index), office, state)
        for c, office, state in held_since(s, self._since, self._firsts):
            e = register.bare_name(c, s.index)
            if e is not None and not e.roles:
                register.earlier.add(e.index)
            self._give(e, office, state)

    @staticmethod
    def _give(e: Entity | None, office: str, state: str) -> None:
        if e is not None and e.country in (None, state):
            e.add_role(None if e.roles else office, state)


def _follow_offices(sentences: Sequence[ReadSentence], register: Register, offices: OfficeTable) -> None:
    """As in "her successor, X": gives X the office and state of the holder named last before."""
    before_them = frozenset(offices.predecessors)
    nouns = before_them | frozenset(offices.successors)
    for k, s in enumerate(sentences):
        in_order(s, register)
        share_office(s, register)
        if nouns.isdisjoint(c.text.casefold() for c in s.chunks if c.code in "wNX"):
            continue
        for c, owner, noun in successors(s.chunks, nouns, offices.owner_suffix):
            e = register.bare_name(c, s.index)
            before = register.match(owner.text) if owner is not None else _holder_before(sentences, k, c, register)
            if e is not None and before is not None and e is not before and before.country and before.roles:
                office = before.roles[0].removeprefix("former ")
                if not e.roles and noun in before_them:
                    register.earlier.add(e.index)
                e.add_role(None if e.roles else office, before.country if e.country is None else None)


def _holder_before(sentences: Sequence[ReadSentence], k: int, name: Chunk, register: Register) -> Entity | None:
    """The person with an office and a state named last before a name in sentence `k`, a sentence or two back."""
    for s in reversed(sentences[max(0, k - HOLDER_REACH) : k + 1]):
        for c in reversed(s.chunks):
            e = register.match(c.text) if c.code == "N" and c.start < name.start else None
            if e is not None and e.country and e.roles:
                return e
    return None


def _give_home_state(register: Register, setting: Setting, but: frozenset[int] = frozenset()) -> None:
    """An office without a state in news with a dateline is of the dateline's state: one holder for each office.

    Those of the entities `but` are of another holder's state. A state without a prime minister has no such holder.
    """
    home = setting.home or _state_of_bare_offices(register)
    if home is None:
        return
    held = {r for e in register.persons() if e.country == home for r in e.roles}
    homeless = [e for e in register.persons() if e.country is None and any(is_bare_at_home(r) for r in e.roles)]
    for e in sorted(homeless, key=lambda e: -e.times_named):
        roles = {r for r in e.roles if is_bare_at_home(r)}
        is_foreign = any(is_without(home, r) for r in roles)
        if not roles & held and e.index not in but and not is_foreign:
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
    beside = (*states_by_possession(s.chunks), *states_by_company(s.chunks, frozenset(offices.companions)))
    owned = [(_named_in_full(c, s, register), state) for c, state in beside]
    link = "f" if offices.state_after_office else "p"
    of_state = [(_named_in_full(c, s, register), state) for c, state in states_by_origin(s.chunks, link)]
    is_official = len(of_state) > 1 or any(p.role for p in s.phrases)
    owned += [(e, state) for e, state in of_state if e is not None and (e.roles or is_official)]  # no lone athlete
    for e, state in (*told, *owned):
        if e is not None and e.country is None:
            e.country = state
    sides = frozenset(offices.two_states) if offices.state_after_office else frozenset()
    for c, state in states_of_sides(s.chunks, link, sides):
        e = _named_in_full(c, s, register)
        if e is not None and e.country is None:  # "X dari pihak Kenya"
            e.add_role(None if e.roles else REPRESENTATIVE, state)
    for c, state in officials_of_bodies(s.chunks):
        e = _named_in_full(c, s, register)
        if e is not None and not e.roles and e.country in (None, state):
            e.add_role("official", state)


def _named_in_full(c: Chunk, s: ReadSentence, register: Register) -> Entity | None:
    """The person of a name, known before; one named in full for the first time is a new one."""
    is_full = len(name_tokens(c.text)) > 1
    return register.match(c.text) or (register.bare_name(c, s.index) if is_full else None)


def _give_state_of_owner(s: ReadSentence, register: Register, relatives: frozenset[str]) -> None:
    """As in "X, an adviser of President Y": gives a person without a state that of the holder whom he serves."""
    for c, served, office in serving(s.chunks, relatives):
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
    for k, s in enumerate(sentences):
        for p in s.phrases:
            if p.name is None or p.country is not None or p.role is None or not is_owned(p, s, offices):
                continue
            if p.role in OF_BODIES:
                continue  # "ke Majelis Nasional menemui ketuanya, X": of the body, and not of who goes there
            e = register.match(p.name.text)
            superior = _superior(sentences, k, s.chunks[p.first].start, p.name, register) if e is not None else None
            if e is not None and e.country is None and superior is not None:
                e.country = superior.country


def _superior(sentences: Sequence[ReadSentence], k: int, start: int, name: Chunk, register: Register) -> Entity | None:
    """Whose office it is at code point `start` of sentence `k`: of who stands last before, else of a subject before."""
    here = [c for c in reversed(sentences[k].chunks) if c.code == "N" and c.start < start and c is not name]
    before = [c for s in reversed(sentences[max(0, k - SUPERIOR_REACH) : k]) for c in s.chunks if c.code == "N"]
    for c in (*here, *before):
        e = register.match(c.text)
        if e is not None and e.country is not None and e.roles:
            return e
    return None
