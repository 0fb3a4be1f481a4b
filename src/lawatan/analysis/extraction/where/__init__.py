"""Where a contact takes place, from the words of its predicate and from what is told around it."""
