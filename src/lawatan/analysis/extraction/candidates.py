"""A contact as one predicate tells it, before what several predicates say of it is put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.records.event_mention import EventType, Part, Status
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.items import ItemisedSentence
    from lawatan.analysis.extraction.when.distances import Distance
    from lawatan.analysis.extraction.whether.readings import StatusReading
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.records.mention import TimeExpression


@dataclass(frozen=True, slots=True)
class Place:
    """A destination: ISO alpha-3 code, the English name where it is a city, the words that name it.

    `how` is "computed" where the words only point at it ("here", "there"); `said_at` is then where the name stands.
    """

    country: str
    city: str | None
    span: Span
    how: How = How.NORMALISED
    said_at: Span | None = None
    rule: str = ""  # what found it, where that is not the contact's own frame


@dataclass(frozen=True, slots=True)
class Forum:
    """The name of a forum, exercise or document, as the text has it; `is_named` is False for "an aid conference"."""

    name: str
    span: Span
    is_named: bool = True


@dataclass(slots=True, eq=False)
class Candidate:
    """One reading of one predicate.

    `status_cue` is the words that decided the status, None where the form of the predicate or the dates did.
    `background` marks an earlier contact ("his last visit") that must not be joined to the one in focus.
    """

    type: EventType
    rule: str
    sentence: ItemisedSentence
    trigger: Span
    trigger_item: int
    parts: dict[Part, list[Actor]] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    status: Status = Status.COMPLETED
    status_cue: Span | None = None
    status_rule: str = "status.default"
    forum: Forum | None = None
    sense: str = ""
    strong: bool = False
    background: bool = False
    in_headline: bool = False
    is_present: bool = False  # the predicate is in the present tense, which looks forward in news
    looks_forward: bool = False  # a form that a day gives to what is to come: "is meeting Y on Friday"
    is_past: bool = False  # the predicate is in a form of the past: "met", "flew"
    is_nominal: bool = False  # the predicate is a noun, which has no tense
    is_purpose: bool = False  # the predicate has a form that a purpose can have: a noun, or a verb after "to"
    is_courtesy: bool = False  # "courtesy visit", "kunjungan kehormatan"
    is_pending: bool = False  # a visit by somebody who may yet turn out to deal with officials
    scene: list[Place] = field(default_factory=list)  # where "came" points at, if nothing else says where he went
    spoken: list[Place] = field(default_factory=list)  # where the traveller spoke, if nothing says where he went
    region: Span | None = None  # a destination that is no state: "a trip to the Middle East"
    bodies: frozenset[str] | None = None  # those in the name of its forum, once they were looked for
    is_of_many: bool = False  # its members are those of several states that are not named
    is_series: bool = False  # one of several talks told by one noun: "a series of meetings, among them with A and B"
    is_definite: bool = False  # "the visit": one told before, whoever stands beside it
    distance: Distance | None = None  # how far from another contact it lies: "a day before arriving in Oslo"
    is_homeward: bool = False  # a way home, which ends a visit told elsewhere: "returns to Oslo on Friday"
    purpose_of: Candidate | None = None  # the visit in whose clause of purpose it stands
    session: Forum | None = None  # what "the meeting" after it means, for a gathering whose forum has no name
    comes_from: bool = False  # only where somebody came from is said: "flew in from a summit in Rome"
    returns_visit: bool = False  # "a return visit": to where those are at home who came before
    opens_tour: bool = False  # its place is called the first stop of a tour
    company: list[tuple[Part, Actor]] = field(default_factory=list)  # who came along with those who take part

    @property
    def actors(self) -> list[Actor]:
        """All who take part, each entity once."""
        seen: dict[int, Actor] = {}
        for group in self.parts.values():
            for a in group:
                seen.setdefault(a.entity, a)
        return list(seen.values())

    def entities_of(self, part: Part) -> set[int]:
        """The document's entities that take part in one way."""
        return {a.entity for a in self.parts.get(part, ())}

    def add(self, part: Part, actors: list[Actor]) -> None:
        """Takes actors in a part; one who is there already stays in the first part."""
        have = {a.entity for a in self.actors}
        fresh = [a for a in actors if a.entity not in have]
        if fresh:
            self.parts.setdefault(part, []).extend(fresh)

    def take_status(self, reading: StatusReading, sense: str) -> None:
        """Takes what the clause says of the status; where it says nothing, the form of the predicate decides."""
        self.status_rule = reading.rule
        self.status_cue = reading.cue
        self.background = reading.background
        if self.sense == "return" and reading.status in (Status.PLANNED, Status.PROPOSED):
            self.status, self.status_rule = Status.ONGOING, self._rule("return-to-come")  # who is to return is away
        elif sense == "invitation" and reading.status in (None, Status.COMPLETED):
            self.status = Status.PROPOSED  # "has invited" is done, the visit is not
        elif reading.status is not None:
            self.status = reading.status
        elif self.sense == "leaving":
            self.status, self.status_rule = Status.COMPLETED, self._rule("ended")
        elif self.type is EventType.VISIT and sense in ("arrival", "stay", "departure"):
            self.status = Status.ONGOING
        else:
            self.status = Status.COMPLETED

    def _rule(self, name: str) -> str:
        return f"{self.status_rule.partition('.')[0]}.status.{name}"
