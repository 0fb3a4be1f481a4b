"""One contract for every registered format, and what is particular to CSV and JSON lines."""

from __future__ import annotations

import csv
import io
import json

import pytest
from tests.linkage.build import document, evidence, mention, person, visit

from lawatan.errors import SettingsError
from lawatan.export import EventExporter, MentionExporter, event_exporter, exporters, mention_exporter
from lawatan.linkage.link import link
from lawatan.records.event import Event, MentionReference
from lawatan.records.public import MentionRecord

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


def exported(exporter: EventExporter | MentionExporter, *, empty: bool = False) -> bytes:
    stream = io.BytesIO()
    if isinstance(exporter, EventExporter):
        exporter.write(iter([] if empty else events()), stream)
    else:
        exporter.write(iter([] if empty else mentions()), stream)
    assert not stream.closed
    return stream.getvalue()


@pytest.mark.parametrize("exporter", exporters(), ids=lambda e: f"{type(e).__name__}-{e.name}")
def test_the_contract(exporter: EventExporter | MentionExporter) -> None:
    data = exported(exporter)
    text = data.decode("utf-8")
    assert exported(exporter) == data, "the same input gives the same bytes"
    assert text.endswith("\n")
    records = events() if isinstance(exporter, EventExporter) else mentions()
    for record in records:
        assert record.event_id and record.event_id in text
    assert "Penny Wong" in text
    assert "2022-05-26" in text
    assert len(exported(exporter, empty=True).splitlines()) <= 1
    assert "/" in exporter.media_type


def test_both_kinds_come_in_both_formats() -> None:
    assert [(type(e).__name__, e.name) for e in exporters()] == [
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


@pytest.mark.parametrize("exporter", [event_exporter("csv"), mention_exporter("csv")], ids=["events", "mentions"])
def test_no_cell_is_a_formula(exporter: EventExporter | MentionExporter) -> None:
    text = exported(exporter).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    assert len(rows) == (3 if isinstance(exporter, EventExporter) else 4)
    for row in rows[1:]:
        for cell in row:
            assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert "'+1, the forum" in {cell.split("\n")[0] for row in rows for cell in row}
