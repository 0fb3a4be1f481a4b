"""What reading one sentence finds: a cue with the phrase that it credits, not yet resolved to a speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.analysis.attribution.classify import Phrase
    from lawatan.analysis.attribution.lexicon import CueClass


@dataclass(frozen=True, slots=True)
class Found:
    """A cue of tokens `first`..`last` (half-open) with its phrase; None where the cue holds a pronoun."""

    cue_class: CueClass
    first: int
    last: int
    phrase: Phrase | None
