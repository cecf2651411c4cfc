"""English date phrases, specific before general.

Templates are explained in ``date_words``; the arithmetic is in ``readings``.
"""

from __future__ import annotations

import re

from duly.understanding import readings as read
from duly.understanding.date_words import DatePattern, DateWords, Resolve, alternatives, fill
from duly.understanding.en import days, near_date_rows

SLOTS = {
    "weekday": alternatives(days.WEEKDAYS),
    "month": rf"(?:{alternatives(days.MONTHS)})(?![a-z])\.?",
    "d": rf"(?:0?[1-9]|[12]\d|3[01])(?:(?:st|nd|rd|th)\b|(?!\d))|(?:{alternatives(days.ORDINALS)})\b",
    "ordinal": rf"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)\b|(?:{alternatives(days.ORDINALS)})\b",
    "first": r"\d{1,2}",
    "second": r"\d{1,2}",
    "m": r"(?:0?[1-9]|1[0-2])(?!\d)",
    "year": r"(?:19|20)\d\d\b",
    "n": rf"\d{{1,3}}|{alternatives({**days.COUNTS, **days.ARTICLES})}",
    "nth": rf"\d{{1,2}}(?:st|nd|rd|th)|{alternatives(days.ORDINALS)}",
    "fromend": r"last|final",
    "unit": rf"(?:{alternatives(days.UNITS)})\b",
    "which": alternatives(days.WHICH),
    "monthword": r"months?\b",
    "weekword": r"weeks?\b",
    "edge": r"end|close|middle|mid|start|beginning|early",
    "fixed": alternatives(days.FIXED),
    "feast": "|".join(
        re.escape(name).replace("years", "year'?s").replace("valentines", "valentine'?s").replace(r"\ ", " ")
        for name in sorted(days.FEASTS, key=len, reverse=True)
    ),
    "easter": alternatives(days.EASTER),
    "moving": "|".join(
        re.escape(name)
        .replace("mothers", "mother'?s")
        .replace("fathers", "father'?s")
        .replace("presidents", "president'?s")
        .replace(r"\ ", " ")
        for name in sorted(days.MOVING, key=len, reverse=True)
    ),
    "few": r"few|couple of|several",
    "business": r"business|working|bank|work|banking",
    "ago": r"ago|back|before (?:now|today)",
    "fuzz": (
        r"(?: (?:about|around|approximately|just|under|less than|roughly|maybe|say|like|at most|max"
        r"|no more than|only"
        r"|as little as))*"
    ),
    "to": r"(?: ?(?:-|to|and|or|until|through) ?(?:the )?)",
    "notmoney": (
        r"(?! ?(?:[€$£%:]|am\b|pm\b|o'clock|h\b|hrs?\b|eur\b|usd\b|gbp\b|euros?\b|dollars?\b|pounds?\b|quid\b"
        r"|k\b|grand\b"
        r"|days?\b|weeks?\b|months?\b|hundred|thousand|invoices?\b|payments?\b|instal))"
    ),
    "nothing": (
        r"(?! ?(?:[%:]|am\b|pm\b)| (?:invoices?|reminders?|payments?|instal\w+|notices?|times?|floor|street"
        r"|ave|attempt"
        r"|calls?|letters?|messages?|emails?|half|part|person|party|quarter|century|one|thing|place|items?"
        r"|orders?"
        r"|bills?|weeks?|anniversary|accounts?|of the|euros?|dollars?|pounds?|largest|class|hand))"
    ),
    "leave": r"(?=\W*$|[\n,;!?)]|\.(?!\d)| (?:and|but|or|at|if|when|as|because|so|then|with|for|please|thanks|max"
    r"|latest|ok|in|via|by|to|i|we)\b)",
    "anywhich": rf"(?:{alternatives(days.WHICH)})",
    "mark": r"(?:by|on|no later than|not later than|before|until|till|for|from|since|around|about|after)",
}
GROUPS = frozenset(
    "weekday month d first second m year n nth fromend unit which monthword weekword edge fixed feast"
    " easter moving few"
    " business ago".split()
)

ROWS: tuple[tuple[str, str, Resolve], ...] = (
    *near_date_rows.FIRST,
    ("easter", r"\b<easter>\b(?:,? <year>)?", read.easter),
    ("feast", r"\b<feast>\b(?:,? <year>)?", read.feast),
    ("iso", r"(?<![\w./-])<year>[-/.]<m>[-/.]<d>(?![-\d])", read.year_first),
    ("year, name, day", r"(?<![\w./-])<year>[-/ ]<month>[-/ ]<d>(?![-\d])", read.year_first),
    (
        "digits with a year",
        r"(?<![\w./-])(?:<weekday>\b\.?,? )?<first>(?P<sep> ?[-/.] ?)<second>(?P=sep)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|[-.]\d)",
        read.numeric,
    ),
    (
        "days of a month",
        r"\b(?:between |from )?(?:the )?<d><to><d_2>,?(?: of)? <month>(?:,? <year>)?",
        read.day_range,
    ),
    (
        "month and days",
        r"\b(?:between |from )?<month> (?:the )?<d><to><d_2>(?:,? <year>)?(?![/\d]|[.,]\d)<notmoney>",
        read.day_range,
    ),
    (
        "day of a named month",
        r"(?<![\d.,:/$€£-])(?<![$€£] )(?<!chapter )(?<!section )(?<!article )(?<!page )(?<!phase )(?<!part )(?<!level )(?<!step )\b(?:<weekday>\b\.?,?[ -](?:the )?)?(?:the )?<d>(?: day)?(?:,? (?:of |in )?"
        r"|[-/])?<month>"
        r"(?:(?:,? |[-/]|,? (?:of|in) )<year>|[-/ ]?'?(?P<year_alt>(?<=['/-])\d\d)\b)?(?!\d)",
        read.month_day,
    ),
    (
        "named month and day",
        r"\b(?:<weekday>\b\.?,?[ -](?:the )?)?<month>[ ,/-]*(?:the )?<d>(?![.,/:]\d)(?:(?:,? |[-/]|,? of "
        r"|,? in )<year>)?<notmoney>",
        read.month_day,
    ),
    (
        "counted business day",
        r"\b(?:the )?(?:<fromend>|<nth>) <business> day"
        r"(?: (?:of|in) (?:(?:the |<which> )?<monthword>|<month>(?:,? <year>)?))?(?! (?:after|from))",
        read.nth_weekday,
    ),
    (
        "counted from the end of a month",
        r"\b(?:the )?(?:<nth> )?<fromend> (?:<weekday>|days?) (?:of|in) (?:(?:the |<which> )?<monthword>"
        r"|<month>(?:,? (?:of )?<year>)?)",
        read.nth_weekday,
    ),
    (
        "counted weekday of a month",
        r"\b(?:the )?<nth> <weekday> (?:of|in) (?:(?:the |<which> )?<monthword>|<month>(?:,? (?:of )?<year>)?)",
        read.nth_weekday,
    ),
    ("day of a near month", r"\b(?:the )?<d>(?: day)? (?:of |in )?<which> <monthword>", read.day_of_month),
    ("near month and day", r"\b<which> <monthword>,? (?:on )?the <d>", read.day_of_month),
    (
        "edge of a month",
        r"\b(?:the )?(?:very )?<edge>(?: of(?: of)?|-|)? ?(?:(?:the |<which> )?<monthword>"
        r"|<month>(?:,? <year>)?(?! ?\d))(?:'s)?",
        read.month_edge,
    ),
    (
        "month end",
        r"\b(?:the |<which> )?<monthword>(?:'s)?[ -]?<edge>\b|\b(?:the )?(?P<edge_alt>eom)\b",
        read.month_edge,
    ),
    ("named month end", r"\b<month>(?:'s)?[ -]<edge>\b", read.month_edge),
    (
        "edge of a week",
        r"\b(?:the )?(?:very )?<edge>(?: of|-| in)? ?(?:the |<which> )?<weekword>|\b(?:the )?(?P<edge_alt>eow)\b",
        read.week_edge,
    ),
    ("week's end", r"\b<which> <weekword>(?:'s)? (?P<edge>end)\b", read.week_edge),
    (
        "edge of a year",
        r"\b(?:the )?<edge>(?: of|-)? ?(?:the |<which> )?years?\b|\b(?:the )?(?P<edge_alt>eoy)\b",
        read.year_edge,
    ),
    ("weekday of a week", r"\b<weekday>\b(?:,? (?:of |in )?| -)? ?<which> <weekword>", read.weekday),
    ("week then weekday", r"\b<which> <weekword>(?:'s)?,?(?: on| -)? <weekday>\b", read.weekday),
    (
        "weekday after weeks",
        r"\b(?:<n> )?<weekword> (?:on|from) <weekday>\b|\b<weekday_alt> <weekword_alt>(?! (?:end|of))",
        read.weekday_after_week,
    ),
    ("weekdays from now", r"\b(?:in )?<n> <weekday> from (?:now|today)\b", read.weekdays_from_now),
    (
        "length of time from a day",
        r"\b<n>(?: ?(?:-|to|or) ?<n_2>)? ?<unit>(?:,? (?:and )?<n_3> <unit_2>)?,? (?:from|after|on from"
        r"|past) (?:<fixed>|<weekday>)\b",
        read.offset,
    ),
    (
        "length of time ago",
        r"\b<n>(?: ?(?:-|to|or) ?<n_2>)? ?<unit>(?:,? (?:and )?<n_3> <unit_2>)? <ago>\b",
        read.offset,
    ),
    (
        "next so many days",
        r"\b(?:(?:in|within|after|inside|over|during)<fuzz> )?(?:the )?(?:next|coming|upcoming)<fuzz> <n>"
        r"(?: ?(?:-|to|or) ?<n_2>)? <unit>(?:,? (?:and )?<n_3> <unit_2>)?",
        read.offset,
    ),
    (
        "length of time from now",
        r"\b(?:in|within|after|inside)<fuzz> <n>(?: ?(?:-|to"
        r"|or) ?<n_2>)? ?<unit>(?:'(?= ))?(?:,? (?:and )?<n_3> <unit_2>)?"
        r"(?: time| max| or so| or less| tops| or sooner)?(?! (?:of|from|after|before|past|ago|since)\b)",
        read.offset,
    ),
    (
        "length of time later",
        r"\b<n>(?: ?(?:-|to|or) ?<n_2>)? ?<unit>'?(?: (?:and )?<n_3> <unit_2>)? (?:later|hence|time|from here)\b",
        read.offset,
    ),
    ("day counted from a day", r"\b<n> <unit> (?P<fixed>today|tomorrow)\b", read.offset),
    ("plus a length of time", r"(?<!\S)\+ ?<n> ?<unit>(?:,? <n_3> <unit_2>)?", read.offset),
    ("weekday and digits", r"\b<weekday>\b\.?,? (?:the )?<first>[/.]<second>(?![\d])", read.numeric),
    (
        "weekday and day of the month",
        r"\b<weekday>\b\.?,? (?:the )?<d>(?![.,/:-]\d)<notmoney><nothing>",
        read.day_of_month,
    ),
    (
        "one weekday or another",
        r"\b(?:between |either )?<weekday>\b ?(?:or|and|to|-|/) ?(?:on )?<weekday_2>\b",
        read.weekday_pair,
    ),
    (
        "repeated day",
        r"\b(?:every|each) (?:other |second |single )?(?:<weekday>|<month>|<monthword>|<weekword>|day)\b"
        r"|\bon (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b",
        read.vague,
    ),
    ("weekday with a pointer", r"\b<which> <weekday>\b", read.weekday),
    (
        "weekday",
        r"\b(?P<weekday>monday|tuesday|tues|tue|wednesday|weds|thursday|thurs|thur|thu|friday|fri|saturday"
        r"|sunday|mon)\b\.?(?!')",
        read.weekday,
    ),
    (
        "short weekday",
        r"(?:\b<mark> |^\W*)(?P<weekday>wed|sat|sun)\b\.?(?:(?= (?:at|by|before|after|then)\b)|(?! \w))",
        read.weekday,
    ),
    (
        "end of a day",
        r"\b(?:by |the )?(?:end of(?: the)? day|eod|cob|close of (?:business|play|day))(?= (?:on |of |this "
        r"|next )?(?:the )?(?:\ua000|tomorrow|today))",
        read.vague,
    ),
    (
        "not now",
        r"\b(?:for|until|till|by|up to|even|from|not|as of|than|every) now\b|\bnow (?:that|and then)\b",
        read.vague,
    ),
    (
        "named day",
        r"\b(?!(?:(?<=you are )|(?<=she is )|(?<=he is )|(?<=it is ))now\b)"
        r"(?!(?:(?<=everything )|(?<=all )|(?<=lot )|(?<=full ))at once\b)<fixed>\b(?!')",
        read.fixed,
    ),
    (
        "digits in a day and month",
        r"(?:(?<=^)(?!\d\d?-)|(?<=\bon )|(?<=\bby )|(?<=\buntil )|(?<=\bbefore ))<first> ?[-/.] ?<second>(?=\W*$|[,;!?]"
        r"|\.? (?!\d)(?:and|at|if|but|i|we|latest|please)\b)",
        read.numeric,
    ),
    (
        "fraction or slogan",
        r"(?<![\w./-])(?:1/[234]|2/3|3/4|24/7)(?![\w/])",
        read.refused,
    ),
    ("digits with a slash", r"(?<![\w./#-])<first>/<second>(?![\w/]|[.,]\d)<nothing>", read.numeric),
    (
        "days of the month",
        r"\b(?:between |from )?(?:the )?(?P<d>\d{1,2}(?:st|nd|rd|th)?)<to>(?P<d_2>\d{1,2}(?:st|nd|rd"
        r"|th))\b<nothing>",
        read.day_range,
    ),
    (
        "day of the month",
        r"\b(?:the )?(?P<d>(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th))\b(?: of the month)?<nothing>",
        read.day_of_month,
    ),
    (
        "day of the month in words",
        rf"\b<mark> the (?P<d>{alternatives(days.ORDINALS)})\b(?: of the month)?<leave>",
        read.day_of_month,
    ),
    (
        "bare day of the month",
        r"\b<mark> (?:the )?(?P<d>(?<!\bfor )(?<!\bfrom )(?<!\babout )(?<!\baround )(?:[12]\d|3[01])|(?<=the )(?:[12]\d|3[01])|0?[1-9](?<=the \d))(?![\d.,:/%-]\d|[%:])<notmoney><leave>",
        read.day_of_month,
    ),
    ("weekend", r"\b(?:<which> )?week ?-?end\b", read.weekend),
    (
        "vague",
        r"\b(?:(?:some ?time|early|late|later|mid|middle of|some point|any ?time) )?(?:in |on )?"
        r"(?:<anywhich> (?:weeks?|months?|year|quarter|few days)|<anywhich> few (?:days|weeks))\b(?!')"
        r"|\b(?:in|by|during|before|until|till|for|of|this|next|last|early|late) <month>(?: <year>)?(?! ?\d)"
        r"|\b(?:in |within )?(?:a|the next) (?:few|bit|while)(?: (?:days|weeks|months|hours))?\b"
        r"|\b(?:(?<!as )soon|asap|shortly|some ?time|some ?day|one day|eventually|as soon as possible|later on"
        r"|in due course"
        r"|before long|at some (?:point|stage))\b",
        read.vague,
    ),
    ("month with a year", r"\b<month> (?:of )?<year>", read.vague),
)


def _template(text: str) -> str:
    """Fills what is not a group first, so that ``<to>`` and ``<fuzz>`` may repeat in one row."""
    for name, pattern in SLOTS.items():
        if name not in GROUPS:
            text = text.replace(f"<{name}>", pattern)
    return text


SIGNS = re.compile(
    r"\d|day|week|month|year|soon|asap|short|some|later|now|today|tonight|tomorrow|yesterday|night"
    r"|morning|evening"
    r"|afternoon|fortnight|eo[dmwy]\b|cob\b|close of|immediately|straight|right away|at once|moment"
    r"|christmas|xmas|halloween"
    r"|\bin \w+ |within|quarter|hours?|minutes?|noon|mid ?day|eventually|easter|good friday|due course"
    r"|before long|few|ides|present time"
    r"|instant|midnight|mother|father|thanksgiving|holiday|president|\bq[1-4]\b"
    rf"|\b(?:{alternatives(days.WEEKDAYS)}|{alternatives(days.MONTHS)}|{alternatives(days.ORDINALS)})\b"
)
CLOCK = re.compile(
    r"\b(?:(?:at|around|about|by|until|till|before|after) )*(?:[01]?\d"
    r"|2[0-3])(?:[:.h][0-5]\d)?(?::[0-5]\d)? ?(?:[ap] ?\.?m\b\.?)"
    r"|\b(?:(?:at|around|about|by|until|till|before|after) )+(?:(?:[01]?\d|2[0-3])(?::[0-5]\d"
    r"|h(?:[0-5]\d)?\b| o'clock)|noon\b|midday\b|mid day\b)"
    r"|^\W*(?:at |around )?(?:[1-9]|1[0-2]) (?:in the (?:afternoon|evening)|at night)\W*$"
    r"|^\W*(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?\W*$|^\W*(?:the )?(?:noon|mid ?day)\W*$"
)


def _rows(rows: tuple[tuple[str, str, Resolve], ...]) -> tuple[DatePattern, ...]:
    return tuple(
        DatePattern(name=name, pattern=fill(_template(pattern), SLOTS), resolve=resolve)
        for name, pattern, resolve in rows
    )


WORDS = DateWords(
    weekdays=days.WEEKDAYS,
    months=days.MONTHS,
    counts={**days.COUNTS, **days.ARTICLES, **days.ORDINALS},
    units=days.UNITS,
    which=days.WHICH,
    edges=days.EDGES,
    fixed={**days.FIXED, **days.BESIDE},
    feasts=days.FEASTS,
    easter=days.EASTER,
    clock=CLOCK,
    patterns=_rows(ROWS),
    signs=SIGNS,
    small_hours=near_date_rows.SMALL_HOURS,
    moving=days.MOVING,
    apposition=near_date_rows.APPOSITION,
    counted_from=fill(_template(near_date_rows.COUNTED_FROM), SLOTS),
    beside_day=near_date_rows.BESIDE_DAY,
    periods=_rows(near_date_rows.PERIODS),
)
