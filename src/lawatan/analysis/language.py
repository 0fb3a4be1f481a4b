"""Which language a document is in: what its metadata says, else what py3langid says of the whole text.

Languages as close as Malay and Indonesian are told apart badly by any identifier. Where their packs are of one family,
the packs' own words are counted; a page in the one is served by the pack of the other where its own pack is missing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lawatan.language_pack.loader import load_pack
from lawatan.records.document import Document

# Codes that mean, or are mistaken for, one another; the first that has a pack serves. "in" is the old code of "id".
_NEIGHBOURS = {
    "in": ("id",),
    "id": ("id", "ms"),
    "ms": ("ms", "id"),
    "zsm": ("ms", "id"),
    "ind": ("id",),
    "msa": ("ms", "id"),
    "may": ("ms", "id"),
    "eng": ("en",),
    # Javanese, Sundanese, Tagalog: what short Indonesian texts full of names are taken for.
    "jv": ("id", "ms"),
    "su": ("id", "ms"),
}
# Fewer letters than this decide nothing.
MINIMUM_LETTERS = 12
# py3langid is linear in the text; its answer on news does not change after this many characters.
SAMPLE_CHARACTERS = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def identify_language(document: Document, codes: Sequence[str]) -> str | None:
    """The code among `codes` whose pack serves the document, or None.

    A language given with the document decides ("id-ID" is "id"); Malay falls back to Indonesian where `codes` has no
    "ms". Without one, py3langid chooses among `codes` and their neighbours over the whole text, and among packs of one
    family the one most of whose own words the text has. None where the given
    language has no pack, where the text has hardly any letters, or where it is in another language altogether.
    """
    if document.lang:
        return _serving(document.lang, codes)
    sample = document.text[:SAMPLE_CHARACTERS]
    if sum(1 for c in sample[:2000] if c.isalpha()) < MINIMUM_LETTERS:
        return None
    import py3langid  # reads its model of 4.6 MB on first use

    found, _ = py3langid.classify(sample)
    serving = _serving(str(found), codes)
    return None if serving is None else _of_family(sample, serving, codes)


def _of_family(sample: str, serving: str, codes: Sequence[str]) -> str:
    """The pack of `serving`'s family whose own words occur most often in the sample; its root at a tie."""
    family = load_pack(serving).family
    relatives = [pack for code in codes if (pack := load_pack(code)).family == family]
    if len(relatives) < 2:
        return serving
    counts = Counter(word.casefold() for word in _WORD.findall(sample))
    hits = {pack.code: sum(counts[word] for word in pack.own_words) for pack in relatives}
    return max(hits, key=lambda code: (hits[code], code == family))


def _serving(lang: str, codes: Sequence[str]) -> str | None:
    primary = lang.strip().casefold().replace("_", "-").split("-")[0]
    return next((code for code in _NEIGHBOURS.get(primary, (primary,)) if code in codes), None)
