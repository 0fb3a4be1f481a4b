"""What the sample articles say, written down by hand from the articles and the public record, not from the program.

`reports` gives the status that each article must report; dates and people are those of the linked event.
`KNOWN_WRONG` says what the program does not get yet: such a test must fail, so that mending it forces the note out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """One contact: its type, who took part, which articles report it with which status."""

    name: str
    type: str
    people: frozenset[str]
    reports: dict[str, str | None]
    """Article to status; None where either of two statuses would be right."""
    destination: frozenset[str] = frozenset()
    start: str | None = None
    end: str | None = None


def _set(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split(",") if word.strip())


def fact(
    name: str,
    type: str,
    people: str,
    reports: dict[str, str | None],
    *,
    to: str = "",
    start: str | None = None,
    end: str | None = None,
) -> Fact:
    one_day = start if type != "visit" else None  # a visit of which only the first day is told may be longer
    return Fact(name, type, _set(people), reports, _set(to), start, end or one_day)


COMPLETED = "completed"

FACTS = (
    fact(
        "Xi and Biden in Bali",
        "meeting",
        "Joe Biden, Xi Jinping",
        {"xi-biden-bali-id": COMPLETED, "xi-biden-bali-en": COMPLETED},
        to="IDN",
        start="2022-11-14",
    ),
    fact(
        "Blinken's first trip to Beijing",
        "visit",
        "Antony Blinken",
        {"blinken-china-postponed-en": "postponed", "blinken-china-ditunda-id": "postponed"},
        to="CHN",
    ),
    fact(
        "Blinken's second trip to Beijing",
        "visit",
        "Antony Blinken",
        {"blinken-beijing-plan-en": "planned", "blinken-beijing-selesai-id": COMPLETED},
        to="CHN",
        start="2023-06-18",
        end="2023-06-19",
    ),
    fact(
        "Blinken and Qin Gang",
        "meeting",
        "Antony Blinken, Qin Gang",
        {"blinken-beijing-selesai-id": COMPLETED},
        start="2023-06-18",
    ),
    fact(
        "Netanyahu in NEOM",
        "meeting",
        "Benjamin Netanyahu, Mohammed bin Salman",
        {"neom-laporan-id": COMPLETED, "neom-denial-en": "denied"},
    ),
    fact(
        "Peña Nieto's trip to Washington",
        "visit",
        "Enrique Pena Nieto",
        {"pena-nieto-cancels-en": "cancelled", "pena-nieto-batal-id": "cancelled"},
        to="USA",
        start="2017-01-31",
    ),
    fact(
        "Prabowo's trip to China",
        "visit",
        "Prabowo Subianto",
        {"prabowo-beijing-id": None, "prabowo-beijing-en": COMPLETED},
        to="CHN",
        start="2024-03-31",
        end="2024-04-02",
    ),
    fact(
        "Prabowo and Xi",
        "meeting",
        "Prabowo Subianto, Xi Jinping",
        {"prabowo-beijing-id": COMPLETED, "prabowo-beijing-en": COMPLETED},
        to="CHN",
    ),
    fact(
        "Prabowo and Kishida",
        "meeting",
        "Prabowo Subianto, Fumio Kishida",
        {"prabowo-beijing-en": COMPLETED},
        to="JPN",
        start="2024-04-03",
    ),
    fact(
        "Defence Cooperation Agreement",
        "agreement",
        "Prabowo Subianto, Richard Marles",
        {"dca-magelang-id": COMPLETED, "dca-magelang-en": COMPLETED},
        to="IDN",
        start="2024-08-29",
    ),
    fact(
        "Xi's call with Zelensky",
        "call",
        "Xi Jinping, Volodymyr Zelensky",
        {
            "xi-zelensky-call-en": COMPLETED,
            "xi-zelensky-call-copy-en": COMPLETED,
            "xi-zelensky-telepon-id": COMPLETED,
        },
        start="2023-04-26",
    ),
    fact(
        "Exercise Malabar",
        "exercise",
        "",
        {"malabar-2023-id": "planned", "malabar-2023-en": "ongoing"},
        to="AUS",
        start="2023-08-11",
        end="2023-08-21",
    ),
    fact(
        "Pact of Putin and Kim",
        "agreement",
        "Vladimir Putin, Kim Jong Un",
        {"putin-asia-en": COMPLETED, "putin-asia-id": COMPLETED},
        to="PRK",
        start="2024-06-19",
    ),
    fact(
        "Putin in Hanoi",
        "visit",
        "Vladimir Putin",
        {"putin-asia-en": None, "putin-asia-id": None},
        to="VNM",
        start="2024-06-20",
    ),
    fact(
        "Macron in Germany",
        "visit",
        "Emmanuel Macron",
        {"macron-germany.txt": "ongoing", "macron-jerman-id": COMPLETED},
        to="DEU",
        start="2024-05-26",
        end="2024-05-28",
    ),
    fact(
        "Joko Widodo in the Kremlin",
        "meeting",
        "Joko Widodo, Vladimir Putin",
        {"jokowi-kyiv-moscow.html": COMPLETED},
        to="RUS",
        start="2022-06-30",
    ),
    fact(
        "Joko Widodo's trip to Ukraine and Russia",
        "visit",
        "Joko Widodo",
        {"jokowi-kyiv-moscow.html": COMPLETED, "jokowi-kyiv-moskow.txt": COMPLETED},
        to="UKR, RUS",
        start="2022-06-29",
        end="2022-06-30",
    ),
    fact(
        "ASEAN summit in Jakarta",
        "gathering",
        "Li Qiang, Kamala Harris",
        {"ktt-asean-43.html": None, "asean-summit.txt": None},
        to="IDN",
        start="2023-09-05",
        end="2023-09-07",
    ),
    fact(
        "Joko Widodo and Yoon",
        "meeting",
        "Joko Widodo, Yoon Suk Yeol",
        {"asean-summit.txt": COMPLETED},
    ),
)

WITHOUT_CONTACT = ("wisman-2023-id", "wimbledon-2023-en")

CLUTTER = (
    "Baca Juga",
    "Baca juga",
    "BACA JUGA",
    "READ MORE",
    "Related:",
    "Trending",
    "Also in Specimen Post",
    "Sample Courier's pick",
    "Tag:",
    "Tags:",
    "Topics:",
    "Sign up",
    "Get the Specimen Post app",
    "Ikuti kanal",
    "Penulis:",
    "Editor:",
)
"""How lines begin from which no fact may come."""

KNOWN_WRONG: dict[str, str] = {
    "ASEAN summit in Jakarta": "those who attend are told in another sentence than the summit",
}
"""Name of a fact, or of a test in test_golden.py, to the reason why it fails."""
