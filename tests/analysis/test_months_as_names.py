"""Family names that are months, too: "Theresa May", and on the same page "in May"."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

MAY = "British Prime Minister Theresa May arrived in Ankara on Saturday. "
MARCH = "Maltese Foreign Minister Anna March flew to Tunis on Saturday. "


@pytest.mark.parametrize(
    ("text", "names", "start"),
    [
        (MAY + "May met Turkish President Recep Tayyip Erdogan on Sunday.", "Theresa May", "2017-01-29"),
        (MAY + "Mrs May met Turkish President Recep Tayyip Erdogan on Sunday.", "Theresa May", "2017-01-29"),
        (MAY + "On Sunday Turkish President Recep Tayyip Erdogan met May.", "Theresa May", "2017-01-29"),
        (MAY + "She will meet Turkish President Recep Tayyip Erdogan in May.", "Theresa May", "2017-05"),
        ("Theresa May met Turkish President Recep Tayyip Erdogan on Sunday.", "Theresa May", "2017-01-29"),
        (MARCH + "March met Tunisian President Kais Saied on Sunday.", "Anna March", "2017-01-29"),
        (MARCH + "She will meet Tunisian President Kais Saied on 3 March.", "Anna March", "2017-03-03"),
    ],
)
def test_month_or_name(text: str, names: str, start: str) -> None:
    (meeting,) = (m for m in contacts(text, "2017-01-30") if m.type is EventType.MEETING)
    assert names in {p.name for p in meeting.participants}
    assert meeting.start == start


def test_month_where_nobody_has_its_name() -> None:
    text = "Turkish President Recep Tayyip Erdogan will receive Tunisian President Kais Saied. May is too early."
    assert all(p.name != "May" for m in contacts(text, "2017-01-30") for p in m.participants)
