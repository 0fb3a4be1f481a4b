"""Who takes part: what names, pronouns, groups and counterparts stand for at their place of the document."""
