"""The part of a gold set that rule writers put aside and do not read, chosen by the id alone."""

from __future__ import annotations

import hashlib
import re

_TRANSLATION = re.compile(r"(.+)-[a-z]{2}", re.DOTALL)
_PARTS = 4


def story_id(document_id: str) -> str:
    """The id without the language code at its end, so that translations of one story share it.

    >>> story_id("p-0042-id"), story_id("p-0042-en"), story_id("w3-019")
    ('p-0042', 'p-0042', 'w3-019')
    """
    found = _TRANSLATION.fullmatch(document_id)
    return found[1] if found else document_id


def is_put_aside(document_id: str) -> bool:
    """Whether a document belongs to the quarter that is put aside; all translations of a story do, or none.

    The choice is a hash of the story's id: the same on any machine, and no new article changes it for another.

    >>> is_put_aside("p-0042-id") == is_put_aside("p-0042-en")
    True
    """
    digest = hashlib.sha256(story_id(document_id).encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest, "big") % _PARTS == _PARTS - 1
