"""Interest on late items, computed: exact fractions over stretches of days, rounded once at the end.

Owns how days are counted, when a reference rate is read again, and what interest a balance that changes over
time bears. Knows no market, no policy and no file: rates and balances come in as values with their dates.
"""

from __future__ import annotations

from enum import StrEnum


class DayCount(StrEnum):
    """How many days a year has, and how days are counted."""

    ACT_365 = "act/365"  # days as they are, every year 365: United Kingdom and most of the European Union
    ACT_360 = "act/360"  # days as they are, every year 360
    ACT_ACT = "act/act"  # days as they are, each year its own 365 or 366
    THIRTY_360 = "30/360"  # every month 30 days, every year 360: some contracts


class Compounding(StrEnum):
    """Whether interest bears interest."""

    SIMPLE = "simple"
    MONTHLY = "monthly"  # what has run joins what bears interest at each month's end, counted from the start


class Reset(StrEnum):
    """When a reference rate is read."""

    DAILY = "daily"  # as it is in force on each day
    HALF_YEAR = "half_year"  # on 1 January and 1 July, for the half-year that begins
    HALF_YEAR_OF_START = "half_year_of_start"  # once: the day before the half-year in which interest starts


class RatePeriod(StrEnum):
    """What a rate is a percentage for."""

    YEAR = "year"
    MONTH = "month"
