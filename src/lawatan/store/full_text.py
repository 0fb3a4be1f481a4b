"""Finding words: SQLite's FTS5 and PostgreSQL's tsvector behind one function.

Both look through columns named `search`, which hold folded words (`lawatan.records.folding`), so that both find the
same: case, diacritics and apostrophes do not count, and each word that is asked for may be the beginning of one. The
schema keeps both up to date by itself (migration 0004): triggers fill SQLite's index, a generated column PostgreSQL's.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Float,
    FromClause,
    Table,
    Text,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
)

from lawatan.records.folding import fold_page, fold_words

LONGEST: Final = 200_000
"""Characters of a page that are searched. PostgreSQL takes about a megabyte; a long report has tens of thousands."""
VECTOR: Final = "words"
"""PostgreSQL's generated column, which is no part of the metadata."""
_MOST_WORDS: Final = 12
"""Words that a search looks for; more than people write, and a bound for what a query may cost."""


def row_number(id_: str) -> int:
    """The number under which an index knows a row: made from the id, so that equal stores have equal rows."""
    return int.from_bytes(hashlib.sha256(id_.encode("utf-8", "surrogatepass")).digest()[:8], "big") >> 1


def searched_text(title: str | None, text: str | None) -> str:
    """What the column `search` of a page holds: its words, folded, between spaces.

    >>> searched_text("Kunjungan", "Menlu tiba di Praha.")
    ' kunjungan menlu tiba di praha '
    """
    whole = f"{title or ''} {text or ''}"
    return f" {fold_page(whole[:LONGEST])} "


def has_words(connection: Connection, searched: Table, words: str) -> ColumnElement[bool]:
    """The condition that each word begins a word of a row of `documents` or `events`; no words find nothing."""
    folded = fold_words(words)[:_MOST_WORDS]
    if not folded:
        return searched.c.search.is_(None)
    if connection.dialect.name == "postgresql":
        return _vector(searched).bool_op("@@")(_ts_query(folded))
    index = table(_index_of(searched), column("rowid", BigInteger), column(_index_of(searched), Text))
    found = select(index.c.rowid).where(index.c[_index_of(searched)].bool_op("MATCH")(_match(folded)))
    return searched.c.number.in_(found)


@dataclass(frozen=True, slots=True)
class Matches:
    """Rows that have all the words: where to select their numbers from, on which condition, and the order of likeness.

    SQLite orders by BM25, PostgreSQL by how often and how near each other the words stand; lower is better.
    """

    source: FromClause
    number: ColumnElement[int]
    condition: ColumnElement[bool]
    likeness: ColumnElement[float]


def matches(connection: Connection, searched: Table, words: str) -> Matches:
    """As `has_words`, for lists that show the best first."""
    folded = fold_words(words)[:_MOST_WORDS]
    if not folded:
        return Matches(searched, searched.c.number, searched.c.search.is_(None), literal(0.0))
    if connection.dialect.name == "postgresql":
        vector, query = _vector(searched), _ts_query(folded)
        likeness = -func.ts_rank(vector, query, type_=Float)
        return Matches(searched, searched.c.number, vector.bool_op("@@")(query), likeness)
    name = _index_of(searched)
    index = table(name, column("rowid", BigInteger), column(name, Text), column("rank", Float))
    return Matches(index, index.c.rowid, index.c[name].bool_op("MATCH")(_match(folded)), index.c.rank)


def _index_of(searched: Table) -> str:
    return f"{searched.name.removesuffix('s')}_index"


def _match(folded: tuple[str, ...]) -> str:
    """Folded words hold letters and digits only: nothing of FTS5's own language can be among them."""
    return " ".join(f'"{word}"*' for word in folded)


def _vector(searched: Table) -> ColumnElement[str]:
    return literal_column(f"{searched.name}.{VECTOR}")


def _ts_query(folded: tuple[str, ...]) -> ColumnElement[str]:
    return func.to_tsquery(literal_column("'simple'"), " & ".join(f"'{word}':*" for word in folded))
