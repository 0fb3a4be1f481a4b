"""One office told before several holders, each with a state: "defence secretaries X of Kenya and Y of Peru".

In a language without plurals it stands before the first alone: "Presiden X dari Kenya dan Y dari Peru".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.lexicon import Lexicon, Word
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.analysis.entities.setting import Setting

MAX_WORDS = 5  # of a plural office: "deputy ministers of foreign affairs"
_HOLDER = r"(?:R\.?)*N(?:[pf]a?[CO]|\(C\))"
_ROW = re.compile(rf"{_HOLDER}(?:,{_HOLDER})*,?da?{_HOLDER}")
_NAME_AND_STATE = re.compile(r"N[pf(]a?([CO])")
_BY_ITSELF, _PARTS = "HK", "HKFM"  # codes of offices, and of what stands before their head


def share_offices(sentences: Sequence[ReadSentence], register: Register, setting: Setting) -> None:
    """Gives each of those in such a row the office, and the state told behind the name."""
    for s in sentences:
        codes = "".join(c.code for c in s.chunks)
        for row in _ROW.finditer(codes):
            role = _role_before(s, row.start(), setting)
            if role is None:
                continue
            for name, word in _holders(s.chunks, codes, row):
                e, state = register.match(name.text), word.country or word.value
                if e is None:
                    register.person(name.text, role, state, s.index)
                elif e.country in (None, state):
                    e.add_role(role if not e.roles or e.is_former else None, state)


def _holders(chunks: Sequence[Chunk], codes: str, row: re.Match[str]) -> Iterable[tuple[Chunk, Word]]:
    for m in _NAME_AND_STATE.finditer(codes, row.start(), row.end()):
        word = chunks[m.start(1)].word
        if word is not None:
            yield chunks[m.start()], word


def _role_before(s: ReadSentence, k: int, setting: Setting) -> str | None:
    """The office told for all who are named from chunk `k` on: in the plural, or, without plurals, before the first."""
    plurals = setting.offices.plurals
    if not plurals:
        start = s.chunks[k].start
        first = next((p for p in s.phrases if p.name is not None and p.first < k and p.name.start == start), None)
        is_bare = first is not None and (first.country is None or first.last > k)  # no state before the name
        return first.role if first is not None and is_bare and setting.offices.state_after_office else None
    words: list[str] = []
    for c in reversed(s.chunks[max(0, k - MAX_WORDS) : k]):
        if not c.text[0].isalpha():
            break
        words = [*c.text.casefold().split(), *words]
    for end, singular in plurals:
        if not words or not words[-1].endswith(end):
            continue
        single = [*words[:-1], words[-1].removesuffix(end) + singular]
        readings = (_office(single[n:], setting.lexicon) for n in range(len(single)))
        role = next((r for r in readings if r is not None), None)
        if role is not None:
            return role
    return None


def singular_office(chunks: Sequence[Chunk], setting: Setting) -> str | None:
    """The office that the last of some chunks name in the plural: "chiefs of general staff", "interior ministers"."""
    words = [w for c in chunks for w in c.text.casefold().split()]
    for start in range(len(words)):
        for k in range(start, len(words)):
            for end, singular in setting.offices.plurals:
                if words[k].endswith(end):
                    single = [*words[start:k], words[k].removesuffix(end) + singular, *words[k + 1 :]]
                    role = _office(single, setting.lexicon)
                    if role is not None:
                        return role
    return None


def _office(words: Sequence[str], lexicon: Lexicon) -> str | None:
    """The office that all of the words name together, as "deputy foreign minister"; None where they name none."""
    parts: list[Word] = []
    k = 0
    while k < len(words):
        here = lexicon.phrases.get(words[k], ())
        found = next(((p, w) for p, w in here if w.code in _PARTS and tuple(words[k : k + len(p)]) == p), None)
        if found is None:
            return None
        parts.append(found[1])
        k += len(found[0])
    return " ".join(w.value for w in parts) if parts and parts[-1].code in _BY_ITSELF else None
