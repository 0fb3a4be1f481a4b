"""Officials of whom the words of their office alone say the state, delegations of bodies, envoys in lists."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Status

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


def test_a_part_of_another_state_implies_that_state() -> None:
    text = "Gubernur Hokkaido Naomichi Suzuki menemui Menlu Peru Elmer Schialer di Lima, Senin."
    (meeting,) = on_wednesday("id", text, EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"JPN", "PER"}


@pytest.mark.parametrize(
    "text",
    [
        "Ketua DPR AS Mike Johnson tiba di Oslo, Senin. Wakil Ketua DPR Tom Emmer menemui Raja Harald di Oslo.",
        "Ketua DPR Nancy Pelosi menemui Presiden Taiwan Tsai Ing-wen, Senin.",
    ],
)
def test_a_body_is_not_of_home_on_a_page_about_others(text: str) -> None:
    told = on_wednesday("id", text, EventType.MEETING)
    assert "IDN" not in {state for m in told for _, state in sides(m)}


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


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", "Estonia kedatangan dua menteri luar negeri: Elmer Schialer dari Peru dan Baiba Braže dari Latvia."),
        ("id", "Tallinn, Senin, kedatangan dua menlu, yakni Elmer Schialer (Peru) dan Baiba Braže (Latvia)."),
        (
            "en",
            "Two foreign ministers, Elmer Schialer of Peru and Baiba Braže of Latvia, arrived in Tallinn on Monday.",
        ),
    ],
)
def test_a_group_of_holders_travels_as_those_whom_a_list_names(lang: str, told: str) -> None:
    (visit,) = on_wednesday(lang, told, EventType.VISIT)
    assert sides(visit) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}
    assert visit.destination == ("EST",)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", "Tanda tangan dibubuhkan oleh Menlu Peru Elmer Schialer dan Menlu Latvia Baiba Braže."),
        ("id", "Yang meneken ialah Menlu Peru Elmer Schialer dan Menlu Latvia Baiba Braže."),
        (
            "en",
            "The signatories were Peruvian Foreign Minister Elmer Schialer and Latvian Foreign Minister Baiba Braže.",
        ),
    ],
)
def test_who_signs_is_told_in_a_sentence_of_its_own(lang: str, told: str) -> None:
    opening = {"id": "Peru dan Latvia meneken nota kesepahaman di Riga, Senin. "}
    text = opening.get(lang, "Peru and Latvia signed a memorandum of understanding in Riga on Monday. ") + told
    (agreement,) = on_wednesday(lang, text, EventType.AGREEMENT)
    assert sides(agreement) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            "Menlu Peru Elmer Schialer menelepon Menlu Latvia Baiba Braže guna memberi tahu penundaan kunjungan itu.",
        ),
        (
            "en",
            "Peru's Foreign Minister Elmer Schialer rang Latvian Foreign Minister Baiba Braže to say the trip was off.",
        ),
    ],
)
def test_a_call_to_tell_of_what_is_called_off_took_place(lang: str, told: str) -> None:
    (call,) = on_wednesday(lang, told, EventType.CALL)
    assert call.status is Status.COMPLETED


def test_an_hour_gone_by_is_of_the_day_of_publication() -> None:
    told = "Sekitar pukul 10.30 WIB tadi Menlu Peru Elmer Schialer menelepon Menlu Latvia Baiba Braže."
    (call,) = on_wednesday("id", told, EventType.CALL)
    assert call.start == "2013-05-15"


def test_states_told_before_the_pronoun_are_where_he_goes() -> None:
    told = "Menlu Peru Elmer Schialer tiba di Riga, Selasa. Estonia dan Finlandia telah lebih dulu ia datangi."
    assert ("EST", "FIN") in {v.destination for v in on_wednesday("id", told, EventType.VISIT)}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            "Delapan kepala negara menghadiri pelantikan Presiden Peru José Jerí di Lima, Senin, di antaranya",
        ),
        ("id", "Sejumlah pemimpin dunia hadir dalam pelantikan Presiden Peru José Jerí di Lima, Senin, antara lain"),
        (
            "en",
            "Heads of state attended the inauguration of Peruvian President José Jerí in Lima on Monday, among them",
        ),
    ],
)
def test_guests_of_a_ceremony_are_listed_behind_its_place_and_day(lang: str, told: str) -> None:
    guests = {"id": "Presiden Latvia Edgars Rinkēvičs.", "en": "Latvian President Edgars Rinkēvičs."}
    (gathering,) = on_wednesday(lang, f"{told} {guests[lang]}", EventType.GATHERING)
    assert ("Edgars Rinkēvičs", "LVA") in sides(gathering)
    assert (None, None) not in sides(gathering)


@pytest.mark.parametrize(
    "as_whose", ["sebagai utusan khusus Pemerintah Latvia", "selaku utusan khusus Presiden Latvia Edgars Rinkēvičs"]
)
def test_who_comes_as_an_envoy_is_of_whose_envoy_he_is(as_whose: str) -> None:
    told = f"Imants Liegis {as_whose} menemui Presiden Peru José Jerí di Lima, Senin."
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert sides(meeting) == {("Imants Liegis", "LVA"), ("José Jerí", "PER")}


def test_a_full_name_is_told_from_the_short_name_of_another() -> None:
    told = (
        "Sekjen DPR Indra Iskandar menerima Duta Besar Swedia Marina Berg di Jakarta, Senin. Indra mengajaknya melihat"
        " Bukit Hijau Indah."
    )
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert sides(meeting) == {("Indra Iskandar", "IDN"), ("Marina Berg", "SWE")}


@pytest.mark.parametrize(
    "came", ["datang bersama atase pertahanannya di Jakarta", "bertandang ke Istana Merdeka", "tiba di Jakarta"]
)
def test_an_ambassador_where_the_page_is_written_has_not_travelled(came: str) -> None:
    assert on_wednesday("id", f"JAKARTA - Duta Besar Swedia Marina Berg {came}, Senin.", EventType.VISIT) == []


def test_whose_departure_is_seen_off_departs() -> None:
    told = "Panglima TNI Agus Subiyanto melepas keberangkatan 850 prajurit ke Lebanon di Jakarta, Senin."
    assert on_wednesday("id", told, EventType.VISIT) == []


def test_who_dines_beside_a_guest_is_no_host() -> None:
    told = "Menlu Peru Elmer Schialer dijamu makan siang bersama Menlu Latvia Baiba Braže, Senin."
    assert on_wednesday("id", told, EventType.VISIT) == []
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert sides(meeting) == {("Elmer Schialer", "PER"), ("Baiba Braže", "LVA")}


@pytest.mark.parametrize(
    "told",
    [
        "Peru diwakili Ana Gervasi, sedangkan Latvia membawa Andris Pelšs. Gervasi bertemu Pelšs di Riga, Senin.",
        "Ana Gervasi dari pihak Peru bertemu Andris Pelšs dari pihak Latvia di Riga, Senin.",
    ],
)
def test_who_comes_for_a_side_is_of_its_state(told: str) -> None:
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert sides(meeting) == {("Ana Gervasi", "PER"), ("Andris Pelšs", "LVA")}
