"""Bodies that stand between an office and its holder's name and were read as part of it.

As in "Dirjen Pajak Depkeu X", "Direktur Utama PT Y Tbk X", "the National Planning Agency Bappenas X": a body that the
pack knows, a company by its mark, or a word that the page elsewhere uses alone and that is no person there. Chunks of a
page in; the same out, with the names cut.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.chunks import Chunk, follows_office
from lawatan.analysis.entities.name_runs import MAX_NAME_TOKENS
from lawatan.knowledge.office_holders import holders

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.language_pack.offices import OfficeTable

MAX_ACRONYM = 4  # letters of bodies that are only such where all are capitals
_PLAIN = ".,;:()"  # what a ticker or a mark of a company can have at its end


class BodiesInNames:
    """What is a body on one page, and names without it."""

    def __init__(self, table: OfficeTable, sentences: Iterable[ReadSentence]) -> None:
        self._opening, self._closing = frozenset(table.company_marks), frozenset(table.company_ends)
        self._is_behind = table.state_after_office
        self._listed = {*table.home_bodies, *table.further_bodies}
        self._state_bodies = frozenset(table.state_bodies)
        read = list(sentences)
        self._companies = self._words_of_companies(read)
        self._named = _named_alone(read) | self._companies

    def cut(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks with the bodies at the beginning of holders' names cut off; the very list where there are none."""
        joined = self._with_whole_companies(chunks)
        found = [k for k in range(1, len(joined)) if self._length(joined, k)]
        found = [k for k in found if follows_office(joined[:k]) or _is_linked(joined, k)]
        out = [replace(c, code="X") if self._is_company(c) and k not in found else c for k, c in enumerate(joined)]
        if not found and out == chunks:
            return chunks
        for k in reversed(found):
            out[k - 1 : k + 1] = self._pieces(joined[k - 1], joined[k], self._length(joined, k))
        return out

    def _is_company(self, c: Chunk) -> bool:
        """Whether a name has no words but those of companies that the page names by their mark."""
        return c.code == "N" and self._companies.issuperset(c.text.split())

    def _words_of_companies(self, sentences: Sequence[ReadSentence]) -> frozenset[str]:
        """As "Antam" of "PT Aneka Tambang Antam": the words in companies' names that are in no person's."""
        runs = [c.text.split() for s in sentences for c in s.chunks if c.code in "NX" and " " in c.text]
        marked = [words[1 : n if n > 0 else None] for words in runs if (n := self._company(words))]
        companies = {word for words in marked for word in words}
        if not companies:
            return frozenset()
        names = (c for s in sentences for c in (*s.chunks, *(p.name for p in s.phrases)) if c is not None)
        persons = [c.text.split() for c in names if c.code == "N" and " " in c.text]
        return frozenset(companies - {words[-1] for words in persons if not companies.issuperset(words)})

    def _with_whole_companies(self, chunks: list[Chunk]) -> list[Chunk]:
        """The chunks with the names of companies joined that were taken apart."""
        out: list[Chunk] = []
        for c in chunks:
            mark = out[-1] if out else None
            if mark is not None and c.code in "NX" and self._is_open(mark) and c.start == mark.end + 1:
                out[-1] = replace(c, code="X", start=mark.start, text=f"{mark.text} {c.text}")
            else:
                out.append(c)
        return out

    def _is_open(self, c: Chunk) -> bool:
        """Whether a chunk is the mark of a company alone, or begins with one and is as long as a name can be."""
        words = c.text.split()
        return c.code == "X" and words[0].casefold() in self._opening and len(words) in (1, MAX_NAME_TOKENS)

    def _length(self, chunks: Sequence[Chunk], k: int) -> int:
        """How many words at the beginning of the name at chunk `k` are of a body."""
        c = chunks[k]
        if c.code not in "NX" or chunks[k - 1].code not in "HKFMUCOdpa":
            return 0
        words = [w.strip(_PLAIN) for w in c.text.split()]
        n = self._company(words)
        if c.code == "X" and not n:
            return self._last_known(words)  # "Ketua Umum Partai Golkar X"
        if not n and holders(c.text):
            return 0  # "Ban Ki-moon"
        if not n:  # "Dirjen Bea Cukai Depkeu X"
            n = self._last_known(words)
        while not n < 0 and n < len(words) and (words[n] in self._named or self._is_known(words[n])):
            n += 1
        return len(words) if n < 0 else n

    def _last_known(self, words: Sequence[str]) -> int:
        """How many words there are up to the last body that the pack knows and another word follows; or all of them."""
        known = [k for k, w in enumerate(words) if self._is_known(w)]
        return len(words) if len(known) == len(words) else max((k + 1 for k in known if k + 1 < len(words)), default=0)

    def _is_known(self, word: str) -> bool:
        """Whether a word is a body that the pack knows: short ones in capitals, as "Bin" and "Nu" are in names."""
        is_written = word.isupper() or (len(word) > MAX_ACRONYM and word[:1].isupper())
        return word in self._state_bodies or (is_written and word.casefold() in self._listed)

    def _company(self, words: Sequence[str]) -> int:
        """As in "PT Y Tbk (YYYY) X": how many words name a company; -1 where nothing says where its name ends."""
        if words[0].casefold() not in self._opening:
            return 0
        ends = [k for k, w in enumerate(words) if w.casefold() in self._closing]
        if not ends:
            return -1
        n = ends[-1] + 1
        return n + (n < len(words) and words[n].isupper() and len(words[n]) > len("PT"))

    def _pieces(self, before: Chunk, c: Chunk, n: int) -> list[Chunk]:
        words = c.text.split()
        at = len(" ".join(words[:n])) if " ".join(words) == c.text else -1
        if at < 0:
            return [before, c]
        cut = c.start + at
        rest = c.text[at:].lstrip()
        name = [replace(c, code="N", start=c.end - len(rest), text=rest)] if rest else []
        if before.code in "pa":
            return [before, Chunk("U", c.start, cut, c.text[:at]), *name]
        if before.code == "U" and not self._is_behind:
            return [replace(before, end=cut, text=f"{before.text} {c.text[:at]}"), *name]
        code = {"H": "F", "F": "F", "M": "F", "K": "u"}.get(before.code, "X") if self._is_behind else "X"
        return [before, Chunk(code, c.start, cut, c.text[:at]), *name]


def _is_linked(chunks: Sequence[Chunk], k: int) -> bool:
    """As in "President Director of PT Y": whether a link ties what stands at chunk `k` to an office."""
    before = chunks[k - 2 - (chunks[k - 1].code == "a")] if k > 1 and chunks[k - 1].code in "pa" else None
    return before is not None and before.code in "HK"


def _named_alone(sentences: Iterable[ReadSentence]) -> set[str]:
    """Words that a page uses alone, as capitals or as what the name tagger never takes for a person's."""
    bodies: set[str] = set()
    persons: set[str] = set()
    for s in sentences:
        named = {id(p.name) for p in s.phrases if p.name is not None}
        for c in s.chunks:
            is_acronym = c.code == "X" and c.text.isupper() and len(c.text) > 1 and not holders(c.text)
            if c.text.isalpha() and (is_acronym or (c.code == "N" and c.is_doubted)):
                bodies.add(c.text)
            elif c.code == "N" and id(c) not in named:
                persons.update(c.text.split())
    return bodies - persons
