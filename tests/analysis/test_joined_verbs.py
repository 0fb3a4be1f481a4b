"""Whose doing a further verb tells: "X praised Y and flew to Oslo", "thanked Y for visiting Oslo", "denied that Y"."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status


def contacts(lang: str, text: str) -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published="2007-02-14"), min_confidence=0.0)
    return list(found.event_mentions)


TWO = {
    "en": "Danish Premier Mette Holm {} Kenyan President William Ruto and ",
    "id": "Perdana Menteri Denmark Mette Holm {} Presiden Kenya William Ruto dan ",
}
VERBS = {"en": ("praised", "accused", "wrote to"), "id": ("memuji", "menuduh", "menyurati")}
FURTHER = {
    "en": (
        "flew to Kampala on Monday.",
        "will meet Ugandan President Yoweri Museveni.",
        "called off a visit to Kampala.",
        "later discussed trade with Ugandan President Yoweri Museveni.",
    ),
    "id": (
        "terbang ke Kampala, Senin (12/2).",
        "akan bertemu Presiden Uganda Yoweri Museveni.",
        "membatalkan kunjungan ke Kampala.",
        "kemudian membahas perdagangan dengan Presiden Uganda Yoweri Museveni.",
    ),
}


@pytest.mark.parametrize(
    ("lang", "verb", "further"), [(lang, v, f) for lang in TWO for v in VERBS[lang] for f in FURTHER[lang]]
)
def test_a_verb_joined_to_another_is_of_its_subject_and_not_of_its_object(lang: str, verb: str, further: str) -> None:
    (told,) = contacts(lang, TWO[lang].format(verb) + further)
    names = [p.name for p in told.participants]
    assert "Mette Holm" in names
    assert "William Ruto" not in names


@pytest.mark.parametrize(
    "text",
    [
        "Danish Premier Mette Holm thanked Kenyan President William Ruto for visiting Kampala.",
        "Danish Premier Mette Holm criticised Kenyan President William Ruto over visiting Kampala.",
        "Danish Premier Mette Holm asked why Kenyan President William Ruto had visited Kampala.",
    ],
)
def test_what_somebody_is_thanked_for_he_did(text: str) -> None:
    (visit,) = contacts("en", text)
    assert [(p.name, p.country) for p in visit.participants] == [("William Ruto", "KEN")]
    assert visit.status is Status.COMPLETED


def test_who_is_told_to_have_gone_with_another_goes_with_him() -> None:
    told = "Danish Premier Mette Holm and Kenyan President William Ruto flew to Kampala on Monday."
    (visit,) = contacts("en", told)
    assert [p.name for p in visit.participants] == ["Mette Holm", "William Ruto"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Denmark said on Monday that Premier Mette Holm would visit Kenya."),
        ("en", "Denmark denied reports that Premier Mette Holm would visit Kenya."),
        ("en", "Copenhagen confirmed Premier Mette Holm would visit Kenya."),
        ("id", "Denmark mengumumkan bahwa Perdana Menteri Mette Holm akan mengunjungi Kenya."),
        ("id", "Denmark membantah Perdana Menteri Mette Holm akan mengunjungi Kenya."),
    ],
)
def test_a_state_speaks_of_its_own_office_holder(lang: str, text: str) -> None:
    (visit,) = contacts(lang, text)
    assert visit.type is EventType.VISIT
    assert [(p.name, p.country) for p in visit.participants] == [("Mette Holm", "DNK")]


def test_a_state_speaks_of_another_states_office_holder() -> None:
    (visit,) = contacts("en", "Denmark said Kenyan President William Ruto would visit Copenhagen.")
    assert [(p.name, p.country) for p in visit.participants] == [("William Ruto", "KEN")]
