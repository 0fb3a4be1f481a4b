"""The HTML report stands alone, escapes what pages say, and shows every figure; the JSON can be read again."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.evaluation.build import (
    WONG,
    article,
    document,
    gold_meeting,
    gold_of,
    gold_visit,
    predictions,
    visit,
)

from lawatan.evaluation import Evaluation, evaluate
from lawatan.evaluation.figures import label
from lawatan.evaluation.html import render_page
from lawatan.evaluation.html.markup import Markup, element, join, safe
from lawatan.evaluation.json_report import json_report
from lawatan.evaluation.records import PredictedEvidence
from lawatan.records.event_mention import Part, Participant

HOSTILE = "</blockquote><script>alert('Wong')</script><img src=https://example.org/x.png onerror=alert(1)>"
VOID = {"meta", "br"}


class Page(HTMLParser):
    """Checks that elements close in order, and collects names, attributes and text."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    text = f"{HOSTILE} Wong arrived in Suva."
    at = text.index("Wong arrived")
    told = gold_visit(evidence=(text,))
    read = visit(
        participants=(WONG, Participant(HOSTILE, Part.TRAVELLER)),
        evidence=(PredictedEvidence(at, at + 4, "Wong", "participants", "en.<b>"),),
    )
    articles = [article(told, id=f"a{i}", text=text, lang="en" if i % 2 else "id") for i in range(12)]
    articles.append(article(gold_meeting(), id="b-en"))
    documents = [document(read, id=f"a{i}") for i in range(12)]
    return evaluate(gold_of(*articles), predictions(*documents, events=()), samples=20)


def test_the_page_stands_alone(evaluation: Evaluation) -> None:
    page = render_page(evaluation)
    parsed = Page(page)
    assert parsed.open == []
    assert not {"script", "img", "link", "iframe", "object", "base", "form"} & set(parsed.names)
    assert "svg" in parsed.names
    for name, value in parsed.attributes:
        assert not name.startswith("on")
        assert name not in {"src", "srcset", "xlink:href", "action"}
        if name == "href":
            assert value is not None and value.startswith("#")
    style = re.search(rb"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    assert b"url(" not in style[1] and b"@import" not in style[1]
    assert HOSTILE in "".join(parsed.text), "what pages say is shown, as text"


def test_links_lead_somewhere(evaluation: Evaluation) -> None:
    parsed = Page(render_page(evaluation))
    ids = [value for name, value in parsed.attributes if name == "id"]
    links = [value for name, value in parsed.attributes if name == "href"]
    assert len(ids) == len(set(ids))
    assert links
    assert {link.removeprefix("#") for link in links if link} <= set(ids)


def test_every_figure_is_shown(evaluation: Evaluation) -> None:
    text = " ".join(Page(render_page(evaluation)).text)
    for group in evaluation.groups:
        for name, figure in group.figures.items():
            assert label(name) in text
            assert f"{figure.value:.3f}" in text
    for count in evaluation.mistake_counts:
        assert count.kind.value.replace("-", " ") in text
    assert "no intervals" not in text
    assert "en.<b>" in text


def test_examples_are_as_many_as_wanted_and_none_from_the_part_put_aside(evaluation: Evaluation) -> None:
    assert evaluation.group("put aside") is not None
    assert not any(m.is_put_aside for m in evaluation.mistakes)
    assert render_page(evaluation, examples=2).count(b"<blockquote") == 3  # two wrong parties, one missed meeting
    assert b"<details" not in render_page(evaluation, examples=0)
    assert b"put aside are counted but not shown" in render_page(evaluation)


def test_a_page_without_anything() -> None:
    nothing = evaluate(gold_of(article(gold_visit())), predictions(), samples=0)
    parsed = Page(render_page(nothing))
    text = "".join(parsed.text)
    assert parsed.open == []
    assert "no intervals" in text
    assert "1 without a document, taken as empty" in text


def test_json(evaluation: Evaluation) -> None:
    short, long = (json.loads(json_report(evaluation, mistakes=m)) for m in (False, True))
    assert short["mistakes"] == []
    assert len(long["mistakes"]) == len(evaluation.mistakes) > 0
    assert short["groups"][0]["figures"]["detection.visit"]["right"] == 12
    assert set(short["groups"][0]["figures"]["detection.visit"]["interval"]) == {"low", "high"}
    assert short["mistake_counts"][0]["kind"] == "missed-trigger"


@settings(max_examples=100, deadline=None)
@given(st.text(), st.text())
def test_no_text_becomes_a_tag(inside: str, attribute: str) -> None:
    page = element("p", inside, title=attribute)
    parsed = Page(page.encode("utf-8"))
    assert parsed.names == ["p"]
    assert parsed.open == []
    assert [name for name, _ in parsed.attributes] == ["title"]


def test_markup_is_escaped_once() -> None:
    bold = element("b", "a < b")
    assert join(bold, "&", between=" / ") == "<b>a &lt; b</b> / &amp;"
    assert safe(Markup("<i>")) == "<i>"
    assert element("td", "x", class_=None, hidden=True, data_of=3) == '<td hidden data-of="3">x</td>'


def test_confidence_is_drawn() -> None:
    sure, unsure = visit(confidence=0.93), visit(confidence=0.61)
    gold = gold_of(article(gold_visit(), id="a"), article(id="b"))
    found = evaluate(gold, predictions(document(sure, id="a"), document(unsure, id="b")), samples=0)
    parsed = Page(render_page(found))
    assert parsed.open == []
    assert parsed.names.count("circle") == 2
    drawn = next(v for n, v in parsed.attributes if n == "aria-label" and v and v.startswith("Reliability"))
    assert drawn == "Reliability: mean probability 0.61, right 0 of 1; mean probability 0.93, right 1 of 1"
    assert json.loads(json_report(found))["calibration"]["bins"][0]["contacts"] == 1


def test_without_probabilities_none_is_drawn(evaluation: Evaluation) -> None:
    assert b"Reliability" not in render_page(evaluation)
