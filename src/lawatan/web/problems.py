"""Exceptions to answers: what a handler raises, and what the rest of the program raises, in one shape."""

from __future__ import annotations

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from lawatan.errors import JudgementError, LawatanError, NotInStoreError, RecordError, StoreError, WebError
from lawatan.web.answers import Problem, code_of, problem_answer
from lawatan.web.freshness import NotModifiedError, not_modified

_LOG = logging.getLogger(__name__)


class RefusedError(WebError):
    """A request that is refused, with the HTTP status that says how; handlers raise it."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        place: str | None = None,
        remedy: str | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(message, place=place, remedy=remedy)
        self.status = status
        self.headers = headers or {}


def add_handlers(app: FastAPI) -> None:
    """Make every error an answer of one shape."""
    app.add_exception_handler(NotModifiedError, not_modified)
    app.add_exception_handler(LawatanError, _lawatan_error)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _failure)


def status_of(error: LawatanError) -> int:
    """The HTTP status for an error of the program."""
    if isinstance(error, RefusedError):
        return error.status
    if isinstance(error, NotInStoreError):
        return 404
    if isinstance(error, JudgementError):
        return 409
    if isinstance(error, StoreError):
        return 503
    return 500 if isinstance(error, RecordError) else 400


def _lawatan_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, LawatanError)
    status = status_of(error)
    headers = error.headers if isinstance(error, RefusedError) else None
    if status >= 500:
        _LOG.error("%s %s: %s", request.method, request.url.path, error)
    return problem_answer(request, Problem(status, code_of(status), error.message, error.place, error.remedy), headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"] if part not in ("query", "path", "body")) or None
    return problem_answer(request, Problem(422, code_of(422), str(first["msg"]), place, "correct it and send it again"))


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message, remedy = str(error.detail), None
    if error.status_code == 404:
        message, remedy = "there is nothing at this address", "look for it with the search box, or see /api"
    problem = Problem(error.status_code, code_of(error.status_code), message, request.url.path[:200], remedy)
    return problem_answer(request, problem, dict(error.headers or {}))


def _failure(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s", request.method, request.url.path, exc_info=error)
    message = "the server failed on this request; its log says why"
    return problem_answer(request, Problem(500, code_of(500), message, request.url.path))
