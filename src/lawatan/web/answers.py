"""Answers: a page as HTML, its twins, and errors in one shape for programs or as a page for people."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from fastapi import Request
from fastapi.responses import Response
from markupsafe import Markup

from lawatan.records.codec import encode
from lawatan.web import twins
from lawatan.web.page import AnyPage
from lawatan.web.security.forms import form_field
from lawatan.web.security.sessions import open_session, visitor_of
from lawatan.web.site import site_of

HTML = "text/html; charset=utf-8"
THEMES = ("auto", "light", "dark")
THEME_COOKIE = "lawatan-theme"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: HTTP status, a short code, what happened, where, and what to do about it."""

    status: int
    code: str
    message: str
    place: str | None = None
    remedy: str | None = None


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """The one shape in which programs are told of errors."""

    error: Problem


def html(request: Request, template: str, *, status: int = 200, page: object = None, name: str = "") -> Response:
    """A template as an answer; `page` is its context, `name` the page's name for the navigation."""
    site = site_of(request)
    visitor = visitor_of(request)
    needs_session = False

    def csrf_field() -> Markup:
        nonlocal needs_session
        needs_session = True
        return form_field(site.options.secret, visitor)

    text = site.templates.get_template(template).render(
        page=page,
        name=name,
        navigation=[p for p in site.pages if p.nav],
        address=f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
        theme=theme_of(request),
        user=visitor.user,
        csrf_field=csrf_field,
    )
    answer = Response(text, status_code=status, media_type=HTML)
    if needs_session and not visitor.has_cookie and not visitor.has_token:
        open_session(request, answer, visitor)
    return answer


def theme_of(request: Request) -> str:
    """The colour scheme that the reader chose; "auto" for that of the system."""
    chosen = request.cookies.get(THEME_COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"


def page_answer(request: Request, page: AnyPage, context: object, twin: str | None) -> Response:
    """A page (`twin` None) or its twin "json" or "csv"."""
    if twin == "json":
        return Response(twins.json_twin(context), media_type=twins.JSON)
    if twin == "csv":
        return Response(twins.csv_twin(page, context), media_type=twins.CSV)
    return html(request, f"{page.name}.html", page=context, name=page.name)


def problem_answer(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """An error: for programs (the interface, the twins, whoever accepts no HTML) as JSON, for people as a page."""
    if _wants_html(request):
        answer = html(request, "error.html", status=problem.status, page=problem)
    else:
        body = encode(ErrorBody(problem)) + b"\n"
        answer = Response(body, status_code=problem.status, media_type=twins.JSON)
    answer.headers.update(headers or {})
    return answer


def _wants_html(request: Request) -> bool:
    path = request.url.path
    if path.startswith("/api/") or path.endswith((".json", ".csv")):
        return False
    return "text/html" in request.headers.get("accept", "")


def code_of(status: int) -> str:
    """The short code of an HTTP status.

    >>> code_of(404)
    'not-found'
    """
    return HTTPStatus(status).phrase.lower().replace(" ", "-").replace("'", "")
