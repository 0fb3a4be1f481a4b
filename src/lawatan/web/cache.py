"""Answers of the store that are dear to make, kept as long as the part of the store that they are from is the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Final, TypeVar, cast

T = TypeVar("T")
_MOST_KEPT: Final = 512


class Cache:
    """Keeps what was asked for last. Two that ask at once may both make it; neither waits for the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, tuple[Hashable, object]] = OrderedDict()

    def get(self, key: Hashable, revision: Hashable, make: Callable[[], T]) -> T:
        """What was made under this key at this revision, or what `make` gives. `key` has to tell the type as well."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None and found[0] == revision:
                self._kept.move_to_end(key)
                return cast("T", found[1])
        made = make()
        with self._lock:
            self._kept[key] = (revision, made)
            self._kept.move_to_end(key)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return made
