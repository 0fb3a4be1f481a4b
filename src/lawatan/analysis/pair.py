"""How many sides a contact of two has."""

PAIR = 2
