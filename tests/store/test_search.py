"""Words, persons and facets: the same on both databases, whatever the case, marks and script."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import inspect
from tests.store.test_store import fill, pages, relink

import lawatan.store
from lawatan.records.event_mention import EventType, Status
from lawatan.store import EventFilter, open_store
from lawatan.store.engine import open_engine
from lawatan.store.filters import EventSort
from lawatan.store.people import find_people, read_person
from lawatan.store.search import count_by_state, find_documents, find_events
from lawatan.store.store import Store
from lawatan.store.tables import HISTORY


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store, pages())
    return store


def test_facets_add_up(filled: Store) -> None:
    listed = filled.events()
    facets = filled.facets(EventFilter())
    assert facets.total == len(listed) == filled.count_events(EventFilter())
    assert sum(v.events for v in facets.types) == sum(v.events for v in facets.origins) == len(listed)
    for value in facets.types:
        assert value.events == filled.count_events(EventFilter(types=(EventType(value.value),)))
    for value in facets.statuses:
        assert value.events == filled.count_events(EventFilter(statuses=(Status(value.value),)))
    for value in facets.countries:
        assert value.events == filled.count_events(EventFilter(countries=(value.value,)))
    for value in facets.people:
        assert value.events == filled.count_events(EventFilter(people=(value.value,)))
        person = filled.read(lambda c, key=value.value: read_person(c, key))
        assert person is not None and (person.name, person.events) == (value.label, value.events)
    for value in facets.offices:
        assert value.events == filled.count_events(EventFilter(office=value.value))
    for value in facets.years:
        assert value.events == sum(
            1 for e in listed if (e.field("start") or e.field("end")).value[0][:4] == value.value
        )
    assert sum(v.events for v in facets.conflicts) == filled.count_events(EventFilter(disagreeing=True))


def test_chosen_types_leave_the_others_to_choose(filled: Store) -> None:
    every = filled.facets(EventFilter())
    first = EventType(every.types[0].value)
    some = filled.facets(EventFilter(types=(first,)))
    assert some.types == every.types
    assert some.total == every.types[0].events


@pytest.mark.parametrize("sort", list(EventSort))
def test_every_order_lists_every_event_once(filled: Store, sort: EventSort) -> None:
    every = {event.event_id for event in filled.events()}
    listed = [filled.events(EventFilter(sort=sort, limit=1, offset=n))[0].event_id for n in range(len(every))]
    assert set(listed) == every and len(listed) == len(every)


@pytest.mark.parametrize(
    "words", ["", " ", "'", '"', 'a"b', "NEAR(", "*", "-x", ":", "\0", "\ud800", "x'); --", "𝔛", "(" * 50]
)
def test_no_words_break_a_search(filled: Store, words: str) -> None:
    assert filled.count_events(EventFilter(text=words)) >= 0
    assert filled.read(lambda c: find_people(c, words, 5))[1] >= 0


def test_searching_everything(filled: Store) -> None:
    found, number = filled.read(lambda c: find_documents(c, "erdoğan mengunjungi BUDAPEST", limit=5))
    assert [d.id for d in found] == ["a"] and number == 1 and found[0].title == "Resmi"
    assert filled.read(lambda c: find_documents(c, "erdogan", limit=5, offset=1)) == ([], 1)
    events, number = filled.read(lambda c: find_events(c, "narendra", limit=1))
    assert len(events) == number == 1
    assert filled.read(lambda c: count_by_state(c, ["HUN", "XXX"])) == {"HUN": 1}
    for words in ("", "nobody-at-all"):
        assert filled.read(lambda c, w=words: find_events(c, w, limit=5)) == ([], 0)
        assert filled.read(lambda c, w=words: find_documents(c, w, limit=5)) == ([], 0)


def test_words_begin_words_and_index_follows_the_rows(filled: Store) -> None:
    event = filled.events()[0]
    name = next(p.name for p in event.participants if p.name)
    for words in (name, name.upper(), name[:-2], " ".join(reversed(name.split()))):
        assert event.event_id in {e.event_id for e in filled.events(EventFilter(text=words))}
    assert filled.count_events(EventFilter(text=name + " qqqqqq")) == 0
    for document in pages():
        filled.put_document(document)
    relink(filled)
    assert event.event_id in {e.event_id for e in filled.events(EventFilter(text=name))}


def test_an_older_store_is_brought_up_to_date(url: str) -> None:
    with open_store(url) as new:
        fill(new, pages())
        wanted = new.dump(without=HISTORY)
    engine = open_engine(url, create=False)
    config = Config()
    config.set_main_option("script_location", str(Path(lawatan.store.__file__).with_name("migrations")))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0004")
        assert "people" not in inspect(connection).get_table_names()
    engine.dispose()
    with open_store(url) as store:
        assert store.count_events(EventFilter(text="erdogan")) == 1
        assert not any(row[-1] for row in store.dump()["documents"]), "linkage has to look at every page once more"
        relink(store)
        assert store.dump(without=HISTORY) == wanted
