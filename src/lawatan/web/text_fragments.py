"""Links to words on a live page: W3C text fragments (`#:~:text=prefix-,start,end,-suffix`).

Follows https://wicg.github.io/scroll-to-text-fragment/. A browser finds the first place where the words stand, at
word bounds and inside one block for each part; a page that has changed simply opens at its top. Words before and after
are added only where the words alone stand earlier on the page too.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

EXACT = 120
"""Code points up to which the words are given whole; longer ones by their beginning and end."""
PIECE_WORDS = 6
"""Words of the beginning and of the end."""
CONTEXT_WORDS = 3

_SPACE = re.compile(r"\s+")


def fragment_link(url: str | None, text: str, start: int, end: int) -> str | None:
    """The address with a directive that points at the words `text[start:end]`; None without an http(s) address.

    >>> fragment_link("https://news.example/a", "Wong arrived in Suva on Thursday.", 5, 20)
    'https://news.example/a#:~:text=arrived%20in%20Suva'
    """
    if not is_web_address(url):
        return None
    assert url is not None
    directive = text_directive(text, start, end)
    if directive is None:
        return url
    base, _, fragment = url.partition("#")
    return f"{base}#{fragment.partition(':~:')[0]}:~:{directive}"


def is_web_address(url: str | None) -> bool:
    """Whether an address may stand in a link: http or https with a host, nothing that runs.

    >>> is_web_address("https://news.example/a"), is_web_address("javascript:alert(1)"), is_web_address(None)
    (True, False, False)
    """
    if not url or any(c.isspace() or ord(c) < 32 for c in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def web_address(url: str | None) -> str | None:
    """The address where it may stand in a link, else None."""
    return url if is_web_address(url) else None


def text_directive(text: str, start: int, end: int) -> str | None:
    """The `text=` directive for the words at these offsets, widened to whole words; None where there are none."""
    low, high = _whole_words(text, start, end)
    words = text[low:high]
    if not any(c.isalnum() for c in words):
        return None
    is_long = len(words) > EXACT or "\n" in words
    parts = [_encoded(p) for p in _ends(words)] if is_long else [_encoded(words)]
    if _stands_earlier(text, words, low, is_long=is_long):
        before = _context(text[max(0, low - 200) : low], last=True)
        after = _context(text[high : high + 200], last=False)
        parts = [*([f"{before}-"] if before else []), *parts, *([f"-{after}"] if after else [])]
    return f"text={','.join(parts)}"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(end, len(text))
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if start >= end:
        return start, start
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _ends(words: str) -> list[str]:
    """The first and the last words, neither across a line break."""
    first = words.split("\n", 1)[0].split()[:PIECE_WORDS]
    last = words.rsplit("\n", 1)[-1].split()[-PIECE_WORDS:]
    return [" ".join(first), " ".join(last)]


def _stands_earlier(text: str, words: str, start: int, *, is_long: bool) -> bool:
    wanted = _ends(words)[0] if is_long else words
    return _normal(wanted) in _normal(text[:start])


def _context(text: str, *, last: bool) -> str:
    """The nearest words in the same line, encoded; empty where there are none."""
    line = text.rsplit("\n", 1)[-1] if last else text.split("\n", 1)[0]
    words = line.split()
    chosen = words[-CONTEXT_WORDS:] if last else words[:CONTEXT_WORDS]
    return _encoded(" ".join(chosen)) if any(c.isalnum() for word in chosen for c in word) else ""


def _normal(text: str) -> str:
    return _SPACE.sub(" ", text).casefold()


def _encoded(text: str) -> str:
    """Percent-encoded, with the characters that have a meaning in a directive: comma, ampersand and hyphen."""
    plain = _SPACE.sub(" ", text).strip().encode("utf-8", "replace")
    return quote(plain, safe="").replace("-", "%2D")
