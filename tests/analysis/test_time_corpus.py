"""The packs' own examples of time expressions, run through the tagger: exact spans, values, anchors."""

from __future__ import annotations

import re

import pytest

from lawatan.analysis.time import tag_times
from lawatan.analysis.time.grammar import grammar_of
from lawatan.language_pack.corpus import Example, Mark, read_corpus
from lawatan.language_pack.loader import language_codes, load_pack, pack_folder
from lawatan.records.mention import TimeExpression

CODES = [c for c in language_codes() if (pack_folder(c) / "time.toml").is_file()]
_EXPECTED = re.compile(r"(?P<value>[^@+]*?)(?: @ (?P<first>[\d-]+)(?:\.\.(?P<last>[\d-]+))?)?(?: \+(?P<mod>[A-Z_]+))?")
_ISO = re.compile(r"\d{4}(-\d\d){0,2}")
_COMPOSED = {"iso", "range", "today-date", "named-date"}  # rules of the machinery, without an entry of their own


def corpus(kind: str) -> list[tuple[str, Example]]:
    return [(code, example) for code in CODES for example in read_corpus(code, "time") if example.kind == kind]


def place(case: tuple[str, Example]) -> str:
    return case[1].place.removeprefix("languages/")


def tag(code: str, example: Example) -> tuple[TimeExpression, ...]:
    published = example.options.get("published")
    assert published is None or isinstance(published, str)
    return tag_times(example.text, load_pack(code), published=published)


def predicted(expression: TimeExpression) -> tuple[object, ...]:
    value = f"{expression.value}/{expression.end_value}" if expression.end_value else expression.value
    bounds = (expression.first, expression.last)
    return (expression.start, expression.end, expression.type.value.lower(), value, *bounds, expression.mod)


def expected(mark: Mark) -> tuple[object, ...]:
    found = _EXPECTED.fullmatch(mark.value or "")
    assert found, f"cannot read the mark {mark}"
    value = found["value"]
    start, _, end = value.partition("/")
    first, last = found["first"], found["last"] or found["first"]
    if first is None and _ISO.fullmatch(start) and _ISO.fullmatch(end or start):
        first, last = start, end or start
    return (mark.start, mark.end, mark.label, value, first, last, found["mod"])


def agrees(code: str, example: Example) -> bool:
    return [predicted(e) for e in tag(code, example)] == [expected(mark) for mark in example.marks]


@pytest.mark.parametrize("case", corpus("example"), ids=place)
def test_example(case: tuple[str, Example]) -> None:
    code, example = case
    assert example.marks
    assert [predicted(e) for e in tag(code, example)] == [expected(mark) for mark in example.marks], example.text


@pytest.mark.parametrize("case", corpus("nothing"), ids=place)
def test_nothing(case: tuple[str, Example]) -> None:
    code, example = case
    assert not example.marks
    assert [example.text[e.start : e.end] for e in tag(code, example)] == []


@pytest.mark.parametrize("case", corpus("known_wrong"), ids=place)
def test_known_wrong(case: tuple[str, Example]) -> None:
    assert case[1].why
    assert not agrees(*case), f"{case[1].place} is right now: make it an example"


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_an_example(code: str) -> None:
    examples = [example for example in read_corpus(code, "time") if example.kind == "example"]
    fired = {expression.rule.split(".")[2] for example in examples for expression in tag(code, example)}
    rules = {rule.rule.id for rule in grammar_of(load_pack(code)).rules} | _COMPOSED
    assert rules - fired == set()


@pytest.mark.parametrize("code", CODES)
def test_corpus_is_large_enough(code: str) -> None:
    kinds = [example.kind for example in read_corpus(code, "time")]
    assert kinds.count("example") >= 60
    assert kinds.count("nothing") >= 8
