"""Cities that stand beside a contact: palaces, "the capital", a city in the sentence, the visit around a meeting."""

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.knowledge.landmarks import landmark_surfaces
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention
from lawatan.records.span import How


def contacts(lang: str, text: str, published: str = "2024-06-20") -> list[EventMention]:
    document = make_document(text, lang=lang, published=published, published_how=How.GIVEN)
    return list(analyse(document).event_mentions)


def city_rules(mention: EventMention) -> set[tuple[str, str]]:
    return {(e.rule, e.text) for e in mention.evidence if e.field == "cities"}


@pytest.mark.parametrize(
    ("lang", "text", "cities", "rule", "words"),
    [
        ("en", "DELHI - India's Prime Minister Narendra Modi met French President Emmanuel Macron at Hyderabad House.",
         ("New Delhi",), "place.landmark", "Hyderabad House"),
        ("id", "Presiden Prancis Emmanuel Macron menerima Menteri Luar Negeri Jepang Takeshi Iwaya di Istana Elysee. "
         "Hujan turun di Paris.",
         ("Paris",), "place.landmark", "Elysee"),
        ("en", "Chinese Premier Li Qiang arrived in Malaysia on Wednesday and was welcomed in the capital.",
         ("Kuala Lumpur",), "place.capital", "capital"),
        ("id", "Perdana Menteri Kamboja Hun Manet tiba di Laos pada Rabu (19/6/2024). Hun Manet disambut di ibu kota.",
         ("Vientiane",), "place.capital", "ibu kota"),
        ("ms", "Presiden Filipina Ferdinand Marcos Jr tiba di Brunei pada Selasa. Marcos disambut di ibu negara.",
         ("Bandar Seri Begawan",), "place.capital", "ibu negara"),
        ("en", "Kenyan President William Ruto began a visit to South Korea on Monday and spoke to students in Busan.",
         ("Busan",), "place.act", "Busan"),
    ],
)  # fmt: skip
def test_a_city_beside_the_contact(lang: str, text: str, cities: tuple[str, ...], rule: str, words: str) -> None:
    found = [m for m in contacts(lang, text) if m.cities]
    assert {m.cities for m in found} == {cities}
    assert (rule, words) in city_rules(found[0])


def test_one_name_in_two_cities_is_decided_by_the_state() -> None:
    told = "{} tiba di {} pada Rabu."
    guest = "Perdana Menteri Thailand Srettha Thavisin"
    cities = " Jalan-jalan Kuala Lumpur dan Jakarta lengang."
    (here,) = contacts("ms", told.format(guest, "Malaysia") + " Srettha berada di Istana Negara." + cities)
    (there,) = contacts("id", told.format(guest, "Indonesia") + " Srettha berada di Istana Negara." + cities)
    assert (here.cities, there.cities) == (("Kuala Lumpur",), ("Jakarta",))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Indian Prime Minister Narendra Modi met French President Emmanuel Macron at Hyderabad House."),
        ("id", "Presiden Prancis Emmanuel Macron menerima Menteri Luar Negeri Jepang Takeshi Iwaya di Istana Elysee."),
    ],
)
def test_a_palace_alone_says_only_in_which_state_it_is(lang: str, text: str) -> None:
    found = contacts(lang, text)
    assert {m.cities for m in found} == {()}
    assert {m.destination for m in found} <= {("IND",), ("FRA",)}


def test_a_palace_that_speaks_is_no_place() -> None:
    text = "Russian President Vladimir Putin met Chinese President Xi Jinping on Thursday, the Kremlin said."
    assert all(not m.cities for m in contacts("en", text))


def test_another_states_capital_is_not_the_destination() -> None:
    text = "Chinese Premier Li Qiang arrived in Malaysia on Wednesday, officials said in the Australian capital."
    assert all("Canberra" not in m.cities and "Kuala Lumpur" not in m.cities for m in contacts("en", text))


def test_a_meeting_of_a_visit_is_in_the_city_of_the_visit() -> None:
    text = (
        "Kenyan President William Ruto arrived in Seoul on Monday. "
        "Ruto held talks with South Korean President Yoon Suk Yeol on Tuesday."
    )
    visit, meeting = contacts("en", text, "2024-06-05")
    assert visit.cities == meeting.cities == ("Seoul",)
    assert city_rules(meeting) == {("place.visit", "Seoul")}
    assert {e.how for e in meeting.evidence if e.rule == "place.visit"} == {How.COMPUTED}


def test_where_a_meeting_to_come_will_be_is_not_told_by_the_visit() -> None:
    text = (
        "Kenyan President William Ruto arrived in Seoul on Monday. "
        "Ruto will hold talks with South Korean President Yoon Suk Yeol before he leaves."
    )
    _, meeting = contacts("en", text, "2024-06-03")
    assert meeting.cities == ()


def test_a_meeting_with_a_third_side_is_not() -> None:
    text = (
        "Kenyan President William Ruto arrived in Seoul on Monday. "
        "Ruto will hold talks with Japanese Prime Minister Fumio Kishida next month."
    )
    meetings = [m for m in contacts("en", text, "2024-06-03") if m.type.value == "meeting"]
    assert meetings and all(not m.cities for m in meetings)


def test_the_landmarks_are_in_known_cities() -> None:
    surfaces = landmark_surfaces()
    assert len(surfaces) > 100
    assert all(s == s.casefold() and cities for s, cities in surfaces.items())


def test_what_was_done_before_is_not_where_the_visit_goes() -> None:
    text = (
        "Russian President Vladimir Putin arrived in Vietnam on Thursday for a state visit, "
        "a day after he signed a defence pact with North Korean leader Kim Jong Un."
    )
    (pact,) = [m for m in contacts("en", text) if m.type.value == "agreement"]
    assert pact.destination == ()


@pytest.mark.parametrize(
    ("lang", "text", "kind", "cities", "rule"),
    [
        ("en", "Indian Prime Minister Narendra Modi met Vietnamese Premier Pham Minh Chinh in Hanoi on Tuesday. "
         "The two leaders signed a memorandum of understanding on trade.", "agreement", ("Hanoi",), "place.talks"),
        ("id", "Presiden Kenya William Ruto bertemu Presiden Ghana John Mahama di Accra pada Selasa (18/6/2024). "
         "Kedua presiden menandatangani nota kesepahaman.", "agreement", ("Accra",), "place.talks"),
        ("en", "Turkish President Recep Tayyip Erdogan arrived in Rome on Monday. On Tuesday Erdogan met Italian Prime "
         "Minister Giorgia Meloni in Milan.", "visit", ("Rome", "Milan"), "place.visit"),
        ("en", "Ghana's President John Mahama is on a state visit to Britain. The price of cocoa was falling, "
         "he said. Mahama gave a lecture in London.", "visit", ("London",), "place.act"),
    ],
)  # fmt: skip
def test_a_place_from_another_contact(lang: str, text: str, kind: str, cities: tuple[str, ...], rule: str) -> None:
    (found,) = (m for m in contacts(lang, text) if m.type.value == kind)
    assert found.cities == cities
    assert rule in {r for r, _ in city_rules(found)}


def test_where_somebody_speaks_is_not_where_they_meet() -> None:
    text = (
        "Kenyan President William Ruto told reporters in Rome on Tuesday that he would meet President Emmanuel Macron."
    )
    assert all("Rome" not in m.cities for m in contacts("en", text) if m.type.value == "meeting")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Presiden Kenya William Ruto disambut Presiden Vietnam To Lam di Istana Kepresidenan, Hanoi.", ("VNM",)),
        ("Presiden Kenya William Ruto disambut Presiden Vietnam To Lam di Istana Kepresidenan.", ("VNM",)),
        ("Presiden Kenya William Ruto disambut Presiden Joko Widodo di Istana Kepresidenan.", ("IDN",)),
    ],
)
def test_a_palace_is_where_its_city_or_host_is(text: str, place: tuple[str, ...]) -> None:
    (visit,) = analyse(make_document(text, lang="id"), min_confidence=0.0).event_mentions
    assert visit.destination == place


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto arrived in Tanzania's commercial capital on Monday."),
        ("en", "Kenyan President William Ruto arrived in the old capital of Kazakhstan on Monday."),
        ("id", "Presiden Kenya William Ruto tiba di ibu kota niaga Tanzania, Senin."),
        ("id", "Presiden Kenya William Ruto tiba di ibu kota provinsi Jawa Barat, Senin."),
        ("ms", "Presiden Kenya William Ruto tiba di ibu negeri Sabah, Malaysia, pada Isnin."),
    ],
)
def test_other_capitals_are_not_that_of_the_state(lang: str, text: str) -> None:
    (visit,) = contacts(lang, text)
    assert visit.cities == ()
