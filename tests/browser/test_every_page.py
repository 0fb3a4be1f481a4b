"""Every registered page in a real browser, at a desk and on a phone, light and dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.browser.conftest import Open, Server

from lawatan.store import open_store
from lawatan.web.page import AnyPage
from lawatan.web.pages import PAGES

_SERIOUS = ("serious", "critical")
_LONGEST_WALK = 400
FIRST_PAINT = 250_000


def addresses(page: AnyPage, server: Server) -> list[str]:
    assert page.examples is not None
    with open_store(str(server.db)) as store:
        return [server.address + path for path in page.examples(store)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_is_whole(page: AnyPage, width: int, scheme: str, server: Server, open_page: Open) -> None:
    for address in addresses(page, server):
        watched = open_page(address, width=width, scheme=scheme)
        assert not watched.faults, address
        inner, client = watched.page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
        )
        assert inner <= client, f"{address} scrolls sideways: {inner} > {client}"
        found = Axe().run(watched.page).response["violations"]
        faults = [f"{v['id']}: {v['help']}: {v['nodes'][0]['html']}" for v in found if v["impact"] in _SERIOUS]
        assert not faults, address


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_keyboard_reaches_everything_and_focus_shows(page: AnyPage, server: Server, open_page: Open) -> None:
    for address in addresses(page, server):
        watched = open_page(address)
        expected = watched.page.evaluate(
            """[...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
               .filter(e => !e.disabled && !['hidden', 'radio'].includes(e.type) && e.checkVisibility()
                            && e.tabIndex >= 0).length"""
        )
        for place in range(min(expected, _LONGEST_WALK)):
            watched.page.keyboard.press("Tab")
            shows = watched.page.evaluate(
                """(() => { const e = document.activeElement; const s = getComputedStyle(e);
                     e.wasReached = true;
                     return e !== document.body && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()"""
            )
            assert shows, f"{address}: the focus does not show after {place + 1} tabs"
        reached = watched.page.evaluate("[...document.querySelectorAll('*')].filter(e => e.wasReached).length")
        assert reached == min(expected, _LONGEST_WALK), address


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_works_without_scripts_and_first_paint_is_light(page: AnyPage, server: Server, open_page: Open) -> None:
    for address in addresses(page, server):
        watched = open_page(address, scripts=False)
        assert not watched.faults
        assert watched.page.locator("main h1").count() == 1
        sizes = (
            watched.page.request.get(address).body(),
            *(
                watched.page.request.get(server.address + str(element.get_attribute(name))).body()
                for selector, name in (("link[rel=stylesheet]", "href"), ("script[src]", "src"))
                for element in watched.page.locator(selector).all()
            ),
        )
        assert sum(map(len, sizes)) < FIRST_PAINT, "before compression, without charts"
