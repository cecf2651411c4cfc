"""A case's way: opened, joined by what is graver, warned of, moved on when late, and never without somebody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlalchemy import select

from duly.app import App
from duly.domain.span import Span
from duly.policy.compile import compile_policy
from duly.policy.desks import Desk
from duly.policy.terms import EscalationRoute, HoldScope
from duly.store.record import lock_accounts, record
from duly.store.schema import escalation, hold, journal
from duly.usecases.assign_case import take_case
from duly.usecases.open_cases import Case, open_cases
from duly.usecases.watch_cases import watch_cases
from tests.usecases.company import PENNY, bring, company, customer, debt, rows

MONDAY_9 = datetime(2026, 3, 2, 9, tzinfo=UTC)
DESKS = {"collector": Desk(late_to="senior"), "senior": Desk(late_to="head"), "head": Desk(), "care": Desk()}


def at(text: str) -> datetime:
    """``02 14:30``: a day of March 2026 and a time, in London."""
    return datetime.strptime(f"2026-03-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)


def desks(app: App) -> App:
    """The company, with a collector's desk whose late cases go to a senior and then to the head."""
    four, day = Span.parse("4 business hours"), Span.parse("1 business day")
    routes = {
        "hardship": EscalationRoute(to="care", sla=four, hold=HoldScope.ACCOUNT),
        "default": EscalationRoute(to="collector", sla=day, hold=HoldScope.ACCOUNT),
    }
    rules = compile_policy(replace(app.context.policy, desks=DESKS, escalate=routes))
    return replace(app, context=replace(app.context, rules=rules))


@pytest.fixture
def office(tmp_path: Path, store_url: str) -> Iterator[App]:
    with company(tmp_path / "company", store_url) as app:
        bring(app, *customer(), debt(), at=MONDAY_9)
        yield desks(app)


def comes_up(app: App, trigger: str, when: str, *, pauses: bool = False, said: str = "") -> None:
    case = Case(
        account_id=PENNY.id, trigger=trigger, reason=f"{trigger} came up.", kind=f"case.{trigger}", body={},
        cycle="2026-02-25", quotes=(said,) if said else (), pauses=pauses,
    )  # fmt: skip
    now = at(when)
    with app.context.database.transaction() as tx:
        heads = lock_accounts(tx, [PENNY.id])
        entries = open_cases(tx, app.context, [case], heads=heads, now=now)
        record(tx, entries, heads=heads, actor="test", at=now)


def the_case(app: App) -> dict[str, Any]:
    (found,) = rows(app, escalation)
    return found


def told(app: App, kind: str) -> list[dict[str, Any]]:
    query = select(journal.c.body).where(journal.c.kind == kind).order_by(journal.c.seq)
    return [orjson.loads(row["body"]) for row in rows(app, query)]


@pytest.mark.parametrize(
    ("first", "when", "then", "later", "desk", "deadline"),
    [
        ("broken_promises", "02 09:00", "hardship", "02 10:00", "care", "02 14:00"),  # graver, and nearer
        ("broken_promises", "02 09:00", "hardship", "03 08:00", "care", "03 09:00"),  # graver; the deadline stays
        ("broken_promises", "02 09:00", "hardship", "04 10:00", "care", "04 14:00"),  # graver, and the old one was over
        ("hardship", "02 09:00", "broken_promises", "02 10:00", "care", "02 13:00"),  # less grave: nothing moves
        ("broken_promises", "02 09:00", "unreachable", "02 10:00", "collector", "03 09:00"),
        ("broken_promises", "06 16:00", "hardship", "06 16:30", "care", "09 12:30"),  # Friday: not over the weekend
    ],
)  # fmt: skip
def test_the_strictest_of_what_came_up_wins(
    office: App, first: str, when: str, then: str, later: str, desk: str, deadline: str
) -> None:
    comes_up(office, first, when, said="first words")
    comes_up(office, then, later, said="second words")
    case = the_case(office)
    assert (case["route"], case["sla_at"], case["triggers"]) == (desk, at(deadline), [first, then])
    quotes = [case["summary"]["why"]["quotes"], *(each["quotes"] for each in case["summary"]["also"])]
    assert quotes == [["first words"], ["second words"]]


def test_the_same_trigger_again_moves_nothing_and_holds_once(office: App) -> None:
    comes_up(office, "hardship", "02 09:00", pauses=True)
    comes_up(office, "hardship", "02 12:00", pauses=True)
    assert (the_case(office)["sla_at"], len(rows(office, hold))) == (at("02 13:00"), 1)


def test_a_late_case_moves_on_desk_by_desk_and_is_flagged_at_the_last(office: App) -> None:
    comes_up(office, "broken_promises", "02 10:00")
    take_case(office.context, the_case(office)["id"], by="Ana", now=at("02 11:00"))
    way: list[tuple[str, str | None, str]] = []
    for _ in range(10):
        watch_at = the_case(office)["watch_at"]
        if watch_at is None:
            break
        assert watch_cases(office.context, now=watch_at) == 1
        case = the_case(office)
        way.append((case["route"], case["owner"], f"{case['sla_at']:%d %H:%M}"))
    assert way == [
        ("collector", "Ana", "03 10:00"),  # warned of
        ("senior", None, "04 10:00"),  # late: on to the deputy, with a clock of its own
        ("senior", None, "04 10:00"),
        ("head", None, "05 10:00"),
        ("head", None, "05 10:00"),
        ("head", None, "05 10:00"),  # late with nobody left: flagged, and it stays
    ]
    assert [(each["was"], each["owner_was"], each["to"]) for each in told(office, "case.rerouted")] == [
        ("collector", "Ana", "senior"), ("senior", None, "head"),
    ]  # fmt: skip
    assert told(office, "case.rerouted")[0]["since"].startswith("2026-03-02T11:00")
    assert [each["route"] for each in told(office, "case.warned")] == ["collector", "senior", "head"]
    assert [each["route"] for each in told(office, "case.late")] == ["head"]
    assert [each["owner"] for each in the_case(office)["had"]] == ["Ana", None]


def test_nothing_moves_before_its_time(office: App) -> None:
    comes_up(office, "broken_promises", "06 16:00")
    assert watch_cases(office.context, now=at("06 21:00")) == 0
    assert watch_cases(office.context, now=at("08 12:00")) == 0, "nobody works on a Sunday"
    assert watch_cases(office.context, now=at("09 14:00")) == 1
    assert (the_case(office)["route"], told(office, "case.rerouted")) == ("collector", [])
