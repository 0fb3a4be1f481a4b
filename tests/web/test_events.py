"""The list of contacts: facets lead where they say, feeds and downloads hold the same list, search finds."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from datetime import date

import pytest
from fastapi.testclient import TestClient

from lawatan.records.codec import decode
from lawatan.store.filters import EventFilter, EventSort
from lawatan.store.store import Store
from lawatan.web.event_query import EventQuery
from lawatan.web.pages.events import EventsContext
from lawatan.web.views.everything import SearchContext
from lawatan.web.views.snippets import snippet

ATOM = "{http://www.w3.org/2005/Atom}"


def listed(client: TestClient, address: str) -> EventsContext:
    path, _, query = address.partition("?")
    answer = client.get(f"{path}.json?{query}")
    assert answer.status_code == 200, answer.text
    return decode(answer.content, EventsContext, place=address)


def test_every_choice_leads_to_as_many_as_it_says(client: TestClient) -> None:
    start = listed(client, "/events")
    assert {facet.name for facet in start.facets} >= {"type", "status", "state", "person", "office", "year", "origins"}
    for facet in start.facets:
        for choice in facet.choices:
            found = listed(client, choice.address)
            assert found.total == choice.events, (facet.name, choice.label)
            assert [c.value for c in found.chosen][:1] == [choice.value]
            assert listed(client, found.chosen[-1].address).total >= found.total


def test_pages_of_the_list_hold_every_event_once(client: TestClient, store: Store) -> None:
    address: str | None = "/events"
    seen: list[str] = []
    while address is not None:
        context = listed(client, address)
        seen += [row.event_id for row in context.events]
        address = context.next
    assert seen == [e.event_id for e in store.events(EventFilter(sort=EventSort.LATEST))]


def test_a_query_survives_its_address() -> None:
    query = EventQuery(q="a b", state=("CHN", "RUS"), person=("li shangfu",), start="2023", origins=2, conflict=True)
    for facet, value in (("type", "visit"), ("status", "planned"), ("state", "IDN"), ("office", "president")):
        chosen = query.with_choice(facet, value)
        assert chosen.holds(facet, value) and chosen != query
        assert not chosen.with_choice(facet, value).holds(facet, value)
    assert dict(query.parameters())["conflict"] == "1"


@pytest.mark.parametrize("query", ["", "?state=CHN", "?type=visit&status=completed", "?q=zzzz"])
def test_feed_calendar_and_downloads_hold_the_list(client: TestClient, store: Store, query: str) -> None:
    ids = {row.event_id for row in listed(client, f"/events{query}").events}
    every = {e["event_id"] for e in map(json.loads, client.get(f"/events/all.jsonl{query}").text.splitlines())}
    assert ids <= every
    rows = list(csv.DictReader(io.StringIO(client.get(f"/events/all.csv{query}").text)))
    assert {row["event_id"] for row in rows} == every
    feed = ElementTree.fromstring(client.get(f"/events.atom{query}").text)
    links = [entry.find(f"{ATOM}link").attrib["href"] for entry in feed.iter(f"{ATOM}entry")]
    assert {link.rpartition("/")[2] for link in links} == every
    stamps = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert stamps == sorted(stamps, reverse=True)
    calendar = client.get(f"/events.ics{query}").text
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    whole = calendar.replace("\r\n ", "")
    uids = re.findall(r"UID:(\S+)@lawatan", whole)
    dated = (
        e for e in store.events() if e.event_id in every and (start := e.field("start")) and len(start.value[0]) == 10
    )
    assert sorted(uids) == sorted(e.event_id for e in dated)
    spans = re.findall(r"DTSTART;VALUE=DATE:(\d{8})\r\nDTEND;VALUE=DATE:(\d{8})", whole)
    assert len(spans) == len(uids) == whole.count("BEGIN:VEVENT")
    assert all(date.fromisoformat(first) < date.fromisoformat(after) for first, after in spans)


def test_an_unknown_download_says_which_there_are(client: TestClient) -> None:
    answer = client.get("/events/all.xml", headers={"accept": "application/json"})
    assert answer.status_code == 400 and "jsonl" in answer.json()["error"]["remedy"]


def test_search_finds_by_any_name(client: TestClient) -> None:
    def found(words: str) -> SearchContext:
        return decode(client.get("/search.json", params={"q": words}).content, SearchContext, place=words)

    for words in ("xi jinping", "JINPING xi", "xí jin"):
        assert found(words).people[0].name == "Xi Jinping"
    for words in ("tiongkok", "china", "CHN", "Cina"):
        assert found(words).states[0].code == "CHN"
    hits = found("kemitraan")
    assert hits.documents and any(piece.is_match for piece in hits.documents[0].words)
    assert found("nothing has these words").documents_total == 0


def test_snippets_mark_what_was_searched_for() -> None:
    text = "Awal. " * 50 + "Presiden Recep Tayyip Erdoğan\ntiba di Praha." + " Akhir." * 50
    pieces = snippet(text, "ERDOGAN praha")
    assert [p.text for p in pieces if p.is_match] == ["Erdoğan", "Praha"]
    assert sum(len(p.text) for p in pieces) < 260
    assert snippet(text, "") == snippet(text, "tidak") == ()
