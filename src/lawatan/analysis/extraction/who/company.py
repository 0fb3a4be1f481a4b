"""Who comes along: "accompanied by Minister X", "X mendampingi Presiden Y", "Also in the delegation were X and Z".

The codebook counts named officials in somebody's company among those who take part. They join the contact of the
sentence in which the person accompanied takes part, else the one told of him last. A list that opens with a colon goes
on over the lines below it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.who.actor import DELEGATION
from lawatan.analysis.extraction.who.flown_with import flown_with
from lawatan.records.event_mention import CALLED_OFF, EventType, Part
from lawatan.records.mention import EntityType
from lawatan.records.span import How

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

COMPANY_RULE = "company"
NEGATION_REACH = 3  # items before the words in which "not" stands
TOLD_REACH = 12  # sentences between the contact and those in whose company it took place
HOST_REACH = 2  # sentences between a visit and the one that tells who was its host
NEAR = 3  # the same where the words say nothing of whom they are in company with
OPENING_REACH = 8  # items behind the words in which a list is opened: "antara lain", "were", ":"
MAX_LISTED = 20  # lines of a list
LONG_LINE = 18  # items: what is longer is no line of a list
_JOINED = frozenset({EventType.VISIT, EventType.MEETING, EventType.GATHERING})


@dataclass(frozen=True, slots=True)
class Company:
    """Who is with whom in a sentence; `lead` is None where the words do not say ("Also present was X")."""

    lead: Actor | None
    members: tuple[Actor, ...]
    item: int
    is_travelling: bool  # the words speak of a journey: "in the delegation"
    in_talks: bool = False  # or of talks told before: "X, too, was at the talks"


@dataclass(slots=True)
class Companions:
    """Adds to the candidates of one document those who came along."""

    grammar: ContactGrammar
    discourse: Discourse
    _listing: tuple[Candidate, Part, int] | None = field(default=None)  # of a list that is open: whose, sentence
    _items: list[Item] = field(default_factory=list)  # of the sentence that is read, delegations as plain words

    def read(
        self, sentence: ItemisedSentence, clause: Clause, found: Sequence[Candidate], told: Sequence[Candidate]
    ) -> None:
        """Adds who comes along in a sentence to its candidates `found`, else to those `told` before it."""
        if self._goes_on(sentence, clause):
            return
        self._listing = None
        for candidate, came in flown_with(found, clause, self.discourse):
            guest = candidate.parts[Part.TRAVELLER][0]
            candidate.company += [(Part.TRAVELLER, self._member(a, guest)) for a in came]
        self._hosts(sentence, clause, [*told, *found])
        for company in self._companies(clause):
            home = _home(company, found, told, sentence.index)
            if home is None and company.lead is not None and company.members:
                company = replace(company, lead=company.members[0], members=(company.lead,), is_travelling=True)
                home = _home(company, found, (), sentence.index)  # "was in Rome in the entourage of Y": Y was as well
            if home is None:
                continue
            candidate, part = home
            lead = company.lead or next(iter(candidate.parts.get(Part.TRAVELLER, [])), None)
            candidate.company += [(part, self._member(a, lead)) for a in company.members]
            if sentence.items[-1].text == ":":
                self._listing = (candidate, part, sentence.index)

    def _hosts(self, sentence: ItemisedSentence, clause: Clause, told: Sequence[Candidate]) -> None:
        """As in "X flew to Paris. Y was the host": the host of the visit told just before, who is at home there."""
        words = self.grammar.classes.get("hosting_told")
        found = words.find(clause.items, 0, len(clause.items)) if words is not None else None
        if found is None or self._is_negated(clause, found[0]):
            return
        hosts = [a for a in self.discourse.resolve(clause, clause.subject(found[0], person=True)) if _can_come(a)]
        for c in reversed(told):
            near = 0 <= sentence.index - c.sentence.index <= HOST_REACH
            if c.type is not EventType.VISIT or not near or c.status in CALLED_OFF or c.parts.get(Part.HOST):
                continue
            at_home = [a for a in hosts if a.country in {p.country for p in c.places}]
            c.company += [(Part.HOST, replace(a, how=How.COMPUTED, rule=COMPANY_RULE)) for a in at_home]
            if c.places:
                return

    def _goes_on(self, sentence: ItemisedSentence, clause: Clause) -> bool:
        """Whether the sentence is a line of the list that was opened before; who is named there is added."""
        if self._listing is None:
            return False
        candidate, part, last = self._listing
        k = next((p for p, i in enumerate(sentence.items) if _is_named(i.mention)), None)
        is_line = (
            last + 1 == sentence.index and len(sentence.items) <= LONG_LINE and len(candidate.company) < MAX_LISTED
        )
        if k is None or not is_line or any(self.grammar.frames_at(clause.items, p) for p in range(len(clause.items))):
            return False
        lead = next(iter(candidate.parts.get(part, [])), None)
        actors = self.discourse.resolve(clause, clause.group_starting_at(k))
        candidate.company += [(part, self._member(a, lead)) for a in actors if _can_come(a)]
        self._listing = (candidate, part, sentence.index)
        return True

    def _companies(self, clause: Clause) -> Iterator[Company]:
        self._items = items = [self._plain(i) for i in clause.items]
        readers = (
            ("company", self._opened),
            ("accompanied", self._accompanied),
            ("accompanying", self._accompanying),
            ("in_company", self._in_company),
        )
        classes = [(words, read) for name, read in readers if (words := self.grammar.classes.get(name)) is not None]
        for k, item in enumerate(items):
            begun = [(words, read) for words, read in classes if item.lower in words.by_first]
            if not begun or item.kind is not ItemKind.WORD or self._is_negated(clause, k):
                continue
            for words, read in begun:
                n = words.length_at(items, k)
                company = read(clause, k, n) if n else None
                if company is not None:
                    yield company
                    break

    def _plain(self, item: Item) -> Item:
        """A delegation that nobody leads by name is a word of the class: "the US delegation"."""
        m = item.mention
        if m is None or m.role != DELEGATION:
            return item
        party = self.grammar.classes.get("travel_party")
        word = next((w for w in reversed(item.lower.split()) if party is not None and w in party.by_first), item.lower)
        return replace(item, kind=ItemKind.WORD, lower=word)

    def _accompanied(self, clause: Clause, k: int, n: int) -> Company | None:
        """As in "X, accompanied by Y, left", "X didampingi Y": who stands behind comes along with who stands before."""
        behind = clause.object(k + n)
        if not behind and k + n < len(clause.items) and clause.items[-1].text != ":":
            first = next(
                (p for p in range(k + n, min(k + n + OPENING_REACH, len(clause.items))) if self._names(clause, p)), None
            )
            behind = clause.group_starting_at(first) if first is not None else []
        before = _person_before(clause, k)
        lead = self.discourse.resolve(clause, before or clause.subject(k, person=True))
        if not lead and self.discourse.topic is not None:
            lead = [self.discourse.topic]
        return self._company(clause, lead[:1], behind, k, is_travelling=False, may_list=True)

    def _names(self, clause: Clause, p: int) -> bool:
        return _is_named(clause.items[p].mention)

    def _accompanying(self, clause: Clause, k: int, n: int) -> Company | None:
        """As in "X accompanied Y", "X mendampingi Y": the subject comes along with the object."""
        lead = self.discourse.resolve(clause, clause.object(k + n))
        return self._company(clause, lead[:1], clause.subject(k, person=True), k, is_travelling=False) if lead else None

    def _in_company(self, clause: Clause, k: int, n: int) -> Company | None:
        """As in "X was in the entourage of Y", "dalam rombongan Y", "part of Y's delegation"."""
        behind = clause.object(k + n)
        is_owner = bool(behind) and behind[-1] + 1 < len(clause.items) and clause.items[behind[-1] + 1].lower in OWNS
        if is_owner and not self._is_party(clause, behind[-1] + 2):
            return None
        if not is_owner and not self._is_party(clause, k, k + n):
            return None
        lead = self.discourse.resolve(clause, behind)
        subject = clause.subject(k, person=True)
        return self._company(clause, lead[:1], subject, k, is_travelling=True) if lead else None

    def _is_party(self, clause: Clause, start: int, end: int | None = None) -> bool:
        words = self.grammar.classes.get("travel_party")
        return words is not None and words.find(self._items, start, end or start + 4) is not None

    def _opened(self, clause: Clause, k: int, n: int) -> Company | None:
        """As in "Also in the delegation were X and Y", "Turut mendampingi Presiden antara lain X dan Y"."""
        items = clause.items
        behind = clause.object(k + n)
        first = next((p for p in range(k + n, len(items)) if self._names(clause, p)), None)
        opening = self.grammar.classes.get("opening_list")
        at = opening.find(items, k + n, len(items)) if opening is not None else None
        lead: list[Actor] = []
        if at is not None:
            first = next((p for p in range(sum(at), len(items)) if self._names(clause, p)), None)
            lead = self.discourse.resolve(clause, [p for p in behind if p < at[0]])
        elif first is not None and first - (k + n) > OPENING_REACH:
            first = None
        members = clause.group_starting_at(first) if first is not None else []
        if not members and not lead and self._speaks_of_talks(clause, k + n):
            company = self._company(clause, [], clause.subject(k, person=True), k, is_travelling=False)
            return replace(company, in_talks=True) if company is not None else None
        travelling = self.grammar.classes.get("travel_party")
        is_travelling = (
            travelling is not None and travelling.find(self._items, k, (at[0] if at else k + n) + 1) is not None
        )
        return self._company(clause, lead[:1], members, k, is_travelling=is_travelling, may_list=True)

    def _speaks_of_talks(self, clause: Clause, k: int) -> bool:
        """As in "X turut hadir dalam perbincangan itu": talks told before, right behind the words."""
        items, g = clause.items, self.grammar
        near = range(k, min(k + NEAR, len(items) - 1))
        return any(
            g.resumed.get(items[p].lower) is EventType.MEETING and items[p + 1].lower in g.definite for p in near
        )

    def _company(
        self, clause: Clause, lead: Sequence[Actor], members: Sequence[int], k: int, *, is_travelling: bool,
        may_list: bool = False,
    ) -> Company | None:  # fmt: skip
        leading = lead[0] if lead else None
        actors = self.discourse.resolve(clause, members)
        come = tuple(a for a in actors if _can_come(a) and (leading is None or a.entity != leading.entity))
        opens = may_list and clause.items[-1].text == ":"
        return Company(leading, come, k, is_travelling) if come or opens else None

    def _is_negated(self, clause: Clause, k: int) -> bool:
        words = self.grammar.status["negation"]
        return words.find(clause.items, max(0, k - NEGATION_REACH), k) is not None

    def _member(self, a: Actor, lead: Actor | None) -> Actor:
        """Somebody who comes along, of the state of the one accompanied where none is told; from then on known so."""
        said = a.country if not a.is_assumed else None
        country = said or (lead.country if lead is not None else None) or a.country
        if a.entity >= 0 and country != a.country:
            self.discourse.entities[a.entity].country, self.discourse.entities[a.entity].is_assumed = country, False
        return replace(a, country=country, how=How.COMPUTED, rule=COMPANY_RULE)


OWNS = ("'s", "\u2019s", "'", "\u2019")


def _is_named(m: object) -> bool:
    return getattr(m, "type", None) is EntityType.PERSON and getattr(m, "name", None) is not None


def _can_come(a: Actor) -> bool:
    return a.type is EntityType.PERSON and a.name is not None and not a.is_private


def _person_before(clause: Clause, k: int) -> list[int]:
    """The person right before item `k`, over a comma."""
    p = k - 2 if k > 1 and clause.items[k - 1].text == "," else k - 1
    m = clause.items[p].mention if p >= 0 else None
    return [p] if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) else []


def _home(
    company: Company, found: Sequence[Candidate], told: Sequence[Candidate], index: int
) -> tuple[Candidate, Part] | None:
    """The candidate in whose contact the company was, and the part of the one accompanied."""
    near = sorted(found, key=lambda c: abs(c.trigger_item - company.item))
    reach = TOLD_REACH if company.lead is not None or company.is_travelling else NEAR
    earlier = [c for c in reversed(told) if index - c.sentence.index <= reach and not c.background]
    earlier.sort(key=lambda c: (c.in_headline, c.type is EventType.VISIT and not c.places))
    if company.is_travelling:
        near, earlier = ([c for c in row if c.type is EventType.VISIT] for row in (near, earlier))
    if company.in_talks:
        near, earlier = [], [c for c in earlier if c.type is EventType.MEETING]
    for c in (*near, *earlier):
        if c.type not in _JOINED or c.status in CALLED_OFF:
            continue
        part = _part_of(c, company)
        if part is not None:
            return c, part
    return None


def _part_of(c: Candidate, company: Company) -> Part | None:
    """The part that the one accompanied has; without one it is that of a state's side, of a visit the traveller's."""
    for part in (Part.TRAVELLER, Part.PARTICIPANT):
        actors = c.parts.get(part, [])
        if company.lead is None:
            if actors:
                return part
        elif any(a.entity == company.lead.entity for a in actors):
            return part
    return None
