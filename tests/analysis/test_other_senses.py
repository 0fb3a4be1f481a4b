"""Words of contacts in news that tells of none, and the look-alikes that do."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

SENSES = [
    ("en", "French Finance Minister Bruno Le Maire said the coalition in Italy might come apart."),
    ("en", "Brazilian Finance Minister Fernando Haddad said the state was in no position to help Argentina."),
    ("en", '"We are in the process of offering the same terms to Japan," Thai Finance Minister Arkhom said.'),
    ("en", "Peru's President Dina Boluarte said Chile had met the conditions of the loan."),
    ("en", "French President Emmanuel Macron ruled out talks with Iran unless it met the council's request."),
    ("en", "Spanish Economy Minister Nadia Calvino saw signs of recovery in Portugal and an understanding of it."),
    ("en", "The bank's director in Kenya said he would leave Kenya for London in May to work for a fund."),
    ("en", "Kenyan President William Ruto condemned the murder. He said the German had arrived in Kampala on Monday."),
    ("en", "Iranian Foreign Minister Hossein Amirabdollahian denied it. I told them I was ready, he said of the US."),
    ("id", "Menteri Keuangan Brasil Fernando Haddad mengatakan harga minyak dunia menuju Prancis."),
    ("id", "Direktur Bank Dunia itu akan meninggalkan Kenya ke London pada Mei untuk bekerja di bank swasta."),
    ("id", "Menlu India Jaishankar mengecamnya. Ia mengatakan turis Jerman tersebut tiba di Colombo, Senin."),
    ("id", "Presiden Kenya William Ruto tiba di pengadilan, Senin. Utang kepada Prancis dibahas."),
    ("ms", "Menteri Luar Jepun Yoko Kamikawa tiba di mahkamah di Paris pada Isnin."),
]

PRIVATE = [
    ("en", "Indonesia face Vietnam on Friday. The two sides met twice last year and both games ended in a draw."),
    ("id", "Indonesia dan Vietnam bertemu dua kali tahun lalu, dan kedua laga berakhir imbang."),
    ("en", "Chancellor Olaf Scholz was in the hall; the soloist came from Riga and will go on tour in Japan."),
    (
        "en",
        "Thai Prime Minister Srettha Thavisin said the city had signed a deal with the singer. Singapore denied it.",
    ),
    ("en", "German carrier Condor signed a contract with Australia's Acme for ten aircraft."),
    ("en", "The University of Malawi signed a memorandum with a university in Zambia on Monday."),
    ("en", "Turkish Foreign Minister Hakan Fidan said Acme had signed a loan agreement with a bank in Japan."),
    ("en", "Firm director Peter Novak told the Asian Bankers Summit in Manila on Monday that profits would rise."),
    ("en", "The film director Peter Novak came to Germany in 1990. He later left for Chile."),
    ("en", "Thai Prime Minister Srettha Thavisin held talks with leaders of the opposition on Wednesday."),
    ("id", "Universitas Malawi menandatangani nota kesepahaman dengan sebuah universitas di Zambia, Jumat."),
    ("id", "PT Maju Tbk menandatangani perjanjian dengan Chile Copper Exploration Ltd."),
]

AT_HOME = [
    (
        "en",
        "Thai Prime Minister Srettha Thavisin spoke in a document for the Regional Representatives Council on Friday.",
    ),
    ("en", "Australian Foreign Minister Penny Wong called for the donors' forum to be dissolved this year."),
    ("id", "Menteri Keuangan Sri Mulyani hadir dalam rapat paripurna DPR di Jakarta, Selasa."),
    ("id", "Presiden Joko Widodo membuka Rapat Koordinasi Nasional para gubernur di Jakarta, Senin."),
    ("id", "Menteri Keuangan Sri Mulyani menyampaikan pidato dalam sidang tahunan MPR, Kamis."),
]

STILL_READ = [
    ("en", "Thai Prime Minister Srettha Thavisin said he had signed a deal with Singapore.", "agreement"),
    ("en", "Chancellor Olaf Scholz spoke in Berlin; on Monday he will go to Japan.", "visit"),
    ("en", "French Finance Minister Bruno Le Maire came to Italy on Monday.", "visit"),
    ("en", "Brazilian Finance Minister Fernando Haddad was in Argentina on Monday to work on a loan.", "visit"),
    ("en", "Kenyan President William Ruto left Nairobi for London on Monday to work on a pact.", "visit"),
    ("en", "French President Emmanuel Macron met the Iranian president at the request of the council.", "meeting"),
    (
        "en",
        "Peru's President Dina Boluarte said Chilean Foreign Minister Alberto van Klaveren had come to Lima.",
        "visit",
    ),
    (
        "en",
        "Thai Prime Minister Srettha Thavisin told Lao Prime Minister Sonexay Siphandone he would visit Vientiane.",
        "visit",
    ),
    (
        "en",
        "Thai Prime Minister Srettha Thavisin met Lao Finance Minister Santiphab Phomvihane on Monday.",
        "meeting",
    ),
    ("en", "Kenya and the World Bank signed a loan agreement on Monday.", "agreement"),
    (
        "en",
        "German Finance Minister Christian Lindner signed a loan agreement with the World Bank on Monday.",
        "agreement",
    ),
    ("en", "Japanese Prime Minister Fumio Kishida left for the ASEAN summit in Vientiane on Monday.", "gathering"),
    ("en", "IMF managing director Kristalina Georgieva arrived in Nairobi on Monday.", "visit"),
    ("id", "Presiden Kenya William Ruto mengatakan senang tiba di Jakarta, Senin.", "visit"),
    ("id", "Menteri Keuangan Sri Mulyani menghadiri sidang paripurna ASEAN di Manila, Senin.", "gathering"),
    ("id", "Pemerintah Malawi dan Bank Dunia menandatangani perjanjian pinjaman, Jumat.", "agreement"),
]


@pytest.mark.parametrize(("lang", "text"), [*SENSES, *PRIVATE, *AT_HOME])
def test_no_contact(lang: str, text: str) -> None:
    assert contacts(text, lang=lang) == ()


@pytest.mark.parametrize(("lang", "text", "kind"), STILL_READ)
def test_still_a_contact(lang: str, text: str, kind: str) -> None:
    assert kind in {m.type.value for m in contacts(text, lang=lang)}


def test_colleagues_of_an_ambassador_are_of_the_state_where_he_is() -> None:
    text = (
        "Nota kesepahaman ditandatangani di Jakarta, Selasa, antara Duta Besar Jepang untuk Indonesia Kenji Kanasugi"
        " dan Direktur Jenderal Asia Pasifik Abdul Kadir Jailani."
    )
    (mention,) = contacts(text, lang="id")
    assert [(p.name, p.country) for p in mention.participants] == [
        ("Kenji Kanasugi", "JPN"),
        ("Abdul Kadir Jailani", "IDN"),
    ]


def test_state_that_is_left_out_signs_nothing() -> None:
    (mention,) = contacts("Japan has signed trade pacts with Laos and Brunei, but not with Thailand.")
    assert {p.country for p in mention.participants} == {"JPN", "LAO", "BRN"}


def test_state_behind_besides_is_not_whose_the_office_is() -> None:
    text = "Japanese Prime Minister Shinzo Abe came to Jakarta. Besides Indonesia Prime Minister Abe will visit India."
    assert {p.country for m in contacts(text) for p in m.participants} == {"JPN"}


def test_where_rivals_signed_is_no_side() -> None:
    text = "Rival factions in Gaza clashed on Sunday. The two sides signed a truce in Saudi Arabia a month ago."
    assert contacts(text) == ()


def test_name_of_a_forum_may_close_a_sentence() -> None:
    (mention,) = contacts(
        "Slovenia's President Borut Pahor went into the final stage of the 2022 World Summit", lang="en"
    )
    assert mention.type.value == "gathering"


def test_delegation_may_close_a_sentence() -> None:
    (mention,) = contacts("On Monday Slovenia's President Borut Pahor met the Croatian delegation")
    assert {p.country for p in mention.participants} == {"SVN", "HRV"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The fund lends to Kenya and Uganda"),
        ("en", "It has offices in Lima, and the firm is owned by Peru and Chile"),
        ("id", "Perusahaan itu memiliki kantor di Singapura, Thailand dan China"),
        ("ms", "Syarikat itu mempunyai pejabat di Thailand dan China"),
    ],
)
def test_states_may_close_a_text(lang: str, text: str) -> None:
    assert contacts(text, lang=lang) == ()
