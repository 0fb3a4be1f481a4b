"""Who is told beside those who attend a gathering, at its head, in a clause about it, or at work right behind it."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType


def attending(text: str, *, lang: str = "en", published: str = "2008-11-28") -> set[str]:
    found = analyse(make_document(text, lang=lang, published=published), min_confidence=0.0)
    gatherings = [m for m in found.event_mentions if m.type is EventType.GATHERING]
    return {p.name for m in gatherings for p in m.participants if p.name}


@pytest.mark.parametrize(
    ("lang", "text", "others"),
    [
        (
            "en",
            "Bolivian President Evo Morales joined Chile's Michelle Bachelet at the UNASUR summit in Quito on Monday.",
            {"Michelle Bachelet"},
        ),
        (
            "en",
            "President Hosni Mubarak attended the Arab League summit in Khartoum on Tuesday together with Jordan's "
            "King Abdullah and Syrian President Bashar al-Assad.",
            {"Abdullah", "Bashar al-Assad"},
        ),
        (
            "en",
            "Kenyan President Mwai Kibaki goes to Harare for the COMESA summit, hosted by Zimbabwean President Robert "
            "Mugabe.",
            {"Robert Mugabe"},
        ),
        (
            "en",
            "The ASEAN summit opened in Cebu on Sunday with speeches by Thai Prime Minister Surayud Chulanont and "
            "Vietnamese Prime Minister Nguyen Tan Dung.",
            {"Surayud Chulanont", "Nguyen Tan Dung"},
        ),
        (
            "en",
            "The summit of the Gulf Cooperation Council opens in Doha on Monday, at which Turkish President Abdullah "
            "Gul will sit as a guest.",
            {"Abdullah Gul"},
        ),
        (
            "id",
            "Presiden Chile Michelle Bachelet menghadiri KTT UNASUR di Quito, Senin, bersama Presiden Evo Morales dari "
            "Bolivia.",
            {"Evo Morales"},
        ),
        (
            "id",
            "Presiden Mali Amadou Toumani Toure berpidato, Rabu, dalam KTT CEN-SAD pimpinan pemimpin Libya Moamer "
            "Kadhafi.",
            {"Moamer Kadhafi"},
        ),
        (
            "ms",
            "Presiden Indonesia Joko Widodo duduk di sebelah Presiden China Xi Jinping pada Sidang Kemuncak APEC di "
            "Beijing, Isnin.",
            {"Xi Jinping"},
        ),
    ],
)
def test_those_told_beside_who_attends_or_at_the_head_take_part(lang: str, text: str, others: set[str]) -> None:
    assert others <= attending(text, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text", "others"),
    [
        (
            "en",
            "The leaders of UNASUR met in Quito on Monday. Chilean President Michelle Bachelet scolded the bankers, "
            "and Bolivian President Evo Morales dozed.",
            {"Michelle Bachelet", "Evo Morales"},
        ),
        (
            "id",
            "KTT UNASUR dibuka di Quito, Senin. Selain Presiden Chile Michelle Bachelet, tampak Presiden Bolivia Evo "
            "Morales.",
            {"Michelle Bachelet", "Evo Morales"},
        ),
        (
            "id",
            "KTT UNASUR dibuka di Quito, Senin. Di deret depan duduk Presiden Bolivia Evo Morales.",
            {"Evo Morales"},
        ),
    ],
)
def test_heads_at_work_right_behind_a_summit_have_a_seat_there(lang: str, text: str, others: set[str]) -> None:
    assert others <= attending(text, lang=lang)


@pytest.mark.parametrize(
    "text",
    [
        "UNASUR leaders met in Quito on Monday. Mexican President Felipe Calderon flew to Rome on Sunday.",
        "UNASUR leaders will meet in Quito on Monday. Mexican President Felipe Calderon scolded the bankers.",
        "UNASUR foreign ministers met in Quito on Monday. Mexican President Felipe Calderon scolded the bankers.",
        "UNASUR leaders met in Quito on Monday. Mexican President Felipe Calderon did not come.",
        "UNASUR leaders met in Quito on Monday. Mexican President Felipe Calderon sent a message.",
        "UNASUR leaders met in Quito on Monday. In May Mexican President Felipe Calderon scolded the bankers.",
    ],
)
def test_who_does_something_elsewhere_or_on_another_level_has_none(text: str) -> None:
    assert "Felipe Calderon" not in attending(text)
