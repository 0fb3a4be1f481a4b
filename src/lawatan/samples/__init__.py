"""The sample articles that come with the package, and where they are. See README.md beside this file.

Comes in: nothing. Goes out: a folder of .jsonl, .txt and .html files, readable by `lawatan analyse`.
"""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


def sample_articles() -> tuple[Traversable, ...]:
    """The article files, sorted by name.

    >>> [file.name for file in sample_articles()][:2]
    ['articles.jsonl', 'asean-summit.txt']
    """
    folder = resources.files(__package__) / "articles"
    return tuple(sorted(folder.iterdir(), key=lambda file: file.name))
