"""What two do by telephone or over a video link is a call, wherever the words for it stand."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

THURSDAY = "2024-01-25"
EIDE, SAWICKI = "Norwegian Foreign Minister Espen Eide", "Polish Defence Minister Marek Sawicki"
ESPEN, MAREK = "Menteri Luar Negeri Norwegia Espen Eide", "Menteri Pertahanan Polandia Marek Sawicki"


def types(lang: str, text: str) -> list[str]:
    return sorted(m.type.value for m in contacts(text, THURSDAY, lang=lang))


VERBS = ("spoke with", "held talks with", "met", "consulted with", "held a meeting with", "was in touch with")
MEANS = ("by video link", "over a secure line", "via a video conference", "online", "in a telephone call", "via Zoom")


@pytest.mark.parametrize(("verb", "means"), [(v, m) for v in VERBS for m in MEANS])
def test_means_behind_the_other_side(verb: str, means: str) -> None:
    assert types("en", f"{EIDE} {verb} {SAWICKI} {means} on Tuesday.") == ["call"]


KATA_KERJA = (
    "berbicara dengan",
    "bertemu",
    "mengadakan pembicaraan dengan",
    "berdiskusi dengan",
    "berkomunikasi dengan",
)
SARANA = ("lewat konferensi video", "secara daring", "melalui sambungan telepon", "via Zoom", "melalui tautan video")


@pytest.mark.parametrize(("verb", "means"), [(v, m) for v in KATA_KERJA for m in SARANA])
def test_means_before_and_behind(verb: str, means: str) -> None:
    assert types("id", f"{ESPEN} {verb} {MAREK} {means} pada Selasa.") == ["call"]
    assert types("id", f"{ESPEN} {verb} {MAREK} pada Selasa {means}.") == ["call"]
    assert types("id", f"{ESPEN} {means} {verb} {MAREK} pada Selasa.") == ["call"]


OTHERS = [
    ("en", f"{EIDE} met {SAWICKI} in Warsaw on Monday, an official said by telephone.", ["meeting"]),
    ("en", f"{EIDE} met {SAWICKI} in Warsaw on Monday and posted a photograph online.", ["meeting"]),
    ("en", f"{EIDE} met {SAWICKI} in Warsaw on Monday, watched by aides on a video link.", ["meeting"]),
    ("en", f"{EIDE} met {SAWICKI} in Warsaw to discuss video evidence of the attack.", ["meeting"]),
    ("en", f"{EIDE} met {SAWICKI} and will speak to Lithuanian President Gitanas Nauseda online.", ["call", "meeting"]),
    ("en", f"{EIDE} addressed the NATO summit in Vilnius by video link on Monday.", ["gathering"]),
    ("en", f"{EIDE} proposed a meeting with {SAWICKI} in a telephone call on Monday.", ["call", "meeting"]),
    ("id", f"{ESPEN} bertemu {MAREK} di Warsawa dan mengunggah fotonya secara daring.", ["meeting"]),
    ("id", f"{ESPEN} bertemu {MAREK} di Warsawa, kata seorang pejabat melalui telepon.", ["meeting"]),
]


@pytest.mark.parametrize(("lang", "text", "told"), OTHERS)
def test_means_of_something_else(lang: str, text: str, told: list[str]) -> None:
    assert types(lang, text) == told


def test_by_way_of_is_no_last_week() -> None:
    text = f"{ESPEN} berbicara dengan {MAREK} Selasa lewat telepon."
    assert [m.start for m in contacts(text, THURSDAY, lang="id")] == ["2024-01-23"]
