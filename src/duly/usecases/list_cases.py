"""What waits for a person: open cases, disputes, messages of nobody known, and refused write-backs. Reads only."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, Table, func, select

from duly.domain.money import Money
from duly.domain.writeback import WriteBackState
from duly.errors import InputInvalid, NotFound
from duly.policy.terms import Policy
from duly.store.inbox import accounts_at
from duly.store.schema import account, dispute, escalation, inbox, item, outbox, outcome
from duly.usecases.gate_messages import ANSWER_WAIT_MAX
from duly.usecases.summarise import said_since, summarise

PREFIX_CHARS_MIN = 8
UNMATCHED = "unmatched"
UNMATCHED_ROUTE = "contact_research"
REJECTED_ROUTE = "finance"
APPROVAL_ROUTE = "approval"


class WaitingKind(StrEnum):
    CASE = "case"
    DISPUTE = "dispute"
    CREDIT = "credit note"
    UNMATCHED = "unmatched"
    WRITE_BACK = "write-back"
    DRAFT = "draft"


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """One thing that waits for a person.

    ``what`` is the trigger, the reason or the failure in words; ``due_at`` the deadline, ``None`` where there is
    none. ``row`` is everything the store keeps of it.
    """

    kind: WaitingKind
    id: str
    account_id: str | None
    name: str | None
    what: str
    route: str
    owner: str | None
    opened_at: datetime
    due_at: datetime | None
    row: Mapping[str, Any]


def list_waiting(tx: Connection, *, route: str | None = None, account_id: str | None = None) -> list[Waiting]:
    """Everything that waits, the nearest deadline first and what has none last."""
    found = [one for one in _all(tx, account_id) if route in (None, one.route, one.owner)]
    found.sort(key=lambda one: (one.due_at is None, one.due_at or one.opened_at, one.id))
    return found


def waiting_for(policy: Policy, waiting: Sequence[Waiting], person: str) -> list[Waiting]:
    """What a person has, and what waits at a desk of theirs without anybody having it."""
    desks = {name for name, desk in policy.desks.items() if person in desk.people}
    return [one for one in waiting if one.owner == person or (one.owner is None and one.route in desks)]


def known_routes(tx: Connection, policy: Policy) -> frozenset[str]:
    """Every desk of the policy, and every desk or person that has or had something."""
    named = [each.to for part in (policy.exclude, policy.disputes.values(), policy.escalate.values()) for each in part]
    named += [step.to for steps in policy.sequences.values() for step in steps if step.to]
    named += [
        *policy.desks,
        policy.promises.follow_up,
        policy.escalation_route("default").to,
        UNMATCHED_ROUTE,
        REJECTED_ROUTE,
        APPROVAL_ROUTE,
    ]
    for column in (escalation.c.route, escalation.c.owner, dispute.c.owner):
        named += [name for name in tx.execute(select(column).distinct()).scalars() if name]
    return frozenset(named)


def _all(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    for read in (_cases, _disputes, _credits, _unmatched, _write_backs, _drafts):
        yield from read(tx, account_id)


def _with_name(table: Table, account_id: str | None) -> Select[Any]:
    query = select(table, account.c.name.label("account_name")).outerjoin_from(
        table, account, account.c.id == table.c.account_id
    )
    return query if account_id is None else query.where(table.c.account_id == account_id)


def _cases(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    query = _with_name(escalation, account_id).where(escalation.c.resolved_at.is_(None))
    for row in tx.execute(query).mappings():
        yield Waiting(
            kind=WaitingKind.CASE, id=row["id"], account_id=row["account_id"], name=row["account_name"],
            what=_wanted(row["triggers"], row["summary"]), route=row["route"],
            owner=row["owner"], opened_at=row["opened_at"], due_at=row["sla_at"], row=dict(row),
        )  # fmt: skip


def _wanted(triggers: Sequence[str], summary: Mapping[str, Any]) -> str:
    """What the case is about, with the time of a call that was agreed."""
    words = ", ".join(trigger_in_words(each) for each in triggers)
    callback = summary.get("callback")
    return f"{words}: {callback['short']}" if callback else words


def _disputes(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    query = _with_name(dispute, account_id).where(dispute.c.closed_at.is_(None))
    query = query.add_columns(item.c.number.label("item_number"), item.c.due_on.label("item_due_on"))
    query = query.outerjoin(item, item.c.id == dispute.c.item_id)
    for row in tx.execute(query).mappings():
        amount = Money(minor=row["amount"], currency=row["currency"])
        late = _had(row["had"], row["late_at"])
        yield Waiting(
            kind=WaitingKind.DISPUTE, id=row["id"], account_id=row["account_id"], name=row["account_name"],
            what=f"{row['reason'].replace('_', ' ')}: {amount} of item {row['item_number']}{late}",
            route=row["owner"], owner=None, opened_at=row["opened_at"], due_at=row["sla_at"], row=dict(row),
        )  # fmt: skip


def _had(had: Sequence[Mapping[str, str]], late_at: datetime | None) -> str:
    """Who let the deadline of a dispute pass."""
    owners = [each["owner"] for each in had]
    return f", late with {' and '.join(owners)}" if owners else ", late" if late_at else ""


def _credits(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    """Credits that were conceded and have not come from the receivables system."""
    query = _with_name(dispute, account_id).where(dispute.c.credit_left > 0)
    query = query.add_columns(item.c.number.label("item_number"))
    query = query.outerjoin(item, item.c.id == dispute.c.item_id)
    for row in tx.execute(query).mappings():
        left = Money(minor=row["credit_left"], currency=row["currency"])
        yield Waiting(
            kind=WaitingKind.CREDIT, id=row["id"], account_id=row["account_id"], name=row["account_name"],
            what=f"credit note of {left} for item {row['item_number']}", route=row["owner"], owner=None,
            opened_at=row["closed_at"] or row["opened_at"], due_at=row["credit_by"], row=dict(row),
        )  # fmt: skip


def _unmatched(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    if account_id is not None:
        return
    query = select(inbox).where(inbox.c.handled_as == UNMATCHED)
    for row in tx.execute(query).mappings():
        shared = accounts_at(tx, channel=row["channel"], address=row["address"])
        who = f"an address of accounts {', '.join(shared)}, which wait" if shared else "who is no known customer"
        yield Waiting(
            kind=WaitingKind.UNMATCHED, id=row["id"], account_id=None, name=None,
            what=f"{row['kind']} from {row['address']}, {who}", route=UNMATCHED_ROUTE, owner=None,
            opened_at=row["received_at"], due_at=None, row=dict(row),
        )  # fmt: skip


def _write_backs(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    query = _with_name(outcome, account_id).where(outcome.c.state == WriteBackState.REJECTED.value)
    for row in tx.execute(query).mappings():
        yield Waiting(
            kind=WaitingKind.WRITE_BACK, id=row["id"], account_id=row["account_id"], name=row["account_name"],
            what=f"{row['kind']} was refused: {row['failure']}", route=REJECTED_ROUTE, owner=None,
            opened_at=row["at"], due_at=None, row=dict(row),
        )  # fmt: skip


def _drafts(tx: Connection, account_id: str | None) -> Iterator[Waiting]:
    """Messages that leave once a person has approved them; an answer has a deadline, for nobody waits long for one."""
    query = _with_name(outbox, account_id).where(outbox.c.state == "planned", outbox.c.approval == "waiting")
    for row in tx.execute(query).mappings():
        what = (
            f"{row['step'].replace('_', ' ')} by {row['channel']}" if row["step"] else f"an answer by {row['channel']}"
        )
        yield Waiting(
            kind=WaitingKind.DRAFT, id=row["id"], account_id=row["account_id"], name=row["account_name"],
            what=f"{what} to approve", route=APPROVAL_ROUTE, owner=None, opened_at=row["planned_at"],
            due_at=row["planned_at"] + ANSWER_WAIT_MAX if row["kind"] == "reply" else None, row=dict(row),
        )  # fmt: skip


def trigger_in_words(trigger: str) -> str:
    """What opened a case; names of the policy stay as they are written there."""
    kind, named, name = trigger.partition(".")
    match kind:
        case "exclude" if named:
            return f"never automated: {name}"
        case "step" if named:
            return f"step {name}"
        case _:
            return trigger.replace("_", " ")


def find_waiting(tx: Connection, name: str, *, kinds: Container[WaitingKind] = frozenset(WaitingKind)) -> Waiting:
    """The waiting thing with this id, a beginning of its id, or of this account, its case before all else; one of
    ``kinds``.

    Raises ``NotFound``, and ``InputInvalid`` where more than one is meant.
    """
    waiting = [one for one in list_waiting(tx) if one.kind in kinds]
    exact = [one for one in waiting if one.id == name]
    own = [one for one in waiting if one.account_id == name]
    found = exact or [one for one in own if one.kind is WaitingKind.CASE] or own
    if not found and len(name) >= PREFIX_CHARS_MIN:
        found = [one for one in waiting if one.id.startswith(name)]
    if not found:
        raise NotFound(f"nothing with the id {name!r} waits for a person; duly queue list shows what does")
    if len(found) > 1:
        ids = ", ".join(one.id for one in found)
        raise InputInvalid((f"{name!r} could be any of {ids}; say which",))
    return found[0]


def case_now(tx: Connection, one: Waiting, *, now: datetime, zone: ZoneInfo) -> dict[str, Any] | None:
    """The summary of a case's account as it is now, with what was said ``since`` it was opened; ``None`` for all else
    that waits.
    """
    if one.kind is not WaitingKind.CASE or one.account_id is None:
        return None
    summary = summarise(tx, [one.account_id], now=now, zone=zone)[one.account_id]
    return {**summary, "since": said_since(tx, one.account_id, since=one.opened_at)}


def owed(tx: Connection, account_id: str) -> dict[str, Money]:
    """What an account has open, by currency."""
    i = item.c
    query = select(i.currency, func.sum(i.open)).where(i.account_id == account_id, i.open > 0).group_by(i.currency)
    return {
        currency: Money(minor=int(minor), currency=currency)
        for currency, minor in tx.execute(query.order_by(i.currency))
    }
