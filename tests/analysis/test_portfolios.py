"""Remits in words that no table knows, and words that open a sentence before a name."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType


def persons(lang: str, text: str) -> set[str | None]:
    document = make_document(text, lang=lang, published="2013-05-15")
    return {m.name for m in analyse(document).entities if m.type is EntityType.PERSON}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", "Menteri Luar Negeri Ceko Jan Lipavský bertemu Menteri Tekstil India Giriraj Singh, Senin."),
        ("id", "Menteri Luar Negeri Ceko Jan Lipavský bertemu menteri tekstil India Giriraj Singh, Senin."),
        ("ms", "Menteri Luar Republik Czech Jan Lipavský bertemu Menteri Tekstil India Giriraj Singh pada Isnin."),
        ("en", "Czech Foreign Minister Jan Lipavský met the Indian minister of Textiles, Giriraj Singh, on Monday."),
        (
            "en",
            "Czech Foreign Minister Jan Lipavský met India's Posts and Telegraphs Minister Giriraj Singh on Monday.",
        ),
    ],
)
def test_ministers_of_anything(lang: str, told: str) -> None:
    (meeting,) = on_wednesday(lang, told, EventType.MEETING)
    assert {(p.name, p.country) for p in meeting.participants} == {("Jan Lipavský", "CZE"), ("Giriraj Singh", "IND")}


@pytest.mark.parametrize("opens", ["Besides", "Accusing", "Flanked by", "Alongside", "Nevertheless", "Without"])
def test_no_word_that_opens_a_sentence_is_a_name(opens: str) -> None:
    told = f"Czech Foreign Minister Jan Lipavský left. {opens} Lipavský, nobody came."
    assert persons("en", told) == {"Jan Lipavský"}


def test_no_verb_behind_a_minister_is_his_remit() -> None:
    told = "Seorang menteri mengunjungi India. Menteri Luar Negeri Ceko Jan Lipavský tiba."
    assert persons("id", told) == {"Jan Lipavský"}


def test_an_initial_before_a_surname_is_of_a_known_minister() -> None:
    told = "Foreign Minister S. Jaishankar met Maldivian President Ibrahim Mohamed Solih in Addu City."
    document = make_document(told, lang="en", published="2022-03-28", published_how="given")
    (meeting,) = (m for m in analyse(document).event_mentions if m.type is EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"IND", "MDV"}
