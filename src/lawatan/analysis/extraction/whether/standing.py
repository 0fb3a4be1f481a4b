"""The status of a merged contact: which of its candidates decides, and what the dates say against publication."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import is_recent
from lawatan.analysis.extraction.when.distances import RULE as COUNTED
from lawatan.analysis.extraction.whether.closing import RULE as CLOSED
from lawatan.analysis.extraction.whether.closing import by_last_day
from lawatan.analysis.extraction.whether.lapse import (
    has_more_to_come,
    is_open_today,
    is_past,
    opens_tonight,
    runs_since,
    visit_status,
)
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import BRIEF, CALLED_OFF, TO_COME, UNDER_WAY_OR_OVER, EventType, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.contact import Contact
    from lawatan.analysis.extraction.when.dating import Dates

NOUN_REACH = 6  # items before "visit" in which "after" stands: "after a short private visit"
BY_DATES = "status.dates"


@dataclass(frozen=True, slots=True)
class Standing:
    """A contact's status, the rule that gave it, and the candidate whose words back it."""

    status: Status
    rule: str
    candidate: Candidate

    def ended(self, rule: str) -> Standing:
        """The same, over by the rule named."""
        return replace(self, status=Status.COMPLETED, rule=rule)


def standing(contact: Contact, dates: Dates, published: str | None, grammar: ContactGrammar) -> Standing:
    """The status that the candidates of a contact and its dates give; `published` is an ISO day or None."""
    body, called_off = _told(contact)
    said = _deciding(contact, body, called_off, published)
    said = _against_dates(said, dates, published, is_brief=contact.type in BRIEF)
    start = dates.start.date if dates.start else None
    end = dates.end.date if dates.end else None
    ended = next((c for c in body if c.status is Status.COMPLETED and _is_over(c, grammar)), None)
    if published and len(end or "") == ISO_DAY and (end or "") > published[:ISO_DAY]:
        ended = None  # "Kunjungan itu berakhir pada Jumat", told on Wednesday
    under_way = ended is None and published and start and end and start <= published[:ISO_DAY] <= end and start != end
    if under_way and len(end or "") == ISO_DAY and said.status in UNDER_WAY_OR_OVER:
        said = replace(said, status=Status.ONGOING, rule=BY_DATES)
    lasts = contact.type is EventType.VISIT or (ended is not None and ended.status_rule.endswith(CLOSED))
    if lasts and ended is not None and not called_off:
        return Standing(Status.COMPLETED, ended.status_rule, ended)
    if contact.type is EventType.VISIT and said.status in UNDER_WAY_OR_OVER:
        status, rule = visit_status(contact, said.candidate.status, said.rule, dates, published, grammar)
        return replace(said, status=status, rule=rule)
    if said.status is Status.PLANNED and has_more_to_come(contact, start, published):
        return replace(said, status=Status.ONGOING, rule="status.more-to-come")
    if said.status in UNDER_WAY_OR_OVER and ended is None and opens_tonight(contact, dates, grammar):
        return replace(said, status=Status.PLANNED, rule="status.tonight")
    if said.status in UNDER_WAY_OR_OVER and (by_end := by_last_day(contact, dates, published)) is not None:
        return replace(said, status=by_end, rule=BY_DATES)
    if said.status is Status.ONGOING and is_past(contact.type, start, end, published):
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)
    if said.status is Status.COMPLETED and runs_since(contact, said.candidate, start, end, published):
        return replace(said, status=Status.ONGOING, rule="status.since")
    if said.status is Status.COMPLETED and ended is None and is_open_today(contact, dates, published, grammar):
        return replace(said, status=Status.ONGOING, rule=BY_DATES)
    return said


def _is_over(c: Candidate, grammar: ContactGrammar) -> bool:
    """As in "ended his visit", or "after a short visit to Oslo on Tuesday"."""
    if c.status_rule.endswith((".ended", CLOSED)):
        return True
    items = c.sentence.items
    for k in range(c.trigger_item - 1, max(-1, c.trigger_item - NOUN_REACH), -1):
        if items[k].lower in grammar.after:
            return c.type is EventType.VISIT and c.is_nominal
        if items[k].mention is not None or items[k].time is not None or not items[k].text.isalpha():
            return False
    return False


def _told(contact: Contact) -> tuple[list[Candidate], list[Candidate]]:
    """The candidates that count: those of the body before those of the headline, and what says that it is off."""
    body = [c for c in contact.candidates if not c.in_headline] or contact.candidates
    took_place = any(c.sense in ("arrival", "stay") and c.status in UNDER_WAY_OR_OVER for c in body)
    called_off = [c for c in contact.candidates if c.status in CALLED_OFF]
    off_for_good = len(called_off) > 1 or any(c.in_headline for c in called_off)
    if took_place and not off_for_good:
        off = set(map(id, called_off))
        return [c for c in body if id(c) not in off], []
    put_off = _put_off_later(called_off)
    return body, put_off or sorted(called_off, key=lambda c: c.status_rule.endswith(".thwarted"))  # says less


def _put_off_later(called_off: Sequence[Candidate]) -> list[Candidate]:
    """As in "will not leave on Friday after all. The tour has been pushed back": no headline says that it is off."""
    off = [c.sentence.index for c in called_off if c.status is Status.CANCELLED]
    if not off or any(c.in_headline and c.status is Status.CANCELLED for c in called_off):
        return []
    later = (c for c in called_off if c.status is Status.POSTPONED and c.sentence.index > min(off))
    return [c for c in later if not c.background]


def _deciding(
    contact: Contact, body: Sequence[Candidate], called_off: Sequence[Candidate], published: str | None
) -> Standing:
    """What is called off, then what has begun, then what words say, then the first that is told."""
    in_body = set(map(id, body))
    begun = [
        c
        for c, d in zip(contact.candidates, contact.dates, strict=True)
        if id(c) in in_body and c.sense in ("arrival", "stay", "departure") and c.status in UNDER_WAY_OR_OVER
        and (is_recent(d.start.date if d.start else None, published) or _came_as_planned(contact, c, d, published))
    ]  # fmt: skip
    cued = begun or [c for c in body if c.status_cue is not None and not c.background and c.sense != "return"]
    cued = [c for c in cued if not _only_answers(c, body)]
    if contact.type is EventType.VISIT and not begun:
        cued = [c for c in cued if c.status is Status.ONGOING] or cued  # a leg to come of a tour under way
    come = [c for c in body if c.status is Status.ONGOING and c.status_rule.endswith(".perfect")]
    if come:
        cued = [c for c in cued if not (c.sense == "reception" and c.status is Status.COMPLETED)]  # "has come, was met"
        cued = cued or come
    if all(c.status in TO_COME for c in cued):
        told = zip(contact.candidates, contact.dates, strict=True)
        cued = [c for c, d in told if id(c) in in_body and _began_before(c, d, published)] or cued
    cued = cued if called_off else [c for c in cued if c.status not in TO_COME or not _was_received(body, c)]
    chosen = (called_off or cued or body)[0]
    if chosen.status is Status.PROPOSED and chosen.sense == "invitation":
        accepted = [c for c in cued if c.status is Status.PLANNED]  # "was invited ... is to arrive on Monday"
        chosen = (accepted or [c for c in body if _comes_invited(c, chosen)] or [chosen])[0]
    return Standing(chosen.status, chosen.status_rule, chosen)


def _comes_invited(c: Candidate, invited: Candidate) -> bool:
    """As in "X, invited by Y, is paying a visit to Oslo": under way or over, as the sentence goes on to tell."""
    is_told = c.sense != "invitation" and not c.background and c.status in UNDER_WAY_OR_OVER and bool(c.places)
    return is_told and c.sentence.index == invited.sentence.index and c.trigger_item > invited.trigger_item


def _only_answers(c: Candidate, body: Sequence[Candidate]) -> bool:
    """As in "invited his host to Oslo, who said that he would come": no more than an invitation that is welcome."""
    if c.status is not Status.PLANNED or c.places or c.times or c.sense == "invitation":
        return False
    asked = (k for k in body if k.sense == "invitation" and k.status is Status.PROPOSED)
    return any(k.sentence.index == c.sentence.index and k.trigger_item < c.trigger_item for k in asked)


def _came_as_planned(contact: Contact, c: Candidate, dates: Dates, published: str | None) -> bool:
    """As in "he would be stopping over in Oslo, it was announced. It was past four when he touched down there"."""
    if dates.start is not None or not c.is_past or c.status_cue is not None:
        return False
    before = zip(contact.candidates, contact.dates, strict=True)
    days = [d.start for k, d in before if k.status is Status.PLANNED and k.sentence.index < c.sentence.index]
    return bool(days) and all(d is None or (d.date or "") <= (published or "") for d in days)


def _began_before(c: Candidate, dates: Dates, published: str | None) -> bool:
    """As in "visited Riyadh on Thursday", told on Friday beside what is still to come of the visit."""
    start = dates.start.date if dates.start else None
    is_done = c.type is EventType.VISIT and c.status in UNDER_WAY_OR_OVER and is_recent(start, published)
    is_verb = not c.is_nominal and not c.background and c.status_cue is None
    return is_done and is_verb and bool(published and start and len(start) == ISO_DAY and start < published[:ISO_DAY])


def _was_received(body: Sequence[Candidate], c: Candidate) -> bool:
    """As in "X received Y on Monday ... Y is to be received by Z on Thursday": the guest had come already."""
    told = (k for k in body if k.sense == "reception" and k.status is Status.COMPLETED and not k.background)
    return c.type is EventType.VISIT and any(k.sentence.index < c.sentence.index for k in told)


def _against_dates(said: Standing, dates: Dates, published: str | None, *, is_brief: bool) -> Standing:
    """What begins after publication is to come; "offered it at talks with Y last April" is over.

    What is told as ahead of something that is itself long past is over too, as is a forum in whose margins somebody
    spoke on a day that is past.
    """
    start = dates.start.date if dates.start else None
    is_day = published and start and len(start) == ISO_DAY and dates.end is not None and dates.end.date == start
    if is_day and said.status is Status.ONGOING and is_brief and (start or "") < (published or "")[:ISO_DAY]:
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)
    if published and start and said.status in UNDER_WAY_OR_OVER and start > published[: len(start)]:
        return replace(said, status=Status.PLANNED, rule=BY_DATES)
    is_counted_back = bool(dates.start and dates.start.rule == COUNTED and published and (start or "") < published)
    if said.status is Status.PLANNED and is_counted_back and len(start or "") == ISO_DAY:
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)  # "akan bertemu X Jumat, tiga hari setelah ia"
    if said.status in TO_COME and dates.start and dates.start.rule.endswith(".past"):
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)
    if said.status in TO_COME and published and start and len(start) < ISO_DAY and start < published[: len(start)]:
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)  # a year or month that is over
    if said.rule.endswith(".ahead") and published and start and start < published[: len(start)]:
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)
    if said.rule.endswith(".margins") and start and not is_recent(start, published):
        return replace(said, status=Status.COMPLETED, rule=BY_DATES)
    return said
