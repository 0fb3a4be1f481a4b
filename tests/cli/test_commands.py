"""The commands as a person runs them: what goes to stdout and stderr, and the exit codes."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import pytest

PROGRAM = [sys.executable, "-c", "from lawatan.cli import main; main()"]

ARTICLE = {
    "id": "a-1",
    "outlet": "Contoh Harian",
    "lang": "en",
    "published": "2023-04-26",
    "title": "Ministers meet in Jakarta",
    "text": "Ministers meet in Jakarta\n\nIndonesian Foreign Minister Retno Marsudi met Australian Foreign Minister"
    " Penny Wong in Jakarta on Wednesday, the ministry said.",
}


@dataclass(frozen=True, slots=True)
class Result:
    code: int
    out: str
    err: str


def lawatan(*arguments: str, stdin: bytes = b"", cwd: Path | None = None, **environment: str) -> Result:
    """Run the program in this process, as far as its streams, environment and exit code go in one of its own."""
    from lawatan.cli import main

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    env = {k: v for k, v in os.environ.items() if k != "LAWATAN_DB"} | environment
    with (
        mock.patch.dict(os.environ, env, clear=True),
        mock.patch.multiple(sys, argv=["lawatan", *arguments], stdout=out, stderr=err),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        chdir(cwd or Path.cwd()),
        pytest.raises(SystemExit) as ended,
    ):
        main()
    code = ended.value.code
    return Result(code if isinstance(code, int) else 0, *(stream.buffer.getvalue().decode() for stream in (out, err)))


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("input") / "article.jsonl"
    file.write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def db(article: Path) -> str:
    place = str(article.with_name("built.db"))
    built = lawatan("build", str(article), "--db", place)
    assert built.code == 0, built.err
    return place


def test_version_and_help() -> None:
    import lawatan as package

    assert lawatan("--version") == Result(0, f"lawatan {package.__version__}\n", "")
    shown = lawatan("--help")
    assert shown.code == 0
    for command in ("analyse", "build", "events", "show", "export", "explain", "languages", "sample"):
        assert f"\n  {command} " in shown.out
        assert "Usage:" in lawatan(command, "--help").out


def test_help_loads_nothing_heavy() -> None:
    check = (
        "import sys, lawatan.cli.app; "
        "heavy = {'rich', 'sqlalchemy', 'alembic', 'trafilatura', 'lxml', 'numpy', 'py3langid', 'msgspec'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["analyse"],
        ["events", "--from", "2023-13"],
        ["events", "--type", "party"],
        ["events", "--limit", "0"],
        ["events", "--country", "Wakanda"],
        ["events", "--json", "--csv"],
        ["explain", "x", "--published", "2023-02-30"],
        ["export", "opinions"],
    ],
    ids=" ".join,
)
def test_wrong_usage(arguments: Sequence[str], db: str) -> None:
    done = lawatan(*arguments, LAWATAN_DB=db)
    assert done.code == 2
    assert done.out == ""
    assert "Usage: " in done.err
    assert "Error: " in done.err or "Missing argument" in done.err


def test_analyse_writes_a_line_for_each_document(article: Path) -> None:
    done = lawatan("analyse", str(article))
    assert done.code == 0
    assert done.err == ""
    (line,) = done.out.splitlines()
    document = json.loads(line)
    assert document["id"] == "a-1"
    assert document["event_mentions"][0]["type"] == "meeting"


def test_analyse_reads_stdin_and_writes_the_same_to_a_file(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    done = lawatan("analyse", "-", "-o", str(target), stdin=article.read_bytes())
    assert (done.code, done.out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["event_mentions"]
    assert lawatan("analyse", "-", "-o", "-", stdin=article.read_bytes()).out == target.read_text(encoding="utf-8")


def test_what_cannot_be_read_is_told_and_the_rest_is_done(article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    done = lawatan("analyse", str(tmp_path), str(article))
    assert done.code == 0
    assert len(done.out.splitlines()) == 1
    assert "empty.txt: " in done.err
    assert "picture.txt: " in done.err
    assert done.err.endswith("lawatan: 2 inputs not read, 1 document read\n")


def test_nothing_read_is_exit_code_three(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert lawatan("analyse", str(tmp_path / "empty.txt")).code == 3
    assert lawatan("build", str(tmp_path / "empty.txt"), "--db", str(tmp_path / "x.db")).code == 3
    (tmp_path / "folder").mkdir()
    nothing = lawatan("analyse", str(tmp_path / "folder"))
    assert (nothing.code, nothing.err) == (3, "lawatan: no documents in the input\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["analyse", "missing.txt"], "missing.txt: there is no such file or folder"),
        (["build", "missing.txt", "--db", "x.db"], "missing.txt: there is no such file or folder"),
        (["explain", "missing.txt"], "missing.txt: there is no such file or folder"),
        (["explain", " "], "the text is empty"),
        (["events", "--db", "missing.db"], "missing.db: there is no such store"),
        (["show", "e-1", "--db", "missing.db"], "missing.db: there is no such store"),
        (["export", "events", "--format", "xml"], "no format 'xml' for events (choose one of csv, "),
        (["events", "--db", "nonsense://x"], "nonsense"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_errors_name_place_and_remedy_in_a_line_or_two(arguments: list[str], message: str, tmp_path: Path) -> None:
    done = lawatan(*arguments, cwd=tmp_path)
    assert done.code == 1
    assert done.out == ""
    assert done.err.startswith("lawatan: ")
    assert message in done.err
    assert len(done.err.splitlines()) <= 2
    assert list(tmp_path.iterdir()) == []


def test_build_says_what_it_did_on_stderr_only(article: Path, tmp_path: Path) -> None:
    place = str(tmp_path / "new.db")
    first = lawatan("build", str(article), "--db", place)
    assert (first.code, first.out) == (0, "")
    assert "1 document read (1 new, 0 changed, 0 known)" in first.err
    assert "(0 new, 0 changed, 1 known)" in lawatan("build", str(article), "--db", place).err


def test_events_in_every_form(db: str) -> None:
    ids = lawatan("events", "--db", db, "--ids").out.splitlines()
    assert ids
    objects = [json.loads(line) for line in lawatan("events", "--db", db, "--json").out.splitlines()]
    rows = list(csv.DictReader(io.StringIO(lawatan("events", "--db", db, "--csv").out)))
    assert [o["event_id"] for o in objects] == [r["event_id"] for r in rows] == ids
    table = lawatan("events", LAWATAN_DB=db).out
    assert "Retno Marsudi (IDN)" in " ".join(table.split())
    assert lawatan("events", "--db", db, "--table").out == table


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--person", "wong"], True),
        (["--person", "nobody"], False),
        (["--country", "Australia", "--type", "meeting"], True),
        (["--country", "Prancis"], False),
        (["--from", "2023-04", "--to", "2023-04-26"], True),
        (["--from", "2023-05"], False),
        (["--to", "2022"], False),
        (["--status", "completed"], True),
        (["--status", "denied"], False),
        (["--text", "ministers jakarta"], True),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_filters(db: str, filters: list[str], found: bool) -> None:
    done = lawatan("events", "--db", db, "--ids", *filters)
    assert done.code == 0
    assert bool(done.out) is found


def test_an_empty_table_says_so(db: str) -> None:
    assert lawatan("events", "--db", db, "--person", "nobody") == Result(0, "", "no events fit\n")


def test_show_takes_the_beginning_of_an_id(db: str) -> None:
    (event,) = lawatan("events", "--db", db, "--ids", "--person", "wong").out.split()[:1]
    page = lawatan("show", event[:8], "--db", db)
    assert page.code == 0
    assert "«Wednesday»" in page.out
    assert "Report 1: Contoh Harian, 2023-04-26" in page.out
    assert json.loads(lawatan("show", event, "--db", db, "--json").out)["event_id"] == event
    missing = lawatan("show", "e-zzz", "--db", db)
    assert (missing.code, missing.out) == (1, "")
    assert "e-zzz" in missing.err


@pytest.mark.parametrize("what", ["events", "mentions"])
def test_export(db: str, what: str, tmp_path: Path) -> None:
    lines = lawatan("export", what, "--db", db)
    assert lines.code == 0
    objects = [json.loads(line) for line in lines.out.splitlines()]
    target = tmp_path / "out.csv"
    assert lawatan("export", what, "--format", "csv", "--db", db, "-o", str(target)).code == 0
    with target.open(newline="", encoding="utf-8") as stream:
        assert len(list(csv.DictReader(stream))) == len(objects) > 0


def test_explain_shows_rules_and_what_they_bound() -> None:
    done = lawatan("explain", "--published", "2023-04-26", ARTICLE["text"])
    assert done.code == 0
    assert "«Wednesday» DATE" in done.out
    assert "2023-04-26" in done.out
    assert "Contact 0: meeting, completed" in done.out
    assert "en.time." in done.out


def test_explain_shows_what_was_rejected() -> None:
    done = lawatan("explain", "--lang", "en", "Foreign Minister Penny Wong met reporters in Jakarta on Monday.")
    assert done.code == 0
    assert "No contact found" in done.out
    assert "Rejected" in done.out
    assert "«met» only one side is named  en.meeting.met (analysis)" in done.out


def test_explain_as_json_reads_a_file(article: Path) -> None:
    document = json.loads(lawatan("explain", str(article), "--json").out)
    assert document["document"]["id"] == "a-1"
    assert document["blocks"]


def test_languages() -> None:
    lines = lawatan("languages").out.splitlines()
    assert lines == sorted(lines)
    assert {"en\tEnglish\tEnglish", "id\tIndonesian\tBahasa Indonesia", "ms\tMalay\tBahasa Melayu"} <= set(lines)


def test_sample_writes_the_articles(tmp_path: Path) -> None:
    done = lawatan("sample", "-o", str(tmp_path / "s"))
    assert (done.code, done.out) == (0, f"{tmp_path / 's'}\n")
    articles = (tmp_path / "s" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    languages = [json.loads(line)["lang"] for line in articles]
    assert languages.count("id") >= 9
    assert languages.count("en") >= 9
    assert {file.suffix for file in (tmp_path / "s").iterdir()} == {".jsonl", ".txt", ".html"}
    blocked = lawatan("sample", "-o", str(tmp_path / "s" / "articles.jsonl"))
    assert blocked.code == 1
    assert "articles.jsonl: cannot be written" in blocked.err


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    lines = (json.dumps(ARTICLE | {"id": f"a-{n}"}) for n in range(60))
    many.write_text("\n".join(lines), encoding="utf-8")
    process = subprocess.Popen([*PROGRAM, "analyse", str(many)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) == 141


def test_interrupt_is_exit_code_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> tuple[str, ...]:
        raise KeyboardInterrupt

    monkeypatch.setattr("lawatan.language_pack.loader.language_codes", interrupted)
    assert lawatan("languages") == Result(130, "", "")


def test_a_bug_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    from lawatan.cli.app import app

    def broken() -> tuple[str, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr("lawatan.language_pack.loader.language_codes", broken)
    with pytest.raises(ZeroDivisionError):
        app(["languages"], standalone_mode=False)


def test_settings_of_the_folder_choose_the_store(tmp_path: Path, article: Path) -> None:
    (tmp_path / "lawatan.toml").write_text('db = "kept.db"\nstore_text = false\n', encoding="utf-8")
    shown = lawatan("settings", cwd=tmp_path).out.splitlines()
    origin = tmp_path / "lawatan.toml"
    assert shown == [
        f"db\tkept.db\t{origin}",
        f"store_text\tfalse\t{origin}",
        "who\t\tdefault",
        "min_confidence\t0.4\tdefault",
        "show_text\ttrue\tdefault",
        "fetch_private\tfalse\tdefault",
    ]
    assert lawatan("build", str(article), cwd=tmp_path).code == 0
    assert (tmp_path / "kept.db").is_file() and not (tmp_path / "lawatan.db").exists()
    (event,) = lawatan("events", "--ids", cwd=tmp_path).out.split()
    assert "Retno Marsudi" in lawatan("show", event, cwd=tmp_path).out


def test_a_bad_setting_names_its_place(tmp_path: Path) -> None:
    result = lawatan("settings", cwd=tmp_path, LAWATAN_STORE_TEXT="maybe")
    assert result.code == 1
    assert result.err.startswith("lawatan: LAWATAN_STORE_TEXT: 'maybe'")
