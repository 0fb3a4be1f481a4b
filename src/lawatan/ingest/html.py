"""HTML pages: the main text by trafilatura, with headline and captions; metadata only where the page states it.

The stored text is a rendering: headline, then paragraphs with a blank line between them. The publication date is taken
from explicit metadata alone (article:published_time and its kin, JSON-LD datePublished, <time datetime>): trafilatura
would also guess one from the footer, the address or the clock.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from lawatan.ingest.decoding import MAXIMUM_BYTES, decode, rejected
from lawatan.ingest.published import iso_date
from lawatan.records.document import Document, make_document
from lawatan.records.event_mention import Rejection

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_SPACE = re.compile(r"\s+")
_LIST_ITEM = re.compile(r"[-*\u2022|] ?\S")

_DATE_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "publishdate",
    "publish_date",
    "publish-date",
    "pubdate",
    "published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "content_publisheddate",
    "date",
)
_ARTICLE_TYPES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "webpage", "liveblogposting")

Tree = Any  # lxml's element, which trafilatura hands out untyped


def read_html(stream: BinaryIO, path: str, *, charset: str | None = None) -> Iterator[Document | Rejection]:
    """The document in a stream of HTML; a charset that its server named goes before the one that the page names."""
    data = stream.read(MAXIMUM_BYTES + 1)
    if len(data) > MAXIMUM_BYTES:
        yield rejected("too-large", f"the file is larger than {MAXIMUM_BYTES:,} bytes", path)
        return
    declared = _CHARSET.search(data, 0, 4096)
    page = decode(data, path, declared=charset or (declared[1].decode("ascii") if declared else None))
    if isinstance(page, Rejection):
        yield page
        return
    try:
        yield _document(_XML_DECLARATION.sub("", page), path)
    except Exception as error:  # noqa: BLE001  # a page that breaks the parser must not stop a run
        yield rejected("html-unreadable", f"the page cannot be parsed: {type(error).__name__}: {error}", path)


def _document(page: str, path: str) -> Document | Rejection:
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    tree = load_html(page) if page.strip() else None
    if tree is None:
        return rejected("empty", "the page has no HTML", path)
    linked = _linked_data(tree)
    title, outlet, url = _title(tree, linked), _outlet(tree, linked), _address(tree)
    published, how = _published(tree, linked)
    lang = _first(tree, "//html/@lang") or _meta(tree, "og:locale") or _meta(tree, "language")
    _keep_captions(tree)
    extracted = bare_extraction(tree, with_metadata=False, include_comments=False, include_tables=True)
    body = getattr(extracted, "text", None)  # a Document of trafilatura's, or None where it found nothing
    text = _rendering(body, title)
    if not text.strip():
        return rejected("no-main-text", "no main text was found on the page", path)
    return make_document(
        text,
        lang=re.split(r"[-_]", lang)[0].lower() if lang else None,
        url=url,
        outlet=outlet,
        published=published,
        published_how=how,
        title=title,
        path=path,
    )


def _rendering(body: str | None, title: str | None) -> str:
    """Headline and paragraphs with a blank line between; items of a list or table on lines of their own."""
    lines = [line.strip() for line in (body or "").split("\n") if line.strip()]
    if title and lines and _words(title) not in _words(" ".join(lines[:3])):
        lines.insert(0, title)
    parts: list[str] = []
    for index, line in enumerate(lines):
        if index:
            both_items = _LIST_ITEM.match(line) and _LIST_ITEM.match(lines[index - 1])
            parts.append("\n" if both_items else "\n\n")
        parts.append(line)
    return "".join(parts)


def _words(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()


def _keep_captions(tree: Tree) -> None:
    """Turns figures with a caption into paragraphs: the extraction drops figures whole, and captions state facts."""
    for figure in list(tree.iter("figure")):
        caption = figure.find(".//figcaption")
        if caption is None or figure.getparent() is None:
            continue
        text = _SPACE.sub(" ", "".join(caption.itertext())).strip()
        tail = figure.tail
        figure.clear()
        figure.tag, figure.text, figure.tail = "p", text, tail


def _first(tree: Tree, xpath: str) -> str | None:
    for value in tree.xpath(xpath):
        text = _SPACE.sub(" ", value if isinstance(value, str) else "".join(value.itertext())).strip()
        if text:
            return text
    return None


def _meta(tree: Tree, name: str) -> str | None:
    """The content of the first meta element with this name, property or itemprop, in any case."""
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if key.strip().lower() == name:
            content = (element.get("content") or "").strip()
            if content:
                return _SPACE.sub(" ", content)
    return None


def _linked_data(tree: Tree) -> list[dict[str, object]]:
    """The JSON-LD objects on the page that describe an article, in order."""
    found: list[dict[str, object]] = []
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        pending = [data]
        while pending:
            node = pending.pop(0)
            if isinstance(node, list):
                pending.extend(node)
            elif isinstance(node, dict):
                kinds = node.get("@type")
                names = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(k, str) and k.lower() in _ARTICLE_TYPES for k in names):
                    found.append(node)
                if "@graph" in node:
                    pending.append(node["@graph"])
    return found


def _title(tree: Tree, linked: list[dict[str, object]]) -> str | None:
    headings = [_SPACE.sub(" ", "".join(h.itertext())).strip() for h in tree.iter("h1")]
    headings = [h for h in headings if h]
    if len(headings) == 1:
        return headings[0]
    stated = next((str(n["headline"]) for n in linked if isinstance(n.get("headline"), str)), None)
    title = stated or _meta(tree, "og:title") or _first(tree, "//head/title")
    return _SPACE.sub(" ", title).strip() or None if title else next(iter(headings), None)


def _outlet(tree: Tree, linked: list[dict[str, object]]) -> str | None:
    for node in linked:
        publisher = node.get("publisher")
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) and publisher["name"].strip():
            return _SPACE.sub(" ", publisher["name"]).strip()
    return _meta(tree, "og:site_name") or _meta(tree, "application-name")


def _address(tree: Tree) -> str | None:
    for address in (_first(tree, "//link[@rel='canonical']/@href"), _meta(tree, "og:url")):
        if address and address.startswith(("http://", "https://")):
            return address
    return None


def _published(tree: Tree, linked: list[dict[str, object]]) -> tuple[str | None, str | None]:
    """The stated date, and how it was had: "stated" as a bare date, "normalised" from a date with a time."""
    stated = [str(node["datePublished"]) for node in linked if isinstance(node.get("datePublished"), str)]
    stated += [value for value in (_meta(tree, name) for name in _DATE_METAS) if value]
    stated += _stated_times(tree)
    for value in stated:
        date = iso_date(value)
        if date:
            return date, "stated" if value.strip() == date else "normalised"
    return None, None


def _stated_times(tree: Tree) -> list[str]:
    """Values of <time> elements that say they are the publication's, or of the only one in the article."""
    marked = tree.xpath("//time[@pubdate or @itemprop='datePublished' or contains(@class, 'publish')]/@datetime")
    alone = tree.xpath("//article//time/@datetime")
    return [str(v) for v in marked] + ([str(alone[0])] if len(set(alone)) == 1 else [])
