"""Brings a store's tables up to date. Knows no row; what each step does is in ``migrations/versions``.

Steps only go forward: to go back, restore the copy of the store made before the upgrade.

Until the first release there is one step, written from ``schema`` by
``python -m tests.store.write_initial_migration``; a test holds the two equal on both databases.
"""

from __future__ import annotations

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from duly.store.database import Database

UPGRADE_LOCK = 4_736_112_021
"""PostgreSQL's advisory lock for an upgrade: of several processes starting at once, one does the work."""


def upgrade(database: Database) -> None:
    """Runs every step the store does not have yet, all in one transaction; an up-to-date store is left alone."""
    config = _config()
    with database.transaction() as tx:
        if not database.is_sqlite:
            tx.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": UPGRADE_LOCK})
        if MigrationContext.configure(tx).get_current_heads() == _newest():
            return
        config.attributes["connection"] = tx
        command.upgrade(config, "head")


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "duly.store:migrations")
    return config


@cache
def _newest() -> tuple[str, ...]:
    """The last steps there are. A process that opens many stores reads the steps once."""
    return tuple(ScriptDirectory.from_config(_config()).get_heads())
