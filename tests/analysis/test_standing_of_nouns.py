"""Where a contact stands that a noun names: what is said behind the noun decides."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts, of_type

from lawatan.records.event_mention import EventType, Part, Status

NOUNS = {
    "en": (
        (EventType.MEETING, "A meeting between Gambian President Yahya Jammeh and Omani Premier Fahd al Said "),
        (EventType.VISIT, "A visit to Muscat by Gambian President Yahya Jammeh "),
    ),
    "id": (
        (EventType.MEETING, "Pertemuan antara Presiden Gambia Yahya Jammeh dan Perdana Menteri Oman Fahd al Said "),
        (EventType.VISIT, "Kunjungan Presiden Gambia Yahya Jammeh ke Oman "),
    ),
}


@pytest.mark.parametrize(
    ("lang", "rest", "expected"),
    [
        ("en", "has been confirmed for 20 May.", Status.PLANNED),
        ("en", "is in preparation.", Status.PLANNED),
        ("en", "is imminent.", Status.PLANNED),
        ("en", "is under discussion.", Status.PROPOSED),
        ("en", "could be held in June.", Status.PROPOSED),
        ("en", "hinges on the budget.", Status.PROPOSED),
        ("en", "would be premature.", Status.PROPOSED),
        ("en", "will no longer take place.", Status.CANCELLED),
        ("en", "came to nothing.", Status.CANCELLED),
        ("en", "is on hold.", Status.POSTPONED),
        ("en", "was put on ice.", Status.POSTPONED),
        ("en", "is under way.", Status.ONGOING),
        ("en", "is in progress.", Status.ONGOING),
        ("en", "enters its second day.", Status.ONGOING),
        ("en", "lasted an hour.", Status.COMPLETED),
        ("en", "dealt with fishing.", Status.COMPLETED),
        ("id", "sedang dipersiapkan.", Status.PLANNED),
        ("id", "tinggal menunggu waktu.", Status.PLANNED),
        ("id", "masih dibicarakan.", Status.PROPOSED),
        ("id", "mungkin diadakan pada Juni.", Status.PROPOSED),
        ("id", "tidak akan berlangsung.", Status.CANCELLED),
        ("id", "kandas.", Status.CANCELLED),
        ("id", "ditangguhkan.", Status.POSTPONED),
        ("id", "masih berlangsung.", Status.ONGOING),
        ("id", "memasuki hari kedua.", Status.ONGOING),
        ("id", "berjalan lancar.", Status.COMPLETED),
    ],
)
def test_what_is_said_behind_the_noun(lang: str, rest: str, expected: Status) -> None:
    for kind, noun in NOUNS[lang]:
        assert of_type(kind, noun + rest, WEDNESDAY, lang=lang).status is expected


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("wanted to meet", Status.PROPOSED),
        ("would be glad to meet", Status.PROPOSED),
        ("is thinking of meeting", Status.PROPOSED),
        ("will no longer meet", Status.CANCELLED),
        ("withdrew from a meeting with", Status.CANCELLED),
        ("dropped plans to meet", Status.CANCELLED),
    ],
)
def test_what_somebody_wishes_or_drops(predicate: str, expected: Status) -> None:
    text = f"Gambian President Yahya Jammeh {predicate} Omani Premier Fahd al Said."
    assert of_type(EventType.MEETING, text, WEDNESDAY).status is expected


@pytest.mark.parametrize("verb", ["avoided meeting", "shunned talks with"])
def test_who_is_avoided_is_not_met(verb: str) -> None:
    assert not contacts(f"Gambian President Yahya Jammeh {verb} Omani Premier Fahd al Said.")


@pytest.mark.parametrize(
    "text",
    [
        "Gambian President Yahya Jammeh was invited by Omani Premier Fahd al Said to visit Muscat.",
        "Gambian President Yahya Jammeh, invited by Omani Premier Fahd al Said to Muscat, thanked him.",
        "Gambian President Yahya Jammeh has been invited by Omani Premier Fahd al Said to come to Oman in June.",
    ],
)
def test_who_is_invited_by_somebody_is_to_travel(text: str) -> None:
    visit = of_type(EventType.VISIT, text, WEDNESDAY)
    assert [(p.country, p.part) for p in visit.participants] == [("GMB", Part.TRAVELLER), ("OMN", Part.INVITER)]
    assert (visit.destination, visit.status) == (("OMN",), Status.PROPOSED)


def test_who_is_sent_by_somebody_acts() -> None:
    text = "Gambian President Yahya Jammeh was sent by the African Union to meet Omani Premier Fahd al Said."
    meeting = of_type(EventType.MEETING, text, WEDNESDAY)
    assert [p.country for p in meeting.participants] == ["GMB", "OMN"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("is due on Friday in Muscat.", "2013-05-17"),
        ("is expected later this month in Muscat.", "2013-05"),
        ("was on Tuesday in Muscat.", "2013-05-14"),
        ("is expected next in Muscat.", None),
    ],
)
def test_a_day_stands_between_a_stay_and_its_place(text: str, start: str | None) -> None:
    visit = of_type(EventType.VISIT, f"Gambian President Yahya Jammeh {text}", WEDNESDAY)
    assert (visit.destination, visit.start) == (("OMN",), start)


@pytest.mark.parametrize(
    ("predicate", "expected"),
    [
        ("meminta bertemu", Status.PROPOSED),
        ("menyatakan kesediaan bertemu", Status.PROPOSED),
        ("mundur dari pertemuan dengan", Status.CANCELLED),
        ("bertemu", Status.COMPLETED),
    ],
)
def test_what_somebody_asks_for_or_leaves_in_indonesian(predicate: str, expected: Status) -> None:
    text = f"Presiden Gambia Yahya Jammeh {predicate} Perdana Menteri Oman Fahd al Said."
    assert of_type(EventType.MEETING, text, WEDNESDAY, lang="id").status is expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Gambia Yahya Jammeh memulai kunjungan ke Oman."),
        ("id", "Presiden Gambia Yahya Jammeh memperpanjang kunjungan ke Oman."),
        ("en", "Gambian President Yahya Jammeh extended a visit to Oman."),
        ("en", "Gambian President Yahya Jammeh resumed his visit to Oman."),
    ],
)
def test_a_visit_that_is_begun_or_extended_goes_on(lang: str, text: str) -> None:
    assert of_type(EventType.VISIT, text, WEDNESDAY, lang=lang).status is Status.ONGOING


@pytest.mark.parametrize(
    "others",
    ["members of the Omani government", "a high-level Omani delegation", "Oman's foreign and defence ministers"],
)
def test_groups_are_sides(others: str) -> None:
    meeting = of_type(EventType.MEETING, f"Gambian President Yahya Jammeh met {others}.", WEDNESDAY)
    assert {p.country for p in meeting.participants} == {"GMB", "OMN"}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Yahya Jammeh, the Gambian president, will raise it when he meets {}.", Status.PLANNED),
        ("en", "When he meets {}, Gambian President Yahya Jammeh will raise it.", Status.PLANNED),
        ("en", "It will come up when Gambian President Yahya Jammeh meets {}.", Status.PLANNED),
        ("en", "Gambian President Yahya Jammeh smiled when he met {}.", Status.COMPLETED),
        ("id", "Hal itu akan dibahas ketika Presiden Gambia Yahya Jammeh bertemu {}.", Status.PLANNED),
        ("id", "Presiden Gambia Yahya Jammeh tersenyum ketika bertemu {}.", Status.COMPLETED),
        ("id", "Presiden Gambia Yahya Jammeh mengatakan akan membantu ketika bertemu {}.", Status.COMPLETED),
    ],
)
def test_a_clause_of_time_shares_the_future_of_its_main_clause(lang: str, text: str, expected: Status) -> None:
    other = {"en": "Omani Premier Fahd al Said", "id": "Perdana Menteri Oman Fahd al Said"}[lang]
    assert of_type(EventType.MEETING, text.format(other), WEDNESDAY, lang=lang).status is expected


def test_a_year_that_is_over_is_not_to_come() -> None:
    text = "Officials expect as much as at the Paris summit of the African Union in 2002, which Gambia will attend."
    assert all(m.status is not Status.PLANNED for m in contacts(text, WEDNESDAY) if m.start == "2002")
