"""Keeps one account's disputes while records of a receivables system are applied to it.

Two sides may speak of a dispute. A flag is news where it differs from what the system said before: what it repeats
is none. News that an item is disputed opens a dispute, unless it is older than a settlement of ours. News that it no
longer is ends what an import had opened; a dispute of the customer stands until a person settles it. Whichever side
gives way, the journal says so. Works on the books in memory; reads and writes no store.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from duly.domain.dispute import DISPUTE, Contested, DisputeEvent, DisputeSource, DisputeState, contested_minor
from duly.domain.dispute_codes import reason_of_code
from duly.domain.money import Money
from duly.domain.receivables import DisputedFlag
from duly.domain.writeback import OutcomeKind
from duly.store.record import Change, Entry, Insert, Write
from duly.store.schema import dispute, item
from duly.usecases.books import Books, Stored
from duly.usecases.context import Context
from duly.usecases.dispute_rows import Opening, dispute_row, ended, reopened, told, turn_of, with_rest
from duly.usecases.outcomes import outcome_of

BY_BOOKS = "books"
BY_IMPORT = "import"
PAID = "the item was paid or credited in full"
UNFLAGGED = "the receivables system no longer marks it as disputed"


class DisputeKeeper:
    """Keeps the disputes of one account's books, and says each change as an entry."""

    def __init__(self, context: Context, account_id: str, books: Books, *, today: date, now: datetime) -> None:
        self.context = context
        self.account_id = account_id
        self.books = books
        self.today = today
        self.now = now

    def contested(self, row: Stored) -> Money | None:
        """What of an item is disputed, or conceded and not yet credited; ``None`` for nothing."""
        parts = [_contested(each) for each in self._of(row["id"])]
        minor = contested_minor(row["open"], parts)
        return Money(minor=minor, currency=row["currency"]) if minor else None

    def flagged(self, one: DisputedFlag) -> list[Entry]:
        """What the receivables system says of an item, and what becomes of it."""
        target = self.books.items.get(one.item_id)
        if target is None:
            return []
        before = target["flagged"]
        news = one.disputed != bool(before)
        is_open = [each for each in self._of(one.item_id) if each["closed_at"] is None]
        if one.disputed:
            return self._said_disputed(one, target, is_open, news=news)
        if not news:
            return []
        return self._said_undisputed(target, is_open)

    def _said_disputed(self, one: DisputedFlag, target: Stored, is_open: list[Stored], *, news: bool) -> list[Entry]:
        settled_on = self._settled_on(one.item_id)
        if is_open or target["open"] <= 0 or (settled_on is not None and not news):
            return [self._flag(target, disputed=True, kept="both")] if news else []
        if settled_on is not None and one.said_on <= settled_on:
            return [self._flag(target, disputed=True, kept="ours")]
        return [self._opened(one, target)]

    def _said_undisputed(self, target: Stored, is_open: list[Stored]) -> list[Entry]:
        theirs = [each for each in is_open if each["source"] == DisputeSource.IMPORT]
        ours = len(is_open) > len(theirs)
        flag = self._flag(target, disputed=False, kept="ours" if ours else "theirs")
        return [flag, *(self._ended(each, UNFLAGGED, by=BY_IMPORT, rests=not ours) for each in theirs)]

    def _flag(self, target: Stored, *, disputed: bool, kept: str) -> Entry:
        was, target["flagged"] = target["flagged"], disputed
        body: Stored = {"item": target["id"], "flagged": disputed, "was": was, "kept": kept}
        return self._entry("item.flagged", body, [_flag_write(target)])

    def _settled_on(self, item_id: str) -> date | None:
        """The day on which a person or the customer last settled a dispute of the item."""
        days = [
            self.context.day_of(each["closed_at"])
            for each in self._of(item_id)
            if each["closed_at"] is not None and each["resolved_by"] not in (BY_BOOKS, BY_IMPORT)
        ]
        return max(days, default=None)

    def _opened(self, one: DisputedFlag, target: Stored) -> Entry:
        target["flagged"] = True
        rounds = sum(1 for _ in self._of(one.item_id))
        opening = Opening(
            account_id=self.account_id, item_id=one.item_id, reason=reason_of_code(one.code), amount=one.amount,
            item_open=Money(minor=target["open"], currency=target["currency"]), source=DisputeSource.IMPORT,
            key=("import", one.said_on, rounds), code=one.code,
        )  # fmt: skip
        row = dispute_row(self.context, opening, now=self.now)
        self.books.disputes[row["id"]] = row
        body: Stored = {**told(row), "source": "import", "owner": row["owner"], "code": one.code, "flagged": True}
        return self._entry("dispute.opened", body, [Insert(table=dispute, row=dict(row)), _flag_write(target)])

    def credited(self, item_id: str, minor: int) -> Iterator[Entry]:
        """A credit note has come for the item: what was conceded, oldest first, is now credited."""
        for row in self._of(item_id):
            part = min(minor, row["credit_left"])
            if part:
                minor -= part
                yield self._credited(row, row["credit_left"] - part)

    def ended_with(self, target: Stored) -> Iterator[Entry]:
        """Nothing is left to dispute, or to credit, of an item that is paid or credited in full."""
        if target["open"] > 0:
            return
        for row in self._of(target["id"]):
            if row["closed_at"] is None:
                yield self._ended(row, PAID, by=BY_BOOKS, rests=False)
            elif row["credit_left"]:
                yield self._credited(row, 0)

    def reopened_with(self, target: Stored) -> Iterator[Entry]:
        """What had paid a disputed item was taken back: what was disputed of it is disputed again."""
        own = self._of(target["id"])
        is_open = {each["reason"] for each in own if each["closed_at"] is None}
        for row in own:
            gone = row["source"] == DisputeSource.IMPORT and not target["flagged"]
            if row["resolved_by"] == BY_BOOKS and row["reason"] not in is_open and not gone:
                is_open.add(row["reason"])
                yield self._reopened(row)

    def _reopened(self, row: Stored) -> Entry:
        values = reopened(self.context, row, now=self.now)
        row |= values
        body: Stored = {**told(row), "round": row["round"], "why": "what had paid the item was taken back"}
        writes: list[Write] = [Change(table=dispute, key={"id": row["id"]}, values=values)]
        if row["source"] != DisputeSource.IMPORT:
            turn = turn_of("reopened", row["round"])
            writes.append(outcome_of(OutcomeKind.DISPUTE, self.account_id, row["id"], body, turn=turn, at=self.now))
        return self._entry("dispute.reopened", body, writes)

    def _credited(self, row: Stored, left: int) -> Entry:
        values = {"credit_left": left, "credit_by": row["credit_by"] if left else None}
        row |= values
        body: Stored = {"dispute": row["id"], "item": row["item_id"], "left": left}
        return self._entry("dispute.credited", body, [Change(table=dispute, key={"id": row["id"]}, values=values)])

    def _ended(self, row: Stored, why: str, *, by: str, rests: bool) -> Entry:
        state = DISPUTE.advance(DisputeState(row["state"]), DisputeEvent.WITHDRAWN)
        body: Stored = {"dispute": row["id"], "item": row["item_id"], "resolution": why, "round": row["round"]}
        writes: list[Write] = [ended(row, state=state, resolution=why, by=by, now=self.now)]
        if row["source"] != DisputeSource.IMPORT:  # the receivables system knows its own
            turn = turn_of(state.value, row["round"])
            writes.append(outcome_of(OutcomeKind.DISPUTE, self.account_id, row["id"], body, turn=turn, at=self.now))
        if rests:
            with_rest(self.context, row, body, writes, now=self.now)
        row |= {"state": state.value, "closed_at": self.now, "resolution": why, "resolved_by": by}
        return self._entry(f"dispute.{state}", body, writes)

    def _entry(self, kind: str, body: dict[str, Any], writes: list[Write]) -> Entry:
        return Entry(
            account_id=self.account_id, kind=kind, body=body, writes=tuple(writes), state={"review_at": self.now}
        )

    def _of(self, item_id: str) -> list[Stored]:
        """All disputes of an item, the first one first."""
        own = [each for each in self.books.disputes.values() if each["item_id"] == item_id]
        return sorted(own, key=_in_order) if len(own) > 1 else own


def _in_order(row: Stored) -> tuple[datetime, str]:
    return row["opened_at"], row["id"]


def _contested(row: Stored) -> Contested:
    if row["closed_at"] is not None:
        return Contested(minor=row["credit_left"])
    return Contested(minor=row["amount"], whole=row["whole"])


def _flag_write(target: Stored) -> Change:
    return Change(table=item, key={"id": target["id"]}, values={"flagged": target["flagged"]})
