"""Base forms of verbs in, all their forms out, by a pack's table: for packs whose verbs change their form."""

from __future__ import annotations

import msgspec


class Ending(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """How verbs that end in `of` are inflected: `cut` letters are taken off before what follows is put there."""

    of: str
    cut: int
    present: str  # third person: "huddles"
    past: str
    participle: str  # "huddling"


class Inflections(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`endings` in the order in which they are tried; the last one is of any verb ("").

    `irregular` has, by base form, the third person, the past and the participle; a past participle of its own last.
    """

    endings: list[Ending]
    irregular: dict[str, list[str]]


class VerbForms(msgspec.Struct, frozen=True):
    """The forms of one verb phrase; `past` has a second member where the past participle differs."""

    base: str
    present: str
    past: tuple[str, ...]
    participle: str

    @property
    def all(self) -> tuple[str, ...]:
        """Every form, the base form first."""
        return (self.base, self.present, *self.past, self.participle)


def inflect(phrase: str, table: Inflections) -> VerbForms:
    """The forms of a phrase whose first word is a verb in its base form.

    >>> table = Inflections([Ending("e", 1, "es", "ed", "ing"), Ending("", 0, "s", "ed", "ing")], {})
    >>> inflect("huddle with", table).all
    ('huddle with', 'huddles with', 'huddled with', 'huddling with')
    """
    verb, _, rest = phrase.partition(" ")
    tail = f" {rest}" if rest else ""
    found = table.irregular.get(verb)
    if found is not None:
        present, past, participle, *more = found
        return VerbForms(phrase, present + tail, (past + tail, *(word + tail for word in more)), participle + tail)
    ending = next(e for e in table.endings if verb.endswith(e.of))
    stem = verb[: len(verb) - ending.cut]
    present, past, participle = (stem + of + tail for of in (ending.present, ending.past, ending.participle))
    return VerbForms(phrase, present, (past,), participle)
