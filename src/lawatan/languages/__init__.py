"""Nothing but languages: one folder each, with tables, models and example corpora. No code."""
