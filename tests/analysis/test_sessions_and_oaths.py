"""Sessions told by whose they are, summits that somebody leaves, and those who come to see somebody sworn in."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType, Status


def told(text: str) -> list[tuple[EventType, set[str | None], Status]]:
    found = analyse(make_document(text, lang="en", published="2014-03-13", published_how="given"), min_confidence=0.0)
    return [(m.type, {p.country for p in m.participants}, m.status) for m in found.event_mentions]


@pytest.mark.parametrize(
    ("text", "body", "status"),
    [
        ("Mercosur called off its June summit in Asuncion.", "MERCOSUR", Status.CANCELLED),
        ("The Nordic Council opens its annual session in Helsinki on Monday.", "Nordic Council", Status.PLANNED),
    ],
)
def test_sessions_of_bodies(text: str, body: str, status: Status) -> None:
    assert told(text) == [(EventType.GATHERING, {body}, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Senegal's army held its annual parade in Dakar on Monday.",
        "The Senegalese army held its annual conference in Dakar on Monday.",
        "Peru left the Andean Community in 1987.",
    ],
)
def test_what_states_have_at_home(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "left", ["stormed out of the G20 summit in Brisbane", "walked out of the G20 summit in Brisbane"]
)
def test_who_leaves_a_summit_was_there(left: str) -> None:
    ((kind, who, _),) = told(f"Angela Merkel {left} on Thursday.")
    assert (kind, who) == (EventType.GATHERING, {"DEU"})


@pytest.mark.parametrize("done", ["sworn in", "take the oath of office", "inaugurated", "laid to rest"])
def test_who_sees_what_is_done_meets_nobody(done: str) -> None:
    found = told(f"President Idriss Deby flew to Pretoria on Saturday to see President Jacob Zuma {done}.")
    assert EventType.MEETING not in {kind for kind, _, _ in found}


def test_who_is_seen_is_met() -> None:
    found = told("President Idriss Deby flew to Pretoria on Saturday to see President Jacob Zuma.")
    assert EventType.MEETING in {kind for kind, _, _ in found}


def test_what_is_off_the_coast_takes_no_part() -> None:
    assert told("The USS Seahorse is at anchor off Gibraltar.")[0][1] == {"USA"}
