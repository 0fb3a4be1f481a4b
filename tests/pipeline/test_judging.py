"""Judgements through a store: obeyed at once and by every later run, undone without a trace, dumped and loaded."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.linkage.build import document, evidence, meeting, person, visit

from lawatan.errors import JudgementError, LawatanError, RecordError, StoreError
from lawatan.linkage.link import link
from lawatan.pipeline import judging as j
from lawatan.pipeline import link_store
from lawatan.pipeline.history import event_history, ledger_entries
from lawatan.pipeline.ledger_file import dump_judgements, load_judgements
from lawatan.pipeline.why import why_event, why_pair
from lawatan.records.changes import ChangeKind
from lawatan.records.comparison import Outcome
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventType
from lawatan.records.judgement import JudgementKind, Verdict
from lawatan.records.span import How
from lawatan.store import EventFilter, open_store
from lawatan.store.store import Store
from lawatan.store.tables import HISTORY

ANN, BEN = j.Author("ann", "saw the programme"), j.Author("ben")
TEXT = "Penny Wong arrived in Suva on 26 May 2022."


class Clock:
    """A second later at every look."""

    def __init__(self) -> None:
        self.now = datetime(2024, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def pages() -> list[AnnotatedDocument]:
    seen = (evidence(TEXT, "arrived", "trigger"), evidence(TEXT, "26 May 2022", "start"))
    pair = (person("Narendra Modi", "IND", "prime minister"), person("Olaf Scholz", "DEU", "chancellor"))
    return [
        document(
            "a", visit("Penny Wong", "AUS", "FJI", "2022-05-26", evidence=seen), text=TEXT, published="2022-05-26"
        ),
        document("b", visit("Wong", "AUS", "FJI", status="planned"), published="2022-05-24"),
        document("c", visit("Penny Wong", "AUS", "FJI", "2022-05-26"), published="2022-05-27"),
        document("d", visit("Penny Wong", "AUS", "FJI", "2021-01-01"), meeting(*pair), published="2022-05-28"),
    ]  # fmt: skip


def filled(path: Path, documents: Sequence[AnnotatedDocument]) -> Store:
    store = open_store(str(path))
    for one in documents:
        store.put_document(one)
    link_store(store)
    return store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with filled(tmp_path / "x.db", pages()) as opened:
        yield opened


def event_of(store: Store, mention: str) -> str:
    name, index = mention.split("#")
    found = store.event_of(MentionReference(name, int(index)))
    assert found
    return found


def members(store: Store) -> set[frozenset[str]]:
    return {frozenset(map(str, e.mentions)) for e in store.events()}


START = {frozenset({"a#0", "b#0", "c#0"}), frozenset({"d#0"}), frozenset({"d#1"})}


def test_a_merger_is_told_obeyed_and_lasts(store: Store) -> None:
    assert members(store) == START
    one, other = event_of(store, "a#0"), event_of(store, "d#0")
    judged = j.merge_events(store, one[:12], other, ANN, clock=Clock())
    merged = {frozenset({"a#0", "b#0", "c#0", "d#0"}), frozenset({"d#1"})}
    assert members(store) == merged
    assert [(c.what, c.from_event, c.to_event) for c in judged.changes] == [(ChangeKind.MERGED, other, one)]
    assert [d.event_id for d in judged.deltas if d.after] == [one]
    link_store(store)
    assert members(store) == merged
    assert [(e.who, e.reason, e.kind) for e in store.judgements()] == [("ann", ANN.reason, JudgementKind.MERGE)]
    with pytest.raises(StoreError, match=f"no event has this id.*became part of {one}"):
        store.event(other)


def test_a_split_and_what_follows_it(store: Store) -> None:
    event = event_of(store, "a#0")
    judged = j.split_event(store, event, ["b#0"], ANN)
    assert members(store) == {frozenset({"a#0", "c#0"}), frozenset({"b#0"}), frozenset({"d#0"}), frozenset({"d#1"})}
    assert {c.what for c in judged.changes} == {ChangeKind.SPLIT}
    (change,) = store.changes()
    assert change.judgement == judged.added[0].id and change.run == store.runs()[-1].id
    later = document("e", visit("Penny Wong", "AUS", "FJI", "2022-05-26"), published="2022-06-01")
    store.put_document(later)
    link_store(store)
    assert not any({"a#0", "b#0"} <= m for m in members(store))


def test_edits_are_shown_and_found(store: Store) -> None:
    event = event_of(store, "a#0")
    judged = j.edit_event(store, event, "start", ["2022-05-25"], ANN)
    found = store.event(event).field("start")
    assert found and (found.value, found.how, found.judgement) == (("2022-05-25",), How.EDITED, judged.added[0].id)
    assert {c.value for c in found.rivals} == {("2022-05-26",)}
    assert [d.field for delta in judged.deltas for d in delta.fields] == ["start"]
    assert [e.event_id for e in store.events(EventFilter(end="2022-05-25", start="2022"))] == [event]
    j.edit_event(
        store, event, "participants", ["Penny Wong, foreign minister, AUS (traveller)", "-, -, FJI (host)"], ANN
    )
    assert [e.event_id for e in store.events(EventFilter(country="FJI", type=EventType.VISIT))][-1:] == [event]
    assert [p.role for p in store.event(event).participants] == ["foreign minister", None]


def test_one_participant_is_changed_undone_dumped_and_loaded(store: Store, tmp_path: Path) -> None:
    event = event_of(store, "a#0")
    before = store.dump(without=HISTORY)
    done = j.edit_participant(store, event, "Penny Wong", "Penny Wong, senator, AUS (traveller)", ANN)
    (delta,) = done.deltas
    (field,) = delta.fields
    assert (field.before, field.after) == (
        ("Penny Wong, foreign minister, AUS (traveller)",),
        ("Penny Wong, senator, AUS (traveller)",),
    )
    assert done.added[0].value == (field.before[0], field.after[0])
    j.edit_participant(store, event, "", "-, prime minister, FJI (host)", BEN)
    assert [p.role for p in store.event(event).participants] == ["senator", "prime minister"]
    with open_store(str(tmp_path / "other.db")) as other:
        for page in pages():
            other.put_document(page)
        link_store(other)
        load_judgements(other, list(dump_judgements(store)), "ledger")
        assert other.dump(without=HISTORY) == store.dump(without=HISTORY)
    j.undo(store, ANN)
    assert [p.role for p in store.event(event).participants] == ["foreign minister", "prime minister"]
    j.undo(store, BEN)
    assert store.dump(without=HISTORY) == before


@pytest.mark.parametrize(
    ("before", "after", "error"),
    [
        ("Ann Nobody", "", JudgementError),
        ("", "", RecordError),
        ("Penny Wong", "Penny Wong, foreign minister, AUS (traveller)", RecordError),
        ("Penny Wong", "Penny Wong (passenger)", RecordError),
    ],
)
def test_what_is_no_change_of_a_participant(store: Store, before: str, after: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        j.edit_participant(store, event_of(store, "a#0"), before, after, ANN)
    assert store.judgements() == []


def test_what_is_rejected_is_left_out_and_stays_visible(store: Store) -> None:
    event, counts = event_of(store, "d#1"), store.counts()
    judged = j.reject_event(store, event, ANN)
    assert event not in {e.event_id for e in store.events()}
    assert [e.event_id for e in store.events(EventFilter(rejected=True))] == [event]
    assert store.counts().events == counts.events - 1
    assert store.event(event).review.value == "rejected"
    j.reject_mention(store, "c#0", BEN)
    rejected = {str(MentionReference(m.document.id, m.index)): m.rejected for m in store.mentions() if m.rejected}
    assert rejected == {"c#0": store.judgements()[-1].id, "d#1": judged.added[0].id}
    assert {m.event_id for m in store.mentions() if m.rejected} == {None}
    dropped = {(d, r.rule): r.reason for d, r in store.rejections() if r.stage == "judgement"}
    assert dropped["d", judged.added[0].id].endswith("rejected by ann: saw the programme")
    with pytest.raises(JudgementError, match="the event is rejected"):
        j.edit_event(store, event, "start", ["2022"], ANN)
    j.confirm_event(store, event, ANN)
    assert store.event(event).review.value == "confirmed"
    assert [c.what for c in store.changes()] == [ChangeKind.WITHDRAWN, ChangeKind.RESTORED]


def test_undo_takes_back_one_s_own_last_or_what_is_named(store: Store) -> None:
    first = j.edit_event(store, event_of(store, "a#0"), "start", ["2022"], ANN).added[0]
    second = j.edit_event(store, event_of(store, "a#0"), "end", ["2023"], BEN).added[0]
    assert j.undo(store, ANN).added[0].supersedes == first.id
    with pytest.raises(JudgementError, match="nothing to undo"):
        j.undo(store, ANN)
    undone = j.undo(store, ANN, second.id[:8]).added[0]
    with pytest.raises(JudgementError, match=f"undone already, by {undone.id}"):
        j.undo(store, BEN, second.id)
    j.undo(store, BEN, undone.id)
    found = store.event(event_of(store, "a#0"))
    assert [f.field for f in found.fields if f.how is How.EDITED] == ["end"]
    with pytest.raises(JudgementError, match="no judgement has this id"):
        j.undo(store, ANN, "j-nothing")
    with pytest.raises(JudgementError, match="more than one"):
        j.undo(store, ANN, "j-")


@pytest.mark.parametrize(
    ("attempt", "message"),
    [
        (lambda s: j.merge_events(s, event_of(s, "a#0"), event_of(s, "b#0"), ANN), "one event already"),
        (lambda s: j.split_event(s, event_of(s, "a#0"), ["d#0"], ANN), "not a mention of e-"),
        (lambda s: j.split_event(s, event_of(s, "a#0"), ["a#0", "b#0", "c#0"], ANN), "nothing to split"),
        (lambda s: j.split_event(s, event_of(s, "a#0"), ["a"], ANN), "write DOCUMENT#INDEX"),
        (lambda s: j.split_event(s, event_of(s, "a#0"), ["a#7"], ANN), "no such mention"),
        (lambda s: j.reject_mention(s, "nobody#0", ANN), "no document has this id"),
        (lambda s: j.edit_event(s, event_of(s, "a#0"), "start", ["soon"], ANN), "not a date"),
        (lambda s: j.edit_event(s, "e-nothing", "start", ["2022"], ANN), "no event has this id"),
        (lambda s: j.Author(" "), "nobody is named"),
        (lambda s: why_pair(s, "a#0", "a#0"), "one mention"),
    ],
)
def test_what_cannot_be_judged_changes_nothing(store: Store, attempt: Callable[[Store], object], message: str) -> None:
    before = store.dump()
    with pytest.raises(LawatanError, match=message):
        attempt(store)
    assert store.dump() == before


STEPS = st.lists(
    st.tuples(st.sampled_from(["merge", "split", "edit", "reject", "reject mention", "confirm"]), st.integers(0, 99)),
    min_size=1,
    max_size=4,
)


def take(store: Store, step: tuple[str, int], clock: Clock) -> None:
    """One judgement on whatever the store holds now; nothing where none is possible."""
    what, number = step
    events = store.events()
    event = events[number % len(events)]
    if what == "merge" and len(events) > 1:
        j.merge_events(store, event.event_id, events[(number + 1) % len(events)].event_id, ANN, clock=clock)
    elif what == "split" and len(event.mentions) > 1:
        j.split_event(store, event.event_id, [str(event.mentions[number % len(event.mentions)])], ANN, clock=clock)
    elif what == "edit":
        j.edit_event(store, event.event_id, "start", [f"20{number:02}"], ANN, clock=clock)
    elif what == "reject" and len(events) > 1:
        j.reject_event(store, event.event_id, ANN, clock=clock)
    elif what == "reject mention" and len(events) > 1:
        j.reject_mention(store, str(event.mentions[0]), ANN, clock=clock)
    elif what == "confirm":
        j.confirm_event(store, event.event_id, ANN, clock=clock)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(STEPS)
def test_undo_restores_a_re_run_changes_nothing_and_a_dump_carries_over(tmp_path: Path, steps: list) -> None:
    clock = Clock()
    for name in ("x.db", "y.db"):
        (tmp_path / name).unlink(missing_ok=True)
    with filled(tmp_path / "x.db", pages()) as store, filled(tmp_path / "y.db", pages()[::-1]) as other:
        states = [store.dump(without=HISTORY)]
        for step in steps:
            before = len(store.judgements())
            take(store, step, clock)
            if len(store.judgements()) > before:
                states.append(store.dump(without=HISTORY))
        ids = {e.event_id for e in store.events()}
        assert link_store(store) == []
        assert store.dump(without=HISTORY) == states[-1], "a re-run changes nothing"
        assert {e.event_id for e in store.events()} == ids
        lines = list(dump_judgements(store))
        load_judgements(other, lines, "dump")
        assert other.dump(without=HISTORY) == states[-1], "the same judgements give the same store elsewhere"
        assert load_judgements(other, lines, "dump").added == ()
        assert list(dump_judgements(other)) == lines
        for state in reversed(states[:-1]):
            j.undo(store, ANN, clock=clock)
            assert store.dump(without=HISTORY) == state, "an undo restores"


def test_a_judgement_made_before_a_page_came_is_obeyed_when_it_comes(store: Store, tmp_path: Path) -> None:
    j.merge_events(store, event_of(store, "a#0"), event_of(store, "d#0"), ANN)
    lines = list(dump_judgements(store))
    with filled(tmp_path / "y.db", pages()[:3]) as other:
        load_judgements(other, lines, "dump")
        assert [e.standing for e in ledger_entries(other)] == ["unfound"]
        assert len(other.events()) == 1
        other.put_document(pages()[3])
        link_store(other)
        assert other.dump(without=HISTORY) == store.dump(without=HISTORY)
        assert [e.standing for e in ledger_entries(other)] == ["in force"]


def test_the_ledger_takes_no_second_version_of_an_entry(store: Store) -> None:
    j.edit_event(store, event_of(store, "a#0"), "start", ["2022"], ANN)
    (line,) = dump_judgements(store)
    before = store.dump()
    with pytest.raises(StoreError, match="another judgement of this id"):
        load_judgements(store, [line.replace(b'"ann"', b'"eve"')], "dump")
    assert store.dump() == before


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "guess"},
        {"who": " "},
        {"when": "yesterday"},
        {"when": "2024-01-01T00:00:00"},
        {"left": []},
        {"field": "title"},
        {"value": ["soon"]},
        {"supersedes": "j-1"},
        {"kind": "merge", "field": None, "value": []},
    ],
    ids=str,
)
def test_what_is_no_judgement_is_not_loaded(store: Store, change: dict) -> None:
    j.edit_event(store, event_of(store, "a#0"), "start", ["2022"], ANN)
    (line,) = dump_judgements(store)
    before = store.dump()
    with pytest.raises(RecordError, match=r"^ledger\.jsonl:2: "):
        load_judgements(
            store, [b"\n", json.dumps(json.loads(line) | {"id": "j-new"} | change).encode()], "ledger.jsonl"
        )
    assert store.dump() == before


def test_a_changed_page_keeps_its_events_under_their_ids(store: Store) -> None:
    """A new analysis reads other values from the same words."""
    event = event_of(store, "b#0")
    j.edit_event(store, event, "end", ["2022-05-27"], ANN)
    again = document("b", visit("Wong", "AUS", "FJI", "2022-05-26", cities=("Suva",)), published="2022-05-24")
    store.put_document(again)
    assert link_store(store) == []
    found = store.event(event).field("end")
    assert found and found.value == ("2022-05-27",)


def test_changes_are_recorded_across_runs(store: Store) -> None:
    event = event_of(store, "a#0")
    earlier = document("0", visit("Penny Wong", "AUS", "FJI", "2022-05-26"), published="2022-05-20")
    store.put_document(earlier)
    (change,) = link_store(store, run=7)
    assert (change.what, change.from_event, change.to_event) == (ChangeKind.RENAMED, event, event_of(store, "0#0"))
    assert [c.run for c in store.changes()] == [7]
    assert store.changes(event) == store.changes()
    gone = event_of(store, "d#1")
    store.put_document(document("d", visit("Penny Wong", "AUS", "FJI", "2021-01-01"), published="2022-05-28"))
    assert [(c.what, c.from_event) for c in link_store(store)] == [(ChangeKind.WITHDRAWN, gone)]
    store.put_document(pages()[3])
    assert [(c.what, c.to_event) for c in link_store(store)] == [(ChangeKind.RESTORED, gone)]


def test_the_history_of_an_event(store: Store) -> None:
    event = event_of(store, "a#0")
    j.merge_events(store, event, event_of(store, "d#0"), ANN)
    j.edit_event(store, event_of(store, "d#1"), "start", ["2022"], ANN)
    j.undo(store, ANN, store.judgements()[0].id)
    history = event_history(store, event)
    assert [(r.published, r.status.value, r.is_change) for r in history.lifecycle] == [
        ("2022-05-24", "planned", True),
        ("2022-05-26", "completed", True),
        ("2022-05-27", "completed", False),
    ]
    kinds = [(e.judgement.kind.value, e.standing) for e in history.entries]
    assert kinds == [("merge", "superseded"), ("undo", "in force")]
    assert [c.what.value for c in history.changes] == ["merged", "split"]


def test_why(store: Store) -> None:
    found = why_event(store, event_of(store, "a#0"))
    assert len([p for p in found.inside if p.outcome is Outcome.JOINED]) == 2
    (kept,) = [p for p in found.inside if str(p.left) == "a#0" and str(p.right) == "c#0"]
    assert why_pair(store, "c#0", "a#0").pair == kept
    assert found.scale.total(kept.comparison) > found.scale.threshold
    assert why_pair(store, "a#0", "d#0").pair.comparison.conflict == "disjoint dates"
    assert why_pair(store, "a#0", "d#1").pair.comparison.conflict == "type"
    assert why_pair(store, "d#0", "d#1").pair.outcome is Outcome.APART
    j.split_event(store, event_of(store, "a#0"), ["c#0"], ANN)
    parted = why_pair(store, "a#0", "c#0").pair
    assert (parted.outcome, parted.reason, parted.comparison) == (Outcome.APART, "judged", kept.comparison)
    assert why_event(store, event_of(store, "a#0")).outside[0].judgement == store.judgements()[-1].id


def test_a_store_of_the_first_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    from alembic import command
    from alembic.config import Config

    from lawatan.store import engine as store_engine

    path = tmp_path / "old.db"
    engine = store_engine.create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(Path(store_engine.__file__).with_name("migrations")))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    engine.dispose()
    old = sqlite3.connect(path)
    old.execute("INSERT INTO runs (version, started, inputs) VALUES ('0', '2024', '[]')")
    old.commit()
    old.close()
    with open_store(str(path), create=False) as store:
        assert [run.version for run in store.runs()] == ["0"]
        assert store.judgements() == []
    with filled(path, pages()) as store:
        assert members(store) == START
        assert store.dump(without=HISTORY)["comparisons"]
        assert link(pages()).events == tuple(sorted(store.events(), key=lambda e: e.event_id))


def test_a_clock_that_was_set_back_does_not_turn_the_order_round(store: Store) -> None:
    event = event_of(store, "a#0")
    j.edit_event(store, event, "start", ["2022"], ANN, clock=lambda: datetime(2024, 1, 2, tzinfo=UTC))
    j.edit_event(store, event, "start", ["2023"], ANN, clock=lambda: datetime(2024, 1, 1, tzinfo=UTC))
    found = store.event(event).field("start")
    assert found and found.value == ("2023",)


def test_two_events_are_kept_apart_and_two_mentions(store: Store) -> None:
    one, other = event_of(store, "a#0"), event_of(store, "d#0")
    judged = j.separate_events(store, one, other, ANN)
    assert members(store) == START and judged.added[0].kind is JudgementKind.SPLIT
    with pytest.raises(JudgementError, match="that is one event"):
        j.separate_events(store, one, one, ANN)
    j.judge_pair(store, "a#0", "b#0", Verdict.NEGATIVE, ANN)
    assert event_of(store, "a#0") != event_of(store, "b#0")
    j.judge_pair(store, "a#0", "d#0", Verdict.POSITIVE, ANN)  # overrules the first one
    assert event_of(store, "a#0") == event_of(store, "d#0")
    with pytest.raises(JudgementError, match="that is one mention"):
        j.judge_pair(store, "a#0", "a#0", Verdict.POSITIVE, ANN)


def test_to_be_unsure_is_noted_and_binds_nothing(store: Store) -> None:
    event = event_of(store, "a#0")
    before = store.event(event)
    j.confirm_event(store, event, ANN, is_unsure=True)
    j.judge_pair(store, "a#0", "d#0", Verdict.UNSURE, ANN)
    assert store.event(event) == before and members(store) == START
    assert [e.standing for e in ledger_entries(store)] == ["in force", "in force"]


def test_the_history_of_an_event_is_its_part_of_the_whole_ledger(store: Store) -> None:
    j.confirm_event(store, event_of(store, "a#0"), ANN)
    j.judge_pair(store, "b#0", "d#1", Verdict.POSITIVE, BEN)  # a visit and a meeting: judged against all rules
    j.split_event(store, event_of(store, "a#0"), ["c#0"], BEN)
    j.undo(store, BEN)
    j.reject_mention(store, "d#0", ANN)
    whole = {entry.judgement.id: entry for entry in ledger_entries(store)}
    for event in store.events():
        shown = event_history(store, event.event_id).entries
        assert [whole[entry.judgement.id] for entry in shown] == list(shown)
        about = {id_ for id_, entry in whole.items() if entry.mentions & set(event.mentions)}
        assert about <= {entry.judgement.id for entry in shown}
