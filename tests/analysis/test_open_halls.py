"""Conferences without a name: who speaks there abroad, and whom later sentences name; none of one state alone."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type, on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Status


def people(m: EventMention) -> set[str | None]:
    return {p.name for p in m.participants}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Swedish Foreign Minister Carl Bildt told a conference on water in Nairobi on Monday that wells ran dry.",
        ),
        (
            "en",
            "Swedish Foreign Minister Carl Bildt, in a speech to a two-day forum on water in Nairobi, urged more aid.",
        ),
        (
            "en",
            "Swedish Foreign Minister Carl Bildt led a delegation to a meeting of ministers from 20 countries in Lima.",
        ),
        ("en", "Swedish Foreign Minister Carl Bildt told a Friends of Yemen meeting in London on Monday it must act."),
        ("id", "Menlu Swedia Carl Bildt mengatakan pada konferensi air di Nairobi, Senin, bahwa sumur mengering."),
        ("id", "Menlu Swedia Carl Bildt menghadiri sidang Komisi Tuna Samudra Hindia di Kolombo, Senin."),
        ("id", "Menlu Swedia Carl Bildt menghadiri rapat tingkat menteri negara-negara Laut Baltik di Riga, Senin."),
        (
            "ms",
            "Menteri Luar Sweden Carl Bildt berkata pada persidangan air di Nairobi pada Isnin bahawa telaga kering.",
        ),
    ],
)
def test_who_speaks_abroad_attends(lang: str, text: str) -> None:
    (gathering,) = on_wednesday(lang, text, EventType.GATHERING)
    assert "Carl Bildt" in people(gathering)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A forum on whaling opened in Oslo on Monday. Among those attending are Australian Minister Bob Carr."),
        (
            "en",
            "A forum on whaling is due in Oslo on Friday. Australian Foreign Minister Bob Carr is expected to attend.",
        ),
        ("en", "A forum on whaling opened in Oslo on Monday. Australian Minister Bob Carr told the forum it must end."),
        ("en", "A forum on whaling opened in Oslo on Monday. Australia sent its foreign minister, Bob Carr."),
        ("en", "A forum on whaling opened in Oslo on Monday. Speakers include Australian Foreign Minister Bob Carr."),
        ("id", "Konferensi paus dibuka di Oslo, Senin. Di antara yang hadir adalah Menlu Australia Bob Carr."),
        ("id", "Konferensi paus dibuka di Oslo, Senin. Peserta konferensi itu antara lain Menlu Australia Bob Carr."),
        (
            "ms",
            "Persidangan paus bermula di Oslo pada Isnin. Antara yang hadir ialah Menteri Luar Australia Bob Carr.",
        ),
    ],
)
def test_a_later_sentence_names_who_comes(lang: str, text: str) -> None:
    (gathering,) = on_wednesday(lang, text, EventType.GATHERING)
    assert "Bob Carr" in people(gathering)
    assert gathering.cities == ("Oslo",)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "A conference on schools opened in Nairobi on Monday. Kenyan President Mwai Kibaki told the conference so.",
        ),
        (
            "en",
            "A conference on schools opened in Nairobi on Monday. Kenyan Minister Sam Ongeri is expected to attend.",
        ),
        (
            "en",
            "French President Francois Hollande told a gathering of French and Indian businessmen in Delhi on Monday.",
        ),
        ("en", "Swedish Foreign Minister Carl Bildt told a news conference in Nairobi on Monday that wells ran dry."),
        (
            "id",
            "Rapat Umum Pemegang Saham PT Timah digelar di Jakarta, Senin. Menteri Dahlan Iskan menghadiri rapat itu.",
        ),
        ("id", "Sidang Komisi I DPR digelar di Jakarta, Senin. Menlu Marty Natalegawa menghadiri sidang itu."),
        (
            "id",
            "Presiden Susilo Bambang Yudhoyono membuka seminar pendidikan di Bandung, Senin. Menteri Nuh juga hadir.",
        ),
        ("id", "Pertemuan Komisi Bersama ke-5 Indonesia dan Norwegia digelar di Oslo, Senin."),
    ],
)
def test_what_one_state_holds_is_no_gathering(lang: str, text: str) -> None:
    assert on_wednesday(lang, text, EventType.GATHERING) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The ASEAN summit opened in Hanoi on Monday. The summit was attended by Carl Bildt of Sweden and Bob Carr.",
        ),
        (
            "en",
            "Swedish Minister Carl Bildt and Australian Minister Bob Carr joined a climate summit in Doha on Monday.",
        ),
        (
            "id",
            "Pertemuan ASEAN dibuka di Hanoi, Senin. Pertemuan itu dihadiri Menlu Swedia Carl Bildt dan Bob Carr.",
        ),
    ],
)
def test_one_noun_tells_no_second_contact(lang: str, text: str) -> None:
    assert on_wednesday(lang, text, EventType.MEETING) == []


def test_a_plan_that_is_agreed_on_is_no_plan_for_a_summit() -> None:
    text = "Leaders at the G20 summit in Cannes agreed on 4 November 2011 on a plan to lend more."
    assert of_type(EventType.GATHERING, text).status is Status.COMPLETED


def test_what_will_begin_has_not_begun() -> None:
    (gathering,) = on_wednesday("ms", "Sidang Kemuncak ASEAN akan bermula di Hanoi pada Jumaat.", EventType.GATHERING)
    assert (gathering.status, gathering.start) == (Status.PLANNED, "2013-05-17")


def test_the_capital_that_is_named_is_meant() -> None:
    (gathering,) = on_wednesday(
        "en",
        "Carl Bildt of Sweden attended a summit of Asian states in the Sri Lankan capital Colombo.",
        EventType.GATHERING,
    )
    assert gathering.cities == ("Colombo",)


def test_a_document_of_those_who_gather_is_of_no_two_of_them() -> None:
    text = "KTT Arab digelar di Riyadh, Senin. Presiden Prancis Jacques Chirac hadir. Komunike bersama disahkan."
    assert [m for m in contacts(text, "2007-03-29", lang="id") if m.type is EventType.AGREEMENT] == []
