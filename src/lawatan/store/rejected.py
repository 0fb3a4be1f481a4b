"""What was dropped, for those who look through it: how much by which rule, and slices of the list."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from lawatan.store import tables


@dataclass(frozen=True, slots=True)
class RuleCount:
    """How much a rule of a stage dropped."""

    stage: str
    rule: str
    number: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that was dropped; `document` is None where nothing of it was stored, `path` says where it was."""

    document: str | None
    title: str | None
    stage: str
    rule: str
    reason: str
    start: int | None
    end: int | None
    text: str | None
    path: str | None


def count_rejections(connection: Connection) -> list[RuleCount]:
    """Stages and rules, those that dropped most first."""
    c = tables.rejections.c
    number = func.count()
    query = select(c.stage, c.rule, number).group_by(c.stage, c.rule).order_by(number.desc(), c.stage, c.rule)
    return [RuleCount(row[0], row[1], int(row[2])) for row in connection.execute(query)]


def read_dropped(
    connection: Connection, *, stage: str | None, rule: str | None, limit: int, offset: int
) -> tuple[list[Dropped], int]:
    """What a stage or rule (or any) dropped, whole documents first, then by document and place; and how much it is."""
    c, documents = tables.rejections.c, tables.documents.c
    wanted: list[ColumnElement[bool]] = []
    if stage is not None:
        wanted.append(c.stage == stage)
    if rule is not None:
        wanted.append(c.rule == rule)
    query = select(c.document_id, documents.title, c.stage, c.rule, c.reason, c.start, c.end, c.text, c.path)
    query = query.select_from(tables.rejections.join(tables.documents, c.document_id == documents.id, isouter=True))
    query = query.where(*wanted).order_by(func.coalesce(c.document_id, ""), c.path, c.start, c.id)
    rows = connection.execute(query.limit(limit).offset(offset)).all()
    total = connection.execute(select(func.count()).select_from(tables.rejections).where(*wanted)).scalar_one()
    return [Dropped(r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7], r[8]) for r in rows], int(total)
