"""What a person has decided against the policy for one account, and where they reached a customer themselves."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Table, Text, text

from duly.store.column_types import Instant
from duly.store.schema.naming import metadata

override = Table(
    "override",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="skip_step, send_step, lift_rule or review_on"),
    Column("target", Text, nullable=False, comment="the step or rule; the day of a review"),
    Column("cycle", Text, nullable=False, comment="the overdue cycle it holds for"),
    Column("by", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("until", Instant, nullable=False),
    Column("ended_at", Instant),
    Column("ended_why", Text),
    Index(
        "uq_override_open",
        "account_id",
        "kind",
        "target",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index(
        "ix_override_until",
        "until",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

hand_contact = Table(
    "hand_contact",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("reached", Boolean, nullable=False),
    Column("step", Text, comment="the step it counts as"),
    Column("by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Index("ix_hand_contact_account_id_at", "account_id", "at"),
)
