"""Points of a programme behind a plan told in words, delegations of two states, heads of bodies that are visited."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType, Status

FRIDAY = "2024-05-17"


def meetings(text: str, lang: str) -> list[EventMention]:
    return [c for c in contacts(text, FRIDAY, lang=lang) if c.type is EventType.MEETING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Menlu Kenya Musalia Mudavadi akan berunding dengan Menlu Peru Elmer Schialer. "
            "Setelah itu barulah ia diterima Presiden Dina Boluarte.",
        ),
        (
            "id",
            "Menlu Kenya Musalia Mudavadi akan berunding dengan Menlu Peru Elmer Schialer. "
            "Ia kemudian menghadap Presiden Peru Dina Boluarte.",
        ),
        (
            "ms",
            "Menteri Luar Kenya, Musalia Mudavadi akan berunding dengan Menteri Luar Peru, Elmer Schialer. "
            "Selepas itu beliau menghadap Presiden Peru, Dina Boluarte.",
        ),
    ],
)
def test_what_comes_after_a_plan_is_planned(lang: str, text: str) -> None:
    assert [c.status for c in meetings(text, lang)] == [Status.PLANNED] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Menlu Kenya Musalia Mudavadi berunding dengan Menlu Peru Elmer Schialer. "
        "Ia kemudian menghadap Presiden Peru Dina Boluarte.",
        "Menlu Kenya Musalia Mudavadi akan berunding dengan Menlu Peru Elmer Schialer. "
        "Ia kemudian mengatakan telah bertemu Presiden Peru Dina Boluarte.",
    ],
)
def test_what_comes_after_something_else_is_over(text: str) -> None:
    assert meetings(text, "id")[-1].status is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Presiden Kenya William Ruto menelepon Presiden Peru Dina Boluarte. Gencatan senjata itu disepakati "
            "Thailand dan Kamboja. Kedua delegasi bersidang di Doha kemarin.",
        ),
        (
            "ms",
            "Presiden Kenya, William Ruto menelefon Presiden Peru, Dina Boluarte. Gencatan senjata itu dipersetujui "
            "Thailand dan Kemboja. Kedua-dua delegasi bersidang di Doha semalam.",
        ),
    ],
)
def test_two_delegations_are_of_the_states_told_last(lang: str, text: str) -> None:
    (meeting,) = meetings(text, lang)
    assert {p.country for p in meeting.participants} == {"THA", "KHM"}


def test_two_delegations_of_those_who_met() -> None:
    text = (
        "Presiden Kenya William Ruto bertemu Presiden Peru Dina Boluarte di Doha. "
        "Kedua delegasi kemudian mengadakan pembicaraan."
    )
    (meeting,) = meetings(text, "id")
    assert [p.name for p in meeting.participants] == ["William Ruto", "Dina Boluarte"]


def test_head_of_a_body_is_not_of_who_goes_there() -> None:
    text = (
        "Presiden Kenya, William Ruto berada di Hanoi. Beliau akan ke ibu pejabat Parti Komunis Vietnam untuk "
        "berjumpa Setiausaha Agungnya, Nguyen Phu Trong."
    )
    (meeting,) = meetings(text, "ms")
    assert [p.country for p in meeting.participants] == ["KEN", "VNM"]
