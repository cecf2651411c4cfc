"""English calendar words: weekdays, months, counts, units and days with a name.

Knows no pattern; the phrases they make are in ``date_phrases``.
"""

from __future__ import annotations

from duly.understanding.date_words import Edge, Unit, Which

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mondays mon",
            "tuesday tuesdays tues tue",
            "wednesday wednesdays weds wed",
            "thursday thursdays thurs thur thu",
            "friday fridays fri",
            "saturday saturdays sat",
            "sunday sundays sun",
        )
    )
    for name in names.split()
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_COUNT_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate(_ORDINAL_WORDS, start=1)},
    **{f"twenty {word}": 20 + number for number, word in enumerate(_ORDINAL_WORDS[:9], start=1)},
    "thirtieth": 30,
    "thirty first": 31,
}
COUNTS: dict[str, int] = {
    **{word: number for number, word in enumerate(_COUNT_WORDS, start=1)},
    **_TENS,
    **{
        f"{tens} {word}": value + number
        for tens, value in {"twenty": 20, **_TENS}.items()
        for number, word in enumerate(_COUNT_WORDS[:9], start=1)
    },
}
ARTICLES: dict[str, int] = {
    **dict.fromkeys(("a", "an", "another"), 1),
    **dict.fromkeys(("a couple of", "couple of", "a couple", "couple"), 2),
    **dict.fromkeys(("half a", "half an"), 0),
    "a dozen": 12,
}
UNITS = {
    **dict.fromkeys("second seconds sec secs minute minutes min mins".split(), Unit.SUBDAY),
    **dict.fromkeys("hour hours hr hrs".split(), Unit.HOUR),
    **dict.fromkeys(("day", "days", "calendar day", "calendar days"), Unit.DAY),
    **{
        f"{kind} {noun}": Unit.BUSINESS_DAY
        for kind in ("business", "working", "bank", "work")
        for noun in ("day", "days")
    },
    **dict.fromkeys(("week", "weeks", "weeks'", "week's"), Unit.WEEK),
    **dict.fromkeys(("fortnight", "fortnights"), Unit.FORTNIGHT),
    **dict.fromkeys("month months mo mos mon mons mth mths".split(), Unit.MONTH),
    **dict.fromkeys("quarter quarters".split(), Unit.QUARTER),
    **dict.fromkeys("year years".split(), Unit.YEAR),
}
WHICH = {
    **dict.fromkeys(("this", "current", "the current", "this coming", "the coming", "coming"), Which.THIS),
    **dict.fromkeys(("upcoming", "the upcoming", "this very", "this upcoming"), Which.THIS),
    **dict.fromkeys(("next", "the next", "following", "the following"), Which.NEXT),
    **dict.fromkeys(("last", "the last", "previous", "the previous", "past", "this past"), Which.LAST),
}
EDGES = {
    **dict.fromkeys(("end", "close", "eom", "eow", "eoy"), Edge.END),
    **dict.fromkeys(("middle", "mid"), Edge.MIDDLE),
    **dict.fromkeys(("start", "beginning", "early"), Edge.START),
}
FIXED = {
    "tomorrow": 1,
    **dict.fromkeys(("day after tomorrow", "the day after tomorrow", "overmorrow"), 2),
    **dict.fromkeys(("today", "tonight", "this morning", "this afternoon", "this evening", "later today"), 0),
    **dict.fromkeys(("now", "right now", "just now", "immediately", "straight away", "right away", "at once"), 0),
    **dict.fromkeys(("at the present time", "this minute", "this instant", "this very minute"), 0),
    **dict.fromkeys(("end of day", "end of the day", "end of today", "eod", "cob", "close of business"), 0),
    **dict.fromkeys(("close of play", "close of day", "end of business", "end of business day"), 0),
    **dict.fromkeys(("yesterday", "last night", "last evening"), -1),
    **dict.fromkeys(("day before yesterday", "the day before yesterday"), -2),
}
BESIDE = {
    **dict.fromkeys(
        (
            "day after",
            "next day",
            "following day",
            "first thing in the morning",
            "in the morning first thing",
            "in the morning",
        ),
        1,
    ),
    **dict.fromkeys(("this evening at 12", "tonight at 12", "this evening at midnight"), 1),
    "day before": -1,
}
"""Said alone they are days; before other words ("the day after payday") they count from something else."""
FEASTS = {
    "christmas eve": (12, 24),
    "xmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new year eve": (12, 31),
    "new years day": (1, 1),
    "new years": (1, 1),
    "the new year": (1, 1),
    "halloween": (10, 31),
    "valentines day": (2, 14),
    "st patricks day": (3, 17),
    "bonfire night": (11, 5),
    "guy fawkes night": (11, 5),
    "veterans day": (11, 11),
    "veteran day": (11, 11),
    "remembrance day": (11, 11),
    "may day": (5, 1),
    "juneteenth": (6, 19),
    "groundhog day": (2, 2),
    "april fools day": (4, 1),
    "april fools": (4, 1),
    "burns night": (1, 25),
    "australia day": (1, 26),
    "anzac day": (4, 25),
    "canada day": (7, 1),
    "republic day": (1, 26),
    "gandhi jayanti": (10, 2),
    "independence day": (7, 4),
    "ides of march": (3, 15),
}
MONDAY, THURSDAY, SUNDAY = 0, 3, 6
MOVING = {
    "thanksgiving day": (11, THURSDAY, 4, 0),
    "thanksgiving": (11, THURSDAY, 4, 0),
    "black friday": (11, THURSDAY, 4, 1),
    "cyber monday": (11, THURSDAY, 4, 4),
    "labor day": (9, MONDAY, 1, 0),
    "memorial day": (5, MONDAY, -1, 0),
    "mlk day": (1, MONDAY, 3, 0),
    "martin luther king day": (1, MONDAY, 3, 0),
    "presidents day": (2, MONDAY, 3, 0),
    "columbus day": (10, MONDAY, 2, 0),
    "election day": (11, MONDAY, 1, 1),
    "mothers day": (5, SUNDAY, 2, 0),
    "fathers day": (6, SUNDAY, 3, 0),
    "early may bank holiday": (5, MONDAY, 1, 0),
    "may bank holiday": (5, MONDAY, 1, 0),
    "spring bank holiday": (5, MONDAY, -1, 0),
    "late may bank holiday": (5, MONDAY, -1, 0),
    "summer bank holiday": (8, MONDAY, -1, 0),
    "august bank holiday": (8, MONDAY, -1, 0),
}
"""Month, weekday, which one of the month (from its end if negative), and days more."""
EASTER = {
    **dict.fromkeys(("easter", "easter sunday", "easter day"), 0),
    **dict.fromkeys(("good friday",), -2),
    **dict.fromkeys(("maundy thursday",), -3),
    **dict.fromkeys(("easter monday", "easter mon", "easter bank holiday"), 1),
    **dict.fromkeys(("palm sunday",), -7),
    **dict.fromkeys(("ash wednesday",), -46),
    **dict.fromkeys(("shrove tuesday", "pancake day"), -47),
    **dict.fromkeys(("ascension day",), 39),
    **dict.fromkeys(("whitsun", "whit sunday", "whitsunday", "pentecost"), 49),
    **dict.fromkeys(("whit monday",), 50),
}
