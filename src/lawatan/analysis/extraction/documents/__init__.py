"""Documents: what is signed, and whose signature it is."""
