"""Names behind an office in the plural, short titles, and what stands before a name; who carries and who is carried."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status


@pytest.mark.parametrize(
    ("who", "state", "names"),
    [
        ("Chilean envoys Alberto van Klaveren and Gloria de la Fuente", "CHL", 2),
        ("The Chilean special envoys Alberto van Klaveren and Gloria de la Fuente", "CHL", 2),
        ("Chilean diplomats Alberto van Klaveren and Gloria de la Fuente", "CHL", 2),
        ("Chilean senators Alberto van Klaveren, Ricardo Lagos and Gloria de la Fuente", "CHL", 3),
        ("Indian NSA Ajit Doval", "IND", 1),
        ("Pakistan's Secretary Defence Lt Gen (Retd) Hamood Khan", "PAK", 1),
        ("Kenya's Foreign Affairs Cabinet Secretary Amb Raychelle Omamo", "KEN", 1),
    ],
)
def test_names_with_their_state_and_office(who: str, state: str, names: int) -> None:
    (visit,) = on_wednesday("en", f"{who} arrived in Brno on Monday.", EventType.VISIT)
    assert {p.country for p in visit.participants} == {state}
    assert len([p.name for p in visit.participants if p.name]) == names
    assert not any((p.name or "").startswith(("Amb", "NSA")) for p in visit.participants)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Chilean President Gabriel Boric was last on Danish soil in 2011.", "DNK"),
        ("A helicopter took Chilean President Gabriel Boric to Aarhus on Monday.", "DNK"),
        ("Chilean President Gabriel Boric got in at Copenhagen's airport on Monday.", "DNK"),
        ("Chilean President Gabriel Boric landed on Monday in Copenhagen.", "DNK"),
        ("Chilean President Gabriel Boric arrived on Monday in Copenhagen.", "DNK"),
        ("Copenhagen last week received a visit from Chilean President Gabriel Boric.", "DNK"),
    ],
)
def test_visits_by_further_words(told: str, place: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert visit.destination == (place,)
    assert "Gabriel Boric" in {p.name for p in visit.participants}


@pytest.mark.parametrize(
    "told",
    [
        "Chilean President Gabriel Boric is on Denmark's side.",
        "Chilean President Gabriel Boric was on Danish television.",
        "A helicopter took the body of Chilean President Sebastián Piñera to Santiago.",
        "Chilean President Gabriel Boric got into trouble over Denmark.",
    ],
)
def test_what_is_no_visit(told: str) -> None:
    assert not on_wednesday("en", told, EventType.VISIT)


@pytest.mark.parametrize("link", ["; ", ", and "])
def test_the_last_stop_told_behind_the_next(link: str) -> None:
    told = f"Chilean President Gabriel Boric will fly to Peru on Friday, then to Kenya{link}Oman is his last stop."
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert (set(visit.destination), visit.status) == ({"PER", "KEN", "OMN"}, Status.PLANNED)


def test_a_session_is_nobody() -> None:
    told = "Chilean President Gabriel Boric attended the 62nd Ordinary Session of the OECD Authority in Brno on Monday."
    (forum,) = on_wednesday("en", told, EventType.GATHERING)
    assert [p.name for p in forum.participants] == ["Gabriel Boric"]
