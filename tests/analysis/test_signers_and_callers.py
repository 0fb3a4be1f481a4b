"""Who signs and who rings: persons told after the document, lists of documents, a call with each of several."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document

FOUR = "Japan. Iran. Oman. Chile."
RANG = "French President Nicolas Sarkozy telephoned Chinese Premier Wen Jiabao on Sunday."
TELEPON = "Presiden Prancis Nicolas Sarkozy menelepon Perdana Menteri China Wen Jiabao, Minggu."
TWO = "Ugandan President Yoweri Museveni and Rwandan President Paul Kagame"
DUA = "Presiden Uganda Yoweri Museveni dan Presiden Rwanda Paul Kagame"


def told(text: str, lang: str, kind: str) -> list[set[str | None]]:
    document = make_document(text, lang=lang, published="2007-08-15", published_how="given")
    found = analyse(document, min_confidence=0.5).event_mentions
    return [{p.name or p.country for p in m.participants} for m in found if m.type.value == kind]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Peru and Chile concluded a border agreement on Tuesday.\n\n"
            "Foreign Minister Rafael Roncagliolo signed for Peru and Alfredo Moreno for Chile.",
            {"Rafael Roncagliolo", "Alfredo Moreno"},
        ),
        (
            "id",
            "Peru dan Chile menandatangani perjanjian perbatasan, Selasa.\n\n"
            "Rafael Roncagliolo menandatangani mewakili Peru dan Alfredo Moreno mewakili Chile.",
            {"Rafael Roncagliolo", "Alfredo Moreno"},
        ),
        (
            "id",
            "Presiden Kenya Mwai Kibaki menyaksikan penandatanganan perjanjian dagang oleh Menteri Perdagangan Kenya "
            "Mukhisa Kituyi dan Menteri Perdagangan India Kamal Nath.",
            {"Mukhisa Kituyi", "Kamal Nath"},
        ),
        (
            "en",
            "With Chinese Foreign Minister Yang Jiechi, Kenyan Foreign Minister Raphael Tuju signed a fishing pact.",
            {"Raphael Tuju", "Yang Jiechi"},
        ),
        (
            "id",
            "Jepang telah menyelesaikan EPA dengan Malaysia pada 2005 dan dengan Filipina pada 2006.",
            {"JPN", "PHL"},
        ),
        ("en", "Japan concluded EPAs with Thailand in April and with Brunei in June 2007.", {"JPN", "BRN"}),
    ],
)
def test_signers(lang: str, text: str, expected: set[str]) -> None:
    assert expected in told(text, lang, "agreement")


def test_a_signer_of_another_state_joins_no_document() -> None:
    text = (
        "Peru and Chile concluded a border agreement.\n\nDefence Minister Sergei Ivanov signed for Russia a year ago."
    )
    assert told(text, "en", "agreement") == [{"PER", "CHL"}]


def test_each_line_of_a_list_is_a_document() -> None:
    text = (
        "Presiden Joko Widodo menerima Perdana Menteri Singapura Lee Hsien Loong di Bintan, Selasa.\n\n"
        "Para menteri menandatangani beberapa dokumen:\n\n"
        "1. Perjanjian ekstradisi, oleh Menkumham Yasonna Laoly dan Menteri Hukum Singapura K. Shanmugam.\n\n"
        "2. Nota kesepahaman energi, oleh Menteri ESDM Arifin Tasrif dan Menteri Perindustrian Tan See Leng.\n\n"
        "Perjanjian lama berakhir tahun lalu."
    )
    assert told(text, "id", "agreement") == [{"Yasonna Laoly", "K. Shanmugam"}, {"Arifin Tasrif", "Tan See Leng"}]


@pytest.mark.parametrize(
    ("lang", "text", "others"),
    [
        ("en", f"Kenyan President Mwai Kibaki rang {TWO}.", 2),
        ("id", f"Presiden Kenya Mwai Kibaki menelepon {DUA}.", 2),
        ("en", f"Kenyan President Mwai Kibaki spoke by video link with {TWO}.", 1),
        ("id", f"Presiden Kenya Mwai Kibaki berbicara lewat konferensi video dengan {DUA}.", 1),
    ],
)
def test_who_rings_several_rings_each(lang: str, text: str, others: int) -> None:
    assert len(told(text, lang, "call")) == others


def test_after_a_call_he_also_spoke_to() -> None:
    text = (
        "French President Nicolas Sarkozy telephoned Chinese Premier Wen Jiabao on Sunday.\n\n"
        "Sarkozy also spoke to Indian Prime Minister Manmohan Singh.\n\n"
        "He then met German Chancellor Angela Merkel in Berlin."
    )
    assert {"Nicolas Sarkozy", "Manmohan Singh"} in told(text, "en", "call")
    assert {"Nicolas Sarkozy", "Angela Merkel"} in told(text, "en", "meeting")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "French Defence Minister Herve Morin met his Greek counterpart Vangelis Meimarakis in Athens on Monday.\n\n"
            "A joint statement issued after the talks calls for closer ties.",
            {"FRA", "GRC"},
        ),
        (
            "en",
            "The pact was signed by Norwegian Ambassador Vegard Kaale and Indonesian Foreign Ministry Director General "
            "for Africa and Asia Pacific Abdul Kadir Jailani in Jakarta.",
            {"Vegard Kaale", "Abdul Kadir Jailani"},
        ),
        ("id", "Pinjaman itu bagian dari Framework Agreement antara pemerintah Kenya dan Uganda.", {"KEN", "UGA"}),
        (
            "id",
            "Kenya, Uganda dan Rwanda berbatasan.\n\nPada Mei lalu ketiga negara mengeluarkan deklarasi bersama.",
            {"KEN", "UGA", "RWA"},
        ),
    ],
)
def test_sides_told_elsewhere(lang: str, text: str, expected: set[str]) -> None:
    assert expected in told(text, lang, "agreement")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "The six members of the Gulf Cooperation Council signed a customs accord in Doha.", {"GCC"}),
        (
            "en",
            "Leaders of the 10-member Association of Southeast Asian Nations signed a charter in Singapore.",
            {"ASEAN"},
        ),
        ("en", f"{FOUR} Under a deal struck in Beijing on February 13, North Korea must close its reactor.", {"PRK"}),
        ("id", f"{FOUR} Menurut kesepakatan yang dicapai di Beijing, Korea Utara harus menutup reaktornya.", {"PRK"}),
        ("id", "Negara anggota ASEAN sudah menyelesaikan perjanjian EPA dengan Jepang.", {"ASEAN", "JPN"}),
    ],
)
def test_documents_of_which_one_side_is_told(lang: str, text: str, expected: set[str]) -> None:
    assert told(text, lang, "agreement") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Under a contract signed in May, Kenya must pay the firm.",
        "Under the constitution adopted in Nairobi, Kenya must hold elections.",
        "Under a deal struck in Nairobi, Kenya must hold elections.",
    ],
)
def test_no_document_of_one_side(text: str) -> None:
    assert told(text, "en", "agreement") == []


@pytest.mark.parametrize(
    ("lang", "text", "kind", "expected"),
    [
        ("en", f"{RANG} British Prime Minister Gordon Brown already did so.", "call", {"Gordon Brown", "Wen Jiabao"}),
        ("en", f"{RANG} So did British Prime Minister Gordon Brown.", "call", {"Gordon Brown", "Wen Jiabao"}),
        ("id", f"{TELEPON} PM Inggris Gordon Brown sudah melakukannya.", "call", {"Gordon Brown", "Wen Jiabao"}),
        (
            "en",
            "The conversation which French President Nicolas Sarkozy and Chinese Premier Wen Jiabao held by phone "
            "on Monday was short.",
            "call",
            {"Nicolas Sarkozy", "Wen Jiabao"},
        ),
    ],
)
def test_who_did_so(lang: str, text: str, kind: str, expected: set[str]) -> None:
    assert expected in told(text, lang, kind)


@pytest.mark.parametrize(
    "text", ["He did so gladly.", "China did so as well.", "President Nicolas Sarkozy did so twice."]
)
def test_nobody_else_did_so(text: str) -> None:
    assert told(f"{RANG} {text}", "en", "call") == [{"Nicolas Sarkozy", "Wen Jiabao"}]


def test_who_met_and_will_speak_by_telephone_met() -> None:
    text = (
        "EU foreign policy chief Javier Solana met Iranian negotiator Ali Larijani in Berlin on Wednesday and will "
        "speak to him by telephone next week."
    )
    assert {"Javier Solana", "Ali Larijani"} in told(text, "en", "meeting")


def test_what_companies_sign_is_not_of_their_states() -> None:
    assert told("Companies from Kenya and Uganda signed three memoranda of understanding.", "en", "agreement") == []
    assert told("Kenya and Uganda signed a memorandum to help companies.", "en", "agreement") == [{"KEN", "UGA"}]
