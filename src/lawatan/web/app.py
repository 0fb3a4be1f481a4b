"""The application: pages, interface, static files, errors, behind what keeps a request in its bounds."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import Response
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

import lawatan
from lawatan.store import open_store
from lawatan.web.answers import page_answer
from lawatan.web.api.routes import api_router
from lawatan.web.chart_answers import picture_answer
from lawatan.web.charts.theme import Scheme
from lawatan.web.freshness import check_freshness, mark
from lawatan.web.headers import SecurityHeaders
from lawatan.web.page import AnyPage
from lawatan.web.pages import PAGES
from lawatan.web.problems import add_handlers
from lawatan.web.rates import Rates
from lawatan.web.security.bounds import Bounds
from lawatan.web.site import Site, WebOptions
from lawatan.web.templating import STATIC, make_environment

READS = ["GET", "HEAD"]


def create_app(options: WebOptions) -> FastAPI:
    """The application over one store; raises `StoreError` where the store cannot be opened."""
    store = open_store(options.db, create=False, store_text=options.store_text)

    @asynccontextmanager
    async def close_at_end(_: FastAPI) -> AsyncIterator[None]:
        yield
        site.jobs.close()
        store.close()

    app = FastAPI(
        title="lawatan",
        version=lawatan.__version__,
        lifespan=close_at_end,
        docs_url=None,  # they load scripts from elsewhere
        redoc_url=None,
        openapi_url=None,
    )
    rates = Rates(options.reads_a_minute, options.writes_a_minute, options.sign_ins_a_minute, time.monotonic)
    site = Site(store, options, make_environment(), rates, PAGES)
    app.state.site = site
    add_handlers(app)
    for page in PAGES:
        app.include_router(page_router(page))
    app.include_router(api_router())
    app.mount("/static", _StaticFiles(directory=STATIC), name="static")
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    app.add_middleware(Bounds, site=site)
    app.add_middleware(SecurityHeaders)
    return app


def page_router(page: AnyPage) -> APIRouter:
    """The routes of a page: what it answers itself, its twins, and the page, in this order."""
    router = APIRouter(include_in_schema=False)
    if page.router is not None:
        router.include_router(page.router)
    base = "/index" if page.path == "/" else page.path
    twins = ("json", "csv", "svg", "png") if page.picture else ("json", "csv")
    for twin in (*twins, None):
        router.add_api_route(
            f"{base}.{twin}" if twin else page.path,
            _picture_endpoint(page, twin) if twin in ("svg", "png") else _endpoint(page, twin),
            methods=READS,
            name=f"{page.name}.{twin}" if twin else page.name,
            response_class=Response,
            dependencies=[Depends(check_freshness)],
        )
    return router


def _endpoint(page: AnyPage, twin: str | None) -> Any:  # noqa: ANN401  what FastAPI takes
    def answer(request: Request, context: object = Depends(page.context)) -> Response:
        return mark(request, page_answer(request, page, context, twin))

    return answer


def _picture_endpoint(page: AnyPage, kind: str) -> Any:  # noqa: ANN401
    assert page.picture is not None
    draw = page.picture

    def answer(request: Request, context: object = Depends(page.context), scheme: Scheme = Scheme.AUTO) -> Response:
        return mark(request, picture_answer(draw(context), kind, scheme))

    return answer


class _StaticFiles(StaticFiles):
    """Files that are named with the hash of their content may be kept for good."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        has_hash = b"v=" in scope.get("query_string", b"")
        answer.headers["cache-control"] = "public, max-age=31536000, immutable" if has_hash else "no-cache"
        return answer
