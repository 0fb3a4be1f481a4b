"""A document: one page's text as stored, with what is known of where and when it was published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from lawatan.records.span import Span


@dataclass(frozen=True, slots=True)
class Document:
    """One page. Offsets everywhere point into `text`, exactly as it is here.

    `id` is the caller's or content-addressed (`document_id`). `published` is an ISO date when metadata or the caller
    gave it, else None: what the text itself says about its date is found by the analysis, never by the clock.
    `published_how` is "given" where the caller gave the date, "stated" or "normalised" where page metadata did.
    `path` is where it was read from (a file, with line number for JSON lines; "-" for standard input).
    """

    id: str
    text: str
    sha256: str
    lang: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    published_how: str | None = None
    title: str | None = None
    path: str | None = None


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal; lone surrogates are kept as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(text: str, url: str | None = None) -> str:
    """The id of a document that came without one: the same text at the same address has the same id anywhere."""
    digest = hashlib.sha256(f"{url or ''}\0".encode() + text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"d-{digest[:16]}"


def make_document(
    text: str,
    *,
    id: str | None = None,
    lang: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    published_how: str | None = None,
    title: str | None = None,
    path: str | None = None,
) -> Document:
    """A `Document` with its hash, and an id where none is given."""
    return Document(
        id=id or document_id(text, url),
        text=text,
        sha256=text_sha256(text),
        lang=lang,
        url=url,
        outlet=outlet,
        published=published,
        published_how=published_how,
        title=title,
        path=path,
    )


class BlockKind(StrEnum):
    """What a block of a page is. Facts come from headline, deck, body and caption only."""

    HEADLINE = "headline"
    DECK = "deck"
    DATELINE = "dateline"
    BYLINE = "byline"
    SUBHEADING = "subheading"
    BODY = "body"
    CAPTION = "caption"
    RELATED = "related"  # a link to another story ("Baca juga")
    TICKER = "ticker"  # headlines of other stories inside the text, without a mark
    PROMOTION = "promotion"
    TAGS = "tags"
    AUTHOR_NOTE = "author-note"
    PAGINATION = "pagination"


FACT_KINDS = frozenset({BlockKind.HEADLINE, BlockKind.DECK, BlockKind.BODY, BlockKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page of one kind; `rule` says which sign decided."""

    kind: BlockKind
    start: int
    end: int
    rule: str

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)

    @property
    def holds_facts(self) -> bool:
        """Whether contacts may be read from it."""
        return self.kind in FACT_KINDS


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `block` is the index of its block in the document's list of blocks."""

    start: int
    end: int
    block: int

    @property
    def span(self) -> Span:
        """The offsets as a `Span`."""
        return Span(self.start, self.end)
