"""Days told in a sentence of their own, by their number, behind another verb, or of plans that are off."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type, on_wednesday

from lawatan.records.event_mention import EventType

MINISTER = "Menteri Luar Negeri Finlandia Pekka Haavisto "
KALLAS = "Perdana Menteri Estonia Kaja Kallas"
FRIDAY = "2022-03-04"
VISIT, MEETING, CALL = EventType.VISIT, EventType.MEETING, EventType.CALL
GATHERING, EXERCISE, AGREEMENT = EventType.GATHERING, EventType.EXERCISE, EventType.AGREEMENT

TALKS = MINISTER + f"bertemu {KALLAS}. "
CALLED = MINISTER + f"berbicara melalui telepon dengan {KALLAS}. "
SUMMIT = MINISTER + "menghadiri KTT Dewan Nordik di Tallinn. "
DRILL = "Finlandia dan Estonia menggelar latihan militer bersama. "
TREATY = "Finlandia dan Estonia akan menandatangani perjanjian ekstradisi. "


@pytest.mark.parametrize(
    ("event_type", "told", "again", "day"),
    [
        (MEETING, TALKS, "Dialog itu berlangsung Selasa (1/3).", "2022-03-01"),
        (MEETING, TALKS, "Tatap muka itu terjadi pada Selasa (1/3).", "2022-03-01"),
        (MEETING, TALKS, "Pertemuan itu dilangsungkan Selasa (1/3).", "2022-03-01"),
        (CALL, CALLED, "Pembicaraan itu berlangsung Selasa (1/3).", "2022-03-01"),
        (CALL, CALLED, "Komunikasi itu terjadi Selasa (1/3).", "2022-03-01"),
        (GATHERING, SUMMIT, "Pertemuan puncak itu terlaksana pada Selasa (1/3).", "2022-03-01"),
        (EXERCISE, DRILL, "Manuver itu digelar Selasa (1/3).", "2022-03-01"),
        (AGREEMENT, TREATY, "Penandatanganan itu direncanakan pada 8 Maret.", "2022-03-08"),
        (AGREEMENT, TREATY, "Penandatanganan itu akan jatuh pada 8 Maret.", "2022-03-08"),
    ],
)
def test_what_is_taken_up_by_other_words(event_type: EventType, told: str, again: str, day: str) -> None:
    assert of_type(event_type, told + again, lang="id", published=FRIDAY).start == day


@pytest.mark.parametrize("verbs", ["disepakati berlangsung", "direncanakan", "diagendakan", "ditetapkan"])
def test_a_plan_taken_up(verbs: str) -> None:
    visit = of_type(
        VISIT,
        MINISTER + f"akan berkunjung ke Estonia. Kunjungan itu {verbs} pada 8-10 Maret.",
        lang="id",
        published=FRIDAY,
    )
    assert (visit.start, visit.end) == ("2022-03-08", "2022-03-10")


def test_a_distance_is_no_length_of_what_is_taken_up() -> None:
    meeting = of_type(
        MEETING, TALKS + "Pertemuan itu terjadi dua hari setelah pemungutan suara 28 Februari.", lang="id"
    )
    assert meeting.start != "2022-02-28"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Rabu (2/3) merupakan hari kedua dari lawatan lima hari {}ke Estonia.", "2022-03-01", "2022-03-05"),
        ("Memasuki hari ketiga lawatannya di Estonia, Rabu (2/3), {}meninjau galangan kapal.", "2022-02-28", None),
        ("Pada hari terakhir kunjungannya ke Estonia, Rabu (2/3), {}meninjau galangan kapal.", None, "2022-03-02"),
        ("{}pulang ke Helsinki Rabu (2/3) setelah berkunjung ke Estonia.", None, "2022-03-02"),
        ("{}kembali ke tanah air Rabu (2/3) usai lawatan tiga hari ke Estonia.", "2022-02-28", "2022-03-02"),
        ("Hasil kunjungan {}ke Estonia pada Januari lalu dipaparkan di parlemen, Rabu (2/3).", "2022-01", "2022-01"),
        ("{}terakhir kali mengunjungi Estonia awal tahun ini.", "2022", "2022"),
        ("{}berada di Estonia Senin-Selasa (28/2-1/3).", "2022-02-28", "2022-03-01"),
        ("{}mengunjungi Estonia Senin-Rabu, 28 Februari-2 Maret.", "2022-02-28", "2022-03-02"),
        ("{}mengunjungi Estonia Selasa (1/3) dan Rabu (2/3).", "2022-03-01", "2022-03-02"),
    ],
)
def test_first_and_last_days_of_visits(text: str, start: str | None, end: str | None) -> None:
    visit = of_type(VISIT, text.format(MINISTER), lang="id", published=FRIDAY)
    assert (visit.start, visit.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("{}batal berkunjung ke Estonia pada 8-10 Maret.", "2022-03-08", "2022-03-10"),
        ("{}batal berkunjung ke Estonia besok.", "2022-03-05", None),
        ("{}batal berkunjung ke Estonia Selasa (8/3).", "2022-03-08", None),
        ("Kunjungan {}ke Estonia pada Selasa ditunda.", "2022-03-01", None),
        ("{}membatalkan kunjungannya ke Estonia pada Selasa.", None, None),
    ],
)
def test_days_of_plans_that_are_off(text: str, start: str | None, end: str | None) -> None:
    visit = of_type(VISIT, text.format(MINISTER), lang="id", published=FRIDAY)
    assert (visit.start, visit.end) == (start, end)


def test_talks_that_go_on_for_days() -> None:
    text = (
        "Pembicaraan antara Menlu Finlandia Pekka Haavisto dan "
        + KALLAS
        + " berlangsung selama tiga hari mulai 27 Februari."
    )
    meeting = of_type(MEETING, text, lang="id", published=FRIDAY)
    assert (meeting.start, meeting.end) == ("2022-02-27", "2022-03-01")


def test_the_day_of_an_answer_is_not_that_of_what_was_asked() -> None:
    text = (
        '"Itu tidak benar," kata '
        + MINISTER
        + f"Selasa (1/3), ketika ditanya soal pertemuannya dengan {KALLAS} pada Januari."
    )
    assert of_type(MEETING, text, lang="id", published=FRIDAY).start == "2022-01"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Selasa (1/3), sehari setelah bertemu {latvian}, {minister} menemui {kallas}."),
        ("en", "On Tuesday, a day after meeting {latvian}, {minister} met {kallas}."),
    ],
)
def test_the_day_behind_a_distance(lang: str, text: str) -> None:
    names = {
        "id": ("Presiden Latvia Egils Levits", "Menteri Luar Negeri Finlandia Pekka Haavisto", KALLAS),
        "en": (
            "Latvian President Egils Levits",
            "Finnish Foreign Minister Pekka Haavisto",
            "Estonian Prime Minister Kaja Kallas",
        ),
    }[lang]
    text = text.format(latvian=names[0], minister=names[1], kallas=names[2])
    days = {m.start for m in contacts(text, lang=lang, published=FRIDAY) if m.type is MEETING}
    assert days == {"2022-02-28", "2022-03-01"}


def test_drills_and_their_length() -> None:
    text = DRILL + "Latihan selama sepuluh hari itu dimulai Selasa (1/3)."
    drill = of_type(EXERCISE, text, lang="id", published=FRIDAY)
    assert (drill.start, drill.end) == ("2022-03-01", "2022-03-10")
    text = "Latihan bersama Finlandia dan Estonia yang dimulai Selasa (1/3) itu akan berakhir Kamis (10/3)."
    drill = of_type(EXERCISE, text, lang="id", published=FRIDAY)
    assert (drill.start, drill.end) == ("2022-03-01", "2022-03-10")


@pytest.mark.parametrize(
    ("lang", "text", "kind", "dates"),
    [
        (
            "en",
            "French President Jacques Chirac will meet Chancellor-designate Angela Merkel, who is to be sworn in on "
            "May 22, officials said.",
            EventType.MEETING,
            (None, None),
        ),
        (
            "en",
            "Iraqi Prime Minister Ibrahim al-Jaafari arrived in Tehran on Monday for a three-day visit meant to bury "
            "the memory of the war the two neighbours fought from 1980 to 1988.",
            EventType.VISIT,
            ("2013-05-13", "2013-05-15"),
        ),
        (
            "en",
            "The force landed on July 24 last year, the day Australia and New Zealand signed a treaty in Townsville.",
            EventType.AGREEMENT,
            ("2012-07-24", "2012-07-24"),
        ),
        (
            "en",
            "Eritrean President Isaias Afwerki came back to Asmara on May 6, the very day on which Ethiopian Prime "
            "Minister Abiy Ahmed arrived in Rome.",
            EventType.VISIT,
            ("2013-05-06", None),
        ),
        (
            "id",
            "Pasukan itu mendarat pada 24 Juli 2012, hari ketika Australia dan Selandia Baru menandatangani perjanjian "
            "di Townsville.",
            EventType.AGREEMENT,
            ("2012-07-24", "2012-07-24"),
        ),
        (
            "ms",
            "Pasukan itu mendarat pada 24 Julai 2012, hari apabila Australia dan New Zealand menandatangani perjanjian "
            "di Townsville.",
            EventType.AGREEMENT,
            ("2012-07-24", "2012-07-24"),
        ),
        (
            "en",
            "Syrian President Bashar al-Assad left Ankara on Monday after a stay of three days.",
            EventType.VISIT,
            ("2013-05-11", "2013-05-13"),
        ),
        (
            "en",
            "Syrian President Bashar al-Assad left Ankara on Monday after three days in Turkey.",
            EventType.VISIT,
            ("2013-05-11", "2013-05-13"),
        ),
        (
            "en",
            "Turkey massed troops in 1998, and the crisis ended when Turkey and Syria signed a pact in Adana in "
            "October of that year.",
            EventType.AGREEMENT,
            ("1998-10", "1998-10"),
        ),
        (
            "id",
            "Presiden RI Susilo Bambang Yudhoyono tiba di Teheran hari Senin dan Selasa malam menurut rencana "
            "menemui Presiden Iran Mahmoud Ahmadinejad.",
            EventType.VISIT,
            ("2013-05-13", None),
        ),
    ],
)
def test_whose_day_a_clause_tells(lang: str, text: str, kind: EventType, dates: tuple[str | None, str | None]) -> None:
    found = [(m.start, m.end) for m in on_wednesday(lang, text, kind)]
    assert dates in found
    assert all(d in (dates, (None, "2013-05-06")) for d in found)


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("briefed reporters in Moscow on Tuesday on his talks with Mottaki.", MEETING, None),
        ("told parliament on Tuesday about his talks with Mottaki.", MEETING, None),
        ("spoke to reporters on Tuesday about his visit to Iran.", VISIT, None),
        ("told parliament about his talks with Mottaki on Tuesday.", MEETING, "2013-05-14"),
        ("said on Tuesday on his visit to Iran that he was hopeful.", VISIT, "2013-05-14"),
    ],
)
def test_what_is_only_told_of_has_not_the_day_of_the_telling(text: str, kind: EventType, start: str | None) -> None:
    page = f"Russian Foreign Minister Sergei Lavrov {text} Manouchehr Mottaki is Iran's foreign minister."
    assert [m.start for m in on_wednesday("en", page, kind)] == [start]
