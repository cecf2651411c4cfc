"""Overrides and contacts by hand, from the person's word to what is sent and what is kept."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from duly.app import App
from duly.domain.contact import Channel
from duly.domain.decision import Act, Wait
from duly.domain.override import OverrideKind
from duly.errors import InputInvalid, NotFound
from duly.store.schema import escalation, journal, override
from duly.usecases.check_guarantees import check_guarantees
from duly.usecases.note_contact import ContactMade, note_contact
from duly.usecases.override_policy import (
    Overridden,
    Wanted,
    end_override,
    hand_over_by_person,
    open_overrides,
    override_policy,
)
from duly.workers.loop import run_clock
from tests.usecases.company import PENNY, bring, customer, debt, on_phone, rows

MONDAY_8 = datetime(2026, 3, 2, 8, tzinfo=UTC)


def at(day: int, hour: int = 8) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def late(app: App) -> App:
    """Penny's invoice fell due on Friday; the first reminder goes out on Monday morning."""
    bring(app, *customer(), debt(due=date(2026, 2, 27)), at=MONDAY_8 - timedelta(days=4))
    return app


def wants(kind: OverrideKind, target: str, **more: Any) -> Wanted:
    return Wanted(kind=kind, target=target, by="olive", why="knows the customer", **more)


def overrides(app: App, kind: OverrideKind, target: str, now: datetime = MONDAY_8, **more: Any) -> Overridden:
    return override_policy(app.context, PENNY.id, wants(kind, target, **more), now=now)


def kinds(app: App, area: str) -> list[str]:
    found = rows(app, select(journal.c.kind).where(journal.c.account_id == PENNY.id).order_by(journal.c.seq))
    return [row["kind"] for row in found if row["kind"].startswith(area)]


def test_a_skipped_step_is_not_sent_and_the_end_is_told(app_on_each: App) -> None:
    app = late(app_on_each)
    done = overrides(app, OverrideKind.SKIP_STEP, "friendly_reminder", until=date(2026, 3, 4))
    assert done.following is not None
    assert isinstance(done.following.outcome, Wait)
    run_clock(app, start=MONDAY_8, end=at(3, 20))
    assert on_phone(app) == []
    run_clock(app, start=at(3, 20), end=at(4, 12))
    assert len(on_phone(app)) == 1, "the policy holds again"
    assert kinds(app, "override") == ["override.opened", "override.ended"]
    with app.context.database.reading() as tx:
        assert open_overrides(tx) == []
    assert check_guarantees(app.context, now=at(4, 12), arrivals=None).violations == ()


def test_a_step_asked_for_goes_out_within_the_hours_and_once(app_on_each: App) -> None:
    app = late(app_on_each)
    done = overrides(app, OverrideKind.SEND_STEP, "firm_reminder")
    assert done.following is not None
    act = done.following.outcome
    assert isinstance(act, Act)
    assert (act.step, act.not_before) == ("firm_reminder", at(2, 9)), "quiet hours end at nine"
    run_clock(app, start=MONDAY_8, end=at(2, 12))
    assert len(on_phone(app)) == 1
    assert kinds(app, "override") == ["override.opened", "override.ended"]
    with pytest.raises(InputInvalid, match="was taken in this overdue cycle already"):
        overrides(app, OverrideKind.SEND_STEP, "firm_reminder", at(2, 12))


def test_a_review_moves_and_an_override_ends_early(app: App) -> None:
    late(app)
    assert overrides(app, OverrideKind.REVIEW_ON, "2026-03-09").following is None
    run_clock(app, start=MONDAY_8, end=at(6))
    assert on_phone(app) == []
    lifted = overrides(app, OverrideKind.LIFT_RULE, "vip", at(6))
    assert lifted.until == at(20, 0)
    end_override(app.context, lifted.id, by="olive", why="not needed", now=at(6))
    (row,) = rows(app, select(override).where(override.c.id == lifted.id))
    assert (row["target"], row["ended_why"]) == ("exclude.vip", "not needed")


def test_an_account_is_handed_over_by_hand(app: App) -> None:
    late(app)
    case = hand_over_by_person(app.context, PENNY.id, to="legal", by="olive", why="court date is set", now=MONDAY_8)
    (row,) = rows(app, escalation)
    assert (row["id"], row["route"], row["trigger"]) == (case, "legal", "by_person")
    run_clock(app, start=MONDAY_8, end=at(2, 12))
    assert (on_phone(app), kinds(app, "override")) == ([], ["override.handed_over"])


def test_a_call_by_a_person_counts_as_the_step_and_against_the_limits(app_on_each: App) -> None:
    app = late(app_on_each)
    made = ContactMade(channel=Channel.VOICE, reached=True, by="olive", note="promised to look into it")
    done = note_contact(app.context, PENNY.id, made, now=MONDAY_8)
    assert done.step == "friendly_reminder"
    run_clock(app, start=MONDAY_8, end=at(3, 20))
    assert on_phone(app) == []
    (later,) = (note_contact(app.context, PENNY.id, made, now=at(3, 20)),)
    assert later.step is None
    assert check_guarantees(app.context, now=at(3, 20), arrivals=None).violations == ()


def test_a_call_that_reached_nobody_leaves_the_step_to_be_done(app: App) -> None:
    late(app)
    made = ContactMade(channel=Channel.VOICE, reached=False, by="olive", note="nobody answered")
    assert note_contact(app.context, PENNY.id, made, now=MONDAY_8).step is None
    run_clock(app, start=MONDAY_8, end=at(3, 20))
    assert on_phone(app), "the reminder goes out"


@pytest.mark.parametrize(
    ("kind", "target", "more", "told"),
    [
        (OverrideKind.SKIP_STEP, "frindly_reminder", {}, "did you mean friendly_reminder"),
        (OverrideKind.SEND_STEP, "firm_hand_over", {}, "STEP: unknown 'firm_hand_over'"),
        (OverrideKind.LIFT_RULE, "vipp", {}, "RULE: unknown 'vipp'"),
        (OverrideKind.SKIP_STEP, "firm_call", {"until": date(2026, 3, 2)}, "expected a day after 2026-03-02"),
        (OverrideKind.SKIP_STEP, "firm_call", {"until": date(2026, 12, 2)}, "not after 2026-05-31"),
        (OverrideKind.REVIEW_ON, "2026-03-02", {}, "DAY: found 2026-03-02"),
    ],
)
def test_a_slip_is_refused_and_nothing_is_written(
    app: App, kind: OverrideKind, target: str, more: dict[str, Any], told: str
) -> None:
    late(app)
    with pytest.raises(InputInvalid) as refused:
        overrides(app, kind, target, **more)
    assert told in str(refused.value)
    assert (rows(app, override), kinds(app, "override")) == ([], [])


def test_the_same_override_holds_once(app: App) -> None:
    late(app)
    overrides(app, OverrideKind.SKIP_STEP, "firm_call")
    with pytest.raises(InputInvalid, match="holds already"):
        overrides(app, OverrideKind.SKIP_STEP, "firm_call")
    with pytest.raises(
        InputInvalid, match="by olive holds already: step firm_call is skipped; to end it: duly override"
    ):
        overrides(app, OverrideKind.SEND_STEP, "firm_call")
    with pytest.raises(NotFound):
        end_override(app.context, "override_none", by="olive", why="x", now=MONDAY_8)
