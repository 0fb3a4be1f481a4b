"""What a form bears to show that a page of this site made it: the session's mark, signed and masked.

The mask differs in every page, so that the size of compressed pages tells nothing of the signature (BREACH).
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import Final

from markupsafe import Markup

from lawatan.web.security.sessions import Visitor

FIELD: Final = "csrf"
HEADER: Final = "x-csrf-token"
_SIZE: Final = 32


def form_token(secret: bytes, visitor: Visitor) -> str:
    """A token for a form of this visitor's."""
    mask = secrets.token_bytes(_SIZE)
    signature = _signature(secret, visitor)
    return base64.urlsafe_b64encode(mask + _mix(mask, signature)).decode()


def is_form_token(secret: bytes, visitor: Visitor, token: str) -> bool:
    """Whether `form_token` made this for the visitor."""
    try:
        raw = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
    except ValueError:  # not ASCII, not base 64
        return False
    if len(raw) != 2 * _SIZE:
        return False
    return hmac.compare_digest(_mix(raw[:_SIZE], raw[_SIZE:]), _signature(secret, visitor))


def form_field(secret: bytes, visitor: Visitor) -> Markup:
    """The hidden field with a token."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, form_token(secret, visitor))


def _signature(secret: bytes, visitor: Visitor) -> bytes:
    return hmac.digest(secret, f"form\0{visitor.mark}\0{visitor.user or ''}".encode(), hashlib.sha256)


def _mix(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
