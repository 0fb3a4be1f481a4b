"""Days told by how long they lie ahead of something, days that own a visit, and trips scratched."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, on_wednesday

from lawatan.records.event_mention import EventType, Status


@pytest.mark.parametrize(
    ("lang", "text", "came", "met"),
    [
        (
            "id",
            "Presiden Kenya William Ruto tiba di Oslo, Selasa, sehari menjelang pertemuan dengan Perdana Menteri"
            " Norwegia Jonas Gahr Stoere.",
            "14",
            "15",
        ),
        (
            "id",
            "Presiden Kenya William Ruto tiba di Oslo, Senin sore, dua hari menjelang pertemuan dengan Perdana Menteri"
            " Norwegia Jonas Gahr Stoere.",
            "13",
            "15",
        ),
        (
            "en",
            "Kenyan President William Ruto arrived in Oslo on Monday, two days ahead of talks with Norwegian Prime"
            " Minister Jonas Gahr Stoere.",
            "13",
            "15",
        ),
    ],
)
def test_a_length_of_time_ahead_of_talks_gives_their_day(lang: str, text: str, came: str, met: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    (talks,) = on_wednesday(lang, text, EventType.MEETING)
    assert (visit.start, talks.start) == (f"2013-05-{came}", f"2013-05-{met}")


def test_a_day_that_owns_a_visit_is_all_of_it() -> None:
    text = "Friday's visit to Oslo by Kenyan President William Ruto ended with a late supper."
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert (visit.start, visit.end, visit.status) == ("2013-05-10", "2013-05-10", Status.COMPLETED)


@pytest.mark.parametrize(
    "text",
    [
        "Heavy fog forced Kenyan President William Ruto to scratch his trip to Oslo.",
        "Kenyan President William Ruto scrubbed a visit to Oslo on Monday.",
    ],
)
def test_trips_are_scratched(text: str) -> None:
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert visit.status is Status.CANCELLED


@pytest.mark.parametrize(
    ("told", "day", "status"),
    [
        ("is visiting Oslo on Friday", "2007-02-23", "planned"),
        ("is flying to Oslo on Friday", "2007-02-23", "planned"),
        ("is also meeting Norwegian Premier Jens Stoltenberg on Friday", "2007-02-23", "planned"),
        ("is holding talks with Norwegian Premier Jens Stoltenberg on Friday", "2007-02-23", "planned"),
        ("is signing a trade deal with Norway on Friday", "2007-02-23", "planned"),
        ("is attending the ASEAN summit in Jakarta on Friday", "2007-02-23", "planned"),
        ("is also meeting Norwegian Premier Jens Stoltenberg today", "2007-02-21", "ongoing"),
        ("was meeting Norwegian Premier Jens Stoltenberg on Friday", "2007-02-16", "completed"),
        ("is visiting Oslo since Friday", "2007-02-16", "ongoing"),
    ],
)
def test_who_is_doing_it_on_a_day_will_do_it(told: str, day: str, status: str) -> None:
    (mention,) = contacts(f"Kenyan President Mwai Kibaki {told}.", "2007-02-21")
    assert (mention.start, mention.status.value) == (day, status)
