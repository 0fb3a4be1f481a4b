"""Fuller forms of names as a text writes them: of acronyms and of single words that no entity covers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.attribution.lexicon import Lexicon

_WRITTEN_OUT = re.compile(
    r"((?:[^\W\d_a-z][\w'’-]{1,30} ){1,3}(?:(?:of|for|and|the|dan|untuk) )*(?:[^\W\d_a-z][\w'’-]{1,30} ?){0,4}) ?\($"
)


def written_out(text: str, acronym: str) -> str | None:
    """The capitals before the acronym in brackets: "National Police Agency (NPA)"."""
    found = _WRITTEN_OUT.search(text, 0, max(0, text.find(f"({acronym})") + 1))
    return found[1].strip() if found and len(found[1].split()) > 1 else None


def fullest(text: str, word: str, lexicon: Lexicon) -> str:
    """The first longer capitalised run of the text that holds the word, its titles left out as far as known."""
    name = r"[^\W\d_a-z][\w'’-]{0,30}"
    for run in re.finditer(rf"(?:{name} ){{0,2}}\b{re.escape(word)}\b(?: {name}){{0,2}}", text):
        words = run[0].split()
        keep = [w for w in words if not _is_title(w, lexicon)]
        if len(keep) > 1 and word in keep:
            return " ".join(keep)
    return word


def _is_title(word: str, lexicon: Lexicon) -> bool:
    lex, lower = lexicon, word.casefold()
    tables = (lex.peoples, lex.boundaries, lex.prepositions, lex.determiners, lex.adverbs, lex.times)
    return any(lower in t for t in tables) or any(lower in t for _, t in (*lex.heads, *lex.cues))
