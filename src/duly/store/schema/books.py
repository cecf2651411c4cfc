"""What a receivables system knows: accounts, where they are reached, items, payments, and what is to come."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, CheckConstraint, Column, Date, Index, Integer, Table, Text, text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

account = Table(
    "account",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("market", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("region", Text),
    Column("postal_code", Text),
    Column("timezone", Text),
    Column("tier", Text),
    Column("contract_category", Text),
    Column("risk_class", Text),
    Column("preferred_channel", Text),
    Column("customer", Text, comment="who is behind several accounts, where the source says so"),
    Index(
        "ix_account_customer",
        "customer",
        sqlite_where=text("customer IS NOT NULL"),
        postgresql_where=text("customer IS NOT NULL"),
    ),
)

contact_point = Table(
    "contact_point",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column(
        "source", Text, nullable=False, comment="import, customer or person; only import is overwritten by an import"
    ),
    Column("valid", Boolean, nullable=False),
    Column("since", Instant, nullable=False),
    Index("ix_contact_point_channel_address", "channel", "address"),
)

item = Table(
    "item",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("number", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("open", BigInteger, nullable=False),
    Column("issued_on", Date, nullable=False),
    Column("due_on", Date),
    Column("known_on", Date, nullable=False),
    Column("closed_on", Date),
    Column("days_late", Integer, comment="days past due when it closed, 0 if in time"),
    Column("flagged", Boolean, comment="what the receivables system last said of it: disputed or not"),
    CheckConstraint("open >= 0 AND open <= amount", name="open_within_amount"),
    Index("ix_item_account_id_open", "account_id", "open"),
    Index("ix_item_account_id_number", "account_id", "number"),
)

payment = Table(
    "payment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("unapplied", BigInteger, nullable=False),
    Column("received_on", Date, nullable=False),
    Column("known_at", Instant, nullable=False),
    Column("rail", Text, nullable=False),
    Column("references", Json, nullable=False),
    Column("reversed_on", Date),
    CheckConstraint("unapplied >= 0 AND unapplied <= amount", name="unapplied_within_amount"),
    Index("ix_payment_account_id_known_at", "account_id", "known_at"),
    Index(
        "ix_payment_unapplied", "account_id", sqlite_where=text("unapplied > 0"), postgresql_where=text("unapplied > 0")
    ),
)

allocation = Table(
    "allocation",
    metadata,
    Column("payment_id", Text, primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("round", Integer, primary_key=True, comment="counts up when a payment is set against an item again"),
    Column("account_id", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("on", Date, nullable=False),
    Column("reversed_on", Date),
    Index("ix_allocation_item_id", "item_id"),
    Index("ix_allocation_account_id", "account_id"),
)

document = Table(
    "document",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("item_id", Text, comment="null: it belongs to the account as a whole"),
    Column("kind", Text, nullable=False, comment="invoice, proof_of_delivery, order, quote, contract and the like"),
    Column("name", Text, nullable=False),
    Column("reference", Text, nullable=False, comment="where it is: a path, a link or a number in another system"),
    Column("sha256", Text, comment="of its content, where that was at hand"),
    Column("media_type", Text, comment="of a file that was sent to us, by its content; null: of no kind we read"),
    Column("size_bytes", BigInteger, comment="of a file that was sent to us"),
    Column("known_at", Instant, nullable=False),
    Index("ix_document_account_id", "account_id"),
    Index("ix_document_sha256", "sha256"),
)

fx_rate = Table(
    "fx_rate",
    metadata,
    Column("base", Text, primary_key=True),
    Column("quote", Text, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("numerator", BigInteger, nullable=False, comment="major units of quote per denominator major units of base"),
    Column("denominator", BigInteger, nullable=False),
    Column("source", Text, nullable=False),
)

arrival = Table(
    "arrival",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("known_on", Date, nullable=False),
    Column("position", BigInteger, nullable=False, comment="order in the file it came from"),
    Column("kind", Text, nullable=False),
    Column("record", Json, nullable=False),
    Column("applied_at", Instant),
    Index(
        "ix_arrival_waiting",
        "known_on",
        "position",
        sqlite_where=text("applied_at IS NULL"),
        postgresql_where=text("applied_at IS NULL"),
    ),
)
