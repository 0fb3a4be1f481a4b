"""The review queue by keyboard alone; a judgement on an event's page that outlasts a reload and a new build."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.browser.conftest import Open, Server

from lawatan import pipeline
from lawatan.records.event import Review
from lawatan.records.judgement import Judgement, JudgementKind, Verdict
from lawatan.samples import sample_articles
from lawatan.store import open_store


def ledger(server: Server) -> list[Judgement]:
    with open_store(str(server.db)) as store:
        return store.judgements()


def key_of(page: Page) -> str:
    """Which decision is on the screen."""
    found = page.locator('.main-acts input[name="cursor"]')
    return str(found.get_attribute("value")) if found.count() else ""


def press(page: Page, key: str) -> None:
    """Press a key that sends a form, and wait for what comes."""
    with page.expect_navigation():
        page.keyboard.press(key)


def signed_in(server: Server, open_page: Open, path: str) -> Page:
    page = open_page(server.sign_in).page
    page.goto(server.address + path)
    return page


def test_the_queue_is_worked_by_keys_alone(own_server: Server, open_page: Open) -> None:
    page = signed_in(own_server, open_page, "/review")
    first = key_of(page)
    assert first.startswith("conflict:")

    press(page, "a")
    (kept,) = ledger(own_server)
    assert (kept.kind, kept.who) == (JudgementKind.EDIT, "Tester")
    second = key_of(page)
    assert second != first

    press(page, "Backspace")
    assert [j.kind for j in ledger(own_server)] == [JudgementKind.EDIT, JudgementKind.UNDO]
    assert key_of(page) == first

    press(page, "2")  # the other value
    assert ledger(own_server)[-1].value != kept.value

    page.goto(f"{own_server.address}/review?kind=event&after=")
    at = key_of(page)
    page.keyboard.press("Space")
    page.wait_for_function("at => document.querySelector('.main-acts input[name=cursor]').value !== at", arg=at)
    assert len(ledger(own_server)) == 3, "skipping judges nothing"
    passed = key_of(page)

    press(page, "x")
    assert ledger(own_server)[-1].kind is JudgementKind.REJECT
    press(page, "u")
    assert ledger(own_server)[-1].verdict is Verdict.UNSURE
    assert key_of(page) not in (at, passed)
    page.goto(f"{own_server.address}/review?kind=event")
    assert key_of(page) not in (at, passed), "the session goes on where it stopped"

    page.goto(f"{own_server.address}/review?kind=pair&after=")
    press(page, "a")
    assert (ledger(own_server)[-1].kind, ledger(own_server)[-1].verdict) == (JudgementKind.MERGE, Verdict.POSITIVE)
    press(page, "x")
    assert ledger(own_server)[-1].kind is JudgementKind.SPLIT


def test_keys_open_what_they_name_and_keep_out_of_fields(own_server: Server, open_page: Open) -> None:
    page = signed_in(own_server, open_page, "/review?kind=event&after=")
    at = key_of(page)
    page.keyboard.press("?")
    expect(page.locator(".keys")).to_be_visible()
    page.keyboard.press("e")
    expect(page.locator(".more-acts select, .more-acts input:not([type=hidden])").first).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("m")
    other = page.locator('.more-acts input[name="other"]')
    expect(other).to_be_focused()
    page.keyboard.type("aux")
    expect(other).to_have_value("aux")
    assert key_of(page) == at and ledger(own_server) == []


def test_the_queue_works_without_scripts(own_server: Server, open_page: Open) -> None:
    page = open_page(own_server.sign_in, scripts=False).page
    page.goto(f"{own_server.address}/review")
    at = key_of(page)
    page.get_by_role("link", name="Skip space").click()
    assert key_of(page) != at
    page.get_by_role("button", name="Unsure").click()
    page.get_by_role("button", name="Undo").click()
    assert [j.kind for j in ledger(own_server)] == [JudgementKind.CONFIRM, JudgementKind.UNDO]


def test_a_confirmation_outlasts_reload_and_build(own_server: Server, open_page: Open) -> None:
    with open_store(str(own_server.db)) as store:
        event = max(store.events(), key=lambda e: len(e.mentions)).event_id
    page = signed_in(own_server, open_page, f"/events/{event}")
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("status")).to_contain_text("right as it is")
    page.reload()
    expect(page.locator(".review-confirmed")).to_be_visible()
    with open_store(str(own_server.db)) as store:
        pipeline.build([str(article) for article in sample_articles()], store)
        assert store.event(event).review is Review.CONFIRMED
    page.goto(f"{own_server.address}/events/{event}")
    expect(page.locator(".review-confirmed")).to_be_visible()
    page.locator("#history").get_by_role("button", name="Undo").click()
    expect(page.locator(".review-confirmed")).to_have_count(0)


def test_marked_words_on_the_screen_are_the_stored_evidence(server: Server, open_page: Open) -> None:
    with open_store(str(server.db)) as store:
        event = max(store.events(), key=lambda e: len(e.mentions))
        stored = {}
        for mention in event.mentions:
            annotated = store.document(mention.document)
            assert annotated
            evidence = annotated.event_mentions[mention.mention].evidence
            stored[str(mention)] = {e.text for e in evidence if e.field != "sentence"}
    watched = open_page(f"{server.address}/events/{event.event_id}")
    for reference, words in stored.items():
        report = watched.page.locator("article.report", has=watched.page.get_by_text(reference, exact=True))
        marks = report.locator("mark").all_text_contents()
        assert marks and all(any(mark in text for text in words) for mark in marks)
        assert all(any(mark in text for mark in marks) for text in words)


def test_a_contact_beside_the_text_lights_up_its_words(server: Server, open_page: Open) -> None:
    with open_store(str(server.db)) as store:
        id_ = next(d.document.id for d in store.documents() if len(d.event_mentions) > 1)
    watched = open_page(f"{server.address}/documents/{id_}")
    item = watched.page.locator("[data-owner]").nth(1)
    item.focus()
    owner = item.get_attribute("data-owner")
    lit = watched.page.locator("mark.is-lit")
    assert lit.count()
    for mark in lit.all():
        assert owner in re.split(r"\s+", str(mark.get_attribute("data-of")))
    watched.page.locator(".brand").focus()
    expect(lit).to_have_count(0)


def test_a_pasted_article_is_read_while_the_page_looks(own_server: Server, open_page: Open) -> None:
    page = signed_in(own_server, open_page, "/add")
    page.get_by_label("The article").fill(
        "Wong in Suva\n\nAustralian Foreign Minister Penny Wong arrived in Suva on Thursday (26/5/2022)."
    )
    page.get_by_label("Published").fill("2022-05-26")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Read", timeout=30_000)
    expect(page.locator("main")).to_contain_text("Penny Wong")
