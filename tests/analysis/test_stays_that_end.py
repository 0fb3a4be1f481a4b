"""Until when a visit lasts that was told before, where somebody comes from, and visits paid in return."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

ARRIVED = "Bulgarian President Elena Petrova arrived in Nairobi on Monday. "
TIBA = "Presiden Bulgaria Elena Petrova tiba di Nairobi, Senin. "
CAME = "Bulgarian President Elena Petrova met Kenyan President Daniel Kiprop in Nairobi on Monday. "


@pytest.mark.parametrize(
    ("lang", "text", "last"),
    [
        ("en", ARRIVED + "She left on Tuesday.", "2013-05-14"),
        ("en", ARRIVED + "She flew out on Tuesday.", "2013-05-14"),
        ("en", ARRIVED + "She is to leave the city on Thursday.", "2013-05-16"),
        ("en", ARRIVED + "She left the country on Tuesday.", "2013-05-14"),
        ("en", ARRIVED + "She will stay until Friday.", "2013-05-17"),
        ("en", ARRIVED + "Petrova, who leaves on Thursday, is to open a library.", "2013-05-16"),
        ("en", ARRIVED + "She is expected to wind up the visit on Thursday.", "2013-05-16"),
        ("en", ARRIVED + "During her four-day stay she is to open a library.", "2013-05-16"),
        ("id", TIBA + "Ia akan tinggal hingga Jumat.", "2013-05-17"),
    ],
)
def test_a_departure_or_a_last_day_ends_the_visit_told_before(lang: str, text: str, last: str) -> None:
    (visit,) = on_wednesday(lang, text, EventType.VISIT)
    assert (visit.destination, visit.start, visit.end) == (("KEN",), "2013-05-13", last)


@pytest.mark.parametrize(
    "text",
    [
        ARRIVED + "More than 800 nurses left the country on Tuesday, she said.",
        ARRIVED + "Refugees left the capital on Tuesday.",
        ARRIVED + "She will stay in power until Friday.",
        ARRIVED + "European soldiers will stay until Friday, officials said.",
    ],
)
def test_what_others_do_ends_no_visit(text: str) -> None:
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert (visit.start, visit.end) == ("2013-05-13", None)


def test_where_somebody_comes_from_is_no_destination() -> None:
    assert on_wednesday("id", "Presiden Bulgaria Elena Petrova tiba dari Kampala, Senin.", EventType.VISIT) == []
    (visit,) = on_wednesday("id", TIBA + "Ia datang dari Kampala.", EventType.VISIT)
    assert visit.cities == ("Nairobi",)


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", CAME + "Kiprop is to pay a return visit in October.", Status.PLANNED),
        ("en", CAME + "Kiprop has accepted an invitation to pay a return visit, his office said.", Status.PROPOSED),
        ("id", TIBA + "Ia diterima Presiden Kenya Daniel Kiprop. Kiprop akan melakukan kunjungan balasan pada Oktober.",
         Status.PLANNED),
    ],
)  # fmt: skip
def test_a_return_visit_goes_to_where_the_visitors_are_at_home(lang: str, text: str, status: Status) -> None:
    visit = on_wednesday(lang, text, EventType.VISIT)[-1]
    assert [p.name for p in visit.participants] == ["Daniel Kiprop"]
    assert (visit.destination, visit.status) == (("BGR",), status)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Presiden Bulgaria Elena Petrova akan mengunjungi Kenya pada Oktober, kata kantornya, Senin.", "2013-10"),
        ("Presiden Bulgaria Elena Petrova akan mengunjungi Kenya bulan depan, kata seorang pejabat, Senin.", "2013-06"),
        ("Kementerian luar negeri mengatakan, Senin, Presiden Bulgaria Elena Petrova akan mengunjungi Kenya bulan "
         "depan.", "2013-06"),
        ("Presiden Bulgaria Elena Petrova akan mengunjungi Kenya bulan depan, kata seorang diplomat yang tak mau "
         "disebut namanya, Senin.", "2013-06"),
        ("Presiden Bulgaria Elena Petrova mengunjungi Kenya, kata kantornya. Ia tiba di sana, Senin.", "2013-05-13"),
    ],
)  # fmt: skip
def test_a_day_behind_who_said_it_is_that_of_saying(text: str, start: str) -> None:
    (visit,) = on_wednesday("id", text, EventType.VISIT)
    assert visit.start == start


@pytest.mark.parametrize(
    ("day", "status"),
    [("on Monday", Status.COMPLETED), ("on Wednesday", Status.ONGOING), ("on Monday for a week", Status.ONGOING)],
)
def test_who_visited_on_a_day_that_is_over_has_been_there(day: str, status: Status) -> None:
    (visit,) = on_wednesday("en", f"Bulgarian President Elena Petrova visited Kenya {day}.", EventType.VISIT)
    assert visit.status is status
