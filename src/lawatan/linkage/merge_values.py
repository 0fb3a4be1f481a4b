"""The chosen values of dates, places, status and forum of an event, from the claims of its mentions.

In order: what most support stands behind, what is most precise, what is most direct (stated over normalised over
computed), what most support states exactly; for the status, what was reported last. An inferred claim never counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lawatan.linkage.claims import Weigh, backing, chosen, claim, directness
from lawatan.linkage.forums import parse_forum
from lawatan.linkage.names import name_words, skeleton
from lawatan.linkage.prepared import PreparedMention
from lawatan.records.event import Claim, FieldValue
from lawatan.records.event_mention import UNDER_WAY_OR_OVER, EventType, Status
from lawatan.records.span import How

Value = tuple[str, ...]
Agrees = Callable[[Value, Value], bool]

# How far along a contact is: of two reports that are equally recent, the later stage counts.
_STAGES = (
    Status.PROPOSED,
    Status.PLANNED,
    Status.POSTPONED,
    Status.DENIED,
    Status.CANCELLED,
    Status.ONGOING,
    Status.COMPLETED,
)
_AHEAD = (Status.PROPOSED, Status.PLANNED, Status.POSTPONED)
_OFF = (Status.CANCELLED, Status.DENIED)


def type_of(mentions: Sequence[PreparedMention], weigh: Weigh) -> EventType:
    """The type that most support has; of equals that of the first mention."""
    types = list(dict.fromkeys(m.type for m in mentions))
    return max(types, key=lambda t: weigh({m.reference.document for m in mentions if m.type is t}))


def dates_field(
    name: str, mentions: Sequence[PreparedMention], weigh: Weigh, not_before: str | None = None
) -> FieldValue | None:
    """The best-supported start or end; an end before `not_before` is passed over."""
    claims = [
        claim(name, (value,), m) for m in mentions if (value := m.mention.start if name == "start" else m.mention.end)
    ]
    usable = [c for c in claims if not_before is None or c.value[0][: len(not_before)] >= not_before[: len(c.value[0])]]
    return _best(name, usable, _date_supports, _date_supports, weigh, rivals_from=claims)


def place_field(name: str, mentions: Sequence[PreparedMention], weigh: Weigh, *, is_journey: bool) -> FieldValue | None:
    """Destination or cities. The places of a journey add up; of a meeting's places the best supported one is chosen."""
    values = [(m, m.mention.destination if name == "destination" else m.mention.cities) for m in mentions]
    claims = [claim(name, value, m) for m, value in values if value]
    if not claims:
        return None
    if is_journey:
        return chosen(name, _union(claims), claims, (), weigh)
    return _best(name, claims, _within, lambda a, b: bool(_keys(a) & _keys(b)), weigh)


def status_field(mentions: Sequence[PreparedMention], weigh: Weigh) -> FieldValue:
    """The status that the latest report gives. An earlier stage told earlier is the contact's history, not a rival.

    Dates play no part: a plan whose last day has passed stays a plan until a report says that it was carried out.
    """
    claims = [claim("status", (m.mention.status.value,), m) for m in mentions]
    latest = max(claims, key=lambda c: (_recency(c, claims), _STAGES.index(Status(c.value[0]))))
    support = [c for c in claims if not _opposed(c, latest)]
    return chosen("status", latest.value, support, [c for c in claims if _opposed(c, latest)], weigh)


def forum_field(mentions: Sequence[PreparedMention], weigh: Weigh) -> FieldValue | None:
    """The forum's name: the best supported, then the one with most identifying words."""
    claims = [claim("forum", (m.mention.forum,), m) for m in mentions if m.mention.forum]
    if not claims:
        return None

    def order(value: Value) -> tuple[float, int, int, Value]:
        supported = backing([c for c in claims if c.value == value], weigh)
        return -supported, -len(parse_forum(value[0]).words), -len(value[0]), value

    return chosen("forum", min((c.value for c in claims), key=order), claims, (), weigh)


def edited(name: str, value: Value, base: FieldValue | None, judgement: str, weigh: Weigh) -> FieldValue:
    """The field as a person set it, with the claims of the reports beside it; `base` is what those give."""
    claims = (*base.support, *base.rivals) if base else ()
    support = tuple(c for c in claims if value and _agrees_with_edit(name, c.value, value))
    rivals = tuple(c for c in claims if c not in support)
    return replace(chosen(name, value, support, rivals, weigh), how=How.EDITED, judgement=judgement)


def _agrees_with_edit(name: str, claimed: Value, value: Value) -> bool:
    if name in ("start", "end"):
        return _date_supports(claimed, value)
    if name in ("destination", "cities"):
        return _within(claimed, value)
    # Who took part is a list that pages shorten; a claim on it is kept as what the page says of it.
    return name == "participants" or claimed == value


def _best(
    name: str,
    claims: Sequence[Claim],
    supports: Agrees,
    agrees: Agrees,
    weigh: Weigh,
    *,
    rivals_from: Sequence[Claim] | None = None,
) -> FieldValue | None:
    """The value that makes most support's claims true; of equals the most precise, the most direct, the most stated."""
    if not claims:
        return None

    def order(value: Value) -> tuple[float, int, int, float, Value]:
        exact = [c for c in claims if c.value == value]
        supporting = backing([c for c in claims if supports(c.value, value)], weigh)
        return -supporting, -sum(map(len, value)), directness(exact), -backing(exact, weigh), value

    value = min({c.value for c in claims}, key=order)
    every = rivals_from if rivals_from is not None else claims
    rivals = [c for c in every if not supports(c.value, value) and not agrees(value, c.value)]
    return chosen(name, value, [c for c in every if c not in rivals], rivals, weigh)


def _date_supports(claimed: Value, value: Value) -> bool:
    """Whether a claimed date is the value or a less precise form of it."""
    return value[0].startswith(claimed[0])


def _within(claimed: Value, value: Value) -> bool:
    return _keys(claimed) <= _keys(value)


def _keys(places: Value) -> frozenset[str]:
    return frozenset(_key(p) for p in places)


def _key(place: str) -> str:
    return "".join(sorted(skeleton(w) for w in name_words(place)))


def _union(claims: Sequence[Claim]) -> Value:
    """All places in the order of the fullest claim, then of the others; spellings of one place count once."""
    ordered = sorted(claims, key=lambda c: (-len(c.value), c.published or "9999", c.mention))
    union: dict[str, str] = {}
    for one in ordered:
        for place in one.value:
            union.setdefault(_key(place), place)
    return tuple(union.values())


def _recency(one: Claim, claims: Sequence[Claim]) -> str:
    """The claim's date; one without a date counts as recent as the last that has one."""
    return one.published or max((c.published for c in claims if c.published), default="")


def _opposed(one: Claim, latest: Claim) -> bool:
    """Whether two statuses cannot both be right, given which was published first."""
    a, b = Status(one.value[0]), Status(latest.value[0])
    if Status.DENIED in (a, b):
        return a is not b
    if b in _OFF:
        return a in UNDER_WAY_OR_OVER
    if a is Status.CANCELLED:
        return b in UNDER_WAY_OR_OVER and not _is_before(one, latest)
    # The latest report has it ahead and an earlier one has it behind.
    return b in _AHEAD and a in UNDER_WAY_OR_OVER


def _is_before(a: Claim, b: Claim) -> bool:
    return a.published is not None and b.published is not None and a.published < b.published
