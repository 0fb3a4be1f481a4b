"""The store as the rest of the program sees it: records in, records out, one transaction a call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DatabaseError, IntegrityError

from lawatan.errors import StoreError
from lawatan.records.changes import EventChange
from lawatan.records.comparison import Outcome, PairComparison
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, Rejection
from lawatan.records.judgement import Judgement
from lawatan.records.linked import LinkageDelta
from lawatan.records.public_mention import MentionRecord
from lawatan.store import ledger, provenance, reader, review, tables, users
from lawatan.store.engine import open_engine, writing
from lawatan.store.facets import Facets, read_facets
from lawatan.store.filters import EventFilter
from lawatan.store.linkage_index import LinkageSession
from lawatan.store.linkage_writer import Cause, Relinked, write_delta
from lawatan.store.people import people_of, refresh_people
from lawatan.store.provenance import Counts, Run
from lawatan.store.revisions import Part, Revisions, note_change, read_revisions
from lawatan.store.users import User
from lawatan.store.writer import Written, write_document, write_rejection

T = TypeVar("T")
Clock = Callable[[], datetime]


class Store:
    """An open store. Use it as a context manager, or close it."""

    def __init__(self, engine: Engine, place: str, *, store_text: bool = True) -> None:
        self._engine = engine
        self._place = place
        self._store_text = store_text

    @classmethod
    def open(cls, url: str, *, create: bool = True, store_text: bool = True) -> Self:
        """See `lawatan.store.open_store`."""
        return cls(open_engine(url, create=create), url, store_text=store_text)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Give the database back."""
        self._engine.dispose()

    def put_document(self, annotated: AnnotatedDocument) -> Written:
        """Store a document in place of whatever had its id, in a transaction of its own."""

        def put(connection: Connection) -> Written:
            linked = _events_of(connection, annotated.document.id)
            named = people_of(connection, linked)
            written = write_document(connection, annotated, store_text=self._store_text)
            if written is Written.CHANGED:
                refresh_people(connection, named)
            if written is not Written.UNCHANGED:
                note_change(connection, Part.DOCUMENTS, *([Part.EVENTS] if written is Written.CHANGED else []))
            return written

        return self._write(put)

    def put_rejection(self, rejection: Rejection) -> None:
        """Keep what was dropped before it became a document."""

        def put(connection: Connection) -> None:
            if write_rejection(connection, rejection):
                note_change(connection, Part.REJECTIONS)

        self._write(put)

    def relink(
        self,
        work: Callable[[LinkageSession], LinkageDelta],
        scheme: str,
        *,
        run: int | None = None,
        judgement: str | None = None,
        clock: Clock | None = None,
        keep: bool = False,
    ) -> Relinked:
        """Hand a function what linkage remembers, and make what it finds the state of the store, in one transaction.

        `scheme` names the rules by which the function works; `run` and `judgement` say what brought this about. `keep`
        says whether the events that were looked at are to be handed back. Returns what became of the events.
        """

        def put(connection: Connection) -> Relinked:
            session = LinkageSession(connection, scheme)
            return write_delta(connection, session, work(session), Cause(_stamp(clock), run, judgement), keep=keep)

        return self._write(put)

    def judgements(self) -> list[Judgement]:
        """The ledger: all entries, by time, those of one moment as they came."""
        with self._reading() as connection:
            return ledger.read_judgements(connection)

    def add_judgements(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        """Append to the ledger what is not there yet, and return it; nothing is linked anew.

        Raises `StoreError`, and appends nothing, where an id is there with other content.
        """
        return self._write(lambda c: ledger.add_judgements(c, judgements))

    def changes(self, event_id: str | None = None) -> list[EventChange]:
        """What became of events (of one event), oldest first."""
        with self._reading() as connection:
            return ledger.read_changes(connection, event_id)

    def comparisons(self, mentions: Iterable[MentionReference]) -> list[PairComparison]:
        """The kept comparisons that one of these mentions is part of, by reference."""
        with self._reading() as connection:
            return reader.read_comparisons(connection, mentions)

    def start_run(self, version: str, inputs: Sequence[str], clock: Clock | None = None) -> int:
        """Note that a run begins; the returned number goes to `finish_run`."""
        return self._write(lambda c: provenance.start_run(c, version, inputs, _stamp(clock)))

    def finish_run(self, run: int, summary: dict[str, int], clock: Clock | None = None) -> None:
        """Note that a run came to its end."""
        self._write(lambda c: provenance.finish_run(c, run, summary, _stamp(clock)))

    def read(self, work: Callable[[Connection], T]) -> T:
        """What a function of `lawatan.store.aggregates` finds, or several in one transaction."""
        with self._reading() as connection:
            return work(connection)

    def revisions(self) -> Revisions:
        """How often each part of the store has changed."""
        with self._reading() as connection:
            return read_revisions(connection)

    def put_user(self, name: str, clock: Clock | None = None) -> str:
        """Add a user of the web application, or give one a new token in place of the old; returns the token.

        The token is not kept and cannot be had again. Raises `StoreError` for a name that cannot be one.
        """
        token = users.new_token()
        user = User(users.checked_name(name), _stamp(clock), users.hash_of(token))
        self._write(lambda c: users.put_user(c, user))
        return token

    def remove_user(self, name: str) -> bool:
        """Take a user's right to write; what they judged stays. Whether there was one."""
        return self._write(lambda c: users.remove_user(c, " ".join(name.split())))

    def users(self) -> list[User]:
        """All users, by name."""
        with self._reading() as connection:
            return users.read_users(connection)

    def user(self, name: str) -> User | None:
        """The user of this name."""
        with self._reading() as connection:
            return users.find_user(connection, name=name)

    def user_of_token(self, token: str) -> User | None:
        """The user whom this token was given to."""
        with self._reading() as connection:
            return users.find_user(connection, token=token)

    def events(self, wanted: EventFilter | None = None) -> list[Event]:
        """The events that fit, by first day, undated ones last."""
        with self._reading() as connection:
            return list(reader.read_events(connection, wanted or EventFilter()))

    def iterate_events(self, wanted: EventFilter | None = None) -> Iterator[Event]:
        """The events that fit (all of them) in the order of `events`, without holding them all."""
        with self._reading() as connection:
            yield from reader.read_events(connection, wanted or EventFilter())

    def count_events(self, wanted: EventFilter) -> int:
        """How many events fit, whatever the limit."""
        with self._reading() as connection:
            return reader.count_events(connection, wanted)

    def facets(self, wanted: EventFilter) -> Facets:
        """How the events that fit spread over types, statuses, states, persons, offices, years and origins."""
        with self._reading() as connection:
            return read_facets(connection, wanted)

    def event(self, beginning: str) -> Event:
        """The event with this id, or whose id alone begins so, rejected or not; `StoreError` for none or several."""
        with self._reading() as connection:
            return reader.read_event(connection, beginning)

    def event_of(self, mention: MentionReference) -> str | None:
        """The id of the event that a mention is part of, rejected or not; None for none."""
        links = tables.event_links.c
        query = select(links.event_id).where(links.document_id == mention.document, links.mention == mention.mention)
        with self._reading() as connection:
            return connection.execute(query).scalar_one_or_none()

    def events_of_document(self, document_id: str) -> list[str]:
        """The ids of the events that a document's mentions are part of, in the order of its mentions, each once."""
        links = tables.event_links.c
        query = select(links.event_id).where(links.document_id == document_id).order_by(links.mention)
        with self._reading() as connection:
            return list(dict.fromkeys(row.event_id for row in connection.execute(query)))

    def document(self, document_id: str) -> AnnotatedDocument | None:
        """A document with everything found in it; its text is empty where texts are not stored."""
        with self._reading() as connection:
            return reader.read_document(connection, document_id)

    def document_heads(self, ids: Iterable[str]) -> dict[str, reader.DocumentHead]:
        """What these documents are called by, without what was found in them; those that are not there are left out."""
        with self._reading() as connection:
            return reader.read_heads(connection, list(dict.fromkeys(ids)))

    def document_id(self, beginning: str) -> str:
        """The id of the document with this id, or whose id alone begins so; `StoreError` for none or several."""
        with self._reading() as connection:
            return reader.read_document_id(connection, beginning)

    def documents(self) -> Iterator[AnnotatedDocument]:
        """All documents, by id."""
        with self._reading() as connection:
            yield from reader.read_documents(connection)

    def mentions(self) -> Iterator[MentionRecord]:
        """All mentions with their events, by document and index."""
        with self._reading() as connection:
            yield from reader.read_mentions(connection)

    def rejections(self) -> Iterator[tuple[str | None, Rejection]]:
        """Everything that was dropped, with the id of its document where that is stored."""
        with self._reading() as connection:
            yield from reader.read_rejections(connection)

    def runs(self) -> list[Run]:
        """All runs, oldest first."""
        with self._reading() as connection:
            return provenance.read_runs(connection)

    def counts(self) -> Counts:
        """How much there is; events that people rejected, and disagreements that they settled, do not count."""
        with self._reading() as connection:
            return provenance.read_counts(connection)

    def open_disagreements(self, limit: int) -> list[review.OpenDisagreement]:
        """The disagreements that nobody settled, those of the events that most pages report first."""
        with self._reading() as connection:
            return review.open_disagreements(connection, limit)

    def pairs_near(self, weight: float, outcome: Outcome, limit: int) -> list[review.LinkedPair]:
        """The kept pairs of an outcome that are nearest to a weight in bits, undecided ones."""
        with self._reading() as connection:
            return review.pairs_near(connection, weight, outcome, limit)

    def unseen_events(self, limit: int) -> list[review.UnseenEvent]:
        """The events that nobody confirmed or rejected, those that most pages report first."""
        with self._reading() as connection:
            return review.unseen_events(connection, limit)

    def dump(self, *, without: Iterable[str] = ()) -> dict[str, list[tuple[object, ...]]]:
        """All rows of all tables, ordered: two stores with equal dumps hold the same.

        Without `lawatan.store.tables.HISTORY`, what the store went through is left out.
        """
        skipped = set(without)
        with self._reading() as connection:
            return {
                table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
                for table in tables.metadata.sorted_tables
                if table.name not in skipped
            }

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except DatabaseError as error:
            raise StoreError(
                f"cannot be read: {error.orig}", place=self._place, remedy="build a new store from the same inputs"
            ) from error

    def _write(self, work: Callable[[Connection], T]) -> T:
        try:
            with writing(self._engine) as connection:
                return work(connection)
        except IntegrityError as error:
            raise StoreError(
                f"the store changed meanwhile: {error.orig}", place=self._place, remedy="run the command again"
            ) from error
        except DatabaseError as error:
            raise StoreError(
                f"cannot be written: {error.orig}",
                place=self._place,
                remedy="is the disk full, the file read-only, or another program writing to it?",
            ) from error


def _events_of(connection: Connection, document: str) -> list[str]:
    links = tables.event_links.c
    return list(connection.execute(select(links.event_id).distinct().where(links.document_id == document)).scalars())


def _stamp(clock: Clock | None) -> str:
    now = clock() if clock else datetime.now(UTC)
    return now.astimezone(UTC).isoformat(timespec="seconds")
