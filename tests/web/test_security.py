"""What is refused: foreign hosts, origins, forms, tokens; what is too large or too much. Hostile text is text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.routing import Route

from lawatan.pipeline.adding import add_documents
from lawatan.records.document import make_document
from lawatan.records.event import MentionReference
from lawatan.store import open_store
from lawatan.web.app import create_app
from lawatan.web.pages import PAGES
from lawatan.web.site import WebOptions

OWN = {"origin": "http://testserver", "accept": "text/html"}


def csrf_of(page: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found
    return found.group(1)


def sign_in(client: TestClient, token: str) -> str:
    """Sign in by form; the token of a further form."""
    form = csrf_of(client.get("/login", headers=OWN).text)
    answer = client.post("/login", data={"csrf": form, "token": token, "then": "/login"}, headers=OWN)
    assert answer.status_code == 200 and "Signed in as Rina" in answer.text
    return csrf_of(answer.text)


def test_other_hosts_are_refused(client: TestClient) -> None:
    for host in ("evil.example", "testserver.evil.example", "", "testserver:80:80", "127.0.0.1.evil.example"):
        assert client.get("/", headers={"host": host}).status_code == 400
    assert client.get("/", headers={"host": "testserver:8000"}).status_code == 200


def writing_paths(client: TestClient) -> list[str]:
    found = []
    stack = list(client.app.routes)
    while stack:
        route = stack.pop()
        stack += getattr(getattr(route, "original_router", route), "routes", []) if not isinstance(route, Route) else []
        if isinstance(route, Route) and route.methods and "POST" in route.methods:
            found.append(route.path)
    return found


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver.evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"origin": "http://testserver", "sec-fetch-site": "cross-site"},
        {"origin": "https://evil.example", "authorization": "Bearer x"},
    ],
)
def test_changes_from_elsewhere_are_refused(client: TestClient, headers: dict[str, str]) -> None:
    for path in ("/login", "/logout", "/theme", "/api/v1/judgements", "/api/v1/documents", "/events/x/judgements"):
        assert client.post(path, headers=headers, data={"theme": "dark"}).status_code == 403, path


def test_forged_forms_are_refused(fresh_client: TestClient, token: str) -> None:
    form = sign_in(fresh_client, token)
    event = fresh_client.get("/api/v1/events?limit=1").json()["items"][0]["event_id"]
    address, fields = f"/events/{event}/judgements", {"act": "confirm"}
    forged = ["", "x", form[:-4] + "AAAA", form[::-1], "é" * 10]
    for wrong in forged:
        assert fresh_client.post(address, data={**fields, "csrf": wrong}, headers=OWN).status_code == 403
    assert fresh_client.post(address, data=fields, headers=OWN).status_code == 403
    assert (
        fresh_client.post("/api/v1/judgements", json={"act": "confirm", "event": event}, headers=OWN).status_code == 403
    )
    done = fresh_client.post(address, data={**fields, "csrf": form}, headers=OWN, follow_redirects=False)
    assert done.status_code == 303
    by_header = {**OWN, "x-csrf-token": form}
    assert fresh_client.post("/api/v1/judgements", json={"act": "undo"}, headers=by_header).status_code == 201


def test_another_visitors_form_is_refused(fresh_client: TestClient, token: str) -> None:
    form = csrf_of(fresh_client.get("/login", headers=OWN).text)
    fresh_client.cookies.clear()
    fresh_client.get("/login", headers=OWN)
    assert fresh_client.post("/login", data={"csrf": form, "token": token}, headers=OWN).status_code == 403


def test_readers_write_nothing(fresh_client: TestClient) -> None:
    for headers in (OWN, {"authorization": "Bearer nobody"}, {"authorization": "Basic eDp5"} | OWN):
        for path, body in (("judgements", {"act": "undo"}), ("documents", {"text": "x"})):
            answer = fresh_client.post(f"/api/v1/{path}", json=body, headers=headers)
            assert answer.status_code == 401
            assert answer.json()["error"]["code"] == "unauthorized"


def test_a_session_ends_with_its_token(fresh_client: TestClient, fresh_db: Path, token: str) -> None:
    form = sign_in(fresh_client, token)
    with open_store(str(fresh_db)) as store:
        store.put_user("Rina")
    answer = fresh_client.post("/api/v1/judgements", json={"act": "undo"}, headers={**OWN, "x-csrf-token": form})
    assert answer.status_code == 401


def test_a_cookie_that_was_tampered_with_is_nobodys(fresh_client: TestClient, token: str) -> None:
    sign_in(fresh_client, token)
    cookie = fresh_client.cookies["lawatan"]
    for wrong in (cookie[:-2] + "AA", "x", cookie.replace(".", ",", 1), ""):
        fresh_client.cookies.clear()
        fresh_client.cookies.set("lawatan", wrong)
        assert "Signed in" not in fresh_client.get("/login", headers=OWN).text


def test_signing_out(fresh_client: TestClient, token: str) -> None:
    form = sign_in(fresh_client, token)
    fresh_client.post("/logout", data={"csrf": form}, headers=OWN)
    assert "Signed in" not in fresh_client.get("/login", headers=OWN).text


def test_tokens_are_not_kept(fresh_db: Path, token: str) -> None:
    assert token.encode() not in fresh_db.read_bytes()


@pytest.mark.parametrize(
    "then", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "/a\r\nb: c"]
)
def test_nobody_is_sent_elsewhere(fresh_client: TestClient, token: str, then: str) -> None:
    form = csrf_of(fresh_client.get("/login", headers=OWN).text)
    fields = {"csrf": form, "token": token, "then": then}
    answer = fresh_client.post("/login", data=fields, headers=OWN, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_the_link_of_the_server_signs_in(fresh_db: Path) -> None:
    options = WebOptions(db=str(fresh_db), secret=b"s" * 32, hosts=("testserver",), local_user="Me", local_key="k" * 20)
    with TestClient(create_app(options)) as client:
        assert client.get("/login/wrong", headers=OWN).status_code == 403
        assert "Signed in as Me" in client.get(f"/login/{'k' * 20}", headers=OWN).text
    with TestClient(create_app(replace(options, local_key=None))) as client:
        assert client.get("/login/None", headers=OWN).status_code == 403


def ten_megabytes() -> Iterator[bytes]:
    for _ in range(160):
        yield b"x" * 65536


def test_large_bodies_are_refused_while_they_arrive(fresh_client: TestClient, token: str) -> None:
    bearer = {"authorization": f"Bearer {token}", "content-type": "application/json"}
    form = {**OWN, "content-type": "application/x-www-form-urlencoded"}
    for path, headers in (("/api/v1/documents", bearer), ("/login", form), ("/theme", form)):
        for body in (ten_megabytes(), b"x" * 10_485_760):
            answer = fresh_client.post(path, content=body, headers=headers)
            assert answer.status_code == 413, path


def test_long_addresses_are_refused(client: TestClient) -> None:
    assert client.get("/events?" + "type=visit&" * 900).status_code == 414
    assert client.get("/events?" + "type=visit&" * 30).status_code == 422


def test_too_many_requests(fresh_db: Path) -> None:
    options = WebOptions(db=str(fresh_db), secret=b"s" * 32, hosts=("testserver",), reads_a_minute=5)
    with TestClient(create_app(options)) as client:
        statuses = [client.get("/static/lawatan.css").status_code for _ in range(8)]
    assert statuses[:5] == [200] * 5 and 429 in statuses


def test_every_answer_bears_the_headers(client: TestClient) -> None:
    for address in ("/", "/events.json", "/static/lawatan.css", "/nothing", "/api/v1/events", "/events?type=x"):
        headers = client.get(address).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_pages_hold_no_script_and_no_style(client: TestClient, store: object) -> None:
    for page in PAGES:
        for address in page.examples(store):  # type: ignore[misc]
            text = client.get(address, headers={"accept": "text/html"}).text
            assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", text), address
            assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text)), address


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}"


def test_script_in_titles_names_and_queries_is_text(fresh_db: Path) -> None:
    with open_store(str(fresh_db)) as store:
        text = """BERLIN, May 3, 2023 - French President Emmanuel Macron met German Chancellor Olaf Scholz in Berlin
on Tuesday, officials said."""
        page = make_document(
            text, id=HOSTILE, title=HOSTILE, outlet=HOSTILE, url="javascript:alert(3)", published="2023-05-03"
        )
        done = add_documents(store, [page], ["test"])
        assert done.documents[0].mentions
        event = store.event_of(MentionReference(page.id, 0))
        assert event
    with TestClient(create_app(WebOptions(db=str(fresh_db), secret=b"s" * 32, hosts=("testserver",)))) as client:
        for address, parameters in (
            ("/", {}),
            (f"/events/{event}", {}),
            ("/events", {"q": HOSTILE}),
            ("/events", {"state": HOSTILE, "person": HOSTILE, "office": HOSTILE}),
            ("/search", {"q": HOSTILE}),
            ("/search", {"q": "macron scholz"}),
            ("/login", {"then": HOSTILE}),
            (f"/events/{HOSTILE}", {}),
            ("/events.atom", {}),
        ):
            answer = client.get(address, params=parameters, headers={"accept": "text/html"})
            assert answer.status_code in (200, 404), address
            for live in ("<script>alert", "<img", 'href="javascript'):
                assert live not in answer.text, address


@pytest.mark.parametrize(
    "odd",
    [
        "\0",
        "\ud800".encode("utf-8", "surrogatepass").decode("latin-1"),
        "ﷺ" * 60,
        "e\u0301" * 90,
        "\u202e",
        "🙂",
        "%",
        "_",
        "\\",
        "'",
        "--",
        "\r\n",
    ],
)
def test_odd_text_in_queries_is_harmless(client: TestClient, odd: str) -> None:
    for address in ("/search", "/events", "/api/v1/search", "/api/v1/events", "/api/v1/documents", "/events.atom"):
        assert client.get(address, params={"q": odd}).status_code in (200, 422)
    for address in ("/events", "/api/v1/events"):
        parameters = {"state": odd, "person": odd, "office": odd}
        assert client.get(address, params=parameters).status_code == 200
    assert client.get("/search?q=%ff%fe%00").status_code == 200
