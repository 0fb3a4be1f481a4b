"""Which time of a page belongs to which contact, and what start and end follow from it."""
