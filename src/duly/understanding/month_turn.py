"""The turn of a month, beside the other readings: its last day, or the first of the next one."""

from __future__ import annotations

from datetime import timedelta

from duly.understanding.date_words import Moment, Phrase, Reading
from duly.understanding.readings import choice, month_edge


def month_turn(phrase: Phrase, moment: Moment) -> Reading | None:
    """ "Na virada do mês". Its word is an end of the month."""
    last = month_edge(phrase, moment)
    return choice(last.day + timedelta(days=1), last.day) if last is not None and last.day is not None else None
