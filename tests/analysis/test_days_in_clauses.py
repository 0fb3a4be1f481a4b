"""Days at the head of a clause of place or purpose, of the story behind a relative clause, and hours of a way home."""

from __future__ import annotations

import pytest
from tests.analysis.told import of_type

from lawatan.records.event_mention import EventType

MARIN = "Finnish Prime Minister Sanna Marin"
KALLAS = "Estonian Prime Minister Kaja Kallas"
FRIDAY, SATURDAY, SUNDAY, THURSDAY = "2022-02-11", "2022-02-12", "2022-02-13", "2022-02-17"


@pytest.mark.parametrize(
    ("kind", "text", "start"),
    [
        (EventType.MEETING, f"{MARIN} came from Tallinn, where on Friday she met {KALLAS}.", FRIDAY),
        (EventType.MEETING, f"{MARIN} goes on to Tallinn, where on Thursday she is to meet {KALLAS}.", THURSDAY),
        (EventType.AGREEMENT, "The plan was made in Rome, where in January Italy and Malta signed a pact.", "2022-01"),
        (
            EventType.GATHERING,
            f"{MARIN} continues to Paris, where on 25 February she attends an OECD summit.",
            "2022-02-25",
        ),
        (
            EventType.GATHERING,
            f"{MARIN} leaves for Brussels, to take part on Thursday in a summit of the EU.",
            THURSDAY,
        ),
        (EventType.GATHERING, f"{MARIN} flew to Brussels to speak on Friday at a summit of the EU.", FRIDAY),
    ],
)
def test_a_day_at_the_head_of_its_clause(kind: EventType, text: str, start: str) -> None:
    assert of_type(kind, text).start == start


def test_a_journey_has_not_the_day_of_what_is_done_there() -> None:
    text = f"{MARIN} continues to Paris, where on 25 February she attends an OECD summit."
    assert of_type(EventType.VISIT, text).start is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"{MARIN} spoke on Sunday of war. Marin, who flew in on Friday, met {KALLAS} in the morning.", SUNDAY),
        (f"{MARIN} spoke on Sunday of war. Marin, who landed in Tallinn on Friday, had lunch with {KALLAS}.", SUNDAY),
        (f"{MARIN}, who landed in Tallinn on Friday, met {KALLAS} in the evening.", FRIDAY),
        (
            f"{MARIN} spoke on Friday of war. She landed in Tallinn on Saturday and met {KALLAS} in the evening.",
            SATURDAY,
        ),
    ],
)
def test_a_part_of_the_day_is_of_the_story_not_of_a_relative_clause(text: str, start: str) -> None:
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.start, meeting.end) == (start, start)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{MARIN} travelled to Tallinn on Friday and returned to Helsinki at dawn.", SATURDAY),
        (f"{MARIN} flew into Tallinn on Friday night and took off again shortly after midnight.", SATURDAY),
        (f"{MARIN} went to Tallinn on Friday and was on her way home by late afternoon.", FRIDAY),
        (f"{MARIN} had flown to Tallinn on Friday night and was on her way home by late afternoon.", SATURDAY),
        (f"{MARIN} travelled to Tallinn on Friday and was back in Helsinki for supper.", FRIDAY),
        (f"{MARIN} flew to Tallinn on Friday. She flew out again before dawn on Sunday.", SUNDAY),
        (f"{MARIN} travelled to Tallinn on Friday and went home content.", None),
    ],
)
def test_the_hour_of_a_way_home(text: str, end: str | None) -> None:
    visit = of_type(EventType.VISIT, text)
    assert (visit.start, visit.end) == (FRIDAY, end)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (f"{MARIN} arrived in Tallinn on Friday. Her departure was fixed for Thursday morning.", THURSDAY),
        (f"{MARIN} flew into Tallinn on Friday and left with the two hostages on Saturday.", SATURDAY),
        (f"{MARIN} came to Tallinn on Friday for a single day.", FRIDAY),
        (f"{MARIN} on Friday set foot in Estonia for three hours.", FRIDAY),
        (f"{MARIN} broke her journey in Tallinn on Friday to see a friend.", FRIDAY),
        (f"{MARIN} landed in Tallinn on Friday. She spent two hours with {KALLAS}.", None),
        (f"{MARIN} landed in Tallinn on Friday for two hours of talks.", None),
    ],
)
def test_how_a_stay_ends(text: str, end: str | None) -> None:
    visit = of_type(EventType.VISIT, text)
    assert (visit.start, visit.end) == (FRIDAY, end)


def test_what_ends_in_the_present_ends_on_a_day_to_come() -> None:
    text = "The drills of Finland and Estonia, which opened on 4 February in Turku and end on Thursday, are large."
    drill = of_type(EventType.EXERCISE, text)
    assert (drill.start, drill.end) == ("2022-02-04", THURSDAY)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (f"{MARIN} began her tour in Tallinn on Friday with a dinner at which she thanked {KALLAS}.", FRIDAY),
        (f"{MARIN} began her tour on Friday in Tallinn, where she met {KALLAS}.", FRIDAY),
        (
            f"{MARIN}'s journey through the Baltics began on Friday in Tallinn, where she sat down with {KALLAS}.",
            FRIDAY,
        ),
        (f"{MARIN} began her tour on Friday in Tallinn, where she will meet {KALLAS}.", None),
    ],
)
def test_what_a_journey_begins_with_has_its_day(text: str, start: str | None) -> None:
    assert of_type(EventType.MEETING, text).start == start


def test_a_visit_ends_on_the_day_of_what_is_told_beside_its_end() -> None:
    text = f"Finland and Estonia promised more trade on Saturday as {MARIN} ended a two-day visit to Tallinn."
    visit = of_type(EventType.VISIT, text)
    assert (visit.start, visit.end) == (FRIDAY, SATURDAY)


def test_a_stated_last_day_comes_before_a_length() -> None:
    text = (
        "Finland and Estonia opened their joint war games on Friday, a week-long show. The games run until 24 February."
    )
    drill = of_type(EventType.EXERCISE, text)
    assert (drill.start, drill.end) == (FRIDAY, "2022-02-24")
