"""Who comes along with those who take part: in the sentence, in a later one, in a list of lines."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import How


def _contact(text: str, lang: str, kind: EventType) -> EventMention:
    document = make_document(text, lang=lang, published="2024-06-10", published_how="given")
    found = [m for m in analyse(document, min_confidence=0.0).event_mentions if m.type is kind]
    assert len(found) == 1
    return found[0]


def _people(mention: EventMention) -> set[str | None]:
    return {p.name for p in mention.participants}


def test_a_list_below_a_colon_names_who_came_along() -> None:
    text = (
        "Presiden Prancis Emmanuel Macron tiba di Hanoi, Vietnam, pada Mei 2024.\n\n"
        "Anggota delegasinya:\n- Catherine Vautrin, Menteri Kesehatan\n- Philippe Baptiste, Menteri Pendidikan\n\n"
        "Hubungan kedua negara berkembang pesat dalam sepuluh tahun terakhir."
    )
    visit = _contact(text, "id", EventType.VISIT)
    assert _people(visit) == {"Emmanuel Macron", "Catherine Vautrin", "Philippe Baptiste"}
    assert {p.country for p in visit.participants} == {"FRA"}


def test_company_is_computed_and_says_so() -> None:
    text = "President Yoon Suk Yeol met Prime Minister Fumio Kishida in Tokyo in March 2023. Also present was Park Jin."
    meeting = _contact(text, "en", EventType.MEETING)
    evidence = [e for e in meeting.evidence if e.rule == "company"]
    assert [e.text for e in evidence] == ["Park Jin"]
    assert all(e.how is How.COMPUTED for e in evidence)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Filipina Ferdinand Marcos Jr. tiba di Jakarta. Ia tidak didampingi Menlu Enrique Manalo."),
        ("en", "Prime Minister Hun Manet arrived in Tokyo, not accompanied by his deputy Sok Chenda Sophea."),
        ("en", "President Emmanuel Macron arrived in Cairo. The rise in prices was accompanied by strikes."),
    ],
)
def test_who_stayed_at_home_is_not_added(lang: str, text: str) -> None:
    assert len(_contact(text, lang, EventType.VISIT).participants) == 1


def test_an_entourage_travels_with_its_leader() -> None:
    text = (
        "Foreign Minister Hina Rabbani Khar was in Rome in the entourage of Prime Minister Shehbaz Sharif of Pakistan."
    )
    assert _people(_contact(text, "en", EventType.VISIT)) == {"Hina Rabbani Khar", "Shehbaz Sharif"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Toshihiro Nikai, an envoy of Japanese Prime Minister Shinzo Abe, and Chinese Foreign Minister Li "
         "Zhaoxing met in Beijing."),
        ("en", "Japan's Toshihiro Nikai, on his second trip this year, and Chinese Foreign Minister Li Zhaoxing met in "
         "Beijing."),
        ("id", "Toshihiro Nikai, utusan Perdana Menteri Jepang Shinzo Abe, dan Menteri Luar Negeri China Li Zhaoxing "
         "bertemu di Beijing."),
    ],
)  # fmt: skip
def test_what_is_inserted_between_two_does_not_part_them(lang: str, text: str) -> None:
    assert _people(_contact(text, lang, EventType.MEETING)) == {"Toshihiro Nikai", "Li Zhaoxing"}


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Kenyan President William Ruto is at home. Ruto's foreign minister, Musalia Mudavadi, met Russian President "
         "Vladimir Putin in Sochi.", "Musalia Mudavadi", "KEN"),
        ("Kenyan President William Ruto is at home. Ruto's foreign minister met Russian President Vladimir Putin in "
         "Sochi.", None, "KEN"),
        ("Defence Minister Akira Tanaka was in Sochi. Akira Tanaka of Japan met Russian President Vladimir Putin.",
         "Akira Tanaka", "JPN"),
        ("UN envoy Ibrahim A. Gambari met Russian President Vladimir Putin in Sochi.", "Ibrahim A. Gambari", "UN"),
    ],
)  # fmt: skip
def test_whose_somebody_is_says_his_state(text: str, name: str | None, state: str) -> None:
    meeting = _contact(text, "en", EventType.MEETING)
    assert (name, state) in {(p.name, p.country) for p in meeting.participants}


def test_who_played_host_is_the_host_of_the_visit_before() -> None:
    text = (
        "Menteri Luar Negeri Indonesia Retno Marsudi tiba di Washington pada Mei 2024. "
        "Menlu AS Antony Blinken yang menjadi tuan rumah."
    )
    visit = _contact(text, "id", EventType.VISIT)
    assert {(p.name, p.part.value) for p in visit.participants} == {
        ("Retno Marsudi", "traveller"),
        ("Antony Blinken", "host"),
    }


def test_others_who_attend_take_part() -> None:
    text = (
        "Presiden Sudan Omar al-Bashir akan bertemu Sekjen PBB Ban Ki-moon di Riyadh pada Selasa (11/6/2024). "
        "Pembicaraan itu juga dihadiri oleh Raja Abdullah dari Arab Saudi dan Ketua Uni Afrika Alpha Konare."
    )
    meeting = _contact(text, "id", EventType.MEETING)
    assert {"Abdullah", "Alpha Konare"} <= _people(meeting)
