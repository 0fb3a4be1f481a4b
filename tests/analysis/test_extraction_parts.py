"""Where judging, dating and merging of contacts are subtle: one behaviour a test, in both languages mostly."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.analysis.extraction.when.dating import is_recent
from lawatan.records.document import make_document
from lawatan.records.event_mention import AnnotatedDocument, EventMention, EventType, Part, Status
from lawatan.records.span import How


def read(text: str, published: str | None = None, *, lang: str = "id") -> AnnotatedDocument:
    return analyse(make_document(text, lang=lang, published=published), min_confidence=0.0)


def contacts(text: str, published: str | None = None, *, lang: str = "id") -> tuple[EventMention, ...]:
    return read(text, published, lang=lang).event_mentions


def only(text: str, published: str | None = None, *, lang: str = "id") -> EventMention:
    (mention,) = contacts(text, published, lang=lang)
    return mention


def reasons(text: str, *, lang: str = "id") -> list[str]:
    found = read(text, lang=lang)
    assert found.event_mentions == ()
    return [r.reason for r in found.rejections]


# ---- judging


@pytest.mark.parametrize(
    ("lang", "text", "reason"),
    [
        ("id", "Presiden China Xi Jinping mengunjungi Shanghai.", "own state"),
        ("en", "Chinese President Xi Jinping visited Shanghai.", "own state"),
        ("id", "Mantan Presiden AS Bill Clinton tiba di Pyongyang.", "holds no office now"),
        ("en", "Former US President Bill Clinton arrived in Pyongyang.", "holds no office now"),
        ("id", "Presiden Rusia Vladimir Putin bertemu Menlu Rusia Sergei Lavrov.", "one state"),
        ("en", "Russian President Vladimir Putin met Russian Foreign Minister Sergei Lavrov.", "one state"),
        ("id", "Presiden Prancis Emmanuel Macron menerima Perdana Menteri Prancis Gabriel Attal.", "one state"),
        ("id", "Novelis Kolombia Gabriel Garcia Marquez mengunjungi Havana.", "not known to hold an office"),
        ("en", "The Colombian novelist Gabriel Garcia Marquez visited Havana.", "not known to hold an office"),
        ("id", "Presiden Chile Gabriel Boric tidak bertemu Menlu Peru Javier Gonzalez.", "negated"),
        ("en", "Chilean President Gabriel Boric did not meet Peruvian Foreign Minister Javier Gonzalez.", "negated"),
    ],
)
def test_what_is_no_contact_has_its_reason(lang: str, text: str, reason: str) -> None:
    assert any(reason in r for r in reasons(text, lang=lang)), reasons(text, lang=lang)


def test_state_of_the_traveller_is_no_destination() -> None:
    visit = only("Presiden Rusia Vladimir Putin bertolak dari Moskow ke Pyongyang.")
    assert (visit.destination, visit.cities) == (("PRK",), ("Pyongyang",))


def test_only_officials_among_those_who_travel() -> None:
    visit = only("Presiden Argentina Javier Milei mengunjungi Roma.")
    assert [(p.name, p.part) for p in visit.participants] == [("Javier Milei", Part.TRAVELLER)]


# ---- dating


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Menlu Turki Hakan Fidan tiba di Tokyo pada 4 Maret 2024 untuk kunjungan tiga hari."),
        ("en", "Turkish Foreign Minister Hakan Fidan arrived in Tokyo on 4 March 2024 for a three-day visit."),
    ],
)
def test_end_from_duration(lang: str, text: str) -> None:
    visit = only(text, lang=lang)
    assert (visit.start, visit.end) == ("2024-03-04", "2024-03-06")
    (end,) = (e for e in visit.evidence if e.field == "end")
    assert (end.how, end.rule) == (How.COMPUTED, "time.end-of-duration")


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("id", "Menlu Mesir Badr Abdelatty akan mengunjungi Athena pada Kamis.", "2025-06-12"),
        ("id", "Menlu Mesir Badr Abdelatty mengunjungi Athena pada Kamis.", "2025-06-05"),
        ("en", "Egyptian Foreign Minister Badr Abdelatty will visit Athens on Thursday.", "2025-06-12"),
        ("en", "Egyptian Foreign Minister Badr Abdelatty visited Athens on Thursday.", "2025-06-05"),
    ],
)
def test_weekday_is_read_forward_in_a_plan_only(lang: str, text: str, start: str) -> None:
    assert only(text, "2025-06-10", lang=lang).start == start


def test_weekday_without_publication_keeps_its_value() -> None:
    visit = only("Menlu Mesir Badr Abdelatty mengunjungi Athena pada Kamis.")
    assert (visit.start, visit.start_value) == (None, "XXXX-WXX-4")


def test_day_without_year_keeps_its_value() -> None:
    visit = only("Menlu Mesir Badr Abdelatty mengunjungi Athena pada 5 Juni.")
    assert (visit.start, visit.start_value) == (None, "XXXX-06-05")


def test_meeting_ends_on_its_day_and_a_visit_need_not() -> None:
    visit, meeting = contacts(
        "Menlu Mesir Badr Abdelatty mengunjungi Athena pada 5 Juni 2025. "
        "Pada 6 Juni 2025 Abdelatty bertemu Menlu Yunani Giorgos Gerapetritis."
    )
    assert (visit.start, visit.end) == ("2025-06-05", None)
    assert (meeting.start, meeting.end) == ("2025-06-06", "2025-06-06")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Menlu Mesir Badr Abdelatty akan mengunjungi Athena, kata juru bicara pada 1 Juni 2025."),
        ("en", "Egyptian Foreign Minister Badr Abdelatty will visit Athens, a spokesman said on 1 June 2025."),
    ],
)
def test_day_of_saying_is_not_the_contacts(lang: str, text: str) -> None:
    assert only(text, lang=lang).start is None


def test_range_gives_both_ends() -> None:
    visit = only("Menlu Mesir Badr Abdelatty mengunjungi Athena pada 5 hingga 7 Juni 2025.")
    assert (visit.start, visit.end) == ("2025-06-05", "2025-06-07")


@pytest.mark.parametrize(
    ("start", "published", "recent"),
    [
        ("2025-06-05", "2025-06-05", True),
        ("2025-06-05", "2025-06-07", True),
        ("2025-06-05", "2025-06-20", False),
        ("2025-06-05", "2025-06-04", False),
        ("2025-05-31", "2025-06-01", True),
        ("2025-06", "2025-06-01", False),
        (None, "2025-06-01", False),
        ("2025-06-05", None, False),
    ],
)
def test_is_recent(start: str | None, published: str | None, recent: bool) -> None:
    assert is_recent(start, published) is recent


def test_range_after_publication_is_planned_before_it_completed() -> None:
    text = "Kunjungan Menlu Mesir Badr Abdelatty ke Athena berlangsung pada 5 hingga 7 Juni 2025."
    statuses = [only(text, day).status for day in ("2025-06-01", "2025-06-06", "2025-06-20")]
    assert statuses == [Status.PLANNED, Status.ONGOING, Status.COMPLETED]


# ---- merging


def test_one_visit_told_twice_is_one() -> None:
    visit = only(
        "Presiden Brasil Lula da Silva tiba di Lisbon pada 21 April 2023. "
        "Kunjungan Lula ke Portugal berakhir tanpa insiden."
    )
    assert visit.type is EventType.VISIT
    assert visit.start == "2023-04-21"
    assert len([e for e in visit.evidence if e.field == "trigger"]) >= 2


def test_visits_of_other_days_are_others() -> None:
    first, second = contacts(
        "Presiden Brasil Lula da Silva mengunjungi Lisbon pada 21 April 2023. "
        "Lula mengunjungi Lisbon lagi pada 3 Februari 2025."
    )
    assert (first.start, second.start) == ("2023-04-21", "2025-02-03")


def test_legs_of_a_tour_are_one_visit() -> None:
    text = (
        "Lawatan Presiden Brasil Lula da Silva ke Eropa diumumkan. "
        "Lula tiba di Lisbon, Jumat. Lula lalu akan bertolak ke Madrid."
    )
    visits = [m for m in contacts(text, "2023-04-21") if m.type is EventType.VISIT]
    assert [set(v.destination) for v in visits] == [{"PRT", "ESP"}]


def test_legs_without_a_tour_are_their_own_visits() -> None:
    text = (
        "Presiden Brasil Lula da Silva mengunjungi Lisbon pada 21 April 2023. "
        "Lula mengunjungi Madrid pada 25 April 2023."
    )
    assert [m.destination for m in contacts(text, "2023-05-21")] == [("PRT",), ("ESP",)]


def test_meeting_planned_and_meeting_held_are_two() -> None:
    text = (
        "Menlu Mesir Badr Abdelatty bertemu Menlu Yunani Giorgos Gerapetritis pada 5 Mei 2025. "
        "Abdelatty akan bertemu Gerapetritis lagi."
    )
    assert [m.status for m in contacts(text, "2025-06-01")] == [Status.COMPLETED, Status.PLANNED]


def test_headline_adds_no_contact() -> None:
    text = (
        "Menlu Mesir Bertemu Menlu Yunani di Athena\n\n"
        "Menlu Mesir Badr Abdelatty bertemu Menlu Yunani Giorgos Gerapetritis di Athena, Kamis (5/6/2025)."
    )
    meeting = only(text, "2025-06-05")
    assert {p.name for p in meeting.participants} == {"Badr Abdelatty", "Giorgos Gerapetritis"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Menlu Mesir Badr Abdelatty akan mengunjungi Athena pada Kamis. "
            "Abdelatty terakhir mengunjungi Athena pada Maret 2023.",
        ),
        (
            "en",
            "Egyptian Foreign Minister Badr Abdelatty will visit Athens on Thursday. "
            "Abdelatty last visited Athens in March 2023.",
        ),
    ],
)
def test_earlier_visit_is_kept_apart(lang: str, text: str) -> None:
    coming, earlier = contacts(text, "2025-06-10", lang=lang)
    assert (coming.start, coming.status) == ("2025-06-12", Status.PLANNED)
    assert (earlier.start, earlier.status) == ("2023-03", Status.COMPLETED)


def test_visit_without_a_place_belongs_to_the_one_told() -> None:
    visit = only(
        "Menlu Mesir Badr Abdelatty tiba di Athena pada 5 Juni 2025. Kunjungan Abdelatty berlangsung dua hari.",
        "2025-06-05",
    )
    assert (visit.destination, visit.end) == (("GRC",), "2025-06-06")


def test_visit_without_any_place_is_left_out_with_a_reason() -> None:
    found = read("Kunjungan Menlu Mesir Badr Abdelatty berlangsung dua hari.")
    assert found.event_mentions == ()
    assert [r.reason for r in found.rejections] == ["no destination is named"]


def test_purpose_of_a_planned_visit_is_planned() -> None:
    text = "Menlu Mesir Badr Abdelatty akan terbang ke Athena untuk bertemu Menlu Yunani Giorgos Gerapetritis."
    assert [(m.type, m.status) for m in contacts(text, "2025-06-01")] == [
        (EventType.VISIT, Status.PLANNED),
        (EventType.MEETING, Status.PLANNED),
    ]


def test_two_meetings_of_one_official_are_two() -> None:
    text = (
        "Menlu Mesir Badr Abdelatty bertemu Menlu Yunani Giorgos Gerapetritis pada 5 Juni 2025. "
        "Abdelatty juga bertemu Menlu Siprus Constantinos Kombos."
    )
    assert [{p.country for p in m.participants} for m in contacts(text)] == [{"EGY", "GRC"}, {"EGY", "CYP"}]


@pytest.mark.parametrize(
    ("lang", "text", "duration"),
    [
        ("id", "Presiden Rusia Vladimir Putin mengunjungi Beijing sehari setelah Kim Jong Un pulang.", None),
        ("id", "Presiden Rusia Vladimir Putin mengunjungi Beijing selama dua hari.", "P2D"),
        ("en", "Russian President Vladimir Putin visited Beijing two days before the talks.", None),
        ("en", "Russian President Vladimir Putin visited Beijing for two days.", "P2D"),
    ],
)
def test_distance_is_no_duration(lang: str, text: str, duration: str | None) -> None:
    """ "A day after X" says when a visit was, not how long."""
    (mention,) = analyse(make_document(text, lang=lang, published="2023-10-16")).event_mentions
    assert mention.duration == duration
