"""Settings: what overrides what, where each value came from, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawatan.errors import SettingsError
from lawatan.settings import Settings, load_settings


def test_defaults(tmp_path: Path) -> None:
    loaded = load_settings({}, tmp_path)
    assert loaded.settings == Settings()
    assert set(loaded.origins.values()) == {"default"}


def test_the_environment_overrides_the_file(tmp_path: Path) -> None:
    (tmp_path / "lawatan.toml").write_text('db = "file.db"\nstore_text = false\n')
    loaded = load_settings({"LAWATAN_DB": "postgresql://x/y"}, tmp_path)
    assert loaded.settings == Settings(db="postgresql://x/y", store_text=False)
    assert loaded.origins == {
        "db": "LAWATAN_DB",
        "store_text": str(tmp_path / "lawatan.toml"),
        "who": "default",
        "min_confidence": "default",
        "show_text": "default",
        "fetch_private": "default",
    }


def test_a_file_named_by_the_environment(tmp_path: Path) -> None:
    (tmp_path / "lawatan.toml").write_text('db = "here.db"\n')
    (tmp_path / "other.toml").write_text('db = "there.db"\n')
    loaded = load_settings({"LAWATAN_SETTINGS": str(tmp_path / "other.toml"), "LAWATAN_STORE_TEXT": "No"}, tmp_path)
    assert loaded.settings == Settings(db="there.db", store_text=False)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('databse = "x"', "no setting 'databse'.*settings are db, store_text, who"),
        ("db = 5", r"lawatan\.toml: db: 5 is no text"),
        ('store_text = "perhaps"', r"lawatan\.toml: store_text: 'perhaps' is neither"),
        ("store_text = 1", "neither true nor false"),
        ("db = ", "cannot be read"),
    ],
)
def test_bad_files(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "lawatan.toml").write_text(content)
    with pytest.raises(SettingsError, match=message):
        load_settings({}, tmp_path)


def test_bad_variables(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="LAWATAN_STORE_TEXT: 'maybe' is neither"):
        load_settings({"LAWATAN_STORE_TEXT": "maybe"}, tmp_path)
    with pytest.raises(SettingsError, match="LAWATAN_DB: ' ' is no text"):
        load_settings({"LAWATAN_DB": " "}, tmp_path)
    with pytest.raises(SettingsError, match="LAWATAN_SETTINGS: no file"):
        load_settings({"LAWATAN_SETTINGS": str(tmp_path / "none.toml")}, tmp_path)


def test_settings_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Settings().db = "x"  # type: ignore[misc]


def test_a_probability_is_a_number_from_0_to_1(tmp_path: Path) -> None:
    assert load_settings({"LAWATAN_MIN_CONFIDENCE": "0.7"}, tmp_path).settings.min_confidence == 0.7
    (tmp_path / "lawatan.toml").write_text("min_confidence = 0\n")
    assert load_settings({}, tmp_path).settings.min_confidence == 0.0
    for wrong in ("much", "1.5", "-0.1", "nan"):
        with pytest.raises(SettingsError, match=r"LAWATAN_MIN_CONFIDENCE: .* is no probability"):
            load_settings({"LAWATAN_MIN_CONFIDENCE": wrong}, tmp_path)
    (tmp_path / "lawatan.toml").write_text("min_confidence = true\n")
    with pytest.raises(SettingsError, match="write a number from 0 to 1"):
        load_settings({}, tmp_path)
