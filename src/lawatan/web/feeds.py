"""Lists of events as an Atom feed (RFC 4287) and as a calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from lawatan.records.days import ISO_DAY
from lawatan.records.event import Event
from lawatan.records.event_mention import Status
from lawatan.records.wording import count_of, first_value, people, place, values, when
from lawatan.web.event_rows import event_title
from lawatan.web.links import event_path

ATOM: Final = "application/atom+xml; charset=utf-8"
CALENDAR: Final = "text/calendar; charset=utf-8"
_UNKNOWN: Final = "1970-01-01T00:00:00Z"
_STATUSES: Final = {
    Status.CANCELLED: "CANCELLED",
    Status.DENIED: "CANCELLED",
    Status.COMPLETED: "CONFIRMED",
    Status.ONGOING: "CONFIRMED",
}


def atom_feed(events: Iterable[Event], *, base: str, address: str, own: str, now: datetime) -> bytes:
    """A feed of events, the latest report of each as its date; `address` is the list's, `own` the feed's own."""
    entries = [(_reported(event), event) for event in events]
    updated = max((stamp for stamp, _ in entries), default=_stamp(now))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<title>{_xml('Contacts: ' + address.partition('?')[2] if '?' in address else 'Contacts')}</title>",
        f"<id>{_xml(address)}</id>",
        f"<updated>{updated}</updated>",
        f"<link rel={quoteattr('self')} href={_attribute(own)}/>",
        f"<link rel={quoteattr('alternate')} type={quoteattr('text/html')} href={_attribute(address)}/>",
        "<author><name>lawatan</name></author>",
    ]
    for stamp, event in entries:
        link = base + event_path(event.event_id)
        lines += [
            "<entry>",
            f"<title>{_xml(event_title(event))}</title>",
            f"<id>{_xml(link)}</id>",
            f"<updated>{stamp}</updated>",
            f"<link href={_attribute(link)}/>",
            f"<category term={_attribute(event.type.value)}/>",
            f"<summary>{_xml(_summary(event))}</summary>",
            "</entry>",
        ]
    return "\n".join([*lines, "</feed>", ""]).encode()


def calendar(events: Iterable[Event], *, base: str, now: datetime) -> bytes:
    """A calendar of the events whose first day is known: whole days, what is only planned as tentative."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//lawatan//contacts//EN",
        "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Contacts",
    ]
    stamp = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in events:
        lines += _calendar_entry(event, base, stamp)
    return "".join(_folded(line) for line in [*lines, "END:VCALENDAR"]).encode()


def _calendar_entry(event: Event, base: str, stamp: str) -> list[str]:
    first = _day(first_value(event, "start"))
    if first is None:
        return []
    last = max(first, _day(first_value(event, "end")) or first)
    status = first_value(event, "status")
    try:
        after = last + timedelta(days=1)
    except OverflowError:  # the last day that calendars know
        return []
    return [
        "BEGIN:VEVENT",
        f"UID:{_ics(event.event_id)}@lawatan",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}".replace(" ", "0"),
        f"DTEND;VALUE=DATE:{after:%Y%m%d}".replace(" ", "0"),
        f"SUMMARY:{_ics(f'{event.type.value.capitalize()}: {people(event)}, {place(event)}')}",
        f"LOCATION:{_ics(', '.join((*values(event, 'cities'), *values(event, 'destination'))))}",
        f"DESCRIPTION:{_ics(_summary(event))}",
        f"STATUS:{_STATUSES.get(Status(status), 'TENTATIVE') if status else 'TENTATIVE'}",
        f"CATEGORIES:{_ics(event.type.value)}",
        f"URL:{base}{event_path(event.event_id)}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _summary(event: Event) -> str:
    status = first_value(event, "status") or "status not said"
    pages = count_of(len({m.document for m in event.mentions}), "page")
    origins = f" of {count_of(len(event.origins), 'independent origin')}" if event.origins else ""
    open_ = sum(1 for d in event.disagreements if d.settled_by is None)
    conflicts = f"; {count_of(open_, 'open conflict')}" if open_ else ""
    return f"{status}; {when(event)}; reported by {pages}{origins}{conflicts}"


def _reported(event: Event) -> str:
    """When the latest page of an event was published; the standard wants a time even where none says."""
    days = [c.published for f in event.fields for c in (*f.support, *f.rivals) if c.published]
    day = _day(max(days, default=None))
    return f"{day.isoformat()}T00:00:00Z" if day else _UNKNOWN


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:ISO_DAY]) if value and len(value) >= ISO_DAY else None
    except ValueError:
        return None


def _xml(text: str) -> str:
    return escape(_printable(text))


def _attribute(text: str) -> str:
    return quoteattr(_printable(text))


def _printable(text: str) -> str:
    """Without what neither XML nor calendars allow: control characters, lone surrogates, noncharacters."""
    return "".join(c for c in text if c.isprintable() or c in "\n ")


def _ics(text: str) -> str:
    plain = _printable(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line as the standard wants it: pieces of at most 75 bytes, those after the first begun with a space."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > 75:
            pieces.append(piece)
            piece, size = "", 1  # the space in front
        piece += character
        size += width
    return "\r\n ".join([*pieces, piece]) + "\r\n"
