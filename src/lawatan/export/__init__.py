"""Events, mentions and changes of events in the forms that other programs read: one file per format in `formats`."""

from __future__ import annotations

from lawatan.export.exporter import ChangeExporter, EventExporter, MentionExporter
from lawatan.export.registry import change_exporter, event_exporter, exporters, mention_exporter

__all__ = [
    "ChangeExporter",
    "EventExporter",
    "MentionExporter",
    "change_exporter",
    "event_exporter",
    "exporters",
    "mention_exporter",
]
