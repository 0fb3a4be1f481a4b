"""Which tokens of a sentence form the name of a person: where a run of capitalised words begins and where it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_parts import is_remit_form

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawatan.analysis.entities.lexicon import Lexicon, Word
    from lawatan.analysis.tokens import Token

MIN_NOUN = 9  # letters: shorter words of the form of such nouns can be names
JUNIORS = frozenset({"jr", "sr"})  # written with a full stop that ends no sentence
MAX_NAME_TOKENS = 7  # "Haji Hassanal Bolkiah Mu'izzaddin Waddaulah" has five; longer runs are titles of things
_HYPHEN = re.compile("[-\u2010-\u2015/]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,4}")  # "A.P.J. Abdul Kalam"
_GIVEN_MONTHS = frozenset({"Jan", "Jun"})
_GIVEN_NAMES = frozenset({"emir", "sultan"})
_NAME_ENDS = "TDR"  # "Helen Clark", "Theresa May", "Hun Sen": a place, a month, a rank that ends a name of two words
_OPENERS = frozenset("(\"'\u201c\u2018")


def name_length(
    tokens: list[Token],
    i: int,
    lexicon: Lexicon,
    is_name_token: Callable[[str], bool] | None,
    *,
    sentence_start: bool,
    after_office: bool,
    has_state: bool = False,
) -> int:
    """Number of tokens of the run of capitalised words that begins at token `i`; 0 where none begins.

    `has_state` says that the state of the office before it is told: what follows the given name is no state.
    """
    if not sentence_start and is_name_token is None and _opens_with_particle(tokens, i, lexicon):
        return 1 + name_length(
            tokens, i + 1, lexicon, is_name_token, sentence_start=False, after_office=after_office
        )  # "met van der Veen"
    if not _can_be_name(tokens[i]) or (is_name_token and not is_name_token(tokens[i].lower)):
        return 0
    if tokens[i].text.isupper() and tokens[i].lower in lexicon.not_person and _is_joined(tokens, i + 1):
        return 0  # "KTT Hasina-Modi"
    is_common = tokens[i].lower in lexicon.common_words and (sentence_start or len(tokens[i].text) < 4)
    is_namesake = tokens[i].lower in lexicon.namesakes and (not sentence_start or _is_subject(tokens, i, lexicon))
    is_common = is_common and not is_namesake and not (after_office and _is_initial(tokens, i))
    if is_common and not (after_office and i + 1 < len(tokens) and _can_be_name(tokens[i + 1])):
        return 0
    n = 1
    while i + n < len(tokens) and n < MAX_NAME_TOKENS:
        t = tokens[i + n]
        if tokens[i + n - 1].text in _OPENERS:
            break
        if _ends_run(tokens, i + n, lexicon) and not (
            after_office
            and (n == 1 or (lexicon.state_after_office and t.lower in lexicon.calendar_surnames))
            and _ends_name(tokens, i + n, lexicon, has_state=has_state)
        ):
            break
        if t.text == ".":
            # an initial or a short form: "Joseph R. Harris", "Halbi bin Mohd. Yussof"
            is_short = len(tokens[i + n - 1].text) == 1 or tokens[i + n - 1].lower in lexicon.name_abbreviations
            if is_short and i + n + 1 < len(tokens) and _can_be_name(tokens[i + n + 1]):
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


def opens_name(tokens: list[Token], i: int, found: tuple[int, Word], lexicon: Lexicon, *, has_state: bool) -> bool:
    """Whether a word of the lexicon begins a name after an office: "Israel Katz", "He Lifeng", "von der Leyen".

    Where the state follows the office, a place can only be a name once the state is told: "Menhan Prancis Florence
    Parly". A title that is also a given name is one behind another office: "Defence Minister Amir Peretz".
    """
    if _is_initial(tokens, i):
        return True  # "Defence Minister A. K. Antony"
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


def is_given_name(tokens: list[Token], i: int) -> bool:
    """As in "Jan Eliasson": a short form of a month's name with a name after it."""
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i].text in _GIVEN_MONTHS and follows is not None and follows.is_capitalised and _can_be_name(follows)


def is_remit(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a word after the head of an office says what it is of: "Menteri Kehutanan", "Kepala BKPM".

    Told by the form of the word, or as an abbreviation of three letters and more before a name.
    """
    t = tokens[i]
    if (t.is_capitalised and t.lower in lexicon.remit_words) or is_remit_form(t, lexicon):
        return True
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    is_name = follows is not None and follows.is_capitalised and not follows.text.isupper() and _can_be_name(follows)
    return bool(lexicon.field_forms) and t.text.isupper() and len(t.text) > 2 and t.text.isalpha() and is_name


def is_thing(run: list[Token], lexicon: Lexicon) -> bool:
    """Whether a run of capitalised words names no person: one word all in capitals, or a word of `not_person` in it.

    Nor does one that begins with the noun of an act: "Penandatanganan MNA".
    """
    if len(run) == 1 and run[0].text.isupper():
        return True
    if len(run) > 1 and len(run[0].text) > MIN_NOUN and is_remit_form(run[0], lexicon):
        return True
    return any(part in lexicon.not_person for t in run for part in (t.lower, *_HYPHEN.split(t.lower)))


def _opens_with_particle(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a surname begins with a small particle: "dos Santos", "von der Heide"."""
    t = tokens[i]
    is_particle = t.lower in lexicon.name_particles and t.text.islower() and len(t.text) > 1
    if not is_particle or t.lower in lexicon.common_words or lexicon.longest_at(tokens, i) is not None:
        return False
    return _leads_to_name(tokens, i + 1, lexicon)


def _can_be_name(t: Token) -> bool:
    if t.text.isalpha() and t.text.islower():
        return False
    is_abbreviation = len(t.text) > 4 and t.text.isupper() and not _INITIALS.fullmatch(t.text)
    if not t.text[0].isalpha() or is_abbreviation or any(c.isdigit() for c in t.text):
        return False
    prefix, hyphen, rest = t.text.partition("-")
    if hyphen and prefix.casefold() == rest.casefold():
        return False  # "Perundingan-perundingan": a plural
    if t.is_capitalised:
        return True
    # al-Sarayreh
    return bool(hyphen) and len(prefix) < 4 and rest[:1].isupper()


def _is_joined(tokens: list[Token], i: int) -> bool:
    """Whether the word at token `i` has a hyphen between two capitals: "Hasina-Modi"."""
    first, hyphen, second = tokens[i].text.partition("-") if i < len(tokens) else ("", "", "")
    return bool(hyphen) and first[:1].isupper() and second[:1].isupper()


def _is_subject(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """As in "Little met", "Yang bertemu": whether the word at token `i` stands before a verb."""
    follows = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return follows in lexicon.predicate_words or follows.startswith(lexicon.verb_forms)


def _ends_name(tokens: list[Token], i: int, lexicon: Lexicon, *, has_state: bool) -> bool:
    """Whether the word of the lexicon at token `i` is the family name of somebody whose office stands before."""
    found = lexicon.longest_at(tokens, i)
    closes = found is not None and i + found[0] == len(tokens) and tokens[-1].text == "."  # "Hun Sen.": no "Sen. X"
    if (
        found is None
        or found[0] - closes > 1
        or found[1].code not in _NAME_ENDS + "C" * has_state
        or not tokens[i].is_capitalised
    ):
        return False
    if found[1].code == "D" and tokens[i].lower not in lexicon.calendar_surnames:
        return False  # "Presiden Wiratmo Rabu mengatakan"
    follows = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return tokens[i].text.isalpha() and not follows[:1].isdigit() and not tokens[i].text.isupper()


def _is_initial(tokens: list[Token], i: int) -> bool:
    """As in "Ibrahim A. Gambari": a letter with its full stop and a name behind it is no article."""
    is_letter = len(tokens[i].text) == 1 and tokens[i].text.isupper() and i + 2 < len(tokens)
    return is_letter and tokens[i + 1].text == "." and _can_be_name(tokens[i + 2])


def _leads_to_name(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a name goes on at token `i` after a particle, over one more particle at most ("von der Leyen")."""
    if i < len(tokens) and tokens[i].lower in lexicon.name_particles:
        i += 1
    return i < len(tokens) and _can_be_name(tokens[i])


def _ends_run(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a phrase of the lexicon begins here that cannot be part of a name (an office, a state, a month).

    A place between two names ("Atanasio Salvador M'tumuke") or after a particle ("do Rosario") is part of the name.
    """
    t = tokens[i]
    if t.lower in lexicon.name_particles or _is_initial(tokens, i):
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
