"""The store: what goes in comes out, twice is once, a replaced document leaves nothing behind, filters find."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.linkage.build import document, evidence, meeting, mention, person, visit
from tests.records.strategies import annotated_documents

from lawatan.errors import StoreError
from lawatan.linkage.link import link
from lawatan.pipeline import link_store
from lawatan.records.event import Event
from lawatan.records.event_mention import AnnotatedDocument, EventType, Part, Participant, Rejection, Status
from lawatan.records.linkage_index import IndexChanges
from lawatan.records.linked import LinkageDelta, LinkedEvent
from lawatan.store import EventFilter, open_store
from lawatan.store.store import Store
from lawatan.store.tables import HISTORY
from lawatan.store.writer import Written

TEXT = "Presiden Recep Tayyip Erdoğan mengunjungi Budapest pada 18 Desember 2023, menurut kantornya."


def pages() -> list[AnnotatedDocument]:
    seen = (evidence(TEXT, "18 Desember 2023", "start"),)
    erdogan = visit(
        "Recep Tayyip Erdoğan", "TUR", "HUN", "2023-12-18", role="president", cities=("Budapest",), evidence=seen
    )
    again = visit("Erdogan", "TUR", "HUN", None, None, "planned", role="president")
    pair = (person("Narendra Modi", "IND", "prime minister"), person("Olaf Scholz", "DEU", "chancellor"))
    forum = mention(
        "gathering", (person(None, "ASEAN", "foreign ministers"),), "planned", "2024", forum="ASEAN retreat"
    )
    return [
        document("a", erdogan, meeting(*pair, start="2023-02-25"), text=TEXT, published="2023-12-18", title="Resmi"),
        document("b", again, published="2023-12-15", outlet="B"),
        document("c", forum, meeting(*pair, start="2023-02-26"), published="2023-12-20"),
    ]  # fmt: skip


def delta_of(event: Event) -> LinkageDelta:
    """A run that found one event."""
    return LinkageDelta(IndexChanges(), events=[LinkedEvent(event, ())])


def fill(store: Store, documents: list[AnnotatedDocument]) -> None:
    for one in documents:
        store.put_document(one)
    relink(store)


def relink(store: Store) -> None:
    link_store(store)


def test_what_goes_in_comes_out(store: Store) -> None:
    documents = pages()
    fill(store, documents)
    assert list(store.documents()) == documents
    assert store.document("b") == documents[1]
    assert store.document("nobody") is None
    assert sorted(store.events(), key=lambda e: e.event_id) == list(link(documents).events)
    counts = store.counts()
    assert (counts.documents, counts.event_mentions, counts.events, counts.disagreements) == (3, 5, 3, 2)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=st.lists(annotated_documents(), max_size=3, unique_by=lambda d: d.document.id))
def test_any_document_survives(store: Store, documents: list[AnnotatedDocument]) -> None:
    for one in documents:
        store.put_document(one)
    link_store(store)
    for one in documents:
        assert store.document(one.document.id) == one
    # The store keeps what the examples before this one brought.
    result = link(list(store.documents()))
    assert sorted(store.events(), key=lambda e: e.event_id) == list(result.events)


def test_twice_is_once(store: Store) -> None:
    fill(store, pages())
    before = store.dump()
    assert {store.put_document(d) for d in pages()} == {Written.UNCHANGED}
    relink(store)
    assert store.dump() == before


def test_order_of_documents_does_not_show(store: Store, tmp_path) -> None:
    fill(store, pages())
    with open_store(str(tmp_path / "other.db")) as other:
        fill(other, pages()[::-1])
        assert other.dump(without=HISTORY) == store.dump(without=HISTORY)


def test_a_changed_document_replaces_the_old_one(store: Store, tmp_path) -> None:
    fill(store, pages())
    changed = document(
        "a", visit("Recep Tayyip Erdoğan", "TUR", "HUN", "2023-12-19", role="president"), published="2023-12-18"
    )
    assert store.put_document(changed) is Written.CHANGED
    assert all(m.document != "a" for e in store.events() for m in e.mentions), "no event points at what is gone"
    relink(store)
    with open_store(str(tmp_path / "other.db")) as other:
        fill(other, [changed, *pages()[1:]])
        assert other.dump(without=HISTORY) == store.dump(without=HISTORY)


def test_later_documents_join_what_is_stored(store: Store, tmp_path) -> None:
    fill(store, pages()[:1])
    first = {e.event_id for e in store.events()}
    fill(store, pages()[1:])
    assert len(first & {e.event_id for e in store.events()}) >= 1
    with open_store(str(tmp_path / "other.db")) as other:
        fill(other, pages())
        assert other.dump(without=HISTORY) == store.dump(without=HISTORY)


def test_documents_without_links_are_a_usable_store(store: Store) -> None:
    """What a run leaves that was killed before linkage."""
    for one in pages()[:2]:
        store.put_document(one)
    assert store.events() == []
    assert store.counts().documents == 2
    fill(store, pages())
    assert len(store.events()) == 3


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (EventFilter(), 3),
        (EventFilter(person="erdogan"), 1),
        (EventFilter(person="ERDOĞAN tayyip"), 1),
        (EventFilter(person="Erd"), 1),
        (EventFilter(person="Scholz"), 1),
        (EventFilter(person="olaf modi"), 0),
        (EventFilter(person="%"), 0),
        (EventFilter(country="tur"), 1),
        (EventFilter(country="HUN"), 1),
        (EventFilter(country="FRA"), 0),
        (EventFilter(type=EventType.GATHERING), 1),
        (EventFilter(status=Status.COMPLETED), 2),
        (EventFilter(start="2023-12"), 2),
        (EventFilter(end="2023-02-25"), 1),
        (EventFilter(start="2023", end="2023"), 2),
        (EventFilter(text="desember budapest"), 1),
        (EventFilter(text="resmi"), 2),
        (EventFilter(text="retreat"), 1),
        (EventFilter(text="nothing of the kind"), 0),
        (EventFilter(limit=2), 2),
        (EventFilter(offset=2), 1),
        (EventFilter(person="modi", type=EventType.VISIT), 0),
    ],
)
def test_filters(store: Store, wanted: EventFilter, found: int) -> None:
    fill(store, pages())
    assert len(store.events(wanted)) == found
    assert store.count_events(replace(wanted, limit=None, offset=0)) >= found


def test_events_come_in_order_of_time(store: Store) -> None:
    fill(store, [*pages(), document("d", visit("Ann Lee", "AUS", "FJI"))])
    days = [(f.value[0] if (f := e.field("start")) else None) for e in store.events()]
    assert days == ["2023-02-25", "2023-12-18", "2024", None]


def test_an_event_by_the_beginning_of_its_id(store: Store) -> None:
    fill(store, pages())
    event = store.events()[0]
    assert store.event(event.event_id) == event
    assert store.event(event.event_id[:12]) == event
    with pytest.raises(StoreError, match="no event"):
        store.event("e-nothing")
    with pytest.raises(StoreError, match=r"more than one.*write more of it"):
        store.event("e-")
    with pytest.raises(StoreError):
        store.event("%")


def test_rejections_are_kept_and_go_with_their_document(store: Store) -> None:
    dropped = Rejection("analysis", "id.visit", "a tourist", 3, 9, "turis")
    unread = Rejection("ingest", "ingest.binary-file", "not text", path="x.txt")
    store.put_rejection(unread)
    store.put_rejection(unread)
    store.put_document(replace(pages()[0], rejections=(dropped, dropped)))
    assert list(store.rejections()) == [(None, unread), ("a", dropped), ("a", dropped)]
    store.put_document(pages()[0])
    store.put_document(document("x", path="x.txt"))
    assert list(store.rejections()) == []


def test_texts_need_not_be_stored(url: str) -> None:
    with open_store(url, store_text=False) as store:
        fill(store, pages())
        stored = store.document("a")
        assert stored and stored.document.text == ""
        assert stored.document.sha256 == pages()[0].document.sha256
        assert store.put_document(pages()[0]) is Written.UNCHANGED
        claims = [c for f in store.events()[1].fields for c in f.support]
        assert "18 Desember 2023" in {e.text for c in claims for e in c.evidence}
        assert TEXT not in repr(store.dump())


def test_mentions_know_their_events(store: Store) -> None:
    fill(store, pages())
    mentions = list(store.mentions())
    assert [(m.document.id, m.index) for m in mentions] == [("a", 0), ("a", 1), ("b", 0), ("c", 0), ("c", 1)]
    assert mentions[0].event_id == mentions[2].event_id
    assert mentions[1].event_id == mentions[4].event_id


def test_inferred_values_and_rivals_are_rows(store: Store) -> None:
    fill(store, pages())
    rows = store.dump()
    assert [r[1:5] for r in rows["inferred_values"]] == [("b", 0, "start", "2023-12-18")]
    rivals = [r for r in rows["claims"] if r[-1]]
    assert {r[2] for r in rivals} == {"start", "end"}


def test_a_failed_write_changes_nothing(store: Store) -> None:
    fill(store, pages())
    before = store.dump()
    broken = replace(store.events()[0], event_id="e-broken", mentions=(*store.events()[0].mentions,))
    stray = replace(broken, mentions=tuple(replace(m, document="nowhere") for m in broken.mentions))
    with pytest.raises(StoreError, match="run the command again"):
        store.relink(lambda _: delta_of(stray), "test")
    assert store.dump() == before


def test_participants_of_any_kind(store: Store) -> None:
    strange = Participant("Ann\0 \ud800Lee", Part.TRAVELLER, None, None, ("%_\\",))
    event = Event("e-1", EventType.VISIT, (strange,), (), ())
    store.relink(lambda _: delta_of(event), "test")
    assert store.events(EventFilter(person="lee")) == [event]
