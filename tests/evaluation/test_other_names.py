"""Gold under other names: every mention of a person changes alike, nothing else does."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from tests.evaluation.build import BAINIMARAMA, TALKS, TEXT, WONG, article, gold_meeting, gold_of, gold_visit, part
from tests.evaluation.test_reading import LINE, write

from lawatan.cli.app import app
from lawatan.evaluation.other_names import with_other_names
from lawatan.evaluation.reading import Gold
from lawatan.evaluation.records import GoldArticle, GoldQuote, GoldSource
from lawatan.knowledge.office_holders import holders
from lawatan.records.event_mention import Part, Participant

MORE = f"{TEXT} Wong, as WONG is written in headlines, thanked Fiji."


def renamed(first: GoldArticle, seed: int = 0) -> GoldArticle:
    return with_other_names(gold_of(first), seed=seed).articles[0]


def whole(**more: object) -> GoldArticle:
    return article(gold_visit(), gold_meeting(), text=MORE, title="Penny Wong in Suva", **more)


def test_no_word_of_a_name_is_left_and_all_else_stays() -> None:
    new = renamed(whole())
    assert not re.search("penny|wong|frank|bainimarama", new.text, re.IGNORECASE)
    frame = r"Australian Foreign Minister (\S+) (\S+) arrived in Suva on Thursday\. She sat down with Prime Minister "
    found = re.match(frame + r"(\S+) (\S+) the next day\.", new.text)
    assert found is not None
    assert f"{found[2]}, as {found[2].upper()} is written in headlines, thanked Fiji." in new.text
    assert new.title == f"{found[1]} {found[2]} in Suva"


def test_the_gold_goes_along() -> None:
    new = renamed(whole())
    visit, meeting = new.event_mentions
    assert visit.participants[0].name == meeting.participants[0].name
    assert visit.participants[0].name in new.text
    assert visit.participants[0].country == "AUS"
    assert all(words in new.text for m in new.event_mentions for words in m.evidence_texts)
    assert (visit.destination, visit.cities, visit.start) == (("FJI",), ("Suva",), "2022-05-26")


def test_nobody_is_known_by_the_new_name() -> None:
    names = [renamed(whole(), seed).event_mentions[1].participants for seed in range(20)]
    assert len({p[1].name for p in names}) > 10
    assert not any(holders(p.name) for both in names for p in both)


def test_the_same_seed_gives_the_same_names() -> None:
    assert renamed(whole(), 5) == renamed(whole(), 5)
    assert renamed(whole(), 5) != renamed(whole(), 6)


def test_sources_and_quotations_go_along() -> None:
    said = "We are neighbours"
    old = whole(
        quotes=(GoldQuote("Penny Wong", said), GoldQuote(None, said)),
        sources=(
            GoldSource("Frank Bainimarama", "official", TALKS),
            GoldSource("Fiji radio"),
            GoldSource("Wong", None, (TALKS,)),
        ),
    )
    new = renamed(old)
    traveller, host = (m.participants[-1].name for m in new.event_mentions)
    assert new.quotes == (GoldQuote(traveller, said), GoldQuote(None, said))
    assert (new.sources[0].name, new.sources[1].name) == (host, "Fiji radio")
    assert new.sources[0].evidence in new.text
    assert new.sources[2].evidence == (new.sources[0].evidence,)


def test_a_word_that_is_also_a_place_stays() -> None:
    text = "Suva welcomed Foreign Minister Jordan Kim Suva."
    person = Participant("Jordan Kim Suva", Part.TRAVELLER, "foreign minister", "AUS")
    new = renamed(article(gold_visit(participants=(person,), evidence=(text,)), text=text))
    assert re.fullmatch(r"Suva welcomed Foreign Minister Jordan (?!Kim)\S+ Suva\.", new.text)


def test_who_goes_by_a_nickname_keeps_his_name() -> None:
    text = "President Joko Widodo landed in Suva, where Jokowi saw Frank Bainimarama."
    widodo = Participant("Joko Widodo", Part.TRAVELLER, "president", "IDN")
    visit = gold_visit(participants=(widodo, part(BAINIMARAMA, Part.HOST)), evidence=(text,))
    new = renamed(article(visit, text=text))
    assert new.text.startswith("President Joko Widodo landed in Suva, where Jokowi saw ")
    assert "Bainimarama" not in new.text


def test_an_article_without_names_stays() -> None:
    nameless = replace(WONG, name=None)
    plain = article(gold_visit(participants=(nameless,)))
    assert with_other_names(Gold("g", "", (plain,))).articles == (plain,)


def test_command(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = write(tmp_path / "gold.jsonl", LINE)
    with pytest.raises(SystemExit) as ended:
        app(["evaluate", gold, "--other-names", "--samples", "0", "--json"])
    assert not ended.value.code
    assert json.loads(capfd.readouterr().out)["articles"] == 1
    with pytest.raises(SystemExit) as ended:
        app(["evaluate", gold, "--other-names", "--documents", gold])
    assert ended.value.code == 2
    assert "--other-names" in capfd.readouterr().err
