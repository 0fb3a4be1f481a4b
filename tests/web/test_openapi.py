"""Requests made from the interface's own description: none of them makes the server fail, and answers are as described.

The number of requests is bounded so that the suite stays quick; LAWATAN_EXAMPLES asks for more of each address.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
import uvicorn
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from lawatan.store import open_store
from lawatan.web.api.routes import openapi
from lawatan.web.app import create_app
from lawatan.web.site import WebOptions

EXAMPLES = int(os.environ.get("LAWATAN_EXAMPLES", "8"))
CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]


@pytest.fixture(scope="module")
def writers_token(sample_db: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A token, and the store that it is for."""
    path = tmp_path_factory.mktemp("openapi") / "copy.db"
    path.write_bytes(sample_db.read_bytes())
    with open_store(str(path)) as store:
        return store.put_user("Rina"), path


@pytest.fixture(scope="module")
def address(writers_token: tuple[str, Path]) -> Iterator[str]:
    """A running server."""
    options = WebOptions(db=str(writers_token[1]), secret=b"s" * 32, reads_a_minute=0, writes_a_minute=0)
    config = uvicorn.Config(create_app(options), host="127.0.0.1", port=0, log_level="critical")
    listener = config.bind_socket()
    listener.listen()
    running = uvicorn.Server(config)
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    running.should_exit = True
    thread.join(timeout=20)
    listener.close()


schema = schemathesis.openapi.from_dict(openapi())
schema.config.phases.update(phases=["fuzzing"])


@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_request_makes_the_server_fail(
    case: schemathesis.Case, address: str, writers_token: tuple[str, Path]
) -> None:
    response = case.call(base_url=address, headers={"authorization": f"Bearer {writers_token[0]}"})
    case.validate_response(response, checks=CHECKS)
