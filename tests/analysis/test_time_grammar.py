"""Time tables that are wrong say where, and the compiled rules ask for the words that they need."""

from __future__ import annotations

import pytest

from lawatan.analysis.time.grammar import compile_table, grammar_of
from lawatan.errors import LanguagePackError
from lawatan.language_pack.loader import load_pack
from lawatan.language_pack.time import PublicationCues, TimeRule, TimeTable

CUES = PublicationCues(reporting=(), quoting=(), future=(), background=(), updated=())


def table(*rules: TimeRule) -> TimeTable:
    return TimeTable(
        numeric_order="dmy",
        tables={"month": {"=Mei": 5, "juni": 6}, "weekday": {"jum'at": 5}},
        words={"to": ("hingga", "-")},
        modifiers={"sejak": "ON_OR_AFTER"},
        publication=CUES,
        rule=rules,
    )


def test_unknown_table_names_the_rule() -> None:
    with pytest.raises(LanguagePackError, match=r"languages/xx/time.toml: rule 'day': no table or word list 'moth'"):
        compile_table("xx", table(TimeRule(id="day", reads="date", pattern="{day}_{moth:month}")))


def test_broken_pattern_names_the_rule() -> None:
    (rule,) = compile_table("xx", table(TimeRule(id="day", reads="date", pattern="{day}_("))).rules
    with pytest.raises(LanguagePackError, match="rule 'day': the pattern is not a regular expression"):
        rule.pattern.search("5 Mei")


def test_exact_forms_count_as_written_or_in_capitals() -> None:
    (rule,) = compile_table("xx", table(TimeRule(id="day", reads="date", pattern="{day}_{month}"))).rules
    assert rule.pattern.search("5 Mei")
    assert rule.pattern.search("5 MEI")
    assert rule.pattern.search("5 JUNI")
    assert not rule.pattern.search("5 mei")


def test_apostrophes_are_one() -> None:
    (rule,) = compile_table("xx", table(TimeRule(id="day", reads="date", pattern="{weekday}"))).rules
    assert rule.pattern.search("Jum\u2019at")
    assert rule.slots[0].value_of("Jum\u2019at") == 5


def test_letters_that_only_fold_alike_have_no_value() -> None:
    (rule,) = compile_table("xx", table(TimeRule(id="day", reads="date", pattern="{month}"))).rules
    assert rule.slots[0].value_of("jun\u0131") is None


def test_rules_are_tried_only_where_their_words_stand() -> None:
    grammar = compile_table("xx", table(TimeRule(id="day", reads="date", pattern="{day}_{month}")))
    assert [rule.address for rule in grammar.rules_for("tiba 5 Juni")] == ["xx.time.day"]
    assert grammar.rules_for("tiba pada Juni") == []
    assert grammar.rules_for("tiba pukul 5") == []


@pytest.mark.parametrize("code", ["id", "en", "ms"])
def test_addresses_are_unique(code) -> None:
    addresses = [rule.address for rule in grammar_of(load_pack(code)).rules]
    assert len(addresses) == len(set(addresses))


@pytest.mark.parametrize("code", ["id", "en", "ms"])
def test_every_table_and_word_list_is_used(code) -> None:
    time_table = load_pack(code).read("time", TimeTable)
    patterns = " ".join(f"{r.pattern} {r.unless_before} {r.unless_after}" for r in time_table.rule)
    machinery = {"to", "and", "beside", "goes_on", "no_verb"}
    unused = {
        name
        for name in {*time_table.tables, *time_table.words} - machinery
        if not any(f"{left}{name}{right}" in patterns for left in "{|" for right in "}|:")
    }
    assert unused == set()
