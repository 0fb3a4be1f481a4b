"""A table laid over the table of the pack that its own pack extends; both as TOML gives them, before the schema.

A table says `extends = true` on top where it does not replace the other pack's table but builds on it:

- lists of words grow: what the table adds comes after what is there;
- mappings are laid over each other key by key;
- entries with an `id` (frames, rules, patterns) are laid over the entry of the same `id`; entries with a new `id` come
  before all others, so that they are tried first;
- everything else (text, numbers, true and false) takes the place of what is there.

What the other table has too much is named under `remove`, written as the table itself is, with the words, keys or ids
to take away in lists: `remove.status.planned = ["diperkirakan"]`, `remove.frames = ["id.visit.pulang"]`,
`remove.frames."id.visit.tiba".words = ["mampir"]`. Removal comes first, then the laying over.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Toml: TypeAlias = Mapping[str, object]

EXTENDS = "extends"
REMOVE = "remove"


class RemovalError(ValueError):
    """What `remove` names is not in the table."""


def extends_other(own: Toml) -> bool:
    """Whether a table says that it builds on the other pack's table."""
    return own.get(EXTENDS) is True


def lay_over(base: Toml, own: Toml) -> dict[str, object]:
    """The table that `own`, which extends, makes of `base`. Neither is changed.

    Raises `RemovalError` where `remove` names something that `base` does not have, so that a removal cannot outlive
    what it was meant for.

    >>> base = {"number": "dua", "planned": ["akan", "bakal"], "frames": [{"id": "id.tiba", "words": ["tiba"]}]}
    >>> own = {"planned": ["dijadual"], "frames": [{"id": "id.tiba", "words": ["sampai"]}]}
    >>> own["remove"] = {"planned": ["bakal"]}
    >>> lay_over(base, own)
    {'number': 'dua', 'planned': ['akan', 'dijadual'], 'frames': [{'id': 'id.tiba', 'words': ['tiba', 'sampai']}]}
    """
    removed = own.get(REMOVE, {})
    added = {key: value for key, value in own.items() if key not in (EXTENDS, REMOVE)}
    merged = _joined(_without(base, removed, REMOVE), added)
    assert isinstance(merged, dict)
    return merged


def _joined(base: object, own: object) -> object:
    if isinstance(base, Mapping) and isinstance(own, Mapping):
        return {**base, **{key: _joined(base[key], value) if key in base else value for key, value in own.items()}}
    if isinstance(base, list) and isinstance(own, list):
        if _has_ids(base) and _has_ids(own):
            return _joined_entries(base, own)
        return [*base, *(value for value in own if value not in base)]
    return own


def _joined_entries(base: Sequence[Toml], own: Sequence[Toml]) -> list[object]:
    known = {entry["id"] for entry in base}
    changes: dict[object, Toml] = {entry["id"]: entry for entry in own if entry["id"] in known}
    new = [entry for entry in own if entry["id"] not in known]
    return [*new, *(_joined(entry, changes[entry["id"]]) if entry["id"] in changes else entry for entry in base)]


def _without(base: object, removed: object, place: str) -> object:
    """`base` less what `removed` names; `place` is the address of `removed`, for messages."""
    if isinstance(removed, Mapping):
        return _descend(base, removed, place)
    names = removed if isinstance(removed, list) else [removed]
    there = _names(base)
    missing = [name for name in names if name not in there]
    if missing:
        raise RemovalError(f"{place}: {', '.join(map(repr, missing))} not in the table that is extended")
    if isinstance(base, Mapping):
        return {key: value for key, value in base.items() if key not in names}
    assert isinstance(base, list)
    return [value for value, name in zip(base, there, strict=True) if name not in names]


def _descend(base: object, removed: Toml, place: str) -> object:
    if isinstance(base, list) and _has_ids(base):
        entries = {entry["id"]: entry for entry in base}
        return list(_without(entries, removed, place).values())  # type: ignore[attr-defined]
    if not isinstance(base, Mapping):
        raise RemovalError(f"{place}: there is no such part in the table that is extended")
    missing = [key for key in removed if key not in base]
    if missing:
        raise RemovalError(f"{place}: {', '.join(map(repr, missing))} not in the table that is extended")
    return {key: _without(v, removed[key], f"{place}.{key}") if key in removed else v for key, v in base.items()}


def _names(base: object) -> list[object]:
    """What a removal may name: the keys of a mapping, the ids of entries, the values of another list."""
    if isinstance(base, Mapping):
        return list(base)
    if isinstance(base, list):
        return [entry["id"] for entry in base] if _has_ids(base) else base
    return []


def _has_ids(values: Sequence[object]) -> bool:
    return bool(values) and all(isinstance(value, Mapping) and "id" in value for value in values)
