"""The state of officials told as those of states before: whom a state sends, "their ministers", the visiting one."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

ROW = "A row over fishing strains ties between Norway and Iceland.\n"
GUEST = "Peruvian Foreign Minister Rafael Roncagliolo arrived in Oslo on Monday.\n"


@pytest.mark.parametrize(
    ("lang", "text", "state"),
    [
        ("en", "Latvia sent Trade Minister Vija Zarina to Oslo on Monday.", "LVA"),
        ("en", "The White House sent its coordinator, Carla Denton, to Oslo on Monday.", "USA"),
        ("en", "The UN sent special envoy Carla Denton to Oslo on Monday.", "UN"),
        ("id", "Latvia mengutus Menteri Perdagangan Vija Zarina ke Oslo, Senin.", "LVA"),
    ],
)
def test_whom_a_state_sends_is_its_own(lang: str, text: str, state: str) -> None:
    (found,) = on_wednesday(lang, text, EventType.VISIT)
    assert [p.country for p in found.participants] == [state]


@pytest.mark.parametrize(
    "who", ["Their foreign ministers", "Their leaders", "The trade ministers", "The foreign ministers"]
)
def test_ministers_of_both(who: str) -> None:
    (found,) = on_wednesday("en", f"{ROW}{who} met in Bergen on Monday.", EventType.MEETING)
    assert {p.country for p in found.participants} == {"NOR", "ISL"}


def test_navies_of_both() -> None:
    (found,) = on_wednesday("en", f"{ROW}Their navies will hold joint drills on Friday.", EventType.EXERCISE)
    assert {p.country for p in found.participants} == {"NOR", "ISL"}


@pytest.mark.parametrize("who", ["The visiting ministers", "Fishing ministers of the past"])
def test_ministers_of_nobody(who: str) -> None:
    assert not on_wednesday("en", f"{ROW}{who} met in Bergen on Monday.", EventType.MEETING)


@pytest.mark.parametrize("who", ["visiting official", "visiting minister", "visiting dignitary"])
def test_the_visiting_official(who: str) -> None:
    (found,) = on_wednesday("en", f"{GUEST}King Harald of Norway received the {who} on Tuesday.", EventType.MEETING)
    assert "Rafael Roncagliolo" in {p.name for p in found.participants}


def test_an_envoy_by_his_office() -> None:
    text = "US envoy Carla Denton was in Oslo.\nThe assistant secretary of state will fly to Riga on Friday."
    found = on_wednesday("en", text, EventType.VISIT)
    assert {p.name for m in found for p in m.participants} == {"Carla Denton"}


def test_two_envoys_and_one_office() -> None:
    text = (
        "US envoy Carla Denton and US negotiator Paul Frey were in Oslo.\n"
        "The assistant secretary of state will fly to Riga on Friday."
    )
    found = [m for m in on_wednesday("en", text, EventType.VISIT) if "LVA" in m.destination]
    assert [p.name for m in found for p in m.participants] == [None]


ARRIVAL = "Peruvian Foreign Minister Rafael Roncagliolo arrived in Oslo.\n"


@pytest.mark.parametrize("owner", ["the country", "the kingdom", "the government", "the island state"])
def test_an_official_of_the_country(owner: str) -> None:
    text = f"{ARRIVAL}On Monday he met {owner}'s prime minister, Jan Lund."
    (found,) = on_wednesday("en", text, EventType.MEETING)
    assert {p.name for p in found.participants} == {"Rafael Roncagliolo", "Jan Lund"}


def test_an_official_of_a_firm() -> None:
    text = f"{ARRIVAL}On Monday he met the club's president, Jan Lund."
    assert not on_wednesday("en", text, EventType.MEETING)
