"""The evaluation as one HTML file: no script, nothing loaded from elsewhere; light and dark, for screen and paper."""

from __future__ import annotations

from lawatan.evaluation.html.page import render_page

__all__ = ["render_page"]
