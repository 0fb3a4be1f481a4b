"""The phrase of an unnamed speaker in, what it says in English out: "pejabat senior Kemlu Rusia" is a senior official.

Offices, institutions, states and organisations come from the entity grammar, other words from the pack's table; words
in neither are left out. The order is that of English: state, quality, institution, head. Outlets and organisations get
the name by which they are known, where the text has another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.tokens import tokenise
from lawatan.knowledge.countries import SurfaceKind, country_surfaces, english_country_name
from lawatan.knowledge.organisations import organisations
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawatan.analysis.attribution.classify import Phrase
    from lawatan.analysis.attribution.tagged import TaggedSentence
    from lawatan.records.mention import EntityMention

ENGLISH = "en"
QUALITIES = frozenset({"senior", "former", "official", "local", "diplomatic", "military", "high-ranking", "Western"})
MAX_WORDS = 3  # of an entry of the pack's table
SHORT_ACRONYM = 2  # "UN", "EU" are better known than the names
LONG_NAME = 2  # words; longer names go by their acronyms
_SAID = (EntityType.COUNTRY, EntityType.CITY, EntityType.INSTITUTION, EntityType.OFFICE, EntityType.ORGANISATION)


def english_of(sentence: TaggedSentence, phrase: Phrase, written: str) -> str | None:
    """What the name of a phrase says in English; None where the text itself is English, or nothing is known.

    `written` is the name as the text has it: words that it has already are worth nothing.
    """
    first, last = _named(sentence, phrase)
    if sentence.lexicon.code == ENGLISH:
        return _usual_name(sentence, first, last, written)
    states: list[str] = []
    rest: list[str] = []
    for part, is_state in _parts(sentence, first, last):
        (states if is_state else rest).append(part)
    named = {word for state in states for word in state.split()}
    rest = [word for word in rest if word not in named]
    if not rest:
        return _usual_name(sentence, first, last, written)
    if sentence.lexicon.head_first:
        rest.reverse()
    if phrase.first > 0 and sentence.tokens[phrase.first - 1].lower in sentence.lexicon.plural_words:
        rest[-1] = _plural(rest[-1])
    ordered = [*sorted(rest[:-1], key=lambda word: word not in QUALITIES), rest[-1]]
    said = " ".join(dict.fromkeys([*states, *ordered]))
    return said if _adds(said, written) else None


def _named(sentence: TaggedSentence, phrase: Phrase) -> tuple[int, int]:
    """The tokens of the phrase that are its name."""
    inside = [i for i in range(phrase.first, phrase.last) if phrase.start <= sentence.tokens[i].start < phrase.end]
    return (inside[0], inside[-1] + 1) if inside else (phrase.first, phrase.first)


def _plural(noun: str) -> str:
    return noun if noun.endswith(("s", "media", "police", "military")) else f"{noun}s"


def _parts(sentence: TaggedSentence, first: int, last: int) -> Iterator[tuple[str, bool]]:
    """The English of each mention or known word, in the order of the text, and whether it names a state."""
    i = first
    while i < last:
        tag = sentence.tags[i]
        end = last if tag is None else min(last, sentence.tag_end(i))
        if tag is None:
            end = next((k for k in range(i, last) if sentence.tags[k] is not None), last)
            yield from ((word, False) for word in _words(sentence, i, end))
        else:
            yield from _of_mention(tag, tuple(_words(sentence, i, end)))
        i = end


def _words(sentence: TaggedSentence, first: int, last: int) -> Iterator[str]:
    """The English of the words of the pack's table, the longest entries first."""
    i = first
    while i < last:
        step = 1
        for n in range(min(MAX_WORDS, last - i), 0, -1):
            english = sentence.lexicon.english.get(tuple(t.lower for t in sentence.tokens[i : i + n]))
            if english is not None:
                yield english
                step = n
                break
        i += step


def _of_mention(mention: EntityMention, words: tuple[str, ...]) -> Iterator[tuple[str, bool]]:
    """State and words; the office or institution of the grammar where the table has too few of the words."""
    if mention.type not in _SAID:
        return
    if mention.type is EntityType.ORGANISATION:
        if len(words) > 1:  # "Komisi Eropa", which speaks for the EU
            yield from ((word, False) for word in words)
        return
    proper = next((word for word in words if word[:1].isupper() and mention.type is EntityType.INSTITUTION), None)
    if proper is not None:
        yield proper, False  # "Gedung Putih" has a name of its own in English
        return
    if mention.country and (adjective := _adjective(mention.country)):
        yield adjective, True
    if mention.type in (EntityType.OFFICE, EntityType.INSTITUTION) and len(words) >= _needed(mention):
        yield from ((word, False) for word in words)
    elif mention.role:
        yield mention.role, False


def _needed(mention: EntityMention) -> int:
    """How many words of the table say as much as the grammar's own office or institution."""
    return 1 if mention.type is EntityType.OFFICE or not mention.role else len(mention.role.split())


def _adjective(code: str) -> str | None:
    """For RUS "Russian", the English name where there is no adjective; for organisations "Arab League", "UN"."""
    if code in organisations():
        name = organisations()[code].name
        return code if len(code) <= SHORT_ACRONYM or len(name.split()) > LONG_NAME else name
    adjectives = [s.surface for s in country_surfaces(ENGLISH) if s.iso3 == code and s.kind is SurfaceKind.ADJECTIVE]
    written = [a for a in adjectives if a[:1].isupper()]
    if code == "USA":
        return "US"  # "US embassy": American is said of the continent, too
    return max((a for a in written if "." not in a), key=len, default=None) or english_country_name(code)


def _usual_name(sentence: TaggedSentence, first: int, last: int, written: str) -> str | None:
    """The name by which an outlet or organisation is known: "UN" for "United Nations", "KCNA" for its long name."""
    for i in range(first, last):
        tag = sentence.tags[i]
        if tag is None:
            continue
        known = tag.name if tag.type is EntityType.PUBLISHER else None
        if tag.type is EntityType.ORGANISATION and tag.country is not None and tag.country in organisations():
            organisation = organisations()[tag.country]
            known = organisation.acronym if _adds(organisation.acronym, written) else organisation.name
        if known is not None and _adds(known, written):
            return known
    return None


def _adds(english: str, written: str) -> bool:
    """Whether any word of it is not in the name already."""
    have = {t.lower for t in tokenise(written)}
    return any(t.lower not in have for t in tokenise(english) if t.is_word)
