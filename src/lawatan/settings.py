"""Environment and one TOML file to one frozen `Settings`, with where each value came from.

In order: the variable LAWATAN_NAME, the file named by LAWATAN_SETTINGS or else lawatan.toml in the working folder, the
default. A setting that nobody knows and a value of the wrong kind are errors that name their place.
"""

from __future__ import annotations

import math
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final

from lawatan.errors import SettingsError

FILE_NAME: Final = "lawatan.toml"
FILE_VARIABLE: Final = "LAWATAN_SETTINGS"
PREFIX: Final = "LAWATAN_"
DEFAULT_MIN_CONFIDENCE: Final = 0.4  # the same as that of the analysis, which this room may not import lightly

_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set. Each field is LAWATAN_FIELD in the environment and `field` in the file.

    `db`: the store, a database URL or the path of a SQLite file. `store_text`: whether the store keeps the pages' text;
    without it, quoted evidence is all that stays. `who`: the name that judgements are put down to; empty for that of
    the user account. `min_confidence`: contacts whose probability is below it (0 to 1) are rejections. `show_text`:
    whether the web application shows whole pages, or nothing but the words that are evidence. `fetch_private`: whether
    it fetches pages from this machine and its network.
    """

    db: str = "lawatan.db"
    store_text: bool = True
    who: str = ""
    min_confidence: float = DEFAULT_MIN_CONFIDENCE
    show_text: bool = True
    fetch_private: bool = False


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """The settings and, for each field, where its value came from: a variable, a file, or "default"."""

    settings: Settings
    origins: Mapping[str, str]


def load_settings(environ: Mapping[str, str] | None = None, folder: Path | None = None) -> LoadedSettings:
    """The settings of this environment and working folder (or those given)."""
    environment = os.environ if environ is None else environ
    values: dict[str, object] = {}
    origins = {field.name: "default" for field in fields(Settings)}
    path = _settings_file(environment, folder or Path.cwd())
    if path is not None:
        for name, value in _read(path).items():
            values[name] = _checked(name, value, f"{path}: {name}")
            origins[name] = str(path)
    for name in origins:
        variable = PREFIX + name.upper()
        if variable in environment:
            values[name] = _checked(name, environment[variable], variable)
            origins[name] = variable
    return LoadedSettings(_settings(**values), origins)


def _settings(**values: object) -> Settings:
    return replace(Settings(), **values)  # type: ignore[arg-type]  # `_checked` gave each the kind of its default


def _settings_file(environment: Mapping[str, str], folder: Path) -> Path | None:
    if FILE_VARIABLE in environment:
        path = Path(environment[FILE_VARIABLE])
        if not path.is_file():
            raise SettingsError(f"no file {path}", place=FILE_VARIABLE, remedy="name a TOML file or unset the variable")
        return path
    path = folder / FILE_NAME
    return path if path.is_file() else None


def _read(path: Path) -> dict[str, object]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"cannot be read: {error}", place=str(path), remedy="write it as TOML in UTF-8") from error
    known = [field.name for field in fields(Settings)]
    for name in values:
        if name not in known:
            raise SettingsError(f"no setting {name!r}", place=str(path), remedy=f"settings are {', '.join(known)}")
    return values


def _checked(name: str, value: object, place: str) -> str | bool | float:
    if name == "min_confidence":
        return _probability(value, place)
    if isinstance(getattr(Settings(), name), bool):
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value.casefold() in _TRUE | _FALSE:
            return value.casefold() in _TRUE
        raise SettingsError(f"{value!r} is neither true nor false", place=place, remedy="write true or false")
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(f"{value!r} is no text", place=place, remedy='write text, such as "lawatan.db"')
    return value


def _probability(value: object, place: str) -> float:
    try:
        number = float(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else math.nan
    except ValueError:
        number = math.nan
    if not 0.0 <= number <= 1.0:
        raise SettingsError(f"{value!r} is no probability", place=place, remedy="write a number from 0 to 1")
    return number
