"""Sides of documents that stand behind a verb, behind an opening phrase, in the next sentence, or met before."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Status

TANYA = "Menteri Perdagangan Kenya Mukhisa Kituyi dan Menteri Perdagangan India Kamal Nath"
TWO = "Kenyan Trade Minister Mukhisa Kituyi and Indian Trade Minister Kamal Nath"
NAMES = {"Mukhisa Kituyi", "Kamal Nath"}
STATES = {"KEN", "IND"}


def who(m: EventMention) -> set[str | None]:
    return {p.name or p.country for p in m.participants}


@pytest.mark.parametrize(
    ("lang", "told", "sides"),
    [
        ("id", f"Penandatanganan perjanjian perikanan dilakukan {TANYA} di Wina, Senin.", NAMES),
        ("id", f"Tanda tangan pada MoU di bidang pendidikan dibubuhkan oleh {TANYA}.", NAMES),
        ("id", f"Pertemuan antara {TANYA} di Wina, Senin, diakhiri dengan penandatanganan nota kesepahaman.", NAMES),
        ("en", f"Talks between {TWO} in Vienna on Monday resulted in two memorandums.", NAMES),
        ("en", "In a joint statement issued in Vienna on Monday, Kenya and India pledged to fight.", STATES),
        ("id", "Dalam pernyataan bersama yang dikeluarkan di Wina, Senin, Kenya dan India menolak itu.", STATES),
        ("id", "Kenya dan India berdamai. Pakta itu ditandatangani oleh menteri luar negeri kedua negara.", STATES),
        (
            "en",
            "A border treaty was signed in Vienna. Kenya was represented by Mukhisa Kituyi and India by Kamal Nath.",
            NAMES,
        ),
        (
            "id",
            "Pakta itu ditandatangani di Wina. Kenya diwakili Mukhisa Kituyi, sedangkan India diwakili Kamal Nath.",
            NAMES,
        ),
        ("en", "The Sri Lankan-South Korean pact on fishing was signed on Monday.", {"LKA", "KOR"}),
    ],
)  # fmt: skip
def test_sides(lang: str, told: str, sides: set[str]) -> None:
    (agreement,) = on_wednesday(lang, told, EventType.AGREEMENT)
    assert who(agreement) == sides


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Kenya and India have been bound by an accord on fishing since 1990."),
        ("en", "The Kenyan minister accused India of breaching the joint declaration."),
        ("id", "Kenya menuduh India melanggar pernyataan bersama."),
        ("ms", "Kenya menuduh India melanggar kenyataan bersama."),
    ],
)
def test_a_document_that_is_only_kept_is_none_made(lang: str, told: str) -> None:
    assert on_wednesday(lang, told, EventType.AGREEMENT) == []


@pytest.mark.parametrize(
    ("lang", "told", "day"),
    [
        ("en", "The signing of a pact between Kenya and India is scheduled for Friday.", "2013-05-17"),
        ("id", "Penandatanganan pakta antara Kenya dan India rencananya dilakukan hari Jumat.", "2013-05-17"),
    ],
)
def test_a_signing_to_come(lang: str, told: str, day: str) -> None:
    (agreement,) = on_wednesday(lang, told, EventType.AGREEMENT)
    assert (agreement.status, agreement.start) == (Status.PLANNED, day)


def test_the_day_on_which_a_pact_is_concluded_is_its_first_too() -> None:
    (agreement,) = on_wednesday("en", "Kenya concluded a pact with India on Monday.", EventType.AGREEMENT)
    assert (agreement.start, agreement.end) == ("2013-05-13", "2013-05-13")


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan Trade Minister Mukhisa Kituyi offered condolences in a phone call to Indian Trade Minister Kamal Nath.",
        f"In telephone talks on Monday, {TWO} agreed to meet soon.",
    ],
)
def test_what_is_offered_or_agreed_in_a_call_is_not_the_call(told: str) -> None:
    (call,) = on_wednesday("en", told, EventType.CALL)
    assert call.status is Status.COMPLETED


def test_a_weekday_behind_a_name_of_one_word_is_no_part_of_it() -> None:
    told = "Presiden Indonesia Soeharto Rabu bertemu Presiden Kenya Daniel arap Moi di Jakarta."
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert (who(meeting), meeting.start) == ({"Soeharto", "Daniel arap Moi"}, "2013-05-15")


@pytest.mark.parametrize(
    "told",
    [
        "Hal itu disampaikannya saat bertemu Presiden Kenya Daniel arap Moi di Jakarta, Senin.",
        '"Kami siap membantu," ujarnya seusai bertemu Presiden Kenya Daniel arap Moi di Jakarta, Senin.',
    ],
)
def test_who_says_it_meets(told: str) -> None:
    before = "Menteri Luar Negeri Indonesia Ali Alatas menawarkan jasa baik. "
    (meeting,) = on_wednesday("id", before + told, EventType.MEETING)
    assert who(meeting) == {"Ali Alatas", "Daniel arap Moi"}


def test_who_says_that_others_meet_does_not() -> None:
    told = (
        "Menteri Luar Negeri Indonesia Ali Alatas menawarkan jasa baik. "
        "Presiden Kenya Daniel arap Moi bertemu Presiden Uganda Yoweri Museveni hari Senin, katanya."
    )
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert who(meeting) == {"Daniel arap Moi", "Yoweri Museveni"}
