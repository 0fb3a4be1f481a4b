"""Who stands in one row with whom: over adjectives, in which state, and "they" for somebody and his guest."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import AnnotatedDocument, EventType
from lawatan.records.mention import EntityType


def read(text: str) -> AnnotatedDocument:
    lang = "id" if " di " in text or " ke " in text else "en"
    return analyse(make_document(text, lang=lang, published="2012-05-16", published_how="given"), min_confidence=0.0)


def parties(text: str, kind: EventType) -> list[set[tuple[str | None, str | None]]]:
    return [{(p.name, p.country) for p in m.participants} for m in read(text).event_mentions if m.type is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Finland's Jyrki Katainen and his newly elected Danish counterpart Helle Thorning-Schmidt met in Aarhus.",
            {("Jyrki Katainen", "FIN"), ("Helle Thorning-Schmidt", "DNK")},
        ),
        (
            "Omani Foreign Minister Yusuf bin Alawi held talks with Foreign Minister Ali Akbar Salehi of Iran and the "
            "visiting Qatari envoy Khalid al-Attiyah.",
            {("Yusuf bin Alawi", "OMN"), ("Ali Akbar Salehi", "IRN"), ("Khalid al-Attiyah", "QAT")},
        ),
        (
            "National Security Adviser Shivshankar Menon of India and Chinese State Councillor Dai Bingguo met.",
            {("Shivshankar Menon", "IND"), ("Dai Bingguo", "CHN")},
        ),
    ],
)
def test_a_row_goes_on_over_adjectives(text: str, expected: set[tuple[str, str]]) -> None:
    assert parties(text, EventType.MEETING) == [expected]


def test_only_who_stands_behind_a_state_shares_it() -> None:
    before = read("National Security Adviser Shivshankar Menon and Chinese Foreign Minister Yang Jiechi spoke.")
    behind = read("Chinese Foreign Minister Yang Jiechi and Commerce Minister Chen Deming spoke.")
    assert {e.country for e in before.entities if e.name == "Shivshankar Menon"} != {"CHN"}
    assert {e.country for e in behind.entities if e.name == "Chen Deming"} == {"CHN"}


@pytest.mark.parametrize(
    "text",
    [
        "Perdana Menteri Kuwait Jaber al-Sabah tiba di Bagdad, Rabu. Perdana Menteri Irak Nuri al-Maliki menyambut "
        "tamunya di bandar udara dan mereka langsung mengadakan pembicaraan.",
        "Kuwaiti Prime Minister Jaber al-Sabah arrived in Baghdad on Wednesday. Iraqi Prime Minister Nuri al-Maliki "
        "welcomed him at the airport and they held talks at once.",
    ],
)
def test_they_are_somebody_and_his_guest(text: str) -> None:
    assert parties(text, EventType.MEETING) == [{("Jaber al-Sabah", "KWT"), ("Nuri al-Maliki", "IRQ")}]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Menko Maritim dan Investasi Bambang Hartono tiba di Tokyo.", "Bambang Hartono", "coordinating minister"),
        ("Menteri Investasi dan Hilirisasi Bambang Hartono tiba di Tokyo.", "Bambang Hartono", "minister"),
        ("Panglima AL Vietnam Tran Van Hung tiba di Jakarta.", "Tran Van Hung", "navy commander"),
        ("Kepala Staf AU Thailand Prajin Jantong tiba di Jakarta.", "Prajin Jantong", "air force chief"),
    ],
)
def test_indonesian_offices_with_a_field(text: str, name: str, role: str) -> None:
    (person,) = [e for e in read(text).entities if e.type is EntityType.PERSON]
    assert person.name == name
    assert (person.role or "").endswith(role)


def test_a_name_behind_a_body_keeps_its_first_word() -> None:
    rows = "Menteri Luar Negeri Mesir Ahmed Abul Gheit dan ketua Liga Arab Amr Mussa"
    text = f"{rows} telah berkunjung ke Bagdad pekan lalu."
    assert parties(text, EventType.VISIT) == [{("Ahmed Abul Gheit", "EGY"), ("Amr Mussa", "LAS")}]
