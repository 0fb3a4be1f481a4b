"""How to cite a record and the pages behind it: as text and as BibTeX.

Nothing is added that the record does not have: a page without a date is "n.d.", one without an address has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LATEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_URL_UNSAFE = {"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20", "\n": "%0A", '"': "%22"}
_KEY = re.compile(r"[^A-Za-z0-9:-]+")


@dataclass(frozen=True, slots=True)
class CitedPage:
    """A page as it is cited; `published` is an ISO prefix."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """A record as it is cited: in one paragraph, and as BibTeX with an entry for each of its pages."""

    text: str
    bibtex: str


def cite_event(heading: str, event_id: str, address: str, version: str, pages: Sequence[CitedPage]) -> Citation:
    """The citation of an event.

    `heading` is the event in one line, `address` that of its page, `version` the program's.
    """
    reports = "; ".join(page_text(page) for page in pages)
    text = f"{heading}. Record {event_id}, lawatan {version}. {address}"
    entries = [
        _entry(
            "misc",
            event_id,
            [
                ("title", heading),
                ("howpublished", f"Record {event_id}, lawatan {version}"),
                ("url", address),
                ("note", f"Reported by {len(pages)} {'page' if len(pages) == 1 else 'pages'}"),
            ],
        )
    ]
    entries += [page_bibtex(page) for page in pages]
    return Citation(f"{text}. Reports: {reports}." if reports else f"{text}.", "\n\n".join(entries))


def page_text(page: CitedPage) -> str:
    """A page in the words of a reference list.

    >>> page_text(CitedPage("d-1", "Wong in Suva", "Fiji Contoh", "2022-05-26", "https://fiji.example/1"))
    '“Wong in Suva”, Fiji Contoh, 2022-05-26, https://fiji.example/1'
    """
    known = (f"“{page.title}”" if page.title else None, page.outlet, page.published or "n.d.", page.url)
    return ", ".join(part for part in known if part)


def page_bibtex(page: CitedPage) -> str:
    """The BibTeX entry of a page."""
    fields = [("title", page.title or page.id), ("organization", page.outlet), ("url", page.url)]
    if page.published:
        fields += [("year", page.published[:4]), ("date", page.published)]
    return _entry("online", page.id, [(name, value) for name, value in fields if value])


def _entry(kind: str, key: str, fields: Sequence[tuple[str, str | None]]) -> str:
    lines = [f"  {name} = {{{_url(value) if name == 'url' else _latex(value)}}}," for name, value in fields if value]
    return "\n".join([f"@{kind}{{{_KEY.sub('-', key) or 'record'},", *lines, "}"])


def _latex(text: str) -> str:
    r"""Text without anything that TeX would read as a command, on one line.

    >>> print(_latex("AT&T {50%}"))
    AT\&T \{50\%\}
    """
    return "".join(_LATEX.get(c, c) for c in " ".join(text.split()))


def _url(text: str) -> str:
    return "".join(_URL_UNSAFE.get(c, c) for c in text)
