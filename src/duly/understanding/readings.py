"""How phrases become calendar days: the arithmetic behind every language's date table.

Each function is a ``Resolve``. A phrase without one reading yields candidates; a phrase that is no
real day (31 February) yields ``None``. Business days skip weekends only: which holidays hold where
the customer lives is the market's business, and the day is confirmed back anyway.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from duly.understanding.date_words import VAGUE, DateOrder, Edge, Moment, Phrase, Reading, Tense, Which
from duly.understanding.day_arithmetic import (
    SATURDAY,
    YEAR_FIRST,
    YEAR_LAST,
    added,
    day_of,
    easter_sunday,
    monday_of,
    shifted,
)

YEARS_AHEAD = 20
COUNT_MAX = 1_000
FRIDAY, SUNDAY = 4, 6
SEARCH_MONTHS = 36
YEAR_DAYS_MAX = 366
NEAR_DAYS = 31
"""A weekday said with a date may turn it round, from coming to gone, within so many days."""


def single(day: date | None) -> Reading | None:
    return None if day is None else Reading(day=day)


def choice(day: date, *others: date | None) -> Reading:
    """A reading whose likeliest day is ``day``; candidates are in calendar order."""
    every = sorted({day, *(other for other in others if other is not None)})
    return Reading(day=day, candidates=tuple(every) if len(every) > 1 else ())


def vague(phrase: Phrase, moment: Moment) -> Reading:
    """A time that is said but is no day: "next week", "soon"."""
    del phrase, moment
    return VAGUE


def refused(phrase: Phrase, moment: Moment) -> Reading | None:
    """What looks like a day and is none: a fraction, "24/7"."""
    del phrase, moment
    return VAGUE


def year_of(phrase: Phrase, moment: Moment, slot: str = "year") -> int | None:
    """The year said; two digits mean the year at most ``YEARS_AHEAD`` years ahead."""
    digits = phrase.word(slot).lstrip("'")
    if not digits:
        return None
    year = int(digits)
    if year >= 100:
        return year
    year += moment.today.year // 100 * 100
    return year - 100 if year > moment.today.year + YEARS_AHEAD else year


def numeric(phrase: Phrase, moment: Moment) -> Reading | None:
    """Digits only: 15/03/2026, 3.4, 2026-03-15. Month-first where the locale says so."""
    first, second = phrase.number("first"), phrase.number("second")
    if first is None or second is None:
        return None
    year = year_of(phrase, moment)
    day_first = _with_year(phrase, moment, month=second, day=first, year=year)
    month_first = _with_year(phrase, moment, month=first, day=second, year=year)
    if moment.order is DateOrder.MONTH_FIRST:
        return month_first or day_first
    if moment.order is DateOrder.DAY_FIRST or day_first is None or month_first is None:
        return day_first or month_first
    assert day_first.day is not None
    return choice(day_first.day, month_first.day)


def year_first(phrase: Phrase, moment: Moment) -> Reading | None:
    """2026-03-15, 2026/mar/15."""
    year, month, day = year_of(phrase, moment), phrase.number("m") or phrase.month(), phrase.number("d")
    return single(day_of(year, month, day)) if year and month and day else None


def month_day(phrase: Phrase, moment: Moment) -> Reading | None:
    """15 March, March 15th 2026, Friday 15 March."""
    month, day = phrase.month(), phrase.number("d")
    if month is None or day is None:
        return None
    return _with_year(phrase, moment, month=month, day=day, year=year_of(phrase, moment))


def _with_year(phrase: Phrase, moment: Moment, *, month: int, day: int, year: int | None) -> Reading | None:
    weekday = phrase.weekday()
    if year is not None:
        return _agreeing(day_of(year, month, day), weekday)
    today = moment.today
    near = [day_of(today.year + step, month, day) for step in range(-1, 5)]
    days = [found for found in near if found is not None]
    if not days:
        return None
    coming = next((found for found in days if found >= today), days[-1])
    if moment.tense is Tense.FUTURE and (coming - today).days > YEAR_DAYS_MAX:
        return None  # 29 February in a year that has none
    gone = next((found for found in reversed(days) if found <= today), days[0])
    likely, other = (gone, coming) if moment.tense is Tense.PAST else (coming, gone)
    if weekday is None and likely is gone and _near(coming, today) and not _near(gone, today):
        return choice(gone, coming)
    if weekday is not None and likely.weekday() != weekday and _near(other, today) and other.weekday() == weekday:
        return single(other)
    return _agreeing(likely, weekday)


def _near(day: date, today: date) -> bool:
    return abs((day - today).days) <= NEAR_DAYS


def _agreeing(day: date | None, weekday: int | None) -> Reading | None:
    """The day; where the weekday said is another one, the nearest such weekday is a candidate."""
    if day is None or weekday is None or day.weekday() == weekday:
        return single(day)
    return choice(day, day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3))


def day_range(phrase: Phrase, moment: Moment) -> Reading | None:
    """Between the 10th and the 12th; 10-12 March. The last day is the likeliest deadline."""
    first, last = phrase.number("d"), phrase.number("d_2")
    if first is None or last is None or first >= last:
        return None
    month = phrase.month()
    if month is None:
        ends = _in_month(last, moment)
        starts = None if ends is None else day_of(ends.year, ends.month, first)
    else:
        reading = _with_year(phrase, moment, month=month, day=last, year=year_of(phrase, moment))
        ends = reading.day if reading else None
        starts = None if ends is None else day_of(ends.year, ends.month, first)
    return choice(ends, starts) if ends is not None and starts is not None else None


def day_of_month(phrase: Phrase, moment: Moment) -> Reading | None:
    """The 15th; the 20th of next month; Friday the 13th."""
    day, weekday = phrase.number("d"), phrase.weekday()
    if day is None:
        return None
    if phrase.has("which") or phrase.has("monthword"):
        year, month = _month_of(phrase, moment)
        return single(day_of(year, month, day))
    if weekday is None:
        return single(_in_month(day, moment))
    step = -1 if moment.tense is Tense.PAST else 1
    for ahead in range(SEARCH_MONTHS):
        year, month = shifted(moment.today, months=step * ahead)
        found = day_of(year, month, day)
        if found and found.weekday() == weekday and (found - moment.today).days * step >= 0:
            return single(found)
    return None


def _in_month(day: int, moment: Moment) -> date | None:
    step = -1 if moment.tense is Tense.PAST else 1
    for ahead in range(3):
        year, month = shifted(moment.today, months=step * ahead)
        found = day_of(year, month, day)
        if found is not None and (found - moment.today).days * step >= 0:
            return found
    return None


def weekday(phrase: Phrase, moment: Moment) -> Reading | None:
    """Friday; this, next or last Friday; Friday next week.

    "Next Friday" is this week's to some and next week's to others: both are candidates, the later
    the likelier. A weekday said on that very weekday may mean today or a week on.
    """
    wanted = phrase.weekday()
    if wanted is None:
        return None
    today, which = moment.today, phrase.which()
    ahead = (wanted - today.weekday()) % 7
    if phrase.has("weekword"):
        weeks = {Which.NEXT: 1, Which.LAST: -1}.get(which or Which.THIS, 0)
        return single(monday_of(today) + timedelta(weeks=weeks, days=wanted))
    if which is Which.LAST or (which is None and moment.tense is Tense.PAST):
        return single(today - timedelta(days=(today.weekday() - wanted) % 7 or 7))
    if which is Which.NEXT:
        later = monday_of(today) + timedelta(weeks=1, days=wanted)
        return choice(later, today + timedelta(days=ahead) if ahead else None)
    if which is Which.THIS:
        return single(today + timedelta(days=ahead))
    if ahead == 0:
        return choice(today + timedelta(days=7), today)
    return single(today + timedelta(days=ahead))


def weekday_after_week(phrase: Phrase, moment: Moment) -> Reading | None:
    """A week on Friday, Friday week: the coming Friday and ``n`` weeks more."""
    wanted, weeks = phrase.weekday(), phrase.number("n") or 1
    if wanted is None or weeks > COUNT_MAX:
        return None
    ahead = (wanted - moment.today.weekday()) % 7 or 7
    return single(moment.today + timedelta(days=ahead, weeks=weeks))


def weekday_counting(phrase: Phrase, moment: Moment) -> Reading | None:
    """The Friday, or today, "in eight days", where both ends are counted: a week on. Fifteen days are two weeks."""
    days = phrase.number("n")
    if days is None or days > COUNT_MAX:
        return None
    start = moment.today
    if phrase.has("fixed"):
        start += timedelta(days=phrase.words.fixed.get(phrase.word("fixed"), 0))
    elif phrase.has("weekday"):
        start = _coming(phrase.weekday(), Moment(today=start, tense=Tense.FUTURE, order=moment.order)) or start
    return single(start + timedelta(weeks=(days - 1) // 7))


def weekdays_from_now(phrase: Phrase, moment: Moment) -> Reading | None:
    """Three Fridays from now."""
    wanted, count = phrase.weekday(), phrase.number("n")
    if wanted is None or not count or count > COUNT_MAX:
        return None
    ahead = (wanted - moment.today.weekday()) % 7 or 7
    return single(moment.today + timedelta(days=ahead, weeks=count - 1))


def weekday_pair(phrase: Phrase, moment: Moment) -> Reading | None:
    """Monday or Tuesday; between Monday and Wednesday: both are candidates, the later the likelier."""
    readings = [_coming(phrase.weekday(slot), moment) for slot in ("weekday", "weekday_2")]
    first, last = readings
    if first is None or last is None:
        return None
    return choice(max(first, last), first, last)


def _coming(wanted: int | None, moment: Moment) -> date | None:
    if wanted is None:
        return None
    if moment.tense is Tense.PAST:
        return moment.today - timedelta(days=(moment.today.weekday() - wanted) % 7 or 7)
    return moment.today + timedelta(days=(wanted - moment.today.weekday()) % 7 or 7)


def nth_weekday(phrase: Phrase, moment: Moment) -> Reading | None:
    """The second Monday of next month; the last Friday of March; the last day of the month."""
    year, month = _month_of(phrase, moment)
    wanted, nth = phrase.weekday(), phrase.number("nth")
    from_end = phrase.has("fromend")
    days = [date(year, month, number) for number in range(1, monthrange(year, month)[1] + 1)]
    if wanted is not None:
        days = [day for day in days if day.weekday() == wanted]
    elif phrase.has("business"):
        days = [day for day in days if day.weekday() < SATURDAY]
    index = (nth or 1) - 1
    if index >= len(days):
        return None
    found = days[-1 - index] if from_end else days[index]
    if found < moment.today and moment.tense is Tense.FUTURE and not (phrase.has("which") or phrase.has("month")):
        return nth_weekday(phrase, _next_month(moment))
    return single(found)


def _next_month(moment: Moment) -> Moment:
    year, month = shifted(moment.today, months=1)
    return Moment(today=date(year, month, 1), tense=moment.tense, order=moment.order)


def _month_of(phrase: Phrase, moment: Moment) -> tuple[int, int]:
    """The month named, or this, next or last month. A named month points as the tense does."""
    today, named = moment.today, phrase.month()
    if named is None:
        return shifted(today, months={Which.NEXT: 1, Which.LAST: -1}.get(phrase.which() or Which.THIS, 0))
    year = year_of(phrase, moment)
    if year is not None and YEAR_FIRST <= year <= YEAR_LAST:
        return year, named
    if moment.tense is Tense.PAST:
        return (today.year if named <= today.month else today.year - 1), named
    return (today.year if named >= today.month else today.year + 1), named


def month_edge(phrase: Phrase, moment: Moment) -> Reading | None:
    """End, middle or beginning of a month. The beginning is its first day, with a few candidates."""
    year, month = _month_of(phrase, moment)
    match phrase.edge():
        case Edge.END:
            return single(day_of(year, month, monthrange(year, month)[1]))
        case Edge.MIDDLE:
            middle = date(year, month, 15)
            passed = middle < moment.today and moment.tense is Tense.FUTURE and not phrase.has("which")
            return month_edge(phrase, _next_month(moment)) if passed and not phrase.has("month") else single(middle)
        case _:
            return choice(date(year, month, 1), date(year, month, 5))


def week_edge(phrase: Phrase, moment: Moment) -> Reading | None:
    """End of the week is Friday to a business and Sunday to a calendar: both are candidates."""
    weeks = {Which.NEXT: 1, Which.LAST: -1}.get(phrase.which() or Which.THIS, 0)
    monday = monday_of(moment.today) + timedelta(weeks=weeks)
    friday, sunday = monday + timedelta(days=FRIDAY), monday + timedelta(days=SUNDAY)
    match phrase.edge():
        case Edge.END:
            return choice(friday, sunday) if friday >= moment.today or weeks else single(sunday)
        case Edge.MIDDLE:
            return single(monday + timedelta(days=2))
        case _:
            return choice(monday, monday + timedelta(days=1))


def year_edge(phrase: Phrase, moment: Moment) -> Reading | None:
    years = {Which.NEXT: 1, Which.LAST: -1}.get(phrase.which() or Which.THIS, 0)
    year = moment.today.year + years
    return single(date(year, 12, 31)) if phrase.edge() is Edge.END else VAGUE


def weekend(phrase: Phrase, moment: Moment) -> Reading | None:
    """The coming, next or last weekend: Saturday and Sunday are candidates."""
    saturday = monday_of(moment.today) + timedelta(days=SATURDAY)
    if phrase.which() is Which.NEXT:
        saturday += timedelta(weeks=1)
    elif phrase.which() is Which.LAST or moment.tense is Tense.PAST:
        saturday -= timedelta(weeks=1)
    return choice(saturday + timedelta(days=1), saturday)


def fixed(phrase: Phrase, moment: Moment) -> Reading | None:
    """Tomorrow, the day before yesterday."""
    days = phrase.words.fixed.get(phrase.word("fixed"))
    return None if days is None else single(moment.today + timedelta(days=days))


def half_month(phrase: Phrase, moment: Moment) -> Reading | None:
    """The 15th or the last day of a month, on which wages are paid by halves: "la quincena"."""
    if phrase.has("month") or phrase.has("monthword"):
        year, month = _month_of(phrase, moment)
        return single(date(year, month, 15 if phrase.number("nth") == 1 else monthrange(year, month)[1]))
    months = [shifted(moment.today, months=step) for step in (-1, 0, 1, 2)]
    ends = [day_of(year, month, day) for year, month in months for day in (15, monthrange(year, month)[1])]
    if phrase.which() is Which.LAST or (phrase.which() is None and moment.tense is Tense.PAST):
        return single(max((day for day in ends if day and day < moment.today), default=None))
    coming = [day for day in ends if day and day >= moment.today]
    return choice(*coming[:2]) if coming and phrase.which() is Which.NEXT else single(coming[0] if coming else None)


def easter(phrase: Phrase, moment: Moment) -> Reading | None:
    """Easter Sunday, or the Good Friday or Easter Monday beside it, by Gauss and Butcher."""
    days = phrase.words.easter.get(phrase.word("easter"))
    if days is None:
        return None
    year = year_of(phrase, moment)
    years = [year] if year is not None else [moment.today.year + step for step in (-1, 0, 1)]
    found = [easter_sunday(one) + timedelta(days=days) for one in years if YEAR_FIRST <= one <= YEAR_LAST]
    if moment.tense is Tense.PAST and year is None:
        found = [day for day in found if day <= moment.today][-1:]
    elif year is None:
        found = [day for day in found if day >= moment.today]
    return single(found[0]) if found else None


def feast(phrase: Phrase, moment: Moment) -> Reading | None:
    """Christmas, New Year's Day."""
    named = phrase.words.feasts.get(phrase.word("feast").replace("'", ""))
    if named is None:
        return None
    return _with_year(phrase, moment, month=named[0], day=named[1], year=year_of(phrase, moment))


def offset(phrase: Phrase, moment: Moment) -> Reading | None:
    """In two weeks; within 3 days; two weeks from tomorrow; 10 days ago; 5 to 7 days from now."""
    unit, count, most = phrase.unit(), phrase.number("n"), phrase.number("n_2")
    if unit is None or count is None or count > COUNT_MAX or (most or 0) > COUNT_MAX:
        return None
    start = _counted_from(phrase, moment)
    sign = -1 if phrase.has("ago") else 1
    if start is None:
        return None
    first = added(start, unit, sign * count)
    if phrase.has("unit_2"):
        more_unit, more = phrase.unit("unit_2"), phrase.number("n_3")
        first = added(first, more_unit, sign * more) if first and more_unit and more and more <= COUNT_MAX else first
    if first is None or most is None:
        return single(first)
    last = added(start, unit, sign * most)
    return choice(last, first) if last else None


def _counted_from(phrase: Phrase, moment: Moment) -> date | None:
    if phrase.has("fixed"):
        return moment.today + timedelta(days=phrase.words.fixed.get(phrase.word("fixed"), 0))
    if phrase.has("weekday"):
        return _coming(phrase.weekday(), moment)
    return moment.today
