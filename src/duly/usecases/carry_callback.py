"""Carries out the wish to be called: the case of the person who calls, with the time that was agreed.

Decides nothing: the time is the dialogue's, inside the hours in which a call is allowed.
"""

from __future__ import annotations

from typing import Any

from duly.dialogue import moves as m
from duly.domain.writeback import OutcomeKind
from duly.policy.call_times import CallSlot
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.open_cases import Case
from duly.usecases.outcomes import outcome_of

TRIGGER = "callback_request"


def callback_case(a: Answering, move: m.RequestCallback, number: int) -> Case:
    """The case for the person who calls; due once the time that was agreed is over."""
    quotes = tuple(quote.text for quote in move.quotes)
    wanted = {"day": move.day, "phone": move.phone, **_times(move.slot)}
    body: dict[str, Any] = {"inbox": a.row.id, "quotes": quotes_json(move.quotes), **wanted}
    told = outcome_of(OutcomeKind.CALLBACK, a.account_id, f"{a.row.id}#{number}", body, turn="requested", at=a.now)
    when = f"{move.slot.words()}" if move.slot else f"{move.day}" if move.day else ""
    short = move.slot.short() if move.slot else when
    said = f': "{quotes[0]}"' if quotes else ""
    return Case(
        account_id=a.account_id,
        trigger=TRIGGER,
        reason=f"The customer's message was understood as callback request{said}.",
        kind=f"case.{TRIGGER}",
        body=body,
        cycle=a.facts.cycle,
        recommend=_recommended(when, move),
        quotes=quotes,
        pauses=True,
        writes=(told,),
        callback={**{name: _plain(value) for name, value in wanted.items()}, "words": when, "short": short}
        if when
        else None,
        due_at=move.slot.end if move.slot else None,
    )


def _times(slot: CallSlot | None) -> dict[str, Any]:
    """When to call, in UTC and with the zone in which it was told; nothing where no hour was named."""
    if slot is None:
        return {}
    return {"kind": slot.kind.value, "from": slot.start, "to": slot.end, "zone": slot.zone, "as_asked": slot.fits}


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _recommended(when: str, move: m.RequestCallback) -> str:
    on = f" on {when}" if when else ""
    phone = f" on {move.phone}" if move.phone else ""
    return f"Call the customer back{on}{phone}."
