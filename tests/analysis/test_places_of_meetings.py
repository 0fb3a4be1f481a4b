"""Where meetings were held that say no place of their own: the visit around them, the host of the one told before."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventMention, EventType

ARRIVED = "Finnish Prime Minister Sanna Marin arrived in Tallinn on Sunday for a three-day visit. "


def met(text: str, name: str, *, lang: str = "en") -> EventMention:
    (mention,) = (
        m
        for m in contacts(text, lang=lang)
        if m.type is EventType.MEETING and any(p.name == name for p in m.participants)
    )
    return mention


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("On Monday she will meet Estonian Prime Minister Kaja Kallas.", ()),
        ("On Sunday she met Estonian Prime Minister Kaja Kallas.", ("Tallinn",)),
        ("She will meet Estonian Prime Minister Kaja Kallas before she leaves.", ()),
        ("She might meet Estonian Prime Minister Kaja Kallas on Monday.", ()),
    ],
)
def test_the_city_of_what_is_to_come_on_a_visit(text: str, cities: tuple[str, ...]) -> None:
    meeting = met(ARRIVED + text, "Kaja Kallas")
    assert meeting.cities == cities


def test_the_state_of_a_visit_whose_city_is_not_told() -> None:
    text = (
        "Finnish Prime Minister Sanna Marin began a visit to Estonia on Friday. Estonian Prime Minister Kaja Kallas, "
        "after talks with Marin, praised the accord."
    )
    meeting = met(text, "Kaja Kallas")
    assert (meeting.destination, meeting.cities) == (("EST",), ())


def test_where_trips_of_both_sides_are_told_the_state_is_not_known() -> None:
    text = (
        "Finnish Prime Minister Sanna Marin visited Estonia in May. Estonian Prime Minister Kaja Kallas visited "
        "Finland in May as well. Marin and Kallas met twice."
    )
    assert not met(text, "Kaja Kallas").destination


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto met Estonian President Alar Karis in Tallinn on Friday. He also saw "
            "Estonian Foreign Minister Eva-Maria Liimets.",
            ("Tallinn",),
        ),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto bertemu Presiden Estonia Alar Karis di Tallinn pada Jumat. Ia juga "
            "menemui Menteri Luar Negeri Estonia Eva-Maria Liimets.",
            ("Tallinn",),
        ),
        (
            "ms",
            "Presiden Finland Sauli Niinisto bertemu Presiden Estonia Alar Karis di Tallinn pada Jumaat. Beliau turut "
            "menemui Menteri Luar Estonia Eva-Maria Liimets.",
            ("Tallinn",),
        ),
        (
            "en",
            "Finnish President Sauli Niinisto met Estonian President Alar Karis in Tallinn on Friday. On Saturday he "
            "saw Estonian Foreign Minister Eva-Maria Liimets.",
            (),
        ),
        (
            "en",
            "Finnish President Sauli Niinisto met Latvian President Egils Levits in Tallinn on Friday. He also saw "
            "German Foreign Minister Eva-Maria Liimets.",
            (),
        ),
    ],
)
def test_the_second_official_of_a_host_is_met_where_the_first_was(
    lang: str, text: str, cities: tuple[str, ...]
) -> None:  # fmt: skip
    assert met(text, "Eva-Maria Liimets", lang=lang).cities == cities


def test_who_receives_is_not_who_travels() -> None:
    text = (
        "On a visit to Tallinn on Friday, Finnish Prime Minister Sanna Marin was received by Estonian Prime Minister "
        "Kaja Kallas."
    )
    visit = of_type(EventType.VISIT, text)
    assert visit.cities == ("Tallinn",)
    assert [(p.name, p.part.value) for p in visit.participants] == [
        ("Sanna Marin", "traveller"),
        ("Kaja Kallas", "host"),
    ]


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Finnish Prime Minister Sanna Marin met Estonian Prime Minister Kaja Kallas on Saturday.", ("Madrid",)),
        ("Finnish Prime Minister Sanna Marin met Estonian Prime Minister Kaja Kallas on Wednesday.", ()),
        ("Finnish Prime Minister Sanna Marin will meet Estonian Prime Minister Kaja Kallas on Tuesday.", ()),
        ("Estonian Prime Minister Kaja Kallas met Latvian President Egils Levits on Saturday.", ()),
    ],
)
def test_talks_on_a_day_of_a_gathering_that_one_of_the_two_attends(text: str, cities: tuple[str, ...]) -> None:
    summit = "Finnish Prime Minister Sanna Marin attended the NATO summit in Madrid from 11 to 13 February. "
    assert met(summit + text, "Kaja Kallas").cities == cities


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        (
            "en",
            "Ulaanbaatar played host last November when officials from Japan and North Korea held talks.",
            "Ulaanbaatar",
        ),
        (
            "en",
            "Geneva was the venue as US Secretary of State John Kerry met his Russian counterpart, Sergei Lavrov.",
            "Geneva",
        ),
        (
            "id",
            "Antalya menjadi tempat Menteri Luar Negeri AS Marco Rubio bertemu mitranya dari Turki, Hakan Fidan.",
            "Antalya",
        ),
    ],
)
def test_a_city_that_opens_the_sentence_is_where_the_talks_it_hosts_are(lang: str, text: str, city: str) -> None:
    assert [c.cities for c in contacts(text, lang=lang)] == [(city,)]


def test_a_city_that_opens_the_sentence_hosts_no_talks_held_elsewhere() -> None:
    text = "Geneva played host in May, but John Kerry, the US secretary of state, met Russia's Sergei Lavrov in Vienna."
    assert [c.cities for c in contacts(text)] == [("Vienna",)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish Foreign Minister Alex Stubb will visit for talks with his Kenyan counterpart, Moses Wetangula, a "
            "spokesman said. Stubb and Wetangula held their first talks in Helsinki in December.",
        ),
        (
            "id",
            "Menteri Luar Negeri Finlandia Alexander Stubb akan berkunjung dan melakukan pembicaraan dengan mitranya "
            "dari Kenya, Moses Wetangula. Stubb dan Wetangula berbicara pertama kali di Helsinki pada Desember lalu.",
        ),
    ],
)
def test_where_a_visit_goes_is_not_where_the_guest_was_host(lang: str, text: str) -> None:
    assert of_type(EventType.VISIT, text, lang=lang).destination == ("KEN",)
