"""Talks, calls and pacts told in other words than "met": hours given, what two said, who is only pointed at."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status

FIRST_DAY = (
    "Indian army chief General Bipin Rawat arrived in Dhaka on Tuesday at the invitation of General Aziz Ahmed, "
    "his Bangladeshi counterpart. "
)
RANG = "German Chancellor Angela Merkel telephoned European leaders on Wednesday to discuss the budget. "


def contacts(lang: str, text: str) -> tuple[EventMention, ...]:
    document = make_document(text, lang=lang, published="2019-05-16", published_how="given")
    return analyse(document, min_confidence=0.0).event_mentions


def sides(lang: str, text: str, kind: EventType) -> list[set[str | None]]:
    return [{p.country for p in m.participants} for m in contacts(lang, text) if m.type is kind]


MEETINGS = [
    ("en", "Talks between Egypt's Foreign Minister Sameh Shoukry and former Sudanese prime minister Sadiq al-Mahdi "
     "brought no result.", {"EGY", "SDN"}),
    ("id", "Pembicaraan antara Menteri Luar Negeri Mesir Sameh Shoukry dan mantan perdana menteri Sudan Sadiq "
     "al-Mahdi di Kairo tidak membawa hasil.", {"EGY", "SDN"}),
    ("en", FIRST_DAY + "The two held talks at army headquarters on Wednesday.", {"IND", "BGD"}),
    ("en", "French President Emmanuel Macron flew to Astana on Tuesday. He had an hour with President "
     "Kassym-Jomart Tokayev of Kazakhstan.", {"FRA", "KAZ"}),
    ("en", "Vietnamese President Tran Dai Quang welcomed South Korean President Moon Jae-in in Hanoi. The two talked "
     "until late at night.", {"VNM", "KOR"}),
    ("en", "Canadian Prime Minister Justin Trudeau and Australian Prime Minister Scott Morrison spoke briefly in "
     "Buenos Aires in December.", {"CAN", "AUS"}),
    ("en", "Sri Lankan Foreign Minister Tilak Marapana took up the debt with his Chinese counterpart Wang Yi in "
     "Beijing.", {"LKA", "CHN"}),
    ("en", "Japanese Prime Minister Shinzo Abe arrived in Beijing on Thursday. With Premier Li Keqiang of China he "
     "dined at a guesthouse.", {"JPN", "CHN"}),
    ("id", "Perdana Menteri Jepang Shinzo Abe tiba di Beijing, Kamis. Dengan Perdana Menteri China Li Keqiang ia "
     "makan malam di sebuah wisma.", {"JPN", "CHN"}),
    ("id", "Menteri Luar Negeri Iran Javad Zarif berhadapan muka dengan Menteri Luar Negeri AS John Kerry di Jenewa.",
     {"IRN", "USA"}),
    ("id", "Menteri Luar Negeri AS Mike Pompeo mengangkat masalah itu dengan Menteri Luar Negeri Rusia Sergei Lavrov "
     "di Sochi.", {"USA", "RUS"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), MEETINGS, ids=[t[-44:] for _, t, _ in MEETINGS])
def test_a_meeting_in_other_words(lang: str, text: str, expected: set[str]) -> None:
    assert sides(lang, text, EventType.MEETING) == [expected]


NO_MEETINGS = [
    ("en", "Swiss President Ueli Maurer had a cold on Tuesday and Austrian Chancellor Sebastian Kurz an hour of rest."),
    ("en", "Austrian Chancellor Sebastian Kurz spoke at a university in Vienna on Monday."),
    ("en", "The Security Council is due to take up Kosovo on Monday, with Serbian President Aleksandar Vucic "
     "presenting the case."),
    ("id", "Menteri Luar Negeri Serbia Ivica Dacic membahas Kosovo di parlemen, dengan Menteri Pertahanan Rusia Sergei "
     "Shoigu mendengarkan dari Moskow."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NO_MEETINGS, ids=[t[-44:] for _, t in NO_MEETINGS])
def test_none_of_these_is_a_meeting(lang: str, text: str) -> None:
    assert sides(lang, text, EventType.MEETING) == []


def test_an_opposition_leader_who_held_no_office_is_no_side() -> None:
    text = "Egyptian Foreign Minister Sameh Shoukry will see Lebanese opposition leader Michel Aoun in Cairo."
    assert sides("en", text, EventType.MEETING) == []


def test_to_call_on_somebody_is_no_telephone_call() -> None:
    text = (
        "Indian Defence Minister Rajnath Singh will hold discussions with Malaysian Defence Minister Mohamad Sabu and "
        "call on Prime Minister Mahathir Mohamad in Putrajaya."
    )
    assert sides("en", text, EventType.CALL) == []
    assert len(sides("en", text, EventType.MEETING)) == 2


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", RANG + "Merkel spoke with French President Emmanuel Macron and Italian Premier Giuseppe Conte."),
        (
            "id",
            "Kanselir Jerman Angela Merkel menelepon para pemimpin Eropa, Rabu. Merkel berbicara dengan Presiden "
            "Prancis Emmanuel Macron dan Perdana Menteri Italia Giuseppe Conte.",
        ),
    ],
)
def test_calls_announced_for_a_group_are_told_by_name_next(lang: str, text: str) -> None:
    assert sides(lang, text, EventType.CALL) == [{"DEU", "FRA"}, {"DEU", "ITA"}]
    assert sides(lang, text, EventType.MEETING) == []


def test_a_conversation_of_two_who_only_telephoned_was_by_telephone() -> None:
    text = (
        "German Chancellor Angela Merkel telephoned Turkish President Recep Tayyip Erdogan on Monday. It was Merkel's "
        "second conversation this year with the Turkish president."
    )
    assert sides("en", text, EventType.MEETING) == []


def test_both_sides_of_a_call_stand_in_the_clause_before_it() -> None:
    text = "Xi Jinping meminta Donald Trump, dalam sambungan telepon selama satu jam, agar menahan diri."
    assert sides("id", text, EventType.CALL) == [{"CHN", "USA"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "India and Vietnam have had a defence cooperation pact since 1994."),
        ("id", "India dan Vietnam memiliki perjanjian kerja sama pertahanan sejak 1994."),
    ],
)
def test_a_pact_in_force_since_a_year_was_made_then(lang: str, text: str) -> None:
    (pact,) = contacts(lang, text)
    assert (pact.type, pact.status, pact.start) == (EventType.AGREEMENT, Status.COMPLETED, "1994")


@pytest.mark.parametrize(
    "text",
    [
        "India and Vietnam have had no defence pact, and an embassy since 1994.",
        "India and Vietnam want a defence cooperation pact before 1994.",
    ],
)
def test_no_pact_is_in_force(text: str) -> None:
    assert sides("en", text, EventType.AGREEMENT) == []


def test_whom_another_received_goes_on_himself() -> None:
    text = (
        "Georgian President Mikheil Saakashvili, whom US President George W. Bush received at the White House in July, "
        "last spoke with Russian President Vladimir Putin face to face in Moscow in June."
    )
    assert sides("en", text, EventType.MEETING) == [{"GEO", "RUS"}]
    assert sides("en", text, EventType.VISIT) == [{"GEO", "USA"}]


def test_a_relative_clause_about_the_object_leaves_the_subject() -> None:
    text = (
        "Iranian President Hassan Rouhani met Iraqi President Barham Salih, whom he kissed on both cheeks before a "
        "band played the anthems, and had talks with Prime Minister Adel Abdul Mahdi of Iraq."
    )
    assert sides("en", text, EventType.MEETING) == [{"IRN", "IRQ"}, {"IRN", "IRQ"}]
