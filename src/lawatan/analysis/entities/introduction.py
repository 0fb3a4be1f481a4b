"""The first reading of a page's names: every person is introduced before any mention is resolved.

Full names come before short ones, so that "Anwar" in the headline is the Anwar Ibrahim of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.names import name_tokens
from lawatan.analysis.entities.nicknames import nickname_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register


def introduce_persons(sentences: Sequence[ReadSentence], register: Register, known_as: frozenset[str]) -> None:
    """Enters the persons of all sentences, in text order, in two rounds: full names, then single words.

    `known_as` are the words before another name of somebody: "better known as".
    """
    for full in (True, False):
        for s in sentences:
            _meet_in_phrases(s, register, known_as, full=full)
        for s in sentences:
            _meet_tagged(s, register, full=full)


def _meet_in_phrases(s: ReadSentence, register: Register, known_as: frozenset[str], *, full: bool) -> None:
    for p in s.phrases:
        if p.name is not None and _is_full(p.name) is full:
            entity = register.person(p.name.text, p.role, p.country, s.index)
            nickname = nickname_after(s.chunks, p.last, known_as)
            if nickname:
                entity.aliases.append(nickname)


def _meet_tagged(s: ReadSentence, register: Register, *, full: bool) -> None:
    """Persons whom only the name tagger found, so that a mention that it is not sure of can be theirs."""
    in_phrase = {id(p.name) for p in s.phrases}
    for c in s.chunks:
        if c.is_tagged and id(c) not in in_phrase and _is_full(c) is full:
            register.bare_name(c, s.index)


def _is_full(name: Chunk) -> bool:
    return " " in name.text and len(name_tokens(name.text)) > 1  # "Hasina-Modi" is of two, perhaps
