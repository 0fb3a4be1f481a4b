"""What `--country` accepts: ISO codes, acronyms of organisations, and names in any language with a table."""

from __future__ import annotations

import typer

CLOSE_ENOUGH = 0.8  # difflib's ratio from which a name is offered instead; lower ones are rarely what was meant


def country_code(said: str) -> str:
    """The ISO alpha-3 code or acronym of a country or organisation; `typer.BadParameter` where it is not known.

    >>> country_code("id"), country_code("Tiongkok"), country_code("north korea"), country_code("ASEAN")
    ('IDN', 'CHN', 'PRK', 'ASEAN')
    """
    from lawatan.knowledge import countries, organisations

    known = countries()
    upper = said.strip().upper()
    if upper in known or upper in organisations():
        return upper
    by_short_code = {country.iso2: code for code, country in known.items()}
    if upper in by_short_code:
        return by_short_code[upper]
    return _named(said)


def _named(said: str) -> str:
    from difflib import get_close_matches

    from lawatan.knowledge import SurfaceKind, country_languages, country_surfaces, english_country_name

    names: dict[str, set[str]] = {}
    for lang in country_languages():
        for surface in country_surfaces(lang):
            if surface.kind in (SurfaceKind.NAME, SurfaceKind.ABBREVIATION):
                names.setdefault(surface.surface.casefold(), set()).add(surface.iso3)
    found = names.get(" ".join(said.split()).casefold(), set())
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise typer.BadParameter(f"{said!r} may be {' or '.join(sorted(found))}; give the code", param_hint="--country")
    close = get_close_matches(said.casefold(), names, n=3, cutoff=CLOSE_ENOUGH)
    meant = dict.fromkeys(f"{english_country_name(code)} ({code})" for name in close for code in sorted(names[name]))
    hint = f"; did you mean {' or '.join(meant)}?" if meant else "; give an ISO code or a name"
    raise typer.BadParameter(f"no country is called {said!r}{hint}", param_hint="--country")
