"""What became of events from one linkage to the next, for those who keep their ids: exports, feeds, other programs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.mention_key import MentionKey, find_mention


class ChangeKind(StrEnum):
    """What happened to an event."""

    MERGED = "merged"  # it became part of another
    SPLIT = "split"  # some of its mentions went to another
    RENAMED = "renamed"  # the same event, under the id of an earlier report
    WITHDRAWN = "withdrawn"  # nothing reports it any more, or a person rejected it
    RESTORED = "restored"  # it is back


@dataclass(frozen=True, slots=True)
class EventChange:
    """One event to another; `to_event` is None for withdrawn, `from_event` for restored ones.

    `when` is UTC, ISO 8601; `run` the number of the run and `judgement` the entry of the ledger that brought it about.
    """

    what: ChangeKind
    from_event: str | None
    to_event: str | None
    when: str = ""
    run: int | None = None
    judgement: str | None = None


Members = Mapping[str, Sequence[MentionKey]]
"""Event id to the keys of its mentions."""


def changes_between(before: Members, after: Members) -> list[EventChange]:
    """The changes that lead from one state to the next, ordered by ids; new events are none."""
    holders = _holders(before, after)
    arriving: dict[str, set[str]] = defaultdict(set)
    for event, targets in holders.items():
        for target in targets:
            arriving[target].add(event)
    changes = []
    for event, targets in sorted(holders.items()):
        others = sorted(targets - {event})
        if event in after or len(others) > 1:
            changes += [EventChange(ChangeKind.SPLIT, event, other) for other in others]
        elif others:
            is_merger = others[0] in before or len(arriving[others[0]]) > 1
            changes.append(EventChange(ChangeKind.MERGED if is_merger else ChangeKind.RENAMED, event, others[0]))
        elif not targets:
            changes.append(EventChange(ChangeKind.WITHDRAWN, event, None))
    return changes


def _holders(before: Members, after: Members) -> dict[str, set[str]]:
    """For each earlier event, the later ones that hold its mentions."""
    now: dict[MentionKey, str] = {key: event for event, keys in after.items() for key in keys}
    by_document: dict[str, list[MentionKey]] | None = None
    holders: dict[str, set[str]] = {}
    for event, keys in before.items():
        holders[event] = set()
        for key in keys:
            found = now.get(key)
            if found is None:
                by_document = by_document if by_document is not None else _by_document(now)
                others = by_document.get(key.document, [])
                index = find_mention(key, others)
                found = now[others[index]] if index is not None else None
            if found is not None:
                holders[event].add(found)
    return holders


def _by_document(keys: Mapping[MentionKey, str]) -> dict[str, list[MentionKey]]:
    found: dict[str, list[MentionKey]] = defaultdict(list)
    for key in sorted(keys):
        found[key.document].append(key)
    return found
