"""Pictures of the web application's pages: `take_screenshots.py ADDRESS FOLDER PATH...`, at two widths, light and dark.

Needs the development tools and a Chromium; the server has to run already. Pictures are named after their path.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def main() -> None:
    """Take them."""
    address, folder, *paths = sys.argv[1:]
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("LAWATAN_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=SWITCHES)
        for width in (1280, 390):
            for scheme in ("light", "dark"):
                page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
                for path in paths:
                    page.goto(address + path)
                    name = re.sub(r"\W+", "-", path).strip("-") or "index"
                    page.screenshot(path=str(target / f"{name}-{width}-{scheme}.png"), full_page=True)
                page.close()
        browser.close()


main()
