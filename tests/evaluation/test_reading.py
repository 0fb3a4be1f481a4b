"""Gold files are read or refused with a reason; the put-aside part is the same everywhere."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.evaluation.build import ARRIVAL, TEXT

from lawatan.errors import InputError
from lawatan.evaluation import (
    Predictions,
    analyse_gold,
    evaluate,
    is_put_aside,
    predictions_of,
    read_documents,
    read_events,
    read_gold,
)
from lawatan.evaluation.reading import gold_documents
from lawatan.evaluation.records import from_analysis
from lawatan.records.codec import public_document
from lawatan.records.event_mention import AnnotatedDocument

LINE = {
    "id": "suva-en",
    "lang": "en",
    "published": "2022-05-26",
    "title": "Wong in Suva",
    "text": TEXT,
    "event_mentions": [
        {
            "event_id": "wong-suva",
            "type": "visit",
            "participants": [{"name": "Penny Wong", "role": "foreign minister", "country": "AUS", "part": "traveller"}],
            "destination": ["FJI"],
            "cities": ["Suva"],
            "start": "2022-05-26",
            "end": None,
            "status": "ongoing",
            "forum": None,
            "main": True,
            "evidence": [ARRIVAL],
        }
    ],
    "sources": [{"name": "Fiji Sun", "kind": "media", "evidence": "x"}],
    "quotes": [],
    "negative": False,
    "note": "unknown keys are passed over",
}


def write(path: Path, *lines: dict) -> str:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8-sig")
    return str(path)


def changed(**changes: object) -> dict:
    return LINE | changes


def with_contact(**changes: object) -> dict:
    return LINE | {"event_mentions": [LINE["event_mentions"][0] | changes]}


def test_a_gold_file(tmp_path: Path) -> None:
    bare = {"id": "b-id", "text": "Hujan.", "event_mentions": [], "lang": "id"}
    gold = read_gold(write(tmp_path / "gold.jsonl", LINE, bare))
    assert (gold.name, gold.contacts, [a.id for a in gold.articles]) == ("gold.jsonl", 1, ["suva-en", "b-id"])
    assert [a.is_negative for a in gold.articles] == [False, True]
    assert len(gold.sha256) == 64
    assert gold.articles[0].event_mentions[0].evidence_texts == (ARRIVAL,)
    assert [a.id for a in read_gold(str(tmp_path / "gold.jsonl"), lang="id").articles] == ["b-id"]


def test_evidence_may_be_one_string(tmp_path: Path) -> None:
    gold = read_gold(write(tmp_path / "gold.jsonl", with_contact(evidence=ARRIVAL)))
    assert gold.articles[0].event_mentions[0].evidence_texts == (ARRIVAL,)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (changed(text=None), "GoldArticle"),
        (changed(negative=True), "a negative article has contacts"),
        (changed(published="2022-05"), "published is '2022-05'"),
        (changed(published="2022-02-30"), "'2022-02-30' is no date"),
        (with_contact(start="26 May 2022"), "'26 May 2022' is no date"),
        (with_contact(type="dinner"), "dinner"),
        (with_contact(evidence=["Penny Wong arrived by sea."]), "does not stand in the text"),
        (with_contact(evidence=[""]), "does not stand in the text"),
    ],
)
def test_a_broken_line_is_refused_with_its_place(tmp_path: Path, line: dict, said: str) -> None:
    path = write(tmp_path / "gold.jsonl", changed(id="first"), line)
    with pytest.raises(InputError) as refused:
        read_gold(path)
    assert f"{path}:2" in str(refused.value)
    assert said in str(refused.value)


def test_files_without_articles(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_gold(str(tmp_path / "missing.jsonl"))
    with pytest.raises(InputError, match="no articles"):
        read_gold(write(tmp_path / "empty.jsonl"))
    path = write(tmp_path / "gold.jsonl", LINE)
    with pytest.raises(InputError, match="no article in the language 'fr'"):
        read_gold(path, lang="fr")
    with pytest.raises(InputError, match="a second article"):
        read_gold(write(tmp_path / "twice.jsonl", LINE, LINE))


def test_documents_and_events(tmp_path: Path) -> None:
    gold = read_gold(write(tmp_path / "gold.jsonl", LINE))
    analysed = [a for a in analyse_gold(gold) if isinstance(a, AnnotatedDocument)]
    file = tmp_path / "documents.jsonl"
    file.write_bytes(b"".join(public_document(a) + b"\n" for a in analysed))
    assert read_documents(str(file), gold) == tuple(map(from_analysis, analysed))
    assert predictions_of(analysed).documents == read_documents(str(file), gold)
    events = tmp_path / "events.jsonl"
    events.write_text('{"event_id": "e-1", "type": "visit", "mentions": [{"document": "suva-en", "mention": 0}]}\n')
    assert read_events(str(events))[0].mentions[0].document == "suva-en"
    with pytest.raises(InputError, match=r"documents\.jsonl:1"):
        read_events(str(file))


def test_documents_of_another_program_may_say_less(tmp_path: Path) -> None:
    gold = read_gold(write(tmp_path / "gold.jsonl", LINE, LINE | {"id": "b"}))
    file = tmp_path / "documents.jsonl"
    file.write_text('{"id": "suva-en", "event_mentions": [{"type": "visit"}]}\n{"id": "b"}\n{"id": "elsewhere"}\n')
    assert [(d.id, len(d.event_mentions)) for d in read_documents(str(file), gold)] == [("suva-en", 1), ("b", 0)]


def test_one_coder_scored_against_another(tmp_path: Path) -> None:
    path = write(tmp_path / "gold.jsonl", LINE)
    gold = read_gold(path)
    (same,) = read_documents(path, gold)
    figures = evaluate(gold, Predictions((same,)), samples=0).groups[0].figures
    assert {f.value for n, f in figures.items()} == {1.0}
    assert figures["grounding"].of == 1
    other = write(tmp_path / "other.jsonl", with_contact(evidence="Nobody wrote this."))
    (wrong,) = read_documents(other, gold)
    assert evaluate(gold, Predictions((wrong,)), samples=0).groups[0].figures["grounding"].value == 0.0


def test_the_program_sees_the_text_and_not_the_gold(tmp_path: Path) -> None:
    gold = read_gold(write(tmp_path / "gold.jsonl", LINE))
    (dated,), (undated,) = gold_documents(gold), gold_documents(gold, given_dates=False)
    assert (dated.published, dated.published_how) == ("2022-05-26", "given")
    assert (undated.published, undated.published_how) == (None, None)
    assert (dated.id, dated.text, dated.title, dated.lang) == ("suva-en", TEXT, "Wong in Suva", "en")


def test_the_example_in_the_documentation_is_a_gold_file(tmp_path: Path) -> None:
    page = Path(__file__).resolve().parents[2] / "docs" / "reference" / "gold-format.md"
    (example,) = re.findall(r"^```json\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    gold = read_gold(write(tmp_path / "gold.jsonl", json.loads(example)))
    assert gold.contacts == 1


def test_the_part_put_aside_never_changes() -> None:
    ids = ["p-0042-id", "p-0042-en", "p-0101-ms", "w3-019", "a1-007", "seed-000", "seed-000-x"]
    assert [is_put_aside(id) for id in ids] == [True, True, True, True, False, False, False]


def test_translations_fall_together_and_a_quarter_is_put_aside() -> None:
    stories = [f"s-{i}" for i in range(3000)]
    assert all(is_put_aside(f"{s}-id") == is_put_aside(f"{s}-en") == is_put_aside(s) for s in stories)
    assert sum(map(is_put_aside, stories)) / len(stories) == pytest.approx(1 / 4, abs=0.03)
