"""What is proposed on late items beside what they are, and the reference rates it is computed by."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Index, Table, Text, text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

charge = Table(
    "charge",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="interest, fixed_sum or late_fee"),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("first", Date, nullable=False, comment="the first and last day that it covers"),
    Column("last", Date, nullable=False),
    Column("rate", Text, nullable=False),
    Column("law", Text, nullable=False),
    Column("lines", Json, nullable=False, comment="the computation, line by line"),
    Column("state", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("settled_at", Instant, comment="when it was approved, declined, waived, billed or superseded"),
    Column("settled_by", Text),
    Column("note", Text),
    Column("billed_item", Text, comment="the item by which the receivables system billed it"),
    Index("ix_charge_account_id_state", "account_id", "state"),
    Index(
        "uq_charge_proposed",
        "item_id",
        "kind",
        unique=True,
        sqlite_where=text("state = 'proposed'"),
        postgresql_where=text("state = 'proposed'"),
    ),
)

reference_rate = Table(
    "reference_rate",
    metadata,
    Column("name", Text, primary_key=True),
    Column("since", Date, primary_key=True),
    Column("until", Date, nullable=False, comment="the last day on which it is known to hold"),
    Column("numerator", BigInteger, nullable=False, comment="percent a year, as a fraction"),
    Column("denominator", BigInteger, nullable=False),
    Column("source", Text, nullable=False),
)
