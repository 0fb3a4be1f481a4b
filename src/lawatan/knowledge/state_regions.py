"""Words for parts of the world by which a page calls one of their states: "the Balkan country", "negara Teluk itu"."""

from __future__ import annotations

from functools import cache

from lawatan.knowledge.tables import read_table, split_list


@cache
def states_by_region(lang: str) -> dict[str, frozenset[str]]:
    """Words of a language, case-folded, to the ISO alpha-3 codes of the states that they can describe.

    >>> sorted(states_by_region("en")["baltic"])
    ['EST', 'LTU', 'LVA']
    """
    rows = read_table("state_regions.tsv", ("word", "lang", "iso3"))
    return {word: frozenset(split_list(states)) for word, code, states in rows if code == lang}
