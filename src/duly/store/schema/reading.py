"""What reading messages took: one row for each time a language model was to be asked, without a word of the message."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Index, Integer, Table, Text

from duly.store.column_types import Instant
from duly.store.schema.naming import metadata

model_use = Table(
    "model_use",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("inbox_id", Text, nullable=False, comment="the message it was asked about"),
    Column("at", Instant, nullable=False),
    Column("day", Date, nullable=False, comment="of the creditor; budgets are of days"),
    Column("provider", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("outcome", Text, nullable=False, comment="used, or why the embedded reading stood alone"),
    Column("status", Integer, comment="the HTTP status of a refusal"),
    Column("milliseconds", Integer, nullable=False),
    Column("input_tokens", BigInteger, nullable=False),
    Column("output_tokens", BigInteger, nullable=False),
    Column("cost_micros", BigInteger, comment="millionths of a US dollar; null where no price is known"),
    Index("ix_model_use_day", "day"),
    Index("ix_model_use_account_id_inbox_id", "account_id", "inbox_id"),
)
