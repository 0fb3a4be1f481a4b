"""Documents and calls told by other words: in phrases of a main clause, by members of a body, by capitals."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document


def told(text: str, lang: str, kind: str) -> list[set[str | None]]:
    document = make_document(text, lang=lang, published="2015-06-20", published_how="given")
    found = analyse(document, min_confidence=0.5).event_mentions
    return [{p.name or p.country for p in m.participants} for m in found if m.type.value == kind]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Peru and Chile will share radar data under a memorandum inked in Lima on Thursday.", {"PER", "CHL"}),
        ("en", "Peru and Chile promised restraint in a declaration adopted in Quito on Monday.", {"PER", "CHL"}),
        ("id", "Peru membuka hubungan dengan Bhutan melalui komunike bersama di New York, Selasa.", {"PER", "BTN"}),
        ("id", "Peru dan Chile sepakat berdamai dalam pernyataan bersama yang dirilis di Quito.", {"PER", "CHL"}),
        ("en", "India and the ten members of ASEAN adopted a declaration in Hanoi on Monday.", {"IND", "ASEAN"}),
        ("id", "Kesepuluh pemimpin ASEAN mengadopsi Deklarasi Hanoi di Hanoi, Selasa.", {"ASEAN"}),
        (
            "en",
            "India and the ten members of ASEAN pledged restraint under a pact adopted in Hanoi on Monday.",
            {"IND"},
        ),
        (
            "en",
            "The pact was signed on behalf of Kenya by Foreign Minister Moses Wetangula and on behalf of Uganda by "
            "Foreign Minister Sam Kutesa.",
            {"Moses Wetangula", "Sam Kutesa"},
        ),
        (
            "en",
            "On the Kenyan side the pact was signed by Foreign Minister Moses Wetangula and on the Ugandan side by "
            "Foreign Minister Sam Kutesa.",
            {"Moses Wetangula", "Sam Kutesa"},
        ),
        ("en", "Peru and Chile agreed to an unconditional ceasefire on Monday.", {"PER", "CHL"}),
        ("id", "Gencatan senjata tanpa syarat disepakati Peru dan Chile di Quito, Senin.", {"PER", "CHL"}),
        ("en", "Lima, Quito and Santiago issued a joint statement on Friday.", {"PER", "ECU", "CHL"}),
        ("id", "Lima, Quito, dan Santiago mengeluarkan pernyataan bersama, Jumat.", {"PER", "ECU", "CHL"}),
        ("en", "Quito and Lima jointly issued a statement on Thursday.", {"ECU", "PER"}),
        (
            "en",
            "The treaty, to which Presidents Ollanta Humala of Peru and Rafael Correa of Ecuador put their names on "
            "Monday, covers gas.",
            {"Ollanta Humala", "Rafael Correa"},
        ),
        (
            "id",
            "Pertukaran nota hibah berlangsung di Lima antara Menteri Luar Negeri Peru Ana Sanchez dan Duta Besar "
            "Jepang Masafumi Ishii.",
            {"Ana Sanchez", "Masafumi Ishii"},
        ),
    ],
)
def test_sides(lang: str, text: str, expected: set[str]) -> None:
    assert any(expected <= sides for sides in told(text, lang, "agreement"))


def test_signers_take_the_states_in_their_turn() -> None:
    text = (
        "Peru and Chile have a gas deal, signed in Lima on Thursday by Foreign Ministers Ana Sanchez and Heraldo Munoz."
    )
    document = make_document(text, lang="en", published="2015-06-20", published_how="given")
    (pact,) = analyse(document, min_confidence=0.5).event_mentions
    assert {(p.name, p.country) for p in pact.participants} == {("Ana Sanchez", "PER"), ("Heraldo Munoz", "CHL")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Norway and Sweden are bound by the treaty adopted in 1951."),
        ("en", "Israel and Lebanon exchanged fire on Monday under a deal that nobody respects."),
        ("en", "The cabinet approved the agreement with Peru on Monday, a spokesman in Lima said."),
        ("en", "China and India were named in a declaration adopted by the Group of Seven on Monday."),
        ("id", "DPR menyetujui RUU perjanjian ekstradisi dengan Singapura, Selasa."),
    ],
)
def test_no_document_of_these(lang: str, text: str) -> None:
    assert told(text, lang, "agreement") == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "{0} took {1}'s call in her office on Monday."),
        ("en", "{0} spoke to {1} on Monday. Her office gave a readout of the call."),
        ("en", "{0} and {1} were on the line for two hours on Tuesday."),
        ("en", "In a joint conference call, {0} and {1} urged calm."),
        ("id", "{0} bertatap muka lewat layar dengan {1}, Selasa."),
        ("id", "{0} menerima telepon {1}, Selasa."),
    ],
)
def test_calls(lang: str, text: str) -> None:
    english = ("German Chancellor Angela Merkel", "Turkish Prime Minister Ahmet Davutoglu")
    people = english if lang == "en" else ("Kanselir Jerman Angela Merkel", "Perdana Menteri Turki Ahmet Davutoglu")
    assert told(text.format(*people), lang, "call") == [{"Angela Merkel", "Ahmet Davutoglu"}]


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "Peru will supply gas to Chile under a deal signed in Lima on Monday.", "completed"),
        (
            "en",
            "Peru will honour a gas deal the ministers of Peru and Chile signed on Monday.",
            "completed",
        ),
        ("en", "Peru and Chile will sign on Monday a deal agreed in May.", "planned"),
        (
            "id",
            "Peru akan memasok gas sesuai perjanjian yang diteken Peru dan Chile, Senin.",
            "completed",
        ),
        ("id", "Perjanjian yang akan diteken Peru dan Chile, Senin, mengatur gas.", "planned"),
    ],
)
def test_what_follows_from_a_signed_document_is_to_come(lang: str, text: str, status: str) -> None:
    document = make_document(text, lang=lang, published="2015-06-20", published_how="given")
    (pact,) = analyse(document, min_confidence=0.5).event_mentions
    assert pact.status.value == status


def test_owner_of_a_call_rang() -> None:
    text = "Greek Prime Minister Kyriakos Mitsotakis's phone call to Turkish President Recep Tayyip Erdogan on Monday."
    assert told(text, "en", "call") == [{"Kyriakos Mitsotakis", "Recep Tayyip Erdogan"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lima denied that it had entered into a transit agreement with Santiago."),
        ("en", "Lima rejected a newspaper story that it had signed a transit agreement with Chile."),
        ("id", "Lima membantah telah menyepakati perjanjian transit dengan Chile."),
    ],
)
def test_a_capital_denies_what_its_state_is_said_to_have_signed(lang: str, text: str) -> None:
    document = make_document(text, lang=lang, published="2015-06-20", published_how="given")
    (pact,) = analyse(document, min_confidence=0.3).event_mentions
    assert (pact.status.value, {p.country for p in pact.participants}) == ("denied", {"PER", "CHL"})
