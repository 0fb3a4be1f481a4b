"""Who may change something: somebody with a token, or who signed in and sends a form of this site from this site."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Request

from lawatan.web.problems import RefusedError
from lawatan.web.security.forms import FIELD, HEADER, is_form_token
from lawatan.web.security.sessions import Visitor, visitor_of
from lawatan.web.site import Site, site_of

_FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


async def require_writer(request: Request) -> str:
    """The name of who sends a change; `RefusedError` for a reader, a forged form, or too many changes."""
    site = site_of(request)
    visitor = visitor_of(request)
    if visitor.user is None:
        raise _unknown(visitor)
    if not visitor.has_token:
        await check_form(request)
    if not site.rates.write(visitor.user):
        raise RefusedError(
            429, "too many changes within a minute", remedy="wait a minute", headers={"retry-after": "60"}
        )
    return visitor.user


Writer = Annotated[str, Depends(require_writer)]
"""A parameter of this type gets the name of who may write; everybody else is refused before the handler is reached."""


async def check_form(request: Request) -> None:
    """Refuse a form that no page of this site made for this visitor."""
    token = request.headers.get(HEADER)
    if token is None and request.headers.get("content-type", "").partition(";")[0].strip().lower() in _FORMS:
        field = (await request.form()).get(FIELD)
        token = field if isinstance(field, str) else None
    if token is None or not is_form_token(site_of(request).options.secret, visitor_of(request), token):
        raise RefusedError(403, "the form is not one of this site's, or out of date", remedy="load the page anew")


def check_origin(site: Site, request: Request) -> None:
    """Refuse a change that another site's page sends. Programs with a token may say nothing of where they come from."""
    origin = request.headers.get("origin")
    own = (f"{request.url.scheme}://{request.headers.get('host', '')}", *site.options.origins)
    fetched = request.headers.get("sec-fetch-site")
    is_foreign = (origin is not None and origin not in own) or fetched not in (None, "same-origin")
    says_nothing = origin is None and fetched is None
    if is_foreign or (says_nothing and not request.headers.get("authorization", "").lower().startswith("bearer ")):
        raise RefusedError(
            403, "changes are taken from this site's own pages only", remedy="send it from there, or with a token"
        )


def _unknown(visitor: Visitor) -> RefusedError:
    if visitor.has_token:
        problem, remedy = "nobody has this token", "make one with: lawatan user add NAME"
    else:
        problem, remedy = "sign in first", "open /login, or send a token: Authorization: Bearer TOKEN"
    return RefusedError(401, problem, remedy=remedy, headers={"www-authenticate": "Bearer"})
