"""First and last days of visits told in English: arrivals with departures, ways home, days that have a number."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType, Status

MARIN = "Finnish Prime Minister Sanna Marin "
KALLAS = "Estonian Prime Minister Kaja Kallas"


def visits(text: str) -> dict[str, tuple[str | None, str | None]]:
    """The days of February 2022 between which each state is visited."""
    found = (m for m in contacts(text) if m.type is EventType.VISIT)
    return {"".join(m.destination): (day(m.start), day(m.end)) for m in found}


def day(iso: str | None) -> str | None:
    return iso.removeprefix("2022-02-") if iso else None


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("arrived in Tallinn on Friday and leaves on Tuesday.", ("11", "15")),
        ("arrived in Tallinn on Tuesday and left on Thursday.", ("08", "10")),
        ("will arrive in Tallinn on Tuesday and leave on Thursday.", ("15", "17")),
        ("is due to arrive in Tallinn on Tuesday and will leave on Thursday.", ("15", "17")),
        ("flew to Estonia on Friday and will return on Tuesday.", ("11", "15")),
        ("flew to Estonia on Friday. She is expected back on Tuesday.", ("11", "15")),
        ("flew to Estonia on Friday. She will be back in Helsinki on Tuesday.", ("11", "15")),
        ("returned to Finland on Friday from Estonia, where she had been since Wednesday.", ("09", "11")),
        ("returned to Finland on Friday after a two-day visit to Estonia.", ("10", "11")),
        ("returned to Estonia on Friday for a two-day visit.", ("11", "12")),
        ("will be back in Tallinn on Tuesday for a two-day visit.", ("15", "16")),
        ("flew home on Friday after three days in Estonia.", ("09", "11")),
        ("left Estonia on Friday after a three-day visit.", ("09", "11")),
    ],
)
def test_when_a_visit_ends(text: str, days: tuple[str, str]) -> None:
    assert visits(MARIN + text) == {"EST": days}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (MARIN + "landed in Tallinn on Tuesday and left on Thursday for Riga.", ("08", "10")),
        (MARIN + "landed in Tallinn on Tuesday and left the following day for Riga.", ("08", "09")),
        (f"After a two-day visit to Estonia, {MARIN}left for Latvia on Thursday.", ("09", "10")),
        (MARIN + "left for Riga on Thursday after three days in Tallinn.", ("08", "10")),
        (MARIN + "flew to Riga on Thursday after spending two days in Tallinn.", ("09", "10")),
        (MARIN + "arrived in Riga from Tallinn on Thursday, where she had spent two days.", (None, None)),
        (MARIN + "will stay in Tallinn until Thursday, when she flies to Riga.", (None, "17")),
    ],
)
def test_who_goes_on_ends_the_visit_before(text: str, days: tuple[str | None, str | None]) -> None:
    onward = "17" if days[1] == "17" else days[1] or "10"
    assert visits(text) == {"EST": days, "LVA": (onward, None)}


def test_a_visit_that_was_over_is_not_that_which_follows() -> None:
    assert visits(MARIN + "left Estonia for Latvia on Friday after a two-day visit.") == {"LVA": ("11", None)}


@pytest.mark.parametrize(
    "text",
    [
        "is on an official visit to Estonia. The visit began on Friday and will end on Tuesday.",
        "is on an official visit to Estonia. The visit began on 11 February and ends on 15 February.",
        "is on an official visit to Estonia, which started on 11 February and will conclude on 15 February.",
    ],
)
def test_a_visit_that_began_and_is_to_end(text: str) -> None:
    assert visits(MARIN + text) == {"EST": ("11", "15")}


def test_a_visit_told_with_its_bounds_in_two_clauses() -> None:
    text = "Prime Minister Sanna Marin's visit to Estonia, which began on Friday, will end on Tuesday."
    assert visits("The Finnish government spoke. Finnish " + text) == {"EST": ("11", "15")}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"On the second day of a four-day visit to Estonia, {MARIN}on Friday met {KALLAS}.", ("10", "13")),
        (MARIN + "was welcomed in Tallinn on Friday on the final day of a three-day visit to Estonia.", ("09", "11")),
        (MARIN.rstrip() + f", on day two of a three-day trip to Estonia, met {KALLAS} on Friday.", ("10", "12")),
        (f"On Friday, the third and final day of her visit to Estonia, {MARIN}met {KALLAS}.", ("09", "11")),
        (f"On Friday, the last day of her visit to Estonia, {MARIN}met {KALLAS}.", (None, "11")),
        (MARIN + "entered the second day of her four-day visit to Estonia on Friday.", ("10", "13")),
    ],
)
def test_a_day_of_a_visit_that_has_a_number(text: str, days: tuple[str | None, str | None]) -> None:
    assert visits(text) == {"EST": days}


def test_a_day_to_come_of_a_visit_says_nothing_of_its_first() -> None:
    text = MARIN + "arrived in Tallinn on Saturday. She will tour a port on Tuesday, the second day of her visit."
    assert visits(text)["EST"][0] == "12"


def test_a_meeting_has_the_day_that_stands_before_its_verb() -> None:
    text = f"On the second day of a four-day visit to Estonia, {MARIN}on Sunday met {KALLAS} in Tallinn."
    (meeting,) = (m for m in contacts(text) if m.type is EventType.MEETING)
    assert (meeting.start, meeting.status) == ("2022-02-13", Status.COMPLETED)


def test_a_leg_with_days_of_its_own_is_a_visit_of_its_own() -> None:
    text = "will first visit Estonia from 15 to 17 February, then travel on to Latvia, where she will stay until 19"
    found = visits(MARIN + text + " February.")
    assert found["EST"] == ("15", "17")
    assert found["LVA"][1] == "19"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("will visit Estonia on 17 February and 18 February.", ("17", "18")),
        ("will visit Estonia on February 17 and February 18.", ("17", "18")),
        ("will visit Estonia this Tuesday and Wednesday.", ("15", "16")),
        ("will visit Estonia today and tomorrow.", ("13", "14")),
        ("visited Estonia on 8 and 11 February.", ("08", "08")),
        ("will visit Estonia next Monday.", ("21", None)),
        ("will visit Estonia next Tuesday.", ("15", None)),
        ("will visit Estonia this coming Monday.", ("14", None)),
        ("will visit Estonia next week. The trip will run from Tuesday to Thursday.", ("15", "17")),
        ("visited Estonia last week. The visit lasted from Tuesday to Thursday.", ("01", "03")),
        (
            "left on Saturday for Estonia. She will be in Tallinn until Tuesday and in Tartu until Thursday.",
            ("12", "17"),
        ),
        ("arrived in Tallinn on Friday and will depart on Tuesday evening.", ("11", "15")),
        ("arrived in Tallinn on Tuesday and departed the next morning.", ("08", "09")),
        ("will remain in Estonia through Tuesday.", (None, "15")),
    ],
)
def test_days_told_in_rows_and_weeks(text: str, days: tuple[str | None, str | None]) -> None:
    assert visits(MARIN + text) == {"EST": days}


def test_two_dates_with_their_years_are_no_range() -> None:
    text = MARIN + "visited Estonia on 10 February 2022 and 11 February 2022."
    assert visits(text)["EST"][0] == "10"


@pytest.mark.parametrize("verb", ["continues to urge", "went on to press"])
def test_who_goes_on_to_do_something_goes_nowhere(verb: str) -> None:
    text = MARIN + f"arrived in Tallinn. She {verb} Latvia on Thursday to sign the pact."
    assert set(visits(text)) == {"EST"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("arrived in Estonia three days ago and is expected to leave tomorrow.", ("10", "14")),
        ("arrived back home on Friday after a three-day visit to Estonia.", ("09", "11")),
        ("flew to Tallinn on Friday and was due home on Tuesday.", ("11", "15")),
        ("flew out of Tallinn on Friday.", (None, "11")),
        ("has been visiting Estonia for the past three days. She leaves on Tuesday.", (None, "15")),
        (
            "will open a school in Tallinn on 16 February during a visit to Estonia from 15 to 17 February.",
            ("15", "17"),
        ),
        ("told parliament on Friday about her visit to Estonia the previous week.", (None, None)),
        ("received an invitation on Friday to visit Estonia.", (None, None)),
        ("postponed a visit to Estonia that had been due to start on Tuesday.", ("15", None)),
    ],
)
def test_bounds_told_by_other_words(text: str, days: tuple[str | None, str | None]) -> None:
    assert visits(MARIN + text) == {"EST": days}


def test_days_of_places_in_their_order() -> None:
    text = "will visit Estonia and Latvia on 15-16 February and 17-18 February respectively."
    assert visits(MARIN + text) == {"EST": ("15", "16"), "LVA": ("17", "18")}


def test_a_day_that_was_given_up_is_not_the_day() -> None:
    text = "'s visit to Estonia, originally scheduled for 15 February, will now take place on 17 February."
    assert visits(MARIN.rstrip() + text) == {"EST": ("17", None)}


def test_a_visit_that_was_wrapped_up_is_not_joined_to_the_next() -> None:
    text = "After wrapping up a three-day visit to Estonia on Friday, " + MARIN + "flew to Latvia."
    assert visits(text) == {"EST": ("09", "11"), "LVA": (None, None)}


def test_a_week_later_is_a_day() -> None:
    text = MARIN + "visited Estonia on 1 February. A week later, " + KALLAS + " arrived in Riga."
    assert visits(text)["LVA"] == ("08", None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("leaves on Tuesday on a three-day trip to Estonia.", ("15", "17")),
        ("cut her visit to Estonia short on Friday and returned home.", (None, "11")),
        ("flew back to Finland from Tallinn on Friday after a two-day visit.", ("10", "11")),
        ("will pay a three-day visit to Estonia as from 15 February.", ("15", "17")),
        (f"will be the guest of {KALLAS} in Tallinn on Tuesday and Wednesday.", ("15", "16")),
    ],
)
def test_bounds_told_in_one_clause(text: str, days: tuple[str | None, str | None]) -> None:
    assert visits(MARIN + text) == {"EST": days}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("will be in Tallinn until Tuesday and in Riga until Thursday.", (None, "15"), (None, "17")),
        ("will be in Tallinn until Tuesday and then in Riga until Thursday.", (None, "15"), (None, "17")),
        (
            "arrives in Tallinn on Tuesday and departs on Wednesday for Riga, where she will remain until Friday.",
            ("15", "16"),
            ("16", "18"),
        ),
        (
            "will make a stopover in Tallinn on Tuesday en route to Riga, where she begins a three-day visit on "
            "Wednesday.",
            ("15", "16"),
            ("16", "18"),
        ),
    ],
)
def test_legs_with_their_days(text: str, first: tuple[str | None, str], second: tuple[str | None, str]) -> None:
    assert visits(MARIN + text) == {"EST": first, "LVA": second}


def test_the_end_of_a_tour_is_that_of_its_last_leg() -> None:
    text = "left on Friday for Estonia and Latvia. She will be in Tallinn until Tuesday and in Riga until Thursday."
    assert visits(MARIN + text) == {"ESTLVA": ("11", "17")}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("arrived in Tallinn, Estonia, on Friday for a three-day port call.", ("11", "13")),
        ("docked in Tallinn, Estonia, on Friday and will leave on Tuesday.", ("11", "15")),
        ("is on a four-day visit to Tallinn, Estonia, that began on Friday.", ("11", "14")),
        ("arrived in Tallinn, Estonia, on Friday.", ("11", "11")),
    ],
)
def test_the_days_of_a_port_call(text: str, days: tuple[str, str]) -> None:
    (call,) = (m for m in contacts("The Norwegian frigate Otto Sverdrup " + text) if m.type is EventType.EXERCISE)
    assert (day(call.start), day(call.end)) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Finnish Prime Minister Sanna Marin's visit to Estonia entered its third day on Friday.", ("09", None)),
        (MARIN + "flew to Tallinn on Friday and flies back on Tuesday.", ("11", "15")),
        (
            MARIN + "will visit Estonia. The visit, from 16 to 18 February, follows an invitation from Prime "
            "Minister Kaja Kallas, who was in Finland in March 2021.",
            ("16", "18"),
        ),
    ],
)
def test_days_told_of_the_visit_itself(text: str, days: tuple[str, str | None]) -> None:
    assert visits(text)["EST"] == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"met {KALLAS} on Friday at the start of a three-day visit to Estonia.", ("11", "13")),
        (f"met {KALLAS} on Friday, wrapping up a three-day visit to Estonia.", ("09", "11")),
        (f"met {KALLAS} on Friday during a one-day visit to Estonia.", ("11", "11")),
        (f"met {KALLAS} during a two-day visit to Estonia that ended on Friday.", ("10", "11")),
        ("arrived in Tallinn two days after the February 8 election.", ("10", None)),
        ("came home on Friday from a four-day trip to Estonia.", ("08", "11")),
    ],
)
def test_bounds_told_with_something_else(text: str, days: tuple[str, str | None]) -> None:
    assert visits(MARIN + text) == {"EST": days}
