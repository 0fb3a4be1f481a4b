"""Work that takes longer than a request: one thing after the other in a thread, looked at while it goes on.

Kept in memory: what a job left in the store outlasts the server, its progress does not.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from lawatan.errors import LawatanError
from lawatan.pipeline.adding import Addition
from lawatan.pipeline.run import Progress, Stage

MOST_WAITING: Final = 20
MOST_KEPT: Final = 200

_LOG = logging.getLogger(__name__)


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    READING = "reading"
    LINKING = "linking"
    DONE = "done"
    FAILED = "failed"

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self in (State.DONE, State.FAILED)


@dataclass(frozen=True, slots=True)
class Job:
    """An addition as it is now: what was handed in, how many documents were read, what came of it, or what failed."""

    id: str
    who: str
    inputs: tuple[str, ...]
    state: State = State.WAITING
    read: int = 0
    addition: Addition | None = None
    problem: str | None = None


Work = Callable[[Callable[[Progress], None]], Addition]


class Jobs:
    """The jobs of a server, each run to its end before the next begins: the store has one writer."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._worker: ThreadPoolExecutor | None = None

    def submit(self, who: str, inputs: tuple[str, ...], work: Work, finish: Callable[[], None]) -> Job | None:
        """Run `work` when its turn comes, then `finish`, whatever happened; None, and nothing, where too much waits."""
        job = Job(secrets.token_urlsafe(9), who, inputs)
        with self._lock:
            if sum(not j.state.is_over for j in self._jobs.values()) >= MOST_WAITING:
                return None
            self._jobs[job.id] = job
            while len(self._jobs) > MOST_KEPT:
                self._jobs.popitem(last=False)
            self._worker = self._worker or ThreadPoolExecutor(max_workers=1, thread_name_prefix="lawatan-add")
            self._worker.submit(self._run, job.id, work, finish)
        return job

    def get(self, id_: str) -> Job | None:
        """A job as it is now."""
        with self._lock:
            return self._jobs.get(id_)

    def close(self) -> None:
        """Let the job at work come to its end, and drop the others."""
        if self._worker is not None:
            self._worker.shutdown(wait=True, cancel_futures=True)

    def _run(self, id_: str, work: Work, finish: Callable[[], None]) -> None:
        try:
            addition = work(lambda progress: self._note(id_, progress))
        except LawatanError as error:
            self._change(id_, state=State.FAILED, problem=str(error))
        except Exception:  # noqa: BLE001  # or nobody would be told
            _LOG.exception("adding %s", id_)
            self._change(id_, state=State.FAILED, problem="the server failed on it; its log says why")
        else:
            self._change(id_, state=State.DONE, addition=addition)
        finally:
            finish()

    def _note(self, id_: str, progress: Progress) -> None:
        if progress.stage is Stage.DOCUMENTS:
            self._change(id_, state=State.READING, read=progress.done)
        elif progress.stage is Stage.LINKAGE:
            self._change(id_, state=State.LINKING)

    def _change(self, id_: str, **values: object) -> None:
        with self._lock:
            if id_ in self._jobs:
                self._jobs[id_] = replace(self._jobs[id_], **values)  # type: ignore[arg-type]
