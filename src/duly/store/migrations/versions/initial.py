"""The tables of the first release. Written by ``tests/store/write_initial_migration.py``."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = sa.String(25).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    _create_account()
    _create_account_state()
    _create_allocation()
    _create_arrival()
    _create_charge()
    _create_clock()
    _create_consent()
    _create_contact_point()
    _create_control()
    _create_conversation()
    _create_dispute()
    _create_document()
    _create_escalation()
    _create_fx_rate()
    _create_hand_contact()
    _create_hold()
    _create_inbox()
    _create_instalment()
    _create_item()
    _create_journal()
    _create_model_use()
    _create_one_time_code()
    _create_outbox()
    _create_outcome()
    _create_override()
    _create_payment()
    _create_plan()
    _create_plan_item()
    _create_promise()
    _create_reference_rate()
    _create_rule_version()
    _create_seal()
    _create_seal_head()
    _create_step_done()
    _create_suppression()
    _create_timetable_run()
    _create_verification()
    _create_wish()


def _create_account() -> None:
    op.create_table(
        "account",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("market", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("region", sa.Text()),
        sa.Column("postal_code", sa.Text()),
        sa.Column("timezone", sa.Text()),
        sa.Column("tier", sa.Text()),
        sa.Column("contract_category", sa.Text()),
        sa.Column("risk_class", sa.Text()),
        sa.Column("preferred_channel", sa.Text()),
        sa.Column("customer", sa.Text(), comment="who is behind several accounts, where the source says so"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
    )
    op.create_index(
        "ix_account_customer",
        "account",
        ["customer"],
        sqlite_where=sa.text("customer IS NOT NULL"),
        postgresql_where=sa.text("customer IS NOT NULL"),
    )


def _create_account_state() -> None:
    op.create_table(
        "account_state",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("review_at", INSTANT, comment="when the account is looked at next; null only with an owner"),
        sa.Column("owner", sa.Text(), comment="the person or team who has the account"),
        sa.Column("verified_level", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("chain_seq", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("chain_hash", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("sealed_seq", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_account_state")),
    )
    op.create_index("ix_account_state_review_at_account_id", "account_state", ["review_at", "account_id"])


def _create_allocation() -> None:
    op.create_table(
        "allocation",
        sa.Column("payment_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column(
            "round", sa.Integer(), nullable=False, comment="counts up when a payment is set against an item again"
        ),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("reversed_on", sa.Date()),
        sa.PrimaryKeyConstraint("payment_id", "item_id", "round", name=op.f("pk_allocation")),
    )
    op.create_index("ix_allocation_account_id", "allocation", ["account_id"])
    op.create_index("ix_allocation_item_id", "allocation", ["item_id"])


def _create_arrival() -> None:
    op.create_table(
        "arrival",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False, comment="order in the file it came from"),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.Column("applied_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrival")),
    )
    op.create_index(
        "ix_arrival_waiting",
        "arrival",
        ["known_on", "position"],
        sqlite_where=sa.text("applied_at IS NULL"),
        postgresql_where=sa.text("applied_at IS NULL"),
    )


def _create_charge() -> None:
    op.create_table(
        "charge",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="interest, fixed_sum or late_fee"),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False, comment="the first and last day that it covers"),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("rate", sa.Text(), nullable=False),
        sa.Column("law", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False, comment="the computation, line by line"),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proposed_at", INSTANT, nullable=False),
        sa.Column("settled_at", INSTANT, comment="when it was approved, declined, waived, billed or superseded"),
        sa.Column("settled_by", sa.Text()),
        sa.Column("note", sa.Text()),
        sa.Column("billed_item", sa.Text(), comment="the item by which the receivables system billed it"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charge")),
    )
    op.create_index("ix_charge_account_id_state", "charge", ["account_id", "state"])
    op.create_index(
        "uq_charge_proposed",
        "charge",
        ["item_id", "kind"],
        unique=True,
        sqlite_where=sa.text("state = 'proposed'"),
        postgresql_where=sa.text("state = 'proposed'"),
    )


def _create_clock() -> None:
    op.create_table(
        "clock",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("reached", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_clock")),
    )


def _create_consent() -> None:
    op.create_table(
        "consent",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), comment="null: every channel"),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False, comment="customer, person, import or law"),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("wording", sa.Text(), comment="what was shown when it was said: wording id and hash of its file"),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column(
            "turn",
            sa.BigInteger(),
            nullable=False,
            comment="place in the account's chain: of two in a second the later",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    op.create_index("ix_consent_account_id_turn", "consent", ["account_id", "turn"])


def _create_contact_point() -> None:
    op.create_table(
        "contact_point",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column(
            "source",
            sa.Text(),
            nullable=False,
            comment="import, customer or person; only import is overwritten by an import",
        ),
        sa.Column("valid", sa.Boolean(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("account_id", "channel", name=op.f("pk_contact_point")),
    )
    op.create_index("ix_contact_point_channel_address", "contact_point", ["channel", "address"])


def _create_control() -> None:
    op.create_table(
        "control",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False, comment="the workspace's own chain"),
        sa.Column("kind", sa.Text(), nullable=False, comment="switch, mode, recipient or sandbox"),
        sa.Column("target", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("closed_by", sa.Text()),
        sa.Column("closed_at", INSTANT),
        sa.Column("closed_why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_control")),
    )
    op.create_index(
        "uq_control_mode",
        "control",
        ["kind"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL AND kind = 'mode'"),
        postgresql_where=sa.text("closed_at IS NULL AND kind = 'mode'"),
    )
    op.create_index(
        "uq_control_open",
        "control",
        ["kind", "target"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def _create_conversation() -> None:
    op.create_table(
        "conversation",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("awaiting_until", INSTANT),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_conversation")),
    )


def _create_dispute() -> None:
    op.create_table(
        "dispute",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column(
            "whole",
            sa.Boolean(),
            server_default=sa.text("FALSE"),
            nullable=False,
            comment="all of the item, whatever is open of it",
        ),
        sa.Column(
            "stops", sa.Text(), server_default=sa.text("'part'"), nullable=False, comment="part, item or account"
        ),
        sa.Column("code", sa.Text(), comment="the receivables system's own code, as it was imported"),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("sla_at", INSTANT, nullable=False),
        sa.Column("late_at", INSTANT, comment="when it was last found past its deadline"),
        sa.Column(
            "had",
            sa.Text(),
            server_default=sa.text("'[]'"),
            nullable=False,
            comment="who had it before, and until when",
        ),
        sa.Column("watch_at", INSTANT, comment="when its clock is looked at; null: not any more"),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False, comment="customer, import or person"),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column(
            "round",
            sa.Integer(),
            server_default=sa.text("1"),
            nullable=False,
            comment="counts up when it is opened again",
        ),
        sa.Column("closed_at", INSTANT),
        sa.Column("resolution", sa.Text()),
        sa.Column("resolved_by", sa.Text()),
        sa.Column(
            "credit_left",
            sa.BigInteger(),
            server_default=sa.text("0"),
            nullable=False,
            comment="conceded, not yet credited",
        ),
        sa.Column("credit_by", INSTANT, comment="by when the credit note is expected"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dispute")),
    )
    op.create_index("ix_dispute_account_id_closed_at", "dispute", ["account_id", "closed_at"])
    op.create_index(
        "ix_dispute_watch_at",
        "dispute",
        ["watch_at"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_index(
        "uq_dispute_open",
        "dispute",
        ["account_id", "item_id", "reason"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )


def _create_document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), comment="null: it belongs to the account as a whole"),
        sa.Column(
            "kind", sa.Text(), nullable=False, comment="invoice, proof_of_delivery, order, quote, contract and the like"
        ),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "reference", sa.Text(), nullable=False, comment="where it is: a path, a link or a number in another system"
        ),
        sa.Column("sha256", sa.Text(), comment="of its content, where that was at hand"),
        sa.Column(
            "media_type", sa.Text(), comment="of a file that was sent to us, by its content; null: of no kind we read"
        ),
        sa.Column("size_bytes", sa.BigInteger(), comment="of a file that was sent to us"),
        sa.Column("known_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index("ix_document_account_id", "document", ["account_id"])
    op.create_index("ix_document_sha256", "document", ["sha256"])


def _create_escalation() -> None:
    op.create_table(
        "escalation",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("trigger", sa.Text(), nullable=False),
        sa.Column("triggers", sa.Text(), nullable=False, comment="every trigger bundled into this case, in order"),
        sa.Column("route", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text()),
        sa.Column("cycle", sa.Text(), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("sla_at", INSTANT, nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("recommended", sa.Text(), nullable=False),
        sa.Column("since", INSTANT, nullable=False, comment="since when the present desk or owner has it"),
        sa.Column(
            "had", sa.Text(), nullable=False, comment="who had it before: route, owner, since, deadline, until, why"
        ),
        sa.Column(
            "late_times",
            sa.Integer(),
            server_default=sa.text("0"),
            nullable=False,
            comment="how often it moved on for being late",
        ),
        sa.Column(
            "watch_at", INSTANT, comment="when its clock is looked at: to warn, then as late; null: not any more"
        ),
        sa.Column("resolved_at", INSTANT),
        sa.Column("resolution", sa.Text()),
        sa.Column("resolved_by", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation")),
    )
    op.create_index("ix_escalation_account_id_resolved_at", "escalation", ["account_id", "resolved_at"])
    op.create_index(
        "ix_escalation_open_sla_at",
        "escalation",
        ["sla_at"],
        sqlite_where=sa.text("resolved_at IS NULL"),
        postgresql_where=sa.text("resolved_at IS NULL"),
    )
    op.create_index(
        "ix_escalation_watch_at",
        "escalation",
        ["watch_at"],
        sqlite_where=sa.text("resolved_at IS NULL"),
        postgresql_where=sa.text("resolved_at IS NULL"),
    )
    op.create_index(
        "uq_escalation_open",
        "escalation",
        ["account_id"],
        unique=True,
        sqlite_where=sa.text("resolved_at IS NULL"),
        postgresql_where=sa.text("resolved_at IS NULL"),
    )


def _create_fx_rate() -> None:
    op.create_table(
        "fx_rate",
        sa.Column("base", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column(
            "numerator",
            sa.BigInteger(),
            nullable=False,
            comment="major units of quote per denominator major units of base",
        ),
        sa.Column("denominator", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("base", "quote", "day", name=op.f("pk_fx_rate")),
    )


def _create_hand_contact() -> None:
    op.create_table(
        "hand_contact",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("step", sa.Text(), comment="the step it counts as"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand_contact")),
    )
    op.create_index("ix_hand_contact_account_id_at", "hand_contact", ["account_id", "at"])


def _create_hold() -> None:
    op.create_table(
        "hold",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("target", sa.Text(), comment="the item id or channel; null for the account"),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("until", INSTANT),
        sa.Column("released_at", INSTANT),
        sa.Column("released_why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hold")),
    )
    op.create_index("ix_hold_account_id_released_at", "hold", ["account_id", "released_at"])
    op.create_index(
        "ix_hold_until",
        "hold",
        ["until"],
        sqlite_where=sa.text("released_at IS NULL"),
        postgresql_where=sa.text("released_at IS NULL"),
    )


def _create_inbox() -> None:
    op.create_table(
        "inbox",
        sa.Column("id", sa.Text(), nullable=False, comment="channel and the provider's own id"),
        sa.Column("account_id", sa.Text()),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="message, status, link_opened or unknown"),
        sa.Column("address", sa.Text()),
        sa.Column("body", sa.Text(), nullable=False, comment="as it arrived"),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("handled_at", INSTANT),
        sa.Column("handled_as", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
    )
    op.create_index("ix_inbox_account_id_received_at", "inbox", ["account_id", "received_at"])
    op.create_index(
        "ix_inbox_unhandled",
        "inbox",
        ["received_at", "id"],
        sqlite_where=sa.text("handled_at IS NULL"),
        postgresql_where=sa.text("handled_at IS NULL"),
    )


def _create_instalment() -> None:
    op.create_table(
        "instalment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column(
            "follow_up_on", sa.Date(), nullable=False, comment="the last day, with grace, on which it counts as in time"
        ),
        sa.Column("paid", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("settled_on", sa.Date()),
        sa.Column(
            "missed",
            sa.Boolean(),
            nullable=False,
            comment="its last day passed without the money, and nothing has made up for it",
        ),
        sa.Column("was_day", sa.Date(), comment="its day before more time was given"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_instalment")),
    )
    op.create_index("ix_instalment_account_id", "instalment", ["account_id"])
    op.create_index(
        "ix_instalment_day",
        "instalment",
        ["day"],
        sqlite_where=sa.text("state = 'confirmed'"),
        postgresql_where=sa.text("state = 'confirmed'"),
    )
    op.create_index(
        "ix_instalment_follow_up_on",
        "instalment",
        ["follow_up_on"],
        sqlite_where=sa.text("settled_on IS NULL"),
        postgresql_where=sa.text("settled_on IS NULL"),
    )
    op.create_index("uq_instalment_number", "instalment", ["plan_id", "number"], unique=True)


def _create_item() -> None:
    op.create_table(
        "item",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("open", sa.BigInteger(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date()),
        sa.Column("known_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date()),
        sa.Column("days_late", sa.Integer(), comment="days past due when it closed, 0 if in time"),
        sa.Column("flagged", sa.Boolean(), comment="what the receivables system last said of it: disputed or not"),
        sa.CheckConstraint("open >= 0 AND open <= amount", name=op.f("ck_item_open_within_amount")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item")),
    )
    op.create_index("ix_item_account_id_number", "item", ["account_id", "number"])
    op.create_index("ix_item_account_id_open", "item", ["account_id", "open"])


def _create_journal() -> None:
    op.create_table(
        "journal",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False, comment="JSON, exactly as hashed"),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", "seq", name=op.f("pk_journal")),
    )


def _create_model_use() -> None:
    op.create_table(
        "model_use",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("inbox_id", sa.Text(), nullable=False, comment="the message it was asked about"),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False, comment="of the creditor; budgets are of days"),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False, comment="used, or why the embedded reading stood alone"),
        sa.Column("status", sa.Integer(), comment="the HTTP status of a refusal"),
        sa.Column("milliseconds", sa.Integer(), nullable=False),
        sa.Column("input_tokens", sa.BigInteger(), nullable=False),
        sa.Column("output_tokens", sa.BigInteger(), nullable=False),
        sa.Column("cost_micros", sa.BigInteger(), comment="millionths of a US dollar; null where no price is known"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_model_use")),
    )
    op.create_index("ix_model_use_account_id_inbox_id", "model_use", ["account_id", "inbox_id"])
    op.create_index("ix_model_use_day", "model_use", ["day"])


def _create_one_time_code() -> None:
    op.create_table(
        "one_time_code",
        sa.Column("id", sa.Text(), nullable=False, comment="of the message that brings it"),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False, comment="the code itself is kept nowhere"),
        sa.Column("sent_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("used_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_one_time_code")),
    )
    op.create_index("ix_one_time_code_account_id", "one_time_code", ["account_id"])


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Text(), nullable=False, comment="also the idempotency key given to the channel"),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="step: by a decision; reply: in answer to a message"),
        sa.Column("step", sa.Text(), comment="set when kind is step"),
        sa.Column("cycle", sa.Text()),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("say", sa.Text(), nullable=False),
        sa.Column(
            "also",
            sa.Text(),
            server_default=sa.text("'[]'"),
            nullable=False,
            comment="what an answer says beside ``say``",
        ),
        sa.Column("wording_hash", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("discloses", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Text()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "told", sa.Text(), server_default=sa.text("'[]'"), nullable=False, comment="the disclosures its text makes"
        ),
        sa.Column("attach", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False, comment="the items it speaks of: id and amount open"),
        sa.Column(
            "amount",
            sa.BigInteger(),
            comment="the sum it names beside them, in minor units: of an instalment, a promise",
        ),
        sa.Column("in_reply_to", sa.Text()),
        sa.Column("not_before", INSTANT, nullable=False),
        sa.Column("planned_at", INSTANT, nullable=False),
        sa.Column("claimed_at", INSTANT),
        sa.Column("claimed_by", sa.Text()),
        sa.Column("sent_at", INSTANT),
        sa.Column("settled_at", INSTANT),
        sa.Column("provider_ref", sa.Text()),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("failure", sa.Text()),
        sa.Column(
            "approval", sa.Text(), comment="waiting or approved where a person approves each send; null: not asked for"
        ),
        sa.Column("approved_by", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index("ix_outbox_account_id_sent_at", "outbox", ["account_id", "sent_at", "kind", "state"])
    op.create_index("ix_outbox_account_id_state", "outbox", ["account_id", "state"])
    op.create_index(
        "ix_outbox_claimed",
        "outbox",
        ["claimed_at"],
        sqlite_where=sa.text("state = 'claimed'"),
        postgresql_where=sa.text("state = 'claimed'"),
    )
    op.create_index(
        "ix_outbox_due",
        "outbox",
        ["not_before", "id"],
        sqlite_where=sa.text("state = 'planned'"),
        postgresql_where=sa.text("state = 'planned'"),
    )
    op.create_index("ix_outbox_provider_ref", "outbox", ["provider_ref"])
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["account_id"],
        sqlite_where=sa.text("state = 'planned' AND approval = 'waiting'"),
        postgresql_where=sa.text("state = 'planned' AND approval = 'waiting'"),
    )
    op.create_index(
        "uq_outbox_step",
        "outbox",
        ["account_id", "cycle", "step"],
        unique=True,
        sqlite_where=sa.text("step IS NOT NULL AND state NOT IN ('blocked', 'failed')"),
        postgresql_where=sa.text("step IS NOT NULL AND state NOT IN ('blocked', 'failed')"),
    )


def _create_outcome() -> None:
    op.create_table(
        "outcome",
        sa.Column("id", sa.Text(), nullable=False, comment="the idempotency key of the write-back"),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("settled_at", INSTANT),
        sa.Column("failure", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcome")),
    )
    op.create_index("ix_outcome_account_id_at", "outcome", ["account_id", "at"])
    op.create_index(
        "ix_outcome_pending",
        "outcome",
        ["at", "id"],
        sqlite_where=sa.text("state = 'pending'"),
        postgresql_where=sa.text("state = 'pending'"),
    )


def _create_override() -> None:
    op.create_table(
        "override",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="skip_step, send_step, lift_rule or review_on"),
        sa.Column("target", sa.Text(), nullable=False, comment="the step or rule; the day of a review"),
        sa.Column("cycle", sa.Text(), nullable=False, comment="the overdue cycle it holds for"),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("until", INSTANT, nullable=False),
        sa.Column("ended_at", INSTANT),
        sa.Column("ended_why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_override")),
    )
    op.create_index(
        "ix_override_until",
        "override",
        ["until"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "uq_override_open",
        "override",
        ["account_id", "kind", "target"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _create_payment() -> None:
    op.create_table(
        "payment",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("unapplied", sa.BigInteger(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("known_at", INSTANT, nullable=False),
        sa.Column("rail", sa.Text(), nullable=False),
        sa.Column("references", sa.Text(), nullable=False),
        sa.Column("reversed_on", sa.Date()),
        sa.CheckConstraint("unapplied >= 0 AND unapplied <= amount", name=op.f("ck_payment_unapplied_within_amount")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment")),
    )
    op.create_index("ix_payment_account_id_known_at", "payment", ["account_id", "known_at"])
    op.create_index(
        "ix_payment_unapplied",
        "payment",
        ["account_id"],
        sqlite_where=sa.text("unapplied > 0"),
        postgresql_where=sa.text("unapplied > 0"),
    )


def _create_plan() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="instalments, or extension: all of it on one later day"),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column(
            "disputed",
            sa.BigInteger(),
            server_default=sa.text("0"),
            nullable=False,
            comment="minor units of its items that were disputed when it was proposed, and are no part of it",
        ),
        sa.Column("schedule", sa.Text(), nullable=False, comment="day and minor units of each part, as proposed"),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("proposed_at", INSTANT, nullable=False),
        sa.Column("proposed_by", sa.Text(), nullable=False, comment="automation, person or portal"),
        sa.Column("valid_until", INSTANT, comment="until when a proposal can be agreed"),
        sa.Column("exceeds", sa.Text(), nullable=False, comment="the ceilings that it is above, in words"),
        sa.Column("recommended", sa.Text(), comment="what is recommended to the person who reviews it"),
        sa.Column("recommendation", sa.Text(), nullable=False, comment="what that rests on, line by line"),
        sa.Column("evidence", sa.Text(), nullable=False, comment="the customer's words"),
        sa.Column("agreed_at", INSTANT),
        sa.Column("agreed_by", sa.Text(), comment="automation or person: under whose authority"),
        sa.Column("missed_max", sa.Integer(), nullable=False),
        sa.Column("over_on", sa.Date(), comment="the last day on which it may still run"),
        sa.Column("tell", sa.Text(), comment="what the customer is still to be told of it, outside an answer"),
        sa.Column("tell_since", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("ended_why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    op.create_index("ix_plan_account_id_proposed_at", "plan", ["account_id", "proposed_at"])
    op.create_index(
        "ix_plan_over_on",
        "plan",
        ["over_on"],
        sqlite_where=sa.text("state = 'active'"),
        postgresql_where=sa.text("state = 'active'"),
    )
    op.create_index(
        "ix_plan_valid_until",
        "plan",
        ["valid_until"],
        sqlite_where=sa.text("state = 'proposed'"),
        postgresql_where=sa.text("state = 'proposed'"),
    )
    op.create_index(
        "uq_plan_running",
        "plan",
        ["account_id"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )


def _create_plan_item() -> None:
    op.create_table(
        "plan_item",
        sa.Column("plan_id", sa.Text(), nullable=False),
        sa.Column("item_id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("plan_id", "item_id", name=op.f("pk_plan_item")),
    )
    op.create_index("ix_plan_item_account_id", "plan_item", ["account_id"])


def _create_promise() -> None:
    op.create_table(
        "promise",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("taken_by", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column(
            "follow_up_on", sa.Date(), nullable=False, comment="the last day, with grace, on which payment counts"
        ),
        sa.Column("taken_at", INSTANT, nullable=False),
        sa.Column("settled_on", sa.Date()),
        sa.Column("paid", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column(
            "together", sa.BigInteger(), nullable=False, comment="what was promised with it in one go, itself included"
        ),
        sa.Column(
            "rail",
            sa.Text(),
            server_default=sa.text("'transfer'"),
            nullable=False,
            comment="by which its grace was given",
        ),
        sa.Column(
            "exceeds",
            sa.Text(),
            server_default=sa.text("'[]'"),
            nullable=False,
            comment="ceilings that a person went beyond",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promise")),
    )
    op.create_index("ix_promise_account_id_taken_at", "promise", ["account_id", "taken_at"])
    op.create_index(
        "ix_promise_follow_up_on",
        "promise",
        ["follow_up_on"],
        sqlite_where=sa.text("settled_on IS NULL"),
        postgresql_where=sa.text("settled_on IS NULL"),
    )
    op.create_index(
        "uq_promise_running",
        "promise",
        ["account_id", "day"],
        unique=True,
        sqlite_where=sa.text("state IN ('proposed', 'confirmed', 'due')"),
        postgresql_where=sa.text("state IN ('proposed', 'confirmed', 'due')"),
    )


def _create_reference_rate() -> None:
    op.create_table(
        "reference_rate",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False, comment="the last day on which it is known to hold"),
        sa.Column("numerator", sa.BigInteger(), nullable=False, comment="percent a year, as a fraction"),
        sa.Column("denominator", sa.BigInteger(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", "since", name=op.f("pk_reference_rate")),
    )


def _create_rule_version() -> None:
    op.create_table(
        "rule_version",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="policy, market or wording"),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False, comment="all it takes to read the same rules again"),
        sa.Column("first_used_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_rule_version")),
    )


def _create_seal() -> None:
    op.create_table(
        "seal",
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("heads", sa.BigInteger(), nullable=False),
        sa.Column("root", sa.Text(), nullable=False, comment="over the previous root and every head that moved since"),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_seal")),
    )


def _create_seal_head() -> None:
    op.create_table(
        "seal_head",
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", "account_id", name=op.f("pk_seal_head")),
    )


def _create_step_done() -> None:
    op.create_table(
        "step_done",
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("cycle", sa.Text(), nullable=False),
        sa.Column("step", sa.Text(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False, comment="sent, handed_over or by_person"),
        sa.PrimaryKeyConstraint("account_id", "cycle", "step", name=op.f("pk_step_done")),
    )


def _create_suppression() -> None:
    op.create_table(
        "suppression",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="account, phone or email"),
        sa.Column(
            "value", sa.Text(), nullable=False, comment="an account's id, or an address as contact points keep it"
        ),
        sa.Column("channel", sa.Text(), comment="null: every channel"),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.Date(), comment="the day from which it no longer holds; null: until a person removes it"),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("listed_at", INSTANT, nullable=False),
        sa.Column("removed_at", INSTANT),
        sa.Column("removed_why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suppression")),
    )
    op.create_index(
        "ix_suppression_value",
        "suppression",
        ["value"],
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )


def _create_timetable_run() -> None:
    op.create_table(
        "timetable_run",
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("ran_at", INSTANT, nullable=False),
        sa.Column("result", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("job", "day", name=op.f("pk_timetable_run")),
    )


def _create_verification() -> None:
    op.create_table(
        "verification",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False, comment="how it was reached or lost; never what was answered"),
        sa.Column("source", sa.Text(), nullable=False, comment="customer, person, import or channel"),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification")),
    )
    op.create_index("ix_verification_account_id_at", "verification", ["account_id", "at"])


def _create_wish() -> None:
    op.create_table(
        "wish",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False, comment="quiet, channel or language"),
        sa.Column(
            "body", sa.Text(), nullable=False, comment="quiet: weekdays, start, end, channel; else the one value"
        ),
        sa.Column("said", sa.Text(), nullable=False, comment="the words it rests on"),
        sa.Column("source", sa.Text(), nullable=False, comment="customer or person"),
        sa.Column("opened_at", INSTANT, nullable=False),
        sa.Column("closed_at", INSTANT),
        sa.Column("closed_why", sa.Text()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wish")),
    )
    op.create_index(
        "ix_wish_open",
        "wish",
        ["account_id"],
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
