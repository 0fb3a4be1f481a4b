"""What a language pack is: tables in TOML, examples that are tests, and the loader that reads both."""
