"""Who is told to have come, without a word of where, in the sentences behind a gathering: he came to the gathering.

"Leaders met in Suva on Monday. Fiji's prime minister arrived late, Palau sent its foreign minister, X."
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.dating import Dates
from lawatan.records.event_mention import CALLED_OFF, EventType, Part, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.contact import Contact

REACH = 5  # sentences from what was told of a gathering to who came
MOST = 40  # gatherings and trips that are looked through; no page has as many
_COMING = frozenset({"arrival", "there", "sending"})


def join_presence(contacts: Sequence[Contact], loose: Sequence[Candidate]) -> None:
    """Adds those who came, and of whom nothing says where, to a gathering of which nobody else is named."""
    gatherings = [k for k in contacts if k.type is EventType.GATHERING and not k.is_off][:MOST]
    for c in loose[:MOST] if gatherings else ():
        if c.sense not in _COMING or c.background or c.is_homeward or c.region or c.times or c.status in CALLED_OFF:
            continue
        came = [a for a in c.parts.get(Part.TRAVELLER, []) if a.is_person and a.is_official and a.country]
        open_to = [k for k in gatherings if c.sense == "sending" or not _names_any(k)]
        told = [(k, at) for k in open_to if (at := _last_before(k, c)) is not None]
        if not came or not told or _is_told_apart(contacts, c, max(at for _, at in told)):
            continue
        gathering = max(told, key=lambda x: x[1])[0]
        if gathering.candidates[0].status is Status.PLANNED is not c.status:
            continue  # who has come already came for something else
        present = replace(
            c, type=EventType.GATHERING, parts={Part.PARTICIPANT: came}, places=[], times=[], forum=None, scene=[],
            status=gathering.candidates[0].status, status_cue=None,
        )  # fmt: skip
        gathering.add(present, Dates())


def _last_before(contact: Contact, c: Candidate) -> int | None:
    """The last sentence within reach before a candidate that tells of a gathering; None where there is none."""
    at = [k.sentence.index for k in contact.candidates if not k.in_headline and not k.background]
    near = [i for i in at if 0 < c.sentence.index - i <= REACH]
    return max(near, default=None)


def _names_any(contact: Contact) -> bool:
    return any(a.name is not None and a.is_person for c in contact.candidates for a in c.actors)


def _is_told_apart(contacts: Sequence[Contact], c: Candidate, since: int) -> bool:
    """Whether one who came is told to meet somebody, or to travel elsewhere, behind the gathering."""
    mine = {a.entity for a in c.actors}
    return any(
        k.type is not EventType.GATHERING
        and k.entities() & mine
        and any(since < x.sentence.index <= c.sentence.index and x is not c for x in k.candidates)
        for k in contacts
    )
