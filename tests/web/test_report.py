"""The dossier: self-contained, escaped, and it says what the store says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.linkage.build import document, evidence, meeting, person, visit

from lawatan.pipeline import link_store
from lawatan.records.event_mention import Status
from lawatan.store import EventFilter, open_store
from lawatan.store.store import Store
from lawatan.web.marks import Mark, passages
from lawatan.web.report import LONGEST_QUOTE, DossierOptions, _cut, render_report

MADE = datetime(2024, 6, 1, 8, 30, tzinfo=UTC)
NASTY = '</title><script>alert("x")</script><img src=//evil.example/x onerror=1>'
_VOID = {"meta", "br", "img", "link", "input", "hr"}


class Reader(HTMLParser):
    """Elements and attributes of a page; fails where tags do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def rendered(store: Store, wanted: EventFilter | None = None, **more: object) -> str:
    return render_report(store, wanted or EventFilter(), replace(DossierOptions(), **more), MADE)


def test_a_dossier_loads_and_runs_nothing(store: Store) -> None:
    reader = read(rendered(store))
    assert not reader.tags & {"script", "img", "link", "iframe", "object", "embed", "form", "image"}
    for name, value in reader.attributes:
        assert not name.startswith("on")
        assert name != "style"
        if name in ("href", "src"):
            assert value.startswith(("#", "https://", "http://")), value
    policies = [value for name, value in reader.attributes if name == "content" and "default-src" in value]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    page = rendered(store)
    assert "@import" not in page
    assert not re.search(r"url\((?!#)", page.split("</style>")[0])


def test_every_link_within_the_file_leads_somewhere(store: Store) -> None:
    reader = read(rendered(store))
    ids = {value for name, value in reader.attributes if name == "id"}
    inner = {value[1:] for name, value in reader.attributes if name == "href" and value.startswith("#")}
    assert inner <= ids
    assert len(ids) == len([1 for name, _ in reader.attributes if name == "id"])


def test_it_says_what_the_store_says(store: Store) -> None:
    page = rendered(store)
    total = store.count_events(EventFilter())
    assert f"{total} contacts, from " in page
    for event in store.events():
        assert event.event_id in page
    assert "The reports disagree" in page
    assert "How this was made" in page
    assert "2024-06-01 08:30 UTC" in page
    assert '<svg id="timeline-1"' in page
    assert '<svg id="map-1"' in page


def test_the_filter_and_the_limit_are_told(store: Store) -> None:
    page = rendered(store, EventFilter(country="CHN", status=Status.COMPLETED), most=2)
    assert "<h1>Contacts: China, status completed</h1>" in page
    assert re.search(r"2 contacts of \d+ that fit, the earliest", page)
    assert "<h1>Own words</h1>" in rendered(store, title="Own words")


def test_nothing_that_fits_is_a_page_too(store: Store) -> None:
    page = rendered(store, EventFilter(person="nobody at all"))
    read(page)
    assert "No contact on record fits." in page
    assert "<svg" not in page


def test_without_texts_only_the_words_of_evidence_are_quoted(store: Store) -> None:
    assert "<blockquote" in rendered(store)
    assert "<blockquote" not in rendered(store, show_text=False)


def test_what_pages_say_stays_text(tmp_path: Path) -> None:
    text = f"Ann Lee {NASTY} visited Suva on 3 May 2023."
    seen = (evidence(text, "3 May 2023", "start"), evidence(text, NASTY, "participants"))
    page = document(
        NASTY,
        visit(f"Ann {NASTY}", "AUS", "FJI", "2023-05-03", cities=(NASTY,), forum=NASTY, evidence=seen),
        meeting(person(f"Bo {NASTY}", "CHN"), person("Cy Dee", "NZL"), start="2023-05-04", evidence=seen),
        text=text, title=NASTY, outlet=NASTY, url="javascript:alert(1)", published="2023-05-05",
    )  # fmt: skip
    with open_store(str(tmp_path / "x.db")) as store:
        store.put_document(page)
        link_store(store)
        reader = read(rendered(store, title=NASTY))
    assert not reader.tags & {"script", "img"}
    assert not any(value.startswith("javascript:") for name, value in reader.attributes if name == "href")


@settings(max_examples=60, deadline=None)
@given(st.text("ab cd.", max_size=900), st.lists(st.tuples(st.integers(0, 900), st.integers(1, 60)), max_size=6))
def test_quotations_are_short_and_verbatim(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [Mark(start, start + length, "start") for start, length in spans]
    for passage in passages(text, marks, [(0, len(text))]):
        short = _cut(passage, LONGEST_QUOTE)
        said = "".join(segment.text for segment in short.segments)
        assert len(said) <= LONGEST_QUOTE
        assert said in text
