"""What proves it afterwards: the journal, its seals, the versions of the rules, the clock and its daily jobs."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Table, Text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

journal = Table(
    "journal",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False, comment="JSON, exactly as hashed"),
    Column("hash", Text, nullable=False),
)

seal = Table(
    "seal",
    metadata,
    Column("number", BigInteger, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("heads", BigInteger, nullable=False),
    Column("root", Text, nullable=False, comment="over the previous root and every head that moved since"),
)

seal_head = Table(
    "seal_head",
    metadata,
    Column("number", BigInteger, primary_key=True),
    Column("account_id", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
)

rule_version = Table(
    "rule_version",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("kind", Text, nullable=False, comment="policy, market or wording"),
    Column("name", Text, nullable=False),
    Column("content", Json, nullable=False, comment="all it takes to read the same rules again"),
    Column("first_used_at", Instant, nullable=False),
)

timetable_run = Table(
    "timetable_run",
    metadata,
    Column("job", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("ran_at", Instant, nullable=False),
    Column("result", Json, nullable=False),
)

clock = Table(
    "clock",
    metadata,
    Column("name", Text, primary_key=True),
    Column("reached", Instant, nullable=False),
)
