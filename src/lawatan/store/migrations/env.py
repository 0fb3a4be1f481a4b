"""Alembic's environment: always on the connection that the store hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from lawatan.store.tables import metadata

if hasattr(context, "config"):  # absent where the module is only imported, as doctest does
    context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
    context.run_migrations()
