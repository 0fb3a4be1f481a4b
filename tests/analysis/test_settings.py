"""Where somebody came of whom the text says only that he came."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

SET = [
    ("The forum opened in Suva on Monday. New Zealand Prime Minister Jane Ardley flew in on Tuesday.", ("FJI",)),
    ("The forum opened in Suva on Monday. Fijian Prime Minister Frank Bainima flew in on Tuesday.", None),
    ("The forum opened in Suva on Monday. China's ambassador, Li Wen, arrived on Tuesday.", None),
    ("The mayor spoke in Oslo on Monday. Danish Prime Minister Mette Holm came to power in 2019.", None),
    ("The mayor spoke in Oslo on Monday. Danish Prime Minister Mette Holm came under pressure.", None),
    ("Troops were in Baghdad. The raid came on the heels of threats from US President Joe Biden.", None),
    ("Chad and Sudan met in Tripoli. Nigerian President Umaru Yara sent his foreign minister, Ojo Mada, instead.",
     ("LBY",)),
    ("Chad and Sudan met in Tripoli. Nigerian President Umaru Yara sent Foreign Minister Ojo Mada a letter.", None),
    ("Envoys met in Kathmandu on Monday. Indian Prime Minister Arun Modha was last in the country in 2018.", ("NPL",)),
    ("Envoys met in Delhi on Monday. Indian Prime Minister Arun Modha was last in the country in 2018.", None),
    ("Envoys met in Oslo on Monday. US special adviser Chris Dodge is in town for the talks.", ("NOR",)),
    ("Kenya welcomed it. US President Ann Rice urged Uganda to send its envoy to the country.", None),
    ("US Secretary of State Ann Rice made a visit to the region in May.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "states"), SET)
def test_setting(text: str, states: tuple[str, ...] | None) -> None:
    found = analyse(make_document(text, id="x", lang="en", published="2023-05-10"), min_confidence=0.0)
    visits = [m.destination for m in found.event_mentions if m.type is EventType.VISIT]
    assert visits == ([] if states is None else [states])


LED = [
    ("en", "A Kenyan delegation arrived in Oslo on Monday. The 30-member delegation is led by diplomat Ali Juma.",
     {"Ali Juma"}),
    ("en", "A Kenyan delegation arrived in Oslo on Monday. Danish trade was up. The delegation is led by Danish "
     "Foreign Minister Mette Holm.", {None}),
    ("en", "Kenyan and Danish delegations came. A Kenyan delegation arrived in Oslo on Monday. A Danish delegation "
     "flew to Oslo, too. The delegation was led by Ali Juma.", {None}),
    ("id", "Delegasi Kenya tiba di Oslo Senin. Rombongan yang berjumlah 30 orang itu dipimpin diplomat Ali Juma.",
     {"Ali Juma"}),
    ("ms", "Delegasi Kenya tiba di Oslo pada Isnin. Delegasi itu diketuai oleh diplomat Ali Juma.", {"Ali Juma"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "names"), LED)
def test_leaders_told_later(lang: str, text: str, names: set[str | None]) -> None:
    found = analyse(make_document(text, id="x", lang=lang, published="2023-05-10"), min_confidence=0.0)
    visits = [m for m in found.event_mentions if m.type is EventType.VISIT]
    assert visits
    assert {p.name for p in visits[0].participants} == names


def test_airport_before_an_aside() -> None:
    text = "Danish Prime Minister Mette Holm arrived at Narita Airport, officials said."
    found = analyse(make_document(text, id="x", lang="en", published="2023-05-10"), min_confidence=0.0)
    assert [(m.destination, m.cities) for m in found.event_mentions] == [(("JPN",), ("Narita",))]


def test_state_of_the_other_on_a_page_about_two() -> None:
    text = (
        "Kenya and Denmark are to trade more. Denmark buys coffee from Kenya. Kenyan President Ali Juma met Foreign "
        "Minister Mette Holm on Monday, Kenya said."
    )
    found = analyse(make_document(text, id="x", lang="en", published="2023-05-10"), min_confidence=0.0)
    met = next(m for m in found.event_mentions if m.type is EventType.MEETING)
    assert {(p.name, p.country) for p in met.participants} == {("Ali Juma", "KEN"), ("Mette Holm", "DNK")}


WITH_STATE = [
    ("en", "Indonesian Finance Minister Sri Mulyani came to Kyoto. The bilateral meeting with Japan on Friday was "
     "short.", {"Sri Mulyani"}),
    ("en", "Indonesian Finance Minister Sri Mulyani spoke. Danish Minister Mette Holm spoke. The bilateral meeting "
     "with Japan on Friday was short.", set()),
    ("id", "Menteri Keuangan Indonesia Sri Mulyani berbicara di Kyoto. Pertemuan bilateral dengan Jepang pada Sabtu "
     "berlangsung singkat.", {"Sri Mulyani"}),
    ("ms", "Menteri Kewangan Malaysia Nor Mohamed bercakap di Kyoto. Pertemuan dua hala dengan Jepun pada Sabtu "
     "berlangsung singkat.", {"Nor Mohamed"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "names"), WITH_STATE)
def test_who_talks_with_a_state(lang: str, text: str, names: set[str]) -> None:
    found = analyse(make_document(text, id="x", lang=lang, published="2007-05-07"), min_confidence=0.0)
    met = [m for m in found.event_mentions if m.type is EventType.MEETING]
    assert {p.name for m in met for p in m.participants if p.name} == names
