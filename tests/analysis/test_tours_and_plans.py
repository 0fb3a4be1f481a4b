"""Plans known by a month, stops that open a tour, ways out and home and what was done there, what is put off."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

DAY = "2021-04-14"  # a Wednesday
LEVITS = "Latvian President Egils Levits "
PLAN, HOPE, OVER = Status.PLANNED, Status.PROPOSED, Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text", "start", "end", "status"),
    [
        ("en", LEVITS + "is expected in Skopje in June.", "2021-06", None, PLAN),
        ("en", LEVITS + "will travel to Skopje next month.", "2021-05", None, PLAN),
        ("en", LEVITS + "is due in Skopje later this year.", "2021", None, PLAN),
        ("en", LEVITS + "has been invited to visit Skopje in June.", "2021-06", None, HOPE),
        ("en", LEVITS + "visited Skopje last month.", "2021-03", "2021-03", OVER),
        ("id", "Presiden Latvia Egils Levits akan ke Skopje bulan depan.", "2021-05", None, PLAN),
        ("id", "Presiden Latvia Egils Levits ingin datang ke Skopje tahun depan.", "2022", None, HOPE),
        ("id", "Presiden Latvia Egils Levits akan mengunjungi Moldova pada Juni.", "2021-06", None, PLAN),
        ("id", "Presiden Latvia Egils Levits datang ke Skopje bulan lalu.", "2021-03", "2021-03", OVER),
        ("ms", "Presiden Latvia Egils Levits dijangka tiba di Skopje pada Jun.", "2021-06", None, PLAN),
    ],
)
def test_a_visit_to_come_that_is_known_by_a_month_has_no_end(
    lang: str, text: str, start: str, end: str | None, status: Status
) -> None:
    visit = of_type(EventType.VISIT, text, DAY, lang=lang)
    assert (visit.start, visit.end, visit.status) == (start, end, status)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", LEVITS + "began a swing through the Balkans on Monday in Skopje. He is due in Pristina on Thursday."),
        ("en", LEVITS + "arrived in Skopje on Monday, on a tour of the Balkans. On Thursday he is due in Pristina."),
        (
            "en",
            LEVITS + "arrived in Skopje on Monday. North Macedonia is the first stop on his trip through the region. "
            "He is due in Pristina on Friday.",
        ),
        (
            "id",
            "Presiden Latvia Egils Levits menyambangi Skopje pada Senin. Kota itu menjadi persinggahan pertama dari "
            "lawatannya di Balkan. Dari Skopje, ia dijadwalkan menuju Kosovo pada Kamis.",
        ),
        (
            "ms",
            "Presiden Latvia Egils Levits tiba di Skopje pada Isnin. Macedonia Utara merupakan destinasi pertama dalam "
            "lawatan serantaunya. Beliau akan berlepas ke Kosovo pada Khamis.",
        ),
    ],
)
def test_a_stop_to_come_is_of_the_tour_that_has_begun(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, DAY, lang=lang)
    assert (visit.start, visit.destination, visit.status is PLAN) == ("2021-04-12", ("MKD", "XKX"), False)


@pytest.mark.parametrize(
    "text",
    [
        LEVITS + "visited Skopje on Monday. He is due in Pristina on Friday.",
        LEVITS + "visited Skopje on Monday. It was the first stop of his trip. He is to visit Pristina in May.",
        LEVITS
        + "visited Skopje on Monday. It was the first stop for most of the trucks. On Friday he is due in Pristina.",
    ],
)
def test_a_stop_of_no_tour_is_a_visit_of_its_own(text: str) -> None:
    assert [m.status for m in contacts(text, DAY) if m.type is EventType.VISIT].count(PLAN) == 1


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        (
            "en",
            LEVITS + "was to leave on Thursday for Skopje, where a meeting with Stevo Pendarovski is planned.",
            None,
        ),
        ("en", LEVITS + "came home on Monday from Skopje, where he had talks with Stevo Pendarovski.", None),
        ("en", LEVITS + "flew to Skopje on Monday, where he had talks with Stevo Pendarovski.", "2021-04-12"),
        (
            "id",
            "Presiden Latvia Egils Levits baru hari Senin kembali dari Skopje, di mana ia berunding dengan Presiden "
            "Makedonia Utara Stevo Pendarovski.",
            None,
        ),
    ],
)
def test_the_day_of_a_way_out_or_home_is_not_that_of_talks_there(lang: str, text: str, start: str | None) -> None:
    text = text.replace("with Stevo", "with Macedonian President Stevo")
    assert of_type(EventType.MEETING, text, DAY, lang=lang).start == start


def test_the_way_out_is_no_way_home() -> None:
    visit = of_type(EventType.VISIT, LEVITS + "was to leave on Thursday for Skopje.", DAY)
    assert (visit.start, visit.end) == ("2021-04-15", None)


@pytest.mark.parametrize("verb", ["flies to Skopje today", "leaves for Skopje today", "heads to Skopje today"])
def test_a_departure_told_in_the_present_for_today_is_to_come(verb: str) -> None:
    assert of_type(EventType.VISIT, LEVITS + f"{verb}, his office said.", DAY).status is PLAN
    assert of_type(EventType.VISIT, LEVITS + "flew to Skopje today, his office said.", DAY).status is not PLAN


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        (
            "en",
            LEVITS + "will not be leaving for Skopje on Friday after all. The trip has been pushed back.",
            Status.POSTPONED,
        ),
        ("en", LEVITS + "will not be leaving for Skopje on Friday after all. The trip was costly.", Status.CANCELLED),
        (
            "id",
            "Presiden Latvia Egils Levits urung ke Skopje. Tanggal penggantinya sedang dicari kedua kementerian.",
            Status.POSTPONED,
        ),
        (
            "ms",
            "Presiden Latvia Egils Levits membatalkan lawatan ke Skopje. Tarikh gantian sedang dicari.",
            Status.POSTPONED,
        ),
    ],
)
def test_what_is_off_and_then_said_to_be_put_off(lang: str, text: str, status: Status) -> None:
    assert of_type(EventType.VISIT, text, DAY, lang=lang).status is status


@pytest.mark.parametrize(("verb", "status"), [("put off", Status.POSTPONED), ("cancelled", Status.CANCELLED)])
def test_talks_that_were_to_be_held_share_the_fate_of_the_visit(verb: str, status: Status) -> None:
    text = LEVITS + f"{verb} his visit to Skopje. He was to have called on Macedonian President Stevo Pendarovski."
    assert {m.status for m in contacts(text, DAY)} == {status}


def test_what_is_nearly_at_one_time_takes_place() -> None:
    text = (
        "Presiden Latvia Egils Levits dan Presiden Estonia Kersti Kaljulaid tiba di Skopje hampir bersamaan, lalu "
        "berunding empat mata."
    )
    assert of_type(EventType.MEETING, text, DAY, lang="id").status is OVER


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The day after he landed he was received by {}.", "2021-04-13"),
        ("en", "A day after landing he met {}.", "2021-04-13"),
        ("en", "He met {} two days after his arrival.", "2021-04-14"),
        ("id", "Sehari setelah tiba ia bertemu {}.", "2021-04-13"),
        ("id", "Sehari setelah kedatangannya ia bertemu {}.", "2021-04-13"),
        ("ms", "Sehari selepas ketibaannya beliau bertemu {}.", "2021-04-13"),
    ],
)
def test_days_that_count_from_a_coming_told_before(lang: str, text: str, day: str) -> None:
    opening = {
        "en": "Latvian President Egils Levits arrived in Skopje on Monday. ",
        "id": "Presiden Latvia Egils Levits tiba di Skopje pada Senin. ",
        "ms": "Presiden Latvia Egils Levits tiba di Skopje pada Isnin. ",
    }[lang]
    host = {
        "en": "North Macedonian Foreign Minister Bujar Osmani",
        "id": "Menteri Luar Negeri Makedonia Utara Bujar Osmani",
        "ms": "Menteri Luar Macedonia Utara Bujar Osmani",
    }[lang]
    meeting = of_type(EventType.MEETING, opening + text.format(host), DAY, lang=lang)
    assert (meeting.start, meeting.end) == (day, day)


@pytest.mark.parametrize("words", ["Two days before that", "The day before that"])
def test_days_before_a_meeting_told_before(words: str) -> None:
    text = (
        LEVITS + f"met Slovenian President Borut Pahor on Tuesday. {words} he saw Croatian President Zoran Milanovic."
    )
    assert {m.start for m in contacts(text, DAY)} == {"2021-04-13", "2021-04-11" if "Two" in words else "2021-04-12"}


def test_talks_told_by_their_distance_from_a_reception() -> None:
    text = (
        "North Macedonian President Stevo Pendarovski received Latvian President Egils Levits in Skopje on Tuesday, "
        "three days after he conferred with Croatian President Zoran Milanovic in Zagreb."
    )
    assert "2021-04-10" in {m.start for m in contacts(text, DAY) if m.type is EventType.MEETING}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Utusan Latvia Egils Levits, yang pekan ini berada di Skopje, menyatakan Riga setuju.", Status.ONGOING),
        ("Utusan Latvia Egils Levits, yang pekan lalu berada di Skopje, menyatakan Riga setuju.", OVER),
    ],
)
def test_who_is_somewhere_this_week_is_there(text: str, status: Status) -> None:
    far = "Harga beras naik lagi di pasar. " * 16
    assert of_type(EventType.VISIT, far + text, DAY, lang="id").status is status


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        (
            "en",
            "Asked whether Latvian President Egils Levits would meet Serbian President Aleksandar Vucic, the spokesman "
            "said no such meeting was on the schedule.",
            Status.DENIED,
        ),
        (
            "en",
            "The paper wrote that Latvian President Egils Levits would meet Serbian President Aleksandar Vucic. "
            '"Such a meeting is not planned," the spokesman said.',
            Status.DENIED,
        ),
        (
            "en",
            LEVITS + "met Serbian President Aleksandar Vucic on Monday. Such a meeting is not common.",
            OVER,
        ),
        (
            "id",
            "Saat ditanya apakah Presiden Latvia Egils Levits akan bertemu Presiden Serbia Aleksandar Vucic, juru "
            "bicara menjawab pertemuan semacam itu tidak ada dalam agenda.",
            Status.DENIED,
        ),
        (
            "id",
            "Presiden Latvia Egils Levits bertemu Presiden Serbia Aleksandar Vucic, Senin. Dalam pertemuan yang hangat "
            "dan seperti itu tidak jarang, keduanya makan ikan.",
            OVER,
        ),
    ],
)
def test_talks_of_which_it_is_said_that_there_are_no_such(lang: str, text: str, status: Status) -> None:
    assert of_type(EventType.MEETING, text, DAY, lang=lang).status is status


@pytest.mark.parametrize(("day", "status"), [("Monday", OVER), ("Wednesday", Status.ONGOING)])
def test_a_forum_of_one_day_that_was_opened_is_over_on_the_next(day: str, status: Status) -> None:
    text = f"On {day} in Skopje, Latvian President Egils Levits opened the one-day Baltic-Balkan Forum."
    assert of_type(EventType.GATHERING, text, DAY).status is status


def test_a_journey_that_is_closed_on_a_day_began_before_it() -> None:
    text = "Presiden Latvia Egils Levits menyudahi lawatan lima hari di Makedonia Utara pada Minggu."
    visit = of_type(EventType.VISIT, text, DAY, lang="id")
    assert (visit.start, visit.end, visit.status) == ("2021-04-07", "2021-04-11", OVER)


def test_a_mission_that_is_to_end_is_the_visit_told_before() -> None:
    text = "Presiden Latvia Egils Levits tiba di Skopje, Senin. Misi itu dijadwalkan berakhir Kamis."
    visit = of_type(EventType.VISIT, text, DAY, lang="id")
    assert (visit.start, visit.end) == ("2021-04-12", "2021-04-15")
