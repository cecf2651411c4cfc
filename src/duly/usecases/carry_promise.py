"""Carries out the moves of a reply that are about promises: a promise, or a day on which to ask again."""

from __future__ import annotations

from duly.dialogue import moves as m
from duly.domain.identity import key_of
from duly.domain.promise import TakenBy
from duly.store.record import Entry
from duly.usecases.carrying import Answering, quotes_json
from duly.usecases.take_down_promise import Taking, running_promises, taken_down


def promised(a: Answering, move: m.RecordPromise, number: int) -> list[Entry]:
    """The promise, after an entry for each one that it takes the place of: all that run, or, for a further
    part, one of the same day.
    """
    taking = Taking(
        id=key_of("promise", a.account_id, a.row.id, number),
        account_id=a.account_id,
        day=move.day,
        amount=move.amount,
        together=move.together,
        items=move.items,
        channel=a.row.channel,
        language=move.language,
        taken_by=TakenBy.AUTOMATION,
        rail=move.rail,
        supersedes=running_promises(a.tx, a.account_id, on=move.day if move.replaces is None else None),
        quotes=quotes_json(move.quotes),
    )
    told = {"inbox": a.row.id, "replaces": move.replaces}
    return taken_down(a.tx, a.context, taking, now=a.now, told=told)
