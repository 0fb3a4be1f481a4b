"""What a single line is by the words on it: links, lists, captions, bylines, advertising, page links.

Each reader takes a line and the language's words and answers with a `Label` or None; none of them knows where on the
page the line stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from lawatan.analysis.layout.lines import Line, bare_start
from lawatan.language_pack.layout import LayoutTable
from lawatan.records.document import BlockKind

# A label before a colon is short: longer stretches are clauses.
LABEL_WORDS = 7
# Advertising lines and captions run to about two sentences; longer lines are paragraphs.
FURNITURE_WORDS = 45
# "Our coverage on your WhatsApp" is short; a longer sentence that has "email" and "our" reports something.
ADDRESS_WORDS = 14
# In a finished sentence longer than this, words of advertising count only where a clause begins, as imperatives do.
PLAIN_WORDS = 12

_LABEL = re.compile(r"([^:\n]{1,60}?)\s*:(?!\d)\s*(.*)", re.DOTALL)
_SEPARATED = re.compile(r"\s+[|/*\u2022\u00b7>\u00bb\u203a-]+\s+|\s*\|\|?\s*|\s+\u2013\s+")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}")
_LAST_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,160})[)\]]\W{0,3}$")
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]\W{0,3}$")
_DOMAIN = re.compile(r"\b[\w-]{2,40}\.(?:com|org|net|id|co|gov|int|io|my|sg|uk|au|ru|cn)\b", re.IGNORECASE)
_PATH_CREDIT = re.compile(r"[^\W\d_]\s?/\s?[^\W\d_]")
_DATED = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_HASHTAG = re.compile(r"#\w")


@dataclass(frozen=True, slots=True)
class Label:
    """A kind and the sign that decided; `opens_list` says that the lines below belong to it."""

    kind: BlockKind
    rule: str
    opens_list: bool = False


Reader = Callable[[Line, LayoutTable], Label | None]


def read_cues(line: Line, table: LayoutTable) -> Label | None:
    """What the words on the line say it is, or None."""
    if not line.words or not any(c.isalpha() for c in line.text):  # "a. (" is a bullet and no word
        return None if _DATED.search(line.text) else Label(BlockKind.PROMOTION, "layout.no-words")
    if len(line.words) > FURNITURE_WORDS:
        return None
    for reader in _READERS:
        label = reader(line, table)
        if label is not None:
            return label
    return None


def split_label(line: Line) -> tuple[list[str], str] | None:
    """The words before the line's first colon and the text behind it, where those words can be a label."""
    found = _LABEL.match(line.text, bare_start(line.text))
    if found is None:
        return None
    words = [w.casefold() for w in re.findall(r"[^\W_]+(?:['\u2019-][^\W_]+)*", found[1])]
    return (words, found[2].strip(" \t\u00a0*_\"'\u201d)]")) if 0 < len(words) <= LABEL_WORDS else None


def items(text: str) -> list[str]:
    """The parts of a line that lists several things between bars, stars, slashes or dashes."""
    return [part for part in (p.strip() for p in _SEPARATED.split(text)) if part]


def is_open(line: Line) -> bool:
    """Whether the line lacks the mark that would end a statement: headlines, captions and labels do."""
    return line.terminal not in (".", "\u3002") or line.text.rstrip("\"'\u201d) ").endswith(("...", "\u2026"))


def _tags(line: Line, table: LayoutTable) -> Label | None:
    label = split_label(line)
    if label and all(w in table.tag_words or w in table.function_words for w in label[0]):
        if any(w in table.tag_words for w in label[0]):
            return Label(BlockKind.TAGS, "layout.tags", opens_list=not label[1])
        return None
    if (
        len(line.words) <= 2
        and line.words[0] in table.tag_words
        and not line.bullet
        and line.words[-1] in table.tag_words
    ):
        return Label(BlockKind.TAGS, "layout.tags", opens_list=True)
    hashtags = len(_HASHTAG.findall(line.text))
    if hashtags >= 2 and hashtags * 2 >= len(line.words):
        return Label(BlockKind.TAGS, "layout.hashtags")
    return None


def _page_link(line: Line, table: LayoutTable) -> Label | None:
    page = [w for w in line.words if w in table.page_words]
    if not page or len(line.words) > 14:
        return None
    label = split_label(line)
    others = [w for w in line.words if w not in table.page_words]
    known = [w for w in others if w in table.page_modifiers or w in table.function_words or w.isdigit()]
    if len(known) == len(others) and others:
        return Label(BlockKind.PAGINATION, "layout.page-link")
    if label and any(w in table.page_words for w in label[0]) and all(_is_page_word(w, table) for w in label[0]):
        return Label(BlockKind.PAGINATION, "layout.page-link")
    return None


def _is_page_word(word: str, table: LayoutTable) -> bool:
    return word in table.page_words or word in table.page_modifiers or word in table.function_words or word.isdigit()


def _promotion(line: Line, table: LayoutTable) -> Label | None:
    if _is_reported(line):
        return None
    starts = _clause_starts(line)
    found = _phrases(table, frozenset(line.words))
    if not is_open(line) and len(line.words) > PLAIN_WORDS:
        found = [phrase for phrase in found if phrase.split(" ", 1)[0] in starts]
    lowered = " ".join(line.words)
    if any(_has_phrase(lowered, phrase) for phrase in found):
        return Label(BlockKind.PROMOTION, "layout.promotion-phrase")
    if not any(w in table.promotion_nouns for w in line.words) and "://" not in line.text:
        return None
    if is_open(line) and len(line.words) <= ADDRESS_WORDS and any(w in table.address_words for w in line.words):
        return Label(BlockKind.PROMOTION, "layout.address-to-reader")
    if starts & table.promotion_verbs:
        return Label(BlockKind.PROMOTION, "layout.promotion")
    return None


def _has_phrase(lowered: str, phrase: str) -> bool:
    return f" {phrase} " in f" {lowered} "


@cache
def _phrases_by_word(table: LayoutTable) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for phrase in table.promotion_phrases:
        words = tuple(re.findall(r"[^\W_]+(?:['\u2019-][^\W_]+)*", phrase.casefold()))
        found[words[0]] = (*found.get(words[0], ()), " ".join(words))
    return found


def _phrases(table: LayoutTable, words: frozenset[str]) -> list[str]:
    by_word = _phrases_by_word(table)
    return [phrase for word in words & by_word.keys() for phrase in by_word[word]]


_CLAUSE = re.compile(r"(?:^|[.!?\u2026:|]\s|\W{2}\s)\W*([^\W_]+(?:['\u2019-][^\W_]+)*)")


def _clause_starts(line: Line) -> frozenset[str]:
    return frozenset(w.casefold() for w in _CLAUSE.findall(line.text))


def _is_reported(line: Line) -> bool:
    """Whether the line quotes somebody: then its imperatives are his, not the site's."""
    return any(c in line.text for c in '\u201c\u201d"')


def _link(line: Line, table: LayoutTable) -> Label | None:
    label = split_label(line)
    if label:
        words, rest = label
        if words[0] in table.link_verbs and all(
            _is_link_word(w, table) or w in table.function_words for w in words[1:]
        ):
            return Label(BlockKind.RELATED, "layout.link-label", opens_list=not rest)
        if _is_list_heading(words, table) and not (rest and _names_people(words, table)):
            return Label(BlockKind.RELATED, "layout.list-label", opens_list=not rest)
    if line.words[0] in table.link_verbs and len(line.words) > 1 and is_open(line):
        second = line.words[1]
        if second in table.link_modifiers and (line.words[0] not in table.list_modifiers or len(line.words) <= 3):
            bare = all(_is_link_word(w, table) or w in table.function_words for w in line.words)
            return Label(BlockKind.RELATED, "layout.link", opens_list=bare)
    if is_open(line) and not line.bullet and len(line.words) <= LABEL_WORDS and _is_list_heading(line.words, table):
        return Label(BlockKind.RELATED, "layout.list-heading", opens_list=True)
    return None


def _names_people(words: list[str], table: LayoutTable) -> bool:
    """Whether a label announces a picture or a writer ("Foto:", "Editor:") rather than stories."""
    return all(w in table.caption_words or w in table.byline_words for w in words)


def _is_link_word(word: str, table: LayoutTable) -> bool:
    return word in table.link_verbs or word in table.link_modifiers or word in table.list_nouns


def _is_list_heading(words: list[str], table: LayoutTable) -> bool:
    """Words like "berita terkait", "topik yang sama", "most popular": nothing but list words."""
    if all(w in table.byline_words for w in words):
        return False
    known = [w for w in words if w in table.list_nouns or w in table.list_modifiers]
    if len(known) < len([w for w in words if w not in table.function_words]) or not known:
        return False
    return any(w not in table.function_words for w in known)


def _caption(line: Line, table: LayoutTable) -> Label | None:
    label = split_label(line)
    if label:
        words, rest = label
        if all(w in table.credit_words for w in words) and not rest:
            return Label(BlockKind.BYLINE, "layout.photo-credit", opens_list=True)
        if words[0] in table.caption_words and len(words) <= 4 and rest:
            return Label(BlockKind.CAPTION, "layout.caption-label")
    if len(line.words) <= 2 and all(w in table.credit_words for w in line.words) and is_open(line):
        return Label(BlockKind.BYLINE, "layout.photo-credit", opens_list=True)
    if len(line.words) <= 6 and sum(_is_credit_word(w, table) for w in line.words[:3]) >= 2:
        return Label(BlockKind.BYLINE, "layout.photo-credit-line")
    marked = line.text.startswith(("[", "(")) or is_open(line)
    if marked and line.words[0] in table.caption_words and len(line.words) > 2:
        return Label(BlockKind.CAPTION, "layout.caption-word")
    if ends_in_credit(line, table):
        return Label(BlockKind.CAPTION, "layout.caption-credit")
    if (is_open(line) or len(_SENTENCE_END.findall(line.text)) == 1) and _has_position(line, table):
        return Label(BlockKind.CAPTION, "layout.caption-position")
    return None


def _is_credit_word(word: str, table: LayoutTable) -> bool:
    return word in table.caption_words or word in table.credit_words


def ends_in_credit(line: Line, table: LayoutTable) -> bool:
    """Whether the line ends in a bracket that names a photographer, agency or address ("(ANTARA/Ari)", "(AP)")."""
    if line.text[-1] not in ')].\u201d"':
        return False
    found = _LAST_BRACKET.search(line.text, max(0, len(line.text) - 170))
    if found is None or found.start() == 0:
        return False
    inside, before = found[1], line.text[: found.start()].rstrip()
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", inside)]
    if not words:
        return False
    if any(w in table.caption_words for w in words) or "\u00a9" in inside:
        return True
    if before.endswith((".", "!", "?")) and len(line.words) > 30:
        return False
    if _DOMAIN.search(inside) or (_PATH_CREDIT.search(inside) and inside[0].isupper()):
        return True
    return inside.isupper() and len(words) <= 2 and (before.endswith(".") or is_open(line)) and line.text[-1] in ")]"


def _has_position(line: Line, table: LayoutTable) -> bool:
    inside = re.findall(r"\(([^()]{1,40})\)", line.text)
    return any(w.casefold() in table.caption_positions for part in inside for w in re.findall(r"[^\W\d_]+", part))


def _byline(line: Line, table: LayoutTable) -> Label | None:
    if line.bullet[:1].isdigit():
        return None
    if len(line.words) <= 25 and sum(w in table.byline_words for w in line.words[:2]) == 2 and is_open(line):
        return Label(BlockKind.BYLINE, "layout.byline-words")
    if len(line.words) <= 2 and all(w in table.byline_words for w in line.words) and is_open(line):
        return Label(BlockKind.BYLINE, "layout.byline-heading", opens_list=True)
    if len(line.words) > 14:
        return None
    label = split_label(line)
    if label and label[0][0] in table.byline_words and len(label[0]) <= 3:
        return Label(BlockKind.BYLINE, "layout.byline-label")
    if label and all(w in table.credit_words for w in label[0]):
        return Label(BlockKind.BYLINE, "layout.source-label")
    if line.words[0] in table.byline_words and 1 < len(line.words) <= 9 and is_open(line) and not line.terminal:
        capitalised = sum(1 for w in line.cased[1:] if not w[0].islower())
        if capitalised * 2 > len(line.cased) - 1:
            return Label(BlockKind.BYLINE, "layout.byline-word")
    return None


def _furniture(line: Line, table: LayoutTable) -> Label | None:
    bracketed = _BRACKETED.match(line.text) is not None
    if bracketed and len(line.words) <= 4:
        mark = line.words[0] in table.furniture_words or line.words[0] in table.caption_words
        return Label(BlockKind.PROMOTION if mark else BlockKind.BYLINE, "layout.bracketed-mark")
    if line.words[0] in table.furniture_words and is_open(line) and len(line.words) <= 12:
        others = [w for w in line.words[1:] if w not in table.function_words]
        if len(others) <= 3 or len(items(line.text)) >= 3 or split_label(line):
            return Label(BlockKind.PROMOTION, "layout.furniture")
    if len(line.words) <= 3 and is_open(line) and any(w in table.furniture_words for w in line.words):
        return Label(BlockKind.PROMOTION, "layout.furniture")
    if line.text.startswith(("--", "\u2014 ")) and len(line.words) <= 3:
        return Label(BlockKind.BYLINE, "layout.signature")
    return None


def _about_itself(line: Line, table: LayoutTable) -> Label | None:
    lowered = " ".join(line.words)
    if any(_has_phrase(lowered, phrase) for phrase in table.note_phrases):
        return Label(BlockKind.AUTHOR_NOTE, "layout.note-phrase")
    own = {w for w in line.words if w in table.self_words}
    if len(own) >= 4 and not _is_reported(line):
        return Label(BlockKind.AUTHOR_NOTE, "layout.about-itself")
    if _EMAIL.search(line.text) and len(line.words) <= 20:
        return Label(BlockKind.AUTHOR_NOTE, "layout.address")
    if 5 <= len(line.words) <= 16 and is_open(line) and _is_name_twice(line.words):
        return Label(BlockKind.AUTHOR_NOTE, "layout.name-twice")
    return None


def _is_name_twice(words: list[str]) -> bool:
    """Whether a name stands on both sides of a badge: the portrait's text and the link under it, run together."""
    return any(words[:n] == words[-n:] for n in range(2, len(words) // 2 + 1))


_READERS: tuple[Reader, ...] = (
    _about_itself, _tags, _page_link, _promotion, _furniture, _link, _caption, _byline,
)  # fmt: skip
