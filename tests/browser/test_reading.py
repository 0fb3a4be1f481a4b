"""What a reader does: search from the keyboard, narrow a list, choose colours, sign in and out."""

from __future__ import annotations

from tests.browser.conftest import Open, Server


def test_slash_leads_to_the_search_box(server: Server, open_page: Open) -> None:
    watched = open_page(server.address)
    watched.page.keyboard.press("/")
    watched.page.keyboard.type("xi jinping")
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/search?q=xi+jinping")
    assert watched.page.locator("main").get_by_role("link", name="Xi Jinping").count() >= 1
    assert watched.page.locator("mark").count() >= 1
    assert not watched.faults


def test_skip_link_and_narrowing_by_keyboard_alone(server: Server, open_page: Open) -> None:
    watched = open_page(f"{server.address}/events")
    watched.page.keyboard.press("Tab")
    watched.page.keyboard.press("Enter")
    assert watched.page.evaluate("document.activeElement.id") == "content"
    before = watched.page.locator("main h1").inner_text()
    choice = watched.page.locator(".facet a").first
    choice.focus()
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url("**/events?*")
    assert watched.page.locator("main h1").inner_text() != before
    watched.page.get_by_role("list", name="Chosen").get_by_role("link").first.click()
    assert watched.page.locator("main h1").inner_text() == before
    assert not watched.faults


def test_colours_are_remembered_without_scripts(server: Server, open_page: Open) -> None:
    watched = open_page(f"{server.address}/runs", scripts=False)
    watched.page.get_by_role("button", name="dark", exact=True).click()
    assert watched.page.url == f"{server.address}/runs"
    assert watched.page.locator("html").get_attribute("data-theme") == "dark"
    watched.page.goto(f"{server.address}/events")
    assert watched.page.locator("html").get_attribute("data-theme") == "dark"
    assert watched.page.get_by_role("button", name="dark", exact=True).get_attribute("aria-pressed") == "true"


def test_signing_in_by_the_link_and_out(own_server: Server, open_page: Open) -> None:
    watched = open_page(own_server.sign_in)
    watched.page.get_by_role("link", name="Signed in as Tester").click()
    watched.page.get_by_role("button", name="Sign out").click()
    watched.page.get_by_role("link", name="Sign in").wait_for()
    assert not watched.faults


def test_a_phone_reaches_the_facets(server: Server, open_page: Open) -> None:
    watched = open_page(f"{server.address}/events", width=390)
    watched.page.get_by_role("link", name="Narrow the list").click()
    assert watched.page.locator(".facets").is_visible()
    assert watched.page.evaluate("document.activeElement.id") == "narrow"
