"""Whom a phrase for two means: the two who deal with each other on the page, not whoever was named last."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.analysis.extraction.who.pairs import office_named
from lawatan.records.document import make_document
from lawatan.records.span import How

DAY = "2012-05-16"
MEANT = [
    (
        "OSLO - Norwegian Prime Minister Jens Stoltenberg will fly to Riga on Monday. Latvian Prime Minister Valdis "
        "Dombrovskis will receive him there. The two men saw each other in Brussels in March.",
        "meeting",
        {"Jens Stoltenberg", "Valdis Dombrovskis"},
    ),
    (
        "LISBON - Portuguese Foreign Minister Paulo Portas received his Norwegian counterpart Jonas Gahr Store on "
        "Tuesday. Portugal's finance minister, Vitor Gaspar, spoke in parliament. The two last met in March 2011.",
        "meeting",
        {"Paulo Portas", "Jonas Gahr Store"},
    ),
    (
        "NAIROBI - Kenyan President Mwai Kibaki and Ugandan President Yoweri Museveni settled their quarrel on Monday. "
        "Tanzanian President Jakaya Kikwete telephoned both presidents on Tuesday.",
        "call",
        {"Mwai Kibaki", "Yoweri Museveni", "Jakaya Kikwete"},
    ),
    (
        "GENEVA - Swiss President Eveline Widmer-Schlumpf brought Armenian President Serzh Sargsyan and Azerbaijani "
        "President Ilham Aliyev to Geneva on Friday. Widmer-Schlumpf said the two leaders had met for two hours.",
        "meeting",
        {"Serzh Sargsyan", "Ilham Aliyev"},
    ),
    (
        "MADRID - Chilean President Sebastian Pinera met Spanish Prime Minister Mariano Rajoy on Tuesday. Rajoy, whose "
        "predecessor Jose Luis Rodriguez Zapatero lost the elections, spoke of the crisis. The two leaders signed a "
        "social security agreement.",
        "agreement",
        {"Sebastian Pinera", "Mariano Rajoy"},
    ),
    (
        "BUDAPEST - Hungarian President Janos Ader met Austrian President Heinz Fischer on Monday. The two foreign "
        "ministers, Janos Martonyi and Michael Spindelegger, signed a treaty on Tuesday.",
        "agreement",
        {"Janos Martonyi", "Michael Spindelegger"},
    ),
    (
        "Dhaka - Menlu Bangladesh Dipu Moni bertemu Menlu India S.M. Krishna di New Delhi, Senin. Presiden Rusia "
        "Vladimir Putin hari itu berada di Beijing. Kedua menlu menandatangani perjanjian perbatasan.",
        "agreement",
        {"Dipu Moni", "S.M. Krishna"},
    ),
    (
        "Tokyo - Menteri Luar Negeri Jepang Koichiro Gemba dan Menteri Pertahanan Naoki Tanaka bertolak ke Washington, "
        "Minggu. Kedua menteri akan bertemu Menteri Luar Negeri AS Hillary Clinton, Senin.",
        "meeting",
        {"Koichiro Gemba", "Naoki Tanaka", "Hillary Clinton"},
    ),
    (
        "Putrajaya - Perdana Menteri Malaysia Najib Razak menerima Perdana Menteri Thailand Yingluck Shinawatra pada "
        "hari Isnin. Duta Rusia turut hadir. Kedua-dua pemimpin itu berbincang selama sejam.",
        "meeting",
        {"Najib Razak", "Yingluck Shinawatra"},
    ),
]
STATES = [
    (
        "TBILISI - Estonian President Toomas Hendrik Ilves told Georgian President Mikheil Saakashvili on Monday that "
        "he was content. According to a Russian diplomat the reforms had failed. The two countries signed a "
        "memorandum on electronic government.",
        "agreement",
        {"EST", "GEO"},
    ),
    (
        "BERN - Switzerland's foreign minister, Didier Burkhalter, said on Tuesday that Georgia and Russia had been "
        "talking. The two sides met for the nineteenth time in March.",
        "meeting",
        {"GEO", "RUS"},
    ),
    (
        "Lima - Menteri Pertahanan Peru Alberto Otarola dan Menteri Pertahanan Ekuador Miguel Carvajal bertemu di "
        "Lima, Kamis. Brasil mengirim peninjau. Kedua pihak akan bertemu lagi di Quito pada Agustus.",
        "meeting",
        {"PER", "ECU"},
    ),
]


def _lang(text: str) -> str:
    return "en" if " on " in text else "ms" if "Isnin" in text else "id"


@pytest.mark.parametrize(("text", "kind", "names"), MEANT, ids=[t.rsplit(". ", 1)[-1] for t, _, _ in MEANT])
def test_two_persons(text: str, kind: str, names: set[str]) -> None:
    found = analyse(make_document(text, lang=_lang(text), published=DAY, published_how="given"), min_confidence=0.0)
    told = [m for m in found.event_mentions if m.type == kind and {p.name for p in m.participants} == names]
    assert told, found.event_mentions
    assert any(e.how is How.COMPUTED for m in told for e in m.evidence if e.field.startswith("participants"))


@pytest.mark.parametrize(("text", "kind", "states"), STATES, ids=[t.rsplit(". ", 1)[-1] for t, _, _ in STATES])
def test_two_states(text: str, kind: str, states: set[str]) -> None:
    found = analyse(make_document(text, lang=_lang(text), published=DAY, published_how="given"), min_confidence=0.0)
    assert states in [{p.country for p in m.participants} for m in found.event_mentions if m.type == kind]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("the two foreign ministers", "foreign minister"),
        ("kedua kepala negara itu", "head of state"),
        ("both heads of state", "head of state"),
        ("both men", None),
    ],
)
def test_office_in_the_phrase(words: str, office: str | None) -> None:
    offices = {
        "foreign minister": "foreign minister",
        "head of state": "head of state",
        "kepala negara": "head of state",
    }
    assert office_named(words.split(), offices) == office


STORE = "OSLO - Norwegian Foreign Minister Jonas Gahr Store met Latvian Foreign Minister Edgars Rinkevics on Monday."
BERTEMU = "Oslo - Menlu Norwegia Jonas Gahr Store bertemu Menlu Latvia Edgars Rinkevics di Oslo, Senin."
JUMPA = "Oslo - Menteri Luar Norway Jonas Gahr Store bertemu Menteri Luar Latvia Edgars Rinkevics pada Isnin."
NEXT = [
    ("en", f"{STORE} A second meeting is planned in Riga in July.", "meeting"),
    ("en", f"{STORE} The next round of talks will be held in Riga on June 3.", "talks"),
    ("en", f"{STORE} A further meeting in Riga is scheduled for July.", "meeting"),
    ("en", f"{STORE} The ministers will come face to face again in Riga in July.", "come face to face"),
    ("en", f"{STORE} The meeting between the two ministers in Riga is planned for July.", "meeting"),
    ("id", f"{BERTEMU} Pertemuan kedua direncanakan di Riga pada Juli.", "Pertemuan"),
    ("id", f"{BERTEMU} Putaran perundingan berikutnya akan digelar di Riga pada 3 Juni.", "perundingan"),
    ("id", f"{BERTEMU} Pertemuan kedua menteri itu di Riga direncanakan pada Juli.", "Pertemuan"),
    ("id", f"{BERTEMU} Para menteri itu akan bertemu lagi di Riga pada Juli.", "bertemu lagi"),
    ("ms", f"{JUMPA} Pertemuan susulan akan diadakan di Riga pada Julai.", "Pertemuan"),
]
NOT_NEXT = [
    ("en", f"{STORE} The second meeting of the central bank's board is planned in Riga in July."),
    ("en", f"{STORE} A second meeting with the unions is planned in Riga in July."),
    ("en", f"{STORE} The next cabinet meeting is in Riga in July."),
    ("id", f"{BERTEMU} Pertemuan berikutnya dengan serikat buruh direncanakan di Riga pada Juli."),
    ("id", f"{BERTEMU} Rapat kabinet berikutnya digelar di Riga pada Juli."),
]


@pytest.mark.parametrize(("lang", "text", "words"), NEXT, ids=[t.rsplit(". ", 1)[-1] for _, t, _ in NEXT])
def test_next_of_the_two(lang: str, text: str, words: str) -> None:
    found = analyse(make_document(text, lang=lang, published=DAY, published_how="given"), min_confidence=0.0)
    told = [m for m in found.event_mentions if m.destination == ("LVA",) and m.type == "meeting"]
    assert [{p.country for p in m.participants} for m in told] == [{"NOR", "LVA"}]
    assert words in [e.text for e in told[0].evidence if e.field == "trigger"]


@pytest.mark.parametrize(("lang", "text"), NOT_NEXT, ids=[t.rsplit(". ", 1)[-1] for _, t in NOT_NEXT])
def test_talks_of_others(lang: str, text: str) -> None:
    found = analyse(make_document(text, lang=lang, published=DAY, published_how="given"), min_confidence=0.0)
    assert not [m for m in found.event_mentions if m.destination == ("LVA",)], found.event_mentions


HILL = "SEOUL - US envoy Christopher Hill arrived in Seoul on Monday."
UTUSAN = "Seoul - Utusan AS Christopher Hill tiba di Seoul, Senin."


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{HILL} He and North Korean negotiator Kim Kye-gwan will meet in Beijing on Friday."),
        ("en", f"{HILL} Hill said he and North Korean negotiator Kim Kye-gwan will meet in Beijing on Friday."),
        ("id", f"{UTUSAN} Ia dan juru runding Korea Utara Kim Kye-gwan akan bertemu di Beijing pada Jumat."),
        ("ms", "Utusan AS Christopher Hill tiba di Seoul. Beliau dan perunding Korea Utara Kim Kye-gwan akan bertemu."),
    ],
)
def test_he_and_somebody(lang: str, text: str) -> None:
    found = analyse(make_document(text, lang=lang, published=DAY, published_how="given"), min_confidence=0.0)
    meetings = [{p.name for p in m.participants} for m in found.event_mentions if m.type == "meeting"]
    assert meetings == [{"Christopher Hill", "Kim Kye-gwan"}]


def test_object_and_the_subject_of_the_next_clause_are_no_list() -> None:
    text = f"{HILL} South Korean minister Ban Ki-moon met him and Russian envoy Alexander Losyukov met the press."
    found = analyse(make_document(text, lang="en"), min_confidence=0.0)
    assert all("Alexander Losyukov" not in {p.name for p in m.participants} for m in found.event_mentions)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{STORE} The leaders of ASEAN will hold their summit in Singapore in November."),
        ("id", f"{BERTEMU} Para pemimpin ASEAN akan mengadakan KTT mereka di Singapura pada November."),
    ],
)
def test_their_own_summit(lang: str, text: str) -> None:
    found = analyse(make_document(text, lang=lang, published=DAY, published_how="given"), min_confidence=0.0)
    there = [{p.country for p in m.participants} for m in found.event_mentions if m.destination == ("SGP",)]
    assert there == [{"ASEAN"}]
