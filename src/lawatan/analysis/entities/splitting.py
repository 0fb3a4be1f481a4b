"""Tokens cut where they hold two things: a possessive ending, two states or two days joined by a hyphen.

Misspelt words of titles are read as what they should be ("Miniter").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.tokens import Token

if TYPE_CHECKING:
    from lawatan.analysis.entities.lexicon import Lexicon

PAIRED = 3  # pieces of a token that a hyphen joins: both words, and the hyphen
_PLACES = "CTO"  # codes of words: states, cities, organisations
_JOINED = (_PLACES, "D")  # what a hyphen joins: places, days or months
_SPLITTER = re.compile("([-\u2010-\u2015/])")


def split_tokens(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Splits off possessive endings, and hyphens between two names of places or two of the calendar.

    As in "China-Rusia", "US-South Korean", "Senin-Rabu".
    """
    out: list[Token] = []
    for k, t in enumerate(tokens):
        if t.text.isalnum():
            right = lexicon.misspelt.get(t.lower)
            out.append(t._replace(lower=right) if right is not None and t.is_capitalised else t)
            continue
        parts = _SPLITTER.split(t.text) if "-" in t.text else []
        if len(parts) == PAIRED and _joins_states(tokens, k, parts[0], parts[2], lexicon):
            out.extend(_pieces(t, parts, lexicon))
        else:
            out.extend(_split(t, lexicon))
    return out


def _joins_states(tokens: list[Token], k: int, left: str, right: str, lexicon: Lexicon) -> bool:
    """Whether a hyphen in token `k` joins two states of which one has a name of two words, or both have."""
    before, after = tokens[k - 1].text if k else "", tokens[k + 1].text if k + 1 < len(tokens) else ""
    whole_left, whole_right = (_reads_as(word, _PLACES, lexicon) for word in (left, right))
    long_left = _is_state_in_words(before, left, lexicon)
    long_right = _is_state_in_words(right, after, lexicon)
    return (long_left and (whole_right or long_right)) or (whole_left and long_right)


def _is_state_in_words(first: str, second: str, lexicon: Lexicon) -> bool:
    """As in "South", "Korean": the first two words of the name of a state."""
    if not first[:1].isupper() or not second[:1].isupper():
        return False
    readings = lexicon.phrases.get(first.casefold(), ())
    return any(len(w) > 1 and r.code == "C" and w[1] == second.casefold() for w, r in readings)


def _split(t: Token, lexicon: Lexicon) -> list[Token]:
    for ending in lexicon.possessive:
        if t.lower.endswith(ending) and len(t.text) > len(ending) + 1:
            cut = t.end - len(ending)
            head = t.text[: -len(ending)]
            return [Token(t.start, cut, head, head.casefold()), Token(cut, t.end, t.text[-len(ending) :], ending)]
    parts = _SPLITTER.split(t.text)
    if len(parts) == PAIRED and parts[0].casefold() in lexicon.hyphened and parts[2].casefold() in lexicon.phrases:
        return [p for p in _pieces(t, parts, lexicon) if p.text != parts[1]]  # "then-President", "ex-Kenyan"
    if len(parts) >= PAIRED and t.lower in lexicon.single:
        return [t]  # "Bissau-Guinean"
    is_pair = len(parts) >= PAIRED and any(all(_reads_as(p, codes, lexicon) for p in parts[::2]) for codes in _JOINED)
    return _pieces(t, parts, lexicon) if is_pair else [t]


def _pieces(t: Token, parts: list[str], lexicon: Lexicon) -> list[Token]:
    """A token cut where its parts end; the first is read as the state whose form before a hyphen it is."""
    out: list[Token] = []
    at = t.start
    for k, p in enumerate(parts):
        out.append(Token(at, at + len(p), p, _read_form(p, lexicon) if k == 0 else p.casefold()))
        at += len(p)
    return out


def _reads_as(word: str, codes: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word alone is one of the lexicon's with one of the codes."""
    read = _read_form(word, lexicon)
    readings = lexicon.phrases.get(read, ())
    return word[:1].isupper() and any(len(w) == 1 and r.code in codes and w[0] == read for w, r in readings)


def _read_form(word: str, lexicon: Lexicon) -> str:
    """As in "Sino-Russian", "Indo-US": the adjective of the state whose form before a hyphen a word is, or itself."""
    return lexicon.combining.get(word.casefold(), word.casefold())
