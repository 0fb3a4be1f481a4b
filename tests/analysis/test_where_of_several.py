"""Where each of several contacts was that a page tells together, and summits that are taken up."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts, on_wednesday

from lawatan.records.event_mention import EventType, Status

TWO = [
    (
        "en",
        "In Budapest on Monday Turkish Foreign Minister Hakan Fidan met Hungarian President Janos Ader"
        " and on Tuesday he met Polish President Andrzej Duda in Krakow.",
    ),
    (
        "en",
        "On Monday Turkish Foreign Minister Hakan Fidan met Hungarian President Janos Ader in Budapest"
        " and on Tuesday he met Polish President Andrzej Duda in Krakow.",
    ),
    (
        "id",
        "Di Budapest hari Senin Menteri Luar Negeri Turki Hakan Fidan bertemu Presiden Hongaria Janos Ader"
        " dan hari Selasa ia bertemu Presiden Polandia Andrzej Duda di Krakow.",
    ),
    (
        "ms",
        "Di Budapest pada Isnin Menteri Luar Turkiye Hakan Fidan bertemu Presiden Hungary Janos Ader"
        " dan pada Selasa beliau bertemu Presiden Poland Andrzej Duda di Krakow.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), TWO)
def test_each_of_two_talks_has_its_city_and_day(lang: str, text: str) -> None:
    found = [m for m in contacts(text, WEDNESDAY, lang=lang) if m.type is EventType.MEETING]
    assert [m.cities for m in found] == [("Budapest",), ("Krakow",)]
    days = [m.start for m in found if m.start is not None]
    assert len(days) == 2
    assert days[0] < days[1]


@pytest.mark.parametrize(
    "text",
    [
        "French President Francois Hollande was in Kyiv on Thursday and on Friday he met Russian President"
        " Vladimir Putin in the Kremlin.",
        "French President Francois Hollande called on Ukrainian President Petro Poroshenko in Kyiv on Thursday; the"
        " next day he met Russian President Vladimir Putin in the Kremlin.",
    ],
)
def test_talks_at_the_seat_of_one_side_are_not_in_the_city_told_before(text: str) -> None:
    last = [m for m in contacts(text) if m.type is EventType.MEETING][-1]
    assert (last.destination, last.cities) == (("RUS",), ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Turkish Foreign Minister Hakan Fidan, who came to Athens after visiting Santiago, met Greek Foreign"
            " Minister Dora Bakoyannis.",
        ),
        (
            "id",
            "Menteri Luar Negeri Turki Hakan Fidan, yang datang ke Athena setelah mengunjungi Santiago, bertemu dengan"
            " Menteri Luar Negeri Yunani Dora Bakoyannis.",
        ),
    ],
)
def test_talks_after_a_visit_elsewhere_are_not_there(lang: str, text: str) -> None:
    found = next(m for m in contacts(text, lang=lang) if m.type is EventType.MEETING)
    assert (found.destination, found.cities) == (("GRC",), ("Athens",))


def test_an_earlier_visit_has_not_the_city_of_this_one() -> None:
    text = (
        "US Defence Secretary Robert Gates arrived in Bishkek on Monday. Later he saw President Kurmanbek Bakiyev for"
        " an hour. Gates was last in Kyrgyzstan in April."
    )
    last = [m for m in contacts(text, published="2007-06-05") if m.type is EventType.VISIT][-1]
    assert (last.destination, last.cities) == (("KGZ",), ())


def test_talks_that_were_held_are_not_where_a_visit_is_still_to_go() -> None:
    text = (
        "Pakistani Prime Minister Nawaz Sharif accepted an invitation to come to New Delhi. Sharif met Indian Prime"
        " Minister Atal Behari Vajpayee on Saturday."
    )
    assert next(m.cities for m in contacts(text) if m.type is EventType.MEETING) == ()


@pytest.mark.parametrize(("published", "city"), [("2003-06-10", "Yangon"), ("2013-06-10", "Naypyidaw")])
def test_the_capital_of_its_time(published: str, city: str) -> None:
    text = "UN envoy Razali Ismail arrived in the Myanmar capital on Friday."
    (found,) = contacts(text, published=published)
    assert found.cities == (city,)


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("di Nusa Dua, Bali, Kamis.", ("Nusa Dua",)),
        ("di Bali, Kamis.", ("Bali",)),
    ],
)
def test_a_region_behind_its_city(text: str, cities: tuple[str, ...]) -> None:
    said = "Menteri Luar Negeri Australia Julie Bishop bertemu Menteri Luar Negeri Marty Natalegawa "
    assert next(m.cities for m in contacts(said + text, lang="id") if m.type is EventType.MEETING) == cities


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The row was not to cloud an Islamic summit in Tehran. Turkish President Suleyman Demirel attended that"
            " summit of the Organisation of the Islamic Conference last month.",
        ),
        (
            "id",
            "Latihan ditunda supaya tidak mengganggu konferensi puncak Islam di Teheran. Presiden Turki Suleyman"
            " Demirel menghadiri konferensi puncak OKI itu bulan lalu.",
        ),
        (
            "en",
            "Indian Prime Minister Manmohan Singh met Bangladesh Prime Minister Khaleda Zia in Tehran on Saturday on"
            " the sidelines of the ECO summit. The ECO summit was opened on Saturday by Turkish President Abdullah"
            " Gul.",
        ),
    ],
)
def test_a_summit_is_where_it_was_told_to_be(lang: str, text: str) -> None:
    found = next(m for m in contacts(text, lang=lang) if m.type is EventType.GATHERING)
    assert found.cities == ("Tehran",)


def test_another_summit_of_the_series_is_elsewhere() -> None:
    text = (
        "The summit in Khartoum ended in disarray. Egyptian President Hosni Mubarak attended last year's summit of the"
        " Arab League."
    )
    assert all(m.cities == () for m in contacts(text))


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        (
            "en",
            "OAS Secretary General Jose Miguel Insulza is to fly to Quito on Sunday to lead a mission, and after that"
            " to Bogota.",
            ("Quito", "Bogota"),
        ),
        (
            "en",
            "Japanese Prime Minister Yasuo Fukuda will go on to Tianjin on Saturday to see a car plant and to Qufu on"
            " Sunday.",
            ("Tianjin", "Qufu"),
        ),
        (
            "en",
            "Turkish Foreign Minister Hakan Fidan flew to Amman for talks on links to Baghdad and to Damascus.",
            ("Amman",),
        ),
        (
            "id",
            "Presiden Indonesia Joko Widodo akan bertolak ke Amman guna bertemu Raja Abdullah, dan sesudah itu ke"
            " Doha.",
            ("Amman", "Doha"),
        ),
        (
            "ms",
            "Perdana Menteri Malaysia Anwar Ibrahim akan berlepas ke Amman untuk bertemu Raja Abdullah dan selepas itu"
            " ke Doha.",
            ("Amman", "Doha"),
        ),
    ],
)
def test_a_way_that_goes_on_behind_its_purpose(lang: str, text: str, cities: tuple[str, ...]) -> None:
    found = next(m for m in contacts(text, WEDNESDAY, lang=lang) if m.type is EventType.VISIT)
    assert found.cities == cities


LANDED = "Turkish President Abdullah Gul landed in Cairo on Tuesday. "
MENDARAT = "Presiden Turki Abdullah Gul mendarat di Kairo, Selasa. "


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", LANDED + "Tunis and Rabat follow."),
        ("en", LANDED + "Tunis and Rabat are next."),
        ("en", LANDED + "Next come Tunis and Rabat."),
        ("en", LANDED + "After Egypt come Tunis and Rabat."),
        ("en", LANDED + "The tour began on Monday in Tunis and ends on Friday in Rabat."),
        ("en", LANDED + "Tunis is the next stop. The last stop is Rabat."),
        ("id", MENDARAT + "Lawatan itu dibuka Senin di Tunis dan akan ditutup Jumat di Rabat."),
        ("id", MENDARAT + "Sebelum Mesir ada Tunis dan Rabat."),
        ("id", MENDARAT + "Pesawatnya terbang dari Tunis, kota pertama dalam lawatan itu. Tujuan akhir ialah Rabat."),
    ],
)
def test_stops_told_by_their_order(lang: str, text: str) -> None:
    found = next(m for m in contacts(text, WEDNESDAY, lang=lang) if m.type is EventType.VISIT)
    assert set(found.cities) == {"Cairo", "Tunis", "Rabat"}


@pytest.mark.parametrize(
    "text",
    [
        "Tunis and Rabat follow suit.",
        "After Libya came Syria, where thousands died.",
        "The war began in Tunis in February.",
        "In Tunis, the first city to have such a law, smoking is banned.",
    ],
)
def test_what_tells_of_no_stop(text: str) -> None:
    found = next(m for m in contacts(LANDED + text, WEDNESDAY) if m.type is EventType.VISIT)
    assert found.cities == ("Cairo",)
    assert found.destination == ("EGY",)


def test_talks_that_began_elsewhere_are_no_stop() -> None:
    text = "US President Barack Obama arrived in Seoul for a visit after talks that began in Geneva collapsed."
    found = next(m for m in contacts(text, WEDNESDAY) if m.type is EventType.VISIT)
    assert found.cities == ("Seoul",)


def test_the_place_of_the_way_told_next_is_not_that_of_the_arrival() -> None:
    text = "Presiden Bulgaria Elena Petrova tiba Senin dan Kamis akan bertolak ke Nairobi."
    (visit,) = on_wednesday("id", text, EventType.VISIT)
    assert (visit.destination, visit.status) == (("KEN",), Status.PLANNED)
