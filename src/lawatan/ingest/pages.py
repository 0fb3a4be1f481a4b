"""What people hand in one by one: the address of a page, which is fetched, or text that they paste."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

from lawatan.errors import InputError
from lawatan.ingest.decoding import decode, rejected, storable
from lawatan.ingest.fetch import FetchedPage, FetchLimits, fetch
from lawatan.ingest.html import read_html
from lawatan.ingest.published import iso_date
from lawatan.records.document import Document, make_document
from lawatan.records.event_mention import Rejection

Fetch = Callable[[str, FetchLimits], FetchedPage]
PASTED = "pasted text"


def read_address(url: str, limits: FetchLimits, fetch: Fetch = fetch) -> Iterator[Document | Rejection]:
    """The document at an address; what cannot be fetched or read comes out as a `Rejection`.

    The address that the page names as its own is kept; that at which it was found in the end, where it names none.
    """
    try:
        page = fetch(url, limits)
    except InputError as error:
        yield rejected("not-fetched", str(error), url)
        return
    read = _read_plain if page.content_type == "text/plain" else _read_html
    for item in read(page):
        yield item if isinstance(item, Rejection) or item.url else _at(item, page.url)


def read_pasted(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    lang: str | None = None,
) -> Iterator[Document | Rejection]:
    """The document of a pasted text with what was said about it; `published` is an ISO date or nothing.

    Line ends become newlines, as browsers send others; everything else stays as it was pasted.
    """
    plain = storable(text.replace("\r\n", "\n").replace("\r", "\n"))
    if not plain.strip():
        yield rejected("empty", "there is no text", PASTED)
        return
    day = iso_date(published) if published and published.strip() else None
    if published and published.strip() and day is None:
        reason = f"published is {published[:60]!r}, not an ISO date as 2023-08-14; the text is read without it"
        yield rejected("published-invalid", reason, PASTED)
    yield make_document(
        plain,
        title=_line(title),
        url=_line(url),
        outlet=_line(outlet),
        published=day,
        published_how="given" if day else None,
        lang=_line(lang),
        path=PASTED,
    )


def _read_html(page: FetchedPage) -> Iterator[Document | Rejection]:
    return read_html(io.BytesIO(page.body), page.url, charset=page.charset)


def _read_plain(page: FetchedPage) -> Iterator[Document | Rejection]:
    text = decode(page.body, page.url, declared=page.charset)
    if isinstance(text, Rejection):
        yield text
    elif not text.strip():
        yield rejected("empty", "the page has no text", page.url)
    else:
        yield make_document(text, url=page.url, path=page.url)


def _at(document: Document, url: str) -> Document:
    """The document with an address, which is part of what its id is made of."""
    return make_document(
        document.text,
        lang=document.lang,
        url=url,
        outlet=document.outlet,
        published=document.published,
        published_how=document.published_how,
        title=document.title,
        path=document.path,
    )


def _line(text: str | None) -> str | None:
    return storable(" ".join((text or "").split())) or None
