"""One contract for every registered format, and what is particular to CSV and JSON lines."""

from __future__ import annotations

import csv
import io
import json

import pytest
from tests.linkage.build import document, evidence, mention, person, visit

from lawatan.errors import SettingsError
from lawatan.export import (
    ChangeExporter,
    EventExporter,
    change_exporter,
    event_exporter,
    exporters,
    mention_exporter,
)
from lawatan.export.registry import Exporter
from lawatan.linkage.link import link
from lawatan.records.changes import ChangeKind, EventChange
from lawatan.records.event import Event, MentionReference
from lawatan.records.public_mention import MentionRecord

TEXT = "Menlu Penny Wong tiba di Suva, Fiji, 26 Mei 2022."
DOCUMENTS = [
    document(
        "=cmd|' /C calc'!A0",
        visit("Penny Wong", "AUS", "FJI", "2022-05-26", evidence=(evidence(TEXT, "26 Mei 2022", "start"),)),
        mention("gathering", (person(None, None),), forum="+1, the forum\nof \"quotes\" \ud800\0"),
        text=TEXT,
        outlet="Ségou; Soir",
        published="2022-05-26",
        title="@SUM(1)",
    ),
    document("b", visit("Wong", "AUS", "FJI", status="planned"), published="2022-05-24"),
]  # fmt: skip


def events() -> list[Event]:
    return list(link(DOCUMENTS).events)


def mentions() -> list[MentionRecord]:
    linked = {m: e.event_id for e in events() for m in e.mentions}
    return [
        MentionRecord(d.document, d.published, i, linked[MentionReference(d.document.id, i)], m)
        for d in DOCUMENTS
        for i, m in enumerate(d.event_mentions)
    ]


def changes() -> list[EventChange]:
    moment = "2024-01-02T03:04:05+00:00"
    return [
        EventChange(ChangeKind.MERGED, "e-1", "e-2", moment, 3, "j-1"),
        EventChange(ChangeKind.WITHDRAWN, "e-3", None, moment),
        EventChange(ChangeKind.RESTORED, None, "=e-3", moment),
    ]


def exported(exporter: Exporter, *, empty: bool = False) -> bytes:
    stream = io.BytesIO()
    if isinstance(exporter, EventExporter):
        exporter.write(iter([] if empty else events()), stream)
    elif isinstance(exporter, ChangeExporter):
        exporter.write(iter([] if empty else changes()), stream)
    else:
        exporter.write(iter([] if empty else mentions()), stream)
    assert not stream.closed
    return stream.getvalue()


@pytest.mark.parametrize("exporter", exporters(), ids=lambda e: f"{type(e).__name__}-{e.name}")
def test_the_contract(exporter: Exporter) -> None:
    data = exported(exporter)
    text = data.decode("utf-8")
    assert exported(exporter) == data, "the same input gives the same bytes"
    assert text.endswith("\n")
    assert len(exported(exporter, empty=True).splitlines()) <= 1
    assert "/" in exporter.media_type
    if isinstance(exporter, ChangeExporter):
        assert all(word in text for word in ("merged", "withdrawn", "restored", "e-1", "e-2", "e-3", "j-1"))
        return
    records = events() if isinstance(exporter, EventExporter) else mentions()
    for record in records:
        assert record.event_id and record.event_id in text
    assert "Penny Wong" in text
    assert "2022-05-26" in text


def test_all_kinds_come_in_both_formats() -> None:
    assert [(type(e).__name__, e.name) for e in exporters()] == [
        ("ChangeExporter", "csv"),
        ("ChangeExporter", "jsonl"),
        ("EventExporter", "csv"),
        ("EventExporter", "jsonl"),
        ("MentionExporter", "csv"),
        ("MentionExporter", "jsonl"),
    ]


def test_unknown_formats_name_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="choose one of csv, jsonl"):
        event_exporter("xlsx")
    with pytest.raises(SettingsError, match="choose one of csv, jsonl"):
        mention_exporter("xlsx")
    with pytest.raises(SettingsError, match="choose one of csv, jsonl"):
        change_exporter("xlsx")


def test_an_event_in_json() -> None:
    lines = [json.loads(line) for line in exported(event_exporter("jsonl")).splitlines()]
    event = next(e for e in lines if e["type"] == "visit")
    assert event["mentions"] == [{"document": "=cmd|' /C calc'!A0", "mention": 0}, {"document": "b", "mention": 0}]
    assert (event["start"], event["destination"], event["status"]) == ("2022-05-26", ["FJI"], "completed")
    assert event["participants"][0]["name"] == "Penny Wong"
    assert event["participants"][0]["aliases"] == ["Wong"]
    assert event["fields"]["start"]["support"] == [
        {
            "document": "=cmd|' /C calc'!A0",
            "mention": 0,
            "value": ["2022-05-26"],
            "how": "normalised",
            "outlet": "Ségou; Soir",
            "published": "2022-05-26",
            "text": ["26 Mei 2022"],
        }
    ]
    assert event["inferred"][0]["document"] == "b"


@pytest.mark.parametrize(
    ("exporter", "count"),
    [(event_exporter("csv"), 3), (mention_exporter("csv"), 4), (change_exporter("csv"), 4)],
    ids=["events", "mentions", "changes"],
)
def test_no_cell_is_a_formula(exporter: Exporter, count: int) -> None:
    text = exported(exporter).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == count
    for row in rows[1:]:
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    guarded = "'=e-3" if isinstance(exporter, ChangeExporter) else "'+1, the forum"
    assert guarded in {cell.split("\n")[0] for row in rows for cell in row}
