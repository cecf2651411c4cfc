"""Tells the disputes of one message apart, each with its reason, its items and its part; and hears one taken back.

A dispute of its own needs words of its own: another reason with an invoice of its own, or one that is said plainly.
Knows hits and clauses, no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from duly.domain.money import Money, MoneyInvalid
from duly.domain.signals import DisputeReason, Intent
from duly.understanding.claims import Kind
from duly.understanding.dispute_words import DisputeWords
from duly.understanding.intents import Hit
from duly.understanding.promises import Mentions

PLAIN_MIN = 900
"""From this confidence on, a second reason without an invoice of its own is a dispute of its own."""
DISPUTES_MAX = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class FoundDispute:
    """One dispute at ``start:end`` of the plain text. ``part`` is the disputed part where one was said."""

    reason: DisputeReason
    start: int
    end: int
    confidence: int
    items: tuple[str, ...] = ()
    part: Money | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenBack:
    """Where a dispute is taken back; ``clauses`` are all that say so."""

    start: int
    end: int
    clauses: frozenset[int]


def find_disputes(
    hits: Sequence[Hit], mentions: Mentions, words: DisputeWords, *, items: Sequence[str], currency: str
) -> tuple[FoundDispute, ...]:
    """The disputes in order of position; ``items`` are the invoice numbers said with any of them."""
    units = _units(hits)
    if not units:
        return ()
    units = _with_items(units, mentions, frozenset(items))
    units = [replace(one, part=_part(one, mentions, words, currency)) for one in _joined(units)]
    return tuple(units[:DISPUTES_MAX])


def _units(hits: Sequence[Hit]) -> list[FoundDispute]:
    """One for each place where a reason is given; of readings of the same words the surest."""
    found: list[FoundDispute] = []
    ranked = sorted((hit for hit in hits if hit.reason is not None), key=_rank)
    for hit in ranked:
        if hit.reason is not None and not any(hit.start < one.end and one.start < hit.end for one in found):
            found.append(FoundDispute(reason=hit.reason, start=hit.start, end=hit.end, confidence=hit.confidence))
    return sorted(found, key=lambda one: one.start)


def _rank(hit: Hit) -> tuple[bool, int, int]:
    return hit.reason is DisputeReason.OTHER, -hit.confidence, hit.start


def _with_items(units: list[FoundDispute], mentions: Mentions, items: frozenset[str]) -> list[FoundDispute]:
    """Each invoice number belongs to the reason that is said nearest to it."""
    for one in mentions.references:
        if one.kind is Kind.REFERENCE and one.text in items:
            place = min(range(len(units)), key=lambda n: _far(units[n], one.start, one.end, mentions))
            known = units[place]
            units[place] = replace(known, items=tuple(dict.fromkeys((*known.items, one.text))))
    return units


def _far(one: FoundDispute, start: int, end: int, mentions: Mentions) -> tuple[int, bool, int]:
    """How far a reason is from an invoice number: in clauses, the next one before the last one, then in letters."""
    own, other = _clause_at(mentions, start), _clause_at(mentions, one.start)
    return abs(other - own), other < own, max(one.start - end, start - one.end, 0)


def _clause_at(mentions: Mentions, offset: int) -> int:
    return next((n for n, each in enumerate(mentions.clauses) if each.start <= offset < each.end), 0)


def _joined(units: list[FoundDispute]) -> list[FoundDispute]:
    """Neighbours that speak of the same thing are one dispute."""
    joined: list[FoundDispute] = []
    for one in units:
        if joined and (both := _one_of(joined[-1], one)) is not None:
            joined[-1] = both
        else:
            joined.append(one)
    return joined


def _one_of(first: FoundDispute, second: FoundDispute) -> FoundDispute | None:
    """Both as one, where they are; the plainer reason stands."""
    apart = bool(first.items and second.items) and set(first.items) != set(second.items)
    vague = DisputeReason.OTHER in (first.reason, second.reason)
    plain = first.confidence >= PLAIN_MIN and second.confidence >= PLAIN_MIN
    if apart or (first.reason is not second.reason and not vague and (plain or bool(second.items))):
        return None
    second_leads = first.reason is DisputeReason.OTHER or (
        second.reason is not DisputeReason.OTHER and second.confidence > first.confidence
    )
    leading = second if second_leads else first
    return replace(
        leading,
        start=min(first.start, second.start),
        end=max(first.end, second.end),
        items=tuple(dict.fromkeys((*first.items, *second.items))),
    )


def _part(one: FoundDispute, mentions: Mentions, words: DisputeWords, currency: str) -> Money | None:
    """What is disputed of an item, where the clause says how much."""
    for clause in mentions.clauses:
        if clause.end <= one.start or clause.start >= one.end:
            continue
        for match in words.part.finditer(mentions.text, clause.start, clause.end):
            bare = next((text for text in match.groups() if text), None)
            if bare is not None:
                try:
                    return Money.parse(bare.replace(",", "."), currency)
                except MoneyInvalid:
                    continue
            drawn = [each.money for each in mentions.amounts if match.start() <= each.start < match.end()]
            if drawn:
                return drawn[0]
    return None


def find_taken_back(mentions: Mentions, words: DisputeWords) -> TakenBack | None:
    """Where the customer takes back what they disputed; ``None`` where any clause says the opposite."""
    found: dict[int, tuple[int, int]] = {}
    for number, clause in enumerate(mentions.clauses):
        match = words.taken_back.search(mentions.text, clause.start, clause.end)
        said = mentions.text[clause.start : clause.end]
        if match is None or clause.question or clause.reported or words.denied.search(said):
            continue
        found[number] = match.span()
    if not found:
        return None
    start, end = next(iter(found.values()))
    return TakenBack(start=start, end=end, clauses=frozenset(found))


YIELDING = frozenset({Intent.COMPLAINT, Intent.REFUSAL, Intent.DISPUTE, Intent.INVOICE_COPY})


def without_taken_back(hits: Sequence[Hit], taken: TakenBack | None) -> tuple[list[Hit], TakenBack | None]:
    """The hits without those that are part of taking back; nothing is taken back where something is still disputed."""
    if taken is None:
        return list(hits), None
    left = [hit for hit in hits if not (hit.intent in YIELDING and (hit.clause in taken.clauses or _weak_refusal(hit)))]
    if any(hit.intent is Intent.DISPUTE for hit in left):
        return list(hits), None
    return left, taken


def _weak_refusal(hit: Hit) -> bool:
    """ "Forget it" says of itself neither that nothing is paid nor that all is well."""
    return hit.intent is Intent.REFUSAL and hit.confidence < PLAIN_MIN
