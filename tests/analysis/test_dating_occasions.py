"""Days of occasions that a page names again, days that open the next clause, and what is told of no plan."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

MATCH = "Turkish President Abdullah Gul will fly to Yerevan on Saturday to watch the match between the two teams. "
TALKS = "Polish President Andrzej Duda {} Lithuanian President Gitanas Nauseda on {} in Vilnius. "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gul and Armenian President Serzh Sarksyan are to hold talks before the match.", "2022-02-19"),
        ("Gul will meet Armenian President Serzh Sarksyan a day before the match.", "2022-02-18"),
        ("On the eve of the match Gul will meet Armenian President Serzh Sarksyan.", "2022-02-18"),
        ("Gul will meet Armenian President Serzh Sarksyan before a match in spring.", None),
    ],
)
def test_what_is_tied_to_an_occasion_has_its_day(text: str, day: str | None) -> None:
    meeting = of_type(EventType.MEETING, MATCH + text)
    assert (meeting.status, meeting.start, meeting.end) == (Status.PLANNED, day, day)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "id",
            "Upacara di Oslo pada Kamis itu ramai. Sebelum upacara dimulai, Presiden Polandia Andrzej Duda bertemu "
            "Raja Norwegia Harald.",
            "2022-02-10",
        ),
        (
            "id",
            "Konferensi pada 27 Februari itu diadakan di Oslo. Presiden Polandia Andrzej Duda akan menemui Perdana "
            "Menteri Norwegia Jonas Store sehari sebelum konferensi.",
            "2022-02-26",
        ),
        (
            "ms",
            "Majlis di Oslo pada Khamis itu meriah. Selepas majlis itu, Presiden Poland Andrzej Duda menemui Raja "
            "Norway Harald.",
            "2022-02-10",
        ),
    ],
)
def test_occasions_in_other_languages(lang: str, text: str, day: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).start == day


@pytest.mark.parametrize(
    ("told", "signing", "day"),
    [
        (TALKS.format("met", "Friday"), "After the talks the two states signed an agreement on gas.", "2022-02-11"),
        (
            TALKS.format("will meet", "Tuesday"),
            "After the talks, ministers of Poland and Lithuania are expected to sign an agreement on gas.",
            "2022-02-15",
        ),
    ],
)
def test_what_is_signed_after_the_talks_is_signed_on_their_day(told: str, signing: str, day: str) -> None:
    assert of_type(EventType.AGREEMENT, told + signing).start == day


@pytest.mark.parametrize(
    ("lang", "text", "days"),
    [
        (
            "en",
            "Latvian Prime Minister Krisjanis Karins met Polish President Andrzej Duda on Wednesday and on Thursday "
            "called on Estonian President Alar Karis.",
            ["2022-02-09", "2022-02-10"],
        ),
        (
            "id",
            "Perdana Menteri Latvia Krisjanis Karins bertemu Presiden Polandia Andrzej Duda Rabu malam dan Kamis "
            "bertemu Presiden Estonia Alar Karis.",
            ["2022-02-09", "2022-02-10"],
        ),
    ],
)
def test_a_day_behind_and_is_of_the_next_predicate(lang: str, text: str, days: list[str]) -> None:
    assert [m.start for m in contacts(text, lang=lang) if m.type is EventType.MEETING] == days


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        (
            "en",
            "Finnish Foreign Minister Pekka Haavisto toured a school before sitting down for talks with Polish "
            "President Andrzej Duda.",
            Status.COMPLETED,
        ),
        (
            "en",
            "Finnish Foreign Minister Pekka Haavisto spoke to reporters ahead of talks with Polish President Andrzej "
            "Duda.",
            Status.PLANNED,
        ),
        (
            "id",
            "Menteri Luar Negeri Finlandia Pekka Haavisto bertatap muka dengan Presiden Polandia Andrzej Duda, yang "
            "mengatakan akan memikirkan usul itu.",
            Status.COMPLETED,
        ),
        (
            "en",
            "A meeting in Paris between Finnish Foreign Minister Pekka Haavisto and Polish President Andrzej Duda "
            "planned for Thursday has been put off.",
            Status.POSTPONED,
        ),
        (
            "en",
            "Another meeting of Finnish Foreign Minister Pekka Haavisto and Polish President Andrzej Duda is foreseen.",
            Status.PLANNED,
        ),
        (
            "id",
            "Finlandia mencoret pertemuan Menteri Luar Negeri Pekka Haavisto dengan Presiden Polandia Andrzej Duda di "
            "Warsawa.",
            Status.CANCELLED,
        ),
    ],
)
def test_status_of_meetings(lang: str, text: str, status: Status) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).status is status
