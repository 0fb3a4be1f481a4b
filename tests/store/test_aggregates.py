"""Counts for charts: by person, state and pair, over time, between places; and what a migration fills in."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import inspect
from tests.linkage.build import document, meeting, mention, person, visit

from lawatan.pipeline import link_store
from lawatan.records.event_mention import EventType, Status
from lawatan.store import EventFilter, open_store
from lawatan.store.aggregates import (
    Grouping,
    Wanted,
    counts,
    counts_by_start,
    destinations,
    events_of,
    journeys,
    keys_of,
    names_of,
    reach,
    states_named,
)
from lawatan.store.engine import database_url, open_engine
from lawatan.store.store import Store

HELD = (Status.COMPLETED, Status.ONGOING, None)


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


def fill(store: Store) -> None:
    modi, scholz = person("Narendra Modi", "IND", "prime minister"), person("Olaf Scholz", "DEU", "chancellor")
    many = tuple(person(None, code, "leader") for code in ("FRA", "DEU", "IND", "JPN"))
    budapest = visit("Recep Tayyip Erdogan", "TUR", "HUN", "2023-12-18", role="president")
    for page in (
        document("a", budapest, published="2023-12-18"),
        document("b", visit("Anthony Albanese", "AUS", "FJI", "2022", role="prime minister"), published="2022-12-18"),
        document("c", meeting(modi, scholz, start="2023-02-25"), published="2023-02-26"),
        document("d", mention("gathering", many, "planned", "2024-05", forum="G7 summit"), published="2023-12-20"),
        document("e", visit("Recep Tayyip Erdogan", "TUR", "QAT", None, None, "planned", role="president")),
    ):  # fmt: skip
        store.put_document(page)
    link_store(store)


def pairs(store: Store, wanted: Wanted, grouping: Grouping) -> dict[str, int]:
    return {"-".join(c.key): c.count for c in store.read(lambda c: counts(c, wanted, grouping))}


def test_reach_and_undated(filled: Store) -> None:
    found = filled.read(lambda c: reach(c, Wanted()))
    assert (found.first, found.last, found.count, found.undated) == ("2022-01-01", "2024-05-31", 5, 1)
    undated = filled.read(lambda c: reach(c, Wanted(is_undated=True)))
    assert (undated.count, undated.undated) == (1, 1)
    nobody = filled.read(lambda c: reach(c, Wanted(EventFilter(person="nobody"))))
    assert (nobody.first, nobody.last, nobody.count, nobody.undated) == (None, None, 0, 0)


def test_persons_and_states_with_their_undated(filled: Store) -> None:
    found = filled.read(lambda c: counts(c, Wanted(), Grouping.PERSON))
    assert next((c.key, c.count, c.undated) for c in found) == (("recep tayyip erdogan",), 2, 1)
    states = pairs(filled, Wanted(), Grouping.STATE)
    assert states == {"TUR": 2, "HUN": 1, "QAT": 1, "AUS": 1, "FJI": 1, "IND": 2, "DEU": 2, "FRA": 1, "JPN": 1}
    assert len(filled.read(lambda c: counts(c, Wanted(), Grouping.STATE, 3))) == 3


def test_pairs_are_of_those_who_had_the_contact(filled: Store) -> None:
    without = Wanted(without=(EventType.GATHERING,))
    assert pairs(filled, without, Grouping.STATES) == {"HUN-TUR": 1, "QAT-TUR": 1, "AUS-FJI": 1, "DEU-IND": 1}
    assert pairs(filled, without, Grouping.PERSONS) == {"narendra modi-olaf scholz": 1}
    assert pairs(filled, Wanted(), Grouping.STATES)["DEU-IND"] == 2


def test_two_states_that_are_visited_on_one_tour_have_no_contact_by_that(store: Store) -> None:
    store.put_document(document("a", visit("Anthony Albanese", "AUS", "FJI TON", "2022-06-01", role="prime minister")))
    link_store(store)
    assert pairs(store, Wanted(), Grouping.STATES) == {"AUS-FJI": 1, "AUS-TON": 1}


def test_destinations_and_journeys(filled: Store) -> None:
    there = {c.key[0]: c.count for c in filled.read(lambda c: destinations(c, Wanted()))}
    assert there == {"HUN": 1, "QAT": 1, "FJI": 1}
    ways = {c.key for c in filled.read(lambda c: journeys(c, Wanted()))}
    assert ways == {("TUR", "HUN"), ("TUR", "QAT"), ("AUS", "FJI")}
    held = Wanted(statuses=HELD)
    assert {c.key for c in filled.read(lambda c: journeys(c, held))} == {("TUR", "HUN"), ("AUS", "FJI")}


def test_counts_by_start_leave_out_coarser_dates(filled: Store) -> None:
    keys = [("TUR",), ("AUS",), ("IND",)]
    by_month = filled.read(lambda c: counts_by_start(c, Wanted(), Grouping.STATE, keys, 7))
    assert by_month == {("TUR",): {"2023-12": 1}, ("AUS",): {}, ("IND",): {"2023-02": 1, "2024-05": 1}}
    by_year = filled.read(lambda c: counts_by_start(c, Wanted(), Grouping.STATE, keys, 4))
    assert by_year[("AUS",)] == {"2022": 1}


def test_names_and_states_that_there_are(filled: Store) -> None:
    assert filled.read(lambda c: names_of(c, [("olaf scholz", "nobody")])) == {"olaf scholz": "Olaf Scholz"}
    assert filled.read(states_named) == ["AUS", "DEU", "FJI", "FRA", "HUN", "IND", "JPN", "QAT", "TUR"]
    assert filled.read(lambda c: counts(c, Wanted(), Grouping.STATE, keys=[])) == []


def test_events_of_keys_come_in_order_of_time(filled: Store) -> None:
    keys = [("TUR",), ("HUN",)]
    found = filled.read(lambda c: list(events_of(c, Wanted(), Grouping.STATE, keys, 10)))
    assert [f.value[0] if (f := e.field("start")) else None for e in found] == ["2023-12-18", None]
    assert len(filled.read(lambda c: list(events_of(c, Wanted(), Grouping.STATE, keys, 1)))) == 1


@pytest.mark.parametrize("grouping", Grouping)
def test_a_record_has_the_keys_that_the_database_counts(filled: Store, grouping: Grouping) -> None:
    found: dict[tuple[str, ...], int] = {}
    for event in filled.events():
        for key in keys_of(event, grouping):
            found[key] = found.get(key, 0) + 1
    assert found == {c.key: c.count for c in filled.read(lambda c: counts(c, Wanted(), grouping))}


def test_the_migration_tells_the_parts_of_states(tmp_path: Path) -> None:
    path = str(tmp_path / "old.db")
    with open_store(path) as store:
        fill(store)
        now = store.dump()["event_states"]
    engine = open_engine(path, create=False)
    config = Config()
    migrations = Path(__file__).parents[2] / "src/lawatan/store/migrations"
    config.set_main_option("script_location", str(migrations))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0003")
        columns = {c["name"] for c in inspect(connection).get_columns("event_states")}
        assert "is_home" not in columns
    engine.dispose()
    with open_store(database_url(path).render_as_string()) as store:
        assert store.dump()["event_states"] == now
