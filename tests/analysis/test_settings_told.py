"""Where talks were of which another sentence says so, cities that name or host them, the capital of a state visited."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

EN = "Ghanaian Foreign Minister Kwame Mensah met Norwegian Foreign Minister Espen Eide on Friday. "
ID = "Menteri Luar Negeri Ghana Kwame Mensah bertemu Menteri Luar Negeri Norwegia Espen Eide, Jumat. "


@pytest.mark.parametrize(
    "text",
    [
        "The two-hour meeting, held in Bergen, covered fishing.",
        "The talks, which lasted two hours, were held behind closed doors in Bergen.",
        "The two men spoke for more than an hour at a villa in Bergen.",
        "They spoke for an hour in Bergen.",
        "The venue was a government guesthouse in Bergen.",
        "Bergen was chosen as the venue.",
        "The Bergen meeting ended without a statement.",
    ],
)
def test_where_talks_were_that_were_told_before(text: str) -> None:
    assert of_type(EventType.MEETING, EN + text).cities == ("Bergen",)


@pytest.mark.parametrize(
    "text",
    [
        "The meeting covered fighting in Bergen.",
        "The talks were held in a warm atmosphere, diplomats in Bergen said.",
        "They spoke about a refinery in Bergen.",
        "A truce has held since the Bergen talks in March.",
        "The Lima talks were a failure.",
    ],
)
def test_what_says_nothing_of_where_they_were(text: str) -> None:
    assert next(m.cities for m in contacts(EN + text) if m.type is EventType.MEETING) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Pertemuan dua jam yang berlangsung di Bergen itu membahas perikanan.",
        "Pembicaraan yang berlangsung dua jam itu digelar tertutup di Bergen.",
        "Pertemuan berlangsung di Wisma Utama, Bergen.",
        "Kedua menteri berbicara selama satu jam di sebuah vila di Bergen.",
        "Bergen dipilih sebagai tempat pertemuan.",
        "Pertemuan Bergen itu berakhir tanpa pernyataan.",
    ],
)
def test_where_talks_were_in_indonesian(text: str) -> None:
    assert of_type(EventType.MEETING, ID + text, lang="id").cities == ("Bergen",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Bergen will host talks between Ghanaian Foreign Minister Kwame Mensah and Norwegian Foreign Minister "
               "Espen Eide on Monday."),
        ("en", "Ghanaian Foreign Minister Kwame Mensah and Norwegian Foreign Minister Espen Eide will hold talks on "
               "Monday, with Bergen as the venue."),
        ("en", "Ghanaian Foreign Minister Kwame Mensah told reporters after the Bergen talks with Norwegian Foreign "
               "Minister Espen Eide that a deal was near."),
        ("id", "Menlu Ghana Kwame Mensah dan Menlu Norwegia Espen Eide akan bertemu Senin dengan Bergen sebagai tuan "
               "rumah."),
        ("id", "Menlu Ghana Kwame Mensah dan Menlu Norwegia Espen Eide berselisih dalam pertemuan Bergen, Selasa."),
    ],
)  # fmt: skip
def test_the_city_that_hosts_or_names_talks(lang: str, text: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).cities == ("Bergen",)


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        ("en", "Ghanaian President John Mahama attended the Bergen summit.", "Bergen"),
        ("id", "Presiden Ghana John Mahama menghadiri KTT Bali.", "Bali"),
    ],
)
def test_the_city_that_names_a_summit(lang: str, text: str, city: str) -> None:
    assert of_type(EventType.GATHERING, text, lang=lang).cities == (city,)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ghanaian Foreign Minister Kwame Mensah is visiting Norway. In the capital, he held talks with "
               "Norwegian Foreign Minister Espen Eide."),
        ("id", "Menlu Ghana Kwame Mensah sedang berkunjung ke Norwegia pekan ini. Di ibu kota, ia bertemu Menlu "
               "Norwegia Espen Eide."),
    ],
)  # fmt: skip
def test_the_capital_of_the_state_visited(lang: str, text: str) -> None:
    assert {m.cities for m in contacts(text, lang=lang)} == {("Oslo",)}


def test_who_met_whom_where_he_came_from() -> None:
    text = (
        "Ghanaian Foreign Minister Kwame Mensah arrived in Bergen on Friday from Lima, where he had met Peruvian "
        "President Dina Boluarte."
    )
    assert of_type(EventType.MEETING, text).cities == ("Lima",)


def test_one_meeting_is_in_one_city() -> None:
    text = (
        "Ghanaian Foreign Minister Kwame Mensah visited Oslo and Bergen last week, during which he met Norwegian "
        "Foreign Minister Espen Eide."
    )
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.destination, meeting.cities) == (("NOR",), ())


def test_where_those_are_who_say_so() -> None:
    text = (
        "Ghanaian Foreign Minister Kwame Mensah will meet Norwegian Foreign Minister Espen Eide on Friday, diplomats "
        "in Lima said."
    )
    meeting = of_type(EventType.MEETING, text)
    assert (meeting.destination, len(meeting.participants)) == ((), 2)
