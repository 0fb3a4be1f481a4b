"""Contacts told over several sentences: what a later one adds to the first, and what is a contact of its own."""

import pytest
from tests.analysis.told import contacts, of_type, on_wednesday

from lawatan.records.event_mention import EventType, Status

MET = "Peruvian Foreign Minister Rafael Roncagliolo has met Indian Foreign Minister Salman Khurshid. "
RANG = "Peruvian Foreign Minister Rafael Roncagliolo telephoned Indian Foreign Minister Salman Khurshid on Monday. "


@pytest.mark.parametrize(
    "later",
    [
        "The talks were held on Tuesday in Lima.",
        "The meeting took place at the foreign ministry in Lima on Tuesday.",
        "Tuesday's meeting in Lima was their first.",
        "The talks, held in Lima on Tuesday, went well.",
    ],
)
def test_a_sentence_adds_day_and_place_to_talks_told_before(later: str) -> None:
    (talks,) = on_wednesday("en", MET + later, EventType.MEETING)
    assert (talks.destination, talks.cities, talks.start) == (("PER",), ("Lima",), "2013-05-14")


@pytest.mark.parametrize(
    "later",
    [
        "The meeting focused on the war in Syria.",
        "The talks covered trade with Chile.",
        "The meeting came as troops moved in Mali.",
        "The talks, like those in Bogota last year, went well.",
    ],
)
def test_what_talks_are_about_is_no_place_of_theirs(later: str) -> None:
    (talks,) = on_wednesday("en", MET + later, EventType.MEETING)
    assert talks.destination == ()


def test_a_day_that_owns_talks_to_come_is_theirs() -> None:
    text = "Peruvian Foreign Minister Rafael Roncagliolo is to meet Indian Foreign Minister Salman Khurshid. "
    (talks,) = on_wednesday("en", text + "Friday's talks in Lima will be their first.", EventType.MEETING)
    assert (talks.status, talks.start, talks.cities) == (Status.PLANNED, "2013-05-17", ("Lima",))


@pytest.mark.parametrize(
    "opening",
    [
        "At a joint news conference in Lima on Monday with Indian Foreign Minister Salman Khurshid, ",
        "Speaking at a joint press conference in Lima on Monday with Indian Foreign Minister Salman Khurshid, ",
        "In talks in Lima on Monday with Indian Foreign Minister Salman Khurshid, ",
        "Emerging from talks in Lima on Monday with Indian Foreign Minister Salman Khurshid, ",
    ],
)
def test_what_is_said_in_talks_of_the_future_makes_them_no_plan(opening: str) -> None:
    text = opening + "Peruvian Foreign Minister Rafael Roncagliolo said trade would grow."
    (talks,) = on_wednesday("en", text, EventType.MEETING)
    assert (talks.status, talks.start) == (Status.COMPLETED, "2013-05-13")
    assert {p.name for p in talks.participants} == {"Salman Khurshid", "Rafael Roncagliolo"}


@pytest.mark.parametrize(
    "text",
    [
        "The talks in Lima were led by Foreign Ministers Rafael Roncagliolo of Peru and Salman Khurshid of India.",
        "The pact was announced at a meeting in Lima of Peruvian Foreign Minister Rafael Roncagliolo and Indian "
        "Foreign Minister Salman Khurshid.",
    ],
)
def test_two_sides_stand_behind_the_place_of_their_talks(text: str) -> None:
    (talks,) = on_wednesday("en", text, EventType.MEETING)
    assert {p.country for p in talks.participants} == {"PER", "IND"}
    assert talks.cities == ("Lima",)


@pytest.mark.parametrize("text", ["statement", "report"])
def test_who_says_something_when_receiving_somebody_meets_him(text: str) -> None:
    said = f"He made the {text} when he received Indian Foreign Minister Salman Khurshid in Lima."
    (talks,) = on_wednesday("en", f"Peruvian President Ollanta Humala spoke on Monday. {said}", EventType.MEETING)
    assert {p.name for p in talks.participants} == {"Ollanta Humala", "Salman Khurshid"}


def test_talks_led_by_one_state_alone_are_no_meeting() -> None:
    text = "The talks in Lima were led by Peruvian Foreign Minister Rafael Roncagliolo and President Ollanta Humala."
    assert not on_wednesday("en", text, EventType.MEETING)


@pytest.mark.parametrize(
    "later",
    [
        "Roncagliolo also called Chilean Foreign Minister Alfredo Moreno.",
        "In the call, the two agreed to meet soon. He also spoke with Chilean Foreign Minister Alfredo Moreno.",
        "The minister is to leave for Quito on Friday. He also spoke to Chilean Foreign Minister Alfredo Moreno.",
    ],
)
def test_who_also_called_somebody_did_so_by_telephone(later: str) -> None:
    calls = on_wednesday("en", RANG + later, EventType.CALL)
    assert [{p.country for p in c.participants} for c in calls] == [{"PER", "IND"}, {"PER", "CHL"}]


@pytest.mark.parametrize(
    "later",
    [
        "Khurshid told Roncagliolo that talks should go on. They are to meet in Lima on Friday.",
        "The two exchanged views on trade. They are to meet in Lima on Friday.",
        "During the conversation, Roncagliolo thanked Khurshid. They are to meet in Lima on Friday.",
    ],
)
def test_what_two_say_on_the_telephone_is_no_meeting_though_they_will_meet(later: str) -> None:
    found = contacts(RANG + later, "2013-05-15")
    assert [(c.type, c.status) for c in found] == [
        (EventType.CALL, Status.COMPLETED),
        (EventType.MEETING, Status.PLANNED),
    ]


def test_what_one_told_the_other_before_the_call_is_named_was_told_in_it() -> None:
    text = "Peruvian President Ollanta Humala told Chilean President Sebastian Pinera on Monday that trade mattered. "
    call = of_type(EventType.CALL, text + "The telephone call came a day after a storm.", "2013-05-15")
    assert call.start == "2013-05-13"


def test_somebody_who_also_called_a_man_a_liar_made_no_call() -> None:
    text = "Peruvian President Ollanta Humala spoke in Lima on Monday. He also called President Evo Morales a liar."
    assert not on_wednesday("en", text, EventType.CALL)


def test_an_earlier_trip_of_the_year_is_not_the_one_under_way() -> None:
    text = (
        "Norwegian Foreign Minister Espen Barth Eide came to Lima on Monday for talks with President Ollanta Humala. "
    )
    visits = on_wednesday("en", text + "Earlier this year, he travelled to Lima and met Humala.", EventType.VISIT)
    assert [(v.start, v.status) for v in visits] == [("2013-05-13", Status.ONGOING), ("2013", Status.COMPLETED)]


def test_what_was_signed_on_an_earlier_trip_is_of_its_month() -> None:
    text = "Norwegian Foreign Minister Espen Barth Eide met President Ollanta Humala in Lima on Monday. "
    signed = of_type(
        EventType.AGREEMENT, text + "When Eide was in Lima in March, the two countries signed a treaty.", "2013-05-15"
    )
    assert signed.start == "2013-03"


def test_another_round_is_between_the_same_two() -> None:
    text = MET + "Another round is due in Geneva on Friday."
    assert [t.start for t in on_wednesday("en", text, EventType.MEETING)][1:] == ["2013-05-17"]


@pytest.mark.parametrize("office", ["Secretary of State John Kerry", "Defence Secretary Chuck Hagel"])
def test_the_secretary_of_a_state_is_the_one_told_before(office: str) -> None:
    text = f"US {office} arrived in Lima on Monday. The US secretary is to leave for Quito on Friday."
    visits = on_wednesday("en", text, EventType.VISIT)
    assert {p.name for v in visits for p in v.participants} == {office.rsplit(" ", 2)[1] + " " + office.split()[-1]}


def test_a_people_is_no_newspaper_before_an_office() -> None:
    text = "Australian Foreign Minister Bob Carr arrived in Lima on Monday. The Australian minister met President "
    (talks,) = on_wednesday("en", text + "Ollanta Humala on Tuesday.", EventType.MEETING)
    assert {p.name for p in talks.participants} == {"Bob Carr", "Ollanta Humala"}


VOWED = "Norwegian Prime Minister Jens Stoltenberg and Peruvian President Ollanta Humala vowed on Monday to trade. "


@pytest.mark.parametrize(
    ("opening", "later"),
    [
        (VOWED, "The talks lasted two hours."),
        (VOWED, "After the meeting, Humala spoke to reporters."),
        (VOWED, '"We have turned the page," Humala told reporters after the talks.'),
        (
            "Norwegian Prime Minister Jens Stoltenberg arrived in Lima on Monday. ",
            '"We have turned the page," Peruvian President Ollanta Humala said after the talks.',
        ),
        (
            "Norwegian Prime Minister Jens Stoltenberg left Lima on Monday after a visit during which he and Peruvian "
            "President Ollanta Humala vowed to trade more. ",
            '"We have turned the page," Humala told reporters after the talks.',
        ),
    ],
)
def test_the_talks_are_of_the_two_who_acted_together_or_of_guest_and_speaker(opening: str, later: str) -> None:
    (talks,) = on_wednesday("en", opening + later, EventType.MEETING)
    assert {p.name for p in talks.participants} == {"Jens Stoltenberg", "Ollanta Humala"}


@pytest.mark.parametrize(
    "later",
    [
        "The peace talks in Mali lasted two hours.",
        "Mediators said after the talks with the rebels that a deal was near.",
        "After years of talks the rebels laid down their arms.",
        "During talks in Bamako the junta had promised elections.",
    ],
)
def test_talks_of_others_are_not_of_the_two_who_acted_together(later: str) -> None:
    assert not on_wednesday("en", VOWED + later, EventType.MEETING)


def test_ministers_of_two_states_who_speak_after_talks_are_their_sides() -> None:
    text = "Norway and Peru will trade more, their foreign ministers said on Monday after talks in Lima."
    (talks,) = on_wednesday("en", text, EventType.MEETING)
    assert {p.country for p in talks.participants} == {"NOR", "PER"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{x} arrived in Lima on Monday. On Tuesday {he} met President Ollanta Humala.", (("PER",), ("Lima",))),
        ("{x} began a visit to Peru on Monday. On Tuesday {he} met President Ollanta Humala.", (("PER",), ())),
        ("{x} will visit Peru on Friday. During the trip, {he} will meet President Ollanta Humala.", (("PER",), ())),
    ],
)
def test_a_guest_meets_officials_where_he_is_a_guest(text: str, place: tuple[tuple[str, ...], ...]) -> None:
    text = text.format(x="Norwegian Foreign Minister Espen Barth Eide", he="he")
    (talks,) = on_wednesday("en", text, EventType.MEETING)
    assert (talks.destination, talks.cities) == place


@pytest.mark.parametrize(
    "later",
    [
        "On Friday he will meet Chilean President Sebastian Pinera.",  # of neither state
        "He met President Ollanta Humala in April.",  # before the visit
    ],
)
def test_not_every_meeting_of_a_guest_is_where_he_is_a_guest(later: str) -> None:
    text = "Norwegian Foreign Minister Espen Barth Eide arrived in Lima on Monday. "
    (talks,) = on_wednesday("en", text + later, EventType.MEETING)
    assert talks.destination == ()


@pytest.mark.parametrize(
    "later",
    [
        "The visit comes at a time of rising trade.",
        "It is his first visit to Peru since taking office.",
        "During his stay in Lima, he is to see President Ollanta Humala.",
    ],
)
def test_a_visit_of_a_day_to_come_stays_planned(later: str) -> None:
    text = "Norwegian Foreign Minister Espen Barth Eide will visit Peru on Friday. "
    (visit,) = on_wednesday("en", text + later, EventType.VISIT)
    assert (visit.status, visit.start) == (Status.PLANNED, "2013-05-17")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norway's foreign minister met President Ollanta Humala on Monday. Tomas Brekke praised Peru.", "Brekke"),
        ("The Norwegian defence minister met President Ollanta Humala on Monday. Lise Dahl, who is new, left.", "Dahl"),
        ("The foreign ministers of Norway and Fiji met in Suva on Monday. Tomas Brekke and Ana Rokova ate.", "Rokova"),
        (
            "The Norwegian president met her Fijian counterpart in Suva on Monday. Lise Dahl told Ana Rokova.",
            "Rokova",
        ),
        ("Menteri luar negeri Norwegia menemui Presiden Ollanta Humala, Senin. Tomas Brekke memuji Peru.", "Brekke"),
    ],
)
def test_a_name_right_behind_an_office_is_its_holders(text: str, names: str) -> None:
    lang = "id" if text.startswith("Menteri") else "en"
    (talks,) = on_wednesday(lang, text, EventType.MEETING)
    assert any((p.name or "").endswith(names) for p in talks.participants)


@pytest.mark.parametrize(
    "later",
    [
        "Tomas Brekke, a student, saw him.",
        "A farmer, Tomas Brekke, saw him.",
        "Tomas Brekke of Greenpeace saw him.",
        "Tomas Brekke's brother saw him.",
    ],
)
def test_a_strangers_name_behind_an_office_is_not_its_holders(later: str) -> None:
    text = "Norway's foreign minister met President Ollanta Humala in Lima on Monday. " + later
    (talks,) = on_wednesday("en", text, EventType.MEETING)
    assert not any((p.name or "").endswith("Brekke") for p in talks.participants)
