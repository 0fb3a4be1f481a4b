"""Records as answers of the interface."""

from __future__ import annotations

from typing import Any

from fastapi import Request
from fastapi.responses import Response

from lawatan.records.codec import encode
from lawatan.web.answers import ErrorBody
from lawatan.web.freshness import mark
from lawatan.web.twins import JSON

READS = ["GET", "HEAD"]
ERRORS: dict[int | str, dict[str, Any]] = {
    code: {"model": ErrorBody, "description": description}
    for code, description in {
        400: "The request cannot be understood.",
        401: "No token, or one that nobody has.",
        403: "Refused.",
        404: "There is no such thing.",
        409: "The judgement is not possible.",
        414: "The address is too long.",
        413: "The request brings too much.",
        415: "The body is not JSON.",
        422: "A value is out of its range.",
        429: "Too many requests.",
        503: "The store cannot be read or written.",
    }.items()
}
_READ_ERRORS = (400, 404, 414, 422, 429, 503)
READ_ERRORS: dict[int | str, dict[str, Any]] = {code: ERRORS[code] for code in _READ_ERRORS}


def read_answer(request: Request, record: object) -> Response:
    """A record that was read, with its ETag."""
    return mark(request, Response(encode(record) + b"\n", media_type=JSON))


def written_answer(record: object, status: int = 201) -> Response:
    """A record of what was written."""
    return Response(encode(record) + b"\n", status_code=status, media_type=JSON)
