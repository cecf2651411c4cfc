"""How Alembic runs the steps: on the connection it is handed, in the transaction already begun there."""

from __future__ import annotations

from alembic import context

from duly.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a column by copying its table
)
context.run_migrations()
