"""Formats told with those who make them up, and gatherings and drills from which somebody stays away."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType, Status


def told(text: str, lang: str = "en") -> list[tuple[EventType, frozenset[str | None], Status]]:
    found = analyse(make_document(text, lang=lang, published="2014-03-13", published_how="given"), min_confidence=0.0)
    return [(m.type, frozenset(p.country for p in m.participants), m.status) for m in found.event_mentions]


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        (
            "en",
            "The Quartet -- the European Union, Russia, the United States and the United Nations -- met in Oslo.",
            "EU RUS USA UN",
        ),
        ("en", "The contact group (France, Germany, Italy and Spain) met in Bern on Monday.", "FRA DEU ITA ESP"),
        ("en", "The GUAM bloc of Georgia, Ukraine, Azerbaijan and Moldova gathered in Kyiv.", "GEO UKR AZE MDA"),
        ("en", "The East African Community, which groups Kenya, Uganda and Tanzania, met in Kigali.", "KEN UGA TZA"),
        ("en", "The Contact Group on Mali, which includes Niger, Chad and Togo, met in Paris.", "NER TCD TGO"),
        ("en", "The four parties -- Chile, Peru, Bolivia and Brazil -- met in Lima on Monday.", "CHL PER BOL BRA"),
        ("id", "Kuartet yang terdiri dari Amerika Serikat, Rusia, Uni Eropa dan PBB bertemu di Oslo.", "USA RUS EU UN"),
        ("id", "Kelompok kontak (Prancis, Jerman, Italia dan Spanyol) bertemu di Bern, Senin.", "FRA DEU ITA ESP"),
    ],
)
def test_formats_told_with_their_members(lang: str, text: str, sides: str) -> None:
    ((kind, who, _),) = told(text, lang)
    assert (kind, who) == (EventType.GATHERING, frozenset(sides.split()))


@pytest.mark.parametrize(
    "text",
    [
        "Chile, Peru, Bolivia and Brazil met in Lima on Monday.",
        "The trade group said that Chile, Peru and Brazil met in Lima on Monday.",
        "Four countries -- Chile, Peru, Bolivia and Brazil -- met in Lima on Monday.",
    ],
)
def test_states_that_are_no_format(text: str) -> None:
    assert [kind for kind, _, _ in told(text)] == [EventType.MEETING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norwegian Prime Minister Erna Solberg skipped Tuesday's Nordic Council session in Reykjavik."),
        ("en", "Chad's President Idriss Deby stayed away from the African Union summit in Sirte."),
        ("en", "Sudan's foreign minister, Ali Karti, was pointedly absent from the Arab League summit in Kuwait."),
        ("en", "Libya boycotted last week's Mediterranean Union summit in Paris."),
        ("en", "Uzbekistan sent no one to the CSTO meeting of defence ministers in Yerevan on Friday."),
        ("en", "President Idriss Deby did not turn up at the African Union summit in Sirte."),
        ("en", "Chad's President Idriss Deby will give the African Union summit in Sirte a miss."),
        ("en", "Malaysia pulled out of the Commonwealth finance ministers meeting in Colombo."),
        ("en", "Kenya has withdrawn from the Cutlass Express drills."),
        ("id", "Presiden Chad Idriss Deby absen dari KTT Uni Afrika di Sirte, Jumat."),
        ("id", "Libya tidak mengirim utusan ke KTT Uni Mediterania di Paris."),
        ("id", "Kenya mundur dari latihan Cutlass Express."),
    ],
)
def test_who_stays_away_takes_no_part(lang: str, text: str) -> None:
    assert not told(text, lang)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chadian President Idriss Deby skipped a meeting with Mali's Ibrahim Keita in Accra.", Status.CANCELLED),
        ("Kenya has withdrawn from drills with the British army.", Status.CANCELLED),
        ("Chad missed a deadline set at the African Union summit in Sirte on Monday.", Status.COMPLETED),
    ],
)
def test_what_else_is_skipped_or_missed(text: str, status: Status) -> None:
    assert [s for _, _, s in told(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Norway skipped the Nordic Council session in Reykjavik on Tuesday, but Finland's Jyrki Katainen attended.",
        "Norway's Erna Solberg missed the Nordic Council session in Reykjavik, but Finland's Jyrki Katainen attended.",
    ],
)
def test_others_attend(text: str) -> None:
    assert [(kind, who) for kind, who, _ in told(text)] == [(EventType.GATHERING, frozenset({"FIN"}))]
