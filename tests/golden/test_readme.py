"""What the README shows is what the program prints, but for the parts left out."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from lawatan.cli.app import app
from lawatan.samples import sample_articles

README = Path(__file__).resolve().parents[2] / "README.md"
SHOWN = re.findall(r"^```console\n\$ lawatan (.*?)\n```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit) as ended:
        app(arguments)
    assert not ended.value.code
    return capsys.readouterr().out


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.split()[0])
def test_examples(
    shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    for file in sample_articles():
        (tmp_path / "pages" / file.name).write_bytes(file.read_bytes())
    run(["build", "pages"], capsys)
    is_quoted = shown.split("\n", 1)[0].count('"') == 1
    command, _, output = shown.partition('"\n' if is_quoted else "\n")
    arguments = [" ".join(a.split()) for a in shlex.split(command + ('"' if is_quoted else ""))]
    printed = run(arguments, capsys)
    parts = [part.strip("\n") for part in re.split(r"^\.\.\.$", output, flags=re.MULTILINE)]
    position = 0
    for part in filter(None, parts):
        position = printed.find(part, position)
        assert position >= 0, part


def test_there_are_examples() -> None:
    assert [shown.split()[0] for shown in SHOWN] == ["explain", "show"]
