"""Offices and states that a clause, a row of colleagues or a predecessor gives to a person."""

from __future__ import annotations

import pytest

from lawatan.analysis.entities import find_entities
from lawatan.analysis.layout import label_blocks
from lawatan.analysis.segmentation import split_sentences
from lawatan.language_pack.loader import load_pack

TOLD = [
    ("id", "Ia diterima Laksamana Muda TNI Surya Wirawan di Ambon.", "Wirawan", None, "IDN"),
    ("id", "Ia diterima Laksamana Muda Surya Wirawan di Ambon.", "Wirawan", None, None),
    ("id", "Panglima Koarmada II Laksda TNI Surya Wirawan hadir.", "Wirawan", "fleet commander", "IDN"),
    ("en", "Admiral Harry Garan, who commands the US Pacific Command, flew in.", "Garan", "commander", "USA"),
    ("en", "He met Berit Aas, who heads the UN office for West Africa.", "Aas", "chief", "UN"),
    ("en", "General Omar Sule, who heads a company in Kenya, flew in.", "Sule", None, None),
    ("en", "He met Omar Sule, who led talks with Iran, in Oslo.", "Sule", None, None),
    ("en", "Bangkok, represented there by Deputy Prime Minister Somchai Dee, did not sign.", "Dee",
     "deputy prime minister", "THA"),
    ("en", "In it Washington is represented by Frank Wessner and Moscow by Oleg Botkin.", "Botkin",
     "representative", "RUS"),
    ("en", "It is the first visit by a Japanese leader since Shintaro Abeyama went to Kenya in 2016.", "Abeyama",
     "leader", "JPN"),
    ("en", "It was the first match in Oslo since Anders Lund scored there.", "Lund", None, None),
    ("en", "German Chancellor Anna Meckel spoke. Her successor, Olaf Holt, will go.", "Holt", "chancellor", "DEU"),
    ("en", "Danish Prime Minister Mette Holm and the speaker of parliament, Jens Krag, arrived.", "Krag", "speaker",
     "DNK"),
    ("en", "French President Jean Morel met Prime Minister Owen Blake.", "Blake", "prime minister", None),
    ("en", "Kenyan Foreign Minister Ali Juma spoke with his Danish and Thai counterparts, Mette Holm and Somchai Dee.",
     "Dee", "foreign minister", "THA"),
    ("en", "China's Ministry of Foreign Affairs said that Deputy Foreign Minister Li Rong met him.", "Rong",
     "deputy foreign minister", "CHN"),
    ("en", "The US chief negotiator on North Korea, Christopher Hale, left Tokyo on Friday.", "Hale", "negotiator",
     "USA"),
    ("en", "Christopher Hale, Washington's man at the talks, will come back.", "Hale", "representative", "USA"),
    ("en", "A team of the IAEA under Olle Heinen is expected on Tuesday.", "Heinen", "delegation head", "IAEA"),
    ("en", "The African Union mediator Salim Selim landed in Khartoum.", "Selim", "mediator", "AU"),
    ("id", "Laksamana Harun Garan, yang mengepalai Komando Pasifik AS, tiba Selasa.", "Garan", "chief", "USA"),
    ("id", "Bangkok, yang diwakili oleh Wakil Perdana Menteri Somchai Dee, tidak ikut.", "Dee",
     "deputy prime minister", "THA"),
    ("id", "Sejak Anwar Lund melawat ke Oslo pada 2001, belum ada lagi Presiden Kenya yang ke sana.", "Lund",
     "president", "KEN"),
    ("id", "Kanselir Jerman Anna Meckel berbicara. Penggantinya, Olaf Holt, akan datang.", "Holt", "chancellor", "DEU"),
    ("id", "Presiden Brasil Ana Costa tidak datang. Menteri luar negerinya, Franz Stein, pergi.", "Stein",
     "foreign minister", "BRA"),
    ("id", "Presiden Mesir Omar Fahmi datang bersama kepala intelijennya Omar Salim.", "Salim", "intelligence chief",
     "EGY"),
    ("id", "Menlu Denmark Mette Holm dan menteri keuangan Anders Lund tiba Senin.", "Lund", "finance minister", "DNK"),
    ("id", "Di sana hadir Kim Kye-gwan dari Korea Utara dan Joseph Yun dari AS.", "Yun", None, "USA"),
    ("id", "Hadir pula penengah Uni Afrika Salim Selim.", "Selim", "mediator", "AU"),
    ("en", "Defence ministers Radmila Sekerin and Evan Apostol put their names to it.", "Apostol",
     "defence minister", None),
    ("en", "Abiy Alemu, Ethiopia's 41-year-old prime minister, flew home.", "Alemu", "prime minister", "ETH"),
    ("ms", "Laksamana Harun Garan, yang mengetuai Komando Pasifik AS, tiba Selasa.", "Garan", "chairman", "USA"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "name", "role", "country"), TOLD, ids=[t[1][:40] for t in TOLD])
def test_office_told(lang: str, text: str, name: str, role: str | None, country: str | None) -> None:
    pack = load_pack(lang)
    blocks = label_blocks(text, pack)
    index = find_entities(text, blocks, split_sentences(text, blocks, pack), pack)
    e = next(e for e in index.entities if e.name is not None and e.name.endswith(name))
    assert (e.role, e.country) == (role, country)


def test_owned_office_is_not_of_the_dateline() -> None:
    text = "JAKARTA, Senin - Presiden Brasil Ana Costa mengirim menteri luar negerinya, Franz Stein, ke sini."
    pack = load_pack("id")
    blocks = label_blocks(text, pack)
    index = find_entities(text, blocks, split_sentences(text, blocks, pack), pack)
    assert next(e.country for e in index.entities if e.name == "Franz Stein") == "BRA"


def test_name_of_two_is_nobodys() -> None:
    text = (
        "Hasina-Modi talks are due on Monday. Bangladeshi Prime Minister Sheikh Hasina will see Indian Prime "
        "Minister Narendra Modi."
    )
    pack = load_pack("en")
    blocks = label_blocks(text, pack)
    index = find_entities(text, blocks, split_sentences(text, blocks, pack), pack)
    assert "Hasina-Modi" not in {a for e in index.entities for a in e.aliases}
