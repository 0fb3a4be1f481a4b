"""`serve` and `user`: what they say where they cannot start, how the secret is kept, who may write."""

from __future__ import annotations

import socket
import stat
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from lawatan.cli.serve import session_secret
from lawatan.errors import SettingsError
from lawatan.store import open_store

PROGRAM = [sys.executable, "-c", "from lawatan.cli import main; main()"]


def run(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": "", "PYTHONPATH": ":".join(sys.path), "XDG_STATE_HOME": str(home), "LAWATAN_WHO": "Rina"}
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, text=True, env=environment, timeout=60)


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = str(tmp_path / "x.db")
    open_store(path).close()
    return path


def test_the_secret_is_kept_for_the_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    secret = session_secret()
    assert session_secret() == secret and len(secret) == 32
    path = tmp_path / "lawatan" / "session-secret"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_bytes(b"short")
    with pytest.raises(SettingsError, match="too short"):
        session_secret()
    path.write_bytes(secret)
    path.chmod(0o644)
    with pytest.raises(SettingsError, match="others may read"):
        session_secret()


def test_what_keeps_it_from_starting(db: str, tmp_path: Path) -> None:
    missing = run("serve", "--db", str(tmp_path / "none.db"), home=tmp_path)
    assert missing.returncode == 1 and "lawatan build" in missing.stderr
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        busy = run("serve", "--db", db, "--port", port, home=tmp_path)
    assert busy.returncode == 1 and "--port" in busy.stderr.splitlines()[-1]


def test_without_the_extra_it_says_what_to_install(db: str, tmp_path: Path) -> None:
    code = "import sys; sys.modules['fastapi'] = None; from lawatan.cli import main; main()"
    command = [sys.executable, "-c", code, "serve", "--db", db]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "pip install 'lawatan[web]'" in done.stderr


def test_it_serves_and_prints_where(db: str, tmp_path: Path) -> None:
    environment = {"PYTHONPATH": ":".join(sys.path), "XDG_STATE_HOME": str(tmp_path), "LAWATAN_WHO": "Rina"}
    command = [*PROGRAM, "serve", "--db", db, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=environment, text=True) as process:
        assert process.stderr is not None
        address = process.stderr.readline().split(": ", 1)[1].split(" ")[0]
        link = process.stderr.readline()
        try:
            with urllib.request.urlopen(address) as answer:
                assert answer.status == 200
        finally:
            process.terminate()
    assert link.startswith(f"to write as Rina: {address}/login/")


def test_users(db: str, tmp_path: Path) -> None:
    first = run("user", "add", " Rina  Dewi ", "--db", db, home=tmp_path).stdout.strip()
    second = run("user", "add", "Rina Dewi", "--db", db, home=tmp_path).stdout.strip()
    with open_store(db) as store:
        assert store.user_of_token(first) is None
        found = store.user_of_token(second)
        assert found is not None and found.name == "Rina Dewi"
    assert run("user", "list", "--db", db, home=tmp_path).stdout.endswith("  Rina Dewi\n")
    assert run("user", "remove", "Rina Dewi", "--db", db, home=tmp_path).returncode == 0
    gone = run("user", "remove", "Rina Dewi", "--db", db, home=tmp_path)
    assert gone.returncode == 1 and "user list" in gone.stderr
    odd = run("user", "add", "a\tb\x07", "--db", db, home=tmp_path)
    assert odd.returncode == 1 and "visible" in odd.stderr
