"""Answers of the store that are dear to make, kept as long as the part of the store that they are from is the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final, TypeVar, cast

T = TypeVar("T")
_MOST_KEPT: Final = 512


class Cache:
    """Keeps what was asked for last. Of several that ask for one thing at once, the first makes it and the others wait.

    At most `most` things are kept. What `make` does may ask for other things, not for its own.
    """

    def __init__(self, most: int = _MOST_KEPT) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Hashable, object]] = OrderedDict()
        self._making: dict[Hashable, threading.Lock] = {}

    def get(self, key: Hashable, revision: Hashable, make: Callable[[], T]) -> T:
        """What was made under this key at this revision, or what `make` gives. `key` has to tell the type as well."""
        found = self._found(key, revision)
        if found is not None:
            return cast("T", found[1])
        with self._lock:
            turn = self._making.setdefault((key, revision), threading.Lock())
        with turn:
            found = self._found(key, revision)
            if found is not None:
                return cast("T", found[1])
            try:
                made = make()
                self._keep(key, revision, made)
            finally:
                # Those who wait for this turn have it in hand; who comes later finds what was made, or makes it anew.
                with self._lock:
                    self._making.pop((key, revision), None)
        return made

    def _found(self, key: Hashable, revision: Hashable) -> tuple[Hashable, object] | None:
        with self._lock:
            found = self._kept.get(key)
            if found is None or found[0] != revision:
                return None
            self._kept.move_to_end(key)
            return found

    def _keep(self, key: Hashable, revision: Hashable, made: object) -> None:
        with self._lock:
            self._kept[key] = (revision, made)
            self._kept.move_to_end(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
