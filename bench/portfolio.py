"""A seeded portfolio of any size: the same accounts, in the same words, every time.

The look of a usual morning: a quarter of the accounts has nothing overdue, some have promises, disputes or holds, most
of the others were written to yesterday and are left alone, and about every tenth account gets its next message. Yields
rows, table by table; writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

NOW = datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
TODAY = NOW.date()
BLOCK_ACCOUNTS = 5_000
CURRENCIES = ("EUR", "EUR", "EUR", "GBP", "USD")
MARKETS = {"EUR": "ES", "GBP": "GB", "USD": "US"}
LANGUAGES = {"ES": "es", "GB": "en", "US": "en"}
STEPS = ("formal_reminder", "missed_promise", "friendly_reminder")
STEP_DAYS = 4  # between one step and the next
ACTS_SHARE = 0.15  # of the overdue accounts, the others having been written to yesterday
TEXT = "Hello, invoice {number} over {amount} fell due on {due}. Please pay, or tell us what is wrong. " * 2

Row = dict[str, Any]


@dataclass(slots=True)
class Block:
    """The rows of some thousand accounts, by table."""

    rows: dict[str, list[Row]] = field(default_factory=dict[str, list[Row]])

    def add(self, table: str, **row: Any) -> None:
        self.rows.setdefault(table, []).append(row)


def blocks(accounts: int, *, seed: int = 1) -> Iterator[Block]:
    """The portfolio, a block of accounts at a time."""
    for start in range(0, accounts, BLOCK_ACCOUNTS):
        block = Block()
        for number in range(start, min(start + BLOCK_ACCOUNTS, accounts)):
            _Account(block=block, number=number, random=Random(seed * 1_000_003 + number)).add()
        yield block


@dataclass(slots=True)
class _Account:
    """One account in the making. ``random`` is its own, so that it is the same in a portfolio of any size."""

    block: Block
    number: int
    random: Random
    id: str = ""
    currency: str = ""
    overdue: list[tuple[str, date]] = field(default_factory=list[tuple[str, date]])

    def add(self) -> None:
        self.id = f"{self.number:08d}"
        self.currency = self.random.choice(CURRENCIES)
        self._account()
        self._items()
        self._addresses()
        if self.overdue:
            self._promises()
            self._exceptions()
            self._messages()
        if self._chance(0.05):
            self._credit()

    def _chance(self, share: float) -> bool:
        return self.random.random() < share

    def _day(self, days: int) -> date:
        return TODAY + timedelta(days=days)

    def _instant(self, days: int) -> datetime:
        return NOW + timedelta(days=days, minutes=self.random.randrange(-60, 0))

    def _account(self) -> None:
        market = MARKETS[self.currency]
        self.block.add(
            "account",
            id=self.id,
            name=f"Customer {self.number}",
            kind="business" if self._chance(0.3) else "consumer",
            currency=self.currency,
            market=market,
            language=LANGUAGES[market],
            region=None,
            timezone=None,
            tier="vip" if self._chance(0.01) else None,
            contract_category=None,
            risk_class=self.random.choice(("low", "medium", "high")),
            preferred_channel=None,
        )
        self.block.add(
            "account_state",
            account_id=self.id,
            review_at=self._instant(-self.random.randrange(1, 5)),
            owner="ana" if self._chance(0.01) else None,
            verified_level=0,
            chain_seq=0,
            chain_hash="",
            sealed_seq=0,
        )

    def _items(self) -> None:
        for position in range(self.random.randrange(1, 9)):
            due = self._day(self.random.randrange(-60, 30) if position < 2 else -self.random.randrange(30, 500))
            is_paid = position > 1 if self._chance(0.9) else self._chance(0.5)
            amount = self.random.randrange(500, 250_000)
            late = max(0, self.random.randrange(-10, 30))
            item_id = f"{self.id}-{position}"
            if not is_paid and due < TODAY:
                self.overdue.append((item_id, due))
            self.block.add(
                "item",
                id=item_id,
                account_id=self.id,
                number=f"INV-{self.number}-{position}",
                kind="invoice",
                currency="USD" if self._chance(0.01) else self.currency,
                amount=amount,
                open=0 if is_paid else amount,
                issued_on=due - timedelta(days=30),
                due_on=due,
                known_on=due - timedelta(days=30),
                closed_on=min(due + timedelta(days=late), TODAY) if is_paid else None,
                days_late=late if is_paid else None,
            )

    def _addresses(self) -> None:
        phone = f"+1555{self.number:07d}"
        points = {"email": f"customer{self.number}@mail.example", "whatsapp": phone, "voice": phone}
        for channel, address in points.items():
            if self._chance(0.85):
                self.block.add(
                    "contact_point",
                    account_id=self.id,
                    channel=channel,
                    address=address,
                    source="import",
                    valid=True,
                    since=self._instant(-300),
                )
        if self._chance(0.03):
            self.block.add(
                "consent",
                id=f"{self.id}-opt-out",
                account_id=self.id,
                channel="whatsapp",
                purpose="collection",
                granted=False,
                source="customer",
                turn=1,
                said="Stop writing to me here",
                at=self._instant(-40),
            )

    def _promises(self) -> None:
        if not self._chance(0.12):
            return
        state = self.random.choice(("confirmed", "confirmed", "kept", "broken", "broken"))
        day = self._day(self.random.randrange(1, 10) if state == "confirmed" else -self.random.randrange(5, 60))
        self.block.add(
            "promise",
            id=f"{self.id}-promise",
            account_id=self.id,
            state=state,
            day=day,
            currency=self.currency,
            amount=10_000,
            together=10_000,
            items=[self.overdue[0][0]],
            channel="whatsapp",
            language="en",
            taken_by="automation",
            evidence={"text": "I will pay on the day", "start": 0, "end": 21},
            follow_up_on=day + timedelta(days=2),
            taken_at=NOW + timedelta(days=(day - TODAY).days - 12),
            settled_on=None if state == "confirmed" else day + timedelta(days=2),
            paid=10_000 if state == "kept" else 0,
        )

    def _exceptions(self) -> None:
        item_id, _ = self.overdue[0]
        if self._chance(0.04):
            self.block.add(
                "dispute",
                id=f"{self.id}-dispute",
                account_id=self.id,
                item_id=item_id,
                state="open",
                reason="not_received",
                currency=self.currency,
                amount=500,
                owner="logistics",
                sla_at=self._instant(2),
                evidence=["proof_of_delivery"],
                quote="This never arrived",
                source="customer",
                opened_at=self._instant(-3),
                closed_at=None,
                resolution=None,
            )
        if self._chance(0.03):
            scope = self.random.choice(("item", "account"))
            self.block.add(
                "hold",
                id=f"{self.id}-hold",
                account_id=self.id,
                scope=scope,
                target=item_id if scope == "item" else None,
                reason="claim",
                owner="collector",
                opened_at=self._instant(-2),
                until=self._instant(9),
                released_at=None,
                released_why=None,
            )

    def _messages(self) -> None:
        cycle = min(due for _, due in self.overdue)
        latest = STEP_DAYS if self._chance(ACTS_SHARE) else 1
        for place, step in enumerate(reversed(STEPS)):
            days = latest + place * STEP_DAYS
            if days > (TODAY - cycle).days:
                return
            sent_at = self._instant(-days)
            self._message(step, cycle, sent_at, "whatsapp" if place == 0 else "email")
            self.block.add(
                "step_done",
                account_id=self.id,
                cycle=cycle.isoformat(),
                step=step,
                at=sent_at,
                day=sent_at.date(),
                how="sent",
            )
            if self._chance(0.1):
                self._reply(sent_at + timedelta(hours=2))

    def _message(self, step: str, cycle: date, sent_at: datetime, channel: str) -> None:
        self.block.add(
            "outbox",
            id=f"{self.id}-{step}",
            account_id=self.id,
            state=self.random.choice(("delivered", "read", "failed")),
            kind="step",
            step=step,
            cycle=cycle.isoformat(),
            channel=channel,
            address="somewhere",
            say="reminder.just_overdue",
            wording_hash="0" * 64,
            language="en",
            discloses=False,
            subject=None,
            text=TEXT,
            attach=[],
            items=[{"id": self.overdue[0][0], "open": 1000, "currency": self.currency}],
            in_reply_to=None,
            not_before=sent_at,
            planned_at=sent_at,
            claimed_at=sent_at,
            claimed_by="worker",
            sent_at=sent_at,
            settled_at=sent_at,
            provider_ref=f"{self.id}-{step}",
            attempts=1,
            failure=None,
        )

    def _reply(self, at: datetime) -> None:
        self.block.add(
            "inbox",
            id=f"{self.id}-{at:%Y%m%d%H%M}",
            account_id=self.id,
            channel="whatsapp",
            kind="message",
            address="somewhere",
            body='{"text": "Thank you, I am looking into it"}',
            received_at=at,
            handled_at=at,
            handled_as="unclear",
        )

    def _credit(self) -> None:
        self.block.add(
            "payment",
            id=f"{self.id}-credit",
            account_id=self.id,
            kind="payment",
            currency=self.currency,
            amount=5_000,
            unapplied=300,
            received_on=self._day(-1),
            known_at=self._instant(-1),
            rail="transfer",
            references=[],
            reversed_on=None,
        )
