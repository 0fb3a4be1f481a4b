"""Whom a phrase for two means: "the two leaders", "both foreign ministers", "keduanya", "kedua negara".

The two are of different states, and hold the office that the phrase names. They are those of the same sentence, else
those of the contact told last, unless somebody else was named since: then those two whom the sentence before names side
by side, else the two persons whom the page is about.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.entities.office_kinds import OFFICES_MEANT, acts
from lawatan.analysis.extraction.clause.items import FAR, ItemKind
from lawatan.analysis.extraction.judging import FORCES
from lawatan.analysis.extraction.who.actor import PERSON_TYPES, unnamed_of
from lawatan.analysis.extraction.who.group_states import GROUPS
from lawatan.analysis.extraction.who.pair_focus import MOST_NAMED, REACH, differ
from lawatan.analysis.extraction.who.references import mentions_before
from lawatan.analysis.extraction.who.sides_at_home import SIDES, mean_nobody
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType
from lawatan.records.span import How, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawatan.analysis.extraction.clause.items import Item
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actor import Actor
    from lawatan.analysis.extraction.who.actors import Discourse

ASIDE = 5  # items of "at the time" between a group and the names of its members
OBJECT_REACH = 6  # items behind "the two" in which the object of their predicate stands
_ISO = 3
_MET_BY_OFFICE = frozenset(
    {"foreign secretary", "foreign minister", "defence minister", "defence secretary", "trade minister"}
    | {"finance minister", "negotiator", "delegation", "envoy", "home secretary", "interior minister", "prime minister"}
)
_MINISTER = "minister"
_OF_A_FIELD = (" minister", " secretary")
_OF_PERSONS = (
    "minister",
    "secretary",
    "leader",
    "president",
    "envoy",
    "negotiator",
    "diplomat",
    "commander",
    "general",
)


def office_named(words: Sequence[str], offices: Mapping[str, str]) -> str | None:
    """The office in a phrase for two: "the two foreign ministers", "kedua kepala negara itu"; None for "both men"."""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            part = words[start:end]
            forms = (part, [*part[:-1], part[-1].removesuffix("s")], [part[0].removesuffix("s"), *part[1:]])
            for form in forms:
                office = offices.get(" ".join(form))
                if office is not None:
                    return office
    return None


def persons_meant(d: Discourse, clause: Clause, k: int, n: int, other: frozenset[int]) -> list[Actor]:
    """The two persons whom the phrase at items `k`..`k+n` means; nobody of the entities `other`."""
    words = clause.items[k : k + n]
    office = office_named([i.lower for i in words], d.offices)
    bare = d.grammar.classes.get("bare_pair")
    if bare is not None and bare.length_at(clause.items, k) == n:
        return at_words(_bare(d, office, other) or _of_both(d, office or "delegation"), words)
    named = named_behind(d, clause, k + n)
    if named:
        return at_words(named, words)
    sent = d.grammar.classes.get("two_delegations")
    if sent is not None and sent.length_at(clause.items, k) == n and d.pairs.states_at > d.pairs.told_at:
        of_states = _of_both(d, "delegation")
        if of_states:
            return at_words(of_states, words)
    met = _met_behind(d, clause, k + n)
    other |= {a.entity for a in met}
    if _is_object(clause, k):
        other |= {a.entity for a in _persons_in(d, clause.items[max(clause.start_of(k), k - FAR) : k])}
    here = _eligible(_persons_in(d, clause.items[max(0, k - FAR) : k]), office, other)
    together = _together(d, office, other) if met else []
    pair = (
        together
        or _last_two(here)
        or _he_and(d, clause, k, here, office, other)
        or _in_focus(d, clause, here, office, other)
    )
    pair = pair or _last_two([*_eligible(d.persons, office, other), *here])
    here_states = {m.country for _, m in mentions_before(clause.items, k) if m.country}
    if not pair and office is not None and len(here_states) <= PAIR:
        found = states_meant(d, clause.items, k, n)
        pair = [
            replace(a, entity=unnamed_of(a.country or ""), name=None, role=office, type=EntityType.OFFICE)
            for a in found
            if len(a.country or "") == _ISO
        ]
    return at_words(pair, words) if len(pair) == PAIR else []


def states_meant(d: Discourse, items: Sequence[Item], k: int, n: int) -> list[Actor]:
    """The two states that "kedua negara" at items `k`..`k+n` means.

    Those of this sentence, else those of the contact told last, else those named most. A state where something takes
    place is the last that it can mean: "X met Y in Oslo, the two countries' first".
    """
    bare = d.grammar.classes.get("bare_pair_states")
    if bare is not None and bare.length_at(items, k) == n and not d.two_states:
        return []  # "the neighbours" of a third
    sides = d.grammar.classes.get(SIDES)
    of_any_kind = sides is not None and sides.length_at(items, k) == n
    if of_any_kind and mean_nobody(d.pairs):
        return []
    at = d.grammar.prepositions["at"]
    told = [(items[p - 1].lower in at if p else False, m) for p, m in mentions_before(items, k) if m.country]
    told.sort(key=lambda t: not t[0])
    here = [d.state_named(m) for _, m in told]
    focus = d.pairs.states if d.at - d.pairs.states_at < REACH else ()
    named = {a.country for a in here}
    speaker = _speaking_state(items, k + n, d)
    if speaker is not None and focus and speaker not in focus:
        focus = d.pairs.with_state(speaker) or focus
    if focus and (named <= set(focus) or (set(focus) <= named)):
        known = {a.country: a for a in (*d.states, *here)}
        pair = [known[s] for s in focus if s in known]
        if len(pair) == PAIR:
            return at_words(pair, items[k : k + n])
    often = sorted(d.states, key=lambda a: -d.pairs.page_states.get(a.country or "", MOST_NAMED))
    meant = [a for a in (*often, *here) if not of_any_kind or a.country in d.acting]  # "both sides signed it in Kenya"
    return at_words(_last_two(meant), items[k : k + n])


def _speaking_state(items: Sequence[Item], k: int, d: Discourse) -> str | None:
    """As in "both countries will meet again, said the Thai foreign ministry": the state of who says so behind."""
    for p in range(k, len(items)):
        if items[p].lower in d.grammar.speech:
            beside = [m for q in (p + 1, p - 1) if k <= q < len(items) and (m := items[q].mention) is not None]
            return next((m.country for m in beside if m.country and len(m.country) == _ISO), None)
    return None


def at_words(actors: Iterable[Actor], words: Sequence[Item]) -> list[Actor]:
    """The actors as a phrase names them."""
    span = Span(words[0].start, words[-1].end)
    return [replace(a, span=span, how=How.COMPUTED) for a in actors]


def _persons_in(d: Discourse, items: Sequence[Item]) -> list[Actor]:
    return [d.actor(i.mention) for i in items if i.mention is not None and i.mention.type in PERSON_TYPES]


def named_behind(d: Discourse, clause: Clause, k: int) -> list[Actor]:
    """As in "the two ministers, X and Y, signed": those named in apposition from item `k` on."""
    items = clause.items
    if k + 1 >= len(items) or items[k].text != "," or items[k + 1].mention is None:
        return []
    found = _persons_in(d, [items[p] for p in clause.group_starting_at(k + 1)])
    return found if len(found) == PAIR and differ(found) else []


def _met_behind(d: Discourse, clause: Clause, k: int) -> list[Actor]:
    """As in "the two will meet Z": somebody right behind their predicate is neither of them."""
    for p in range(k, min(k + OBJECT_REACH, len(clause.items))):
        item = clause.items[p]
        if item.kind is ItemKind.PUNCTUATION or item.lower in clause.conjunctions or clause.is_boundary(p):
            break
        if item.mention is not None and item.mention.type in PERSON_TYPES:
            return _persons_in(d, [clause.items[q] for q in clause.group_starting_at(p)])
    return []


def group_meant(d: Discourse, clause: Clause, k: int, group: Actor, other: frozenset[int]) -> list[Actor]:
    """As in "The ministers signed a treaty", "para menteri itu": the two of the contact told last, if they are such."""
    items, g = clause.items, d.grammar
    beside = [items[p].lower for p in (k - 1, k + 1) if 0 <= p < len(items)]
    past = next((p for p in range(k + 1, min(k + ASIDE, len(items))) if not clause.is_plain_word(p)), k + 1)
    named = named_behind(d, clause, past) or named_behind(d, clause, k + 1)
    if named:
        return at_words(named, items[k : k + 1])
    role = group.role or ""
    office = role.removesuffix("ies") + "y" if role.endswith("ies") else role.removesuffix("s")
    if office == _MINISTER:
        office = office_named(items[k].lower.split(), d.offices) or office  # "the trade ministers"
    are_theirs = k > 0 and items[k - 1].lower in g.plural_pronouns & g.possessives
    are_two = any(w in g.definite for w in beside) and office.endswith(_OF_PERSONS)
    if not are_two and not (are_theirs and (office.endswith(_OF_PERSONS) or role in FORCES)):
        return []
    return at_words(_bare(d, office, other) or _of_both(d, office, are_theirs=are_theirs), items[k : k + 1])


def _of_both(d: Discourse, office: str, *, are_theirs: bool = False) -> list[Actor]:
    """As in "A and B agreed to talk. The foreign secretaries will meet": those of two states in focus, unnamed."""
    focus = d.pairs.states if d.at - d.pairs.states_at < REACH else ()
    states = [s for s in focus if len(s) == _ISO] or sorted(d.two_states)
    known = {a.country: a for a in d.states if a.country in states}
    if len(known) != PAIR or not (are_theirs or office in _MET_BY_OFFICE or office.endswith(_OF_A_FIELD)):
        return []
    return [
        replace(known[s], entity=unnamed_of(s), name=None, role=office, type=EntityType.OFFICE)
        for s in states
        if s in known
    ]


def _bare(d: Discourse, office: str | None, other: frozenset[int]) -> list[Actor]:
    """The two of the contact told last, where the page is about them and no third was named since."""
    told = _eligible(d.pairs.told, office, other) if d.at - d.pairs.told_at < REACH else []
    two = {a.entity for a in told}
    named = {a.entity for a in _eligible(d.previous, office, other)}
    is_page = {a.entity for a in _about(d, office, other)} == two
    return told if len(told) == PAIR and named <= two and is_page else []


def _is_object(clause: Clause, k: int) -> bool:
    """As in "X telephoned the two presidents": whether a verb stands right before item `k`; its subject is another."""
    g, p = clause.grammar, k - 1
    while p > 0 and clause.items[p].lower in g.determiners:
        p -= 1
    if p < 1 or clause.items[p].kind is not ItemKind.WORD:
        return False
    frames = g.frames_at(clause.items, p)
    return any("subject" in (*f.party[:1], *f.host[:1], *f.inviter[:1], *f.traveller[:1]) for _, f, _ in frames)


def _together(d: Discourse, office: str | None, other: frozenset[int]) -> list[Actor]:
    """As in "X and Y left for Rome. The two will meet Z": two told of together just before, even of one state."""
    before = _eligible(d.previous, office, other)
    group = {a.entity for a in d.last_group}
    return before if len(before) == PAIR and {a.entity for a in before} == group else []


def _in_focus(
    d: Discourse, clause: Clause, here: list[Actor], office: str | None, other: frozenset[int]
) -> list[Actor]:  # fmt: skip
    """The pair in focus; of several that can be meant one with the person whom the sentence names."""
    before = _eligible(d.previous, office, other)
    told = _eligible(d.pairs.told, office, other) if d.at - d.pairs.told_at < REACH else []
    page = _about(d, office, other)
    named = {a.entity for a in before}
    if len(told) == PAIR and named <= {a.entity for a in told}:
        pairs = [told, before, page]
    elif told and d.pairs.told_at == d.at:
        pairs = [page, before, told]  # told of two of whom it names a third: the page's own two are meant
    else:
        group = _eligible(d.last_group, office, other)
        pairs = [before, group if {a.entity for a in group} <= named else [], page, told]
    pairs = [p for p in pairs if len(p) == PAIR and differ(p)]
    if not here:
        return list(pairs[0]) if pairs else []
    if _speaks(clause, here[0]) and here[0].entity not in {a.entity for a in told}:
        others = [a for a in before if a.entity != here[0].entity]
        if len(others) == PAIR and differ(others):
            return others  # "Z brought X and Y to Oslo. Z said the two had agreed"
    with_him = [p for p in pairs if any(a.entity == here[0].entity for a in p)]
    both = [*before[:1], here[0]]
    if not with_him and len(before) == 1 and len(both) == PAIR and differ(both):
        return both
    if _speaks(clause, here[0]):
        with_him = with_him or pairs
    return list(with_him[0]) if with_him else []


def _speaks(clause: Clause, a: Actor) -> bool:
    """Whether somebody only tells of the two: "X said the two leaders would meet"."""
    g, items = clause.grammar, clause.items
    k = next((p for p, i in enumerate(items) if i.start == a.span.start), 0)
    return any(i.lower in g.speech or i.lower in g.reported for i in items[max(0, k - 2) : k + 3])


def _about(d: Discourse, office: str | None, other: frozenset[int]) -> list[Actor]:
    """The two persons whom the page is about."""
    fit = _eligible((d.actor(m) for m in d.pairs.principals), office, other)
    if not fit:
        return []
    rest = [a for a in fit[1:] if a.country != fit[0].country]
    return [fit[0], rest[0]] if rest else []


def _he_and(
    d: Discourse, clause: Clause, k: int, here: list[Actor], office: str | None, other: frozenset[int]
) -> list[Actor]:  # fmt: skip
    """As in "he was received by X, then the two talked": he and X."""
    g = d.grammar
    he = next((p for p in range(k) if clause.is_pronoun(p) and clause.items[p].lower in g.pronouns), None)
    if len(here) != 1 or he is None:
        return []
    found = d.resolve(clause, [he], other=frozenset({here[0].entity}))
    return _last_two([*_eligible(found, office, other), here[0]])


def one_and_guest(d: Discourse, clause: Clause, k: int, named: Sequence[Actor]) -> tuple[Actor, ...]:
    """As in "X welcomed his guest and they held talks", "X received her; they talked": X and whom the words mean."""
    one = {a.entity: a for a in named}
    if len(one) != 1:
        return ()
    (first,) = one.values()
    g, other = d.grammar, frozenset(one)
    found: list[Actor] = []
    for p in range(max(0, k - FAR), k):
        is_he = clause.is_pronoun(p) and clause.items[p].lower in g.pronouns and not clause.is_subject(p)
        if is_he or clause.items[p].lower in g.guests or g.guest_phrases.length_at(clause.items, p):
            found += d.resolve(clause, [p], other=other)
    pair = _last_two([*_eligible(found, None, other), *_eligible([first], None, frozenset())])
    return tuple(pair)


def _eligible(actors: Iterable[Actor], office: str | None, other: frozenset[int]) -> list[Actor]:
    out = {a.entity: a for a in actors if _fits(a, office, other)}
    return list(out.values())


def _fits(a: Actor, office: str | None, other: frozenset[int]) -> bool:
    """Whether somebody can be one of two: an official of a known state, of the office that is named."""
    if not a.is_person or a.country is None or a.is_private or a.entity in other:
        return False
    if a.role is None:
        return a.name is not None
    if a.name is None and (a.role in GROUPS or a.role in FORCES or a.role.endswith("s")):
        return False
    return of_office(a, office)


def of_office(a: Actor, office: str | None) -> bool:
    """Whether somebody holds the office that a phrase names; where it names none, any who acts."""
    if office is None or a.role is None:
        return a.role is None or acts(a.role)
    return a.role.endswith(office) or a.role in OFFICES_MEANT.get(office, ())


def _last_two(actors: Sequence[Actor]) -> list[Actor]:
    """The last two of different states, in their order."""
    chosen: list[Actor] = []
    for a in reversed(actors):
        if all(c.entity != a.entity and c.country != a.country for c in chosen):
            chosen.insert(0, a)
        if len(chosen) == PAIR:
            return chosen
    return []
