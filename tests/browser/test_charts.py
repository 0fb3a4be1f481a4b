"""What a person does with charts: drag, keys, links, the phone's drawing, a dossier without any request."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect
from tests.browser.conftest import Open, Server

from lawatan.store import EventFilter, open_store
from lawatan.web.report import DossierOptions, render_report

YEAR = "/timeline?by=state&from=2023-01-01&to=2023-12-31"


def asked(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def test_dragging_over_the_timeline_looks_closer(server: Server, open_page: Open) -> None:
    watched = open_page(server.address + YEAR)
    page = watched.page
    box = page.locator("svg.wide#timeline-wide").bounding_box()
    assert box is not None
    # The plot begins after the names; its second half is July to December.
    left = box["x"] + box["width"] * 186 / 1120
    middle, y = left + (box["x"] + box["width"] - left) / 2, box["y"] + box["height"] / 2
    page.mouse.move(middle, y)
    page.mouse.down()
    page.mouse.move(middle + 60, y, steps=4)
    expect(page.locator(".brushed")).to_have_count(1)
    page.mouse.move(box["x"] + box["width"] - 2, y, steps=4)
    page.mouse.up()
    expect(page.locator(".period-shown")).to_contain_text("2023-07-0")
    assert asked(page)["from"].startswith("2023-07-0")
    assert asked(page)["to"] == "2023-12-31"
    assert asked(page)["by"] == "state"
    assert page.locator("#chart-from").input_value() == asked(page)["from"]
    page.go_back()
    expect(page.locator(".period-shown")).to_have_text("2023-01-01 to 2023-12-31")
    assert not watched.faults


def test_keys_zoom_and_move(server: Server, open_page: Open) -> None:
    watched = open_page(server.address + YEAR)
    page = watched.page
    page.locator(".brush").focus()
    page.keyboard.press("+")
    expect(page.locator(".period-shown")).to_have_text("2023-04-01 to 2023-09-30")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".period-shown")).to_have_text("2023-10-01 to 2024-03-31")
    page.keyboard.press("0")
    expect(page.locator(".choices [aria-current]", has_text="All")).to_have_count(1)
    assert page.evaluate("document.activeElement.className") == "brush"
    assert not watched.faults


def test_without_scripts_links_do_the_same(server: Server, open_page: Open) -> None:
    page = open_page(server.address + YEAR, scripts=False).page
    page.get_by_role("link", name="Closer").click()
    expect(page.locator(".period-shown")).to_have_text("2023-04-01 to 2023-09-30")
    page.get_by_role("link", name="Q3 2023").or_(page.get_by_role("link", name="Q2 2023")).first.click()
    expect(page.locator(".choices [aria-current]", has_text="Q")).to_have_count(1)


def test_a_mark_leads_to_its_event_and_has_a_name(server: Server, open_page: Open) -> None:
    watched = open_page(server.address + YEAR)
    mark = watched.page.locator("#timeline-wide a.mark").first
    name = mark.locator("title").text_content()
    assert name
    mark.click()
    watched.page.wait_for_url("**/events/*")
    assert not watched.faults


def test_a_phone_gets_a_drawing_of_its_own(server: Server, open_page: Open) -> None:
    for address, name in ((YEAR, "timeline"), ("/map", "map"), ("/network", "network")):
        page = open_page(server.address + address, width=390).page
        expect(page.locator(f"#{name}-narrow")).to_be_visible()
        expect(page.locator(f"#{name}-wide")).to_be_hidden()
        sizes = page.locator(f"#{name}-narrow text").evaluate_all(
            "texts => texts.map(t => t.getBoundingClientRect().height)"
        )
        assert min(sizes) >= 10, "letters are as large as they were drawn"


def test_small_marks_answer_to_a_finger(server: Server, open_page: Open) -> None:
    page = open_page(server.address + YEAR, width=390).page
    widths = page.locator("#timeline-narrow a.mark").evaluate_all(
        """marks => marks.map(
               m => Math.max(...[...m.querySelectorAll('rect')].map(r => r.getBoundingClientRect().width)))"""
    )
    assert widths
    assert min(widths) >= 23


def test_labels_of_a_lane_do_not_run_into_marks(server: Server, open_page: Open) -> None:
    """Widths of letters are estimated on the server; a real browser is the judge."""
    for width, name in ((1280, "wide"), (390, "narrow")):
        page = open_page(server.address + "/timeline?by=state&from=2022-06&to=2024-06", width=width).page
        meeting = page.evaluate(
            """name => {
                const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                                        && a.top < b.bottom - 2 && b.top < a.bottom - 2;
                const boxes = q => [...document.querySelectorAll(`#timeline-${name} ${q}`)].map(
                    e => [e.closest('a'), e.getBoundingClientRect(), e.textContent]);
                const labels = boxes('.mark-label'), bars = boxes('.mark rect:not(.hit)');
                return labels.flatMap(([a, l, t]) =>
                    [...bars, ...labels].filter(([b, r]) => a !== b && meets(l, r)).map(() => t));
            }""",
            name,
        )
        assert meeting == []


def test_the_map_follows_the_colours_that_the_reader_chose(server: Server, open_page: Open) -> None:
    watched = open_page(server.address + "/map", scheme="dark")
    land = watched.page.locator("#map-wide image").get_attribute("href")
    assert land is not None
    answer = watched.page.request.get(server.address + land)
    assert answer.status == 200
    assert "prefers-color-scheme" in answer.text()
    assert not watched.faults


def test_a_dossier_opens_from_the_disk_and_asks_for_nothing(server: Server, open_page: Open, tmp_path: Path) -> None:
    with open_store(str(server.db)) as store:
        text = render_report(store, EventFilter(), DossierOptions(), datetime(2024, 1, 1, tzinfo=UTC))
    file = tmp_path / "dossier.html"
    file.write_text(text, encoding="utf-8")
    watched = open_page("about:blank", width=390)
    requests: list[str] = []
    watched.page.on("request", lambda request: requests.append(request.url))
    watched.page.goto(file.as_uri())
    assert requests == [file.as_uri()]
    assert not watched.faults
    inner, client = watched.page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert inner <= client
    assert watched.page.pdf(prefer_css_page_size=True).startswith(b"%PDF")
