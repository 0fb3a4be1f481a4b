"""Server time of the web application's pages: eight readers at once, while a build writes to the same store."""

from __future__ import annotations

import http.client
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from benchmarks.synthetic_events import EVENTS, MENTIONS, fill

READERS = 8
ROUNDS = 12
SMALL = (400, 1000)
"""Events and mentions of the store when the benchmark is only run to see that it runs."""
PROGRAM = [sys.executable, "-c", "from lawatan.cli import main; main()"]
PAGES = {
    "overview": ["/"],
    "events": ["/events", "/events?page=8", "/events?sort=independent", "/events?sort=earliest&type=visit"],
    "events, filtered": [
        "/events?q=minister+usa",
        "/events?type=meeting&origins=2",
        "/events?conflict=1",
        "/events?from=2010&to=2012",
        "/events?office=foreign+minister&status=planned",
    ],
    "events, one state": ["/events?state={state}", "/events?state={state}&type=visit", "/events.json?state={state}"],
    "feed, calendar": ["/events.atom", "/events.ics"],
    "search": ["/search?q={word}", "/search?q=minister", "/search?q=minister+{state}"],
    "runs": ["/runs"],
    "event": ["/events/{event}"],
    "document": ["/documents/{document}"],
    "timeline": ["/timeline", "/timeline?by=state", "/timeline?by=states&from=2010&to=2012", "/timeline?state={state}"],
    "timeline, all years": ["/timeline?from=2006&to=2024", "/timeline?by=states&from=2006&to=2024&lanes=40"],
    "map": ["/map", "/map?region=europe&from=2010&to=2012", "/map?from=2006&to=2024", "/map?state={state}"],
    "network": ["/network", "/network?by=persons&from=2006&to=2024", "/network?gatherings=true&from=2010&to=2012"],
    "review": ["/review", "/review?kind=event&after="],
    "state": ["/states/{state}"],
    "interface": ["/api/v1/events?limit=50", "/api/v1/mentions", "/api/v1/documents?q={word}", "/api/v1/conflicts"],
}


def bench_pages(
    note_figure: Callable[[str], None], tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config
) -> None:
    """Median and 95th percentile of each kind of page, in milliseconds."""
    is_small = pytestconfig.getoption("benchmark_disable")
    folder = tmp_path_factory.mktemp("web")
    events, mentions = SMALL if is_small else (EVENTS, MENTIONS)
    fill(folder / "web.db", events, mentions)
    rounds = 1 if is_small else ROUNDS
    with _server(folder) as server:
        names = _names(server.port)
        for kind, patterns in PAGES.items():
            addresses = [pattern.format(**names) for pattern in patterns]
            note_figure(_line(server, kind, addresses, rounds, "nobody writing"))
        with _build(folder):
            for kind, patterns in PAGES.items():
                addresses = [pattern.format(**names) for pattern in patterns]
                note_figure(_line(server, kind, addresses, rounds, "a build writing"))


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its port and its process."""

    port: int
    pid: int

    def cpu(self) -> float:
        """Seconds of processor time so far, which other programs on the machine do not change; 0 where unknown."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _line(server: Server, kind: str, addresses: list[str], rounds: int, when: str) -> str:
    _measure(server.port, addresses[:1], 1)  # what is loaded or made once is not what is measured
    before = server.cpu()
    times = _measure(server.port, addresses, rounds)
    spent = (server.cpu() - before) / len(times)
    p95 = sorted(times)[min(int(len(times) * 0.95), len(times) - 1)]
    return (
        f"{kind:<20} {READERS} readers, {when}: median {statistics.median(times) * 1000:6.0f} ms,"
        f" 95 % {p95 * 1000:6.0f} ms, processor {spent * 1000:5.1f} ms a request"
    )


def _measure(port: int, addresses: list[str], rounds: int) -> list[float]:
    """Seconds of every request of all readers, each with a connection of its own."""
    times: list[float] = []
    faults: list[str] = []

    def read(number: int) -> None:
        with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            for n in range(rounds):
                address = addresses[(number + n) % len(addresses)]
                start = time.perf_counter()
                connection.request("GET", address, headers={"accept": "text/html", "accept-encoding": "gzip"})
                answer = connection.getresponse()
                answer.read()
                times.append(time.perf_counter() - start)
                if answer.status != 200:
                    faults.append(f"{answer.status} {address}")

    readers = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert not faults
    return times


def _names(port: int) -> dict[str, str]:
    """What the addresses name, as the store has it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def items(name: str) -> list[dict[str, str]]:
        connection.request("GET", f"/api/v1/{name}")
        found: list[dict[str, str]] = json.loads(connection.getresponse().read())["items"]
        return found

    names = {
        "state": items("states")[0]["state"],
        "event": items("events?limit=20&sort=reported")[-1]["event_id"],
        "document": items("documents?limit=1")[0]["id"],
        "word": "germany",
    }
    connection.close()
    return names


@contextmanager
def _server(folder: Path) -> Iterator[Server]:
    environment = {**os.environ, "XDG_STATE_HOME": str(folder)}
    command = [*PROGRAM, "serve", "--db", str(folder / "web.db"), "--port", "0", "--reads-a-minute", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, cwd=folder, text=True) as process:
        assert process.stderr is not None
        port = int(process.stderr.readline().split("http://127.0.0.1:")[1].split(" ")[0])
        threading.Thread(target=process.stderr.read, daemon=True).start()
        try:
            yield Server(port, process.pid)
        finally:
            process.terminate()


@contextmanager
def _build(folder: Path) -> Iterator[None]:
    """A build of articles without end, as far as the measurement goes."""
    from lawatan.samples import sample_articles

    articles = [line for f in sample_articles() if f.name.endswith(".jsonl") for line in f.read_text().splitlines()]
    with (folder / "more.jsonl").open("w") as file:
        for number in range(800):
            for article in articles:
                record = json.loads(article)
                file.write(json.dumps({**record, "id": f"{record['id']}-{number}"}) + "\n")
    command = [*PROGRAM, "build", str(folder / "more.jsonl"), "--db", str(folder / "web.db")]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd=folder) as process:
        time.sleep(2)
        try:
            yield
            assert process.poll() is None, "the build ended before the measurement"
        finally:
            process.terminate()
