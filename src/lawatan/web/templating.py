"""The templates and what they may call: addresses, words for values, files of `static/`.

Everything is escaped; a name that is not there is an error, not an empty string.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from lawatan.knowledge import english_country_name
from lawatan.records.wording import count_of, date_range
from lawatan.web import links

STATIC: Final = Path(__file__).with_name("static")


def make_environment() -> Environment:
    """The environment of all templates."""
    environment = Environment(
        loader=PackageLoader("lawatan.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        static=static_address,
        event_path=links.event_path,
        document_path=links.document_path,
        person_path=links.person_path,
        state_path=links.state_path,
        with_query=links.with_query,
        date_range=date_range,
        count_of=count_of,
        state_name=english_country_name,
    )
    environment.filters["number"] = grouped
    environment.filters["code_marked"] = code_marked
    environment.filters["moment"] = moment
    return environment


def code_marked(text: str) -> Markup:
    """Text with what stands between back quotes as code.

    >>> code_marked("hand `next` back as <it>")
    Markup('hand <code>next</code> back as &lt;it&gt;')
    """
    pieces = text.split("`")
    return Markup().join(Markup("<code>{}</code>").format(p) if n % 2 else escape(p) for n, p in enumerate(pieces))


def grouped(number: int) -> str:
    """A number with its thousands apart.

    >>> grouped(12345)
    '12,345'
    """
    return f"{number:,}"


def moment(stamp: str) -> str:
    """An ISO 8601 time in UTC as people read it.

    >>> moment("2024-03-31T06:05:04+00:00")
    '2024-03-31 06:05 UTC'
    """
    return f"{stamp[:10]} {stamp[11:16]} UTC"


@cache
def static_address(name: str) -> str:
    """The address of a file of `static/`; it changes with the content, so that browsers may keep it for good."""
    digest = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()
    return f"/static/{name}?v={digest[:12]}"
