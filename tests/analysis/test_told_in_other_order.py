"""Contacts told in relative clauses, by a noun alone, or of groups: whose they are, and where they took place."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status

PUBLISHED = "2011-05-11"  # a Wednesday


def found(text: str, kind: EventType, lang: str = "id") -> list[EventMention]:
    page = make_document(text, lang=lang, published=PUBLISHED, published_how="given")
    return [m for m in analyse(page, min_confidence=0.0).event_mentions if m.type is kind]


def trips(text: str, lang: str = "id") -> set[tuple[str | None, tuple[str, ...], str | None]]:
    return {(m.participants[0].name, m.destination, m.start) for m in found(text, EventType.VISIT, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "id",
            "Menteri Luar Negeri Norwegia Jonas Gahr Store berterima kasih atas sambutan di Nairobi, kota yang "
            "dikunjunginya pada Maret.",
            ("Jonas Gahr Store", ("KEN",), "2011-03"),
        ),
        (
            "id",
            "Perundingan itu digelar di Lima, yang pernah didatangi Presiden Bolivia Evo Morales pada 2008.",
            ("Evo Morales", ("PER",), "2008"),
        ),
        (
            "ms",
            "Perdana Menteri Norway Jens Stoltenberg memuji Nairobi, bandar raya yang dilawati beliau pada Mac.",
            ("Jens Stoltenberg", ("KEN",), "2011-03"),
        ),
    ],
)
def test_a_relative_clause_tells_of_the_place_before_it(
    lang: str, text: str, expected: tuple[str, tuple[str, ...], str]
) -> None:
    assert trips(text, lang) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Gadis dari Lima yang dikunjungi Presiden Brazil Dilma Rousseff itu sudah pulih.",
        "Rumah Duta Besar Peru, yang dikunjungi Presiden Brazil Dilma Rousseff, rusak.",
        "Situs yang dikunjungi Presiden Brazil Dilma Rousseff diblokir.",
    ],
)
def test_who_is_from_a_place_is_visited_and_the_place_is_not(text: str) -> None:
    assert not found(text, EventType.VISIT)


def test_what_closes_a_relative_clause_ends_its_way() -> None:
    text = (
        "Menteri Luar Negeri Norwegia Jonas Gahr Store tiba di Hanoi, Selasa. Store, yang terbang dari Bangkok, akan "
        "bertolak ke Manila Rabu petang."
    )
    assert trips(text) == {
        ("Jonas Gahr Store", ("VNM",), "2011-05-10"),
        ("Jonas Gahr Store", ("PHL",), "2011-05-11"),
    }


def test_whom_somebody_meets_next_is_not_the_one_who_flies_on() -> None:
    text = (
        "Menteri Luar Negeri Norwegia Jonas Gahr Store akan bertemu mitranya Pham Gia Khiem dari Vietnam dan kemudian "
        "dengan ketua dewan partai Nguyen Phu Trong sebelum bertolak ke Manila Kamis petang."
    )
    assert trips(text) == {("Jonas Gahr Store", ("PHL",), "2011-05-12")}


LANDED = {
    "id": "Menteri Luar Negeri Norwegia Jonas Gahr Store tiba di Hanoi, Selasa. ",
    "ms": "Menteri Luar Norway Jonas Gahr Store tiba di Hanoi, Selasa. ",
    "en": "Norwegian Foreign Minister Jonas Gahr Store arrived in Hanoi on Tuesday. ",
}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Ini merupakan lawatan kedua Store ke negara itu setelah kunjungannya pada tahun 2007."),
        ("id", "Kunjungan itu yang ketiga kalinya setelah lawatan pada 2007."),
        ("ms", "Ini merupakan lawatan kedua Store ke negara itu selepas lawatan pertama beliau pada 2007."),
        ("en", "It is his second visit to the country after a trip in 2007."),
    ],
)
def test_a_visit_set_after_another_tells_of_both(lang: str, text: str) -> None:
    assert trips(LANDED[lang] + text, lang) == {
        ("Jonas Gahr Store", ("VNM",), "2011-05-10"),
        ("Jonas Gahr Store", ("VNM",), "2007"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ini kontrak kedua setelah kunjungannya pada 2007.",
        "Harga kopi turun pada triwulan kedua setelah kunjungan pada 2007 itu.",
    ],
)
def test_what_else_is_counted_tells_of_no_earlier_visit(text: str) -> None:
    assert trips(LANDED["id"] + text) == {("Jonas Gahr Store", ("VNM",), "2011-05-10")}


def test_a_countryman_named_behind_the_noun_made_the_earlier_visit() -> None:
    text = (
        "Presiden Susilo Bambang Yudhoyono tiba di Oslo, Selasa. Kunjungannya adalah yang kedua oleh presiden "
        "Indonesia setelah kunjungan Megawati Soekarnoputri pada 2002."
    )
    assert ("Megawati Soekarnoputri", ("NOR",), "2002") in trips(text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Menteri Luar Negeri Kenya Moses Wetangula, yang berkunjung pada Januari, memuji langkah itu."),
        ("ms", "Menteri Luar Kenya Moses Wetangula, yang membuat lawatan pada Januari, memuji langkah itu."),
        ("en", "Kenyan Foreign Minister Moses Wetangula, who visited in January, praised the move."),
    ],
)
def test_who_visited_at_a_time_came_to_where_the_page_stands(lang: str, text: str) -> None:
    assert ("Moses Wetangula", ("VNM",), "2011-01") in trips(LANDED[lang] + text, lang)


@pytest.mark.parametrize(
    ("text", "is_stay"),
    [
        ("Perdana Menteri Selandia Baru John Key selama tiga hari di Jakarta menemui pula sejumlah menteri.", True),
        ("Sidang yang dipimpin Presiden Kenya Mwai Kibaki selama dua hari di Jakarta membahas ikan.", False),
        ("Presiden Kenya Mwai Kibaki mengutuk kerusuhan selama dua hari di Paris.", False),
    ],
)
def test_days_somewhere_before_a_verb_are_its_subjects(text: str, *, is_stay: bool) -> None:
    assert bool(found(text, EventType.VISIT)) is is_stay


def test_the_day_of_a_way_home_is_not_that_of_the_talks_beside_it() -> None:
    text = (
        "Presiden Timor Leste Jose Ramos-Horta, yang pulang Selasa siang, selama dua hari di Jakarta menemui pula "
        "Ketua DPR Marzuki Alie."
    )
    (meeting,) = found(text, EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Jose Ramos-Horta", "Marzuki Alie"}
    assert meeting.start == "2011-05"
    assert trips(text) == {("Jose Ramos-Horta", ("IDN",), "2011-05-09")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "India dan Pakistan akan membuka jalur bus. Kedua negara membahas masalah yang sama di Delhi pada Maret.",
        ),
        ("ms", "India dan Pakistan membuka laluan bas. Kedua-dua negara membincangkan perkara itu di Delhi pada Mac."),
    ],
)
def test_two_states_that_discuss_in_a_city_at_a_time_met_there(lang: str, text: str) -> None:
    (meeting,) = found(text, EventType.MEETING, lang)
    assert {p.country for p in meeting.participants} == {"IND", "PAK"}
    assert (meeting.destination, meeting.start) == (("IND",), "2011-03")


@pytest.mark.parametrize(
    "text",
    [
        "India dan Pakistan membahas pembunuhan di Mumbai pada November.",
        "Media di kedua negara membahas hal itu di Mumbai pada Maret.",
        "Indonesia membahas hal itu di Jakarta pada Maret.",
    ],
)
def test_where_something_happened_that_is_discussed_nobody_met(text: str) -> None:
    assert not found(text, EventType.MEETING)


def test_a_round_of_talks_has_those_whom_it_brings_together() -> None:
    text = "Putaran kedua perundingan yang melibatkan India, Pakistan dan Iran berakhir di Teheran pada 26 April."
    (meeting,) = found(text, EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"IND", "PAK", "IRN"}
    assert (meeting.destination, meeting.start) == (("IRN",), "2011-04-26")


def test_a_round_of_many_states_is_a_gathering() -> None:
    text = "Perundingan yang melibatkan Kenya, Uganda, Tanzania, Rwanda dan Burundi dibuka di Arusha, Senin."
    (gathering,) = found(text, EventType.GATHERING)
    assert len(gathering.participants) == 5


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Para donor internasional berkumpul di Kairo, Selasa. Menteri Luar Negeri Norwegia Jonas Gahr Store "
            "memimpin pertemuan satu hari itu, yang dihadiri Menteri Luar Negeri Mesir Nabil al-Arabi.",
        ),
        (
            "ms",
            "Penderma antarabangsa berkumpul di Kaherah, Selasa. Menteri Luar Norway Jonas Gahr Store "
            "mempengerusikan mesyuarat sehari itu, yang dihadiri Menteri Luar Mesir Nabil al-Arabi.",
        ),
    ],
)
def test_donors_who_gather_wait_for_those_who_are_named(lang: str, text: str) -> None:
    (gathering,) = found(text, EventType.GATHERING, lang)
    assert {p.name for p in gathering.participants} == {"Jonas Gahr Store", "Nabil al-Arabi"}
    assert gathering.destination == ("EGY",)


def test_donors_of_one_town_are_no_gathering_of_states() -> None:
    text = "Para donor berkumpul di Surabaya, Senin. Menteri Kesehatan Endang Sedyaningsih memimpin pertemuan itu."
    assert not found(text, EventType.GATHERING)


def test_who_is_told_to_have_said_so_does_not_do_it() -> None:
    text = "Presiden Kuba Raul Castro menurut para pejabat Peru dua kali menelepon Presiden Peru Alan Garcia."
    (call,) = found(text, EventType.CALL)
    assert {p.name for p in call.participants} == {"Raul Castro", "Alan Garcia"}


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Brazil Dilma Rousseff dan tamunya dari Argentina, Cristina Fernandez, berunding di Brasilia, Senin.",
        "Presiden Brazil Dilma Rousseff dan rekannya Cristina Fernandez mengadakan jumpa pers bersama di Rio, Senin.",
    ],
)
def test_host_and_guest_act_together(text: str) -> None:
    (meeting,) = found(text, EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Dilma Rousseff", "Cristina Fernandez"}


def test_a_text_that_two_sign_is_the_document_told_before() -> None:
    text = (
        "Indonesia dan Norwegia menandatangani nota kesepahaman, Senin. Naskah dibubuhi tanda tangan Menteri Kelautan "
        "RI Fadel Muhammad dan Menteri Perikanan Norwegia Lisbeth Berg-Hansen di Jakarta."
    )
    (agreement,) = found(text, EventType.AGREEMENT)
    assert {p.name for p in agreement.participants} == {"Fadel Muhammad", "Lisbeth Berg-Hansen"}
    assert (agreement.destination, agreement.status) == (("IDN",), Status.COMPLETED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Utusan khusus PBB Staffan de Mistura meninggalkan Kabul, Selasa. De Mistura, diplomat asal Swedia, "
            "berunding dengan Presiden Afghanistan Hamid Karzai.",
        ),
        (
            "en",
            "U.N. special envoy Staffan de Mistura left Kabul on Tuesday. De Mistura, a Swedish diplomat, held talks "
            "with Afghan President Hamid Karzai.",
        ),
    ],
)
def test_where_an_envoy_of_a_body_comes_from_makes_him_nobody_else(lang: str, text: str) -> None:
    (meeting,) = found(text, EventType.MEETING, lang)
    assert {(p.name, p.country) for p in meeting.participants} == {
        ("Staffan de Mistura", "UN"),
        ("Hamid Karzai", "AFG"),
    }


def test_what_was_done_at_that_time_has_the_month_of_the_visit_beside_it() -> None:
    text = (
        "Menteri Luar Negeri Norwegia Jonas Gahr Store mengunjungi Nairobi pada Oktober tahun lalu dan bertemu "
        "Presiden Kenya Mwai Kibaki ketika itu."
    )
    (meeting,) = found(text, EventType.MEETING)
    assert (meeting.destination, meeting.start) == (("KEN",), "2010-10")


def test_who_is_where_somebody_flew_is_he_who_flew() -> None:
    text = (
        "Menteri Luar Negeri Kenya Moses Wetangula terbang ke Oslo, Senin, kata Presiden Kenya Mwai Kibaki. Di Bergen "
        "ia akan bertemu Menteri Luar Negeri Norwegia Jonas Gahr Store."
    )
    (meeting,) = found(text, EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Moses Wetangula", "Jonas Gahr Store"}


def test_the_month_of_a_note_is_not_that_of_the_talks_that_it_is_about() -> None:
    text = (
        "Pemerintah Kenya pada April mengirim nota mengenai pertemuan pejabat Norwegia dan Uganda di Oslo pada bulan "
        "Maret."
    )
    (meeting,) = found(text, EventType.MEETING)
    assert meeting.start == "2011-03"


def test_a_plan_that_leads_to_something_is_no_way() -> None:
    text = "Menteri Luar Negeri Norwegia Jonas Gahr Store memuji rencana tujuh langkah menuju demokrasi di Myanmar."
    assert not found(text, EventType.VISIT)
