"""`lawatan serve`: the web application over a store."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path
from typing import Annotated, Final
from urllib.parse import urlsplit

import typer

from lawatan.cli.options import Database, author_name, settings_with
from lawatan.errors import LawatanError, SettingsError, WebError

LOCAL: Final = ("127.0.0.1", "localhost", "::1")
SECRET_SIZE: Final = 32


def serve(
    db: Database = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any free one.")] = 8000,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A name that the server answers to, besides its address. May be repeated."),
    ] = None,
    origin: Annotated[
        list[str] | None,
        typer.Option(
            metavar="URL", help="The address that people use, if a proxy stands before the server: https://HOST."
        ),
    ] = None,
    reads_a_minute: Annotated[
        int, typer.Option(min=0, metavar="NUMBER", help="Requests that one address may send; 0 for any number.")
    ] = 3000,
) -> None:
    """Show the record in a browser: look, check, correct.

    Listens on this machine alone unless --host says otherwise, and prints a link that signs you in. Others who may
    write get a token each: `lawatan user add NAME`. Needs the extra `web`: pip install 'lawatan[web]'.
    """
    try:
        import uvicorn

        from lawatan.web.app import create_app
        from lawatan.web.site import WebOptions
    except ModuleNotFoundError as error:
        raise WebError(f"needs {error.name}", place="lawatan serve", remedy="pip install 'lawatan[web]'") from error
    settings = settings_with(db)
    origins = tuple(o.rstrip("/") for o in origin or ())
    is_local = host in LOCAL
    who = _local_user() if is_local else None
    options = WebOptions(
        db=settings.db,
        secret=session_secret(),
        hosts=_hosts(host, [*(name or []), *(urlsplit(o).hostname or "" for o in origins)]),
        origins=origins,
        reads_a_minute=reads_a_minute,
        is_secure=bool(origins) and all(o.startswith("https://") for o in origins),
        store_text=settings.store_text,
        show_text=settings.show_text,
        fetch_private=settings.fetch_private,
        min_confidence=settings.min_confidence,
        local_user=who,
        local_key=secrets.token_urlsafe(24) if who else None,
    )
    app = create_app(options)
    config = uvicorn.Config(app, host=host, port=port, log_level="warning", server_header=False, proxy_headers=False)
    try:
        listener = config.bind_socket()
    except (OSError, SystemExit) as error:
        raise WebError(f"cannot listen on port {port}", place=host, remedy="give another one with --port") from error
    listener.listen()  # before the address is told, so that whoever reads it can connect
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{listener.getsockname()[1]}"
    sys.stderr.write(f"{settings.db}: {address} (stop with Ctrl-C)\n")
    if who:
        sys.stderr.write(f"to write as {who}: {address}/login/{options.local_key}\n")
    uvicorn.Server(config).run(sockets=[listener])


def _hosts(host: str, names: list[str]) -> tuple[str, ...]:
    own = ("127.0.0.1", "localhost", "[::1]") if host in LOCAL else (f"[{host}]" if ":" in host else host,)
    return tuple(dict.fromkeys((*own, *(n.lower() for n in names))))


def _local_user() -> str | None:
    try:
        return author_name(None)
    except LawatanError:
        return None


def session_secret() -> bytes:
    """What signs sessions: kept in a file that only the user may read, so that sessions outlast the server."""
    state = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    path = Path(state) / "lawatan" / "session-secret"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            if path.stat().st_mode & 0o077:
                problem = "others may read the secret that signs sessions"
                raise SettingsError(problem, place=str(path), remedy="remove it; a new one is made") from None
            secret = path.read_bytes()
        else:
            secret = secrets.token_bytes(SECRET_SIZE)
            with os.fdopen(descriptor, "wb") as file:
                file.write(secret)
    except OSError as error:
        raise SettingsError(
            f"cannot be kept: {error.strerror}", place=str(path), remedy="set XDG_STATE_HOME"
        ) from error
    if len(secret) < SECRET_SIZE:
        raise SettingsError("too short to sign sessions", place=str(path), remedy="remove it; a new one is made")
    return secret
