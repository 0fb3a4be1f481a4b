"""The ledger: reading it, and adding to it."""

from __future__ import annotations

from enum import StrEnum

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

from lawatan.errors import RecordError
from lawatan.pipeline import judging
from lawatan.pipeline.judging import Author, Judged
from lawatan.store.paging import judgements_after
from lawatan.store.store import Store
from lawatan.web.api.answer import ERRORS, READ_ERRORS, read_answer, written_answer
from lawatan.web.api.cursors import Cursor, Limit, sliced
from lawatan.web.api.shapes import JudgementList, Recorded
from lawatan.web.freshness import check_freshness
from lawatan.web.problems import RefusedError
from lawatan.web.security.access import Writer
from lawatan.web.site import SiteNow

router = APIRouter(responses=READ_ERRORS, dependencies=[Depends(check_freshness)], tags=["judgements"])
writing = APIRouter(responses=ERRORS, tags=["judgements"])


class Act(StrEnum):
    """What can be judged."""

    CONFIRM = "confirm"  # `event` is right
    REJECT = "reject"  # `event`, or the one mention in `mentions`, does not belong in the record
    EDIT = "edit"  # `field` of `event` is `value`; no value: it is not known
    MERGE = "merge"  # `event` and `other` are one contact (`unsure`: may be)
    SPLIT = "split"  # `mentions` of `event` report something else
    UNDO = "undo"  # `judgement` no longer holds; without one, the sender's last


class NewJudgement(BaseModel):
    """A judgement; which fields an act needs is said with `act`. Mentions are written DOCUMENT#INDEX."""

    model_config = ConfigDict(extra="forbid")

    act: Act
    event: str | None = Field(default=None, max_length=80)
    other: str | None = Field(default=None, max_length=80)
    mentions: list[str] = Field(default=[], max_length=200)
    field: str | None = Field(default=None, max_length=40)
    value: list[str] = Field(default=[], max_length=100)
    judgement: str | None = Field(default=None, max_length=80)
    unsure: bool = False
    reason: str | None = Field(default=None, max_length=2000)


@router.get("/judgements", response_model=JudgementList)
def list_judgements(request: Request, site: SiteNow, cursor: Cursor = None, limit: Limit = 50) -> Response:
    """All entries of the ledger, oldest first."""
    items, following = sliced(
        lambda after, number: site.store.read(lambda c: judgements_after(c, after, number)), cursor, limit
    )
    return read_answer(request, JudgementList(items, following))


@writing.post("/judgements", response_model=Recorded, status_code=201)
def judge(site: SiteNow, who: Writer, new: NewJudgement) -> Response:
    """Append a judgement, put down to the sender, and obey it at once."""
    try:
        done = _judged(site.store, new, Author(who, new.reason))
    except RecordError as error:  # a value that its field cannot have
        raise RefusedError(422, error.message, place=error.place, remedy=error.remedy) from error
    differing = tuple(delta.event_id for delta in done.deltas)
    return written_answer(Recorded(done.added, done.changes, differing))


def _judged(store: Store, new: NewJudgement, author: Author) -> Judged:
    match new.act:
        case Act.UNDO:
            return judging.undo(store, author, new.judgement)
        case Act.REJECT if new.event is None:
            if len(new.mentions) != 1:
                raise RefusedError(422, "one event or one mention has to be named", place="event", remedy="name it")
            return judging.reject_mention(store, new.mentions[0], author)
        case Act.REJECT:
            return judging.reject_event(store, _given(new.event, "event"), author)
        case Act.CONFIRM:
            return judging.confirm_event(store, _given(new.event, "event"), author)
        case Act.EDIT:
            return judging.edit_event(store, _given(new.event, "event"), _given(new.field, "field"), new.value, author)
        case Act.MERGE:
            one, other = _given(new.event, "event"), _given(new.other, "other")
            return judging.merge_events(store, one, other, author, is_unsure=new.unsure)
        case Act.SPLIT:
            return judging.split_event(store, _given(new.event, "event"), new.mentions, author)


def _given(value: str | None, name: str) -> str:
    if not value:
        raise RefusedError(422, "is missing", place=name, remedy="this act needs it")
    return value
