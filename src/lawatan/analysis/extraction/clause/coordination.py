"""Which items of a row are coordinated: lists are told by commas and by conjunctions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row import OWNS, PAIR_RULE, Row
from lawatan.analysis.extraction.clause.settlements import past_settlement
from lawatan.analysis.extraction.clause.word_sets import either
from lawatan.analysis.extraction.who import told
from lawatan.analysis.pair import PAIR
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    pass

OWNERS = frozenset({EntityType.COUNTRY, EntityType.PERSON})
MAX_INSERTION = 14  # items between the commas around what is inserted behind a member of a list
GUEST_HOME = 4  # items from "tamunya" to the name behind "dari Kenya,"
MAX_GUEST_WORDS = 4  # "his guest from Oslo", "sang tuan rumah itu"
MAX_TITLE = 2  # words of "tuan rumah"
MAX_ATTRIBUTES = 2  # words between a member's determiner and the member: "his newly elected Croatian counterpart"


class CoordinatedRow(Row):
    """A row that tells which mentions stand together. Answers are item indices."""

    def group_ending_at(self, k: int, *, taken: bool = False) -> list[int]:
        """Coordinated actors that end at item `k` ("A, B dan C"), in text order; with `taken` objects of before too."""
        group = [k]
        conjunction_seen = False
        p = self._before_owner(k) - 1
        while p >= 0:
            if self._is_pair(p):
                group.insert(0, p)
                p -= 1
                continue
            q = self._before_attributes(self._before_title(self._before_host(p)))
            joined = False
            while q > 0 and (
                self.items[q].lower in (",", *self.conjunctions) or self._is_filler(q) or self._is_time_aside(q)
            ):
                joined = joined or self.items[q].lower == "," or self.items[q].lower in self.conjunctions
                conjunction_seen = conjunction_seen or self.items[q].lower in self.conjunctions
                q -= 1
            q = self._before_home(q)
            q = self._before_insertion(q) if joined and conjunction_seen else q
            if joined and conjunction_seen and self._is_he(q):
                return [q, *group]
            if joined and conjunction_seen and (told_at := self._guest_ending_at(q)) is not None:
                return [told_at, *group]
            if not joined or not conjunction_seen or not self.is_actor(q) or (q in self.taken and not taken):
                break
            group.insert(0, q)
            p = self._before_owner(q) - 1
        return group

    def _before_host(self, p: int) -> int:
        """One before ", his host," where that comma stands at item `p`, right before a name: "X and his host, Y"."""
        if self.items[p].text != "," or p == 0:
            return p
        g = self.grammar
        for k in range(p - 1, max(-1, p - 1 - MAX_GUEST_WORDS), -1):
            if k + max(g.host_phrases.length_at(self.items, k), g.guest_phrases.length_at(self.items, k)) == p:
                return k - 1
        return p

    def _before_title(self, p: int) -> int:
        """One before "tuan rumah" that ends at item `p`, right before a name: "X dan tuan rumah PM Y"."""
        if self.items[p].kind is not ItemKind.WORD or self.grammar.determiners:
            return p
        return next((k - 1 for k in range(p, max(0, p - MAX_TITLE), -1) if self._past_title(k) == p + 1), p)

    def _past_title(self, q: int) -> int:
        """One past a phrase for a host or a guest at item `q`, where his name follows."""
        if q >= len(self.items) or self.items[q].kind is not ItemKind.WORD or self.grammar.determiners:
            return q
        n = max(self.grammar.host_phrases.length_at(self.items, q), self.grammar.guest_phrases.length_at(self.items, q))
        follows = self.items[q + n].mention if n and q + n < len(self.items) else None
        return q + n if follows is not None and follows.type is EntityType.PERSON else q

    def _before_attributes(self, p: int) -> int:
        """The determiner of the member behind item `p` where adjectives stand between: "his new Croatian colleague"."""
        for q in range(p - 1, max(-1, p - 1 - MAX_ATTRIBUTES), -1):
            if not self._is_attribute(q + 1):
                break
            if self.items[q].lower in self.grammar.determiners:
                return q - 1
        return p

    def _is_attribute(self, k: int) -> bool:
        """Whether item `k` may be an adjective before a noun: a plain word that does nothing else."""
        g, item = self.grammar, self.items[k]
        other = either(g.any_preposition, self.conjunctions, g.determiners, g.speech, g.auxiliaries, g.relatives)
        is_plain = item.kind is ItemKind.WORD and item.text.replace("-", "").isalpha() and item.text.islower()
        return is_plain and item.lower not in other and not self.is_boundary(k)

    def _after_attributes(self, q: int) -> int:
        """The member at the end of a phrase whose determiner stands at item `q`, else `q`."""
        if q >= len(self.items) or self.items[q].lower not in self.grammar.determiners:
            return q
        for p in range(q + 1, min(len(self.items), q + 2 + MAX_ATTRIBUTES)):
            if self.items[p].mention is not None:
                return p
            if not self._is_attribute(p):
                break
        return q

    def _guest_ending_at(self, q: int) -> int | None:
        """As in "The visitor and X discussed trade": where a phrase for a guest or a host begins that ends at `q`."""
        for k in range(q, max(-1, q - MAX_GUEST_WORDS), -1):
            if k + told.length_at(self.items, k, self.grammar) == q + 1:
                return k
        return None

    def _is_he(self, q: int) -> bool:
        """As in "He and X met", "In the palace he and X met": a pronoun that opens its clause stands first."""
        g, item = self.grammar, self.items[q]
        if item.lower in g.speaker_pronouns and item.lower not in g.possessives:
            return True  # "I and X"
        if item.lower not in g.pronouns or not self.is_pronoun(q) or item.lower == g.clitic:
            return False
        other = g.classes.get("objective")
        if other is not None and other.length_at(self.items, q):
            return False
        alone = g.classes.get("subjective")
        if alone is not None and alone.length_at(self.items, q):
            return True
        before = self.items[q - 1] if q else None
        is_first = before is None or before.kind is not ItemKind.WORD or self.is_boundary(q - 1)
        return is_first or (before is not None and before.lower in either(g.speech, g.conjunctions))

    def _is_time_aside(self, k: int) -> bool:
        """As in "X, Jumat, bersama Y": a time between commas, before a member that a conjunction joins."""
        is_aside = self.items[k].kind is ItemKind.TIME and self.items[k - 1].text == "," == self.items[k + 1].text
        return is_aside and self.items[k + 2].lower in self.conjunctions

    def _is_pair(self, k: int) -> bool:
        """Whether items `k` and `k`+1 are the two of a name for two states: "the two Koreas"."""
        pair = [i.mention for i in self.items[k : k + 2] if i.mention is not None and i.mention.rule == PAIR_RULE]
        return len(pair) == PAIR and pair[0].end == pair[1].end

    def _before_insertion(self, q: int) -> int:
        """As in "X, an envoy of Y, and Z met", "X, who came on Monday, and Z": the person before what is inserted.

        Item `q` stands before the comma and the conjunction; where nothing is inserted there it comes back.
        """
        if q + 1 >= len(self.items) or self.items[q + 1].text != ",":
            return q
        apposed = self.items[q - 2].mention if q > 1 else None
        of = self.grammar.prepositions["by"]
        if apposed is not None and "apposed-office" in apposed.rule and self.items[q - 1].lower in of:
            return q - 2
        o = next((k for k in range(q, max(0, q - MAX_INSERTION), -1) if self.items[k].text == ","), 0)
        person = self.items[o - 1].mention if o > 0 else None
        if person is None or person.type is not EntityType.PERSON or self.items[o + 1].kind is not ItemKind.WORD:
            return q
        is_member = self.is_actor(q) and all(self._is_filler(k) for k in range(o + 1, q))
        return q if is_member else o - 1

    def _is_filler(self, k: int) -> bool:
        """Whether item `k` is an article or the like that may stand inside a list ("his", "the")."""
        item = self.items[k]
        if item.kind is not ItemKind.WORD or item.lower in self.grammar.any_preposition:
            return False
        if item.lower in self.grammar.definite and not self.grammar.determiners:
            return True  # "presiden itu dan tamunya"
        return item.lower in self.grammar.skip or item.lower in self.grammar.possessives

    def group_starting_at(self, k: int) -> list[int]:
        """Coordinated mentions that begin at item `k`, in text order; a list needs its conjunction at the end."""
        k = self._after_owner(self._after_title(k))
        group = [k]
        pending: list[int] = []
        p = k + 1
        while p < len(self.items):
            if self._is_pair(p - 1):
                (pending or group).append(p)
                p += 1
                continue
            p = self.past_home(p)
            apart = self._member_apart(p, k)
            if apart is not None:
                group, pending, p = [*group, *pending, apart], [], apart + 1
                continue
            q = p
            joined = False
            while q < len(self.items) and self.items[q].lower in (",", *self.conjunctions):
                joined = joined or self.items[q].lower in self.conjunctions
                q += 1
            if q > p and q < len(self.items) and self._is_opaque(q) and len(group) + len(pending) > 1:
                p = q + 1  # "Korea Selatan dan Utara, Rusia": one of a list that says nothing by itself
                continue
            while (
                q < len(self.items)
                and q > p
                and self.items[q].mention is None
                and self.items[q].lower in self.grammar.skip - self.grammar.any_preposition
            ):
                q += 1
            q = past_settlement(self, self._after_attributes(self._past_title(q))) if q > p else q
            if q == p or q >= len(self.items) or not (self.is_actor(q) or self.is_place(q)):
                break
            q = self._after_owner(q)
            pending.append(q)
            if joined:
                group.extend(pending)
                pending = []
            p = q + 1
        group.extend(self._city_with_state(k, pending))
        return group

    def objects_from(self, k: int) -> list[int]:
        """Coordinated mentions from item `k` on; of an active verb not the last one if a clause begins with it.

        As in "met A, and B left for Cairo"; "talks with A and B have begun" and "signed by A and B came" are of both.
        """
        group = self.group_starting_at(k)
        cut = self.is_active and len(group) > 1 and self._is_next_subject(group[-1])
        return group[:-1] if cut else group

    def _is_next_subject(self, q: int) -> bool:
        """Whether a verb stands right after the actor at item `q`, over auxiliaries and adverbs."""
        k = q + 1
        while k < len(self.items) and self.items[k].lower in self.grammar.auxiliaries:
            if self.items[k].lower in self.grammar.finite:
                return True
            k += 1
        word = self.items[k].lower if k < len(self.items) and self.items[k].kind is ItemKind.WORD else ""
        g = self.grammar
        if not word or word in either(g.any_preposition, g.adjuncts, g.during):
            return False  # "met A and B during the summit"
        return word in self.grammar.speech or any(
            "subject" in (*f.traveller[:1], *f.party[:1]) and f.sense != "with" and not f.needs
            for _, f, _ in self.grammar.frames_at(self.items, k)
        )

    def _member_apart(self, p: int, k: int) -> int | None:
        """As in "India on 21 May and Nepal on 24 May", "A and, separately, B": a member told with a day of its own.

        `p` is the item behind the member before; None where no list goes on there in this way.
        """
        with_places = not self.is_place(k)
        q, has_day = self._adverbials(p, places=with_places)
        joined = q
        while q < len(self.items) and self.items[q].lower in (",", *self.conjunctions):
            q += 1
        is_listed = q > joined and (has_day or any(i.lower in self.conjunctions for i in self.items[joined:q]))
        while is_listed and has_day and q < len(self.items) and self._leads_on(q):
            q += 1
        q, is_apart = self._aside(q) if is_listed else (q, False)
        while is_listed and q < len(self.items) and self.items[q].lower in self.grammar.any_preposition:
            q += 1
        if 0 < q < len(self.items) - 1 and self.items[q - 1].lower not in self.grammar.prepositions["with"]:
            q += self.items[q].lower in self.grammar.determiners  # "A in 2003 and the Philippines in 2006"
        is_member = is_listed and q < len(self.items) and (self.is_actor(q) or self.is_place(q))
        if not is_member or self.is_place(q) != self.is_place(k):
            return None
        if is_apart and not self._says_apart(joined, q):
            return None  # "and, on Wednesday, B": the day before it is its own
        return q if is_apart or (has_day and self._adverbials(q + 1, places=with_places)[1]) else None

    def _leads_on(self, q: int) -> bool:
        """As in "in Oslo until Friday and then in Riga": an adverb that says that another member is the next."""
        word = self.items[q].lower
        return word in self.grammar.next_leg and word not in self.grammar.any_preposition and not self.is_boundary(q)

    def _says_apart(self, start: int, end: int) -> bool:
        apart = self.grammar.classes.get("apart")
        return apart is not None and apart.find(self.items, start, end) is not None

    def _aside(self, p: int) -> tuple[int, bool]:
        """Past "separately," or "in the morning," at item `p`; whether it stands there."""
        apart = self.grammar.classes.get("apart")
        q, has_day = self._adverbials(p, places=False)
        n = apart.length_at(self.items, p) if apart is not None and p < len(self.items) else 0
        q, found = (p + n, True) if n else (q, has_day)
        if found and q < len(self.items) and self.items[q].lower == ",":
            q += 1
        return (q, True) if found else (p, False)

    def _adverbials(self, p: int, *, places: bool) -> tuple[int, bool]:
        """Past the days (and, if asked, places) with their prepositions from item `p` on; whether there is a day."""
        has_day = False
        while p < len(self.items):
            q = p + (self.items[p].lower in either(self.grammar.any_preposition, self.grammar.ending))
            if q >= len(self.items):
                break
            is_day = self.items[q].time is not None
            if not is_day and not (places and q > p and self.is_place(q)):
                break
            has_day = has_day or is_day
            p = q + 1
        return p, has_day

    def _after_title(self, k: int) -> int:
        """As in "Presidents A and B": the first of the names behind a plural office."""
        m, after = self.items[k].mention, self.items[k + 1].mention if k + 1 < len(self.items) else None
        is_title = m is not None and m.type is EntityType.OFFICE and m.rule.endswith(".group") and m.country is None
        return k + 1 if is_title and after is not None and after.type is EntityType.PERSON else k

    def _before_owner(self, q: int) -> int:
        """Where the phrase of who is at item `q` begins: "Kenya's William Ruto", "tamunya dari Kenya, William Ruto"."""
        if q > GUEST_HOME and self.items[q - 1].text == "," and self.items[q - GUEST_HOME].lower in self.grammar.guests:
            is_home = self.items[q - 3].lower in self.grammar.prepositions["from"] and self.is_place(q - 2)
            return q - GUEST_HOME if is_home else q
        return next((p for p in (q - 2, q - 3) if p >= 0 and self._after_owner(p) == q), q)

    def _after_owner(self, k: int) -> int:
        """As in "Kenya's William Ruto", "Putin's foreign minister": who stands behind an owner at `k`, else it."""
        m, p = self.items[k].mention, k + 1
        if m is None or m.type not in OWNERS or p >= len(self.items) or self.items[p].lower not in OWNS:
            return k
        p += 2 if p + 1 < len(self.items) and self.items[p + 1].lower == "s" else 1
        person = self.items[p].mention if p < len(self.items) else None
        if person is not None and person.type is EntityType.OFFICE and m.type is EntityType.PERSON:
            return p
        return p if person is not None and person.type is EntityType.PERSON else k

    def past_home(self, p: int) -> int:
        """One past "of Kenya" where a person stands before it."""
        if p < 1 or p + 1 >= len(self.items) or not self._is_home(p, p + 1):
            return p
        return p + 2

    def _before_home(self, q: int) -> int:
        """The person before "of Kenya" where item `q` is the state."""
        return q - 2 if q > 1 and self._is_home(q - 1, q) else q

    def _is_home(self, preposition: int, state: int) -> bool:
        person, home = self.items[preposition - 1].mention, self.items[state].mention
        if person is None or home is None or person.type is not EntityType.PERSON:
            return False
        words = either(self.grammar.prepositions["by"], self.grammar.prepositions["from"])
        return home.type is EntityType.COUNTRY and self.items[preposition].lower in words

    def _is_opaque(self, q: int) -> bool:
        """Whether a lone capitalised word stands at item `q` of a list that goes on behind it."""
        item, follows = self.items[q], self.items[q + 1].lower if q + 1 < len(self.items) else ""
        is_name = item.kind is ItemKind.WORD and item.text[0].isupper()
        return is_name and follows in (",", *self.conjunctions)

    def _city_with_state(self, k: int, pending: list[int]) -> list[int]:
        """As in "Moskow, Rusia": the state that follows its city belongs to it."""
        first = self.items[k].mention
        if not pending or first is None or first.type is not EntityType.CITY:
            return []
        second = self.items[pending[0]].mention
        return pending[:1] if second is not None and second.country == first.country else []
