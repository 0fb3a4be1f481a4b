"""Officials of whom the words of their office alone say the state, delegations of bodies, envoys in lists."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType

ENVOY = " menerima Duta Besar Swedia Marina Berg di Jakarta, Senin."
CALLED = " Duta Besar Swedia Marina Berg dan Duta Besar Peru Luis Tsuboyama"


def sides(told: EventMention) -> set[tuple[str | None, str | None]]:
    return {(p.name, p.country) for p in told.participants}


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Sekjen DPR Indra Iskandar", "Indra Iskandar"),
        ("Wakil Ketua DPR Sufmi Dasco Ahmad", "Sufmi Dasco Ahmad"),
        ("Ketua Komisi I DPR Meutya Hafid", "Meutya Hafid"),
        ("Ketua Grup Kerja Sama Bilateral (GKSB) DPR RI Nurul Arifin", "Nurul Arifin"),
        ("Anggota Komisi I DPR Nurul Arifin", "Nurul Arifin"),
        ("Sekjen Kemhan Donny Ermawan", "Donny Ermawan"),
        ("Gubernur Jawa Timur Khofifah Indar Parawansa", "Khofifah Indar Parawansa"),
        ("Bupati Sumba Barat Drs. Agustinus Dapawole", "Agustinus Dapawole"),
        ("Danlanal Sabang Kolonel Laut (P) Sudaryanto", "Sudaryanto"),
    ],
)
def test_words_of_an_office_imply_its_state(who: str, name: str) -> None:
    (meeting,) = on_wednesday("id", who + ENVOY, EventType.MEETING)
    assert sides(meeting) == {(name, "IDN"), ("Marina Berg", "SWE")}


@pytest.mark.parametrize(
    ("told", "state"),
    [
        (
            "Ketua DPR AS Mike Johnson tiba di Oslo, Senin. Wakil Ketua DPR Tom Emmer menemui Raja Harald di Oslo.",
            "USA",
        ),
        ("Gubernur Hokkaido Naomichi Suzuki menemui Menlu Peru Elmer Schialer di Lima, Senin.", "JPN"),
    ],
)
def test_a_body_or_part_of_another_state_implies_that_state(told: str, state: str) -> None:
    contacts = on_wednesday("id", told, EventType.MEETING)
    assert all(p.country != "IDN" for m in contacts for p in m.participants)
    assert state in {p.country for m in contacts for p in m.participants} or state == "USA"


@pytest.mark.parametrize(
    "told",
    [
        "Delegasi Grup Kerja Sama Bilateral (GKSB) DPR RI dipimpin Nurul Arifin melawat ke Rumania, Senin.",
        "Delegasi Parlemen Indonesia dengan ketua Nurul Arifin tiba di Rumania, Senin.",
        "Delegasi Badan Kerja Sama Teknik Indonesia dengan pimpinan Nurul Arifin tiba di Rumania, Senin.",
    ],
)
def test_who_leads_the_delegation_of_a_body_travels(told: str) -> None:
    (visit,) = on_wednesday("id", told, EventType.VISIT)
    assert sides(visit) == {("Nurul Arifin", "IDN")}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            "Presiden Indonesia Joko Widodo menerima surat kepercayaan dua duta besar, Senin. Mereka ialah" + CALLED,
        ),
        ("id", "Dua duta besar menyerahkan surat kepercayaan kepada Presiden Indonesia Joko Widodo, yakni" + CALLED),
        ("id", "Para dubes yang diterima Presiden Indonesia Joko Widodo: Marina Berg, Swedia; Luis Tsuboyama, Peru"),
        (
            "en",
            "Indonesian President Joko Widodo received the credentials of two new ambassadors on Monday."
            " They are Marina Berg (Sweden) and Luis Tsuboyama (Peru)",
        ),
    ],
)
def test_envoys_in_a_list_are_those_received(lang: str, told: str) -> None:
    (meeting,) = on_wednesday(lang, told + ".", EventType.MEETING)
    assert sides(meeting) == {("Joko Widodo", "IDN"), ("Marina Berg", "SWE"), ("Luis Tsuboyama", "PER")}


def test_a_consul_who_is_received_has_not_travelled() -> None:
    told = "Gubernur Bali Wayan Koster menyambut Konsul Jenderal Australia Jo Stevens di Denpasar, Senin."
    assert on_wednesday("id", told, EventType.VISIT) == []


@pytest.mark.parametrize(
    "told",
    [
        "Menlu Peru Elmer Schialer akan terbang ke Riga, kata Wakil Menteri Peru Ana Gervasi, lalu menemui",
        "Menlu Peru Elmer Schialer tiba di Riga, tutur Dubes Peru Ana Gervasi, guna menemui",
    ],
)
def test_who_says_so_has_no_part_in_what_follows(told: str) -> None:
    (meeting,) = on_wednesday("id", f"{told} Menlu Latvia Baiba Braže, Rabu.", EventType.MEETING)
    assert sides(meeting) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}


def test_who_says_so_behind_a_meeting_of_his_was_there() -> None:
    told = "Hubungan itu baik, kata Menlu Peru Elmer Schialer, usai menemui Menlu Latvia Baiba Braže di Riga, Senin."
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert sides(meeting) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}


@pytest.mark.parametrize("plan", ["Agendanya antara lain", "Acaranya di sana ialah"])
def test_his_programme_is_his(plan: str) -> None:
    told = f"Menlu Peru Elmer Schialer tiba di Riga, Selasa. {plan} menemui Menlu Latvia Baiba Braže, Jumat."
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert sides(meeting) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}


@pytest.mark.parametrize("said", ["berpendapat sama tentang", "menyambut baik", "menjelaskan soal"])
def test_an_envoy_who_speaks_of_talks_of_his_minister_is_no_side(said: str) -> None:
    told = f"Menlu Peru Elmer Schialer tiba di Riga, Selasa. Dubes Peru Ana Gervasi {said} pertemuan dengan"
    (meeting,) = on_wednesday("id", told + " Menlu Latvia Baiba Braže di Riga.", EventType.MEETING)
    assert sides(meeting) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}


def test_a_meeting_is_where_the_way_right_before_it_leads() -> None:
    told = "Menlu Peru Elmer Schialer tiba di Riga, Senin, lalu ke Tallinn menemui Menlu Estonia Margus Tsahkna."
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert (meeting.destination, meeting.cities) == (("EST",), ("Tallinn",))
