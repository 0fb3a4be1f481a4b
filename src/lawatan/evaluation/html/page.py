"""The whole page."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from typing import Final

from lawatan.evaluation.evaluate import ALL, PUT_ASIDE, READ, Evaluation, Group, MistakeCount
from lawatan.evaluation.excerpts import Excerpt, pieces
from lawatan.evaluation.figures import label
from lawatan.evaluation.html.bars import in_words
from lawatan.evaluation.html.markup import Markup, element, join
from lawatan.evaluation.html.reliability import reliability
from lawatan.evaluation.html.tables import (
    comparison_table,
    contacts_table,
    fields_by_type_table,
    fields_table,
    groups_table,
    mistakes_table,
    page_table,
    reasons_table,
)
from lawatan.evaluation.mistakes import MEANING, Mistake

EXAMPLES: Final = 20
CARDS: Final = (
    "detection.all", "detection.visit", "detection.meeting", "fields.people", "fields.start", "fields.status",
    "linking.b3", "alarms",
)  # fmt: skip
# Nothing may be loaded or run, even if something on a page should get past the escaping.
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render_page(evaluation: Evaluation, *, examples: int = EXAMPLES) -> bytes:
    """The page in UTF-8; `examples` is how many mistakes of each kind are shown."""
    title = f"Evaluation on {evaluation.gold}"
    css = resources.files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        Markup(f"<style>\n{css}</style>"),
    )
    body = element("body", element("main", *_sections(evaluation, title, examples)))
    return join(Markup("<!doctype html>\n"), element("html", head, body, lang="en"), Markup("\n")).encode("utf-8")


def _sections(evaluation: Evaluation, title: str, examples: int) -> list[Markup]:
    everything = evaluation.groups[0]
    languages = [g for g in evaluation.groups if g.name not in (ALL, READ, PUT_ASIDE)]
    read, put_aside = evaluation.group(READ), evaluation.group(PUT_ASIDE)
    sections = [
        element("h1", title),
        _particulars(evaluation),
        _cards(everything),
        _section(
            "Contacts",
            "A predicted contact counts when its type is right, it agrees with the gold one on who takes part (for a "
            "visit on who travels, and where), and is not more than 45 days away.",
            contacts_table(everything),
        ),
        _section(
            "Values",
            "Of the contacts found. Cities and people are F1, the others the share that is exactly right. "
            "“Left open”: the page does not tell, and nothing was predicted.",
            fields_table(everything),
            fields_by_type_table(everything),
        ),
        _section(
            "Pages and linkage",
            "Grounding: evidence that stands in the page exactly where it is said to. False alarms: articles "
            "without any contact in which one was read; fewer is better. Linkage: whether reports of one contact "
            "are together; a contact that was missed stands alone.",
            page_table(everything),
        ),
    ]
    if len(languages) > 1:
        sections.append(_section("Languages", "", groups_table(languages, "Figures by language")))
    if read is not None and put_aside is not None:
        sections.append(
            _section(
                "Read and put aside",
                "A quarter of the articles, chosen by a hash of the id, is put aside: whoever writes rules does not "
                "read them. Where the others score much higher, rules were fitted to them. In the drawing the upper "
                "line is what is read, the lower what is put aside.",
                comparison_table(read, put_aside),
            )
        )
    if evaluation.calibration is not None:
        sections.append(
            _section(
                "Confidence",
                "Of the contacts called 0.8 likely, are four in five right? A dot stands for the contacts of a tenth, "
                "larger where they are more; on the line the probabilities hold, above it they are too low.",
                reliability(evaluation.calibration),
            )
        )
    sections.append(_mistakes_section(evaluation, [g.name for g in evaluation.groups if g.name != ALL], examples))
    return sections


def _section(title: str, said: str, *content: Markup) -> Markup:
    return element("section", element("h2", title), *([element("p", said)] if said else []), *content)


def _particulars(evaluation: Evaluation) -> Markup:
    intervals = (
        f"intervals from {evaluation.samples:,} bootstrap samples of the articles (seed {evaluation.seed})"
        if evaluation.samples
        else "no intervals"
    )
    absent = f"; {len(evaluation.absent):,} without a document, taken as empty" if evaluation.absent else ""
    return element(
        "p",
        f"{evaluation.program}; {evaluation.articles:,} articles with {evaluation.contacts:,} contacts{absent}; "
        f"{intervals}. SHA-256 of the gold: ",
        element("code", evaluation.gold_sha256),
        class_="particulars",
    )


def _cards(group: Group) -> Markup:
    cards = []
    for name in CARDS:
        figure = group.figures.get(name)
        if figure is None or figure.value is None:
            continue
        interval = f"{figure.interval.low:.2f}–{figure.interval.high:.2f}" if figure.interval else ""
        cards.append(
            element(
                "li",
                element("span", label(name), class_="name"),
                element("span", f"{figure.value:.3f}", class_="value"),
                element("span", interval, class_="interval"),
                title=in_words(figure),
            )
        )
    return element("ul", *cards, class_="cards")


def _mistakes_section(evaluation: Evaluation, groups: Sequence[str], examples: int) -> Markup:
    reasons = reasons_table(evaluation)
    hidden = PUT_ASIDE in groups and not any(m.is_put_aside for m in evaluation.mistakes)
    said = "A missed and a made-up contact are one mistake where they are one contact told wrongly."
    if hidden:
        said += " Those in articles put aside are counted but not shown."
    legend = element(
        "p",
        element("mark", "Marked"),
        ": what the program read. ",
        element("u", "Underlined"),
        ": the coder's evidence.",
    )
    return _section(
        "Mistakes",
        said,
        mistakes_table(evaluation, groups),
        *([reasons] if reasons else []),
        *([legend] if examples else []),
        *(_examples(evaluation, c, examples) for c in evaluation.mistake_counts if c.count and examples),
    )


def _examples(evaluation: Evaluation, count: MistakeCount, examples: int) -> Markup:
    found = [m for m in evaluation.mistakes if m.kind is count.kind]
    shown = found[:examples]
    heading = element(
        "summary",
        element("strong", count.kind.value.replace("-", " ")),
        f" {count.count}",
        element("span", f" {MEANING[count.kind]}", class_="meaning"),
    )
    more = f"{len(shown)} of {count.count} shown." if len(shown) < count.count else ""
    items = element("ol", *map(_example, shown))
    return element("details", heading, items, element("p", more, class_="meaning"), id=count.kind.value)


def _example(mistake: Mistake) -> Markup:
    particulars = [element("code", mistake.document), mistake.type.value]
    if mistake.rule:
        particulars.append(element("code", mistake.rule))
    if mistake.reason:
        particulars.append(mistake.reason)
    quoted = [] if mistake.excerpt is None else [_quoted(mistake.excerpt, mistake.lang)]
    return element(
        "li",
        element("p", join(*particulars, between=" · "), class_="meaning"),
        element("p", mistake.detail),
        *quoted,
    )


def _quoted(excerpt: Excerpt, lang: str | None) -> Markup:
    parts: list[str] = ["… "] if excerpt.is_cut_before else []
    for piece in pieces(excerpt):
        words: str = piece.text
        if piece.is_predicted:
            words = element("mark", words)
        if piece.is_gold:
            words = element("u", words)
        parts.append(words)
    if excerpt.is_cut_after:
        parts.append(" …")
    return element("blockquote", *parts, lang=lang, dir="auto")
