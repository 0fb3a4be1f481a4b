"""The sides of a signed document that its own sentence leaves out."""

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType
from lawatan.records.span import How


def agreements(lang: str, text: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2024-06-20", published_how=How.GIVEN)
    found = analyse(document, min_confidence=0.0).event_mentions
    return [m for m in found if m.type is EventType.AGREEMENT]


def states(mention: EventMention) -> set[str | None]:
    return {p.country for p in mention.participants}


MET = "French President Emmanuel Macron met Kazakh President Kassym-Jomart Tokayev in Astana on Wednesday. "


def test_those_who_met_before_are_the_sides() -> None:
    (found,) = agreements("en", MET + "A memorandum of understanding on uranium was signed.")
    assert states(found) == {"FRA", "KAZ"}
    assert {e.how for e in found.evidence if e.field == "participants"} == {How.COMPUTED}


def test_not_many_sentences_later() -> None:
    between = "The capital was cold. Snow fell. Roads were closed. Trains were late. "
    other = "Japan, Brazil and Kenya sent condolences. "
    assert not agreements("en", MET + between + other + "A memorandum of understanding was signed.")


def test_on_a_page_about_two_states_they_are_the_sides() -> None:
    text = (
        "Kementerian Luar Negeri Vietnam menyambut delegasi Laos. Vietnam dan Laos berbatasan darat. "
        "Perdagangan Vietnam dengan Laos naik. Nota kesepahaman pertama ditandatangani pada 2006."
    )
    (found,) = agreements("id", text)
    assert states(found) == {"VNM", "LAO"}


def test_a_document_signed_in_a_third_state_is_not_theirs() -> None:
    assert not agreements("en", MET + "It builds on a peace agreement signed in Nairobi in 2004.")


def test_what_is_only_agreed_is_no_document() -> None:
    assert not agreements("en", MET + "An agreement on prices was reached.")
