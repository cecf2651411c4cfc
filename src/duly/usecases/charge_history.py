"""The charges of one account for the guarantees and the nightly check, from its rows and its journal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from duly.domain.charge_lifecycle import ChargeEvent, ChargeHistory, ChargeState
from duly.domain.money import Money
from duly.domain.writeback import OutcomeKind
from duly.store.history_query import AccountRows
from duly.usecases.check_books import differing, one_sided
from duly.usecases.outcomes import outcome_id

PROPOSED = "charge.proposed"
AREA = "charge."


def charge_histories(rows: AccountRows) -> Iterator[ChargeHistory]:
    """Every charge with what happened to it, in order."""
    events: dict[str, list[tuple[ChargeEvent, str]]] = {}
    for entry in rows.entries:
        if entry.kind.startswith(AREA) and entry.kind != PROPOSED:
            event = ChargeEvent(entry.kind.removeprefix(AREA))
            events.setdefault(entry.body["charge"], []).append((event, entry.actor))
    for row in rows.charges:
        yield ChargeHistory(
            id=row["id"],
            item_id=row["item_id"],
            kind=row["kind"],
            first=row["first"],
            last=row["last"],
            events=tuple(events.get(row["id"], ())),
        )


def charge_outcomes_owed(rows: AccountRows) -> Iterator[str]:
    """A write-back for each approval, and for each one taken back."""
    for each in charge_histories(rows):
        happened = [event for event, _ in each.events]
        if ChargeEvent.APPROVED in happened:
            yield outcome_id(OutcomeKind.CHARGE, each.id, ChargeState.APPROVED.value)
            for event in (ChargeEvent.WAIVED, ChargeEvent.SUPERSEDED):
                if event in happened:
                    yield outcome_id(OutcomeKind.CHARGE, each.id, event.value)


def charge_mismatches(rows: AccountRows) -> Iterator[str]:
    """Where the table of charges is not as the journal has made it."""
    told: dict[str, dict[str, Any]] = {}
    for entry in rows.entries:
        body = entry.body
        if entry.kind == PROPOSED:
            amount = Money.parse(body["amount"], body["currency"]).minor
            told[body["charge"]] = {"amount": amount, "kind": body["kind"], "state": ChargeState.PROPOSED.value}
        elif entry.kind.startswith(AREA):
            told.setdefault(body["charge"], {})["state"] = entry.kind.removeprefix(AREA)
    yield from one_sided("charge", told, [row["id"] for row in rows.charges])
    for row in rows.charges:
        yield from differing(f"charge {row['id']}", told.get(row["id"], {}), row)
