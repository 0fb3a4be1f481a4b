"""Second offices of one holder, offices held at the time told, credentials, and talks told by other words."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

MET = " met Czech Foreign Minister Jan Lipavský in Brno on Monday."


@pytest.mark.parametrize(
    "who",
    [
        "Alberto van Klaveren, Deputy Prime Minister and Minister of Foreign Affairs of Chile,",
        "Alberto van Klaveren, Chile's Deputy Prime Minister and Foreign Minister,",
        "Alberto van Klaveren, Chief of the General Staff of the Chilean Army and Deputy Minister of Defence,",
        "Deputy Prime Minister and Minister of Foreign Affairs of Chile HE Alberto van Klaveren",
        "Alberto van Klaveren, commander of the Royal Chilean Navy,",
    ],
)
def test_one_holder_of_two_offices(who: str) -> None:
    (meeting,) = on_wednesday("en", who + MET, EventType.MEETING)
    told = {(p.name, p.country) for p in meeting.participants}
    assert told == {("Alberto van Klaveren", "CHL"), ("Jan Lipavský", "CZE")}


def test_another_holder_behind_an_apposition() -> None:
    told = "Jan Lipavský, the Czech foreign minister, met Gabriel Boric, the Chilean president, and Defence Minister"
    (meeting,) = on_wednesday("en", told + " Maya Fernández in Brno on Monday.", EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Jan Lipavský", "Gabriel Boric", "Maya Fernández"}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Heraldo Muñoz, then Chilean foreign minister, visited Brno in 2011."),
        ("en", "Heraldo Muñoz, at the time Chilean foreign minister, visited Brno in 2011."),
        ("id", "Heraldo Muñoz, saat itu Menteri Luar Negeri Chile, mengunjungi Brno pada 2011."),
    ],
)
def test_who_held_the_office_then(lang: str, told: str) -> None:
    (visit,) = on_wednesday(lang, told, EventType.VISIT)
    assert [(p.name, p.role, p.country) for p in visit.participants] == [("Heraldo Muñoz", "foreign minister", "CHL")]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Chilean Ambassador Ana Pérez submitted a copy of her credentials on Monday to"),
        ("en", "Chilean Ambassador Ana Pérez will have talks on the margins of the summit with"),
        ("en", "Chilean Ambassador Ana Pérez will sit down on its margins with"),
    ],
)
def test_meetings_by_further_words(lang: str, told: str) -> None:
    (meeting,) = on_wednesday(lang, f"{told} Czech Foreign Minister Jan Lipavský.", EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"CHL", "CZE"}


def test_a_meeting_to_come_beside_a_forum_is_planned() -> None:
    told = "Chilean President Gabriel Boric will sit down on the margins of the OECD summit with Malta's George Vella."
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert meeting.status is Status.PLANNED


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("was on the phone for an hour on Monday with Malta's President George Vella.", "2013-05-13"),
        ("held a telephone meeting on Monday with Malta's President George Vella.", "2013-05-13"),
        ("took a call on Monday from Malta's President George Vella.", "2013-05-13"),
    ],
)
def test_calls_by_further_words(told: str, day: str) -> None:
    text = f"Chilean President Gabriel Boric {told}"
    (call,) = on_wednesday("en", text, EventType.CALL)
    assert (call.start, call.status) == (day, Status.COMPLETED)
    assert not on_wednesday("en", text, EventType.MEETING)


@pytest.mark.parametrize(
    "told",
    [
        "Chile's special envoy for the Horn of Africa has been named. The envoy, Ambassador Ana Pérez, flew to Brno.",
        "Chile's trade minister is to speak on tariffs. The minister, Ms Ana Pérez, flew to Brno on Monday.",
        "Slovak President Peter Pellegrini met the Chilean ambassador. The ambassador, Ana Pérez, then flew to Brno.",
    ],
)
def test_who_is_named_beside_a_bare_noun_for_an_office_told_before(told: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert [(p.name, p.country) for p in visit.participants] == [("Ana Pérez", "CHL")]


def test_an_office_of_another_kind_is_not_his() -> None:
    told = "Chile's defence minister is unwell. The ambassador, Ana Pérez, flew to Brno on Monday."
    assert all(p.country is None for m in on_wednesday("en", told, EventType.VISIT) for p in m.participants)
