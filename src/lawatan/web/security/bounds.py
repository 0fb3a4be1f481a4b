"""What stands before every request: which host it is for, where a change comes from, how large and how many.

Hosts are checked because a foreign page can point a name of its own at this machine (DNS rebinding); sizes are counted
while the body arrives, whatever its header says.
"""

from __future__ import annotations

from typing import Final

from fastapi import Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lawatan.web.answers import Problem, code_of, problem_answer
from lawatan.web.problems import RefusedError
from lawatan.web.security.access import check_origin
from lawatan.web.site import Site

_SAFE: Final = ("GET", "HEAD", "OPTIONS")
_LONGEST_ADDRESS: Final = 8192
"""Characters of path and query; a filter with every facet set has some hundreds."""


class Bounds:
    """Refuses what is out of bounds, in the one shape of errors, and passes on the rest."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            self._check(request)
        except RefusedError as error:
            answer = _refusal(request, error)
            await answer(scope, receive, send)
            return
        await self._app(scope, _counted(receive, self._site.options.body_limit), send)

    def _check(self, request: Request) -> None:
        options = self._site.options
        host = request.headers.get("host", "")
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        if name.lower() not in options.hosts:
            raise RefusedError(400, "this server does not go by that name", place=host[:100], remedy="see: --name")
        if len(request.scope.get("raw_path", b"")) + len(request.scope["query_string"]) > _LONGEST_ADDRESS:
            raise RefusedError(414, "the address is too long", remedy="ask for less at once")
        if not self._site.rates.read(request.client.host if request.client else ""):
            raise RefusedError(
                429, "too many requests within a minute", remedy="wait a minute", headers={"retry-after": "60"}
            )
        if request.method not in _SAFE:
            check_origin(self._site, request)
            size = request.headers.get("content-length", "")
            if size.isdigit() and int(size) > options.body_limit:
                raise RefusedError(413, *_TOO_LARGE, remedy="send less at once")


_TOO_LARGE: Final = ("the request brings more than this server takes",)


def _counted(receive: Receive, limit: int) -> Receive:
    """Receives a body as long as it stays within the limit."""
    total = 0

    async def counted() -> Message:
        nonlocal total
        message = await receive()
        total += len(message.get("body", b""))
        if total > limit:
            raise HTTPException(413, _TOO_LARGE[0])
        return message

    return counted


def _refusal(request: Request, error: RefusedError) -> Response:
    problem = Problem(error.status, code_of(error.status), error.message, error.place, error.remedy)
    return problem_answer(request, problem, error.headers)
