"""Days told of a document after it, visits of one day, what is done before setting out, and the way home to come."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType, Status

FRIDAY, THURSDAY, WEDNESDAY = "2003-05-16", "2003-05-15", "2003-05-14"


def told(kind: EventType, text: str, lang: str) -> EventMention:
    (mention,) = (c for c in contacts(text, FRIDAY, lang=lang) if c.type is kind)
    return mention


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Presiden Sudan Omar al-Beshir dan Presiden Chad Idriss Deby menandatangani satu persetujuan di Tripoli, "
            "kata para pejabat, Kamis. Deklarasi Tripoli itu, yang ditandatangani Rabu malam, melarang pemberontak.",
        ),
        (
            "id",
            "Presiden Sudan Omar al-Beshir dan Presiden Chad Idriss Deby menandatangani satu persetujuan, kata para "
            "pejabat, Kamis. Persetujuan itu diteken Rabu.",
        ),
        (
            "en",
            "Sudanese President Omar al-Beshir and Chadian President Idriss Deby signed an agreement in Tripoli, "
            "officials said Thursday. The accord, signed late Wednesday, bars rebels from both countries.",
        ),
    ],
)
def test_the_day_of_signing_goes_before_that_of_the_telling(lang: str, text: str) -> None:
    pact = told(EventType.AGREEMENT, text, lang)
    assert (pact.start, pact.end) == (WEDNESDAY, WEDNESDAY)


def test_visit_of_one_day_is_on_the_day_of_what_is_told_of_it() -> None:
    text = (
        "Iran hari Kamis setuju menghentikan pengayaan uranium, setelah perundingan di Teheran. Menlu Inggris Jack "
        "Straw, yang datang untuk kunjungan sehari, berunding tiga jam dengan Menlu Iran Kamal Kharrazi."
    )
    visit = told(EventType.VISIT, text, "id")
    assert (visit.start, visit.end) == (THURSDAY, THURSDAY)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Menlu Prancis Dominique de Villepin tiba di Teheran, Rabu. De Villepin sebelum meninggalkan Paris "
            "menghubungi Menlu AS Colin Powell lewat telepon.",
        ),
        (
            "en",
            "French Foreign Minister Dominique de Villepin arrived in Tehran on Wednesday. Before leaving Paris, de "
            "Villepin telephoned US Secretary of State Colin Powell.",
        ),
    ],
)
def test_what_was_done_before_setting_out_has_no_day_of_the_journey(lang: str, text: str) -> None:
    call = told(EventType.CALL, text, lang)
    assert (call.start, call.end) == (None, None)


def test_who_is_due_to_leave_in_the_evening_is_there_still() -> None:
    text = (
        "Menlu Rusia Igor Ivanov tiba di Teheran Jumat dini hari. Ia kemudian bertemu dengan Presiden Mohammad Khatami "
        "sebelum menurut rencana meninggalkan republik Islam itu pada malam harinya."
    )
    visit = told(EventType.VISIT, text, "id")
    assert (visit.start, visit.end, visit.status) == (FRIDAY, FRIDAY, Status.ONGOING)


def test_length_of_a_visit_tells_its_end_before_a_way_home_without_a_day() -> None:
    text = (
        "Perdana Menteri Lebanon Saad Hariri, Jumat, menyatakan kunjungannya ke Damaskus telah membuka lembaran baru. "
        "Hariri tiba di ibukota Suriah itu Kamis dan disambut Presiden Bashar al-Assad. Kedua pemimpin mengadakan tiga "
        "putaran pembicaraan selama kunjungan dua hari tersebut. Kami bersahabat, kata Hariri dalam jumpa pers sebelum "
        "pulang ke Beirut."
    )
    visit = told(EventType.VISIT, text, "id")
    assert (visit.start, visit.end) == (THURSDAY, FRIDAY)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The trawler was seized on Tuesday under an agreement between Spain and Morocco."),
        ("en", "On Tuesday the police seized the trawler under an old fishing agreement between Spain and Morocco."),
        ("en", "The two men were freed on Tuesday in line with the treaty between Kenya and Uganda."),
        ("en", "The gas began to flow on Tuesday as part of a deal between Libya and Italy."),
        ("id", "Kapal itu ditahan Selasa berdasarkan perjanjian antara Spanyol dan Maroko."),
        ("id", "Berdasarkan perjanjian antara Spanyol dan Maroko, polisi menahan kapal itu pada Selasa."),
        ("id", "Dua orang itu dibebaskan pada Selasa sesuai dengan perjanjian antara Kenya dan Uganda."),
    ],
)
def test_what_is_done_under_a_document_has_its_own_day(lang: str, text: str) -> None:
    assert told(EventType.AGREEMENT, text, lang).start is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Under an agreement between Spain and Morocco signed on Tuesday, trawlers may be searched."),
        ("id", "Berdasarkan perjanjian antara Spanyol dan Maroko yang diteken Selasa, kapal boleh digeledah."),
    ],
)
def test_the_ground_of_what_is_done_keeps_the_day_of_its_signing(lang: str, text: str) -> None:
    assert told(EventType.AGREEMENT, text, lang).start == "2003-05-13"
