"""Tokens of a sentence in, names of persons, places, organisations and other things out, by a trained model.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), one for each language, kept in the
language pack's folder `model/`; `docs/reference/models.md` says what it was trained on.
"""

from lawatan.analysis.entities.tagging.model import NameKind, NameTagger, TaggedName, Tagging, load_tagger

__all__ = ["NameKind", "NameTagger", "TaggedName", "Tagging", "load_tagger"]
