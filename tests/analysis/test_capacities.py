"""Where somebody holds the office as which he comes to a forum is not where the forum is."""

from __future__ import annotations

import pytest
from tests.analysis.told import of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("behind", "destination"),
    [
        ("sebagai wakil Bank Dunia di Kenya", ()),
        ("selaku ketua delegasi UNICEF di Kenya", ()),
        ("di Seoul sebagai wakil Bank Dunia di Kenya", ("KOR",)),
        ("sebagai tamu di Korea Selatan", ("KOR",)),
        ("sebagai Ketua ASEAN di Bali", ("IDN",)),
    ],
)
def test_the_state_of_an_office_is_no_place(behind: str, destination: tuple[str, ...]) -> None:
    text = f"Menteri Keuangan Kenya Amos Wetangula menghadiri KTT G20 {behind}."
    assert of_type(EventType.GATHERING, text, lang="id").destination == destination
