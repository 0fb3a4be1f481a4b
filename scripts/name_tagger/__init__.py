"""Training of the name taggers: corpora in, `languages/<code>/model/` out. Not part of the installed package."""
