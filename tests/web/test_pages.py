"""Every registered page: it answers, and its twins hold what its context holds."""

from __future__ import annotations

import csv
import io
import typing

import pytest
from fastapi.testclient import TestClient

from lawatan.records.codec import decode
from lawatan.store.store import Store
from lawatan.web.page import AnyPage
from lawatan.web.pages import PAGES
from lawatan.web.twins import csv_twin, json_twin


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_page_and_its_twins_come_from_one_context(page: AnyPage, client: TestClient, store: Store) -> None:
    assert page.examples is not None, "tests need an address of the page"
    addresses = page.examples(store)
    assert addresses
    for address in addresses:
        screen = client.get(address, headers={"accept": "text/html"})
        assert screen.status_code == 200, screen.text
        path, _, query = ("/index" if address == "/" else address).partition("?")
        end = f"?{query}" if query else ""
        twin = client.get(f"{path}.json{end}")
        assert twin.headers["content-type"] == "application/json"
        context = decode(twin.content, typing.get_type_hints(page.context)["return"], place=address)
        assert json_twin(context) == twin.content
        table = client.get(f"{path}.csv{end}")
        assert table.content == csv_twin(page, context)
        rows = list(csv.reader(io.StringIO(table.text)))
        assert {len(row) for row in rows} == {len(page.table(context).columns)}


def test_names_and_paths_of_pages_differ() -> None:
    assert len({page.name for page in PAGES}) == len({page.path for page in PAGES}) == len(PAGES)
