"""What the forms of an event's page do: one address takes every judgement, and leads back to the event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse

from lawatan.errors import JudgementError, NotInStoreError, RecordError
from lawatan.pipeline import judging
from lawatan.pipeline.judging import Author, Judged
from lawatan.records.edits import UNKNOWN
from lawatan.records.event import MentionReference
from lawatan.records.event_mention import Part
from lawatan.store.store import Store
from lawatan.web.links import event_path, with_query
from lawatan.web.security.access import Writer
from lawatan.web.site import SiteNow

router = APIRouter(include_in_schema=False)


class PersonForm:
    """The fields of one participant: as they were, in one line, and as they are to be; empty ones are not known."""

    def __init__(
        self,
        before: Annotated[str, Form(max_length=500)] = "",
        name: Annotated[str, Form(max_length=200)] = "",
        role: Annotated[str, Form(max_length=200)] = "",
        country: Annotated[str, Form(max_length=20)] = "",
        part: Annotated[str, Form(max_length=20)] = "",
    ) -> None:
        self.before = before.strip()
        self.given = {"name": name.strip(), "role": role.strip(), "country": country.strip().upper()}
        self.part = part.strip() or Part.PARTICIPANT.value

    @property
    def after(self) -> str:
        """The participant as it is to be."""
        known = (value.replace(",", " ").strip() or UNKNOWN for value in self.given.values())
        return f"{', '.join(known)} ({self.part})"


class JudgementForm:
    """The fields of a judgement's form, of which each act reads its own; texts without spaces around them."""

    def __init__(
        self,
        act: Annotated[str, Form(max_length=20)],
        person: Annotated[PersonForm, Depends()],
        reason: Annotated[str, Form(max_length=500)] = "",
        field: Annotated[str, Form(max_length=20)] = "",
        value: Annotated[str, Form(max_length=5000)] = "",
        other: Annotated[str, Form(max_length=80)] = "",
        judgement: Annotated[str, Form(max_length=80)] = "",
        mention: Annotated[list[str] | None, Form(max_length=500)] = None,
    ) -> None:
        self.act, self.field, self.person = act, field, person
        self.reason = reason.strip() or None
        self.values = [line.strip() for line in value.splitlines() if line.strip()]
        self.other, self.judgement = other.strip(), judgement.strip()
        self.mentions = mention or []


@router.post("/events/{event_id}/judgements", name="event.judge")
def judge(event_id: str, who: Writer, form: Annotated[JudgementForm, Depends()], site: SiteNow) -> RedirectResponse:
    """Record what the form says, and go to where the event is now."""
    members = members_of(site.store, event_id)
    judged = judge_event(site.store, event_id, form, Author(who, form.reason))
    target = where_now(site.store, event_id, members)
    done = [("done", judged.added[0].id)] if judged.added else []
    return RedirectResponse(with_query(event_path(target) if target else "/events", done), status_code=303)


def judge_event(store: Store, event_id: str, form: JudgementForm, author: Author) -> Judged:
    """Record one act on an event; `JudgementError` for an act that there is not, or that is not possible."""
    match form.act:
        case "confirm":
            return judging.confirm_event(store, event_id, author)
        case "unsure":
            return judging.confirm_event(store, event_id, author, is_unsure=True)
        case "reject":
            return judging.reject_event(store, event_id, author)
        case "reject-mention":
            return judging.reject_mention(store, _only(form.mentions), author)
        case "split":
            return judging.split_event(store, event_id, form.mentions, author)
        case "merge":
            return judging.merge_events(store, event_id, _named(form.other), author)
        case "apart":
            return judging.separate_events(store, event_id, _named(form.other), author)
        case "unsure-pair":
            return judging.merge_events(store, event_id, _named(form.other), author, is_unsure=True)
        case "edit":
            if not form.values:
                raise JudgementError("no value was given", place=form.field, remedy="write one, or say: not known")
            return _edited(store, event_id, form.field, form.values, author)
        case "unknown":
            return _edited(store, event_id, form.field, [], author)
        case "participant" | "add-participant" | "remove-participant":
            before = "" if form.act.startswith("add") else _named(form.person.before)
            after = "" if form.act.startswith("remove") else form.person.after
            with _typed():
                return judging.edit_participant(store, event_id, before, after, author)
        case "undo":
            return judging.undo(store, author, _named(form.judgement))
        case _:
            raise JudgementError("no such judgement", place=form.act, remedy="use the buttons of the page")


def _edited(store: Store, event_id: str, field: str, values: list[str], author: Author) -> Judged:
    with _typed():
        return judging.edit_event(store, event_id, field, values, author)


@contextmanager
def _typed() -> Iterator[None]:
    """What was typed may be no value of its field."""
    try:
        yield
    except RecordError as error:
        raise JudgementError(error.message, place=error.place, remedy=error.remedy) from error


def members_of(store: Store, event_id: str) -> tuple[MentionReference, ...]:
    """The mentions of an event; none where it is gone."""
    try:
        return store.event(event_id).mentions
    except NotInStoreError:
        return ()


def where_now(store: Store, event_id: str, members: tuple[MentionReference, ...]) -> str | None:
    """The id that an event has after a judgement: its own, or that of the event which its first mentions went to."""
    try:
        return store.event(event_id).event_id
    except NotInStoreError:
        return next((found for m in members if (found := store.event_of(m)) is not None), None)


def _only(values: list[str]) -> str:
    if len(values) != 1:
        raise JudgementError("one mention has to be named", remedy="use the buttons of the page")
    return values[0]


def _named(value: str) -> str:
    if not value:
        raise JudgementError("nothing is named", remedy="write an id, or the beginning of one")
    return value
