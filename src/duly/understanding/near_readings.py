"""More readings of days, beside those of ``readings``: feasts that move, quarters, and days told by what is nearest.

Each function is a ``Resolve``. Knows no words.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from duly.understanding.date_words import VAGUE, DateOrder, Edge, Moment, Phrase, Reading, Tense, Unit, Which
from duly.understanding.day_arithmetic import YEAR_FIRST, YEAR_LAST, added, business_days_on, monday_of, shifted
from duly.understanding.readings import choice, fixed, numeric, single, year_of

MONTHS_A_QUARTER = 3
FEW = 3
"""What "a few months" are where the first day of the time must be named."""


def weekday_after_next(phrase: Phrase, moment: Moment) -> Reading | None:
    """The Monday after next: a week later than "next Monday", which itself may be this week's or next week's."""
    wanted = phrase.weekday()
    if wanted is None:
        return None
    ahead = (wanted - moment.today.weekday()) % 7
    later = monday_of(moment.today) + timedelta(weeks=2, days=wanted)
    return choice(later, moment.today + timedelta(weeks=1, days=ahead) if ahead else None)


def moving_feast(phrase: Phrase, moment: Moment) -> Reading | None:
    """The fourth Thursday of November, the last Monday of May, or a day beside one."""
    named = phrase.words.moving.get(phrase.word("moving").replace("'", ""))
    if named is None:
        return None
    year = year_of(phrase, moment)
    years = [year] if year is not None else [moment.today.year + step for step in (-1, 0, 1)]
    days = [_counted(one, named) for one in years if YEAR_FIRST <= one <= YEAR_LAST]
    if year is None:
        past = moment.tense is Tense.PAST
        days = [day for day in days if (day <= moment.today if past else day >= moment.today)]
        days = days[-1:] if past else days
    return single(days[0]) if days else None


def _counted(year: int, named: tuple[int, int, int, int]) -> date:
    month, weekday, nth, more = named
    if nth > 0:
        first = date(year, month, 1)
        found = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=nth - 1)
    else:
        last = date(year, month, monthrange(year, month)[1])
        found = last - timedelta(days=(last.weekday() - weekday) % 7, weeks=-nth - 1)
    return found + timedelta(days=more)


def next_business_day(phrase: Phrase, moment: Moment) -> Reading | None:
    """The next working day."""
    del phrase
    return single(business_days_on(moment.today, 1))


def after_weekend(phrase: Phrase, moment: Moment) -> Reading | None:
    """After the weekend: the Monday, if it is to be a day at all."""
    weeks = 2 if phrase.which() is Which.NEXT else 1
    return single(monday_of(moment.today) + timedelta(weeks=weeks))


def quarter_edge(phrase: Phrase, moment: Moment) -> Reading | None:
    """End or start of a quarter: this, next or last one, or the first to fourth of the year."""
    today, named = moment.today, phrase.number("quarter")
    if named is not None and not 1 <= named <= 4:
        return None
    steps = {Which.NEXT: 1, Which.LAST: -1}.get(phrase.which() or Which.THIS, 0)
    index = today.year * 4 + (today.month - 1) // MONTHS_A_QUARTER + steps
    if named is not None:
        year = year_of(phrase, moment)
        index = (year if year is not None else today.year) * 4 + named - 1
    if phrase.edge() is not Edge.START:
        last = date(index // 4, index % 4 * MONTHS_A_QUARTER + MONTHS_A_QUARTER, 1)
        end = date(last.year, last.month, monthrange(last.year, last.month)[1])
        if named is not None and end < today and moment.tense is Tense.FUTURE and not phrase.has("year"):
            end = date(end.year + 1, end.month, end.day)
        return single(end)
    return single(date(index // 4, index % 4 * MONTHS_A_QUARTER + 1, 1))


def digits_alone(phrase: Phrase, moment: Moment) -> Reading | None:
    """2-15, as the whole message: a day where the country's order and the calendar leave one reading."""
    first, second = phrase.number("first"), phrase.number("second")
    if first is None or second is None or max(first, second) <= 12:
        return None
    month_first = first < second
    if moment.order is (DateOrder.DAY_FIRST if month_first else DateOrder.MONTH_FIRST):
        return None
    return numeric(phrase, moment)


def beside(phrase: Phrase, moment: Moment) -> Reading | None:
    """The next day: tomorrow, but in a story the day after whatever it tells of."""
    return VAGUE if moment.tense is Tense.PAST else fixed(phrase, moment)


def period(phrase: Phrase, moment: Moment) -> Reading | None:
    """The first day of a time longer than a day: next month, a few weeks, January, 9/2026.

    The next week, month or quarter is counted from today, as whoever says so does.
    """
    year, month = year_of(phrase, moment), phrase.month() or phrase.number("m")
    if month is not None:
        if not 1 <= month <= 12:
            return None
        if year is None:
            year = moment.today.year + (month < moment.today.month)
        return single(date(year, month, 1)) if YEAR_FIRST <= year <= YEAR_LAST else None
    unit = phrase.unit() or phrase.unit("unit_2") or phrase.unit("unit_3")
    if unit is None:
        return None
    if phrase.has("few"):
        return single(added(moment.today, unit, FEW))
    steps = {Which.NEXT: 1, Which.THIS: 0}.get(phrase.which() or Which.LAST)
    return None if steps is None else single(added(moment.today, unit, steps))


def begun_month(phrase: Phrase, moment: Moment) -> Reading | None:
    """The first of the month: this one's where it is still to come or lies behind, else the next one's."""
    today = moment.today
    if phrase.which() is Which.NEXT or (moment.tense is Tense.FUTURE and today.day > 1):
        year, month = shifted(today, months=1)
        return single(date(year, month, 1))
    return single(date(today.year, today.month, 1))


def repeated_unit(phrase: Phrase, moment: Moment) -> Reading | None:
    """Tomorrow week, Friday fortnight: a day, and a week or a fortnight more."""
    unit = phrase.unit()
    if unit is None or unit not in (Unit.WEEK, Unit.FORTNIGHT):
        return None
    start = moment.today + timedelta(days=phrase.words.fixed.get(phrase.word("fixed"), 0))
    wanted = phrase.weekday()
    if wanted is not None:
        start = moment.today + timedelta(days=(wanted - moment.today.weekday()) % 7 or 7)
    return single(added(start, unit, 1))
