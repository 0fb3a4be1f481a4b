"""Gold articles and predictions, made by hand from sentences of our own."""

from __future__ import annotations

from lawatan.evaluation.reading import Gold, Predictions
from lawatan.evaluation.records import (
    GoldArticle,
    GoldMention,
    PredictedDocument,
    PredictedEvent,
    PredictedEvidence,
    PredictedMention,
)
from lawatan.records.event_mention import EventType, Part, Participant, Rejection, Status
from lawatan.records.public_event import PublicMentionReference

WONG = Participant("Penny Wong", Part.TRAVELLER, "foreign minister", "AUS")
BAINIMARAMA = Participant("Frank Bainimarama", Part.PARTICIPANT, "prime minister", "FJI")
ARRIVAL = "Australian Foreign Minister Penny Wong arrived in Suva on Thursday."
TALKS = "She sat down with Prime Minister Frank Bainimarama the next day."
PLAIN = "Rain is expected over the weekend."
TEXT = f"{ARRIVAL} {TALKS}\n\n{PLAIN}"


def part(participant: Participant, as_: Part) -> Participant:
    return Participant(participant.name, as_, participant.role, participant.country, participant.aliases)


def gold_visit(**changes: object) -> GoldMention:
    values = {
        "event_id": "wong-suva",
        "type": EventType.VISIT,
        "status": Status.COMPLETED,
        "participants": (WONG,),
        "destination": ("FJI",),
        "cities": ("Suva",),
        "start": "2022-05-26",
        "evidence": (ARRIVAL,),
    }
    return GoldMention(**(values | changes))


def gold_meeting(**changes: object) -> GoldMention:
    values = {
        "event_id": "wong-bainimarama",
        "type": EventType.MEETING,
        "status": Status.COMPLETED,
        "participants": (part(WONG, Part.PARTICIPANT), BAINIMARAMA),
        "start": "2022-05-27",
        "end": "2022-05-27",
        "evidence": (TALKS,),
    }
    return GoldMention(**(values | changes))


def read_in(sentence: str, trigger: str, text: str = TEXT) -> tuple[PredictedEvidence, ...]:
    start = text.index(sentence)
    at = start + sentence.index(trigger)
    return (
        PredictedEvidence(at, at + len(trigger), trigger, "trigger", "en.test.rule"),
        PredictedEvidence(start, start + len(sentence), sentence, "sentence", "en.test.rule"),
    )


def visit(**changes: object) -> PredictedMention:
    values = {
        "type": EventType.VISIT,
        "status": Status.COMPLETED,
        "participants": (WONG,),
        "destination": ("FJI",),
        "cities": ("Suva",),
        "start": "2022-05-26",
        "evidence": read_in(ARRIVAL, "arrived"),
    }
    return PredictedMention(**(values | changes))


def meeting(**changes: object) -> PredictedMention:
    values = {
        "type": EventType.MEETING,
        "status": Status.COMPLETED,
        "participants": (part(WONG, Part.PARTICIPANT), BAINIMARAMA),
        "start": "2022-05-27",
        "end": "2022-05-27",
        "evidence": read_in(TALKS, "sat down"),
    }
    return PredictedMention(**(values | changes))


def article(
    *mentions: GoldMention, id: str = "suva-en", text: str = TEXT, lang: str = "en", **more: object
) -> GoldArticle:
    return GoldArticle(id=id, text=text, lang=lang, event_mentions=mentions, **more)


def document(*mentions: PredictedMention, id: str = "suva-en", **more: object) -> PredictedDocument:
    return PredictedDocument(id=id, event_mentions=mentions, **more)


def gold_of(*articles: GoldArticle) -> Gold:
    return Gold("made.jsonl", "0" * 64, articles)


def predictions(*documents: PredictedDocument, events: tuple[PredictedEvent, ...] | None = None) -> Predictions:
    return Predictions(documents, events)


def event(name: str, *mentions: tuple[str, int]) -> PredictedEvent:
    return PredictedEvent(name, tuple(PublicMentionReference(*m) for m in mentions))


def rejection(words: str, rule: str, reason: str, text: str = TEXT) -> Rejection:
    start = text.index(words)
    return Rejection("analysis", rule, reason, start, start + len(words), words)
