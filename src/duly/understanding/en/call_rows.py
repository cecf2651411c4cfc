"""English times for a call: "tomorrow at 10", "after six", "between 2 and 4", "in the morning"."""

from __future__ import annotations

import re

from duly.understanding.call_words import CallWords, Clock
from duly.understanding.en.wish_rows import NOT_CLOCK

HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
CLOCK = Clock(
    hours={word: number for number, word in enumerate(HOURS, start=1)},
    before={"half past": 30, "half": 30, "quarter past": 15, "a quarter past": 15, "quarter to": -15, "a quarter to": -15},
    after={"thirty": 30, "fifteen": 15, "forty five": 45, "forty-five": 45},
    morning=frozenset({"am", "a.m", "a.m.", "in the morning"}),
    later=frozenset({"pm", "p.m", "p.m.", "in the afternoon", "in the evening"}),
    named={"noon": 720, "midday": 720, "lunchtime": 720, "lunch time": 720},
)  # fmt: skip
ONE, TWO = CLOCK.pattern(1), CLOCK.pattern(2)
ABOUT = r"(?:about |around |say |like )?"
WORDS = CallWords(
    clock=CLOCK,
    at=re.compile(rf"(?:\b(?:at|around|about|for|by|@) {ABOUT}|\b(?=\d{{1,2}}(?:[:.][0-5]\d|(?:[:.][0-5]\d)? ?[ap]\.?m\b))){ONE}{NOT_CLOCK}"),
    after=re.compile(rf"\b(?:after|from|(?<!half )(?<!quarter )past|later than|any ?time after|not before|no earlier than) {ABOUT}{ONE}(?! ?(?:to|-|till|until)\b){NOT_CLOCK}"),
    before=re.compile(rf"\b(?:before|until|till|by|no later than|not later than) {ABOUT}{ONE}{NOT_CLOCK}"),
    between=re.compile(rf"\b(?:between |from )?{ABOUT}{ONE} ?(?:and|to|-|till|until) ?{TWO}{NOT_CLOCK}"),
    parts=(
        (re.compile(r"\b(?:in|during) the mornings?\b|\bmornings?\b"), 0, 720),
        (re.compile(r"\b(?:in|during) the afternoons?\b|\bafternoons?\b"), 720, 1020),
        (re.compile(r"\b(?:in|during) the evenings?\b|\bevenings?\b|\btonight\b|\bafter work\b"), 1020, 1440),
        (re.compile(r"\b(?:at|during|over|in) (?:my |the )?lunch(?:time| ?break)?\b"), 720, 840),
    ),
    only=re.compile(
        r"(?:[\W\ua000\ua005]|\b(?:yes|no|ok|okay|sorry|please|pls|thanks|thank you|then|rather|better|best|make it|make that|how about|what about"
        r"|or|it|that|would|will|could|can|be|is|are|was|works?|suits?|fine|good|for|me|i|am|free|call|ring|phone|on|in|at|the|about|to|you|instead)\b)*"
    ),
)  # fmt: skip
