"""When a page was published: what counts as a sign, in which order, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.publication import PublicationDate, find_publication_date
from lawatan.language_pack.loader import load_pack
from lawatan.records.document import Block, BlockKind, make_document
from lawatan.records.span import How

ID = load_pack("id")
EN = load_pack("en")
TODAY = "Menlu Retno tiba di Hanoi pada hari ini, 5 Mei 2023."


def find(*parts: tuple[BlockKind, str] | str, pack=ID, **known: str | None) -> PublicationDate | None:
    """The publication date of a page made of blocks; a bare string is a body paragraph."""
    text, blocks = "", []
    for part in parts:
        kind, words = (BlockKind.BODY, part) if isinstance(part, str) else part
        blocks.append(Block(kind, len(text), len(text) + len(words), "test"))
        text += words + "\n\n"
    found = find_publication_date(make_document(text, **known), blocks, pack)
    for evidence in found.evidence if found else ():
        assert evidence.text == text[evidence.start : evidence.end]
        assert (evidence.field, evidence.how) == ("published", How.NORMALISED)
    return found


def date_of(*parts: tuple[BlockKind, str] | str, pack=ID, **known: str | None) -> str | None:
    found = find(*parts, pack=pack, **known)
    return found.date if found else None


# ---- what came with the document


def test_given_date_counts_before_all_others() -> None:
    found = find(TODAY, published="2023-05-04", url="https://example.org/2023/05/03/berita")
    assert found == PublicationDate("2023-05-04", How.GIVEN)


def test_metadata_says_how() -> None:
    found = find(TODAY, published="2023-05-04T07:00:00+07:00", published_how="normalised")
    assert found == PublicationDate("2023-05-04", How.NORMALISED)


@pytest.mark.parametrize("published", ["kemarin", "2023", "0001-01-01", ""])
def test_given_nonsense_is_passed_over(published) -> None:
    assert date_of(TODAY, published=published) == "2023-05-05"


# ---- stamps and addresses


@pytest.mark.parametrize(
    ("kind", "stamp", "day"),
    [
        (BlockKind.DATELINE, "Jumat, 18/08/2023 10:07 WIB", "2023-08-18"),
        (BlockKind.BYLINE, "Oleh Redaksi - 12 Sep 2023, 11:09 WIB", "2023-09-12"),
        (BlockKind.DATELINE, "Diperbarui 15 Agustus 2023, terbit 14 Agustus 2023", "2023-08-15"),
        (BlockKind.PROMOTION, "14 Agustus 2023, 10:07 | Ikuti kami", "2023-08-14"),
    ],
)
def test_stamp(kind, stamp, day) -> None:
    found = find((BlockKind.HEADLINE, "Menhan Bertolak"), (kind, stamp), TODAY)
    assert found is not None
    assert (found.date, found.how, len(found.evidence)) == (day, How.NORMALISED, 1)


def test_first_stamp_counts_before_the_time_of_a_change() -> None:
    stamps = (BlockKind.DATELINE, "Diperbarui: 15 Agustus 2023"), (BlockKind.DATELINE, "14 Agustus 2023, 10:07 WIB")
    assert date_of(*stamps, TODAY) == "2023-08-14"


def test_english_stamp() -> None:
    assert date_of((BlockKind.DATELINE, "12 January 2024 | AFP"), "Envoys met.", pack=EN) == "2024-01-12"


def test_stamp_without_a_year_says_nothing() -> None:
    assert date_of((BlockKind.DATELINE, "BEIJING, Oct. 14 --"), "The two met.", pack=EN) is None


def test_masthead_is_the_day_of_the_visit() -> None:
    masthead = (BlockKind.DATELINE, "Kamis, 13 Maret 2025\nBeranda > Berita > Laut")
    assert date_of(masthead, "Latihan itu dibuka di Sidoarjo.") is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/read/2023/08/14/07000051/menhan", "2023-08-14"),
        ("https://example.org/2023/8/4/menhan", "2023-08-04"),
        ("https://example.org/berita/2023-08-14-menhan", "2023-08-14"),
        ("https://example.org/20230814/menhan.html", "2023-08-14"),
        ("https://example.org/news-20230814123", None),
        ("https://example.org/2023/13/41/menhan", None),
        ("https://example.org/2023/menhan", None),
        (None, None),
    ],
)
def test_address(url, day) -> None:
    found = find("Menhan bertolak ke Moskow.", url=url)
    assert (found.date if found else None) == day
    assert found is None or (found.how, found.evidence) == (How.NORMALISED, ())


def test_stamp_counts_before_the_address() -> None:
    stamp = (BlockKind.DATELINE, "14 Agustus 2023")
    assert date_of(stamp, "Menhan bertolak.", url="https://example.org/2023/08/15/menhan") == "2023-08-14"


# ---- what the text says


@pytest.mark.parametrize(
    "sentence",
    [
        TODAY,
        "Menlu Retno tiba di Hanoi hari ini (5/5/2023).",
        "Menlu Retno tiba di Hanoi hari ini, Jumat (5/5/2023), kata ajudannya.",
        "Menlu Retno tiba di Hanoi, Jumat (5/5/2023).",
        "Menurut ajudannya, Menlu tiba di Hanoi pada Jumat (5/5/2023).",
        "\u201cIa sudah tiba,\u201d kata ajudannya dalam keterangan tertulis, Jumat, 5 Mei 2023.",
        "\u201cIa sudah tiba,\u201d tulis kedutaan, dikutip dari Antara, Jumat, 5 Mei 2023.",
        "Ia sudah tiba, demikian dilansir Antara, 5 Mei 2023.",
    ],
)
def test_text_says_its_own_day(sentence) -> None:
    found = find((BlockKind.HEADLINE, "Menlu di Hanoi"), sentence)
    assert found is not None
    assert (found.date, found.how) == ("2023-05-05", How.NORMALISED)
    assert found.evidence[0].rule is not None and found.evidence[0].rule.startswith("id.time.")


def test_english_text_says_its_own_day() -> None:
    assert date_of("The minister arrived today (May 5, 2023).", pack=EN) == "2023-05-05"
    assert date_of("He has arrived, an aide told reporters on Friday, May 5, 2023.", pack=EN) == "2023-05-05"


@pytest.mark.parametrize(
    "sentence",
    [
        "Pada Maret 2023, Xi berkunjung ke Moskow.",
        "Keduanya bertemu pada 16 April 2023.",
        "Konsultasi berlangsung 18 hingga 21 September 2023.",
        "Menlu akan tiba di Hanoi pada Jumat (5/5/2023).",
        "Menlu tiba di Hanoi pada Jumat (5/5/2023) lalu.",
        "Menlu dijadwalkan bertemu timpalannya, Jumat (5/5/2023).",
        "Menlu tiba di Hanoi, Jumat (5/5).",
        "Menlu tiba di Hanoi hari ini, 5 Mei.",
        "Menlu tiba kemarin.",
    ],
)
def test_background_is_not_chosen(sentence) -> None:
    assert find((BlockKind.HEADLINE, "Menlu di Hanoi"), sentence) is None


def test_english_background_is_not_chosen() -> None:
    assert date_of("A statement issued on September 19, 2005 ended the talks.", pack=EN) is None
    assert date_of("They met on Friday, May 5, 2023.", pack=EN) is None


def test_caption_is_not_chosen() -> None:
    caption = (BlockKind.CAPTION, "Menlu berpidato di Jakarta, Senin (11/7/2022). (Foto: Antara)")
    assert date_of(caption, "Menlu akan bertolak ke Moskow.") is None


def test_today_counts_before_a_reported_day() -> None:
    assert date_of("Hal itu dikatakan jubir, Kamis (4/5/2023).", TODAY) == "2023-05-05"


def test_latest_reported_day_counts() -> None:
    paragraphs = "Menlu tiba di Hanoi, Kamis (4/5/2023).", "\u201cLancar,\u201d kata jubir, Jumat (5/5/2023)."
    assert date_of(*paragraphs) == "2023-05-05"


def test_bracketed_day_further_down_is_background() -> None:
    filler = ["Rapat membahas perdagangan."] * 3
    assert date_of(*filler, "Menlu Vietnam datang ke Jakarta, Jumat (5/5/2023).") is None


def test_unknown_stays_unknown() -> None:
    assert find("Menlu Retno tiba di Hanoi pada Senin.") is None
    assert find() is None


@settings(max_examples=100, deadline=None)
@given(text=st.text(max_size=120), kind=st.sampled_from(list(BlockKind)), published=st.none() | st.text(max_size=12))
def test_any_text_survives(text, kind, published) -> None:
    document = make_document(text, published=published)
    found = find_publication_date(document, [Block(kind, 0, len(text), "test")], ID)
    for evidence in found.evidence if found else ():
        assert evidence.text == text[evidence.start : evidence.end]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "opening", "day"),
    [
        ("000", "Jakarta, IDN Times", "2023-08-14"),
        ("001", "ANDALPOST.COM", "2023-04-16"),
        ("002", "Jakarta, IDN Times", None),
        ("003", "Beijing \u2013 Menteri", "2023-09-18"),
        ("004", "Menteri Pertahanan Tiongkok, Jenderal", None),
    ],
)
def test_seed_pages(shared_dir, name, opening, day) -> None:
    (file,) = (shared_dir / "seeds").glob(f"{name}_*.txt")
    text = file.read_text(encoding="utf-8")
    blocks, position = [], text.index(opening)
    for paragraph in text[position:].splitlines(keepends=True):
        if paragraph.strip():
            blocks.append(Block(BlockKind.BODY, position, position + len(paragraph), "test"))
        position += len(paragraph)
    found = find_publication_date(make_document(text), blocks, ID)
    assert (found.date if found else None) == day
