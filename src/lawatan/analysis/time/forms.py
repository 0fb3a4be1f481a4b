"""The forms of a table as regular expressions, and what their words mean once a rule has matched."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACE = (
    r"[^\S\n\x1c-\x1f\x85]"  # in text as `plain_spaces` gives it; a class of rarer characters takes long to compile
)
GAP = f"(?:{_SPACE}{{1,4}}\\n?|\\n)"
_RARE_SPACES = str.maketrans({"\u200b": " ", "\u2060": " ", "\ufeff": " ", "\u2028": "\n", "\u2029": "\n"})
_APOSTROPHES = "['\u2018\u2019\u02bc`]"
WORD = re.compile(r"[^\W\d_]+")

Value = int | str


@dataclass(frozen=True, slots=True)
class Slot:
    """One bound part of a rule: the regular expression's group, the slot's name, and what its forms mean."""

    group: str
    name: str
    forms: dict[str, Value]

    def value_of(self, words: str) -> Value | None:
        """What the words mean, or None for forms that only look right (letters that fold strangely)."""
        meaning = self.forms.get(key_of(words))
        if meaning is not None:
            return meaning
        digits = re.match(r"[0-9]+", words)
        return int(digits[0]) if digits else None


def alternatives(forms: tuple[str, ...] | dict[str, Value] | dict[str, str]) -> str:
    """The forms as one alternation, longest first; nothing at all where there are none."""
    return "|".join(_form(form) for form in sorted(forms, key=lambda f: (-len(f), f))) or "(?!)"


def _form(form: str) -> str:
    exact = form.startswith("=")
    words = form.removeprefix("=")
    variants = [words, words.upper()] if exact and words[0].isupper() else [words]
    pattern = "|".join(_escape(variant) for variant in dict.fromkeys(variants))
    # A form that ends in a letter must not run on: "pada" is not in "padang".
    edge = r"(?!\w)" if words[-1].isalpha() else ""
    return f"(?-i:{pattern}){edge}" if exact else f"{pattern}{edge}"


def _escape(words: str) -> str:
    return re.escape(words).replace(r"\ ", GAP).replace("'", _APOSTROPHES)


def plain_spaces(text: str) -> str:
    """The text with a space or a new line for the characters without width and the separators of lines."""
    return text if text.isascii() else text.translate(_RARE_SPACES)


def key_of(words: str) -> str:
    """A form as the look-up has it: small, one plain space, plain apostrophes."""
    folded = re.sub(r"[\s\u200b\u2060\ufeff]+", " ", words).casefold()
    return re.sub(_APOSTROPHES, "'", folded)


def first_words(forms: tuple[str, ...] | dict[str, Value]) -> set[str]:
    """The first word of each form, "" where a form has no letters and thus cannot be asked for."""
    firsts = set()
    for form in forms:
        found = WORD.search(form.removeprefix("=").casefold())
        firsts.add(found[0] if found else "")
    return firsts
