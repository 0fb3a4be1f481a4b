"""The twins of a page, as JSON and as CSV, made from the same context as the screen."""

from __future__ import annotations

import io

from lawatan.export.formats.comma_separated import write_rows
from lawatan.records.codec import encode
from lawatan.web.page import AnyPage

JSON = "application/json"
CSV = "text/csv; charset=utf-8; header=present"


def json_twin(context: object) -> bytes:
    """The context as a JSON object, its fields in their order, with a newline."""
    return encode(context) + b"\n"


def csv_twin(page: AnyPage, context: object) -> bytes:
    """The page's table after RFC 4180, cells that a spreadsheet would compute made safe."""
    table = page.table(context)
    stream = io.BytesIO()
    write_rows(table.columns, table.rows, stream)
    return stream.getvalue()
