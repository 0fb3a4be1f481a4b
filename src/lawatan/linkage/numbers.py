"""Numbers on which reports of one contact disagree: how many days it takes, which session of a forum it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from lawatan.linkage.claims import claim
from lawatan.linkage.forums import parse_forum
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.event import Disagreement


def number_disagreements(mentions: Sequence[PreparedMention]) -> list[Disagreement]:
    """Stated lengths that differ though the places are the same, and ordinals of the forum that differ."""
    # A page that counts one leg's days does not contradict one that counts those of the whole tour.
    by_places: dict[frozenset[str], list[tuple[PreparedMention, int]]] = defaultdict(list)
    editions: list[tuple[PreparedMention, str, int]] = []
    for mention in mentions:
        forum = mention.mention.forum
        ordinal = parse_forum(forum).ordinal if forum else None
        if mention.when.days is not None:
            by_places[mention.destination].append((mention, mention.when.days))
        if forum and ordinal is not None:
            editions.append((mention, forum, ordinal))
    found = []
    for stated in by_places.values():
        if len({days for _, days in stated}) > 1:
            claims = tuple(claim("duration", (f"P{days}D",), mention) for mention, days in stated)
            found.append(Disagreement("duration", "number", claims))
    if len({ordinal for _, _, ordinal in editions}) > 1:
        told = tuple(claim("forum", (forum,), mention) for mention, forum, _ in editions)
        found.append(Disagreement("forum", "number", told))
    return found
