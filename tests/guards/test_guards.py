"""Each guard is needed: with it nothing is wrong, without it the guarantees say what is."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from duly.app import App
from duly.store.schema import clock, outbox
from duly.usecases.check_guarantees import check_guarantees
from tests.guards.guards import GUARDS, NINE, SENT, Guard
from tests.usecases.company import company, rows


def noticed(app: App) -> set[str]:
    """The rules that are broken, and ``sent`` where a step was."""
    reached = max((row["reached"] for row in rows(app, clock)), default=NINE)
    found = {each.rule for each in check_guarantees(app.context, now=reached + timedelta(seconds=1)).violations}
    steps = rows(app, select(outbox.c.id).where(outbox.c.kind == "step", outbox.c.sent_at.is_not(None)))
    return found | ({SENT} if steps else set())


@pytest.mark.parametrize("guard", GUARDS, ids=lambda guard: guard.name)
def test_a_guard_that_is_switched_off_is_noticed(guard: Guard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with company(tmp_path / "guarded") as app:
        guard.story(app)
        guarded = noticed(app)
    assert not {rule for rule in guarded if rule != SENT}, "nothing is wrong with the guard in place"
    assert guard.noticed not in guarded
    guard.off(monkeypatch)
    with company(tmp_path / "unguarded") as app:
        guard.story(app)
        assert guard.noticed in noticed(app)
