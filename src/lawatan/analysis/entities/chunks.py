"""One sentence's tokens to coded chunks: phrases of the lexicon, runs of capitalised words, everything else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.analysis.tokens import Token, tokenise

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lawatan.analysis.entities.lexicon import Lexicon, Word

_SPLITTER = re.compile("([-\u2010-\u2015/])")
_HYPHEN = re.compile("[-\u2010-\u2015/]")
JUNIORS = frozenset({"jr", "sr"})  # written with a full stop that ends no sentence
MIN_REMIT = 7  # letters: shorter words of that form are names ("Kevan")
MAX_NAME_TOKENS = 7  # "Haji Hassanal Bolkiah Mu'izzaddin Waddaulah" has five; longer runs are titles of things


@dataclass(frozen=True, slots=True)
class Chunk:
    """One coded stretch: half-open code points, its code, and the lexicon's reading where there is one.

    Of a run of capitalised words, `is_tagged` says that the name tagger is sure that it is a person's name,
    `is_doubted` that it is sure of the contrary, `is_redrawn` that the bounds are the tagger's.
    """

    code: str
    start: int
    end: int
    text: str
    word: Word | None = None
    is_tagged: bool = False
    is_doubted: bool = False
    is_redrawn: bool = False


def chunk_sentence(
    text: str,
    start: int,
    end: int,
    lexicon: Lexicon,
    *,
    is_name_token: Callable[[str], bool] | None = None,
    short_names: Mapping[str, Word] = MappingProxyType({}),
) -> list[Chunk]:
    """The chunks of `text[start:end]`.

    With `is_name_token` (title-cased headlines) only tokens that it accepts may form names. `short_names` are the words
    that the page calls states by once it has named them in full: "the North".
    """
    tokens = split_tokens(tokenise(text, start, end), lexicon)
    any_case = _is_upper(text[start:end])
    chunks: list[Chunk] = []
    i = 0
    while i < len(tokens):
        if tokens[i].lower in lexicon.possessive:
            chunks.append(Chunk("'", tokens[i].start, tokens[i].end, tokens[i].text))
            i += 1
            continue
        found = lexicon.longest_at(tokens, i, any_case=any_case)
        if not found and tokens[i].text in short_names and _stands_alone(tokens, i):
            found = 1, short_names[tokens[i].text]
        if found and _is_given_name(tokens, i):
            found = None
        after_office = follows_office(chunks)
        has_state = bool(chunks) and chunks[-1].code in "CO"
        if found and not (
            after_office and is_name_token is None and _opens_name(tokens, i, found, lexicon, has_state=has_state)
        ):
            n, word = found
            last = tokens[i + n - 1]
            chunks.append(Chunk(word.code, tokens[i].start, last.end, text[tokens[i].start : last.end], word))
            i += n
            continue
        if after_office and is_name_token is None and chunks[-1].code in "HF" and _is_remit(tokens, i, lexicon):
            chunks.append(Chunk("F", tokens[i].start, tokens[i].end, tokens[i].text))
            i += 1
            continue
        sentence_start = not any(c.code.isalpha() for c in chunks)
        n = _name_length(tokens, i, lexicon, is_name_token, sentence_start=sentence_start, after_office=after_office)
        if n:
            run = tokens[i : i + n]
            code = "X" if _is_thing(run, lexicon) else "N"
            chunks.append(Chunk(code, run[0].start, run[-1].end, text[run[0].start : run[-1].end]))
            i += n
            continue
        t = tokens[i]
        chunks.append(Chunk(_plain_code(t), t.start, t.end, t.text))
        i += 1
    return chunks if lexicon.state_after_office else [_as_modifier(chunks, k) for k in range(len(chunks))]


def _is_given_name(tokens: list[Token], i: int) -> bool:
    """As in "Jan Eliasson": a short form of a month's name with a name after it."""
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i].text in _GIVEN_MONTHS and follows is not None and follows.is_capitalised and _can_be_name(follows)


_GIVEN_MONTHS = frozenset({"Jan", "Jun"})


def _stands_alone(tokens: list[Token], i: int) -> bool:
    """Whether a capitalised word is no part of a longer name: "the North", "North and South Korean"."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    is_tail = before is not None and before.is_word and before.is_capitalised and i > 1
    return not is_tail and not (after is not None and after.is_word and after.is_capitalised)


def _as_modifier(chunks: list[Chunk], k: int) -> Chunk:
    """As in "chief nuclear envoy": a chief before another office is no office of its own."""
    c = chunks[k]
    after = "".join(x.code for x in chunks[k + 1 : k + 3])
    is_chief = c.code == "H" and c.word is not None and c.word.value == "chief"
    return replace(c, code="M") if is_chief and after in ("FH", "FK") else c


def follows_office(chunks: list[Chunk]) -> bool:
    """Whether an office stands directly before, or an office and its state."""
    codes = "".join(c.code for c in chunks[-3:])
    return bool(_OFFICE_BEFORE.search(codes))


def _is_remit(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word after the head of an office says what it is of: "Menteri Kehutanan", "Kepala BKPM".

    Told by the form of the word, or as an abbreviation of three letters and more before a name.
    """
    t = tokens[i]
    if any(t.lower.startswith(a) and t.lower.endswith(z) and len(t.text) > MIN_REMIT for a, z in lexicon.field_forms):
        return True
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    is_name = follows is not None and follows.is_capitalised and not follows.text.isupper() and _can_be_name(follows)
    return bool(lexicon.field_forms) and t.text.isupper() and len(t.text) > 2 and t.text.isalpha() and is_name


def _opens_name(tokens: list[Token], i: int, found: tuple[int, Word], lexicon: Lexicon, *, has_state: bool) -> bool:
    """Whether a word of the lexicon begins a name after an office: "Israel Katz", "He Lifeng", "von der Leyen".

    Where the state follows the office, a place can only be a name once the state is told: "Menhan Prancis Florence
    Parly". A title that is also a given name is one behind another office: "Defence Minister Amir Peretz".
    """
    n, word = found
    t = tokens[i]
    is_given_name = word.code == "H" and word.value in _GIVEN_NAMES
    if (
        n != 1
        or not (is_given_name or word.code in ("Dap" if lexicon.state_after_office and not has_state else "CTDapt"))
        or i + 1 >= len(tokens)
        or t.text.isupper()
        or not t.is_capitalised
    ):
        return False
    if word.code == "p" and t.lower not in lexicon.name_particles:
        return False  # "Wakil Menteri Luar Negeri AS Urusan Politik Nicholas Burns"
    follows = tokens[i + 1]
    if follows.lower in lexicon.name_particles and not follows.is_capitalised:
        return _leads_to_name(tokens, i + 2, lexicon)  # "Sultan bin Abdul-Aziz"
    return _can_be_name(follows) and lexicon.longest_at(tokens, i + 1) is None


def without_things(chunks: list[Chunk], named_after: frozenset[str]) -> list[Chunk]:
    """Chunks in which names and titles that belong to a ship, a street or a building are plain capitals.

    As in "USS Ronald Reagan", "Jalan Jenderal Sudirman": the first word, or the one before, is in `named_after`.
    """
    out: list[Chunk] = []
    after_thing = False
    for c in chunks:
        is_thing = c.code in "NX" and c.text.split()[0].casefold() in named_after
        after_thing = is_thing or (after_thing and c.code in "NXHKRM")
        out.append(replace(c, code="X", word=None) if after_thing else c)
    return out


def _is_upper(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def split_tokens(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """Splits off possessive endings and hyphens between two names of places ("China-Rusia")."""
    out: list[Token] = []
    for t in tokens:
        out.extend(_split(t, lexicon))
    return out


def _split(t: Token, lexicon: Lexicon) -> list[Token]:
    for ending in lexicon.possessive:
        if t.lower.endswith(ending) and len(t.text) > len(ending) + 1:
            cut = t.end - len(ending)
            head = t.text[: -len(ending)]
            return [Token(t.start, cut, head, head.casefold()), Token(cut, t.end, t.text[-len(ending) :], ending)]
    parts = _SPLITTER.split(t.text)
    if len(parts) < 3 or not all(_is_place(p, lexicon) for p in parts[::2]):
        return [t]
    out: list[Token] = []
    at = t.start
    for p in parts:
        out.append(Token(at, at + len(p), p, p.casefold()))
        at += len(p)
    return out


def _is_place(word: str, lexicon: Lexicon) -> bool:
    readings = lexicon.phrases.get(word.casefold(), ())
    return word[:1].isupper() and any(len(w) == 1 and r.code in "CTO" and w[0] == word.casefold() for w, r in readings)


def _plain_code(t: Token) -> str:
    if t.text in ",.();:" or t.text in "-\u2013\u2014\u2212":
        return t.text if t.text in ",.();:" else "-"
    if t.text in "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb":
        return '"'
    return "w"


def _can_be_name(t: Token) -> bool:
    if not t.text[0].isalpha() or (len(t.text) > 4 and t.text.isupper()) or any(c.isdigit() for c in t.text):
        return False
    prefix, hyphen, rest = t.text.partition("-")
    if hyphen and prefix.casefold() == rest.casefold():
        return False  # "Perundingan-perundingan": a plural
    if t.is_capitalised:
        return True
    # al-Sarayreh
    return bool(hyphen) and len(prefix) < 4 and rest[:1].isupper()


def _name_length(
    tokens: list[Token],
    i: int,
    lexicon: Lexicon,
    is_name_token: Callable[[str], bool] | None,
    *,
    sentence_start: bool,
    after_office: bool,
) -> int:
    """Number of tokens of the run of capitalised words that begins at token `i`; 0 where none begins."""
    if not _can_be_name(tokens[i]) or (is_name_token and not is_name_token(tokens[i].lower)):
        return 0
    is_common = tokens[i].lower in lexicon.common_words and (sentence_start or len(tokens[i].text) < 4)
    if is_common and not (after_office and i + 1 < len(tokens) and _can_be_name(tokens[i + 1])):
        return 0
    n = 1
    while i + n < len(tokens) and n < MAX_NAME_TOKENS:
        t = tokens[i + n]
        if tokens[i + n - 1].text in _OPENERS:
            break
        if _ends_run(tokens, i + n, lexicon) and not (after_office and n == 1 and _ends_name(tokens, i + n, lexicon)):
            break
        if t.text == ".":
            # an initial: "Joseph R. Harris"
            if len(tokens[i + n - 1].text) == 1 and i + n + 1 < len(tokens) and _can_be_name(tokens[i + n + 1]):
                n += 1
                continue
            if tokens[i + n - 1].lower in JUNIORS and i + n + 1 < len(tokens):
                n += 1  # "Ferdinand Marcos Jr. dan"
            break
        if t.lower in lexicon.name_particles and _leads_to_name(tokens, i + n + 1, lexicon):
            n += 1
            continue
        if not _can_be_name(t) or (is_name_token and not is_name_token(t.lower)):
            break
        n += 1
    return n


_GIVEN_NAMES = frozenset({"emir", "sultan"})
_OFFICE_BEFORE = re.compile("[HK]F?[CO]?R?$")
_NAME_ENDS = "TDR"  # "Helen Clark", "Theresa May", "Hun Sen": a place, a month, a rank that ends a name of two words


def _ends_name(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether the word of the lexicon at token `i` is the family name of somebody whose office stands before."""
    found = lexicon.longest_at(tokens, i)
    if found is None or found[0] != 1 or found[1].code not in _NAME_ENDS or not tokens[i].is_capitalised:
        return False
    follows = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return tokens[i].text.isalpha() and not follows[:1].isdigit() and not tokens[i].text.isupper()


def _leads_to_name(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a name goes on at token `i` after a particle, over one more particle at most ("von der Leyen")."""
    if i < len(tokens) and tokens[i].lower in lexicon.name_particles:
        i += 1
    return i < len(tokens) and _can_be_name(tokens[i])


_OPENERS = frozenset("(\"'\u201c\u2018")


def _ends_run(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a phrase of the lexicon begins here that cannot be part of a name (an office, a state, a month).

    A place between two names ("Atanasio Salvador M'tumuke") or after a particle ("do Rosario") is part of the name.
    """
    t = tokens[i]
    if t.lower in lexicon.name_particles:
        return False
    found = lexicon.longest_at(tokens, i)
    if found is None:
        return False
    n, word = found
    if word.code == "R" and tokens[i - 1].lower in lexicon.name_particles:
        return False  # "Hishamuddin bin Tun Hussein"
    if word.code in "CT" and n == 1 and not t.text.isupper():
        if tokens[i - 1].lower in lexicon.name_particles:
            return False
        follows = tokens[i + 1] if i + 1 < len(tokens) else None
        return not (follows and _can_be_name(follows) and lexicon.longest_at(tokens, i + 1) is None)
    return True


def _is_thing(run: list[Token], lexicon: Lexicon) -> bool:
    if len(run) == 1 and run[0].text.isupper():
        return True
    return any(part in lexicon.not_person for t in run for part in (t.lower, *_HYPHEN.split(t.lower)))
