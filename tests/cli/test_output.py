"""Output files are there whole or not at all; progress stays off where nobody watches."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from lawatan.cli.output import open_output
from lawatan.cli.progress import ProgressLine, with_progress
from lawatan.errors import InputError


def test_a_file_takes_its_name_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with open_output(str(target)) as stream:
        stream.write(b"{}\n")
        assert not target.exists()
    assert target.read_bytes() == b"{}\n"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("failure", [ValueError, KeyboardInterrupt])
def test_after_a_failure_the_old_file_is_as_it_was(tmp_path: Path, failure: type[BaseException]) -> None:
    target = tmp_path / "out.jsonl"
    target.write_bytes(b"old")
    with pytest.raises(failure), open_output(str(target)) as stream:
        stream.write(b"new")
        raise failure
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_has_ordinary_permissions(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    with open_output(str(tmp_path / "out")) as stream:
        stream.write(b"x")
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    place = str(tmp_path / "missing" / "out.jsonl")
    with pytest.raises(InputError, match=r"missing/out\.jsonl: cannot be written: No such file"), open_output(place):
        pass


def test_a_folder_is_no_output(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"), open_output(str(tmp_path)):
        pass


@pytest.mark.parametrize("path", [None, "-"])
def test_stdout(path: str | None, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with open_output(path) as stream:
        stream.write(b"a\xc3\xa9\n")
    assert capfdbinary.readouterr().out == b"a\xc3\xa9\n"


def test_progress_is_silent_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress(range(3), "documents", ProgressLine())) == [0, 1, 2]
    assert capsys.readouterr().err == ""


def test_progress_counts_and_wipes_its_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("lawatan.cli.progress.QUIET_SECONDS", 0.0)
    assert list(with_progress(range(3), "documents", ProgressLine())) == [0, 1, 2]
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("\r\x1b[Kdocuments: 1")
    assert shown.err.endswith("\r\x1b[K")
