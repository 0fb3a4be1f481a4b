"""How much one address or user may do in a minute: a bucket of permits for each, filled at a steady rate."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

_MOST_KEPT: Final = 10_000


class Rate:
    """So many a minute for each key; 0 for no limit. `monotonic` gives seconds."""

    def __init__(self, a_minute: int, monotonic: Callable[[], float]) -> None:
        self._a_minute = a_minute
        self._monotonic = monotonic
        self._lock = threading.Lock()
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()  # key to permits left, and when

    def take(self, key: str) -> bool:
        """Take a permit; whether there was one."""
        if not self._a_minute:
            return True
        now = self._monotonic()
        with self._lock:
            left, then = self._buckets.pop(key, (float(self._a_minute), now))
            left = min(float(self._a_minute), left + (now - then) * self._a_minute / 60)
            is_allowed = left >= 1
            self._buckets[key] = (left - is_allowed, now)
            if len(self._buckets) > _MOST_KEPT:
                self._buckets.popitem(last=False)
        return is_allowed


class Rates:
    """The limits of a site."""

    def __init__(self, reads: int, writes: int, sign_ins: int, monotonic: Callable[[], float]) -> None:
        self._reads = Rate(reads, monotonic)
        self._writes = Rate(writes, monotonic)
        self._sign_ins = Rate(sign_ins, monotonic)

    def read(self, address: str) -> bool:
        """Whether this address may send another request."""
        return self._reads.take(address)

    def write(self, user: str) -> bool:
        """Whether this user may change something more."""
        return self._writes.take(user)

    def sign_in(self, address: str) -> bool:
        """Whether this address may try another token."""
        return self._sign_ins.take(address)
