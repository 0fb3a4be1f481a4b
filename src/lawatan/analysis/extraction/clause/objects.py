"""Objects of predicates: what follows a verb or a preposition, over words that only describe it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.colon_lists import is_list, list_behind
from lawatan.analysis.extraction.clause.coordination import MAX_ATTRIBUTES
from lawatan.analysis.extraction.clause.governed import GovernedRow
from lawatan.analysis.extraction.clause.items import ADJECTIVE_RULE, ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.clause.welcomes import RECEIVING
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.items import Item

MAX_SKIP = 7  # words between a predicate and its object, or a preposition and its noun
OFFICE_PHRASE = ".office"  # in the rules of mentions that begin with an office or its state
MEMBERS_REACH = 6  # items of "of the government in Oslo," between a group and "including"
MAX_TITLE = 3  # words before a name that say what its bearer is: "pemimpin oposisi X", "Grand Vizier X"


class ObjectRow(GovernedRow):
    """A row that finds the object of a predicate, behind it or fronted."""

    def object(self, i: int) -> list[int]:
        """Mentions that follow directly from item `i` (one past the predicate), over skippable words and times.

        Of "several world leaders, among them A and B", of "three colleagues: A, B and C" those who are named.
        """
        found = self._object(i)
        mentions = [m for k in found if (m := self.items[k].mention) is not None]
        if len(mentions) < len(found) or any(m.name or m.country for m in mentions):
            return self._members_named(found) or found
        if not found and not self.is_active:
            return []  # "will attend the meeting, including A and B": a list of those who attend
        members = self.grammar.classes.get("including")
        at = members.find(self.items, i, min(i + MAX_SKIP + 2, len(self.items))) if members else None
        if at:
            return self._object(at[0] + at[1]) or found
        has_subject = any(self.is_actor(k) or self.is_pronoun(k) for k in range(i))
        first = list_behind(self.items, i) if has_subject else None
        listed = self._object(first) if first is not None else []
        return listed if listed and is_list(self.items, listed) else found

    def _members_named(self, found: Sequence[int]) -> list[int]:
        """As in "met Kenyan officials in Oslo, including Minister X": those of the one group of a state who are named.

        Nobody where one of those named is of another state.
        """
        group = self.items[found[0]].mention
        members = self.grammar.classes.get("including")
        if len(found) != 1 or group is None or group.name or group.type is not EntityType.OFFICE or members is None:
            return []
        start = found[0] + 1
        at = members.find(self.items, start, min(start + MEMBERS_REACH, len(self.items)))
        if at is None or any(self.is_boundary(k) or self.is_pronoun(k) for k in range(start, at[0])):
            return []
        named = self._object(sum(at))
        told = [m for k in named if (m := self.items[k].mention) is not None]
        are_members = all(m.name and m.country in (None, group.country) for m in told)
        return named if told and len(told) == len(named) and are_members else []

    def _object(self, i: int) -> list[int]:
        are_sides = i > 0 and self.items[i - 1].lower in self.grammar.prepositions["between"]
        k = i
        steps = 0
        while k < len(self.items) and steps < MAX_SKIP:
            item = self.items[k]
            if item.kind is ItemKind.ENTITY:
                if self._is_adjective(k) and not self.is_actor(k):
                    k = self._office_described(k) or k + 1
                    steps += 1
                    continue
                return self.group_starting_at(k) if are_sides else self.objects_from(k)
            if steps == 0 and item.kind is ItemKind.WORD and (friend := self._friend_named(k)):
                return friend
            if self.is_pronoun(k) or (item.kind is ItemKind.WORD and self.pair_at(k)):
                return self._guest_named(k) or [k]
            if steps == 0 and (among := self._among_others(k)):
                k += among
                continue
            manner = self._manner(k) if item.kind is ItemKind.WORD else 0
            if manner:
                k += manner
                steps += 1
                continue
            named = self._behind_words(k) if item.kind is ItemKind.WORD else k
            if named > k and steps == 0 and self._are_nouns(k, named):
                return self.objects_from(named)[1:]  # "bertemu pengusaha X dan Menteri Y": X is no side
            host = self.grammar.host_phrases.length_at(self.items, k)
            if host and k + host < len(self.items):
                named = k + host + (self.items[k + host].text == ",")
                if named >= len(self.items) or self.items[named].mention is None:
                    return [k]  # "mengundang tuan rumahnya ke Oslo": one told before
                k = named  # "tuan rumahnya, Presiden X"
                continue
            if named > k and self._are_titles(k, named):
                k = named
                continue
            if owner := self._owner_of_office(k):
                k += owner
                steps += 1
                continue
            is_over = item.lower in self.grammar.skip or self._apposes(k) or self._is_side_of(k)
            if item.kind is not ItemKind.TIME and not is_over:
                described = self._behind_attributes(k)
                return self.objects_from(described) if described is not None and not are_sides else []
            k += 1
            steps += 1
        return []

    def _among_others(self, k: int) -> int:
        """As in "met, among others, X", "dengan antara lain X": items that say that there are more; else 0."""
        words, opens = self.grammar.classes.get("among_others"), self.items[k].text == ","
        n = words.length_at(self.items, k + opens) if words is not None and k + opens < len(self.items) else 0
        closes = n > 0 and k + opens + n < len(self.items) and self.items[k + opens + n].text == ","
        return opens + n + closes if n else 0

    def _owner_of_office(self, k: int) -> int:
        """As in "met the kingdom's foreign minister, X": items of the word for a state or body and its mark; else 0."""
        words = self.grammar.classes.get("owners_of_office")
        if words is None or self.items[k].lower not in words.by_first:
            return 0
        n = words.length_at(self.items, k)
        end = k + n + 1
        if not n or end >= len(self.items) or self.items[end - 1].lower not in OWNS:
            return 0
        end += self.items[end].lower == "s"
        m = self.items[end].mention if end < len(self.items) else None
        return end - k if m is not None and OFFICE_PHRASE in m.rule else 0

    def _manner(self, k: int) -> int:
        """As in "menjumpai satu per satu X", "menyambut secara akrab X": items from `k` on that say how; 0 if none."""
        g = self.grammar
        how, adverbial = g.classes.get("manner"), g.classes.get("adverbial")
        if how is not None and (n := how.length_at(self.items, k)):
            return n
        after = self.items[k + 1] if k + 1 < len(self.items) else None
        is_word = after is not None and after.kind is ItemKind.WORD and after.text.islower()
        return 2 if is_word and adverbial is not None and adverbial.length_at(self.items, k) else 0

    def _behind_attributes(self, k: int) -> int | None:
        """As in "met embattled President X of Peru": who holds an office of a state, behind adjectives at item `k`."""
        if not self.grammar.determiners:
            return None
        for p in range(k, min(k + MAX_ATTRIBUTES + 1, len(self.items))):
            m = self.items[p].mention
            if m is not None:
                return p if p > k and m.country is not None and OFFICE_PHRASE in m.rule else None
            if not self._is_attribute(p) or self.grammar.frames_at(self.items, p):
                return None
        return None

    def _guest_named(self, k: int) -> list[int]:
        """As in "tamunya dari Iran, Presiden X": who the guest is, named right behind."""
        if self.items[k].lower not in self.grammar.guests:
            return []
        p = k + 1
        if p + 1 < len(self.items) and self.items[p].lower in self.grammar.prepositions["from"]:
            p += 2 if self.is_place(p + 1) else 0
        p += p < len(self.items) and self.items[p].text == ","
        m = self.items[p].mention if p < len(self.items) else None
        return self.group_starting_at(p) if m is not None and m.type in (EntityType.PERSON, EntityType.OFFICE) else []

    def _friend_named(self, k: int) -> list[int]:
        """As in "bertemu sekutu lamanya, Presiden X, di", "met his old ally, X, in", "met his Iranian guest X".

        Who is named between commas, or right behind what he is to the owner.
        """
        g, p = self.grammar, k
        while p < min(k + MAX_TITLE + 1, len(self.items)) and (self._is_plain(p) or self._is_adjective(p)):
            p += 1
        if p == k or p + 1 >= len(self.items) or not self._is_plain(p - 1):
            return []
        suffix = g.table.owner_suffix
        is_owner = self.items[k].lower in g.possessives and p > k + 1
        is_owned = is_owner or bool(suffix and self.items[p - 1].lower.endswith(suffix))
        if self.items[p].lower in g.prepositions["from"] and p + 3 < len(self.items) and self.is_place(p + 1):
            p += 2  # "sahabatnya dari Denmark, X"
        name = p + 1 if self.items[p].text == "," else p
        m = self.items[name].mention
        if not is_owned or m is None or m.type is not EntityType.PERSON or not any(map(self.is_actor, range(k))):
            return []
        group = self.group_starting_at(name)
        if name == p:
            return group if is_owner and m.country is not None and OFFICE_PHRASE not in m.rule else []
        closed = group[-1] + 1 >= len(self.items) or self.items[group[-1] + 1].text in (",", ".")
        return group if closed else []

    def _is_plain(self, k: int) -> bool:
        item = self.items[k]
        is_word = item.kind is ItemKind.WORD and item.text.isalpha() and item.text.islower()
        return is_word and not self.is_boundary(k) and item.lower not in self.grammar.prepositions["from"]

    def _is_adjective(self, k: int) -> bool:
        m = self.items[k].mention
        return m is not None and m.rule == ADJECTIVE_RULE

    def _behind_words(self, k: int) -> int:
        """The person's name at most three words behind item `k`, else `k`."""
        for p in range(k, min(k + MAX_TITLE + 1, len(self.items))):
            item = self.items[p]
            if item.mention is not None:
                return p if item.mention.type is EntityType.PERSON else k
            if item.kind is not ItemKind.WORD:
                return k
        return k

    def _are_titles(self, start: int, end: int) -> bool:
        """As in "dengan Chef de Cabinet X", "met Grand Vizier X": words with capitals before a person's name."""
        return all(item.text[0].isupper() and item.text.isalpha() for item in self.items[start:end])

    def _are_nouns(self, start: int, end: int) -> bool:
        """As in "bertemu pemimpin oposisi X": plain nouns that say what a person is, no office of his.

        For languages whose pack says how verbs begin: a verb is no noun, nor is what only describes the predicate
        ("menemui secara terpisah X").
        """
        g = self.grammar
        other = either(g.any_preposition, g.conjunctions, g.speech, g.relatives, g.definite, g.adjuncts, g.skip)
        return bool(g.verb_prefixes) and not any(
            item.lower in other
            or item.lower.startswith(g.verb_prefixes)
            or not item.text.islower()
            or self.is_boundary(p)
            or self.is_pronoun(p)
            or g.frames_at(self.items, p)
            for p, item in enumerate(self.items[start:end], start)
        )

    def _is_side_of(self, k: int) -> bool:
        """As in "perjanjian dengan pihak Jepang": a noun for a side right before the state or body that it is."""
        sides = self.grammar.classes.get("side_nouns")
        m = self.items[k + 1].mention if k + 1 < len(self.items) else None
        is_side = m is not None and m.type in (EntityType.COUNTRY, EntityType.ORGANISATION, EntityType.INSTITUTION)
        return is_side and sides is not None and sides.length_at(self.items, k) > 0

    def _apposes(self, k: int) -> bool:
        """As in "bertemu tuan rumahnya, Presiden X": a comma between whose he is and who he is."""
        if self.items[k].text != "," or k + 1 >= len(self.items) or not self.grammar.table.owner_suffix:
            return False
        return self.items[k - 1].lower.endswith(self.grammar.table.owner_suffix) and self.is_actor(k + 1)

    def fronted(self, i: int) -> list[int]:
        """As in "X ia temui", "X, yang mereka jumpai": the object before the pronoun and the bare stem of its verb."""
        g = self.grammar
        k = i - 1
        while k > 0 and self.items[k].lower in g.auxiliaries:
            k -= 1
        if k < 1 or not g.clitic or not self.is_pronoun(k) or self.items[k].lower == g.clitic:
            return []
        if self.items[i].lower.startswith(g.verb_prefixes):
            return []
        p, passed = k - 1, either(g.relatives, g.auxiliaries, g.anterior, g.definite)
        earlier = g.classes.get("sooner")  # "Iran dan Suriah telah lebih dulu ia datangi"
        while p > 0 and (
            self.items[p].text == ","
            or self.items[p].kind is ItemKind.TIME
            or self.items[p].lower in passed
            or (earlier is not None and earlier.length_at(self.items, p))
        ):
            p -= 1
        if not (self.is_actor(p) or self.is_place(p)) or not (self.is_free(p) or self._is_described(p, i)):
            return []
        return self.group_ending_at(p)

    def _is_described(self, k: int, i: int) -> bool:
        """As in "dibawa oleh Menteri X, yang ia temui": the verb at item `i` tells of the person named right before.

        Not in "surat dari Menteri X, yang ia terima", where it may tell of what comes from him.
        """
        g, after, taking = self.grammar, self.items[k + 1 : k + 3], self.grammar.classes.get(RECEIVING)
        opens = len(after) > 1 and after[0].text == "," and after[1].lower in g.relatives
        if not opens or not self.is_person(k) or taking is None:
            return False
        first = self.group_ending_at(k)[0]
        comes_from = first > 0 and self.items[first - 1].lower in g.prepositions["from"]
        return not (comes_from and taking.length_at(self.items, i))

    def _office_described(self, k: int) -> int | None:
        """As in "the Thai supreme commander": the office behind the adjective of a state at item `k`."""
        for p in range(k + 2, min(k + 4, len(self.items))):
            m, between = self.items[p].mention, self.items[k + 1 : p]
            plain = all(x.kind is ItemKind.WORD and x.text.islower() and x.lower.isalpha() for x in between)
            if m is not None and m.type is EntityType.OFFICE and plain and not self._opens(between):
                return p
        return None

    def _opens(self, items: Sequence[Item]) -> bool:
        """Whether one of the items opens another phrase."""
        g = self.grammar
        return any(x.lower in either(g.any_preposition, g.determiners, self.conjunctions, g.speech) for x in items)
