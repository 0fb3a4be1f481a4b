"""One office told for several holders, sides that hold talks and who heads them, talks that last for days."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type, on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Status

BORDER = "Kenya and Uganda held talks on Lake Victoria in Kisumu on Monday."
MIGINGO = "Kenya dan Uganda mengadakan pembicaraan di Kisumu, Senin."


def who(m: EventMention) -> set[str | None]:
    return {p.name or p.country for p in m.participants}


@pytest.mark.parametrize(
    ("lang", "told", "roles"),
    [
        ("en", "Foreign secretaries Ranjan Mathai of India and Jalil Jilani of Pakistan met.", {"foreign secretary"}),
        ("en", "Army chiefs Ashfaq Kayani of Pakistan and Gaurav Rana of Nepal met.", {"military chief"}),
        (
            "en",
            "Deputy foreign ministers Fu Ying of China, Kim Kye-gwan of North Korea and Igor Morgulov of Russia met.",
            {"deputy foreign minister"},
        ),
        ("id", "Menteri Pertahanan Tomasz Siemoniak dari Polandia dan Nick Haekkerup dari Denmark bertemu.",
         {"defence minister"}),
    ],
)  # fmt: skip
def test_an_office_is_that_of_all_named_behind_it(lang: str, told: str, roles: set[str]) -> None:
    (meeting,) = on_wednesday(lang, told, EventType.MEETING)
    assert {p.role for p in meeting.participants} == roles
    assert len({p.country for p in meeting.participants}) == len(meeting.participants)


def test_no_office_is_one_of_nobody() -> None:
    told = "Goalkeepers Petr Cech of the Czech Republic and Manuel Neuer of Germany met in Munich."
    assert on_wednesday("en", told, EventType.MEETING) == []


@pytest.mark.parametrize(
    ("lang", "told", "names"),
    [
        (
            "en",
            f"{BORDER} The Kenyan side is led by Lands Minister James Orengo and the Ugandan side by Syda Bbumba.",
            {"James Orengo", "Syda Bbumba"},
        ),
        (
            "en",
            f"{BORDER} Kenya is represented by Lands Minister James Orengo and Prime Minister Raila Odinga, "
            "Uganda by Foreign Minister Sam Kutesa.",
            {"James Orengo", "Raila Odinga", "Sam Kutesa"},
        ),
        ("en", f"{BORDER} Leading the Kenyan team was Lands Minister James Orengo.", {"James Orengo", "UGA"}),
        ("en", f"{BORDER} Sam Kutesa headed Uganda's delegation.", {"KEN", "Sam Kutesa"}),
        (
            "id",
            f"{MIGINGO} Pihak Kenya dipimpin Menteri Pertanahan James Orengo, sedangkan Uganda diwakili Sam Kutesa.",
            {"James Orengo", "Sam Kutesa"},
        ),
        ("id", f"{MIGINGO} Delegasi Kenya dipimpin oleh Menteri Pertanahan James Orengo.", {"James Orengo", "UGA"}),
        ("en", f"{BORDER} Kenya is led by President Mwai Kibaki.", {"KEN", "UGA"}),
        ("en", f"{BORDER} Raila Odinga leads the Kenyan opposition.", {"KEN", "UGA"}),
        ("en", f"{BORDER} A rebel group led by Joseph Kony hides near Uganda.", {"KEN", "UGA"}),
    ],
)
def test_heads_of_sides(lang: str, told: str, names: set[str]) -> None:
    (meeting,) = on_wednesday(lang, told, EventType.MEETING)
    assert who(meeting) == names


def test_names_behind_the_office_of_two_states() -> None:
    told = (
        "The foreign ministers of Peru and Chile met on Monday. Chile's Alfredo Moreno, a former banker, flew to Lima "
        "in the morning and was embraced by his host, Rafael Roncagliolo."
    )
    assert who(of_type(EventType.MEETING, told)) == {"Alfredo Moreno", "Rafael Roncagliolo"}
    assert who(of_type(EventType.VISIT, told)) == {"Alfredo Moreno", "Rafael Roncagliolo"}  # his host, at the airport


@pytest.mark.parametrize(
    ("lang", "told", "status", "days"),
    [
        ("en", "Kenyan President Uhuru Kenyatta and Somali President Hassan Mohamud met for a second day on Wednesday.",
         Status.ONGOING, ("2013-05-14", None)),
        ("en", "Kenyan Foreign Minister Amina Mohamed opened a third day of talks with Somalia on Wednesday.",
         Status.ONGOING, ("2013-05-13", None)),
        ("id", "Presiden Kenya Mwai Kibaki dan Presiden Uganda Yoweri Museveni memulai hari kedua perundingan, Rabu.",
         Status.ONGOING, ("2013-05-14", None)),
        ("en", "Kenya and Somalia settled the row on Tuesday after two days of hard bargaining in Nairobi.",
         Status.COMPLETED, ("2013-05-13", "2013-05-14")),
        ("id", "Kenya dan Somalia mencapai kesepakatan pada Selasa setelah dua hari perundingan di Nairobi.",
         Status.COMPLETED, ("2013-05-13", "2013-05-14")),
        ("en", "Kenyan President Uhuru Kenyatta met Queen Elizabeth II on Wednesday, the second day of a trip.",
         Status.COMPLETED, ("2013-05-15", "2013-05-15")),
    ],
)  # fmt: skip
def test_days_of_talks(lang: str, told: str, status: Status, days: tuple[str | None, str | None]) -> None:
    (meeting,) = on_wednesday(lang, told, EventType.MEETING)
    assert (meeting.status, meeting.start, meeting.end) == (status, *days)


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan President Uhuru Kenyatta dined with Somali President Hassan Sheikh Mohamud in Nairobi on Thursday.",
        "Kenyan President Uhuru Kenyatta and Somali President Hassan Sheikh Mohamud conferred in Nairobi on Thursday.",
        "Kenyan President Uhuru Kenyatta and Somali President Hassan Sheikh Mohamud shook hands on Thursday.",
    ],
)
def test_a_verb_of_the_past_has_its_day_behind_it(told: str) -> None:
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, "2013-05-09")


def test_a_treaty_signed_with_a_state_has_its_day_behind_it() -> None:
    (signed,) = on_wednesday("en", "Kenya signed a treaty with Somalia in Nairobi on Thursday.", EventType.AGREEMENT)
    assert (signed.status, signed.start) == (Status.COMPLETED, "2013-05-09")


def test_words_that_look_like_offices() -> None:
    told = (
        "The U.N.'s chief weapons inspector flew to Damascus on Monday. Ake Sellstrom came at the head of a team. "
        "Secretary-General Ban Ki-moon sent him. Later Mr Ban met Cambodian Prime Minister Hun Sen."
    )
    visit, meeting = (
        next(m for m in contacts(told, "2013-05-15") if m.type is t) for t in (EventType.VISIT, EventType.MEETING)
    )
    assert {(p.name, p.role) for p in visit.participants} == {("Ake Sellstrom", "weapons inspector")}
    assert who(meeting) == {"Ban Ki-moon", "Hun Sen"}
