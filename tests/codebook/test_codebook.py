"""The codebook covers exactly the codes of the records, and says enough on each."""

import pytest

from lawatan.codebook import EntryKind, Fit, codebook_version, crosswalk, entries, entry, scheme_sources
from lawatan.errors import KnowledgeError
from lawatan.records.event_mention import EventType, Part, Status

SCHEMES = {"PLOVER", "CAMEO", "COLT", "FollowTheMoney"}


@pytest.mark.parametrize(
    ("kind", "codes"), [(EntryKind.TYPE, EventType), (EntryKind.PART, Part), (EntryKind.STATUS, Status)]
)
def test_entries_are_the_codes_of_the_records(
    kind: EntryKind, codes: type[EventType] | type[Part] | type[Status]
) -> None:
    assert [e.code for e in entries() if e.kind is kind] == [c.value for c in codes]


def test_every_entry_says_what_it_holds() -> None:
    for e in entries():
        assert e.label, e.code
        assert e.definition.endswith("."), e.code
        assert e.includes, e.code
        assert e.excludes, e.code
        assert e.example, e.code
        assert {x.lang for x in e.example} <= {"en", "id"}, e.code


def test_every_type_has_examples_in_both_languages_and_all_crosswalks() -> None:
    for event_type in EventType:
        e = entry(EntryKind.TYPE, event_type)
        assert {x.lang for x in e.example} == {"en", "id"}
        assert [c.scheme for c in e.crosswalk] == ["PLOVER", "CAMEO", "COLT", "FollowTheMoney"]


def test_crosswalks_name_known_schemes_and_have_a_code_unless_out_of_scope() -> None:
    assert set(scheme_sources()) == SCHEMES
    for e in entries():
        for c in e.crosswalk:
            assert c.scheme in SCHEMES
            assert c.note
            assert bool(c.code) is (c.fit is not Fit.NONE), (e.code, c.scheme)


@pytest.mark.parametrize(
    ("event_type", "cameo", "plover", "mode"),
    [
        ("visit", "042", "CONSULT", "visit"),
        ("meeting", "040", "CONSULT", None),
        ("call", "041", "CONSULT", "phone"),
        ("gathering", "040", "CONSULT", "multilateral"),
        ("exercise", "062", "COOPERATE", None),
        ("agreement", "057", "SUPPORT", None),
    ],
)
def test_codes_of_political_event_data(event_type: str, cameo: str, plover: str, mode: str | None) -> None:
    theirs, modern = crosswalk(event_type, "CAMEO"), crosswalk(event_type, "PLOVER")
    assert theirs is not None
    assert modern is not None
    assert (theirs.code, modern.code, modern.mode) == (cameo, plover, mode)


def test_unknown_codes() -> None:
    assert crosswalk("visit", "ICEWS") is None
    with pytest.raises(KnowledgeError, match=r"codebook\.toml.*'party'.*visit"):
        entry(EntryKind.TYPE, "party")


def test_version() -> None:
    assert codebook_version() >= 1
