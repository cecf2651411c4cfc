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
    **dict.fromkeys("second seconds sec secs minute minutes min mins hr hrs hour".split(), Unit.SUBDAY),
    **dict.fromkeys("hours".split(), Unit.HOUR),
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
    **dict.fromkeys(("tomorrow", "the next day", "next day", "the following day", "the day after"), 1),
    **dict.fromkeys(("day after tomorrow", "the day after tomorrow", "overmorrow"), 2),
    **dict.fromkeys(("today", "tonight", "this morning", "this afternoon", "this evening", "later today"), 0),
    **dict.fromkeys(("now", "right now", "just now", "immediately", "straight away", "right away", "at once"), 0),
    **dict.fromkeys(("at the present time", "this minute", "this instant", "this very minute"), 0),
    **dict.fromkeys(("end of day", "end of the day", "end of today", "eod", "cob", "close of business"), 0),
    **dict.fromkeys(("close of play", "close of day", "end of business", "end of business day"), 0),
    **dict.fromkeys(("yesterday", "last night", "the day before", "last evening"), -1),
    **dict.fromkeys(("day before yesterday", "the day before yesterday"), -2),
}
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
    "independence day": (7, 4),
    "ides of march": (3, 15),
}
EASTER = {"easter": 0, "easter sunday": 0, "easter day": 0, "good friday": -2, "easter monday": 1}
