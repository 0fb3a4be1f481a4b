"""Options that several commands share, and the checks of their values."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from lawatan.cli.country_option import country_code
from lawatan.records.days import ISO_DAY
from lawatan.records.event_mention import EventType, Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawatan.records.document import Document
    from lawatan.records.event_mention import AnnotatedDocument
    from lawatan.settings import Settings
    from lawatan.store import EventFilter

_ISO_PREFIX = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")

Database = Annotated[
    str | None,
    typer.Option(
        "--db", metavar="FILE|URL", help="The store: a SQLite file or a database URL. Default: `lawatan settings`."
    ),
]
Output = Annotated[
    str | None, typer.Option("--output", "-o", metavar="FILE", help='Where to write; stdout if not given or "-".')
]
Inputs = Annotated[
    list[str],
    typer.Argument(metavar="INPUT...", help='.txt, .html and .jsonl files, folders of them, or "-" for stdin (JSONL).'),
]


MinConfidence = Annotated[
    float | None,
    typer.Option(
        min=0.0, max=1.0, metavar="P",
        help="Reject contacts with a probability below this. Default: the setting `min_confidence`.",
    ),
]  # fmt: skip
EventId = Annotated[str, typer.Argument(metavar="EVENT", help="The event's id, or enough of its beginning.")]
Who = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who judges. Default: the setting `who`, else the user account.")
]
Reason = Annotated[str | None, typer.Option(metavar="TEXT", help="Why; kept with the judgement.")]

# The filters of events, for the commands that list them or parts of them.
Person = Annotated[str | None, typer.Option(metavar="NAME", help="Somebody who took part.")]
Country = Annotated[
    str | None, typer.Option(metavar="COUNTRY", help="A state that took part or was visited: name or ISO code.")
]
OneType = Annotated[EventType | None, typer.Option("--type", help="One type of contact.")]
OneStatus = Annotated[Status | None, typer.Option("--status", help="Where the contact stands.")]
Words = Annotated[str | None, typer.Option("--text", metavar="WORDS", help="Words in titles, evidence or names.")]
Limit = Annotated[int | None, typer.Option(min=1, help="At most so many.")]


def settings_with(db: str | None) -> Settings:
    """The settings of this environment and folder, with the store that the command line names, if it names one."""
    from lawatan.settings import load_settings

    settings = load_settings().settings
    return replace(settings, db=db) if db else settings


def analysis_with(min_confidence: float | None) -> Callable[[Document], AnnotatedDocument]:
    """The analysis at a threshold: that of the command line, else of the settings. Loads nothing heavy yet."""
    threshold = settings_with(None).min_confidence if min_confidence is None else min_confidence

    def analyse(document: Document) -> AnnotatedDocument:
        from lawatan.analysis.analyser import analyse

        return analyse(document, min_confidence=threshold)

    return analyse


def iso_prefix(value: str | None) -> str | None:
    """A year, month or day in ISO form, unchanged; `typer.BadParameter` for anything else.

    >>> iso_prefix("2023-08")
    '2023-08'
    """
    if value is None:
        return None
    try:
        if not _ISO_PREFIX.fullmatch(value):
            raise ValueError
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD") from None
    return value


From = Annotated[str | None, typer.Option("--from", metavar="DATE", callback=iso_prefix, help="Not over before then.")]
To = Annotated[str | None, typer.Option("--to", metavar="DATE", callback=iso_prefix, help="Begun by then.")]


def event_filter(
    *,
    person: str | None = None,
    country: str | None = None,
    type_: EventType | None = None,
    status: Status | None = None,
    start: str | None = None,
    end: str | None = None,
    text: str | None = None,
    limit: int | None = None,
    rejected: bool = False,
    disagreeing: bool = False,
) -> EventFilter:
    """The filter that the options ask for."""
    from lawatan.store import EventFilter

    return EventFilter(
        person=person,
        country=country_code(country) if country else None,
        type=type_,
        status=status,
        start=start,
        end=end,
        text=text,
        limit=limit,
        rejected=rejected,
        disagreeing=disagreeing,
    )


def author_name(who: str | None) -> str:
    """Who judges: the name given, else the setting, else the user account; `JudgementError` where none is known."""
    import getpass

    from lawatan.errors import JudgementError
    from lawatan.settings import load_settings

    name = who or load_settings().settings.who
    if not name:
        try:
            name = getpass.getuser()
        except (OSError, KeyError, ImportError):
            name = ""
    if not name.strip():
        raise JudgementError("nobody is named as the one who judges", remedy="give --who or the setting `who`")
    return name.strip()


def iso_date(value: str | None) -> str | None:
    """A day in ISO form, unchanged; `typer.BadParameter` for anything else."""
    if value is not None and len(iso_prefix(value) or "") != ISO_DAY:
        raise typer.BadParameter(f"{value!r} is no day; write YYYY-MM-DD")
    return value
