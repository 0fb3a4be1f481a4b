"""What holds of the analysis of any text: work grows with length, evidence is the text, each time is the same."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.mention import EntityType

CODES = ("id", "en")
MOST_GROWTH = 3  # measured at most 2.5
ISO_PREFIX = re.compile(r"\d{4}(-\d\d){0,2}")

# Words that the rules react to, in no order that makes sense.
PIECES = st.sampled_from(
    [
        "Presiden China Xi Jinping ", "Menlu RI Retno Marsudi ", "President Barack Obama ",
        "Wang Yi, foreign minister of China, ", "Xi ", "Retno ", "timpalannya ", "his counterpart ",
        "kedua pemimpin ", "the two leaders ", "ia ", "she ", "mereka ", "mengunjungi ", "visited ",
        "kunjungannya ", "state visit ", "tiba di ", "arrived in ", "bertemu ", "met with ", "disambut ",
        "was received by ", "menelepon ", "phoned ", "menghadiri KTT ASEAN ", "attended the G20 summit ",
        "latihan bersama ", "joint exercise ", "Balikatan ", "menandatangani nota kesepahaman ",
        "signed a treaty ", "akan ", "will ", "batal ", "cancelled ", "membantah ", "denied ", "tidak ", "not ",
        "serangkaian ", "terakhir ", "Moskow, Rusia", "in Tokyo ", "di Kremlin ", "ke ", "to ", "dan ", "and ",
        "dengan ", "with ", "yang ", "who ", "pada 3 Mei 2020 ", "on Monday ", "Senin (14/8/2023) ", "enam hari ",
        "next week ", "sejak ", "until ", "2022 ", ", ", ". ", "\n", "\n\n", "(", ")", "\"", "“", "”", "'s ", "-",
        ": ", ";", "Baca juga: ", "\u00a0", "é", "\U0001f600",
    ]
)  # fmt: skip
WHO = [
    "Presiden China Xi Jinping ",
    "Menlu Jepang Takeshi Iwaya ",
    "President Barack Obama of the US ",
    "ia ",
    "she ",
    "Xi ",
]
HOW = ["", "akan ", "will ", "batal ", "tidak ", "has ", "telah ", "membantah ", "untuk ", "yang ", "dan ", "and "]
WHAT = [
    "mengunjungi ", "visited ", "tiba di ", "arrived in ", "bertemu ", "met ", "menelepon ", "phoned ", "disambut ",
    "menghadiri KTT ASEAN di ", "attended the G20 summit in ", "menandatangani perjanjian dengan ",
    "signed a treaty with ",
]  # fmt: skip
WHOM = [
    "Menlu Rusia Sergei Lavrov",
    "Chancellor Angela Merkel of Germany",
    "Moskow",
    "Tokyo",
    "Hanoi, Vietnam",
    "mereka",
]
WHEN = ["", " pada 3 Mei 2020", " on Monday", " Senin (14/8/2023)", " selama enam hari", " next week", " sejak 2022"]
CLAUSES = st.tuples(*map(st.sampled_from, (WHO, HOW, WHAT, WHOM, WHEN, [". ", ", ", " ", "\n\n"]))).map("".join)
TEXTS = st.one_of(
    st.lists(CLAUSES, min_size=1, max_size=5).map("".join),
    st.lists(st.one_of(PIECES, CLAUSES), max_size=30).map("".join),
    st.text(max_size=300),
)
DAYS = st.sampled_from([None, "2023-08-14", "2000-02-29"])


def check(text: str, found: AnnotatedDocument) -> None:
    for m in found.event_mentions:
        assert m.evidence
        assert all(e.text == text[e.start : e.end] != "" for e in m.evidence)
        fields = {e.field for e in m.evidence}
        assert {"trigger", "sentence", "status", "participants"} <= fields
        assert m.participants
        for p in m.participants:
            assert p.name or p.role or p.country
            assert "" not in (p.name, p.role, p.country, *p.aliases)
        for name in ("start", "end", "forum", "destination", "cities"):
            assert not getattr(m, name) or name in fields, name
        assert all(d is None or ISO_PREFIX.fullmatch(d) for d in (m.start, m.end))
    for e in found.entities:
        assert text[e.start : e.end].strip() == text[e.start : e.end] != ""
        assert e.name != "" and e.role != ""
        assert e.name or e.role or e.country or e.type is EntityType.OFFICE
    assert all(r.text == text[r.start : r.end] for r in found.rejections if r.start is not None)


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.sampled_from(CODES), DAYS)
def test_values_have_evidence_in_any_text(text: str, code: str, published: str | None) -> None:
    check(text, analyse(make_document(text, lang=code, published=published)))


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.sampled_from(CODES), DAYS)
def test_same_text_same_result(text: str, code: str, published: str | None) -> None:
    first, second = (analyse(make_document(text, lang=code, published=published)) for _ in range(2))
    assert first == second


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_language_may_be_unknown(text: str) -> None:
    check(text, analyse(make_document(text)))


@settings(max_examples=30, deadline=None)
@given(TEXTS, st.sampled_from(CODES))
def test_text_moves_its_evidence_along(text: str, code: str) -> None:
    """A paragraph in front that says nothing moves offsets and changes no value."""
    pad = "Hujan turun.\n\n" if code == "id" else "It rained.\n\n"
    alone = analyse(make_document(pad + text, lang=code), min_confidence=0.0)
    moved = analyse(make_document(pad + pad + text, lang=code), min_confidence=0.0)
    triggers = [
        [(e.start + len(pad), e.text) for e in m.evidence if e.field == "trigger"] for m in alone.event_mentions
    ]
    assert [[(e.start, e.text) for e in m.evidence if e.field == "trigger"] for m in moved.event_mentions] == triggers


def calls(run: Callable[[], object]) -> int:
    """How many functions `run` calls."""
    counted = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return counted


def capitals(n: int) -> str:
    """A sentence of `n` different capitalised words."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return " ".join("A" + "".join(letters[i // 26**k % 26] for k in range(4)) for i in range(n)) + "."


HOSTILE = {
    "conjunctions": "dan " * 12_500,
    "conjunctions-en": "and " * 12_500,
    "relatives": "yang " * 10_000,
    "relatives-en": "who " * 12_500,
    "brackets": "(" * 50_000,
    "commas": ", " * 25_000,
    "quotation-marks": "\" ' “ " * 8_000,
    "digits": "1" * 50_000,
    "lines": "a\n" * 10_000,
    "one-name": "Abdul Karim " * 8_500,
    "states": "China, " * 8_000,
    "possessives": "China's " * 6_000,
    "hyphens": "China-Rusia-" * 4_000,
    "times": "Senin 3 Mei 2020 " * 1_500,
    "holders": "Menteri Luar Negeri China Wang Yi dan " * 1_500,
    "offices": "menteri " * 2_500,
    "capitals": capitals(9_000),
    "predicates": "kunjungan " * 5_000,
    "predicates-en": "visit " * 5_000,
    "meetings": "Xi Jinping bertemu " * 2_500,
    "summits-en": "Leaders of the G8 gathered at a summit hosted by Egypt in Cairo, including Rice and Lavrov, " * 240,
    "visits": "Presiden China Xi Jinping mengunjungi Moskow, " * 1_000,
    "sentences": "Presiden China Xi Jinping mengunjungi Moskow pada 3 Mei 2020. " * 800,
    "capitals-en": capitals(9_000),
    "lines-en": "a\n" * 10_000,
    "offices-en": "deputy foreign minister and " * 1_500,
    "modifiers-en": "deputy " * 4_000,
    "remits-en": "minister for foreign trade of the state council of " * 500,
    "sentences-en": "President Xi Jinping of China visited Moscow on 3 May 2020. " * 800,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_work_grows_with_hostile_text(name: str) -> None:
    """Calls of functions, not seconds: twice the text takes about twice as many; a square would take four times."""
    text = HOSTILE[name]
    code = "en" if name.endswith("-en") else "id"
    analyse(make_document(text[:100], lang=code))  # tables are read once
    half, quarter = (make_document(text[: len(text) // n], lang=code) for n in (2, 4))
    assert calls(lambda: analyse(half)) < MOST_GROWTH * calls(lambda: analyse(quarter))
    check(text, analyse(make_document(text, lang=code)))
