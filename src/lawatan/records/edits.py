"""Which fields of an event a person may set, and how their values are written: dates, places, status, participants.

One participant is changed as the field "participant" with two values, before and after; an empty one before adds
somebody, an empty one after takes somebody out.

>>> checked_value("start", ["2023-04-17"])
('2023-04-17',)
>>> checked_value("destination", ["rus", "BLR"])
('RUS', 'BLR')
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from lawatan.errors import RecordError
from lawatan.records.days import first_day
from lawatan.records.event_mention import EventType, Part, Participant, Status

UNKNOWN: Final = "-"
_PARTICIPANT = re.compile(r"(?P<who>[^()]+?)\s*(?:\((?P<part>[^()]*)\))?\s*\Z")
_STATE = re.compile(r"[A-Z]{2,12}\Z")
_REMEDY_PARTICIPANT = 'write "Name, office, STATE (part)", - for what is not known; parts: traveller, host, inviter,' \
    " participant"  # fmt: skip


def _one(values: Sequence[str]) -> str:
    if len(values) != 1:
        raise RecordError("one value is needed", place=", ".join(values), remedy="give one value")
    return values[0].strip()


def _date(values: Sequence[str]) -> tuple[str, ...]:
    value = _one(values)
    if first_day(value) is None:
        raise RecordError("not a date", place=value, remedy="write YYYY, YYYY-MM or YYYY-MM-DD")
    return (value,)


def _member(known: Sequence[str]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    def check(values: Sequence[str]) -> tuple[str, ...]:
        value = _one(values).casefold()
        if value not in known:
            raise RecordError("no such value", place=value, remedy=f"choose one of {', '.join(known)}")
        return (value,)

    return check


def _states(values: Sequence[str]) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(value.strip().upper() for value in values))
    for code in codes:
        if not _STATE.match(code):
            raise RecordError("not a state", place=code, remedy="write an ISO alpha-3 code or an acronym")
    return codes


def _texts(values: Sequence[str]) -> tuple[str, ...]:
    cleaned = tuple(dict.fromkeys(" ".join(value.split()) for value in values))
    if not all(cleaned):
        raise RecordError("an empty value", remedy="leave it out")
    return cleaned


def _text(values: Sequence[str]) -> tuple[str, ...]:
    return _texts([_one(values)])


def _people(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(participant_text(parse_participant(value)) for value in values)


def _one_participant(values: Sequence[str]) -> tuple[str, ...]:
    if len(values) != 2 or not any(value.strip() for value in values):
        raise RecordError(
            "one participant before and after are needed",
            place=", ".join(values),
            remedy="write both; leave the first empty to add somebody, the second to take somebody out",
        )
    before, after = (participant_text(parse_participant(value)) if value.strip() else "" for value in values)
    if before == after:
        raise RecordError("nothing would change", place=before, remedy="write what is other than before")
    return before, after


_CHECKS: Final[dict[str, Callable[[Sequence[str]], tuple[str, ...]]]] = {
    "type": _member([t.value for t in EventType]),
    "status": _member([s.value for s in Status]),
    "start": _date,
    "end": _date,
    "destination": _states,
    "cities": _texts,
    "forum": _text,
    "participants": _people,
}
_NEEDED: Final = frozenset({"type", "status"})

EDITABLE: Final = tuple(_CHECKS)
"""The fields that an edit may set."""
PARTICIPANT: Final = "participant"
"""An edit of one of those who took part, of the field "participants"."""


def checked_value(field: str, values: Sequence[str]) -> tuple[str, ...]:
    """The value of an edit as it is kept; empty for "not known". Raises `RecordError` for what the field cannot be."""
    if field == PARTICIPANT:
        return _one_participant(values)
    if field not in _CHECKS:
        raise RecordError(
            "no field that can be edited", place=field, remedy=f"choose one of {', '.join((*EDITABLE, PARTICIPANT))}"
        )
    if not values:
        if field in _NEEDED:
            raise RecordError("an event has one always", place=field, remedy="give a value")
        return ()
    return _CHECKS[field](values)


def parse_participant(text: str) -> Participant:
    """Somebody from "Name, office, STATE (part)"; `RecordError` for anything else.

    >>> parse_participant("Retno Marsudi, foreign minister, IDN (host)").role
    'foreign minister'
    >>> parse_participant("-, foreign minister, AUS").part.value
    'participant'
    >>> parse_participant("Penny Wong").country is None
    True
    """
    found = _PARTICIPANT.match(" ".join(text.split()))
    if found is None:
        raise RecordError("not a participant", place=text, remedy=_REMEDY_PARTICIPANT)
    pieces = [None if piece.strip() in ("", UNKNOWN) else piece.strip() for piece in found["who"].split(",")]
    part = (found["part"] or Part.PARTICIPANT.value).strip().casefold()
    if len(pieces) > 3 or not any(pieces) or part not in [p.value for p in Part]:
        raise RecordError("not a participant", place=text, remedy=_REMEDY_PARTICIPANT)
    name, role, country = (*pieces, None, None)[:3]
    if len(pieces) == 2 and role and _STATE.match(role):
        role, country = None, role
    if country is not None and not _STATE.match(country):
        raise RecordError("not a state", place=country, remedy="write an ISO alpha-3 code or an acronym")
    return Participant(name, Part(part), role, country)


def participant_text(participant: Participant) -> str:
    """A participant as `parse_participant` reads it; aliases are left out.

    >>> participant_text(Participant(None, Part.HOST, "foreign minister", "AUS"))
    '-, foreign minister, AUS (host)'
    """
    known = [x.replace(",", " ") if x else UNKNOWN for x in (participant.name, participant.role, participant.country)]
    return f"{', '.join(known)} ({participant.part.value})"


def changed_participant(before: str, changes: Mapping[str, str | None]) -> str:
    """A participant with another name, role, country or part; None leaves one as it is, "-" makes it unknown.

    >>> changed_participant("Penny Wong, -, AUS (traveller)", {"role": "foreign minister", "part": None})
    'Penny Wong, foreign minister, AUS (traveller)'
    """
    was = parse_participant(before)
    kept = {"name": was.name, "role": was.role, "country": was.country, "part": was.part.value}
    now = kept | {key: value for key, value in changes.items() if value is not None}
    known = [(now[key] or "").replace(",", " ").strip() or UNKNOWN for key in ("name", "role", "country")]
    return participant_text(parse_participant(f"{', '.join(known)} ({now['part']})"))


def edit_words(field: str | None, value: Sequence[str]) -> str:
    """What an edit set, in words.

    >>> edit_words("start", ["2023-04-17"]), edit_words("end", [])
    ('start is 2023-04-17', 'end is not known')
    >>> edit_words("participant", ["", "Penny Wong, -, AUS (traveller)"])
    'added Penny Wong, -, AUS (traveller)'
    """
    if field == PARTICIPANT and len(value) == 2:
        before, after = value
        return f"{before} is {after}" if before and after else f"added {after}" if after else f"took out {before}"
    return f"{field} is {', '.join(value) or 'not known'}"
