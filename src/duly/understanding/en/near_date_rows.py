"""More English date phrases, told by what is nearest: feasts that move, quarters, "after next", times longer than a day.

The rest, and the slots of the templates, are in ``date_phrases``.
"""

from __future__ import annotations

import re

from duly.understanding import near_readings as near
from duly.understanding import readings as read
from duly.understanding.date_words import Resolve, alternatives
from duly.understanding.en import days

NAMED = alternatives({name: number for name, number in days.ORDINALS.items() if number > 3})
FIRST: tuple[tuple[str, str, Resolve], ...] = (
    (
        "no day",
        r"(?<![\w./-])24/7(?![\w/])|\b(?:left|nothing|short|spare|skint|broke)(?: over)? (?:at|by) the end of (?:the|each"
        r"|every) (?:week|month)\b|(?<![\w./-])(?:\d|10)/10 (?=for |would |service|rating|experience)",
        read.vague,
    ),
    (
        "feast that sells",
        r"\b(?:<feast>|<easter>|<moving>) (?:deals?|sales?|offers?|orders?|bonus|presents?|party|discounts?|pay)\b",
        read.vague,
    ),
    ("some weekday or other", r"(?<!half )\ba <weekday>\b(?! (?:week|fortnight))", read.vague),
    ("feast that moves", r"\b(?:next |this |last |the )?<moving>\b(?:,? (?:of )?<year>)?", near.moving_feast),
    ("weekday after next", r"\b(?:the )?<weekday> after next\b(?! (?:week|month|year))", near.weekday_after_next),
    (
        "day and a week more",
        r"\b(?P<fixed>today|tomorrow) <unit>(?=\W*$|[,;!?)]| (?:then|please|at|and|or|latest|if|for)\b)"
        r"|\b(?:a )?(?P<unit_alt>fortnight|two weeks) (?:on|from) <weekday>\b",
        near.repeated_unit,
    ),
    ("weekday fortnight", r"\b<weekday> (?P<unit>fortnight)\b", near.repeated_unit),
    (
        "edge of a quarter",
        r"\b(?:the )?<edge>(?: of|-)? ?(?:(?:the |<which> )?quarter|(?:the )?q(?P<quarter>[1-4])(?:,? <year>)?)\b"
        r"|\b(?:the |<which_alt> )?quarter[ -]?(?P<edge_alt>end)\b",
        near.quarter_edge,
    ),
    ("year's end", r"\b(?:the |<which> )?(?:calendar )?year[ -]?<edge>\b", read.year_edge),
    (
        "length of time it takes",
        r"\b(?:takes?|needs?) (?:us |me |about |up to |around |another )*<n> <unit>(?=,? so (?:you|it|i|we)\b)",
        read.offset,
    ),
    ("next working day", r"\b(?:the )?(?:next|following) <business> day\b", near.next_business_day),
    ("first of the month", r"\b(?:the )?first (?:day )?of (?:the |<which> )<monthword>", near.begun_month),
    (
        "weekday of a near month",
        r"\b(?:the )?(?P<nth>first|second|third|fourth|[1-4](?:st|nd|rd|th)) <weekday> (?:of |in )?<which> <monthword>",
        read.nth_weekday,
    ),
    ("after the weekend", r"\bafter (?:the |this |<which> )?week ?-?end\b", near.after_weekend),
    ("month's end in short", r"\b(?P<edge>eom) <month>", read.month_edge),
    (
        "pair of days of a month",
        r"(?<![\w./-])(?:the )?<d> ?/ ?<d_2>,?(?: of)? <month>(?:,? <year>)?",
        read.day_range,
    ),
    (
        "one length of time or two",
        r"\b(?:in|within)<fuzz> <n> <unit> or (?P<n_2>two|three|so)\b(?! (?:of|from|after|before|ago)\b)",
        read.offset,
    ),
    ("since a feast", r"\bsince (?:<feast>|<easter>|<moving>|<month>)\b(?! ?\d)", read.vague),
    (
        "twelve at night",
        r"\b(?P<fixed>this evening at 12|tonight at 12|this evening at midnight)\b(?! ?[.:\d])",
        read.fixed,
    ),
    (
        "ordinal alone",
        rf"^\W*(?:(?:on|by|the|no|actually|ok|maybe|say|make it)[ ,]+)*(?P<d>{NAMED})\W*$|\b(?:on|by) (?P<d_alt>{NAMED})\b(?= (?:of the month|latest|max|at)|\W*$)",
        read.day_of_month,
    ),
    (
        "day beside today",
        r"\b(?:the )?(?P<fixed>day after|day before)\b(?=\W*$|[,;!?)])|\b(?:the )?(?P<fixed_alt>next day|following day)\b",
        near.beside,
    ),
    ("day alone", r"^\W*<first> ?- ?<second>\W*$", near.digits_alone),
    (
        "the morning to come",
        r"\b(?P<fixed>first thing in the morning|in the morning first thing)\b|^\W*(?P<fixed_alt>in the morning)\W*$",
        read.fixed,
    ),
)
PERIODS: tuple[tuple[str, str, Resolve], ...] = (
    (
        "period",
        r"\W*(?:(?:in|by|during|for|maybe|probably|sometime|some time|hopefully|not before|within) )*"
        r"(?:<which> <unit>|(?:the )?next <few> <unit_2>|a? ?(?P<few_alt>few) (?P<unit_3>days|weeks|months))\W*",
        near.period,
    ),
    (
        "month",
        r"\W*(?:in|by|during|for|maybe|sometime|some time|hopefully|probably|not before) <month>(?:,? <year>)?\W*",
        near.period,
    ),
    ("month in digits", r"\W*(?:(?:in|by|during|for) )?<m> ?[/.-] ?<year>\W*", near.period),
    ("month of a year", r"\W*<month>,? <year>\W*", near.period),
)
APPOSITION = re.compile(r"[ ,(:;-]*(?:(?:on|the|that is|which is|i mean|i\.e\.|ie|so|this) ?)*\(?")
COUNTED_FROM = (
    r"\b(?:(?:the |a |an )?(?:<n> )?<unit>|the <weekday>) (?:after|following|(?P<before>before|prior to)) "
    r"(?:the )?$"
)
BESIDE_DAY = re.compile(r" (?:right |just )?(?:after|following|(?P<before>before|prior to)) (?:the )?")
SMALL_HOURS = re.compile(
    r"\b(?:at|by|before|until|till) midnight\b(?! (?:tonight|today|\ua000))|^\W*(?:the )?midnight\W*$"
    r"|(?:^\W*|\b(?:at|around|about|by) )(?:12|[1-5]|one|two|three|four|five) (?:o'clock )?in the morning\b(?! \w)"
    r"|(?:^\W*|\b(?:at|around|about|by|before) )(?:12|0?[1-5])(?:(?:[:.][0-5]\d)? ?(?:am\b|a\.m\b\.?)|:[0-5]\da\b)"
    r"|(?:^\W*|\b(?:at|around|by) )(?:0[1-5]|00):[0-5]\d\b(?! ?p)"
)
