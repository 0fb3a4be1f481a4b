"""Records in words for people: dates, participants, one line for an event. No terminal library in here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.records.days import ISO_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.records.event import Event, FieldValue
    from lawatan.records.event_mention import Participant
    from lawatan.records.tie import Tie

UNKNOWN = "?"
FIELD_ORDER = ("status", "start", "end", "destination", "cities", "forum", "participants", "trigger", "sentence")


def date_range(start: str | None, end: str | None) -> str:
    """Two ISO prefixes as one short range; what the second repeats of the first is left out.

    >>> date_range("2023-08-14", "2023-08-19")
    '2023-08-14–19'
    >>> date_range("2024-03-31", "2024-04-02")
    '2024-03-31–04-02'
    >>> date_range("2022-02", "2022-02")
    '2022-02'
    >>> date_range("2023-08-14", None), date_range(None, "2023-08-19"), date_range(None, None)
    ('2023-08-14', 'until 2023-08-19', '?')
    """
    if start is None:
        return UNKNOWN if end is None else f"until {end}"
    if end is None or end == start:
        return start
    if len(end) == len(start) == ISO_DAY:
        if end[:8] == start[:8]:
            return f"{start}–{end[8:]}"
        if end[:5] == start[:5]:
            return f"{start}–{end[5:]}"
    return f"{start}–{end}"


def field_order(name: str) -> tuple[int, str]:
    """Sort key that puts fields in the order in which people read them."""
    return (FIELD_ORDER.index(name) if name in FIELD_ORDER else len(FIELD_ORDER), name)


def participant_name(participant: Participant) -> str:
    """How a table names somebody: the name, else office and state.

    >>> from lawatan.records.event_mention import Part, Participant
    >>> participant_name(Participant("Li Shangfu", Part.TRAVELLER, "defence minister", "CHN"))
    'Li Shangfu (CHN)'
    >>> participant_name(Participant(None, Part.PARTICIPANT, "foreign minister", "RUS"))
    'foreign minister of RUS'
    >>> participant_name(Participant(None, Part.PARTICIPANT, None, "RUS"))
    'RUS'
    """
    if participant.name:
        return f"{participant.name} ({participant.country})" if participant.country else participant.name
    if participant.role:
        return f"{participant.role} of {participant.country}" if participant.country else participant.role
    return participant.country or UNKNOWN


def participant_line(participant: Participant) -> str:
    """Everything known of somebody in one line.

    >>> from lawatan.records.event_mention import Part, Participant
    >>> participant_line(Participant("Li Shangfu", Part.TRAVELLER, "defence minister", "CHN", ("Li",)))
    'Li Shangfu, defence minister, CHN (traveller; also "Li")'
    """
    known = [participant.name, participant.role, participant.country]
    aliases = ", ".join(f'"{alias}"' for alias in participant.aliases if alias != participant.name)
    note = f"{participant.part.value}; also {aliases}" if aliases else participant.part.value
    return f"{', '.join(k for k in known if k) or UNKNOWN} ({note})"


def people(event: Event) -> str:
    """Who took part, guests first, as tables show it."""
    order = {"traveller": 0, "participant": 1, "host": 2, "inviter": 3}
    ranked = sorted(event.participants, key=lambda p: order[p.part])
    names = dict.fromkeys(participant_name(p) for p in ranked)
    return ", ".join(names) or UNKNOWN


def place(event: Event) -> str:
    """Where it took place: cities and states."""
    cities, states = values(event, "cities"), values(event, "destination")
    if cities and states:
        return f"{', '.join(cities)} ({', '.join(states)})"
    return ", ".join(cities or states) or UNKNOWN


def values(event: Event, name: str) -> tuple[str, ...]:
    """The chosen value of a field, empty where no report gives one."""
    field = event.field(name)
    return field.value if field else ()


def first_value(event: Event, name: str) -> str | None:
    """The chosen value of a field that has one value."""
    return next(iter(values(event, name)), None)


def when(event: Event) -> str:
    """The dates of an event as one range."""
    return date_range(first_value(event, "start"), first_value(event, "end"))


def value_text(value: Sequence[str]) -> str:
    """A field's value as people read it."""
    return ", ".join(value) or UNKNOWN


def tie_reason(tie: Tie) -> str:
    """From what it follows that an event is part of another.

    >>> from lawatan.records.tie import Tie, TieKind, TieReason
    >>> talks = TieReason("start", ("2022-05-27",), ("2022-05-26", "2022-05-27"))
    >>> tie_reason(Tie("e-1", TieKind.PART, (TieReason("participants", ("Wong",), ("Penny Wong",)), talks), ("a", "b")))
    'computed from Wong (Penny Wong); 2022-05-27 in 2022-05-26–27; 2 pages report both'
    """
    parts = []
    for reason in tie.because:
        if reason.field == "start":
            own, around = (date_range(days[0], days[-1]) for days in (reason.part, reason.whole))
            inside = "within days of" if len(own) == len(around) == ISO_DAY else "in"
            parts.append(own if own == around else f"{own} {inside} {around}")
        else:
            own, around = (", ".join(values) for values in (reason.part, reason.whole))
            parts.append(own if own == around else f"{own} ({around})")
    if tie.documents:
        parts.append(
            f"{count_of(len(tie.documents), 'page')} {'reports' if len(tie.documents) == 1 else 'report'} both"
        )
    return f"{tie.how.value} from {'; '.join(parts)}"


def ordered_fields(event: Event) -> list[FieldValue]:
    """The event's fields in reading order."""
    return sorted(event.fields, key=lambda f: field_order(f.field))


def count_of(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> count_of(1, "document"), count_of(3, "document")
    ('1 document', '3 documents')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
