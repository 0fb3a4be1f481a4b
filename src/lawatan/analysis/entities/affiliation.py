"""States that the text gives to a person without an office phrase around the name.

By what the person leads ("X, who heads the Kenyan delegation"), by possession ("China's Wang") and by the holder whom
he serves ("X, an envoy of President Y"). Pairs of a name's chunk and an ISO alpha-3 code come out; who the names are
is decided elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register

MAX_AUXILIARIES = 4  # chunks between a name and its verb: ", who will also lead"
RELATIVE_REACH = 7  # chunks of ", his main backer," between a state and "whose"
OFFICE_REACH = 6  # chunks of "'s special foreign policy adviser"
MAX_ARTICLES = 2  # chunks between the verb and the state: "the visiting"


def states_by_leading(chunks: Sequence[Chunk], leading: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "X will lead Pakistan's delegation": names with the state of what they lead."""
    for k, c in enumerate(chunks):
        if c.code != "w" or c.text.casefold() not in leading:
            continue
        name = _name_before(chunks, k)
        state = _state_after(chunks, k)
        if name is not None and state is not None:
            yield name, state


def states_acted_for(chunks: Sequence[Chunk], verbs: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "X signed for Kenya", "signed on behalf of Kenya": names with the state for which they act."""
    for k, c in enumerate(chunks):
        if c.code != "w" or c.text.casefold() not in verbs:
            continue
        after = "".join(x.code for x in chunks[k + 1 : k + 6])
        found = _ON_BEHALF.match(after)
        name = _name_before(chunks, k)
        word = chunks[k + found.end()].word if found else None
        if name is not None and word is not None:
            yield name, word.value


_ON_BEHALF = re.compile("w{0,2}[pv]a?C")


def _name_before(chunks: Sequence[Chunk], k: int) -> Chunk | None:
    for p in range(k - 1, max(-1, k - 2 - MAX_AUXILIARIES), -1):
        if chunks[p].code == "N":
            return chunks[p]
        if chunks[p].code not in ",w":
            return None
    return None


def _state_after(chunks: Sequence[Chunk], k: int) -> str | None:
    """The state directly after item `k`, where a noun follows it that can be led."""
    p = k + 1
    while p < len(chunks) and chunks[p].code == "a" and p - k <= MAX_ARTICLES:
        p += 1
    word = chunks[p].word if p < len(chunks) and chunks[p].code == "C" else None
    if word is None:
        return None
    after = p + 2 if p + 1 < len(chunks) and chunks[p + 1].code == "'" else p + 1
    led = after < len(chunks) and chunks[after].code in "LwFMUIJ"
    return word.value if led else None


def states_by_possession(chunks: Sequence[Chunk]) -> Iterable[tuple[Chunk, str]]:
    """As in "Malaysia's Anwar": names with the state that owns them."""
    for k in range(2, len(chunks)):
        state = chunks[k - 2]
        if chunks[k].code == "N" and chunks[k - 1].code == "'" and state.code in "CO" and state.word is not None:
            yield chunks[k], (state.word.country or state.word.value)


def states_by_origin(chunks: Sequence[Chunk], link: str) -> Iterable[tuple[Chunk, str]]:
    """As in "Penny Wong of Australia": names with the state right behind them after a chunk coded `link`."""
    for k in range(2, len(chunks)):
        first = k - 3 if chunks[k - 1].code == "a" and k > 2 else k - 2  # "of the Netherlands"
        name, between, state = chunks[first], chunks[first + 1], chunks[k]
        if name.code != "N" or between.code != link or state.code != "C" or state.word is None or state.word.adjective:
            continue
        after = chunks[k + 1].code if k + 1 < len(chunks) else ""
        if not after or after in ",.;:)dDwitv-":
            yield name, state.word.value


def states_of_sides(chunks: Sequence[Chunk], link: str, sides: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "Penny Wong dari pihak Australia": names with the state whose side they come for; `sides` are the nouns."""
    for name, between, side, state in zip(chunks, chunks[1:], chunks[2:], chunks[3:], strict=False):
        is_side = name.code == "N" and between.code == link and side.text.casefold() in sides
        if is_side and state.code == "C" and state.word is not None:
            yield name, state.word.value


def states_by_company(chunks: Sequence[Chunk], nouns: frozenset[str]) -> Iterable[tuple[Chunk, str]]:
    """As in "his Venezuelan ally, X", "X, the Kenyan host", "the Kenyan, X,": names with the state told beside them.

    `nouns` are what somebody is to another: "ally", "host". Where states follow nouns: "sekutunya dari Kenya, X".
    """
    codes = "".join("q" if c.code == "w" and c.text.casefold() in nouns else c.code for c in chunks)
    for m in _IN_COMPANY.finditer(codes):
        name, at = next((chunks[m.start(g)], m.start(h)) for g, h in _COMPANY_GROUPS if m.group(g))
        word = chunks[at].word
        if word is not None and (word.adjective or codes[at - 1] in "qvwf"):
            yield name, word.value


def officials_of_bodies(chunks: Sequence[Chunk]) -> Iterable[tuple[Chunk, str]]:
    """As in "X of the European Commission", "X of the Czech foreign ministry", "X dari Kementerian Luar Negeri Ceko".

    Names with the body or the state whose officials they are.
    """
    codes = "".join(c.code for c in chunks)
    for m in _OF_BODY.finditer(codes):
        told = next((chunks[m.start(g)].word for g in ("c", "c2", "o", "i") if m.group(g)), None)
        state = (told.country if told is not None and m.group("o") is None else None) or (told.value if told else None)
        if state is not None and (m.group("o") or m.group("c") or m.group("c2") or (told and told.country)):
            yield chunks[m.start("n")], state


_OF_BODY = re.compile(r"(?P<n>N),?[pvf]a?(?:(?:(?P<c>C)'?)?F*(?P<i>I)(?P<c2>C)?|(?P<o>O))(?![NHKF'])")
_OFFICE = re.compile("'M{0,2}F{0,2}[KH](?:[tvi]a?[TGCOX])?")  # "'s special envoy to Sudan"
_OF_TITLE = frozenset("aMFHKRC'.")  # codes of what stands between a relative word and a name: "Sudanese President"
_COMPANY_GROUPS = (("n", "c"), ("n2", "c2"), ("n3", "c3"), ("n4", "c4"))
_IN_COMPANY = re.compile(
    r"(?P<c>C)M*q,?(?:R\.?)*(?P<n>N)|(?P<n2>N),[aw]?M*(?P<c2>C)M*q|a(?P<c3>C),(?:R\.?)*(?P<n3>N),"
    r"|q[vwf]?(?P<c4>C),?(?:R\.?)*(?P<n4>N)"
)


def states_by_relative(s: ReadSentence, owning: frozenset[str], register: Register) -> Iterable[tuple[Chunk, str]]:
    """As in "Kenya, whose Foreign Minister X", "President Z, whose envoy X": names with the state before, or his."""
    for k, c in enumerate(s.chunks):
        if c.code not in "wv" or c.text.casefold() not in owning:
            continue
        holder = next((p for p in s.phrases if p.first in (k + 1, k + 2) and p.name is not None), None)
        if holder is None or holder.name is None or holder.role is None or holder.country is not None:
            continue
        for before in reversed(s.chunks[max(0, k - RELATIVE_REACH) : k]):
            if before.code == "N" and (owner := register.match(before.text)) is not None and owner.country:
                yield holder.name, owner.country
            if before.code in "N.;" or before.code == "T":
                break
            if before.code == "C" and before.word is not None:
                yield holder.name, before.word.country or before.word.value
                break


def serving(chunks: Sequence[Chunk], relatives: frozenset[str]) -> Iterable[tuple[Chunk, Chunk, str]]:
    """As in "Karimov's foreign minister, X", "X, Karimov's foreign minister": who serves, whom, and in what office.

    Between X and the owner, who may have a title, words of `relatives` can stand: "X, who is President Y's envoy".
    """
    for k in range(1, len(chunks) - 1):
        owner = chunks[k - 1]
        found = _OFFICE.match("".join(c.code for c in chunks[k : k + OFFICE_REACH])) if owner.code == "N" else None
        words = [w.value for c in chunks[k : k + found.end()] if c.code in "FKH" and (w := c.word)] if found else []
        if found is None or not words:
            continue
        p = k + found.end()
        p += p < len(chunks) and chunks[p].code == ","
        after = chunks[p : p + 1]
        q = k - 2
        while q > 0 and (chunks[q].code in _OF_TITLE or chunks[q].text.casefold() in relatives):
            q -= 1
        if after and after[0].code == "N":
            yield after[0], owner, " ".join(words)
        elif q > 0 and chunks[q].code == "," and chunks[q - 1].code == "N":
            yield chunks[q - 1], owner, " ".join(words)
