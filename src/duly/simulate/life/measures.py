"""What a simulated year came to, by segment of the policy and in total: promises, cures, contacts, cases, money.

Fed from what is recorded, as it is recorded. A happening counts for the segment the account was in by its last
decision. Amounts are kept in minor units by currency; whoever shows them converts them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import fmean, median
from typing import Any

from duly.domain.money import Money
from duly.store.record import Entry, Insert, Recorded
from duly.store.schema import WORKSPACE, escalation

NO_SEGMENT = "no segment yet"
TOTAL = "total"
CLAIM_FOUND_BEFORE, CLAIM_FOUND_AFTER = timedelta(days=10), timedelta(days=10)
"""A claim of payment was true where money came within so long before or after it."""
CONTACTED_WITHIN = timedelta(days=14)
"""Money within so long of a message that asked for it counts as collected with contact."""
PROMISE_ENDS = ("kept", "partly_kept", "broken", "superseded", "cancelled", "withdrawn")
Body = Mapping[str, Any]


@dataclass(kw_only=True)
class Figures:
    """One segment's figures. ``amounts`` are minor units by what and currency; ``days`` are lists by what."""

    counts: Counter[str] = field(default_factory=Counter[str])
    amounts: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    days: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    accounts: set[str] = field(default_factory=set[str])

    def add(self, other: Figures) -> None:
        self.counts += other.counts
        self.amounts += other.amounts
        for what, found in other.days.items():
            self.days.setdefault(what, []).extend(found)
        self.accounts |= other.accounts

    def share(self, part: str, *wholes: str) -> float | None:
        """How much of the whole the part is; ``None`` of nothing."""
        whole = sum(self.counts[each] for each in wholes)
        return self.counts[part] / whole if whole else None

    def median_days(self, what: str) -> float | None:
        return median(self.days[what]) if self.days.get(what) else None

    def starting(self, prefix: str) -> dict[str, int]:
        """Counts whose name begins so, by the rest of the name, most first."""
        found = {name.removeprefix(prefix): count for name, count in self.counts.items() if name.startswith(prefix)}
        return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


@dataclass(kw_only=True)
class _Account:
    """What has to be remembered of an account from one happening to the next."""

    segment: str = NO_SEGMENT
    overdue_since: date | None = None
    asked_at: datetime | None = None
    money_at: list[datetime] = field(default_factory=list[datetime])
    claims: list[tuple[datetime, str]] = field(default_factory=list[tuple[datetime, str]])


class Measures:
    """Counts what happens. ``by_segment`` grows as it goes; ``finish`` says what only the end can."""

    def __init__(self) -> None:
        self.by_segment: dict[str, Figures] = {}
        self.weekly: Counter[tuple[str, tuple[int, int]]] = Counter()
        self._accounts: dict[str, _Account] = {}
        self._disputes: dict[str, datetime] = {}

    def see(self, recorded: Sequence[Recorded]) -> None:
        for one in recorded:
            for entry in one.entries:
                if entry.account_id != WORKSPACE:
                    self._take(entry, one.at)

    def total(self) -> Figures:
        """All segments together; the accounts are those that were in any."""
        whole = Figures()
        for figures in self.by_segment.values():
            whole.add(figures)
        return whole

    def finish(self) -> None:
        """Tells true claims from false ones, which the money that came or did not shows."""
        for one in self._accounts.values():
            for at, segment in one.claims:
                found = any(at - CLAIM_FOUND_BEFORE <= came <= at + CLAIM_FOUND_AFTER for came in one.money_at)
                self._of(segment).counts["claims.true" if found else "claims.false"] += 1
            one.claims.clear()

    def contacts_a_week(self) -> tuple[float, int]:
        """Contacts of an account in a week with any: the mean and the most."""
        found = self.weekly.values()
        return (fmean(found), max(found)) if found else (0.0, 0)

    def _of(self, segment: str) -> Figures:
        return self.by_segment.setdefault(segment, Figures())

    def _take(self, entry: Entry, at: datetime) -> None:
        own = self._accounts.setdefault(entry.account_id, _Account())
        if entry.kind.startswith("decision."):
            self._decided(entry, own, at)
        figures = self._of(own.segment)
        area, _, what = entry.kind.partition(".")
        for write in entry.writes:
            if isinstance(write, Insert) and write.table is escalation:
                figures.counts[f"cases.{write.row['trigger']}"] += 1
        taker = TAKERS.get(entry.kind)
        if taker is not None:
            taker(self, figures, own, entry, at)
        elif area == "promise" and what in PROMISE_ENDS:
            self._promise_ended(figures, what, entry.body)
        elif area == "plan":
            figures.counts[f"plans.{what}"] += 1

    def _decided(self, entry: Entry, own: _Account, at: datetime) -> None:
        body = entry.body
        named = next((rule for rule in body["rules"] if rule.startswith("segment.") and rule != "segment.none"), None)
        facts = body["facts"]
        today = at.date()
        if own.overdue_since is not None and not (facts.get("overdue_items") or facts.get("disputes_open")):
            self._of(own.segment).days.setdefault("cure", []).append((today - own.overdue_since).days)
            self._of(own.segment).counts["cured"] += 1
            own.overdue_since = None
        if named is not None:
            own.segment = named.removeprefix("segment.")
        if own.overdue_since is None and facts.get("overdue_items"):
            own.overdue_since = today
            self._of(own.segment).counts["overdue"] += 1
        self._of(own.segment).accounts.add(entry.account_id)

    def sent(self, figures: Figures, own: _Account, entry: Entry, at: datetime) -> None:
        channel = entry.body["channel"]
        if entry.body["step"] is None:
            figures.counts["answers"] += 1
            return
        figures.counts["contacts"] += 1
        figures.counts[f"contacts.{channel}"] += 1
        figures.counts["attempts"] += 1
        own.asked_at = at
        year, week, _ = at.isocalendar()
        self.weekly[entry.account_id, (year, week)] += 1

    def failed(self, figures: Figures, _own: _Account, entry: Entry, _at: datetime) -> None:
        figures.counts["attempts"] += 1
        figures.counts[f"failed.{entry.body['channel']}"] += 1

    def blocked(self, figures: Figures, _own: _Account, entry: Entry, _at: datetime) -> None:
        figures.counts["blocked"] += 1
        figures.counts[f"blocked_by.{entry.body['rule']}"] += 1

    def understood(self, figures: Figures, _own: _Account, _entry: Entry, _at: datetime) -> None:
        figures.counts["replies"] += 1

    def promised(self, figures: Figures, _own: _Account, entry: Entry, _at: datetime) -> None:
        body = entry.body
        figures.counts["promises"] += 1
        figures.counts[f"promised_to.{body.get('taken_by', 'automation')}"] += 1
        figures.amounts["promised", body["currency"]] += Money.parse(str(body["amount"]), body["currency"]).minor

    def _promise_ended(self, figures: Figures, how: str, body: Body) -> None:
        figures.counts[f"promises.{how}"] += 1
        if "paid" in body:
            figures.amounts["kept", body["currency"]] += Money.parse(str(body["paid"]), body["currency"]).minor

    def disputed(self, figures: Figures, _own: _Account, entry: Entry, at: datetime) -> None:
        opened = entry.body.get("disputes") or [entry.body.get("dispute")]
        figures.counts["disputes"] += len(opened)
        self._disputes |= dict.fromkeys(filter(None, opened), at)

    def dispute_ended(self, figures: Figures, _own: _Account, entry: Entry, at: datetime) -> None:
        how = entry.body.get("resolution") or entry.kind.partition(".")[2]
        figures.counts[f"disputes.{how}"] += 1
        began = self._disputes.pop(str(entry.body.get("dispute")), None)
        if began is not None:
            figures.days.setdefault("dispute", []).append((at - began).days)

    def opted_out(self, figures: Figures, _own: _Account, _entry: Entry, _at: datetime) -> None:
        figures.counts["opt_outs"] += 1

    def claimed(self, _figures: Figures, own: _Account, _entry: Entry, at: datetime) -> None:
        own.claims.append((at, own.segment))

    def paid(self, figures: Figures, own: _Account, entry: Entry, at: datetime) -> None:
        own.money_at.append(at)
        asked = own.asked_at is not None and at - own.asked_at <= CONTACTED_WITHIN
        figures.amounts["with_contact" if asked else "without_contact", entry.body["currency"]] += entry.body["amount"]
        figures.counts["payments"] += 1

    def reversed(self, figures: Figures, _own: _Account, _entry: Entry, _at: datetime) -> None:
        figures.counts["payments.reversed"] += 1


Taker = Callable[[Measures, Figures, _Account, Entry, datetime], None]
TAKERS: dict[str, Taker] = {
    "message.sent": Measures.sent,
    "message.failed": Measures.failed,
    "message.blocked": Measures.blocked,
    "message.understood": Measures.understood,
    "promise.recorded": Measures.promised,
    "dispute.opened": Measures.disputed,
    "dispute.resolved": Measures.dispute_ended,
    "dispute.withdrawn": Measures.dispute_ended,
    "consent.withdrawn": Measures.opted_out,
    "claim.recorded": Measures.claimed,
    "payment.received": Measures.paid,
    "payment.reversed": Measures.reversed,
}
"""What each kind of entry counts for."""
