"""The packs' own examples of contacts, analysed: trigger, rule, participants, places, dates, status, forum.

How `languages/<code>/corpus/contacts.toml` is written (each entry stands for one document):

`[[example]]` marks one contact in its text:
    trigger          the words that call the contact up, once; the frame `rule` must fire exactly there
    traveller, host, inviter, participant
                     one who takes part; the words are the name, or the value is: `=Anwar Ibrahim` where the words are
                     a pronoun or a short form, `=CHN` (a code) where only the state or the office is named,
                     `=Anwar Ibrahim|prime minister|MYS` where office and state are tested too (either may be empty)
    place            where it takes place; the value is the ISO code, or is left out where the words are a name that
                     `lawatan.knowledge` has; a city's English name is expected in `cities`
                     (`=PRK|Pyongyang` where the words do not name it)
    start            `=2023-03-31` (no end), `=2023-04-16/2023-04-19` (start and end in one expression)
    day              `=2023-03-31`: start and end
    end              `=2023-08-19`: the end alone
    forum            name of the forum, exercise or document, as the words have it
Keys: `rule`, `status`; `published` (ISO day); `forum` where the name cannot be marked because marks do not nest;
`also`, one rule for each further contact that the text holds. Everyone who takes part, every place and every date is
marked: what is found beyond the marks is a failure.

`[[nothing]]` holds no contact; with `rejected`, a rejection by that rule must be there.
`[[known_wrong]]` is either of the two (without a trigger it is a `nothing`) and must fail; `why` says what is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.knowledge.cities import city_surfaces
from lawatan.knowledge.countries import country_surfaces
from lawatan.language_pack.contacts import ContactTable
from lawatan.language_pack.corpus import Example, Mark, read_corpus
from lawatan.language_pack.inflection import inflect
from lawatan.language_pack.loader import language_codes, load_pack, pack_folder
from lawatan.records.document import make_document
from lawatan.records.event_mention import AnnotatedDocument, EventMention, Part

CODES = [c for c in language_codes() if (pack_folder(c) / "contacts.toml").is_file()]
PARTS = {part.value for part in Part}
LABELS = PARTS | {"trigger", "place", "start", "day", "end", "forum"}
OPTIONS = {"rule", "status", "published", "forum", "also", "rejected"}
CODE = re.compile(r"[A-Z][A-Z0-9-]{1,9}")
CUES = ("planned", "proposed", "ongoing", "completed", "cancelled", "postponed", "denied")

# The same words with two analyses inside one type of contact, each with its reason.
ALLOWED_TWICE: dict[tuple[str, str, str], str] = {
    ("en", "call", "call"): 'a noun beside a length, a verb before who is called: "a 90-minute call", "will call X"',
    ("en", "exercise", "exercise"): 'a title needs no word for forces: "Exercise Sea Lion"',
    ("en", "exercise", "drill"): 'nor does what two states hold: "held a drill"',
    ("en", "exercise", "manoeuvres"): 'nor does what two states hold: "held manoeuvres"',
    ("en", "exercise", "maneuvers"): 'nor does what two states hold: "held maneuvers"',
    ("en", "gathering", "attended"): 'with its forum behind it, or with none, of the one told: "but X attended"',
}


def corpus(kind: str) -> list[tuple[str, Example]]:
    return [(code, e) for code in CODES for e in read_corpus(code, "contacts") if e.kind == kind]


def named(case: tuple[str, Example]) -> str:
    return case[1].place.removeprefix("languages/")


def read(code: str, example: Example) -> AnnotatedDocument:
    published = example.options.get("published")
    assert published is None or isinstance(published, str)
    return analyse(make_document(example.text, lang=code, published=published), min_confidence=0.0)


def marks(example: Example, *labels: str) -> list[Mark]:
    return [m for m in example.marks if m.label in labels]


def triggers(mention: EventMention) -> set[str]:
    return {e.rule or "" for e in mention.evidence if e.field == "trigger"}


def is_covered(mention: EventMention, field: str, mark: Mark) -> bool:
    return any(e.field == field and e.start < mark.end and mark.start < e.end for e in mention.evidence)


def check(code: str, example: Example, found: AnnotatedDocument) -> None:
    """Raises AssertionError where the document's contacts are not those that the example says."""
    check_evidence(example.text, found)
    if not marks(example, "trigger"):
        check_nothing(example, found)
        return
    mention = marked_mention(example, found)
    assert mention.status == example.options["status"], mention
    check_participants(example, mention)
    check_places(code, example, mention)
    check_dates(example, mention)
    check_forum(example, mention)
    others = [triggers(m) for m in found.event_mentions if m is not mention]
    check_also(example, others)


def check_evidence(text: str, found: AnnotatedDocument) -> None:
    for m in found.event_mentions:
        assert all(e.text == text[e.start : e.end] != "" for e in m.evidence)


def check_nothing(example: Example, found: AnnotatedDocument) -> None:
    assert found.event_mentions == ()
    rule = example.options.get("rejected")
    assert rule is None or rule in {r.rule for r in found.rejections}, found.rejections


def marked_mention(example: Example, found: AnnotatedDocument) -> EventMention:
    (trigger,) = marks(example, "trigger")
    rule = example.options["rule"]
    at = [
        m
        for m in found.event_mentions
        if any((e.field, e.start, e.end, e.rule) == ("trigger", trigger.start, trigger.end, rule) for e in m.evidence)
    ]
    said = [(triggers(m), [e.text for e in m.evidence if e.field == "trigger"]) for m in found.event_mentions]
    assert len(at) == 1, (rule, said, [(r.rule, r.text, r.reason) for r in found.rejections])
    return at[0]


def expected_participant(example: Example, mark: Mark) -> tuple[str, str | None, str | None, str | None]:
    """Part, name, office, state; an empty office or state is not compared."""
    words = example.text[mark.start : mark.end]
    if mark.value is None:
        return (mark.label, words, None, None)
    name, role, country = [*(f.strip() or None for f in mark.value.split("|")), None, None][:3]
    if role is None and country is None and name is not None and CODE.fullmatch(name):
        return (mark.label, None, None, name)
    return (mark.label, name, role, country)


def check_participants(example: Example, mention: EventMention) -> None:
    expected = dict.fromkeys(expected_participant(example, m) for m in marks(example, *PARTS))
    left = list(mention.participants)
    for part, name, role, country in expected:
        hit = next(
            (
                p
                for p in left
                if (p.part, p.name) == (part, name) and role in (None, p.role) and country in (None, p.country)
            ),
            None,
        )
        assert hit is not None, (part, name, role, country, mention.participants)
        left.remove(hit)
    assert left == []
    for mark in marks(example, *PARTS):
        assert is_covered(mention, "participants", mark), mark


def check_places(code: str, example: Example, mention: EventMention) -> None:
    cities = {c.surface: (c.iso3, c.city) for c in city_surfaces(code)}
    states = {c.surface: c.iso3 for c in country_surfaces(code)}
    expected_states: set[str] = set()
    expected_cities: set[str] = set()
    for mark in marks(example, "place"):
        words = example.text[mark.start : mark.end]
        state, city = cities.get(words, (states.get(words), None))
        given_state, _, given_city = (mark.value or "").partition("|")
        state, city = given_state or state, given_city or city
        assert state, f"{example.place}: the tables do not have {words!r}; give its code"
        expected_states.add(state)
        expected_cities |= {city} if city else set()
        assert is_covered(mention, "destination", mark), mark
    assert set(mention.destination) == expected_states
    assert set(mention.cities) == expected_cities


def check_dates(example: Example, mention: EventMention) -> None:
    start = end = None
    for mark in marks(example, "start", "day", "end"):
        assert mark.value, mark
        if mark.label != "end":
            start, _, end_here = mark.value.partition("/")
            end = start if mark.label == "day" else end_here or end
            assert is_covered(mention, "start", mark), mark
        else:
            end = mark.value
            assert is_covered(mention, "end", mark), mark
    assert (mention.start, mention.end) == (start, end)


def check_forum(example: Example, mention: EventMention) -> None:
    marked = marks(example, "forum")
    given = example.options.get("forum")
    if not marked and given is None and mention.type == "exercise":
        return  # its phrase is its name, and the trigger
    assert mention.forum == (given or next((m.value or example.text[m.start : m.end] for m in marked), None))


def check_also(example: Example, others: Sequence[set[str]]) -> None:
    """Each further contact is one of those that `also` names, and there are as many."""
    also = example.options.get("also", [])
    assert isinstance(also, list)
    left = list(others)
    for rule in also:
        hit = next((t for t in left if rule in t), None)
        assert hit is not None, (rule, others)
        left.remove(hit)
    assert left == []


def table(code: str) -> ContactTable:
    return load_pack(code).read("contacts", ContactTable)


def frame_ids(code: str) -> set[str]:
    """Frames of the table, and what the machinery makes of known exercises, bodies in session and named forums."""
    made = {
        f"{code}.exercise.named",
        f"{code}.gathering.session",
        f"{code}.gathering.named",
        f"{code}.gathering.trip",
        f"{code}.agreement.named",
        f"{code}.visit.earlier",
    }
    return {f.id for f in table(code).frames} | made


@pytest.mark.parametrize("case", [*corpus("example"), *corpus("nothing"), *corpus("known_wrong")], ids=named)
def test_entry_is_well_formed(case: tuple[str, Example]) -> None:
    code, example = case
    assert {m.label for m in example.marks} <= LABELS
    assert set(example.options) <= OPTIONS
    assert len(marks(example, "trigger")) == (1 if "rule" in example.options else 0)
    assert ("rule" in example.options) == ("status" in example.options)
    assert example.options.get("rule") in {None, *frame_ids(code)}, (
        "a known wrong entry must not fail by its rule's name"
    )
    if example.kind == "nothing":
        assert not example.marks
    if example.kind == "known_wrong":
        assert example.why


@pytest.mark.parametrize("case", corpus("example"), ids=named)
def test_example(case: tuple[str, Example]) -> None:
    code, example = case
    assert marks(example, "trigger")
    check(code, example, read(code, example))


@pytest.mark.parametrize("case", corpus("nothing"), ids=named)
def test_nothing(case: tuple[str, Example]) -> None:
    code, example = case
    check(code, example, read(code, example))


@pytest.mark.parametrize("case", corpus("known_wrong"), ids=named)
def test_known_wrong(case: tuple[str, Example]) -> None:
    code, example = case
    found = read(code, example)
    check_evidence(example.text, found)
    with pytest.raises(AssertionError):
        check(code, example, found)


@pytest.mark.parametrize("code", CODES)
def test_every_frame_has_an_example(code: str) -> None:
    tested = {e.options["rule"] for c, e in corpus("example") if c == code}
    assert tested == frame_ids(code)


@pytest.mark.parametrize("code", CODES)
def test_every_class_of_status_cues_has_an_example(code: str) -> None:
    decided: set[str] = set()
    background: set[str] = set()
    for c, e in corpus("example"):
        if c == code:
            cues = [x for m in read(code, e).event_mentions for x in m.evidence if x.field == "status"]
            decided |= {x.rule or "" for x in cues}
            background |= {x.text.casefold() for x in cues}
    assert {f"{code}.status.{name}" for name in CUES} - decided == set()
    assert background & set(table(code).status.background)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("reason", ["negated", "spoken of in general"])
def test_negation_and_generic_speech_have_examples(code: str, reason: str) -> None:
    said = [
        r.reason
        for c, e in corpus("nothing")
        if c == code
        for r in read(code, e).rejections
        if r.rule == e.options.get("rejected")
    ]
    assert any(reason in s for s in said)


@pytest.mark.parametrize("code", CODES)
def test_no_words_have_two_analyses_in_one_type(code: str) -> None:
    frames: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    inflections = table(code).inflections
    for f in table(code).frames:
        verbs = {form for v in f.verbs for form in (inflect(v, inflections).all if inflections else (v,))}
        for words in {w.casefold() for w in f.words} | verbs:
            frames[code, f.type, words].append(f.id)
    twice = {key: ids for key, ids in frames.items() if len(ids) > 1}
    assert {k: v for k, v in twice.items() if k not in ALLOWED_TWICE} == {}
    assert {k for k in ALLOWED_TWICE if k[0] == code} <= set(twice), "an exception that is no longer needed"


@pytest.mark.parametrize("code", CODES)
def test_corpus_is_large_enough(code: str) -> None:
    kinds = [example.kind for example in read_corpus(code, "contacts")]
    assert kinds.count("example") >= 45
    assert kinds.count("nothing") >= 15
