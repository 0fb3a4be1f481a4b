"""Which date belongs to which contact: inherited days, ends, times of other clauses; in both languages mostly."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import How

FRIDAY = "2022-03-04"


def contacts(text: str, published: str | None = FRIDAY, *, lang: str = "en") -> tuple[EventMention, ...]:
    return analyse(make_document(text, lang=lang, published=published)).event_mentions


def of_type(event_type: EventType, text: str, published: str | None = FRIDAY, *, lang: str = "en") -> EventMention:
    (mention,) = (m for m in contacts(text, published, lang=lang) if m.type is event_type)
    return mention


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto said on Wednesday that talks go on. "
            "He made the remark after a meeting with Polish President Andrzej Duda in Warsaw.",
        ),
        (
            "en",
            "Finnish President Sauli Niinisto said on Wednesday after a meeting with Polish President "
            "Andrzej Duda that talks go on.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto mengatakan pada Rabu bahwa perundingan berlanjut. "
            "Niinisto berbicara setelah pertemuan dengan Presiden Polandia Andrzej Duda di Warsawa.",
        ),
    ],
)
def test_meeting_has_the_day_of_the_story(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.start, meeting.end) == ("2022-03-02", "2022-03-02")
    (start,) = (e for e in meeting.evidence if e.field == "start")
    assert (start.how, start.rule) == (How.COMPUTED, "time.narrative-day")
    assert start.text in ("Wednesday", "Rabu")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto said on Wednesday that talks go on. "
            "Niinisto will meet Polish President Andrzej Duda.",
        ),
        (
            "en",
            "Finnish President Sauli Niinisto said on Wednesday that talks go on. "
            "Niinisto had met Polish President Andrzej Duda.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto mengatakan pada Rabu bahwa perundingan berlanjut. "
            "Niinisto pernah bertemu Presiden Polandia Andrzej Duda.",
        ),
        (
            "en",
            "Estonia, which joined NATO on Wednesday, is content. "
            "Finnish President Sauli Niinisto met Polish President Andrzej Duda.",
        ),
    ],
)
def test_plans_earlier_contacts_and_asides_inherit_nothing(lang: str, text: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).start is None


def test_a_contact_elsewhere_lends_no_day() -> None:
    text = (
        "Finnish President Sauli Niinisto met Polish President Andrzej Duda in Warsaw on Tuesday. "
        "Niinisto also met Greek President Katerina Sakellaropoulou in Athens."
    )
    _, athens = (m for m in contacts(text) if m.type is EventType.MEETING)
    assert (athens.destination, athens.start) == (("GRC",), None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto visited Warsaw from 1 to 3 March 2022. "
            "During the visit Niinisto met Polish President Andrzej Duda.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto mengunjungi Warsawa pada 1-3 Maret 2022. "
            "Dalam kunjungan itu Niinisto bertemu Presiden Polandia Andrzej Duda.",
        ),
    ],
)
def test_meeting_in_a_visit_of_days_has_its_month(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.start, meeting.end) == ("2022-03", "2022-03")
    (start,) = (e for e in meeting.evidence if e.field == "start")
    assert (start.how, start.rule) == (How.COMPUTED, "time.month-of-visit")


def test_visit_in_a_month_has_no_end_and_a_meeting_has() -> None:
    visit = of_type(EventType.VISIT, "Finnish President Sauli Niinisto visited Warsaw in January 2021.")
    assert (visit.start, visit.end) == ("2021-01", None)
    meeting = of_type(
        EventType.MEETING, "Finnish President Sauli Niinisto met Polish President Andrzej Duda in January 2021."
    )
    assert (meeting.start, meeting.end) == ("2021-01", "2021-01")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "The visit of Finnish President Sauli Niinisto to Poland, which began on Tuesday, ended on Thursday.",
            ("2022-03-01", "2022-03-03"),
        ),
        (
            "Finnish President Sauli Niinisto will be in Warsaw for 48 hours from Monday.",
            ("2022-03-07", "2022-03-09"),
        ),
        (
            "The protest was aimed at the planned three-day visit to Poland by Finnish President Sauli Niinisto "
            "from Monday.",
            ("2022-03-07", "2022-03-09"),
        ),
    ],
)
def test_both_ends_of_a_visit(text: str, dates: tuple[str, str]) -> None:
    visit = of_type(EventType.VISIT, text)
    assert (visit.start, visit.end) == dates


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Talks between Finnish President Sauli Niinisto, who arrived in Warsaw on Tuesday, and Polish President "
            "Andrzej Duda dealt with trade.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto bertemu Presiden Polandia Andrzej Duda membahas perjanjian "
            "yang ditandatangani di Oslo pada 5 Januari.",
        ),
        (
            "en",
            "The meeting between Finnish President Sauli Niinisto and Polish President Andrzej Duda was the "
            "first this year.",
        ),
    ],
)
def test_time_of_another_clause_is_not_the_meetings(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert meeting.start not in ("2022-01-05", "2022")


def test_day_of_saying_at_the_end_of_an_indonesian_sentence() -> None:
    text = (
        "Presiden Finlandia akan mengadakan pertemuan dengan Presiden Polandia Andrzej Duda, kata Menteri Luar Negeri "
        "Finlandia, Pekka Haavisto, Rabu."
    )
    assert of_type(EventType.MEETING, text, lang="id").start is None


def test_a_relative_clause_of_place_shares_the_time() -> None:
    text = (
        "Finnish President Sauli Niinisto visited Warsaw in January 2021, where he met Polish President Andrzej Duda."
    )
    assert {m.start for m in contacts(text)} == {"2021-01"}
