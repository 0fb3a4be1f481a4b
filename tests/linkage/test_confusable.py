"""Contacts that are easily taken for one another, in confusable.toml: none over-merged, none split, in any order."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.linkage.build import document

from lawatan.linkage.link import link
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Participant, Status

CASES = tomllib.loads(Path(__file__).with_name("confusable.toml").read_text(encoding="utf-8"))["pair"]
ORDERS = 5
Fact = Mapping[str, Any]


def participants(fact: Fact, *, short: bool) -> tuple[Participant, ...]:
    part = Part.TRAVELLER if fact["type"] == "visit" else Part.PARTICIPANT
    found = []
    for text in fact["people"]:
        name, role, state = (None if x == "-" else x for x in text.split(", "))
        found.append(Participant(shorter(name) if short and name else name, part, role, state))
    return tuple(found)


def shorter(name: str) -> str:
    """As pages call somebody at the second time: by the family name, which stands first in some languages."""
    words = name.split()
    first = words[0] in ("Wang", "Li", "Xi", "Dong", "Yoon", "Nguyen", "Hun", "Joko", "Prabowo", "Anwar", "Mohammed",
                         "Mohamed", "Charles")  # fmt: skip
    return name if first and len(words) > 1 else words[-1] if words[-1] != "Jr" else words[-2]


def mention(fact: Fact, status: str, *, dated: bool) -> EventMention:
    return EventMention(
        type=EventType(fact["type"]),
        status=Status(status),
        participants=participants(fact, short=not dated),
        destination=tuple(fact.get("to", ())),
        cities=tuple(fact.get("cities", ())) if dated else (),
        start=fact["start"] if dated else None,
        end=fact.get("end", fact["start"]) if dated else None,
        forum=fact.get("forum"),
        evidence=(),
    )


def reports(case: int) -> Iterator[tuple[AnnotatedDocument, int]]:
    for number, fact in enumerate(CASES[case]["events"]):
        after = (date.fromisoformat(fact.get("end", fact["start"])) + timedelta(days=1)).isoformat()
        told = fact.get("reports") or [f"completed {after}", f"completed {after}"]
        for n, stage in enumerate(told):
            status, published = stage.split()
            # Where stages are told, every page names the days; elsewhere the second page does not.
            dated = "reports" in fact or n != 1
            page = document(f"{case}-{number}-{n}", mention(fact, status, dated=dated), published=published)
            yield page, number


def test_there_are_enough() -> None:
    assert len(CASES) >= 40
    assert len({case["what"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", range(len(CASES)), ids=[c["what"] for c in CASES])
def test_none_joined_none_split(case: int) -> None:
    pages = list(reports(case))
    truth = {frozenset(p.document.id for p, event in pages if event == e) for _, e in pages}
    dice = random.Random(case)
    for _ in range(ORDERS):
        dice.shuffle(pages)
        found = {frozenset(m.document for m in e.mentions) for e in link([p for p, _ in pages]).events}
        assert found == truth


def test_none_joined_all_at_once() -> None:
    """All cases together; a contact may stand in two of them, a summit with other people."""
    told = {page.document.id: (page, identity(CASES[case]["events"][n])) for case in range(len(CASES))
            for page, n in reports(case)}  # fmt: skip
    for event in link([page for page, _ in told.values()]).events:
        assert len({told[m.document][1] for m in event.mentions}) == 1, "two contacts in one event"


def identity(fact: Fact) -> tuple[object, ...]:
    return (fact["type"], fact["start"], fact["forum"] if fact["type"] == "gathering" else tuple(fact["people"]))
