"""Signing in and out, and choosing a colour scheme: the small forms of the header."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import RedirectResponse, Response

from lawatan.web.answers import THEME_COOKIE, THEMES
from lawatan.web.page import Page, Table
from lawatan.web.problems import RefusedError
from lawatan.web.security.access import check_form
from lawatan.web.security.sessions import (
    LOCAL,
    Visitor,
    close_session,
    fingerprint_of,
    new_mark,
    open_session,
    visitor_of,
)
from lawatan.web.site import SiteNow

SEE_OTHER = 303
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class LoginContext:
    """Who is signed in, and where to go once somebody is."""

    user: str | None
    then: str


def login(request: Request, then: Annotated[str, Query(max_length=2000)] = "/") -> LoginContext:
    """The form."""
    return LoginContext(visitor_of(request).user, own_address(then))


def own_address(address: str) -> str:
    """An address of this site, or that of the overview: nobody is sent elsewhere by a link that looks like ours.

    >>> own_address("/events?type=visit"), own_address("//example.org/"), own_address("https://example.org")
    ('/events?type=visit', '/', '/')
    """
    is_own = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if is_own and address.isprintable() else "/"


router = APIRouter(include_in_schema=False)


@router.post("/login", dependencies=[Depends(check_form)])
def sign_in(
    request: Request, site: SiteNow, token: Annotated[str, Form(max_length=200)], then: Annotated[str, Form()] = "/"
) -> Response:
    """Open a session for the user of a token."""
    if not site.rates.sign_in(request.client.host if request.client else ""):
        raise RefusedError(429, "too many tries", remedy="wait a minute", headers={"retry-after": "60"})
    user = site.store.user_of_token(token.strip())
    if user is None:
        raise RefusedError(403, "nobody has this token", remedy="make one with: lawatan user add NAME")
    answer = RedirectResponse(own_address(then), SEE_OTHER)
    open_session(request, answer, Visitor(user.name, new_mark()), fingerprint_of(user))
    return answer


@router.get("/login/{key}")
def sign_in_by_link(request: Request, site: SiteNow, key: str) -> Response:
    """Open a session for the person who started the server, by the link that it printed."""
    expected = site.options.local_key
    if not expected or not secrets.compare_digest(expected.encode(), key.encode("utf-8", "replace")):
        raise RefusedError(403, "the link is out of date", remedy="take the one that `lawatan serve` printed last")
    answer = RedirectResponse("/", SEE_OTHER)
    open_session(request, answer, Visitor(site.options.local_user, new_mark()), LOCAL)
    return answer


@router.post("/logout", dependencies=[Depends(check_form)])
def sign_out(request: Request) -> Response:
    """Close the session."""
    answer = RedirectResponse("/", SEE_OTHER)
    close_session(request, answer)
    request.state.visitor = replace(visitor_of(request), user=None)
    return answer


@router.post("/theme")
def choose_theme(site: SiteNow, theme: Annotated[str, Form()], then: Annotated[str, Form()] = "/") -> Response:
    """Remember a colour scheme; too little to need a token that would give every reader a cookie."""
    answer = RedirectResponse(own_address(then), SEE_OTHER)
    chosen = theme if theme in THEMES else THEMES[0]
    answer.set_cookie(THEME_COOKIE, chosen, max_age=_YEAR, httponly=True, samesite="lax", secure=site.options.is_secure)
    return answer


def _table(context: LoginContext) -> Table:
    return Table(("user",), ((context.user or "",),))


PAGE = Page(
    name="login", path="/login", context=login, table=_table, examples=lambda _: ("/login?then=/events",), router=router
)
