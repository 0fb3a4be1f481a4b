"""HTML pages: main text with headline and captions, and dates only where the page states them."""

from __future__ import annotations

import io

import pytest

from lawatan.ingest import read_inputs
from lawatan.records.document import Document
from lawatan.records.event_mention import Rejection

PARAGRAPHS = """
<p>Jakarta, Warta Contoh - Menteri Luar Negeri Retno Marsudi menerima Menteri Luar Negeri China Wang Yi di Jakarta pada
Kamis. Pertemuan itu berlangsung dua jam di kantor Kementerian Luar Negeri.</p>
<p>Keduanya membahas kerja sama ekonomi dan keadaan di Timur Tengah, kata kementerian dalam keterangan tertulis.</p>
<p>Wang Yi kemudian bertolak ke Labuan Bajo untuk menghadiri pertemuan mekanisme dialog tingkat tinggi kedua negara.</p>
"""
FIGURE = "<figure><img src='a.jpg'><figcaption>Retno (kiri) dan Wang Yi. (Contoh/Ana)</figcaption></figure>"


def page(head: str = "", body: str = PARAGRAPHS, title: str = "<h1>Retno Terima Wang Yi di Jakarta</h1>") -> str:
    return (
        f"<!doctype html><html lang='id-ID'><head><meta charset='utf-8'>{head}</head><body>"
        f"<nav><a href='/'>Beranda</a> <a href='/x'>Dunia</a></nav><article>{title}{body}</article>"
        "<footer>Hak cipta 2019 Warta Contoh</footer></body></html>"
    )


def read(html: str | bytes) -> Document | Rejection:
    (found,) = read_inputs(["-"], stdin=io.BytesIO(html.encode() if isinstance(html, str) else html))
    return found


def document(html: str | bytes) -> Document:
    found = read(html)
    assert isinstance(found, Document), found
    return found


def test_main_text_with_headline_and_caption_and_without_navigation() -> None:
    found = document(page(body=FIGURE + PARAGRAPHS))
    lines = found.text.split("\n\n")
    assert lines[0] == found.title == "Retno Terima Wang Yi di Jakarta"
    assert lines[1] == "Retno (kiri) dan Wang Yi. (Contoh/Ana)"
    assert lines[2].startswith("Jakarta, Warta Contoh - Menteri")
    assert len(lines) == 5
    assert "Beranda" not in found.text
    assert "Hak cipta" not in found.text


def test_headline_outside_the_article_is_put_first_and_only_once() -> None:
    html = page(title="").replace("<article>", "<h1>Retno Terima  Wang Yi</h1><article>")
    assert document(html).text.count("Retno Terima Wang Yi") == 1
    assert document(html).text.startswith("Retno Terima Wang Yi\n\nJakarta")


@pytest.mark.parametrize(
    ("head", "published", "how"),
    [
        ('<meta property="article:published_time" content="2024-04-18T23:30:00+07:00">', "2024-04-18", "normalised"),
        ('<meta name="publishdate" content="2024/04/18 10:00:00">', "2024-04-18", "normalised"),
        ('<meta itemprop="datePublished" content="2024-04-18">', "2024-04-18", "stated"),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2024-04-18"}]}'
            "</script>",
            "2024-04-18",
            "stated",
        ),
        ('<script type="application/ld+json">{broken</script>', None, None),
        ('<script type="application/ld+json">[1, {"@type": 3}, null]</script>', None, None),
        ('<meta property="article:modified_time" content="2024-04-18">', None, None),
        ('<meta name="date" content="18 April 2024">', None, None),
        ("", None, None),
    ],
)
def test_only_a_stated_date_is_taken(head: str, published: str | None, how: str | None) -> None:
    found = document(page(head))
    assert (found.published, found.published_how) == (published, how)


def test_time_elements() -> None:
    time = "<time datetime='2024-04-18T10:00'>Kamis</time>"
    assert document(page(body=time + PARAGRAPHS)).published == "2024-04-18"
    other = "<p>Lihat <time datetime='2020-01-01'>2020</time></p>"
    assert document(page(body=time + PARAGRAPHS + other)).published is None


def test_outlet_address_language_and_title() -> None:
    head = (
        '<title>Retno Terima Wang Yi | Warta</title><meta property="og:site_name" content="Warta Contoh">'
        '<link rel="canonical" href="https://contoh.example/retno">'
    )
    found = document(page(head))
    assert (found.outlet, found.url, found.lang) == ("Warta Contoh", "https://contoh.example/retno", "id")
    assert document(page(head, title="")).title == "Retno Terima Wang Yi | Warta"


def test_declared_charset_is_used() -> None:
    html = page().replace("utf-8", "windows-1252").replace("Timur Tengah", "Córdoba — “Timur”")
    assert "Córdoba — “Timur”" in document(html.encode("windows-1252")).text


def test_xml_declaration_does_not_matter() -> None:
    assert "Retno" in document('<?xml version="1.0" encoding="utf-8"?>' + page()).text


@pytest.mark.parametrize("html", ["<html></html>", "<html><body><nav></nav></body></html>", "<html", "<html>" * 3000])
def test_pages_without_main_text_are_rejected(html: str) -> None:
    found = read(html)
    assert isinstance(found, Rejection)
    assert found.rule in ("ingest.no-main-text", "ingest.empty", "ingest.html-unreadable")
