"""Linkage alone, on gold mentions: floors, and the links that the five acceptance pages need."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.linkage.from_gold import b_cubed, by_id, change_mention, documents_of, find_mention, read_gold

from lawatan.linkage.link import LinkageResult, link
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument

pytestmark = pytest.mark.shared

Gold = dict[MentionReference, str]


@pytest.mark.parametrize(("name", "floor", "pairwise_floor"), [("dev", 0.96, 0.88), ("seeds", 0.98, 0.95)])
def test_floors(shared_dir: Path, name: str, floor: float, pairwise_floor: float) -> None:
    documents, gold = read_gold(shared_dir / "gold" / f"{name}.jsonl")
    precision, recall, f1, pairwise = b_cubed(gold, link(documents))
    assert f1 >= floor, (precision, recall)
    assert pairwise >= pairwise_floor
    assert precision >= 0.97, "joining too much is worse than splitting"


@pytest.fixture(scope="module")
def seeds(shared_dir: Path) -> tuple[LinkageResult, Gold]:
    """The pages without given dates, as far as their own texts tell: two have none, one no year, one weekdays alone."""
    documents, gold = read_gold(shared_dir / "gold" / "seeds.jsonl", given_dates=False)
    pages = by_id(documents)
    for page, day in (("seed-000", "2023-08-14"), ("seed-001", "2023-04-16"), ("seed-003", "2023-09-18")):
        pages[page] = published(pages[page], day)
    pages["seed-004"] = changed(
        pages["seed-004"], gold, "li-shangfu-russia-2023-04",
        start=None, end=None, start_value="XXXX-04-16", end_value="XXXX-04-19",
    )  # fmt: skip
    pages["seed-004"] = changed(pages["seed-004"], gold, "xi-putin-moscow-2023-03", start=None, end=None)
    pages["seed-002"] = changed(
        pages["seed-002"], gold, "wang-yi-russia-2023-09",
        start_value="XXXX-WXX-1", end_value="XXXX-WXX-4", duration="P4D",
    )  # fmt: skip
    return link(list(pages.values())), gold


def test_seeds_without_dates(seeds: tuple[LinkageResult, Gold]) -> None:
    result, gold = seeds
    precision, recall, f1, _ = b_cubed(gold, result)
    assert f1 >= 0.95, (precision, recall)


@pytest.mark.parametrize(
    ("event", "pages"),
    [
        ("wang-yi-russia-2023-09", {"seed-002", "seed-003"}),
        ("li-shangfu-russia-2023-04", {"seed-001", "seed-004"}),
        ("li-shangfu-russia-belarus-2023-08", {"seed-000", "seed-003"}),
        ("putin-china-2023-10", {"seed-002", "seed-003"}),
        ("xi-putin-moscow-2023-03", {"seed-000", "seed-001", "seed-003", "seed-004"}),
    ],
)
def test_links_that_the_pages_need(seeds: tuple[LinkageResult, Gold], event: str, pages: set[str]) -> None:
    result, gold = seeds
    assert documents_of(found(result, gold, event)) == pages


@pytest.mark.parametrize(
    ("event", "lacking", "stating", "start", "end"),
    [
        ("wang-yi-russia-2023-09", "seed-002", "seed-003", "2023-09-18", "2023-09-21"),
        ("li-shangfu-russia-2023-04", "seed-004", "seed-001", "2023-04-16", "2023-04-19"),
    ],
)
def test_dates_come_from_the_other_page(
    seeds: tuple[LinkageResult, Gold], event: str, lacking: str, stating: str, start: str, end: str
) -> None:
    result, gold = seeds
    inferred = found(result, gold, event).inferred
    assert {(i.mention.document, i.field, i.value) for i in inferred} == {
        (lacking, "start", start),
        (lacking, "end", end),
    }
    assert {m.document for i in inferred for m in i.inferred_from} == {stating}


def found(result: LinkageResult, gold: Gold, name: str) -> Event:
    """The event that holds the most of a gold event's mentions."""
    wanted = {reference for reference, event in gold.items() if event == name}
    return max(result.events, key=lambda e: len(wanted & set(e.mentions)))


def published(page: AnnotatedDocument, day: str) -> AnnotatedDocument:
    return replace(page, published=day, document=replace(page.document, published=day))


def changed(page: AnnotatedDocument, gold: Gold, event: str, **changes: object) -> AnnotatedDocument:
    return change_mention(page, find_mention(page, gold, event), **changes)
