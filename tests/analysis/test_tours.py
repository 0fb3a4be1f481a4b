"""Visits that are legs of one tour, and the cities of what happens on them."""

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import How

PUBLISHED = "2019-06-14"
ARRIVED = {
    "en": "Finnish President Sauli Niinisto arrived in Riga on Thursday. ",
    "id": "Presiden Finlandia Sauli Niinisto tiba di Riga pada Kamis. ",
}


def contacts(lang: str, text: str, kind: EventType) -> list[EventMention]:
    document = make_document(text, lang=lang, published=PUBLISHED, published_how=How.GIVEN)
    return [m for m in analyse(document).event_mentions if m.type is kind]


@pytest.mark.parametrize(
    ("lang", "onward"),
    [
        ("en", "From Latvia Niinisto goes on to Chile and Peru."),
        ("en", "He is scheduled to travel on to Chile and Peru."),
        ("id", "Dari Latvia Niinisto akan melanjutkan perjalanan ke Chile dan Peru."),
        ("id", "Niinisto kemudian meneruskan lawatan ke Chile dan Peru."),
        ("en", "Niinisto will then fly to Chile and Peru."),
        ("en", "He will also visit Chile and Peru."),
        ("en", "After Latvia, the Finnish president is to visit Chile and Peru."),
        ("en", "The trip will also take him to Chile and Peru."),
        ("en", "Niinisto goes from Latvia to Chile and then to Peru."),
        ("en", "He proceeds to Chile and Peru."),
        ("en", "His next stop is Chile, followed by Peru."),
        ("en", "Other stops on the tour are Chile and Peru."),
        ("en", "The tour will also include Chile and Peru."),
        ("id", "Niinisto juga akan mengunjungi Chile dan Peru."),
        ("id", "Tujuan berikutnya adalah Chile dan Peru."),
    ],
)
def test_where_somebody_goes_on_to_is_a_leg_of_his_tour(lang: str, onward: str) -> None:
    (tour,) = contacts(lang, ARRIVED[lang] + onward, EventType.VISIT)
    assert tour.destination == ("LVA", "CHL", "PER")
    assert tour.cities == ("Riga",)


@pytest.mark.parametrize(
    "later",
    [
        "Niinisto will travel on to Chile on Monday.",  # a plan with a day of its own
        "Niinisto leaves for Chile on Monday.",
        "He visited Chile last year.",
        "He will also visit Chile in December.",
        "Niinisto could also visit Chile.",
    ],
)
def test_a_trip_with_a_day_of_its_own_is_a_visit_of_its_own(later: str) -> None:
    assert [v.destination for v in contacts("en", ARRIVED["en"] + later, EventType.VISIT)] == [("LVA",), ("CHL",)]


@pytest.mark.parametrize(
    "beside",
    [
        "Topics of the visit include Chile and Peru.",
        "Other members of the council are Chile and Peru.",
        "Chile is the next country to hold the chair.",
        "Latvian President Egils Levits will also visit Chile.",
        "The talks will also include Chile and Peru.",
    ],
)
def test_what_is_no_stop_is_no_place_of_the_visit(beside: str) -> None:
    visit = contacts("en", ARRIVED["en"] + beside, EventType.VISIT)[0]
    assert visit.destination == ("LVA",)


def test_talks_on_a_tour_are_in_the_city_of_their_leg() -> None:
    text = ARRIVED["en"] + "He met Latvian President Egils Levits. From Riga Niinisto goes on to Chile."
    (talks,) = contacts("en", text, EventType.MEETING)
    assert (talks.destination, talks.cities) == (("LVA",), ("Riga",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Latvian President Egils Levits and Finnish President Sauli Niinisto held talks at a hotel in Vienna."),
        ("id", "Presiden Latvia Egils Levits dan Presiden Finlandia Sauli Niinisto bertemu di sebuah vila di Vienna."),
    ],
)
def test_a_building_is_in_the_city_behind_it(lang: str, text: str) -> None:
    (talks,) = contacts(lang, text, EventType.MEETING)
    assert talks.cities == ("Vienna",)


def test_a_palace_that_every_state_has_is_in_the_city_told_before() -> None:
    text = (
        "Sebelumnya di Maputo, Presiden Indonesia Joko Widodo mengadakan pertemuan dengan Presiden Mozambik "
        "Filipe Nyusi di Istana Kepresidenan."
    )
    (talks,) = contacts("id", text, EventType.MEETING)
    assert (talks.destination, talks.cities) == (("MOZ",), ("Maputo",))


HANOI = "HANOI - Finnish President Sauli Niinisto arrived in Vietnam on Thursday. "


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (EventType.MEETING, "Niinisto will meet President Nguyen Phu Trong."),
        (EventType.MEETING, "Niinisto also held talks with Thai Prime Minister Prayuth Chan-ocha."),
        (EventType.AGREEMENT, "Niinisto signed a treaty with President Nguyen Phu Trong."),
    ],
)
def test_what_a_guest_does_is_in_the_city_from_which_the_page_is_written(kind: EventType, text: str) -> None:
    (found,) = contacts("en", HANOI + text, kind)
    assert found.cities == ("Hanoi",)
    assert "place.dateline" in {e.rule for e in found.evidence if e.field == "cities"}


@pytest.mark.parametrize(
    "text",
    [
        "Niinisto met Japanese Prime Minister Shinzo Abe in Tokyo last week.",
        "Chinese President Xi Jinping held talks with Russian President Vladimir Putin on Wednesday.",
    ],
)
def test_what_happened_elsewhere_is_not_in_the_city_of_the_page(text: str) -> None:
    assert all("Hanoi" not in m.cities for m in contacts("en", HANOI + text, EventType.MEETING))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Finnish President Sauli Niinisto said so in Hanoi after he met Vietnamese Premier Phan Van Khai."),
        ("id", "Presiden Finlandia Sauli Niinisto mengatakan itu di Hanoi setelah ia bertemu dengan Perdana Menteri "
         "Vietnam Phan Van Khai."),
    ],
)  # fmt: skip
def test_who_speaks_after_talks_speaks_where_they_were(lang: str, text: str) -> None:
    (talks,) = contacts(lang, text, EventType.MEETING)
    assert talks.cities == ("Hanoi",)
