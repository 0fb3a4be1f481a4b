"""States of office-holders whom a page calls by a title that one state alone bestows: "Datuk Seri X", "Pehin Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.entities.reading import ReadSentence
    from lawatan.analysis.entities.register import Register
    from lawatan.language_pack.offices import OfficeTable

_TITLE, _NAME = "R", "N"
_BETWEEN = ".,"


def states_by_title(sentences: Sequence[ReadSentence], register: Register, offices: OfficeTable) -> None:
    """Gives those who hold an office and of whom no state is told that of the first title before their name."""
    states = {title: state for state, titles in offices.title_states.items() for title in titles}
    for s in sentences if states else ():
        titles: list[str] = []
        for c in s.chunks:
            if c.code == _TITLE:
                titles.append(c.text.casefold())
            elif c.code == _NAME and (found := [states[t] for t in titles if t in states]):
                e = register.match(c.text)
                if e is not None and e.roles and e.country is None:
                    e.country = found[0]
            if c.code != _TITLE and c.code not in _BETWEEN:
                titles = []
