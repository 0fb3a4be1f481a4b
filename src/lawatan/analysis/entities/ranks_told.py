"""States of officers whom a later sentence tells by rank and state: "General X flew in. The Chinese general will"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import acts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.names import Entity
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting

_RANK, _STATE = "R", "C"


def states_by_rank(sentences: Sequence[ReadSentence], register: Register, setting: Setting) -> None:
    """Gives those of a rank whose state no sentence tells beside the name that of "jenderal China itu".

    The one of the rank whom the page names most is meant, unless one of that state bears it.
    """
    bearers: list[tuple[str, Entity]] = []
    for s in sentences:
        for rank, state in _told(s.chunks, setting):
            named = [e for word, e in bearers if word == rank and e.country in (None, state)]
            if named and all(e.country is None for e in named):
                max(named, key=lambda e: e.times_named).country = state
        bearers.extend(_named(s, register))


def _named(s: ReadSentence, register: Register) -> Iterable[tuple[str, Entity]]:
    """The persons named in a sentence behind a rank, by the last word of it."""
    for p in s.phrases:
        e = register.match(p.name.text) if p.name is not None else None
        for c in s.chunks[p.first : p.last + 1]:
            if e is not None and c.code == _RANK and (p.role is None or acts(p.role)):
                yield c.text.casefold().split()[-1], e


def _told(chunks: Sequence[Chunk], setting: Setting) -> Iterable[tuple[str, str]]:
    """Ranks that stand with a state and without a name, each with the state: "the Chinese general"."""
    after = setting.offices.state_after_office
    for k in range(len(chunks) - 1):
        rank, state = (chunks[k], chunks[k + 1]) if after else (chunks[k + 1], chunks[k])
        if rank.code != _RANK or state.code != _STATE or state.word is None:
            continue
        beside = chunks[k + 2 : k + 3] if after else chunks[max(0, k - 1) : k]
        definite = setting.lexicon.demonstratives if after else frozenset(setting.offices.definite_articles)
        is_bare = after or k + 2 >= len(chunks) or chunks[k + 2].code not in "NR"
        if is_bare and any(c.text.casefold() in definite for c in beside):
            yield rank.text.casefold().split()[-1], state.word.value
