"""What words say of an office only beside one: rank after it, its field, the body that it heads, the post, the unit.

In languages in which the office comes first and its state after it: "Wakil Menteri Luar Negeri AS urusan Terorisme",
"Ketua Komite Angkatan Bersenjata Senat AS", "Duta Besar RI di Tokyo", "Pangdam XVII/Cenderawasih". Tokens and the
chunks before them come in, one chunk's reading goes out. Elsewhere the same words ("sementara", "komite", "di") are
plain words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.entities.lexicon import Word
from lawatan.analysis.entities.portfolios import portfolio_before_state, portfolio_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.analysis.tokens import Token

Reading = tuple[int, str, Word | None]

SENIOR = "senior"  # no verb and no conjunction is spelled like the words for it
MAX_BODY = 8  # tokens of a body's name before its state: "Komite Kehakiman dan Hak Asasi Manusia Parlemen"
MAX_UNIT = 3  # words of a unit's name
MAX_FORMAL = 4  # tokens of a formal name before the short one: "Republik Demokratik Sosialis"
POSTED = frozenset(
    {"ambassador", "high commissioner", "consul general", "charge d'affaires", "envoy", "special representative",
     "permanent representative", "mission", "commander", "coordinator", "director"}
)  # fmt: skip
_HEADED = re.compile(r"[HK]M*$")
_HEADED_FIELD = re.compile(r"[HKJLM]M*F*(?:\([A-Z]\))?$")
_HEADED_STATE = re.compile(r"[HK]M*F*[CO]?$")
_POSTED_STATE = re.compile(r"[HK]M*F*b?(?:[HK]F*)?[CO]?(?:\(\w\))?$")
_REMIT = re.compile(r"[HK]M*(?:F|,?dF)*(?:\([A-Z]\))?[CO]?(?:\(\w\))?(?:[HK]F*[CO])?[pv]+(?:[FG],?d?)*$")
_REMIT_LIST = re.compile(r"HM*F+(?:,F+)*(?:,?dF+)?,?d?$")
_NAMED, _OFFICES = "N,", "CKHMF"  # codes of what stands before and behind "then"
_UNIT = re.compile(r"[IVX]+$|\d{1,3}$")
MIN_REMIT = 7  # letters: shorter words of that form are names ("Kevan")
_CONTEXT = 9  # chunks looked back at


def office_part(
    tokens: Sequence[Token], i: int, before: Sequence[Chunk], lexicon: Lexicon, told: frozenset[str]
) -> Reading | None:
    """The reading of the tokens from `i` on as part of the office that stands before them, or None.

    `told` are the states of the sentence before, for "negara itu".
    """
    if not before or not _can_be_part(tokens[i], before[-1], lexicon):
        return None
    near = before[-_CONTEXT:]
    head = next((c.word for c in reversed(near) if c.code in "HK" and c.word is not None), None)
    codes = "".join(c.code for c in near)
    if head is None:
        return _rank(tokens, i, codes, lexicon) if codes[-1] in "JL" else None
    return (
        _that_state(tokens, i, codes, before, lexicon, told)
        or _rank(tokens, i, codes, lexicon)
        or _newness(tokens, i, codes, lexicon, is_fronted=before[0].code == "w")
        or _unit(tokens, i, codes, head, lexicon)
        or _body(tokens, i, codes, lexicon)
        or _seat(tokens, i, codes, before, lexicon)
        or _remit(tokens, i, codes, before, lexicon)
        or _portfolio(tokens, i, before, lexicon)
    )


def _can_be_part(t: Token, before: Chunk, lexicon: Lexicon) -> bool:
    """A quick look at most words, which are none."""
    return before.code not in "w.;:" and (
        t.lower in lexicon.part_words
        or before.code in "pvFdH"
        or t.is_capitalised
        or t.text.isdigit()
        or (before.code == "K" and t.text == ",")
    )


def held_then(tokens: Sequence[Token], i: int, before: Sequence[Chunk], lexicon: Lexicon) -> Reading | None:
    """As in "X, then Danish foreign minister,": when somebody held the office that follows.

    Before the office or its state: "X, then the prime minister" goes on to somebody else.
    """
    if len(before) < len(_NAMED) or before[-1].code != "," or before[-2].code != "N":
        return None
    n = next((n for n in (3, 2, 1) if " ".join(t.lower for t in tokens[i : i + n]) in lexicon.held_then), 0)
    found = lexicon.longest_at(tokens, i + n) if n and i + n < len(tokens) else None
    return (n, "M", Word("M", "")) if found is not None and found[1].code in _OFFICES else None


def formal_state(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Reading | None:
    """As in "Kerajaan Maroko", "the Islamic Republic of Iran": a state by its form and its name."""
    k = _past_kinds(tokens, i, i, lexicon)
    if k >= len(tokens) or tokens[k].lower not in lexicon.state_forms or not tokens[k].is_capitalised:
        return None
    k = _past_kinds(tokens, k + 1, i, lexicon)
    while k < len(tokens) and tokens[k].lower in (*lexicon.of, *lexicon.articles) and not lexicon.state_after_office:
        k += 1
    found = lexicon.longest_at(tokens, k) if k < len(tokens) else None
    if found is None or found[1].code != "C":
        return None
    return k + found[0] - i, "C", found[1]


def _past_kinds(tokens: Sequence[Token], k: int, i: int, lexicon: Lexicon) -> int:
    """Past the words at token `k` that say what kind of state it is, of a name that begins at `i`."""
    while (
        k < len(tokens) and k - i < MAX_FORMAL and tokens[k].is_capitalised and tokens[k].lower in lexicon.state_kinds
    ):
        k += 1
    return k


def _that_state(
    tokens: Sequence[Token], i: int, codes: str, before: Sequence[Chunk], lexicon: Lexicon, told: frozenset[str]
) -> Reading | None:
    """As in "Maroko ... menteri luar negeri negara itu": after an office, the only state told of just before.

    `told` counts where this sentence has told of none yet.
    """
    if i + 1 >= len(tokens) or not _HEADED_FIELD.search(codes):
        return None
    n = next((n for n in (2, 3) if " ".join(t.lower for t in tokens[i : i + n]) in lexicon.that_state), None)
    here = frozenset(c.word.value for c in before if c.code == "C" and c.word is not None)
    states = here or told
    if n is None or len(states) != 1:
        return None
    state = next(iter(states))
    return n, "C", Word("C", state, state)


def _rank(tokens: Sequence[Token], i: int, codes: str, lexicon: Lexicon) -> Reading | None:
    """As in "Perdana Menteri sementara", "Menteri Muda", "presiden terpilih": a rank after its office."""
    if not _HEADED_FIELD.search(codes):
        return None
    # Words with a capital in the table are ranks with a capital only: "Menteri Kedua", but "menteri kedua negara".
    t = tokens[i]
    value = lexicon.ranks_after.get(t.text, lexicon.ranks_after.get(t.lower))
    if value == SENIOR:
        return 1, "M", Word("M", value)
    if value is None or i + 1 >= len(tokens):
        return None
    found = lexicon.longest_at(tokens, i + 1)
    follows = found[1].code if found is not None else ""
    if follows in ("H", "K") or not (
        tokens[i + 1].is_capitalised or tokens[i + 1].text in "(," or follows in ("p", "F")
    ):
        return None  # "Presiden tetap menolak", "Presiden X, sementara Menlu Y"
    return 1, "M", Word("M", value)


def _newness(tokens: Sequence[Token], i: int, codes: str, lexicon: Lexicon, *, is_fronted: bool) -> Reading | None:
    """As in "Menteri Energi Siprus yang baru X", "Menteri Luar baharu Qatar": says but since when somebody holds it.

    Before a name or a state alone, or a name behind a comma: "Presiden yang baru tiba" came just now.
    """
    if not _HEADED_STATE.search(codes):
        return None
    n = next((n for n in (4, 3, 2, 1) if " ".join(t.lower for t in tokens[i : i + n]) in lexicon.newness), 0)
    if not n or i + n >= len(tokens):
        return None
    is_followed = tokens[i + n].is_capitalised or _name_behind(tokens, i + n, lexicon, is_fronted=is_fronted)
    return (n, "M", Word("M", "")) if is_followed else None


def _name_behind(tokens: Sequence[Token], k: int, lexicon: Lexicon, *, is_fronted: bool) -> bool:
    """As in "Presiden Vietnam yang baru, X di Hanoi": the holder's name behind the comma at token `k`.

    Not the subject of what a fronted phrase opens: "Usai bertemu Presiden Vietnam yang baru, Y mengatakan".
    """
    end = k + 1
    while end < len(tokens) and tokens[end].is_capitalised:
        end += 1
    if tokens[k].text != "," or end == k + 1 or lexicon.longest_at(tokens, k + 1) is not None:
        return False
    follows = tokens[end].lower if end < len(tokens) else ""
    is_verb = follows.startswith(lexicon.verb_forms) or follows in lexicon.predicate_words
    return not (is_fronted and is_verb)


def _unit(tokens: Sequence[Token], i: int, codes: str, head: Word, lexicon: Lexicon) -> Reading | None:
    """As in "Pangkoarmada II", "Pangdam XVII/Cenderawasih", "Pangdam Iskandar Muda Mayjen X": the unit commanded."""
    if head.country is None or codes[-1:] != "K":
        return None
    if _UNIT.match(tokens[i].text):
        is_named = i + 2 < len(tokens) and tokens[i + 1].text == "/" and tokens[i + 2].is_capitalised
        return 3 if is_named else 1, "u", None
    n = 0
    while n < MAX_UNIT and i + n + 1 < len(tokens) and tokens[i + n].is_capitalised:
        if lexicon.longest_at(tokens, i + n) is not None:
            return None
        n += 1
        after = lexicon.longest_at(tokens, i + n)
        if after is not None:
            return (n, "u", None) if after[1].code == "R" else None
    return None


def _body(tokens: Sequence[Token], i: int, codes: str, lexicon: Lexicon) -> Reading | None:
    """As in "Ketua [Komite Hubungan Luar Negeri Senat] AS": a body of the state that is told right after it."""
    if not _HEADED.search(codes) or not tokens[i].is_capitalised:
        return None
    value = lexicon.bodies.get(tokens[i].lower)
    is_short = tokens[i].text.isupper() and len(tokens[i].text) > 2
    if value is None and not is_short:
        return None
    first = lexicon.longest_at(tokens, i)
    if first is not None and first[1].code in "COTIJS":
        return None
    k = i
    while k < len(tokens) and k - i < MAX_BODY:
        found = lexicon.longest_at(tokens, k)
        if not _can_be_in_body(tokens[k], found, lexicon):
            return None
        if found is not None and found[1].code in "CO" and not found[1].forum:
            is_body = value is not None or (k > i + 1 and tokens[i + 1].lower in lexicon.bodies)
            return (k - i, "b", _value_of_body(first, value)) if is_body and k > i else None
        if found is not None and found[1].code in "HKRQ":
            return None
        k += found[0] if found is not None else 1
    return None


def _value_of_body(first: tuple[int, Word] | None, value: str | None) -> Word | None:
    """The English word for a body: that of a field that its name begins with, else that of its kind."""
    if first is not None and first[1].code == "F":
        return Word("b", first[1].value)
    return Word("b", value) if value else None


def _can_be_in_body(t: Token, found: tuple[int, Word] | None, lexicon: Lexicon) -> bool:
    if t.lower in lexicon.private_bodies:
        return False
    return t.is_capitalised or t.text.isdigit() or (found is not None and found[1].code in "dpF")


def _seat(tokens: Sequence[Token], i: int, codes: str, before: Sequence[Chunk], lexicon: Lexicon) -> Reading | None:
    """As in "Duta Besar RI [di] Tokyo Heri Akhmadi": the place of a posting, before a name or a rank."""
    if tokens[i].lower not in lexicon.seats or not _POSTED_STATE.search(codes):
        return None
    is_posted = any(c.word is not None and c.word.value in POSTED for c in before[-_CONTEXT:])
    return (1, "s", None) if is_posted else None


def _remit(tokens: Sequence[Token], i: int, codes: str, before: Sequence[Chunk], lexicon: Lexicon) -> Reading | None:
    """As in "urusan Terorisme dan Intelijen Finansial", "Ekonomi, Perdagangan dan Industri": words for a field.

    The word after "urusan" is one whatever it is; others are told by the vocabulary or by their form.
    """
    if not (_REMIT.search(codes) or _REMIT_LIST.search(codes)) or not tokens[i].text[0].isalpha():
        return None
    found = lexicon.longest_at(tokens, i)
    if found is not None:
        return (found[0], "F", found[1]) if found[1].code == "J" and _REMIT.search(codes) else None
    t = tokens[i]
    opens = before[-1].text.casefold().split()[-1] in lexicon.remit_openers
    if opens or t.lower in lexicon.remit_words or (before[-1].code in "Fd" and is_remit_form(t, lexicon)):
        return 1, "F", None
    return None


def _portfolio(tokens: Sequence[Token], i: int, before: Sequence[Chunk], lexicon: Lexicon) -> Reading | None:
    n = portfolio_before_state(tokens, i, before, lexicon) or portfolio_list(tokens, i, before, lexicon)
    return (n, "M" if before[-1].code == "K" else "F", None) if n else None


def is_remit_form(t: Token, lexicon: Lexicon) -> bool:
    """Whether a word has the form of a noun of a remit: "kehutanan", "terorisme", "transportasi"."""
    forms = lexicon.field_forms
    return any(t.lower.startswith(a) and t.lower.endswith(z) and len(t.text) > MIN_REMIT for a, z in forms)
