"""`lawatan serve`: the web application over a store."""

from __future__ import annotations

import secrets
import sys
from typing import Annotated

import typer

from lawatan.cli.options import Database, settings_with
from lawatan.errors import WebError


def serve(
    db: Database = None,
    host: Annotated[str, typer.Option(metavar="ADDRESS", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port to listen on.")] = 8000,
) -> None:
    """Show the record in a browser: look, check, correct.

    Listens on this machine alone unless --host says otherwise. Needs the extra `web`: pip install 'lawatan[web]'.
    """
    try:
        import uvicorn

        from lawatan.web.app import create_app
        from lawatan.web.site import WebOptions
    except ModuleNotFoundError as error:
        raise WebError(f"needs {error.name}", place="lawatan serve", remedy="pip install 'lawatan[web]'") from error
    settings = settings_with(db)
    options = WebOptions(db=settings.db, secret=secrets.token_bytes(32), store_text=settings.store_text)
    app = create_app(options)
    sys.stderr.write(f"{settings.db}: http://{host}:{port} (stop with Ctrl-C)\n")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
