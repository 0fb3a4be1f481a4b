"""`lawatan report`: a file, the filters, and a clear word where the extra is missing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from lawatan.cli.app import app
from lawatan.samples import sample_articles


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "samples.db"
    found = CliRunner().invoke(app, ["build", *map(str, sample_articles()), "--db", str(path)])
    assert found.exit_code == 0, found.output
    return path


def test_a_dossier_is_written(db: Path, tmp_path: Path) -> None:
    target = tmp_path / "dossier.html"
    args = ["report", "--db", str(db), "--country", "Indonesia", "--title", "Jakarta's contacts", "-o", str(target)]
    found = CliRunner().invoke(app, args)
    assert found.exit_code == 0, found.output
    page = target.read_text(encoding="utf-8")
    assert page.lstrip().startswith("<!doctype html>")
    assert "<h1>Jakarta&#39;s contacts</h1>" in page
    assert "Indonesia" in page


def test_the_web_extra_is_named_where_it_is_missing(db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "lawatan.web.report", raising=False)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    monkeypatch.delitem(sys.modules, "lawatan.web.templating", raising=False)
    found = CliRunner().invoke(app, ["report", "--db", str(db)])
    assert found.exit_code == 1
    assert "lawatan[web]" in found.output
