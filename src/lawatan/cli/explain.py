"""`lawatan explain`: everything that the analysis found in a text, by which rule, and what it dropped."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.options import iso_date
from lawatan.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawatan.records.document import Document
    from lawatan.records.event_mention import Rejection

_LOOKS_LIKE_A_FILE = re.compile(r"\S{1,4096}\.(?:txt|html?|jsonl)", re.IGNORECASE)


def explain(
    source: Annotated[str, typer.Argument(metavar="TEXT|FILE", help='A text in quotes, a file, or "-" for stdin.')],
    lang: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language, as ISO 639-1 code; told from the text if not given.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", callback=iso_date, help="Day of publication, YYYY-MM-DD.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The whole annotated document as JSON, one a line.")] = False,
) -> None:
    """Show which rules fired on a text, and what was rejected.

    For each rule: the words, what they were bound to, and the rule's id, which names the table that holds it.
    """
    from lawatan.analysis.analyser import analyse
    from lawatan.cli.rejected import RejectionReport
    from lawatan.records.codec import encode

    report = RejectionReport()
    for document in report.passing(_documents(source)):
        given = replace(
            document,
            lang=lang or document.lang,
            published=published or document.published,
            published_how="given" if published else document.published_how,
        )
        annotated = analyse(given)
        if json:
            sys.stdout.buffer.write(encode(annotated) + b"\n")
        else:
            from lawatan.cli.explanation import print_explanation

            print_explanation(annotated)
    report.finish()


def _documents(source: str) -> Iterator[Document | Rejection]:
    """The documents of a file or folder, or the argument itself as one."""
    from lawatan.cli.rejected import stdin_for
    from lawatan.ingest import read_inputs
    from lawatan.records.document import make_document

    if not source.strip():
        raise InputError("the text is empty", remedy="give a sentence or a file")
    if source == "-" or _names_a_file(source):
        return read_inputs([source], stdin=stdin_for([source]))
    return iter([make_document(source)])


def _names_a_file(source: str) -> bool:
    if _LOOKS_LIKE_A_FILE.fullmatch(source):
        return True
    try:
        return Path(source).exists()
    except (OSError, ValueError):
        return False
