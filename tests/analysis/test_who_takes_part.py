"""Who takes part: holders in the order of their states, hosts who go nowhere, who speaks of talks, ways to a seat."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.knowledge.cities import cities
from lawatan.knowledge.organisations import organisations
from lawatan.records.event_mention import EventType, Part, Status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The interior ministers of Peru and Chile, Javier Olmedo and Hernan Quiroga, met in Lima on Friday."),
        ("en", "Javier Olmedo and Hernan Quiroga, the interior ministers of Peru and Chile, met in Lima on Friday."),
        ("en", "The Peruvian and Chilean presidents, Javier Olmedo and Hernan Quiroga, met in Lima on Friday."),
        ("en", "The leaders of Peru and Chile, Javier Olmedo and Hernan Quiroga, met in Lima on Friday."),
        ("id", "Menteri luar negeri Peru dan Cile, Javier Olmedo dan Hernan Quiroga, bertemu di Lima, Jumat."),
        ("id", "Javier Olmedo dan Hernan Quiroga, menteri luar negeri Peru dan Cile, bertemu di Lima, Jumat."),
    ],
)
def test_holders_are_named_in_the_order_of_their_states(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert [(p.name, p.country) for p in meeting.participants] == [("Javier Olmedo", "PER"), ("Hernan Quiroga", "CHL")]


def test_three_are_named_in_the_order_of_their_states() -> None:
    text = (
        "The foreign ministers of Peru, Chile and Bolivia, Javier Olmedo, Hernan Quiroga and Ruben Salas, flew to "
        "Oslo on Friday."
    )
    visit = of_type(EventType.VISIT, text)
    assert [p.country for p in visit.participants] == ["PER", "CHL", "BOL"]
    assert all(p.name for p in visit.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Turkish Foreign Minister Ali Babacan arrived in Baghdad on Friday. Iraqi Foreign Minister Hoshyar Zebari met "
        "him at the airport. The two went to Baghdad's old town.",
        "Fijian Prime Minister Frank Tora travelled to Canberra on Friday to meet Australian Prime Minister John Hale. "
        "They are due in Sydney on Monday.",
    ],
)
def test_a_host_does_not_travel(text: str) -> None:
    visits = [m for m in contacts(text) if m.type is EventType.VISIT]
    assert visits
    assert all(p.country not in set(m.destination) for m in visits for p in m.participants if p.part is Part.TRAVELLER)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "{} said Ukraine would keep its word, after talks with {} in Kiev on Wednesday."),
        ("en", "{} said that Ukraine had kept its word, following a meeting with {} in Kiev on Wednesday."),
        ("en", "{} announced that Ukraine would drop the levy following talks with {} in Kiev on Wednesday."),
        ("id", "{} mengatakan Ukraina akan memenuhi janji, setelah bertemu {} di Kiev, Rabu."),
    ],
)
def test_who_speaks_of_a_state_had_the_talks(lang: str, text: str) -> None:
    guest = {"en": "Norwegian Foreign Minister Jonas Store", "id": "Menteri Luar Negeri Norwegia Jonas Store"}[lang]
    host = {"en": "Ukrainian President Leonid Kuchma", "id": "Presiden Ukraina Leonid Kuchma"}[lang]
    meeting = of_type(EventType.MEETING, text.format(guest, host), lang=lang)
    assert {p.name for p in meeting.participants} == {"Jonas Store", "Leonid Kuchma"}
    assert meeting.status is Status.COMPLETED


@pytest.mark.parametrize(
    "text",
    [
        "NATO chief Jaap de Hoop Scheffer lunched with Russian Foreign Minister Sergei Lavrov in Moscow on Friday "
        "before flying back to Brussels.",
        "UN envoy Ibrahim Gambari met Chinese Premier Wen Jiabao in Beijing on Friday and went back to New York.",
        "Arab League chief Amr Mussa met President Emile Lahoud in Beirut on Friday and left for Cairo.",
    ],
)
def test_nobody_visits_the_seat_of_his_own_organisation(text: str) -> None:
    visited = {state for m in contacts(text) if m.type is EventType.VISIT for state in m.destination}
    assert not visited & {"BEL", "USA", "EGY"}


def test_seats_are_known_cities() -> None:
    known = {name for name, _ in cities()}
    assert {o.seat for o in organisations().values() if o.seat} <= known


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("en", "Kenyan President William Ruto held talks with Premier Li Qiang and with President Xi Jinping.", 1),
        ("en", "Kenyan President William Ruto held talks with Premier Li Qiang and then with President Xi Jinping.", 2),
        ("id", "Presiden Kenya William Ruto berunding dengan PM China Li Qiang dan dengan Presiden Xi Jinping.", 1),
    ],
)
def test_one_clause_tells_one_meeting(lang: str, text: str, count: int) -> None:
    found = contacts(text.replace("Premier Li", "Chinese Premier Li"), lang=lang)
    assert sum(m.type is EventType.MEETING for m in found) == count


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto telephoned {} on Friday to let him know of the meeting."),
        ("en", "Kenyan President William Ruto rang {} on Friday to brief him on the talks with the rebels."),
        ("en", "The meeting came out of a telephone conversation between Kenyan President William Ruto and {}."),
        ("id", "Presiden Kenya William Ruto menelepon {} hari Jumat untuk memberitahukan pertemuan itu."),
    ],
)
def test_a_call_about_a_meeting_is_no_meeting(lang: str, text: str) -> None:
    other = {"en": "Ugandan President Yoweri Museveni", "id": "Presiden Uganda Yoweri Museveni"}[lang]
    assert [m.type for m in contacts(text.format(other), lang=lang)] == [EventType.CALL]


@pytest.mark.parametrize(
    "text",
    [
        "The offer will be handed over by Kenyan Foreign Minister Musalia Mudavadi, who flew into Kampala on Friday.",
        "A deal may be accepted by Kenyan Foreign Minister Musalia Mudavadi, who flew into Kampala on Friday.",
    ],
)
def test_what_is_to_come_is_not_what_a_relative_clause_tells(text: str) -> None:
    visit = of_type(EventType.VISIT, text)
    assert visit.start == "2022-02-11"
    assert visit.status is not Status.PLANNED


def test_who_stands_behind_whose_is_of_the_state_before_it() -> None:
    text = (
        "The way to Lima was paved by Norway, his main backer, whose Prime Minister Jonas Store travelled there in May."
    )
    visit = of_type(EventType.VISIT, text)
    assert ([p.country for p in visit.participants], list(visit.destination)) == (["NOR"], ["PER"])


def test_ambassadors_of_several_states_call_together() -> None:
    text = "The ambassadors of Kenya and Peru called on Fijian Foreign Minister Kaliopate Tavola in Suva on Friday."
    meeting = of_type(EventType.MEETING, text)
    assert {p.country for p in meeting.participants} == {"KEN", "PER", "FJI"}
    assert not [m for m in contacts(text) if m.type is EventType.VISIT]


@pytest.mark.parametrize(
    "company",
    ["with his wife Akie and", "with his wife and", "with a group of businessmen and", "accompanied by his wife and"],
)
def test_who_comes_along_beside_somebody_unnamed_does_not_act(company: str) -> None:
    text = (
        f"Japanese Prime Minister Shinzo Abe arrived in Ankara on Friday {company} Trade Minister Yoko Obata, and met "
        "Turkish President Abdullah Gul."
    )
    assert {p.name for p in of_type(EventType.VISIT, text).participants} == {"Shinzo Abe", "Yoko Obata"}
    assert {p.name for p in of_type(EventType.MEETING, text).participants} == {"Shinzo Abe", "Abdullah Gul"}


def test_whose_own_clause_follows_acts() -> None:
    text = (
        "Kenyan President William Ruto left with his family and Prime Minister Raila Odinga met Ugandan President "
        "Yoweri Museveni in Kampala on Friday."
    )
    assert {p.name for p in of_type(EventType.MEETING, text).participants} == {"Raila Odinga", "Yoweri Museveni"}


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto spoke to {} by phone on Friday and with {} on Saturday.",
        "Kenyan President William Ruto spoke with {} by telephone on Friday and to {} on Saturday.",
        "Kenyan President William Ruto talked by phone with {} on Friday and with {} on Saturday.",
    ],
)
def test_a_call_each_on_two_days(text: str) -> None:
    others = ("British Prime Minister Gordon Brown", "US President Barack Obama")
    calls = [m for m in contacts(text.format(*others)) if m.type is EventType.CALL]
    assert [{p.country for p in m.participants} for m in calls] == [{"KEN", "GBR"}, {"KEN", "USA"}]
