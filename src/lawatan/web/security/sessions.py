"""Sessions: a signed cookie with a random mark and, once somebody signed in, their name. The server keeps nothing.

A session names the token that opened it, by part of its hash: a new token, or the removal of the user, ends it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final

from fastapi import Request
from fastapi.responses import Response
from itsdangerous import BadSignature, URLSafeTimedSerializer

from lawatan.store.users import User
from lawatan.web.site import Site, site_of

LIFETIME: Final = 14 * 24 * 3600
"""Seconds that a session lasts."""
LOCAL: Final = "local"
"""In place of a token's mark: the session was opened with the link that the server printed when it started."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who sent a request. `user` is None for readers; `mark` is the session's; `has_token` where the request bears one
    itself, as programs do; `has_cookie` where the session has its cookie already.
    """

    user: str | None
    mark: str
    has_token: bool = False
    has_cookie: bool = False


def visitor_of(request: Request) -> Visitor:
    """Who sent this request; asked of the store once a request."""
    known = getattr(request.state, "visitor", None)
    if not isinstance(known, Visitor):
        known = _visitor(request, site_of(request))
        request.state.visitor = known
    return known


def current_user(request: Request) -> str | None:
    """The name of the user who sent this request, None for a reader; a FastAPI dependency."""
    return visitor_of(request).user


def cookie_name(site: Site) -> str:
    """Browsers keep a name that begins so to encrypted connections and one host."""
    return "__Host-lawatan" if site.options.is_secure else "lawatan"


def open_session(request: Request, answer: Response, visitor: Visitor, fingerprint: str = "") -> None:
    """Give the visitor a cookie; `fingerprint` is `fingerprint_of` a user, or `LOCAL`, for one who signed in."""
    site = site_of(request)
    answer.set_cookie(
        cookie_name(site),
        _serializer(site).dumps([visitor.mark, visitor.user, fingerprint]),
        max_age=LIFETIME,
        httponly=True,
        samesite="lax",
        secure=site.options.is_secure,
        path="/",
    )


def close_session(request: Request, answer: Response) -> None:
    """Take the cookie away."""
    site = site_of(request)
    answer.delete_cookie(cookie_name(site), path="/", secure=site.options.is_secure, httponly=True, samesite="lax")


def new_mark() -> str:
    """The random mark of a session."""
    return secrets.token_urlsafe(18)


def fingerprint_of(user: User) -> str:
    """What ties a session to a user's present token."""
    return user.token_hash[:16]


def _visitor(request: Request, site: Site) -> Visitor:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        user = site.store.user_of_token(token.strip())
        return Visitor(user.name if user else None, "", has_token=True)
    cookie = request.cookies.get(cookie_name(site))
    try:
        mark, name, fingerprint = map(str, _serializer(site).loads(cookie or "", max_age=LIFETIME))
    except (BadSignature, ValueError, TypeError):
        return Visitor(None, new_mark())
    return Visitor(name if _holds(site, name, fingerprint) else None, mark, has_cookie=True)


def _holds(site: Site, name: str, fingerprint: str) -> bool:
    if fingerprint == LOCAL:
        return name == site.options.local_user
    user = site.store.user(name) if fingerprint else None
    return user is not None and secrets.compare_digest(fingerprint_of(user), fingerprint)


def _serializer(site: Site) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(site.options.secret, salt="lawatan.session")
