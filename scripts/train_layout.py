"""Trains the line classifier of clutter on made pages and writes it with its card.

usage: python scripts/train_layout.py CORPORA [--pages N] [--write]

CORPORA has the folders that scripts/layout_pages/material.py names. Needs scikit-learn. Pages are made from stories
and invented site furniture (scripts/layout_pages); the score is taken on stories that were not trained on, in layouts
that were not trained on. Two passes: the second sees what the first thought of the lines above and below.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from layout_pages.material import Story, corpus_stories, own_stories, wire_stories  # noqa: E402
from layout_pages.pages import Kind, Page, Press, make_page, read_furniture  # noqa: E402
from layout_pages.scoring import measure  # noqa: E402

from lawatan.analysis.layout.learned import MODEL, SecondPass, score  # noqa: E402
from lawatan.analysis.layout.lines import physical_lines, read_lines  # noqa: E402
from lawatan.analysis.layout.signs import page_signs  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEED = 20261122
# Of 0.03, 0.1, 0.3 and 1 the best log loss on held-out stories in learned layouts.
STRENGTH = 0.1
# Signs seen on fewer lines teach chance.
LEAST_SEEN = 20

Labelled = tuple[list[list[str]], list[bool | None]]


def make_pages(stories: Sequence[Story], count: int, *, held_out: bool, seed: int) -> list[Page]:
    """So many pages with stories taken in turn."""
    rng = Random(seed)  # noqa: S311
    furniture = read_furniture()
    others = {lang: [p for s in stories if s.lang == lang for p in s.paragraphs] for lang in furniture}
    usable = [s for s in stories if held_out in furniture[s.lang]]
    pages = []
    for at in range(count):
        whole = usable[at % len(usable)]
        story = _part(whole, rng)
        unused = [p for p in whole.paragraphs if p not in story.paragraphs]
        pages.append(
            make_page(
                story, Press(furniture[story.lang][held_out], others[story.lang], unused, story.short, rng, held_out)
            )
        )
    return pages


def _part(story: Story, rng: Random) -> Story:
    """Some consecutive paragraphs of a story: pages are short and long."""
    count = min(len(story.paragraphs), rng.choice((2, 3, 4, 6, 8, 11)))
    at = rng.randrange(len(story.paragraphs) - count + 1)
    return Story(story.lang, story.headline, story.paragraphs[at : at + count], story.short)


def labelled(page: Page) -> Labelled:
    """The signs of each line, and whether it is of the story; None for subheadings, which are not learned."""
    lines = read_lines(page.text)
    kinds = {start: kind for (start, _, _), kind in zip(physical_lines(page.text), page.kinds, strict=True)}
    truth = [
        None if (kind := kinds[line.start]) is Kind.SUBHEADING else kind in (Kind.STORY, Kind.CAPTION) for line in lines
    ]
    return page_signs(lines), truth


def fit(data: Iterable[Labelled]) -> dict[str, float]:
    """Weights of the signs, and "bias"."""
    known = [(row, t) for signs, truth in data for row, t in zip(signs, truth, strict=True) if t is not None]
    rows, truth = [row for row, _ in known], [t for _, t in known]
    seen = Counter(sign for row in rows for sign in set(row))
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{s: 1.0 for s in row if seen[s] >= LEAST_SEEN} for row in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=400)
    model.fit(matrix, truth)
    weights = {n: round(float(w), 2) for n, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)}
    return {n: w for n, w in weights.items() if w} | {"bias": round(float(model.intercept_[0]), 2)}


def train(pages: Sequence[Page]) -> tuple[dict[str, float], dict[str, float]]:
    """The weights of both passes; each half is told the first pass's odds by the other half's weights."""
    data = [labelled(page) for page in pages]
    widened: list[Labelled] = []
    for half in (0, 1):
        weights = fit(d for at, d in enumerate(data) if at % 2 != half)
        for signs, truth in (d for at, d in enumerate(data) if at % 2 == half):
            widened.append((SecondPass(signs, [score(row, weights) for row in signs]).rows(), truth))
    return fit(data), fit(widened)


def split(stories: Iterable[Story]) -> tuple[list[Story], list[Story]]:
    """Four fifths to learn from, the rest to test on; Malay is for tests alone."""
    learned: list[Story] = []
    tested: list[Story] = []
    for at, story in enumerate(stories):
        (tested if story.lang == "ms" or at % 5 == 0 else learned).append(story)
    return learned, tested


def main() -> None:
    """Trains, measures, and with --write writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--pages", type=int, default=6000)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    rng = Random(SEED)  # noqa: S311
    learned, tested = split([*own_stories(ROOT, rng), *corpus_stories(given.corpora, rng)])
    first, second = train(make_pages(learned, given.pages, held_out=False, seed=SEED))
    sets = {
        "learned_layouts": make_pages([s for s in tested if s.lang != "ms"], 400, held_out=False, seed=1),
        "held_out_layouts": make_pages(tested, 400, held_out=True, seed=2),
        "held_out_layouts_in_malay": make_pages([s for s in tested if s.lang == "ms"], 200, held_out=True, seed=4),
        "held_out_layouts_of_wire": make_pages(list(wire_stories(given.corpora)), 400, held_out=True, seed=3),
    }
    scores = {name: measure(pages, first, second) for name, pages in sets.items()}
    sys.stdout.write(json.dumps(scores, indent=1) + "\n" + f"{len(first)} and {len(second)} weights\n")
    if given.write:
        card = {
            "task": "whether a line is of the story (headline, deck, text, caption) or stands around it",
            "trained_on": f"{given.pages} pages made by scripts/layout_pages: sentences of this project, GUM news "
            "(Wikinews, CC BY), kumparan's nlp-id and idner-news-2k (both MIT) in invented site furniture; "
            "the signs know no word",
            "licence": "Apache-2.0; numbers only, no text",
            "date": datetime.now(UTC).date().isoformat(),
            "retrain": "python scripts/train_layout.py CORPORA --write",
            "scores": scores,
        }
        MODEL.write_text(
            json.dumps({"first": first, "second": second, "card": card}, indent=0) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
