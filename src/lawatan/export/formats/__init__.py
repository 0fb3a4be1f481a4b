"""One module per export format; each has a tuple `EXPORTERS`."""
