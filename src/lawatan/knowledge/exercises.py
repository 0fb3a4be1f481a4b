"""Named military exercises that states hold together: Super Garuda Shield, Cobra Gold, Balikatan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.tables import read_table, split_list

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = ("name", "aliases", "states")


@dataclass(frozen=True, slots=True)
class Exercise:
    """A series of exercises. `states` are its regular hosts or founders, not all who take part on an occasion."""

    name: str
    aliases: tuple[str, ...]
    states: tuple[str, ...]


@cache
def exercises() -> Mapping[str, Exercise]:
    """All named exercises by name.

    >>> exercises()["Cobra Gold"].states
    ('THA', 'USA')
    """
    rows = read_table("exercises.tsv", _COLUMNS)
    return MappingProxyType({r[0]: Exercise(r[0], split_list(r[1]), split_list(r[2])) for r in rows})


@cache
def exercise_surfaces() -> Mapping[str, str]:
    """Names and aliases to the exercise's name, in any language; compare with case kept.

    Raises `KnowledgeError` when two exercises share one.

    >>> exercise_surfaces()["Rim of the Pacific"]
    'RIMPAC'
    """
    found: dict[str, str] = {}
    for exercise in exercises().values():
        for surface in (exercise.name, *exercise.aliases):
            if surface in found:
                raise KnowledgeError(f"{surface!r} is {found[surface]} and {exercise.name}", place="exercises.tsv")
            found[surface] = exercise.name
    return MappingProxyType(found)
