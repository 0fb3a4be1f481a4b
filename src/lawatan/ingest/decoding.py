"""Bytes to text: which encoding, and whether they are text at all."""

from __future__ import annotations

import codecs
import re

from lawatan.records.event_mention import Rejection

# A news page with everything inlined stays under 2 MB; ten times that is a dump or a mistake.
MAXIMUM_BYTES = 20_000_000
# Share of non-ASCII bytes up to which undeclared 8-bit text in a Latin alphabet is taken for Windows-1252: typographic
# quotes and a few accents. Statistical detection errs on such texts, which give it hardly anything to count.
WINDOWS_1252_SHARE = 0.02
# Bytes that statistical detection is shown: it is slow, and a longer sample does not change its answer on a page.
DETECTION_BYTES = 50_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"{\\rtf", "an RTF document"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NON_ASCII = re.compile(rb"[\x80-\xff]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def rejected(rule: str, reason: str, path: str, text: str | None = None) -> Rejection:
    """A rejection by this room; `rule` without its prefix."""
    return Rejection(stage="ingest", rule=f"ingest.{rule}", reason=reason, text=text, path=path)


def storable(text: str) -> str:
    r"""The text with NUL and lone surrogates, which neither UTF-8 nor databases can hold, replaced by U+FFFD.

    One character takes the place of one, so that offsets still point into the text as given.

    >>> storable("Han\x00oi") == "Han\ufffdoi"
    True
    """
    return _UNSTORABLE.sub("\ufffd", text)


def decode(data: bytes, path: str, *, declared: str | None = None) -> str | Rejection:
    """The text of a whole file, its byte order mark dropped, its line ends as they are.

    A byte order mark decides; then the declared charset (of an HTML page), UTF-8, Windows-1252 where hardly any byte
    is not ASCII, and last statistical detection. A `Rejection` for binary files and where all of them fail.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text = _try(data[len(mark) :], encoding)
            return storable(text) if text is not None else _undecodable(path)
    binary = binary_kind(data)
    if binary:
        return rejected("binary-file", f"the file is {binary}, not text", path)
    likely = (declared, "utf-8", "windows-1252" if _is_nearly_ascii(data) else None)
    for candidate in likely:
        text = _try(data, candidate) if candidate else None
        if text is not None:
            return storable(text)
    text = _detected(data)
    return storable(text) if text is not None else _undecodable(path)


def binary_kind(data: bytes) -> str | None:
    """What sort of binary file this is, or None where it can be text."""
    head = data[:4096]
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    controls = len(_CONTROLS.findall(head))
    if b"\x00" in head or controls * 10 > len(head):
        return "binary"
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _is_nearly_ascii(data: bytes) -> bool:
    return len(_NON_ASCII.findall(data)) <= len(data) * WINDOWS_1252_SHARE


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(data[:DETECTION_BYTES]).best()
    return _try(data, best.encoding) if best is not None else None


def _undecodable(path: str) -> Rejection:
    return rejected("undecodable", "no encoding fits the file's bytes; convert it to UTF-8", path)
