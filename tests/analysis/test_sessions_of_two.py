"""Sessions that officials of two states chair: talks of the two, unless others meet in them."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType

PUBLISHED = "2022-06-21"
INDIA, INDONESIA = "Menlu India Subrahmanyam Jaishankar", "Menlu Indonesia Retno Marsudi"
BOTH = {"Subrahmanyam Jaishankar", "Retno Marsudi"}


def found(lang: str, text: str) -> tuple[EventMention, ...]:
    return contacts(text, PUBLISHED, lang=lang)


@pytest.mark.parametrize(
    "text",
    [
        f"{INDONESIA} dan {INDIA} memimpin Sidang Komisi Bersama ke-7 RI-India di New Delhi, Jumat.",
        f"{INDONESIA} bersama {INDIA} memimpin sidang komisi bersama kedua negara di New Delhi, Jumat.",
        f"{INDONESIA} memimpin Sidang Komisi Bersama dengan {INDIA} di New Delhi, Jumat.",
        f"{INDONESIA} dan {INDIA} mengetuai Joint Commission Meeting di New Delhi, Jumat.",
        f"Sidang Komisi Bersama itu dipimpin {INDONESIA} dan {INDIA} di New Delhi, Jumat.",
        f"Konsultasi Bilateral Indonesia-India digelar di New Delhi, Jumat, dipimpin {INDONESIA} dan {INDIA}.",
    ],
)
def test_who_chairs_a_session_of_two_states_meets_the_other_chair(text: str) -> None:
    (meeting,) = found("id", text)
    assert (meeting.type, {p.name for p in meeting.participants}) == (EventType.MEETING, BOTH)
    assert meeting.destination == ("IND",)


def test_in_english_too() -> None:
    sides = "Indonesian Foreign Minister Retno Marsudi and Indian Foreign Minister Subrahmanyam Jaishankar"
    (meeting,) = found("en", f"{sides} co-chaired the Joint Commission Meeting in New Delhi on Friday.")
    assert (meeting.type, {p.name for p in meeting.participants}) == (EventType.MEETING, BOTH)


@pytest.mark.parametrize(
    "session", ["sidang Dewan Keamanan PBB", "pertemuan menlu IORA", "KTT ASEAN", "konferensi internasional"]
)
def test_a_session_of_others_is_a_gathering(session: str) -> None:
    text = f"{INDONESIA} dan {INDIA} memimpin {session} di Jakarta, Jumat."
    assert {m.type for m in found("id", text)} <= {EventType.GATHERING}


@pytest.mark.parametrize("led", ["dua negara besar", "delegasinya", "partai masing-masing"])
def test_what_is_led_must_be_a_session(led: str) -> None:
    assert found("id", f"{INDONESIA} dan {INDIA} memimpin {led}.") == ()


def test_remits_of_which_no_table_knows_all_are_of_one_minister() -> None:
    text = (
        "Menteri Energi, Sumber Daya Alam, dan Lingkungan Hidup Malaysia Takiyuddin Hassan bertemu "
        f"{INDONESIA} di Putrajaya, Jumat."
    )
    (meeting,) = found("id", text)
    assert {(p.name, p.country) for p in meeting.participants} == {
        ("Takiyuddin Hassan", "MYS"),
        ("Retno Marsudi", "IDN"),
    }


def test_a_surname_that_is_a_city_is_the_person_told_before() -> None:
    text = (
        "Menteri Perdagangan, Pariwisata, dan Investasi Australia Simon Birmingham tiba di Jakarta, Senin. "
        f"{INDONESIA} menemui Birmingham di Jakarta, Selasa."
    )
    (meeting,) = (m for m in found("id", text) if m.type is EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Simon Birmingham", "Retno Marsudi"}


def test_a_city_with_its_preposition_stays_a_city() -> None:
    text = "Menteri Perdagangan Australia Simon Birmingham akan berkunjung ke Birmingham, Jumat."
    (visit,) = found("id", text)
    assert (visit.destination, visit.cities) == (("GBR",), ("Birmingham",))


@pytest.mark.parametrize("noun", ["Pertemuan di Jakarta yang dihadiri", "Pertemuan tertutup di Jakarta itu dihadiri"])
def test_a_meeting_that_two_attend_is_theirs(noun: str) -> None:
    (meeting,) = found("id", f"{noun} {INDONESIA} dan {INDIA}.")
    assert (meeting.type, {p.name for p in meeting.participants}) == (EventType.MEETING, BOTH)


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "id",
            "KTT ASEAN di Phnom Penh, November lalu, yang dihadiri PM Jepang Fumio Kishida, membahas Myanmar.",
            "2021-11",
        ),
        ("id", "KTT ASEAN di Phnom Penh pada November 2021 yang dihadiri PM Jepang Fumio Kishida usai.", "2021-11"),
        ("en", "The ASEAN summit in Phnom Penh in May 2021, which Fumio Kishida of Japan attended, failed.", "2021-05"),
        ("id", f"Pertemuan di Jakarta, Mei lalu, yang dihadiri {INDONESIA} dan {INDIA}, membahas dagang.", "2022-05"),
    ],
)
def test_the_day_beside_a_noun_is_that_of_what_a_relative_clause_tells_of_it(lang: str, text: str, day: str) -> None:
    assert {m.start for m in found(lang, text)} == {day}


@pytest.mark.parametrize(
    ("condition", "status"),
    [
        (", bila ada undangan", "proposed"),
        (" jika diundang", "proposed"),
        (", asalkan aman", "proposed"),
        (", bila tidak ada aral", "planned"),
        (" untuk membahas apa yang dilakukan bila terjadi gempa", "planned"),
    ],
)
def test_what_hangs_on_a_condition_is_proposed(condition: str, status: str) -> None:
    (visit,) = found("id", f"{INDIA} akan datang ke Jakarta pada November{condition}.")
    assert visit.status == status


def test_a_session_of_two_by_any_level_is_one_contact() -> None:
    session = "pertemuan Mekanisme Dialog Tingkat Tinggi"
    text = f"{INDIA} akan ke Labuan Bajo untuk memimpin {session} bersama {INDONESIA}, Jumat."
    assert [m.type for m in found("id", text)].count(EventType.MEETING) == 1
    assert EventType.GATHERING not in {m.type for m in found("id", text)}


@pytest.mark.parametrize(
    "talks",
    ["Pertemuan bilateral Indonesia-India", 'Dialog "dua plus dua" Indonesia-India', "Perundingan batas laut RI-India"],
)
def test_two_states_with_a_hyphen_behind_a_noun_hold_the_talks(talks: str) -> None:
    (meeting,) = found("id", f"{talks} digelar di New Delhi, Jumat (17/6/2022).")
    assert {p.country for p in meeting.participants} == {"IDN", "IND"}
    assert (meeting.type, meeting.start) == (EventType.MEETING, "2022-06-17")


@pytest.mark.parametrize(
    "text",
    [
        "Perundingan Indonesia-India mandek.",
        "Dialog bisnis Indonesia-India digelar di New Delhi, Jumat.",
        "Dialog lintas agama Indonesia-India digelar di New Delhi, Jumat.",
        "Hubungan Indonesia-India membaik di New Delhi, Jumat.",
    ],
)
def test_two_states_with_a_hyphen_need_not_meet(text: str) -> None:
    assert found("id", text) == ()


def test_business_between_two_states_is_no_contact_in_english_either() -> None:
    assert found("en", "The Kenya-Oman business dialogue was held in Muscat on Friday.") == ()


@pytest.mark.parametrize("company", ["Bersamanya datang", "Datang bersamanya", "Turut mendampinginya"])
def test_who_comes_along_is_not_the_one_of_whom_the_next_sentence_tells(company: str) -> None:
    text = (
        f"Presiden Timor Leste Jose Ramos-Horta mendarat di Jakarta, Senin. {company} Menlu Adaljiza Magno. "
        f"Kamis, ia akan menemui {INDONESIA}."
    )
    (meeting,) = (m for m in found("id", text) if m.type is EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Jose Ramos-Horta", "Retno Marsudi"}


def test_the_year_of_a_figure_is_not_that_of_talks() -> None:
    text = (
        f"{INDIA} disambut {INDONESIA} di Istana Bogor, Selasa. Menurut Retno, setelah pertemuan, "
        "perdagangan kedua negara pada 2019 meningkat."
    )
    assert all(m.start != "2019" for m in found("id", text))


@pytest.mark.parametrize(
    ("told", "status"),
    [("tidak jadi datang", "cancelled"), ("tiba, hujan tak jadi soal,", "ongoing")],
)
def test_what_is_not_something_is_not_called_off(told: str, status: str) -> None:
    (visit,) = found("id", f"{INDIA} {told} di Jakarta.")
    assert visit.status == status
