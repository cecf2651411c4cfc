"""What happened on an account and how it stands: promises, disputes, holds, cases, consent."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, Table, Text, text

from duly.store.column_types import Instant, Json
from duly.store.schema.naming import metadata

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

consent = Table(
    "consent",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account_id", Text, nullable=False),
    Column("channel", Text, comment="null: every channel"),
    Column("purpose", Text, nullable=False),
    Column("granted", Boolean, nullable=False),
    Column("source", Text, nullable=False, comment="customer, person, import or law"),
    Column("said", Text, nullable=False),
    Column("wording", Text, comment="what was shown when it was said: wording id and hash of its file"),
    Column("at", Instant, nullable=False),
    Column("turn", BigInteger, nullable=False, comment="place in the account's chain: of two in a second the later"),
    Index("ix_consent_account_id_turn", "account_id", "turn"),
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
    Column("rail", Text, nullable=False, server_default=text("'transfer'"), comment="by which its grace was given"),
    Column("exceeds", Json, nullable=False, server_default=text("'[]'"), comment="ceilings that a person went beyond"),
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
    Column(
        "whole",
        Boolean,
        nullable=False,
        server_default=text("FALSE"),
        comment="all of the item, whatever is open of it",
    ),
    Column("stops", Text, nullable=False, server_default=text("'part'"), comment="part, item or account"),
    Column("code", Text, comment="the receivables system's own code, as it was imported"),
    Column("owner", Text, nullable=False),
    Column("sla_at", Instant, nullable=False),
    Column("late_at", Instant, comment="when it was last found past its deadline"),
    Column("had", Json, nullable=False, server_default=text("'[]'"), comment="who had it before, and until when"),
    Column("watch_at", Instant, comment="when its clock is looked at; null: not any more"),
    Column("evidence", Json, nullable=False),
    Column("quote", Text, nullable=False),
    Column("source", Text, nullable=False, comment="customer, import or person"),
    Column("opened_at", Instant, nullable=False),
    Column("round", Integer, nullable=False, server_default=text("1"), comment="counts up when it is opened again"),
    Column("closed_at", Instant),
    Column("resolution", Text),
    Column("resolved_by", Text),
    Column("credit_left", BigInteger, nullable=False, server_default=text("0"), comment="conceded, not yet credited"),
    Column("credit_by", Instant, comment="by when the credit note is expected"),
    Index("ix_dispute_account_id_closed_at", "account_id", "closed_at"),
    Index(
        "ix_dispute_watch_at",
        "watch_at",
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
    Index(
        "uq_dispute_open",
        "account_id",
        "item_id",
        "reason",
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
    Column("since", Instant, nullable=False, comment="since when the present desk or owner has it"),
    Column("had", Json, nullable=False, comment="who had it before: route, owner, since, deadline, until, why"),
    Column(
        "late_times", Integer, nullable=False, server_default=text("0"), comment="how often it moved on for being late"
    ),
    Column("watch_at", Instant, comment="when its clock is looked at: to warn, then as late; null: not any more"),
    Column("resolved_at", Instant),
    Column("resolution", Text),
    Column("resolved_by", Text),
    Index(
        "ix_escalation_watch_at",
        "watch_at",
        sqlite_where=text("resolved_at IS NULL"),
        postgresql_where=text("resolved_at IS NULL"),
    ),
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
    Column("how", Text, nullable=False, comment="sent, handed_over or by_person"),
)
