"""Remits of ministers in words that no table knows: "Menteri Tekstil Sri Lanka X", "the minister of Textiles, X".

What stands between the head of such an office and the state that follows it can be nothing else, where offices come
before their states. Where they come after, it is what a link ties to the head, up to a comma and a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.analysis.tokens import Token

MINISTERS = frozenset({"minister", "deputy minister", "vice minister", "secretary of state", "minister of state"})
MAX_WORDS = 6  # "Pengembangan Kawasan Pesisir dan Kepulauan Terluar" has six
MAX_LIST = 14  # tokens of ", Perdagangan Luar Negeri, dan Kerja Sama Pembangunan"
MAX_SMALL = 3  # of them where they begin small: prose goes on in small letters, too


def portfolio_before_state(tokens: Sequence[Token], i: int, before: Sequence[Chunk], lexicon: Lexicon) -> int:
    """Tokens of the remit at token `i`, right behind a minister and right before a state and a name; else 0."""
    if not _is_minister(before) or not tokens[i].text[0].isalpha():
        return 0
    is_small = not tokens[i].is_capitalised
    k = i
    while k < len(tokens) and k - i < (MAX_SMALL if is_small else MAX_WORDS):
        found = lexicon.longest_at(tokens, k)
        if found is not None and found[1].code == "C" and k > i:
            return k - i if not is_small or _names_somebody(tokens, k + found[0], lexicon) else 0
        if found is not None and (found[1].code not in "dFGXDRM" or (k == i and found[1].code == "F")):
            return 0
        if found is None and not _can_be_remit(tokens[k], lexicon, is_small=is_small):
            return 0
        k += found[0] if found is not None else 1
    return 0


def portfolio_list(tokens: Sequence[Token], i: int, before: Sequence[Chunk], lexicon: Lexicon) -> int:
    """Tokens of the further remits at token `i`, a comma behind a minister's first one, up to a state and a name.

    As in "Menteri Energi, Sumber Daya Alam, dan Lingkungan Hidup Malaysia X": a conjunction before the last of them,
    and some word that is known to be of a remit. 0 where another office or a name of no remit stands among them,
    and where each remit is one that the lexicon knows.
    """
    if tokens[i].text != "," or not before or not (_is_minister(before) or _is_minister_of(before[-1])):
        return 0
    k, joined, is_known, is_plain = i + 1, 0, False, True
    while k < len(tokens) and k - i < MAX_LIST:
        t, found = tokens[k], lexicon.longest_at(tokens, k)
        if found is not None and found[1].code == "C":
            return (
                k - i if joined and is_known and not is_plain and _names_somebody(tokens, k + found[0], lexicon) else 0
            )
        if t.text == "," and not joined:
            k += 1
            continue
        if t.lower in lexicon.conjunctions:
            joined += 1
            k += 1
            continue
        is_field = found is not None and found[1].code == "F"
        is_remit = is_field or t.lower in lexicon.remit_words
        if not t.is_capitalised or (
            not is_remit and (found is not None or not _can_be_remit(t, lexicon, is_small=False))
        ):
            return 0
        is_known, is_plain = is_known or is_remit, is_plain and is_field and not tokens[k - 1].is_capitalised
        k += found[0] if found is not None else 1
    return 0


def portfolio_behind_link(tokens: Sequence[Token], i: int, before: Sequence[Chunk], lexicon: Lexicon) -> int:
    """Tokens of link and remit at token `i`, behind a minister: "of Textiles" before a comma and a name; else 0."""
    if not _is_minister(before) or tokens[i].lower not in lexicon.remit_links or i + 2 >= len(tokens):
        return 0
    k = i + 1
    while k < len(tokens) and k - i <= MAX_WORDS and tokens[k].text != ",":
        found = lexicon.longest_at(tokens, k)
        if found is not None and found[1].code not in "dFGMJ":
            return 0
        if not (tokens[k].is_capitalised or tokens[k].lower in lexicon.conjunctions):
            return 0
        k += 1
    if k == i + 1 or k + 1 >= len(tokens) or tokens[k].text != ",":
        return 0
    follows = lexicon.longest_at(tokens, k + 1)
    return k - i if tokens[k + 1].is_capitalised and (follows is None or follows[1].code == "R") else 0


def _is_minister(before: Sequence[Chunk]) -> bool:
    """Whether a minister's head stands right before, or before the words of his remit that are known."""
    k = len(before) - 1
    while k > 0 and before[k].code in "Fd" and len(before) - k <= MAX_WORDS:
        k -= 1
    head = before[k].word if before and before[k].code == "H" else None
    return head is not None and head.value in MINISTERS


def _is_minister_of(c: Chunk) -> bool:
    """Whether a chunk names a minister with his remit: "Menteri Luar Negeri"."""
    return c.code == "K" and c.word is not None and c.word.value.endswith(" minister")


def _can_be_remit(t: Token, lexicon: Lexicon, *, is_small: bool) -> bool:
    """Whether a word can be one of a remit: no small word of the language, and no verb."""
    if not t.text[0].isalpha() or t.lower in lexicon.common_words:
        return False
    return t.is_capitalised != is_small and not (is_small and t.lower.startswith(lexicon.verb_forms))


def _names_somebody(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    """Whether a name follows at token `k`, behind a comma perhaps."""
    k += k < len(tokens) and tokens[k].text == ","
    if k >= len(tokens) or not tokens[k].is_capitalised:
        return False
    found = lexicon.longest_at(tokens, k)
    return found is None or found[1].code == "R"
