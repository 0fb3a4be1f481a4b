"""One verb for several contacts: the second has a place, a traveller or a guest of its own and no verb."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Part


def _who(found: list[EventMention]) -> list[tuple[set[str | None], tuple[str, ...]]]:
    return [({p.name for p in m.participants}, m.cities) for m in found]


RIGA, TALLINN = "President Andris Berzins", "President Toomas Ilves"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", f"Croatian Foreign Minister Vesna Pusic met {RIGA} in Riga and {TALLINN} in Tallinn."),
        ("en", f"Croatian Foreign Minister Vesna Pusic met {RIGA} in Riga on Monday and {TALLINN} in Tallinn."),
        ("en", f"Croatian Foreign Minister Vesna Pusic held talks with {RIGA} in Riga and with {TALLINN} in Tallinn."),
        ("en", f"Croatian Foreign Minister Vesna Pusic held talks in Riga with {RIGA} and in Tallinn with {TALLINN}."),
        (
            "id",
            "Menlu Kroasia Vesna Pusic bertemu Presiden Andris Berzins di Riga dan Presiden Toomas Ilves di Tallinn.",
        ),
    ],
)
def test_each_is_met_in_a_place_of_his_own(lang: str, said: str) -> None:
    assert _who(on_wednesday(lang, said, EventType.MEETING)) == [
        ({"Vesna Pusic", "Andris Berzins"}, ("Riga",)),
        ({"Vesna Pusic", "Toomas Ilves"}, ("Tallinn",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Croatian Foreign Minister Vesna Pusic met President Andris Berzins in Riga and President Toomas Ilves was in "
        "Tallinn.",
        "Croatian Foreign Minister Vesna Pusic met President Andris Berzins in Riga, and President Toomas Ilves in "
        "Tallinn urged calm.",
    ],
)
def test_who_has_a_verb_was_not_met(text: str) -> None:
    assert _who(on_wednesday("en", text, EventType.MEETING)) == [({"Vesna Pusic", "Andris Berzins"}, ("Riga",))]


@pytest.mark.parametrize(
    ("lang", "text", "travellers"),
    [
        (
            "en",
            "Kenyan President Uhuru Kenyatta visited Japan in March and Tanzanian President Jakaya Kikwete in April.",
            [("Uhuru Kenyatta", "2013-03"), ("Jakaya Kikwete", "2013-04")],
        ),
        (
            "en",
            "Kenyan President Uhuru Kenyatta will go to Riga on Friday and Foreign Minister Amina Mohamed to Tallinn "
            "on Saturday.",
            [("Uhuru Kenyatta", "2013-05-17"), ("Amina Mohamed", "2013-05-18")],
        ),
        (
            "id",
            "Presiden Kenya Uhuru Kenyatta mengunjungi Jepang pada Maret dan Presiden Tanzania Jakaya Kikwete pada "
            "April.",
            [("Uhuru Kenyatta", "2013-03"), ("Jakaya Kikwete", "2013-04")],
        ),
        (
            "en",
            "Riga received Kenyan President Uhuru Kenyatta in March and Tanzanian President Jakaya Kikwete in April.",
            [("Uhuru Kenyatta", "2013-03"), ("Jakaya Kikwete", "2013-04")],
        ),
    ],
)
def test_another_travels_too(lang: str, text: str, travellers: list[tuple[str, str]]) -> None:
    found = on_wednesday(lang, text, EventType.VISIT)
    told = [([p.name for p in m.participants if p.part is Part.TRAVELLER], m.start) for m in found]
    assert told == [([name], start) for name, start in travellers]
