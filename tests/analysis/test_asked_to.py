"""What somebody is asked, forbidden or unable to do, and what almost happened."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

from lawatan.records.event_mention import Status

X = "Menteri Luar Negeri Jerman Uwe Kranz"
Y = "Perdana Menteri Denmark Mette Lund"
Z = "Presiden Polandia Jan Nowak"
ASKED = [
    f"{X} mendesak {Y} menemui {Z}.",
    f"{X} meminta agar {Y} menemui {Z}.",
    f"{X} mengimbau {Y} segera bertemu {Z}.",
    f"{X} mendorong {Y} dan {Z} bertemu.",
    f"{Y} didesak menemui {Z}.",
]


@pytest.mark.parametrize("text", ASKED)
def test_asked(text: str) -> None:
    (meeting,) = contacts(text, WEDNESDAY, lang="id")
    assert ({p.country for p in meeting.participants}, meeting.status) == ({"DNK", "POL"}, Status.PROPOSED)


DONE = [
    ("id", f"{X} mendesak gencatan senjata saat bertemu {Z}, Senin."),
    ("id", f"{X} mengimbau Denmark dan menemui {Z}, Senin."),
    ("id", f"Setelah mendesak Israel, {X} bertemu {Z}, Senin."),
    ("id", f"Setelah hampir dua jam {X} bertemu {Z}, Senin."),
    ("en", "Danish Prime Minister Mette Lund, unable to sleep, met Polish President Jan Nowak on Monday."),
    ("en", "After almost two hours Danish Prime Minister Mette Lund met Polish President Jan Nowak on Monday."),
]


@pytest.mark.parametrize(("lang", "text"), DONE)
def test_done(lang: str, text: str) -> None:
    (meeting,) = contacts(text, WEDNESDAY, lang=lang)
    assert meeting.status is Status.COMPLETED


NOT_DONE = [
    ("en", "Danish Prime Minister Mette Lund was unable to meet Polish President Jan Nowak."),
    ("en", "Danish Prime Minister Mette Lund nearly met Polish President Jan Nowak."),
    ("en", "Danish Prime Minister Mette Lund is reluctant to visit Poland."),
    ("en", "German Foreign Minister Uwe Kranz forbade Danish Prime Minister Mette Lund to visit Poland."),
    ("en", "Danish Prime Minister Mette Lund used to meet Polish President Jan Nowak every year."),
    ("id", f"{Y} hampir bertemu {Z}."),
    ("id", f"{X} melarang {Y} berkunjung ke Berlin."),
]


@pytest.mark.parametrize(("lang", "text"), NOT_DONE)
def test_not_done(lang: str, text: str) -> None:
    assert contacts(text, WEDNESDAY, lang=lang) == ()
