"""Visits, forums and drills that are over, go on or are to come, where the words for that stand apart from them."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

CAME = "Bulgarian President Elena Petrova landed in Nairobi on Tuesday. "
TIBA = "Presiden Bulgaria Elena Petrova mendarat di Nairobi, Selasa (14/5). "


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Two weeks ago Bulgarian President Elena Petrova went to Nairobi on a secret journey."),
        ("en", "In recent weeks Bulgarian President Elena Petrova has also been to Nairobi."),
        (
            "en",
            "On 14 May Bulgarian President Elena Petrova had been in Kenya, where she was received.",
        ),
        ("id", "Dua pekan lalu Presiden Bulgaria Elena Petrova pergi ke Nairobi."),
        ("id", "Presiden Bulgaria Elena Petrova baru pekan lalu datang ke Nairobi bersama belasan pejabat."),
        ("ms", "Dua minggu lalu Presiden Bulgaria, Elena Petrova pergi ke Nairobi."),
    ],
)
def test_a_time_past_says_that_a_visit_is_over(lang: str, text: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert visit.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", CAME + "She has since gone home."),
        ("en", CAME + "She is home again."),
        ("en", CAME + "She took off again before dark."),
        ("en", CAME + "By midnight she was back in Sofia."),
        ("en", "Bulgarian President Elena Petrova flew to Nairobi on Tuesday and back the same evening."),
        ("en", "Bulgarian President Elena Petrova made a stopover in Nairobi on Tuesday."),
        ("en", "Bulgarian President Elena Petrova arrived in Nairobi on Tuesday for a visit of a few hours."),
        ("id", TIBA + "Kini ia sudah di Sofia."),
        ("id", TIBA + "Malamnya ia sudah terbang kembali."),
        ("id", TIBA + "Hari Rabu ia sudah berkantor lagi di Sofia."),
        ("id", "Presiden Bulgaria Elena Petrova berkunjung ke Nairobi, Selasa (14/5), tanpa menginap."),
    ],
)
def test_who_is_home_again_is_on_no_visit(lang: str, text: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert (visit.status, visit.start) == (Status.COMPLETED, "2013-05-14")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", CAME + "Tonight she flies back to Sofia."),
        ("en", CAME + "She is to leave this evening for Lima."),
        ("en", CAME + "She is now on her way back."),
        ("id", TIBA + "Nanti malam ia kembali ke Sofia."),
        ("id", TIBA + "Petang ini ia bertolak pulang."),
        ("id", TIBA + "Malam ini ia dijadwalkan terbang ke Lima."),
    ],
)
def test_a_way_on_that_is_to_come_leaves_the_visit_open(lang: str, text: str) -> None:
    visit = next(k for k in on_wednesday(lang, text, EventType.VISIT) if k.destination == ("KEN",))
    assert visit.status is Status.ONGOING


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            "On Monday it is the turn of Bulgarian President Elena Petrova. The president lands in Nairobi in the "
            "morning and calls on Kenyan President Daniel Kiprop.",
            "2013-05-20",
        ),
        (
            "en",
            "Bulgarian President Elena Petrova visits Nairobi on 20 May and meets Kenyan President Daniel Kiprop.",
            "2013-05-20",
        ),
        (
            "id",
            "Pada Senin, 20 Mei, Presiden Bulgaria Elena Petrova bertolak ke Nairobi. Presiden Kenya Daniel Kiprop "
            "menerimanya di istana.",
            "2013-05-20",
        ),
        (
            "id",
            "Presiden Bulgaria Elena Petrova akan tiba di Nairobi Kamis besok. Presiden Kenya Daniel Kiprop "
            "mengajaknya santap malam pada hari yang sama.",
            "2013-05-16",
        ),
        (
            "id",
            "Lusa, 17 Mei, Presiden Bulgaria Elena Petrova mendarat di Nairobi dan menemui Presiden Kenya Daniel "
            "Kiprop.",
            "2013-05-17",
        ),
    ],
)
def test_the_points_of_a_programme_are_to_come(lang: str, text: str, day: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    (meeting,) = on_wednesday(lang, text, EventType.MEETING)
    assert (visit.status, visit.start) == (meeting.status, meeting.start) == (Status.PLANNED, day)


def test_a_week_to_come_opens_a_plan() -> None:
    (visit,) = on_wednesday("id", "Pekan depan Presiden Bulgaria Elena Petrova berkunjung ke Nairobi.", EventType.VISIT)
    assert visit.status is Status.PLANNED


def test_a_day_told_as_past_is_no_point_of_a_programme() -> None:
    text = (
        "Presiden Bulgaria Elena Petrova bertolak ke Nairobi pada 20 Mei. Pada Selasa (14/5), ia menerima Presiden "
        "Kenya Daniel Kiprop."
    )
    (meeting,) = on_wednesday("id", text, EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, "2013-05-14")


SUMMIT = "Bulgarian President Elena Petrova spoke at the ASEAN summit in Hanoi on Monday. "
KTT = "Presiden Bulgaria Elena Petrova menghadiri KTT ASEAN di Hanoi, Senin (13/5). "


@pytest.mark.parametrize(
    ("lang", "text", "expected", "last"),
    [
        ("en", SUMMIT + "The meeting wound up on Tuesday with a declaration.", Status.COMPLETED, "2013-05-14"),
        ("en", SUMMIT + "The summit ends on Friday.", Status.ONGOING, "2013-05-17"),
        ("id", KTT + "KTT itu ditutup Rabu (15/5).", Status.COMPLETED, "2013-05-15"),
        ("id", KTT + "KTT itu akan ditutup Jumat.", Status.ONGOING, "2013-05-17"),
        (
            "id",
            "Presiden Bulgaria Elena Petrova hadir pada KTT ASEAN di Hanoi yang berlangsung sejak Senin dan ditutup "
            "siang tadi.",
            Status.COMPLETED,
            "2013-05-15",
        ),
        (
            "id",
            "KTT ASEAN dibuka di Hanoi, Senin (13/5), dihadiri Presiden Bulgaria Elena Petrova. Petangnya sidang "
            "ditutup dengan sebuah deklarasi.",
            Status.COMPLETED,
            "2013-05-13",
        ),
    ],
)
def test_a_forum_that_has_closed_is_over(lang: str, text: str, expected: Status, last: str | None) -> None:
    (forum,) = on_wednesday(lang, text, EventType.GATHERING)
    assert (forum.status, forum.end) == (expected, last)


def test_a_drill_that_goes_on_until_a_day_to_come_is_under_way() -> None:
    text = "Exercise Sea Shield, held by India and Vietnam off Haiphong, opened on 6 May and goes on until 24 May."
    (drill,) = on_wednesday("en", text, EventType.EXERCISE)
    assert drill.status is Status.ONGOING


def test_a_forum_of_one_day_at_which_somebody_spoke_is_over() -> None:
    text = (
        "Presiden Bulgaria Elena Petrova berbicara pada simposium internasional di Hanoi, Rabu (15/5) pagi. Simposium "
        "sehari itu dibuka Perdana Menteri Vietnam Pham Minh Chinh."
    )
    (forum,) = on_wednesday("id", text, EventType.GATHERING)
    assert forum.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Bulgarian President Elena Petrova has been asked to pay a return visit to Nairobi."),
        ("id", "Presiden Kenya Daniel Kiprop mempersilakan Presiden Bulgaria Elena Petrova datang ke Nairobi."),
        ("id", "Presiden Kenya Daniel Kiprop mengajak Presiden Bulgaria Elena Petrova berkunjung ke Nairobi."),
        ("ms", "Presiden Kenya, Daniel Kiprop mempersilakan Presiden Bulgaria, Elena Petrova datang ke Nairobi."),
    ],
)
def test_who_is_bidden_to_come_has_not_come(lang: str, text: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert visit.status is Status.PROPOSED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The plane carrying Bulgarian President Elena Petrova touched down in Nairobi on Tuesday."),
        ("en", "Bulgarian President Elena Petrova's jet landed in Nairobi on Tuesday."),
        ("en", "Bulgarian President Elena Petrova is abroad. Her plane landed in Nairobi on Tuesday."),
        ("en", "Bulgarian President Elena Petrova would be coming to Nairobi. On Tuesday her plane landed there."),
        ("id", "Pesawat yang membawa Presiden Bulgaria Elena Petrova mendarat di Nairobi, Selasa (14/5)."),
        ("id", "Pesawat Presiden Bulgaria Elena Petrova mendarat di Nairobi, Selasa (14/5)."),
        ("id", "Presiden Bulgaria Elena Petrova ke luar negeri. Selasa malam pesawatnya mendarat di Nairobi."),
    ],
)
def test_who_is_in_a_plane_arrives_with_it(lang: str, text: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert (visit.participants[0].name, visit.start, visit.status) == ("Elena Petrova", "2013-05-14", Status.ONGOING)


def test_a_plane_that_nobody_travels_in_stands_for_itself() -> None:
    text = "Bulgarian President Elena Petrova is ill. Her plane burst a tyre in Nairobi on Tuesday."
    assert on_wednesday("en", text, EventType.VISIT) == []


def test_who_came_as_announced_has_come() -> None:
    text = (
        "Bulgarian President Elena Petrova would be stopping over in Nairobi on her way home, it was announced. It was "
        "past four when her plane touched down there. By midnight she was home again."
    )
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert visit.status is Status.COMPLETED


def test_a_reception_of_one_who_has_come_does_not_end_the_visit() -> None:
    text = "Presiden Bulgaria Elena Petrova sudah tiba di Nairobi dan diterima Presiden Kenya Daniel Kiprop."
    (visit,) = on_wednesday("id", text, EventType.VISIT)
    assert visit.status is Status.ONGOING


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("id", "Pembicaraan Presiden Bulgaria Elena Petrova dengan Presiden Kenya Daniel Kiprop sudah lebih dahulu "
            "berlangsung di Nairobi, hari Kamis.", EventType.MEETING),
        ("id", "Pada tanggal 9 bulan ini Presiden Bulgaria Elena Petrova masih harus menemui Presiden Kenya Daniel "
            "Kiprop di Nairobi.", EventType.MEETING),
        ("en", "Bulgarian President Elena Petrova met Kenyan President Daniel Kiprop in Nairobi on Wednesday. It was "
            "the first visit to Kenya by a Bulgarian leader in over a decade, a spokesman said.", EventType.VISIT),
    ],
)  # fmt: skip
def test_what_took_place_is_over(lang: str, text: str, kind: EventType) -> None:
    (found,) = on_wednesday(lang, text, kind)
    assert found.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The telephone talks came just before Bulgarian President Elena Petrova headed to Nairobi."),
        ("id", "Percakapan itu dilakukan sesaat sebelum Presiden Bulgaria Elena Petrova berangkat ke Nairobi."),
        ("ms", "Perbualan itu berlangsung sejurus sebelum Presiden Bulgaria, Elena Petrova berlepas ke Nairobi."),
    ],
)
def test_what_is_told_just_before_a_departure_leaves_it_to_come(lang: str, text: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert visit.status is Status.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "Bulgarian President Elena Petrova arrived in Nairobi last week for a ten-day visit.",
        "Bulgarian President Elena Petrova is in Nairobi, where she arrived last week.",
        CAME + "She took off her coat.",
        CAME + "Her husband is at home again.",
    ],
)
def test_who_may_still_be_there_is_on_the_visit(text: str) -> None:
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert visit.status is Status.ONGOING


@pytest.mark.parametrize(
    "text",
    [
        "Hal itu disampaikan Petrova saat menerima Presiden Kenya Daniel Kiprop.",
        "Sebelum itu Petrova menemui Presiden Kenya Daniel Kiprop.",
        "Petrova menerima Presiden Kenya Daniel Kiprop di Sofia.",
    ],
)
def test_what_is_said_of_now_is_no_point_of_a_programme(text: str) -> None:
    text = "Presiden Bulgaria Elena Petrova berkunjung ke Oslo pada 20 Mei. " + text
    (meeting,) = on_wednesday("id", text, EventType.MEETING)
    assert meeting.status is Status.COMPLETED


def test_a_drill_that_is_closed_is_over() -> None:
    told = "Pasukan Kenya dan Peru menutup latihan gabungan dua pekan di Nairobi, Selasa (14/5)."
    (drill,) = on_wednesday("id", told, EventType.EXERCISE)
    assert (drill.end, drill.status) == ("2013-05-14", Status.COMPLETED)
