"""Origins on a terminal and in exports: how many, and which pages, why, in which words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

from tests.cli.conftest import FIRST, SECOND, quoted

from lawatan.cli.event_page import EventPage, print_event
from lawatan.cli.event_table import print_events
from lawatan.export import event_exporter
from lawatan.records.event import Event
from lawatan.records.origin import Origin, OriginKind, OriginReason

XINHUA = OriginReason(
    OriginKind.MEDIA, "two", "Xinhua", evidence=(quoted(SECOND, "Xinhua reported", "origin"),)
)  # fmt: skip
REPEATS = OriginReason(
    OriginKind.TRANSLATION,
    "two",
    other="one",
    agreement=0.75,
    evidence=(quoted(SECOND, "Prabowo", "origin"), quoted(SECOND, "Beijing", "origin")),
    other_evidence=(quoted(FIRST, "Prabowo Subianto", "origin"), quoted(FIRST, "Beijing", "origin")),
)
ORIGINS = (
    Origin(
        "o-1",
        ("one", "two"),
        ("Contoh Harian", "Specimen Post"),
        (OriginReason(OriginKind.PUBLISHER, "one", "Contoh Harian"), XINHUA, REPEATS),
    ),
    Origin("o-2", ("three",), (), (OriginReason(OriginKind.PUBLISHER, "three"),)),
)


def test_the_page_of_an_event_tells_its_origins(page: EventPage, width: int, lines_of: Callable[[], list[str]]) -> None:
    print_event(replace(page, event=replace(page.event, origins=ORIGINS)))
    lines = lines_of()
    shown = " ".join(" ".join(lines).split())
    assert "reported by 3 pages of 2 independent origins" in shown
    assert "Origin 1: Contoh Harian, 2024-04-01; Specimen Post, 2024-04-03" in shown
    assert "Specimen Post, 2024-04-03 credits Xinhua «Xinhua reported»" in shown
    assert (
        "has 75% of its names, numbers and dates in common with Contoh Harian, 2024-04-01, which is in another" in shown
    )
    assert "«Prabowo» … «Beijing» «Prabowo Subianto» … «Beijing»" in shown
    assert "Origin 2: three own report: credits nobody" in shown
    assert all(len(line) <= width for line in lines)


def test_pages_of_one_origin_are_not_counted_twice(event: Event, page: EventPage, lines_of) -> None:
    (start, *others) = event.fields
    both = replace(start, support=(*start.support, *start.rivals), rivals=())
    print_event(replace(page, event=replace(event, origins=ORIGINS, fields=(both, *others))))
    assert "start        2024-04-01  normalised, 2 pages of 1 origin" in "\n".join(lines_of())


def test_an_event_stored_without_origins_is_shown(page: EventPage, lines_of: Callable[[], list[str]]) -> None:
    print_event(page)
    shown = "\n".join(lines_of())
    assert "reported by 3 pages\n" in shown
    assert "Independent origins" not in shown


def test_the_table_counts_origins_beside_pages(event: Event, width: int, lines_of: Callable[[], list[str]]) -> None:
    print_events([replace(event, origins=ORIGINS)])
    lines = lines_of()
    assert all(len(line) <= width for line in lines)
    if width < 110:
        assert lines[0].split() == ["Type", "Pages"]
        assert lines[1].split()[-1] == "Origins"
        assert [line.split()[-1] for line in lines[3:5]] == ["3!", "2"]
    else:
        assert lines[0].split()[-2:] == ["Pages", "Origins"]
        assert lines[2].split()[-2:] == ["3!", "2"]


def test_exports_give_numbers_and_reasons(event: Event) -> None:
    stream = io.BytesIO()
    event_exporter("jsonl").write([replace(event, origins=ORIGINS)], stream)
    exported = json.loads(stream.getvalue())
    assert (exported["articles"], exported["publishers"], exported["independent_origins"]) == (3, 2, 2)
    first, second, third = exported["origins"][0]["reasons"]
    assert first["reason"].startswith("own report of Contoh Harian")
    assert second == {
        "document": "two",
        "kind": "media",
        "reason": "credits Xinhua",
        "name": "Xinhua",
        "other": None,
        "agreement": None,
        "evidence": [{"document": "two", "start": 47, "end": 62, "text": "Xinhua reported"}],
    }
    assert [e["document"] for e in third["evidence"]] == ["two", "two", "one", "one"]
    stream = io.BytesIO()
    event_exporter("csv").write([replace(event, origins=ORIGINS)], stream)
    (row,) = csv.DictReader(io.StringIO(stream.getvalue().decode()))
    assert (row["documents"], row["publishers"], row["independent_origins"]) == ("3", "2", "2")
