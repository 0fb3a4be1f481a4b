"""A place in a list as text that a program hands back to go on from there; what is in it is nobody's business."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from typing import Annotated, Final, TypeVar

from fastapi import Query

from lawatan.errors import RecordError
from lawatan.store.paging import Place
from lawatan.web.problems import RefusedError

T = TypeVar("T")

_LARGEST: Final = 2**31
Limit = Annotated[int, Query(ge=1, le=200, description="Items in a slice.")]
Cursor = Annotated[str | None, Query(max_length=4000, description="`next` of the slice before.")]


def cursor_of(place: Place) -> str:
    """The text of a place.

    >>> place_of(cursor_of(("2023-08-14", "e-1")))
    ('2023-08-14', 'e-1')
    """
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def place_of(cursor: str | None) -> Place | None:
    """The place of a text, None for the beginning; `RefusedError` for a text that no list gave."""
    if not cursor:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        parts = json.loads(base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True))
        if not isinstance(parts, list) or not all(_is_part(part) for part in parts):
            raise ValueError
    except (ValueError, RecursionError):
        raise RefusedError(422, "not a cursor", place="cursor", remedy="send `next` of the slice before") from None
    return tuple(parts)


def sliced(read: Callable[[Place | None, int], Sequence[tuple[Place, T]]], cursor: str | None, limit: int) -> Sliced[T]:
    """A slice of what `read` gives, and the cursor of the next one, None at the end."""
    try:
        rows = read(place_of(cursor), limit + 1)
    except RecordError as error:
        raise RefusedError(422, error.message, place="cursor", remedy=error.remedy) from error
    following = cursor_of(rows[limit - 1][0]) if len(rows) > limit else None
    return tuple(item for _, item in rows[:limit]), following


Sliced = tuple[tuple[T, ...], str | None]


def _is_part(part: object) -> bool:
    if isinstance(part, bool):
        return False
    return isinstance(part, str) or (isinstance(part, int) and -_LARGEST < part < _LARGEST)
