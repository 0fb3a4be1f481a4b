"""Which date belongs to which contact: inherited days, ends, times of other clauses; in both languages mostly."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status
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


def test_what_is_in_a_month_ends_in_it() -> None:
    visit = of_type(EventType.VISIT, "Finnish President Sauli Niinisto visited Warsaw in January 2021.")
    assert (visit.start, visit.end) == ("2021-01", "2021-01")
    forum = of_type(EventType.GATHERING, "Finnish President Sauli Niinisto attended the NATO summit in January 2021.")
    assert (forum.start, forum.end) == ("2021-01", "2021-01")


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


# ---- days that hang on another contact


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto will visit Warsaw on 10 March. "
            "He will meet Polish President Andrzej Duda that same day.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto akan mengunjungi Warsawa pada 10 Maret. "
            "Niinisto akan bertemu Presiden Polandia Andrzej Duda pada hari yang sama.",
        ),
    ],
)
def test_the_same_day_is_that_of_the_contact_before(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.start, meeting.end, meeting.status) == ("2022-03-10", "2022-03-10", Status.PLANNED)


def test_the_next_day_is_counted_from_the_contact_before() -> None:
    text = (
        "Finnish President Sauli Niinisto met Polish President Andrzej Duda in Warsaw on 1 March, an aide said on "
        "Friday. He met Czech President Milos Zeman in Prague the following day."
    )
    assert [m.start for m in contacts(text) if m.type is EventType.MEETING] == ["2022-03-01", "2022-03-02"]


def test_a_weekday_that_the_page_looks_forward_to() -> None:
    text = (
        "Finnish President Sauli Niinisto will meet Polish President Andrzej Duda on Monday. "
        "The Monday talks between Finnish Foreign Minister Pekka Haavisto and Polish Foreign Minister Zbigniew Rau "
        "are on trade."
    )
    assert {(m.start, m.status) for m in contacts(text)} == {("2022-03-07", Status.PLANNED)}


def test_a_date_before_all_predicates_governs_them() -> None:
    text = "Pada 2019 Presiden Finlandia Sauli Niinisto pergi ke Warsawa dan bertemu Presiden Polandia Andrzej Duda."
    assert {m.start for m in contacts(text, lang="id")} == {"2019"}


# ---- status


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        (
            "en",
            "Trade will be discussed during talks between Finnish President Sauli Niinisto and Polish President "
            "Andrzej Duda.",
            Status.PLANNED,
        ),
        (
            "en",
            "It will be a disaster, Finnish President Sauli Niinisto told reporters after a meeting with Polish "
            "President Andrzej Duda.",
            Status.COMPLETED,
        ),
        (
            "id",
            "Itu akan menjadi bencana, kata Presiden Finlandia Sauli Niinisto setelah pertemuan dengan Presiden "
            "Polandia Andrzej Duda.",
            Status.COMPLETED,
        ),
        (
            "en",
            "Finnish President Sauli Niinisto offered help at talks with Polish President Andrzej Duda last January.",
            Status.COMPLETED,
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto, yang sedang melawat ke Timur Tengah, bertemu Presiden Polandia "
            "Andrzej Duda di Kairo.",
            Status.COMPLETED,
        ),
    ],
)
def test_status_of_a_meeting(lang: str, text: str, status: Status) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).status is status


def test_what_was_held_on_a_tour_under_way_is_over() -> None:
    text = (
        "Finnish President Sauli Niinisto is on a visit to Poland for talks on trade. "
        "Niinisto arrived in Warsaw on Wednesday for talks with Polish President Andrzej Duda on Thursday."
    )
    assert of_type(EventType.MEETING, text).status is Status.COMPLETED


def test_a_forum_spoken_at_on_the_day_of_the_page_is_under_way() -> None:
    text = "Finnish President Sauli Niinisto said at the NATO summit in Madrid on Friday that all is well."
    forum = of_type(EventType.GATHERING, text + " Finland applied.")
    assert forum.status in (Status.ONGOING, Status.COMPLETED)
    opened = of_type(
        EventType.GATHERING, "Finnish President Sauli Niinisto opened the NATO summit in Madrid on Friday."
    )
    assert (opened.status, opened.start, opened.end) == (Status.ONGOING, "2022-03-04", None)


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", "Finnish President Sauli Niinisto visited Warsaw in November.", "2021-11"),
        ("en", "Finnish President Sauli Niinisto visited Warsaw on 5 May.", "2021-05-05"),
        ("id", "Presiden Finlandia Sauli Niinisto mengunjungi Warsawa pada 5 Juni.", "2021-06-05"),
        ("id", "Presiden Finlandia Sauli Niinisto mengunjungi Warsawa pada 10 Maret.", "2022-03-10"),
        ("en", "Finnish President Sauli Niinisto will visit Warsaw in November.", "2022-11"),
    ],
)
def test_a_date_without_its_year_is_read_backwards_for_what_is_done(lang: str, text: str, start: str) -> None:
    assert of_type(EventType.VISIT, text, lang=lang).start == start


# ---- a contact taken up again


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The armies of Finland and Sweden began the joint exercise Arctic Shield on Monday. "
            "The exercise will run until 9 March.",
        ),
        (
            "id",
            "Militer Finlandia dan Swedia memulai latihan bersama Arctic Shield pada Senin. "
            "Latihan itu akan berlangsung sampai 9 Maret.",
        ),
    ],
)
def test_end_told_in_a_later_sentence(lang: str, text: str) -> None:
    exercise = of_type(EventType.EXERCISE, text, lang=lang)
    assert (exercise.start, exercise.end) == ("2022-02-28", "2022-03-09")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto will meet Polish President Andrzej Duda in Warsaw. "
            "The talks are scheduled for 10 March.",
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto akan bertemu Presiden Polandia Andrzej Duda di Warsawa. "
            "Pertemuan itu akan digelar pada 10 Maret.",
        ),
    ],
)
def test_day_told_in_a_later_sentence(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert (meeting.start, meeting.end, meeting.status) == ("2022-03-10", "2022-03-10", Status.PLANNED)


def test_visit_that_ends_tomorrow() -> None:
    text = "Presiden Finlandia Sauli Niinisto tiba di Warsawa hari ini. Lawatan itu akan berakhir besok."
    visit = of_type(EventType.VISIT, text, lang="id")
    assert (visit.start, visit.end) == ("2022-03-04", "2022-03-05")


def test_until_that_ends_nothing() -> None:
    text = "Presiden Finlandia Sauli Niinisto tiba di Warsawa pada Rabu dan hingga Kamis siang belum pulang."
    visit = of_type(EventType.VISIT, text, lang="id")
    assert (visit.start, visit.end) == ("2022-03-02", None)


def test_the_day_of_a_statement_counts_though_a_plan_is_told() -> None:
    text = (
        "Finland is planning to invite ministers to Helsinki, Finnish Foreign Minister Pekka Haavisto said on "
        "Wednesday. He spoke after a meeting with Polish Foreign Minister Zbigniew Rau."
    )
    assert of_type(EventType.MEETING, text).start == "2022-03-02"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Finnish President Sauli Niinisto will meet Polish President Andrzej Duda if the border is opened."),
        ("id", "Jika diundang, Presiden Finlandia Sauli Niinisto akan bertemu Presiden Polandia Andrzej Duda."),
    ],
)
def test_what_hangs_on_a_condition_is_proposed(lang: str, text: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).status is Status.PROPOSED


def test_what_nothing_stands_in_the_way_of_is_planned() -> None:
    text = "Kalau tak ada halangan, Presiden Finlandia Sauli Niinisto akan bertemu Presiden Polandia Andrzej Duda."
    assert of_type(EventType.MEETING, text, lang="id").status is Status.PLANNED


def test_visit_that_begins_on_a_day_to_come() -> None:
    visit = of_type(EventType.VISIT, "Finnish President Sauli Niinisto begins a two-day visit to Poland on Monday.")
    assert (visit.start, visit.end, visit.status) == ("2022-03-07", "2022-03-08", Status.PLANNED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "A visit to Poland by Finnish President Sauli Niinisto planned for 10 March has been postponed.",
        ),
        (
            "id",
            "Kunjungan Presiden Finlandia Sauli Niinisto ke Warsawa yang semula dijadwalkan pada 10 Maret ditunda.",
        ),
    ],
)
def test_visit_put_off_keeps_the_day_that_was_planned(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.start, visit.status) == ("2022-03-10", Status.POSTPONED)


def test_meeting_called_off_that_was_to_be_held_on_a_day() -> None:
    text = (
        "Pertemuan Presiden Finlandia Sauli Niinisto dengan Presiden Polandia Andrzej Duda batal digelar pada Minggu."
    )
    meeting = of_type(EventType.MEETING, text, lang="id")
    assert (meeting.start, meeting.status) == ("2022-03-06", Status.CANCELLED)


@pytest.mark.parametrize(
    "text",
    [
        "Finnish President Sauli Niinisto will meet Polish President Andrzej Duda ahead of Sunday's vote.",
        "Finnish President Sauli Niinisto will meet Polish President Andrzej Duda about the April 2022 election.",
        "Finnish President Sauli Niinisto, who met Polish President Andrzej Duda, was injured in May.",
    ],
)
def test_date_of_another_noun_or_verb_is_not_the_meetings(text: str) -> None:
    assert of_type(EventType.MEETING, text).start is None


def test_date_before_its_noun_is_that_of_the_contact() -> None:
    text = (
        "Wednesday's talks between Finnish President Sauli Niinisto and Polish President Andrzej Duda dealt with trade."
    )
    assert of_type(EventType.MEETING, text).start == "2022-03-02"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Finnish President Sauli Niinisto left Warsaw on Wednesday after a two-day visit to Poland."),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto meninggalkan Warsawa pada Rabu setelah kunjungan dua hari ke Polandia.",
        ),
    ],
)
def test_day_of_leaving_is_the_last_of_the_visit(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.start, visit.end, visit.status) == ("2022-03-01", "2022-03-02", Status.COMPLETED)


def test_talks_that_are_being_held() -> None:
    text = "Finnish President Sauli Niinisto is holding talks with Polish President Andrzej Duda in Warsaw."
    assert of_type(EventType.MEETING, text).status is Status.ONGOING


def test_times_of_two_clauses_go_to_their_own_predicates() -> None:
    text = (
        "Finnish President Sauli Niinisto, who came on Tuesday, will meet Polish President Andrzej Duda on Saturday "
        "before flying home."
    )
    assert of_type(EventType.MEETING, text).start == "2022-03-05"


def test_the_day_of_what_happened_goes_before_the_day_of_the_report() -> None:
    text = (
        "Finnish President Sauli Niinisto met Estonian President Alar Karis in Tallinn on Tuesday, his office said on "
        "Thursday. Niinisto also met Prime Minister Kaja Kallas."
    )
    assert [m.start for m in contacts(text) if m.type is EventType.MEETING] == ["2022-03-01", "2022-03-01"]


def test_leaving_the_place_of_a_visit_ends_it() -> None:
    text = "Polish President Andrzej Duda spoke at the end of a visit to Finland. Duda left Finland on Thursday."
    visit = of_type(EventType.VISIT, text)
    assert (visit.start, visit.end) == (None, "2022-03-03")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "An aide spoke to reporters before Finnish President Sauli Niinisto wraps up a visit to Poland."),
        ("id", "Ajudan itu berbicara sebelum Presiden Finlandia Sauli Niinisto mengakhiri kunjungan ke Polandia."),
    ],
)
def test_visit_whose_end_lies_ahead_is_under_way(lang: str, text: str) -> None:
    assert of_type(EventType.VISIT, text, lang=lang).status is Status.ONGOING


def test_plan_told_behind_both_sides_of_a_meeting() -> None:
    text = (
        "A meeting between Finnish President Sauli Niinisto, who arrived in Warsaw on Tuesday, and Polish President "
        "Andrzej Duda is scheduled for Saturday."
    )
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.start, meeting.status) == ("2022-03-05", Status.PLANNED)
