"""A single word behind an office that is somebody else's name on the page, and no holder's.

As in "Usai bertemu Menteri Keuangan, X mengatakan", where X was told in full with another office, and in "sekretaris
politik X", where X is whom the secretary serves. In a language in which the owner stands behind the office.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.grammar import OFFICE
from lawatan.analysis.entities.names import name_tokens
from lawatan.analysis.entities.office_kinds import SERVING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.language_pack.offices import OfficeTable


def without_names_of_others(sentences: Sequence[ReadSentence], table: OfficeTable) -> None:
    """Takes such names out of the phrases of a page's sentences."""
    if not table.state_after_office:
        return
    told = _told_in_full(sentences)
    verbs = tuple(table.verb_forms)
    for s in sentences:
        for k, p in enumerate(s.phrases):
            offices = told.get(p.name.text.casefold()) if p.name is not None else None
            if p.name is None or offices is None or p.role in offices:
                continue
            at = next(i for i in range(p.first, p.last + 1) if s.chunks[i] is p.name)
            is_next = offices != {None} and _opens_clause(s.chunks, at, verbs)
            if at > p.first and (is_next or _is_served(s.chunks, p, at)):
                last = at - 1 - (s.chunks[at - 1].code == ",")
                s.phrases[k] = replace(p, type=OFFICE, last=last, name=None)


def _told_in_full(sentences: Sequence[ReadSentence]) -> dict[str, set[str | None]]:
    """The words of the names that a page gives in full, with the offices told beside them."""
    told: dict[str, set[str | None]] = {}
    for s in sentences:
        offices = {id(p.name): p.role for p in s.phrases if p.name is not None}
        for c in s.chunks:
            if c.code == "N" and " " in c.text and (c.is_tagged or id(c) in offices):
                for word in name_tokens(c.text):
                    told.setdefault(word, set()).add(offices.get(id(c)))
    return told


def _opens_clause(chunks: Sequence[Chunk], at: int, verbs: tuple[str, ...]) -> bool:
    """Whether a comma stands before the name and its verb behind it, in a sentence that no name opens."""
    if chunks[at - 1].code != "," or at + 1 >= len(chunks) or chunks[0].code != "w":
        return False
    return chunks[at + 1].code == "w" and chunks[at + 1].text.startswith(verbs)


def _is_served(chunks: Sequence[Chunk], p: Phrase, at: int) -> bool:
    """Whether who serves somebody stands in small letters right before his name, without a state."""
    head = chunks[p.first]
    is_close = chunks[at - 1].code in "HFK" and head.text.islower()
    return is_close and p.country is None and p.role is not None and p.role.split()[-1] in SERVING
