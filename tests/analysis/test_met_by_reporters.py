"""Who is met by reporters, ministers of one cabinet, and talks in the name of an office: no contacts of two states."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts

NONE = [
    (
        "id",
        'Penerbit Bluesea Books siap. "Kami masukkan rencana itu," katanya ketika ditemui setelah rapat yang juga '
        "dihadiri Menteri Negara BUMN Sutono, Senin.",
    ),
    ("id", "Menteri Perdagangan Ana Lubis saat ditemui di sela acara Duta Besar Jepang Kenji Mori berkata harga naik."),
    ("en", "Kenyan minister Tony Ade said so when met at the House with Ugandan ambassador Moses Kato."),
    ("id", "Menteri Perhubungan Rudi Lubis dan Menkominfo Ana Sari mendatangi kantor Menko Polhukam Tono Sitepu."),
    ("id", "Menko Perekonomian Ana Sari menerima Menteri Pertanian Rudi Lubis, Senin."),
    (
        "id",
        "Di peresmian itu hadir Deputi Bidang Jasa, Survei dan Konsultasi Kementerian BUMN, Budi Siregar dan juga "
        "wakil Dubes Inggris untuk Indonesia, Anne Reed.",
    ),
]


@pytest.mark.parametrize(("lang", "text"), NONE)
def test_no_contact(lang: str, text: str) -> None:
    assert contacts(text, WEDNESDAY, lang=lang) == ()


TWO = [
    ("id", "Menteri Perdagangan Ana Lubis ditemui Duta Besar Jepang Kenji Mori di kantornya, Senin.", "JPN"),
    ("id", "Menteri Perdagangan Ana Lubis senang ketika ditemui Duta Besar Jepang Kenji Mori, Senin.", "JPN"),
    ("en", "Kenyan minister Tony Ade said so when he met Ugandan ambassador Moses Kato on Monday.", "UGA"),
    ("id", "Menteri Perdagangan Rudi Lubis bertemu Duta Besar Jepang Kenji Mori, Senin.", "JPN"),
    ("id", "Menko Perekonomian Ana Sari menerima Duta Besar Jepang Kenji Mori, Senin.", "JPN"),
    ("id", "Menlu Ana Sari dan Menlu Jepang Kenji Mori menghadiri Forum dan Konsultasi Bilateral di Tokyo.", "JPN"),
]


@pytest.mark.parametrize(("lang", "text", "other"), TWO)
def test_two_sides(lang: str, text: str, other: str) -> None:
    told = contacts(text, WEDNESDAY, lang=lang)
    assert other in {p.country for c in told for p in c.participants}
