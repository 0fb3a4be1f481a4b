"""Events and mentions in the forms that other programs read: one file per format in `formats`."""

from __future__ import annotations

from lawatan.export.exporter import EventExporter, MentionExporter
from lawatan.export.registry import event_exporter, exporters, mention_exporter

__all__ = ["EventExporter", "MentionExporter", "event_exporter", "exporters", "mention_exporter"]
