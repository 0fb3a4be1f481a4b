"""Gold articles in which every person has another name, one that no table holds: is a person found by the words
around, or because the name is known?

Comes in: a gold set. Goes out: the same set with the names of those who take part replaced in texts, titles,
evidence, quotations and sources. Words are replaced one for one, so that "Ms Wong" stays the second mention of
"Penny Wong". Left as they are: words that are also a state, a city or an organisation, particles, initials, and all
words of who is also called by a nickname that the name does not contain.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from lawatan.evaluation.reading import Gold
from lawatan.evaluation.records import GoldArticle, GoldMention, GoldQuote, GoldSource
from lawatan.knowledge.cities import city_surfaces
from lawatan.knowledge.countries import country_languages, country_surfaces
from lawatan.knowledge.office_holders import holders, office_holders
from lawatan.knowledge.organisations import organisation_surfaces

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_SHORTEST = 3
_TRIES = 1000

Rewrite = Callable[[str], str]


def with_other_names(gold: Gold, *, seed: int = 0) -> Gold:
    """The gold set under other names. The same seed gives the same names on any machine.

    >>> from lawatan.records.event_mention import EventType, Part, Participant
    >>> wong = Participant("Penny Wong", Part.TRAVELLER, "foreign minister", "AUS")
    >>> text = "Penny Wong is in Suva. Ms Wong stays there."
    >>> visit = GoldMention(event_id="v", type=EventType.VISIT, participants=(wong,), evidence=(text,))
    >>> other = with_other_names(Gold("g", "", (GoldArticle(id="a", text=text, event_mentions=(visit,)),)))
    >>> "Wong" in other.articles[0].text, " is in Suva. Ms " in other.articles[0].text
    (False, True)
    """
    return replace(gold, articles=tuple(_article(a, seed) for a in gold.articles))


def _article(article: GoldArticle, seed: int) -> GoldArticle:
    new = _new_words(article, seed)
    if not new:
        return article
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(new, key=len, reverse=True)))})(?!\w)")

    def rewrite(text: str) -> str:
        return pattern.sub(lambda found: new[found[0]], text)

    return replace(
        article,
        text=rewrite(article.text),
        title=rewrite(article.title) if article.title else article.title,
        event_mentions=tuple(_mention(m, rewrite) for m in article.event_mentions),
        sources=tuple(GoldSource(rewrite(s.name), s.kind, _evidence(s.evidence, rewrite)) for s in article.sources),
        quotes=tuple(GoldQuote(rewrite(q.speaker) if q.speaker else None, rewrite(q.text)) for q in article.quotes),
    )


def _mention(mention: GoldMention, rewrite: Rewrite) -> GoldMention:
    people = tuple(
        replace(p, name=rewrite(p.name) if p.name else None, aliases=tuple(map(rewrite, p.aliases)))
        for p in mention.participants
    )
    return replace(
        mention,
        participants=people,
        forum=rewrite(mention.forum) if mention.forum else None,
        evidence=tuple(map(rewrite, mention.evidence_texts)),
    )


def _evidence(evidence: str | tuple[str, ...] | None, rewrite: Rewrite) -> str | tuple[str, ...] | None:
    if evidence is None:
        return None
    return rewrite(evidence) if isinstance(evidence, str) else tuple(map(rewrite, evidence))


def _new_words(article: GoldArticle, seed: int) -> Mapping[str, str]:
    """A word of another name for each word of a name, in capitals too, as headlines have it."""
    new: dict[str, str] = {}
    given, family = _pools()
    kept = {word for name in _names(article) if _has_nickname(name, article.text) for word in name.split()}
    for name in _names(article):
        words = _WORD.findall(name)
        for place, word in enumerate(words):
            if word in new or word in kept or not _is_name_word(word):
                continue
            pool = family if place and place == len(words) - 1 else given
            new[word] = _pick(pool, f"{seed} {article.id} {word}", lambda w: w in article.text or w in new.values())
    return new | {old.upper(): other.upper() for old, other in new.items()}


def _names(article: GoldArticle) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.name for m in article.event_mentions for p in m.participants if p.name))


def _has_nickname(name: str, text: str) -> bool:
    nicknames = {alias for holder in holders(name) for alias in (holder.name, *holder.aliases)}
    return any(set(n.split()).isdisjoint(name.split()) and n in text for n in nicknames)


def _is_name_word(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isupper() and word not in _words_of_places()


def _pick(pool: tuple[str, ...], key: str, taken: Callable[[str], bool]) -> str:
    """A word of the pool that is not taken, chosen by a hash of the key."""
    at = int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest(), "big")
    return next(w for step in range(_TRIES) if not taken(w := pool[(at + step * step) % len(pool)]))


@cache
def _pools() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """First and last words of the names of office-holders: a mixture of both is nobody's name."""
    names = [[w for w in _WORD.findall(h.name) if _is_name_word(w)] for h in office_holders()]
    names = [words for words in names if len(words) > 1]
    return tuple(sorted({words[0] for words in names})), tuple(sorted({words[-1] for words in names}))


@cache
def _words_of_places() -> frozenset[str]:
    surfaces = {
        surface.surface
        for lang in country_languages()
        for table in (country_surfaces, city_surfaces, organisation_surfaces)
        for surface in table(lang)
    }
    return frozenset(word for surface in surfaces for word in _WORD.findall(surface))
