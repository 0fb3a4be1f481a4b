"""Who the sides of talks are where groups, hosts and asides stand for them, and talks that there will not be."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType

AT_ODDS = "India and Pakistan agreed on Monday to go on talking. "
FRIENDS = "Rwanda and Mozambique have become friends. "
FLIES = "Russian Foreign Minister Sergei Lavrov flies to Kampala on Monday. "
LANDED = "Cuban President Raul Castro landed in Buenos Aires on Monday. "


def contacts(lang: str, text: str) -> tuple[EventMention, ...]:
    document = make_document(text, lang=lang, published="2019-05-16", published_how="given")
    return analyse(document, min_confidence=0.0).event_mentions


def sides(lang: str, text: str, kind: EventType = EventType.MEETING) -> list[set[str | None]]:
    return [{p.country for p in m.participants} for m in contacts(lang, text) if m.type is kind]


TOLD = [
    ("en", AT_ODDS + "The foreign secretaries will now meet in New Delhi.", EventType.MEETING, {"IND", "PAK"}),
    ("en", FRIENDS + "Two agreements were initialled by ministers of the two countries in Kigali.",
     EventType.AGREEMENT, {"RWA", "MOZ"}),
    ("en", "The deal was signed by the foreign ministers at the time, Nikola Dimitrov of Macedonia and Nikos Kotzias "
     "of Greece, in June.", EventType.AGREEMENT, {"MKD", "GRC"}),
    ("en", "Ugandan President Yoweri Museveni and Rwandan President Paul Kagame signed the accord in Arusha after a "
     "day of talks hosted by Tanzanian President Jakaya Kikwete.", EventType.MEETING, {"UGA", "RWA", "TZA"}),
    ("en", "South Korean President Moon Jae-in wants to talk. The last such meeting was long ago: President Roh "
     "Moo-hyun of South Korea with leader Kim Jong Il of North Korea in Pyongyang in 2007.",
     EventType.MEETING, {"KOR", "PRK"}),
    ("en", "US Defence Secretary Robert Gates was in Beijing this week. He saw President Hu Jintao of China in the "
     "evening, and the two militaries settled on a telephone line.", EventType.MEETING, {"USA", "CHN"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kind", "expected"), TOLD, ids=[t[-44:] for _, t, _, _ in TOLD])
def test_sides(lang: str, text: str, kind: EventType, expected: set[str]) -> None:
    assert sides(lang, text, kind) == [expected]


NONE = [
    ("en", FLIES + "A meeting with Ugandan Foreign Minister Jeje Odongo is not scheduled."),
    ("id", "Menteri Luar Negeri Rusia Sergei Lavrov terbang ke Kampala, Senin. Pertemuan dengan Menteri Luar Negeri "
     "Uganda Jeje Odongo tidak dijadwalkan."),
    ("en", LANDED + "Argentine President Mauricio Macri met him on the tarmac."),
    ("id", "Perdana Menteri Thailand Prayut Chan-o-cha dan Perdana Menteri Kamboja Hun Sen akan bertatap muka di Tokyo "
     "dalam konferensi itu, tetapi para pejabat mengatakan tidak ada rencana pembicaraan antara keduanya."),
    ("en", "Chinese President Xi Jinping was in Moscow in March as the guest of Russian President Vladimir Putin. "
     "European leaders have been urging him ever since to hear the other side."),
    ("ms", "Lawatan itu petanda hubungan rapat antara Malaysia dan Indonesia, kata Menteri Luar Malaysia Saifuddin "
     "Abdullah."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NONE, ids=[t[-44:] for _, t in NONE])
def test_there_is_no_meeting(lang: str, text: str) -> None:
    assert sides(lang, text) == []


def test_a_welcome_at_the_airport_that_goes_on_as_talks_is_a_meeting() -> None:
    assert sides("en", LANDED + "Argentine President Mauricio Macri met him for an hour of talks.") == [{"CUB", "ARG"}]


ASIDES = [
    ("en", "Mahathir Mohamad of Malaysia and Jokowi, as Indonesia's president is commonly known, last met in 2018."),
    ("id", "Perdana Menteri Malaysia Mahathir Mohamad dan Presiden Indonesia Joko Widodo, sebagaimana dikatakan jubir, "
     "bertemu Juni 2018."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), ASIDES)
def test_an_aside_between_commas_leaves_the_subject(lang: str, text: str) -> None:
    assert sides(lang, text) == [{"MYS", "IDN"}]


def test_the_neighbours_are_two_only_on_a_page_about_two() -> None:
    signed = "The neighbours signed seven memorandums on Monday."
    two = "Iran and Iraq have put their war behind them. " + signed
    assert sides("en", two, EventType.AGREEMENT) == [{"IRN", "IRQ"}]
    several = "Iraq, Syria, Jordan and Turkey want peace on their borders. " + signed
    assert sides("en", several, EventType.AGREEMENT) == []


def test_a_hearing_is_given_to_a_guest() -> None:
    text = "US envoy Stephen Biegun went to Pyongyang on Monday. North Korean minister Ri Yong-ho gave him a hearing."
    assert sides("en", text) == [{"USA", "PRK"}]


def test_two_had_time_to_themselves() -> None:
    text = "Colombian President Ivan Duque and Ecuadorean President Lenin Moreno spent two hours alone in Quito."
    assert sides("en", text) == [{"COL", "ECU"}]


def test_documents_are_counted_and_not_signatories() -> None:
    text = (
        "Presiden Joko Widodo menerima Presiden Timor Leste Francisco Guterres di Bogor, Selasa. Ada lima dokumen yang "
        "dipertukarkan, di antaranya nota kesepahaman kerja sama teknik."
    )
    assert sides("id", text, EventType.AGREEMENT) == [{"IDN", "TLS"}]


def test_a_predecessors_talks_are_others() -> None:
    text = (
        "South Korean President Moon Jae-in received Japanese Prime Minister Shinzo Abe in Seoul on Monday. It was the "
        "first summit of the two neighbours since Japanese Prime Minister Yoshihiko Noda met South Korean President "
        "Lee Myung-bak in Kyoto in December 2011."
    )
    named = [{p.name for p in m.participants if p.name} for m in contacts("en", text) if m.type is EventType.MEETING]
    assert {"Yoshihiko Noda", "Lee Myung-bak"} in named


def test_an_earlier_meeting_is_not_the_purpose_of_a_visit() -> None:
    text = (
        "Malaysian Prime Minister Mahathir Mohamad flies to Jakarta on Friday for talks with Indonesian President Joko "
        "Widodo. Mahathir and Widodo last met in June 2018."
    )
    assert len(sides("en", text)) == 2


def test_talks_without_a_day_are_not_those_of_a_year_ago() -> None:
    text = (
        "French Defence Minister Florence Parly came to Jakarta on Wednesday and was welcomed by Indonesian Defence "
        "Minister Prabowo Subianto. The two talked for an hour. Parly and Prabowo met in Paris in January 2018."
    )
    starts = {m.start for m in contacts("en", text) if m.type is EventType.MEETING}
    assert "2018-01" in starts and len(starts) == 2


DAMASCUS = "French President Nicolas Sarkozy landed in Damascus on Wednesday. "
BESIDE_HIM = [
    ("en", DAMASCUS + "Syrian President Bashar al-Assad drove out with him after two hours of talks.", {"SYR", "FRA"}),
    ("id", "Presiden Prancis Nicolas Sarkozy tiba di Damaskus, Rabu. Presiden Suriah Bashar al-Assad berkendara "
     "bersamanya dari istana setelah dua jam pembicaraan.", {"SYR", "FRA"}),
    ("en", "The chancellor spoke at the seat of the African Union, its head Moussa Faki presiding, and had an hour "
     "with Ethiopian Prime Minister Abiy Ahmed. German Chancellor Angela Merkel likes Africa.", {"DEU", "ETH"}),
    ("en", "Massad Boulos, the US president's adviser for Africa, was in Kinshasa on Monday, when he saw President "
     "Felix Tshisekedi of Congo.", {"USA", "COD"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "expected"), BESIDE_HIM, ids=[t[-44:] for _, t, _ in BESIDE_HIM])
def test_whom_the_clause_only_points_at(lang: str, text: str, expected: set[str]) -> None:
    assert sides(lang, text) == [expected]


def test_soldiers_are_not_they_who_met() -> None:
    text = (
        "US Ambassador Ryan Crocker said militias had killed American and Iraqi soldiers. Crocker said it sounded much "
        "like the meeting they had just had."
    )
    assert sides("en", text) == []


PAST_A_PLACE = [
    ("en", "Russian President Dmitry Medvedev received in the Kremlin French President Nicolas Sarkozy on Tuesday."),
    ("id", "Presiden Rusia Dmitry Medvedev menerima di Kremlin Presiden Prancis Nicolas Sarkozy, Selasa."),
    ("id", "Presiden Rusia Dmitry Medvedev berbicara dalam jumpa pers dengan Presiden Prancis Nicolas Sarkozy."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), PAST_A_PLACE)
def test_whoever_is_received_past_a_place_or_before_the_press(lang: str, text: str) -> None:
    assert {"RUS", "FRA"} in sides(lang, text)


def test_every_truck_makes_no_pact_general() -> None:
    text = (
        "India dan Nepal bersengketa. Para petugas memeriksa setiap truk dan kedua negara menandatangani perjanjian "
        "perbatasan."
    )
    assert sides("id", text, EventType.AGREEMENT) == [{"IND", "NPL"}]


def test_among_other_things_is_no_side_of_a_pact() -> None:
    text = (
        "Malaysian Prime Minister Mahathir Mohamad and Singapore's Prime Minister Lee Hsien Loong met in Putrajaya on "
        "Monday. Six documents came out of the talks, on water among other things."
    )
    assert sides("en", text, EventType.AGREEMENT) == [{"MYS", "SGP"}]
