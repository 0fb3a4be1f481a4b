"""The review queue: order by value, decisions recorded and gone on from, the place kept, agreement counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.web.judging import Visitor, visiting

from lawatan.pipeline import judging, link_store
from lawatan.pipeline.judging import Author
from lawatan.pipeline.review import Task, TaskKind, agreement, cohen_kappa, doubt, evenness, tasks
from lawatan.records.comparison import Comparison, Outcome, PairComparison, Scale
from lawatan.records.event import Claim, Disagreement, MentionReference, Review
from lawatan.records.judgement import JudgementKind, Verdict
from lawatan.records.span import How
from lawatan.store.store import Store
from lawatan.web.views.review_tasks import QUEUE, Cursor, cursor_of, find_task, listed, next_task, parse_cursor

ANN, BEN = Author("ann"), Author("ben")


@pytest.fixture
def ann(fresh_db: Path) -> Iterator[Visitor]:
    with visiting(fresh_db) as visitor:
        yield visitor


def shown(ann: Visitor, query: str = "") -> dict:
    return ann.client.get(f"/review.json{query}").json()


def decide(ann: Visitor, act: str, query: str = "", **fields: object) -> str:
    """Press a button of the main form, with what the page put into it."""
    page = ann.see(f"/review{query}")
    form = page[page.index('class="judge inline main-acts"') :]
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form[: form.index("</form>")]))
    assert f'value="{act}"' in form
    answer = ann.raw("/review", hidden | {"act": act} | fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_tasks_come_by_expected_value_and_each_once(store: Store) -> None:
    for kind in QUEUE:
        found = tasks(store, kind)
        assert found, kind
        assert found == sorted(found, key=lambda t: (-t.value, t.key))
        assert len({t.key for t in found}) == len(found)
        assert all(t.value > 0 for t in found)


def claim(value: str, page: str) -> Claim:
    return Claim("start", (value,), MentionReference(page, 0), How.STATED, ())


def test_an_even_split_is_worth_more_than_one_against_many() -> None:
    even = Disagreement("start", "date", (claim("2023", "a"), claim("2024", "b")))
    lone = Disagreement("start", "date", (*(claim("2023", p) for p in "abc"), claim("2024", "d")))
    assert evenness(even) == 1.0 > evenness(lone) > 0


def test_a_pair_on_the_line_is_worth_most() -> None:
    def pair(weight: float) -> PairComparison:
        mentions = MentionReference("a", 0), MentionReference("b", 0)
        return PairComparison(*mentions, Comparison((), weight), Outcome.APART)

    scale = Scale(prior=-5.0, threshold=2.0)
    assert doubt(pair(7.0), scale) == 1.0
    assert doubt(pair(9.0), scale) == pytest.approx(doubt(pair(5.0), scale))
    assert doubt(pair(9.0), scale) < 1.0


@given(st.sampled_from(TaskKind), st.floats(0, 1e6), st.text(max_size=30))
def test_a_place_survives_its_address(kind: TaskKind, value: float, key: str) -> None:
    cursor = parse_cursor(str(Cursor(kind, value, key)))
    assert cursor is not None and cursor.place == Cursor(kind, value, key).place


@given(st.text(max_size=30))
def test_any_text_is_a_place_or_none(text: str) -> None:
    parse_cursor(text)


def test_walking_the_queue_shows_each_task_once(store: Store) -> None:
    walked: list[Task] = []
    at = None
    while (task := next_task(store, QUEUE, at, None)) is not None:
        walked.append(task)
        at = cursor_of(task)
    assert [t.key for t in walked] == [t.key for kind in QUEUE for t in listed(store, kind, None)]
    assert all(find_task(store, t.key, None) == t for t in walked[:5])


def test_conflicts_come_first_and_the_chosen_value_is_kept(ann: Visitor) -> None:
    first = shown(ann)
    assert (first["kind"], first["dispute"]["values"][0]["is_chosen"]) == ("conflict", True)
    location = decide(ann, "keep", reason="the ministry's programme")
    (entry,) = ann.store.judgements()
    assert (entry.kind, entry.field, entry.who) == (JudgementKind.EDIT, first["field"], "ann")
    assert list(entry.value) == first["dispute"]["values"][0]["value"] and entry.reason
    assert location.startswith("/review?after=conflict")
    assert shown(ann, location.removeprefix("/review"))["key"] != first["key"]
    assert first["key"] not in {t.key for t in listed(ann.store, TaskKind.CONFLICT, None)}


def test_another_value_is_chosen_by_its_button(ann: Visitor) -> None:
    first = shown(ann)
    values = [v["value"] for v in first["dispute"]["values"]]
    event = first["events"][0]["row"]["event_id"]
    sent = {
        "act": "edit",
        "field": first["field"],
        "value": "\n".join(values[1]),
        "event": event,
        "cursor": first["cursor"],
    }
    assert ann.send("/review", page="/review", **sent).status_code == 303
    chosen = ann.store.event(event).field(first["field"])
    assert chosen and list(chosen.value) == values[1]


@pytest.mark.parametrize(
    ("kind", "act", "made", "verdict"),
    [
        ("event", "confirm", JudgementKind.CONFIRM, Verdict.POSITIVE),
        ("event", "reject", JudgementKind.REJECT, Verdict.NEGATIVE),
        ("event", "unsure", JudgementKind.CONFIRM, Verdict.UNSURE),
        ("conflict", "reject", JudgementKind.REJECT, Verdict.NEGATIVE),
        ("conflict", "unsure", JudgementKind.CONFIRM, Verdict.UNSURE),
        ("pair", "same", JudgementKind.MERGE, Verdict.POSITIVE),
        ("pair", "two", JudgementKind.SPLIT, Verdict.NEGATIVE),
        ("pair", "unsure-pair", JudgementKind.MERGE, Verdict.UNSURE),
    ],
)
def test_each_answer_is_recorded_and_undone(
    ann: Visitor, kind: str, act: str, made: JudgementKind, verdict: Verdict
) -> None:
    before = ann.store.events()
    asked = shown(ann, f"?kind={kind}&after=")
    location = decide(ann, act, f"?kind={kind}&after=")
    (entry,) = ann.store.judgements()
    assert (entry.kind, entry.verdict) == (made, verdict)
    page = ann.see(location)
    assert f'name="judgement" value="{entry.id}"' in page
    undone = ann.send("/review", page="/review", act="undo")
    assert undone.status_code == 303 and undone.headers["location"].startswith("/review?item=")
    assert ann.store.events() == before
    if act not in ("unsure", "reject"):  # the same question is asked again
        assert shown(ann, undone.headers["location"].removeprefix("/review"))["key"] == asked["key"]


def test_both_sorts_of_pairs_are_asked(ann: Visitor) -> None:
    pairs = listed(ann.store, TaskKind.PAIR, None)
    joined = next(t for t in pairs if t.other == t.event_id)
    decide(ann, "two", f"?item={joined.key}".replace("#", "%23").replace("|", "%7C"))
    assert joined.pair
    left, right = ann.store.event_of(joined.pair.left), ann.store.event_of(joined.pair.right)
    assert left != right
    link_store(ann.store)
    assert ann.store.event_of(joined.pair.left) != ann.store.event_of(joined.pair.right)


def test_the_rest_of_a_cluster_is_settled_at_once(ann: Visitor) -> None:
    asked = shown(ann)
    decide(ann, "confirm" if asked["events"][0]["row"]["disagreements"] > 1 else "keep")
    pairs = [t for t in listed(ann.store, TaskKind.PAIR, None) if t.other != t.event_id]
    task = next((t for t in pairs if shown(ann, f"?item={t.key}")["others"]), None)
    if task is not None:
        others = shown(ann, f"?item={task.key}")["others"]
        before = len(ann.store.judgements())
        decide(ann, "two-all", f"?item={task.key}")
        assert len(ann.store.judgements()) == before + others + 1


def test_a_session_goes_on_where_it_stopped(ann: Visitor) -> None:
    first = shown(ann)["key"]
    skipped = ann.client.get("/review/skip", params={"after": shown(ann)["cursor"]}, follow_redirects=False)
    assert skipped.status_code == 303
    second = shown(ann)["key"]
    assert second != first
    assert shown(ann, "?after=")["key"] == first
    decide(ann, "unsure")
    assert shown(ann)["key"] not in (first, second)
    end = str(Cursor(TaskKind.EVENT, 0.0, "~"))
    assert shown(ann, f"?after={end}")["kind"] is None
    assert "end of the queue" in ann.see(f"/review?after={end}")


def test_readers_see_and_do_not_decide(ann: Visitor) -> None:
    ann.client.cookies.clear()
    page = ann.see("/review")
    assert "Sign in to decide" in page and 'value="keep"' not in page
    answer = ann.raw("/review", {"act": "reject", "event": ann.store.events()[0].event_id})
    assert answer.status_code == 401
    assert ann.store.judgements() == []


def test_a_second_reader_does_not_see_the_first(ann: Visitor) -> None:
    event = ann.store.events()[0]
    judging.reject_event(ann.store, event.event_id, Author("ben", "no official took part"))
    judging.confirm_event(ann.store, ann.store.events()[0].event_id, ANN)
    asked = shown(ann, "?kind=second&after=")
    assert asked["events"][0]["row"]["event_id"] == event.event_id
    page = ann.see("/review?kind=second&after=")
    assert "no official took part" not in page and "Judged before" not in page
    decide(ann, "confirm", "?kind=second&after=")
    assert shown(ann, "?kind=second&after=")["kind"] is None
    (row,) = ann.client.get("/agreement.json").json()["pairs"]
    assert (row["kind"], row["one"], row["other"], row["questions"], row["alike"]) == ("event", "ann", "ben", 1, 0)
    assert ann.store.event(event.event_id).review is Review.CONFIRMED


def test_agreement_counts_last_answers_that_hold(ann: Visitor) -> None:
    events = ann.store.events()[:4]
    for author, verdicts in ((ANN, "cccr"), (BEN, "ccrr")):
        for event, verdict in zip(events, verdicts, strict=True):
            act = judging.confirm_event if verdict == "c" else judging.reject_event
            if verdict == "r" and ann.store.event(event.event_id).review is Review.REJECTED:
                judging.confirm_event(ann.store, event.event_id, author)  # a change of mind, of which the last counts
            act(ann.store, event.event_id, author)
    (found,) = agreement(ann.store.judgements())
    assert (found.questions, found.alike) == (4, 3)
    assert found.kappa == pytest.approx(0.5)
    judging.undo(ann.store, BEN)
    (found,) = agreement(ann.store.judgements())
    assert (found.questions in (3, 4) and "0.50" in ann.see("/agreement")) or found.kappa is not None


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("ab")), max_size=20))
def test_kappa_is_at_most_one_and_full_for_the_same_answers(pairs: list[tuple[str, str]]) -> None:
    found = cohen_kappa(pairs)
    assert found is None or -1.0 <= found <= 1.0
    if found is not None and all(a == b for a, b in pairs):
        assert found == 1.0
    swapped = cohen_kappa([(b, a) for a, b in pairs])
    assert found == swapped or found == pytest.approx(swapped)
