"""A merged contact in, an `EventMention` with evidence for every field out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.documents.ceremonies import signed_at_meeting
from lawatan.analysis.extraction.when.background import month_told
from lawatan.analysis.extraction.when.best_dates import best_dates
from lawatan.analysis.extraction.when.brief_visits import gone_again, is_brief
from lawatan.analysis.extraction.when.dating import (
    DateField,
    Dates,
)
from lawatan.analysis.extraction.when.days_of_plans import GONE_BY
from lawatan.analysis.extraction.when.distances import at_distance
from lawatan.analysis.extraction.when.narrative import inherited
from lawatan.analysis.extraction.when.open_ends import open_end
from lawatan.analysis.extraction.when.stays import MONTH_RULE, stays_of
from lawatan.analysis.extraction.when.story import Story
from lawatan.analysis.extraction.whether.appointments import with_visits
from lawatan.analysis.extraction.whether.lapse import was_there, was_visited, will_be_there
from lawatan.analysis.extraction.whether.onward import RULE as MOVED_ON
from lawatan.analysis.extraction.whether.onward import moved_on
from lawatan.analysis.extraction.whether.passing import RULE as IN_PASSING
from lawatan.analysis.extraction.whether.passing import told_in_passing
from lawatan.analysis.extraction.whether.purposes import came_to_pass
from lawatan.analysis.extraction.whether.standing import Standing, standing
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, EventMention, EventType, Part, Participant, Status
from lawatan.records.span import Evidence, How, Span, evidence_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.stays import Stay
    from lawatan.analysis.extraction.who.actor import Actor

_OPEN_VISIT = frozenset({Status.ONGOING, Status.PLANNED, Status.PROPOSED})
POINTED_RULE = "place.pointed"  # the name of the place that "here" or "there" means
OFFICE_HOLDER_RULE = "knowledge.office-holder"  # the state of a participant, looked up under the full name
_PART_ORDER = (Part.TRAVELLER, Part.HOST, Part.INVITER, Part.PARTICIPANT)


def assemble_all(
    text: str, contacts: Sequence[Contact], published: str | None, story: Story, grammar: ContactGrammar
) -> tuple[EventMention, ...]:
    """The event mentions of a document's contacts, in their order; `story` holds the days that the page tells of."""
    visits: dict[int, Status] = {}
    for contact in contacts:
        if contact.type is EventType.VISIT:
            found = standing(contact, best_dates(contact, published), published, grammar)
            visits.update((id(c), found.status) for c in contact.candidates)
    for contact in contacts:
        for c in contact.candidates:
            visit = visits.get(id(c.purpose_of))
            if came_to_pass(c, grammar):
                if c.status is Status.PLANNED and c.status_cue is None:
                    c.status, c.status_rule = Status.COMPLETED, "status.purpose-met"
                continue
            if c.status_cue is None and c.is_purpose and visit in _OPEN_VISIT and not _is_over(contact, c, published):
                c.status = Status.PROPOSED if visit is Status.PROPOSED else Status.PLANNED
                c.status_rule = "status.purpose-of-visit"
                if c.purpose_of is not None and visit is Status.ONGOING and set(c.times) & set(c.purpose_of.times):
                    c.times = []  # the day of the departure, and no more
                    contact.dates = [
                        Dates() if k is c else d for k, d in zip(contact.candidates, contact.dates, strict=True)
                    ]
    dated = _all_dates(contacts, published, story, grammar)
    alone = [standing(k, dates, published, grammar) for k, dates in dated]
    found_of = with_visits([(k, dates, found) for (k, dates), found in zip(dated, alone, strict=True)])
    told = [(k, _ahead(k, dates, found, published), found) for (k, dates), found in zip(dated, found_of, strict=True)]
    told = [(k, open_end(k.type, dates, found.status), found) for k, dates, found in told]
    over = dict.fromkeys(told_in_passing(told), IN_PASSING)
    over |= dict.fromkeys(moved_on([(k, dates, found.status) for k, dates, found in told]), MOVED_ON)
    return tuple(
        assemble(text, k, dates, found.ended(over[id(k)]) if id(k) in over else found) for k, dates, found in told
    )


def _all_dates(
    contacts: Sequence[Contact], published: str | None, story: Story, grammar: ContactGrammar
) -> list[tuple[Contact, Dates]]:
    """The contacts with their dates: their own, else those of what the page tells around and beside them."""
    own = [(k, best_dates(k, published)) for k in contacts]
    stays = stays_of((k, dates) for k, dates in own if k.type is EventType.VISIT)
    named = [(k, month_told(k, own, grammar) or inherited(k, story, stays, grammar)) for k in contacts]
    dated = [(k, _dates(k, published, dates, grammar)) for k, dates in named]
    dated = [(k, _told_beside(k, dates, dated)) for k, dates in dated]
    if any(dates.start is None and any(c.distance is not None for c in k.candidates) for k, dates in dated):
        dated = [(k, _apart(k, dates, story, stays, grammar)) for k, dates in dated]
        dated = [(k, _told_beside(k, dates, dated)) for k, dates in dated]
    return dated


def _ahead(contact: Contact, dates: Dates, found: Standing, published: str | None) -> Dates:
    """No day before that of publication for planned talks: "kota tempat X akan bertemu Y dihiasi sejak Selasa"."""
    last = dates.end or dates.start
    day = last.date if last is not None else None
    is_gone = published is not None and day is not None and len(day) == ISO_DAY and day < published[:ISO_DAY]
    is_plan = found.status is Status.PLANNED and contact.type in BRIEF
    is_plan = is_plan and last is not None and not last.rule.endswith(GONE_BY)
    return Dates() if is_gone and is_plan else dates


def _is_over(contact: Contact, c: Candidate, published: str | None) -> bool:
    """As in "on a tour of the region, he met Y on Tuesday", told on Wednesday: past, though the visit goes on."""
    dates = next(d for k, d in zip(contact.candidates, contact.dates, strict=True) if k is c)
    start = dates.start.date if dates.start else None
    return bool(published and start and len(start) == ISO_DAY and start < published[:ISO_DAY])


def _dates(contact: Contact, published: str | None, told: Dates | None, grammar: ContactGrammar) -> Dates:
    """The dates of a contact; `told` are those that hold where it has none of its own."""
    dates = best_dates(contact, published)
    is_apart = all(c.distance is not None and c.distance.is_reversed for c in contact.candidates)
    if told is not None and dates.start is None and dates.end is None and not is_apart:
        dates = replace(
            told, end=told.end or (told.start if dates.duration == "P1D" else None), duration=dates.duration
        )
    is_open = contact.type is EventType.VISIT and dates.end is None
    if is_open and (
        was_there(contact, dates, published, grammar)  # "was in Kabul on Friday", told on Sunday
        or was_visited(contact, dates, published)
        or will_be_there(contact, dates, grammar)
        or is_brief(contact, dates, grammar)
    ):
        return Dates(dates.start, dates.start, dates.duration)
    if contact.type is EventType.VISIT and gone_again(contact, dates):
        return Dates(dates.end, dates.end, dates.duration)
    return dates


def _apart(
    contact: Contact, dates: Dates, story: Story, stays: Sequence[Stay], grammar: ContactGrammar
) -> Dates:  # fmt: skip
    """As in "had lunch with X, a day after Y had met him", where no day is told of either: the story's day."""
    if dates.start is not None or dates.end is not None:
        return dates
    if not any(
        c.distance is not None and c.distance.of is not None and not c.distance.is_reversed for c in contact.candidates
    ):
        return dates
    return inherited(contact, story, stays, grammar, is_apart=True) or dates


def _told_beside(contact: Contact, dates: Dates, dated: Sequence[tuple[Contact, Dates]]) -> Dates:
    """The dates of a contact; where it has none, those that follow from what the page tells beside it."""
    is_month_of_visit = dates.start is not None and dates.start.rule == MONTH_RULE
    if (dates.start is not None or dates.end is not None) and not is_month_of_visit:
        return dates
    found = at_distance(contact, dated) or signed_at_meeting(contact, dated, in_visit=is_month_of_visit)
    return replace(found, duration=dates.duration) if found is not None else dates


def assemble(text: str, contact: Contact, dates: Dates, found: Standing) -> EventMention:
    """The event mention of a contact; each value is backed by evidence in `text`."""
    evidence: list[Evidence] = []
    for c in contact.candidates:
        evidence.append(evidence_at(text, c.trigger, field="trigger", how=How.STATED, rule=c.rule))
        span = Span(c.sentence.start, c.sentence.end)
        evidence.append(evidence_at(text, span, field="sentence", how=How.STATED, rule=c.rule))
    participants = _participants(text, contact, evidence)
    destination, cities = _places(text, contact, evidence)
    _status(text, found, evidence)
    start, end = _date(text, dates.start, "start", evidence), _date(text, dates.end, "end", evidence)
    forum = _forum(text, contact, evidence)
    return EventMention(
        type=contact.type,
        status=found.status,
        participants=participants,
        destination=destination,
        cities=cities,
        start=start,
        end=end,
        forum=forum,
        evidence=_unique(evidence),
        start_value=dates.start.value if dates.start else None,
        end_value=dates.end.value if dates.end else None,
        duration=dates.duration,
    )


def _unique(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence))


def _participants(text: str, contact: Contact, evidence: list[Evidence]) -> tuple[Participant, ...]:
    chosen: dict[int, tuple[Part, Actor]] = {}
    for part in _PART_ORDER:
        for c in contact.candidates:
            for a in (*c.parts.get(part, []), *(a for p, a in c.company if p is part)):
                evidence.append(evidence_at(text, a.span, field="participants", how=a.how, rule=a.rule or c.rule))
                if a.is_looked_up:
                    how = How.COMPUTED
                    evidence.append(evidence_at(text, a.span, field="participants", how=how, rule=OFFICE_HOLDER_RULE))
                chosen.setdefault(a.entity, (part, a))
    is_two_sided = contact.type in (EventType.MEETING, EventType.CALL)
    told_states = {a.country for _, a in chosen.values() if a.name or (a.role and is_two_sided)}
    held = {(a.role, a.country) for _, a in chosen.values() if a.name and a.role}
    out = []
    for part, a in chosen.values():
        if a.name is None and (a.role, a.country) in held:
            continue  # an office told without its holder, who is there already
        if a.name is None and a.role is None and a.country in told_states and contact.type is not EventType.EXERCISE:
            continue  # the state stands for its official, who is there already
        out.append(Participant(a.name, part, a.role, a.country, a.aliases))
    return tuple(out)


def _places(text: str, contact: Contact, evidence: list[Evidence]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    states: dict[str, None] = {}
    cities: dict[str, None] = {}
    if contact.type is EventType.CALL:
        return (), ()  # those who telephone are not in one place
    for c in contact.candidates:
        for p in c.places:
            states.setdefault(p.country)
            rule = p.rule or c.rule
            evidence.append(evidence_at(text, p.span, field="destination", how=p.how, rule=rule))
            if p.said_at is not None:
                evidence.append(evidence_at(text, p.said_at, field="destination", how=p.how, rule=POINTED_RULE))
            if p.city:
                cities.setdefault(p.city)
                evidence.append(evidence_at(text, p.span, field="cities", how=p.how, rule=rule))
    if contact.type is EventType.VISIT and not states:
        for c in contact.candidates:
            for part in (Part.HOST, Part.INVITER):
                for a in c.parts.get(part, []):
                    if a.country:
                        states.setdefault(a.country)
                        evidence.append(
                            evidence_at(text, a.span, field="destination", how=How.COMPUTED, rule="visit.host-state")
                        )
    return tuple(states), tuple(cities)


def _date(text: str, value: DateField | None, name: str, evidence: list[Evidence]) -> str | None:
    if value is None:
        return None
    evidence.append(evidence_at(text, value.span, field=name, how=value.how, rule=value.rule))
    return value.date


def _status(text: str, found: Standing, evidence: list[Evidence]) -> None:
    chosen = found.candidate
    span = chosen.status_cue or chosen.trigger
    how = How.STATED if chosen.status_cue else How.COMPUTED
    evidence.append(evidence_at(text, span, field="status", how=how, rule=found.rule))


def _is_title(name: str) -> bool:
    """As in "Exercise Sea Lion": whether a word behind the first has a capital."""
    return any(word[0].isupper() for word in name.split()[1:])


def _forum(text: str, contact: Contact, evidence: list[Evidence]) -> str | None:
    forums = [c.forum for c in contact.candidates if c.forum is not None and c.forum.name]
    if not forums:
        return None
    best = max(forums, key=lambda f: (contact.type is EventType.EXERCISE and _is_title(f.name), len(f.name)))
    evidence.append(evidence_at(text, best.span, field="forum", how=How.STATED, rule="forum.name"))
    return best.name
