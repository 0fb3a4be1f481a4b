"""The project's own templates, names and tables in, labelled sentences of diplomatic and defence news out.

Names are put together by chance (names.toml) or taken from the table of office-holders; none has a word of four or
more letters in common with a person of the test sentences (tests/analysis/persons.toml).
"""

from __future__ import annotations

import random
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lawatan.analysis.entities.lexicon import load_lexicon
from lawatan.analysis.entities.splitting import split_tokens
from lawatan.analysis.tokens import tokenise
from lawatan.knowledge.cities import city_surfaces
from lawatan.knowledge.countries import SurfaceKind, country_surfaces
from lawatan.knowledge.office_holders import office_holders
from lawatan.knowledge.organisations import organisation_surfaces
from lawatan.knowledge.publishers import publisher_surfaces
from lawatan.language_pack.corpus import Mark, parse_marked, read_corpus
from lawatan.language_pack.loader import load_pack
from lawatan.language_pack.offices import OfficeTable
from name_tagger.corpora import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

HERE = Path(__file__).parent
TEST_SENTENCES = HERE.parents[1] / "tests" / "analysis" / "persons.toml"
DOMAIN = "o"
SEED = 20_261_121
KINDS = {
    "P": "PER", "S": "PER", "C": "LOC", "T": "LOC", "W": "LOC", "V": "LOC", "L": "LOC", "O": "ORG", "I": "ORG",
    "M": "ORG", "B": "ORG", "U": "ORG", "X": "MISC", "G": "MISC", "E": "MISC",
}  # fmt: skip
MARKS = {"person": "PER", "place": "LOC", "organisation": "ORG", "thing": "MISC"}
HOLDERS_SHARE = 0.3  # share of names from the table of office-holders
INITIALS_SHARE = 0.1  # share of names with a middle initial, in the cultures that have them
UNKNOWN_PLACES_SHARE = 0.3  # share of places that the tables need not have
_SLOT = re.compile(r"\{(\w)\}")
_WORDS = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class Person:
    """A name as it is first written, and its short form."""

    whole: str
    short: str


def test_words() -> frozenset[str]:
    """Case-folded words of four letters or more in the names of the test sentences."""
    entries = tomllib.loads(TEST_SENTENCES.read_text(encoding="utf-8"))["sentence"]
    marked = (parse_marked(e["text"]) for e in entries)
    return frozenset(
        w.casefold() for text, marks in marked for m in marks for w in _WORDS.findall(text[m.start : m.end])
    )


def is_unseen(name: str, words: frozenset[str]) -> bool:
    """Whether a name has no word in common with the test's names."""
    return not any(w.casefold() in words for w in _WORDS.findall(name))


class _People:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        words = test_words()
        self.cultures = []
        for c in tomllib.loads((HERE / "names.toml").read_text(encoding="utf-8"))["culture"]:
            family = [n for n in c["family"] if is_unseen(n, words)]
            given = [n for n in c["given"] if is_unseen(n, words)]
            self.cultures.append((c["order"], c["short"], family, given))
        self.holders = sorted({h.name for h in office_holders() if is_unseen(h.name, words)})

    def person(self) -> Person:
        """A person by chance."""
        if self.chance.random() < HOLDERS_SHARE:
            whole = self.chance.choice(self.holders)
            parts = whole.split()
            return Person(whole, parts[-1] if len(parts[-1]) > 2 else parts[0])
        order, short, family, given = self.chance.choice(self.cultures)
        first = self.chance.choice(given)
        if not family:
            return Person(first, first)
        last = self.chance.choice(family)
        if order == "given family" and short == "family" and self.chance.random() < INITIALS_SHARE:
            first += f" {self.chance.choice('ABCDEFGHJKLMNPRSTVW')}."
        whole = f"{last} {first}" if order == "family given" else f"{first} {last}"
        return Person(whole, {"family": last, "given": first, "whole": whole}[short])


def own_sentences(lang: str, copies: int) -> list[Sentence]:
    """`copies` sentences of each template and the whole sentences once; always the same for one language."""
    chance = random.Random(f"{SEED} {lang}")  # noqa: S311 - nothing secret
    data = tomllib.loads((HERE / f"sentences_{lang}.toml").read_text(encoding="utf-8"))
    people = _People(chance)
    fill = _fillers(lang, chance)
    made = [_filled(t, people, fill, chance) for _ in range(copies) for t in data["template"]]
    made += [parse_and_label(s) for s in data["sentence"]]
    made += _pack_examples(lang)
    return [_sentence(text, spans, lang) for text, spans in made]


def _pack_examples(lang: str) -> list[tuple[str, Spans]]:
    """The pack's own examples of names and offices, in which every person is marked, without those of the test."""
    words = test_words()
    found: list[tuple[str, Spans]] = []
    for e in read_corpus(lang, "offices"):
        if e.kind == "known_wrong" or not is_unseen(e.text, words):
            continue
        spans = [(start, end, "PER") for m in e.marks if m.label == "person" for start, end in _name_in(e.text, m)]
        found.append((e.text, spans))
    return found


def _name_in(text: str, mark: Mark) -> list[tuple[int, int]]:
    """The words of a marked office-holder's name: those at the end of the mark that its value has."""
    value = (mark.value or text[mark.start : mark.end]).split("|")[0] or text[mark.start : mark.end]
    parts = {w.casefold() for w in re.findall(r"\w+", value)}
    words = re.finditer(r"[\w'\u2019-]+", text[mark.start : mark.end])
    named = [w for w in words if all(p.casefold() in parts for p in re.findall(r"\w+", w[0]))]
    return [(mark.start + named[0].start(), mark.start + named[-1].end())] if named else []


def _fillers(lang: str, chance: random.Random) -> Mapping[str, Callable[[], str]]:
    every = tomllib.loads((HERE / "things.toml").read_text(encoding="utf-8"))
    common, things = every["common"], every[lang]
    table = load_pack(lang).read("offices", OfficeTable)
    offices = [s for surfaces in table.offices.values() for s in surfaces]
    offices += [s for head in ("president", "prime minister", "king", "ambassador") for s in table.heads.get(head, [])]
    states = country_surfaces(lang)
    choices: dict[str, Sequence[str]] = {
        "C": sorted({s.surface for s in states if s.kind is SurfaceKind.NAME}),
        "A": sorted({s.surface for s in states if s.kind is SurfaceKind.ADJECTIVE}),
        "T": sorted({s.surface for s in city_surfaces(lang)}),
        "O": sorted({s.surface for s in organisation_surfaces(lang)}),
        "M": sorted({s.surface for s in publisher_surfaces()}),
        **common,
        **things,
    }
    fill: dict[str, Callable[[], str]] = {k: (lambda v=v: chance.choice(v)) for k, v in choices.items()}

    def office() -> str:
        words = chance.choice(offices)
        if lang == "en" and chance.random() < 0.4:
            return words
        return words.upper() if len(words) < 4 else words.title()

    return {**fill, "K": office}


Spans = list[tuple[int, int, str]]


def _filled(
    template: str, people: _People, fill: Mapping[str, Callable[[], str]], chance: random.Random
) -> tuple[str, Spans]:
    text = ""
    spans: Spans = []
    at = 0
    for slot in _SLOT.finditer(template):
        text += template[at : slot.start()]
        at = slot.end()
        key = slot[1]
        if key == "X":
            key = chance.choice("XUL")
        if key == "T" and chance.random() < UNKNOWN_PLACES_SHARE:
            key = "W"
        words = people.person().whole if key == "P" else people.person().short if key == "S" else fill[key]()
        start = len(text) + (4 if words.startswith("the ") else 0)
        if not text and words[0].islower() and chance.random() < 0.9:
            words = words[0].upper() + words[1:]
        text += words
        if key in KINDS:
            spans.append((start, len(text), KINDS[key]))
    return text + template[at:], spans


def parse_and_label(marked: str) -> tuple[str, Spans]:
    """A whole sentence with its marks; capitals that are not marked are no persons."""
    text, marks = parse_marked(marked)
    return text, [(m.start, m.end, MARKS[m.label]) for m in marks]


def _sentence(text: str, spans: Spans, lang: str) -> Sentence:
    tokens = split_tokens(tokenise(text), load_lexicon(load_pack(lang)))
    labels = []
    for t in tokens:
        kind = next(((s, k) for s, e, k in spans if s <= t.start and t.end <= e), None)
        labels.append("O" if kind is None else f"{'B' if t.start == kind[0] else 'I'}-{kind[1]}")
    return Sentence(tuple(tokens), tuple(labels), DOMAIN, lang, tuple(range(len(tokens))), tuple(labels))
