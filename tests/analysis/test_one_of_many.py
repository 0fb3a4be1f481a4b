"""Subjects told apart from who stands nearer: one of many, who comes along, office-holders with offices in brackets."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType, Status

FRIDAY = "2024-05-17"


def sides(text: str, lang: str) -> list[list[str | None]]:
    return [[p.country for p in c.participants] for c in contacts(text, FRIDAY, lang=lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Kenya William Ruto adalah salah satu pemimpin yang bertemu Presiden Peru Dina Boluarte."),
        ("id", "Presiden Kenya William Ruto termasuk pemimpin yang bertemu Presiden Peru Dina Boluarte di Lima."),
        ("ms", "Presiden Kenya, William Ruto antara pemimpin yang bertemu Presiden Peru, Dina Boluarte di Lima."),
        ("ms", "Presiden Kenya, William Ruto, antara pemimpin dunia yang bertemu Presiden Peru, Dina Boluarte."),
    ],
)
def test_one_of_many_is_the_subject(lang: str, text: str) -> None:
    assert sides(text, lang) == [["KEN", "PER"]]


def test_things_told_of_are_none_of_many() -> None:
    text = "Kenya mencari mitra, kata Menlu Kenya Musalia Mudavadi, salah satu isu yang akan dibahas di Lima."
    assert sides(text, "id") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Kenya William Ruto didampingi Menlu Musalia Mudavadi bertemu Presiden Peru Dina Boluarte."),
        (
            "ms",
            "Presiden Kenya, William Ruto diiringi Menteri Luar Musalia Mudavadi bertemu Presiden Peru, Dina Boluarte.",
        ),
    ],
)
def test_who_comes_along_is_not_the_subject(lang: str, text: str) -> None:
    (meeting,) = contacts(text, FRIDAY, lang=lang)
    assert [p.name for p in meeting.participants][:2] == ["William Ruto", "Dina Boluarte"]


def test_offices_in_brackets_hold_a_list_together() -> None:
    text = (
        "Presiden Kenya William Ruto bertemu Dina Boluarte (Presiden Peru) dan Gabriel Boric (Presiden Cile) di Lima."
    )
    assert sides(text, "id") == [["KEN", "PER", "CHL"]]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Kenya William Ruto bertolak ke Lima. Bertemu Presiden Peru Dina Boluarte menjadi agenda utamanya.",
        "Presiden Kenya William Ruto akan mengunjungi Lima. Menemui Presiden Peru Dina Boluarte adalah tujuannya.",
    ],
)
def test_item_of_the_agenda_is_to_come(text: str) -> None:
    (meeting,) = (c for c in contacts(text, FRIDAY, lang="id") if c.type is EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.PLANNED, None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Kenya William Ruto tiba di Nairobi, Jumat, usai melakukan kunjungan kerja ke Peru."),
        ("id", "Presiden Kenya William Ruto tiba di tanah air, Jumat, setelah kunjungan kerja ke Peru."),
        ("ms", "Presiden Kenya, William Ruto selamat tiba di tanah air hari ini selepas lawatan kerja ke Peru."),
        ("en", "Kenyan President William Ruto arrived in Nairobi on Friday after a state visit to Peru."),
    ],
)
def test_arrival_at_home_ends_the_visit(lang: str, text: str) -> None:
    (visit,) = contacts(text, FRIDAY, lang=lang)
    assert (visit.destination, visit.start, visit.end, visit.status) == (("PER",), None, FRIDAY, Status.COMPLETED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Menlu Kenya Musalia Mudavadi, yang berada di Lima untuk kunjungan kerja, berkata Kenya akan membantu."),
        (
            "ms",
            "Menteri Luar Kenya, Musalia Mudavadi yang berada di Lima bagi lawatan kerja berkata Kenya akan membantu.",
        ),
    ],
)
def test_what_a_visitor_says_is_to_come_is_not_the_visit(lang: str, text: str) -> None:
    (visit,) = contacts(text, FRIDAY, lang=lang)
    assert (visit.type, visit.status) == (EventType.VISIT, Status.ONGOING)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Latihan gabungan Badak antara Kenya dan Peru dimulai pada 1997 dan kini memasuki edisi ke-13."),
        ("ms", "Eksesais Badak antara Kenya dan Peru bermula pada 1997 dan kini masuk siri ke-13."),
        ("en", "The annual exercise between Kenya and Peru, which began in 1991, ended well."),
    ],
)
def test_founding_year_of_a_series_is_no_date(lang: str, text: str) -> None:
    (drill,) = contacts(text, FRIDAY, lang=lang)
    assert (drill.type, drill.start, drill.status) == (EventType.EXERCISE, None, Status.COMPLETED)


@pytest.mark.parametrize(
    "title",
    ["Kebawah DYMM", "Baginda", "KDYMM", "Kebawah Duli Yang Maha Mulia"],
)
def test_royal_titles_alone_mean_who_bears_them(title: str) -> None:
    text = f"Sultan Hassanal Bolkiah, Sultan Brunei berada di Lima. {title} bertemu Presiden Peru, Dina Boluarte."
    (meeting,) = (c for c in contacts(text, FRIDAY, lang="ms") if c.type is EventType.MEETING)
    assert [p.name for p in meeting.participants] == ["Hassanal Bolkiah", "Dina Boluarte"]


def test_royal_title_as_object() -> None:
    text = (
        "Sultan Hassanal Bolkiah, Sultan Brunei tiba di Lima hari ini. "
        "Presiden Peru, Dina Boluarte akan meraikan Baginda dalam satu resepsi."
    )
    assert all(p.name != "Baginda" for c in contacts(text, FRIDAY, lang="ms") for p in c.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Sementara putranya terbang ke Peru, Presiden Kenya William Ruto masih melawat di Oman.",
        "Sementara sang putra terbang ke Peru, ayahnya, Presiden Kenya William Ruto masih melawat di Oman.",
    ],
)
def test_kin_travel_for_themselves(text: str) -> None:
    (visit,) = contacts(text, FRIDAY, lang="id")
    assert visit.destination == ("OMN",)


def test_place_of_planned_talks_is_of_the_plan() -> None:
    text = (
        "Presiden Kenya William Ruto akan bertemu Presiden Peru Dina Boluarte di Nairobi besok. "
        "Lokasi pembicaraan mereka adalah Istana Presiden."
    )
    (meeting,) = contacts(text, FRIDAY, lang="id")
    assert (meeting.status, meeting.start) == (Status.PLANNED, "2024-05-18")


def test_planned_talks_have_no_day_that_is_over() -> None:
    text = (
        "Sejak Selasa (14/5), lampu di kota tempat Presiden Kenya William Ruto dan Presiden Peru Dina Boluarte "
        "akan bertemu dihiasi bendera."
    )
    (meeting,) = contacts(text, FRIDAY, lang="id")
    assert (meeting.status, meeting.start) == (Status.PLANNED, None)


def test_subject_behind_the_first_time() -> None:
    text = (
        "Sejak berunding dengan Presiden Peru Dina Boluarte di Oman, baru kali ini "
        "Presiden Kenya William Ruto pergi ke luar negeri."
    )
    assert ["KEN", "PER"] in [sorted(str(s) for s in found) for found in sides(text, "id")]


def test_ministers_of_three_countries_told_before() -> None:
    text = (
        "Kenya, Peru dan Oman menggelar latihan laut bersama. "
        "Pembicaraan para menteri pertahanan ketiga negara diadakan di Doha pada 3 Mei."
    )
    (meeting,) = (c for c in contacts(text, FRIDAY, lang="id") if c.type is EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"KEN", "PER", "OMN"}


@pytest.mark.parametrize(
    "text",
    [
        "Mesyuarat antara Kenya dan Peru diadakan di Doha semalam.",
        "Mesyuarat peringkat menteri antara Kenya dan Peru diadakan di Doha semalam.",
    ],
)
def test_malay_meetings_of_two(text: str) -> None:
    (meeting,) = contacts(text, FRIDAY, lang="ms")
    assert (meeting.type, meeting.destination, meeting.start) == (EventType.MEETING, ("QAT",), "2024-05-16")


def test_comma_behind_the_source_ends_it() -> None:
    text = "Menurut kenyataan Wisma Putra, lawatan Menteri Luar Kenya, Musalia Mudavadi ke Peru bermula semalam."
    (visit,) = contacts(text, FRIDAY, lang="ms")
    assert [p.name for p in visit.participants] == ["Musalia Mudavadi"]


def test_accepted_invitation_is_proposed() -> None:
    text = "Presiden Kenya, William Ruto menerima jemputan melawat Peru."
    (visit,) = contacts(text, FRIDAY, lang="ms")
    assert visit.status is Status.PROPOSED


def test_speaker_of_a_house_of_which_the_page_tells_nothing_at_home() -> None:
    text = (
        "Selain dengan Presiden Kenya William Ruto, Presiden Peru Dina Boluarte bertemu Wakil Presiden AS JD Vance "
        "serta Ketua DPR Mike Johnson."
    )
    assert all(p.country != "IDN" for c in contacts(text, FRIDAY, lang="id") for p in c.participants)
