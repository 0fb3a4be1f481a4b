"""Judgements on a single participant: what they set, what they leave alone, how they add up, what they settle."""

from __future__ import annotations

import random

import pytest
from tests.linkage.build import document, judged, mention, person

from lawatan.linkage.link import link
from lawatan.records.edits import participant_text
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument, Part
from lawatan.records.judgement import Judgement, JudgementKind, make_judgement
from lawatan.records.span import How

WONG = "Penny Wong, minister, AUS (traveller)"
HOST = "-, prime minister, FJI (host)"


def told(id_: str, name: str = "Penny Wong", role: str | None = "minister", published: str = "2022-05-26"):
    people = (person(name, "AUS", role, Part.TRAVELLER), person(None, "FJI", "prime minister", Part.HOST))
    trip = mention("visit", people, start="2022-05-26", end="2022-05-27", destination=("FJI",))
    return document(id_, trip, published=published)


PAGES = [told("a")]


def change(before: str, after: str, second: int = 0, pages: list[AnnotatedDocument] = PAGES) -> Judgement:
    when = f"2024-01-01T00:00:{second:02}.000000+00:00"
    return judged(pages, "edit", [MentionReference("a", 0)], field="participant", value=(before, after), when=when)


def event_of(*ledger: Judgement, pages: list[AnnotatedDocument] = PAGES) -> Event:
    (event,) = link(pages, ledger).events
    return event


def texts(event: Event) -> list[str]:
    return list(map(participant_text, event.participants))


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (
            WONG,
            "Penny Wong, foreign minister, AUS (traveller)",
            ["Penny Wong, foreign minister, AUS (traveller)", HOST],
        ),
        (WONG, "Penelope Wong, minister, AUS (traveller)", ["Penelope Wong, minister, AUS (traveller)", HOST]),
        (WONG, "Penny Wong, minister, AUS (participant)", ["Penny Wong, minister, AUS (participant)", HOST]),
        (WONG, "Penny Wong, minister, NZL (traveller)", ["Penny Wong, minister, NZL (traveller)", HOST]),
        (WONG, "Penny Wong, -, - (traveller)", ["Penny Wong, -, - (traveller)", HOST]),
        (
            HOST,
            "Frank Bainimarama, prime minister, FJI (host)",
            [WONG, "Frank Bainimarama, prime minister, FJI (host)"],
        ),
        (WONG, "", [HOST]),
        (HOST, "", [WONG]),
        (
            "",
            "Don Farrell, trade minister, AUS (traveller)",
            [WONG, HOST, "Don Farrell, trade minister, AUS (traveller)"],
        ),
        ("", WONG, [WONG, HOST]),  # is there already
        ("Ann Nobody, -, AUS (traveller)", "Ann Nobody, envoy, AUS (traveller)", [WONG, HOST]),
    ],
)
def test_one_participant(before: str, after: str, shown: list[str]) -> None:
    edit = change(before, after)
    event = event_of(edit)
    assert texts(event) == shown
    field = event.field("participants")
    assert field and (field.how, field.judgement) == (How.EDITED, edit.id)
    assert [c.value for c in field.support] == [("Penny Wong", "prime minister, FJI")]


def test_what_is_not_named_is_left_to_reports_that_come_later() -> None:
    now_host = change(WONG, "Penny Wong, minister, AUS (participant)")
    more = [*PAGES, told("b", role="foreign minister"), told("c", role="foreign minister")]
    assert texts(event_of(now_host, pages=more))[0] == "Penny Wong, foreign minister, AUS (participant)"


def test_changes_add_up_and_each_is_taken_back_by_itself() -> None:
    role = change(WONG, "Penny Wong, foreign minister, AUS (traveller)", 1)
    part = change("Penny Wong, foreign minister, AUS (traveller)", "Penny Wong, foreign minister, AUS (inviter)", 2)
    assert texts(event_of(role, part))[0] == "Penny Wong, foreign minister, AUS (inviter)"
    undo = make_judgement(JudgementKind.UNDO, who="ben", when="2024-01-02T00:00:00+00:00", supersedes=role.id)
    assert texts(event_of(role, part, undo))[0] == "Penny Wong, minister, AUS (inviter)"
    back = make_judgement(JudgementKind.UNDO, who="ben", when="2024-01-03T00:00:00+00:00", supersedes=undo.id)
    assert texts(event_of(role, part, undo, back))[0] == "Penny Wong, foreign minister, AUS (inviter)"


def test_a_changed_name_is_found_under_both() -> None:
    renamed = change(WONG, "Penelope Wong, minister, AUS (traveller)", 1)
    again = change(WONG, "Penny Wong, envoy, AUS (traveller)", 2)
    event = event_of(renamed, again)
    assert texts(event)[0] == "Penelope Wong, envoy, AUS (traveller)"
    assert event.participants[0].aliases == ("Penny Wong",)


def test_the_whole_list_stands_above_what_was_changed_before_it() -> None:
    role = change(WONG, "Penny Wong, foreign minister, AUS (traveller)", 1)
    whole = judged(
        PAGES, "edit", [MentionReference("a", 0)], field="participants", value=(HOST,), when="2024-01-01T00:00:02+00:00"
    )
    added = change("", "Don Farrell, trade minister, AUS (traveller)", 3)
    assert texts(event_of(role, whole)) == [HOST]
    assert texts(event_of(role, whole, added)) == [HOST, "Don Farrell, trade minister, AUS (traveller)"]


@pytest.mark.parametrize(
    ("before", "after", "is_settled"),
    [
        ("Liz Truss, prime minister, GBR (traveller)", "Liz Truss, foreign minister, GBR (traveller)", True),
        (HOST, "Frank Bainimarama, prime minister, FJI (host)", False),
        ("", "Don Farrell, trade minister, AUS (traveller)", False),
    ],
)
def test_it_settles_what_is_said_of_that_participant(before: str, after: str, is_settled: bool) -> None:
    people = (
        person("Liz Truss", "GBR", "prime minister", Part.TRAVELLER),
        person(None, "FJI", "prime minister", Part.HOST),
    )
    pages = [document("a", mention("visit", people, start="2022-05-26", end="2022-05-27", destination=("FJI",)))]
    edit = change(before, after, pages=pages)
    (found,) = event_of(edit, pages=pages).disagreements
    assert (found.kind, found.settled_by) == ("office", edit.id if is_settled else None)


def test_the_order_of_the_ledger_counts_not_that_of_input() -> None:
    ledger = [
        change(WONG, "Penny Wong, foreign minister, AUS (traveller)", 1),
        change("Penny Wong, foreign minister, AUS (traveller)", "", 2),
        change("", "Penny Wong, senator, AUS (participant)", 3),
    ]
    expected = texts(event_of(*ledger))
    assert expected == [HOST, "Penny Wong, senator, AUS (participant)"]
    for seed in range(5):
        random.Random(seed).shuffle(ledger)
        assert texts(event_of(*ledger)) == expected
