"""Write docs/reference/openapi.json anew, from the handlers of `/api/v1`. A test compares the two."""

from __future__ import annotations

from pathlib import Path

from lawatan.web.api.routes import openapi_text

TARGET = Path(__file__).parents[1] / "docs" / "reference" / "openapi.json"

TARGET.write_text(openapi_text(), encoding="utf-8")
