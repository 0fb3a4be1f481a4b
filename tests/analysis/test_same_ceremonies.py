"""Documents signed on the same occasion, hosts of those who sign, lists of guests with a clause about one of them."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def read(text: str, kind: EventType, *, lang: str = "en", published: str = "2008-11-28") -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published=published), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is kind]


def names(mention: EventMention) -> set[str | None]:
    return {p.name for p in mention.participants if p.name}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Chilean President Michelle Bachelet and Bolivian President Evo Morales signed a treaty in Quito on "
            "Monday. At the same ceremony Chilean Foreign Minister Alejandro Foxley and his Bolivian counterpart David "
            "Choquehuanca signed an accord on trade.",
        ),
        (
            "id",
            "Presiden Chile Michelle Bachelet dan Presiden Bolivia Evo Morales menandatangani perjanjian di Quito, "
            "Senin. Pada upacara yang sama, Menteri Luar Negeri Chile Alejandro Foxley dan timpalannya dari Bolivia, "
            "David Choquehuanca, memaraf perjanjian kedua mengenai perdagangan.",
        ),
    ],
)
def test_what_is_signed_at_the_same_ceremony_has_its_day_and_place(lang: str, text: str) -> None:
    second = next(m for m in read(text, EventType.AGREEMENT, lang=lang) if "Alejandro Foxley" in names(m))
    assert second.start == "2008-11-24"
    assert second.cities == ("Quito",)


def test_who_hosts_those_who_sign_is_no_party_and_takes_part_in_their_summit() -> None:
    text = (
        "Cameroonian President Paul Biya and Chadian President Idriss Deby signed the pact on Monday at a mini-summit "
        "hosted by Nigerian President Goodluck Jonathan in Abuja."
    )
    (pact,) = read(text, EventType.AGREEMENT)
    assert names(pact) == {"Paul Biya", "Idriss Deby"}
    (summit,) = read(text, EventType.GATHERING)
    assert names(summit) == {"Paul Biya", "Idriss Deby", "Goodluck Jonathan"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "An Arab League summit opened in Tripoli on Wednesday. Also there were Chadian President Idriss Deby, who "
            "chairs the bloc, Egyptian President Hosni Mubarak and Sudanese President Omar al-Beshir.",
        ),
        (
            "id",
            "KTT Liga Arab dibuka di Tripoli, Rabu. Turut hadir Presiden Chad Idriss Deby, yang mengetuai blok itu, "
            "Presiden Mesir Hosni Mubarak dan Presiden Sudan Omar al-Beshir.",
        ),
    ],
)
def test_a_list_of_guests_goes_on_behind_a_clause_about_one_of_them(lang: str, text: str) -> None:
    (mention,) = read(text, EventType.GATHERING, lang=lang)
    assert names(mention) == {"Idriss Deby", "Hosni Mubarak", "Omar al-Beshir"}


def test_a_host_told_with_his_name_is_one_of_two_sides() -> None:
    text = "Presiden Chile Michelle Bachelet dan tuan rumah PM Pakistan Nawaz Sharif bertemu di Lahore, Senin."
    (meeting,) = read(text, EventType.MEETING, lang="id")
    assert names(meeting) == {"Michelle Bachelet", "Nawaz Sharif"}
