"""The packs' own examples of names and offices, analysed: spans, names, offices, states, co-reference.

How `languages/<code>/corpus/offices.toml` is written (each entry stands for one document):

`[[example]]` marks every person, office-holder and institution of its text; states, cities, organisations and outlets
only where they are tested:
    person       value `name|office|state`: the full name of the person meant, so that "Iwaya" or "the minister" is
                 marked `=Takeshi Iwaya`; without a value the words are the name
    office       value `|office|state`: an office-holder without a name
    institution  value `|institution|state`
    country, city, organisation, publisher    value `name|office|state`, e.g. `=||JPN`, `=Tokyo||JPN`
Office and state are compared where they are given. Marks of one name (or of one office without a name) are one entity
of the document, marks of different ones are different entities. Key: `rule`, the pattern that the first mark must come
from (or "name.bare", "country", ...).

`[[nothing]]` holds no person, office-holder or institution. `[[known_wrong]]` is either and must fail; `why` says why.
"""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.language_pack.corpus import Example, Mark, read_corpus
from lawatan.language_pack.loader import language_codes, load_pack, pack_folder
from lawatan.language_pack.offices import OfficeTable
from lawatan.records.document import make_document
from lawatan.records.mention import EntityMention, EntityType

CODES = [c for c in language_codes() if (pack_folder(c) / "offices.toml").is_file()]
TYPES = {t.value for t in EntityType}
ALWAYS_MARKED = {EntityType.PERSON, EntityType.OFFICE, EntityType.INSTITUTION}


def corpus(kind: str) -> list[tuple[str, Example]]:
    return [(code, e) for code in CODES for e in read_corpus(code, "offices") if e.kind == kind]


def named(case: tuple[str, Example]) -> str:
    return case[1].place.removeprefix("languages/")


def read(code: str, example: Example) -> tuple[EntityMention, ...]:
    return analyse(make_document(example.text, lang=code)).entities


def expected(example: Example, mark: Mark) -> tuple[str | None, str | None, str | None]:
    """Name, office, state."""
    if mark.value is None:
        return example.text[mark.start : mark.end], None, None
    name, role, country = [*(f.strip() or None for f in mark.value.split("|")), None, None][:3]
    return name, role, country


def check(example: Example, mentions: tuple[EntityMention, ...]) -> None:
    """Raises AssertionError where the mentions are not those that the example says."""
    by_span = {(m.start, m.end): m for m in mentions}
    found: list[EntityMention] = []
    for mark in example.marks:
        m = by_span.get((mark.start, mark.end))
        words = example.text[mark.start : mark.end]
        assert m is not None, (words, [example.text[x.start : x.end] for x in mentions])
        name, role, country = expected(example, mark)
        assert (m.type, m.name) == (mark.label, name), (words, m)
        assert role in (None, m.role) and country in (None, m.country), (words, m)
        found.append(m)
    beyond = [m for m in mentions if m.type in ALWAYS_MARKED and m not in found]
    assert [example.text[m.start : m.end] for m in beyond] == []
    if example.marks:
        assert found[0].rule == example.options["rule"], found[0]
    check_coreference(example, found)


def check_coreference(example: Example, found: list[EntityMention]) -> None:
    """One key, one entity: the key is the name, else office and state."""
    entity_of: dict[tuple[str | None, ...], set[int]] = {}
    for mark, m in zip(example.marks, found, strict=True):
        values = expected(example, mark)
        key = (mark.label, values[0]) if values[0] else (mark.label, *values)
        entity_of.setdefault(key, set()).add(m.entity)
    assert all(len(entities) == 1 for entities in entity_of.values()), entity_of
    assert len({e for entities in entity_of.values() for e in entities}) == len(entity_of), entity_of


@pytest.mark.parametrize("case", [*corpus("example"), *corpus("nothing"), *corpus("known_wrong")], ids=named)
def test_entry_is_well_formed(case: tuple[str, Example]) -> None:
    _, example = case
    assert {m.label for m in example.marks} <= TYPES
    assert set(example.options) <= {"rule"}
    assert bool(example.marks) == ("rule" in example.options)
    assert bool(example.marks) or example.kind != "example"
    assert not example.marks or example.kind != "nothing"
    assert example.why or example.kind != "known_wrong"


@pytest.mark.parametrize("case", [*corpus("example"), *corpus("nothing")], ids=named)
def test_example(case: tuple[str, Example]) -> None:
    code, example = case
    check(example, read(code, example))


@pytest.mark.parametrize("case", corpus("known_wrong"), ids=named)
def test_known_wrong(case: tuple[str, Example]) -> None:
    code, example = case
    mentions = read(code, example)
    with pytest.raises(AssertionError):
        check(example, mentions)


@pytest.mark.parametrize("code", CODES)
def test_every_pattern_has_an_example(code: str) -> None:
    patterns = {p.id for p in load_pack(code).read("offices", OfficeTable).patterns}
    tested = {e.options["rule"] for c, e in corpus("example") if c == code}
    assert patterns - tested == set()


@pytest.mark.parametrize("code", CODES)
def test_corpus_is_large_enough(code: str) -> None:
    kinds = [example.kind for example in read_corpus(code, "offices")]
    assert kinds.count("example") >= 25
    assert kinds.count("nothing") >= 5


@pytest.mark.parametrize(
    ("text", "published", "states"),
    [
        ("Sergei Lavrov met reporters.", "2018-05-04", {"RUS"}),
        ("Sergei Lavrov met reporters.", "1999-05-04", set()),
        ("Lavrov met reporters.", "2018-05-04", set()),
        ("President Sergei Lavrov met reporters.", "2018-05-04", set()),
    ],
)
def test_state_of_office_holder(text: str, published: str, states: set[str]) -> None:
    """A full name alone has the state of the office held on that day; a surname, another time or office has none."""
    document = analyse(make_document(text, lang="en", published=published))
    assert {m.country for m in document.entities if m.type is EntityType.PERSON and m.country} == states


def test_two_names_with_a_hyphen_are_nobody() -> None:
    text = "Indian Prime Minister Narendra Modi met Bangladeshi Premier Sheikh Hasina. The Hasina-Modi talks went on."
    names = {m.name for m in analyse(make_document(text, lang="en")).entities if m.name}
    assert names == {"Narendra Modi", "Sheikh Hasina"}
