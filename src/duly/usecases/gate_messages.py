"""Whether a planned message may leave now, and what becomes of one that may not.

Asks the pure gate on facts read under lock. A blocked message is recorded with the rule that held it, and the
account is decided about afresh; an answer that people have switched off waits, and then goes to a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from duly.dialogue.forbidden import said_in
from duly.dialogue.wording_lint import revealed
from duly.domain.contact import Channel
from duly.domain.control import EVERYTHING, Mode, channel_switch
from duly.domain.decision import Act
from duly.domain.message import MessageState
from duly.policy.gate import Allowed, Blocked, check
from duly.policy.windows import NoOpenInstant, next_open, zones_of_customer
from duly.store.items_query import StoredItem
from duly.store.outbox import OutboxRow
from duly.store.record import Change, Entry, Head
from duly.store.schema import outbox
from duly.usecases.compose import items_to_ask_for, items_to_json
from duly.usecases.context import Context
from duly.usecases.decided import Decided, decision_to_json
from duly.usecases.open_cases import Case, open_cases
from duly.usecases.plan_messages import INVOICES, WAITING
from duly.usecases.reply_gate import reply_refused
from duly.usecases.send_code import CODE_KIND, without_code

APPROVED = "approved"
SWITCHED_OFF = "switched_off."
LOOK_AGAIN = timedelta(hours=1)
ANSWER_WAIT_MAX = timedelta(hours=24)
"""How long an answer waits, for a switch or for approval, before a person gives it."""
ANSWER_AT_ONCE = timedelta(hours=2)
"""So long an answer is one to what the customer has just said, whatever the hour."""
TOO_LATE = "answer.late"


def gate(
    context: Context,
    row: OutboxRow,
    fresh: Decided,
    items: Sequence[StoredItem],
    *,
    in_use: str | None,
    now: datetime,
) -> Allowed | Blocked:
    """Whether this message may leave now, on facts, open items and the address ``in_use`` on its channel as they are
    now.
    """
    if row.kind in ("reply", CODE_KIND):
        verdict = _gate_reply(context, row, fresh, in_use=in_use, now=now)
        seen = row.discloses and row.channel != Channel.VOICE
        if isinstance(verdict, Allowed) and seen and (why := _shows_too_much(context, row, items)):
            return Blocked(rule="preview", reason=why, decision=fresh.decision)
        return verdict
    if row.address != in_use:
        reason = "The address is no longer the one in use for this channel."
        return Blocked(rule="address_changed", reason=reason, decision=fresh.decision)
    planned = Act(
        step=row.step, cycle=row.cycle, channel=Channel(row.channel), say=_meant(context, row, fresh),
        not_before=row.not_before, attach=INVOICES if row.attach else None,
    )  # fmt: skip
    verdict = check(
        planned, fresh.facts, fresh.market, now, context.rules,
        discloses=row.discloses, approved=row.approval == APPROVED,
    )  # fmt: skip
    if isinstance(verdict, Allowed) and (why := _shows_too_much(context, row, items)):
        return Blocked(rule="preview", reason=why, decision=fresh.decision)
    owed = items_to_json(items_to_ask_for(items, today=fresh.facts.today, currency=fresh.facts.currency))
    if isinstance(verdict, Allowed) and owed != row.item_lines:
        reason = "What is owed has changed since the message was put into words."
        return Blocked(rule="items_changed", reason=reason, decision=fresh.decision)
    return verdict


def _shows_too_much(context: Context, row: OutboxRow, items: Sequence[StoredItem]) -> str | None:
    """What the message tells of the debt to who sees only its subject or its beginning; ``None`` for nothing."""
    told = revealed(
        row.subject, row.text, own_names=(context.settings.creditor,), numbers=[each.number for each in items],
        language=row.language,
    )  # fmt: skip
    if told is None:
        return None
    return f"Whoever sees the subject or the beginning of it alone would learn of the debt: {told!r}."


def _meant(context: Context, row: OutboxRow, fresh: Decided) -> str:
    """The wording that was decided on, where what the message says is what stands for it in this market."""
    act = fresh.decision.outcome
    if isinstance(act, Act) and said_in(context.catalogue(row.language), act.say, fresh.market).id == row.say:
        return act.say
    return row.say


def _gate_reply(
    context: Context, row: OutboxRow, fresh: Decided, *, in_use: str | None, now: datetime
) -> Allowed | Blocked:
    """An answer to what a customer has just said: always on the channel they used, never above their level.

    A one-time code needs no approval in draft mode: a person has asked for that very message, its words tell
    nothing of the debt, and it would have run out before anybody approved it. An answer that was kept waiting no
    longer answers what they have just said: it keeps to their hours, and after a day a person answers instead.
    """
    facts, channel = fresh.facts, Channel(row.channel)
    if EVERYTHING in facts.switched_off:
        return Blocked(rule=f"{SWITCHED_OFF}all", reason="Everything is switched off.", decision=fresh.decision)
    if channel_switch(channel) in facts.switched_off:
        reason = f"{channel} is switched off for everyone."
        return Blocked(rule=f"{SWITCHED_OFF}channel", reason=reason, decision=fresh.decision)
    if facts.mode == Mode.TEST and channel not in facts.allow_listed:
        reason = f"Test mode: this customer's {channel} address is not on the allow list."
        return Blocked(rule="mode.test", reason=reason, decision=fresh.decision)
    if facts.mode == Mode.DRAFT and row.approval != APPROVED and row.kind != CODE_KIND:
        reason = "Draft mode: a person approves each message before it leaves."
        return Blocked(rule="mode.draft", reason=reason, decision=fresh.decision)
    if now - row.planned_at >= ANSWER_WAIT_MAX:
        reason = "The answer was kept waiting for too long to be right still."
        return Blocked(rule=TOO_LATE, reason=reason, decision=fresh.decision)
    if now - row.planned_at >= ANSWER_AT_ONCE and _hours_from(context, row, fresh, now) > now:
        reason = f"The answer was kept waiting, and it is outside the hours for {channel} now."
        return Blocked(rule="window", reason=reason, decision=fresh.decision)
    if refused := reply_refused(row, facts, context.policy.verify, in_use=in_use):
        return Blocked(rule=refused.rule, reason=refused.reason, decision=fresh.decision)
    return Allowed(decision=fresh.decision)


def _hours_from(context: Context, row: OutboxRow, fresh: Decided, now: datetime) -> datetime:
    """When the channel is open for this customer, from ``now`` on; far off where it never is."""
    zones, quiet = zones_of_customer(fresh.facts, fresh.market), context.policy.limits.quiet
    wishes, channel = fresh.facts.quiet_wishes, Channel(row.channel)
    try:
        return next_open(fresh.market, quiet, channel, zones=zones, now=now, wishes=wishes)
    except NoOpenInstant:
        return now + ANSWER_WAIT_MAX


def blocked(
    tx: Connection,
    context: Context,
    row: OutboxRow,
    verdict: Blocked,
    fresh: Decided,
    *,
    heads: Mapping[str, Head],
    now: datetime,
) -> list[Entry]:
    """What is recorded of a message that the gate holds back, and what happens next."""
    body = {
        "message": row.id,
        "step": row.step,
        "rule": verdict.rule,
        "why": verdict.reason,
        "now": decision_to_json(fresh),
    }
    waits = row.kind == "reply" and now - row.planned_at < ANSWER_WAIT_MAX
    if waits and verdict.rule.startswith(SWITCHED_OFF):
        later = Change(table=outbox, key={"id": row.id}, values={"not_before": now + LOOK_AGAIN})
        return [Entry(account_id=row.account_id, kind="message.put_off", body=body, writes=(later,))]
    if row.kind == "reply" and verdict.rule == "window":
        opens = Change(table=outbox, key={"id": row.id}, values={"not_before": _hours_from(context, row, fresh, now)})
        return [Entry(account_id=row.account_id, kind="message.put_off", body=body, writes=(opens,))]
    if row.kind == "reply" and verdict.rule == "mode.draft":
        ask = Change(table=outbox, key={"id": row.id}, values={"approval": WAITING})
        return [Entry(account_id=row.account_id, kind="message.put_off", body=body, writes=(ask,))]
    values = {"state": MessageState.BLOCKED.value, "settled_at": now, "failure": verdict.reason}
    values |= without_code(row)
    change = Change(table=outbox, key={"id": row.id}, values=values)
    recommend = _for_a_person(row, verdict)
    if recommend is None:
        entry = Entry(
            account_id=row.account_id, kind="message.blocked", body=body, writes=(change,), state={"review_at": now}
        )
        return [entry]
    trigger, next_step = recommend
    case = Case(
        account_id=row.account_id,
        trigger=trigger,
        reason=verdict.reason,
        kind="message.blocked",
        body=body,
        cycle=fresh.facts.cycle,
        recommend=next_step,
        writes=(change,),
    )
    return open_cases(tx, context, [case], heads=heads, now=now)


def _for_a_person(row: OutboxRow, verdict: Blocked) -> tuple[str, str] | None:
    """Trigger and next step where deciding again would only plan the same message again."""
    if verdict.rule == "preview":
        return (
            "unfit_wording",
            "Begin the wording with something that tells nothing of the debt; then resolve the case.",
        )
    if verdict.rule.startswith("verify."):
        return "unverified", "Verify the customer's contact details, then return the account to automation."
    if row.kind == "reply" and (verdict.rule in (TOO_LATE, "mode.test") or verdict.rule.startswith(SWITCHED_OFF)):
        return "unanswered", "Answer the customer in person: the answer to what they wrote could not be sent."
    return None
