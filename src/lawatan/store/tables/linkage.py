"""What linkage compared, was told and remembers."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Float, Index, Integer, LargeBinary, Table

from lawatan.store.tables.columns import AnyText, mention_key, metadata

comparisons = Table(
    "comparisons",
    metadata,
    Column("left_document", AnyText, primary_key=True),
    Column("left_mention", Integer, primary_key=True, autoincrement=False),
    Column("right_document", AnyText, primary_key=True),
    Column("right_mention", Integer, primary_key=True, autoincrement=False),
    Column("weight", Float, nullable=False),
    Column("outcome", AnyText, nullable=False),
    Column("payload", AnyText, nullable=False),  # the PairComparison as JSON
    Column("owner", BigInteger, nullable=False, index=True),  # the number of the mention for whose sake it is kept
    Index("ix_comparisons_right_document", "right_document", "right_mention"),
    Index("ix_comparisons_outcome", "outcome", "weight"),
)

rejected_mentions = Table(
    "rejected_mentions",
    metadata,
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("judgement", AnyText, nullable=False),
    mention_key(),
)

# What linkage remembers (`lawatan.records.linkage_index`). It outlives a document that was replaced until the next
# linkage, and could be worked out again from documents and judgements.
linkage_mentions = Table(
    "linkage_mentions",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("document_number", BigInteger, nullable=False, index=True),
    Column("document_id", AnyText, nullable=False, index=True),
    Column("event_id", AnyText, index=True),
    Column("payload", AnyText, nullable=False),  # the IndexedMention as JSON, without its event
)

linkage_blocks = Table(
    "linkage_blocks",
    metadata,
    Column("key", AnyText, primary_key=True),
    Column("members", LargeBinary, nullable=False),  # packed, in their order
)

linkage_neighbours = Table(
    "linkage_neighbours",
    metadata,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("neighbours", LargeBinary, nullable=False),  # packed numbers and weights
)

# One row: by which rules the above was made, and how many judgements it obeys.
linkage_state = Table(
    "linkage_state",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("scheme", AnyText, nullable=False),
    Column("judgements", Integer, nullable=False),
)
