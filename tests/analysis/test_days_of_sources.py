"""Days of what the sources said, which are no days of contacts; relative clauses that say when a contact is held."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

FRIDAY = "2022-03-04"
MINISTER = "Menteri Luar Negeri Finlandia Pekka Haavisto"
KALLAS = "Perdana Menteri Estonia Kaja Kallas"


@pytest.mark.parametrize(
    "source",
    [
        "Dilansir Reuters, Selasa (1/3/2022), ",
        "Dikutip dari AFP, pada Selasa (1/3), ",
        "Melansir CNN, Selasa siang waktu Tallinn, ",
        "Menurut keterangan kantornya, Selasa (1/3) pukul 10.00 WIB, ",
        "Menurut pernyataan Kementerian Luar Negeri Finlandia, Selasa, ",
        "Seperti dilaporkan Anadolu, Selasa malam, ",
        "Berdasarkan siaran pers yang diterima di Jakarta, Selasa (1/3), ",
    ],
)
@pytest.mark.parametrize(("when", "day"), [(" pada 8 Maret", "2022-03-08"), ("", None)])
def test_a_sentence_that_opens_with_its_source(source: str, when: str, day: str | None) -> None:
    text = f"{source}{MINISTER} akan bertemu {KALLAS}{when}."
    assert of_type(EventType.MEETING, text, lang="id", published=FRIDAY).start == day


@pytest.mark.parametrize("opening", ["Menurut jadwal, Selasa (8/3), ", "Menurut rencana, pada Selasa, "])
def test_a_sentence_that_opens_with_a_plan(opening: str) -> None:
    text = f"{opening}{MINISTER} akan bertemu {KALLAS}."
    assert of_type(EventType.MEETING, text, lang="id", published=FRIDAY).start == "2022-03-08"


@pytest.mark.parametrize(
    "source",
    [
        ", kata juru bicaranya, pada Selasa siang waktu Tallinn.",
        ", ujar seorang pejabat kepada Reuters, Selasa (1/3) waktu setempat.",
        ", tulis kementerian itu di X, Selasa (1/3) pukul 10.00 WIB.",
    ],
)
def test_a_sentence_that_closes_with_its_source(source: str) -> None:
    text = f"{MINISTER} akan bertemu {KALLAS} pada bulan Mei{source}"
    assert of_type(EventType.MEETING, text, lang="id", published=FRIDAY).start == "2022-05"


@pytest.mark.parametrize("verbs", ["dilangsungkan", "diagendakan", "direncanakan berlangsung", "akan digelar"])
def test_a_relative_clause_that_says_when(verbs: str) -> None:
    text = f"Kunjungan {MINISTER} ke Estonia yang {verbs} pada 8-10 Maret itu akan menandai babak baru."
    visit = of_type(EventType.VISIT, text, lang="id", published=FRIDAY)
    assert (visit.start, visit.end) == ("2022-03-08", "2022-03-10")
    text = f"Latihan bersama Finlandia dan Estonia yang {verbs} pada 8-10 Maret akan melibatkan 1.000 prajurit."
    drill = of_type(EventType.EXERCISE, text, lang="id", published=FRIDAY)
    assert (drill.start, drill.end) == ("2022-03-08", "2022-03-10")


@pytest.mark.parametrize(
    ("event_type", "text", "start", "end"),
    [
        (
            EventType.VISIT,
            f"{MINISTER} yang baru dilantik pada bulan Januari akan mengunjungi Estonia akhir tahun ini.",
            "2022",
            None,
        ),
        (
            EventType.MEETING,
            f"Sebelum bertemu {KALLAS} hari Senin, {MINISTER} akan lebih dulu mengunjungi Latvia.",
            "2022-03-07",
            "2022-03-07",
        ),
        (
            EventType.VISIT,
            f"Selama berada di Tallinn Senin hingga Rabu, {MINISTER} akan bertemu {KALLAS}.",
            "2022-03-07",
            "2022-03-09",
        ),
        (
            EventType.VISIT,
            f"{MINISTER} tiba kembali di Helsinki, Selasa (1/3), setelah lawatan ke Estonia.",
            None,
            "2022-03-01",
        ),
        (
            EventType.EXERCISE,
            "Latihan gabungan itu, yang melibatkan Finlandia dan Estonia, dijadwalkan berlangsung pada 8-10 Maret.",
            "2022-03-08",
            "2022-03-10",
        ),
        (
            EventType.VISIT,
            f"Setelah pada Januari mengunjungi Estonia, {MINISTER} kini bersiap bertemu {KALLAS}.",
            "2022-01",
            "2022-01",
        ),
    ],
)
def test_times_inside_other_clauses(event_type: EventType, text: str, start: str | None, end: str | None) -> None:
    mention = of_type(event_type, text, lang="id", published=FRIDAY)
    assert (mention.start, mention.end) == (start, end)


def test_a_word_of_time_is_no_misspelt_name() -> None:
    text = "PM Pakistan Shehbaz Sharif bertemu Raja Yordania Abdullah II di Amman, Senin (28/2). Sehari kemudian, ia "
    found = contacts(text + f"berunding dengan {KALLAS}.", lang="id", published=FRIDAY)
    assert [m.start for m in found if m.type is EventType.MEETING] == ["2022-02-28", "2022-03-01"]
