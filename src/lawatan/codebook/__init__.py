"""What counts as a contact: types, parts, statuses, and crosswalks to PLOVER, CAMEO, COLT and FollowTheMoney.

The text is `codebook.toml` in this folder; the codes are those of `lawatan.records.event_mention`.
"""

from lawatan.codebook.loader import (
    Crosswalk,
    Entry,
    EntryKind,
    Example,
    Fit,
    codebook_version,
    crosswalk,
    entries,
    entry,
    scheme_sources,
)

__all__ = [
    "Crosswalk",
    "Entry",
    "EntryKind",
    "Example",
    "Fit",
    "codebook_version",
    "crosswalk",
    "entries",
    "entry",
    "scheme_sources",
]
