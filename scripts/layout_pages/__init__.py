"""Pages made from own and licence-clean sentences, set into invented site furniture; what each line is, is known."""
