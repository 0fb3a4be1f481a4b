"""Words between somebody and what he does, or between that and whom he does it with: manner, source, series, day."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType, Status

PUBLISHED = "2023-08-23"


def told(lang: str, text: str) -> list[tuple[EventType, set[str | None]]]:
    return [(m.type, {p.name for p in m.participants}) for m in contacts(text, PUBLISHED, lang=lang)]


def meeting(lang: str, text: str) -> EventMention:
    (found,) = [m for m in contacts(text, PUBLISHED, lang=lang) if m.type is EventType.MEETING]
    return found


@pytest.mark.parametrize(
    ("lang", "how"),
    [
        ("id", "secara terpisah"),
        ("id", "secara diam-diam"),
        ("id", "lebih dulu"),
        ("id", "dengan hangat"),
        ("ms", "secara berasingan"),
        ("ms", "terlebih dahulu"),
    ],
)
def test_how_somebody_is_met_may_stand_before_him(lang: str, how: str) -> None:
    text = f"Menlu Indonesia Retno Marsudi menemui {how} Menlu Rusia Sergei Lavrov di Bali."
    assert told(lang, text) == [(EventType.MEETING, {"Retno Marsudi", "Sergei Lavrov"})]


def test_each_of_several_who_are_met_apart_is_met() -> None:
    whom = "Menlu Rusia Sergei Lavrov dan Menlu Jepang Yoshimasa Hayashi"
    text = f"Menlu Indonesia Retno Marsudi menemui secara terpisah {whom}."
    sides = {"Sergei Lavrov", "Yoshimasa Hayashi"}
    assert told("id", text) == [(EventType.MEETING, {"Retno Marsudi", name}) for name in sorted(sides)]


def test_a_noun_before_a_name_is_still_no_office() -> None:
    text = "Menlu Indonesia Retno Marsudi menemui pengusaha Elon Musk dan Menlu Rusia Sergei Lavrov."
    assert told("id", text) == [(EventType.MEETING, {"Retno Marsudi", "Sergei Lavrov"})]


@pytest.mark.parametrize(
    ("lang", "aside"),
    [
        ("id", "kata Menlu Turki Hakan Fidan"),
        ("id", "menurut Fidan"),
        ("id", "ujar juru bicaranya, Teuku Faizasyah"),
        ("id", "seperti disampaikan Menlu Turki Hakan Fidan kepada pers"),
        ("id", "kata Menlu Turki Hakan Fidan yang dikutip Reuters"),
        ("en", "Turkish Foreign Minister Hakan Fidan said"),
        ("en", "said Turkish Foreign Minister Hakan Fidan"),
        ("en", "the ministry said on Monday"),
    ],
)
def test_who_is_quoted_in_an_aside_does_nothing(lang: str, aside: str) -> None:
    whole = {
        "id": f"Menlu Indonesia Retno Marsudi, {aside}, telah menemui Presiden Turki Recep Tayyip Erdogan.",
        "en": f"Indonesian Foreign Minister Retno Marsudi, {aside}, met Turkish President Recep Tayyip Erdogan.",
    }
    assert told(lang, whole[lang]) == [(EventType.MEETING, {"Retno Marsudi", "Recep Tayyip Erdogan"})]


def test_what_an_aside_closes_need_not_be_a_person() -> None:
    text = "Harga beras naik, kata Menlu Turki Hakan Fidan, setelah menemui Menlu Indonesia Retno Marsudi di Jakarta."
    assert told("id", text) == [(EventType.MEETING, {"Hakan Fidan", "Retno Marsudi"})]


@pytest.mark.parametrize(
    ("lang", "opening"),
    [
        ("id", "Dalam rangkaian lawatannya ke Afrika, Presiden Indonesia Joko Widodo bertemu"),
        ("id", "Setelah serangkaian upacara, Presiden Indonesia Joko Widodo bertemu"),
        ("en", "After a series of ceremonies, Indonesian President Joko Widodo met"),
        ("en", "Indonesian President Joko Widodo had a series of meetings with"),
    ],
)
def test_a_series_of_something_else_makes_no_meeting_a_habit(lang: str, opening: str) -> None:
    whom = {"id": "Presiden Kenya William Ruto di Nairobi.", "en": "Kenyan President William Ruto in Nairobi."}
    assert {p.name for p in meeting(lang, f"{opening} {whom[lang]}").participants} == {"Joko Widodo", "William Ruto"}


def test_a_series_of_talks_of_states_is_told_in_general() -> None:
    assert told("en", "Kenya and Indonesia have held a series of talks.") == []


@pytest.mark.parametrize("when", ["masih pada hari Senin", "masih di kota yang sama", "masih menurut jadwal"])
def test_the_same_day_or_place_is_no_talk_that_goes_on(when: str) -> None:
    text = f"Menlu Indonesia Retno Marsudi kemudian, {when}, menemui Menlu Rusia Sergei Lavrov."
    assert meeting("id", text).status is Status.COMPLETED


def test_talks_that_still_go_on_are_under_way() -> None:
    text = "Menlu Indonesia Retno Marsudi masih berunding dengan Menlu Rusia Sergei Lavrov."
    assert meeting("id", text).status is Status.ONGOING


def test_who_is_fetched_at_the_airport_is_a_guest_but_in_malay_invited() -> None:
    text = "Presiden Indonesia Joko Widodo dijemput Presiden Kenya William Ruto di Bandara Jomo Kenyatta, Nairobi."
    (visit,) = contacts(text, PUBLISHED, lang="id")
    assert (visit.type, visit.destination) == (EventType.VISIT, ("KEN",))


def test_who_is_rung_up_takes_part_in_a_call() -> None:
    text = "Menlu Indonesia Retno Marsudi dihubungi melalui telepon oleh Menlu Rusia Sergei Lavrov."
    assert told("id", text) == [(EventType.CALL, {"Retno Marsudi", "Sergei Lavrov"})]
