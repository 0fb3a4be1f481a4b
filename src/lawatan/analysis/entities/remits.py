"""What an office is of, read token by token: its remit ("arms control and international security") and its body.

A remit is a run of words of the pack's `remit_words` and fields, or of their form, before a head ("Mines and Energy
Minister") or tied to it by a link ("Minister for ..."). A body is a run of capitalised words up to one of the pack's
`body_nouns` ("Supreme National Security Council"). Neither is read without an office beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.lexicon import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.analysis.tokens import Token

MAX_REMIT = 14  # tokens: "Foreign, Commonwealth and Development Affairs" has six
MAX_BODY = 12  # tokens: "Standing Committee of the National People's Congress" has eight
MAX_GAP = 4  # capitalised words that are no body's noun in a row: "Chinese People's Political Consultative"
MIN_FORMED = 8  # letters: shorter words of a remit's form are names
_REMIT, _BODY = "E", "U"


def remit_after(
    tokens: Sequence[Token], i: int, lexicon: Lexicon, *, has_remit: bool = False
) -> tuple[int, str, Word | None] | None:
    """The remit that a link at token `i` ties to the office before it: "for African Affairs", "in charge of trade".

    With `has_remit` the office's own words are of one ("Minister of Foreign Affairs") and it may go on: "and Trade".
    """
    link = next((n for n in (3, 2, 1) if _words(tokens, i, n) in lexicon.remit_links), 0)
    goes_on = not link and has_remit and tokens[i].lower in lexicon.conjunctions
    if not link and not goes_on:
        return None
    at = i + (link or 1)
    while at < len(tokens) and _is_article(tokens, at, lexicon):
        at += 1
    begins_with_place = bool(link) and tokens[i + link - 1].lower not in lexicon.of
    n = _remit_length(tokens, at, lexicon, with_places=True, begins_with_place=begins_with_place)
    is_of_body = _body_length(tokens, at, lexicon) > n or _is_body_noun(tokens, at + n, lexicon)
    if not n or is_of_body or (goes_on and _head_at(tokens, at + n, lexicon)):
        return None
    return at + n - i, _REMIT, _field_in(tokens[at : at + n], lexicon)


def remit_before(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[int, str, Word | None] | None:
    """The remit at token `i` that a head follows: "Economic Cooperation" before "Minister"."""
    found = lexicon.longest_at(tokens, i)
    if found is not None and found[1].code not in "FGRMp":
        return None
    n = _remit_length(tokens, i, lexicon)
    if n < 1 or (found is not None and found[0] >= n) or not _head_at(tokens, i + n, lexicon):
        return None
    is_mixed = tokens[i].text[0].islower() and any(t.is_capitalised for t in tokens[i : i + n])
    return None if is_mixed else (n, "F", _field_in(tokens[i : i + n], lexicon))


def body_at(tokens: Sequence[Token], i: int, lexicon: Lexicon, *, after_link: bool) -> tuple[int, str, Word] | None:
    """The body named at token `i`, where an office is tied to it (`after_link`) or follows it."""
    found = lexicon.longest_at(tokens, i)
    is_rank = found is not None and found[1].code in "MLa" and not _is_title_word(tokens[i], lexicon)
    n = 0 if is_rank else _body_length(tokens, i, lexicon)
    if not n or any(t.lower in lexicon.private_bodies for t in tokens[i : i + n]):
        return None
    end = i + n
    if end < len(tokens) and tokens[end].lower in lexicon.possessive:
        end += 1
    if not after_link and not _office_at(tokens, end, lexicon):
        return None
    name = " ".join(t.lower for t in tokens[i : i + n]).replace(" '", "'").replace(" \u2019", "'")
    state = next((s for body, s in lexicon.bodies_of_state.items() if f" {body} " in f" {name} "), None)
    field = _field_in(tokens[i + n - 1 : i + n], lexicon)  # "Congress party", "the Iraqi parliament"
    return n, _BODY, Word(_BODY, field.value if field is not None else "", state)


def _remit_length(
    tokens: Sequence[Token], i: int, lexicon: Lexicon, *, with_places: bool = False, begins_with_place: bool = False
) -> int:
    """Number of tokens of the remit at `i`, up to its last word that is one; places only before one."""
    k, length = i, 0
    is_fresh = begins_with_place  # whether the next word may be one that only its remit tells: "Eurasian Affairs"
    while k < len(tokens) and k - i < MAX_REMIT:
        t = tokens[k]
        if is_fresh and t.is_capitalised and (n := _place_at(tokens, k, lexicon)):
            k += n
        elif is_remit_word(t, lexicon) and not _head_at(tokens, k, lexicon):
            k += 1
            length, is_fresh = k - i, False
        elif length and (t.lower in lexicon.conjunctions or _lists(tokens, k)):
            k += 1
            is_fresh = with_places
        elif length and with_places and (t.lower in lexicon.of or _is_article(tokens, k, lexicon)):
            k += 1
        elif is_fresh and (_tells_remit(tokens, k, lexicon) or (k > i and t.lower in lexicon.conjunctions)):
            k += 1  # "Eurasian Affairs", "East Asian and Pacific Affairs"
        else:
            break
    return length


def _tells_remit(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    return k + 1 < len(tokens) and tokens[k].is_capitalised and is_remit_word(tokens[k + 1], lexicon)


def _lists(tokens: Sequence[Token], k: int) -> bool:
    """Whether a comma, or "&", stands between two words of a title: prose has small letters after it."""
    around = (tokens[k - 1], *tokens[k + 1 : k + 2])
    return tokens[k].text in (",", "&") and all(t.is_capitalised for t in around) and len(around) > 1


def is_remit_word(t: Token, lexicon: Lexicon) -> bool:
    """Whether a word is one of what an office is of, by the pack's lists or by its form."""
    if t.lower in lexicon.remit_vocabulary:
        return True
    is_formed = len(t.text) >= MIN_FORMED and t.lower.endswith(lexicon.remit_forms) and t.text.isalpha()
    return is_formed and t.lower not in lexicon.body_nouns


def _place_at(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> int:
    found = lexicon.longest_at(tokens, k)
    return found[0] if found is not None and found[1].code in "CGOT" else 0


def _is_article(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    found = lexicon.longest_at(tokens, k)
    return found is not None and found[1].code == "a" and found[0] == 1


def _field_in(tokens: Sequence[Token], lexicon: Lexicon) -> Word | None:
    """The first field of the lexicon in a remit, so that "Foreign Affairs and Trade" is of foreign affairs, too."""
    for k in range(len(tokens)):
        found = lexicon.longest_at(tokens, k)
        if found is not None and found[1].code == "F":
            return found[1]
    return None


def _head_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    found = lexicon.longest_at(tokens, i) if i < len(tokens) else None
    return found is not None and found[1].code in "HKY"


def _office_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether an office begins at token `i`, modifiers and fields before its head allowed."""
    for _ in range(MAX_GAP):
        found = lexicon.longest_at(tokens, i) if i < len(tokens) else None
        if found is None:
            n = _remit_length(tokens, i, lexicon) if i < len(tokens) else 0
            if not n:
                return False
            i += n
            continue
        if found[1].code in "HKY":
            return True
        if found[1].code not in "MF":
            return False
        i += found[0]
    return False


def _body_length(tokens: Sequence[Token], i: int, lexicon: Lexicon, *, is_complement: bool = False) -> int:
    """Number of tokens of the body that begins at `i`, up to its last noun; a complement has none of its own."""
    k, length, gap = i, 0, 0
    is_last_known = is_known = False
    while k < len(tokens) and k - i < MAX_BODY and gap <= MAX_GAP:
        t = tokens[k]
        is_noun = t.lower in lexicon.body_nouns
        is_last_known, is_known = is_known, t.lower in lexicon.body_words or is_remit_word(t, lexicon)
        if is_noun and (t.is_capitalised or length or not _is_bare(tokens, k, i)):
            k += 1
            length, gap = k - i, 0
        elif length and not is_complement and t.lower in lexicon.of and (n := _complement(tokens, k + 1, lexicon)):
            k += 1 + n
            length, gap = k - i, 0
        elif _goes_on(tokens, k, lexicon, is_owner=k > i, is_first_noun=is_last_known and not length):
            k += 1
        elif is_known or (t.is_capitalised and not _bars_body(tokens, k, lexicon, has_noun=length > 0)):
            k += 1
            gap += not is_known
        else:
            break
    return length


def _goes_on(tokens: Sequence[Token], k: int, lexicon: Lexicon, *, is_owner: bool, is_first_noun: bool) -> bool:
    """Whether a small word joins the words of a body's name: "People's Congress", "Security and Defence Council"."""
    t = tokens[k]
    if t.lower in lexicon.possessive:
        return is_owner and tokens[k - 1].lower in lexicon.owning_words
    return is_first_noun and (t.lower in lexicon.conjunctions or _lists(tokens, k))


def _is_bare(tokens: Sequence[Token], k: int, i: int) -> bool:
    """Whether a noun in small letters stands alone, as in "the council": the name of no body."""
    return k == i and tokens[k].text[0].islower()


def _is_title_word(t: Token, lexicon: Lexicon) -> bool:
    return t.lower in lexicon.body_words or t.lower in lexicon.remit_vocabulary


def _is_body_noun(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> bool:
    return k < len(tokens) and tokens[k].lower in lexicon.body_nouns


def _complement(tokens: Sequence[Token], k: int, lexicon: Lexicon) -> int:
    """Number of tokens of what a body's noun goes on with: "of Staff", "of the Armed Forces", "of Foreign Affairs"."""
    n = _is_article(tokens, k, lexicon) if k < len(tokens) else 0
    if k + n < len(tokens) and tokens[k + n].lower in lexicon.body_complements:
        return n + 1
    is_name = k + n < len(tokens) and tokens[k + n].is_capitalised
    body = _body_length(tokens, k + n, lexicon, is_complement=True) if is_name else 0
    remit = _remit_length(tokens, k + n, lexicon)
    return n + max(body, remit) if body or remit else 0


def _bars_body(tokens: Sequence[Token], k: int, lexicon: Lexicon, *, has_noun: bool) -> bool:
    """Whether a word that is no part of a body's name begins here: an office, a state, a month, after it a rank."""
    if not tokens[k].text[0].isalpha():
        return True
    found = lexicon.longest_at(tokens, k)
    if found is None:
        return False
    barred = "HKTDCPLQBYv" + "R" * has_noun
    return found[1].code in barred and tokens[k].lower not in lexicon.body_nouns


def _words(tokens: Sequence[Token], i: int, n: int) -> str:
    """The `n` words from token `i` on; "" where there are not as many."""
    return "" if i + n > len(tokens) else " ".join(t.lower for t in tokens[i : i + n])
