"""Bodies and their members: what they sign and where they gather; documents of other times; company at a forum."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType

PUBLISHED = "2011-05-11"  # a Wednesday


def found(text: str, kind: EventType, lang: str = "en") -> list[EventMention]:
    page = make_document(text, lang=lang, published=PUBLISHED, published_how="given")
    return [m for m in analyse(page, min_confidence=0.0).event_mentions if m.type is kind]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Leaders of the ten-member Association of South East Asian Nations (ASEAN) signed a charter on Tuesday.",
        ),
        ("id", "Para pemimpin Perhimpunan Bangsa-bangsa Asia Tenggara (ASEAN) menandatangani sebuah piagam, Selasa."),
        ("ms", "Para pemimpin Persatuan Negara-negara Asia Tenggara (ASEAN) menandatangani perjanjian pada Selasa."),
    ],
)
def test_the_short_form_in_brackets_is_no_other_side(lang: str, text: str) -> None:
    (signed,) = found(text, EventType.AGREEMENT, lang)
    assert {p.country for p in signed.participants} == {"ASEAN"}


def test_members_of_a_body_are_counted_before_its_name() -> None:
    (signed,) = found("Ministers of the 53-nation African Union adopted a declaration in Lusaka.", EventType.AGREEMENT)
    assert [(p.role, p.country) for p in signed.participants] == [("ministers", "AU")]


def test_leaders_of_a_body_hold_their_summit_far_behind_its_name() -> None:
    text = (
        "Leaders of the Association of South East Asian Nations (ASEAN) signed a charter on Tuesday that turns it into "
        "a body of rules, but their summit in Manila was overshadowed by a quarrel."
    )
    (summit,) = found(text, EventType.GATHERING)
    assert summit.cities == ("Manila",)


@pytest.mark.parametrize("words", ["October of that year", "October that year", "October of the same year"])
def test_a_month_of_a_year_named_before(words: str) -> None:
    text = f"Chad and Niger nearly went to war in 1998. They made peace when the two sides signed a pact in {words}."
    (pact,) = found(text, EventType.AGREEMENT)
    assert pact.start == "1998-10"


def test_a_pact_of_another_time_is_no_accord_of_today() -> None:
    text = (
        "Chadian President Idriss Deby met Niger's President Mahamadou Issoufou in Niamey on Tuesday. Ministers of the "
        "two countries afterwards signed three accords. A border quarrel ended when the sides signed a security pact "
        "in October 1998."
    )
    assert {m.start for m in found(text, EventType.AGREEMENT)} == {"2011-05-10", "1998-10"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Perdana Menteri Irak Nuri al-Maliki bertemu Perdana Menteri Jepang Naoto Kan di Tokyo, Senin. Kedua "
            "negara setelah pertemuan itu saling menyerahkan nota mengenai dua pinjaman lunak.",
        ),
        ("id", "Jepang dan Irak mempertukarkan nota mengenai dua pinjaman lunak di Tokyo, Senin."),
    ],
)
def test_notes_that_two_hand_each_other_are_a_document(lang: str, text: str) -> None:
    (notes,) = found(text, EventType.AGREEMENT, lang)
    assert {p.country for p in notes.participants} == {"JPN", "IRQ"}


@pytest.mark.parametrize(
    "text",
    [
        "Thai Prime Minister Abhisit Vejjajiva will stay on for Friday's East Asia Summit with Chinese Premier Wen "
        "Jiabao and Japanese Prime Minister Naoto Kan, and return to Bangkok on Sunday.",
        "Thai Prime Minister Abhisit Vejjajiva flew to Jakarta for the East Asia Summit with Chinese Premier Wen "
        "Jiabao and Japanese Prime Minister Naoto Kan.",
    ],
)
def test_officials_behind_the_name_of_a_forum_attend_it(text: str) -> None:
    (summit,) = found(text, EventType.GATHERING)
    assert {p.name for p in summit.participants} == {"Abhisit Vejjajiva", "Wen Jiabao", "Naoto Kan"}
    assert all(p.name == "Abhisit Vejjajiva" for m in found(text, EventType.VISIT) for p in m.participants)


def test_a_summit_that_is_attended_by_several_is_no_meeting_of_some() -> None:
    text = (
        "The summit, which began on Monday with a dinner, is attended by Kenyan President Mwai Kibaki, Uganda's Prime "
        "Minister Apolo Nsibambi and Tanzanian President Jakaya Kikwete."
    )
    assert not found(text, EventType.MEETING)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "African Union leaders held a summit with the European Union in Lisbon on Monday."),
        ("en", "On Monday as well the African Union leaders hold a summit with the European Union in Lisbon."),
        ("id", "Para pemimpin Uni Afrika mengadakan pertemuan puncak dengan Uni Eropa di Lisabon, Senin."),
    ],
)
def test_a_summit_of_two_bodies_is_a_gathering(lang: str, text: str) -> None:
    (summit,) = found(text, EventType.GATHERING, lang)
    assert {p.country for p in summit.participants} == {"AU", "EU"}
    assert not found(text, EventType.MEETING, lang)


def test_a_summit_of_a_body_with_a_state_is_a_meeting() -> None:
    (talks,) = found("The European Union held a summit with Russia in Samara on Monday.", EventType.MEETING)
    assert {p.country for p in talks.participants} == {"EU", "RUS"}
