"""English words of payment plans."""

from __future__ import annotations

import re

from duly.domain.plan_schedule import Interval
from duly.understanding.plans import PlanWords

NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})"
SIZE = r"(?: (?:equal|monthly|weekly|fortnightly|smaller|small|separate|easy|more|even|further))*"
PARTS = r"(?:instal+ments?|payments?|parts?|goes|times|chunks?|bits|stages|rates)"

WORDS = PlanWords(
    counts=(
        re.compile(rf"(?<!every )(?<!each )\b{NUMBER}(?:{SIZE} {PARTS}\b| ?x\b)"),
        re.compile(
            rf"\b(?:over|across|into) (?:the (?:next|coming) )?{NUMBER} (?:months|weeks|fortnights|pay ?days)\b"
        ),
    ),
    intervals={
        Interval.WEEKLY: re.compile(
            r"\b(?:weekly|(?:a|per|each|every|once a) (?:week|wk|(?:mon|tues|wednes|thurs|fri)day)|next week)\b"
            r"|/ ?(?:week|wk)\b|\b(?:over|across) (?:the next )?\w+ weeks\b"
        ),
        Interval.FORTNIGHTLY: re.compile(
            r"\b(?:fortnightly|(?:a|per|each|every) fortnight|every (?:two|2|other|second) weeks?|bi-?weekly"
            r"|twice a month|every 14 days)\b"
        ),
        Interval.MONTHLY: re.compile(
            r"\b(?:monthly|(?:a|per|each|every|once a) (?:month|mo|pay ?day)|next month|the month after)\b"
            r"|/ ?(?:month|mo)\b|\b(?:over|across|in|into) (?:the next )?\w+ months\b"
        ),
    },
    per=re.compile(
        r" ?(?:/|,? ?(?:a|per|each|every|once a) )(?:month|week|fortnight|wk|mo|pay ?day|time|other week|two weeks"
        r"|2 weeks|second week|(?:mon|tues|wednes|thurs|fri)day)\b| (?:monthly|weekly|fortnightly|bi-?weekly|each)\b"
    ),
    of_parts=re.compile(rf"\b(?:{PARTS}|amounts) (?:of|at|for)(?: (?:about|around|only))? $"),
    first=re.compile(
        r" (?:of it )?(?:right )?(?:now|today|up ?front|straight away|immediately|at once|first|down|as a (?:first"
        r"|down) ?payment|to (?:start|begin)(?: with)?)\b"
    ),
    as_first=re.compile(
        r"\b(?:deposit|down ?payment|first (?:payment|instal+ment|one)|start(?:ing)? with|begin(?:ning)? with)"
        r"(?: (?:of|with|is|would be|at))? $"
    ),
    half_first=re.compile(
        r"\bhalf(?: of (?:it|that|this|the \w+))? (?:right )?(?:now|today|up ?front|straight away|immediately"
        r"|first|this (?:week|month)|tomorrow|on \w+(?: \w+)?)(?=.{0,20}\b(?:half|rest|remaining|remainder|other)\b)"
    ),
    start=re.compile(
        r"\b(?:start(?:ing|s)?|begin(?:ning|s)?|from|first (?:one|payment|instal+ment)?)(?: (?:on|from|by|is|the|as of))* ?$"
    ),
    numbers=NUMBERS,
)
