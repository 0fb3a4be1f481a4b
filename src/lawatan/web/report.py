"""A dossier: events with their evidence, sources and conflicts in one HTML file that needs nothing else.

An open store and a filter come in, the text of the file goes out: no script, nothing loaded from elsewhere, everything
from pages escaped; links lead within the file or to the live pages. It is made to be printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import lawatan
from lawatan.knowledge import english_country_name
from lawatan.records.event import Event
from lawatan.store.aggregates import Grouping, keys_of
from lawatan.store.filters import EventFilter
from lawatan.store.reader import DocumentHead
from lawatan.store.store import Store
from lawatan.web.charts.drawing import Drawing, inline
from lawatan.web.charts.svg import Svg, join
from lawatan.web.charts.theme import Scheme, style_sheet
from lawatan.web.dossier_charts import map_drawings, timeline_drawings
from lawatan.web.event_rows import EventRow, event_row
from lawatan.web.marks import Passage, Segment
from lawatan.web.templating import STATIC, make_environment
from lawatan.web.text_fragments import web_address
from lawatan.web.views.fields import DisputeView, FieldView, dispute_view, field_views
from lawatan.web.views.origins import OriginView, origin_views
from lawatan.web.views.reports import ReportView, report_names, report_views

LONGEST_QUOTE = 320  # characters of a page that are quoted for one report
MOST_EVENTS = 200
MOST_REPORTS = 12  # of one event that are quoted


@dataclass(frozen=True, slots=True)
class DossierOptions:
    """What is asked for: a heading (None: one from the filter), how many events at most, whether pages are quoted."""

    title: str | None = None
    most: int = MOST_EVENTS
    show_text: bool = True


@dataclass(frozen=True, slots=True)
class DossierEvent:
    """One event of a dossier; `anchor` is its place in the file, `all_reports` how many there are."""

    anchor: str
    number: int
    row: EventRow
    fields: tuple[FieldView, ...]
    disputes: tuple[DisputeView, ...]
    reports: tuple[ReportView, ...]
    all_reports: int
    origins: tuple[OriginView, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A page that events rest on, and the numbers of those events."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    sha256: str
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events have a value."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """What the file says; `total` events fit, of which `events` are in the file."""

    title: str
    asked: tuple[str, ...]
    made: str
    version: str
    total: int
    events: tuple[DossierEvent, ...]
    sources: tuple[Source, ...]
    types: tuple[Tally, ...]
    statuses: tuple[Tally, ...]
    states: tuple[Tally, ...]
    undated: int
    conflicts: int
    origins: int
    timeline: Svg
    map: Svg
    style: Svg


def render_report(store: Store, wanted: EventFilter, options: DossierOptions, made: datetime) -> str:
    """The dossier of the events that fit, earliest first, as an HTML document."""
    total = store.count_events(wanted)
    events = store.events(replace(wanted, limit=min(wanted.limit or options.most, options.most)))
    dossier = make_dossier(store, events, _asked(wanted), options, made, total)
    return make_environment().get_template("dossier.html").render(dossier=dossier)


def make_dossier(
    store: Store, events: Sequence[Event], asked: tuple[str, ...], options: DossierOptions, made: datetime, total: int
) -> Dossier:
    """What a dossier of these events says."""
    heads = store.document_heads(mention.document for event in events for mention in event.mentions)
    ledger = {judgement.id: judgement for judgement in store.judgements()}
    anchors = {event.event_id: f"event-{number}" for number, event in enumerate(events, 1)}
    entries = []
    for number, event in enumerate(events, 1):
        names = report_names(event, store)
        reports = report_views(event, store, names, names.mentions[:MOST_REPORTS])
        entries.append(
            DossierEvent(
                anchor=anchors[event.event_id],
                number=number,
                row=event_row(event),
                fields=tuple(f for f in field_views(event, names, ledger) if f.value),
                disputes=tuple(dispute_view(event, d, names) for d in event.disagreements),
                reports=tuple(_shortened(r, show_text=options.show_text) for r in reports),
                all_reports=len(names.mentions),
                origins=origin_views(event, names),
            )
        )
    rows = [entry.row for entry in entries]
    return Dossier(
        title=options.title or ("Contacts: " + ", ".join(asked) if asked else "Contacts on record"),
        asked=asked,
        made=made.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=lawatan.__version__,
        total=total,
        events=tuple(entries),
        sources=_sources(events, heads),
        types=_tally(row.type.value for row in rows),
        statuses=_tally(row.status.value if row.status else "not said" for row in rows),
        states=_tally(english_country_name(key[0]) for event in events for key in keys_of(event, Grouping.STATE))[:12],
        undated=sum(1 for row in rows if not row.start and not row.end),
        conflicts=sum(row.disagreements for row in rows),
        origins=sum(row.origins for row in rows),
        timeline=_inlined("timeline", timeline_drawings(events, anchors, made.date().isoformat())),
        map=_inlined("map", map_drawings(events, anchors)),
        style=Svg((STATIC / "dossier.css").read_text(encoding="utf-8") + style_sheet(Scheme.LIGHT)),
    )


def _asked(wanted: EventFilter) -> tuple[str, ...]:
    """The filter in words."""
    said = (
        wanted.person,
        english_country_name(wanted.country) if wanted.country else None,
        f"type {wanted.type.value}" if wanted.type else None,
        f"status {wanted.status.value}" if wanted.status else None,
        f"from {wanted.start}" if wanted.start else None,
        f"to {wanted.end}" if wanted.end else None,
        f"with the words “{wanted.text}”" if wanted.text else None,
        "rejected by people" if wanted.rejected else None,
    )
    return tuple(filter(None, said))


def _shortened(report: ReportView, *, show_text: bool) -> ReportView:
    """The report with short quotations: the marked sentences, or the bare evidence where texts are not to be shown."""
    if not show_text:
        words = (s.text for p in report.passages for s in p.segments if s.marks)
        return replace(report, passages=(), quotes=tuple(dict.fromkeys((*report.quotes, *words))))
    left, kept = LONGEST_QUOTE, []
    for passage in report.passages:
        if left <= 0 or not any(s.marks for s in passage.segments):
            continue
        short = _cut(passage, left)
        left -= sum(len(s.text) for s in short.segments)
        kept.append(short)
    return replace(report, passages=tuple(kept))


def _cut(passage: Passage, most: int) -> Passage:
    """A passage of at most so many characters, from shortly before its first mark."""
    segments = list(passage.segments)
    is_cut_before, is_cut_after = passage.is_cut_before, passage.is_cut_after
    if segments and not segments[0].marks and len(segments[0].text) > most // 3:
        text = segments[0].text
        at = text.find(" ", len(text) - most // 3)
        segments[0] = Segment(text[max(at, 0) :].lstrip(), segments[0].start)
        is_cut_before = is_cut_before or at > 0
    kept: list[Segment] = []
    for segment in segments:
        if len(segment.text) > most:
            if not segment.marks:
                kept.append(Segment(segment.text[:most].rpartition(" ")[0], segment.start))
            is_cut_after = True
            break
        kept.append(segment)
        most -= len(segment.text)
    return replace(passage, segments=tuple(kept), is_cut_before=is_cut_before, is_cut_after=is_cut_after)


def _sources(events: Sequence[Event], heads: Mapping[str, DocumentHead]) -> tuple[Source, ...]:
    used: dict[str, list[int]] = {}
    for number, event in enumerate(events, 1):
        for id_ in dict.fromkeys(m.document for m in event.mentions):
            used.setdefault(id_, []).append(number)
    found = []
    for id_, numbers in used.items():
        head = heads.get(id_)
        found.append(
            Source(
                id=id_,
                title=head.title if head else None,
                outlet=head.outlet if head else None,
                published=head.published if head else None,
                url=web_address(head.url) if head else None,
                sha256=head.sha256 if head else "",
                events=tuple(numbers),
            )
        )
    return tuple(sorted(found, key=lambda s: (s.published or "9999", s.outlet or "", s.id)))


def _tally(values: Iterable[str]) -> tuple[Tally, ...]:
    counted = Counter(values)
    return tuple(Tally(name, n) for name, n in sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def _inlined(name: str, drawings: tuple[Drawing, ...]) -> Svg:
    return join(*(inline(drawing, name=f"{name}-{number}") for number, drawing in enumerate(drawings)))
