"""How customers want to be treated and who they are: wishes, lists of whom not to contact, verifications."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table, Text, text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

wish = Table(
    "wish",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="quiet, channel or language"),
    Column("body", Json, nullable=False, comment="quiet: weekdays, start, end, channel; else the one value"),
    Column("said", Text, nullable=False, comment="the words it rests on"),
    Column("source", Text, nullable=False, comment="customer or person"),
    Column("opened_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("closed_why", Text),
    Index(
        "ix_wish_open", "account_id", sqlite_where=text("closed_at IS NULL"), postgresql_where=text("closed_at IS NULL")
    ),
)

suppression = Table(
    "suppression",
    metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False, comment="account, phone or email"),
    Column("value", Text, nullable=False, comment="an account's id, or an address as contact points keep it"),
    Column("channel", Text, comment="null: every channel"),
    Column("reason", Text, nullable=False),
    Column("until", Date, comment="the day from which it no longer holds; null: until a person removes it"),
    Column("file", Text, nullable=False),
    Column("listed_at", Instant, nullable=False),
    Column("removed_at", Instant),
    Column("removed_why", Text),
    Index(
        "ix_suppression_value",
        "value",
        sqlite_where=text("removed_at IS NULL"),
        postgresql_where=text("removed_at IS NULL"),
    ),
)

verification = Table(
    "verification",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("method", Text, nullable=False, comment="how it was reached or lost; never what was answered"),
    Column("source", Text, nullable=False, comment="customer, person, import or channel"),
    Column("at", Instant, nullable=False),
    Index("ix_verification_account_id_at", "account_id", "at"),
)

one_time_code = Table(
    "one_time_code",
    metadata,
    Column("id", Text, primary_key=True, comment="of the message that brings it"),
    Column("account_id", Text, nullable=False),
    Column("salt", Text, nullable=False),
    Column("digest", Text, nullable=False, comment="the code itself is kept nowhere"),
    Column("sent_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Index("ix_one_time_code_account_id", "account_id"),
)
