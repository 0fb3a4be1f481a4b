"""Which forum, exercise or document a predicate is about, and forums that the text tells of by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.candidates import Forum
from lawatan.analysis.extraction.clause.owned import start_of_owner
from lawatan.analysis.extraction.documents.named_documents import document_near
from lawatan.analysis.extraction.documents.signatories import JOINT
from lawatan.analysis.extraction.exercises.drill_names import exercise_name
from lawatan.analysis.extraction.exercises.open_drills import (
    IN_DRILL,
    OF_DRILL,
    DrillTold,
    drill_meant,
    drill_of,
    last_drill,
)
from lawatan.analysis.extraction.forums.attendees import is_session
from lawatan.analysis.extraction.forums.between import is_interrupted, is_of_another, is_role
from lawatan.analysis.extraction.forums.editions import is_another
from lawatan.analysis.extraction.forums.formats import meets_as_format
from lawatan.analysis.extraction.forums.forum_kinds import has_body, is_at_home, is_led_by_two, is_of_pair, names_many
from lawatan.analysis.extraction.forums.home_meetings import is_own_rite
from lawatan.analysis.extraction.forums.instituted import is_instituted, items_of
from lawatan.analysis.extraction.forums.named_things import (
    OWNER_ENDINGS,
    find_forum,
    find_last_forum,
    forum_at,
    is_bare_body,
    is_multilateral,
    is_of_body,
)
from lawatan.analysis.extraction.forums.of_many import is_of_many, is_summit, starts_group
from lawatan.analysis.extraction.forums.open_halls import ends_phrase, spoken_at
from lawatan.analysis.extraction.forums.plain_forums import (
    find_celebration,
    is_foreign,
    is_of_private,
    names_private,
    plain_ceremony,
    plain_conference,
    rite_of_many,
    summit_abroad,
    summit_attended,
)
from lawatan.analysis.extraction.forums.way_to import leads_there
from lawatan.knowledge.organisations import organisations
from lawatan.records.event_mention import EventType
from lawatan.records.mention import EntityType
from lawatan.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.grammar import ContactGrammar
    from lawatan.analysis.extraction.clause.items import Item, ItemisedSentence
    from lawatan.analysis.extraction.clause.syntax import Clause
    from lawatan.analysis.extraction.who.actors import Discourse
    from lawatan.language_pack.contacts import Frame

TOLD_REACH = 3  # items before a head in which its article stands: "the two-day summit"
TOLD_AGO = 4  # sentences after a forum in which "also there was X" is at that forum
ATTENDED = "attended"  # the sense of a frame that holds the noun: "pertemuan itu dihadiri"
EDITION = "edition"  # the sense of a frame that means an earlier exercise of the series told before
NAME_REACH = 4  # items behind "edition" in which the name of an exercise of its own stands
MEMORY = 20  # forums told before that are looked through for the word of a later one
NEAR = "near"  # the sense of a frame whose forum follows directly, by name: "told the summit of the bloc"
OPENING_REACH = 24  # items between "Organised by" at the head of a sentence and its forum
LOOSE_REACH = 4  # items between a bare preposition ("at") and the head of its forum
FESTIVE_REACH = 5  # items between a verb of attending and the head of a celebration
ATTENDANCE_REACH = 12  # items between a verb of attending and the head of its forum


@dataclass(slots=True)
class Attendance:
    """Names the forums, exercises and documents of one document's candidates."""

    text: str
    lang: str
    grammar: ContactGrammar
    discourse: Discourse
    told: list[tuple[int, Forum]] = field(default_factory=list)  # forums by the sentence that named them, in order
    attended: set[Span] = field(default_factory=set)  # where forums stand that are told as gatherings
    last_drill: DrillTold | None = None
    last_meeting: int = -1  # the last sentence that told of talks between two
    _read: int = -1  # the sentence whose forums are `_here`, by item
    _here: list[tuple[int, Forum]] = field(default_factory=list)

    def remember(self, sentence: ItemisedSentence, found: Sequence[Candidate]) -> None:
        """Keeps the forums that a sentence names or tells as gatherings: "the summit" after it is one of them."""
        named = [forum for _, forum in self._named_in(sentence)]
        gatherings = [c for c in found if c.type is EventType.GATHERING]
        again = [c.forum for c in gatherings if c.forum is not None and c.forum.span.end <= sentence.start]
        self.told.extend((sentence.index, forum) for forum in again if forum.span in self.attended)
        for c in gatherings:
            c.session = Forum("", c.trigger, is_named=False) if c.forum is None else None
        held = [f for c in gatherings if (f := c.forum or c.session) is not None]
        self.attended.update(f.span for f in held)
        self.attended.update(f.span for f in named if self._is_international(f, sentence))
        held = [f for f in held if f not in named and sentence.start <= f.span.start < sentence.end]
        if any(c.type is EventType.MEETING for c in found):
            self.last_meeting = sentence.index
        self.last_drill = last_drill(found) or self.last_drill
        self.told.extend((sentence.index, forum) for forum in sorted([*named, *held], key=lambda f: f.span.start))
        if self.told and self.told[-1][1].span in self.attended:
            self.discourse.last_forum = self.told[-1][1]

    def _is_international(self, forum: Forum, sentence: ItemisedSentence) -> bool:
        """Whether the name of a forum tells that several states come to it: a body in it, "world", "regional"."""
        inside = [i for i in sentence.items if forum.span.start <= i.start < forum.span.end]
        return is_of_many(inside, self.grammar) or any(
            i.lower in self.grammar.international
            or (i.mention is not None and (i.mention.type is EntityType.ORGANISATION or is_of_body(i.mention)))
            for i in inside
        )

    def _named_in(self, sentence: ItemisedSentence) -> list[tuple[int, Forum]]:
        if self._read != sentence.index:
            items = sentence.items
            heads = (find_forum(items, k, k + 1, self.grammar) for k in range(len(items)))
            forums = ((head[0], forum_at(items, *head, self.grammar, self.text)) for head in heads if head)
            self._read, self._here = sentence.index, [(k, f) for k, f in forums if f is not None and f.is_named]
        return self._here

    def _told_before(self, sentence: ItemisedSentence, k: int, n: int, *, attends: bool) -> Forum | None:
        """As in "the summit", "the group's summit": the forum that the head of a name means, if it names none itself.

        A forum of this sentence or one before with that word in its name; else, for another word for gatherings, the
        one named last, within a few sentences where only what is done there says so: "attend the one-day meeting".
        """
        items, is_first = sentence.items, self.grammar.table.forum_head_first
        after = k + n + (k + n < len(items) and items[k + n].time is not None)  # "konferensi dua hari itu"
        beside = items[after : after + 1] if is_first else items[max(0, k - TOLD_REACH) : k]
        definite = [p for p, i in enumerate(beside) if i.lower in self.grammar.definite]
        if not self.grammar.told_again or not definite or any(i.mention is not None for i in beside[definite[-1] :]):
            return None
        if is_another(items, k + n - 1 if is_first else k, self.grammar):
            return None
        told = [*self.told[-MEMORY:], *((sentence.index, f) for at, f in self._named_in(sentence)[:MEMORY] if at < k)]
        same = [forum for _, forum in told if items[k].lower in forum.name.casefold().split()]
        if same:
            return same[-1]
        if not told:
            return None
        at, last = told[-1]
        is_gathering = is_summit(items, k, n, self.grammar)
        if not is_gathering and self.last_meeting > at:
            return None  # "the meeting" is the talks told since
        return last if is_gathering or (attends and sentence.index - at < TOLD_AGO) else None

    def take_name(self, frame: Frame, c: Candidate, i: int, n: int, sentence: ItemisedSentence, clause: Clause) -> bool:
        """Finds the forum, exercise or document; False where the frame needs one and there is none."""
        items = sentence.items
        if frame.forum == "told":
            at, last = self._told_last(sentence, c, clause)
            is_near = sentence.index - at < TOLD_AGO and self.last_meeting <= at
            is_near = is_near and last is not None and last.span in self.attended and not clause.heads
            c.forum = last if is_near and self._is_alone(items, i, n) else None
            return c.forum is not None
        if frame.sense == ATTENDED:
            forum = self._told_before(sentence, i, 1, attends=True)
            if forum is not None and forum.span in self.attended:
                c.type, c.forum = EventType.GATHERING, forum
            return True
        if frame.sense in (OF_DRILL, IN_DRILL):
            c.forum = drill_of(frame.sense, sentence, i, n, self.last_drill, self.grammar)
            return c.forum is not None
        if frame.sense == EDITION:
            c.forum, c.strong = self.discourse.last_exercise, True
            is_another = any(
                f.type == EventType.EXERCISE
                for k in range(i + n, min(i + n + NAME_REACH, len(items)))
                for _, f, _ in self.grammar.frames_at(items, k)
            )
            is_of_other = i + n < len(items) and items[i + n].lower in self.grammar.table.owning  # "round of talks"
            return c.forum is not None and not is_another and not is_of_other
        if frame.forum in ("object", "subject"):
            return self._take_forum(frame, c, i, n, sentence, clause)
        if frame.forum == "document":
            c.forum = document_near(items, i, n, self.grammar, self.text)
            return c.forum is not None
        if frame.sense == JOINT and c.forum is None:
            c.forum = Forum(c.trigger.of(self.text), c.trigger)
        if frame.forum == "name" and c.type is EventType.EXERCISE:
            c.forum = exercise_name(items, i, n, self.grammar, self.text)
            c.forum = drill_meant(c.forum, sentence, self.last_drill)
        return True

    def _take_forum(
        self, frame: Frame, c: Candidate, i: int, n: int, sentence: ItemisedSentence, clause: Clause
    ) -> bool:
        """Finds the forum that a predicate of gathering has as its object or subject."""
        items = sentence.items
        loose = self.grammar.any_preposition | self.grammar.prepositions["about"]
        is_loose = (items[i + n - 1].lower in loose and n == 1) or frame.sense == NEAR
        # "at the African Union's annual summit" reaches further than "at the summit"
        near = items[i + n : i + n + LOOSE_REACH]
        owner = 2 if any(x.lower in OWNER_ENDINGS for x in near) or starts_group(near, self.grammar) else 0
        reach = LOOSE_REACH + owner if is_loose else ATTENDANCE_REACH
        if frame.forum == "object":
            head = find_forum(items, i + n, i + n + reach, self.grammar)
            head = head or (None if is_loose else self._relative_forum(items, i))
        else:
            head = find_last_forum(items, i - 2 * ATTENDANCE_REACH, i, self.grammar)
            head = head or (find_forum(items, i + n, i + n + OPENING_REACH, self.grammar) if i == 0 else None)
            if head is None and self._is_of_it(items, i):
                c.forum = self._meant(sentence)
                return c.forum is not None
        invites = self.grammar.classes.get("inviting")
        if is_loose and invites is not None and invites.find(items, i - ATTENDANCE_REACH, i) is not None:
            return False  # "invited X to the summit": who invites is not there by that
        if is_loose and ((not c.places and is_role(items, i, self.grammar)) or (n == 1 and not leads_there(clause, i))):
            return False
        if is_loose and c.actors and all(a.type is EntityType.INSTITUTION for a in c.actors):
            return False  # "the Defence Ministry in Oslo gave a list for the summit"
        c.forum = self._audience(items, i, n)
        if c.forum is not None:
            return True
        assembles = self.grammar.classes.get("assembling")
        if head is None and assembles is not None and assembles.length_at(items, i):
            return is_session(c, clause, n) or meets_as_format(c, clause, n, self.discourse)
        is_open = not is_loose or (frame.sense == NEAR and frame.needs)  # "returning from the conference in Bali"
        c.forum = self._plain(items, i + n, head, c) if is_open and frame.forum == "object" else None
        if c.forum is not None:
            return True
        if head is None or (is_loose and is_interrupted(items, i + n, head[0], self.grammar)):
            return False
        speaks = frame.sense == NEAR or self._is_at(items, i)
        c.forum = spoken_at(c, items, i + n, head, self.grammar, self.text) if is_loose and speaks else None
        if c.forum is not None:
            return True
        if frame.forum == "object" and is_of_another(items, i + n, head[0], self.grammar):
            return False
        if is_bare_body(items[head[0]], self.grammar) and items[i].lower in self.grammar.presiding:
            return False  # who chairs the G20 this year is at no meeting
        if is_loose and n == 1 and is_own_rite(items, i + n, head, self.grammar):
            return False
        is_private = is_of_private(items, *head, self.grammar)
        c.forum = forum_at(items, head[0], head[1], self.grammar, self.text)
        if c.forum is not None and is_instituted(items, *items_of(items, head[0], c.forum), self.grammar):
            return False
        if c.forum is None or not c.forum.is_named:
            c.forum = self._told_before(sentence, *head, attends=not is_loose or frame.sense == NEAR) or c.forum
        is_told = c.forum is not None and c.forum.span in self.attended
        is_private = c.forum is not None and (is_private or names_private(c.forum, self.grammar))
        if is_private and not is_told and not has_body(c):
            return False
        if c.forum is not None and not is_told and is_at_home(c, self.grammar):
            return False
        is_weak = self.grammar.classes["weak_forum"].length_at(items, head[0]) == head[1] and not has_body(c)
        if is_told and is_loose and not (speaks and any(a.is_person for a in c.actors)):
            return False  # "planning for the talks", "the state's part in the forum"
        is_weak = (
            is_weak and not is_told and not is_multilateral(c.forum, self.grammar) and not names_many(c, self.grammar)
        )
        if is_weak and (is_loose or is_of_pair(c) or is_led_by_two(c, i + n, self.grammar)):
            return False  # "dalam perundingan AS-Iran", "memimpin konsultasi tahunan Indonesia-Malaysia"
        if c.forum is None and not is_loose and is_session(c, clause, n):
            return True  # "ASEAN foreign ministers will hold their plenary in Cebu"
        if c.forum is None and frame.forum == "subject":
            c.forum = rite_of_many(c, clause, head, i + n, self.discourse, self.text)
            return c.forum is not None
        if c.forum is None and is_loose:
            c.forum = summit_abroad(c, items, *head, self.grammar, self.text)
            return c.forum is not None
        return c.forum is not None and (c.forum.is_named or is_told or not is_loose)

    def _told_last(self, sentence: ItemisedSentence, c: Candidate, clause: Clause) -> tuple[int, Forum | None]:
        """The forum told last and its sentence: one of this sentence, before "and X will attend", or one before it."""
        first = min((a.span.start for a in c.actors if a.is_person), default=0)
        k = next((k for k, i in enumerate(sentence.items) if i.start >= first), 0)
        k = start_of_owner(sentence.items, k)  # "but Peru's X attended"
        is_apart = sentence.items[k - 1].text == ";"
        is_joined = not is_apart and clause.is_boundary(k - 1)
        is_joined = is_joined or sentence.items[k - 1].lower in self.grammar.conjunctions
        is_joined = is_joined and first > sentence.start
        here = [f for _, f in self._named_in(sentence) if f.span.end <= first] if is_joined else []
        if here and self._is_international(here[-1], sentence):
            self.attended.add(here[-1].span)
            return sentence.index, here[-1]
        return self.told[-1] if self.told else (-TOLD_AGO, None)

    def _is_of_it(self, items: Sequence[Item], i: int) -> bool:
        """As in "It was attended by X", "It also drew X", "Dihadiri pula oleh X": of the forum told last."""
        k = i - 1
        while k >= 0 and (items[k].lower in self.grammar.auxiliaries or items[k].lower in self.grammar.being):
            k -= 1
        if k < 0:
            return self.grammar.table.forum_head_first
        before = items[k - 1] if k else None
        is_first = before is None or before.text == "," or before.lower in self.grammar.conjunctions
        return is_first and self.grammar.neuter.length_at(items, k) == 1

    def _meant(self, sentence: ItemisedSentence) -> Forum | None:
        """The forum told in one of the last sentences, where no talks have been told since."""
        at, last = self.told[-1] if self.told else (-TOLD_AGO, None)
        is_near = sentence.index - at < TOLD_AGO and self.last_meeting <= at
        return last if is_near and last is not None and last.span in self.attended else None

    def _plain(self, items: Sequence[Item], start: int, head: tuple[int, int] | None, c: Candidate) -> Forum | None:
        """A conference or celebration without a name, attended by foreigners: "a ceremony marking D-Day in Caen"."""
        if not is_foreign(c):
            return None
        told = find_celebration(items, start, start + FESTIVE_REACH, self.grammar, self.text)
        if told is not None and (head is None or told[1] <= head[0]):
            return told[0]
        if head is None or forum_at(items, *head, self.grammar, self.text) is not None:
            return None
        rite = plain_ceremony(items, head[0], self.grammar, self.text)
        plain = rite or plain_conference(items, start, *head, self.grammar, self.text)
        return plain or summit_attended(items, start, *head, self.grammar, self.text)

    def _is_at(self, items: Sequence[Item], i: int) -> bool:
        words = self.grammar.classes.get("at_forum")
        is_inside = words is not None and words.length_at(items, i) > 0
        return is_inside or items[i].lower in self.grammar.prepositions["at"] or items[i].lower in self.grammar.during

    def _audience(self, items: Sequence[Item], i: int, n: int) -> Forum | None:
        """As in "addressed the Security Council", "berpidato di Dewan Keamanan": a body in session, spoken to."""
        speaks = self.grammar.classes.get("addressing")
        k = i + n
        while k < len(items) and items[k].lower in self.grammar.determiners:
            k += 1
        m = items[k].mention if k < len(items) else None
        if speaks is None or not speaks.length_at(items, i) or m is None or m.type is not EntityType.ORGANISATION:
            return None
        known = organisations().get(m.country or "") or organisations().get(m.name or "")
        return Forum(m.span.of(self.text), m.span) if known is not None else None

    def _is_alone(self, items: Sequence[Item], i: int, n: int) -> bool:
        """Whether no forum stands in the clause, so that "was also there" means the one told before.

        Who "also spoke with X" or "to X" spoke elsewhere.
        """
        after, g = items[i + n].lower if i + n < len(items) else "", self.grammar
        bare = g.classes.get("bare_attending")
        if bare is not None and bare.length_at(items, i) == n and not ends_phrase(items, i + n, g):
            return False  # "expected to attend a dinner", "will speak English"
        if items[i + n - 1].lower not in g.any_preposition and after in g.prepositions["with"] | g.prepositions["to"]:
            return False
        return find_forum(items, i + n, i + n + ATTENDANCE_REACH, self.grammar) is None

    def _relative_forum(self, items: Sequence[Item], i: int) -> tuple[int, int] | None:
        """As in "The summit, which he attended": the head before the relative word."""
        head = find_last_forum(items, i - 2 * ATTENDANCE_REACH, i, self.grammar)
        if head and any(items[k].lower in self.grammar.relatives for k in range(head[0], i)):
            return head
        return None
