"""judge, history, why and conflicts as a person runs them: streams, exit codes, width, forms."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.test_commands import Result, lawatan

SENTENCE = (
    "Indonesian Foreign Minister Retno Marsudi met Australian Foreign Minister Penny Wong"
    " in {} on {}, the ministry said."
)
ARTICLES = [
    ("a-1", "Contoh Harian", "2023-04-26", SENTENCE.format("Jakarta", "Wednesday (April 26)")),
    ("b-1", "Specimen Post", "2023-04-27", SENTENCE.format("Jakarta", "Tuesday (April 25)")),
    ("c-1", "Muster Blatt", "2023-09-06", SENTENCE.format("Sydney", "Tuesday (September 5)")),
]


@pytest.fixture
def db(tmp_path: Path) -> str:
    lines = [
        json.dumps({"id": i, "outlet": o, "lang": "en", "published": p, "title": "Talks", "text": f"Talks\n\n{t}"})
        for i, o, p, t in ARTICLES
    ]
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    place = str(tmp_path / "x.db")
    assert lawatan("build", str(tmp_path / "in.jsonl"), "--db", place).code == 0
    return place


def ids(db: str, *filters: str) -> list[str]:
    return lawatan("events", "--db", db, "--ids", *filters).out.split()


def judge(db: str, *arguments: str, **environment: str) -> Result:
    return lawatan("judge", *arguments, "--db", db, **{"LAWATAN_WHO": "ann", **environment})


def test_one_participant(db: str) -> None:
    (event,) = ids(db, "--from", "2023-04", "--to", "2023-04")
    done = judge(db, "participant", event, "Penny Wong", "--role", "trade minister")
    assert done.code == 0 and "trade minister, AUS" in " ".join(done.out.split())
    assert judge(db, "participant", event, "Don Farrell, trade minister, AUS", "--add").code == 0
    assert judge(db, "participant", event, "Retno Marsudi", "--remove").code == 0
    shown = json.loads(lawatan("show", event, "--db", db, "--json").out)["participants"]
    assert sorted((p["name"], p["role"]) for p in shown) == [
        ("Don Farrell", "trade minister"),
        ("Penny Wong", "trade minister"),
    ]
    ledger = lawatan("judge", "list", "--db", db, COLUMNS="200").out
    assert "took out Retno Marsudi" in ledger and "added Don Farrell" in ledger
    for wrong in (["Penny Wong"], ["Penny Wong", "--role", "x", "--remove"], ["Ann Nobody", "--remove"]):
        assert judge(db, "participant", event, *wrong).code != 0


def test_conflicts_in_every_form(db: str) -> None:
    (event,) = ids(db, "--from", "2023-04", "--to", "2023-04")
    objects = [json.loads(line) for line in lawatan("conflicts", "--db", db, "--json").out.splitlines()]
    assert {(o["event_id"], o["kind"], o["field"]) for o in objects} == {
        (event, "date", "start"),
        (event, "date", "end"),
    }
    rows = list(csv.DictReader(io.StringIO(lawatan("conflicts", "--db", db, "--csv").out)))
    assert [(r["value"], r["is_chosen"]) for r in rows if r["field"] == "start"] == [
        (*o["chosen"], "true") if n == 0 else (other, "false")
        for o in objects[:1]
        for n, other in enumerate(sorted({c["value"][0] for c in o["claims"]}, key=lambda v: v != o["chosen"][0]))
    ]
    table = lawatan("conflicts", "--db", db, COLUMNS="80")
    assert "* 2023-04-2" in table.out and "Contoh Harian" in table.out
    assert max(map(len, table.out.splitlines())) <= 80
    assert lawatan("conflicts", "--db", db, "--kind", "place", "--json").out == ""
    assert lawatan("conflicts", "--db", db, "--person", "nobody").err == "no reports disagree\n"
    assert lawatan("conflicts", "--db", db, "--json", "--csv").code == 2


def test_a_judgement_is_told_and_settles(db: str) -> None:
    (event,) = ids(db, "--from", "2023-04", "--to", "2023-04")
    done = judge(db, "edit", event, "start", "2023-04-24", "--reason", "the ministry's calendar")
    assert done.code == 0
    assert "start: 2023-04-2" in done.out and "-> 2023-04-24" in done.out
    assert judge(db, "confirm", event).code == 0
    assert lawatan("conflicts", "--db", db, "--json").out == ""
    assert '"settled_by":"j-' in lawatan("conflicts", "--db", db, "--settled", "--json").out
    shown = lawatan("show", event, "--db", db).out
    assert "edited by ann" in " ".join(shown.split())
    assert "confirmed" in shown and "settled" in shown
    listed = judge(db, "list").out
    assert "because: the ministry's calendar" in listed
    assert [json.loads(line)["standing"] for line in judge(db, "list", "--json").out.splitlines()] == ["in force"] * 2


def test_merge_split_reject_undo(db: str) -> None:
    first, last = ids(db)
    assert f"{last} became part of {first}" in judge(db, "merge", first, last).out
    assert ids(db) == [first]
    assert "was split" in judge(db, "split", first[:9], "c-1#0").out
    assert ids(db) == [first, last]
    assert f"{last} was withdrawn" in judge(db, "reject", last).out
    assert ids(db) == [first] and ids(db, "--rejected") == [last]
    assert f"{last} is back" in judge(db, "undo").out
    assert "no value changed" not in judge(db, "reject", "b-1#0").out
    assert "no value changed" in judge(db, "merge", first, last, "--unsure").out
    gone = lawatan("show", "e-zzz", "--db", db)
    assert (gone.code, gone.out) == (1, "")
    changes = [json.loads(line) for line in lawatan("export", "changes", "--db", db).out.splitlines()]
    assert [c["what"] for c in changes] == ["merged", "split", "withdrawn", "restored"]


def test_dump_and_load(db: str, tmp_path: Path) -> None:
    first, last = ids(db)
    judge(db, "merge", first, last)
    dump = str(tmp_path / "ledger.jsonl")
    assert judge(db, "dump", "-o", dump).code == 0
    judge(db, "undo")
    assert ids(db) == [first, last]
    assert judge(db, "load", dump).out == "nothing new\n"
    other = str(tmp_path / "y.db")
    lawatan("build", str(tmp_path / "in.jsonl"), "--db", other)
    assert f"{last} became part of {first}" in judge(other, "load", dump).out
    assert ids(other) == [first]
    missing = judge(other, "load", str(tmp_path / "none.jsonl"))
    assert missing.code == 1 and "none.jsonl: cannot be read" in missing.err


def test_history_in_both_forms(db: str) -> None:
    (event,) = ids(db, "--from", "2023-04", "--to", "2023-04")
    judge(db, "edit", event, "cities", "Bogor")
    page = lawatan("history", event, "--db", db)
    assert page.code == 0
    assert "Status by date of report" in page.out and "2023-04-27  completed  Specimen Post" in page.out
    assert "edit: cities is Bogor" in page.out
    history = json.loads(lawatan("history", event, "--db", db, "--json").out)
    assert [r["published"] for r in history["lifecycle"]] == ["2023-04-26", "2023-04-27"]
    assert history["judgements"][0]["judgement"]["value"] == ["Bogor"]


@pytest.mark.parametrize("columns", ["40", "80", "160"])
def test_the_waterfall_fits(db: str, columns: str) -> None:
    (event,) = ids(db, "--from", "2023-04", "--to", "2023-04")
    page = lawatan("why", event, "--db", db, COLUMNS=columns).out
    assert "a-1#0 and b-1#0" in page
    assert "prior" in page and "total" in page and "threshold" in page
    if int(columns) >= 80:
        assert max(map(len, page.splitlines())) <= int(columns)


def test_why_in_json_adds_up(db: str) -> None:
    pair = json.loads(lawatan("why", "a-1#0", "b-1#0", "--db", db, "--json").out)
    assert pair["total"] == pytest.approx(pair["prior"] + sum(level["weight"] for level in pair["levels"]))
    assert pair["outcome"] == "joined"
    assert pair["total"] >= pair["threshold"]
    assert 0.5 < pair["probability"] < 1


def test_why_names_the_hard_rule(db: str) -> None:
    page = lawatan("why", "a-1#0", "c-1#0", "--db", db)
    assert page.code == 0
    assert "forbidden by a hard rule: disjoint dates" in page.out
    assert json.loads(lawatan("why", "a-1#0", "c-1#0", "--db", db, "--json").out)["probability"] == 0


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["why", "a-1#0"], 2, "two mentions"),
        (["why", "e-1", "a-1#0"], 2, "two mentions"),
        (["why", "a-1#0", "a-1#9"], 1, "a-1#9: no such mention"),
        (["judge", "edit", "e-1", "start"], 2, "give a value, or --unknown"),
        (["judge", "edit", "e-1", "destination", "Atlantis"], 2, "no country is called"),
        (["judge", "edit", "e-", "colour", "red"], 1, "colour: no field that can be edited"),
        (["judge", "undo", "--who", "nobody"], 1, "there is nothing to undo"),
        (["judge", "reject", "x#0"], 1, "x: no document has this id"),
        (["history", "e-zzz"], 1, "e-zzz: no event has this id"),
    ],
)
def test_mistakes_are_explained(db: str, arguments: list[str], code: int, message: str) -> None:
    done = lawatan(*arguments, "--db", db, LAWATAN_WHO="ann")
    assert (done.code, done.out) == (code, "")
    assert message in " ".join(done.err.replace("│", " ").split())


def test_nobody_is_made_up(db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> str:
        raise OSError("no such user")

    monkeypatch.setattr("getpass.getuser", unknown)
    (first, _) = ids(db)
    done = lawatan("judge", "confirm", first, "--db", db)
    assert done.code == 1
    assert "nobody is named as the one who judges (give --who or the setting `who`)" in done.err
    assert lawatan("judge", "list", "--db", db).err == "nothing was judged yet\n"
    monkeypatch.setattr("getpass.getuser", lambda: "cara")
    lawatan("judge", "confirm", first, "--db", db)
    assert "cara" in lawatan("judge", "list", "--db", db).out
