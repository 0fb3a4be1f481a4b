"""Meetings inside visits, legs of tours: what is tied, what is not, and that order makes no difference."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from tests.linkage.build import document, meeting, mention, person, visit

from lawatan.linkage.link import link
from lawatan.linkage.ties import brief_of, ties_of
from lawatan.records.event import Event
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import How
from lawatan.records.tie import TieKind

WONG = person("Penny Wong", "AUS", "foreign minister")
HOST = person("Frank Bainimarama", "FJI", "prime minister")
TRIP = visit("Penny Wong", "AUS", "FJI", "2022-05-26", "2022-05-27", cities=("Suva",))
TALKS = meeting(WONG, HOST, start="2022-05-27", destination=("FJI",))


def pair(inner: EventMention, outer: EventMention = TRIP, *, one_page: bool = False) -> tuple[Event, Event]:
    """The two events of a part and a whole told on two pages, or on one."""
    pages = [document("a", outer, inner)] if one_page else [document("a", outer), document("b", inner)]
    found = list(link(pages).events)
    wanted = (inner.type, inner.start, inner.destination), (outer.type, outer.start, outer.destination)
    by_values = {(e.type, _start(e), _destination(e)): e for e in found}
    return by_values[wanted[0]], by_values[wanted[1]]


def _start(event: Event) -> str | None:
    field = event.field("start")
    return field.value[0] if field else None


def _destination(event: Event) -> tuple[str, ...]:
    field = event.field("destination")
    return field.value if field else ()


def test_a_meeting_inside_a_visit_says_from_what() -> None:
    talks, trip = pair(TALKS)
    (tie,) = talks.part_of
    assert (tie.whole, tie.kind, tie.how, tie.documents) == (trip.event_id, TieKind.PART, How.COMPUTED, ())
    assert [(r.field, r.part, r.whole) for r in tie.because] == [
        ("participants", ("Penny Wong",), ("Penny Wong",)),
        ("destination", ("FJI",), ("FJI",)),
        ("start", ("2022-05-27",), ("2022-05-26", "2022-05-27")),
    ]
    assert trip.contains == (talks.event_id,)
    assert not trip.part_of
    assert not talks.contains


@pytest.mark.parametrize(
    "inner",
    [
        replace(TALKS, start="2022-05-26", end="2022-05-26"),
        replace(TALKS, destination=()),
        mention("agreement", (WONG, HOST), start="2022-05-27", destination=("FJI",), forum="a security pact"),
        mention(
            "gathering", (WONG,), start="2022-05-26", end="2022-05-27", destination=("FJI",), forum="Pacific forum"
        ),
        meeting(person(None, "AUS", "foreign minister"), HOST, start="2022-05-27", destination=("FJI",)),
        meeting(person("Wong", "AUS"), HOST, start="2022-05-27", destination=("FJI",)),
    ],
)
@pytest.mark.parametrize("one_page", [True, False])
def test_inside(inner: EventMention, one_page: bool) -> None:
    same_key = inner.participants[0].name == "Penny Wong"
    part, trip = pair(inner, one_page=one_page)
    assert [tie.whole for tie in part.part_of] == ([trip.event_id] if one_page or same_key else [])


@pytest.mark.parametrize(
    "inner",
    [
        mention("call", (WONG, HOST), start="2022-05-27", end="2022-05-27"),
        replace(TALKS, start="2022-05-30", end="2022-05-30"),
        replace(TALKS, destination=("AUS",)),
        replace(TALKS, start=None, end=None, destination=("AUS",)),
        meeting(WONG, person("Henry Puna", "PIF", "secretary general"), start="2022-05-27"),
        meeting(person("Richard Marles", "AUS", "defence minister"), HOST, start="2022-05-27", destination=("FJI",)),
        mention("gathering", (WONG, HOST), start="2022-05-27", end="2022-05-27", forum="Quad"),
        replace(TALKS, start="2021-05", end="2021-05"),
        replace(TALKS, start="2022", end="2022"),
        mention("exercise", (WONG, HOST), start="2022-05-27", end="2022-05-27", destination=("FJI",)),
    ],
)
@pytest.mark.parametrize("one_page", [True, False])
def test_not_inside(inner: EventMention, one_page: bool) -> None:
    assert not pair(inner, one_page=one_page)[0].part_of


@pytest.mark.parametrize("start", [None, "2022-05"])
def test_a_meeting_without_a_day_is_tied_where_one_page_tells_both(start: str | None) -> None:
    inner = replace(TALKS, start=start, end=start)
    together, trip = pair(inner, one_page=True)
    assert [(tie.whole, tie.documents) for tie in together.part_of] == [(trip.event_id, ("a",))]
    assert not pair(inner)[0].part_of


def test_of_two_visits_that_fit_none_is_guessed() -> None:
    undated = replace(TALKS, start=None, end=None)
    earlier = visit("Penny Wong", "AUS", "FJI", "2021-02-01", "2021-02-02")
    found = link([document("a", TRIP, earlier, undated)]).events
    assert [e.part_of for e in found] == [(), (), ()]
    dated = link([document("a", TRIP, earlier, TALKS)]).events
    assert sum(len(e.part_of) for e in dated) == 1


@pytest.mark.parametrize(
    ("inner", "outer", "is_tied"),
    [
        ("completed", "planned", False),
        ("completed", "cancelled", False),
        ("cancelled", "cancelled", True),
        ("planned", "ongoing", True),
        ("cancelled", "completed", True),
    ],
)
def test_what_took_place_is_part_of_what_took_place(inner: str, outer: str, is_tied: bool) -> None:
    part, _ = pair(
        replace(TALKS, status=TALKS.status.__class__(inner)), replace(TRIP, status=TRIP.status.__class__(outer))
    )
    assert bool(part.part_of) is is_tied


def test_a_visit_whose_end_is_not_told_lasts_some_days() -> None:
    outer = replace(TRIP, end=None)
    near, far = (replace(TALKS, start=day, end=day) for day in ("2022-05-31", "2022-06-20"))
    assert pair(near, outer)[0].part_of
    assert not pair(far, outer)[0].part_of


TOUR = visit("Penny Wong", "AUS", "WSM TON", "2022-06-01", "2022-06-04")
LEG = visit("Penny Wong", "AUS", "TON", "2022-06-03", "2022-06-03")


def test_a_leg_belongs_to_its_tour_and_a_meeting_to_the_leg() -> None:
    talks = meeting(WONG, person("Siaosi Sovaleni", "TON", "prime minister"), start="2022-06-03", destination=("TON",))
    found = {(e.type.value, _destination(e)): e for e in link([document("a", TOUR, LEG, talks)]).events}
    tour, leg, met = found["visit", ("WSM", "TON")], found["visit", ("TON",)], found["meeting", ("TON",)]
    assert [(t.whole, t.kind) for t in leg.part_of] == [(tour.event_id, TieKind.LEG)]
    assert [(t.whole, t.kind) for t in met.part_of] == [(leg.event_id, TieKind.PART)]
    assert tour.contains == (leg.event_id,)


@pytest.mark.parametrize(
    "leg",
    [
        visit("Penny Wong", "AUS", "TON", "2022-09-03", "2022-09-03"),
        visit("Penny Wong", "AUS", "TON"),
        visit("Penny Wong", "AUS", "FJI", "2022-06-03", "2022-06-03"),
        visit("Richard Marles", "AUS", "TON", "2022-06-03", "2022-06-03"),
    ],
)
def test_no_leg(leg: EventMention) -> None:
    assert not any(e.part_of for e in link([document("a", TOUR, leg)]).events)


def test_each_guest_has_a_visit_of_his_own_around_one_meeting() -> None:
    marles = visit("Richard Marles", "AUS", "FJI", "2022-05-27", "2022-05-27", role="defence minister")
    both = meeting(
        WONG, person("Richard Marles", "AUS", "defence minister"), HOST, start="2022-05-27", destination=("FJI",)
    )
    found = link([document("a", TRIP), document("b", marles), document("c", both)]).events
    met = next(e for e in found if e.type is EventType.MEETING)
    assert [t.whole for t in met.part_of] == sorted(e.event_id for e in found if e.type is EventType.VISIT)


def test_visits_that_do_not_fit_make_no_difference_nor_does_order() -> None:
    others = [visit("Penny Wong", "AUS", "JPN", f"2022-05-{day}", f"2022-05-{day}") for day in (10, 20, 30)]
    pages = [document(f"d{i}", m) for i, m in enumerate((TRIP, TALKS, *others))]
    found = {e.event_id: e for e in link(pages).events}
    talks = next(e for e in found.values() if e.type is EventType.MEETING)
    briefs = [brief_of(e) for e in found.values()]
    for seed in range(5):
        random.Random(seed).shuffle(briefs)
        assert ties_of(brief_of(talks), briefs) == talks.part_of
        random.Random(seed).shuffle(pages)
        assert {e.event_id: e for e in link(pages).events} == found
