"""A story set into site furniture put together by chance: a page whose lines are known.

Two families of layouts: those to learn from, and those held out, whose words (`furniture.toml`, part `held_out`),
shapes of links and order of parts the first family does not have.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from layout_pages.material import Story, cut_to_headline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

Furniture = dict[str, list[str]]

# How a link to another story is set: label L, headline H, section S, outlet O, a date D, a number I.
LINKS = {
    False: (
        "L: H",
        "L: H",
        "L: H",
        "L H",
        "(L: H)",
        "[L: H]",
        "* L: H",
        "H",
        "» H",
        "L\nH",
        "L:\nH\nH",
        "H | S",
        "L : H | H",
    ),
    True: ("L → H", "▸ H", "S · H", "H (I)", "L\nH\nS, D", "L / H", "H …", "<< H >>", "“H” – L"),
}
# How an item of a list of other stories is set.
ITEMS = {
    False: ("H", "H", "\u2022 H", "- H", "I. H", "* H", "H | S", "I H", '"H" \u2014 O, D', "H - O", "O: H"),
    True: ("> H", "S\nH", "H\nD", "H \u2013 D", "\u25a0 H", "#I H", "H \u00b7 I", "\u201cH\u201d, O (D)"),
}
TAGS = {
    False: ("T: w, w, w", "T:\n\u2022 w\n\u2022 w", "T: w | w | w", "#w #w #w", "T\nw\nw", "T: w; w"),
    True: ("w \u00b7 w \u00b7 w", "T / w / w / w", "w, w, w, w", "T\nw \u2022 w \u2022 w", "w w w w"),
}
CAPTIONS = {
    False: ("C: P", "P (K)", "C: P (K)", "(C: P)", "P. K", "P", "P [K]", "P C: K.", "P. C: K"),
    True: ("C \u2014 P", "P / K", "P\nK", "K | P", "P \u00a9 K", "C. P"),
}
# Marks of the items of a list inside the story; I counts up.
LIST_MARKS = {False: ("- ", "\u2022 ", "I. ", "I) ", "* "), True: ("\u2013 ", "\u25aa ", "(I) ", "+ ")}
LIST_ENDS = ("", "", "", ".", ";", ",")


class Kind(StrEnum):
    """What a line of a made page is; subheadings belong to the story and tell no facts."""

    STORY = "story"
    CAPTION = "caption"
    SUBHEADING = "subheading"
    RELATED = "related"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the kind of each of its lines that is not blank, in order."""

    lang: str
    text: str
    kinds: tuple[Kind, ...]


@dataclass(slots=True)
class Press:
    """What the parts of one page are drawn from: furniture, headlines of other stories, one layout's habits."""

    furniture: Furniture
    others: Sequence[str]
    own: Sequence[str]
    short: Sequence[str]
    rng: Random
    held_out: bool

    def fill(self, pattern: str) -> str:
        """A pattern of the furniture with outlet, person, section, number and headline put in."""
        slots = {"o": "outlets", "n": "people", "s": "sections"}
        text = re.sub(r"\{([ons])\}", lambda m: self.rng.choice(self.furniture[slots[m[1]]]), pattern)
        return text.replace("{i}", str(self.rng.randint(1, 48))).replace("{h}", self.headline())

    def one(self, name: str) -> str:
        """One of the furniture's patterns of this name, filled."""
        return self.fill(self.rng.choice(self.furniture[name]))

    def headline(self) -> str:
        """A headline of another story: listed, cut from another article, or about what this page is about."""
        roll = self.rng.random()
        if roll < 0.35:
            return self.rng.choice(self.furniture["headlines"])
        text = cut_to_headline(
            self.rng.choice(self.own if roll > 0.8 and self.own else self.others), self.rng.randint(5, 12)
        )
        return title_cased(text) if self.rng.random() < 0.5 else text

    def shape(self, pattern: str, label: str) -> list[str]:
        """The lines of a link or item pattern."""
        values = {
            "L": lambda: label, "H": self.headline, "S": lambda: self.one("sections"), "O": lambda: self.one("outlets"),
            "D": lambda: self.one("dates"), "I": lambda: str(self.rng.randint(1, 60)),
        }  # fmt: skip
        return re.sub(r"[LHSOID]", lambda m: values[m[0]](), pattern).split("\n")


def read_furniture() -> dict[str, dict[bool, Furniture]]:
    """For each language the words of learned and of held-out layouts; Malay has the latter alone."""
    data = tomllib.loads((Path(__file__).parent / "furniture.toml").read_text(encoding="utf-8"))
    found: dict[str, dict[bool, Furniture]] = {}
    for lang, table in data.items():
        common = {k: v for k, v in table.items() if isinstance(v, list)}
        parts = {False: "train", True: "held_out"}
        found[lang] = {held: common | table[name] for held, name in parts.items() if name in table}
    return found


def title_cased(text: str) -> str:
    """The text with a capital on each word of more than three letters."""
    return " ".join(w[0].upper() + w[1:] if len(w) > 3 else w for w in text.split())


def make_page(story: Story, press: Press) -> Page:
    """One page with this story; where links stand, how they look, and blank lines are drawn once for the page."""
    rng = press.rng
    made = (*_head(story, press), *_middle(story, press), *_tail(story, press))
    parts = [(kind, text.strip()) for kind, text in made if text.strip()]
    every = rng.choice(("all", "all", "none", "story", "chance"))
    lines: list[str] = []
    for at, (kind, text) in enumerate(parts):
        long = kind in (Kind.STORY, Kind.CAPTION) or (at and parts[at - 1][0] is Kind.STORY)
        blank = every == "all" or (every == "story" and long) or (every == "chance" and rng.random() < 0.5)
        glued = text.startswith(("\u2022", "- ", "* ")) and rng.random() < 0.7
        if at and blank and not glued:
            lines.append("")
        lines.append(text)
    return Page(story.lang, "\n".join(lines), tuple(kind for kind, _ in parts))


Parts = list[tuple[Kind, str]]


def _some(press: Press, name: str, chance: float, most: int = 1) -> Parts:
    if press.rng.random() >= chance:
        return []
    return [(Kind.FURNITURE, line) for _ in range(press.rng.randint(1, most)) for line in press.one(name).split("\n")]


def _caption(story: Story, press: Press) -> Parts:
    sentence = press.rng.choice(story.paragraphs)
    picture = cut_to_headline(sentence, press.rng.randint(2, 22))
    pattern = press.rng.choice(CAPTIONS[press.held_out])
    text = pattern.replace("C", "\0").replace("K", "\1").replace("P", picture + press.rng.choice(("", ".")))
    text = text.replace("\0", press.rng.choice(press.furniture["captions"])).replace("\1", press.one("credits"))
    return [
        (Kind.CAPTION if at == 0 or picture[:8] in part else Kind.FURNITURE, part)
        for at, part in enumerate(text.split("\n"))
    ]


def _link(press: Press, pattern: str, label: str) -> Parts:
    return [(Kind.RELATED, line) for line in press.shape(pattern, label)]


def _list(press: Press, heading: bool = True) -> Parts:
    rng = press.rng
    pattern = rng.choice(ITEMS[press.held_out])
    parts: Parts = []
    if heading:
        label = press.one("lists")
        parts.append((Kind.RELATED, label + rng.choice(("", "", ":"))))
    for _ in range(rng.randint(2, 6)):
        parts += _link(press, pattern, "")
    return parts


def _points(story: Story, press: Press, *, opener: bool) -> Parts:
    """A list that is part of the story: names, points of an agenda, a summary under the headline."""
    rng = press.rng
    mark, end = rng.choice(LIST_MARKS[press.held_out]), rng.choice(LIST_ENDS)
    words = rng.choice(((2, 6), (4, 9), (8, 16)))
    parts: Parts = []
    if opener:
        parts.append((Kind.STORY, cut_to_headline(rng.choice(story.paragraphs), rng.randint(3, 16)) + ":"))
    for count in range(1, rng.randint(3, 8)):
        text = cut_to_headline(rng.choice((*press.own, *press.others[:200], *story.paragraphs)), rng.randint(*words))
        parts.append((Kind.STORY, mark.replace("I", str(count)) + text + end))
    return parts


def _head(story: Story, press: Press) -> Parts:
    rng = press.rng
    parts = _some(press, "nav", 0.4, 3) + _some(press, "promos", 0.1)
    if rng.random() < 0.05:
        trail = "\u25b8" if press.held_out else rng.choice(("\u00bb", ">", "/"))
        parts.append(
            (Kind.FURNITURE, f"{press.one('sections')} {trail} {press.one('sections')} {trail} {story.headline}")
        )
    if rng.random() < 0.9:
        headline = title_cased(story.headline) if rng.random() < 0.4 else story.headline
        parts.append((Kind.STORY, headline))
    if rng.random() < 0.25:
        parts.append((Kind.STORY, cut_to_headline(rng.choice(story.paragraphs), rng.randint(4, 16))))
    if rng.random() < 0.06:
        parts += _points(story, press, opener=rng.random() < 0.3)
    blocks = [
        _some(press, "dates", 0.6),
        _some(press, "bylines", 0.45),
        _some(press, "share", 0.35, 2),
        _some(press, "ads", 0.1),
    ]
    if rng.random() < 0.3:
        blocks.append(_caption(story, press))
    if rng.random() < 0.08:
        blocks.append(_list(press))
    rng.shuffle(blocks)
    return parts + [part for block in blocks for part in block]


def _middle(story: Story, press: Press) -> Parts:
    rng = press.rng
    pattern, label = rng.choice(LINKS[press.held_out]), press.one("related")
    rate = rng.choice((0.0, 0.0, 0.15, 0.3))
    subheads, ads, stops_lost = rng.random() < 0.2, rng.random() < 0.15, rng.random() < 0.05
    terse = rng.choice((0.0, 0.05, 0.2, 0.3))
    listed = rng.randrange(len(story.paragraphs)) if rng.random() < 0.2 else None
    parts: Parts = []
    for at, paragraph in enumerate(story.paragraphs):
        if at and rng.random() < rate:
            parts += _link(press, pattern, label)
        if at and subheads and rng.random() < 0.4:
            parts.append((Kind.SUBHEADING, rng.choice(press.furniture["subheads"])))
        if at and ads and rng.random() < 0.4:
            parts += _some(press, "ads", 1.0)
        if at and rng.random() < 0.04:
            parts += _caption(story, press)
        if at and rng.random() < 0.03:
            parts += _some(press, "promos", 1.0)
        parts.append((Kind.STORY, paragraph.rstrip(".") if stops_lost and rng.random() < 0.4 else paragraph))
        last = at == len(story.paragraphs) - 1
        if press.short and rng.random() < terse * (2 if last else 1):
            parts.append((Kind.STORY, rng.choice(press.short)))
        if at == listed:
            parts += _points(story, press, opener=True)
    if rng.random() < 0.08:
        parts[-1] = (parts[-1][0], f"{parts[-1][1]} ({press.one('people').split()[-1].lower()})")
    return parts


def _tail(story: Story, press: Press) -> Parts:
    rng = press.rng
    if rng.random() < 0.12:
        return []
    blocks = [
        _some(press, "bylines", 0.4, 2), _some(press, "share", 0.3, 2), _some(press, "promos", 0.4, 2),
        _some(press, "comments", 0.25, 3), _some(press, "bios", 0.2), _some(press, "pages", 0.2),
        _some(press, "dates", 0.05),
    ]  # fmt: skip
    if rng.random() < 0.4:
        blocks.append(_tags(press))
    if rng.random() < 0.6:
        blocks.append(_list(press, heading=rng.random() < 0.8))
    if rng.random() < 0.2:
        blocks.append([part for _ in range(2) for part in _link(press, LINKS[press.held_out][0], press.one("related"))])
    if rng.random() < 0.1:
        blocks.append(_list(press))
    if rng.random() < 0.15:
        blocks.append(_caption(story, press))
    rng.shuffle(blocks)
    blocks.append(_some(press, "footers", 0.4, 2))
    return [part for block in blocks for part in block]


def _tags(press: Press) -> Parts:
    words = [
        w.strip(",.\"'()") for text in press.own for w in text.split() if w[:1].isupper() and len(w) > 3
    ] or press.furniture["sections"]
    pattern = press.rng.choice(TAGS[press.held_out])
    lower = press.rng.random() < 0.4
    text = re.sub(r"w", lambda _: press.rng.choice(words).lower() if lower else press.rng.choice(words), pattern)
    return [(Kind.FURNITURE, line) for line in text.replace("T", press.one("tags"), 1).split("\n")]
