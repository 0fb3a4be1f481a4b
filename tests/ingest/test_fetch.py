"""Fetching: what is read, from where, how far; every way into the own network refused."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawatan.errors import InputError
from lawatan.ingest.addresses import is_public
from lawatan.ingest.fetch import FetchLimits, fetch

OPEN = FetchLimits(seconds=5, size=50_000, allow_private=True)
PAGE = b"<html><body><p>Menteri tiba di Suva.</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    """Each path is one behaviour of a server."""

    def do_GET(self) -> None:
        self.server.asked.append((self.path, self.headers["Host"]))  # type: ignore[attr-defined]
        path = self.path.partition("?")[0]
        getattr(self, f"say_{path.strip('/').replace('-', '_') or 'page'}", self.say_missing)()

    def log_message(self, *_: object) -> None:
        """Quiet."""

    def answer(self, body: bytes, kind: str = "text/html; charset=UTF-8", status: int = 200, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def to(self, target: str, status: int = 302) -> None:
        self.answer(b"", status=status, Location=target)

    def say_page(self) -> None:
        self.answer(PAGE)

    def say_missing(self) -> None:
        self.answer(b"nothing", status=404)

    def say_text(self) -> None:
        self.answer(b"teks", "text/plain; charset=windows-1252")

    def say_zipped(self) -> None:
        self.answer(gzip.compress(PAGE), Content_Encoding="gzip")

    def say_bomb(self) -> None:
        self.answer(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip")

    def say_broken_off(self) -> None:
        self.answer(gzip.compress(PAGE)[:20], Content_Encoding="gzip")

    def say_strange_encoding(self) -> None:
        self.answer(PAGE, Content_Encoding="br")

    def say_large(self) -> None:
        self.answer(b"x" * 50_001)

    def say_lying(self) -> None:
        self.answer(PAGE, Content_Length=str(10**9))

    def say_image(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def say_once(self) -> None:
        self.to("/page?from=once")

    def say_spaced(self) -> None:
        self.to("/page?a b")

    def say_round(self) -> None:
        self.to("/round")

    def say_nowhere(self) -> None:
        self.answer(b"", status=301)

    def say_file(self) -> None:
        self.to("file:///etc/passwd")

    def say_inward(self) -> None:
        self.to("http://10.0.0.1/")

    def say_slow(self) -> None:
        self.server.release.wait(10)  # type: ignore[attr-defined]

    def say_dripping(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while not self.server.release.wait(0.05):  # type: ignore[attr-defined]
            try:
                self.wfile.write(b".")
            except OSError:
                return


class Server(ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[tuple[str, str]] = []
        self.release = threading.Event()

    def handle_error(self, *_: object) -> None:
        """A reader that hangs up is none."""

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as opened:
        thread = threading.Thread(target=opened.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield opened
        opened.release.set()
        opened.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "kind", "charset", "body"),
    [
        ("/page", "text/html", "utf-8", PAGE),
        ("/text", "text/plain", "windows-1252", b"teks"),
        ("/zipped", "text/html", "utf-8", PAGE),
    ],
)
def test_pages_are_read(server: Server, path: str, kind: str, charset: str, body: bytes) -> None:
    found = fetch(server.base + path, OPEN)
    assert (found.content_type, found.charset, found.body) == (kind, charset, body)
    assert found.url == server.base + path


def test_a_redirect_is_followed_and_the_last_address_told(server: Server) -> None:
    assert fetch(f"{server.base}/once", OPEN).url == f"{server.base}/page?from=once"
    assert fetch(f"{server.base}/spaced", OPEN).url == f"{server.base}/page?a%20b"


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/missing", "answered 404"),
        ("/bomb", "larger than 50,000 bytes"),
        ("/large", "larger than 50,000 bytes"),
        ("/broken-off", "broke off"),
        ("/strange-encoding", "not read: br"),
        ("/lying", "broke off"),
        ("/image", "not a page but image/png"),
        ("/round", "sent on more than 5 times"),
        ("/nowhere", "sent on to nowhere"),
        ("/file", "cannot be fetched: file"),
    ],
)
def test_what_is_no_page_is_refused_with_a_reason(server: Server, path: str, message: str) -> None:
    with pytest.raises(InputError, match=message) as raised:
        fetch(server.base + path, OPEN)
    assert raised.value.place and raised.value.remedy


@pytest.mark.parametrize("path", ["/slow", "/dripping"])
def test_the_time_limit_holds_for_silence_and_for_drops(server: Server, path: str) -> None:
    with pytest.raises(InputError, match=r"no answer within 0\.3 seconds"):
        fetch(server.base + path, FetchLimits(seconds=0.3, allow_private=True))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
    ],
)
def test_the_own_machine_and_network_are_refused(address: str) -> None:
    with pytest.raises(InputError, match=r"not on the public internet|no host of this name"):
        fetch(address)


def test_nothing_reaches_a_private_server_unless_allowed(server: Server) -> None:
    with pytest.raises(InputError, match=r"port \d+ is not read from"):
        fetch(f"{server.base}/page")
    assert server.asked == []


def test_one_private_address_among_public_ones_is_enough() -> None:
    with pytest.raises(InputError, match="not on the public internet"):
        fetch("http://news.example/", resolve=lambda host, port: ["93.184.216.34", "192.168.1.1"])


def test_a_redirect_is_checked_like_the_first_address(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test's server plays the public host: its address is let through, the one it names is not.
    monkeypatch.setattr("lawatan.ingest.fetch.is_public", lambda address: address == "127.0.0.1" or is_public(address))
    monkeypatch.setattr("lawatan.ingest.fetch.PORTS", {80, server.server_port})
    with pytest.raises(InputError, match=r"10\.0\.0\.1: not on the public internet"):
        fetch(f"{server.base}/inward")
    assert [path for path, _ in server.asked] == ["/inward"]


def test_a_name_is_looked_up_once_and_the_checked_address_used(server: Server) -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    found = fetch(f"http://rebinding.example:{server.server_port}/page", OPEN, resolve=lambda *_: next(answers))
    assert found.body == PAGE
    assert server.asked == [("/page", f"rebinding.example:{server.server_port}")]
    assert next(answers) == ["10.0.0.1"]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://ann:secret@example.org/",
        "http://example.org:99999/",
        "http://example.org:25/",
        "http://[::1",
        "http://example.org/a b",
        "http://example.org/\r\nHost: other",
        "http://" + "a" * 300 + ".example/",
        "http://example.org/" + "a" * 3000,
        "http://\u00a8/",  # its IDNA form holds a space
    ],
)
def test_what_is_no_web_address_opens_nothing(address: str) -> None:
    def never(host: str, port: int) -> list[str]:
        raise AssertionError(f"{host} was looked up")

    with pytest.raises(InputError) as raised:
        fetch(address, resolve=never)
    assert "secret" not in str(raised.value)


@given(st.one_of(st.text(), st.text().map("http://".__add__), st.ip_addresses().map(lambda a: f"http://{a}/")))
def test_any_text_is_read_or_refused(address: str) -> None:
    with pytest.raises(InputError):
        fetch(address, resolve=lambda *_: ["127.0.0.1"])


@given(st.ip_addresses(v=4))
def test_an_address_hidden_in_another_is_judged_like_itself(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    assert is_public(f"::ffff:{address}") in (is_public(str(address)), False)
    if not is_public(str(address)):
        assert not is_public(f"64:ff9b::{number >> 16:x}:{number & 0xFFFF:x}")
        assert not is_public(f"2002:{number >> 16:x}:{number & 0xFFFF:x}::")
