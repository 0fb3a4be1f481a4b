"""The interface: its description is kept, its lists are whole, its errors have one shape, its ETags hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from lawatan.records.codec import decode
from lawatan.records.public_event import public_event_record
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.store import Store
from lawatan.web.answers import ErrorBody
from lawatan.web.api.routes import openapi_text
from lawatan.web.api.shapes import EventList

KEPT = Path(__file__).parents[2] / "docs" / "reference" / "openapi.json"


def test_the_description_is_the_one_that_is_kept(client: TestClient) -> None:
    assert openapi_text() == KEPT.read_text(encoding="utf-8"), (
        "run scripts/update_openapi.py, and look at the difference"
    )
    assert client.get("/api/v1/openapi.json").text == openapi_text()


@pytest.mark.parametrize("sort", list(EventSort))
def test_slices_make_the_whole_list(client: TestClient, store: Store, sort: EventSort) -> None:
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        answer = client.get("/api/v1/events", params={"limit": 7, "sort": sort.value, "cursor": cursor})
        listed = decode(answer.content, EventList, place="events")
        seen += [item.event_id for item in listed.items]
        cursor = listed.next
        assert listed.total == store.count_events(EventFilter())
    assert seen == [event.event_id for event in store.events(EventFilter(sort=sort))]


@pytest.mark.parametrize("name", ["mentions", "documents", "persons", "conflicts", "judgements", "states"])
def test_every_list_ends_and_repeats_nothing(client: TestClient, name: str) -> None:
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        parameters = {} if name == "states" else {"limit": 10, "cursor": cursor}
        body = client.get(f"/api/v1/{name}", params=parameters).json()
        seen += [json.dumps(item, sort_keys=True) for item in body["items"]]
        cursor = body["next"]
    assert len(set(seen)) == len(seen)
    assert seen or name == "judgements"


def test_one_of_each(client: TestClient, store: Store) -> None:
    event = store.events()[0]
    answer = client.get(f"/api/v1/events/{event.event_id}")
    assert decode(answer.content, type(public_event_record(event)), place="event") == public_event_record(event)
    mention = event.mentions[0]
    assert client.get(f"/api/v1/documents/{mention.document}").json()["entry"]["id"] == mention.document
    of_event = client.get("/api/v1/mentions", params={"event": event.event_id}).json()["items"]
    assert {(m["document"], m["mention"]) for m in of_event} == {(m.document, m.mention) for m in event.mentions}
    assert client.get(f"/api/v1/events/{event.event_id}/history").json()["event_id"] == event.event_id
    person = client.get("/api/v1/persons", params={"limit": 1}).json()["items"][0]
    assert client.get(f"/api/v1/persons/{person['person'].replace(' ', '-')}").json() == person
    assert client.get("/api/v1/states/chn").json()["name"] == "China"
    assert client.get("/api/v1/search", params={"q": person["name"]}).json()["people"][0] == person
    found = client.get("/api/v1/documents", params={"q": person["name"], "limit": 1}).json()
    assert len(found["items"]) == 1


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/events/nothing", 404),
        ("/api/v1/documents/nothing", 404),
        ("/api/v1/persons/nobody", 404),
        ("/api/v1/states/nowhere", 404),
        ("/api/v1/nothing", 404),
        ("/api/v1/events?limit=0", 422),
        ("/api/v1/events?cursor=x", 422),
        ("/api/v1/events?cursor=WzFd", 422),
        ("/api/v1/events?type=holiday", 422),
        ("/api/v1/events?from=yesterday", 422),
        ("/api/v1/search", 422),
        ("/events/nothing.json", 404),
        ("/events.json?page=99", 404),
        ("/nothing", 404),
    ],
)
def test_errors_have_one_shape(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address, headers={"accept": "application/json"})
    assert answer.status_code == status
    error = decode(answer.content, ErrorBody, place=address).error
    assert error.status == status and error.message and error.code


def test_people_get_errors_as_pages(client: TestClient) -> None:
    for address in ("/events/nothing", "/events?page=99", "/events?type=holiday", "/nothing"):
        answer = client.get(address, headers={"accept": "text/html,*/*"})
        assert answer.status_code in (404, 422)
        assert "<h1>" in answer.text


def test_an_etag_holds_until_the_store_changes(fresh_client: TestClient, token: str) -> None:
    for address in ("/api/v1/events", "/events", "/events.json", "/"):
        first = fresh_client.get(address)
        etag = first.headers["etag"]
        again = fresh_client.get(address, headers={"if-none-match": f'"x", {etag}'})
        assert (again.status_code, again.content) == (304, b"")
    event = fresh_client.get("/api/v1/events?limit=1").json()["items"][0]["event_id"]
    judged = fresh_client.post(
        "/api/v1/judgements", json={"act": "confirm", "event": event}, headers={"authorization": f"Bearer {token}"}
    )
    assert judged.status_code == 201
    for address in ("/api/v1/events", "/events"):
        assert fresh_client.get(address, headers={"if-none-match": etag}).status_code == 200


def test_writing_with_a_token(fresh_client: TestClient, token: str) -> None:
    headers = {"authorization": f"Bearer {token}"}
    events = fresh_client.get("/api/v1/events?limit=3&sort=earliest").json()["items"]
    ids = [event["event_id"] for event in events]

    def judge(**fields: object) -> dict[str, object]:
        answer = fresh_client.post("/api/v1/judgements", json=fields, headers=headers)
        assert answer.status_code == 201, answer.text
        return answer.json()

    edited = judge(act="edit", event=ids[0], field="start", value=["2020-01-02"], reason="a test")
    assert edited["events"] == [ids[0]]
    assert fresh_client.get(f"/api/v1/events/{ids[0]}").json()["start"] == "2020-01-02"
    assert fresh_client.get("/api/v1/judgements").json()["items"][0]["who"] == "Rina"
    judge(act="undo")
    assert fresh_client.get(f"/api/v1/events/{ids[0]}").json() == events[0]
    judge(act="reject", event=ids[1])
    assert fresh_client.get(f"/api/v1/events/{ids[1]}").json()["review"] == "rejected"
    for fields in (
        {"act": "edit", "event": ids[0], "field": "start", "value": ["soon"]},
        {"act": "merge"},
        {"act": "x"},
    ):
        assert fresh_client.post("/api/v1/judgements", json=fields, headers=headers).status_code == 422
    again = fresh_client.post("/api/v1/judgements", json={"act": "reject", "event": ids[1]}, headers=headers)
    assert again.status_code == 409


def test_adding_a_page(fresh_client: TestClient, token: str) -> None:
    headers = {"authorization": f"Bearer {token}"}
    text = "Menlu Vietnam Bui Thanh Son bertemu Menlu Ceko Jan Lipavsky di Praha, Senin (6/3/2023)."
    page = {"id": "added", "text": text, "published": "2023-03-06", "lang": "id"}
    added = fresh_client.post("/api/v1/documents", json=page, headers=headers)
    assert added.status_code == 201
    assert (added.json()["document"], added.json()["outcome"]) == ("added", "added")
    assert fresh_client.get("/api/v1/documents/added").json()["text"] == text
    assert fresh_client.post("/api/v1/documents", json=page, headers=headers).json()["outcome"] == "unchanged"
    for wrong in ({"text": ""}, {"text": "x", "published": "soon"}, {"text": "x", "more": 1}, []):
        assert fresh_client.post("/api/v1/documents", json=wrong, headers=headers).status_code == 422
