"""Words that stand apart from what they belong to: a particle behind its object, a place inside "the talks that"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

A = "Norwegian Foreign Minister Espen Barth Eide"
B = "Danish Foreign Minister Lars Lokke Rasmussen"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{A} has put his visit to Riga off until May.", Status.POSTPONED),
        (f"{A} called his visit to Riga off on Friday.", Status.CANCELLED),
        (f"{A}'s trip to Riga, planned for Tuesday, is off.", Status.CANCELLED),
        (f"A visit to Riga by {A} is off because of the strike.", Status.CANCELLED),
        (f"{A} would like {B} to come to Oslo.", Status.PROPOSED),
        (f"{A} is off to Riga on Tuesday.", Status.PLANNED),
        (f"{A} put the success of his visit to Riga in May 2019 down to luck.", Status.COMPLETED),
    ],
)
def test_what_becomes_of_a_visit(text: str, status: Status) -> None:
    assert of_type(EventType.VISIT, text).status is status


@pytest.mark.parametrize(
    "text",
    [
        f"The visit to Riga that {A} made in May was a success.",
        f"The trip to Riga that {A} was to make on Tuesday is off.",
        f"A visit to Riga which {A} will pay next week has been announced.",
    ],
)
def test_a_place_may_stand_before_the_clause_of_a_visit(text: str) -> None:
    found = of_type(EventType.VISIT, text)
    assert found.cities == ("Riga",)
    assert [p.country for p in found.participants] == ["NOR"]


def test_a_place_may_stand_before_the_clause_of_talks() -> None:
    found = of_type(EventType.MEETING, f"The talks in Riga that {A} held with {B} on Friday were frank.")
    assert {p.country for p in found.participants} == {"NOR", "DNK"}
    assert found.cities == ("Riga",)


def test_a_visit_of_which_much_is_made_is_nobodys() -> None:
    assert not contacts("The visit to Riga that Norwegian newspapers made much of was a holiday.")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{A} will have talks in Riga with, among others, {B}."),
        ("en", f"{A} met, among others, {B} in Riga."),
        ("en", f"{A} met senior Danish officials, including Foreign Minister Lars Lokke Rasmussen, in Riga."),
        ("en", f"{A} met Danish leaders in Riga, among them Foreign Minister Lars Lokke Rasmussen."),
        (
            "id",
            "Menlu Norwegia Espen Barth Eide bertemu dengan, antara lain, Menlu Denmark Lars Lokke Rasmussen di Riga.",
        ),
        (
            "id",
            "Menlu Norwegia Espen Barth Eide bertemu pejabat Denmark, termasuk Menlu Lars Lokke Rasmussen, di Riga.",
        ),
    ],
)
def test_who_is_one_of_several_is_named(lang: str, text: str) -> None:
    found = of_type(EventType.MEETING, text, lang=lang)
    assert {p.name for p in found.participants} == {"Espen Barth Eide", "Lars Lokke Rasmussen"}


def test_members_of_another_state_do_not_stand_for_a_group() -> None:
    found = of_type(EventType.MEETING, f"{A} met Danish officials in Riga, including US envoy John Kerry.")
    assert "DNK" in {p.country for p in found.participants}
