"""Contacts that a text tells, for tests of dates and of phrases."""

from __future__ import annotations

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType

SUNDAY = "2022-02-13"
WEDNESDAY = "2013-05-15"


def contacts(text: str, published: str | None = SUNDAY, *, lang: str = "en") -> tuple[EventMention, ...]:
    return analyse(make_document(text, lang=lang, published=published)).event_mentions


def of_type(event_type: EventType, text: str, published: str | None = SUNDAY, *, lang: str = "en") -> EventMention:
    (mention,) = (m for m in contacts(text, published, lang=lang) if m.type is event_type)
    return mention


def on_wednesday(lang: str, text: str, kind: EventType) -> list[EventMention]:
    return [m for m in contacts(text, WEDNESDAY, lang=lang) if m.type is kind]
