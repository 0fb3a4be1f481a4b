"""Talks that somebody wants, defends or finds needed are held by nobody."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

SPOKEN_OF = [
    ("en", "Talks with Iran must go on, Danish Foreign Minister Mette Lund said."),
    ("en", "Danish Foreign Minister Mette Lund said dialogue with Iran had to continue."),
    ("en", "Danish Foreign Minister Mette Lund said talks with Iran were the only way."),
    ("en", "Danish Foreign Minister Mette Lund supports a meeting with Iran's leaders."),
    ("en", "Danish Foreign Minister Mette Lund defended talks with Iran."),
    ("en", "Danish Foreign Minister Mette Lund said negotiations with Iran would be a mistake."),
    ("id", "Perundingan dengan Iran harus dilanjutkan, kata Menteri Luar Negeri Denmark Mette Lund."),
    ("id", "Menteri Luar Negeri Denmark Mette Lund mengatakan dialog dengan Iran merupakan satu-satunya jalan."),
]


@pytest.mark.parametrize(("lang", "text"), SPOKEN_OF)
def test_spoken_of(lang: str, text: str) -> None:
    assert contacts(text, WEDNESDAY, lang=lang) == ()


HELD = [
    "Talks between Chile and Peru should start on Monday, officials in Lima said.",
    "Danish Foreign Minister Mette Lund said her talks with Iran's Ali Karimi had to be cut short.",
    "Danish Foreign Minister Mette Lund had to cut short talks with Iran's Ali Karimi on Monday.",
    "Danish Foreign Minister Mette Lund defended her talks with Iran's Ali Karimi on Monday.",
]


@pytest.mark.parametrize("text", HELD)
def test_held(text: str) -> None:
    assert len(contacts(text, WEDNESDAY)) == 1
