"""A table laid over another: what adds, what replaces, what is taken away, and the packs that do so."""

from __future__ import annotations

import copy
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.errors import LanguagePackError
from lawatan.language_pack import loader
from lawatan.language_pack.loader import LanguagePack, language_codes, load_pack
from lawatan.language_pack.overlay import RemovalError, extends_other, lay_over
from lawatan.language_pack.segmentation import SegmentationTable

BASE = tomllib.loads(
    """
    order = "dmy"
    skip = ["resmi", "juga"]
    [tables.month]
    maret = 3
    mei = 5
    [[frames]]
    id = "xx.tiba"
    type = "visit"
    words = ["tiba", "mampir"]
    [[frames]]
    id = "xx.pulang"
    type = "visit"
    words = ["pulang"]
    """
)
WORDS = st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=4, unique=True)
TABLES = st.fixed_dictionaries(
    {"words": WORDS, "flag": st.booleans(), "map": st.dictionaries(st.sampled_from("xyz"), WORDS)}
)


def over(toml: str) -> dict[str, object]:
    return lay_over(BASE, tomllib.loads(f"extends = true\n{toml}"))


def test_lists_grow_without_doubles() -> None:
    assert over('skip = ["turut", "resmi"]')["skip"] == ["resmi", "juga", "turut"]


def test_mappings_are_laid_over_key_by_key() -> None:
    assert over("[tables.month]\nmac = 3\nmei = 6")["tables"] == {"month": {"maret": 3, "mei": 6, "mac": 3}}


def test_other_values_replace() -> None:
    assert over('order = "mdy"')["order"] == "mdy"


def test_an_entry_of_a_known_id_changes_that_entry_and_a_new_one_comes_first() -> None:
    frames = over(
        """
        [[frames]]
        id = "xx.pulang"
        words = ["balik"]
        sense = "return"
        [[frames]]
        id = "yy.new"
        words = ["ke"]
        """
    )["frames"]
    assert frames == [
        {"id": "yy.new", "words": ["ke"]},
        {"id": "xx.tiba", "type": "visit", "words": ["tiba", "mampir"]},
        {"id": "xx.pulang", "type": "visit", "words": ["pulang", "balik"], "sense": "return"},
    ]


@pytest.mark.parametrize(
    ("toml", "path", "expected"),
    [
        ('remove.skip = ["juga"]', ("skip",), ["resmi"]),
        ('remove.tables.month = ["mei"]', ("tables", "month"), {"maret": 3}),
        ('remove.frames."xx.tiba".words = ["mampir"]', ("frames", 0, "words"), ["tiba"]),
        ('remove.frames."xx.tiba".words = ["mampir"]', ("frames", 1, "words"), ["pulang"]),
        ('skip = ["juga"]\nremove.skip = ["juga", "resmi"]', ("skip",), ["juga"]),
    ],
)
def test_removal_comes_first(toml: str, path: tuple[str | int, ...], expected: object) -> None:
    value: object = over(toml)
    for step in path:
        value = value[step]  # type: ignore[index]
    assert value == expected


def test_entries_are_removed_by_id() -> None:
    frames = over('remove.frames = ["xx.tiba"]')["frames"]
    assert isinstance(frames, list)
    assert [f["id"] for f in frames] == ["xx.pulang"]


@pytest.mark.parametrize(
    "toml",
    [
        'remove.skip = ["never"]',
        'remove.tables.month = ["never"]',
        'remove.tables.day = ["mei"]',
        'remove.frames = ["xx.never"]',
        'remove.frames."xx.never".words = ["a"]',
        'remove.frames."xx.tiba".words = ["never"]',
        'remove.order.key = ["a"]',
        'remove = ["never"]',
    ],
)
def test_a_removal_of_what_is_not_there_is_an_error_that_names_it(toml: str) -> None:
    with pytest.raises(RemovalError, match="remove"):
        over(toml)


@given(TABLES, TABLES)
@settings(max_examples=60, deadline=None)
def test_laws_of_laying_over(base: dict[str, object], own: dict[str, object]) -> None:
    before = copy.deepcopy((base, own))
    merged = lay_over(base, own)
    assert (base, own) == before
    assert lay_over(base, {}) == base
    assert lay_over(merged, own) == merged
    assert set(merged["words"]) == {*base["words"], *own["words"]}  # type: ignore[call-overload]
    assert lay_over(base, {"remove": {"words": base["words"]}})["words"] == []


def test_a_table_that_does_not_say_so_replaces() -> None:
    assert not extends_other({"skip": []})
    assert not extends_other({"extends": False})
    assert extends_other({"extends": True})


def lone_pack(monkeypatch: pytest.MonkeyPatch, tmp_path: object, toml: str, extends: str | None) -> LanguagePack:
    (tmp_path / "xx").mkdir()  # type: ignore[operator]
    (tmp_path / "xx" / "segmentation.toml").write_text(toml, encoding="utf-8")  # type: ignore[operator]
    folder = loader.pack_folder
    monkeypatch.setattr(loader, "pack_folder", lambda code: tmp_path / code if code == "xx" else folder(code))  # type: ignore[operator]
    monkeypatch.setattr(loader, "_read", {})
    return LanguagePack("xx", "Test", "Test", extends)


def test_a_pack_reads_its_table_over_the_one_it_extends(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    toml = 'extends = true\nbefore_names = ["datuk"]\nremove.ranks = ["jenderal"]'
    pack = lone_pack(monkeypatch, tmp_path, toml, "id")
    own, base = pack.read("segmentation", SegmentationTable), load_pack("id").read("segmentation", SegmentationTable)
    assert own.before_names == base.before_names | {"datuk"}
    assert own.ranks == base.ranks - {"jenderal"}
    assert own.starters == base.starters


@pytest.mark.parametrize(
    ("toml", "extends", "said"),
    [
        ("extends = true", None, "extends no other"),
        ('extends = true\nremove.ranks = ["x"]', "id", "remove.ranks: 'x' not in"),
        ("extends = true\nranks = 3", "id", "ranks"),
        ('ranks = ["x"]', "id", "before_names"),
    ],
)
def test_errors_name_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, toml: str, extends: str | None, said: str
) -> None:
    pack = lone_pack(monkeypatch, tmp_path, toml, extends)
    with pytest.raises(LanguagePackError, match=said) as caught:
        pack.read("segmentation", SegmentationTable)
    assert "languages/xx/segmentation.toml" in str(caught.value)


def test_packs_of_one_family_have_words_of_their_own() -> None:
    """Without them a page could not be told from one in the language that its pack extends."""
    for code in language_codes():
        pack = load_pack(code)
        relatives = [p for c in language_codes() if (p := load_pack(c)).family == pack.family and c != code]
        for relative in relatives:
            assert len(pack.own_words) >= 20, code
            assert set(pack.own_words).isdisjoint(relative.own_words)
        assert all(w == w.casefold() and " " not in w for w in pack.own_words)
