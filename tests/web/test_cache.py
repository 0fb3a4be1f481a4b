"""The cache: one maker at a time for a thing, nothing kept beyond its revision, errors not kept."""

from __future__ import annotations

import threading

import pytest

from lawatan.web.cache import Cache


def test_kept_as_long_as_the_revision_is_the_same() -> None:
    cache, made = Cache(), []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [cache.get("a", 1, make), cache.get("a", 1, make), cache.get("a", 2, make)] == [1, 1, 2]
    assert cache.get("b", 2, make) == 3


def test_what_was_asked_for_last_is_kept() -> None:
    cache = Cache(2)
    for key in ("a", "b", "a", "c"):
        cache.get(key, 1, lambda: "first")
    assert [cache.get(key, 1, lambda: "again") for key in ("a", "c")] == ["first", "first"]
    assert cache.get("b", 1, lambda: "again") == "again"


def test_those_who_ask_at_once_wait_for_the_first() -> None:
    cache, made = Cache(), []
    begun, go = threading.Event(), threading.Event()

    def make() -> str:
        made.append(threading.get_ident())
        begun.set()
        assert go.wait(10)
        return "made"

    found: list[str] = []
    readers = [threading.Thread(target=lambda: found.append(cache.get("k", 1, make))) for _ in range(6)]
    for reader in readers:
        reader.start()
    assert begun.wait(10)
    # Another thing is not kept waiting.
    assert cache.get("other", 1, lambda: "at once") == "at once"
    go.set()
    for reader in readers:
        reader.join(10)
    assert found == ["made"] * 6
    assert len(made) == 1


def test_an_error_is_not_kept() -> None:
    cache = Cache()

    def fail() -> str:
        raise ValueError("not now")

    with pytest.raises(ValueError, match="not now"):
        cache.get("k", 1, fail)
    assert cache.get("k", 1, lambda: "now") == "now"
