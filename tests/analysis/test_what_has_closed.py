"""What a sentence says of a gathering that is over, of a purpose that came to pass, and adverbs of another verb."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status


def read(text: str, kind: EventType, *, lang: str = "en", published: str = "2008-11-28") -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published=published), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is kind]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The UNASUR summit opened in Quito on Wednesday. Chilean President Michelle Bachelet told the closing "
            "session of the summit that the bankers were to blame.",
        ),
        (
            "id",
            "KTT UNASUR dibuka di Quito, Rabu. Presiden Chile Michelle Bachelet mengatakan pada penutupan KTT itu "
            "bahwa para bankir bersalah.",
        ),
    ],
)
def test_what_is_said_at_the_close_of_a_gathering_tells_that_it_is_over(lang: str, text: str) -> None:
    (mention,) = read(text, EventType.GATHERING, lang=lang)
    assert mention.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Chilean President Michelle Bachelet arrived in Quito on Friday and went straight into talks with "
            "Ecuadorean President Rafael Correa.",
        ),
        (
            "en",
            "Chilean President Michelle Bachelet crossed into Bolivia on Friday to become the first Chilean leader to "
            "meet Bolivian President Evo Morales at home.",
        ),
        (
            "id",
            "Menteri Pertahanan Chile Jose Goni tiba di Washington, Jumat. Ia disambut dengan jajar kehormatan di "
            "Pentagon untuk berunding dengan Menteri Pertahanan AS Robert Gates.",
        ),
    ],
)
def test_a_purpose_for_which_somebody_was_received_has_come_to_pass(lang: str, text: str) -> None:
    (mention,) = read(text, EventType.MEETING, lang=lang)
    assert mention.status is Status.COMPLETED


def test_an_adverb_of_another_verb_says_nothing_of_a_contact() -> None:
    text = "Kongres masih harus mengesahkan perjanjian yang ditandatangani Peru dan Ekuador di Quito."
    (mention,) = read(text, EventType.AGREEMENT, lang="id")
    assert mention.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The OIC summit opened in Doha on Monday. It was attended by Iranian President Hassan Rouhani."),
        ("en", "The OIC summit opens in Doha on Sunday, and Iranian President Hassan Rouhani will attend."),
        ("id", "KTT OKI dibuka di Doha, Senin, dan Presiden Iran Hassan Rouhani turut hadir."),
    ],
)
def test_it_and_a_clause_joined_to_a_gathering_tell_who_attends(lang: str, text: str) -> None:
    names = {p.name for m in read(text, EventType.GATHERING, lang=lang) for p in m.participants if p.name}
    assert names == {"Hassan Rouhani"}
