"""Files, folders and streams to documents: every reader, every way to fail, and no document twice."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.errors import InputError
from lawatan.ingest import read_inputs
from lawatan.ingest.decoding import MAXIMUM_BYTES, decode
from lawatan.records.document import Document, text_sha256
from lawatan.records.event_mention import Rejection


def read(*inputs: Path | str, stdin: bytes = b"") -> list[Document | Rejection]:
    return list(read_inputs([str(i) for i in inputs], stdin=io.BytesIO(stdin)))


def documents(found: list[Document | Rejection]) -> list[Document]:
    return [d for d in found if isinstance(d, Document)]


def rules(found: list[Document | Rejection]) -> list[str]:
    assert all(r.stage == "ingest" and r.path and r.reason for r in found if isinstance(r, Rejection))
    return [r.rule for r in found if isinstance(r, Rejection)]


def write(folder: Path, name: str, data: bytes | str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data.encode() if isinstance(data, str) else data)
    return file


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Wang Yi tiba.\r\nIa pulang.\n", "Wang Yi tiba.\r\nIa pulang.\n"),
        (b"\xef\xbb\xbfWang Yi tiba.", "Wang Yi tiba."),
        ("Wang\u00a0Yi tiba.".encode("utf-16"), "Wang\u00a0Yi tiba."),
        (b"\xfe\xff" + "Menteri".encode("utf-16-be"), "Menteri"),
        (
            b"The minister\x92s visit to the capital began on Monday and ended two days later, the ministry said.",
            "The minister\u2019s visit to the capital began on Monday and ended two days later, the ministry said.",
        ),
        (
            "Министр обороны прибыл в Москву с визитом. Переговоры начались утром.".encode("windows-1251"),
            "Министр обороны прибыл в Москву с визитом. Переговоры начались утром.",
        ),
    ],
)
def test_plain_text_is_stored_as_it_is(tmp_path: Path, data: bytes | str, text: str) -> None:
    (document,) = documents(read(write(tmp_path, "a.txt", data)))
    assert document.text == text
    assert document.sha256 == text_sha256(text)
    assert document.path == str(tmp_path / "a.txt")
    assert document.published is None


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "ingest.empty"),
        (b" \r\n\t", "ingest.empty"),
        (b"%PDF-1.7 text", "ingest.binary-file"),
        (b"\x89PNG\r\n\x1a\n123", "ingest.binary-file"),
        (b"text with \x00 inside", "ingest.binary-file"),
        (b"\xff\xfe\x00\xd8\x01", "ingest.undecodable"),
    ],
)
def test_files_that_hold_no_text_are_rejected(tmp_path: Path, data: bytes, rule: str) -> None:
    assert rules(read(write(tmp_path, "a.txt", data))) == [rule]


def test_too_large_files_and_lines_are_rejected_and_the_rest_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("text", "html", "jsonl"):
        monkeypatch.setattr(f"lawatan.ingest.{module}.MAXIMUM_BYTES", 50)
    assert MAXIMUM_BYTES == 20_000_000
    lines = b'{"text": "' + b"a" * 300 + b'"}\n{"text": "short"}\n'
    assert (
        rules(read(write(tmp_path, "a.txt", "a" * 51), write(tmp_path, "a.html", "a" * 51))) == ["ingest.too-large"] * 2
    )
    found = read(write(tmp_path, "a.jsonl", lines))
    assert rules(found) == ["ingest.too-large"]
    assert [(d.text, d.path) for d in documents(found)] == [("short", f"{tmp_path / 'a.jsonl'}:2")]


def test_json_lines_keep_the_text_untouched_and_the_metadata_given(tmp_path: Path) -> None:
    text = "\ufeff Judul\u00a0\r\nIsi.\u2028Akhir \U0001f449 "
    line = {
        "id": 7, "url": "https://contoh.example/a", "outlet": "Warta Contoh", "lang": "id", "text": text,
        "published": "2023-08-14T10:00:00+07:00", "title": "Judul", "views": 12, "tags": ["a"],
    }  # fmt: skip
    (document,) = documents(read(write(tmp_path, "a.jsonl", json.dumps(line))))
    assert document.text == text
    assert (document.id, document.url, document.outlet) == ("7", "https://contoh.example/a", "Warta Contoh")
    assert (document.lang, document.title, document.path) == ("id", "Judul", f"{tmp_path / 'a.jsonl'}:1")
    assert (document.published, document.published_how) == ("2023-08-14", "given")


def test_broken_lines_are_named_and_the_others_read(tmp_path: Path) -> None:
    lines = [
        b'\xef\xbb\xbf{"text": "one"}', b'{"text": ', b"", b'{"title": "no text"}', b'{"text": 5}', b'["text"]',
        b'{"text": "caf\xe9"}', b'{"text": " "}', b'{"text": "two", "published": null}', b'{"x": ' + b"[" * 100_000,
    ]  # fmt: skip
    found = read(write(tmp_path, "a.jsonl", b"\n".join(lines)))
    assert [d.text for d in documents(found)] == ["one", "two"]
    rejections = [r for r in found if isinstance(r, Rejection)]
    assert [(r.rule.removeprefix("ingest."), (r.path or "").rsplit(":", 1)[1]) for r in rejections] == [
        ("broken-json", "2"), ("wrong-shape", "4"), ("wrong-shape", "5"), ("wrong-shape", "6"), ("broken-json", "7"),
        ("empty", "8"), ("broken-json", "10"),
    ]  # fmt: skip


@pytest.mark.parametrize("published", ["kemarin", "14/8/2023", "2023-02-30", "2023", "2023-08"])
def test_an_impossible_date_is_reported_and_the_article_read_without_it(tmp_path: Path, published: str) -> None:
    found = read(write(tmp_path, "a.jsonl", json.dumps({"text": "Isi.", "published": published})))
    assert rules(found) == ["ingest.published-invalid"]
    assert [(d.published, d.published_how) for d in documents(found)] == [(None, None)]


def test_utf_16_json_lines(tmp_path: Path) -> None:
    lines = '{"text": "satu"}\n{"text": "dua"}\n'.encode("utf-16")
    found = documents(read(write(tmp_path, "a.jsonl", lines)))
    assert [(d.text, d.path) for d in found] == [
        ("satu", f"{tmp_path / 'a.jsonl'}:1"),
        ("dua", f"{tmp_path / 'a.jsonl'}:2"),
    ]


def test_folders_are_read_in_order_of_names_and_hidden_files_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "B")
    write(tmp_path, "a/z.jsonl", '{"text": "Z"}')
    write(tmp_path, "a/c.txt", "C")
    write(tmp_path, ".git/x.txt", "hidden")
    write(tmp_path, ".DS_Store", "hidden")
    write(tmp_path, "table.xlsx", "PK")
    found = read(tmp_path)
    assert [d.text for d in documents(found)] == ["B", "C", "Z"]
    assert rules(found) == ["ingest.unknown-format"]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b'{"text": "satu"}\n{"text": "dua"}\n', ["satu", "dua"]),
        (b'\xef\xbb\xbf\n {"text": "satu"}', ["satu"]),
        (b"Menteri tiba di Hanoi.\n", ["Menteri tiba di Hanoi.\n"]),
        (b"", []),
    ],
)
def test_standard_input_is_judged_by_its_first_bytes(data: bytes, texts: list[str]) -> None:
    found = read("-", stdin=data)
    assert [d.text for d in documents(found)] == texts
    assert all((d.path or "").startswith("-") for d in found)


def test_standard_input_stays_open() -> None:
    stream = io.BytesIO(b"Menteri tiba.")
    list(read_inputs(["-"], stdin=stream))
    assert not stream.closed


def test_a_file_without_a_known_ending_is_judged_by_its_first_bytes(tmp_path: Path) -> None:
    found = documents(read(write(tmp_path, "a", '{"text": "satu"}'), write(tmp_path, "b.md", "dua")))
    assert [d.text for d in found] == ["satu", "dua"]


def test_missing_input_is_an_error_that_names_it_before_anything_is_read(tmp_path: Path) -> None:
    present = write(tmp_path, "a.txt", "A")
    with pytest.raises(InputError, match=r"gone\.txt"):
        read_inputs([str(present), str(tmp_path / "gone.txt")])


def test_a_file_that_cannot_be_opened_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    locked, present = write(tmp_path, "a.txt", "A"), write(tmp_path, "b.txt", "B")
    opened = Path.open

    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        if self == locked:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    found = read(locked, present)
    assert rules(found) == ["ingest.unreadable"]
    assert [d.text for d in documents(found)] == ["B"]


def test_the_same_document_twice_and_one_id_for_two_texts(tmp_path: Path) -> None:
    one = write(tmp_path, "a.txt", "Isi.")
    lines = '{"id": "x", "text": "satu"}\n{"id": "x", "text": "satu"}\n{"id": "x", "text": "dua"}\n'
    found = read(one, write(tmp_path, "b.txt", "Isi."), write(tmp_path, "c.jsonl", lines))
    assert [d.text for d in documents(found)] == ["Isi.", "satu"]
    assert rules(found) == ["ingest.duplicate", "ingest.duplicate", "ingest.id-conflict"]
    conflict = found[-1]
    assert isinstance(conflict, Rejection)
    assert "c.jsonl:1" in conflict.reason
    assert (conflict.path or "").endswith("c.jsonl:3")


@given(st.binary(max_size=400), st.sampled_from([".txt", ".html", ".jsonl", ".bin"]))
@settings(max_examples=120, deadline=None)
def test_any_bytes_give_documents_or_rejections(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, ending: str
) -> None:
    file = write(tmp_path_factory.getbasetemp(), f"any{ending}", data)
    for found in (read(file), read("-", stdin=data)):
        rules(found)
        for document in documents(found):
            assert document.text.strip()
            document.text.encode("utf-8")
            assert document.sha256 == text_sha256(document.text)
            assert "\x00" not in document.text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=200))
@settings(max_examples=80, deadline=None)
def test_json_text_goes_through_unchanged(text: str) -> None:
    found = read("-", stdin=json.dumps({"text": text}).encode())
    assert [d.text for d in documents(found)] == ([text] if text.strip() else [])


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], min_codepoint=32), max_size=200))
@settings(max_examples=80, deadline=None)
def test_utf_8_is_never_mistaken(text: str) -> None:
    decoded = decode(text.encode(), "a.txt")
    assert isinstance(decoded, Rejection) or decoded == text.removeprefix("\ufeff")
