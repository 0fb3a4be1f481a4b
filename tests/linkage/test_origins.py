"""Reports of an event are grouped by what they go back to, with the reasons; what shares nothing stays apart."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.linkage.build import document
from tests.linkage.pages import STORY, TRANSLATION, analysed, gold_pages, page
from tests.records.strategies import annotated_documents

from lawatan.linkage.copies import find_copies
from lawatan.linkage.credited import credits_of, publisher_name
from lawatan.linkage.link import link
from lawatan.linkage.origins import OriginFinder, by_origins
from lawatan.records.event import Event, MentionReference
from lawatan.records.event_mention import AnnotatedDocument
from lawatan.records.origin import Origin, OriginKind, origin_reason_text

TOLD = "Penny Wong arrived in Suva on Thursday."
OTHER = "Fiji's sugar harvest begins in June."


def origins_of(*documents: AnnotatedDocument) -> tuple[Origin, ...]:
    finder = OriginFinder({d.document.id: d for d in documents}, find_copies(documents))
    return finder.origins("e-1", [MentionReference(d.document.id, 0) for d in documents])


def groups(*documents: AnnotatedDocument) -> list[set[str]]:
    return [set(origin.documents) for origin in origins_of(*documents)]


def credited(id: str, name: str, words: str, **more: str) -> AnnotatedDocument:
    return page(id, f"{TOLD[:-1]}, {words}.", credits=[(name, "media", words)], **more)


def test_pages_that_share_nothing_are_two_origins() -> None:
    one, other = page("a", TOLD, outlet="Warta Contoh"), page("b", TOLD, outlet="Example Tribune")
    assert groups(one, other) == [{"a"}, {"b"}] or groups(one, other) == [{"b"}, {"a"}]
    reasons = [reason for origin in origins_of(one, other) for reason in origin.reasons]
    assert {(r.kind, r.name) for r in reasons} == {
        (OriginKind.PUBLISHER, "Warta Contoh"),
        (OriginKind.PUBLISHER, "Example Tribune"),
    }


@pytest.mark.parametrize(
    ("left", "right", "name"),
    [
        (("AFP", "AFP reported"), ("Agence France-Presse", "dilansir Agence France-Presse"), "Agence France-Presse"),
        (("Antara", "Antara said"), ("ANTARA", "ANTARA wrote"), "ANTARA"),
        (("Pulau Post", "Pulau Post said"), ("Pulau Post", "told Pulau Post"), "Pulau Post"),
        (("KCNA (Korean Central News Agency)", "KCNA said"), ("KCNA", "kata KCNA"), "KCNA"),
    ],
)
def test_pages_that_credit_one_outlet_are_one_origin(left: tuple[str, str], right: tuple[str, str], name: str) -> None:
    (origin,) = origins_of(credited("a", *left), credited("b", *right))
    assert origin.documents == ("a", "b") or origin.documents == ("b", "a")
    assert origin.names == (name,)
    assert {r.evidence[0].text for r in origin.reasons} == {left[1], right[1]}


@pytest.mark.parametrize("name", ["state media", "South Korean media", "media pemerintah"])
def test_media_without_a_name_are_nobody(name: str) -> None:
    pages = [credited("a", name, f"{name} said", outlet="A"), credited("b", name, f"{name} reported", outlet="B")]
    assert len(groups(*pages)) == 2


def test_a_page_that_credits_another_page_is_of_its_origin() -> None:
    wire = page("a", TOLD, outlet="Reuters", published="2022-05-26")
    relay = credited("b", "Reuters", "Reuters reported", published="2022-05-27", outlet="Warta Contoh")
    (origin,) = origins_of(relay, wire)
    assert origin.documents == ("a", "b")
    assert origin.publishers == ("Reuters", "Warta Contoh")


def test_an_outlet_that_credits_itself_reports_on_its_own() -> None:
    own = credited("a", "KOMPAS.com", "pantauan KOMPAS.com", outlet="Kompas.com")
    assert [r.kind for o in origins_of(own) for r in o.reasons] == [OriginKind.PUBLISHER]
    by_address = credited("b", "Reuters", "Reuters reported", url="https://www.reuters.com/world/1")
    assert [r.kind for o in origins_of(by_address) for r in o.reasons] == [OriginKind.PUBLISHER]


def test_one_publisher_is_one_witness() -> None:
    first = page("a", TOLD, outlet="Warta Contoh", published="2022-05-26")
    second = page("b", "Penny Wong was in Suva.", outlet="Warta Contoh", published="2022-05-27")
    relay = credited("c", "TASS", "TASS reported", outlet="Warta Contoh", published="2022-05-28")
    assert groups(first, second, relay) == [{"a", "b"}, {"c"}]


def statement(id: str, words: str, role: str, state: str | None, **more: str) -> AnnotatedDocument:
    line = f"{TOLD[:-1]}, {words} said."
    return page(id, line, credits=[(words, "official", f"{words} said")], bodies=[(words, role, state)], **more)


def test_a_shared_statement_is_one_origin() -> None:
    left = statement("a", "the Fijian foreign ministry", "foreign ministry", "FJI", outlet="A")
    right = statement("b", "Kemlu Fiji", "foreign ministry", "FJI", outlet="B")
    other = statement("c", "Kemlu Australia", "foreign ministry", "AUS", outlet="C")
    unknown = [statement(w, f"{w} ministry", "foreign ministry", None, outlet=w) for w in ("the", "their")]
    found = groups(left, right, other, *unknown)
    assert {"a", "b"} in found
    assert sorted(len(group) for group in found) == [1, 1, 1, 2], "a ministry of no known state is not another page's"
    (origin,) = (o for o in origins_of(left, right) if len(o.documents) == 2)
    assert origin.names == ("foreign ministry of FJI",)
    assert origin_reason_text(origin.reasons[0]) == "rests on a statement of the foreign ministry of FJI"


def test_a_credit_elsewhere_on_the_page_is_no_origin_of_the_report() -> None:
    far = [OTHER] * 6
    away = page("a", TOLD, *far, "Taxes fell, AFP reported.", credits=[("AFP", "media", "AFP reported")])
    assert [r.kind for o in origins_of(away) for r in o.reasons] == [OriginKind.PUBLISHER]
    background = page("b", OTHER, *far, TOLD, credits=[("AFP", "media", OTHER)], told=TOLD)
    assert [r.kind for o in origins_of(background) for r in o.reasons] == [OriginKind.PUBLISHER]
    marks = [("AFP", "media", "AFP reported")]
    lead = page("c", "Wong in Suva", OTHER, TOLD, "So AFP reported.", credits=marks, told=TOLD, kinds=["headline"])
    assert [r.kind for o in origins_of(lead) for r in o.reasons] == [OriginKind.MEDIA]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Wong in Suva\n\nSUVA (AFP) - {told}\n\n{more}\n", ["Agence France-Presse"]),
        ("Wong in Suva\n\nSUVA, May 26 (Xinhua) -- {told}\n\n{more}\n", ["Xinhua"]),
        ("Wong in Suva\n\nBy Agence France-Presse\n\n{told}\n\n{more}\n", ["Agence France-Presse"]),
        ("Wong in Suva\n\n{told}\n\n{more}\n\n(AFP/Reuters)\n", ["Agence France-Presse", "Reuters"]),
        ("Wong in Suva\n\n{told}\n\n{more} (AFP)\n", ["Agence France-Presse"]),
        ("Wong in Suva\n\n{told}\n\n{more}\n\nSource: BBC\n", ["BBC"]),
        ("Wong in Suva\n\n{told}\n\n{more}\n\nEditor: Petra\n", []),
        ("Wong in Suva\n\n{told}\n\n{more}\n\nPhoto: AFP\n", []),
        ("Wong in Suva\n\nSUVA - {told}\n\n{more} (with pictures)\n", []),
    ],
)
def test_marks_of_agencies(text: str, names: list[str]) -> None:
    told, more = "Foreign Minister Penny Wong arrived in Suva on Thursday.", "She met Prime Minister Frank Bainimarama."
    found = credits_of(analysed("a", text.format(told=told, more=more), "en", outlet="Example Tribune"))
    assert [c.name for c in found if c.sentence is None] == names
    assert all(c.kind is OriginKind.AGENCY or c.name == "BBC" for c in found)


def test_an_agency_on_its_own_page_is_the_publisher() -> None:
    text = "Wong di Suva\n\nSuva (ANTARA) - Menteri Luar Negeri Australia Penny Wong tiba di Suva, Kamis.\n"
    assert not credits_of(analysed("a", text, "id", outlet="ANTARA News"))
    assert [c.name for c in credits_of(analysed("a", text, "id", outlet="Warta Contoh"))] == ["ANTARA"]


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"outlet": "Kantor Berita Antara"}, "ANTARA"),
        ({"url": "https://en.antaranews.com/news/1"}, "ANTARA"),
        ({"url": "https://www.warta-contoh.example/1"}, "warta-contoh.example"),
        ({"outlet": "Warta Contoh", "url": "https://en.antaranews.com/news/1"}, "Warta Contoh"),
        ({"url": "http://[broken"}, None),
        ({}, None),
    ],
)
def test_publishers(more: dict[str, str], name: str | None) -> None:
    assert publisher_name(document("a", **more)) == name


def test_a_translation_and_its_original_are_one_origin() -> None:
    story = analysed("story", STORY, "en", outlet="Example Tribune")
    translation = analysed("translation", TRANSLATION, "id", published="2022-05-27", outlet="Warta Contoh")
    (origin,) = origins_of(translation, story)
    assert origin.documents == ("story", "translation")
    first, second = origin.reasons
    assert (first.kind, first.document) == (OriginKind.PUBLISHER, "story")
    assert (second.kind, second.document, second.other) == (OriginKind.TRANSLATION, "translation", "story")
    assert second.evidence[0].text in TRANSLATION
    assert second.other_evidence[0].text in STORY


def test_origins_weigh_what_reports_support() -> None:
    """Two pages from one agency do not outvote a third that reports for itself."""
    relays = [credited(id, "AFP", f"AFP {verb}", outlet=id) for id, verb in (("a", "said"), ("b", "wrote"))]
    weigh = by_origins(origins_of(*relays, page("c", TOLD, outlet="C")))
    assert weigh(["a", "b"]) == 1.0
    assert weigh(["a", "b", "c"]) == 2.0
    assert weigh([]) == 0.0
    assert weigh(["unknown"]) == 1.0
    event = next(iter(link([*relays, page("c", TOLD, outlet="C")]).events))
    assert {f.field: f.weight for f in event.fields}["start"] == 2.0
    assert len(event.origins) == 2


def test_the_id_stays_when_a_later_report_joins() -> None:
    first = page("a", TOLD, outlet="Warta Contoh", published="2022-05-26")
    second = page("b", "Penny Wong was in Suva.", outlet="Warta Contoh", published="2022-05-27")
    assert origins_of(first)[0].origin_id == origins_of(second, first)[0].origin_id


NAMES = ["AFP", "Reuters", "Pulau Post", None]
PAGES = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.sampled_from(["A", "Reuters", None]),
        st.sampled_from([None, "2022-05-26", "2022-05-27"]),
        st.sampled_from([0, 0, 1, 2]),
    ),
    min_size=1,
    max_size=7,
)


def made(rows: Sequence[tuple[str | None, str | None, str | None, int]]) -> list[AnnotatedDocument]:
    """Pages that credit, that have a publisher, that copy one of two texts."""
    found = []
    for number, (name, outlet, published, copied) in enumerate(rows):
        body = " ".join(f"w{copied}x{i}" for i in range(60)) if copied else f"Page {number}."
        line = f"{TOLD[:-1]}, {name} said." if name else TOLD
        marks = [(name, "media", f"{name} said")] if name else []
        found.append(page(f"d{number}", line, body, credits=marks, outlet=outlet, published=published))
    return found


@settings(max_examples=60, deadline=None)
@given(PAGES, st.randoms(use_true_random=False))
def test_order_does_not_matter(rows: list, dice: random.Random) -> None:
    documents = made(rows)
    shuffled = list(documents)
    dice.shuffle(shuffled)
    assert origins_of(*shuffled) == origins_of(*documents)


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_every_document_is_in_one_origin_and_has_a_reason(rows: list) -> None:
    documents = made(rows)
    origins = origins_of(*documents)
    check(origins, documents)
    origin_of = {d: o.origin_id for o in origins for d in o.documents}
    assert len(set(origin_of.values())) == len(origins)
    for i, (name, own, _, copied) in enumerate(rows):
        for j, (other, outlet, _, also) in enumerate(rows):
            rests_on_it = name is not None and name != own and (outlet == name or other == name)
            if rests_on_it or (copied and copied == also):
                assert origin_of[f"d{i}"] == origin_of[f"d{j}"]


@settings(max_examples=40, deadline=None)
@given(st.lists(annotated_documents(), max_size=4, unique_by=lambda d: d.document.id))
def test_anything_has_origins(documents: list[AnnotatedDocument]) -> None:
    for event in link(documents).events:
        check(event.origins, [d for d in documents if d.document.id in {m.document for m in event.mentions}])


def check(origins: Sequence[Origin], documents: Sequence[AnnotatedDocument]) -> None:
    assert sorted(d for o in origins for d in o.documents) == sorted(d.document.id for d in documents)
    for origin in origins:
        assert {r.document for r in origin.reasons} == set(origin.documents)
        assert all(origin_reason_text(reason) for reason in origin.reasons)


@pytest.fixture(scope="module")
def seeds(shared_dir: Path) -> dict[str, AnnotatedDocument]:
    return gold_pages(shared_dir / "gold" / "seeds.jsonl")


def the_visit(seeds: dict[str, AnnotatedDocument], traveller: str, pages: set[str]) -> Event:
    (event,) = (
        e
        for e in link(list(seeds.values())).events
        if e.type.value == "visit"
        and {m.document for m in e.mentions} == pages
        and any(traveller == p.name for p in e.participants)
    )
    return event


@pytest.mark.shared
def test_ndtv_and_the_ministry_are_origins_of_page_003(seeds: dict[str, AnnotatedDocument]) -> None:
    event = the_visit(seeds, "Wang Yi", {"seed-002", "seed-003"})
    (origin,) = event.origins
    names = {r.name for r in origin.reasons if r.document == "seed-003"}
    assert names == {"NDTV", "foreign ministry of CHN"}
    assert "foreign ministry of CHN" in {r.name for r in origin.reasons if r.document == "seed-002"}


@pytest.mark.shared
def test_the_april_trip_has_two_pages_and_two_origins(seeds: dict[str, AnnotatedDocument]) -> None:
    assert not link(list(seeds.values())).copies, "pages 001 and 004 share a trip, not their text"
    event = the_visit(seeds, "Li Shangfu", {"seed-001", "seed-004"})
    reasons = {r.document: (r.kind, r.name) for o in event.origins for r in o.reasons}
    assert len(event.origins) == 2
    assert reasons == {
        "seed-001": (OriginKind.PUBLISHER, seeds["seed-001"].document.outlet),
        "seed-004": (OriginKind.STATEMENT, "defence ministry of CHN"),
    }
