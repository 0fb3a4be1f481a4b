"""One page from the network: the only module that opens a connection to another machine.

Comes in: an address that a person typed. Goes out: the bytes of a page, or an `InputError` that says why not. A host's
name is looked up once; every address that it has is checked, and the connection goes to a checked one, so that a name
that changes its mind between check and connection (DNS rebinding) gains nothing. Redirects start all over. Size, time
and number of redirects are limited. Proxy variables are not read, cookies not kept.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import zlib
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

import lawatan
from lawatan.errors import InputError
from lawatan.ingest.addresses import is_public
from lawatan.ingest.decoding import MAXIMUM_BYTES

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
CONTENT_TYPES: Final = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
PORTS: Final = frozenset({80, 443, 8080, 8443})
"""Ports that web servers use; another one may be a service that takes an HTTP request for commands."""
LONGEST_ADDRESS: Final = 2048
_CHUNK: Final = 65_536
_SAFE: Final = "/%:=&?~#+!$,;'@()*[]"

Resolve = Callable[[str, int], Iterable[str]]
_HOST: Final = re.compile(r"[0-9a-z._-]{1,253}|[0-9a-f:.]{2,45}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How far a fetch may go.

    `seconds` for everything, redirects included; `size` in bytes, unpacked; `allow_private` lets it read from this
    machine and its network, which is for a newsroom's own archive and for tests.
    """

    seconds: float = 20.0
    size: int = MAXIMUM_BYTES
    redirects: int = 5
    allow_private: bool = False


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as it came: the address it was found at in the end, its media type, the charset its server named."""

    url: str
    content_type: str
    charset: str | None
    body: bytes


def resolve(host: str, port: int) -> list[str]:
    """The IP addresses of a host's name, each once, in the order in which the system prefers them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def fetch(url: str, limits: FetchLimits | None = None, *, resolve: Resolve = resolve) -> FetchedPage:
    """The page at an address. Raises `InputError` for anything else than a page that was read whole."""
    limits = limits or FetchLimits()
    deadline = monotonic() + limits.seconds
    address = url.strip()
    for _ in range(limits.redirects + 1):
        parts = _checked(address, limits)
        with _Exchange(parts, limits, deadline, resolve) as exchange:
            target = exchange.redirect()
            if target is None:
                return exchange.page(address)
        address = urljoin(address, target)
    raise InputError(
        f"sent on more than {limits.redirects} times", place=url, remedy="open it in a browser and paste its text"
    )


def _checked(address: str, limits: FetchLimits) -> SplitResult:
    """The parts of an address that may be asked for; non-ASCII names and paths in the form that goes over the wire."""
    if len(address) > LONGEST_ADDRESS or any(ord(c) <= 32 or ord(c) == 127 for c in address):
        raise InputError("not a web address", place=address[:80], remedy="give one like https://example.org/page")
    try:
        parts = urlsplit(address)
        port = parts.port
        host = parts.hostname.encode("idna").decode("ascii") if parts.hostname else ""
    except ValueError as error:
        raise InputError("not a web address", place=address, remedy=f"{error}; give one like https://...") from error
    if parts.scheme not in ("http", "https"):
        scheme = parts.scheme or "no scheme"
        raise InputError(f"cannot be fetched: {scheme}", place=address, remedy="only http and https are read")
    if host and not _HOST.fullmatch(host):  # what IDNA leaves of characters that no name may hold
        raise InputError(
            "not a web address", place=address, remedy="the host may hold letters, digits, dots and hyphens"
        )
    if not host or parts.username is not None or parts.password is not None:
        raise InputError("not a web address", place=parts.scheme, remedy="give a host, and no user name or password")
    port = port or (443 if parts.scheme == "https" else 80)
    if port not in PORTS and not limits.allow_private:
        raise InputError(f"port {port} is not read from", place=address, remedy="download the page and upload it")
    target = quote(parts.path or "/", safe=_SAFE) + (f"?{quote(parts.query, safe=_SAFE)}" if parts.query else "")
    return SplitResult(parts.scheme, f"[{host}]:{port}" if ":" in host else f"{host}:{port}", target, "", "")


class _Exchange:
    """One request and its response, on a connection to a checked address that is cut off at the deadline."""

    def __init__(self, parts: SplitResult, limits: FetchLimits, deadline: float, resolve: Resolve) -> None:
        self._place = f"{parts.scheme}://{parts.netloc}{parts.path}"
        self._limits, self._deadline = limits, deadline
        self._host, self._port = parts.hostname or "", parts.port or 80
        self._connection = _connection(parts)
        with ExitStack() as stack:
            stack.callback(self._connection.close)
            try:
                self._connection.sock = self._connect(parts.scheme, resolve)
            except (OSError, UnicodeError) as error:
                raise self._failed(error) from error
            cut = Timer(max(0.0, self._left()), _shut, [self._connection.sock])
            cut.daemon = True
            cut.start()
            stack.callback(cut.cancel)
            self._response = stack.enter_context(self._ask(parts.path))
            self._open = stack.pop_all()  # left open only where all of this went well

    def __enter__(self) -> _Exchange:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connection back."""
        self._open.close()

    def redirect(self) -> str | None:
        """Where the response sends the reader on to; None for one that does not."""
        if self._response.status not in REDIRECTS:
            return None
        target = self._response.getheader("Location")
        if not target:
            raise InputError("sent on to nowhere", place=self._place, remedy="paste the page's text instead")
        return target.encode("latin-1", "replace").decode("utf-8", "replace").strip().replace(" ", "%20")

    def page(self, url: str) -> FetchedPage:
        """The body of a response that is a page."""
        response = self._response
        if response.status != 200:
            reason = f"{response.status} {response.reason}"[:80]
            raise InputError(f"the server answered {reason}", place=self._place, remedy="paste the page's text instead")
        kind = response.headers.get_content_type()
        if kind not in CONTENT_TYPES:
            raise InputError(f"not a page but {kind}", place=self._place, remedy="give the address of an HTML page")
        try:
            body = self._body()
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            raise self._failed(error) from error
        return FetchedPage(url, kind, response.headers.get_content_charset(), body)

    def _connect(self, scheme: str, resolve: Resolve) -> socket.socket:
        addresses = list(resolve(self._host, self._port))
        if not self._limits.allow_private:
            for address in addresses:
                if not is_public(address):
                    raise InputError(
                        "not on the public internet",
                        place=self._host,
                        remedy="pages of this machine and its network are read only where the setting"
                        " `fetch_private` allows it",
                    )
        failure: OSError = OSError("the name has no address")
        for address in addresses:
            try:
                plain = socket.create_connection((address, self._port), timeout=self._left_or_raise())
                return self._secured(plain) if scheme == "https" else plain
            except OSError as error:
                failure = error
        raise failure

    def _secured(self, plain: socket.socket) -> socket.socket:
        try:
            return ssl.create_default_context().wrap_socket(plain, server_hostname=self._host)
        except BaseException:
            plain.close()
            raise

    def _ask(self, target: str) -> http.client.HTTPResponse:
        headers = {
            "User-Agent": f"lawatan/{lawatan.__version__}",
            "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8",
            "Accept-Encoding": "gzip, identity",
            "Connection": "close",
        }
        try:
            self._connection.request("GET", target, headers=headers)
            return self._connection.getresponse()
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise self._failed(error) from error

    def _body(self) -> bytes:
        encoding = (self._response.getheader("Content-Encoding") or "identity").strip().lower()
        if encoding not in ("identity", "gzip", "x-gzip"):
            raise ValueError(f"an encoding that is not read: {encoding[:20]}")
        unpack = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
        chunks: list[bytes] = []
        size = 0
        while data := self._response.read(_CHUNK):
            self._left_or_raise()
            chunk = unpack.decompress(data, self._limits.size + 1 - size) if unpack else data
            size += len(chunk)
            if size > self._limits.size or (unpack and unpack.unconsumed_tail):
                raise InputError(
                    f"larger than {self._limits.size:,} bytes",
                    place=self._place,
                    remedy="download the page and upload what matters of it",
                )
            chunks.append(chunk)
        self._left_or_raise()
        if self._response.length or (unpack and not unpack.eof):
            raise ValueError("the page broke off")
        return b"".join(chunks)

    def _left(self) -> float:
        return self._deadline - monotonic()

    def _left_or_raise(self) -> float:
        left = self._left()
        if left <= 0:
            raise TimeoutError
        return left

    def _failed(self, error: Exception) -> InputError:
        if isinstance(error, InputError):
            return error
        if isinstance(error, TimeoutError) or self._left() <= 0:
            problem = f"no answer within {self._limits.seconds:g} seconds"
        elif isinstance(error, ssl.SSLCertVerificationError):
            problem = f"its certificate does not hold: {error.verify_message}"
        elif isinstance(error, socket.gaierror):
            problem = "there is no host of this name"
        else:
            problem = f"cannot be fetched: {type(error).__name__}: {error}"[:300]
        return InputError(problem, place=self._place, remedy="check the address, or paste the page's text")


def _connection(parts: SplitResult) -> http.client.HTTPConnection:
    """A connection that only frames messages: it is given its socket, and never makes one."""
    is_secure = parts.scheme == "https"
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.auto_open = 0
    connection.default_port = 443 if is_secure else 80  # left out of the Host header
    return connection


def _shut(connection: socket.socket) -> None:
    """End a connection from outside, whatever it waits for."""
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
