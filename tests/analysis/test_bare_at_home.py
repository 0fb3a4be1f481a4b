"""A bare office in Indonesian is that of the page's own state; envoys and whom they meet; states by their peoples."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def contacts(lang: str, text: str) -> list[EventMention]:
    return list(analyse(make_document(text, lang=lang, published="2025-06-18"), min_confidence=0.0).event_mentions)


@pytest.mark.parametrize(
    ("text", "traveller"),
    [
        ("JAKARTA - Menteri Luar Negeri RI Raka Wiraja bertemu Menteri Luar Negeri Iran Hamid Arasti di Jakarta. Menlu "
         "bertolak ke Oslo, Jumat.", "Raka Wiraja"),
        ("LIMA - Menteri Luar Negeri Peru Juan Rivas bertemu Menteri Luar Negeri Iran Hamid Arasti di Lima. Menlu "
         "bertolak ke Oslo, Jumat.", "Juan Rivas"),
    ],
)  # fmt: skip
def test_a_bare_office_is_that_of_the_pages_own_state(text: str, traveller: str) -> None:
    (visit,) = [m for m in contacts("id", text) if m.type is EventType.VISIT]
    assert [p.name for p in visit.participants] == [traveller]


def test_the_envoy_of_one_sentence_meets_who_is_told_with_him() -> None:
    told = "A Danish envoy met Kenya's foreign minister on Friday. Jan Lind spent an hour with Ali Juma in Nairobi."
    (meeting,) = contacts("en", told)
    assert [(p.name, p.role, p.country) for p in meeting.participants] == [
        ("Jan Lind", "envoy", "DNK"),
        ("Ali Juma", "foreign minister", "KEN"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("id", "Presiden Kirgiz Askar Borun bertemu Presiden Uzbek Timur Karim di Osh, Senin.", ["KGZ", "UZB"]),
        ("id", "Menlu Kazakh Murat Nuri menemui Menlu Tajik Siroj Muhi di Astana, Senin.", ["KAZ", "TJK"]),
    ],
)
def test_states_by_the_short_names_of_their_peoples(lang: str, text: str, states: list[str]) -> None:
    (meeting,) = contacts(lang, text)
    assert [p.country for p in meeting.participants] == states


def test_particles_of_african_names() -> None:
    told = "Presiden Malawi Bingu wa Muwanga menemui Presiden Kenya Josef ole Sankale di Lilongwe, Senin."
    (meeting,) = contacts("id", told)
    assert [p.name for p in meeting.participants] == ["Bingu wa Muwanga", "Josef ole Sankale"]


def test_who_was_there_himself() -> None:
    (visit,) = contacts("en", "Danish envoy Jan Lind was himself in Nairobi last month.")
    assert [(p.name, p.country) for p in visit.participants] == [("Jan Lind", "DNK")]
