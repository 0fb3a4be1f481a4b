"""The store: tables, engine, reader, writer, migrations."""
