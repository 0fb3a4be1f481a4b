"""Visits that are told by other words than their own verb: who was there before, where one came from, who is asked."""

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Part, Status
from lawatan.records.span import How

PUBLISHED = "2019-06-14"


def visits(lang: str, text: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published=PUBLISHED, published_how=How.GIVEN)
    return [m for m in analyse(document).event_mentions if m.type is EventType.VISIT]


def told(mention: EventMention) -> tuple[list[str | None], tuple[str, ...], tuple[str, ...]]:
    return (
        [p.name for p in mention.participants if p.part is Part.TRAVELLER],
        mention.destination,
        mention.cities,
    )


@pytest.mark.parametrize(
    ("lang", "text", "who", "start"),
    [
        ("en", "Finnish President Sauli Niinisto landed in Riga on Tuesday. The last Finnish president to come to the "
         "country was Tarja Halonen, who came in May 2011.", "Tarja Halonen", "2011-05"),
        ("en", "Finnish President Sauli Niinisto is in Riga, the first Finn of his rank to go there since Tarja "
         "Halonen in 2011.", "Tarja Halonen", "2011"),
        ("en", "No Finnish president has visited Latvia since Tarja Halonen's trip in May 2011.", "Tarja Halonen",
         "2011-05"),
        ("id", "Presiden Finlandia Sauli Niinisto berada di Riga, presiden Finlandia pertama yang berkunjung ke Latvia "
         "sejak Tarja Halonen pada 2011.", "Tarja Halonen", "2011"),
    ],
)  # fmt: skip
def test_who_was_there_before(lang: str, text: str, who: str, start: str) -> None:
    (found,) = [v for v in visits(lang, text) if who in told(v)[0]]
    assert (found.status, found.start, found.destination) == (Status.COMPLETED, start, ("LVA",))
    assert [p.country for p in found.participants] == ["FIN"]


@pytest.mark.parametrize(
    "text",
    [
        "Finnish President Sauli Niinisto is in Riga, the first to go there since Tarja Halonen left office in 2012.",
        "Finnish President Sauli Niinisto visits Riga for the first time since Tarja Halonen died.",
    ],
)
def test_nobody_goes_anywhere_by_leaving_office(text: str) -> None:
    assert all("Tarja Halonen" not in told(v)[0] for v in visits("en", text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "RIGA - Finnish President Sauli Niinisto signed a pact with Latvian President Egils Levits on Friday. "
         "Niinisto flew in from a summit on Ukraine in Brussels."),
        ("id", "RIGA - Presiden Finlandia Sauli Niinisto, yang baru datang dari konferensi iklim di Brussels, bertemu "
         "Presiden Latvia Egils Levits, Jumat."),
    ],
)  # fmt: skip
def test_what_one_comes_from_is_not_where_one_goes(lang: str, text: str) -> None:
    assert [told(v) for v in visits(lang, text)] == [(["Sauli Niinisto"], ("LVA",), ("Riga",))]


def test_who_goes_home_was_where_the_page_stands() -> None:
    text = "RIGA - Finnish President Sauli Niinisto opened a bridge on Friday. Niinisto flies home on Saturday."
    assert [told(v) for v in visits("en", text)] == [(["Sauli Niinisto"], ("LVA",), ("Riga",))]
    assert visits("en", text.replace("RIGA", "HELSINKI")) == []


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        ("en", "Latvian President Egils Levits sent an invitation to Finnish President Sauli Niinisto to visit Riga.",
         "Sauli Niinisto"),
        ("en", "Finnish President Sauli Niinisto accepted an invitation from Latvian President Egils Levits to visit "
         "Riga.", "Sauli Niinisto"),
        ("en", "Finnish President Sauli Niinisto, whom Latvian President Egils Levits invited to Riga, thanks him.",
         "Sauli Niinisto"),
        ("id", "Presiden Latvia Egils Levits mengulangi undangannya kepada Presiden Finlandia Sauli Niinisto untuk "
         "berkunjung ke Riga.", "Sauli Niinisto"),
        ("id", "Presiden Finlandia Sauli Niinisto diundang ke Riga, kata seorang juru bicara.", "Sauli Niinisto"),
    ],
)  # fmt: skip
def test_who_is_invited_travels(lang: str, text: str, who: str) -> None:
    (visit,) = visits(lang, text)
    assert told(visit) == ([who], ("LVA",), ("Riga",))
    assert visit.status in (Status.PROPOSED, Status.PLANNED)


@pytest.mark.parametrize("name", ["Sharm el-Sheikh", "Sharm El-Sheikh", "Sharm al-Sheikh"])
def test_a_city_is_known_however_its_article_is_written(name: str) -> None:
    (visit,) = visits("en", f"Finnish President Sauli Niinisto arrived in {name} on Friday.")
    assert visit.cities == ("Sharm el-Sheikh",)


@pytest.mark.parametrize(
    "text",
    [
        "Finnish President Sauli Niinisto said in Helsinki that Russia must stop arming groups in Latvia.",
        "Finnish Foreign Minister Timo Soini praised the EU police mission to Latvia.",
        "Latvian President Egils Levits spoke on Friday. Finnish President Sauli Niinisto comes from the Liberals.",
        'Finnish President Sauli Niinisto was in the news in Riga. "I came for the music," said Orlando, 53.',
    ],
)
def test_words_of_another_sense_move_nobody(text: str) -> None:
    rules = {e.text for v in visits("en", text) for e in v.evidence if e.field == "trigger"}
    assert not rules & {"stop", "mission", "comes", "came"}


def test_a_minister_of_those_days_travelled_in_office() -> None:
    text = "The plan was born when the then Finnish foreign minister, Timo Soini, visited Riga in May 2016."
    (visit,) = visits("en", text)
    assert (told(visit), visit.start) == ((["Timo Soini"], ("LVA",), ("Riga",)), "2016-05")


def test_days_in_one_state_are_one_stay() -> None:
    text = (
        "Finnish President Sauli Niinisto, who arrived in Riga on Monday, June 10, met Latvian President Egils Levits. "
        "Niinisto will travel to Riga again on Saturday from the coast."
    )
    assert [v.destination for v in visits("en", text)] == [("LVA",)]


def test_who_held_the_office_before_travelled_in_it() -> None:
    text = (
        "Presiden Finlandia Sauli Niinisto tiba di Riga, Senin. Tarja Halonen, pendahulu Niinisto, berkunjung ke Riga "
        "pada Mei 2011."
    )
    earlier = next(v for v in visits("id", text) if v.start == "2011-05")
    assert told(earlier)[:2] == (["Tarja Halonen"], ("LVA",))
    assert [p.country for p in earlier.participants] == ["FIN"]


def test_a_visit_that_is_counted_is_not_made_by_two() -> None:
    text = (
        "Presiden Finlandia Sauli Niinisto tiba di Riga, Senin, kunjungan pertama kepala negara Finlandia ke Latvia. "
        "Tarja Halonen, pendahulu Niinisto, tinggal di rumah."
    )
    assert [told(v)[0] for v in visits("id", text)] == [["Sauli Niinisto"]]
