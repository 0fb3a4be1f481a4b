"""Mentions as people write them, "DOCUMENT#INDEX", to references into the store."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawatan.errors import JudgementError
from lawatan.records.event import MentionReference

if TYPE_CHECKING:
    from lawatan.store.store import Store

_ADDRESS = re.compile(r"(?s)(.+)#(\d{1,9})\Z")


def is_mention_address(text: str) -> bool:
    """Whether a text is written as a mention is.

    >>> is_mention_address("a-17#0"), is_mention_address("e-0123")
    (True, False)
    """
    return _ADDRESS.match(text) is not None


def parse_reference(store: Store, text: str) -> MentionReference:
    """The mention of a document, given by its id or a beginning that no other has, at an index.

    Raises `JudgementError` for what is no address or points nowhere.
    """
    found = _ADDRESS.match(text)
    if found is None:
        raise JudgementError("not a mention", place=text, remedy="write DOCUMENT#INDEX, as `lawatan show` does")
    document = store.document_id(found[1])
    annotated = store.document(document)
    count = len(annotated.event_mentions) if annotated else 0
    if int(found[2]) >= count:
        raise JudgementError("no such mention", place=text, remedy=f"{document} has {count}, counted from 0")
    return MentionReference(document, int(found[2]))
