"""Documents and judgements one after another give the store that all at once would give, in any order."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from benchmarks.synthetic_mentions import World, synthetic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.linkage.build import apart, document, one, visit
from tests.pipeline.test_judging import Clock

from lawatan.linkage import blocking, copies
from lawatan.linkage.link import link
from lawatan.pipeline import judging as j
from lawatan.pipeline import link_store
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.judgement import Judgement
from lawatan.store import open_store
from lawatan.store.store import Store
from lawatan.store.tables import HISTORY

SOME = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def narrow_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """So narrow that a few dozen mentions leave them, push each other out of them and bring each other back."""
    monkeypatch.setattr(blocking, "WINDOW", 4)
    monkeypatch.setattr(blocking, "STATE_WINDOW", 2)
    monkeypatch.setattr(blocking, "ANYTIME_PAIRS", 12)
    monkeypatch.setattr(copies, "SMALL_EVENT", 3)


def crowded(seed: int, mentions: int = 25) -> list[AnnotatedDocument]:
    """Reports of few people's contacts in few months, so that blocks are full and components large."""
    documents = synthetic(mentions, seed, years=1, states=4, largest=8)[0]
    dice = random.Random(seed)
    return [undated(d) if dice.random() < 0.15 else d for d in documents]


def undated(page: AnnotatedDocument) -> AnnotatedDocument:
    mentions = tuple(replace(m, start=None, end=None) for m in page.event_mentions)
    return replace(page, published=None, published_how=None, event_mentions=mentions)


def some_judgements(documents: Sequence[AnnotatedDocument], dice: random.Random) -> list[Judgement]:
    places = [MentionReference(d.document.id, i) for d in documents for i in range(len(d.event_mentions))]
    made = []
    for n in range(dice.randrange(6)):
        a, b, c = dice.sample(places, 3)
        when = f"2024-01-{n + 1:02}T00:00:00.000000+00:00"
        made.append(one(documents, [a], [b, c], when=when) if n % 3 else apart(documents, [a, b], [c], when=when))
    return made


@contextmanager
def store_at(path: Path) -> Iterator[Store]:
    for part in path.parent.glob(f"{path.name}*"):
        part.unlink()
    with open_store(str(path)) as store:
        yield store


def add(store: Store, documents: Iterable[AnnotatedDocument]) -> None:
    for page in documents:
        store.put_document(page)


@SOME
@given(st.integers(0, 10**6))
def test_any_parts_in_any_order_give_what_all_at_once_gives(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    documents = crowded(seed)
    ledger = some_judgements(documents, dice)
    with store_at(tmp_path / "batch.db") as batch, store_at(tmp_path / "steps.db") as steps:
        add(batch, documents)
        batch.add_judgements(ledger)
        link_store(batch)
        waiting, judgements = list(documents), list(ledger)
        dice.shuffle(waiting)
        while waiting or judgements:
            size = dice.choice((1, 1, 2, 5, 30))
            add(steps, waiting[:size])
            del waiting[:size]
            if judgements and (dice.random() < 0.4 or not waiting):
                steps.add_judgements([judgements.pop(0)])
            link_store(steps)
        assert steps.dump(without=HISTORY) == batch.dump(without=HISTORY)
        events = {e.event_id: e for e in link(documents, ledger).events}
        assert events == {e.event_id: e for e in (*steps.events(), *rejected(steps))}


def rejected(store: Store) -> list:
    from lawatan.store import EventFilter

    return store.events(EventFilter(rejected=True))


@SOME
@given(st.integers(0, 10**6))
def test_pages_that_change_give_what_they_would_have_given_at_first(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    documents = crowded(seed)
    others = [replace(d, event_mentions=d.event_mentions[1:]) if dice.random() < 0.5 else undated(d) for d in documents]
    changed = dice.sample(range(len(documents)), min(len(documents), 8))
    final = [others[i] if i in changed else d for i, d in enumerate(documents)]
    with store_at(tmp_path / "batch.db") as batch, store_at(tmp_path / "steps.db") as steps:
        add(batch, final)
        link_store(batch)
        add(steps, documents)
        link_store(steps)
        for i in changed:
            add(steps, [others[i]])
            if dice.random() < 0.5:
                link_store(steps)
        link_store(steps)
        assert steps.dump(without=HISTORY) == batch.dump(without=HISTORY)
        assert link_store(steps) == []


@SOME
@given(st.integers(0, 10**6))
def test_judgements_bind_and_an_undo_restores_in_a_crowd(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    documents = crowded(seed)
    clock = Clock()
    with store_at(tmp_path / "x.db") as store:
        add(store, documents)
        link_store(store)
        states = [store.dump(without=HISTORY)]
        for step in range(4):
            left, right = dice.sample(store.events(), 2)
            kind = dice.choice(("merge", "separate", "reject", "edit", "confirm"))
            if kind == "merge":
                j.merge_events(store, left.event_id, right.event_id, j.Author("ann"), clock=clock)
                assert store.event_of(left.mentions[0]) == store.event_of(right.mentions[0])
            elif kind == "separate":
                j.separate_events(store, left.event_id, right.event_id, j.Author("ann"), clock=clock)
                assert store.event_of(left.mentions[0]) != store.event_of(right.mentions[0])
            elif kind == "reject":
                j.reject_mention(store, str(left.mentions[0]), j.Author("ann"), clock=clock)
            elif kind == "edit":
                done = j.edit_event(store, left.event_id, "start", [f"203{step}-01"], j.Author("ann"), clock=clock)
                assert [d.event_id for d in done.deltas] == [left.event_id]
            else:
                j.confirm_event(store, left.event_id, j.Author("ann"), clock=clock)
            states.append(store.dump(without=HISTORY))
            whole = link(documents, store.judgements())
            assert {e.event_id: e for e in whole.events} == {e.event_id: e for e in (*store.events(), *rejected(store))}
        for state in reversed(states[:-1]):
            j.undo(store, j.Author("ann"), clock=clock)
            assert store.dump(without=HISTORY) == state


def test_what_other_rules_remembered_is_worked_out_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = crowded(1)
    with store_at(tmp_path / "x.db") as store:
        add(store, documents)
        link_store(store)
        before = store.dump(without=HISTORY)
        monkeypatch.setattr("lawatan.linkage.relink.SCHEME", "another")
        assert link_store(store) == []
        assert store.dump(without=HISTORY) == before


def test_a_judgement_reads_what_it_concerns_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted, not timed: of a hundred trips, a judgement on two leaves the pages of the others unread."""
    world = World(random.Random(1))
    names = list(dict.fromkeys(world.officials.values()))[:100]
    pages = [
        document(f"{n}{copy}", visit(name, "AUS", "FJI", f"2022-{1 + n % 12:02}-{1 + n % 28:02}"))
        for n, name in enumerate(names)
        for copy in "ab"
    ]
    with store_at(tmp_path / "x.db") as store:
        add(store, pages)
        link_store(store)
        assert len(store.events()) == 100
        read: list[str] = []
        from lawatan.store import reader

        once = reader.read_some_documents
        monkeypatch.setattr(reader, "read_some_documents", lambda c, ids: read.extend(ids) or once(c, ids))
        first, second = (store.event_of(MentionReference(d, 0)) for d in ("1a", "2a"))
        assert first and second
        j.merge_events(store, first, second, j.Author("ann"))
        assert sorted(set(read)) == ["1a", "1b", "2a", "2b"]
        del read[:]
        add(store, [document("new", visit(names[7], "AUS", "FJI", "2022-08-08"))])
        link_store(store)
        assert sorted(set(read)) == ["7a", "7b", "new"]


def test_the_generator_makes_the_same_from_the_same_seed() -> None:
    assert synthetic(50, 3) == synthetic(50, 3) != synthetic(50, 4)
    assert World(random.Random(1)).officials == World(random.Random(1)).officials
