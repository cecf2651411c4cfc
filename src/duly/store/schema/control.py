"""What people have switched off or allowed for the whole workspace: kill switches, the mode, test recipients."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, Text, text

from duly.store.column_types import Instant
from duly.store.schema.naming import metadata

control = Table(
    "control",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False, comment="the workspace's own chain"),
    Column("kind", Text, nullable=False, comment="switch, mode, recipient or sandbox"),
    Column("target", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("closed_by", Text),
    Column("closed_at", Instant),
    Column("closed_why", Text),
    Index(
        "uq_control_open",
        "kind",
        "target",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
    Index(
        "uq_control_mode",
        "kind",
        unique=True,
        sqlite_where=text("closed_at IS NULL AND kind = 'mode'"),
        postgresql_where=text("closed_at IS NULL AND kind = 'mode'"),
    ),
)
