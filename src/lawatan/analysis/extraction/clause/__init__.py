"""One sentence as a row of items, its clauses, and what fills the slots of a predicate in them."""
