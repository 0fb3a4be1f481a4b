"""Word forms of a language pack as a regular expression."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def any_of(forms: Iterable[str]) -> str:
    r"""A pattern that matches any of the forms as whole words, and nothing where there are none.

    >>> re.findall(any_of(["last month", "ago"]), "two days ago, in Chicago")
    ['ago']
    """
    return rf"(?<!\w)(?:{'|'.join(re.escape(form) for form in forms) or '(?!)'})(?!\w)"
