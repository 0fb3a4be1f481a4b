"""Attribution: the packs' example corpora, and properties that hold for any text."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawatan.analysis.attribution import Attributions, find_attributions
from lawatan.analysis.entities import find_entities
from lawatan.analysis.layout import label_blocks
from lawatan.analysis.segmentation import split_sentences
from lawatan.language_pack.corpus import Example, read_corpus
from lawatan.language_pack.loader import language_codes, load_pack, pack_folder
from lawatan.records.document import Block, BlockKind, Sentence
from lawatan.records.mention import CreditKind, EntityMention, EntityType

KINDS = {kind.value for kind in CreditKind}
CODES = [c for c in language_codes() if (pack_folder(c) / "attribution.toml").is_file()]


def layout(text: str, kind: BlockKind = BlockKind.BODY) -> tuple[list[Block], list[Sentence]]:
    """One block per line; sentences end at a full stop, with its closing mark, before a space."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for line in re.finditer(r"[^\n]+", text):
        blocks.append(Block(kind, line.start(), line.end(), "test"))
        start = line.start()
        for stop in re.finditer(r"[.!?][”\"»]?(?: +(?=[A-Z“\"«])|$)", line[0]):
            if re.search(r"\b(?:Mr|[A-Z])\.\s*$", line[0][max(0, stop.end() - 6) : stop.end()]):
                continue
            sentences.append(Sentence(start, line.start() + len(line[0][: stop.end()].rstrip()), len(blocks) - 1))
            start = line.start() + stop.end()
        if start < line.end():
            sentences.append(Sentence(start, line.end(), len(blocks) - 1))
    return blocks, sentences


def attribute(
    text: str, code: str, entities: Sequence[EntityMention] = (), kind: BlockKind = BlockKind.BODY
) -> Attributions:
    blocks, sentences = layout(text, kind)
    return find_attributions(text, blocks, sentences, entities, load_pack(code))


def analyse(text: str, code: str) -> Attributions:
    """With what the entity grammar finds."""
    blocks, sentences = layout(text)
    return attribute(text, code, find_entities(text, blocks, sentences, load_pack(code)).mentions)


def words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold()))


def corpus(kind: str) -> list[tuple[str, Example]]:
    return [(code, e) for code in CODES for e in read_corpus(code, "attribution") if e.kind == kind]


def named(case: tuple[str, Example]) -> str:
    return case[1].place


def check(example: Example, found: Attributions) -> None:
    expected = [m for m in example.marks if m.label in KINDS]
    assert len(found.credited_sources) == len({m.value or example.text[m.start : m.end] for m in expected}), found
    for mark in expected:
        name = mark.value or example.text[mark.start : mark.end]
        source = next((s for s in found.credited_sources if words(name) <= words(s.name)), None)
        assert source is not None, (name, found)
        assert source.kind.value == mark.label, source
        assert any(e.start < mark.end and mark.start < e.end for e in source.evidence)
    quoted = [m for m in example.marks if m.label in ("quote", "partial")]
    assert [(q.text, q.direct) for q in found.quotations] == [
        (example.text[m.start : m.end], m.label == "quote") for m in quoted
    ]
    for quotation, mark in zip(found.quotations, quoted, strict=True):
        assert words(mark.value or "") <= words(quotation.speaker or ""), quotation


@pytest.mark.parametrize("case", corpus("example"), ids=named)
def test_examples(case: tuple[str, Example]) -> None:
    code, example = case
    check(example, analyse(example.text, code))


@pytest.mark.parametrize("case", corpus("example"), ids=named)
def test_examples_hold_without_entities(case: tuple[str, Example]) -> None:
    code, example = case
    if example.options.get("needs_entities"):
        pytest.skip("a pronoun, or a name known from the entity grammar only")
    check(example, attribute(example.text, code))


@pytest.mark.parametrize("case", corpus("nothing"), ids=named)
def test_nothing(case: tuple[str, Example]) -> None:
    code, example = case
    assert attribute(example.text, code) == Attributions((), ())
    assert analyse(example.text, code) == Attributions((), ())


@pytest.mark.parametrize("case", corpus("known_wrong"), ids=named)
def test_known_wrong(case: tuple[str, Example]) -> None:
    code, example = case
    with pytest.raises(AssertionError):
        check(example, analyse(example.text, code))


def mention(text: str, phrase: str, entity: int, kind: EntityType = EntityType.PERSON, **values: str) -> EntityMention:
    start = text.index(phrase)
    return EntityMention(kind, start, start + len(phrase), entity, **values)


def test_surname_is_the_full_name_of_its_entity() -> None:
    text = "Menteri Luar Negeri Adam Malik tiba. Malik mengatakan sidang dibuka besok."
    people = [
        mention(text, "Menteri Luar Negeri Adam Malik", 0, name="Adam Malik", role="foreign minister", country="IDN"),
        mention(text, "Malik mengatakan", 0, name="Malik"),
    ]
    people[1] = EntityMention(EntityType.PERSON, people[1].start, people[1].start + 5, 0, "Malik")
    (source,) = attribute(text, "id", people).credited_sources
    assert (source.name, source.kind) == ("Adam Malik", CreditKind.OFFICIAL)
    assert [e.text for e in source.evidence] == ["Malik mengatakan"]


def test_office_is_its_holder() -> None:
    text = "Foreign Minister Adam Malik opened the session. The foreign minister said it would last two days."
    people = [
        mention(text, "Foreign Minister Adam Malik", 0, name="Adam Malik", role="foreign minister"),
        mention(text, "The foreign minister", 0, EntityType.OFFICE, role="foreign minister"),
    ]
    (source,) = attribute(text, "en", people).credited_sources
    assert source.name == "Adam Malik"


def test_state_is_no_source() -> None:
    text = "Indonesia said the conference would be held in Bandung."
    assert (
        attribute(text, "en", [mention(text, "Indonesia", 0, EntityType.COUNTRY, country="IDN")]).credited_sources == ()
    )


def test_pronoun_is_the_last_person() -> None:
    text = "Thanat Khoman met reporters. “The text is ready for signature,” he said."
    found = attribute(text, "en", [mention(text, "Thanat Khoman", 0, name="Thanat Khoman")])
    assert found.quotations[0].speaker == "Thanat Khoman"
    assert [source.name for source in found.credited_sources] == ["Thanat Khoman"]


@pytest.mark.parametrize("kind", [BlockKind.RELATED, BlockKind.TICKER, BlockKind.BYLINE, BlockKind.DATELINE])
def test_blocks_without_facts_credit_nobody(kind: BlockKind) -> None:
    text = "“Kami menunggu undangan resmi dari tuan rumah,” kata Kementerian Luar Negeri, dikutip dari Antara."
    assert attribute(text, "id", kind=kind) == Attributions((), ())


def test_caption_credit_is_no_source() -> None:
    text = "Para menteri di Bangkok, 8 Agustus 1967. (Foto: Sputnik/Pool/Reuters)"
    assert attribute(text, "id", kind=BlockKind.CAPTION).credited_sources == ()


def test_paragraphs_of_one_quotation_have_one_speaker() -> None:
    text = (
        "“The programme is still being worked out,” the Foreign Ministry said. “It is a long list.\n"
        "“We will publish it when it is ready.”"
    )
    assert [q.speaker for q in attribute(text, "en").quotations] == ["Foreign Ministry"] * 3


def test_unattributed_quotation_has_no_speaker() -> None:
    text = "“The programme of the visit is still being worked out.”"
    (quotation,) = attribute(text, "en").quotations
    assert (quotation.speaker, quotation.direct) == (None, True)


def test_what_one_person_tells_another_makes_no_source() -> None:
    assert analyse("President Sukarno told Prime Minister Nehru that the hall was ready.", "en").credited_sources == ()
    (source,) = analyse("President Sukarno told reporters that the hall was ready.", "en").credited_sources
    assert source.name == "Sukarno"


@pytest.mark.parametrize(
    ("text", "code", "speaker"),
    [
        ("Foreign Minister Adam Malik sat with Thanat Khoman for an hour. “It is done,” he said.", "en", "Adam Malik"),
        (
            "Foreign Minister Adam Malik came late. It was time for one sentence. “It is done,” he said.",
            "en",
            "Adam Malik",
        ),
        ("Menlu Adam Malik ditemani Thanat Khoman di pelabuhan. “Sudah selesai,” ujarnya.", "id", "Adam Malik"),
        ("Ketua Balai Konferensi, Darwis Tahir, menemui wartawan. “Sudah selesai,” ujarnya.", "id", "Darwis Tahir"),
    ],
)
def test_pronoun_is_the_subject_before_it(text: str, code: str, speaker: str) -> None:
    (quotation,) = analyse(text, code).quotations
    assert quotation.speaker == speaker


def test_bare_title_stays_with_one_person() -> None:
    text = (
        "Foreign Minister Adam Malik landed in Bangkok on Monday. The Foreign Minister was received by the foreign "
        "minister of Thailand, Thanat Khoman. “The text is ready,” the Foreign Minister said."
    )
    assert [q.speaker for q in analyse(text, "en").quotations] == ["Adam Malik"]


def test_forgotten_mark_closes_with_the_paragraph() -> None:
    text = "The Foreign Ministry said: “The programme is ready. We will publish it on Monday."
    (quotation,) = attribute(text, "en").quotations
    assert quotation.text == "The programme is ready. We will publish it on Monday."


@pytest.mark.parametrize(
    ("foot", "names"),
    [
        ("| REUTERS | KYODO | J. SMITH", ["REUTERS", "KYODO"]),
        ("SITI R. | HAARETZ", ["HAARETZ"]),
        ("- AFP", ["AFP"]),
        ("Naskah asli: AFP. Diterjemahkan tanpa penyuntingan isi.", ["AFP"]),
        ("Sumber: Reuters/AFP | Penyunting: R. Adhi", ["Reuters", "AFP"]),
    ],
)
def test_agencies_at_the_foot(foot: str, names: list[str]) -> None:
    found = attribute(f"Sidang usai pada Senin.\nPara utusan pulang.\n{foot}", "id")
    assert [s.name for s in found.credited_sources] == names


MARKS = ["“", "”", '"', "'", "’", "‘", "«", "(", ")", ",", ".", "\n", "\u00a0"]
SAYING = [" kata ", " said ", " menurut ", " told ", " yang ", " who ", " dikutip ", "dan ", "katanya", "officials "]
NAMES = ["Kemlu China", "the ministry", "Reuters", "a", "Wang Yi", " 14/8/2023 ", "é"]
PIECES = st.sampled_from([*MARKS, *SAYING, *NAMES])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(CODES))
def test_evidence_is_the_text_at_its_span(text: str, code: str) -> None:
    found = attribute(text, code)
    for item in (*found.credited_sources, *found.quotations):
        assert item.evidence
        assert all(e.text == text[e.start : e.end] != "" for e in item.evidence)
    assert all(q.text in text for q in found.quotations)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.sampled_from(CODES))
def test_any_text_survives(text: str, code: str) -> None:
    attribute(text, code)


LOOPS = [
    *(
        "“",
        '"a',
        "kata ",
        "said ",
        "A, ",
        "( ",
        "official at ",
        "yang ",
        "Kemlu X dan ",
        "juga mengatakan ",
        "Xi said. ",
        "and said ",
        "Xi dan mengatakan ",
        "Xi: “",
        "Reuters, ",
    ),
    *("“Ya,” kata Xi. ", "menurut laporan ", "Xi #, said Hu. "),
]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("piece", LOOPS)
def test_hostile_text_is_read_to_the_end(piece: str, code: str) -> None:
    text = "".join(piece.replace("#", f"A{i}") for i in range(4000))
    found = attribute(text, code)
    assert all(e.text == text[e.start : e.end] for c in found.credited_sources for e in c.evidence)


def test_corpora_are_large_enough() -> None:
    for code in CODES:
        assert sum(e.kind == "example" for e in read_corpus(code, "attribution")) >= 40


@pytest.mark.shared
def test_seed_pages_reach_their_floor(shared_dir: Path) -> None:
    """Names of sources found in the acceptance pages, and few besides; every quotation with its speaker."""
    wanted = found = given = 0
    for line in (shared_dir / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        pack = load_pack(gold["lang"])
        blocks = label_blocks(gold["text"], pack, title=gold["title"])
        sentences = split_sentences(gold["text"], blocks, pack)
        entities = find_entities(gold["text"], blocks, sentences, pack).mentions
        result = find_attributions(gold["text"], blocks, sentences, entities, pack)
        names = [words(s.name) for s in result.credited_sources]
        sources = {frozenset(words(s["name"])) for s in gold["sources"]}
        wanted, given = wanted + len(sources), given + len(names)
        found += sum(any(w <= n or n <= w for n in names) for w in sources)
        quoted = {q.text: words(q.speaker or "") for q in result.quotations if q.direct}
        assert all(quoted[q["text"]] >= words(q["speaker"]) for q in gold["quotes"])
        assert len(quoted) == len(gold["quotes"])
    assert found / wanted >= 0.9
    assert found / given >= 0.75
