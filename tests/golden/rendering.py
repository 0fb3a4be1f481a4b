"""The sample articles through the whole program, and its result as JSON that a person can read in a diff."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from lawatan.pipeline import build
from lawatan.records.event import Claim, Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, EventMention
from lawatan.records.wording import participant_line, tie_reason
from lawatan.samples import sample_articles
from lawatan.store import open_store

EXPECTED = Path(__file__).with_name("expected.json")


@dataclass(frozen=True, slots=True)
class SampleRun:
    """What the program made of the sample articles; documents by the name that samples/README.md gives them."""

    documents: dict[str, AnnotatedDocument]
    events: tuple[Event, ...]

    def name(self, document: str) -> str:
        return next(name for name, d in self.documents.items() if d.document.id == document)

    def event_of(self, name: str, index: int) -> Event:
        """The event that a document's mention was linked to."""
        reference = MentionReference(self.documents[name].document.id, index)
        (event,) = (e for e in self.events if reference in e.mentions)
        return event


def render(run: SampleRun) -> str:
    """The whole run as JSON text."""
    documents = {name: _document(document) for name, document in sorted(run.documents.items())}
    events = sorted((_event(run, event) for event in run.events), key=lambda e: (str(e["when"]), str(e["mentions"])))
    return json.dumps({"documents": documents, "events": events}, ensure_ascii=False, indent=1) + "\n"


def _document(annotated: AnnotatedDocument) -> dict[str, object]:
    return {
        "lang": annotated.lang,
        "published": f"{annotated.published} ({annotated.published_how})",
        "mentions": [_mention(m) for m in annotated.event_mentions],
        "sources": [f"{s.name} ({s.kind})" for s in annotated.credited_sources],
        "quotes": [f"{q.speaker}: {q.text}" for q in annotated.quotations if q.direct],
        "clutter": [
            f"{block.kind}: {block.span.of(annotated.document.text)}"
            for block in annotated.blocks
            if not block.holds_facts
        ],
    }


def _mention(mention: EventMention) -> dict[str, object]:
    return {
        "contact": f"{mention.type} {mention.status} {mention.start}/{mention.end}",
        "participants": [participant_line(p) for p in mention.participants],
        "where": [*mention.destination, *mention.cities],
        "forum": mention.forum,
        "evidence": [f"{e.field} {e.how}: {e.text}" for e in mention.evidence],
    }


def _event(run: SampleRun, event: Event) -> dict[str, object]:
    fields = {f.field: f for f in event.fields}
    when = [fields[name].value[0] if name in fields else None for name in ("start", "end")]

    def claims(several: tuple[Claim, ...]) -> list[str]:
        return [f"{', '.join(c.value)} in {run.name(c.mention.document)}" for c in several]

    return {
        "type": event.type,
        "when": "/".join(map(str, when)),
        "participants": [participant_line(p) for p in event.participants],
        "fields": {
            name: {
                "value": ", ".join(f.value),
                "how": f.how,
                "support": claims(f.support),
                **({"rivals": claims(f.rivals)} if f.rivals else {}),
            }
            for name, f in sorted(fields.items())
            if name != "participants"
        },
        "mentions": sorted(f"{run.name(m.document)} {m.mention}" for m in event.mentions),
        "inferred": [
            f"{i.field} {i.value} for {run.name(i.mention.document)}"
            f" from {', '.join(run.name(m.document) for m in i.inferred_from)}"
            for i in event.inferred
        ],
        "part_of": [f"{tie.kind}: {tie_reason(tie)}" for tie in event.part_of],
        "disagreements": [f"{d.field}: {' | '.join(claims(d.claims))}" for d in event.disagreements],
    }


def run_samples(folder: Path) -> SampleRun:
    """Write the sample articles into `folder`, build a store there, and read it back."""
    articles = folder / "articles"
    articles.mkdir()
    for file in sample_articles():
        (articles / file.name).write_bytes(file.read_bytes())
    with open_store(str(folder / "golden.db")) as store:
        build([str(articles)], store)
        documents = {_name(document): document for document in store.documents()}
        return SampleRun(documents, tuple(store.events()))


def _name(annotated: AnnotatedDocument) -> str:
    """The id of an article in the JSONL, the file's name of others."""
    path = annotated.document.path or ""
    return annotated.document.id if ".jsonl" in path else Path(path).name
