"""All of the interface under one address, and its description."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final

from fastapi import APIRouter, Depends, FastAPI
from fastapi.responses import Response
from fastapi.security import HTTPBearer

import lawatan
from lawatan.web.api import documents, events, judgements, names
from lawatan.web.twins import JSON

ADDRESS: Final = "/api/v1"
_bearer = HTTPBearer(auto_error=False, description="A token of `lawatan user add NAME`.")


def api_router() -> APIRouter:
    """The routes of the interface."""
    api = APIRouter(prefix=ADDRESS)
    for reading in (events.router, documents.router, names.router, judgements.router):
        api.include_router(reading)
    for writing in (documents.writing, judgements.writing):
        api.include_router(writing, dependencies=[Depends(_bearer)])
    api.add_api_route("/openapi.json", _description, methods=["GET"], include_in_schema=False)
    return api


@cache
def openapi() -> dict[str, Any]:
    """The description of the interface (OpenAPI 3.1), the same on every machine."""
    app = FastAPI(
        title="lawatan",
        version=lawatan.__version__,
        summary="Who met whom, where, when, according to whom.",
        description="What is in a store of lawatan, in its public formats. Reading is open; writing takes a token.",
    )
    app.include_router(api_router())
    described = app.openapi()
    schemas = described["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return described


def openapi_text() -> str:
    """The description as text that is kept and compared."""
    return json.dumps(openapi(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _description() -> Response:
    return Response(openapi_text(), media_type=JSON)
