"""Who takes part in English meetings and visits where no name stands right beside the predicate."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention

AT_ODDS = "India and Nepal have been at odds for years. "
GUEST = "Australian Foreign Minister Julie Bishop arrived in Kenya on Monday. "
ABROAD = "South African President Jacob Zuma flew to Maputo on Monday. "


def contacts(text: str) -> tuple[EventMention, ...]:
    document = make_document(text, lang="en", published="2014-07-30", published_how="given")
    return analyse(document, min_confidence=0.0).event_mentions


SIDES = [
    (AT_ODDS + "The two countries' foreign ministers met in Oslo on Friday.", {"IND", "NPL"}),
    (AT_ODDS + "Foreign ministers of the two countries met in Oslo on Friday.", {"IND", "NPL"}),
    ("US officials met Iranian diplomats in Oslo, the first talks between the two countries.", {"USA", "IRN"}),
    (GUEST + "On her programme are a meeting with President Uhuru Kenyatta and a dinner for envoys.", {"AUS", "KEN"}),
    ("A Finnish team led by Foreign Minister Erkki Tuomioja held talks with Kenyan officials.", {"FIN", "KEN"}),
    ("British Prime Minister David Cameron is to visit Kenya to meet government officials.", {"GBR", "KEN"}),
    (ABROAD + "Zuma urged Mozambican President Armando Guebuza to talk to his foes.", {"ZAF", "MOZ"}),
]


@pytest.mark.parametrize(("text", "states"), SIDES, ids=[t[-40:] for t, _ in SIDES])
def test_sides_of_a_meeting(text: str, states: set[str]) -> None:
    found = [{p.country for p in m.participants} for m in contacts(text) if m.type == "meeting"]
    assert states in found, found


def test_each_of_a_list_of_talks_is_a_meeting() -> None:
    text = GUEST + "The agenda includes talks with President Uhuru Kenyatta and a meeting with Minister Amina Mohamed."
    found = [{p.name for p in m.participants} for m in contacts(text) if m.type == "meeting"]
    assert {"Julie Bishop", "Uhuru Kenyatta"} in found
    assert {"Julie Bishop", "Amina Mohamed"} in found


def test_an_appeal_from_home_is_no_meeting() -> None:
    text = "South African President Jacob Zuma urged Mozambican President Armando Guebuza to talk to his foes."
    assert not contacts(text)
    elsewhere = "South African President Jacob Zuma flew to Accra on Monday. "
    assert all(m.type != "meeting" for m in contacts(elsewhere + text))


@pytest.mark.parametrize("thing", ["demands", "wish for a treaty", "security needs"])
def test_the_owner_of_a_thing_is_no_counterpart(thing: str) -> None:
    assert not contacts(f"Japanese Foreign Minister Fumio Kishida met Kenya's {thing} on Friday.")


def test_the_owner_of_an_official_is_told_by_him() -> None:
    (found,) = contacts("Japanese Foreign Minister Fumio Kishida met Fiji's military ruler, Frank Bainimarama.")
    assert {p.name for p in found.participants} == {"Fumio Kishida", "Frank Bainimarama"}


def test_who_goes_on_is_who_came() -> None:
    text = "Finnish President Sauli Niinisto's visit to Riga will be followed by a trip to Vilnius."
    found = [m for m in contacts(text) if m.type == "visit"]
    assert {s for m in found for s in m.destination} == {"LVA", "LTU"}
    assert {p.name for m in found for p in m.participants} == {"Sauli Niinisto"}


def test_a_pronoun_before_its_name() -> None:
    text = "Chinese President Xi Jinping spoke on Monday. Before his China visit, Kenyan President Uhuru Kenyatta "
    (found,) = (m for m in contacts(text + "gave an interview in Nairobi.") if m.type == "visit")
    assert [p.name for p in found.participants] == ["Uhuru Kenyatta"]
    assert found.destination == ("CHN",)


def test_a_pronoun_whose_name_was_told() -> None:
    text = "Kenyan President Uhuru Kenyatta will leave for China on Monday. During his visit, Chinese President Xi "
    visits = [m for m in contacts(text + "Jinping will receive him in Beijing.") if m.type == "visit"]
    assert all(p.name == "Uhuru Kenyatta" for m in visits for p in m.participants if p.part == "traveller")


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Uhuru Kenyatta hoped that everyone invited would come to Rome.",
        "The trip by the US team was Kenyan President Uhuru Kenyatta's idea.",
        "Indian and Nepalese leaders want to revive their talks.",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert not contacts(text)


def test_those_who_say_something_are_they() -> None:
    text = "Envoys of 40 states will attend, including Kenyan President Uhuru Kenyatta and Indian Prime Minister "
    told = "Narendra Modi. French officials said they expected the meeting to raise billions."
    assert all(m.type != "meeting" for m in contacts(text + told))


def test_a_people_of_the_sentence_are_they() -> None:
    met = "Kenyan President Uhuru Kenyatta and Indian Prime Minister Narendra Modi met in Rome on Monday. "
    accord = "Modi said the Nepalese and the Italians would keep all accords they have signed with Peru."
    assert [m.type for m in contacts(met + accord.replace("the Nepalese and ", ""))] == ["meeting", "agreement"]
    agreement = contacts(met + accord.replace("the Nepalese and ", ""))[1]
    assert {p.country for p in agreement.participants} == {"ITA", "PER"}


def test_what_two_discussed_after_their_call_belongs_to_it() -> None:
    called = "Kenyan President Uhuru Kenyatta telephoned South African President Jacob Zuma on Monday. "
    discussed = "Kenyatta also discussed trade with Zuma, his office said."
    assert [m.type for m in contacts(called + discussed)] == ["call"]
    met = called.replace("telephoned", "met")
    assert [m.type for m in contacts(met + discussed)] == ["meeting"]


def test_what_follows_in_one_sentence_is_of_the_same_day() -> None:
    text = (
        "Norwegian Foreign Minister Borge Brende met Finnish Foreign Minister Erkki Tuomioja in Helsinki on Monday {}"
        " held talks with Finnish President Sauli Niinisto."
    )
    days = {m.start for m in contacts(text.format("and later")) if m.type == "meeting"}
    assert days == {"2014-07-28"}
