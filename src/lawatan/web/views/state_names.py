"""States and organisations by the names that people type, in any language that has names for them."""

from __future__ import annotations

from functools import cache

from lawatan.knowledge import (
    SurfaceKind,
    countries,
    country_languages,
    country_surfaces,
    organisation_surfaces,
    organisations,
)
from lawatan.records.folding import fold


def states_called(words: str) -> tuple[str, ...]:
    """Codes of what has a name that begins with these words, or such a code; those named exactly so first.

    >>> states_called("tiongkok"), states_called("fra"), states_called("")
    (('CHN',), ('FRA',), ())
    """
    wanted = fold(words)
    if not wanted:
        return ()
    exact = [code for name, code in _names() if name == wanted]
    begun = [code for name, code in _names() if name.startswith(f"{wanted} ")] if len(wanted) > 1 else []
    longer = [code for name, code in _names() if name.startswith(wanted)] if len(wanted) > 3 else []
    return tuple(dict.fromkeys((*exact, *begun, *longer)))


@cache
def _names() -> tuple[tuple[str, str], ...]:
    """Folded names and codes, sorted."""
    found = {(fold(code), code) for code in (*countries(), *organisations())}
    found |= {(fold(country.name), code) for code, country in countries().items()}
    kinds = (SurfaceKind.NAME, SurfaceKind.ABBREVIATION)
    for lang in country_languages():
        found |= {(fold(s.surface), s.iso3) for s in country_surfaces(lang) if s.kind in kinds}
        found |= {(fold(s.surface), s.acronym) for s in organisation_surfaces(lang)}
    return tuple(sorted(found))
