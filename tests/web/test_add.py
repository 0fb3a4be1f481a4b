"""Adding: text, files and addresses are read, linked and shown; what is wrong is told and nothing is lost."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from tests.web.judging import _CSRF, BASE, Visitor, visiting

from lawatan.web.jobs import MOST_WAITING, Jobs, State

NEWS = (
    "Penny Wong in Suva\n\n"
    "Australian Foreign Minister Penny Wong arrived in Suva on Thursday (26/5/2022) for a two-day visit to Fiji."
)
LONGEST_WAIT = 60.0


@pytest.fixture
def ann(fresh_db: Path) -> Iterator[Visitor]:
    with visiting(fresh_db, fetch_private=True) as visitor:
        yield visitor


def add(ann: Visitor, files: list[tuple[str, bytes]] = (), **fields: str) -> dict:  # type: ignore[assignment]
    """Send the form, wait until it was read, and return the page's twin."""
    token = _CSRF.search(ann.see("/add"))
    assert token
    sent = ann.client.post(
        "/add",
        data={"csrf": token[1], **fields},
        files=[("files", (name, body)) for name, body in files] or [("files", ("", b""))],
        headers={"origin": BASE},
        follow_redirects=False,
    )
    assert sent.status_code == 303, sent.text
    return over(ann, sent.headers["location"])


def over(ann: Visitor, path: str) -> dict:
    end = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < end:
        page = ann.client.get(f"{path}.json").json()
        assert page["state"] in set(State)
        if page["is_over"]:
            assert ann.see(path)
            return page
        time.sleep(0.02)
    raise AssertionError("it was not read in time")


def test_a_pasted_text_is_read_linked_and_shown(ann: Visitor) -> None:
    page = add(ann, text=NEWS, published="2022-05-26", outlet="Fiji Contoh")
    assert page["state"] == "done", page["problem"]
    (document,) = page["documents"]
    assert document["how"] == "added"
    visit = next(e for e in document["events"] if e["type"] == "visit")
    assert visit["start"] == "2022-05-26" and visit["attendants"][0]["name"] == "Penny Wong"
    assert "Penny Wong" in ann.see(f"/documents/{document['id']}")
    assert "Penny Wong" in ann.see(f"/events/{visit['event_id']}")
    again = add(ann, text=NEWS, published="2022-05-26", outlet="Fiji Contoh")
    assert [d["how"] for d in again["documents"]] == ["unchanged"]
    assert ann.store.runs()[-1].inputs == ("pasted text (added by ann)",)


def test_files_are_read_and_what_is_wrong_in_them_is_told(ann: Visitor) -> None:
    lines = [json.dumps({"id": "x-1", "text": NEWS, "published": "2022-05-26"}), "{broken", json.dumps({"text": " "})]
    page = add(ann, [("../../a\\b.jsonl", "\n".join(lines).encode()), ("c.txt", NEWS.encode()), ("d.html", b"\x89PNG")])
    assert page["inputs"] == ["b.jsonl", "c.txt", "d.html"]
    assert len(page["documents"]) == 2 and page["documents"][0]["id"] == "x-1"
    assert {r["rule"] for r in page["rejections"]} >= {"ingest.broken-json", "ingest.empty", "ingest.binary-file"}
    assert all("lawatan-" not in (r["path"] or "") for r in page["rejections"])


class _News(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/suva"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        title, _, body = NEWS.partition("\n\n")
        self.wfile.write(f"<html><body><article><h1>{title}</h1><p>{body}</p></article></body></html>".encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def news() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _News) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_an_address_is_fetched_where_that_is_allowed(ann: Visitor, news: str) -> None:
    page = add(ann, address=f"{news}/suva")
    (document,) = page["documents"]
    stored = ann.store.document(document["id"])
    assert stored and stored.document.url == f"{news}/suva"
    gone = add(ann, address=f"{news}/gone")
    assert not gone["documents"] and "answered 404" in gone["rejections"][0]["reason"]


def test_the_own_network_is_not_fetched_by_default(fresh_db: Path, news: str) -> None:
    with visiting(fresh_db) as ann:
        for address in (f"{news}/suva", "http://127.0.0.1/", "http://localhost/x", "file:///etc/passwd"):
            page = add(ann, address=address)
            assert not page["documents"]
            assert page["rejections"][0]["rule"] == "ingest.not-fetched"


@pytest.mark.parametrize(
    ("files", "fields", "status"),
    [
        ([], {}, 400),
        ([("a.exe", b"MZ")], {}, 400),
        ([], {"text": NEWS, "url": "javascript:alert(1)"}, 400),
        ([], {"text": NEWS, "title": "x" * 501}, 422),
        ([("big.txt", b"x" * (8 * 2**20 + 1))], {}, 413),
    ],
)
def test_what_cannot_be_read_is_refused_at_once(
    ann: Visitor, files: list[tuple[str, bytes]], fields: dict[str, str], status: int
) -> None:
    token = _CSRF.search(ann.see("/add"))
    assert token
    sent = ann.client.post(
        "/add",
        data={"csrf": token[1], **fields},
        files=[("files", f) for f in files] or [("files", ("", b""))],
        headers={"origin": BASE, "accept": "text/html"},
        follow_redirects=False,
    )
    assert sent.status_code == status, sent.text
    assert "What to do" in sent.text
    assert len(ann.store.runs()) == 1


def test_strangers_and_forged_forms_add_nothing(ann: Visitor) -> None:
    assert ann.raw("/add", {"text": NEWS}).status_code == 403
    ann.client.cookies.clear()
    assert ann.raw("/add", {"text": NEWS}).status_code == 401
    assert 'name="text"' not in ann.see("/add")
    assert ann.client.get("/add/none").status_code == 404


def test_a_job_that_breaks_says_so_and_too_many_are_refused() -> None:
    jobs, release, cleaned = Jobs(), threading.Event(), []

    def wait(_: object) -> None:
        release.wait(10)
        raise ValueError("broken")

    made = [jobs.submit("ann", (), wait, lambda: cleaned.append(1)) for _ in range(MOST_WAITING + 1)]  # type: ignore[arg-type]
    assert made[-1] is None and None not in made[:-1]
    release.set()
    jobs.close()
    first = jobs.get(made[0].id)  # type: ignore[union-attr]
    assert first and first.state is State.FAILED and first.problem and "broken" not in first.problem
    assert cleaned
