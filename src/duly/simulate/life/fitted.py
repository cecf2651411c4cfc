"""How customers pay when nobody says anything: parameters fitted once to a public history of invoices.

Fitted by ``python -m bench.fit_payments`` to 2,466 settled invoices of 100 customers in 2012 and 2013 (IBM Watson
Analytics sample data, "Late Payment Histories"). Only what came out is kept, rounded to three figures; no row is.
"""

from __future__ import annotations

from random import Random

AMOUNT_MU, AMOUNT_SIGMA = 4.02, 0.437
"""An invoice's amount is lognormal, in the units of the history's one currency."""
LATE_ALPHA, LATE_BETA = 0.384, 0.687
"""The share of invoices a customer pays late is a beta over customers: most pay in time, some nearly never do."""
DAYS_LATE_SHAPE, DAYS_LATE_SCALE = 1.84, 5.25
DAYS_EARLY_SHAPE, DAYS_EARLY_SCALE = 2.04, 5.33
INVOICES_A_YEAR = 12.3
DAYS_LATE_MAX = 90


def share_late(random: Random) -> float:
    """How often one customer pays late."""
    return random.betavariate(LATE_ALPHA, LATE_BETA)


def days_after_due(random: Random, *, share_late: float) -> int:
    """On which day after the due date an invoice is paid by itself; negative where it is paid before."""
    if random.random() < share_late:
        return min(1 + int(random.gammavariate(DAYS_LATE_SHAPE, DAYS_LATE_SCALE)), DAYS_LATE_MAX)
    return -int(random.gammavariate(DAYS_EARLY_SHAPE, DAYS_EARLY_SCALE))


def amount(random: Random, *, level: float) -> float:
    """An invoice's amount, where ``level`` is what one unit of the history's currency is worth there."""
    return level * random.lognormvariate(AMOUNT_MU, AMOUNT_SIGMA)
