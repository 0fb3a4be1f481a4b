"""Coded chunks in, phrases out: the pack's patterns matched over the string of codes, first pattern first."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from lawatan.analysis.entities.appositions import APPOSED, ends_source, is_next_party, is_next_subject
from lawatan.analysis.entities.office_kinds import HEADS, SENT, SERVING
from lawatan.knowledge.office_holders import holders
from lawatan.language_pack.offices import OfficeTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawatan.analysis.entities.chunks import Chunk
    from lawatan.language_pack.loader import LanguagePack


_NEVER_FIRST = frozenset(",.;:()-wivtXDYsue")  # codes with which no pattern begins
_AFTER_AN_OFFICE = frozenset("CTOFGPpfdb'\"")  # nor with these where offices come before their states and fields
# Groups one of whom can be named after it, with the office of that one: "pejabat senior AS X".
SINGULAR_OF = {
    "officials": "official",
    "senior officials": "senior official",
    "diplomats": "diplomat",
    "negotiators": "negotiator",
    "member of parliament": "member of parliament",
    "legislators": "member of parliament",
}


SERVED = ".of-served.name"  # ends the id of the pattern for "Juru Bicara Menteri Pertahanan X"
OF_STATE = ("office.of-state", "office.of-state.name", "office-of-state")  # of those for "the chairman of the state"
OF_BODY = "name.of-body"  # of the pattern for "X of the UN"
TWO_OFFICES = ".two-offices.name"  # ends the id of the pattern for "Foreign Minister and Deputy Prime Minister X"
APPOSITION = "name.apposed-"  # in the ids of patterns for "X, the Russian foreign minister"
JOINED, ARTICLES, CLOSING, OFFICE = "d", "a", ",.;)", "office"  # codes around a second office; its type
_OPENING = 4  # chunks at least of a phrase with which a sentence opens: "During talks with"
SERVED_BY = SERVING | {"envoy", "chief"}  # how the offices of those end who stand before the head whom they serve
FIRST_LADY = "first lady"
PRESIDENTIAL = "presidential"
OF_PERSONS = frozenset({"aide"})  # without a state, the name after it is whose aide it is: "ajudan Putin"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A matched pattern: chunks `first`..`last` (inclusive); `name` is the chunk of the name where there is one."""

    rule: str
    type: str
    first: int
    last: int
    role: str | None
    country: str | None
    name: Chunk | None
    owner: tuple[Chunk, ...] = ()
    second_country: str | None = None


@cache
def load_patterns(pack: LanguagePack) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The pack's patterns, compiled: id, type, expression over codes."""
    table = pack.read("offices", OfficeTable)
    return tuple((p.id, p.type, re.compile(_expanded(p.codes, table.pattern_parts))) for p in table.patterns)


def _expanded(codes: str, parts: Mapping[str, str]) -> str:
    """An expression with "{name}" replaced by the part of that name."""
    for name in parts:
        codes = codes.replace(f"{{{name}}}", parts[name])
    return codes


def match_phrases(chunks: Sequence[Chunk], pack: LanguagePack) -> list[Phrase]:
    """All phrases of a sentence, left to right, without overlap."""
    codes = "".join(c.code for c in chunks)
    patterns = load_patterns(pack)
    table = pack.read("offices", OfficeTable)
    never_first = _NEVER_FIRST
    if table.state_after_office:
        never_first |= _AFTER_AN_OFFICE
    before_place = frozenset((*table.within, *table.towards, *table.besides))
    phrases: list[Phrase] = []
    i = 0
    while i < len(codes):
        is_barred = codes[i] in never_first or (
            _is_only_place(chunks, i, before_place) and not _serves_as_adjective(chunks[i], table)
        )
        phrase = None if is_barred else _match_at(codes, i, chunks, patterns, table)
        if phrase is None:
            i += 1
            continue
        if APPOSITION in phrase.rule and (also := _also(codes, phrase, chunks, patterns, table)) is not None:
            phrase = also
        phrases.append(phrase)
        i = phrase.last + 1
    return phrases


def _also(
    codes: str,
    phrase: Phrase,
    chunks: Sequence[Chunk],
    patterns: tuple[tuple[str, str, re.Pattern[str]], ...],
    table: OfficeTable,
) -> Phrase | None:
    """As in "X, deputy prime minister and minister of defence of Peru, said": the apposition with his second office.

    No article stands before that, and a comma or the end behind it: "X, the premier and the foreign minister" are two.
    """
    at = phrase.last + 2
    if phrase.name is None or codes[at - 1 : at] != JOINED or at >= len(codes) or codes[at] in ARTICLES:
        return None
    second = _match_at(codes, at, chunks, patterns, table)
    if second is None or second.type != OFFICE or second.name is not None:
        return None
    is_closed = second.last + 1 >= len(codes) or codes[second.last] in CLOSING or codes[second.last + 1] in CLOSING
    if not is_closed or (second.country and phrase.country and second.country != phrase.country):
        return None
    end = second.last + (second.last + 1 < len(codes) and codes[second.last + 1] == ",")
    return replace(phrase, last=end, country=phrase.country or second.country)


def _is_only_place(chunks: Sequence[Chunk], i: int, before_place: frozenset[str]) -> bool:
    """As in "while in Indonesia Prime Minister Abe": the name of a state after "in" says not whose the office is."""
    c = chunks[i]
    if c.code != "C" or c.word is None or c.word.adjective or i == 0:
        return False
    follows = chunks[i + 1].code if i + 1 < len(chunks) else ""
    return chunks[i - 1].text.casefold() in before_place and follows in ("K", "H", "F", "M")


def _serves_as_adjective(c: Chunk, table: OfficeTable) -> bool:
    """As in "spoke to US envoy X", "to New Zealand Prime Minister Y": an abbreviation, a name without an adjective."""
    return c.text.isupper() or "." in c.text or c.text in table.states_as_adjectives


def _match_at(
    codes: str,
    i: int,
    chunks: Sequence[Chunk],
    patterns: tuple[tuple[str, str, re.Pattern[str]], ...],
    table: OfficeTable,
) -> Phrase | None:
    verbs = tuple(table.verb_forms)
    for rule, kind, pattern in patterns:
        m = pattern.match(codes, i)
        if m is None or m.end() == i:
            continue
        groups = m.groupdict()
        state = next((g for g in ("c", "c2") if groups.get(g)), None)
        country = _country(chunks[m.start(state)]) if state else _state_of_office(m, chunks)
        name = chunks[m.start("n")] if groups.get("n") else None
        role = _role(m, chunks, is_first_served=table.state_after_office)
        if state == "c" and role in SENT and rule.endswith(OF_STATE) and _is_purpose(m, chunks, table):
            country = None
        if rule.endswith(TWO_OFFICES) and (
            _are_of_two_states(m, chunks) or (role in HEADS and (_are_heads(m, chunks) or _has_spouse(m, chunks)))
        ):
            continue  # "the Iranian president and President X", "Menlu Peru dan Menlu Yordania X": two persons
        if name is not None and table.state_after_office and _is_served(m, chunks, name, rule):
            continue
        if name is not None and not _can_have_name(m, chunks, is_bare=country is None):
            continue
        if name is not None and rule.endswith(OF_BODY) and " " not in name.text and not name.is_tagged:
            continue  # "Members of the Security Council"
        if state == "c" and rule.endswith(OF_STATE) and _is_of_longer_name(m, chunks, table):
            continue
        if name is not None and "counterpart" in rule and _is_next_subject(chunks, m.start("n"), verbs):
            continue
        if name is not None and rule.endswith(APPOSED) and is_next_party(chunks, m.start("n"), m.end() - 1, table):
            continue
        if name is not None and not rule.endswith(APPOSED):
            at = m.start("n")
            if ends_source(chunks, i, at, table) or is_next_subject(chunks, i, at, table):
                continue
        owner = tuple(chunks[m.start("o") : m.end("o")]) if groups.get("o") else ()
        last = m.start("o") - 1 if owner else m.end() - 1
        while chunks[last].code in ",.":
            last -= 1
        if owner:
            last = m.end() - 1
        is_pair = name is None and groups.get("c") and groups.get("c2")
        second = _country(chunks[m.start("c2")]) if is_pair else None
        return Phrase(rule, kind, i, last, role, country, name, owner, second)
    return None


def _is_purpose(m: re.Match[str], chunks: Sequence[Chunk], table: OfficeTable) -> bool:
    """As in "special envoy for Sudan": the state that somebody is sent to deal with, not the one that sends."""
    near = (c.text.casefold() for c in chunks[max(0, m.start("c") - 2) : m.start("c")])
    return any(word in table.purposes and word in table.remit_links for word in near)


def _state_of_office(m: re.Match[str], chunks: Sequence[Chunk]) -> str | None:
    """As in "Panglima TNI", "State Duma speaker": the state whose office, or whose body, it is by its words."""
    words = (chunks[m.start(g)].word for g in ("k", "u", "i") if m.groupdict().get(g))
    return next((w.country for w in words if w is not None and w.country), None)


def _are_heads(m: re.Match[str], chunks: Sequence[Chunk]) -> bool:
    """Whether both offices of a match are those of heads of state or government: two persons hold them.

    Not "Prime Minister and Defence Minister X", whose first word after the office's own may be a field.
    """
    words = [chunks[k].word for k in range(m.start(), m.end()) if chunks[k].code in "HKMF"]
    values = [w.value for w in words if w is not None]
    return len(values) > 1 and values[0] in HEADS and values[-1] in HEADS and len(values) == len(words)


def _are_of_two_states(m: re.Match[str], chunks: Sequence[Chunk]) -> bool:
    """Whether both offices of a match say their state, and not the same one."""
    return len({_country(chunks[k]) for k in range(m.start(), m.end()) if chunks[k].code == "C"}) > 1


def _has_spouse(m: re.Match[str], chunks: Sequence[Chunk]) -> bool:
    """As in "the president and First Lady X"."""
    return any(w is not None and w.value == FIRST_LADY for w in (c.word for c in chunks[m.start() : m.end()]))


def _can_have_name(m: re.Match[str], chunks: Sequence[Chunk], *, is_bare: bool) -> bool:
    """Whether a name after the words can be that of whom they say: not after "tentara AS" or "ajudan" alone."""
    groups = m.groupdict()
    group = "l" if groups.get("l") else "h" if groups.get("h") else None
    word = chunks[m.start(group)].word if group else None
    if word is None:
        return True
    return word.value in SINGULAR_OF if group == "l" else not (is_bare and word.value in OF_PERSONS)


def _is_of_longer_name(m: re.Match[str], chunks: Sequence[Chunk], table: OfficeTable) -> bool:
    """As in "chairman of the Indonesian Dental Guild": the adjective of a state with which a body's name begins."""
    k = m.start("c")
    c, after = chunks[k], chunks[k + 1] if k + 1 < len(chunks) else None
    is_adjective = c.word is not None and c.word.adjective and not table.state_after_office
    return is_adjective and after is not None and after.code in "NOX" and after.start == c.end + 1


def _is_served(m: re.Match[str], chunks: Sequence[Chunk], name: Chunk, rule: str) -> bool:
    """As in "Kepala Staf Wakil Presiden Dick Cheney": the name behind two offices is a known holder's of the latter.

    Not in "Juru bicara Presiden X", whom no table knows. A single word is rather that of who is served.
    """
    heads = _heads(m, chunks)
    if rule.endswith(SERVED):
        office = next(w.value for k in range(m.start("h") + 1, m.end()) if (w := chunks[k].word) is not None)
        return heads[0].split()[-1] not in SERVED_BY or " " not in name.text or _holds(name, office)
    return len(heads) > 1 and heads[0].split()[-1] in SERVED_BY and _holds(name, heads[1])


def _holds(name: Chunk, office: str) -> bool:
    return any(term.office == office for term in holders(name.text))


def _heads(m: re.Match[str], chunks: Sequence[Chunk]) -> list[str]:
    """The offices in the group of heads of a match: two where one serves the other."""
    if not m.groupdict().get("h"):
        return []
    return [w.value for c in chunks[m.start("h") : m.end("h")] if (w := c.word) is not None]


def _is_next_subject(chunks: Sequence[Chunk], k: int, verbs: tuple[str, ...]) -> bool:
    """As in "Dalam pertemuan dengan timpalannya dari Jerman, Lavrov membahas": one word after a comma, then a verb."""
    if " " in chunks[k].text or chunks[k - 1].text != "," or k + 1 >= len(chunks) or k < _OPENING:
        return False
    opens = chunks[0].code == "w" and not any(c.code == "N" for c in chunks[:k])
    after = chunks[k + 1]
    return opens and after.code == "w" and bool(verbs) and after.text.startswith(verbs)


def _country(chunk: Chunk) -> str | None:
    if chunk.word is None:
        return None
    return chunk.word.country if chunk.code in "CTIS" else chunk.word.value


def _is_seat(c: Chunk, *, has_head: bool) -> bool:
    """As in "Pentagon spokesman": an institution that tells the state of an office, and not what it is."""
    in_state = c.word is not None and c.word.country is not None
    return c.code == "J" or (c.code == "I" and has_head and in_state)


def _role(m: re.Match[str], chunks: Sequence[Chunk], *, is_first_served: bool) -> str | None:
    """The English phrase for a match's office; of two heads the latter is whose, with `is_first_served`."""
    parts: list[str] = []
    groups = m.groupdict()
    for group in ("m2", "m3", "m4", "m", "b", "b2", "f", "g", "u", "j", "i", "h", "k", "l"):
        if not groups.get(group):
            continue
        for c in chunks[m.start(group) : m.end(group)]:
            if group in "ui" and _is_seat(c, has_head=bool(groups.get("h"))):
                continue
            if c.code not in ",dp" and c.word is not None and c.word.value and c.word.value not in parts:
                parts.append(c.word.value)
    heads = _heads(m, chunks)
    if is_first_served and len(heads) > 1 and heads[0].split()[-1] in SERVED_BY:  # "Staf Khusus Menteri"
        whose = PRESIDENTIAL if heads[1] == "president" else f"{heads[1]}'s"
        parts = [*(p for p in parts if p not in heads), whose, heads[0]]
    if groups.get("s") and (served := chunks[m.start("s")].word) is not None:
        parts.insert(-1, f"{served.value}'s")
    after = [p for p in parts if p.startswith("-")]  # "president-elect"
    role = " ".join(p for p in parts if p not in after) + "".join(after)
    return (SINGULAR_OF.get(role, role) if groups.get("n") and groups.get("l") else role) or None
