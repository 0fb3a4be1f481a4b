"""The figures agree with those of the program that came with the gold."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import asdict
from pathlib import Path
from types import ModuleType

import pytest

from lawatan.evaluation import (
    Group,
    Predictions,
    analyse_gold,
    evaluate,
    is_put_aside,
    predictions_of,
    read_gold,
)

TOLERANCE = 1e-4  # the other program rounds to four digits


def scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("shared_score", shared / "gold" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def flat(report: dict) -> dict[str, float]:
    """The other program's report by the names of ours; what there was nothing to score of is left out."""
    found = {}
    for type_, scores in report["detection"].items():
        found |= {f"detection.{type_}.{k}": scores[k] for k in ("p", "r", "f1", "gold", "pred")}
    for name, scores in report["fields"].items():
        if "f1" in scores:
            found |= {f"fields.{name}.{k}": scores[k] for k in ("p", "r", "f1", "gold", "pred")}
        elif scores["of"]:
            found |= {f"fields.{name}.value": scores["accuracy"], f"fields.{name}.of": scores["of"]}
    for name, size in (("grounding", "spans"), ("alarms", "negative_articles")):
        if report[name][size]:
            found |= {f"{name}.value": report[name]["share"], f"{name}.of": report[name][size]}
    for name in ("sources", "quotes"):
        found |= {f"{name}.{k}": report[name][k] for k in ("p", "r", "f1", "gold", "pred")}
    found |= {f"linking.b3.{k}": report["linking"]["b3"][k] for k in ("p", "r", "f1")}
    found |= {f"linking.pairwise.{k}": report["linking"]["pairwise"][k] for k in ("p", "r", "f1", "gold", "pred")}
    return found


def ours(group: Group, wanted: dict[str, float]) -> dict[str, float]:
    keys = {"p": "precision", "r": "recall", "f1": "value", "pred": "predicted"}
    found = {}
    for name in wanted:
        figure, _, key = name.rpartition(".")
        value = asdict(group.figures[figure])[keys.get(key, key)] if figure in group.figures else None
        found[name] = 0 if value is None else value  # where there is nothing, the other program says 0
    return found


def as_json(predictions: Predictions) -> tuple[list, list]:
    documents, events = ([asdict(x) for x in found or ()] for found in (predictions.documents, predictions.events))
    return json.loads(json.dumps(documents)), json.loads(json.dumps(events))


@pytest.mark.shared
@pytest.mark.parametrize(("name", "given_dates"), [("dev", True), ("seeds", False)])
def test_agrees_with_the_shared_program(name: str, given_dates: bool, shared_dir: Path) -> None:
    path = shared_dir / "gold" / f"{name}.jsonl"
    gold = read_gold(str(path))
    predictions = predictions_of(analyse_gold(gold, given_dates=given_dates))  # type: ignore[arg-type]
    documents, events = as_json(predictions)
    other = scorer(shared_dir)
    articles = other.load(path)
    belonging = {
        "all": lambda a: True,
        "read": lambda a: not is_put_aside(a["id"]),
        "put aside": lambda a: is_put_aside(a["id"]),
    }
    groups = evaluate(gold, predictions, samples=0).groups
    assert len(groups) >= 3
    for group in groups:
        belongs = belonging.get(group.name, lambda a, lang=group.name: a["lang"] == lang)
        part = [a for a in articles if belongs(a)]
        wanted = flat(other.evaluate(part, documents, events))
        assert ours(group, wanted) == pytest.approx(wanted, abs=TOLERANCE), group.name
        assert len(part) == group.articles
        assert len(wanted) > 35
