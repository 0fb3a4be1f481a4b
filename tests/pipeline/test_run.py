"""The main job with an analysis made for the test: bad documents, second runs, killed runs, provenance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from tests.linkage.build import evidence, visit

import lawatan
from lawatan.pipeline import BuildSummary, Progress, Stage, analyse_documents, build
from lawatan.records.document import Document
from lawatan.records.event_mention import AnnotatedDocument, Rejection
from lawatan.records.span import How
from lawatan.store import open_store
from lawatan.store.store import Store
from lawatan.store.tables import HISTORY

NOON = datetime(2024, 1, 2, 12, tzinfo=UTC)


def analyse(document: Document) -> AnnotatedDocument:
    """Whoever is named after "Minister" visited Fiji."""
    if "explode" in document.text:
        raise ValueError("no such thing")
    words = document.text.split()
    found = []
    if "Minister" in words:
        name = words[words.index("Minister") + 1]
        found.append(visit(name, "AUS", "FJI", "2022-05-26", evidence=(evidence(document.text, name, "participants"),)))
    return AnnotatedDocument(
        document, "en", document.published, How.GIVEN, (), (), (), (), (), tuple(found), (), (), ()
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = ["Minister Wong came to Suva.", "In Suva Minister Wong spoke.", "Please explode.", "Nothing."]
    inputs = tmp_path / "in"
    inputs.mkdir()
    for number, text in enumerate(texts):
        (inputs / f"{number}.txt").write_text(text)
    return inputs


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "x.db")) as opened:
        yield opened


def test_one_bad_document_does_not_stop_a_run(folder: Path) -> None:
    items = list(analyse_documents([str(folder)], analyse))
    assert [type(i) for i in items] == [AnnotatedDocument, AnnotatedDocument, Rejection, AnnotatedDocument]
    bad = items[2]
    assert isinstance(bad, Rejection)
    assert (bad.stage, bad.rule) == ("analysis", "analysis.failed")
    assert "ValueError: no such thing" in bad.reason
    assert bad.path and bad.path.endswith("2.txt")


def test_standard_input() -> None:
    lines = b'{"id": "x", "text": "Minister Wong came to Suva."}\n{"text": 5}\n'
    items = list(analyse_documents(["-"], analyse, stdin=BytesIO(lines)))
    assert [i.document.id for i in items if isinstance(i, AnnotatedDocument)] == ["x"]
    assert len(items) == 2


def test_the_whole_job(folder: Path, store: Store) -> None:
    seen: list[Progress] = []
    summary = build([str(folder)], store, analyse=analyse, clock=lambda: NOON, progress=seen.append)
    assert summary == BuildSummary(
        read=3, added=3, changed=0, unchanged=0, rejected=1, documents=3, event_mentions=2, events=1, disagreements=0
    )
    assert [p.stage for p in seen] == [Stage.DOCUMENTS] * 4 + [Stage.LINKAGE, Stage.DONE]
    (run,) = store.runs()
    assert (run.version, run.started, run.finished) == (lawatan.__version__, "2024-01-02T12:00:00+00:00", run.started)
    assert [r.rule for _, r in store.rejections()] == ["analysis.failed"]
    assert [row[5] for row in store.dump()["comparisons"]] == ["joined"]


def test_a_second_run_changes_nothing(folder: Path, store: Store) -> None:
    build([str(folder)], store, analyse=analyse)
    before = store.dump(without=["runs"])
    summary = build([str(folder)], store, analyse=analyse)
    assert (summary.added, summary.changed, summary.unchanged) == (0, 0, 3)
    assert store.dump(without=["runs"]) == before
    assert len(store.runs()) == 2


@pytest.mark.parametrize("after", [1, 2, 4])
def test_a_killed_run_leaves_a_usable_store_and_can_be_run_again(folder: Path, tmp_path: Path, after: int) -> None:
    class Killed(BaseException):
        pass

    def kill(progress: Progress) -> None:
        if progress.done == after:
            raise Killed

    with open_store(str(tmp_path / "killed.db")) as store, pytest.raises(Killed):
        build([str(folder)], store, analyse=analyse, progress=kill)
    with (
        open_store(str(tmp_path / "killed.db"), create=False) as store,
        open_store(str(tmp_path / "whole.db")) as whole,
    ):
        assert store.events() == []
        assert store.runs()[0].finished is None
        build([str(folder)], store, analyse=analyse)
        build([str(folder)], whole, analyse=analyse)
        assert store.dump(without=HISTORY) == whole.dump(without=HISTORY)


def test_a_changed_page_under_one_path(folder: Path, store: Store) -> None:
    lines = folder / "pages.jsonl"
    for path in folder.glob("*.txt"):
        path.unlink()
    lines.write_text('{"id": "x", "text": "Minister Wong came to Suva."}\n')
    build([str(lines)], store, analyse=analyse)
    lines.write_text('{"id": "x", "text": "It was Minister Marles."}\n')
    summary = build([str(lines)], store, analyse=analyse)
    assert (summary.changed, summary.documents, summary.events) == (1, 1, 1)
    assert store.events()[0].participants[0].name == "Marles."


def test_inputs_that_do_not_overlap_add_up(folder: Path, store: Store) -> None:
    for name in ("0.txt", "1.txt", "3.txt"):
        build([str(folder / name)], store, analyse=analyse)
    assert [len(e.mentions) for e in store.events()] == [2]
