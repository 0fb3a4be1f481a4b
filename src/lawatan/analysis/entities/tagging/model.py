"""The model files of a language pack in, a tagger out; loaded when the first sentence asks for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from lawatan.analysis.entities.lexicon import load_lexicon
from lawatan.analysis.entities.tagging.features import sentence_features
from lawatan.errors import LanguagePackError
from lawatan.language_pack.loader import LanguagePack, load_pack, pack_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.resources.abc import Traversable

    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.analysis.tokens import Token

MODEL = "names.crfsuite"
WORD_CLASSES = "word_classes.tsv"


class NameKind(StrEnum):
    """What a tagged name is the name of."""

    PERSON = "PER"
    PLACE = "LOC"
    ORGANISATION = "ORG"
    OTHER = "MISC"  # ships, buildings, treaties, exercises


@dataclass(frozen=True, slots=True)
class TaggedName:
    """One name: half-open indices of its tokens, its kind, and the least probability of a label in it, 0 to 1."""

    first: int
    end: int
    kind: NameKind
    probability: float


class _Crf(Protocol):
    def open_inmemory(self, model: bytes) -> object: ...
    def set(self, features: object) -> None: ...
    def tag(self) -> list[str]: ...
    def marginal(self, label: str, position: int) -> float: ...
    def labels(self) -> list[str]: ...


class NameTagger:
    """The tagger of one language; threads that share it take turns."""

    def __init__(self, model: bytes, lexicon: Lexicon, word_classes: Mapping[str, tuple[str, ...]]) -> None:
        """Takes CRFsuite's model file; raises ValueError where it is none."""
        self._model = model  # CRFsuite reads it in place and does not keep it alive
        self._crf = _opened(model)
        self._turn = Lock()  # CRFsuite keeps the sentence that it reads in the tagger
        self._lexicon = lexicon
        self._word_classes = word_classes
        known = self._crf.labels()
        self._of_person = [label for label in (f"B-{NameKind.PERSON}", f"I-{NameKind.PERSON}") if label in known]

    def tag(self, tokens: Sequence[Token]) -> Tagging:
        """The names of one sentence, by the most probable sequence of labels."""
        if not tokens:
            return Tagging((), ())
        features = sentence_features(tokens, self._lexicon, self._word_classes)
        with self._turn:
            self._crf.set(features)
            names = tuple(self._names(self._crf.tag()))
            persons = tuple(self._person(i) if t.is_capitalised else 0.0 for i, t in enumerate(tokens))
        return Tagging(names, persons)

    def _person(self, i: int) -> float:
        return sum(self._crf.marginal(label, i) for label in self._of_person)

    def _names(self, labels: Sequence[str]) -> list[TaggedName]:
        found: list[TaggedName] = []
        i = 0
        while i < len(labels):
            if labels[i] == "O":
                i += 1
                continue
            kind = labels[i][2:]
            end = i + 1
            while end < len(labels) and labels[end] == f"I-{kind}":
                end += 1
            probability = min(self._crf.marginal(labels[k], k) for k in range(i, end))
            found.append(TaggedName(i, end, NameKind(kind), probability))
            i = end
        return found


@dataclass(frozen=True, slots=True)
class Tagging:
    """The names of a sentence, and for each token the probability that it is part of a person's name.

    Tokens without a capital letter have 0.
    """

    names: tuple[TaggedName, ...]
    person: tuple[float, ...]


@cache
def load_tagger(pack: LanguagePack) -> NameTagger | None:
    """The tagger of a pack, or of the pack that it extends; None where neither has a model.

    Raises `LanguagePackError` where a model's file is missing or cannot be read.
    """
    owner: LanguagePack | None = pack
    while owner is not None:
        folder = pack_folder(owner.code) / "model"
        if folder.is_dir():
            return _read_tagger(folder, owner.code, pack)
        owner = load_pack(owner.extends) if owner.extends else None
    return None


def _read_tagger(folder: Traversable, code: str, pack: LanguagePack) -> NameTagger:
    classes = _word_classes(folder, code)
    try:
        return NameTagger((folder / MODEL).read_bytes(), load_lexicon(pack), classes)
    except (OSError, ValueError) as error:
        raise _unreadable(code, MODEL, error) from error


def _opened(model: bytes) -> _Crf:
    import pycrfsuite

    crf: _Crf = pycrfsuite.Tagger()
    crf.open_inmemory(model)
    return crf


def _word_classes(folder: Traversable, code: str) -> dict[str, tuple[str, ...]]:
    try:
        lines = (folder / WORD_CLASSES).read_text(encoding="utf-8").splitlines()
        rows = (line.split("\t") for line in lines)
        return {word: tuple(classes.split(" ")) for word, classes in rows}
    except (OSError, ValueError) as error:
        raise _unreadable(code, WORD_CLASSES, error) from error


def _unreadable(code: str, name: str, error: Exception) -> LanguagePackError:
    return LanguagePackError(
        f"the name tagger's file cannot be read: {error}",
        place=f"languages/{code}/model/{name}",
        remedy="install lawatan again, or make the file with scripts/train_name_tagger.py",
    )
