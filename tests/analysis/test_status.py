"""Whether a contact is to come, under way, over, only believed or denied, by what stands around its predicate."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status

WEDNESDAY = "2022-03-09"


def of_type(event_type: EventType, text: str, lang: str, published: str | None = WEDNESDAY) -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published=published)).event_mentions
    return [m for m in found if m.type is event_type]


def status(event_type: EventType, text: str, lang: str = "en", published: str | None = WEDNESDAY) -> Status:
    (mention,) = of_type(event_type, text, lang, published)
    return mention.status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The envoy spoke in Bern ahead of talks between Moldovan President Maia Sandu and Hungary's Viktor Orban.",
        ),
        (
            "en",
            "Bern was sealed off on the eve of a meeting between Maltese Premier Robert Abela and Gabon's Ali Bongo.",
        ),
        ("id", "Bern ditutup menjelang pembicaraan antara Presiden Moldova Maia Sandu dan Presiden Gabon Ali Bongo."),
    ],
)
def test_what_a_page_is_ahead_of_is_to_come(lang: str, text: str) -> None:
    assert status(EventType.MEETING, text, lang) is Status.PLANNED


def test_who_attends_the_forum_that_talks_come_before_will_attend() -> None:
    text = "Pembicaraan itu berlangsung sebelum KTT Uni Afrika, yang juga dihadiri Presiden Kenya Uhuru Kenyatta."
    assert status(EventType.GATHERING, text, "id") is Status.PLANNED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Speaking on the sidelines of the ASEAN summit, Vietnamese Premier Pham Minh Chinh said trade would grow.",
        ),
        (
            "id",
            "Berbicara di sela KTT ASEAN, Perdana Menteri Vietnam Pham Minh Chinh mengatakan perdagangan akan tumbuh.",
        ),
    ],
)
def test_a_forum_in_whose_margins_somebody_speaks_goes_on(lang: str, text: str) -> None:
    assert status(EventType.GATHERING, text, lang) is Status.ONGOING


def test_a_forum_in_whose_margins_somebody_spoke_last_year_is_over() -> None:
    text = (
        "On the sidelines of the ASEAN summit in November 2019, Vietnamese Premier Pham Minh Chinh told reporters "
        "that trade would grow."
    )
    assert {m.status for m in of_type(EventType.GATHERING, text, "en")} <= {Status.COMPLETED}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It is widely believed that Japanese Prime Minister Fumio Kishida will make a trip to India."),
        ("id", "Secara luas diduga bahwa Perdana Menteri Jepang Fumio Kishida akan melakukan kunjungan ke India."),
    ],
)
def test_a_plan_that_is_only_believed_is_a_proposal(lang: str, text: str) -> None:
    assert status(EventType.VISIT, text, lang) is Status.PROPOSED


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Chilean President Gabriel Boric's visit to Kenya was denied by Nairobi.", Status.DENIED),
        ("id", "Kunjungan Presiden Chile Gabriel Boric ke Kenya dibantah Nairobi.", Status.DENIED),
        ("en", "Chilean President Gabriel Boric flies to Kenya; Nairobi denies being broke.", Status.ONGOING),
        ("id", "Presiden Chile Gabriel Boric akan ke Kenya, Nairobi membantah cemas soal utang.", Status.PLANNED),
        (
            "en",
            "Chilean President Gabriel Boric goes to Kenya on Thursday, on what his aides no longer deny is a tour.",
            Status.PLANNED,
        ),
    ],
)
def test_a_denial_means_what_is_its_subject_or_object(lang: str, text: str, expected: Status) -> None:
    assert status(EventType.VISIT, text, lang) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chilean President Gabriel Boric visited Kenya on March 7-9.", Status.COMPLETED),
        ("Chilean President Gabriel Boric is on a visit to Kenya on March 7-9.", Status.ONGOING),
        ("Chilean President Gabriel Boric arrived in Kenya on Tuesday for a two-day visit.", Status.ONGOING),
    ],
)
def test_a_visit_on_its_last_day(text: str, expected: Status) -> None:
    assert status(EventType.VISIT, text) is expected


def test_an_arrival_that_leads_up_to_the_news_is_of_a_visit_that_is_over() -> None:
    text = "Chilean President Gabriel Boric, who had arrived in Nairobi on Tuesday, dined with Kenya's Uhuru Kenyatta."
    assert status(EventType.VISIT, text) is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chilean President Gabriel Boric arrived in Nairobi on Monday. On Tuesday he flew to Ethiopia."),
        ("id", "Presiden Chile Gabriel Boric tiba di Nairobi Senin. Selasa pagi ia bertolak ke Ethiopia."),
    ],
)
def test_who_travels_on_has_left(lang: str, text: str) -> None:
    visits = of_type(EventType.VISIT, text, lang)
    assert [(m.destination, m.status) for m in visits] == [
        (("KEN",), Status.COMPLETED),
        (("ETH",), Status.ONGOING),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chilean President Gabriel Boric will be asked about it when he returns from Kenya, an aide said."),
        ("id", "Presiden Chile Gabriel Boric akan ditanyai mengenai hal itu ketika ia pulang dari Kenya."),
        ("en", "Chilean President Gabriel Boric is to be questioned on his return from Kenya, the channel said."),
    ],
)
def test_who_is_to_return_is_away(lang: str, text: str) -> None:
    assert status(EventType.VISIT, text, lang) is Status.ONGOING


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Menteri Pertahanan Chile Maya Fernandez tiba di Istana Merdeka, Jakarta, Rabu, dan diterima Joko Widodo.",
        ),
        ("en", "Chilean Defence Minister Maya Fernandez arrived at the palace in Jakarta on Wednesday."),
    ],
)
def test_an_arrival_at_a_building_is_none_in_a_state(lang: str, text: str) -> None:
    assert {m.status for m in of_type(EventType.VISIT, text, lang)} <= {Status.COMPLETED}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Chilean Foreign Minister Antonia Urrejola, who came to Nairobi half a dozen times, voted on Wednesday.",
        ),
        ("id", "Menteri Luar Negeri Chile Antonia Urrejola, yang datang ke Nairobi berkali-kali, memberi suara."),
    ],
)
def test_visits_that_are_counted_are_over(lang: str, text: str) -> None:
    assert status(EventType.VISIT, text, lang) is Status.COMPLETED


def test_a_document_named_with_its_parties_before_its_signing_to_come() -> None:
    text = "Nota kesepahaman antara Chile dan Kenya akan ditandatangani pekan depan."
    assert status(EventType.AGREEMENT, text, "id") is Status.PLANNED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Japanese Foreign Minister Taro Aso said the six-party talks could resume early February."),
        ("id", "Menteri Luar Negeri Jepang Taro Aso mengatakan bahwa perundingan enam negara dapat dimulai Februari."),
    ],
)
def test_talks_that_could_resume_are_a_proposal(lang: str, text: str) -> None:
    assert status(EventType.GATHERING, text, lang, "2007-01-25") is Status.PROPOSED


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Chile's Maya Fernandez offered Kenyan Premier Raila Odinga talks with her on trade.", Status.PROPOSED),
        ("en", "Premier Raila Odinga offered a hotline at talks with Gabonese President Ali Bongo.", Status.COMPLETED),
        (
            "id",
            "Presiden Ali Bongo menawarkan jalur langsung pada perundingan dengan Raja Felipe VI.",
            Status.COMPLETED,
        ),
        (
            "en",
            "Maltese Premier Robert Abela might raise it at talks with Gabonese President Ali Bongo.",
            Status.PLANNED,
        ),
    ],
)
def test_what_is_offered_at_talks_is_no_offer_of_talks(lang: str, text: str, expected: Status) -> None:
    assert {m.status for m in of_type(EventType.MEETING, text, lang)} <= {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Indian Prime Minister Narendra Modi may visit Kyiv in August. "
            "Modi would sit down there with Ukrainian President Volodymyr Zelensky.",
            Status.PROPOSED,
        ),
        (
            "Indian Prime Minister Narendra Modi cancelled his trip to Kyiv. "
            "In Kyiv he was to meet Ukrainian President Volodymyr Zelensky.",
            Status.CANCELLED,
        ),
        (
            "Indian Prime Minister Narendra Modi will visit Kyiv. "
            "In Kyiv he is to meet Ukrainian President Volodymyr Zelensky.",
            Status.PLANNED,
        ),
    ],
)
def test_a_meeting_to_come_shares_the_fate_of_its_visit(text: str, expected: Status) -> None:
    assert status(EventType.MEETING, text) is expected


def test_a_visit_that_is_only_spoken_of_on_its_day_is_over() -> None:
    text = (
        "Jendayi Frazer, US assistant secretary of state for African affairs, met Somali President Abdullahi Yusuf on "
        "Wednesday. This was her first visit to Somalia, a spokesman said."
    )
    assert {m.status for m in of_type(EventType.VISIT, text, "en")} == {Status.COMPLETED}


def test_who_is_to_fly_home_at_night_is_still_there() -> None:
    text = (
        "Presiden Indonesia Joko Widodo menjemput Perdana Menteri Malaysia Anwar Ibrahim di bandara Halim, Selasa. "
        "Anwar direncanakan pulang malam ini."
    )
    assert status(EventType.VISIT, text, "id") is Status.ONGOING


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "Kenyan President Mwai Kibaki is to meet Chadian President Idriss Deby. The meeting has been put off.",
            Status.POSTPONED,
        ),
        (
            "id",
            "Menlu Kenya Raphael Tuju akan bertemu Presiden Chad Idriss Deby. Pertemuan itu dibatalkan, kata pejabat.",
            Status.CANCELLED,
        ),
        (
            "en",
            "Kenyan President Mwai Kibaki is to meet Chadian President Idriss Deby. The talks were not cancelled.",
            Status.PLANNED,
        ),
        (
            "en",
            "Reports said President Idriss Deby of Chad met Kenya's Mwai Kibaki in Paris. No such meeting took place.",
            Status.DENIED,
        ),
        (
            "id",
            "Laporan menyebutkan Presiden Chad Idriss Deby bertemu Presiden Kenya Mwai Kibaki di Paris. "
            "Kedutaan besar Kenya membantah laporan itu.",
            Status.DENIED,
        ),
    ],
)
def test_the_next_sentence_calls_it_off_or_denies_it(lang: str, text: str, expected: Status) -> None:
    assert status(EventType.MEETING, text, lang) is expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kenyan President Mwai Kibaki has agreed to meet Chadian President Idriss Deby.", Status.PLANNED),
        ("id", "Presiden Kenya Mwai Kibaki telah sepakat bertemu Presiden Chad Idriss Deby.", Status.PLANNED),
        ("en", "Kenyan President Mwai Kibaki urged Chadian President Idriss Deby to meet him.", Status.PROPOSED),
        (
            "id",
            "Presiden Kenya Mwai Kibaki mendesak Presiden Chad Idriss Deby agar bertemu dengannya.",
            Status.PROPOSED,
        ),
        ("id", "Pertemuan antara Presiden Kenya Mwai Kibaki dan Raja Felipe VI belum dijadwalkan.", Status.PROPOSED),
    ],
)
def test_a_verb_of_agreeing_or_urging_governs_the_next(lang: str, text: str, expected: Status) -> None:
    assert expected in {m.status for m in of_type(EventType.MEETING, text, lang)}


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Chadian President Idriss Deby has accepted an invitation to visit Kenya.", Status.PLANNED),
        ("id", "Presiden Chad Idriss Deby telah menerima undangan untuk mengunjungi Kenya.", Status.PLANNED),
        ("id", "Presiden Kenya Mwai Kibaki mungkin akan mengunjungi Chad bulan depan.", Status.PROPOSED),
        ("en", "Chadian President Idriss Deby is to end a three-day visit to Kenya on Thursday.", Status.ONGOING),
        ("id", "Presiden Chad Idriss Deby akan mengakhiri kunjungan tiga hari di Kenya Kamis.", Status.ONGOING),
        (
            "id",
            "Presiden Chad Idriss Deby dalam kunjungannya ke Kenya mengatakan pembicaraan akan dilanjutkan.",
            Status.ONGOING,
        ),
    ],
)
def test_invitations_that_are_accepted_ends_that_are_planned(lang: str, text: str, expected: Status) -> None:
    assert status(EventType.VISIT, text, lang) is expected


def test_the_planned_end_of_a_visit_is_its_last_day() -> None:
    text = "Chadian President Idriss Deby is to end a three-day visit to Kenya on Thursday."
    (visit,) = of_type(EventType.VISIT, text, "en")
    assert (visit.start, visit.end) == ("2022-03-08", "2022-03-10")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The joint exercise between Kenya and Chad, which began on Monday, will end on Friday."),
        ("id", "Latihan bersama antara Kenya dan Chad, yang dimulai Senin, akan berakhir Jumat."),
    ],
)
def test_an_exercise_that_will_end_goes_on(lang: str, text: str) -> None:
    assert status(EventType.EXERCISE, text, lang) is Status.ONGOING


def test_a_plan_told_of_another_verb_is_no_plan_of_this_one() -> None:
    text = (
        "Kenyan President Mwai Kibaki telephoned Chadian President Idriss Deby on Tuesday and they agreed to meet soon."
    )
    assert status(EventType.CALL, text) is Status.COMPLETED
    assert status(EventType.MEETING, text) is Status.PLANNED


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Kenya and Chad are holding joint military exercises near the border.", Status.ONGOING),
        ("id", "Kenya dan Chad sedang mengadakan latihan militer bersama di dekat perbatasan.", Status.ONGOING),
    ],
)
def test_what_is_being_held_goes_on(lang: str, text: str, expected: Status) -> None:
    assert status(EventType.EXERCISE, text, lang) is expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "North Korea has invited IAEA chief Mohamed ElBaradei to Pyongyang. He is to arrive on Tuesday."),
        (
            "id",
            "Korea Utara mengundang Direktur Jenderal IAEA Mohamed ElBaradei ke Pyongyang. Ia akan tiba pada Selasa.",
        ),
    ],
)
def test_an_invitation_whose_day_is_told_is_a_plan(lang: str, text: str) -> None:
    assert status(EventType.VISIT, text, lang) is Status.PLANNED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Chadian President Idriss Deby cut short a visit to Kenya on Tuesday because of the fighting."),
        ("id", "Presiden Chad Idriss Deby mempersingkat kunjungannya ke Kenya pada Selasa karena pertempuran."),
    ],
)
def test_a_visit_that_is_cut_short_is_over(lang: str, text: str) -> None:
    assert status(EventType.VISIT, text, lang) is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The envoy hailed the efforts of the United Nations to revive talks between Ali Bongo and King Felipe VI.",
        ),
        (
            "id",
            "Ia memuji upaya PBB untuk melanjutkan kembali perundingan antara Presiden Ali Bongo dan Raja Felipe VI.",
        ),
    ],
)
def test_talks_that_somebody_works_for_are_no_contact(lang: str, text: str) -> None:
    assert of_type(EventType.MEETING, text, lang) == []


def test_a_plan_to_meet_often_is_a_plan() -> None:
    text = "Presiden Gabon Ali Bongo akan bertemu secara berkala dengan Presiden Kenya Mwai Kibaki."
    assert status(EventType.MEETING, text, "id") is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A border treaty between Kenya and Chad was signed in May.", Status.COMPLETED),
        ("Kenya and Chad are close to signing a border treaty.", Status.PROPOSED),
        ("Kenya and Chad have yet to sign a border treaty.", Status.PROPOSED),
        ("Kenya and Chad have agreed to sign a border treaty.", Status.PLANNED),
    ],
)
def test_how_far_a_treaty_has_come(text: str, expected: Status) -> None:
    assert status(EventType.AGREEMENT, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "No date has been set for the meeting between Mwai Kibaki and Chadian President Idriss Deby.",
            Status.PROPOSED,
        ),
        ("Kenyan President Mwai Kibaki expressed willingness to meet Chad's Idriss Deby.", Status.PROPOSED),
        ("It was not clear whether Kenyan President Mwai Kibaki would meet Chad's Idriss Deby.", Status.PROPOSED),
    ],
)
def test_talks_that_are_not_settled_are_a_proposal(text: str, expected: Status) -> None:
    assert {m.status for m in of_type(EventType.MEETING, text, "en")} <= {expected}


def test_where_there_are_no_plans_there_is_no_contact() -> None:
    text = "There are no plans for Kenyan President Mwai Kibaki to meet Chadian President Idriss Deby, an aide said."
    assert of_type(EventType.MEETING, text, "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President Mwai Kibaki arrives in Chad later Wednesday.", Status.PLANNED),
        (
            "Kenyan President Mwai Kibaki was quoted as saying during a visit to Chad that trade would grow.",
            Status.ONGOING,
        ),
        ("Preparations are under way for a visit by Kenyan President Mwai Kibaki to Chad.", Status.PLANNED),
        ("Kenyan President Mwai Kibaki looks forward to visiting Chad.", Status.PLANNED),
        (
            "The visit of Kenyan President Mwai Kibaki to Chad, which was planned for May, has been put off.",
            Status.POSTPONED,
        ),
    ],
)
def test_visits_to_come_and_under_way(text: str, expected: Status) -> None:
    assert status(EventType.VISIT, text) is expected


def test_a_meeting_told_beside_a_visit_is_not_its_purpose() -> None:
    text = (
        "Kenyan President Mwai Kibaki, who is on a three-day official visit to Chad, held a bilateral meeting with "
        "Chadian President Idriss Deby on Wednesday."
    )
    assert status(EventType.MEETING, text) is Status.COMPLETED


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("id", "Presiden Kenya Mwai Kibaki telah tiba di Chad.", Status.ONGOING),
        ("en", "Kenyan President Mwai Kibaki has arrived in Chad.", Status.ONGOING),
        (
            "en",
            "Kenyan President Mwai Kibaki, who had arrived in Chad, dined with Ugandans.",
            Status.COMPLETED,
        ),
        ("en", "Kenyan President Mwai Kibaki has come to Chad several times.", Status.COMPLETED),
    ],
)
def test_who_has_arrived_is_there(lang: str, text: str, expected: Status) -> None:
    assert status(EventType.VISIT, text, lang) is expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("promised", Status.PLANNED),
        ("agreed on", Status.PLANNED),
        ("announced further", Status.PLANNED),
        ("sought", Status.PROPOSED),
        ("asked for more", Status.PROPOSED),
        ("raised the possibility of", Status.PROPOSED),
        ("held", Status.COMPLETED),
        ("confirmed", Status.COMPLETED),
    ],
)
def test_talks_that_somebody_promises_or_asks_for_are_not_held_yet(verb: str, expected: Status) -> None:
    text = f"Moldovan President Maia Sandu {verb} talks with Gabonese President Ali Bongo, her office said on Monday."
    assert status(EventType.MEETING, text) is expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [("menjanjikan", Status.PLANNED), ("mengumumkan", Status.PLANNED), ("meminta", Status.PROPOSED)],
)
def test_pertemuan_that_somebody_promises_or_asks_for_is_not_held_yet(verb: str, expected: Status) -> None:
    text = f"Presiden Moldova Maia Sandu {verb} pertemuan dengan Presiden Gabon Ali Bongo, kata kantornya."
    assert status(EventType.MEETING, text, "id") is expected


def test_talks_turned_down_are_no_contact() -> None:
    text = "Moldovan President Maia Sandu turned down talks with Gabonese President Ali Bongo, her office said."
    assert of_type(EventType.MEETING, text, "en") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("sepakat mencari jalan keluar secepat mungkin dalam pembicaraan di Riga, Selasa.", Status.COMPLETED),
        ("sepakat sedapat mungkin menahan diri dalam pembicaraan di Riga, Selasa.", Status.COMPLETED),
        ("mungkin mengadakan pembicaraan di Riga, Selasa.", Status.PROPOSED),
    ],
)
def test_as_far_as_possible_is_no_perhaps(text: str, status: Status) -> None:
    sides = "Menteri Luar Negeri Norwegia Espen Barth Eide dan Menteri Luar Negeri Latvia Edgars Rinkevics "
    (meeting,) = analyse(make_document(sides + text, lang="id", published="2013-05-15")).event_mentions
    assert meeting.status is status


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "Dutch Premier Mark Rutte, invited by President William Ruto, is paying a visit to Nairobi.", "ongoing"),
        (
            "en",
            "Invited by President William Ruto, Dutch Premier Mark Rutte paid a visit to Nairobi on 1 February.",
            "completed",
        ),
        ("en", "Dutch Premier Mark Rutte, invited by President William Ruto, will visit Nairobi.", "planned"),
        ("en", "Dutch Premier Mark Rutte was invited by President William Ruto to visit Nairobi.", "proposed"),
        ("id", "Diundang Presiden William Ruto, Perdana Menteri Belanda Mark Rutte tiba di Nairobi Senin.", "ongoing"),
        (
            "id",
            "Perdana Menteri Belanda Mark Rutte, yang diundang Presiden William Ruto, sedang berada di Nairobi.",
            "ongoing",
        ),
        (
            "ms",
            "Perdana Menteri Belanda Mark Rutte, yang dijemput Presiden William Ruto, sedang berada di Nairobi.",
            "ongoing",
        ),
    ],
)
def test_a_guest_who_was_invited_comes_as_the_sentence_goes_on_to_say(lang: str, text: str, expected: str) -> None:
    lead = {"en": "William Ruto is president of Kenya."}.get(lang, "William Ruto adalah presiden Kenya.")
    (visit, *_) = of_type(EventType.VISIT, f"{text} {lead}", lang)
    assert visit.status is Status(expected)


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("French President Emmanuel Macron travelled to Kyiv this Saturday.", "2022-03-05", "completed"),
        ("French President Emmanuel Macron will travel to Kyiv this Saturday.", "2022-03-12", "planned"),
        ("French President Emmanuel Macron travelled to Kyiv this Tuesday.", "2022-03-08", "ongoing"),
    ],
)
def test_this_weekday_of_what_is_over_is_the_last_one(text: str, day: str, expected: str) -> None:
    (visit,) = of_type(EventType.VISIT, text, "en")
    assert (visit.start, visit.status) == (day, Status(expected))
