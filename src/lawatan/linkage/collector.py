"""Python's search for reference cycles, put off while linkage runs.

Linkage makes millions of small objects that live to its end and form no cycles. Each full search walks all of them, and
there are the more searches the more objects there are: at 30,000 mentions that took more than half of the time. What
reference counting frees is freed as ever.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_running = 0
_was_enabled = True


@contextmanager
def collector_paused() -> Iterator[None]:
    """No search for cycles in this block, in no thread; blocks may overlap, and the last one restores what was."""
    global _running, _was_enabled
    with _lock:
        if _running == 0:
            _was_enabled = gc.isenabled()
            gc.disable()
        _running += 1
    try:
        yield
    finally:
        with _lock:
            _running -= 1
            if _running == 0 and _was_enabled:
                gc.enable()
