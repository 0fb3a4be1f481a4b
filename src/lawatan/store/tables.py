"""The tables. Payload columns hold the whole record as JSON; the other columns are there to be searched and joined.

Any change here needs a migration in `migrations/versions`; a test compares the two.
"""

from __future__ import annotations

import json

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    false,
)
from sqlalchemy.types import TypeDecorator

_ESCAPED = "\ufdd0json:"  # a noncharacter, which no page has a reason to begin with


class AnyText(TypeDecorator[str]):
    """Text that may hold what databases refuse (NUL, lone surrogates): kept as an escaped JSON string then."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """To the database."""
        if value is None or not ("\0" in value or value.startswith(_ESCAPED) or _has_surrogate(value)):
            return value
        return _ESCAPED + json.dumps(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """From the database."""
        if value is None or not value.startswith(_ESCAPED):
            return value
        return str(json.loads(value[len(_ESCAPED) :]))


def _has_surrogate(value: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in value) if not value.isascii() else False


metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _document_key(*, primary_key: bool = False, nullable: bool = False) -> Column[str]:
    return Column(
        "document_id",
        AnyText,
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=nullable,
        index=not primary_key,
    )


def _event_key(*, primary_key: bool = True) -> Column[str]:
    return Column(
        "event_id",
        AnyText,
        ForeignKey("events.event_id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
        index=not primary_key,
    )


def _mention_key() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["document_id", "mention"], ["event_mentions.document_id", "event_mentions.mention"], ondelete="CASCADE"
    )


documents = Table(
    "documents",
    metadata,
    Column("id", AnyText, primary_key=True),
    Column("sha256", AnyText, nullable=False),
    Column("text", AnyText),  # NULL where texts are not stored
    Column("lang", AnyText),
    Column("url", AnyText),
    Column("outlet", AnyText),
    Column("title", AnyText),
    Column("published", AnyText),
    Column("published_how", AnyText),
    Column("path", AnyText),
    Column("payload", AnyText, nullable=False),  # the AnnotatedDocument as JSON, without its text
    Column("number", BigInteger),  # what the full-text index knows the row by
    Column("search", AnyText, nullable=False, server_default=""),  # folded: title and text
    Column("is_linked", Boolean, nullable=False, server_default=false()),  # linkage has seen this state of it
    Index("ix_documents_is_linked", "is_linked"),
    Index("ix_documents_number", "number", unique=True),
    Index("ix_documents_published", "published"),
)

event_mentions = Table(
    "event_mentions",
    metadata,
    _document_key(primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("type", AnyText, nullable=False),
    Column("status", AnyText, nullable=False),
    Column("start", AnyText),
    Column("end", AnyText),
    Column("destination", AnyText, nullable=False),
    Column("cities", AnyText, nullable=False),
    Column("forum", AnyText),
)

mention_participants = Table(
    "mention_participants",
    metadata,
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", AnyText),
    Column("role", AnyText),
    Column("country", AnyText),
    Column("part", AnyText, nullable=False),
    _mention_key(),
)

mention_evidence = Table(
    "mention_evidence",
    metadata,
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", AnyText, nullable=False),
    Column("how", AnyText, nullable=False),
    Column("rule", AnyText),
    _mention_key(),
)

credited_sources = Table(
    "credited_sources",
    metadata,
    _document_key(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", AnyText, nullable=False),
    Column("kind", AnyText, nullable=False),
)

quotations = Table(
    "quotations",
    metadata,
    _document_key(primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("speaker", AnyText),
    Column("text", AnyText, nullable=False),
    Column("direct", Boolean, nullable=False),
)

rejections = Table(
    "rejections",
    metadata,
    Column("id", AnyText, primary_key=True),  # content-addressed
    _document_key(nullable=True),
    Column("stage", AnyText, nullable=False),
    Column("rule", AnyText, nullable=False),
    Column("reason", AnyText, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("text", AnyText),
    Column("path", AnyText),
)

events = Table(
    "events",
    metadata,
    Column("event_id", AnyText, primary_key=True),
    Column("type", AnyText, nullable=False),
    Column("status", AnyText),
    Column("start", AnyText),
    Column("end", AnyText),
    Column("first_day", AnyText, index=True),  # whole ISO days that the dates allow at most
    Column("last_day", AnyText, index=True),
    Column("forum", AnyText),
    Column("search", AnyText, nullable=False),  # folded: names, forum, titles, evidence
    Column("payload", AnyText, nullable=False),  # the Event as JSON
    Column("review", AnyText, nullable=False, server_default="unreviewed"),  # rejected events are kept, and not listed
    Column("number", BigInteger),  # what the full-text index knows the row by
    Column("documents", Integer, nullable=False, server_default="0"),  # numbers of pages, of independent origins,
    Column("origins", Integer, nullable=False, server_default="0"),
    Column("conflicts", Integer, nullable=False, server_default="0"),  # of disagreements that nobody settled
    Column("reported", AnyText),  # when the latest of its pages was published
    Index("ix_events_number", "number", unique=True),
    # Rows are long: what charts select and count by is read from this alone.
    Index("ix_events_review", "review", "number"),
    Index(
        "ix_events_brief",
        *("first_day", "last_day", "type", "status", "review", "start", "end", "event_id"),
        *("documents", "origins", "conflicts", "reported"),
    ),
)

event_participants = Table(
    "event_participants",
    metadata,
    _event_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", AnyText),
    Column("role", AnyText),
    Column("country", AnyText),
    Column("part", AnyText, nullable=False),
    Column("search", AnyText, nullable=False),  # folded name and aliases between spaces
    Column("person", AnyText, index=True),  # the name's key: all spellings of a name have one
    Index("ix_event_participants_held", "role", "event_id"),
    Index("ix_event_participants_brief", "event_id", "person", "part"),
)

people = Table(
    "people",
    metadata,
    Column("person", AnyText, primary_key=True),
    Column("name", AnyText, nullable=False),  # the spelling that most of the events have
    Column("search", AnyText, nullable=False),  # folded, all names and aliases between spaces
    Column("events", Integer, nullable=False),  # how many listed events
)

event_states = Table(
    "event_states",
    metadata,
    _event_key(),
    Column("country", AnyText, primary_key=True),
    Column("is_participant", Boolean, nullable=False, server_default=false()),  # somebody of it takes part
    Column("is_home", Boolean, nullable=False, server_default=false()),  # somebody of it travels
    Column("is_destination", Boolean, nullable=False, server_default=false()),
    Index("ix_event_states_country", "country"),
    Index("ix_event_states_brief", "event_id", "country", "is_participant", "is_home", "is_destination"),
)

event_links = Table(
    "event_links",
    metadata,
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    _event_key(primary_key=False),
    _mention_key(),
)

claims = Table(
    "claims",
    metadata,
    _event_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("value", AnyText, nullable=False),  # a JSON array of strings
    Column("document_id", AnyText, nullable=False),
    Column("mention", Integer, nullable=False),
    Column("how", AnyText, nullable=False),
    Column("is_chosen", Boolean, nullable=False),  # the value is exactly the event's
    Column("is_rival", Boolean, nullable=False),
    _mention_key(),
)

inferred_values = Table(
    "inferred_values",
    metadata,
    _event_key(),
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, primary_key=True),
    Column("value", AnyText, nullable=False),
    Column("inferred_from", AnyText, nullable=False),  # a JSON array of [document, mention]
    _mention_key(),
)

disagreements = Table(
    "disagreements",
    metadata,
    _event_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("kind", AnyText, nullable=False),
    Column("payload", AnyText, nullable=False),  # the Disagreement as JSON
    Column("settled_by", AnyText),  # the judgement that was made with all its claims in view
)

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
    _mention_key(),
)

# The mentions of each listed event at the last linkage, by what they are known by: what changes are told against. No
# foreign keys: these rows have to outlive a document that was replaced until the next linkage.
event_members = Table(
    "event_members",
    metadata,
    Column("event_id", AnyText, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("document_id", AnyText, nullable=False),
    Column("key", AnyText, nullable=False),  # the MentionKey as JSON
)

# Which event is part of which. The larger one has no foreign key: see `lawatan.store.ties`.
event_ties = Table(
    "event_ties",
    metadata,
    Column("part", AnyText, ForeignKey("events.event_id", ondelete="CASCADE"), primary_key=True),
    Column("whole", AnyText, primary_key=True, index=True),
    Column("payload", AnyText, nullable=False),  # the Tie as JSON
)

event_copies = Table(
    "event_copies",
    metadata,
    _event_key(),
    Column("left_document", AnyText, primary_key=True),
    Column("right_document", AnyText, primary_key=True),
    Column("payload", AnyText, nullable=False),  # the Copy as JSON
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

# The tables below only grow.
judgements = Table(
    "judgements",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("id", AnyText, nullable=False),
    Column("kind", AnyText, nullable=False),
    Column("scope", AnyText, nullable=False),
    Column("verdict", AnyText),
    Column("field", AnyText),
    Column("who", AnyText, nullable=False),
    Column("when", AnyText, nullable=False),
    Column("reason", AnyText),
    Column("supersedes", AnyText),
    Column("payload", AnyText, nullable=False),  # the Judgement as JSON
    Index("ix_judgements_id", "id", unique=True),
)

event_changes = Table(
    "event_changes",
    metadata,
    Column("position", Integer, primary_key=True, autoincrement=True),
    Column("what", AnyText, nullable=False),
    Column("from_event", AnyText, index=True),
    Column("to_event", AnyText, index=True),
    Column("when", AnyText, nullable=False),
    Column("run", Integer),
    Column("judgement", AnyText),
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("version", AnyText, nullable=False),
    Column("started", AnyText, nullable=False),
    Column("finished", AnyText),  # NULL where the run was cut off
    Column("inputs", AnyText, nullable=False),  # a JSON array
    Column("summary", AnyText),  # a JSON object of counts
)

# How often each part has changed; not what it holds.
revisions = Table(
    "revisions",
    metadata,
    Column("part", AnyText, primary_key=True),
    Column("number", Integer, nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("name", AnyText, primary_key=True),
    Column("token_hash", AnyText, nullable=False),
    Column("created", AnyText, nullable=False),
    Index("ix_users_token_hash", "token_hash", unique=True),
)

HISTORY = (runs.name, judgements.name, event_changes.name, revisions.name, linkage_state.name)
"""What a store went through, as against what it holds: equal contents may have been reached in several ways."""
