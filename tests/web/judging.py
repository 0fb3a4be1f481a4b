"""A signed-in visitor of a store that may be written: what tests of forms share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient
from httpx2 import Response
from tests.web.conftest import NOW, SECRET

from lawatan.store.store import Store
from lawatan.web.app import create_app
from lawatan.web.site import WebOptions

KEY = "the key that the server printed"
BASE = "http://testserver"
_CSRF = re.compile(r'name="csrf" value="([^"]+)"')


class Visitor:
    """Somebody signed in as "ann", who sends forms as a browser does."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        state = client.app.state.site  # type: ignore[attr-defined]
        self.store: Store = state.store
        assert client.get(f"/login/{KEY}", follow_redirects=False).status_code == 303

    def see(self, path: str) -> str:
        answer = self.client.get(path, headers={"accept": "text/html"})
        assert answer.status_code == 200, answer.text
        return answer.text

    def send(self, path: str, *, page: str = "/login", **fields: object) -> Response:
        """Post a form with a token from a page of the site, as that page's forms do."""
        token = _CSRF.search(self.see(page))
        assert token
        return self.raw(path, {"csrf": token[1], **fields})

    def raw(self, path: str, data: dict[str, object], **headers: str) -> Response:
        return self.client.post(
            path, data=data, headers={"origin": BASE, "accept": "text/html"} | headers, follow_redirects=False
        )


@contextmanager
def visiting(db: Path, **options: object) -> Iterator[Visitor]:
    made = WebOptions(
        db=str(db), secret=SECRET, hosts=("testserver",), clock=lambda: NOW, local_user="ann", local_key=KEY, **options
    )
    with TestClient(create_app(made), base_url=BASE, raise_server_exceptions=False) as client:
        yield Visitor(client)
