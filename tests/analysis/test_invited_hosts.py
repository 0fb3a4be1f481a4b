"""Who is meant by other words: the host invited in return, the subject behind who says so, each of two rung up."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Part, Status

PUBLISHED = "2011-05-11"  # a Wednesday


def found(text: str, kind: EventType, lang: str) -> list[EventMention]:
    page = make_document(text, lang=lang, published=PUBLISHED, published_how="given")
    return [m for m in analyse(page, min_confidence=0.0).event_mentions if m.type is kind]


def sides(text: str, kind: EventType, lang: str) -> list[set[str | None]]:
    return [{p.name for p in m.participants} for m in found(text, kind, lang)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Tarja Halonen met Estonian President Toomas Hendrik Ilves in Tallinn on Tuesday. "
            "Halonen invited her host to Helsinki and Ilves said he would go with pleasure, though no date was fixed.",
        ),
        (
            "id",
            "Presiden Finlandia Tarja Halonen bertemu Presiden Estonia Toomas Hendrik Ilves di Tallinn, Selasa. "
            "Halonen mengundang tuan rumahnya ke Helsinki.",
        ),
        (
            "ms",
            "Presiden Finland Tarja Halonen bertemu Presiden Estonia Toomas Hendrik Ilves di Tallinn pada Selasa. "
            "Beliau menjemput tuan rumahnya ke Helsinki.",
        ),
    ],
)
def test_a_host_is_invited_in_return(lang: str, text: str) -> None:
    (visit,) = found(text, EventType.VISIT, lang)
    assert {(p.name, p.part) for p in visit.participants} == {
        ("Toomas Hendrik Ilves", Part.TRAVELLER),
        ("Tarja Halonen", Part.INVITER),
    }
    assert visit.destination == ("FIN",)
    assert visit.status is Status.PROPOSED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Kenyan President Mwai Kibaki arrived in Oslo on Tuesday. According to a Norwegian diplomat, Kibaki will "
            "meet Prime Minister Jens Stoltenberg on Thursday.",
        ),
        (
            "id",
            "Presiden Kenya Mwai Kibaki tiba di Oslo, Selasa. Menurut seorang diplomat Norwegia, Kibaki akan bertemu "
            "dengan Perdana Menteri Jens Stoltenberg hari Kamis.",
        ),
        (
            "ms",
            "Presiden Kenya Mwai Kibaki tiba di Oslo pada Selasa. Mengikut seorang diplomat Norway, Kibaki akan "
            "bertemu Perdana Menteri Jens Stoltenberg pada Khamis.",
        ),
    ],
)
def test_who_says_so_has_no_name_behind_his_comma(lang: str, text: str) -> None:
    assert sides(text, EventType.MEETING, lang) == [{"Mwai Kibaki", "Jens Stoltenberg"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Kenyan President Mwai Kibaki lays a wreath at the tomb of revolutionary hero Ahmed Ben Bella on Thursday "
            "and will then see Algerian Prime Minister Ahmed Ouyahia.",
        ),
        (
            "id",
            "Presiden Kenya Mwai Kibaki meletakkan karangan bunga di makam Ahmed Ben Bella dan kemudian menemui "
            "Perdana Menteri Aljazair Ahmed Ouyahia.",
        ),
    ],
)
def test_who_lies_in_a_tomb_meets_nobody(lang: str, text: str) -> None:
    assert sides(text, EventType.MEETING, lang) == [{"Mwai Kibaki", "Ahmed Ouyahia"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Chadian President Idriss Deby met Niger's President Mahamadou Issoufou in Niamey on Tuesday. Gabonese "
            "President Ali Bongo telephoned the two leaders separately on Monday.",
        ),
        (
            "id",
            "Presiden Chad Idriss Deby bertemu Presiden Niger Mahamadou Issoufou di Niamey, Selasa. Presiden Gabon Ali "
            "Bongo menelepon kedua pemimpin itu secara terpisah hari Senin.",
        ),
    ],
)
def test_two_are_rung_up_one_by_one(lang: str, text: str) -> None:
    calls = sides(text, EventType.CALL, lang)
    assert sorted(map(sorted, map(list, calls))) == [  # type: ignore[type-var]
        ["Ali Bongo", "Idriss Deby"],
        ["Ali Bongo", "Mahamadou Issoufou"],
    ]


def test_an_earlier_meeting_of_two_is_not_that_with_a_third() -> None:
    text = (
        "Gabonese President Ali Bongo had held talks with Chadian President Idriss Deby and Niger's President "
        "Mahamadou Issoufou just before the signing. Deby and Issoufou last met in April in Bamako."
    )
    assert sides(text, EventType.MEETING, "en") == [
        {"Ali Bongo", "Idriss Deby", "Mahamadou Issoufou"},
        {"Idriss Deby", "Mahamadou Issoufou"},
    ]
