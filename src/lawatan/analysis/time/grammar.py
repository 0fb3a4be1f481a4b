"""A pack's time table in, compiled rules out: templates become regular expressions, slots become look-ups.

Also says, for each rule, which words a sentence must have for the rule to be worth a try, so that most rules never run.
Every pattern is linear in the sentence: forms are finite, spaces are bounded, nothing unbounded is nested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from lawatan.analysis.time.forms import GAP, WORD, Slot, Value, alternatives, first_words, key_of
from lawatan.errors import LanguagePackError
from lawatan.language_pack.loader import LanguagePack
from lawatan.language_pack.time import TimeRule, TimeTable

_TEMPLATE = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|\{[a-z][a-z_|]*(?::[a-z_]+)?\}|[^\W\d_]+|.", re.DOTALL)
_DIGIT = "#"
_EDGES = ("", "_", "«", "»")  # beside a literal word of a template that stands for itself

_BUILT_IN = {
    # "May 13,000" and "16.30" are no days; "August 14,2023" is.
    "day": r"(?:0?[1-9]|[12][0-9]|3[01])(?:{suffixes})?(?![0-9]|[.:/][0-9]|,[0-9]{{1,3}}(?![0-9]))",
    "n": r"[0-9]{{1,2}}(?![0-9])",
    "year": r"(?:1[89]|20)[0-9][0-9](?![0-9]|[.,][0-9])",
    "short_year": r"[0-9]{{2}}(?![0-9])",
    "decade": r"(?:1[89]|20)[0-9]",
    "hour": r"(?:[01]?[0-9]|2[0-4])",
    "minute": r"[0-5][0-9](?![0-9])",
    "count": r"[0-9]{{1,3}}",
}
_BEFORE = r"(?<!\w)(?<![0-9][.,:/])(?!(?<=[^\W\d_]-)[0-9])"
_AFTER = r"(?!\w)(?![.:/][0-9])"
_START = r"(?:(?<![\s\S])|(?<=[.!?\n\"\u201c\u2018]\s)|(?<=[\n\"\u201c\u2018]))"
NEIGHBOURHOOD = 40  # characters beside a match in which `unless_before` and `unless_after` are looked for


@dataclass(frozen=True)
class CompiledRule:
    """A rule ready to run. `needs` are sets of words, each of which must meet the sentence's words.

    `place` is where it stands, for messages. `expression` is compiled when a sentence first has what the rule needs.
    """

    address: str
    rule: TimeRule
    order: int
    place: str
    expression: str
    slots: tuple[Slot, ...]
    has_extent: bool
    needs: tuple[frozenset[str], ...]
    unless_before: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The regular expression; raises `LanguagePackError` where it is none."""
        return _compiled(self.expression, self.place)


@dataclass(frozen=True, slots=True)
class Grammar:
    """A pack's rules, compiled, with the patterns that the composition of expressions needs."""

    code: str
    table: TimeTable
    rules: tuple[CompiledRule, ...]
    known_words: frozenset[str]
    by_need: dict[str, frozenset[int]]  # the rules of which a word meets the first need
    unneeding: frozenset[int]
    range_connector: re.Pattern[str]
    list_connector: re.Pattern[str]
    between: re.Pattern[str]
    beside: re.Pattern[str]
    modifier: re.Pattern[str]
    goes_on: re.Pattern[str]

    def rules_for(self, sentence: str) -> list[CompiledRule]:
        """The rules whose words the sentence has, in the table's order.

        One-letter words are never asked for, since "a" or "5" tell nothing.
        """
        words = self.known_words.intersection(WORD.findall(sentence.casefold()))
        if any(c in sentence for c in "0123456789"):
            words |= {_DIGIT}
        if not words:
            return []
        orders = self.unneeding.union(*[self.by_need.get(word, ()) for word in words])
        rules = (self.rules[order] for order in sorted(orders))
        return [rule for rule in rules if all(not need.isdisjoint(words) for need in rule.needs[1:])]

    def modifier_before(self, text: str, start: int) -> str | None:
        """The TIMEX3 modifier of a word that stands directly before `start`, outside the expression ("sejak")."""
        found = self.modifier.search(text[max(0, start - NEIGHBOURHOOD) : start])
        return self.table.modifiers[key_of(found[1])] if found and key_of(found[1]) in self.table.modifiers else None


@cache
def grammar_of(pack: LanguagePack) -> Grammar:
    """The time grammar of a pack; raises `LanguagePackError` that names the rule where a slot has no table."""
    return compile_table(pack.code, pack.read("time", TimeTable))


def compile_table(code: str, table: TimeTable) -> Grammar:
    """The compiled grammar of a table."""
    compiler = _Compiler(code, table)
    rules = tuple(compiler.compile_rule(rule, order) for order, rule in enumerate(table.rule))
    known = frozenset().union(*(need for rule in rules for need in rule.needs)) - {""}
    by_need: dict[str, set[int]] = {}
    for rule in rules:
        for word in rule.needs[0] if rule.needs else ():
            by_need.setdefault(word, set()).add(rule.order)
    return Grammar(
        code=code,
        table=table,
        rules=rules,
        known_words=known,
        by_need={word: frozenset(orders) for word, orders in by_need.items()},
        unneeding=frozenset(rule.order for rule in rules if not rule.needs),
        range_connector=re.compile(f"(?:{GAP})?{compiler.words('to')}(?:{GAP})?", re.IGNORECASE),
        list_connector=re.compile(f",?(?:{GAP})?{compiler.words('and')}{GAP}", re.IGNORECASE),
        between=re.compile(rf"(?<!\w){compiler.words('between')}{GAP}\Z", re.IGNORECASE),
        beside=re.compile(f"(?:{GAP})?[,(|/\u2013-]?(?:{GAP})?(?:{compiler.words('beside')}{GAP})?", re.IGNORECASE),
        modifier=re.compile(rf"(?<!\w)({alternatives(table.modifiers)}){GAP}\Z", re.IGNORECASE),
        goes_on=_verb_behind(table),
    )


def _compiled(expression: str, place: str) -> re.Pattern[str]:
    try:
        return re.compile(expression, re.IGNORECASE)
    except re.error as error:
        raise LanguagePackError(f"the pattern is not a regular expression: {error}", place=place) from error


def _verb_behind(table: TimeTable) -> re.Pattern[str]:
    """What tells that a weekday opens the next clause: "came on Friday and Saturday will fly on"; "me-" is a prefix."""
    words = table.words.get("goes_on", ())
    spared = "|".join(re.escape(w) for w in table.words.get("no_verb", ())) or "(?!)"
    whole = [re.escape(w) + r"(?!\w)" for w in words if not w.endswith("-")]
    prefixes = [rf"(?!(?:{spared})(?!\w)){re.escape(w[:-1])}\w{{3,}}" for w in words if w.endswith("-")]
    return re.compile(rf"{GAP}(?:{'|'.join([*whole, *prefixes]) or '(?!)'})", re.IGNORECASE)


class _Compiler:
    """Turns the templates of one table into regular expressions."""

    def __init__(self, code: str, table: TimeTable) -> None:
        self.code = code
        self.table = table
        self.file = f"languages/{code}/time.toml"
        suffixes = "|".join(map(re.escape, table.day_suffixes)) or "(?!)"
        self.built_in = {name: pattern.format(suffixes=suffixes) for name, pattern in _BUILT_IN.items()}

    def compile_rule(self, rule: TimeRule, order: int) -> CompiledRule:
        place = f"{self.file}: rule {rule.id!r}"
        template = _Template(self, place)
        body = template.translate(rule.pattern)
        return CompiledRule(
            address=f"{self.code}.time.{rule.id}",
            rule=rule,
            order=order,
            place=place,
            expression=f"{_BEFORE}{body}{_AFTER}",
            slots=tuple(template.slots),
            has_extent="«" in rule.pattern,
            needs=tuple(need for need in template.needs if "" not in need),
            unless_before=self._neighbour(rule.unless_before, place, before=True),
            unless_after=self._neighbour(rule.unless_after, place, before=False),
        )

    def _neighbour(self, pattern: str | None, place: str, *, before: bool) -> re.Pattern[str] | None:
        if pattern is None:
            return None
        body = _Template(self, place, binds=False).translate(pattern)
        return _compiled(rf"(?<!\w)(?:{body})\Z" if before else f"(?:{body})(?!\\w)", place)

    def words(self, name: str) -> str:
        """The pattern of a word list, which may be missing."""
        return f"(?:{alternatives(self.table.words.get(name, ()))})"

    def forms(self, name: str) -> dict[str, Value]:
        return self.table.tables.get(name, {})


class _Template:
    """One template on its way to a regular expression: collects slots and the words that a match must have."""

    def __init__(self, compiler: _Compiler, place: str, *, binds: bool = True) -> None:
        self.compiler = compiler
        self.place = place
        self.binds = binds
        self.slots: list[Slot] = []
        self.needs: list[frozenset[str]] = []

    def translate(self, template: str) -> str:
        parts = _TEMPLATE.findall(template)
        out: list[str] = []
        depth = 0
        hasalternatives = False
        for index, part in enumerate(parts):
            before = parts[index - 1] if index else ""
            following = parts[index + 1] if index + 1 < len(parts) else ""
            depth += (part == "(") - (part == ")")
            hasalternatives |= part == "|" and depth == 0
            if depth == 0 and part.isalpha() and before in _EDGES and following in _EDGES:
                self.needs.append(frozenset({part.casefold()}))
            out.append(self._part(part, required=depth == 0 and following not in ("?", "*")))
        if hasalternatives:
            self.needs.clear()
        return "".join(out)

    def _part(self, part: str, *, required: bool) -> str:
        if part == "_":
            return GAP
        if part == "«":
            return "(?P<extent>"
        if part == "»":
            return ")"
        if part.startswith("{") and part.endswith("}"):
            return self._slot(part[1:-1], required=required)
        return part

    def _slot(self, inner: str, *, required: bool) -> str:
        spec, _, name = inner.partition(":")
        if spec == "open":
            return f"(?P<open>\\((?:{GAP})?)?"
        if spec == "close":
            return f"(?(open)(?:{GAP})?\\))"
        if spec == "start":
            return _START
        if spec in self.compiler.table.words:
            forms = self.compiler.table.words[spec]
            self._need(forms, required=required)
            return f"(?:{alternatives(forms)})"
        return self._bound(spec.split("|"), name or spec, required=required)

    def _bound(self, specs: list[str], name: str, *, required: bool) -> str:
        meanings: dict[str, Value] = {}
        patterns: list[str] = []
        needs: set[str] = set()
        for spec in specs:
            if spec in self.compiler.built_in:
                patterns.append(self.compiler.built_in[spec])
                needs.add(_DIGIT)
                continue
            forms = self.compiler.forms(spec)
            if not forms:
                raise LanguagePackError(
                    f"no table or word list {spec!r}", place=self.place, remedy=f"add [tables.{spec}]"
                )
            meanings |= {key_of(form.removeprefix("=")): value for form, value in forms.items()}
            patterns.append(alternatives(forms))
            needs |= first_words(forms)
        if required:
            self.needs.append(frozenset(needs))
        body = f"(?:{'|'.join(patterns)})"
        if not self.binds:
            return body
        group = f"{name}__{len(self.slots)}"
        self.slots.append(Slot(group, name, meanings))
        return f"(?P<{group}>{body})"

    def _need(self, forms: tuple[str, ...], *, required: bool) -> None:
        if required:
            self.needs.append(frozenset(first_words(forms)))
