"""Charts: pure functions from typed records to SVG, for pages, files and pictures. No store, no request in here."""
