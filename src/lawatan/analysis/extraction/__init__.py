"""Sentences with entities and times in, event mentions and rejections out.

Predicates (frames of `contacts.toml`) are found in each sentence, their arguments bound by position and preposition,
status and dates read from the clause, and what is said of one contact in several places is put together.
"""
