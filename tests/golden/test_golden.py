"""The sample articles end to end: against the committed result, and against facts written down by hand."""

from __future__ import annotations

import difflib

import pytest
from tests.golden.facts import CLUTTER, FACTS, WITHOUT_CONTACT, Fact
from tests.golden.rendering import EXPECTED, SampleRun, render

from lawatan.records.event import Event
from lawatan.records.event_mention import EventMention


def test_result_is_as_committed(run: SampleRun) -> None:
    """Renew with scripts/update_golden.py, after reading what changed."""
    difference = difflib.unified_diff(
        EXPECTED.read_text(encoding="utf-8").splitlines(), render(run).splitlines(), "expected", "found", lineterm=""
    )
    assert not list(difference), "scripts/update_golden.py renews it; read the change first"


def test_every_article_was_read(run: SampleRun) -> None:
    assert len(run.documents) == 29
    named_in_facts = {name for fact in FACTS for name in fact.reports}
    assert named_in_facts | set(WITHOUT_CONTACT) == set(run.documents)


def test_samples_are_short_and_from_invented_outlets(run: SampleRun) -> None:
    for name, annotated in run.documents.items():
        assert 70 <= len(annotated.document.text.split()) <= 250, name
        if annotated.document.url:
            assert annotated.document.url.split("/")[2].endswith(".example"), name


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact.name)
def test_fact(run: SampleRun, fact: Fact) -> None:
    events = [reported(run, fact, name, status) for name, status in fact.reports.items()]
    assert len({event.event_id for event in events}) == 1, "one contact, one event"
    (event,) = events[:1]
    assert fact.people <= {p.name for e in events for p in e.participants}
    assert fact.destination <= set(value(event, "destination"))
    if fact.start:
        assert value(event, "start") == (fact.start,)
    if fact.end:
        assert value(event, "end") == (fact.end,)


def reported(run: SampleRun, fact: Fact, name: str, status: str | None) -> Event:
    """The event of the one mention in an article that fits the fact."""
    fitting = [
        index
        for index, mention in enumerate(run.documents[name].event_mentions)
        if fits(mention, fact) and status in (None, mention.status)
    ]
    assert fitting, f"{name} does not report it ({status})"
    if fact.start and len(fitting) > 1:
        dated = [i for i in fitting if run.documents[name].event_mentions[i].start in (None, fact.start)]
        fitting = dated or fitting
    return run.event_of(name, fitting[0])


def fits(mention: EventMention, fact: Fact) -> bool:
    names = {participant.name for participant in mention.participants}
    surnames = {(person or "").split()[-1] for person in fact.people}
    known = {name.split()[-1] for name in names if name}
    place_fits = not mention.destination or not fact.destination or fact.destination & set(mention.destination)
    return mention.type == fact.type and surnames <= known and bool(place_fits)


def value(event: Event, name: str) -> tuple[str, ...]:
    field = event.field(name)
    return field.value if field else ()


@pytest.mark.parametrize("name", WITHOUT_CONTACT)
def test_no_contact_where_there_is_none(run: SampleRun, name: str) -> None:
    assert run.documents[name].event_mentions == ()


def test_nothing_is_read_from_clutter(run: SampleRun) -> None:
    for name, annotated in run.documents.items():
        text = annotated.document.text
        for mention in annotated.event_mentions:
            for evidence in mention.evidence:
                line = text[text.rfind("\n", 0, evidence.start) + 1 :].split("\n", 1)[0]
                assert not line.startswith(CLUTTER), f"{name}: {line}"


def test_evidence_is_the_text_at_its_place(run: SampleRun) -> None:
    for annotated in run.documents.values():
        for mention in annotated.event_mentions:
            assert mention.evidence
            for evidence in mention.evidence:
                assert evidence.text == annotated.document.text[evidence.start : evidence.end]


def test_the_postponed_trip_and_the_later_one_are_two(run: SampleRun) -> None:
    first, second = (event_of_fact(run, f"Blinken's {word} trip to Beijing") for word in ("first", "second"))
    assert first.event_id != second.event_id


def test_the_latest_status_wins(run: SampleRun) -> None:
    assert value(event_of_fact(run, "Blinken's second trip to Beijing"), "status") == ("completed",)
    assert value(event_of_fact(run, "Exercise Malabar"), "status") == ("ongoing",)
    assert value(event_of_fact(run, "Peña Nieto's trip to Washington"), "status") == ("cancelled",)


def test_the_disagreement_on_the_day_is_kept(run: SampleRun) -> None:
    event = event_of_fact(run, "Prabowo and Xi")
    (disagreement,) = (d for d in event.disagreements if d.kind == "date" and d.field == "start")
    claimed = {run.name(claim.mention.document): claim.value for claim in disagreement.claims}
    assert claimed == {"prabowo-beijing-id": ("2024-04-01",), "prabowo-beijing-en": ("2024-04-02",)}


def test_the_denial_is_kept_beside_the_report(run: SampleRun) -> None:
    event = event_of_fact(run, "Netanyahu in NEOM")
    (disagreement,) = (d for d in event.disagreements if d.kind == "status")
    claimed = {run.name(claim.mention.document): claim.value for claim in disagreement.claims}
    assert claimed == {"neom-laporan-id": ("completed",), "neom-denial-en": ("denied",)}


def test_the_undated_page_has_its_dates_from_the_other(run: SampleRun) -> None:
    event = event_of_fact(run, "Joko Widodo's trip to Ukraine and Russia")
    inferred = {
        (i.field, i.value, run.name(i.mention.document), run.name(i.inferred_from[0].document)) for i in event.inferred
    }
    assert ("start", "2022-06-29", "jokowi-kyiv-moskow.txt", "jokowi-kyiv-moscow.html") in inferred
    assert ("end", "2022-06-30", "jokowi-kyiv-moskow.txt", "jokowi-kyiv-moscow.html") in inferred
    assert run.documents["jokowi-kyiv-moskow.txt"].published is None


def event_of_fact(run: SampleRun, name: str) -> Event:
    (fact,) = (fact for fact in FACTS if fact.name == name)
    document, status = next(iter(fact.reports.items()))
    return reported(run, fact, document, status)
