"""`lawatan evaluate` as a person runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.evaluation.test_reading import LINE, write

from lawatan.cli.app import app
from lawatan.evaluation import is_put_aside


@pytest.fixture
def gold(tmp_path: Path) -> str:
    lines = [LINE | {"id": f"a{i}", "lang": "en" if i % 2 else "id"} for i in range(6)]
    return write(tmp_path / "gold.jsonl", *lines)


@pytest.fixture
def documents(tmp_path: Path) -> str:
    contact = {
        key: LINE["event_mentions"][0][key] for key in ("type", "destination", "cities", "start", "participants")
    }
    found = [{"id": f"a{i}", "event_mentions": [contact | {"status": "planned"}]} for i in range(5)]
    return write(tmp_path / "documents.jsonl", *found)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        app(["evaluate", *arguments])
    shown = capsys.readouterr()
    return int(ended.value.code or 0), shown.out, shown.err


def test_documents_that_were_analysed_before(
    gold: str, documents: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    page = tmp_path / "report.html"
    code, out, err = run(capsys, gold, "--documents", documents, "--samples", "20", "--html", str(page), "--errors")
    assert code == 0
    assert "1 gold article without a document" in err
    assert "visit       1.000   0.833   0.909" in out
    assert max(map(len, out.splitlines())) <= 80
    assert "wrong status: planned, ongoing" in out
    listed = {i for i in range(6) if f"a{i} · visit" in out}
    assert listed == {i for i in range(6) if not is_put_aside(f"a{i}")}
    assert "--put-aside" in out
    assert page.read_bytes().startswith(b"<!doctype html>")


def test_put_aside_shows_all(gold: str, documents: str, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, gold, "--documents", documents, "--samples", "0", "--errors", "--put-aside")
    assert all(f"a{i} · visit" in out for i in range(6))


def test_json(gold: str, documents: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit):
        app(["evaluate", gold, "--documents", documents, "--samples", "0", "--json", "--lang", "en"])
    report = json.loads(capfdbinary.readouterr().out)
    assert report["articles"] == 3
    assert [g["name"] for g in report["groups"]][:2] == ["all", "en"]
    assert report["mistakes"] == []


def test_analyses_the_texts_itself(gold: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, gold, "--samples", "0", "--no-given-dates")
    assert (code, err) == (0, "")
    assert "all types" in out
    assert "linkage" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--events", "events.jsonl"], "needs --documents"),
        (["--documents", "d.jsonl", "--no-given-dates"], "analysed already"),
        (["--samples", "-1"], "--samples"),
    ],
)
def test_wrong_usage(gold: str, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, gold, *arguments)
    assert code == 2
    assert said in err


def test_a_missing_gold_file(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "missing.jsonl")
    assert code == 1
    assert "missing.jsonl: cannot be read" in err
