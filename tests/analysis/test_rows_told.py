"""Three persons and more told of as one: "the three ministers", "mereka bertiga"; agents of states."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType

THREE_ID = (
    "Presiden Polandia Lech Kaczynski, Presiden Estonia Toomas Ilves dan Presiden Lithuania Valdas Adamkus terbang ke "
    "Tbilisi. "
)
THREE_EN = (
    "Polish President Lech Kaczynski, Estonian President Toomas Ilves and Lithuanian President Valdas Adamkus flew to "
    "Tbilisi. "
)
THEY = {"POL", "EST", "LTU"}


def contacts(lang: str, text: str, kind: EventType) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2008-08-13", published_how="given")
    return [m for m in analyse(document, min_confidence=0.0).event_mentions if m.type is kind]


TALKS = [
    ("id", THREE_ID + "Ketiga presiden itu bertemu dengan Presiden Georgia Mikheil Saakashvili."),
    (
        "id",
        THREE_ID + "Ukraina mendukung mereka. Ketiga pemimpin tersebut bertemu Presiden Georgia Mikheil Saakashvili.",
    ),
    ("id", THREE_ID + "Mereka bertiga akan bertemu dengan Presiden Georgia Mikheil Saakashvili."),
    ("en", THREE_EN + "The three presidents met Georgian President Mikheil Saakashvili."),
    ("en", THREE_EN + "The trio will meet Georgian President Mikheil Saakashvili."),
]


@pytest.mark.parametrize(("lang", "text"), TALKS)
def test_three_told_together(lang: str, text: str) -> None:
    (meeting,) = contacts(lang, text, EventType.MEETING)
    assert {p.country for p in meeting.participants} == THEY | {"GEO"}


ONE = [
    ("id", "Presiden Polandia Lech Kaczynski tiba di Tbilisi. Kunjungan ketiga presiden itu ke Georgia berlangsung "
     "dua hari.", {"POL"}),
    ("id", THREE_ID + "Presiden Polandia itu juga akan mengunjungi Ukraina.", {"POL"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "states"), ONE)
def test_ordinal_of_one(lang: str, text: str, states: set[str]) -> None:
    last = contacts(lang, text, EventType.VISIT)[-1]
    assert {p.country for p in last.participants} == states


def test_three_of_whom_nobody_told() -> None:
    text = "Three foreign ministers met Georgian President Mikheil Saakashvili on Tuesday."
    assert all(len(m.participants) < 4 for m in contacts("en", text, EventType.MEETING))


def test_agent_of_a_state() -> None:
    text = "Wakil Jepang Kenichiro Sasae bertemu dengan Wakil Presiden China Xi Jinping di Beijing."
    (meeting,) = contacts("id", text, EventType.MEETING)
    assert {(p.role, p.country) for p in meeting.participants} == {("representative", "JPN"), ("vice president", "CHN")}


def test_them_one_by_one() -> None:
    text = (
        "Utusan Amerika Serikat George Mitchell tiba di Yerusalem. Presiden Palestina Mahmoud Abbas dan Perdana "
        "Menteri Israel Benjamin Netanyahu sepakat berunding. Mitchell akan menemui mereka secara terpisah."
    )
    sides = [{p.country for p in m.participants} for m in contacts("id", text, EventType.MEETING)]
    assert {"USA", "PSE"} in sides
    assert {"USA", "ISR"} in sides
