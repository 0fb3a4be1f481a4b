"""What a statement tells to come is not said of who makes it; the chair of a session is no office of his."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType, Status

HOST = "Danish Prime Minister Anders Moe"
GUEST = "Norwegian Foreign Minister Espen Barth Eide"


def test_who_tells_of_a_plan_is_not_planned() -> None:
    text = f"{GUEST} arrived in Copenhagen on Friday. Oslo will help, he told {HOST} on Saturday."
    assert of_type(EventType.MEETING, text).status is Status.COMPLETED


@pytest.mark.parametrize("plan", ["The plan could work", "Norway wants peace", "Norway may help"])
def test_a_visitor_who_speaks_of_a_plan_is_there(plan: str) -> None:
    found = of_type(EventType.VISIT, f"{plan}, visiting {GUEST} told {HOST} on Saturday.")
    assert found.status in (Status.COMPLETED, Status.ONGOING)


def test_whom_somebody_will_meet_is_to_come() -> None:
    assert of_type(EventType.MEETING, f"{HOST} will meet visiting {GUEST} on Friday.").status is Status.PLANNED


@pytest.mark.parametrize("time", ["most of Saturday", "much of the day", "some time"])
def test_time_spent_with_somebody_is_a_meeting(time: str) -> None:
    found = of_type(EventType.MEETING, f"{HOST} spent {time} with {GUEST}.")
    assert {p.country for p in found.participants} == {"DNK", "NOR"}


def test_in_the_chair_is_no_office() -> None:
    found = contacts("In the chair at the NATO summit in Riga was Norwegian Prime Minister Jens Stoltenberg.")
    assert "chair" not in {p.role for m in found for p in m.participants}
