"""Bytes in, Documents out: one reader per format."""
