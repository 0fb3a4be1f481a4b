"""Where somebody came of whom the text says only that he came."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

SET = [
    ("The forum opened in Suva on Monday. New Zealand Prime Minister Jane Ardley flew in on Tuesday.", ("FJI",)),
    ("The forum opened in Suva on Monday. Fijian Prime Minister Frank Bainima flew in on Tuesday.", None),
    ("The forum opened in Suva on Monday. China's ambassador, Li Wen, arrived on Tuesday.", None),
    ("The mayor spoke in Oslo on Monday. Danish Prime Minister Mette Holm came to power in 2019.", None),
    ("The mayor spoke in Oslo on Monday. Danish Prime Minister Mette Holm came under pressure.", None),
    ("Troops were in Baghdad. The raid came on the heels of a warning by US President Joe Biden.", None),
    ("Chad and Sudan met in Tripoli. Nigerian President Umaru Yara sent his foreign minister, Ojo Mada, instead.",
     ("LBY",)),
    ("Chad and Sudan met in Tripoli. Nigerian President Umaru Yara sent Foreign Minister Ojo Mada a letter.", None),
    ("US Secretary of State Ann Rice made a visit to the region in May.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "states"), SET)
def test_setting(text: str, states: tuple[str, ...] | None) -> None:
    found = analyse(make_document(text, id="x", lang="en", published="2023-05-10"), min_confidence=0.0)
    visits = [m.destination for m in found.event_mentions if m.type is EventType.VISIT]
    assert visits == ([] if states is None else [states])
