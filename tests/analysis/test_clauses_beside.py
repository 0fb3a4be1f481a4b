"""What is told between commas, before or behind the main clause says nothing of the contact of the main clause."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Status

MONDAY = "2013-05-13"

MAIN_EN = {
    EventType.MEETING: "met Prime Minister Lars Rasmussen in Copenhagen on Monday",
    EventType.VISIT: "arrived in Lima on Monday",
    EventType.AGREEMENT: "signed a customs pact with Prime Minister Lars Rasmussen in Copenhagen on Monday",
    EventType.CALL: "telephoned Prime Minister Lars Rasmussen on Monday",
}
MAIN_ID = {
    EventType.MEETING: "bertemu PM Denmark Lars Rasmussen di Kopenhagen, Senin",
    EventType.VISIT: "tiba di Lima, Senin",
    EventType.AGREEMENT: "menandatangani perjanjian bea cukai dengan PM Denmark Lars Rasmussen di Kopenhagen, Senin",
    EventType.CALL: "menelepon PM Denmark Lars Rasmussen, Senin",
}
BESIDE_EN = (
    "who has never been to Ghana",
    "who called off a journey to Ghana last year",
    "whose trip to Ghana was cancelled in March",
    "who may also go to Ghana",
    "who had hoped to visit Ghana",
    "accused of planning a purge",
    "whose party does not back the plan",
    "no stranger to Ghana",
)
BESIDE_ID = (
    "yang belum pernah ke Ghana",
    "yang membatalkan lawatan ke Ghana tahun lalu",
    "yang kunjungannya ke Ghana ditunda Maret lalu",
    "yang tidak hadir dalam upacara itu",
    "yang partainya tidak mendukung rencana itu",
    "mantan duta besar di Ghana",
)
BEFORE_EN = (
    "Denying reports of a rift,",
    "Although he had called off a trip to Ghana in May,",
    "After his planned journey to Ghana was postponed,",
    "While no date has been set for a summit,",
)
BEFORE_ID = (
    "Membantah laporan tentang perpecahan,",
    "Meski sempat membatalkan lawatan ke Ghana pada Mei,",
    "Setelah menolak pergi ke Ghana,",
    "Tanpa kesepakatan di depan mata,",
)
BEHIND_EN = (
    "a week after he called off a trip to Ghana",
    "denying reports of a delay",
    "although no joint statement was issued",
)
BEHIND_ID = (
    "sepekan setelah membatalkan lawatan ke Ghana",
    "meski tidak ada pernyataan bersama",
)


def _of_type(text: str, lang: str, wanted: EventType) -> list[EventMention]:
    took_place = (Status.COMPLETED, Status.ONGOING)
    return [m for m in on_wednesday(lang, text, wanted) if m.status in took_place]


def _texts() -> list[tuple[str, str, EventType]]:
    texts = []
    for lang, who, main, beside, before, behind in (
        ("en", "Chilean President Michelle Bachelet", MAIN_EN, BESIDE_EN, BEFORE_EN, BEHIND_EN),
        ("id", "Presiden Chile Michelle Bachelet", MAIN_ID, BESIDE_ID, BEFORE_ID, BEHIND_ID),
    ):
        for kind, told in main.items():
            texts += [(f"{who}, {aside}, {told}.", lang, kind) for aside in beside]
            texts += [(f"{first} {who} {told}.", lang, kind) for first in before]
            texts += [(f"{who} {told}, {last}.", lang, kind) for last in behind]
    return texts


@pytest.mark.parametrize(("text", "lang", "kind"), _texts())
def test_the_main_clause_keeps_its_status_and_its_day(text: str, lang: str, kind: EventType) -> None:
    assert [m.start for m in _of_type(text, lang, kind)] == [MONDAY]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Chilean President Michelle Bachelet, who took office in March, met Prime Minister Lars Rasmussen.", "en"),
        ("Chilean President Michelle Bachelet, elected in 2013, met Prime Minister Lars Rasmussen.", "en"),
        ("Presiden Chile Michelle Bachelet, terpilih pada 2013, bertemu PM Denmark Lars Rasmussen.", "id"),
    ],
)
def test_a_day_told_of_the_person_is_not_that_of_the_contact(text: str, lang: str) -> None:
    assert [m.start for m in _of_type(text, lang, EventType.MEETING)] == [None]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Chilean President Bachelet, on the second day of a tour, attended the APEC summit in Lima on Monday.",
            "en",
        ),
        ("Presiden Chile Michelle Bachelet, pada hari kedua lawatannya, menghadiri KTT APEC di Lima, Senin.", "id"),
    ],
)
def test_the_second_day_of_a_tour_is_no_day_of_the_summit(text: str, lang: str) -> None:
    assert [m.start for m in _of_type(text, lang, EventType.GATHERING)] == [MONDAY]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (
            "Chilean President Michelle Bachelet did not, as planned, meet Prime Minister Lars Rasmussen on Monday.",
            "en",
        ),
        (
            "Chilean President Bachelet, who is in Lima, did not meet Prime Minister Lars Rasmussen on Monday.",
            "en",
        ),
        (
            "Presiden Chile Michelle Bachelet, yang berada di Lima, tidak bertemu PM Denmark Lars Rasmussen, Senin.",
            "id",
        ),
    ],
)
def test_what_is_negated_outside_the_aside_is_negated(text: str, lang: str) -> None:
    assert not _of_type(text, lang, EventType.MEETING)


def test_the_pair_that_issues_a_statement_is_its_party() -> None:
    text = (
        "Chilean President Michelle Bachelet met Prime Minister Lars Rasmussen in Copenhagen on Monday. "
        "After the talks the two leaders issued a joint statement."
    )
    (found,) = _of_type(text, "en", EventType.AGREEMENT)
    assert [p.name for p in found.participants] == ["Michelle Bachelet", "Lars Rasmussen"]


def test_governments_that_issue_a_statement_are_states() -> None:
    text = (
        "Chilean President Michelle Bachelet met Danish Prime Minister Lars Rasmussen in Copenhagen on Monday. "
        "After the talks the two governments issued a joint statement."
    )
    (found,) = _of_type(text, "en", EventType.AGREEMENT)
    assert [(p.name, p.country) for p in found.participants] == [(None, "CHL"), (None, "DNK")]


def test_an_earlier_visit_told_beside_this_one_stays_apart() -> None:
    arrived = "The envoy, Ana Vega of Chile, arrived in Lima on Monday. "
    text = arrived + "Vega, on her tenth mission, was last in Quito in May last year."
    found = _of_type(text, "en", EventType.VISIT)
    assert [(m.destination, m.start) for m in found] == [(("PER",), MONDAY), (("ECU",), "2012-05")]


@pytest.mark.parametrize(
    "text",
    [
        "The visit of Chilean President Michelle Bachelet to Peru, which began on Monday, will be about trade.",
        "Chilean President Michelle Bachelet's three-day visit to Peru, which started on Monday, will be about trade.",
    ],
)
def test_a_visit_that_began_is_under_way(text: str) -> None:
    (found,) = _of_type(text, "en", EventType.VISIT)
    assert (found.status, found.start) == (Status.ONGOING, MONDAY)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Talks between Chilean President Michelle Bachelet and Peruvian President Ollanta Humala in Lima "
            "will be hard to arrange, he said.",
        ),
        (
            "en",
            "Talks between Chilean President Bachelet and Peruvian President Ollanta Humala will be impossible.",
        ),
        (
            "id",
            "Pertemuan Presiden Chile Michelle Bachelet dengan Presiden Peru Ollanta Humala akan sulit diadakan.",
        ),
    ],
)
def test_what_will_be_hard_to_arrange_is_no_contact(lang: str, text: str) -> None:
    assert not on_wednesday(lang, text, EventType.MEETING)
