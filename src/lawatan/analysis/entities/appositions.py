"""A name beside an office and a comma: an apposition, or a fronted phrase and the subject of the clause after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.language_pack.offices import OfficeTable

APPOSED = ".apposed-office"  # ends the id of the pattern for "X, the Russian foreign minister"
_OFFICE = "MFHK"  # codes of an office
_OPENING = "wpt"  # codes of words with which a fronted phrase opens: "after", "selain", "dengan"


def is_next_party(chunks: Sequence[Chunk], name: int, last: int, table: OfficeTable) -> bool:
    """As in "Setelah bertemu X, menteri luar negeri itu pergi", "After seeing X, the Kenyan president said": not X.

    `name` is the chunk of the name, `last` the last one of the office. No comma ends it, and the sentence does not
    begin with the name; the predicate follows, or a demonstrative that says that the holder was told before. Nor is
    it X in "Kenya's X, the Ugandan president, Y, said": two states.
    """
    if _is_of_other_state(chunks, name, last) or _is_list_in_headline(chunks, name, last):
        return True
    if _is_speaker(chunks, name, last, table):
        return True
    if name == 0 or last + 1 >= len(chunks) or chunks[last].code == ",":
        return False
    after = chunks[last + 1].text.casefold()
    if after in table.demonstratives:
        return last + 2 < len(chunks) and chunks[last + 2].code not in ",)"
    is_fronted = chunks[0].code == "w" and all(c.code not in 'N,:"' for c in chunks[:name])
    return is_fronted and _is_verb(after, table)


def ends_source(chunks: Sequence[Chunk], first: int, name: int, table: OfficeTable) -> bool:
    """As in "According to a Turkish diplomat, Lavrov will meet X": a comma behind who says so, then the subject.

    `first` is the first chunk of the office, `name` that of the name. No comma behind the name makes it the source's,
    and one before the office ends the source: "Menurut Wisma Putra, Menteri Luar China, X akan".
    """
    if not first or any(c.code == "," for c in chunks[:first]):
        return False
    if chunks[name - 1].code != "," or name + 1 >= len(chunks) or chunks[name + 1].code == ",":
        return False
    before = " ".join(c.text.casefold() for c in chunks[:first])
    return before.startswith(tuple(f"{words} " for words in table.source_openers)) or before in table.source_openers


def is_next_subject(chunks: Sequence[Chunk], first: int, name: int, table: OfficeTable) -> bool:
    """As in "Selain menemui menteri keuangan, X juga akan", "After meeting the envoy, X will": a fronted phrase ends.

    `first` is the first chunk of the office, `name` that of the name. The office is an object there, no name stands
    before it, and the predicate follows the name.
    """
    if chunks[name - 1].code != "," or name + 1 >= len(chunks) or not _is_verb(chunks[name + 1].text.casefold(), table):
        return False
    k = first - 1
    joined = False  # as in "menko perekonomian/menkeu"
    while k > 0 and (chunks[k].code == "a" or chunks[k].text == "/" or (joined and chunks[k].code in _OFFICE)):
        joined = joined or chunks[k].text == "/"
        k -= 1
    if k < 1 or chunks[k].text.casefold() not in table.before_objects:
        return False
    begin = next((p + 1 for p in range(k - 1, -1, -1) if chunks[p].code == ","), 0)
    return chunks[begin].code in _OPENING and all(c.code not in 'N:"' for c in chunks[:k])


def _is_of_other_state(chunks: Sequence[Chunk], name: int, last: int) -> bool:
    """Whether another state owns the name than the one that stands in the office behind it."""
    if name < 2 or chunks[name - 1].code != "'" or chunks[name - 2].code != "C":
        return False
    owner = chunks[name - 2].word
    states = [c.word for c in chunks[name + 1 : last + 1] if c.code == "C" and c.word is not None]
    return owner is not None and any(w.value != owner.value for w in states)


def _is_list_in_headline(chunks: Sequence[Chunk], name: int, last: int) -> bool:
    """As in "Duarte, Kenyan Premier Open Dam": two parties before a verb with a capital, and no comma between."""
    if name or chunks[last].code == "," or last + 1 >= len(chunks) or not any(c.code == "C" for c in chunks[:last]):
        return False
    after = chunks[last + 1]
    return after.code in "wNX" and after.text[0].isupper()


def _is_speaker(chunks: Sequence[Chunk], name: int, last: int, table: OfficeTable) -> bool:
    """As in "a Law on Excise, the president said": a comma before who says so, whose own state nobody tells."""
    if chunks[last].code == "," or last + 1 >= len(chunks) or chunks[last + 1].text.casefold() not in table.saying:
        return False
    is_definite = name + 2 <= last and chunks[name + 2].text.casefold() in table.definite_articles
    return is_definite and " " not in chunks[name].text and not any(c.code in "CO" for c in chunks[name:last])


def _is_verb(word: str, table: OfficeTable) -> bool:
    return word in table.predicate_words or word.startswith(tuple(table.verb_forms))
