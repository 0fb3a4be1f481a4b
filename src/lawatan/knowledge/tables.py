"""Reads the package's TSV tables: UTF-8, `#` comments on top, one header line, tab-separated cells, no quoting.

A table's comment states its source, licence and date. Every table is read once, when it is first asked for.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def data_file(name: str) -> Traversable:
    """The file `name` of the package's data folder; it need not exist."""
    return resources.files("lawatan.knowledge") / "data" / name


def read_table(name: str, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The rows of a TSV table, each as long as `columns`; cells that are missing at a line's end are empty.

    Raises `KnowledgeError` when the header differs from `columns` or a row is longer, naming file and line.
    """
    lines = data_file(name).read_text(encoding="utf-8").split("\n")
    first = next((i for i, line in enumerate(lines) if line and not line.startswith("#")), None)
    if first is None or tuple(lines[first].split("\t")) != columns:
        raise KnowledgeError(f"the header is not {' '.join(columns)!r}", place=name)
    width = len(columns)
    rows = []
    for number, line in enumerate(lines[first + 1 :], first + 2):
        if not line or line.startswith("#"):
            continue
        cells = tuple(line.split("\t"))
        if len(cells) > width:
            raise KnowledgeError(f"{len(cells)} cells where {width} are expected", place=f"{name}:{number}")
        rows.append(cells + ("",) * (width - len(cells)))
    return rows


def has_table(name: str) -> bool:
    """Whether the package has a table of this file name."""
    return data_file(name).is_file()


def table_languages(name: str) -> tuple[str, ...]:
    """Codes of the languages that have a table `name`, sorted.

    >>> "ms" in table_languages("city_names")
    True
    """
    files = (file.name for file in data_file("").iterdir())
    prefix, suffix = f"{name}_", ".tsv"
    return tuple(sorted(f[len(prefix) : -len(suffix)] for f in files if f.startswith(prefix) and f.endswith(suffix)))


def split_list(cell: str) -> tuple[str, ...]:
    """A cell that lists values, separated by semicolons.

    >>> split_list("person; us-state")
    ('person', 'us-state')
    """
    return tuple(part.strip() for part in cell.split(";") if part.strip()) if cell else ()
