"""What the pages of charts share: pictures to download, and the states that a form offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fastapi import Response

from lawatan.knowledge import english_country_name
from lawatan.store.aggregates import states_named
from lawatan.store.store import Store
from lawatan.web.charts.drawing import Drawing
from lawatan.web.charts.standalone import Frame, png_file, svg_file
from lawatan.web.charts.theme import Scheme

DRAWINGS_KEPT: Final = 48
"""Drawings of each page that are kept for the next reader of the same; a drawing may have 200 kB."""
# A picture brings its styles with it, and nothing else; it runs no script where it is opened by itself.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@dataclass(frozen=True, slots=True)
class Picture:
    """Drawings below one another, what is written around them, and the name of the file without its ending."""

    name: str
    drawings: tuple[Drawing, ...]
    frame: Frame


@dataclass(frozen=True, slots=True)
class StateChoice:
    """A state or organisation in a form."""

    code: str
    name: str


def picture_answer(picture: Picture, kind: str, scheme: Scheme) -> Response:
    """The picture as a file, "svg" or "png"."""
    if kind == "svg":
        content, media = svg_file(picture.drawings, picture.frame, scheme).encode(), "image/svg+xml"
    else:
        content, media = png_file(picture.drawings, picture.frame, scheme), "image/png"
    headers = {
        "content-disposition": f'attachment; filename="{picture.name}.{kind}"',
        "content-security-policy": _POLICY,
    }
    return Response(content, media_type=media, headers=headers)


def state_choices(store: Store) -> tuple[StateChoice, ...]:
    """The states of the store by name."""
    choices = (StateChoice(code, english_country_name(code)) for code in store.read(states_named))
    return tuple(sorted(choices, key=lambda choice: (choice.name, choice.code)))
