"""Which offices are of one kind: heads of state and government, offices of a state, bare nouns that can be anybody's.

Offices are the English phrases that `offices.toml` of every language pack gives its surfaces.
"""

from __future__ import annotations

HEADS = frozenset({"president", "king", "prime minister", "sultan", "emir", "chancellor", "head of state", "leader"})
MONARCHS = frozenset({"king", "queen", "sultan", "emir", "emperor"})
SOVEREIGNS = MONARCHS | {"paramount ruler"}
NATIONAL_OFFICES = HEADS | {
    "vice president", "foreign minister", "foreign secretary", "defence minister", "deputy foreign minister",
    "deputy defence minister",
    "deputy prime minister", "military chief", "navy chief", "army chief", "air force chief", "cabinet secretary",
    "state secretary", "finance minister", "trade minister", "interior minister", "national security adviser",
}  # fmt: skip
GUEST = "guest"
OWN_HEADS = ("head of state", "head of government")  # without a state: of the state where the page was written
OF_ANYTHING = frozenset({"leader", "chairman", "chief", "commander", "director", "coordinator", "senior leader"})
OF_STATES = ("representatives", "leadership")  # groups that without a state can be anybody's
SEAT = "presidential office"  # the Kremlin, the White House
HEADS_OF_BODIES = frozenset({"chief", "director", "leader", "head", "director general", "secretary-general"})
OF_BODIES = frozenset({"chairman", "secretary-general", "general secretary", "speaker", "director general", "rector"})
CHIEFS = frozenset({"chief", "head"})  # loose words for who heads what is named: "the CIA chief"
HEADS_OF_FIELDS = frozenset(
    {"minister", "secretary", "cabinet secretary", "director", "commissioner", "governor", "administrator"}
)
CHAIRS = frozenset({"chairman"})  # in a language whose word for a chairman is one for any head: "Ketua NATO itu"
ANY_OFFICE = frozenset({"official", "senior official"})  # "a senior US official": whoever of that state is named
ANY_NOUN = frozenset({"official", "diplomat", "envoy", "negotiator", "leader", "minister", "chief", "representative"})
SERVING = frozenset({"adviser", "aide", "assistant", "secretary", "spokesperson"})  # offices of who serves one person
SHORT_OFFICES = frozenset({"minister", "secretary", "envoy", "negotiator", "commander", "adviser", "spokesperson"})
SENT = frozenset({"mediator", "envoy", "special envoy", "negotiator", "representative", "special representative"})
OFFICES_MEANT = {  # by a word that names no office of its own: "the Egyptian leader", "the top US diplomat"
    "leader": HEADS,
    "head of state": HEADS,
    "head of government": HEADS,
    "diplomat": frozenset(
        {"foreign minister", "foreign secretary", "secretary of state", "foreign policy chief", "high representative"}
    ),
    "foreign policy chief": frozenset({"foreign policy chief", "high representative"}),
    "mediator": SENT,
    "envoy": SENT,
    "monarch": MONARCHS,
    GUEST: HEADS | {"foreign minister", "defence minister", "secretary of state", "vice president", "speaker"},
    "minister": frozenset({"foreign minister", "foreign secretary", "defence minister", "secretary of state"}),
    "secretary": frozenset({"secretary of state", "foreign secretary", "defence minister", "home secretary"}),
}
HELD_BY_GROUPS = {  # groups of holders of one office to that office
    "foreign ministers": "foreign minister",
    "foreign secretaries": "foreign secretary",
    "defence ministers": "defence minister",
    "presidents": "president",
    "prime ministers": "prime minister",
}
HEADS_OF_GOVERNMENT = frozenset({"prime minister", "chancellor"})
KINDS_SPOKEN_OF = {  # meant by "the monarch", "the visiting leader", "the diplomat" where no state is said
    "monarch": MONARCHS,
    "leader": HEADS,
    "head of state": HEADS - HEADS_OF_GOVERNMENT,
    "head of government": HEADS_OF_GOVERNMENT,
    "commander": frozenset({"military chief", "army chief", "navy chief", "air force chief"}),
    "diplomat": frozenset(
        {"foreign minister", "foreign secretary", "secretary of state", "deputy foreign minister", "special envoy",
         "envoy", "negotiator", "assistant secretary of state", "undersecretary of state"}
    ),
}  # fmt: skip
SECRETARY = "secretary"
CALLED_SECRETARIES = frozenset({"USA", "GBR", "PHL", "MEX"})  # states that call their ministers so
_BARE_AT_HOME = NATIONAL_OFFICES - {"king", "sultan", "emir", "leader", "head of state"}  # said of guests, too
_SERVING_HEAD = ("presidential adviser", "presidential assistant")
_SPEAKERS = frozenset({"spokesperson", "ambassador"})


def is_listed_at_home(role: str) -> bool:
    """Whether an office is one of those that a page names bare where they are of the state in which it was written."""
    return role in _BARE_AT_HOME


def is_bare_at_home(role: str) -> bool:
    """Whether an office without a state is of the state where the page was written: any minister's is, too."""
    return is_listed_at_home(role) or "minister" in role.split()


def is_of_state(role: str | None) -> bool:
    """Whether an office is one that a state has: any minister's, those of heads, of who serves a president."""
    return role is not None and (
        role in NATIONAL_OFFICES or "minister" in role.split() or role.startswith(_SERVING_HEAD)
    )


def acts(role: str) -> bool:
    """Whether an office is one that travels and meets, and does not only speak or reside."""
    return not any(word in _SPEAKERS for word in role.split())
