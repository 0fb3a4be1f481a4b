"""Envoys by whom sends them and what for, and the envoy of one sentence named in the next."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def visits(lang: str, text: str) -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published="2007-02-14"), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is EventType.VISIT]


@pytest.mark.parametrize(
    ("lang", "text", "name", "country", "role"),
    [
        ("en", "The UN envoy for Sudan flew to Nairobi on Friday.", None, "UN", "envoy"),
        ("en", "The US ambassador to Iraq flew to Nairobi on Friday.", None, "USA", "ambassador"),
        ("en", "The UN secretary-general's envoy for Lebanon flew to Nairobi on Friday.", None, "UN", "envoy"),
        ("en", "The Russian president's envoy for Sudan flew to Nairobi on Friday.", None, "RUS", "envoy"),
        ("en", "The Norwegian prime minister's special adviser flew to Nairobi on Friday.", None, "NOR",
         "special adviser"),
        ("en", "Oslo's point man on Somalia flew to Nairobi on Friday.", None, "NOR", "envoy"),
        ("en", "President Tarja Halonen of Finland went home. The Danish emissary to Sudan flew to Nairobi on Friday.",
         None, "DNK", "envoy"),
        ("en", "Finnish President Tarja Halonen's special envoy to Sudan, Jan Lind, flew to Nairobi on Friday.",
         "Jan Lind", "FIN", "envoy"),
        ("en", "A senior Norwegian envoy flew to Nairobi on Friday. Jan Lind, who has been there before, met nobody.",
         "Jan Lind", "NOR", "envoy"),
        ("en", "A top Danish diplomat flew to Nairobi on Friday. Deputy Foreign Minister Jan Lind will stay a day.",
         "Jan Lind", "DNK", "deputy foreign minister"),
        ("en", "An Arab League envoy flew to Nairobi on Friday. Ambassador Salim Haddad will stay a day.",
         "Salim Haddad", "LAS", "ambassador"),
        ("id", "Seorang utusan Norwegia terbang ke Nairobi, Jumat. Jan Lind akan menginap semalam.",
         "Jan Lind", "NOR", "envoy"),
        ("id", "Seorang diplomat senior Denmark terbang ke Nairobi, Jumat. Asisten Menteri Luar Negeri Jan Lind "
         "akan menginap semalam.", "Jan Lind", "DNK", "assistant foreign minister"),
    ],
)  # fmt: skip
def test_who_is_sent_is_of_the_state_that_sends(
    lang: str, text: str, name: str | None, country: str, role: str
) -> None:
    (visit,) = visits(lang, text)
    assert visit.destination == ("KEN",)
    assert [(p.name, p.country, p.role) for p in visit.participants] == [(name, country, role)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A Norwegian envoy flew to Nairobi on Friday. Jan Lind, the rebels' lawyer, met nobody."),
        ("en", "A Norwegian envoy flew to Nairobi on Friday. Interior Minister Jan Lind met nobody."),
        ("en", "A Norwegian envoy flew to Nairobi on Friday. Jan Lind's house was searched."),
        ("en", "The Norwegian envoys flew to Nairobi on Friday. Jan Lind met nobody."),
        ("id", "Seorang utusan Norwegia terbang ke Nairobi, Jumat. Menteri Dalam Negeri Jan Lind tidak ada di sana."),
    ],
)
def test_somebody_else_who_opens_the_next_sentence_is_not_meant(lang: str, text: str) -> None:
    assert all(p.name is None for visit in visits(lang, text) for p in visit.participants)


def test_an_envoy_to_talks_attends_none_by_his_office() -> None:
    text = "The US envoy to the six-party talks flew to Nairobi on Friday."
    found = analyse(make_document(text, lang="en", published="2007-02-14"), min_confidence=0.0)
    assert [m.type for m in found.event_mentions] == [EventType.VISIT]
