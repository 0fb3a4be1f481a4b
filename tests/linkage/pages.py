"""Pages for tests of copies and origins: short ones built by hand, and a story in two languages that is analysed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.linkage.build import visit

from lawatan.analysis.analyser import analyse
from lawatan.records.document import Block, BlockKind, Sentence, make_document
from lawatan.records.event_mention import AnnotatedDocument, EventMention
from lawatan.records.mention import CreditedSource, CreditKind, EntityMention, EntityType
from lawatan.records.span import How, Span, evidence_at

STORY = """Wong begins Pacific trips with talks in Suva

Australian Foreign Minister Penny Wong arrived in Fiji on Thursday, three days after she was sworn in, and met Prime \
Minister Frank Bainimarama in Suva.

Wong spoke to the Pacific Islands Forum about climate change. She had flown to Tokyo on Monday with Prime Minister \
Anthony Albanese for a meeting of the Quad with U.S. President Joe Biden and Japanese Prime Minister Fumio Kishida.

China's foreign minister, Wang Yi, was to begin a tour of 8 Pacific countries on the same day. He landed in Honiara, \
the capital of Solomon Islands, with a delegation of 20 officials.

The Solomon Islands signed a security pact with China in April. New Zealand and the United States had warned against it.
"""

TRANSLATION = """Wong Mulai Lawatan Pasifik dengan Pembicaraan di Suva

Menteri Luar Negeri Australia Penny Wong tiba di Fiji pada Kamis, tiga hari setelah dilantik, dan bertemu Perdana \
Menteri Frank Bainimarama di Suva.

Wong berbicara di Forum Kepulauan Pasifik mengenai perubahan iklim. Ia terbang ke Tokyo pada Senin bersama Perdana \
Menteri Anthony Albanese untuk pertemuan Quad dengan Presiden AS Joe Biden dan Perdana Menteri Jepang Fumio Kishida.

Menteri Luar Negeri China Wang Yi akan memulai lawatan ke 8 negara Pasifik pada hari yang sama. Ia mendarat di \
Honiara, ibu kota Kepulauan Solomon, dengan rombongan 20 pejabat.

Kepulauan Solomon menandatangani pakta keamanan dengan China pada April. Selandia Baru dan Amerika Serikat telah \
memperingatkannya.
"""

ANOTHER_REPORT = """Menlu Baru Australia Sambangi Fiji

Suva disambut hujan ketika Penny Wong turun dari pesawat, Kamis (26/5/2022). Menteri Luar Negeri Australia itu \
baru tiga hari menjabat.

Di markas Forum Kepulauan Pasifik ia berjanji bahwa Canberra akan mendengarkan. Perdana Menteri Fiji Frank \
Bainimarama menerimanya sore itu.

Lawatan itu berlangsung saat Wang Yi menuju Honiara. Beijing menginginkan perjanjian dengan 10 negara, dan Apia, \
Tarawa serta Port Moresby ada dalam daftarnya.

Samoa dan Tonga akan disinggahi Wong pada Juni. Pemerintah Anthony Albanese menjanjikan bantuan 525 juta dolar.
"""


def analysed(id: str, text: str, lang: str, published: str | None = "2022-05-26", **more: str | None):
    return analyse(make_document(text, id=id, lang=lang, published=published, **more))


def page(
    id: str,
    *lines: str,
    credits: Sequence[tuple[str, str, str]] = (),
    bodies: Sequence[tuple[str, str, str | None]] = (),
    kinds: Sequence[str] = (),
    told: str | None = None,
    published: str | None = None,
    **more: str | None,
) -> AnnotatedDocument:
    """A page with a block and a sentence for each line.

    `credits` are name, kind and the words that credit it; `bodies` words, role and state of institutions; `kinds` those
    of the blocks where they are not body. The page reports one visit, in the line that holds `told` (the first one).
    """
    text = "\n\n".join(lines)
    starts = [sum(len(line) + 2 for line in lines[:i]) for i in range(len(lines))]
    block_kinds = [*map(BlockKind, kinds), *[BlockKind.BODY] * (len(lines) - len(kinds))]
    spans = [Span(at, at + len(line)) for at, line in zip(starts, lines, strict=True)]

    def words_at(words: str, field: str):
        at = text.index(words)
        return evidence_at(text, Span(at, at + len(words)), field=field, how=How.STATED, rule="test")

    return AnnotatedDocument(
        document=make_document(text, id=id, published=published, **more),
        lang="en",
        published=published,
        published_how=How.GIVEN if published else None,
        published_evidence=(),
        blocks=tuple(Block(k, s.start, s.end, "test") for k, s in zip(block_kinds, spans, strict=True)),
        sentences=tuple(Sentence(s.start, s.end, i) for i, s in enumerate(spans)),
        entities=tuple(
            EntityMention(EntityType.INSTITUTION, text.index(w), text.index(w) + len(w), i, None, role, state)
            for i, (w, role, state) in enumerate(bodies)
        ),
        times=(),
        event_mentions=(_told(words_at(told or lines[0], "sentence")),),
        credited_sources=tuple(CreditedSource(n, CreditKind(k), (words_at(w, "source"),)) for n, k, w in credits),
        quotations=(),
        rejections=(),
    )


def _told(evidence) -> EventMention:
    return visit("Penny Wong", "AUS", "FJI", "2022-05-26", evidence=(evidence,))


@cache
def gold_pages(path: Path) -> dict[str, AnnotatedDocument]:
    """The articles of a gold file, analysed."""
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {
        a["id"]: analyse(
            make_document(a["text"], **{k: a[k] for k in ("id", "lang", "published", "title", "outlet", "url")})
        )
        for a in articles
    }
