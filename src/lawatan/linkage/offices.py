"""Offices as linkage compares them: role phrases to classes, compatibility, rank of the principal.

Roles come from the analysis as English phrases ("defence minister"), whatever the language of the page.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from lawatan.records.folding import fold


class RoleLevel(IntEnum):
    """How far two roles agree."""

    DIFFERENT = 0
    UNKNOWN = 1  # at least one is not stated
    VAGUE = 2  # "leader" beside "president"
    SAME = 3


# Class of an office to the phrases that name it, in the English that offices are rendered in; first hit wins.
_CLASSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("foreign", ("foreign minister", "minister of foreign affairs", "secretary of state", "foreign secretary")),
    ("defence", ("defence minister", "defense minister", "minister of defence", "secretary of defense")),
    ("security", ("national security adviser", "national security advisor", "security council secretary")),
    ("government", ("prime minister", "premier", "chancellor", "head of government")),
    ("president", ("president",)),
    ("monarch", ("king", "queen", "sultan", "emir", "monarch")),
    ("secretary-general", ("secretary general", "director general", "high representative")),
    ("leader", ("leader", "head of state", "leaders", "chief", "head", "chairman", "supreme leader")),
)  # fmt: skip
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")  # the organisation in "UN chief", which stands in the country already
_HEADS = frozenset({"government", "president", "monarch", "secretary-general", "leader"})
_MINISTERS = frozenset({"foreign", "defence", "security"})
_DEPUTIES = frozenset({"deputy", "vice", "assistant", "acting", "former", "under", "second"})


@lru_cache(maxsize=8192)
def role_class(role: str | None) -> str | None:
    """The class of an office, or its folded phrase where it is in none.

    >>> role_class("Secretary of State"), role_class("deputy foreign minister"), role_class("navy chief")
    ('foreign', 'deputy foreign', 'navy chief')
    """
    phrase = fold(_ACRONYM.sub(" ", role or "")) or fold(role or "")
    if not phrase:
        return None
    words = phrase.split()
    prefix = "deputy " if words[0] in _DEPUTIES else ""
    rest = " ".join(words[1:]) if prefix else phrase
    for name, phrases in _CLASSES:
        if rest in phrases or (name not in ("leader", "president") and any(f" {p} " in f" {rest} " for p in phrases)):
            return prefix + name
    return phrase


def compare_roles(left: str | None, right: str | None) -> RoleLevel:
    """The level at which two roles agree.

    >>> compare_roles("leader", "president").name, compare_roles("foreign minister", "president").name
    ('VAGUE', 'DIFFERENT')
    """
    a, b = role_class(left), role_class(right)
    if a is None or b is None:
        return RoleLevel.UNKNOWN
    if a == b:
        return RoleLevel.SAME
    if "leader" in (a, b) and {a, b} <= _HEADS:
        return RoleLevel.VAGUE
    words = set(a.split()) & set(b.split()) - {"of", "the", "and", "minister", "deputy", "for"}
    return RoleLevel.VAGUE if words else RoleLevel.DIFFERENT


HEAD = 3
"""Rank of heads of state, of government and of organisations."""


def rank(role: str | None) -> int:
    """3 for heads of state, government and organisations, 2 for ministers, 1 for others, 0 for deputies and unknown."""
    office = role_class(role)
    if office is None or office.startswith("deputy "):
        return 0
    if office in _HEADS:
        return HEAD
    return 2 if office in _MINISTERS or "minister" in office else 1
