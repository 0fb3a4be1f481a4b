"""Counterparts who were met one by one make a meeting each."""

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

KING = "Spanish King Juan Carlos"
TWO = "Argentine President Nestor Kirchner and Uruguayan President Tabare Vazquez"
DUA = "Presiden Argentina Nestor Kirchner dan Presiden Uruguay Tabare Vazquez"


def meetings(lang: str, text: str) -> list[set[str | None]]:
    found = analyse(make_document(text, lang=lang), min_confidence=0.0).event_mentions
    return [{p.country for p in m.participants} for m in found if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{KING} met separately with {TWO}."),
        ("en", f"{KING} held separate talks with {TWO}."),
        ("en", f"{KING} met {TWO} separately on Sunday."),
        ("en", f"{KING} met {TWO.replace(' and', ' and, separately,')}."),
        ("en", f"{KING} met {TWO.replace(' and', ' on Monday and')} on Tuesday."),
        ("en", f"{KING} received {TWO} one after the other at the palace."),
        ("en", f"{TWO} each met {KING}."),
        ("id", f"Raja Spanyol Juan Carlos bertemu secara terpisah dengan {DUA}."),
        ("id", f"Raja Spanyol Juan Carlos berunding dengan {DUA.replace(' dan', ' dan, pada sore hari, dengan')}."),
        ("id", f"Raja Spanyol Juan Carlos berunding dengan {DUA.replace(' dan', ', kemudian dengan')}."),
        ("id", f"Raja Spanyol Juan Carlos menemui {DUA.replace(' dan', ' pada pagi hari dan')} pada malam hari."),
        ("id", f"Raja Spanyol Juan Carlos menemui {DUA.replace(' dan', ' pada Senin dan')} pada Selasa."),
    ],
)
def test_one_by_one(lang: str, text: str) -> None:
    assert meetings(lang, text) == [{"ESP", "ARG"}, {"ESP", "URY"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", f"{KING} met with {TWO}."), ("id", f"Raja Spanyol Juan Carlos bertemu dengan {DUA}.")],
)
def test_together(lang: str, text: str) -> None:
    assert meetings(lang, text) == [{"ESP", "ARG", "URY"}]


def test_also_with_somebody_else() -> None:
    text = (
        "Raja Spanyol Juan Carlos bertemu Presiden Argentina Nestor Kirchner, "
        "begitu juga Presiden Uruguay Tabare Vazquez."
    )
    assert meetings("id", text) == [{"ESP", "ARG"}, {"ARG", "URY"}]


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        ("en", f"{KING} telephoned {TWO}.", [{"ESP", "ARG"}, {"ESP", "URY"}]),
        ("en", f"{KING} spoke with {TWO} in a three-way telephone call.", [{"ESP", "ARG", "URY"}]),
        ("id", f"Raja Spanyol Juan Carlos menelepon {DUA}.", [{"ESP", "ARG"}, {"ESP", "URY"}]),
        ("id", f"Raja Spanyol Juan Carlos, {DUA} berbicara bertiga lewat telepon.", [{"ESP", "ARG", "URY"}]),
        ("ms", f"Raja Sepanyol Juan Carlos menelefon {DUA}.", [{"ESP", "ARG"}, {"ESP", "URY"}]),
    ],
)
def test_calls_have_two_ends(lang: str, text: str, sides: list[set[str]]) -> None:
    found = analyse(make_document(text, lang=lang), min_confidence=0.0).event_mentions
    assert [{p.country for p in m.participants} for m in found if m.type is EventType.CALL] == sides


def test_their_talks_are_of_the_two_named_before() -> None:
    text = (
        "Philippine President Gloria Arroyo thanked visiting Japanese Prime Minister Shinzo Abe on 9 December 2006. "
        "In their 40-minute talks they agreed to speed up a trade pact."
    )
    assert meetings("en", text) == [{"PHL", "JPN"}]


@pytest.mark.parametrize(
    ("lang", "text", "legs"),
    [
        ("en", f"{KING} will visit Peru on 3 May and Chile on 5 May.", [("PER", "2006-05-03"), ("CHL", "2006-05-05")]),
        (
            "en",
            f"{KING} arrives in Lima on 3 May and in Quito on 5 May.",
            [("PER", "2006-05-03"), ("ECU", "2006-05-05")],
        ),
        ("en", f"{KING} will visit Peru and Chile on 5 May.", [("PER CHL", "2006-05-05")]),
        (
            "id",
            "Raja Spanyol Juan Carlos akan mengunjungi Peru pada 3 Mei dan Chile pada 5 Mei.",
            [("PER", "2006-05-03"), ("CHL", "2006-05-05")],
        ),
    ],
)
def test_legs_with_days_of_their_own(lang: str, text: str, legs: list[tuple[str, str]]) -> None:
    found = analyse(make_document(text, lang=lang, published="2006-05-01"), min_confidence=0.0).event_mentions
    visits = [m for m in found if m.type is EventType.VISIT]
    assert [(" ".join(m.destination), m.start) for m in visits] == legs


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{KING} arrived in Lima on Monday. The king, on a South American tour that began in Quito, said so."),
        ("en", f"{KING} arrived in Lima on Monday. Juan Carlos is on a tour that began in Quito last week."),
    ],
)
def test_legs_of_the_tour_under_way_are_one_visit(lang: str, text: str) -> None:
    found = analyse(make_document(text, lang=lang, published="2006-05-02"), min_confidence=0.0).event_mentions
    assert [set(m.destination) for m in found if m.type is EventType.VISIT] == [{"PER", "ECU"}]


STARMER, MERKEL = "British Prime Minister Keir Starmer", "German Chancellor Angela Merkel"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{KING} met Peruvian President Alan Garcia, and {STARMER} met {MERKEL}."),
        ("en", f"{KING} met Peruvian President Alan Garcia and {STARMER} will meet {MERKEL}."),
        (
            "id",
            "Raja Spanyol Juan Carlos bertemu Presiden Peru Alan Garcia, dan Perdana Menteri Inggris Keir Starmer"
            " bertemu Kanselir Jerman Angela Merkel.",
        ),
    ],
)
def test_next_clause_has_its_own_subject(lang: str, text: str) -> None:
    assert meetings(lang, text) == [{"ESP", "PER"}, {"GBR", "DEU"}]


@pytest.mark.parametrize("lang", ["en", "id"])
def test_who_only_speaks_in_the_next_clause_met_nobody(lang: str) -> None:
    text = {
        "en": f"{KING} met Peruvian President Alan Garcia, and Chile said it was glad.",
        "id": "Raja Spanyol Juan Carlos bertemu Presiden Peru Alan Garcia, dan Chile mengatakan senang.",
    }[lang]
    assert meetings(lang, text) == [{"ESP", "PER"}]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "UN envoy Ibrahim Gambari arrived in Bangkok. The Nigerian diplomat met Thai Premier Surayud Chulanont.",
            {"Ibrahim Gambari", "Surayud Chulanont"},
        ),
        (
            f"EU foreign policy chief Javier Solana spoke to reporters. The EU envoy met {MERKEL}.",
            {"Javier Solana", "Angela Merkel"},
        ),
    ],
)
def test_office_of_any_kind_is_the_one_told_of(text: str, sides: set[str]) -> None:
    found = analyse(make_document(text, lang="en"), min_confidence=0.0).event_mentions
    assert [{p.name for p in m.participants} for m in found if m.type is EventType.MEETING] == [sides]


def test_two_of_one_state_met_apart_by_an_unnamed_minister() -> None:
    text = (
        "Menlu RI mengadakan pertemuan secara terpisah dengan State Counsellor Daw Aung San Suu Kyi dan Panglima"
        " Angkatan Bersenjata Myanmar Jenderal Min Aung Hlaing."
    )
    found = analyse(make_document(text, lang="id"), min_confidence=0.0).event_mentions
    assert [m.participants[1].name for m in found] == ["Aung San Suu Kyi", "Min Aung Hlaing"]


def test_title_that_no_table_has_hides_nobody() -> None:
    found = analyse(make_document(f"{KING} met Grand Vizier Ahmed Tantawi of Peru.", lang="en"), min_confidence=0.0)
    assert ["Tantawi" in (m.participants[-1].name or "") for m in found.event_mentions] == [True]


def test_agreements_with_a_year_each() -> None:
    text = "Japan signed an EPA with Singapore in 2003, with Malaysia in 2005 and with the Philippines in 2006."
    found = analyse(make_document(text, lang="en"), min_confidence=0.0).event_mentions
    told = [({p.country for p in m.participants}, m.start) for m in found]
    assert told == [({"JPN", "SGP"}, "2003"), ({"JPN", "MYS"}, "2005"), ({"JPN", "PHL"}, "2006")]


ABE = "Japanese Prime Minister Shinzo Abe and Chinese President Hu Jintao"
PM = "Perdana Menteri Jepang Shinzo Abe dan Presiden China Hu Jintao"


def days(lang: str, text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    found = analyse(
        make_document(text, lang=lang, published="2007-05-16", published_how="given"), min_confidence=0.0
    ).event_mentions
    return [(m.start, m.cities) for m in found if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{ABE} met in Beijing in October and again in Cebu in January."),
        ("en", f"{ABE} met in Beijing in October, and in Cebu in January."),
        ("id", f"{PM} bertemu di Beijing pada Oktober dan sekali lagi di Cebu pada Januari."),
        ("id", f"{PM} bertemu di Beijing pada Oktober, dan di Cebu pada Januari."),
    ],
)
def test_met_once_more(lang: str, text: str) -> None:
    assert days(lang, text) == [("2006-10", ("Beijing",)), ("2007-01", ("Cebu",))]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{ABE} met in Beijing on Monday and Tuesday."),
        ("en", f"{ABE} met in Beijing on Monday and said in a statement on Tuesday that they were content."),
        ("id", f"{PM} bertemu di Beijing pada Senin dan Selasa."),
    ],
)
def test_met_once(lang: str, text: str) -> None:
    assert len(days(lang, text)) == 1


def visits(lang: str, text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    document = make_document(text, lang=lang, published="2007-05-16", published_how="given")
    return [(m.start, m.destination) for m in analyse(document, min_confidence=0.0).event_mentions]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President Mwai Kibaki has visited Norway twice, in 2004 and in January 2007."),
        ("id", "Presiden Kenya Mwai Kibaki sudah dua kali mengunjungi Norwegia, yakni pada 2004 dan Januari 2007."),
    ],
)
def test_visited_twice(lang: str, text: str) -> None:
    assert visits(lang, text) == [("2004", ("NOR",)), ("2007-01", ("NOR",))]


@pytest.mark.parametrize(
    ("lang", "last"),
    [
        ("en", "Kenyan President Mwai Kibaki will visit Norway on Monday. His last visit, in March 2004, was short."),
        ("en", "Kenyan President Mwai Kibaki will visit Norway on Monday. His previous visit was in March 2004."),
        (
            "id",
            "Presiden Kenya Mwai Kibaki akan ke Norwegia Senin depan. Kunjungan terakhirnya, pada Maret 2004, singkat.",
        ),
    ],
)
def test_last_visit_before(lang: str, last: str) -> None:
    assert visits(lang, last) == [("2007-05-21", ("NOR",)), ("2004-03", ("NOR",))]


@pytest.mark.parametrize(
    "last",
    [
        "Kenyan President Mwai Kibaki will visit Norway on Monday. His last visit, in March 2004, was to Rome.",
        "Kenyan President Mwai Kibaki will visit Norway on Monday. The last visit, in March 2004, was short.",
        "Kenyan President Mwai Kibaki will visit Norway in June. His first visit, in June, will last three days.",
        "Kenyan President Mwai Kibaki visited Norway in June 2006. That was his first visit since March 2004.",
    ],
)
def test_what_is_no_last_visit_before(last: str) -> None:
    assert [country for _, (country,) in visits("en", last) if country == "NOR"] == ["NOR"]


def test_before_as_an_adverb() -> None:
    text = "Kenyan President Mwai Kibaki has visited Norway once before, in March 2004."
    assert visits("en", text) == [("2004-03", ("NOR",))]
