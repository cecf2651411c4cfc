"""Writes the initial migration anew from ``duly.store.schema``.

Run it as ``python -m tests.store.write_initial_migration`` when the schema changes before the first release;
afterwards each change gets a step of its own. Column types are written out as SQLAlchemy's, so that a later change
of Duly's own types cannot change what this step makes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

from alembic.autogenerate import produce_migrations, render_python_code
from alembic.operations.ops import CreateIndexOp, CreateTableOp, MigrateOperation, ModifyTableOps, UpgradeOps
from alembic.runtime.migration import MigrationContext
from sqlalchemy import create_engine

from duly.store import migrations
from duly.store.column_types import Instant, Json
from duly.store.schema import metadata

TARGET = Path(migrations.__file__).parent / "versions" / "initial.py"
INSTANT = 'sa.String(25).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")'
OPENING = '''"""The tables of the first release. Written by ``tests/store/write_initial_migration.py``."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = {instant}


def upgrade() -> None:
{calls}

'''


def written() -> str:
    """The text of the migration, before formatting."""
    by_table = _operations()
    calls = "\n".join(f"    _create_{table}()" for table in by_table)
    functions = "\n\n".join(
        f"def _create_{table}() -> None:\n    {_rendered(operations)}" for table, operations in by_table.items()
    )
    return OPENING.format(instant=INSTANT, calls=calls) + functions + "\n"


def formatted(code: str) -> str:
    """The same code as the project's formatter lays it out."""
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(TARGET), "-"]
    return subprocess.run(command, input=code, capture_output=True, text=True, check=True).stdout


def _operations() -> dict[str, list[MigrateOperation]]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        script = produce_migrations(MigrationContext.configure(connection), metadata)
    engine.dispose()
    assert script.upgrade_ops is not None
    found: dict[str, list[MigrateOperation]] = {}
    for operation in _flat(script.upgrade_ops.ops):
        assert isinstance(operation, CreateTableOp | CreateIndexOp)
        found.setdefault(str(operation.table_name), []).append(operation)
    return found


def _flat(operations: list[Any]) -> list[Any]:
    return [
        inner
        for operation in operations
        for inner in (_flat(operation.ops) if isinstance(operation, ModifyTableOps) else [operation])
    ]


def _rendered(operations: list[MigrateOperation]) -> str:
    code = render_python_code(UpgradeOps(operations), render_item=_type_written_out)
    lines = (line for line in code.splitlines() if not line.strip().startswith("# ###"))
    return "\n".join(lines).strip().replace(", nullable=True", "").replace(", unique=False", "")


def _type_written_out(kind: str, value: Any, _context: Any) -> str | Literal[False]:
    if kind == "type" and isinstance(value, Instant):
        return "INSTANT"
    if kind == "type" and isinstance(value, Json):
        return "sa.Text()"
    return False


if __name__ == "__main__":
    TARGET.write_text(formatted(written()))
