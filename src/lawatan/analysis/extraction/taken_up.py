"""What a sentence says of contacts told before it: when and where they are, where else they lead, if they are off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.when.first_stops import note_first_stop
from lawatan.analysis.extraction.when.onsets import take_onsets
from lawatan.analysis.extraction.when.resumption import resume
from lawatan.analysis.extraction.where.resumed_places import resume_place
from lawatan.analysis.extraction.where.stops_told import add_stops
from lawatan.analysis.extraction.whether.closing import close
from lawatan.analysis.extraction.whether.follow_up import follow_up
from lawatan.analysis.extraction.who.talks_of_two import note_joint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawatan.analysis.extraction.binding import Binder
    from lawatan.analysis.extraction.candidates import Candidate
    from lawatan.analysis.extraction.clause.syntax import Clause


def take_up(
    clause: Clause, binder: Binder, told: Sequence[Candidate], found: Sequence[Candidate], lang: str
) -> list[int]:
    """Adds to the candidates `told` before what the sentence says of them; comes back with the items of their times.

    `found` are the candidates of the sentence itself.
    """
    sentence, g = binder.sentence, clause.grammar
    note_joint(clause, binder.discourse, sentence.index)
    taken = take_onsets(sentence, told, found, g)
    taken += resume(sentence, told, found, g)
    resume_place(clause, binder, told, found)
    add_stops(clause, binder, told, found)
    note_first_stop(sentence, told, found, g)
    follow_up(sentence, told, found, g, lang)
    close(sentence, told, found, g, lang)
    return taken
