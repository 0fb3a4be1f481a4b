"""What the buttons of the review queue do: record the decision, remember the place, go on to the next one."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import RedirectResponse

from lawatan.pipeline import judging
from lawatan.pipeline.judging import Author, Judged
from lawatan.pipeline.review import Task, TaskKind, event_of_key, mention_of_key
from lawatan.records.edits import PARTICIPANT, participant_text
from lawatan.records.judgement import Judgement, JudgementKind, Verdict
from lawatan.store.store import Store
from lawatan.web.links import with_query
from lawatan.web.pages.judging import JudgementForm, judge_event
from lawatan.web.security.access import Writer
from lawatan.web.site import SiteNow, site_of
from lawatan.web.views.review_tasks import listed, parse_cursor

COOKIE: Final = "lawatan-review"
"""Where the reader is in the queue."""
_YEAR: Final = 365 * 24 * 3600
_LONGEST: Final = 1000

router = APIRouter(include_in_schema=False)


def review_path(kind: TaskKind | None, after: str | None) -> str:
    """The address of the queue behind a place; an empty place is the top, None where the reader stopped last."""
    asked = [("kind", kind.value)] if kind else []
    return with_query("/review", [*asked, *([("after", after)] if after is not None else [])])


class ReviewForm(JudgementForm):
    """A judgement's fields and, of the screen that it was made on: the event, the pair, the place."""

    def __init__(
        self,
        base: Annotated[JudgementForm, Depends()],
        event: Annotated[str, Form(max_length=80)] = "",
        left: Annotated[str, Form(max_length=500)] = "",
        right: Annotated[str, Form(max_length=500)] = "",
        cursor: Annotated[str, Form(max_length=_LONGEST)] = "",
        kind: Annotated[TaskKind | None, Form()] = None,
    ) -> None:
        self.act, self.field, self.reason, self.values = base.act, base.field, base.reason, base.values
        self.other, self.judgement, self.mentions, self.person = base.other, base.judgement, base.mentions, base.person
        self.event, self.left, self.right, self.cursor, self.kind = event, left, right, cursor, kind


@router.post("/review", name="review.answer")
def answer(request: Request, who: Writer, form: Annotated[ReviewForm, Depends()], site: SiteNow) -> RedirectResponse:
    """Record a decision and go to the next one; an undo leads back to what it took back."""
    author = Author(who, form.reason)
    if form.act == "undo":
        judged = judging.undo(site.store, author, form.judgement or None)
        key = _key_of(site.store, judged)
        return RedirectResponse(with_query("/review", [("item", key)] if key else []), status_code=303)
    _record(site.store, form, author)
    return _going_on(request, form.kind, form.cursor)


@router.get("/review/skip", name="review.skip")
def skip(
    request: Request,
    after: Annotated[str, Query(max_length=_LONGEST)] = "",
    kind: TaskKind | None = None,
) -> RedirectResponse:
    """Remember the place and go to the next decision."""
    return _going_on(request, kind, after)


def _going_on(request: Request, kind: TaskKind | None, cursor: str) -> RedirectResponse:
    place = str(parse_cursor(cursor) or "")
    going = RedirectResponse(review_path(kind, place), status_code=303)
    secure = site_of(request).options.is_secure
    if place.isascii():
        going.set_cookie(COOKIE, place, max_age=_YEAR, httponly=True, samesite="lax", secure=secure, path="/")
    return going


def _record(store: Store, form: ReviewForm, author: Author) -> None:
    is_joined = bool(form.left and form.right) and form.other in ("", form.event)
    match form.act:
        case "same" | "two" | "unsure-pair" if is_joined:
            verdicts = {"same": Verdict.POSITIVE, "two": Verdict.NEGATIVE, "unsure-pair": Verdict.UNSURE}
            judging.judge_pair(store, form.left, form.right, verdicts[form.act], author)
        case "same":
            judging.merge_events(store, form.event, form.other, author)
        case "two":
            judging.separate_events(store, form.event, form.other, author)
        case "two-all":
            for other in (form.other, *other_candidates(store, form.event, form.other, author.who)):
                judging.separate_events(store, form.event, other, author)
        case "keep":
            _keep(store, form, author)
        case _:
            judge_event(store, form.event, form, author)


def _keep(store: Store, form: ReviewForm, author: Author) -> None:
    """Settle one disagreement with the value that the event has."""
    event = store.event(form.event)
    chosen = event.field(form.field)
    if chosen is None:  # days, ordinals: there is no value to keep
        judging.confirm_event(store, form.event, author)
        return
    people = tuple(map(participant_text, event.participants))
    judging.edit_event(store, form.event, form.field, people if form.field == "participants" else chosen.value, author)


def other_candidates(store: Store, event_id: str, other: str | None, who: str | None) -> list[str]:
    """The other events that the queue takes for possibly the same as an event, besides one."""
    found: list[str] = []
    for task in listed(store, TaskKind.PAIR, who):
        sides = {task.event_id, task.other}
        if event_id in sides and task.other != task.event_id:
            (neighbour,) = sides - {event_id}
            if neighbour and neighbour != other:
                found.append(neighbour)
    return list(dict.fromkeys(found))


def _key_of(store: Store, judged: Judged) -> str | None:
    """The key of the decision that an undo opened again."""
    ledger = {j.id: j for j in store.judgements()}
    undone = ledger.get(judged.added[0].supersedes or "") if judged.added else None
    if undone is None or not undone.left:
        return None
    one = event_of_key(store, undone.left[0])
    return _task_of(store, undone, one).key if one else None


def _task_of(store: Store, undone: Judgement, one: str) -> Task:
    if undone.kind is JudgementKind.EDIT:
        field = "participants" if undone.field == PARTICIPANT else undone.field
        return Task(TaskKind.CONFLICT, one, 0.0, field=field)
    other = event_of_key(store, undone.right[0]) if undone.right else None
    if other and other != one:
        low, high = sorted((one, other))
        return Task(TaskKind.PAIR, low, 0.0, other=high)
    return _inside(store, undone, one) or Task(TaskKind.EVENT, one, 0.0)


def _inside(store: Store, undone: Judgement, event: str) -> Task | None:
    """The question whether two mentions of one event belong together, where it is asked and was the one answered."""
    sides = {mention_of_key(store, key) for key in (*undone.left[:1], *undone.right[:1])}
    joined = (t for t in listed(store, TaskKind.PAIR, None) if t.event_id == t.other == event)
    return next((t for t in joined if t.pair is not None and {t.pair.left, t.pair.right} == sides), None)
