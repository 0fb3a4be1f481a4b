"""A page's text to labelled blocks, from layout signs that survive when the HTML is gone.

The first pass reads the words on each line (`cues`), the second looks at where the line stands (`labels`), the third
cuts what is glued together (`cuts`): a dateline before the first paragraph, a headline before a caption, a link to
another story behind a paragraph. Where the first two had no word to go by, weights learned from made pages may
overrule them (`doubt`). Facts are to be read from headline, deck, body and captions only.
"""

from __future__ import annotations

from lawatan.analysis.layout.cuts import cut
from lawatan.analysis.layout.doubt import weigh
from lawatan.analysis.layout.labels import label_lines
from lawatan.analysis.layout.lines import read_lines
from lawatan.language_pack.layout import LayoutTable
from lawatan.language_pack.loader import LanguagePack
from lawatan.records.document import Block

__all__ = ["label_blocks"]


def label_blocks(text: str, pack: LanguagePack, *, title: str | None = None) -> tuple[Block, ...]:
    r"""The blocks of a page: they cover every line that is not blank, in order, without overlap.

    A block is one line (or one hard-wrapped paragraph), or a part of one where several things are glued together.
    `title` is the page's title where metadata gives it; without it the first line that looks like a headline is one.

    >>> from lawatan.language_pack.loader import load_pack
    >>> page = "Menlu Tiba di Hanoi\n\nHanoi - Menteri tiba pada Senin pagi.\n\nBaca juga: Harga Cabai Naik"
    >>> [(b.kind.value, page[b.start : b.end]) for b in label_blocks(page, load_pack("id"))]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('headline', 'Menlu Tiba di Hanoi'), ('dateline', 'Hanoi -'), ('body', 'Menteri tiba pada Senin pagi.'),
     ('related', 'Baca juga: Harga Cabai Naik')]
    """
    table = pack.read("layout", LayoutTable)
    lines = read_lines(text)
    labels = weigh(lines, label_lines(lines, table, title))
    return tuple(cut(text, lines, labels, table))
