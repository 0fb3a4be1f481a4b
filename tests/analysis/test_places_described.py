"""States that a page calls by where they are or only counts; guests by whose they are; the other side in front."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, on_wednesday

from lawatan.records.event_mention import EventMention, EventType


def who(m: EventMention) -> set[str | None]:
    return {p.name or p.country for p in m.participants}


@pytest.mark.parametrize(
    ("lang", "told", "state"),
    [
        ("en", "Chinese Premier Li Keqiang arrived in the Himalayan kingdom on Monday. Nepal is poor.", "NPL"),
        ("en", "Angela Merkel will visit the Baltic state on Friday to see Latvian President Andris Berzins.", "LVA"),
        ("en", "Chinese Premier Li Keqiang, on his first trip to the island, praised Sri Lanka on Monday.", "LKA"),
        (
            "en",
            "Chinese President Xi Jinping stopped in the East African country on Monday. Tanzania was proud.",
            "TZA",
        ),
        ("id", "Presiden China Xi Jinping tiba di negara Balkan itu, Senin. Serbia menyambutnya.", "SRB"),
    ],
)
def test_a_state_by_where_it_is(lang: str, told: str, state: str) -> None:
    (visit,) = on_wednesday(lang, told, EventType.VISIT)
    assert visit.destination == (state,)


@pytest.mark.parametrize(
    "told",
    [
        "Indonesian Vice President Boediono flew to the island of Java on Monday. Sri Lanka is an island.",
        "Chinese Premier Li Keqiang arrived in the Himalayan town on Monday. Nepal is poor.",
        "Chinese Premier Li Keqiang arrived in the Baltic state on Monday. Latvia and Estonia wait.",
    ],
)
def test_words_that_say_too_little(told: str) -> None:
    assert not [m for m in on_wednesday("en", told, EventType.VISIT) if m.destination]


@pytest.mark.parametrize(
    "told",
    [
        "Iranian President Mahmoud Ahmadinejad is touring three West African countries this week.",
        "Iranian President Mahmoud Ahmadinejad, who had spent the week touring three countries, was satisfied.",
        "Iranian President Mahmoud Ahmadinejad came back on Tuesday from a tour of three West African states.",
    ],
)
def test_states_that_are_only_counted_make_a_tour(told: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert (who(visit), visit.destination) == ({"Mahmoud Ahmadinejad"}, ())


def test_what_is_counted_is_toured_by_officials_only() -> None:
    assert contacts("The singer Elton John is touring five countries. France is one.", "2013-05-15") == ()


def test_a_stretch_spent_somewhere_needs_no_number() -> None:
    told = "French President Francois Hollande spent the night in Bamako. Mali cheered."
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert visit.destination == ("MLI",)


@pytest.mark.parametrize(
    "told",
    [
        "Bolivian President Evo Morales is staying in Moscow as the guest of Russian President Vladimir Putin.",
        "Bolivian President Evo Morales is in Moscow as a guest of Vladimir Putin.",
        "Bolivian President Evo Morales is the guest of Russian President Vladimir Putin this week.",
    ],
)
def test_guests_by_whose_they_are(told: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert (who(visit), visit.destination) == ({"Evo Morales", "Vladimir Putin"}, ("RUS",))


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("with whom he talked for an hour on Monday", EventType.MEETING),
        ("with whom he dined on Monday", EventType.MEETING),
        ("whom he met in Ankara on Monday", EventType.MEETING),
        ("to whom he spoke by telephone on Monday", EventType.CALL),
    ],
)
def test_the_other_side_stands_in_front(told: str, kind: EventType) -> None:
    text = f"German Foreign Minister Guido Westerwelle praised Turkish Foreign Minister Ahmet Davutoglu, {told}."
    (contact,) = on_wednesday("en", text, kind)
    assert (who(contact), contact.start) == ({"Guido Westerwelle", "Ahmet Davutoglu"}, "2013-05-13")
