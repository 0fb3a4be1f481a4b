"""What governs an item of a row: a preposition before it, a noun that it modifies, a list that it is a member of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.clause.coordination import CoordinatedRow
from lawatan.analysis.extraction.clause.items import ItemKind
from lawatan.analysis.extraction.clause.row import OWNS
from lawatan.analysis.extraction.who.parties import party_led_by
from lawatan.records.mention import EntityType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item

MAX_COMPANY = 7  # items of "with his wife Anna" before "and"
MAX_DESCRIPTION = 4  # plain nouns between "with" and a name that say who somebody is


class GovernedRow(CoordinatedRow):
    """A row that knows which of its items are free: governed by no preposition, owners of nothing."""

    def __init__(self, items: Sequence[Item], grammar: ContactGrammar) -> None:
        super().__init__(items, grammar)
        self._freedom: dict[int, bool] = {}  # what `is_free` found, so that long lists stay linear

    def is_free(self, k: int) -> bool:
        """Whether no preposition governs item `k` and it owns nothing ("Putin's")."""
        asked = [k]
        while asked[-1] not in self._freedom and not self._owns(asked[-1]):  # of a list the first member decides
            joined = self._joined_before(asked[-1])
            if joined is None or (self.grammar.determiners and self.items[joined - 1].lower in self.grammar.owned):
                break  # "with his wife Anna and Minister X"
            asked.append(joined)
        free = self._freedom.get(asked[-1])
        free = self._is_ungoverned(asked[-1]) if free is None else free
        self._freedom.update(dict.fromkeys(asked, free))
        return free

    def _is_ungoverned(self, k: int) -> bool:
        """Whether item `k` owns nothing and stands behind no preposition, but that of the party that it leads."""
        if self._owns(k):
            return False
        p = self._governor(k)
        if p < 0 or party_led_by(self, k) is not None:
            return True
        before = self.items[p]
        if before.lower in self.conjunctions and p > 0:
            return not self._is_in_company(k, p)
        if before.lower in self.grammar.prepositions.get("for", ()) and k + 1 < len(self.items):
            return self.grammar.purpose.length_at(self.items, k + 1) > 0  # "bagi Putin untuk berkunjung"
        return before.lower not in self.grammar.any_preposition

    def is_in_company(self, k: int) -> bool:
        """As in "with his wife and Minister X": whether the person at item `k` comes along beside somebody unnamed."""
        p = self._governor(k)
        return p > 0 and self.items[p].lower in self.conjunctions and self._is_in_company(k, p)

    def _is_in_company(self, k: int, joined: int) -> bool:
        """As in "flew in with his wife and Minister X, ": whom the conjunction at `joined` puts beside a plain noun.

        The noun stands behind "with" or "by" and is somebody's own or a party: not in "began with a prayer and X,
        who". No verb follows the person: not in "with his wife and X said".
        """
        g = self.grammar
        if not g.determiners or not self._stands_last(k):
            return False
        for p in range(joined - 1, max(0, joined - 1 - MAX_COMPANY), -1):
            item = self.items[p]
            if item.lower in g.prepositions["with"] or item.lower in g.agent_words:
                party = g.classes.get("parties_led")
                is_party = party is not None and party.find(self.items, p, joined) is not None
                return is_party or any(i.lower in g.possessives for i in self.items[p:joined])
            m = item.mention
            is_noun = item.kind is ItemKind.WORD and item.text.isalpha() and not self.is_boundary(p)
            if not is_noun and (m is None or m.type is not EntityType.PERSON or m.role is not None):
                return False
        return False

    def _stands_last(self, k: int) -> bool:
        """Whether a comma, a conjunction, a preposition, a time or nothing stands behind the person at item `k`."""
        after = self.items[k + 1] if k + 1 < len(self.items) else None
        if after is None or after.kind in (ItemKind.PUNCTUATION, ItemKind.TIME):
            return True
        return after.lower in self.conjunctions or after.lower in self.grammar.any_preposition

    def _owns(self, k: int) -> bool:
        return k + 1 < len(self.items) and self.items[k + 1].lower in OWNS

    def _governor(self, k: int) -> int:
        """The item before `k`, over words that are skipped; -1 where none is."""
        p = self._before_owner(k) - 1
        while p >= 0 and self.items[p].lower in self.grammar.skip - self.grammar.any_preposition:
            p -= 1
        return self._before_description(k, p)

    def _before_description(self, k: int, p: int) -> int:
        """As in "dengan ketua presidium parlemen X": the "with" before plain nouns, `p` the last, that say who X is."""
        m, g = self.items[k].mention, self.grammar
        if g.determiners and m is not None and m.type is EntityType.PERSON:
            return self._before_owner_told(p)
        if m is None or m.type is not EntityType.PERSON or not g.verb_prefixes or self.items[p].lower in g.control:
            return p  # "bagaimana dengan rencana X datang"
        q = p
        while q > 0 and p - q < MAX_DESCRIPTION and self.is_plain_word(q):
            q -= 1
        return q if q < p and self.items[q].lower in g.prepositions["with"] else p

    def _before_owner_told(self, p: int) -> int:
        """As in "the tomb of revolutionary founder X": the "of" before plain words, `p` the last, that say who X is."""
        q, owning = p, self.grammar.table.owning
        nouns = self.grammar.classes.get("titled_by_noun")
        if p < 0 or nouns is None or not nouns.length_at(self.items, p):
            return p  # "After hours of talks X said"
        while q > 0 and p - q < MAX_DESCRIPTION and self._is_attribute(q) and self.items[q].lower not in owning:
            q -= 1
        return q if 0 <= q < p and self.items[q].lower in owning else p

    def _joined_before(self, k: int) -> int | None:
        """The entity that a conjunction joins item `k` to, in "Kenya and Uganda"."""
        p = self._governor(k)
        if p < 1 or self.items[p].lower not in self.conjunctions:
            return None
        q = p - 1
        while q > 0 and self.items[q].lower in (",", *self.grammar.skip) and self.items[q].kind is not ItemKind.ENTITY:
            q -= 1
        return self._before_insertion(self._before_home(q)) if self.items[q].kind is ItemKind.ENTITY else None

    def is_subject(self, k: int) -> bool:
        """Whether item `k` can be a subject: free, and no object of another predicate (but "X, who")."""
        if not self.is_free(k) or self.modifies(k):
            return False
        if k not in self.taken:
            return True
        after = [i.lower for i in self.items[k + 1 : k + 3]]
        return any(w in self.grammar.relatives for w in after)

    def modifies(self, k: int) -> bool:
        """Whether a state or body follows a plain noun that it modifies ("pengaruh Iran")."""
        m = self.items[k].mention
        if m is None or k == 0:
            return False
        before = self.items[k - 1]
        if before.lower in self.grammar.owned or self._is_owned(k):
            return True
        if m.type in (EntityType.PERSON, EntityType.OFFICE):
            return False
        if before.kind is not ItemKind.WORD or before.lower in self.conjunctions or self.is_boundary(k - 1):
            return False
        g = self.grammar
        return before.lower not in g.speech and before.lower not in g.relatives and before.lower not in g.skip

    def _is_owned(self, k: int) -> bool:
        """As in "his wife, Mrs X", "heading a delegation": the word that owns, over articles and a comma."""
        p = k - 1
        while p > 0 and self.items[p].lower in self.grammar.determiners:
            p -= 1
        return p >= 0 and p < k - 1 and self.items[p].lower in self.grammar.owned

    def is_skipped(self, k: int) -> bool:
        """Whether a word that may stand between a predicate and its object is at item `k`.

        A numeral for the second may, where no phrase for two begins: "kunjungan kedua Presiden X".
        """
        lower = self.items[k].lower
        if lower in self.grammar.skip:
            return lower not in self.grammar.any_preposition
        return lower in self.grammar.counted and k > 0 and not self.pair_at(k)
