"""Pages of persons and states: what they count is what the events hold; every spelling leads to one page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.judging import visiting

from lawatan.knowledge import name_key
from lawatan.pipeline import judging
from lawatan.pipeline.judging import Author
from lawatan.records.event import Event
from lawatan.store.store import Store
from lawatan.web.links import person_path


def named(event: Event) -> set[str]:
    return {name_key(p.name) for p in event.participants if p.name}


def states(event: Event) -> set[str]:
    there = event.field("destination")
    return {p.country for p in event.participants if p.country} | set(there.value if there else ())


@pytest.mark.parametrize("name", ["Xi Jinping", "Emmanuel Macron", "Joko Widodo"])
def test_a_person_is_counted_as_the_events_have_them(client: TestClient, store: Store, name: str) -> None:
    key = name_key(name)
    events = [event for event in store.events() if key in named(event)]
    assert events
    page = client.get(f"{person_path(name)}.json").json()
    assert page["total"] == len(events) == sum(t["events"] for t in page["counts"]["types"])
    assert {e["event_id"] for e in page["events"]} == {e.event_id for e in events}
    others = Counter(other for event in events for other in named(event) - {key})
    assert {p["person"]: p["events"] for p in page["counts"]["people"]} == dict(others)
    own = max(page["counts"]["roles"], key=lambda r: r["events"])["country"]
    counted = Counter(code for event in events for code in states(event) - {own})
    assert {s["country"]: s["events"] for s in page["counts"]["states"]} == dict(counted)
    roles = Counter((p.role, p.country) for e in events for p in e.participants
                    if p.name and name_key(p.name) == key and p.role)  # fmt: skip
    assert {(r["role"], r["country"]): r["events"] for r in page["counts"]["roles"]} == dict(roles)


@pytest.mark.parametrize("code", ["CHN", "RUS", "IDN"])
def test_a_state_is_counted_as_the_events_have_it(client: TestClient, store: Store, code: str) -> None:
    events = [event for event in store.events() if code in states(event)]
    page = client.get(f"/states/{code}.json").json()
    assert page["counts"]["total"] == len(events)
    others = Counter(other for event in events for other in states(event) - {code})
    found = {s["country"]: s["events"] for s in page["counts"]["states"]}
    assert found == {k: others[k] for k in found} and len(found) == min(len(others), 25)
    spoke = Counter(
        n for e in events for n in {name_key(p.name) for p in e.participants if p.name and p.country == code}
    )
    assert {p["person"]: p["events"] for p in page["counts"]["people"]} == dict(spoke)
    assert page["offices"] and all(o["country"] == code for o in page["offices"])


def test_every_spelling_leads_to_one_page(client: TestClient) -> None:
    one, other = (client.get(f"{path}.json").json() for path in ("/people/xi-jinping", "/people/XI-Jinping"))
    assert one == other


def test_what_people_rejected_is_not_counted(fresh_db: Path) -> None:
    with visiting(fresh_db) as ann:
        before = ann.client.get("/states/CHN.json").json()["counts"]["total"]
        event = next(e for e in ann.store.events() if "CHN" in states(e))
        judging.reject_event(ann.store, event.event_id, Author("ann"))
        assert ann.client.get("/states/CHN.json").json()["counts"]["total"] == before - 1


def test_who_is_not_on_record_has_no_page_and_a_known_state_an_empty_one(client: TestClient) -> None:
    assert client.get("/people/nobody-at-all").status_code == 404
    assert client.get("/states/QQQ").status_code == 404
    page = client.get("/states/MLT", headers={"accept": "text/html"})
    assert page.status_code == 200 and "None is on record" in page.text
