"""The tables. State tables are written by ``record`` alone; the outbox is also moved on by ``outbox``.

Every table carries ``account_id``, so that the store can be distributed by it. Amounts are integer
minor units beside their currency. "Only once" and "one at a time" are unique indexes.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    text,
)

from duly.store.types import Instant, Json

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)

WORKSPACE = "~workspace"
"""The chain that holds what concerns no single account: imports, policies, seals."""

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
    Column("timezone", Text),
    Column("tier", Text),
    Column("contract_category", Text),
    Column("risk_class", Text),
    Column("preferred_channel", Text),
)

account_state = Table(
    "account_state",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("review_at", Instant, comment="when the account is looked at next; null only with an owner"),
    Column("owner", Text, comment="the person or team who has the account"),
    Column("verified_level", Integer, nullable=False, server_default=text("0")),
    Column("chain_seq", BigInteger, nullable=False, server_default=text("0")),
    Column("chain_hash", Text, nullable=False, server_default=text("''")),
    Column("sealed_seq", BigInteger, nullable=False, server_default=text("0")),
    Index("ix_account_state_review_at_account_id", "review_at", "account_id"),
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

consent = Table(
    "consent",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("channel", Text, comment="null: every channel"),
    Column("purpose", Text, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("said", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("ix_consent_account_id_at", "account_id", "at"),
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

promise = Table(
    "promise",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("day", Date, nullable=False),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("items", Json, nullable=False),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("evidence", Json, nullable=False),
    Column("follow_up_on", Date, nullable=False, comment="the last day, with grace, on which payment counts"),
    Column("taken_at", Instant, nullable=False),
    Column("settled_on", Date),
    Column("paid", BigInteger, nullable=False, server_default=text("0")),
    Column("together", BigInteger, nullable=False, comment="what was promised with it in one go, itself included"),
    Index("ix_promise_account_id_taken_at", "account_id", "taken_at"),
    Index(
        "uq_promise_running",
        "account_id",
        "day",
        unique=True,
        sqlite_where=text("state IN ('proposed', 'confirmed', 'due')"),
        postgresql_where=text("state IN ('proposed', 'confirmed', 'due')"),
    ),
    Index(
        "ix_promise_follow_up_on",
        "follow_up_on",
        sqlite_where=text("settled_on IS NULL"),
        postgresql_where=text("settled_on IS NULL"),
    ),
)

dispute = Table(
    "dispute",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("item_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("owner", Text, nullable=False),
    Column("sla_at", Instant, nullable=False),
    Column("evidence", Json, nullable=False),
    Column("quote", Text, nullable=False),
    Column("source", Text, nullable=False, comment="customer, import or person"),
    Column("opened_at", Instant, nullable=False),
    Column("closed_at", Instant),
    Column("resolution", Text),
    Index("ix_dispute_account_id_closed_at", "account_id", "closed_at"),
    Index(
        "uq_dispute_open",
        "account_id",
        "item_id",
        unique=True,
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
)

hold = Table(
    "hold",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("target", Text, comment="the item id or channel; null for the account"),
    Column("reason", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("until", Instant),
    Column("released_at", Instant),
    Column("released_why", Text),
    Index("ix_hold_account_id_released_at", "account_id", "released_at"),
    Index(
        "ix_hold_until", "until", sqlite_where=text("released_at IS NULL"), postgresql_where=text("released_at IS NULL")
    ),
)

escalation = Table(
    "escalation",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("triggers", Json, nullable=False, comment="every trigger bundled into this case, in order"),
    Column("route", Text, nullable=False),
    Column("owner", Text),
    Column("cycle", Text, nullable=False),
    Column("opened_at", Instant, nullable=False),
    Column("sla_at", Instant, nullable=False),
    Column("summary", Json, nullable=False),
    Column("recommended", Text, nullable=False),
    Column("resolved_at", Instant),
    Column("resolution", Text),
    Column("resolved_by", Text),
    Index("ix_escalation_account_id_resolved_at", "account_id", "resolved_at"),
    Index(
        "ix_escalation_open_sla_at",
        "sla_at",
        sqlite_where=text("resolved_at IS NULL"),
        postgresql_where=text("resolved_at IS NULL"),
    ),
    Index(
        "uq_escalation_open",
        "account_id",
        unique=True,
        sqlite_where=text("resolved_at IS NULL"),
        postgresql_where=text("resolved_at IS NULL"),
    ),
)

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
    Column("wording_hash", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("discloses", Boolean, nullable=False),
    Column("subject", Text),
    Column("text", Text, nullable=False),
    Column("attach", Json, nullable=False),
    Column("items", Json, nullable=False, comment="the items it speaks of: id and amount open"),
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

conversation = Table(
    "conversation",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("state", Json, nullable=False),
    Column("awaiting_until", Instant),
    Column("at", Instant, nullable=False),
)

step_done = Table(
    "step_done",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("cycle", Text, primary_key=True),
    Column("step", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("day", Date, nullable=False),
    Column("how", Text, nullable=False, comment="sent, handed_over or overridden"),
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

journal = Table(
    "journal",
    metadata,
    Column("account_id", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("actor", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("body", Text, nullable=False, comment="canonical JSON, exactly as hashed"),
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
