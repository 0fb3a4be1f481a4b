"""Pages handed in one by one: fetched ones keep their address, pasted ones what was said about them."""

from __future__ import annotations

import pytest

from lawatan.errors import InputError
from lawatan.ingest.fetch import FetchedPage, FetchLimits
from lawatan.ingest.pages import PASTED, read_address, read_pasted
from lawatan.records.document import Document
from lawatan.records.event_mention import Rejection

BODY = "<html><head>{head}</head><body><article><h1>Menlu di Suva</h1><p>{text}</p></article></body></html>"
TEXT = (
    "Menteri Luar Negeri tiba di Suva pada Kamis untuk bertemu Perdana Menteri Fiji – kunjungan pertamanya tahun ini."
)
AT = "https://news.example/2022/05/suva"


def only(url: str, page: FetchedPage) -> Document | Rejection:
    (item,) = read_address(url, FetchLimits(), fetch=lambda *_: page)
    return item


def page(head: str = "", *, kind: str = "text/html", charset: str | None = "utf-8") -> FetchedPage:
    text = BODY.format(head=head, text=TEXT) if kind == "text/html" else TEXT
    return FetchedPage(AT, kind, charset, text.encode(charset or "utf-8"))


def test_a_fetched_page_has_the_address_where_it_was_found() -> None:
    found = only("https://short.example/x", page())
    assert isinstance(found, Document)
    assert (found.url, found.title) == (AT, "Menlu di Suva") and TEXT in found.text
    named = only(AT, page('<link rel="canonical" href="https://news.example/suva">'))
    assert isinstance(named, Document) and named.url == "https://news.example/suva"
    assert found.id != named.id


def test_the_charset_of_the_server_is_heard() -> None:
    found = only(AT, page('<meta charset="utf-8">', charset="windows-1252"))
    assert isinstance(found, Document) and "Fiji – kunjungan" in found.text


def test_plain_text_is_kept_as_it_is() -> None:
    found = only(AT, page(kind="text/plain"))
    assert isinstance(found, Document) and (found.text, found.url, found.path) == (TEXT, AT, AT)


def test_what_cannot_be_fetched_is_a_rejection() -> None:
    def refuse(url: str, limits: FetchLimits) -> FetchedPage:
        raise InputError("not on the public internet", place="10.0.0.1", remedy="paste it")

    (found,) = read_address("http://10.0.0.1/", FetchLimits(), fetch=refuse)
    assert isinstance(found, Rejection)
    assert (found.rule, found.path) == ("ingest.not-fetched", "http://10.0.0.1/")
    assert "not on the public internet" in found.reason


def test_a_pasted_text_keeps_its_words_and_what_was_said_of_it() -> None:
    (found,) = read_pasted("Judul\r\n\r\nIsi.\x00", title=" A  title ", published="2022-05-26", lang="id", outlet="")
    assert isinstance(found, Document)
    assert (found.text, found.title, found.outlet) == ("Judul\n\nIsi.\ufffd", "A title", None)
    assert (found.published, found.published_how, found.lang, found.path) == ("2022-05-26", "given", "id", PASTED)


@pytest.mark.parametrize("published", ["26/5/2022", "2022-13-01", "yesterday"])
def test_a_pasted_text_with_an_impossible_date_is_read_without_it(published: str) -> None:
    rejection, found = read_pasted("Isi.", published=published)
    assert isinstance(rejection, Rejection) and rejection.rule == "ingest.published-invalid"
    assert isinstance(found, Document) and found.published is None


def test_nothing_pasted_is_told() -> None:
    (found,) = read_pasted(" \r\n ")
    assert isinstance(found, Rejection) and found.rule == "ingest.empty"
