"""Whether charges were kept in people's hands: none decided by automation, none twice, none out of its lifecycle.

Part of the guarantees in ``invariants``. Reads histories alone; shares nothing with what proposes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from duly.domain.charge_lifecycle import CHARGE, ChargeEvent, ChargeHistory
from duly.domain.history import AccountHistory
from duly.domain.lifecycle import NotInLifecycle

BY_PEOPLE = frozenset({ChargeEvent.APPROVED, ChargeEvent.DECLINED, ChargeEvent.WAIVED, ChargeEvent.BILLED})
GIVEN_UP = frozenset({ChargeEvent.WAIVED, ChargeEvent.SUPERSEDED})
PERSON = "person:"


def charges_decided(account: AccountHistory, _: datetime) -> Iterator[str]:
    """Only a person approves, declines, waives or calls a charge billed."""
    for each in account.charges:
        for event, actor in each.events:
            if event in BY_PEOPLE and not actor.startswith(PERSON):
                yield f"charge {each.id} was {event} by {actor}, which is no person"
        try:
            CHARGE.replay(event for event, _ in each.events)
        except NotInLifecycle as fault:
            yield f"charge {each.id}: {fault}"


def charged_once(account: AccountHistory, _: datetime) -> Iterator[str]:
    """No day of an item bears interest twice, and no sum or fee is owed twice for one item."""
    standing = [each for each in account.charges if _stands(each)]
    for one, other in combinations(standing, 2):
        if (one.item_id, one.kind) != (other.item_id, other.kind):
            continue
        if one.kind != "interest":
            yield f"charges {one.id} and {other.id} are the same {one.kind} of item {one.item_id}"
        elif one.first <= other.last and other.first <= one.last:
            yield f"charges {one.id} and {other.id} bear interest on the same days of item {one.item_id}"


def _stands(charge: ChargeHistory) -> bool:
    events = {event for event, _ in charge.events}
    return ChargeEvent.APPROVED in events and not events & GIVEN_UP
