"""Which time is whose: undated pages, times at the head of sentences, what comes next, days of relative clauses."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.analysis.story_day import find_story_day
from lawatan.language_pack.loader import load_pack
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import Span

FRIDAY = "2022-03-04"


def contacts(text: str, published: str | None = FRIDAY, *, lang: str = "en") -> tuple[EventMention, ...]:
    return analyse(make_document(text, lang=lang, published=published)).event_mentions


def dates(
    event_type: EventType, text: str, published: str | None = FRIDAY, *, lang: str = "en"
) -> tuple[object, object]:
    (mention,) = (m for m in contacts(text, published, lang=lang) if m.type is event_type)
    return mention.start, mention.end


UNDATED = "Finnish President Sauli Niinisto landed in Riga on Tuesday, March 1, 2022. {}"


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("He will meet Latvian President Egils Levits on Wednesday.", "2022-03-02"),
        ("He had met Latvian President Egils Levits in Bonn on Sunday.", "2022-02-27"),
        ("He met Latvian President Egils Levits in Bonn last month.", "2022-02"),
    ],
)
def test_undated_page_is_read_by_the_day_of_its_opening(rest: str, day: str) -> None:
    assert dates(EventType.MEETING, UNDATED.format(rest), None) == (day, day)
    document = analyse(make_document(UNDATED.format(rest), lang="en"))
    assert document.published is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He came on 5 May 2020. They talk on Monday.", "2020-05-05"),
        ("They talked on Friday. He had come on Thursday, 7 May 2020.", "2020-05-08"),
        ("He came on 5 May 2020. They talked for long.", None),
        ("He will come on 5 May 2020. They talk on Monday.", None),
        ("He recalled 5 May 1999. They talked on Monday. They met on 3 June 2020.", None),
        ("They talked on Monday.", None),
        ("", None),
    ],
)
def test_story_day(text: str, day: str | None) -> None:
    ends = [k + 1 for k, c in enumerate(text) if c == "."]
    spans = [Span(start, end) for start, end in zip([0, *ends[:-1]], ends, strict=True)] if ends else []
    assert find_story_day(text, spans, load_pack("en")) == day


@pytest.mark.parametrize(
    ("lang", "event_type", "text", "when"),
    [
        (
            "en",
            EventType.VISIT,
            "Sauli Niinisto, the Finnish president, last visited Riga as foreign minister, in May 2019.",
            "2019-05",
        ),
        ("en", EventType.VISIT, "Finnish President Sauli Niinisto went to Riga ahead of her last month.", "2022-02"),
        (
            "en",
            EventType.GATHERING,
            "Finnish President Sauli Niinisto took part in last June's NATO summit in Madrid.",
            "2021-06",
        ),
        (
            "id",
            EventType.VISIT,
            "Pada bulan Januari ia ikut dalam rombongan Presiden Finlandia Sauli Niinisto yang mengunjungi Riga.",
            "2022-01",
        ),
        (
            "id",
            EventType.MEETING,
            "Bulan lalu Presiden Finlandia Sauli Niinisto pergi ke Riga untuk bertemu Presiden Latvia Egils Levits.",
            "2022-02",
        ),
        (
            "en",
            EventType.MEETING,
            "Finnish President Sauli Niinisto met Latvian President Egils Levits in Riga two weeks ago.",
            "2022-02",
        ),
        (
            "en",
            EventType.MEETING,
            "Finnish President Sauli Niinisto met Latvian President Egils Levits in Riga last week.",
            "2022-02",
        ),
        (
            "id",
            EventType.VISIT,
            "Presiden Finlandia Sauli Niinisto mengunjungi Riga akhir pekan lalu.",
            "2022-02",
        ),
        (
            "en",
            EventType.VISIT,
            "Sauli Niinisto, the Finnish president, visited Riga earlier this week.",
            None,
        ),
        (
            "en",
            EventType.MEETING,
            "Finnish President Sauli Niinisto meets Latvian President Egils Levits in Riga next week.",
            None,
        ),
        (
            "en",
            EventType.VISIT,
            "Sauli Niinisto is the first Finnish president to visit Riga since the euro came there in 2014.",
            None,
        ),
        (
            "en",
            EventType.MEETING,
            "Sauli Niinisto, the Finnish president, was in Riga on Tuesday to meet Latvian President Egils Levits.",
            "2022-03-01",
        ),
    ],
)
def test_time_of_the_predicate_that_it_tells_of(lang: str, event_type: EventType, text: str, when: str | None) -> None:
    assert dates(event_type, text, lang=lang) == (when, when)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto will see Latvian President Egils Levits on Monday, after "
            "which he is to call on Prime Minister Krisjanis Karins.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto akan bertemu Presiden Latvia Egils Levits pada Senin. "
            "Setelah itu ia akan menemui Perdana Menteri Latvia Krisjanis Karins.",
        ),
        (
            "ms",
            "Presiden Finland Sauli Niinisto akan bertemu Presiden Latvia Egils Levits pada Isnin. "
            "Selepas itu beliau akan menemui Perdana Menteri Latvia Krisjanis Karins.",
        ),
    ],
)
def test_what_comes_next_is_of_the_same_day(lang: str, text: str) -> None:
    assert {m.start for m in contacts(text, lang=lang) if m.type is EventType.MEETING} == {"2022-03-07"}


def test_after_a_day_told_with_the_clause_behind_it() -> None:
    text = (
        "Kamis ini Presiden Finlandia Sauli Niinisto bertemu Presiden Latvia Egils Levits, setelah sehari sebelumnya "
        "menerima Perdana Menteri Estonia Kaja Kallas di Helsinki."
    )
    found = {m.start for m in contacts(text, lang="id") if m.type is EventType.MEETING}
    assert found == {"2022-03-03", "2022-03-02"}


def test_day_of_a_relative_clause_is_not_that_of_the_main_one() -> None:
    text = (
        "Finnish President Sauli Niinisto spoke to reporters on Friday. He had a word with Latvian President Egils "
        "Levits, who was in Warsaw on Wednesday."
    )
    assert dates(EventType.MEETING, text) == (FRIDAY, FRIDAY)


def test_who_is_on_a_visit_may_have_come_before() -> None:
    text = (
        "Finnish President Sauli Niinisto spoke to reporters on Thursday. Niinisto is on a four-day visit to Latvia at "
        "the invitation of President Egils Levits."
    )
    assert dates(EventType.VISIT, text) == (None, None)


def test_weekday_of_tomorrow() -> None:
    text = (
        "Menteri Luar Negeri Latvia Edgars Rinkevics bertemu rekannya dari Estonia, Eva-Maria Liimets, pada {} di Riga."
    )
    assert dates(EventType.MEETING, text.format("Sabtu"), lang="id") == ("2022-03-05", "2022-03-05")
    assert dates(EventType.MEETING, text.format("Senin"), lang="id") == ("2022-02-28", "2022-02-28")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto arrived in Riga on Tuesday. Hours later he met Latvian President "
            "Egils Levits.",
            "2022-03-01",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto tiba di Riga pada Selasa. Malamnya ia bertemu Presiden "
            "Latvia Egils Levits.",
            "2022-03-01",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto tiba di Riga pada Selasa. Sehari berselang, giliran Tallinn. Presiden "
            "Estonia Alar Karis bertemu Niinisto.",
            "2022-03-02",
        ),
        (
            "en",
            "Finnish President Sauli Niinisto spoke to reporters on Thursday. Niinisto had lunch with "
            "Latvian President "
            "Egils Levits, the first such guest since 1998.",
            "2022-03-03",
        ),
        (
            "en",
            "Finnish President Sauli Niinisto visited Riga in January. There he also met Latvian "
            "President Egils Levits.",
            "2022-01",
        ),
        (
            "id",
            "Setelah bertemu Presiden Latvia Egils Levits di Riga, Presiden Finlandia Sauli Niinisto "
            "hari ini berkunjung "
            "ke Tallinn.",
            None,
        ),
    ],
)  # fmt: skip
def test_day_of_a_meeting_told_after_others(lang: str, text: str, day: str | None) -> None:
    assert dates(EventType.MEETING, text, lang=lang) == (day, day)


def test_distance_between_two_that_have_no_day() -> None:
    text = (
        "Finnish President Sauli Niinisto spent Thursday in Riga. Niinisto had lunch with Latvian President Egils "
        "Levits, a day after Estonian President Alar Karis met with Levits in Tallinn."
    )
    assert [m.start for m in contacts(text) if m.type is EventType.MEETING] == ["2022-03-03", "2022-03-02"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Finnish President Sauli Niinisto was last in Poland in July 2016, for the NATO summit.", "2016-07"),
        ("Finnish President Sauli Niinisto is due in Warsaw on Monday to attend the NATO summit.", "2022-03-07"),
        ("Finnish President Sauli Niinisto will leave for Warsaw on Monday to attend the NATO summit.", None),
    ],
)
def test_forum_for_which_somebody_comes(text: str, when: str | None) -> None:
    assert dates(EventType.GATHERING, text) == (when, when)


def test_signing_is_of_the_day_of_the_talks_not_of_the_arrival() -> None:
    text = (
        "Finnish President Sauli Niinisto met Latvian President Egils Levits in Riga on Wednesday. "
        "Niinisto, who came on "
        "Monday, stays until Friday. Finland and Latvia signed an agreement on trade after the talks."
    )
    assert dates(EventType.AGREEMENT, text) == ("2022-03-02", "2022-03-02")


def test_time_at_the_head_of_a_relative_clause_is_its_own() -> None:
    text = (
        "Finnish President Sauli Niinisto was busy on Thursday. Niinisto, who on Tuesday compared the rain "
        "to a storm, met Latvian President Egils Levits in Riga."
    )
    assert dates(EventType.MEETING, text) == ("2022-03-03", "2022-03-03")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto arrived in Riga on Tuesday for a stay of three days and "
            "was taken at once to "
            "meet Latvian President Egils Levits.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto tiba di Riga Selasa untuk kunjungan tiga hari. Niinisto "
            "langsung menemui "
            "Presiden Latvia Egils Levits.",
        ),
        (
            "ms",
            "Presiden Finland Sauli Niinisto tiba di Riga pada Selasa untuk lawatan tiga hari. Niinisto terus menemui "
            "Presiden Latvia Egils Levits.",
        ),
    ],
)
def test_who_is_met_at_once_is_met_on_the_day_of_arrival(lang: str, text: str) -> None:
    assert dates(EventType.MEETING, text, lang=lang) == ("2022-03-01", "2022-03-01")


def test_part_of_the_day_far_from_any_day() -> None:
    text = (
        "Trade grew on Thursday. Prices fell. Latvian firms built ships. Banks lent more. Nobody minded the rain.\n\n"
        "In the evening Finnish President Sauli Niinisto met Latvian President Egils Levits."
    )
    assert dates(EventType.MEETING, text) == ("2022-03-03", "2022-03-03")


@pytest.mark.parametrize(
    ("lang", "text", "span"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto arrived in Riga on Wednesday. He is due to leave on Sunday.",
            ("2022-03-02", "2022-03-06"),
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto tiba di Riga, Rabu, dan pulang pada malam harinya.",
            ("2022-03-02", "2022-03-02"),
        ),
    ],
)
def test_departure_with_a_day_alone_ends_the_stay(lang: str, text: str, span: tuple[str, str]) -> None:
    assert dates(EventType.VISIT, text, lang=lang) == span


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Finnish President Sauli Niinisto met Latvian President Egils Levits in Riga on the 20th.", "2022-02-20"),
        (
            "Finnish President Sauli Niinisto will meet Latvian President Egils Levits in Riga on the 20th.",
            "2022-03-20",
        ),
        ("Levits comes on Monday. A day later Finnish President Sauli Niinisto met Polish leader Donald Tusk.", None),
    ],
)
def test_a_form_of_the_past_tells_of_no_day_to_come(text: str, when: str | None) -> None:
    assert dates(EventType.MEETING, text) == (when, when)
