"""What leaves and what arrives: messages, arrivals at the channels, outcomes for the receivables system."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text, text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

outbox = Table(
    "outbox",
    metadata,
    Column("id", Text, primary_key=True, comment="also the idempotency key given to the channel"),
    Column("account_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="step: by a decision; reply: in answer to a message"),
    Column("step", Text, comment="set when kind is step"),
    Column("cycle", Text),
    Column("channel", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("say", Text, nullable=False),
    Column("also", Json, nullable=False, server_default=text("'[]'"), comment="what an answer says beside ``say``"),
    Column("wording_hash", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("discloses", Boolean, nullable=False),
    Column("subject", Text),
    Column("text", Text, nullable=False),
    Column("told", Json, nullable=False, server_default=text("'[]'"), comment="the disclosures its text makes"),
    Column("attach", Json, nullable=False),
    Column("items", Json, nullable=False, comment="the items it speaks of: id and amount open"),
    Column("amount", BigInteger, comment="the sum it names beside them, in minor units: of an instalment, a promise"),
    Column("in_reply_to", Text),
    Column("not_before", Instant, nullable=False),
    Column("planned_at", Instant, nullable=False),
    Column("claimed_at", Instant),
    Column("claimed_by", Text),
    Column("sent_at", Instant),
    Column("settled_at", Instant),
    Column("provider_ref", Text),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("failure", Text),
    Column("approval", Text, comment="waiting or approved where a person approves each send; null: not asked for"),
    Column("approved_by", Text),
    Index(
        "ix_outbox_waiting",
        "account_id",
        sqlite_where=text("state = 'planned' AND approval = 'waiting'"),
        postgresql_where=text("state = 'planned' AND approval = 'waiting'"),
    ),
    Index(
        "ix_outbox_due",
        "not_before",
        "id",
        sqlite_where=text("state = 'planned'"),
        postgresql_where=text("state = 'planned'"),
    ),
    Index(
        "ix_outbox_claimed",
        "claimed_at",
        sqlite_where=text("state = 'claimed'"),
        postgresql_where=text("state = 'claimed'"),
    ),
    Index("ix_outbox_account_id_sent_at", "account_id", "sent_at", "kind", "state"),  # all that facts read of it
    Index("ix_outbox_provider_ref", "provider_ref"),
    Index("ix_outbox_account_id_state", "account_id", "state"),
    Index(
        "uq_outbox_step",
        "account_id",
        "cycle",
        "step",
        unique=True,
        sqlite_where=text("step IS NOT NULL AND state NOT IN ('blocked', 'failed')"),
        postgresql_where=text("step IS NOT NULL AND state NOT IN ('blocked', 'failed')"),
    ),
)

inbox = Table(
    "inbox",
    metadata,
    Column("id", Text, primary_key=True, comment="channel and the provider's own id"),
    Column("account_id", Text),
    Column("channel", Text, nullable=False),
    Column("kind", Text, nullable=False, comment="message, status, link_opened or unknown"),
    Column("address", Text),
    Column("body", Text, nullable=False, comment="as it arrived"),
    Column("received_at", Instant, nullable=False),
    Column("handled_at", Instant),
    Column("handled_as", Text),
    Index(
        "ix_inbox_unhandled",
        "received_at",
        "id",
        sqlite_where=text("handled_at IS NULL"),
        postgresql_where=text("handled_at IS NULL"),
    ),
    Index("ix_inbox_account_id_received_at", "account_id", "received_at"),
)

outcome = Table(
    "outcome",
    metadata,
    Column("id", Text, primary_key=True, comment="the idempotency key of the write-back"),
    Column("account_id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("settled_at", Instant),
    Column("failure", Text),
    Index(
        "ix_outcome_pending",
        "at",
        "id",
        sqlite_where=text("state = 'pending'"),
        postgresql_where=text("state = 'pending'"),
    ),
    Index("ix_outcome_account_id_at", "account_id", "at"),
)
