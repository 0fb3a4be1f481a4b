"""Gatherings: which forum a predicate is about, and who is said to attend it."""
