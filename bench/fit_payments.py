"""Fits what the simulator draws from to a history of invoices, and prints the parameters; keeps no row of it.

    python -m bench.fit_payments late_payment_histories.csv

By the method of moments: amounts are lognormal; the share of invoices a customer pays late is a beta over the
customers; the days late of a late invoice, and the days early of another, are gammas. Parameters are rounded to three
figures: ``simulate/fitted.py`` holds what came out.
"""

from __future__ import annotations

import csv
import math
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, pvariance


def main(path: Path) -> None:
    with path.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    amounts = [math.log(float(row["InvoiceAmount"])) for row in rows]
    late = [int(row["DaysLate"]) for row in rows if int(row["DaysLate"]) > 0]
    early = [30 - int(row["DaysToSettle"]) for row in rows if int(row["DaysLate"]) == 0]
    by_customer: dict[str, list[bool]] = {}
    for row in rows:
        by_customer.setdefault(row["customerID"], []).append(int(row["DaysLate"]) > 0)
    shares = [fmean(own) for own in by_customer.values()]
    disputed = [row["Disputed"] == "Yes" for row in rows]
    print(f"rows {len(rows)}, customers {len(by_customer)}, late {len(late) / len(rows):.3f}")
    print("amount, lognormal (mu, sigma):", _rounded(fmean(amounts), math.sqrt(pvariance(amounts))))
    print("share late, beta over customers:", _rounded(*_beta(shares)))
    print("days late, gamma (shape, scale):", _rounded(*_gamma(late)))
    print("days early, gamma (shape, scale):", _rounded(*_gamma(early)))
    print("share disputed:", _rounded(fmean(disputed)))
    print("invoices a customer and year:", _rounded(len(rows) / len(by_customer) / 2))


def _beta(shares: Sequence[float]) -> tuple[float, float]:
    mean, spread = fmean(shares), pvariance(shares)
    together = mean * (1 - mean) / spread - 1
    return mean * together, (1 - mean) * together


def _gamma(values: Sequence[int]) -> tuple[float, float]:
    mean, spread = fmean(values), pvariance(values)
    return mean * mean / spread, spread / mean


def _rounded(*values: float) -> str:
    return ", ".join(f"{value:.3g}" for value in values)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
