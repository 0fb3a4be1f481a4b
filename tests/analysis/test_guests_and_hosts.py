"""Where a guest met his hosts, in which building, and on which of his visits he was received."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType, Status

DAY = "2013-05-15"
GUEST, HOST = "Menteri Luar Negeri Norwegia Espen Barth Eide", "Menteri Luar Negeri Latvia Edgars Rinkevics"
TALKS = f"{GUEST} menemui {HOST} di Riga, Senin. "
PRESIDENT = "Presiden Latvia Andris Berzins"


def meeting_with(name: str, text: str, lang: str = "id") -> EventMention:
    (found,) = (
        m
        for m in contacts(text, DAY, lang=lang)
        if m.type is EventType.MEETING and name in {p.name for p in m.participants}
    )
    return found


@pytest.mark.parametrize(
    ("sentence", "city"),
    [
        (f"Setelah itu Eide bertemu {PRESIDENT}.", "Riga"),
        (f"Ia juga akan bertemu {PRESIDENT}, Kamis.", None),
        (f"Eide kemudian mengadakan pembicaraan dengan {PRESIDENT}.", "Riga"),
    ],
)
def test_where_the_guest_is(sentence: str, city: str | None) -> None:
    found = meeting_with("Andris Berzins", TALKS + sentence)
    assert found.destination == ("LVA",)
    assert found.cities == ((city,) if city else ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Eide akan bertemu Menteri Luar Negeri Estonia Urmas Paet pekan depan.",
        "Eide bertemu Menteri Luar Negeri Estonia Urmas Paet pada Januari 2011.",
    ],
)
def test_hosts_of_another_state(sentence: str) -> None:
    assert meeting_with("Urmas Paet", TALKS + sentence).destination == ()


def test_long_after() -> None:
    found = meeting_with("Andris Berzins", TALKS + f"Eide bertemu {PRESIDENT} pada Januari 2011.")
    assert found.destination == ()


def test_guest_in_english() -> None:
    told = (
        "Norwegian Foreign Minister Espen Barth Eide met Latvian Foreign Minister Edgars Rinkevics in Riga on Monday. "
        "Eide later held talks with President Andris Berzins of Latvia."
    )
    assert meeting_with("Andris Berzins", told, "en").destination == ("LVA",)


@pytest.mark.parametrize("who", ["keduanya", "kedua menteri", "mereka", "kedua menteri luar negeri itu"])
def test_place_behind_whose_talks(who: str) -> None:
    told = TALKS + f"Pertemuan itu merupakan tindak lanjut dari pembicaraan {who} di Tallinn bulan lalu."
    earlier = [m for m in contacts(told, DAY, lang="id") if m.start == "2013-04"]
    assert [m.cities for m in earlier] == [("Tallinn",)]


@pytest.mark.parametrize(
    "where",
    ["di Kantor Perdana Menteri, Riga", "di kediaman resmi Presiden di Riga", "di kantor Presiden di Riga"],
)
def test_building_of_an_office(where: str) -> None:
    told = f"{GUEST} menemui {HOST} {where}, Senin. Kantor berita LETA melaporkan hal itu."
    (meeting,) = (m for m in contacts(told, DAY, lang="id") if m.type is EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Espen Barth Eide", "Edgars Rinkevics"}
    assert meeting.cities == ("Riga",)


def test_host_at_his_residence() -> None:
    told = f"{GUEST} bertemu Presiden Latvia di Riga, Senin."
    (meeting,) = (m for m in contacts(told, DAY, lang="id") if m.type is EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"NOR", "LVA"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{h} menerima Menteri Luar Negeri Norwegia yang baru, Espen Barth Eide di Riga, Senin.", "Espen Barth Eide"),
        ("{h} menerima Menteri Luar Negeri Norwegia yang baru dilantik, Espen Barth Eide di Riga.", "Espen Barth Eide"),
        ("Senin, {h} menerima Menteri Luar Negeri Norwegia yang baru Espen Barth Eide di Riga.", "Espen Barth Eide"),
    ],
)
def test_new_holder(text: str, name: str) -> None:
    found = meeting_with(name, text.format(h=HOST))
    assert {p.country for p in found.participants} == {"NOR", "LVA"}


def test_new_holder_and_another_subject() -> None:
    told = "Dalam pertemuan dengan Menteri Luar Negeri Norwegia yang baru, Rinkevics mengatakan Latvia siap membantu."
    people = [p for m in contacts(told, DAY, lang="id") for p in m.participants if p.name == "Rinkevics"]
    assert all(p.country != "NOR" for p in people)


def test_received_before_a_reception_to_come() -> None:
    told = f"Selasa, {PRESIDENT} menerima {GUEST} di Riga. Eide dijadwalkan diterima {HOST}, Jumat."
    (visit,) = (m for m in contacts(told, DAY, lang="id") if m.type is EventType.VISIT)
    assert visit.status in (Status.ONGOING, Status.COMPLETED)


def test_reception_is_of_no_earlier_stop() -> None:
    told = (
        f"{GUEST} tiba di Riga, Selasa. Sebelum ke Latvia, ia mengunjungi Estonia. "
        f"{PRESIDENT} juga menerimanya secara terpisah."
    )
    visits = {m.destination: m for m in contacts(told, DAY, lang="id") if m.type is EventType.VISIT}
    assert {p.name for p in visits["LVA",].participants} >= {"Espen Barth Eide", "Andris Berzins"}
    assert {p.name for p in visits["EST",].participants} == {"Espen Barth Eide"}


def test_who_invites_is_not_invited() -> None:
    told = TALKS + "Rinkevics memuji kerja sama itu. Ia juga mengundang Rinkevics untuk berkunjung ke negaranya."
    (visit,) = (m for m in contacts(told, DAY, lang="id") if m.type is EventType.VISIT)
    assert visit.destination == ("NOR",)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "id",
            "Presiden Latvia Andris Berzins menerima Menteri Luar Negeri Norwegia Espen Barth Eide di Riga, Senin. "
            "Berzins mengunjungi Norwegia pada Maret 2011. Saat itu ia bertemu dengan Eide.",
        ),
        (
            "en",
            "Latvian President Andris Berzins met Norwegian Foreign Minister Espen Barth Eide in Riga on Monday. "
            "Berzins visited Norway in March 2011. At the time he met Eide.",
        ),
        (
            "id",
            "Presiden Latvia Andris Berzins menerima Menteri Luar Negeri Norwegia Espen Barth Eide di Riga, Senin. "
            "Pada Maret 2011, Berzins berkunjung ke Norwegia. Dalam kunjungan itu ia bertemu Eide.",
        ),
    ],
)
def test_at_that_time(lang: str, told: str) -> None:
    found = {m.start: m.destination for m in contacts(told, DAY, lang=lang) if m.type is EventType.MEETING}
    assert found == {"2013-05-13": ("LVA",), "2011-03": ("NOR",)}


def test_at_that_time_of_the_story() -> None:
    told = TALKS + "Saat itu Eide bertemu juga dengan Presiden Latvia Andris Berzins."
    assert meeting_with("Andris Berzins", told).start != "2011-03"


def test_talks_before_a_signing() -> None:
    told = (
        f"{GUEST} dan {HOST} menandatangani nota kesepahaman di Riga, Senin. "
        "Penandatanganan itu dilakukan seusai keduanya bertemu empat mata."
    )
    assert meeting_with("Espen Barth Eide", told).cities == ("Riga",)


def test_spokesman_is_no_guest() -> None:
    told = (
        "Menteri Luar Negeri Norwegia Espen Barth Eide akan berkunjung ke Latvia, Jumat. Juru bicara Kementerian Luar "
        f"Negeri Karlis Eihenbaums mengatakan, dalam kunjungan itu, ia akan bertemu {HOST}."
    )
    assert {p.name for p in meeting_with("Edgars Rinkevics", told).participants} == {
        "Espen Barth Eide",
        "Edgars Rinkevics",
    }


def test_earlier_on_the_same_stay() -> None:
    told = TALKS + f"Sebelumnya, Eide juga bertemu {PRESIDENT}."
    meeting = meeting_with("Andris Berzins", told)
    assert (meeting.destination, meeting.cities) == (("LVA",), ())  # in which city, nobody says


def visits(told: str) -> dict[tuple[str, ...], EventMention]:
    return {m.destination: m for m in contacts(told, DAY, lang="id") if m.type is EventType.VISIT}


def test_who_leaves_is_the_guest() -> None:
    told = f"Senin, {PRESIDENT} menerima {GUEST} di Riga. Dari Riga, ia akan bertolak ke Estonia, Jumat."
    assert {p.name for p in visits(told)["EST",].participants} == {"Espen Barth Eide"}


def test_who_leaves_for_home_himself() -> None:
    told = f"{PRESIDENT} tiba di Oslo, Senin. Dari Oslo, ia akan bertolak ke Estonia, Jumat."
    assert {p.name for p in visits(told)["EST",].participants} == {"Andris Berzins"}


@pytest.mark.parametrize("onward", ["Setelah itu, Eide bertolak ke Estonia.", "Dari sana ia menuju Estonia."])
def test_legs_of_a_plan(onward: str) -> None:
    told = f"{GUEST} akan mengunjungi Latvia, Jumat. {onward}"
    assert {m.status for states, m in visits(told).items() if "EST" in states} == {Status.PLANNED}


def test_leg_behind_a_visit_under_way() -> None:
    told = f"{GUEST} tiba di Riga, Senin. Setelah itu, Eide bertolak ke Estonia."
    assert visits(told)["LVA", "EST"].status is not Status.PLANNED


def test_what_was_only_agreed() -> None:
    told = (
        "Latvia dan Norwegia sepakat menambah patroli udara. "
        f"Kesepakatan itu dicapai dalam pertemuan antara {HOST} dan {GUEST} di Riga, Senin."
    )
    assert [m.type for m in contacts(told, DAY, lang="id")] == [EventType.MEETING]


def test_document_that_was_reached() -> None:
    told = (
        f"{GUEST} dan {HOST} menandatangani perjanjian patroli udara di Riga, Senin. "
        "Kesepakatan itu dicapai setelah perundingan panjang."
    )
    assert EventType.AGREEMENT in [m.type for m in contacts(told, DAY, lang="id")]


def test_talks_off_with_the_visit() -> None:
    told = f"{GUEST} membatalkan kunjungannya ke Latvia. Eide sedianya akan bertemu {PRESIDENT} dalam kunjungan itu."
    found = meeting_with("Andris Berzins", told)
    assert (found.status, found.destination) == (Status.CANCELLED, ("LVA",))
