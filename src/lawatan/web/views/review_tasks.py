"""The review queue as a reader walks through it: in order, from a cursor on, whatever others decide meanwhile."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from lawatan.pipeline.review import Task, TaskKind, tasks
from lawatan.store.store import Store
from lawatan.web.cache import Cache

QUEUE = (TaskKind.CONFLICT, TaskKind.PAIR, TaskKind.EVENT)
"""The kinds in the order in which they are asked; second readings only where they are asked for."""
_SEPARATOR = ":"


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the queue: the kind, the expected value and the key of a task, which may be gone."""

    kind: TaskKind
    value: float
    key: str

    def __str__(self) -> str:
        """As addresses and cookies hold it."""
        return _SEPARATOR.join((self.kind, f"{self.value:.9g}", self.key))

    @property
    def place(self) -> tuple[float, str]:
        """What tasks of the kind are ordered by."""
        return (-float(f"{self.value:.9g}"), self.key)


def cursor_of(task: Task) -> Cursor:
    """The place of a task."""
    return Cursor(task.kind, task.value, task.key)


def parse_cursor(text: str | None) -> Cursor | None:
    """The cursor that `str` wrote; None for anything else, which starts at the top.

    >>> str(parse_cursor("event:1.5:event~e-1")), parse_cursor("event:much:x")
    ('event:1.5:event~e-1', None)
    """
    parts = (text or "").split(_SEPARATOR, 2)
    try:
        return Cursor(TaskKind(parts[0]), float(parts[1]), parts[2])
    except (ValueError, IndexError):
        return None


def next_task(store: Store, kinds: tuple[TaskKind, ...], after: Cursor | None, who: str | None) -> Task | None:
    """The first task of these kinds behind a place; None at the end."""
    start = kinds.index(after.kind) if after is not None and after.kind in kinds else 0
    for number, kind in enumerate(kinds[start:]):
        found = listed(store, kind, who)
        is_inside = after is not None and number == 0 and after.kind is kind
        at = bisect_right([cursor_of(t).place for t in found], after.place) if after and is_inside else 0
        if at < len(found):
            return found[at]
    return None


def find_task(store: Store, key: str, who: str | None) -> Task | None:
    """The task of this key; None where nothing is asked any more."""
    try:
        kind = TaskKind(key.split("~", 1)[0])
    except ValueError:
        return None
    return next((task for task in listed(store, kind, who) if task.key == key), None)


_CACHES: WeakKeyDictionary[Store, Cache] = WeakKeyDictionary()


def listed(store: Store, kind: TaskKind, who: str | None) -> list[Task]:
    """All tasks of a kind; worked out anew only when the record has changed."""
    revisions = store.revisions()
    key = (kind, who if kind is TaskKind.SECOND else None)
    cache = _CACHES.setdefault(store, Cache())
    return cache.get(key, revisions.events + revisions.judgements, lambda: tasks(store, kind, who))
