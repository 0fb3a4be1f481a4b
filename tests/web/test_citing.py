"""Text fragments lead back to the words; citations stay well-formed whatever a page calls itself."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawatan.web.citation import CitedPage, cite_event, page_bibtex, page_text
from lawatan.web.text_fragments import EXACT, fragment_link, is_web_address, text_directive

TEXT = (
    "Wong tiba di Suva pada Kamis. Menteri itu disambut di bandara, lalu berbicara di markas Forum Kepulauan Pasifik "
    "tentang iklim, bantuan dan keamanan bersama para duta besar.\n\nWong meninggalkan Suva pada Jumat, kata jubir."
)


def found_by_browser(directive: str, text: str) -> str | None:
    """The words that a browser goes to: the first place that fits prefix, start, end and suffix, at word bounds."""
    page = re.sub(r"\s+", " ", text)
    parts = directive.removeprefix("text=").split(",")
    prefix = unquote(parts.pop(0)[:-1]) if parts[0].endswith("-") else ""
    suffix = unquote(parts.pop()[1:]) if parts[-1].startswith("-") else ""
    start, end = unquote(parts[0]), unquote(parts[1]) if len(parts) > 1 else ""
    middle = rf".*?{re.escape(end)}" if end else ""
    before = rf"(?<!\w){re.escape(prefix)}\s*" if prefix else ""
    after = rf"\s*{re.escape(suffix)}" if suffix else ""
    match = re.search(rf"{before}(?<!\w)({re.escape(start)}{middle})(?!\w){after}", page, re.DOTALL)
    return match[1] if match else None


@pytest.mark.parametrize(
    "words", ["Suva pada Kamis", "Jumat", "Suva pada Jumat", "Wong meninggalkan", TEXT[30:141], TEXT[30:200]]
)
def test_a_fragment_finds_the_words_it_was_made_of(words: str) -> None:
    at = TEXT.index(words)
    directive = text_directive(TEXT, at, at + len(words))
    assert directive is not None and "-" not in unquote(directive).replace("-,", "").replace(",-", "")
    found = found_by_browser(directive, TEXT)
    assert found is not None and re.sub(r"\s+", " ", words).strip(" .,") in found


def test_words_that_stand_earlier_get_their_neighbours() -> None:
    assert text_directive(TEXT, TEXT.rindex("Suva"), TEXT.rindex("Suva") + 4) == (
        "text=Wong%20meninggalkan-,Suva,-pada%20Jumat%2C%20kata"
    )
    assert text_directive(TEXT, TEXT.index("Suva"), TEXT.index("Suva") + 4) == "text=Suva"


def test_long_words_are_given_by_their_ends() -> None:
    directive = text_directive(TEXT, 30, 30 + EXACT + 20)
    assert directive is not None and directive.count(",") == 1


def test_the_parts_of_a_word_make_it_whole() -> None:
    assert text_directive("putaran ke-18 di Moskwa", 9, 11) == "text=ke"
    assert text_directive("a, b & c-d", 0, 10) == "text=a%2C%20b%20%26%20c%2Dd"


@given(st.text(max_size=80), st.integers(-3, 90), st.integers(-3, 90))
def test_any_stretch_gives_a_well_formed_directive_or_none(text: str, start: int, end: int) -> None:
    directive = text_directive(text, start, end)
    if directive is not None:
        word = r"[A-Za-z0-9._~%]+"
        assert re.fullmatch(rf"text=(?:{word}-,)?{word}(?:,{word})?(?:,-{word})?", directive)


def test_links_keep_what_the_address_has_and_run_nothing() -> None:
    assert fragment_link("https://a.example/x?y=1#top", "satu dua", 5, 8) == "https://a.example/x?y=1#top:~:text=dua"
    assert fragment_link("https://a.example/#a:~:text=old", "satu", 0, 4) == "https://a.example/#a:~:text=satu"
    assert fragment_link("https://a.example/", "...", 0, 3) == "https://a.example/"
    for address in (None, "", "javascript:alert(1)", "data:text/html,x", "//a.example", "https://", "ht tp://a"):
        assert fragment_link(address, "satu", 0, 4) is None
        assert not is_web_address(address)


HOSTILE = '}{\\input{x}%\n"quoted" & $1_000 #1 ~ ^'


def test_a_citation_names_record_and_pages() -> None:
    pages = [CitedPage("d-1", "Wong in Suva", "Fiji Contoh", "2022-05-26", "https://fiji.example/1")]
    cited = cite_event(
        "Visit: Penny Wong (AUS), Suva (FJI), 2022-05-26", "e-1", "https://x.example/events/e-1", "1", pages
    )
    assert cited.text.startswith("Visit: Penny Wong (AUS), Suva (FJI), 2022-05-26. Record e-1, lawatan 1. https://")
    assert "“Wong in Suva”, Fiji Contoh, 2022-05-26, https://fiji.example/1." in cited.text
    assert [line for line in cited.bibtex.splitlines() if line.startswith("@")] == ["@misc{e-1,", "@online{d-1,"]
    assert "  year = {2022}," in cited.bibtex


def test_what_is_not_known_is_left_out() -> None:
    bare = CitedPage("d-1", None, None, None, None)
    assert page_text(bare) == "n.d."
    assert page_bibtex(bare) == "@online{d-1,\n  title = {d-1},\n}"


@given(st.one_of(st.just(HOSTILE), st.text(max_size=40)), st.text(max_size=20))
def test_bibtex_stays_one_entry_whatever_a_page_says(title: str, url: str) -> None:
    entry = page_bibtex(CitedPage(url, title, title, None, url))
    plain = re.sub(r"\\[{}&%$#_]|\\text\w+\{\}", "", entry)
    assert plain.count("{") == plain.count("}")
    assert "\\" not in plain
    assert len(re.findall(r"(?m)^@online\{[A-Za-z0-9:-]+,$", entry)) == 1
