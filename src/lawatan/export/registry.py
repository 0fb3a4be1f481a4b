"""Finds the formats: every module of `lawatan.export.formats` with an `EXPORTERS` tuple."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from lawatan.errors import LawatanError, SettingsError
from lawatan.export import formats
from lawatan.export.exporter import ChangeExporter, EventExporter, MentionExporter

Exporter = EventExporter | MentionExporter | ChangeExporter


@cache
def exporters() -> tuple[Exporter, ...]:
    """All exporters, by what they write and by name."""
    found: list[Exporter] = []
    for module in sorted(m.name for m in pkgutil.iter_modules(formats.__path__)):
        found += importlib.import_module(f"{formats.__name__}.{module}").EXPORTERS
    names = [(type(e).__name__, e.name) for e in found]
    if len(set(names)) < len(names):
        raise LawatanError("two exporters have one name", place=formats.__name__)
    return tuple(sorted(found, key=lambda e: (type(e).__name__, e.name)))


def event_exporter(name: str) -> EventExporter:
    """The exporter of events in this format; `SettingsError` where there is none.

    >>> event_exporter("jsonl").media_type
    'application/x-ndjson'
    """
    known = {e.name: e for e in exporters() if isinstance(e, EventExporter)}
    if name not in known:
        raise _unknown(name, "events", sorted(known))
    return known[name]


def mention_exporter(name: str) -> MentionExporter:
    """The exporter of mentions in this format; `SettingsError` where there is none."""
    known = {e.name: e for e in exporters() if isinstance(e, MentionExporter)}
    if name not in known:
        raise _unknown(name, "mentions", sorted(known))
    return known[name]


def change_exporter(name: str) -> ChangeExporter:
    """The exporter of changes of events in this format; `SettingsError` where there is none."""
    known = {e.name: e for e in exporters() if isinstance(e, ChangeExporter)}
    if name not in known:
        raise _unknown(name, "changes", sorted(known))
    return known[name]


def _unknown(name: str, what: str, known: list[str]) -> SettingsError:
    return SettingsError(f"no format {name!r} for {what}", remedy=f"choose one of {', '.join(known)}")
