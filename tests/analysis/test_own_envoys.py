"""The traveller's own ambassador, who welcomes him abroad, is no host and does not undo the visit."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def visits(lang: str, text: str) -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published="2024-05-16"), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is EventType.VISIT]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto was welcomed by Kenyan Ambassador Grace Cerere in Oslo."),
        ("id", "Presiden Kenya William Ruto disambut Duta Besar Kenya Grace Cerere di Oslo."),
        ("id", "Presiden Kenya William Ruto dijemput Dubes Kenya Grace Cerere di bandara Oslo, Selasa."),
        ("ms", "Presiden Kenya William Ruto disambut Duta Besar Kenya Grace Cerere di Oslo."),
    ],
)
def test_who_is_met_abroad_by_his_own_ambassador_is_there(lang: str, text: str) -> None:
    (visit,) = visits(lang, text)
    assert visit.destination == ("NOR",)
    assert [p.country for p in visit.participants] == ["KEN"]


def test_who_is_met_by_an_ambassador_at_home_is_not() -> None:
    assert visits("id", "Presiden Kenya William Ruto disambut Duta Besar Kenya Grace Cerere di Nairobi.") == []
