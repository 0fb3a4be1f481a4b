"""One sentence's tokens to coded chunks: phrases of the lexicon, runs of capitalised words, everything else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.analysis.entities.known_names import has_listed, is_known_initials, known_holder
from lawatan.analysis.entities.name_runs import is_given_name, is_remit, is_thing, name_length, opens_name
from lawatan.analysis.entities.office_parts import formal_state, held_then, office_part
from lawatan.analysis.entities.portfolios import portfolio_behind_link
from lawatan.analysis.entities.remits import body_at, is_remit_word, remit_after, remit_before
from lawatan.analysis.entities.splitting import split_tokens
from lawatan.analysis.tokens import Token, tokenise
from lawatan.knowledge.ships import ship_prefixes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from lawatan.analysis.entities.lexicon import Lexicon, Word

_OFFICE_BEFORE = re.compile("(?:[HK]F?(?:,?d?F){0,4}|[EU])[CO]?R?$|Upa?[CO]R?$")
_OFFICE_ENDS = frozenset("HKFEUCORpa")  # codes with which such a row can end
OFFICE_REACH = 14  # chunks of "Menteri Perdagangan, Pariwisata, dan Investasi Australia" before the name
_STATE_TOLD = re.compile("[CO]'?[MFHKEUR]*$")
_OF_CHIEF = ("FH", "FK", "CFH", "CFK", "CH", "CK")  # "chief nuclear envoy", "chief US nuclear negotiator"
_LINKED = re.compile("[HKFEY][pit]a*(?:[CO]'?)?M*$|[HKY][pit]a*U[pt']a*(?:[CO]'?)?$")  # an office's body comes
_APOSTROPHES = ("'", "\u2019")
_AGE = ["-", "year-old"]  # says nothing of an office: "Ethiopia's 41-year-old prime minister"


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
    told: frozenset[str] = frozenset(),
) -> list[Chunk]:
    """The chunks of `text[start:end]`.

    With `is_name_token` (title-cased headlines) only tokens that it accepts may form names. `short_names` are the words
    that the page calls states by once it has named them in full: "the North". `told` are the states named in the
    sentence before, for "negara itu".
    """
    tokens = split_tokens(tokenise(text, start, end), lexicon)
    words = {t.lower for t in tokens} if is_name_token is None and lexicon.remit_vocabulary else frozenset()
    line = _Line(
        tokens,
        lexicon,
        _is_upper(text[start:end]),
        is_name_token,
        short_names,
        told,
        not words.isdisjoint(lexicon.office_openers),
        not words.isdisjoint(lexicon.body_nouns),
    )
    chunks: list[Chunk] = []
    i = 0
    while i < len(tokens):
        n, code, word = _reading_at(line, i, chunks)
        first, last = tokens[i], tokens[i + n - 1]
        chunks.append(Chunk(code, first.start, last.end, text[first.start : last.end], word))
        i += n
    return chunks if lexicon.state_after_office else [_as_modifier(chunks, k) for k in range(len(chunks))]


@dataclass(frozen=True, slots=True)
class _Line:
    """The tokens of a sentence with what `chunk_sentence` is told of it; `is_upper` where all is in capitals.

    `has_office` and `has_body`: whether any word of it may be of an office and of a body beside it.
    """

    tokens: list[Token]
    lexicon: Lexicon
    is_upper: bool
    is_name_token: Callable[[str], bool] | None
    short_names: Mapping[str, Word]
    told: frozenset[str]
    has_office: bool
    has_body: bool


def _reading_at(line: _Line, i: int, before: list[Chunk]) -> tuple[int, str, Word | None]:
    """How many tokens from `i` on form a chunk, its code, and the lexicon's reading; `before` are the chunks so far."""
    tokens, lexicon = line.tokens, line.lexicon
    if _owns_behind_stop(tokens, i, lexicon):
        return 2, "'", None
    if tokens[i].lower in lexicon.possessive:
        return 1, "'", None
    if (held := held_then(tokens, i, before, lexicon)) is not None:
        return held
    after_office = follows_office(before)
    in_body = line.is_name_token is None
    if in_body and lexicon.ranks_after:
        part = office_part(tokens, i, before, lexicon, line.told)
        if part is not None:
            return part
    found = _phrase_at(line, i)
    if found is not None and _is_heading(tokens, i, found[0], lexicon):
        return 1, "w", None
    if found is None or found[1].code == "J":
        state = formal_state(tokens, i, lexicon)
        if state is not None:
            return state
    if found is not None and in_body and found[0] == 1 and found[1].code in ("CTR" if after_office else "CT"):
        n = known_holder(tokens, i)
        is_title = n > 2 and found[1].code == "R" and known_holder(tokens, i + 1) >= n - 1  # not "Gen Nakatani"
        if n and not is_title:
            return n, "N", None
    beside = _beside_office(line, i, before, found) if line.has_office else None
    if beside is not None and (found is None or beside[0] >= found[0] + (found[1].code not in "FO")):
        return beside
    if found is not None:
        has_state = bool(before) and before[-1].code in "CO"
        if not (after_office and in_body and opens_name(tokens, i, found, lexicon, has_state=has_state)):
            n, word = found
            return n, word.code, word
    if after_office and is_known_initials(tokens[i]):
        return 1, "N", None
    if after_office and in_body and before[-1].code in "HF" and is_remit(tokens, i, lexicon):
        return 1, "F", None
    sentence_start = not any(c.code.isalpha() for c in before)
    n = name_length(
        tokens,
        i,
        lexicon,
        line.is_name_token,
        sentence_start=sentence_start,
        after_office=after_office,
        has_state=after_office and _tells_state(before),
    )
    if n:
        known = known_holder(tokens, i) if after_office and has_listed(tokens, i, lexicon) else 0
        is_name = known > n or not is_thing(tokens[i : i + n], lexicon) or known == n
        return max(known, n), "N" if is_name else "X", None  # "Presiden Uzbekistan Islam Karimov"
    if [t.lower for t in tokens[i + 1 : i + 3]] == _AGE and tokens[i].text.isdigit():
        return 3, "M", None
    return 1, _plain_code(tokens[i]), None


def _owns_behind_stop(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """As in "the U.N.'s envoy": behind a full stop the letter of the possessive is a token of its own."""
    pair = tokens[i : i + 2] if tokens[i].text in _APOSTROPHES else []
    return len(pair) > 1 and pair[0].end == pair[1].start and "".join(t.lower for t in pair) in lexicon.possessive


def _is_heading(tokens: list[Token], i: int, n: int, lexicon: Lexicon) -> bool:
    """As in "will head to Oslo", "will chair the summit", "menjadi tamu Presiden X": what names no office-holder."""
    is_verb = n == 1 and tokens[i].lower in lexicon.leading
    is_modal = tokens[i].text in lexicon.office_verbs and i > 0 and tokens[i - 1].lower in lexicon.modals
    return is_modal or (is_verb and i + 1 < len(tokens) and tokens[i + 1].lower in lexicon.towards)


def _tells_state(before: list[Chunk]) -> bool:
    """As in "Portuguese Prime Minister": whether the state of the office that the chunks end with is told."""
    return bool(_STATE_TOLD.search("".join(c.code for c in before[-OFFICE_REACH:])))


def _beside_office(
    line: _Line, i: int, before: list[Chunk], found: tuple[int, Word] | None
) -> tuple[int, str, Word | None] | None:
    """What an office is of, as its remit or as the body that it heads, where that is read at token `i`."""
    tokens, lexicon = line.tokens, line.lexicon
    last = before[-1].code if before else ""
    if found is not None and found[1].code in "CO" and last not in ("C", "'"):
        return None  # an organisation's own name: its officials are its own
    if last and (last in "HKY" or (last in "UIJ" and any(c.code in "HK" for c in before[-6:]))):
        has_remit = any(w in lexicon.remit_links for w in before[-1].text.split())
        remit = remit_after(tokens, i, lexicon, has_remit=has_remit)
        if remit is not None:
            return remit
        n = portfolio_behind_link(tokens, i, before, lexicon)
        if n:
            return n, "E", None
    is_remit = is_remit_word(tokens[i], lexicon)
    if not is_remit and not (line.has_body and (tokens[i].is_capitalised or tokens[i].lower in lexicon.body_words)):
        return None
    if follows_office(before):
        return None  # a name comes, if anything
    remit = remit_before(tokens, i, lexicon) if is_remit else None
    if remit is not None or not line.has_body:
        return remit
    after_link = bool(_LINKED.search("".join(c.code for c in before[-6:]))) or _is_led(before, lexicon)
    return body_at(tokens, i, lexicon, after_link=after_link)


def _is_led(before: list[Chunk], lexicon: Lexicon) -> bool:
    """As in "who heads the Foreign Ministry": a verb of leading, then perhaps a state."""
    k = len(before) - 1
    while k >= 0 and before[k].code in "a'COU":
        k -= 1
    return k >= 0 and before[k].text.casefold() in lexicon.leading


def _phrase_at(line: _Line, i: int) -> tuple[int, Word] | None:
    """The longest phrase of the lexicon at token `i`, or a short name of a state there, with its number of tokens."""
    tokens = line.tokens
    found = line.lexicon.longest_at(tokens, i, any_case=line.is_upper)
    if not found and tokens[i].text in line.short_names and _stands_alone(tokens, i):
        found = 1, line.short_names[tokens[i].text]
    return None if found and is_given_name(tokens, i) else found


def _stands_alone(tokens: list[Token], i: int) -> bool:
    """Whether a capitalised word is no part of a longer name: "the North", "North and South Korean"."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    is_tail = before is not None and before.is_word and before.is_capitalised and i > 1
    return not is_tail and not (after is not None and after.is_word and after.is_capitalised)


def _as_modifier(chunks: list[Chunk], k: int) -> Chunk:
    """As in "chief nuclear envoy": a chief before another office is no office of its own."""
    c = chunks[k]
    after = "".join(x.code for x in chunks[k + 1 : k + 4])
    is_chief = c.code == "H" and c.word is not None and c.word.value == "chief"
    return replace(c, code="M") if is_chief and after.startswith(_OF_CHIEF) else c


def follows_office(chunks: list[Chunk]) -> bool:
    """Whether an office stands directly before, or an office and its state."""
    if not chunks or chunks[-1].code not in _OFFICE_ENDS:
        return False
    codes = "".join([c.code for c in chunks[-OFFICE_REACH:]])
    return _OFFICE_BEFORE.search(codes) is not None


def without_things(chunks: list[Chunk], lexicon: Lexicon) -> list[Chunk]:
    """Chunks in which names and titles that belong to a ship, a street or a building are plain capitals.

    As in "USS Ronald Reagan", "Jalan Jenderal Sudirman": the first word, or the one before, is in `named_after`; or as
    in "the carrier Charles de Gaulle", "Apache Longbow helicopters": a common noun of `thing_nouns` stands beside.
    """
    out: list[Chunk] = []
    after_thing = False
    words = [(c.text.split()[0], c.text.split()[-1]) for c in chunks]
    for i, c in enumerate(chunks):
        begins_thing = c.code in "NX" and (
            words[i][0].casefold() in lexicon.named_after or _is_thing_at(words, i, lexicon)
        )
        after_thing = begins_thing or (after_thing and c.code in "NXHKRM")
        out.append(replace(c, code="X", word=None) if after_thing else c)
    return out


def _is_thing_at(words: list[tuple[str, str]], i: int, lexicon: Lexicon) -> bool:
    before = words[i - 1][1] if i else ""
    after = words[i + 1][0] if i + 1 < len(words) else ""
    is_ship = words[i][0] in ship_prefixes() and words[i][0] != words[i][1]
    return is_ship or before in lexicon.thing_nouns or after in lexicon.thing_nouns


def _is_upper(words: str) -> bool:
    letters = sum(map(str.isalpha, words))
    return letters > 12 and sum(map(str.isupper, words)) > 0.8 * letters


def _plain_code(t: Token) -> str:
    if t.text == "/":
        return "d"  # "Menko Perekonomian/Menkeu X"
    if t.text in ",.();:" or t.text in "-\u2013\u2014\u2212":
        return t.text if t.text in ",.();:" else "-"
    if t.text in "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb":
        return '"'
    return "w"
