"""Linked events: what is listed, searched and told of them, and how they hang together."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Table, false

from lawatan.store.tables.columns import AnyText, event_key, mention_key, metadata

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
    event_key(),
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
    event_key(),
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
    event_key(primary_key=False),
    mention_key(),
)

claims = Table(
    "claims",
    metadata,
    event_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("value", AnyText, nullable=False),  # a JSON array of strings
    Column("document_id", AnyText, nullable=False),
    Column("mention", Integer, nullable=False),
    Column("how", AnyText, nullable=False),
    Column("is_chosen", Boolean, nullable=False),  # the value is exactly the event's
    Column("is_rival", Boolean, nullable=False),
    mention_key(),
)

inferred_values = Table(
    "inferred_values",
    metadata,
    event_key(),
    Column("document_id", AnyText, primary_key=True),
    Column("mention", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, primary_key=True),
    Column("value", AnyText, nullable=False),
    Column("inferred_from", AnyText, nullable=False),  # a JSON array of [document, mention]
    mention_key(),
)

disagreements = Table(
    "disagreements",
    metadata,
    event_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("field", AnyText, nullable=False),
    Column("kind", AnyText, nullable=False),
    Column("payload", AnyText, nullable=False),  # the Disagreement as JSON
    Column("settled_by", AnyText),  # the judgement that was made with all its claims in view
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
    event_key(),
    Column("left_document", AnyText, primary_key=True),
    Column("right_document", AnyText, primary_key=True),
    Column("payload", AnyText, nullable=False),  # the Copy as JSON
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
