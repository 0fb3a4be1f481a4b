"""The page of an event: evidence in its sentence, values with support and rivals, judgements that last."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.web.judging import Visitor, visiting

from lawatan import pipeline
from lawatan.records.edits import participant_text
from lawatan.records.event import Event, Review
from lawatan.records.event_mention import EventType
from lawatan.records.judgement import in_force
from lawatan.samples import sample_articles
from lawatan.store import EventFilter
from lawatan.store.store import Store
from lawatan.web.views.related import Relation, related_events
from lawatan.web.views.reports import mention_marks, report_names, report_views

_MARK = re.compile(r'<mark class="([^"]*)"[^>]*>(.*?)</mark>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@pytest.fixture
def ann(fresh_db: Path) -> Iterator[Visitor]:
    with visiting(fresh_db) as visitor:
        yield visitor


def reported_twice(store: Store) -> Event:
    return max(store.events(), key=lambda e: len(e.mentions))


def path_of(event: Event) -> str:
    return f"/events/{event.event_id}"


def judge(ann: Visitor, event: Event, act: str, **fields: object) -> str:
    answer = ann.send(f"{path_of(event)}/judgements", page=path_of(event), act=act, **fields)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def test_marked_words_are_the_stored_evidence(store: Store) -> None:
    checked = 0
    for event in store.events():
        documents = {m.document: store.document(m.document) for m in event.mentions}
        known = {k: v for k, v in documents.items() if v is not None}
        for report in report_views(event, store, report_names(event, store)):
            annotated = known[report.document]
            evidence = {
                (e.field, e.text) for e in annotated.event_mentions[report.mention].evidence if e.field != "sentence"
            }
            shown = set()
            for mark in mention_marks(annotated, report.mention):
                under = [s for p in report.passages for s in p.segments if mark in s.marks]
                shown.add((mark.kind, "".join(s.text for s in under)))
                assert annotated.document.text[mark.start : mark.end] == "".join(s.text for s in under)
            assert shown == evidence
            checked += len(shown)
    assert checked > 300


def test_the_screen_marks_what_the_context_marks(client: TestClient, store: Store) -> None:
    event = reported_twice(store)
    page = client.get(path_of(event), headers={"accept": "text/html"}).text
    reports = page[page.index('<div class="reports">') :]
    marked = {(kinds, html.unescape(text)) for kinds, text in _MARK.findall(reports)}
    context = client.get(f"{path_of(event)}.json").json()
    segments = [s for r in context["reports"] for p in r["passages"] for s in p["segments"] if s["marks"]]
    assert segments
    for segment in segments:
        kinds = {f"m-{mark['kind']}" for mark in segment["marks"]}
        assert any(set(classes.split()) == kinds and text == segment["text"] for classes, text in marked)


def test_values_have_support_and_rivals(client: TestClient, store: Store) -> None:
    (event,) = store.events(EventFilter(disagreeing=True, limit=1))
    context = client.get(f"{path_of(event)}.json").json()
    for field in context["fields"]:
        chosen = event.field(field["field"])
        claims = {(c["document"], tuple(v["value"])) for v in field["values"] for c in v["claims"]}
        if chosen is not None:
            assert claims == {(c.mention.document, c.value) for c in (*chosen.support, *chosen.rivals)}
            against = {tuple(v["value"]) for v in field["values"] if not v["agrees"]}
            assert against == {c.value for c in chosen.rivals} - {c.value for c in chosen.support}
    assert [d["field"] for d in context["disputes"]] == [d.field for d in event.disagreements]
    assert len(context["origins"]) == len(event.origins)
    assert {r["document"] for r in context["reports"]} == {m.document for m in event.mentions}


def test_a_meeting_inside_a_visit_belongs_with_it(store: Store) -> None:
    found = {
        (event.type, related.relation, related.event.type)
        for event in store.events()
        for related in related_events(event, store)
    }
    assert (EventType.VISIT, Relation.WITHIN, EventType.MEETING) in found
    assert (EventType.MEETING, Relation.AROUND, EventType.VISIT) in found
    pairs = {
        (event.event_id, related.event.event_id, related.relation)
        for event in store.events()
        for related in related_events(event, store)
    }
    other = {
        Relation.WITHIN: Relation.AROUND,
        Relation.AROUND: Relation.WITHIN,
        Relation.LEG: Relation.TOUR,
        Relation.TOUR: Relation.LEG,
        Relation.BESIDE: Relation.BESIDE,
    }
    assert all((b, a, other[relation]) in pairs for a, b, relation in pairs)


def test_an_id_may_be_its_beginning_and_an_unknown_one_is_told(client: TestClient, store: Store) -> None:
    event = store.events()[0]
    assert client.get(path_of(event)[:-4]).status_code == 200
    gone = client.get("/events/e-none.json")
    assert (gone.status_code, gone.json()["error"]["code"]) == (404, "not-found")


def test_a_confirmation_survives_reload_and_a_new_build(ann: Visitor) -> None:
    event = reported_twice(ann.store)
    location = judge(ann, event, "confirm", reason="saw the programme")
    page = ann.see(location)
    assert "right as it is" in page and "saw the programme" in page and "review-confirmed" in page
    pipeline.build([str(article) for article in sample_articles()], ann.store)
    assert "review-confirmed" in ann.see(path_of(event))
    assert ann.store.event(event.event_id).review is Review.CONFIRMED
    (entry,) = ann.store.judgements()
    assert (entry.who, entry.reason) == ("ann", "saw the programme")
    judge(ann, event, "undo", judgement=entry.id)
    assert ann.store.event(event.event_id).review is Review.UNREVIEWED


def test_a_field_is_edited_and_the_claims_stay(ann: Visitor) -> None:
    event = next(e for e in ann.store.events() if e.field("start") and e.field("forum") is None)
    judge(ann, event, "edit", field="start", value=" 2001-02-03 ")
    edited = ann.store.event(event.event_id).field("start")
    assert edited and edited.value == ("2001-02-03",) and edited.rivals
    assert "set by <strong>ann</strong>" in ann.see(path_of(event))
    judge(ann, event, "edit", field="forum", value="East Asia Summit")
    judge(ann, event, "unknown", field="start")
    now = ann.store.event(event.event_id)
    assert now.field("forum").value == ("East Asia Summit",)  # type: ignore[union-attr]
    assert now.field("start").value == ()  # type: ignore[union-attr]
    judge(
        ann,
        event,
        "edit",
        field="participants",
        value="Penny Wong, foreign minister, AUS (traveller)\n-, -, FJI (host)",
    )
    assert [p.name for p in ann.store.event(event.event_id).participants] == ["Penny Wong", None]


def test_one_participant_is_changed_taken_out_and_added(ann: Visitor) -> None:
    event = next(e for e in ann.store.events() if e.participants[0].name)
    before = participant_text(event.participants[0])
    fields = {"name": event.participants[0].name, "role": "envoy, special", "country": "fji", "part": "inviter"}
    judge(ann, event, "participant", before=before, **fields)
    assert f"{fields['name']}, envoy special, FJI (inviter)" in people_of(ann, event)
    assert "envoy special" in ann.see(path_of(event))
    judge(ann, event, "remove-participant", before=str(fields["name"]))
    assert len(people_of(ann, event)) == len(event.participants) - 1
    judge(ann, event, "add-participant", name="", role="prime minister", country="TON", part="host")
    assert people_of(ann, event)[-1] == "-, prime minister, TON (host)"
    page = ann.see(path_of(event))
    assert "Took no part" in page and "Add somebody" in page and "took out" in page
    for _ in range(3):
        judge(ann, event, "undo", judgement=in_force(ann.store.judgements())[-1].id)
    assert people_of(ann, event) == list(map(participant_text, event.participants))


def people_of(ann: Visitor, event: Event) -> list[str]:
    return list(map(participant_text, ann.store.event(event.event_id).participants))


def test_reports_are_split_off_and_the_two_merged_again(ann: Visitor) -> None:
    event = next(e for e in ann.store.events() if len(e.mentions) == 2)
    out = str(event.mentions[1])
    judge(ann, event, "split", mention=out)
    parts = {ann.store.event_of(m) for m in event.mentions}
    assert len(parts) == 2 and None not in parts
    (other,) = parts - {event.event_id}
    location = judge(ann, event, "merge", other=other)
    assert {ann.store.event_of(m) for m in event.mentions} == {event.event_id}
    assert location.startswith(path_of(event))
    moved = ann.client.get(f"/events/{other}", follow_redirects=False)
    assert (moved.status_code, moved.headers["location"]) == (308, path_of(event))


def test_a_merged_event_leads_to_where_it_is_now(ann: Visitor) -> None:
    one, other = ann.store.events(EventFilter(type=EventType.VISIT))[:2]
    location = judge(ann, other, "merge", other=one.event_id)
    now = ann.store.event_of(other.mentions[0])
    assert location.startswith(f"/events/{now}?done=j-")
    judge(ann, ann.store.event(str(now)), "undo", judgement=location.partition("=")[2])
    assert ann.store.event_of(other.mentions[0]) == other.event_id


def test_a_misread_mention_leaves_the_event(ann: Visitor) -> None:
    event = next(e for e in ann.store.events() if len(e.mentions) == 2)
    judge(ann, event, "reject-mention", mention=str(event.mentions[1]))
    assert ann.store.event_of(event.mentions[1]) is None
    page = ann.see(f"/documents/{event.mentions[1].document}")
    assert ann.store.judgements()[0].id in page and ">rejected</span>" in page


@pytest.mark.parametrize("act", ["unsure", "apart", "unsure-pair"])
def test_what_binds_little_changes_no_value(ann: Visitor, act: str) -> None:
    one, other = ann.store.events()[:2]
    judge(ann, one, act, other=other.event_id)
    assert ann.store.event(one.event_id) == one
    assert len(ann.store.judgements()) == 1


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"act": "dance"}, 409),
        ({"act": "edit", "field": "start", "value": "tomorrow"}, 409),
        ({"act": "edit", "field": "start", "value": " "}, 409),
        ({"act": "edit", "field": "event_id", "value": "e-1"}, 409),
        ({"act": "split"}, 409),
        ({"act": "merge", "other": "e-none"}, 404),
        ({"act": "undo", "judgement": "j-none"}, 409),
        ({"act": "reject-mention", "mention": "nothing"}, 409),
        ({"act": "confirm", "reason": "x" * 501}, 422),
        ({}, 422),
    ],
)
def test_what_cannot_be_judged_is_told(ann: Visitor, fields: dict[str, object], status: int) -> None:
    event = ann.store.events()[0]
    answer = ann.send(f"{path_of(event)}/judgements", page=path_of(event), **fields)
    assert answer.status_code == status and "What to do" in answer.text
    assert ann.store.judgements() == []


def test_forged_forms_and_strangers_are_refused(ann: Visitor) -> None:
    event = ann.store.events()[0]
    path = f"{path_of(event)}/judgements"
    assert ann.raw(path, {"act": "reject"}).status_code == 403
    assert ann.raw(path, {"act": "reject", "csrf": "AAAA"}).status_code == 403
    token = re.search(r'name="csrf" value="([^"]+)"', ann.see(path_of(event)))
    assert token
    assert ann.raw(path, {"act": "reject", "csrf": token[1]}, origin="https://elsewhere.example").status_code == 403
    ann.client.cookies.clear()
    assert ann.raw(path, {"act": "reject", "csrf": token[1]}).status_code in (401, 403)
    assert ann.store.judgements() == []
    page = ann.see(path_of(event))
    assert "Sign in" in page and "/judgements" not in page


HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'


def test_script_in_what_pages_and_people_write_is_shown_as_text(ann: Visitor) -> None:
    event = reported_twice(ann.store)
    annotated = ann.store.document(event.mentions[0].document)
    assert annotated
    hostile = replace(annotated.document, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(1)")
    ann.store.put_document(replace(annotated, document=hostile))
    pipeline.link_store(ann.store)
    now = ann.store.event_of(event.mentions[0])
    judge(ann, ann.store.event(str(now)), "confirm", reason=HOSTILE)
    for path in (f"/events/{now}", f"/documents/{hostile.id}"):
        page = ann.see(path)
        assert html.escape(HOSTILE, quote=False)[:30] in page
        assert "<script>alert" not in page and "<img" not in page and "javascript:" not in page
