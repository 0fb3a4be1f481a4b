"""Pages that tell one text are known by their sketches, and what they tell is joined on less."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.linkage.build import mention, person
from tests.linkage.pages import ANOTHER_REPORT, STORY, TRANSLATION, analysed

from lawatan.linkage.comparison import compare
from lawatan.linkage.link import link
from lawatan.linkage.prepared import from_index, prepare, to_index
from lawatan.linkage.sketches import SIZE, are_one_text, sketch
from lawatan.records.event_mention import AnnotatedDocument, EventMention

PACT = (person(None, "CHN"), person(None, "SLB"))


def telling(page: AnnotatedDocument, told: EventMention) -> AnnotatedDocument:
    """A page with one mention alone, and no date."""
    return replace(page, event_mentions=(told,), published=None, published_how=None)


def pages(*texts: tuple[str, str]) -> list[AnnotatedDocument]:
    return [analysed(f"page-{i}", text, lang) for i, (text, lang) in enumerate(texts)]


def test_a_translation_is_one_text_and_another_report_is_not() -> None:
    story, translated, other = map(sketch, pages((STORY, "en"), (TRANSLATION, "id"), (ANOTHER_REPORT, "id")))
    assert len(story) == SIZE
    assert are_one_text(story, translated) and are_one_text(translated, story)
    assert not are_one_text(story, other)


def test_a_short_page_has_none() -> None:
    (short,) = pages(("Penny Wong arrived in Suva on Thursday.", "en"))
    assert sketch(short) == ()
    assert not are_one_text((), ())


def test_undated_contacts_of_one_text_are_joined_those_of_two_are_not() -> None:
    pact = mention("agreement", PACT)
    translated = [telling(p, pact) for p in pages((STORY, "en"), (TRANSLATION, "id"))]
    others = [telling(p, pact) for p in pages((STORY, "en"), (ANOTHER_REPORT, "id"))]
    assert len(link(translated).events) == 1
    assert len(link(others).events) == 2
    levels = {(x.comparison, x.level) for x in compare(*prepare(translated)).levels}
    assert ("pages", "tell one text") in levels
    assert not {c for c, _ in levels} & {"time", "occasion"}, "what both leave out says nothing"


def test_one_text_joins_nothing_that_is_excluded() -> None:
    told = [mention("agreement", PACT, start=day, end=day) for day in ("2022-04-20", "2022-06-20")]
    english, indonesian = pages((STORY, "en"), (TRANSLATION, "id"))
    assert len(link([telling(english, told[0]), telling(indonesian, told[1])]).events) == 2


def test_a_sketch_is_remembered_and_the_order_of_entities_is_no_part_of_it() -> None:
    (page,) = pages((STORY, "en"))
    entities = list(page.entities)
    random.Random(1).shuffle(entities)
    assert sketch(replace(page, entities=tuple(entities))) == sketch(page)
    for prepared in prepare([page]):
        assert from_index(to_index(prepared)).sketch == prepared.sketch == sketch(page)
