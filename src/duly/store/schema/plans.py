"""Payment plans: what was proposed, which items it is for, and the instalments once it is agreed."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, Table, Text, text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

plan = Table(
    "plan",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="instalments, or extension: all of it on one later day"),
    Column("state", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column(
        "disputed",
        BigInteger,
        nullable=False,
        server_default=text("0"),
        comment="minor units of its items that were disputed when it was proposed, and are no part of it",
    ),
    Column("schedule", Json, nullable=False, comment="day and minor units of each part, as proposed"),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("proposed_by", Text, nullable=False, comment="automation, person or portal"),
    Column("valid_until", Instant, comment="until when a proposal can be agreed"),
    Column("exceeds", Json, nullable=False, comment="the ceilings that it is above, in words"),
    Column("recommended", Text, comment="what is recommended to the person who reviews it"),
    Column("recommendation", Json, nullable=False, comment="what that rests on, line by line"),
    Column("evidence", Json, nullable=False, comment="the customer's words"),
    Column("agreed_at", Instant),
    Column("agreed_by", Text, comment="automation or person: under whose authority"),
    Column("missed_max", Integer, nullable=False),
    Column("over_on", Date, comment="the last day on which it may still run"),
    Column("tell", Text, comment="what the customer is still to be told of it, outside an answer"),
    Column("tell_since", Instant),
    Column("ended_at", Instant),
    Column("ended_why", Text),
    Index("ix_plan_account_id_proposed_at", "account_id", "proposed_at"),
    Index(
        "uq_plan_running",
        "account_id",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
    Index(
        "ix_plan_valid_until",
        "valid_until",
        sqlite_where=text("state = 'proposed'"),
        postgresql_where=text("state = 'proposed'"),
    ),
    Index(
        "ix_plan_over_on", "over_on", sqlite_where=text("state = 'active'"), postgresql_where=text("state = 'active'")
    ),
)

plan_item = Table(
    "plan_item",
    metadata,
    Column("plan_id", Text, primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Index("ix_plan_item_account_id", "account_id"),
)

instalment = Table(
    "instalment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("plan_id", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("follow_up_on", Date, nullable=False, comment="the last day, with grace, on which it counts as in time"),
    Column("paid", BigInteger, nullable=False, server_default=text("0")),
    Column("settled_on", Date),
    Column(
        "missed",
        Boolean,
        nullable=False,
        comment="its last day passed without the money, and nothing has made up for it",
    ),
    Column("was_day", Date, comment="its day before more time was given"),
    Index("ix_instalment_account_id", "account_id"),
    Index("uq_instalment_number", "plan_id", "number", unique=True),
    Index(
        "ix_instalment_day",
        "day",
        sqlite_where=text("state = 'confirmed'"),
        postgresql_where=text("state = 'confirmed'"),
    ),
    Index(
        "ix_instalment_follow_up_on",
        "follow_up_on",
        sqlite_where=text("settled_on IS NULL"),
        postgresql_where=text("settled_on IS NULL"),
    ),
)
