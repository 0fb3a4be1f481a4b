"""Subjects that are not simply the nearest free actor to the left of a predicate.

Three shapes of news prose: a noun phrase of nobody in particular before the predicate ("US soldiers are in Iraq"), an
apposition that names somebody else ("X, an aide to Y, will arrive"), and the object of a verb that makes somebody do
something ("sent X to meet", "invited X to visit"). Relative clauses have a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.done_by import did_to_another, is_done_before
from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, PLACES, ItemKind
from lawatan.analysis.extraction.clause.said_of import (
    is_of_occasion,
    is_private_person,
    is_said_of_another,
    is_time_spent,
)
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who import told
from lawatan.analysis.extraction.who.actor import PERSON_TYPES
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.governed import GovernedRow
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

CONTROL_REACH = 4  # items between a verb that makes somebody act and that person: "sent his envoy, ..."
MARKS = ("'", "\u2019")  # what "'s" begins with
APPOSITION_REACH = 7  # items of an apposition before the name in it
COMPANY_REACH = 10  # items with titles between "accompanied" and who comes along
PLURAL_REACH = 5  # items of a noun phrase before its demonstrative in which its plural marker stands
_DOING = ("invitation", "doing_nouns")  # classes of nouns before "to" and a verb
_BODIES = (EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.INSTITUTION)


def before_auxiliaries(clause: GovernedRow, i: int) -> int:
    """The last item before the predicate at item `i` that is no auxiliary, adverb or time; -1 where there is none."""
    k = i - 1
    while k >= 0 and (clause.items[k].kind is ItemKind.TIME or _is_adverb(clause, k)):
        k -= 1
    return k


def _is_adverb(clause: GovernedRow, k: int) -> bool:
    """Whether an auxiliary or an adverb stands at item `k`: "would", "probably"."""
    return is_adverb(clause.grammar, clause.items[k])


def is_adverb(g: ContactGrammar, item: Item) -> bool:
    """Whether an item is an auxiliary or an adverb: "would", "jointly"."""
    return item.lower in g.auxiliaries or (bool(g.determiners) and item.text.islower() and item.text.endswith("ly"))


def is_nobody(clause: GovernedRow, i: int) -> bool:
    """Whether a plain noun phrase is the subject: "pasukan AS berada", "para pelaut itu berada", "kapal yang tiba"."""
    k = before_auxiliaries(clause, i)
    g = clause.grammar
    if is_said_of_another(clause, i, k) or is_of_occasion(clause, i):
        return True
    anybody = g.classes.get("anybody")
    if anybody is not None and anybody.find(clause.items, max(clause.start_of(i), k - 1), k + 1) is not None:
        return True  # "that everyone invited would come"
    if _is_kin(clause, k):
        return True
    existential = g.classes.get("existential")
    if existential is not None and k == i - 1 and existential.length_at(clause.items, max(0, k)):
        return True  # "as important a post as there is in the world"
    if k <= 0 or not g.auxiliaries:
        return False
    if clause.items[k].lower in g.relatives:
        k -= 2 if clause.items[k - 1].text == "," else 1
        if _is_plain(clause, k) and clause.items[k].lower not in (*g.definite, *g.skip):
            return clause.items[k + 1].text != ","
    m = clause.items[k].mention
    if m is not None:
        return _belongs_to_noun(clause, k) or did_to_another(clause, k)
    if _is_any_who(clause, k) or is_done_before(clause, k):
        return True
    if k <= 0 or clause.items[k].lower not in g.definite or _is_party(clause, k):
        return False
    if clause.items[k - 1].mention is not None:
        return (
            _belongs_to_noun(clause, k - 1)
            and k > 1
            and (_is_several(clause, k - 2) or is_private_person(clause, k - 2))
        )
    for p in range(k - 1, max(-1, k - 1 - PLURAL_REACH), -1):
        if clause.items[p].kind is not ItemKind.WORD or clause.items[p].lower in either(g.speech, g.adjuncts):
            return False  # "di sela-sela acara itu bertemu": the noun is of the phrase before
        if _is_several(clause, p):
            return True
    return False


def is_state_itself(clause: GovernedRow, i: int) -> bool:
    """As in "X hoped that Iran would come to Oslo": a state right before the predicate comes, and no person does."""
    k = before_auxiliaries(clause, i)
    m = clause.items[k].mention if k > 0 else None
    if m is None or m.type is not EntityType.COUNTRY or m.rule == ADJECTIVE_RULE:
        return False
    if not (clause.is_actor(k) and clause.is_free(k)) or k in clause.taken:
        return False
    g, before = clause.grammar, clause.items[k - 1].lower  # "left Iran to visit" is not "hopes Iran will visit"
    is_told = clause.items[k + 1].lower in g.finite if g.determiners else _is_verb(before, g.verb_prefixes)
    return is_told or not clause.modifies(k)


def _is_kin(clause: GovernedRow, k: int) -> bool:
    """As in "Sementara putranya terbang ke Oslo, X": kin at item `k`, in a clause of their own."""
    kin, article = clause.grammar.classes.get("kin"), clause.grammar.classes.get("personal_article")
    if kin is None or k < 1 or not kin.length_at(clause.items, k):
        return False
    first = k - 1 if article is not None and article.length_at(clause.items, k - 1) else k
    return first > 0 and clause.is_boundary(first - 1)


def _is_any_who(clause: GovernedRow, k: int) -> bool:
    """As in "semua yang diundang akan datang": everybody of whom a relative clause that ends at item `k` tells."""
    g = clause.grammar
    for p in range(k - 1, max(0, k - PLURAL_REACH), -1):
        if clause.items[p].kind is not ItemKind.WORD:
            return False
        if clause.items[p].lower in g.relatives:
            return clause.items[p - 1].lower in g.plural_markers
    return False


def _is_party(clause: GovernedRow, k: int) -> bool:
    """Whether a phrase for parties told before ends at item `k`: "kedua orang itu"."""
    return any((n := clause.pair_at(p)) and p + n > k for p in range(max(0, k - PLURAL_REACH), k))


def _belongs_to_noun(clause: GovernedRow, k: int) -> bool:
    """Whether a state or body at item `k` only says whose a plain noun before it is: "tentara AS"."""
    m, g = clause.items[k].mention, clause.grammar
    if m is None or k == 0 or m.type not in _BODIES or not clause.modifies(k):
        return False
    before = clause.items[k - 1].lower
    if k > 1 and clause.items[k - 2].lower in g.prepositions["from"]:
        return False  # "X dari pihak Iran bertemu"
    return before not in g.adjuncts and before not in g.any_preposition and not _is_verb(before, g.verb_prefixes)


def _is_several(clause: GovernedRow, p: int) -> bool:
    """Whether the word at item `p` makes a noun phrase one of several: "para", a doubled noun."""
    item = clause.items[p]
    return item.lower in clause.grammar.plural_markers or item.is_doubled


def is_plain_noun(clause: GovernedRow, i: int) -> bool:
    """Whether a plain noun with its determiner is the subject: "the boat came", "two US soldiers are in".

    For languages whose pack lists determiners, in which the subject stands right before its verb.
    """
    g = clause.grammar
    k = before_auxiliaries(clause, i)
    if not g.determiners or k < 1:
        return False
    m = clause.items[k].mention
    if m is not None and m.rule == ADJECTIVE_RULE and clause.items[k - 1].lower in g.determiners:
        return True  # "the German had arrived"
    if not _can_be_noun(clause, k) or _is_party(clause, k):
        return False  # "the three mediators will travel"
    if _is_plan_of(clause, k):
        return False
    ending = g.table.participle_ending
    if ending and k == i - 1 and clause.items[i].lower.endswith(ending):
        return not is_time_spent(clause, k)  # "a ban on workers travelling to Nigeria"
    for p in range(k - 1, max(-1, k - 1 - PLURAL_REACH), -1):
        item = clause.items[p]
        if clause.pair_at(p):
            return False
        if item.text[0].isdigit() and item.kind is not ItemKind.ENTITY:
            return True  # "more than 800 nurses left"
        if item.lower in g.determiners or (item.mention is not None and item.mention.rule == ADJECTIVE_RULE):
            before = clause.items[p - 1] if p else None
            return before is None or before.lower not in clause.conjunctions
        if item.kind is ItemKind.ENTITY and item.mention is not None and item.mention.type in PERSON_TYPES:
            return False
        if p < k and item.lower in g.prepositions["by"]:
            continue  # "thousands of residents had left"
        if item.kind not in (ItemKind.WORD, ItemKind.ENTITY) or (
            p < k and not _can_be_noun(clause, p) and item.mention is None
        ):
            return False
    return False


def _is_plan_of(clause: GovernedRow, k: int) -> bool:
    """As in "accepted an invitation to come", "cancelled a plan to go": the noun at item `k` has no way of its own."""
    g = clause.grammar
    if clause.items[k + 1].lower not in g.control_links:
        return False
    return any((words := g.classes.get(name)) is not None and words.length_at(clause.items, k) for name in _DOING)


def _can_be_noun(clause: GovernedRow, k: int) -> bool:
    """Whether item `k` is a plain word of no other class."""
    g, item = clause.grammar, clause.items[k]
    if item.kind is not ItemKind.WORD or not item.text.isalpha() or not item.text.islower() or item.text.endswith("ly"):
        return False
    other = either(g.any_preposition, g.relatives, g.speech, g.adjuncts, g.determiners, g.pronouns, g.plural_pronouns)
    if item.lower in other or item.lower in clause.conjunctions or item.lower in g.speaker_pronouns:
        return False
    return not (clause.is_boundary(k) or clause.pair_at(k) or g.frames_at(clause.items, k))


def _is_verb(lower: str, prefixes: tuple[str, ...]) -> bool:
    return bool(prefixes) and lower.startswith(prefixes)


def controlled(clause: GovernedRow, i: int) -> list[int]:
    """The object that is to act: "mengundang X untuk mengunjungi", "sent X to meet"; empty where there is none.

    In "was invited by X to visit" it is none.
    """
    g = clause.grammar
    k = before_auxiliaries(clause, i)
    if k >= 0 and k + 1 < i and clause.items[k + 1].lower in g.control_links:
        k += 1  # where the link is an auxiliary, too: "an invitation to X to visit"
    if k < 1 or clause.items[k].lower not in g.control_links or not clause.is_actor(k - 1):
        return []
    group = clause.group_ending_at(k - 1)
    before = clause.items[max(0, group[0] - CONTROL_REACH) : group[0]]
    governing = next((item.lower for item in reversed(before) if item.lower not in g.determiners), "")
    if not any(item.lower in g.control for item in before) or governing in g.agent_words:
        return []
    return group


def plans(clause: GovernedRow, k: int, i: int) -> bool:
    """As in "rencana X datang": the owner of a plan that is told as a clause is its subject."""
    planned = clause.grammar.status["planned"]
    is_plan = k > 0 and planned.length_at(clause.items, k - 1) == 1
    return is_plan and clause.is_free(k) and before_auxiliaries(clause, i) == k


def accompanied(clause: GovernedRow, group: list[int]) -> list[int]:
    """Who stands before those who come along: "X, didampingi Y dan Z, bertemu", "X diiringi Y tiba".

    A family comes along however it is told: "X dan istrinya, Y, tiba".
    """
    g = clause.grammar
    begin = max(0, group[0] - COMPANY_REACH)
    family = _said_before(clause, "family", begin, group[0])
    found = family or _said_before(clause, "accompanied", begin, group[0])
    if found is None:
        return []
    p = found[0] - 1
    while p > 0 and (clause.items[p].text == "," or clause.items[p].lower in either(g.relatives, g.finite)):
        p -= 1
    if family is not None:
        p = _before_verb(clause, p)
        if clause.is_pronoun(p):
            return [p]  # "beliau bersama isteri, Y, mendarat"
    m = clause.items[p].mention if p >= 0 else None
    is_lead = m is not None and m.type in PERSON_TYPES and clause.is_free(p)
    return clause.group_ending_at(p) if is_lead else []


def _before_verb(clause: GovernedRow, p: int) -> int:
    """As in "Beliau tiba di Jakarta bersama isteri, Y, dan disambut": the item before the verb, if it is a person's."""
    for k in range(p, max(-1, p - COMPANY_REACH), -1):
        m = clause.items[k].mention
        if clause.is_pronoun(k) or (m is not None and m.type in PERSON_TYPES):
            return k
        if clause.items[k].text in (",", ";") or clause.is_boundary(k):
            break
    return p


def _said_before(clause: GovernedRow, name: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where a phrase of a class stands in items `begin`..`end`, with nothing but skipped words and a comma behind."""
    words = clause.grammar.classes.get(name)
    found = words.find_last(clause.items, begin, end) if words is not None else None
    if found is None:
        return None
    between = clause.items[sum(found) : end]
    is_bare = all(clause.is_skipped(p) or i.text == "," or _is_title(i) for p, i in enumerate(between, sum(found)))
    return found if is_bare else None


def _is_title(item: Item) -> bool:
    """As in "diiringi Pengiran Muda X": a word with a capital right before the name."""
    return item.kind is ItemKind.WORD and item.text[0].isupper()


def apposed(clause: GovernedRow, k: int, i: int) -> list[int]:
    """Who stands before an apposition whose last word is the actor at item `k`: "X, salah seorang pembantu Y, tiba"."""
    g = clause.grammar
    rest = clause.items[k + 1 : i]
    if not rest or rest[0].text != ",":
        return []
    p = k - 1
    while p > 1 and k - p <= APPOSITION_REACH and _is_plain(clause, p):
        p -= 1
    if p == k - 1 or p < 1 or clause.items[p].text != ",":
        return []
    words = [item.lower for item in clause.items[p + 1 : k]]
    if any(w in g.speech or w in g.relatives or w in g.any_preposition or w in g.conjunctions for w in words):
        return []
    m = clause.items[p - 1].mention
    return [p - 1] if m is not None and m.type in PERSON_TYPES and clause.is_free(p - 1) else []


def _is_plain(clause: GovernedRow, p: int) -> bool:
    item = clause.items[p]
    return item.kind is ItemKind.WORD and item.text[0].islower() and not clause.is_boundary(p)


def end_of_opening(clause: GovernedRow) -> int | None:
    """As in "Setelah bertemu X di Kairo, Y bertolak": the comma that ends the clause with which a sentence opens.

    After it stands the subject of the main clause, with no comma or conjunction behind that would make it a list.
    """
    items = clause.items
    if not clause.edges or clause.edges[0] > 1:
        return None
    for k in range(2, len(items) - 2):
        if items[k].text != ",":
            continue
        after = k + 1
        while after < len(items) - 2 and clause.is_skipped(after) and not told.length_at(items, after, clause.grammar):
            after += 1
        after = past_owner(items, after)
        follows = items[after + 1]
        is_verb = follows.kind is ItemKind.WORD and follows.lower not in clause.conjunctions
        is_party = told.length_at(items, after, clause.grammar) > 0
        if is_verb and (clause.is_actor(after) or clause.is_pronoun(after) or is_party):
            return k
    return None


def past_owner(items: Sequence[Item], k: int) -> int:
    """As in ", Ghana's Shirley Botchwey": the item of her whom a state before her owns; `k` itself where none does."""
    m = items[k].mention
    if m is None or m.type not in PLACES or k + 3 >= len(items):
        return k
    owns = items[k + 1].text in MARKS and items[k + 2].text == "s"
    owned = items[k + 3].mention
    return k + 3 if owns and owned is not None and owned.type in (EntityType.PERSON, EntityType.OFFICE) else k


def goes_without_verb(clause: GovernedRow, i: int, n: int) -> bool:
    """As in "X juga ke Paris pada Oktober", "X sudah tiga kali ke sana": a person right before the preposition."""
    leads = i + n < len(clause.items) and (
        clause.is_place(i + n) or clause.grammar.there.length_at(clause.items, i) > 0
    )
    return leads and stands_without_verb(clause, i)


def stands_without_verb(clause: GovernedRow, i: int) -> bool:
    """As in "X juga ke Paris", "Kemarin X empat mata dengan Y": whether words at item `i` are all a person does.

    Only adverbs, times and counts stand between, and nothing before the person makes him an object or an owner.
    """
    g = clause.grammar
    k = i - 1
    while k > 0 and _is_adverbial(clause, k):
        k -= 1
    if k < 0:
        return False
    if clause.is_pronoun(k) and clause.items[k].lower != g.clitic:
        before = clause.items[k - 1]  # "Senin ini ia ke Oslo", "Dari Riga ia ke Oslo"
        opens = k == 0 or clause.is_boundary(k - 1) or before.text == ","
        return opens or before.kind is ItemKind.TIME or clause.is_place(k - 1)
    m = clause.items[k].mention
    if m is None or m.type not in PERSON_TYPES:
        return False
    first = clause.group_ending_at(k)[0]
    if first > 0 and g.status["planned"].length_at(clause.items, first - 1) == 1:
        return True  # "Rencana X ke Oslo"
    if not clause.is_subject(k):
        return False
    while first > 0 and clause.items[first - 1].lower in g.skip - g.any_preposition:
        if g.frames_at(clause.items, first - 1):
            return False  # "Kunjungan X ke Y"
        first -= 1
    return first == 0 or clause.items[first - 1].kind is not ItemKind.WORD or clause.is_boundary(first - 1)


def _is_adverbial(clause: GovernedRow, k: int) -> bool:
    g, item = clause.grammar, clause.items[k]
    if item.kind is ItemKind.TIME or item.lower in g.auxiliaries or item.lower in g.counted:
        return True
    before = clause.items[k + 1].lower in g.counted and item.text.isalnum()  # "tiga kali"
    called_off = g.status["cancelled"].length_at(clause.items, k) == 1
    order = g.classes.get("verbless")
    if order is not None and order.length_at(clause.items, k) == 1:
        return True
    return called_off or (before and item.kind is ItemKind.WORD) or item.text == ","
