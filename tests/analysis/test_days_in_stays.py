"""Days that other contacts give: by number in a stay, of a visit of one day, of a heading; ends of what lasted."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

A = "Egyptian Foreign Minister Badr Abdelatty"
B = "Tanzanian Foreign Minister Mahmoud Kombo"
ID_A = "Menteri Luar Negeri Mesir Badr Abdelatty"
ID_B = "Menteri Luar Negeri Tanzania Mahmoud Kombo"
MS_A = "Menteri Luar Mesir Badr Abdelatty"
MS_B = "Menteri Luar Tanzania Mahmoud Kombo"
PAGE = "2022-02-17"  # a Thursday


def dates(event_type: EventType, text: str, lang: str = "en") -> tuple[object, object]:
    mention = of_type(event_type, text, PAGE, lang=lang)
    return mention.start, mention.end


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", f"{A} was in Tanzania from 3 to 6 February. On the second day he met {B} in Dodoma.", "2022-02-04"),
        ("en", f"{A} was in Tanzania from 3 to 6 February; {B}, whom he met on the last day, agreed.", "2022-02-06"),
        ("en", f"{A} began a three-day visit to Tanzania on 3 February. On day three he met {B}.", "2022-02-05"),
        ("en", f"{A} was in Dodoma from 3 to 6 February. He met {B} on the day of his arrival.", "2022-02-03"),
        ("en", f"{A} was in Dodoma from 3 to 6 February. He met {B} on the second floor.", "2022-02"),
        ("id", f"{ID_A} berada di Dodoma dari 3 sampai 6 Februari. Pada hari kedua ia bertemu {ID_B}.", "2022-02-04"),
        ("id", f"Dari 3 sampai 6 Februari {ID_A} berunding dengan {ID_B} di Dodoma pada hari terakhir.", "2022-02-06"),
        (
            "ms",
            f"{MS_A} memulakan lawatan tiga hari ke Tanzania pada 3 Februari. Pada hari kedua beliau bertemu {MS_B}.",
            "2022-02-04",
        ),
    ],
)
def test_a_numbered_day_of_a_stay(lang: str, text: str, day: str) -> None:
    assert dates(EventType.MEETING, text, lang) == (day, day)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", f"{A} flew to Dodoma on 20 January and met {B}.", "2022-01-20"),
        (
            "en",
            f"{A} paid a one-day visit to Dodoma on 20 January. {A} and {B} discussed trade in their talks.",
            "2022-01-20",
        ),
        ("en", f"{A} arrived in Dodoma on 20 January for a three-day visit and met {B}.", "2022-01"),
        ("id", f"{ID_A} terbang ke Dodoma pada 20 Januari dan menemui {ID_B}.", "2022-01-20"),
        ("id", f"{ID_A} berkunjung ke Dodoma selama satu hari pada 20 Januari. Ia bertemu {ID_B}.", "2022-01-20"),
    ],
)
def test_a_meeting_on_a_visit_of_one_day(lang: str, text: str, day: str) -> None:
    assert dates(EventType.MEETING, text, lang) == (day, day)


@pytest.mark.parametrize(
    ("lang", "text", "start", "end"),
    [
        (
            "en",
            f"The ASEAN summit in Doha, attended by {A}, broke up yesterday after two days.",
            "2022-02-15",
            "2022-02-16",
        ),
        (
            "en",
            f"{A} attended the three-day ASEAN summit in Doha, which wrapped up on Wednesday.",
            "2022-02-14",
            "2022-02-16",
        ),
        (
            "en",
            f"{A} is attending the ASEAN summit in Doha; it opened on Wednesday and will close on Friday.",
            "2022-02-16",
            "2022-02-18",
        ),
        (
            "en",
            f"On Wednesday, the second of the three days of the ASEAN summit in Doha, {A} spoke.",
            "2022-02-15",
            "2022-02-17",
        ),
        ("id", f"KTT ASEAN di Doha berakhir Selasa setelah tiga hari; {ID_A} hadir.", "2022-02-13", "2022-02-15"),
        (
            "id",
            f"{ID_A} ikut KTT ASEAN di Doha yang usai kemarin setelah berlangsung dua hari.",
            "2022-02-15",
            "2022-02-16",
        ),
        (
            "ms",
            f"Sidang Kemuncak ASEAN di Doha melabuhkan tirai semalam selepas dua hari; {MS_A} turut hadir.",
            "2022-02-15",
            "2022-02-16",
        ),
    ],
)
def test_the_end_and_the_length_of_a_gathering(lang: str, text: str, start: str, end: str) -> None:
    assert dates(EventType.GATHERING, text, lang) == (start, end)


@pytest.mark.parametrize(
    ("lang", "text", "start", "end"),
    [
        (
            "en",
            "Egypt and Kenya begin the joint exercise Desert Shield on 20 February; it is to last until 28 February.",
            "2022-02-20",
            "2022-02-28",
        ),
        (
            "en",
            "Egypt and Kenya began a naval exercise on 14 February which is due to finish on 20 February.",
            "2022-02-14",
            "2022-02-20",
        ),
        (
            "en",
            "Bright Star, the exercise Egypt and Sudan run, opened on 14 February and goes on until Sunday.",
            "2022-02-14",
            "2022-02-20",
        ),
        (
            "id",
            "Latihan bersama Mesir dan Kenya dibuka pada 14 Februari; kegiatan itu akan selesai pada 20 Februari.",
            "2022-02-14",
            "2022-02-20",
        ),
        (
            "ms",
            "Eksesais Padang antara Malaysia dan Kenya dibuka pada 14 Februari; ia akan tamat pada 20 Februari.",
            "2022-02-14",
            "2022-02-20",
        ),
    ],
)
def test_a_drill_taken_up_in_its_sentence(lang: str, text: str, start: str, end: str) -> None:
    assert dates(EventType.EXERCISE, text, lang) == (start, end)


@pytest.mark.parametrize(
    ("lang", "entries", "day"),
    [
        ("en", ["TUESDAY 22", f"DODOMA - {A} meets {B}.", "WEDNESDAY 23", "ACCRA - Parliament sits."], "2022-02-22"),
        (
            "en",
            ["Monday. Rain.", f"Tuesday. {A} meets {B} in Dodoma.", "Wednesday. Nothing happens here."],
            "2022-02-15",
        ),
        ("en", [f"* Friday - {A} meets {B} in Dodoma.", "* Saturday - Parliament sits in Accra."], "2022-02-18"),
        (
            "id",
            ["Senin. Hujan turun sejak pagi.", f"Selasa. {ID_A} bertemu {ID_B} di Dodoma.", "Rabu. Tidak ada apa-apa."],
            "2022-02-15",
        ),
        (
            "id",
            [
                f"21.50 - {ID_A} menemui {ID_B} di istana.",
                "20.10 - Pesawat tamu mendarat.",
                "19.05 - Hujan turun di kota.",
            ],
            "2022-02-17",
        ),
        (
            "id",
            [
                "RABU, 16 FEBRUARI",
                f"13.00 - {ID_A} menemui {ID_B} di istana pagi tadi.",
                "12.10 - Pesawat tamu mendarat.",
                "SELASA, 15 FEBRUARI",
                "19.05 - Hujan turun di kota.",
            ],
            "2022-02-16",
        ),
    ],
)
def test_the_day_over_an_entry(lang: str, entries: list[str], day: str) -> None:
    opening = {
        "en": "Diplomatic calendar\n\nHere is what to watch.",
        "id": "Agenda diplomasi\n\nBerikut agenda hari-hari ini.",
    }[lang]
    assert dates(EventType.MEETING, "\n\n".join([opening, *entries]), lang) == (day, day)


def test_an_entry_that_looks_back_is_not_of_the_day() -> None:
    entries = [
        "Live from Dodoma\n\nHere is what to watch.",
        "12:30 The guest has taken his seat at the table.",
        "10:05 The guest is here, and the rain is over.",
        f"09:05 How we got here. On Tuesday the plane took off. In London {A} had talks with {B}.",
    ]
    starts = {m.start for m in contacts("\n\n".join(entries), PAGE) if m.type is EventType.MEETING}
    assert PAGE not in starts


def test_what_a_list_of_days_to_come_tells_is_planned() -> None:
    text = (
        f"Diplomatic calendar\n\nHere is what to watch.\n\n* Friday - {A} meets {B} in Dodoma.\n\n* Saturday - Quiet."
    )
    assert of_type(EventType.MEETING, text, PAGE).status is Status.PLANNED


@pytest.mark.parametrize(
    ("lang", "text", "kind", "day"),
    [
        ("en", f"On Tuesday parliament closed. A day later {A} telephoned {B}.", EventType.CALL, "2022-02-16"),
        (
            "en",
            f"{A} landed in Dodoma on 9 February and next day held talks with {B}.",
            EventType.MEETING,
            "2022-02-10",
        ),
        (
            "id",
            f"Gempa terjadi pada 8 Februari. Dua hari kemudian {ID_A} tiba di Dodoma dan bertemu {ID_B}.",
            EventType.MEETING,
            "2022-02-10",
        ),
        (
            "en",
            f"On 6 February {A} and {B} signed a treaty, and a day later both went to the border.",
            EventType.AGREEMENT,
            "2022-02-06",
        ),
        (
            "en",
            f"It was in Doha, on 16 January, that {A} joined {B} at the ASEAN summit.",
            EventType.GATHERING,
            "2022-01-16",
        ),
        (
            "en",
            f"Tension eased on 16 January in Doha, when {A} shook hands with {B} at an ASEAN summit.",
            EventType.GATHERING,
            "2022-01-16",
        ),
        (
            "id",
            f"{ID_A} akan memimpin sebuah komisi dan melaporkan temuannya kepada KTT ASEAN pada 20 Februari.",
            EventType.GATHERING,
            "2022-02-20",
        ),
    ],
)
def test_times_that_point_back_and_times_behind_a_noun(lang: str, text: str, kind: EventType, day: str) -> None:
    assert {m.start for m in contacts(text, PAGE, lang=lang) if m.type is kind} == {day}


def test_a_visit_and_a_forum_of_some_days_told_with_it() -> None:
    text = f"{MS_A} akan ke Doha pada 20 Februari bagi menghadiri Sidang Kemuncak ASEAN selama dua hari."
    assert dates(EventType.GATHERING, text, "ms") == ("2022-02-20", "2022-02-21")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", f"Flags flew in Doha on 16 January. It was there that {A} and {B} signed a treaty.", "2022-01-16"),
        ("en", f"Then came 16 January. {A} and {B} signed a treaty in Doha.", "2022-01-16"),
        ("en", f"Elections were held on 16 January. {A} and {B} signed a treaty in Doha.", None),
        (
            "id",
            f"Perang itu berakhir Minggu, 16 Januari, di Doha. Di kota itu {ID_A} dan {ID_B} meneken perjanjian damai.",
            "2022-01-16",
        ),
        (
            "en",
            f"{A} today met {B}, who had flown in on Tuesday, in Cairo. The two then signed a treaty.",
            "2022-02-17",
        ),
    ],
)
def test_a_paper_signed_where_the_sentence_before_stood(lang: str, text: str, day: str | None) -> None:
    assert dates(EventType.AGREEMENT, text, lang) == (day, day)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Egypt and Kenya wrapped up the joint exercise today. The exercise had opened near Mombasa on 10 February.",
        ),
        ("id", "Mesir dan Kenya membuka latihan bersama pada 10 Februari, yang akan rampung pada 17 Februari."),
    ],
)
def test_the_first_day_and_the_last_of_a_drill_told_apart(lang: str, text: str) -> None:
    assert dates(EventType.EXERCISE, text, lang) == ("2022-02-10", "2022-02-17")


def test_a_day_of_a_forum_and_talks_on_its_sidelines() -> None:
    text = f"The ASEAN summit was held in Doha on 7 and 8 February. On the opening day {A} met {B} on its sidelines."
    assert dates(EventType.MEETING, text) == ("2022-02-07", "2022-02-07")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", f"{A} began a three-day visit to Tanzania on Thursday. He then met {B}.", PAGE),
        (
            "en",
            f"{A} promised aid in Dodoma on Thursday. He arrived on Wednesday for a three-day visit to Tanzania. "
            f"The promise followed an hour of talks between {A} and {B}.",
            PAGE,
        ),
        ("en", f"{A} began a three-day visit to Tanzania on Tuesday. He then met {B}.", "2022-02-15"),
        ("en", f"{A} paid a three-day visit to Tanzania that began on 1 February. He then met {B}.", "2022-02"),
        (
            "id",
            f"{ID_A} menjanjikan bantuan di Dodoma, Kamis. Ia tiba hari Rabu untuk kunjungan tiga hari di Tanzania. "
            f"Janji itu menyusul pembicaraan satu jam antara {ID_A} dan {ID_B}.",
            PAGE,
        ),
    ],
)
def test_what_a_stay_under_way_has_seen_took_place_on_the_day_of_the_news(lang: str, text: str, day: str) -> None:
    assert dates(EventType.MEETING, text, lang) == (day, day)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{A} met {B} on Monday. He ended a visit of several days to Tanzania with that meeting."),
        ("en", f"{A} met {B} on Monday. He wrapped up a visit of a few years' planning to Tanzania."),
        ("en", f"{A} on Monday wrapped up a two-hour visit to Tanzania."),
        ("id", f"{ID_A} bertemu {ID_B} hari Senin. Ia mengakhiri kunjungan beberapa hari ke Tanzania."),
        (
            "id",
            f"{ID_A} dan {ID_B} hadir pada pertemuan puncak Uni Afrika di Dodoma. Pertemuan puncak Uni Afrika itu, "
            "Senin, mengakhiri sengketa terburuk dalam beberapa tahun.",
        ),
    ],
)
def test_from_a_length_that_counts_nothing_no_first_day_follows(lang: str, text: str) -> None:
    found = contacts(text, PAGE, lang=lang)
    assert found
    assert all(m.start is None or m.start >= "2022-02-14" for m in found if m.type is not EventType.MEETING)
