"""Days of trips that are off, trips with a new date in view, and plans that are negated."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

MARIN = "Finnish Prime Minister Sanna Marin "


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("has cancelled a visit to Tallinn planned for Thursday.", Status.CANCELLED, "2022-02-17"),
        ("called off a trip to Tallinn due to begin on Thursday.", Status.CANCELLED, "2022-02-17"),
        ("has postponed a visit to Tallinn that was to start on Thursday.", Status.POSTPONED, "2022-02-17"),
        ("called off a trip to Tallinn on Thursday.", Status.CANCELLED, None),
        ("will not travel to Tallinn on Thursday as planned.", Status.CANCELLED, "2022-02-17"),
    ],
)
def test_the_day_of_a_plan_that_is_off_was_still_to_come(text: str, status: Status, day: str | None) -> None:
    visit = of_type(EventType.VISIT, MARIN + text)
    assert (visit.status, visit.start) == (status, day)


def test_what_is_denied_to_come() -> None:
    visit = of_type(EventType.VISIT, "The ministry denied that " + MARIN + "would visit Tallinn on Thursday.")
    assert (visit.status, visit.start) == (Status.DENIED, "2022-02-17")


def test_what_is_denied_to_have_been() -> None:
    text = "The ministry denied that " + MARIN + "met Estonian Prime Minister Kaja Kallas on Thursday."
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.status, meeting.start) == (Status.DENIED, "2022-02-10")


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", MARIN + "cancelled a visit to Tallinn. A new date will be set.", Status.POSTPONED),
        ("en", MARIN + "cancelled a visit to Tallinn. No new date was given.", Status.CANCELLED),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin membatalkan kunjungannya ke Tallinn. Jadwal baru akan ditentukan.",
            Status.POSTPONED,
        ),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin membatalkan kunjungannya ke Tallinn. Belum ada jadwal baru.",
            Status.CANCELLED,
        ),
        (
            "ms",
            "Perdana Menteri Finland Sanna Marin membatalkan lawatannya ke Tallinn. Tarikh baharu akan ditetapkan.",
            Status.POSTPONED,
        ),
        (
            "id",
            "Perdana Menteri Finlandia Sanna Marin tidak akan berkunjung ke Tallinn pada Kamis seperti dijadwalkan.",
            Status.CANCELLED,
        ),
        (
            "ms",
            "Perdana Menteri Finland Sanna Marin tidak akan melawat Tallinn pada Khamis seperti dirancang.",
            Status.CANCELLED,
        ),
    ],
)
def test_a_new_date_in_view(lang: str, text: str, status: Status) -> None:
    assert of_type(EventType.VISIT, text, lang=lang).status is status


def test_what_is_not_to_be_is_no_plan() -> None:
    text = MARIN + "will not travel to Tallinn, the ministry said on Friday, as planned talks broke down."
    assert not [m for m in contacts(text) if m.type is EventType.VISIT]
