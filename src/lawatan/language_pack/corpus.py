"""Example corpora: the tests that stand beside the rules, with spans written in place.

`languages/<code>/corpus/<name>.toml` holds `[[example]]`, `[[nothing]]` and `[[known_wrong]]` entries. In `text`,
`[words](label)` or `[words](label=value)` marks a span; a backslash keeps a bracket literal. Extra keys of an entry
(`published = "2023-08-14"`, `expect = {...}`) are kept as they are in `Example.options`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Literal

from lawatan.errors import LanguagePackError
from lawatan.language_pack.loader import pack_folder

_MARK = re.compile(r"\\([\[\]])|\[((?:[^\[\]\\]|\\[\[\]])+)\]\(([\w.:-]+)(?:=([^)]*))?\)")

ExampleKind = Literal["example", "nothing", "known_wrong"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span: half-open code points into `Example.text`."""

    start: int
    end: int
    label: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """One entry of a corpus; `place` ("languages/id/corpus/time.toml: example 3") is for messages."""

    kind: ExampleKind
    text: str
    marks: tuple[Mark, ...]
    place: str
    why: str | None
    options: dict[str, object]


def parse_marked(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The plain text and the marks of a marked text.

    >>> parse_marked("Tiba [Senin (14/8/2023)](date=2023-08-14).")
    ('Tiba Senin (14/8/2023).', (Mark(start=5, end=22, label='date', value='2023-08-14'),))
    """
    plain: list[str] = []
    marks: list[Mark] = []
    length = position = 0
    for found in _MARK.finditer(marked):
        before = marked[position : found.start()]
        plain.append(before)
        length += len(before)
        position = found.end()
        if found[1]:
            plain.append(found[1])
            length += 1
            continue
        words = re.sub(r"\\([\[\]])", r"\1", found[2])
        marks.append(Mark(length, length + len(words), found[3], found[4]))
        plain.append(words)
        length += len(words)
    plain.append(marked[position:])
    return "".join(plain), tuple(marks)


def read_corpus(code: str, name: str) -> tuple[Example, ...]:
    """All entries of one corpus of a pack, in file order within each kind; empty when the pack has no such file."""
    file = pack_folder(code) / "corpus" / f"{name}.toml"
    place = f"languages/{code}/corpus/{name}.toml"
    if not file.is_file():
        return ()
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguagePackError(str(error), place=place) from error
    examples: list[Example] = []
    kinds: tuple[ExampleKind, ...] = ("example", "nothing", "known_wrong")
    for kind in kinds:
        for number, entry in enumerate(data.pop(kind, []), 1):
            if not isinstance(entry.get("text"), str):
                raise LanguagePackError("an entry needs a text", place=f"{place}: {kind} {number}")
            text, marks = parse_marked(entry.pop("text"))
            examples.append(Example(kind, text, marks, f"{place}: {kind} {number}", entry.pop("why", None), entry))
    if data:
        raise LanguagePackError(f"unknown entries {sorted(data)}", place=place)
    return tuple(examples)
