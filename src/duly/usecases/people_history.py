"""Puts an account's cases and overrides together as the guarantees are checked against them. Reads nothing."""

from __future__ import annotations

from datetime import datetime

from duly.domain.people_past import CasePast, OverridePast, PeoplePast
from duly.store.history_query import AccountRows

SEEN_LATE = frozenset({"case.late", "case.rerouted"})


def people_past(rows: AccountRows) -> PeoplePast:
    """The cases as the table has them, with when the journal says that they were seen late; and the overrides."""
    seen: dict[str, list[datetime]] = {}
    for entry in rows.entries:
        if entry.kind in SEEN_LATE:
            seen.setdefault(entry.body["case"], []).append(entry.at)
    cases = (
        CasePast(
            id=row["id"], opened_at=row["opened_at"], ended_at=row["resolved_at"], route=row["route"],
            owner=row["owner"], deadline=row["sla_at"], seen_late=tuple(seen.get(row["id"], ())),
        )
        for row in rows.cases
    )  # fmt: skip
    overrides = (
        OverridePast(id=row["id"], by=row["by"], why=row["why"], until=row["until"], ended_at=row["ended_at"])
        for row in rows.overrides
    )
    return PeoplePast(cases=tuple(cases), overrides=tuple(overrides))
