"""Names of the table of office-holders that hold other words: a state, a rank, a month: "Islam Karimov"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.knowledge.office_holders import holders

if TYPE_CHECKING:
    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.analysis.tokens import Token

INITIALS = 2  # letters of capitals that are nobody's by themselves
KNOWN_NAME = 5  # tokens of a name of the table of office-holders


def has_listed(tokens: list[Token], i: int, lexicon: Lexicon) -> bool:
    """As in "Islam Karimov", "Godwin Friday": whether capitalised words have a reading of the lexicon among them."""
    for k in range(i, min(i + KNOWN_NAME, len(tokens))):
        if not tokens[k].is_capitalised:
            return False
        if lexicon.longest_at(tokens, k) is not None or tokens[k].lower in lexicon.not_person:
            return True
    return False


def known_holder(tokens: list[Token], i: int) -> int:
    """As in "Florence Parly": tokens of the name of an office-holder with a place in it; 0 where none begins here."""
    for n in range(KNOWN_NAME, 1, -1):
        run = tokens[i : i + n]
        is_name = len(run) == n and all(t.text[:1].isalpha() and t.text.replace("-", "").isalpha() for t in run)
        is_name = is_name and run[0].is_capitalised and (run[-1].is_capitalised or "-" in run[-1].text)
        if is_name and holders(" ".join(t.text for t in run)):
            return n
    return 0


def is_known_initials(token: Token) -> bool:
    """As in "Presiden SBY": capitals alone by which an office-holder is called."""
    return len(token.text) > INITIALS and token.text.isalpha() and token.text.isupper() and bool(holders(token.text))
