"""The page of a document: the text whole, its marks true; or the evidence alone where texts may not be shown."""

from __future__ import annotations

from pathlib import Path

from fastapi.testclient import TestClient
from tests.web.judging import visiting

from lawatan.pipeline import link_store
from lawatan.store import open_store
from lawatan.store.store import Store
from lawatan.web.pages.document import EVIDENCE
from lawatan.web.views.page_text import block_views, document_marks, quoting


def test_the_stretches_are_the_text_and_the_marks_true(store: Store) -> None:
    for annotated in store.documents():
        text = annotated.document.text
        views = block_views(annotated)
        assert "".join(view.text for view in views) == text
        shown = [segment for view in views for segment in view.segments]
        for mark in document_marks(annotated):
            assert "".join(s.text for s in shown if mark in s.marks) == text[mark.start : mark.end]
        assert {b.kind for b in annotated.blocks} == {view.kind for view in views if view.kind}


def test_quotations_show_evidence_and_nothing_else(store: Store) -> None:
    for annotated in store.documents():
        text = annotated.document.text
        words = {e.text for m in annotated.event_mentions for e in m.evidence if e.field in EVIDENCE}
        shown = [s for view in quoting(block_views(annotated), EVIDENCE) for s in view.segments]
        assert all(s.marks or s.text == " … " for s in shown)
        assert all(any(s.text in w for w in words) for s in shown if s.marks)
        assert sum(len(s.text) for s in shown if s.marks) < len(text)


def test_a_site_may_show_no_whole_texts(fresh_db: Path, client: TestClient) -> None:
    with open_store(str(fresh_db)) as store:
        id_ = next(d.document.id for d in store.documents() if d.event_mentions and len(d.document.text) > 400)
        text = store.document(id_).document.text  # type: ignore[union-attr]
    middle = max(text.splitlines(), key=len)
    assert middle in "".join(
        s["text"] for b in client.get(f"/documents/{id_}.json").json()["blocks"] for s in b["segments"]
    )
    with visiting(fresh_db, show_text=False) as ann:
        for address in (f"/documents/{id_}.json", f"/documents/{id_}.json?view=whole"):
            page = ann.client.get(address).json()
            assert not page["is_whole"] and page["blocks"] and not page["quotations"]
            assert middle not in "".join(s["text"] for b in page["blocks"] for s in b["segments"])
            assert not any(r["text"] for r in page["rejections"])
        assert "whole text" not in ann.see(f"/documents/{id_}")


def test_a_store_without_texts_shows_the_evidence(tmp_path: Path, store: Store) -> None:
    with open_store(str(tmp_path / "bare.db"), store_text=False) as bare:
        for annotated in store.documents():
            bare.put_document(annotated)
        link_store(bare)
        event = max(bare.events(), key=lambda e: len(e.mentions))
    with visiting(tmp_path / "bare.db", store_text=False) as ann:
        assert "keeps no texts" in ann.see(f"/documents/{event.mentions[0].document}")
        page = ann.see(f"/events/{event.event_id}")
        assert "The text is not stored" in page and "<blockquote" not in page


def test_an_id_with_slashes_and_spaces_has_a_page(fresh_db: Path) -> None:
    from dataclasses import replace

    with visiting(fresh_db) as ann:
        annotated = next(ann.store.documents())
        ann.store.put_document(replace(annotated, document=replace(annotated.document, id="desk/a 17.json?#x")))
        link_store(ann.store)
        path = "/documents/desk%2Fa%2017.json%3F%23x"
        assert "desk/a 17.json?#x" in ann.see(path)
        assert ann.client.get(f"{path}.json").json()["id"] == "desk/a 17.json?#x"
    assert "no page has this id" in client_answer(ann.client, "/documents/none")


def client_answer(client: TestClient, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 404
    return answer.text.lower()
