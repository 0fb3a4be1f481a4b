"""States that a sentence's own subject gives to who speaks in it: "Kenya will help, said Defence Minister X".

And to the one of whom it speaks: "Kenya denied that Defence Minister X would resign".

Bodies give theirs to the offices that bodies have: "Uni Eropa akan membantu, kata Komisaris Energi X".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.entities.mandates import sender
from lawatan.analysis.entities.office_kinds import HEADS, HEADS_OF_BODIES, is_bare_at_home

if TYPE_CHECKING:
    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.analysis.entities.grammar import Phrase
    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.language_pack.offices import OfficeTable

_OF_BODIES = ("commissioner", "coordinator", "rapporteur", "chairman", "managing director", "executive director")
_UNION = "EU"
_OTHER_COMMISSIONERS = ("high commissioner", "police commissioner")
SUBJECT_REACH = 5  # chunks of "Denmark on Monday denied"
REPORTED_REACH = 4  # chunks of "on Monday that"
NEAR = 2  # chunks between a verb of saying and its speaker


def share_state_of_subject(s: ReadSentence, register: Register, offices: OfficeTable) -> None:
    """Gives who speaks in a sentence, in an office of no told state, the state or body that opens it as its subject.

    Not where the sentence says what that must do: "Iran must stop, said Foreign Minister X" of some other state.
    """
    subject = _subject(s.chunks, offices)
    if subject is None:
        return
    for p in s.phrases:
        if p.name is None or p.role is None or p.country is not None or not _speaks(p, s, offices):
            continue
        e = register.match(p.name.text)
        if e is not None and e.country is None and _can_be_of(p.role, subject):
            e.country = _state(subject)


def share_state_that_says(s: ReadSentence, register: Register, offices: OfficeTable) -> None:
    """As in "Denmark denied that Prime Minister X would come", "Oslo said Foreign Minister X": who is its own.

    Only who is the subject of what the state or its capital says, in an office of no told state.
    """
    verb = next((k for k, c in enumerate(s.chunks[:SUBJECT_REACH]) if c.text.casefold() in offices.announcing), None)
    first = next((k for k, c in enumerate(s.chunks) if c.code != "a"), None)
    if verb is None or first is None or any(c.code not in "wD" for c in s.chunks[first + 1 : verb]):
        return
    state = sender(s.chunks[first])
    p = next((p for p in s.phrases if p.first > verb), None)
    if state is None or p is None or p.name is None or p.role is None or p.country is not None:
        return
    between = s.chunks[verb + 1 : p.first]
    if len(between) > REPORTED_REACH or any(c.code not in "wDtia" for c in between):
        return
    e = register.match(p.name.text)
    is_first = not any(c.code == "N" for c in s.chunks[verb : p.first])
    if is_first and e is not None and e.country is None and (p.role in HEADS or is_bare_at_home(p.role)):
        e.country = state


def is_of_union(roles: list[str], named: frozenset[str]) -> bool:
    """As in "Komisaris Energi X" on a page that names the Union: a commissioner of a field is one of its own."""
    is_own = any(r.endswith(" commissioner") and not r.endswith(_OTHER_COMMISSIONERS) for r in roles)
    return is_own and _UNION in named


def _subject(chunks: list[Chunk], offices: OfficeTable) -> Chunk | None:
    """The state or body with which a sentence opens, and which does something by its own will."""
    first = next((c for c in chunks if c.code != "a"), None)
    at = chunks.index(first) if first is not None else 0
    if first is None or first.word is None or first.code not in "CO" or first.word.adjective or first.word.forum:
        return None
    follows = chunks[at + 1 : at + 3]
    is_free = bool(follows) and (follows[0].code == "," or (follows[0].code == "w" and follows[0].text.islower()))
    bound = any(c.text.casefold() in offices.obliged for c in follows)
    return first if is_free and not bound else None


def _speaks(p: Phrase, s: ReadSentence, offices: OfficeTable) -> bool:
    """Whether a verb of saying stands beside a phrase that a comma parts from what is said."""
    before = s.chunks[max(0, p.first - NEAR) : p.first]
    after = s.chunks[p.last + 1 : p.last + 1 + NEAR]
    is_parted = any(c.code == "," for c in before)
    return is_parted and any(c.text.casefold() in offices.saying for c in (*before, *after))


def _can_be_of(role: str, subject: Chunk) -> bool:
    if subject.code == "O":
        return role in HEADS_OF_BODIES or role.endswith(_OF_BODIES)
    return role not in HEADS and is_bare_at_home(role)


def _state(subject: Chunk) -> str | None:
    return (subject.word.country or subject.word.value) if subject.word is not None else None
