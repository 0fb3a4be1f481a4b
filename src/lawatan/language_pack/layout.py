"""Schema of `layout.toml`: the words by which a page's clutter gives itself away in one language.

The tables hold single words, not the phrases of known outlets: `analysis.layout` combines them ("baca" + "juga",
"berita" + "terkait"), so that a phrase that nobody listed is still understood. All words are lower case.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LayoutTable:
    """The words of `layout.toml`.

    `link_verbs` and `link_modifiers` make labels of links to other stories ("baca juga", "read more");
    `list_nouns` and `list_modifiers` make headings of lists of them ("berita terkait", "most popular");
    `tag_words` head lists of tags; `caption_words` begin captions and stand in photo credits; `caption_positions` say
    who is where in the picture; `credit_words` label a source line; `byline_words` begin lines that name writers;
    `promotion_verbs` with `promotion_nouns` make advertising ("unduh" + "aplikasi"); `promotion_phrases` are enough
    alone, anywhere in a line, and `address_words` (our, your) with a noun in a short one; `furniture_words` begin share
    bars, comment boxes and advertisement marks; `page_words` with `page_modifiers` make page links; `self_words` are
    what texts about the text itself use, `note_phrases` what gives a note about its writers away; `date_words` are
    month and weekday names, `clock_words` what stands around a time of day; `function_words` carry no content, and are
    left out when two lines are compared.
    """

    link_verbs: frozenset[str]
    link_modifiers: frozenset[str]
    list_nouns: frozenset[str]
    list_modifiers: frozenset[str]
    tag_words: frozenset[str]
    caption_words: frozenset[str]
    caption_positions: frozenset[str]
    credit_words: frozenset[str]
    byline_words: frozenset[str]
    promotion_verbs: frozenset[str]
    promotion_nouns: frozenset[str]
    promotion_phrases: tuple[str, ...]
    address_words: frozenset[str]
    furniture_words: frozenset[str]
    page_words: frozenset[str]
    page_modifiers: frozenset[str]
    self_words: frozenset[str]
    note_phrases: tuple[str, ...]
    date_words: frozenset[str]
    clock_words: frozenset[str]
    function_words: frozenset[str]
