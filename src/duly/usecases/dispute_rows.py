"""What a dispute looks like in the store, in the journal and in what is written back: one place for all who open one.

Puts values together; reads and writes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from duly.domain.dispute import DISPUTE, DisputeEvent, DisputeSource, DisputeState, Stops
from duly.domain.dispute_codes import codes_to_json
from duly.domain.evidence import FROM_CUSTOMER
from duly.domain.identity import key_of
from duly.domain.money import Money
from duly.domain.signals import DisputeReason
from duly.domain.span import Span
from duly.domain.writeback import OutcomeKind
from duly.store.record import Change, Insert, Write
from duly.store.schema import dispute, hold
from duly.usecases.case_clock import FIRST_LATE
from duly.usecases.context import Context
from duly.usecases.outcomes import outcome_of

RESTS = "dispute_ended"
"""The reason of the hold under which an item rests after its dispute has ended."""
FIRST_ROUND = 1


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """One dispute to open. ``amount`` is the disputed part, ``None`` for the whole item, of which ``item_open`` is
    open. ``key`` tells openings on one item apart: an inbound's id, a day. ``on_file`` are kinds of evidence there.
    """

    account_id: str
    item_id: str
    item_open: Money
    reason: DisputeReason
    source: DisputeSource
    key: tuple[Any, ...]
    amount: Money | None = None
    quote: str = ""
    code: str | None = None
    on_file: frozenset[str] = frozenset()

    @property
    def whole(self) -> bool:
        other = self.amount is not None and self.amount.currency != self.item_open.currency
        return self.amount is None or other or self.amount >= self.item_open

    @property
    def minor(self) -> int:
        return self.item_open.minor if self.whole or self.amount is None else self.amount.minor


def dispute_row(context: Context, one: Opening, *, now: datetime) -> dict[str, Any]:
    """The row of a dispute as it opens: with its owner by reason, its deadline, and what it stops."""
    policy = context.policy
    route = policy.dispute_route(one.reason)
    asked = [kind for kind in route.evidence if kind in FROM_CUSTOMER and kind not in one.on_file]
    gathers = one.source is DisputeSource.CUSTOMER and bool(asked)
    return {
        "id": key_of("dispute", one.account_id, one.item_id, one.reason, *one.key),
        "account_id": one.account_id,
        "item_id": one.item_id,
        "state": (DisputeState.GATHERING if gathers else DisputeState.WITH_OWNER).value,
        "reason": one.reason.value,
        "currency": one.item_open.currency,
        "amount": one.minor,
        "whole": one.whole,
        "stops": policy.dispute_rules.stops(route).value,
        "code": one.code,
        "owner": route.to,
        **clock_from(context, route.to, route.sla, now=now),
        "late_at": None,
        "had": [],
        "evidence": list(route.evidence),
        "quote": one.quote,
        "source": one.source.value,
        "opened_at": now,
        "round": FIRST_ROUND,
        "closed_at": None,
        "resolution": None,
        "resolved_by": None,
        "credit_left": 0,
        "credit_by": None,
    }


def clock_from(context: Context, desk: str, span: Span, *, now: datetime) -> dict[str, Any]:
    """The deadline, in the working hours of the desk that has the dispute, and when the clock is looked at."""
    sla_at = context.sla_at(now, span, desk=desk)
    return {"sla_at": sla_at, "watch_at": sla_at + FIRST_LATE}


def told(row: Mapping[str, Any]) -> dict[str, Any]:
    """What the journal says of an open dispute: enough to know at any later time what was contested then."""
    names = ("item_id", "reason", "amount", "whole", "stops", "currency")
    return {"dispute": row["id"], **{name.removesuffix("_id"): row[name] for name in names}}


def opened_outcome(row: Mapping[str, Any], *, number: str, at: datetime) -> Insert:
    """What the receivables system is told of a dispute that opens."""
    body: dict[str, Any] = {
        "dispute": row["id"], "item": row["item_id"], "number": number, "reason": row["reason"],
        "amount": row["amount"], "currency": row["currency"], "owner": row["owner"], "sla_at": row["sla_at"],
        "quote": row["quote"], "evidence": row["evidence"], **coded(row),
    }  # fmt: skip
    return outcome_of(OutcomeKind.DISPUTE, row["account_id"], row["id"], body, turn="opened", at=at)


def wider_outcome(row: Mapping[str, Any], *, turn: str, at: datetime) -> Insert:
    """What the receivables system is told of a dispute that is over another amount; ``turn`` names what changed it."""
    body = {"dispute": row["id"], "item": row["item_id"], "amount": row["amount"], "currency": row["currency"]}
    return outcome_of(OutcomeKind.DISPUTE, row["account_id"], row["id"], body, turn=f"amount.{turn}", at=at)


def coded(row: Mapping[str, Any]) -> dict[str, Any]:
    """The reason in the codes of trading partners, and the receivables system's own where it gave one."""
    return {**codes_to_json(DisputeReason(row["reason"])), **({"code": row["code"]} if row["code"] else {})}


def turn_of(what: str, round: int) -> str:
    """What tells the write-backs of one dispute apart: each round ends once."""
    return what if round == FIRST_ROUND else f"{what}.{round}"


def with_rest(
    context: Context, row: Mapping[str, Any], body: dict[str, Any], writes: list[Write], *, now: datetime
) -> None:
    """The item rests for a while once its dispute has ended, so that nobody is asked before they heard how it ended.

    Where only a part of it was disputed, the other part was asked for all the while, and goes on. The pause is added
    to the entry; the journal names it, so that the table can be held against it.
    """
    if not row["whole"] and row["stops"] == Stops.PART:
        return
    rest = _rest_after(context, row, now=now)
    body["hold"] = rest.row["id"]
    writes.append(rest)


def _rest_after(context: Context, row: Mapping[str, Any], *, now: datetime) -> Insert:
    until = context.sla_at(now, context.policy.dispute_rules.resume_after)
    opened: dict[str, Any] = {
        "id": key_of("hold", row["account_id"], RESTS, row["id"], row["round"]), "account_id": row["account_id"],
        "scope": "item", "target": row["item_id"], "reason": RESTS, "owner": "automation", "opened_at": now,
        "until": until, "released_at": None, "released_why": None,
    }  # fmt: skip
    return Insert(table=hold, row=opened)


def reopened(context: Context, row: Mapping[str, Any], *, now: datetime) -> dict[str, Any]:
    """New values of a dispute that has ended and is opened again: a further round, with a deadline of its own."""
    route = context.policy.dispute_route(DisputeReason(row["reason"]))
    return {
        "state": DISPUTE.advance(DisputeState(row["state"]), DisputeEvent.REOPENED).value,
        "stops": context.policy.dispute_rules.stops(route).value,
        "owner": route.to,
        **clock_from(context, route.to, route.sla, now=now),
        "late_at": None,
        "had": [],
        "round": row["round"] + 1,
        "closed_at": None,
        "resolution": None,
        "resolved_by": None,
        "credit_left": 0,
        "credit_by": None,
    }


def ended(row: Mapping[str, Any], *, state: DisputeState, resolution: str, by: str, now: datetime) -> Change:
    """The dispute's own row as it ends."""
    values = {"state": state.value, "closed_at": now, "resolution": resolution, "resolved_by": by}
    return Change(table=dispute, key={"id": row["id"]}, values=values)
