"""Finds language packs under `lawatan.languages` and reads their tables.

A pack is a folder named by its ISO 639-1 code that holds `pack.toml` (name, endonym, `extends`) and one TOML file per
table (`time.toml`, `offices.toml`, ...). Each part of the analysis has a typed schema for its table in this room
(`lawatan.language_pack.time` and so on) and asks for it with `LanguagePack.read`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from lawatan.errors import LanguagePackError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language. `extends` is the code of the pack whose tables serve where this one has none."""

    code: str
    name: str
    endonym: str
    extends: str | None = None

    def read(self, table: str, schema: type[T]) -> T:
        """The table `table` ("time" for `time.toml`) as an instance of `schema`, a msgspec Struct or a dataclass.

        A table that the pack lacks is taken from the pack that it extends. Raises `LanguagePackError` when no pack
        has it or when it does not fit the schema; the message names the file and the key.
        """
        key = (self.code, table, schema)
        if key not in _read:
            _read[key] = self._load(table, schema)
        return cast("T", _read[key])

    def _load(self, table: str, schema: type[T]) -> T:
        file = pack_folder(self.code) / f"{table}.toml"
        if file.is_file():
            return _convert(_parse(file, self.code, table), schema, self.code, table)
        if self.extends:
            return load_pack(self.extends).read(table, schema)
        raise LanguagePackError("the pack has no such table", place=f"languages/{self.code}/{table}.toml")


_read: dict[tuple[str, str, type], object] = {}


def language_codes() -> tuple[str, ...]:
    """Codes of the packs that are installed, sorted."""
    root = resources.files("lawatan.languages")
    return tuple(sorted(d.name for d in root.iterdir() if d.is_dir() and (d / "pack.toml").is_file()))


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack of an ISO 639-1 code.

    >>> load_pack("id").name
    'Indonesian'
    """
    if code not in language_codes():
        raise LanguagePackError(
            f"no language pack for {code!r}",
            place=f"languages/{code}",
            remedy=f"installed packs: {', '.join(language_codes())}",
        )
    return _convert(_parse(pack_folder(code) / "pack.toml", code, "pack"), LanguagePack, code, "pack")


def pack_folder(code: str) -> Traversable:
    """The folder that holds a pack's files."""
    return resources.files("lawatan.languages") / code


def _parse(file: Traversable, code: str, table: str) -> dict[str, object]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError(str(error), place=f"languages/{code}/{table}.toml") from error


def _convert(data: dict[str, object], schema: type[T], code: str, table: str) -> T:
    try:
        return msgspec.convert(data, schema)
    except msgspec.ValidationError as error:
        raise LanguagePackError(str(error), place=f"languages/{code}/{table}.toml") from error
