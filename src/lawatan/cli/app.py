"""The program `lawatan`: its commands, its exit codes, how errors reach the person.

Exit codes: 0 done; 1 an error that the message explains; 2 wrong usage; 3 no input could be read; 130 interrupted;
141 the reader of the output went away. Exceptions that are not `LawatanError` are bugs and show their traceback.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from lawatan import __version__
from lawatan.cli import (
    analyse,
    build,
    conflicts,
    evaluate,
    events,
    explain,
    export,
    history,
    judge,
    languages,
    report,
    sample,
    serve,
    settings,
    show,
    user,
    why,
)
from lawatan.errors import LawatanError

EXIT_ERROR = 1
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141


class LawatanGroup(TyperGroup):
    """Runs a command and turns what may go wrong into a message and an exit code."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  the type of click's context is private to typer
        """Run the chosen command."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # a page may hold what a terminal's encoding lacks
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except LawatanError as error:
            sys.stderr.write(f"lawatan: {error}\n")
            raise typer.Exit(EXIT_ERROR) from None
        except KeyboardInterrupt:
            raise typer.Exit(EXIT_INTERRUPTED) from None
        except BrokenPipeError:
            # The interpreter would flush stdout once more when it ends, and complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(EXIT_BROKEN_PIPE) from None
        return result


app = typer.Typer(
    cls=LawatanGroup,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lawatan {__version__}")
        raise typer.Exit


@app.callback()
def lawatan(
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """News coverage in, a sourced record of diplomatic and defence contacts out."""


for _command in (
    analyse.analyse,
    build.build,
    events.events,
    show.show,
    export.export,
    explain.explain,
    evaluate.evaluate,
    languages.languages,
    sample.sample,
    settings.settings,
    history.history,
    why.why,
    conflicts.conflicts,
    serve.serve,
    report.report,
):
    app.command()(_command)
app.add_typer(judge.app, name="judge")
app.add_typer(user.app, name="user")
