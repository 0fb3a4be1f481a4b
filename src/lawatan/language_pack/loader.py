"""Finds language packs under `lawatan.languages` and reads their tables.

A pack is a folder named by its ISO 639-1 code that holds `pack.toml` (name, endonym, `extends`, `own_words`) and one
TOML file per table (`time.toml`, `offices.toml`, ...). Each part of the analysis has a typed schema for its table in
this room (`lawatan.language_pack.time` and so on) and asks for it with `LanguagePack.read`. How a table builds on that
of the pack that its own extends is said in `lawatan.language_pack.overlay`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from lawatan.errors import LanguagePackError
from lawatan.language_pack.overlay import RemovalError, Toml, extends_other, lay_over

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language. `extends` is the code of the pack whose tables serve where this one has none.

    `own_words` are frequent words, lower case, that tell the language from those that it is taken for.
    """

    code: str
    name: str
    endonym: str
    extends: str | None = None
    own_words: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The code of the pack at the root: two packs of one family are easily taken for one another."""
        return load_pack(self.extends).family if self.extends else self.code

    def read(self, table: str, schema: type[T]) -> T:
        """The table `table` ("time" for `time.toml`) as an instance of `schema`, a msgspec Struct or a dataclass.

        A table that the pack lacks is taken from the pack that it extends; a table that says `extends = true` is laid
        over that pack's. Raises `LanguagePackError` when no pack has it or when it does not fit the schema; the message
        names the file and the key.
        """
        key = (self.code, table, schema)
        if key not in _read:
            _read[key] = self._load(table, schema)
        return cast("T", _read[key])

    def _load(self, table: str, schema: type[T]) -> T:
        return _convert(_whole_table(self, table), schema, self.code, table)


def _whole_table(pack: LanguagePack, table: str) -> Toml:
    """A pack's table as TOML gives it, with what it takes from the pack that it extends."""
    file = pack_folder(pack.code) / f"{table}.toml"
    place = f"languages/{pack.code}/{table}.toml"
    own = _parse(file, pack.code, table) if file.is_file() else None
    if own is not None and not extends_other(own):
        return own
    if not pack.extends:
        raise LanguagePackError("the pack extends no other" if own else "the pack has no such table", place=place)
    base = _whole_table(load_pack(pack.extends), table)
    try:
        return base if own is None else lay_over(base, own)
    except RemovalError as error:
        raise LanguagePackError(str(error), place=place) from error


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


def _parse(file: Traversable, code: str, table: str) -> Toml:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguagePackError(str(error), place=f"languages/{code}/{table}.toml") from error


def _convert(data: Toml, schema: type[T], code: str, table: str) -> T:
    try:
        return msgspec.convert(data, schema)
    except msgspec.ValidationError as error:
        raise LanguagePackError(str(error), place=f"languages/{code}/{table}.toml") from error
