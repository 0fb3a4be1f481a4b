"""Contacts told by a relative clause of their noun: "the talks that X held with Y", "kunjungan yang dilakukan X"."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

TALKS = {"Zoran Milanovic", "Borut Pahor"}


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "Fishing filled the talks Prime Minister Zoran Milanovic held with President Borut Pahor.", "completed"),
        (
            "en",
            "Fishing filled the talks that Prime Minister Zoran Milanovic had with President Borut Pahor.",
            "completed",
        ),
        (
            "en",
            "The talks that Prime Minister Zoran Milanovic will have with President Borut Pahor on Friday are short.",
            "planned",
        ),
        ("id", "Pertemuan yang diadakan PM Zoran Milanovic dengan Presiden Borut Pahor singkat.", "completed"),
        ("id", "Pembicaraan yang dilakukan oleh PM Zoran Milanovic dengan Presiden Borut Pahor singkat.", "completed"),
        ("id", "Pertemuan yang akan digelar PM Zoran Milanovic dengan Presiden Borut Pahor singkat.", "planned"),
    ],
)
def test_talks(lang: str, text: str, status: str) -> None:
    (found,) = on_wednesday(lang, text, EventType.MEETING)
    assert ({p.name for p in found.participants}, found.status) == (TALKS, Status(status))


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", "The visit Prime Minister Zoran Milanovic paid to Slovenia in January was his first.", "2013-01"),
        ("en", "The visit that Prime Minister Zoran Milanovic made to Slovenia in January was his first.", "2013-01"),
        ("en", "The trip Prime Minister Zoran Milanovic is planning to Slovenia in June is his first.", "2013-06"),
        ("id", "Kunjungan yang dilakukan PM Zoran Milanovic ke Slovenia pada Januari adalah yang pertama.", "2013-01"),
        ("id", "Lawatan yang akan dilakukan PM Zoran Milanovic ke Slovenia pada Juni adalah yang pertama.", "2013-06"),
    ],
)
def test_visits(lang: str, text: str, start: str) -> None:
    (found,) = on_wednesday(lang, text, EventType.VISIT)
    assert ([p.name for p in found.participants], found.destination, found.start) == (
        ["Zoran Milanovic"],
        ("SVN",),
        start,
    )


@pytest.mark.parametrize(
    "text",
    [
        "After the talks Prime Minister Zoran Milanovic had to leave for Split.",
        "After the talks Prime Minister Zoran Milanovic held a news conference.",
        "After the meeting Prime Minister Zoran Milanovic made a statement to reporters.",
    ],
)
def test_a_clause_of_its_own_tells_of_no_other(text: str) -> None:
    assert not on_wednesday("en", text, EventType.MEETING)


def test_the_trigger_is_the_noun_where_it_stands() -> None:
    text = "The talks that Prime Minister Zoran Milanovic held with President Borut Pahor were short."
    (found,) = on_wednesday("en", text, EventType.MEETING)
    (trigger,) = (e for e in found.evidence if e.field == "trigger")
    assert text[trigger.start : trigger.end] == "talks"


@pytest.mark.parametrize(
    "text",
    [
        "Kunjungan ke Ljubljana itu dilakukan Perdana Menteri Kroasia Zoran Milanovic, Senin.",
        "Kunjungan itu dilakukan Perdana Menteri Kroasia Zoran Milanovic ke Ljubljana, Senin.",
        "Lawatan ke Ljubljana akan dijalani Perdana Menteri Kroasia Zoran Milanovic pekan depan.",
    ],
)
def test_a_visit_that_somebody_makes(text: str) -> None:
    (found,) = on_wednesday("id", text, EventType.VISIT)
    assert ([p.name for p in found.participants], found.cities) == (["Zoran Milanovic"], ("Ljubljana",))


def test_a_visit_that_an_invitation_makes() -> None:
    text = "Kunjungan ke Ljubljana itu dilakukan atas undangan Presiden Slovenia Borut Pahor."
    assert not on_wednesday("id", text, EventType.VISIT)
