"""The shares of the levels among pairs, by splink on DuckDB.

The comparisons are the program's own: a function that DuckDB calls says which level two mentions reach. Pairs that a
hard rule excludes have no level in any comparison. Shares come from labelled pairs (of those that report one contact m,
of others that share a block u: splink's random pairs of mentions hardly ever pass the hard rules), and then, with
nothing labelled, by expectation maximisation on all pairs that share a block.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import duckdb
import pyarrow as pa
import splink.comparison_library as library
from splink import DuckDBAPI, Linker, SettingsCreator

from lawatan.linkage.blocking import blocking_keys
from lawatan.linkage.comparison import compare
from lawatan.linkage.prepared import PreparedMention
from lawatan.linkage.weights import ANY, WEIGHTS

SECOND = "second "
"""Before the name of a comparison: the second level of that name that a pair has."""
LEAST = 1e-3
"""The share of a level that no pair reached, where one is needed to begin with."""
SHARE_OF_MATCHES = 0.25
"""Of the pairs that share a block: 493 of 2,017 on the development gold."""
ITERATIONS = 8
"""Of expectation maximisation: with more, shares of levels that few pairs reach run to nothing."""
MentionPair = tuple[PreparedMention, PreparedMention]
Shares = dict[tuple[str, str], float]
"""Comparison and level to a share among the pairs that have the comparison."""


@dataclass(slots=True)
class Compared:
    """The levels of pairs, each worked out once."""

    mentions: Sequence[PreparedMention]
    known: dict[tuple[int, int], dict[str, str]] = field(default_factory=dict)

    def levels(self, one: int, other: int) -> dict[str, str]:
        """Comparison to level; empty where the pair is excluded."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self.known:
            a, b = sorted((self.mentions[i] for i in pair), key=lambda m: m.number)
            found: dict[str, str] = {}
            comparison = compare(a, b)
            for level in () if comparison.conflict else comparison.levels:
                name = SECOND + level.comparison if level.comparison in found else level.comparison
                found.setdefault(name, level.level)
            self.known[pair] = found
        return self.known[pair]


class Model:
    """One family's model in splink; `start` are m and u to begin with."""

    def __init__(
        self, family: str, mentions: Sequence[PreparedMention], start: tuple[Shares, Shares] = ({}, {})
    ) -> None:
        self._family, self._start = family, start
        self._compared = Compared(mentions)
        self._place = {m.reference: i for i, m in enumerate(mentions)}
        self._keys = [set(blocking_keys(m)) for m in mentions]
        connection = duckdb.connect()
        connection.create_function("level_of", self._level, ["BIGINT", "BIGINT", "VARCHAR"], "VARCHAR")
        connection.create_function("share_block", self._share_block, ["BIGINT", "BIGINT"], "BOOLEAN")
        self._api = DuckDBAPI(connection)
        numbers = list(range(len(mentions)))
        columns = pa.table(dict.fromkeys(("unique_id", "mention", "blocked"), numbers))
        table = self._api.register(columns, table_name="mentions")
        logging.getLogger("splink").setLevel(logging.CRITICAL)
        comparisons = list(map(self._comparison, self.comparisons()))
        settings = SettingsCreator(
            link_type="dedupe_only",
            comparisons=comparisons,
            probability_two_random_records_match=SHARE_OF_MATCHES,
            max_iterations=ITERATIONS,
        )
        self._linker = Linker(table, settings)

    def comparisons(self) -> dict[str, list[str]]:
        """The comparisons of the family and their levels; what pairs have twice is there twice."""
        whole = {**WEIGHTS.levels[self._family], **{c: WEIGHTS.levels[ANY][c] for c in ("time", "status")}}
        found = {name: list(levels) for name, levels in whole.items() if len(levels) > 1}
        return found | {SECOND + name: found[name] for name in ("participant",) if name in found}

    def shares(self, pairs: Iterable[MentionPair]) -> Shares:
        """The shares of the levels among these pairs."""
        places = [tuple(sorted((self._place[a.reference], self._place[b.reference]))) for a, b in pairs]
        labels = pa.table({"unique_id_l": [a for a, _ in places], "unique_id_r": [b for _, b in places]})
        table = self._api.register(labels, table_name="labels")
        self._linker.training.estimate_m_from_pairwise_labels(table)
        return self._m()

    def maximised(self) -> Shares:
        """M by expectation maximisation over the pairs that share a block, with u as it was given."""
        session = self._linker.training.estimate_parameters_using_expectation_maximisation(
            "share_block(l.blocked, r.blocked)", fix_u_probabilities=True, record_sample_proportion=1.0
        )
        del session
        return self._m()

    def counts(self, pairs: Iterable[MentionPair]) -> Counter[tuple[str, str]]:
        """How many of these pairs reach each level."""
        places = ((self._place[a.reference], self._place[b.reference]) for a, b in pairs)
        return Counter(item for one, other in places for item in self._compared.levels(one, other).items())

    def _m(self) -> Shares:
        found = Shares()
        for comparison in self._linker.misc.save_model_to_json()["comparisons"]:
            name = comparison["output_column_name"].replace("__", " ")
            for level in comparison["comparison_levels"]:
                if isinstance(level.get("m_probability"), float):
                    found[name, level["label_for_charts"]] = level["m_probability"]
        return found

    def _comparison(self, name: str) -> library.CustomComparison:
        call = f"level_of(mention_l, mention_r, '{name}')"
        levels: list[dict[str, object]] = [
            {"sql_condition": f"{call} = ''", "label_for_charts": "not compared", "is_null_level": True}
        ]
        for level in self.comparisons()[name]:
            made: dict[str, object] = {"sql_condition": f"{call} = '{level}'", "label_for_charts": level}
            for shares, key in zip(self._start, ("m_probability", "u_probability"), strict=True):
                if shares:
                    made[key] = max(LEAST, shares.get((name, level), LEAST))
            levels.append(made)
        return library.CustomComparison(levels, output_column_name=name.replace(" ", "__"))

    def _level(self, one: int, other: int, comparison: str) -> str:
        return self._compared.levels(one, other).get(comparison, "")

    def _share_block(self, one: int, other: int) -> bool:
        return bool(self._keys[one] & self._keys[other])
