"""Who leads a party that is the subject: "an Iranian team led by X", "the government headed by Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawatan.analysis.extraction.who.actor import PERSON_TYPES

if TYPE_CHECKING:
    from lawatan.analysis.extraction.clause.coordination import CoordinatedRow

LED_WORDS = 3  # the most words of a phrase like "headed up by"
STATE_REACH = 4  # items before the noun for a party in which the adjective of its state stands


def party_led_by(row: CoordinatedRow, k: int) -> int | None:
    """The item of the noun for the party that the person at item `k` leads; None where he leads none."""
    g, m = row.grammar, row.items[k].mention
    parties = g.classes.get("parties")
    if parties is None or m is None or m.type not in PERSON_TYPES:
        return None
    p = k
    while p > 0 and row.items[p - 1].lower in g.determiners:
        p -= 1
    start = next((q for q in range(max(0, p - LED_WORDS), p) if q + g.led_by.length_at(row.items, q) == p), None)
    if start is None:
        return None
    head = start - 2 if start and row.items[start - 1].text == "," else start - 1
    return head if head >= 0 and parties.length_at(row.items, head) else None


def state_of_party(row: CoordinatedRow, k: int) -> str | None:
    """The state of the party that the person at item `k` leads: "an Iranian team led by X"; ISO alpha-3."""
    head = party_led_by(row, k)
    if head is None:
        return None
    for p in range(head - 1, max(-1, head - 1 - STATE_REACH), -1):
        m = row.items[p].mention
        if m is not None:
            return m.country if m.rule == "country.adjective" else None
    return None
