"""The figures an evaluation comes to, as plain values. Knows neither rows nor files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from duly.domain.signals import Intent

COURTESY = frozenset({Intent.GREETING, Intent.THANKS})
"""Nothing is decided by these: they have their own line, and stay out of the totals."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Share:
    """``right`` of ``of``."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """0 to 1; ``None`` where there is nothing to have a share of."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """Claims that were right, claims that were wrong, and what went unnoticed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(right=self.right + other.right, wrong=self.wrong + other.wrong, missed=self.missed + other.missed)

    @property
    def expected(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        return Share(right=self.right, of=self.right + self.wrong).value

    @property
    def recall(self) -> float | None:
        return Share(right=self.right, of=self.expected).value

    @property
    def f1(self) -> float | None:
        return Share(right=2 * self.right, of=2 * self.right + self.wrong + self.missed).value


@dataclass(frozen=True, kw_only=True, slots=True)
class Bin:
    """The claims made with a confidence from ``low`` up to ``high`` thousandths: how many, how many right, and their
    confidences together.
    """

    low: int
    high: int
    claims: int
    right: int
    confidence: int

    @property
    def mean_confidence(self) -> float:
        return self.confidence / 1000 / self.claims

    @property
    def accuracy(self) -> float:
        return self.right / self.claims


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """Of a set of rows. A field that a row has no label for is not judged on that row.

    ``stop`` is the recall of each stop signal. ``forbidden`` counts claims that were ruled out, of all that were.
    ``promises``, ``dates`` and ``amounts`` are over rows that hold any: exactly those expected and no others; the
    ``false_`` figures are over rows that hold none. ``single_amounts`` are rows with exactly one.
    """

    rows: int
    stop: Mapping[Intent, Share]
    forbidden: Share
    intents: Mapping[Intent, Tally]
    whole_intents: Share
    dispute_reasons: Share
    promises: Share
    false_promises: Share
    dates: Share
    false_dates: Share
    amounts: Share
    single_amounts: Share
    false_amounts: Share
    invoice_numbers: Share
    language: Share
    bins: Sequence[Bin] = field(default=())

    @property
    def stop_total(self) -> Share:
        return Share(right=sum(one.right for one in self.stop.values()), of=sum(one.of for one in self.stop.values()))

    @property
    def micro(self) -> Tally:
        """All claims together, courtesy left out."""
        return sum((tally for intent, tally in self.intents.items() if intent not in COURTESY), start=Tally())

    @property
    def macro_f1(self) -> float | None:
        """The mean over the intents that are expected anywhere, courtesy left out: a rare one counts as much."""
        each = [
            tally.f1 or 0.0 for intent, tally in self.intents.items() if intent not in COURTESY and tally.expected > 0
        ]
        return sum(each) / len(each) if each else None

    @property
    def calibration_error(self) -> float | None:
        """The expected calibration error: how far confidence and accuracy are apart, weighed by claims."""
        claims = sum(one.claims for one in self.bins)
        if not claims:
            return None
        return sum(one.claims * abs(one.accuracy - one.mean_confidence) for one in self.bins) / claims
