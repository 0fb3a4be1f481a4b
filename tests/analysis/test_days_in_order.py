"""Weekdays of plans told one after the other, and trips under way that are told as plans besides."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, Status

WEDNESDAY = "2007-02-14"


def contacts(lang: str, text: str) -> list[EventMention]:
    return list(analyse(make_document(text, lang=lang, published=WEDNESDAY), min_confidence=0.0).event_mentions)


@pytest.mark.parametrize(
    ("lang", "text", "starts"),
    [
        ("en", "Danish Premier Mette Holm will visit Kenya from Monday to Wednesday and Uganda on Thursday and "
         "Friday.", ["2007-02-19", "2007-02-22"]),
        ("en", "Danish Premier Mette Holm will hold talks in Nairobi on Saturday with Kenyan President William "
         "Ruto before travelling to Kampala on Wednesday.", ["2007-02-17", "2007-02-21"]),
        ("en", "Danish Premier Mette Holm will be in Nairobi on Friday and in Kampala on Monday.",
         ["2007-02-16", "2007-02-19"]),
        ("en", "Danish Premier Mette Holm will visit Kenya on Saturday, while Swedish Foreign Minister Olle Nord "
         "will go to Uganda on Thursday.", ["2007-02-17", "2007-02-15"]),
        ("id", "Perdana Menteri Denmark Mette Holm akan mengunjungi Kenya pada Sabtu dan Uganda pada Kamis.",
         ["2007-02-17", "2007-02-22"]),
    ],
)  # fmt: skip
def test_a_later_weekday_of_one_plan_is_a_later_day(lang: str, text: str, starts: list[str]) -> None:
    assert [m.start for m in contacts(lang, text)] == starts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Danish Premier Mette Holm left on Sunday for a tour of Africa. She will visit Kenya and Uganda."),
        ("en", "Danish Premier Mette Holm flew to Kenya on Saturday. She is to visit a clinic in Kisumu."),
        ("id", "Perdana Menteri Denmark Mette Holm bertolak Minggu ke Afrika. Ia akan mengunjungi Kenya "
         "dan Uganda."),
    ],
)  # fmt: skip
def test_a_trip_begun_days_ago_of_which_more_is_to_come_is_under_way(lang: str, text: str) -> None:
    (visit,) = contacts(lang, text)
    assert visit.status is Status.ONGOING


def test_a_trip_begun_long_ago_is_over() -> None:
    told = "Danish Premier Mette Holm left on 2 January for a tour of Africa that will take her to Kenya."
    assert [m.status for m in contacts("en", told)] == [Status.COMPLETED]


PLANS = {
    "en": "Danish Premier Mette Holm will visit Kenya on Friday, ",
    "id": "Perdana Menteri Denmark Mette Holm akan mengunjungi Kenya pada Jumat, ",
}


@pytest.mark.parametrize(
    ("lang", "earlier", "told"),
    [
        ("en", "a week after Swedish Premier Olle Nord visited Kampala.", ("2007-02-09", Status.COMPLETED)),
        ("en", "a week after Swedish Premier Olle Nord visited Nairobi.", ("2007-02-09", Status.COMPLETED)),
        ("en", "months after Swedish Premier Olle Nord went to Kampala.", (None, Status.COMPLETED)),
        (
            "id",
            "sepekan setelah Perdana Menteri Swedia Olle Nord berkunjung ke Kampala.",
            ("2007-02-09", Status.COMPLETED),
        ),
        (
            "id",
            "tiga hari setelah Perdana Menteri Swedia Olle Nord berkunjung ke Kampala.",
            ("2007-02-13", Status.COMPLETED),
        ),
        (
            "id",
            "sehari setelah Perdana Menteri Swedia Olle Nord berkunjung ke Kampala.",
            ("2007-02-15", Status.PLANNED),
        ),
    ],
)
def test_what_came_so_long_before_a_plan_is_over(lang: str, earlier: str, told: tuple[str | None, Status]) -> None:
    plan, other = contacts(lang, PLANS[lang] + earlier)
    assert (plan.start, plan.status) == ("2007-02-16", Status.PLANNED)
    assert (other.start, other.status) == told


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Danish Premier Mette Holm's arrival in Nairobi is set for Friday."),
        ("en", "The arrival of Danish Premier Mette Holm in Nairobi is scheduled for Friday."),
        ("id", "Kunjungan Perdana Menteri Denmark Mette Holm ke Nairobi ditetapkan pada Jumat."),
    ],
)
def test_an_arrival_that_is_set_for_a_day_is_to_come(lang: str, text: str) -> None:
    (visit,) = contacts(lang, text)
    assert (visit.start, visit.status) == ("2007-02-16", Status.PLANNED)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Talks of Danish Premier Mette Holm and Kenyan President William Ruto ended without agreement in Oslo."),
        ("id", "Pembicaraan Perdana Menteri Denmark Mette Holm dengan Presiden Kenya William Ruto berakhir tanpa hasil "
         "di Oslo."),
    ],
)  # fmt: skip
def test_talks_that_ended_without_agreement_somewhere_were_there(lang: str, text: str) -> None:
    (meeting,) = contacts(lang, text)
    assert meeting.cities == ("Oslo",)


def test_drills_of_one_list_have_the_year_behind_it() -> None:
    told = "Kenya akan ikut dalam latihan bersama Super Garuda Shield dan Multilateral Naval Exercise Komodo pada 2008."
    assert [(m.start, m.status) for m in contacts("id", told)] == [("2008", Status.PLANNED)] * 2
