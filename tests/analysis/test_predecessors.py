"""Visits of those who were there before: "since his predecessor X in 1991", "Pendahulu Y, X, melawat ke"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Danish Foreign Minister Lars Lokke Rasmussen landed in Accra on Friday. He is the highest-ranking Danish "
            "official to come to Ghana since his predecessor Villy Sovndal in 2012.",
        ),
        (
            "en",
            "Danish Foreign Minister Lars Lokke Rasmussen landed in Accra on Friday, the most senior Dane to visit "
            "Ghana since Villy Sovndal in 2012.",
        ),
        (
            "id",
            "Menlu Denmark Lars Lokke Rasmussen tiba di Accra, Jumat. Pendahulu Rasmussen, Villy Sovndal, mengunjungi "
            "Ghana pada 2012.",
        ),
        (
            "id",
            "Menlu Denmark Lars Lokke Rasmussen tiba di Accra, Jumat. Ia pejabat tertinggi Denmark yang datang ke "
            "Ghana sejak pendahulunya Villy Sovndal pada 2012.",
        ),
    ],
)
def test_who_was_there_before_made_a_visit_of_his_own(lang: str, text: str) -> None:
    now, before = (m for m in contacts(text, lang=lang) if m.type is EventType.VISIT)
    assert [p.name for p in now.participants] == ["Lars Lokke Rasmussen"]
    assert [(p.name, p.country) for p in before.participants] == [("Villy Sovndal", "DNK")]
    assert (before.destination, before.start) == (("GHA",), "2012")


def test_a_rank_since_an_event_is_no_visit() -> None:
    text = (
        "Danish Foreign Minister Lars Lokke Rasmussen landed in Accra on Friday, the most senior Dane to visit Ghana "
        "since Jerry Rawlings was toppled in 1979."
    )
    assert len([m for m in contacts(text) if m.type is EventType.VISIT]) == 1
