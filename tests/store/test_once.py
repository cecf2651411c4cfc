"""What happens once: a daily job is taken once for a day, an arrival is kept once, on either kind of database."""

from __future__ import annotations

from datetime import UTC, date, datetime

from duly.domain.contact import Channel
from duly.domain.delivery import Arrived, ArrivedKind
from duly.store.daily import jobs_run_on, latest_result, note_result, take_run
from duly.store.database import Database
from duly.store.inbox import keep, mark_handled, unhandled

NOW = datetime(2026, 3, 2, 23, 59, tzinfo=UTC)
DAY = date(2026, 3, 2)


def _arrived(ref: str) -> Arrived:
    return Arrived(ref=ref, channel=Channel.EMAIL, kind=ArrivedKind.MESSAGE, address="a@b.example", body="{}", at=NOW)


def test_a_daily_job_is_taken_once_for_a_day(store: Database) -> None:
    with store.transaction() as tx:
        assert take_run(tx, "seal", day=DAY, at=NOW)
        assert not take_run(tx, "seal", day=DAY, at=NOW)
        note_result(tx, "seal", day=DAY, result={"root": "abc"})
    with store.reading() as tx:
        assert jobs_run_on(tx, DAY) == {"seal"}
        assert latest_result(tx, "seal", until=DAY) == {"root": "abc"}


def test_what_arrives_twice_is_kept_once(store: Database) -> None:
    with store.transaction() as tx:
        assert keep(tx, [_arrived("1"), _arrived("2")], now=NOW) == 2
        assert keep(tx, [_arrived("2"), _arrived("3")], now=NOW) == 1
        assert keep(tx, [], now=NOW) == 0
        assert [row.id for row in unhandled(tx, now=NOW, limit=10)] == ["email:1", "email:2", "email:3"]


def test_what_was_handled_is_not_handled_again(store: Database) -> None:
    with store.transaction() as tx:
        keep(tx, [_arrived("1")], now=NOW)
        assert mark_handled(tx, "email:1", handled_as="message", now=NOW)
        assert not mark_handled(tx, "email:1", handled_as="message", now=NOW)
