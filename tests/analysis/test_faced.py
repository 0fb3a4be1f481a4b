"""Who is urged or thanked at talks has talked with who does so; what is denied around talks is not denied of them."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

FRIDAY = "2010-06-04"


def told(text: str, lang: str = "id") -> list[tuple[str, list[str]]]:
    found = contacts(text, FRIDAY, lang=lang)
    return [(c.type.value, sorted(p.country or "" for p in c.participants)) for c in found]


A, B = "Menlu Norwegia Jonas Gahr Stoere", "Presiden Kenya Mwai Kibaki"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", f"{A} gagal membujuk {B} dalam pertemuan di Jenewa, Rabu."),
        ("id", f"{A} mendesak {B} soal hutan dalam pembicaraan di Jenewa."),
        ("id", f"{A} mengingatkan {B} agar menepati janji dalam sebuah pertemuan tertutup."),
        ("id", f"{A} berterima kasih kepada {B} saat pertemuan mereka di Jenewa."),
        ("id", f"Dalam pertemuan di Jenewa, {A} mendesak {B} agar menepati janji."),
        ("id", f"{A} didesak {B} dalam pertemuan di Jenewa."),
        ("ms", "Menteri Luar Norway Jonas Gahr Stoere menggesa Presiden Kenya Mwai Kibaki dalam pertemuan di Geneva."),
    ],
)
def test_who_is_urged_at_talks_takes_part(lang: str, text: str) -> None:
    assert told(text, lang) == [("meeting", ["KEN", "NOR"])]


def test_who_is_urged_on_the_telephone_is_called() -> None:
    assert told(f"{A} mengajak {B} bekerja sama dalam percakapan telepon, Rabu.") == [("call", ["KEN", "NOR"])]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} mendesak {B} hadir dalam pertemuan di Jenewa.",
        f"{A} mendesak {B} agar mengadakan pertemuan di Jenewa.",
        f"{A} mengecam {B} dalam pertemuan dengan wartawan di Oslo.",
        f"{A} mendesak {B} menerima hasil pembicaraan damai di Jenewa.",
        f"{A} mengingatkan {B} tentang pertemuan di Jenewa.",
    ],
)
def test_who_is_to_be_at_talks_or_is_told_of_them_does_not(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("verb", ["mengecam", "memuji", "membela"])
def test_who_does_it_talks_with_the_other(verb: str) -> None:
    text = f"{A} {verb} {B} dalam pembicaraan dengan Menlu Peru Jose Antonio Garcia Belaunde di Lima."
    assert told(text) == [("meeting", ["NOR", "PER"])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Peru menolak perjanjian yang ditandatangani Kenya dan Norwegia pada 1999."),
        ("id", "Peru tidak mengakui perjanjian perikanan yang diteken Kenya dan Norwegia."),
        ("id", "Kenya belum meratifikasi perjanjian yang ditandatanganinya dengan Norwegia pada 1999."),
        ("en", "Peru did not recognise a treaty signed by Kenya and Norway in 1999."),
    ],
)
def test_a_document_that_is_refused_was_signed(lang: str, text: str) -> None:
    assert told(text, lang) == [("agreement", ["KEN", "NOR"])]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Tidak ada perjanjian yang ditandatangani Kenya dan Norwegia."),
        ("id", "Perundingan itu tidak menghasilkan perjanjian yang ditandatangani Kenya dan Norwegia."),
        ("id", "Kenya dan Norwegia tidak mengumumkan perjanjian apa pun yang ditandatangani."),
        ("en", "We did not see a treaty signed by Kenya and Norway."),
    ],
)
def test_a_document_that_there_is_not_was_not(lang: str, text: str) -> None:
    assert told(text, lang) == []


def test_that_nobody_speaks_of_talks_denies_none() -> None:
    assert told(f"Oslo menolak mengomentari pertemuan {A} dengan {B}.") == [("meeting", ["KEN", "NOR"])]


@pytest.mark.parametrize("verb", ["mengadakan", "menggelar", "melakukan"])
def test_a_video_conference_of_two_is_a_call_alone(verb: str) -> None:
    assert told(f"{A} dan {B} {verb} konferensi video mengenai banjir.") == [("call", ["KEN", "NOR"])]


@pytest.mark.parametrize("verb", ["direncanakan", "dijadwalkan", "digelar", "diagendakan"])
def test_a_month_stands_behind_its_verb(verb: str) -> None:
    (visit,) = contacts(f"Kunjungan {A} ke Kenya yang {verb} Juli dibatalkan.", FRIDAY, lang="id")
    assert visit.start == "2010-07"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", f"{B}, ketua Uni Afrika, tiba di Oslo, Rabu."),
        ("id", f"{B}, penengah dalam krisis di utara, bertolak ke Norwegia."),
        ("id", f"{B}, ketua Uni Afrika tahun ini, akan melawat ke Norwegia."),
        ("en", "Kenyan President Mwai Kibaki, the chairman of the African Union, arrived in Oslo on Wednesday."),
        ("en", "Kenyan President Mwai Kibaki, chairman of the African Union this year, flew to Oslo."),
    ],
)
def test_who_holds_a_further_office_travels_for_his_state(lang: str, text: str) -> None:
    (visit,) = contacts(text, FRIDAY, lang=lang)
    assert [(p.name, p.country) for p in visit.participants] == [("Mwai Kibaki", "KEN")]


@pytest.mark.parametrize(
    "text",
    [
        "Itulah pertemuan pertama pemimpin kedua negara, {} dari Kenya dan {} dari Norwegia, sejak perang.",
        "Pertemuan menteri pertahanan kedua negara itu: {} dari Kenya dan {} dari Norwegia.",
        "Pertemuan para menteri kedua negara - {} dari Kenya dan {} dari Norwegia - berlangsung di Jenewa.",
    ],
)
def test_holders_of_two_states_are_named_behind_them(text: str) -> None:
    assert told(text.format("Yusuf Haji", "Grete Faremo")) == [("meeting", ["KEN", "NOR"])]


@pytest.mark.parametrize("words", ["batalnya", "dibatalkannya"])
def test_a_noun_says_that_a_visit_is_off(words: str) -> None:
    (visit,) = contacts(f"Ia menyesalkan {words} kunjungan {A} ke Kenya.", FRIDAY, lang="id")
    assert visit.status.value == "cancelled"


def test_who_is_not_among_the_leaders_at_a_forum_is_not_there() -> None:
    assert told(f"{B} termasuk di antara pemimpin dalam KTT Uni Afrika di Sirte.") == [("gathering", ["KEN"])]
    assert told(f"{B} tidak termasuk di antara pemimpin dalam KTT Uni Afrika di Sirte.") == []


@pytest.mark.parametrize("company", ["Dirjen Amerika dan Eropa Siti Aminah", "Dubes Norwegia di Nairobi dan rombongan"])
def test_who_is_accompanied_between_commas_does_it(company: str) -> None:
    assert told(f"{A}, didampingi {company}, bertemu {B}, Rabu.") == [("meeting", ["KEN", "NOR"])]


def test_a_document_that_is_drawn_up_is_not_signed_yet() -> None:
    text = "Perjanjian Ekstradisi Kenya-Norwegia yang rampung dibahas akan ditandatangani bulan depan."
    (document,) = contacts(text, FRIDAY, lang="id")
    assert (document.status.value, document.start) == ("planned", "2010-07")
