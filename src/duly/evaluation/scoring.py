"""Holds what was understood against the labels. Pure: rows and signals in, figures and misses out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from duly.domain.signals import STOP_INTENTS, Intent, Signals
from duly.evaluation.figures import COURTESY, Bin, Figures, Share, Tally
from duly.evaluation.labels import LabelledRow, Promised

STOPS = STOP_INTENTS | {Intent.DISPUTE, Intent.IDENTITY_DOUBT}
"""What must not be overlooked: a dispute stops its items, a doubt stops after one proof."""
UNCLEAR = frozenset({Intent.UNCLEAR})
BIN_THOUSANDTHS = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class Judged:
    """A row and what was understood of it."""

    row: LabelledRow
    signals: Signals


@dataclass(frozen=True, kw_only=True, slots=True)
class Miss:
    """One field of one row that is not as expected; both sides in words."""

    id: str
    text: str
    field: str
    expected: str
    found: str


def figures_of(judged: Sequence[Judged]) -> Figures:
    with_intents = [one for one in judged if one.row.expected.intents is not None]
    return Figures(
        rows=len(judged),
        stop=_stop_recall(with_intents),
        forbidden=Share(
            right=sum(len(_forbidden_claims(one)) for one in judged),
            of=sum(len(one.row.expected.forbidden) for one in judged),
        ),
        intents=_tallies(with_intents),
        whole_intents=_share(with_intents, lambda one: not _intent_errors(one)),
        dispute_reasons=_share(
            [one for one in judged if one.row.expected.dispute_reason],
            lambda one: one.signals.dispute_reason is one.row.expected.dispute_reason,
        ),
        promises=_share([one for one in judged if one.row.expected.promises], _promises_exact),
        false_promises=_share([one for one in judged if one.row.expected.promises == ()], _not(_promises_exact)),
        dates=_share([one for one in judged if one.row.expected.dates], _dates_exact),
        false_dates=_share([one for one in judged if one.row.expected.dates == frozenset()], _not(_dates_exact)),
        amounts=_share([one for one in judged if one.row.expected.amounts], _amounts_exact),
        single_amounts=_share([one for one in judged if len(set(one.row.expected.amounts or ())) == 1], _amounts_exact),
        false_amounts=_share([one for one in judged if one.row.expected.amounts == ()], _not(_amounts_exact)),
        invoice_numbers=_share([one for one in judged if one.row.expected.invoice_numbers is not None], _numbers_exact),
        language=_share(
            [one for one in judged if one.row.expected.language],
            lambda one: one.signals.language == one.row.expected.language,
        ),
        bins=_bins(with_intents),
    )


def by_language(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    """The rows of each language that is expected, in order of its code."""
    return _grouped((one.row.expected.language, one) for one in judged if one.row.expected.language)


def by_tag(judged: Iterable[Judged]) -> dict[str, list[Judged]]:
    """The rows of each tag, in order of the tag; a row is under each of its tags."""
    return _grouped((tag, one) for one in judged for tag in one.row.expected.tags)


def misses_of(judged: Iterable[Judged]) -> list[Miss]:
    """Every field that is not as expected, in the order of the rows; the gravest field of a row first."""
    return [miss for one in judged for miss in _misses(one)]


def _share(judged: Iterable[Judged], right: Callable[[Judged], bool]) -> Share:
    found = [right(one) for one in judged]
    return Share(right=sum(found), of=len(found))


def _not(right: Callable[[Judged], bool]) -> Callable[[Judged], bool]:
    return lambda one: not right(one)


def _grouped(pairs: Iterable[tuple[str, Judged]]) -> dict[str, list[Judged]]:
    groups: dict[str, list[Judged]] = {}
    for name, one in pairs:
        groups.setdefault(name, []).append(one)
    return dict(sorted(groups.items()))


def _claimed(one: Judged) -> frozenset[Intent]:
    return frozenset(signal.intent for signal in one.signals.intents)


def _wanted(one: Judged) -> frozenset[Intent]:
    return one.row.expected.intents or frozenset()


def _forbidden_claims(one: Judged) -> frozenset[Intent]:
    return _claimed(one) & one.row.expected.forbidden


def _stop_recall(judged: Sequence[Judged]) -> dict[Intent, Share]:
    expected = Counter(intent for one in judged for intent in _wanted(one) & STOPS)
    found = Counter(intent for one in judged for intent in _wanted(one) & STOPS & _claimed(one))
    return {intent: Share(right=found[intent], of=expected[intent]) for intent in Intent if expected[intent]}


def _tallies(judged: Sequence[Judged]) -> dict[Intent, Tally]:
    tallies: dict[Intent, Tally] = {}
    for one in judged:
        wanted, claimed = _wanted(one), _counted_claims(one)
        for intent in wanted | claimed:
            told = Tally(right=intent in wanted & claimed, wrong=intent not in wanted, missed=intent not in claimed)
            tallies[intent] = tallies.get(intent, Tally()) + told
    return {intent: tallies[intent] for intent in Intent if intent in tallies}


def _counted_claims(one: Judged) -> frozenset[Intent]:
    """What was claimed, without what the row tolerates. Where a row has no meaning but a tolerated one, ``unclear``
    is as right as that.
    """
    tolerated = one.row.expected.tolerated
    claimed = _claimed(one) - tolerated
    if not claimed and tolerated and _wanted(one) == UNCLEAR:
        return _wanted(one)
    return claimed


def _intent_errors(one: Judged) -> frozenset[Intent]:
    return (_counted_claims(one) ^ _wanted(one)) - COURTESY


def _found_promises(signals: Signals) -> list[Promised]:
    """Without conditional ones and those with neither day nor amount: they are no promises yet."""
    return [
        Promised(day=one.day.day if one.day else None, amount=one.amount.money.decimal() if one.amount else None)
        for one in signals.promises
        if one.condition is None and (one.day or one.amount)
    ]


def _promises_exact(one: Judged) -> bool:
    return Counter(_found_promises(one.signals)) == Counter(one.row.expected.promises)


def _found_dates(signals: Signals) -> frozenset[date]:
    return frozenset(signal.day for signal in signals.dates)


def _dates_exact(one: Judged) -> bool:
    return _found_dates(one.signals) == one.row.expected.dates


def _found_amounts(signals: Signals) -> list[Decimal]:
    return [signal.money.decimal() for signal in signals.amounts]


def _amounts_exact(one: Judged) -> bool:
    """One sum said twice ("1,240.50 in full") is one amount."""
    return set(_found_amounts(one.signals)) == set(one.row.expected.amounts or ())


def _numbers_exact(one: Judged) -> bool:
    return frozenset(signal.text for signal in one.signals.invoice_numbers) == one.row.expected.invoice_numbers


def _bins(judged: Sequence[Judged]) -> tuple[Bin, ...]:
    """Every claim of an intent by its confidence; a confidence of 1 is in the last bin."""
    claims: dict[int, list[tuple[int, bool]]] = {}
    for one in judged:
        for signal in one.signals.intents:
            if signal.intent in COURTESY or signal.intent in one.row.expected.tolerated:
                continue
            confidence = signal.evidence.confidence
            low = min(confidence, 999) // BIN_THOUSANDTHS * BIN_THOUSANDTHS
            claims.setdefault(low, []).append((confidence, signal.intent in _wanted(one)))
    return tuple(
        Bin(
            low=low,
            high=low + BIN_THOUSANDTHS,
            claims=len(made),
            right=sum(right for _, right in made),
            confidence=sum(confidence for confidence, _ in made),
        )
        for low, made in sorted(claims.items())
    )


def _misses(one: Judged) -> list[Miss]:
    expected, signals = one.row.expected, one.signals
    wanted, claimed = _wanted(one), _claimed(one)
    found: list[tuple[str, str, str]] = []
    if forbidden := _forbidden_claims(one):
        found.append(("forbidden", f"not {_names(forbidden)}", _names(claimed)))
    if overlooked := (wanted & STOPS) - claimed:
        found.append(("stop", _names(overlooked), _names(claimed)))
    if expected.intents is not None and _intent_errors(one):
        found.append(("intents", _names(wanted), _names(claimed)))
    if expected.dispute_reason and signals.dispute_reason is not expected.dispute_reason:
        found.append(("dispute_reason", expected.dispute_reason, signals.dispute_reason or "none"))
    if expected.promises is not None and not _promises_exact(one):
        found.append(("promises", _promises(expected.promises), _promises(_found_promises(signals))))
    if expected.dates is not None and not _dates_exact(one):
        found.append(("dates", _names(map(str, expected.dates)), _names(map(str, _found_dates(signals)))))
    if expected.amounts is not None and not _amounts_exact(one):
        found.append(("amounts", _amounts(expected.amounts), _amounts(_found_amounts(signals))))
    if expected.invoice_numbers is not None and not _numbers_exact(one):
        numbers = [signal.text for signal in signals.invoice_numbers]
        found.append(("invoice_numbers", _names(expected.invoice_numbers), _names(numbers)))
    if expected.language and signals.language != expected.language:
        found.append(("language", expected.language, signals.language))
    return [Miss(id=one.row.id, text=one.row.text, field=field, expected=a, found=b) for field, a, b in found]


def _names(found: Iterable[str]) -> str:
    return ", ".join(sorted(found)) or "none"


def _amounts(found: Iterable[Decimal]) -> str:
    return _names(map(str, found))


def _promises(found: Iterable[Promised]) -> str:
    return _names(f"{one.amount or 'no amount'} on {one.day or 'no day'}" for one in found)
