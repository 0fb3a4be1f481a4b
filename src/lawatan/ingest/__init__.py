"""Bytes in, `Document`s out: plain text, HTML and JSON lines, from files, folders and standard input.

What cannot be read comes out as a `Rejection` with its reason, in the place where the document would have come. One
reader per format, found by the name's ending or, where that says nothing, by the first bytes. `fetch.py` alone opens
the network, and nothing here imports it but `pages.py`.
"""

from __future__ import annotations

from lawatan.ingest.inputs import read_inputs, read_stream

__all__ = ["read_inputs", "read_stream"]
