"""Which invoice numbers belong to which intent: "I paid INV-1 but INV-2 is wrong" speaks of each by itself.

A number belongs to what its own clause says of it; in a clause that says nothing, to what the nearest clause
says, the next one first. Knows clauses and hits, no words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from duly.domain.signals import Intent
from duly.understanding.claims import Kind
from duly.understanding.intents import Hit
from duly.understanding.promises import Mentions

ITEMISED = frozenset({Intent.DISPUTE, Intent.PAID_CLAIM, Intent.PROMISE_TO_PAY, Intent.BALANCE_QUESTION})
"""The intents that are about single invoices."""


def items_of(hits: Sequence[Hit], mentions: Mentions) -> Mapping[Intent, tuple[str, ...]]:
    """The invoice numbers of each intent, in order of position."""
    spoken: dict[int, set[Intent]] = {}
    for hit in hits:
        if hit.intent in ITEMISED:
            spoken.setdefault(hit.clause, set()).add(hit.intent)
    found: dict[Intent, tuple[str, ...]] = {}
    for one in mentions.references:
        if one.kind is not Kind.REFERENCE or not spoken:
            continue
        clause = next((n for n, each in enumerate(mentions.clauses) if each.start <= one.start < each.end), 0)
        for intent in spoken[_nearest(clause, spoken)]:
            found[intent] = tuple(dict.fromkeys((*found.get(intent, ()), one.text)))
    return found


def _nearest(clause: int, spoken: Mapping[int, set[Intent]]) -> int:
    return min(spoken, key=lambda each: (abs(each - clause), each < clause))
