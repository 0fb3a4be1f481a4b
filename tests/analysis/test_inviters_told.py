"""Who invited to a visit, or was its host, told beside the visit."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Part

VISIT = "Chilean President Gabriel Boric will visit Brno in June. "
KUNJUNGAN = "Presiden Chile Gabriel Boric akan mengunjungi Brno pada Juni. "


def _who(visit: EventMention, part: Part) -> list[str | None]:
    return [p.name for p in visit.participants if p.part is part]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", VISIT + "The invitation came from his Czech counterpart, Petr Pavel."),
        ("en", VISIT + "He was invited by Czech President Petr Pavel."),
        ("en", VISIT + "It was Czech President Petr Pavel who had invited him."),
        ("en", VISIT[:-2] + " upon the invitation of Czech President Petr Pavel."),
        ("en", VISIT[:-2] + ", having accepted an invitation from Czech President Petr Pavel."),
        ("id", KUNJUNGAN + "Undangan itu datang dari Presiden Ceko Petr Pavel."),
    ],
)
def test_who_invited_to_a_visit(lang: str, told: str) -> None:
    (visit,) = on_wednesday(lang, told, EventType.VISIT)
    assert _who(visit, Part.INVITER) == ["Petr Pavel"]


@pytest.mark.parametrize(
    "told",
    [
        VISIT + "He is to hold talks with Czech President Petr Pavel, his host.",
        VISIT + "His host is Czech President Petr Pavel.",
        VISIT + "His host, Czech President Petr Pavel, will show him the city.",
    ],
)
def test_who_is_the_host_of_a_visit(told: str) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert _who(visit, Part.HOST) == ["Petr Pavel"]


@pytest.mark.parametrize(
    "told",
    [
        VISIT + "He declined an invitation from Czech President Petr Pavel to the opera.",
        VISIT + "He was invited by Maltese President George Vella as well.",
        VISIT + "His host is a hotel.",
    ],
)
def test_who_did_not_invite_to_it(told: str) -> None:
    visits = on_wednesday("en", told, EventType.VISIT)
    assert not any(_who(v, Part.INVITER) or _who(v, Part.HOST) for v in visits if v.destination == ("CZE",))
