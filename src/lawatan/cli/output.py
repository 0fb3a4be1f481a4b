"""Where results go: stdout, or a file that is there whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from lawatan.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def open_output(path: str | None) -> Iterator[BinaryIO]:
    """A binary stream: stdout where `path` is None or "-", else a file that takes its name when the block ends well.

    After an error in the block, an existing file at `path` is as it was. Raises `InputError` where the folder is
    missing or may not be written to.
    """
    if path is None or path == "-":
        yield cast("BinaryIO", sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.exists() and not target.is_file():
        # /dev/stdout, a pipe, a folder: nothing that a rename could replace.
        with _explained(path), target.open("wb") as stream:
            yield stream
        return
    with _explained(path):
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield cast("BinaryIO", stream)
        Path(name).chmod(0o666 & ~_umask())
        Path(name).replace(target)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


@contextmanager
def _explained(path: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise InputError(
            f"cannot be written: {error.strerror or error}", place=path, remedy="choose another place with -o"
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
