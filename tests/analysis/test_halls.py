"""Gatherings named by how many meet or by region, and who is in the hall of one across sentences."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status


def read(text: str, *, lang: str = "en", published: str = "2019-06-12") -> list[EventMention]:
    found = analyse(make_document(text, lang=lang, published=published), min_confidence=0.0)
    return [m for m in found.event_mentions if m.type is EventType.GATHERING]


def names(mention: EventMention) -> set[str | None]:
    return {p.name for p in mention.participants if p.name}


def states(mention: EventMention) -> set[str | None]:
    return {p.country for p in mention.participants}


@pytest.mark.parametrize(
    ("lang", "text", "forum"),
    [
        (
            "en",
            "President Michelle Bachelet warned on Friday of tariffs at a five-nation summit in Montevideo.",
            "five-nation summit",
        ),
        (
            "en",
            "President Evo Morales of Bolivia chaired a summit of South American leaders in Cochabamba on Saturday.",
            "summit of South American leaders",
        ),
        (
            "id",
            "Presiden Chile Michelle Bachelet berbicara pada pertemuan puncak lima negara di Montevideo, Jumat.",
            "pertemuan puncak lima negara",
        ),
        (
            "id",
            "Pada konferensi para pemimpin negara Nordik di Oslo, Perdana Menteri Finlandia Antti Rinne mengecam AS.",
            "konferensi para pemimpin negara Nordik",
        ),
    ],
)
def test_a_forum_is_named_by_how_many_meet_or_by_their_region(lang: str, text: str, forum: str) -> None:
    (mention,) = read(text, lang=lang)
    assert mention.forum == forum
    assert len(names(mention)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "President Michelle Bachelet said a five-nation summit would be useful.",
        "Farmers from six West African countries met in Niamey on Thursday.",
        "African leaders have criticised the court in The Hague.",
        "Teachers of five nations held a conference in Lima on Monday.",
    ],
)
def test_a_count_or_a_region_alone_makes_no_gathering(text: str) -> None:
    assert read(text) == []


def test_leaders_of_a_region_who_gather_hold_a_gathering() -> None:
    (mention,) = read("Central Asian presidents gathered in Astana on Monday.")
    assert mention.cities == ("Astana",)


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            "The Arab League summit opened in Tunis on Monday. "
            "Iraqi President Barham Salih took the floor first and sat down next to Lebanese President Michel Aoun.",
            {"Barham Salih", "Michel Aoun"},
        ),
        (
            "id",
            "KTT Liga Arab berlangsung di Tunis, Senin. "
            "Presiden Irak Barham Salih duduk di samping Presiden Libanon Michel Aoun.",
            {"Barham Salih", "Michel Aoun"},
        ),
    ],
)
def test_who_sits_in_the_hall_takes_part(lang: str, text: str, who: set[str]) -> None:
    (mention,) = read(text, lang=lang)
    assert names(mention) == who


def test_a_leader_quoted_behind_a_summit_takes_part() -> None:
    (mention,) = read(
        "The Arab League summit opened in Tunis on Monday. "
        "No state can stand aside, Iraqi President Barham Salih told reporters."
    )
    assert names(mention) == {"Barham Salih"}


@pytest.mark.parametrize(
    "behind",
    [
        "No state can stand aside, Iraqi Oil Minister Thamir Ghadhban told reporters.",
        "In Washington, US President Donald Trump said he was pleased.",
    ],
)
def test_others_quoted_behind_a_summit_do_not(behind: str) -> None:
    (mention,) = read(f"The Arab League summit opened in Tunis on Monday. {behind}")
    assert names(mention) == set()


def test_who_is_quoted_adds_nothing_where_somebody_attends() -> None:
    (mention,) = read(
        "Jordan's King Abdullah opened the Arab League summit in Amman on Monday. "
        "No state can stand aside, Iraqi President Barham Salih said."
    )
    assert names(mention) == {"Abdullah"}


def test_who_stays_away_is_told_of_a_gathering_that_is_put_off() -> None:
    (mention,) = read(
        "A summit of seven South Asian leaders due to open in Dhaka on Sunday was put off on Wednesday. "
        "Indian Prime Minister Narendra Modi would not attend, his office said."
    )
    assert mention.status is Status.POSTPONED
    assert names(mention) == {"Narendra Modi"}


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            "French President Emmanuel Macron rebuked Donald Trump at the NATO summit in London.",
            "Emmanuel Macron",
        ),
        ("id", "Presiden Joko Widodo mendesak Myanmar pada KTT ASEAN di Bangkok.", "Joko Widodo"),
    ],
)
def test_who_does_something_at_a_forum_attends_not_to_whom(lang: str, text: str, who: str) -> None:
    (mention,) = read(text, lang=lang)
    assert names(mention) == {who}


def test_two_who_speak_on_the_fringes_meet() -> None:
    text = (
        "Japanese Prime Minister Shinzo Abe and French President Emmanuel Macron exchanged views on the fringes of the "
        "G20 summit in Osaka on Saturday."
    )
    assert read(text) == []


def test_a_title_goes_on_behind_for() -> None:
    text = "President Moon Jae-in spoke at the Forum for East Asia-Latin America Cooperation in Busan on Tuesday."
    (mention,) = read(text)
    assert mention.forum == "Forum for East Asia-Latin America Cooperation"


def test_a_foreign_guest_at_a_parade_attends_a_gathering() -> None:
    (mention,) = read(
        "President Nicolas Maduro was among the foreign leaders at the Victory Day parade in Moscow on May 9."
    )
    assert mention.start == "2019-05-09"


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        (
            "en",
            "Russian President Vladimir Putin attended the Caspian summit in Tehran on Tuesday. "
            "A next summit is to take place in Baku next year.",
            "Baku",
        ),
        (
            "id",
            "Presiden Rusia Vladimir Putin menghadiri KTT Kaspia di Teheran, Selasa. "
            "Para pemimpin itu sepakat bertemu lagi di Baku tahun depan.",
            "Baku",
        ),
    ],
)
def test_the_next_of_a_series_is_a_gathering_of_the_same(lang: str, text: str, city: str) -> None:
    _, later = read(text, lang=lang)
    assert (later.status, later.cities, later.start) == (Status.PLANNED, (city,), "2020")
    assert states(later) == {"RUS"}


@pytest.mark.parametrize(
    "behind",
    [
        "The second session of parliament begins in Moscow in October.",
        "A joint commission would meet again in Baku next year.",
        "He will meet Chinese President Xi Jinping again in June.",
    ],
)
def test_other_sessions_are_none_of_the_series(behind: str) -> None:
    text = f"Russian President Vladimir Putin attended the Caspian summit in Tehran on Tuesday. {behind}"
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Talks between Iran and six world powers opened in Vienna on Monday."),
        ("id", "Korea Utara dan lima negara besar mengadakan perundingan di Beijing, Senin."),
    ],
)
def test_a_state_and_several_powers_hold_a_gathering(lang: str, text: str) -> None:
    assert len(read(text, lang=lang)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Egyptian President Abdel Fattah al-Sisi put off an Arab summit in Cairo that was to open on Friday."),
        ("id", "Presiden Mesir Abdel Fattah al-Sisi menunda pertemuan puncak Arab di Kairo."),
    ],
)
def test_who_puts_a_gathering_off_is_told_of_it(lang: str, text: str) -> None:
    (mention,) = read(text, lang=lang)
    assert mention.status is Status.POSTPONED
    assert states(mention) == {"EGY"}


def test_who_will_lead_a_delegation_attends_what_opens() -> None:
    (mention,) = read(
        "The Munich Security Conference opens on Friday. Vice President Mike Pence will lead the American delegation."
    )
    assert (mention.status, mention.start) == (Status.PLANNED, "2019-06-14")
    assert names(mention) == {"Mike Pence"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kapolri Tito Karnavian membuka konferensi kepala kepolisian se-ASEAN di Bali, Rabu.", 1),
        ("Kapolri Tito Karnavian membuka konferensi kepala kepolisian se-Indonesia di Bali, Rabu.", 0),
        ("Presiden Joko Widodo membuka rapat lima gubernur di Bogor, Senin.", 0),
    ],
)
def test_a_meeting_of_one_state_is_none(text: str, count: int) -> None:
    assert len(read(text, lang="id")) == count


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            "ASEAN leaders gathered in Bangkok on Monday, with Chinese Premier Li Keqiang attending as a guest.",
            {"Li Keqiang"},
        ),
        (
            "en",
            "Envoys of six nations met in Beijing on Monday, among them US negotiator Christopher Hill.",
            {"Christopher Hill"},
        ),
        (
            "id",
            "Kuartet bertemu di Washington, Senin, termasuk Menteri Luar Negeri Rusia Sergei Lavrov.",
            {"Sergei Lavrov"},
        ),
        (
            "en",
            "The Quartet met in Oslo on Monday, with Israeli Prime Minister Benjamin Netanyahu saying so again.",
            set(),
        ),
    ],
)
def test_who_is_told_beside_a_gathering_takes_part(lang: str, text: str, who: set[str]) -> None:
    (mention,) = read(text, lang=lang)
    assert names(mention) == who


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            "Thailand's king was cremated in Bangkok on Tuesday at a ceremony attended by dozens of Asian leaders. "
            "Philippine President Rodrigo Duterte sat in the first row beside Singapore's President Halimah Yacob.",
            {"Rodrigo Duterte", "Halimah Yacob"},
        ),
        (
            "id",
            "Pemakaman di Riyadh, Selasa, dihadiri beberapa pemimpin Arab. "
            "Raja Abdullah dari Yordania berdiri di samping Presiden Suriah Bashar al-Assad.",
            {"Abdullah", "Bashar al-Assad"},
        ),
    ],
)
def test_a_rite_attended_by_leaders_of_many_states_is_a_gathering(lang: str, text: str, who: set[str]) -> None:
    (mention,) = read(text, lang=lang)
    assert names(mention) == who


def test_a_conference_told_again_by_its_noun_has_its_day() -> None:
    (mention,) = read(
        "Konferensi perdamaian Timur Tengah itu penting, kata para diplomat. "
        "Amerika Serikat mengirim undangan untuk konferensi pada 27 Juni di sebuah akademi. "
        "Presiden Palestina Mahmoud Abbas akan berada di sana.",
        lang="id",
    )
    assert (mention.start, names(mention)) == ("2019-06-27", {"Mahmoud Abbas"})


def test_two_who_meet_at_a_summit_hold_no_gathering() -> None:
    text = (
        "US President Donald Trump and Russian President Vladimir Putin met for an hour in Hamburg at the G20 summit."
    )
    assert read(text) == []


def test_who_opens_a_summit_in_a_participle_is_the_subject() -> None:
    (mention,) = read(
        "Senegal's President Macky Sall saw Chad's President Idriss Deby after opening the Islamic summit in Dakar."
    )
    assert names(mention) == {"Macky Sall"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("King Juan Carlos of Spain told Venezuelan President Hugo Chavez to be quiet at a summit in Chile.", 1),
        ("French President Emmanuel Macron said at a summit in Paris that he was tired.", 0),
        ("Prime Minister Theresa May told a news conference in London that she would resign.", 0),
    ],
)
def test_a_summit_without_a_name_is_abroad_for_all(text: str, count: int) -> None:
    assert len(read(text)) == count


def test_the_security_council_is_a_gathering_where_somebody_attends() -> None:
    told = "The UN Security Council is to take up Kosovo in New York on June 16"
    (mention,) = read(f"{told}, with Serbian President Boris Tadic presenting his case.")
    assert names(mention) == {"Boris Tadic"}
    assert read(f"{told}.") == []


def test_leaders_of_a_region_who_agree_in_a_city_hold_a_gathering() -> None:
    (mention,) = read("Southern African leaders talked through the night in Lusaka on Saturday.")
    assert mention.cities == ("Lusaka",)
    assert read("African leaders condemned the attack in Kabul on Monday.") == []


def test_a_gathering_of_the_day_is_where_the_page_was_written() -> None:
    (mention,) = read("SUVA, June 12 - Fiji's Prime Minister Frank Bainimarama chaired a Pacific summit on Wednesday.")
    assert (mention.destination, mention.start) == (("FJI",), "2019-06-12")


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "ASEAN held its annual meeting in Bangkok on Wednesday.", Status.COMPLETED),
        ("id", "Uni Afrika menutup KTT di Sharm el-Sheikh, Rabu.", Status.COMPLETED),
        ("id", "Presiden Joko Widodo membuka KTT ASEAN di Jakarta, Rabu.", Status.ONGOING),
    ],
)
def test_what_was_held_or_closed_today_is_over(lang: str, text: str, status: Status) -> None:
    (mention,) = read(text, lang=lang)
    assert mention.status is status
