"""How a workspace stands at the end of a demo: amounts, messages, promises, disputes, people, proofs. Reads only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, FromClause, exists, func, select

from duly.app import App
from duly.connectors.files.append import arrivals
from duly.domain.money import Money
from duly.store.journal import Verified, verify
from duly.store.schema import account, dispute, escalation, item, outbox, payment
from duly.usecases.check_guarantees import GuaranteesChecked, check_guarantees
from duly.usecases.list_cases import Waiting, WaitingKind, list_waiting
from duly.usecases.tally import tally

PROMISE_ENDS = ("kept", "partly_kept", "broken", "superseded", "cancelled", "withdrawn")


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """Amounts are by currency. ``in_talks`` is an account that automation still writes to."""

    accounts: int
    billed: tuple[Money, ...]
    received: tuple[Money, ...]
    still_open: tuple[Money, ...]
    disputed: tuple[Money, ...]
    counts: Counter[str]
    waiting: tuple[Waiting, ...]
    in_talks: str | None
    journal: Verified
    guarantees: GuaranteesChecked

    def lines(self) -> Iterator[tuple[str, str]]:
        """Each thing with what there is to say of it, in the order a manager asks."""
        counts = self.counts
        yield "Billed", f"{_words(self.billed)}, {self.accounts} customers"
        yield "Received", _words(self.received)
        yield "Still open", f"{_words(self.still_open)} (disputed: {_words(self.disputed)})"
        sent = {name.removeprefix("sent."): n for name, n in counts.items() if name.startswith("sent.")}
        held = f"{counts['messages.held_back']} held back at the gate, {counts['messages.failed']} failed"
        yield "Messages", f"{sum(sent.values())} sent by the policy's steps, {counts['answers.sent']} answers; {held}"
        ends = [
            f"{counts[f'promises.{end}']} {end.replace('_', ' ')}" for end in PROMISE_ENDS if counts[f"promises.{end}"]
        ]
        yield "Promises", f"{counts['promises.taken']} taken: {', '.join(ends) or 'none has ended'}"
        yield "Disputes", f"{counts['disputes.opened']} opened, {counts['disputes.closed']} closed"
        yield "Written back", f"{counts['outcomes.acknowledged']} outcomes in outcomes/outcomes.jsonl and .csv"
        yield "Journal", _journal_words(self.journal)
        yield "Guarantees", _guarantee_words(self.guarantees)


def read_ending(app: App, *, now: datetime) -> Ending:
    """How the workspace stands at ``now``."""
    checked = check_guarantees(app.context, now=now, arrivals=arrivals(app.sink.folder))
    with app.context.database.reading() as tx:
        return _ending(tx, checked)


def _ending(tx: Connection, checked: GuaranteesChecked) -> Ending:
    return Ending(
        accounts=tx.execute(select(func.count()).select_from(account)).scalar_one(),
        billed=_sums(tx, item, item.c.currency, item.c.amount),
        received=_sums(tx, payment, payment.c.currency, payment.c.amount, payment.c.kind == "payment"),
        still_open=_sums(tx, item, item.c.currency, item.c.open, item.c.open > 0),
        disputed=_sums(tx, dispute, dispute.c.currency, dispute.c.amount, dispute.c.closed_at.is_(None)),
        counts=tally(tx),
        waiting=tuple(list_waiting(tx)),
        in_talks=_in_talks(tx),
        journal=verify(tx),
        guarantees=checked,
    )


def _in_talks(tx: Connection) -> str | None:
    """The account written to last that has something open and is with no person."""
    o = outbox.c
    has_open = exists().where(item.c.account_id == o.account_id, item.c.open > 0)
    has_case = exists().where(escalation.c.account_id == o.account_id, escalation.c.resolved_at.is_(None))
    query = select(o.account_id).where(o.kind == "step", o.sent_at.is_not(None), has_open, ~has_case)
    return tx.execute(query.order_by(o.sent_at.desc(), o.id).limit(1)).scalar()


def recommended(waiting: Waiting) -> str:
    """What its person is advised to do."""
    if waiting.kind is WaitingKind.CASE:
        return waiting.row["recommended"]
    evidence = ", ".join(each.replace("_", " ") for each in waiting.row.get("evidence", ()))
    return f"{f'Look at the {evidence}; ' if evidence else ''}credit the invoice, or uphold it.".capitalize()


def why(waiting: Waiting) -> str:
    """Why it waits, in words."""
    rule, _, name = waiting.what.partition(".")
    words = {"exclude": "never automated: ", "step": ""}.get(rule)
    return (waiting.what if words is None else f"{words}{name}").replace("_", " ")


def _sums(
    tx: Connection,
    table: FromClause,
    currency: ColumnElement[str],
    amount: ColumnElement[int],
    *conditions: ColumnElement[bool],
) -> tuple[Money, ...]:
    query = select(currency, func.sum(amount)).select_from(table).where(*conditions).group_by(currency)
    return tuple(Money(minor=int(minor), currency=code) for code, minor in tx.execute(query.order_by(currency)))


def _words(amounts: tuple[Money, ...]) -> str:
    return " + ".join(str(one) for one in amounts) or "nothing"


def _journal_words(found: Verified) -> str:
    state = f"broken in {len(found.breaks)} places" if found.breaks else "verified"
    return f"{state}: {found.entries:,} entries in {found.chains} chains, {found.seals} seals, root {found.root[:12]}…"


def _guarantee_words(found: GuaranteesChecked) -> str:
    looked_at = f"{found.messages} messages, {found.decisions:,} decisions made again, {found.promises} promises"
    if not found.violations:
        return f"G1 to G8 hold: {looked_at}"
    broken = ", ".join(f"{rule} {count}x" for rule, count in Counter(v.rule for v in found.violations).items())
    return f"broken: {broken}; {looked_at}"
