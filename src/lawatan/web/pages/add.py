"""Adding pages: pasted text, an address, files; what was found in them and what was left out."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Annotated, Final

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from lawatan.errors import InputError
from lawatan.ingest import read_stream
from lawatan.ingest.fetch import FetchLimits
from lawatan.ingest.inputs import READERS
from lawatan.ingest.pages import PASTED, read_address, read_pasted
from lawatan.pipeline.adding import Addition, add_documents
from lawatan.pipeline.run import Analyse
from lawatan.records.document import Document
from lawatan.records.event_mention import Rejection
from lawatan.store.store import Store
from lawatan.web.answers import page_answer
from lawatan.web.event_rows import EventRow, event_row
from lawatan.web.jobs import Job, State
from lawatan.web.page import Page, Table
from lawatan.web.problems import RefusedError
from lawatan.web.security.access import Writer
from lawatan.web.site import Site, SiteNow
from lawatan.web.text_fragments import is_web_address

ENDINGS: Final = tuple(READERS)
_CHUNK: Final = 2**16

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class AddContext:
    """What may be added: endings of files, and how many bytes at once."""

    endings: tuple[str, ...]
    size: int
    fetches_private: bool


def add(site: SiteNow) -> AddContext:
    """The form."""
    return AddContext(ENDINGS, site.options.body_limit, site.options.fetch_private)


class AddForm:
    """The fields of the form; of `text`, `address` and `files` one at least is filled."""

    def __init__(
        self,
        text: Annotated[str, Form()] = "",
        title: Annotated[str, Form(max_length=500)] = "",
        url: Annotated[str, Form(max_length=2000)] = "",
        outlet: Annotated[str, Form(max_length=200)] = "",
        published: Annotated[str, Form(max_length=40)] = "",
        lang: Annotated[str, Form(max_length=10)] = "",
        address: Annotated[str, Form(max_length=2000)] = "",
        files: Annotated[list[UploadFile | str] | None, File()] = None,
    ) -> None:
        self.text, self.title, self.outlet, self.lang = text, title, outlet, lang
        self.url, self.published = url.strip(), published.strip()
        self.address = address.strip()
        # A file field that was left empty comes as an empty text, or as a file without a name.
        self.files = [file for file in files or () if not isinstance(file, str) and file.filename]


@router.post("/add", name="add.send")
def send(who: Writer, form: Annotated[AddForm, Depends()], site: SiteNow) -> RedirectResponse:
    """Take what was handed in, and lead to the page that tells what becomes of it."""
    _check(form)
    folder = Path(tempfile.mkdtemp(prefix="lawatan-"))
    try:
        kept = [_keep(file, folder / str(number)) for number, file in enumerate(form.files)]
        inputs = (*([PASTED] if form.text.strip() else []), *filter(None, [form.address]), *(name for name, _ in kept))
        job = site.jobs.submit(
            who,
            inputs,
            lambda tell: add_documents(
                site.store,
                _items(site, form, kept),
                [f"{name} (added by {who})" for name in inputs],
                analyse=_analysis(site),
                clock=site.options.clock,
                progress=tell,
            ),
            lambda: shutil.rmtree(folder, ignore_errors=True),
        )
        if job is None:
            raise RefusedError(503, "too much waits to be read", remedy="wait until some of it is done")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return RedirectResponse(f"/add/{job.id}", status_code=303)


def _check(form: AddForm) -> None:
    if not (form.text.strip() or form.address or form.files):
        raise InputError("nothing was handed in", place="/add", remedy="paste a text, give an address or choose a file")
    if form.url and not is_web_address(form.url):
        raise InputError("not a web address", place=form.url, remedy="give one like https://example.org/page")
    for file in form.files:
        if PurePosixPath(file.filename or "").suffix.lower() not in ENDINGS:
            raise InputError("not a file that is read", place=file.filename, remedy=f"one of {', '.join(ENDINGS)}")


def _keep(file: UploadFile, path: Path) -> tuple[str, Path]:
    """An uploaded file's name, without folders, and the file that it is kept in until it is read."""
    with path.open("wb") as kept:
        shutil.copyfileobj(file.file, kept, _CHUNK)
    return PurePosixPath((file.filename or "").replace("\\", "/")).name, path


def _items(site: Site, form: AddForm, kept: list[tuple[str, Path]]) -> Iterator[Document | Rejection]:
    if form.text.strip():
        given = {"title": form.title, "url": form.url, "outlet": form.outlet, "lang": form.lang}
        yield from read_pasted(form.text, published=form.published, **given)
    if form.address:
        limits = FetchLimits(size=site.options.body_limit, allow_private=site.options.fetch_private)
        yield from read_address(form.address, limits)
    for name, path in kept:
        with path.open("rb") as stream:
            yield from read_stream(stream, name)


def _analysis(site: Site) -> Analyse:
    from functools import partial

    from lawatan.analysis.analyser import analyse

    return partial(analyse, min_confidence=site.options.min_confidence)


@dataclass(frozen=True, slots=True)
class AddedView:
    """A document that was added, with the events that it reports now."""

    id: str
    title: str | None
    how: str
    events: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class AdditionContext:
    """What becomes of an addition: how far it is, and in the end what was found and what was left out."""

    id: str
    who: str
    inputs: tuple[str, ...]
    state: State
    is_over: bool
    read: int
    problem: str | None
    documents: tuple[AddedView, ...]
    rejections: tuple[Rejection, ...]


def addition(job: str, site: SiteNow) -> AdditionContext:
    """The addition of this id; those of before the server started are forgotten."""
    found = site.jobs.get(job)
    if found is None:
        raise RefusedError(404, "no addition has this id", place=job, remedy="what was added stands under Runs")
    return _context(site.store, found)


def _context(store: Store, job: Job) -> AdditionContext:
    came = job.addition or Addition(0, (), ())
    views, dropped = [], list(came.rejections)
    for document in came.documents:
        annotated = store.document(document.id)
        ids = store.events_of_document(document.id)
        views.append(
            AddedView(document.id, document.title, document.how, tuple(event_row(store.event(i)) for i in ids))
        )
        dropped += annotated.rejections if annotated else ()
    return AdditionContext(
        id=job.id,
        who=job.who,
        inputs=job.inputs,
        state=job.state,
        is_over=job.state.is_over,
        read=job.read,
        problem=job.problem,
        documents=tuple(views),
        rejections=tuple(dropped),
    )


def _added_table(context: AdditionContext) -> Table:
    rows = [(d.id, d.title or "", d.how, "; ".join(e.event_id for e in d.events), "") for d in context.documents]
    rows += [(r.path or "", "", "left out", "", r.reason) for r in context.rejections]
    return Table(("document", "title", "outcome", "events", "reason"), tuple(rows))


ADDITION = Page(name="addition", path="/add/{job}", context=addition, table=_added_table)


def _answering(twin: str | None, path: str) -> None:
    def answer(request: Request, context: Annotated[AdditionContext, Depends(addition)]) -> Response:
        return page_answer(request, ADDITION, context, twin)

    router.add_api_route(path, answer, methods=["GET"], response_class=Response, name=f"addition.{twin or 'page'}")


for _twin in ("json", "csv"):
    _answering(_twin, f"/add/{{job}}.{_twin}")
_answering(None, "/add/{job}")


def _table(context: AddContext) -> Table:
    return Table(("ending",), tuple((ending,) for ending in context.endings))


PAGE = Page(name="add", path="/add", context=add, table=_table, nav="Add", examples=lambda _: ("/add",), router=router)
