"""Sentences with entities and times in, event mentions and rejections out.

Predicates (frames of `contacts.toml`) are found in each sentence, their arguments bound by position and preposition,
status and dates read from the clause, and what is said of one contact in several places is put together.

`extractor` gives the order of work. Its parts ask of a sentence, and then of the page, what stands where (`clause`),
who takes part (`who`), where (`where`), when (`when`), and whether it has taken place (`whether`); gatherings,
documents and exercises have rules of their own (`forums`, `documents`, `exercises`).
"""
