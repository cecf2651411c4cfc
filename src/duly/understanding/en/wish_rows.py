"""English wishes: when not to call, how to be written to, in which language, no more and again."""

from __future__ import annotations

import re

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel
from duly.understanding.wish_words import WishWords

NOON, MIDNIGHT = 12 * 60, 24 * 60
MORNING_ENDS, EVENING_BEGINS, NIGHT_BEGINS, NIGHT_ENDS = 12 * 60, 17 * 60, 20 * 60, 9 * 60
CALLS = r"(?:call(?:s|ing|ed)?|ring(?:ing)?|rung|phon(?:ing|ed)|phone(?= me| us| call| before| after)|dial(?:l?ing)?|voicemails?)"
EMAILS = r"(?:e-?mail(?:s|ing|ed)?)"
WHATSAPPS = r"(?:whats ?app(?:s|ing)?)"
TEXTS = r"(?:text(?:s|ing|ed)?|messag(?:e|es|ing|ed)|sms|writ(?:e|ing)|whats ?app(?:s|ing)?)"
MESSAGES = r"(?:text(?:s|ing|ed)?|messag(?:e|es|ing|ed)|sms|whats ?app(?:s|ing)?)"
WRITES = r"(?:writ(?:e|ing)(?! (?:(?:to|me|us|by|via|an|any|more|these|your) )*(?:e-?mails?|texts?|messages?|sms|whats ?apps?)\b))"
"""To write names no channel: whoever wants no more of it wants nothing more."""
WANTED = r"(?:contact(?:s|ing|ed)?|reach(?:ing|ed)?|bother(?:ing)?|disturb(?:ing)?|reminders?|get in touch)"
CLOCK = (
    r"(?:(?P<h{n}>[01]?\d|2[0-4])(?:[:.h](?P<m{n}>[0-5]\d))?(?: ?(?P<half{n}>a\.?m\b\.?|p\.?m\b\.?))?(?: o'?clock)?"
    r"|(?P<named{n}>noon|midday|midnight|lunch(?:time)?))"
)
NOT_CLOCK = (
    r"(?![\d/:]| ?(?:st|nd|rd|th|days?|weeks?|months?|years?|times?|calls?|texts?|messages?|%|eur|euros?|gbp|usd|pounds"
    r"|dollars|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr"
    r"|jun|jul|aug|sep|sept|oct|nov|dec)\b|[.,]\d)"
)
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT = ("mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun")


def _clock(number: int) -> str:
    return CLOCK.replace("{n}", str(number))


def _day(full: str, short: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{full}s?|{short})\b")


LANGUAGES = {
    "english": "en", "spanish": "es", "castilian": "es", "portuguese": "pt", "french": "fr", "german": "de",
    "italian": "it", "polish": "pl", "dutch": "nl", "romanian": "ro", "arabic": "ar", "turkish": "tr",
    "ukrainian": "uk", "russian": "ru", "catalan": "ca",
}  # fmt: skip
NAMED = "|".join(LANGUAGES)
WORDS = WishWords(
    sentences=re.compile(r"[!?;\n]+|(?<=[a-z]{2})\.(?:\s|$)"),
    contact=re.compile(rf"\b(?:{CALLS}|{EMAILS}|{TEXTS}|{WANTED}|available|reachable)(?!\w)"),
    alone=re.compile(
        r"^\W*(?:please |pls |just |but |and |ok |sorry )*(?:not (?:at work|(?:on )?(?:weekends?|\w+days)|at (?:night|weekends?"
        r"|the weekend)|in the (?:mornings?|evenings?|afternoons?)|(?:before|after) (?:\d{1,2} ?[ap]\.?m\.?|\d{1,2}[:.]\d\d"
        r"|noon))|(?:nothing|not) before (?:1[01]|[6-9])(?: please| pls)?,? i (?:am |work |do )(?:on |working )?nights"
        r"|nothing (?:before|after) (?:1[012]|[6-9]|noon)(?: ?[ap]m)?|only (?:in the (?:mornings?|evenings?|afternoons?)|at weekends|(?:before|after) (?:\d{1,2} ?[ap]\.?m\.?"
        r"|\d{1,2}[:.]\d\d|noon)|on \w+days))(?: please| pls| thanks| thank you)*\W*$"
    ),
    refuses=re.compile(
        r"\b(?:do not|never|please not|not to|no|not|nothing|stop|avoid|refrain from|can not (?:talk|take|answer|be reached)|without)\b"
    ),
    only=re.compile(
        r"\bonly\b|\bbest (?:time|reached|to)\b|\bprefer(?:ably)?\b|\bnot (?:any )?(?:earlier|sooner) than\b"
    ),
    no_wish=re.compile(
        r"\b(?:ever|any ?more|at all|altogether|completely|unsubscribe|opt(?:ing)? out|i will|i can pay|will pay|paid|pay"
        r"|called|rang|you said|they said|did not|have not|has not|lawyer|solicitor)\b"
    ),
    before=re.compile(rf"\b(?:before|until|till|earlier than|sooner than|prior to) (?:about |around )?{_clock(1)}{NOT_CLOCK}"),
    after=re.compile(rf"\b(?:after|from|past|later than) (?:about |around )?{_clock(1)}(?! ?(?:to|-|till|until)\b){NOT_CLOCK}"),
    between=re.compile(
        rf"\b(?:between |from )?{_clock(1)} ?(?:and|to|-|till|until) ?{_clock(2)}{NOT_CLOCK}"
    ),
    clock_names={"noon": NOON, "midday": NOON, "lunch": NOON, "lunchtime": NOON, "midnight": MIDNIGHT},
    afternoon=frozenset({"pm", "p.m", "p.m.", "pm."}),
    parts=(
        (re.compile(r"\b(?:in|during) the mornings?\b|\bmornings\b"), 0, MORNING_ENDS),
        (re.compile(r"\b(?:in|during) the afternoons?\b|\bafternoons\b"), NOON, EVENING_BEGINS),
        (re.compile(r"\b(?:in|during) the evenings?\b|\bevenings\b"), EVENING_BEGINS, MIDNIGHT),
        (re.compile(r"\b(?:at|during the|in the) nights?\b|\bnights\b(?<!work nights)(?<!working nights)(?<!on nights)(?<!do nights)"), NIGHT_BEGINS, MIDNIGHT),
        (re.compile(r"\b(?:at|during the|in the) nights?\b|\bnights\b(?<!work nights)(?<!working nights)(?<!on nights)(?<!do nights)"), 0, NIGHT_ENDS),
        (re.compile(r"\b(?:at|during|over) (?:my )?lunch(?:time| ?break)?\b"), NOON, NOON + 120),
        (re.compile(r"\bduring dinner\b"), 18 * 60, 20 * 60),
    ),
    working_hours=re.compile(
        r"\b(?:at|during|while i am at|when i am at) (?:my )?(?:work|the office|my (?:office|workplace|job))\b"
        r"|\b(?:at|during) (?:work|working|office|business) ?hours\b|\bat my place of work\b|\bduring the working day\b"
    ),
    days=(
        *((_day(full, short), (number,)) for number, (full, short) in enumerate(zip(DAYS, SHORT, strict=True))),
        (re.compile(r"\bweek ?ends?\b"), (5, 6)),
        (re.compile(r"\b(?:during the week|weekdays|working days)\b"), (0, 1, 2, 3, 4)),
    ),
    apart=re.compile(r"\b(?:or|nor|and)\b"),
    channels=(
        (re.compile(rf"\b{WHATSAPPS}\b"), Channel.WHATSAPP),
        (re.compile(r"\b(?:text(?:s|ing|ed)?|sms|messag(?:e|es|ing|ed))\b"), Channel.WHATSAPP),
        (re.compile(rf"\b{EMAILS}\b"), Channel.EMAIL),
        (re.compile(rf"\b(?:{CALLS}|(?:by|on|over|via) (?:the )?phone|telephone)(?!\w)"), Channel.VOICE),
    ),
    not_by=re.compile(r"\b(?:do not|never|not|no|stop|instead of|rather than|without)\b(?: (?:to|me|us|by|via|on|the|any|please))* ?$"),
    languages=re.compile(
        rf"\b(?:(?:in|speak|only|prefer|switch to|habla|continue in|reply in|to me in) (?:only )?(?P<language>{NAMED})\b(?! ?(?:bank"
        r"|account|invoice|law|office))|^\W*(?P<alone>" + NAMED + r")(?: please| pls)?\W*$)"
    ),
    language_codes=LANGUAGES,
    opt_in=re.compile(
        r"^\W*(?:yes |ok |please |pls )*(?:start|unstop|restart|resume|opt ?-?(?:me )?(?:back )?in|opt in|re-?subscribe|subscribe"
        r"(?: me)?(?: again)?|start again|yes start|re-?activate)(?: please| again| messages| texts| reminders| me)*\W*$"
        r"|\b(?:please |you (?:can|may|are allowed to|have my permission to) |feel free to |ok to |happy for you to )+"
        r"(?:start )?(?:contact|messag|text|writ|whats ?app|e-?mail|call|ring|phone)(?:e|ing)? (?:to )?(?:me|us) again\b"
        r"|\bstart (?:contacting|messaging|texting|writing to|emailing|calling|sending)(?: me| us)?(?: (?:messages|reminders"
        r"|texts))? again\b|\b(?:turn|switch) (?:the |my |your )?(?:messages|reminders|texts|calls) (?:back )?on(?: again)?\b"
        r"|\bi (?:do |hereby |now )*(?:agree|consent) (?:to (?:receive|receiving|get|getting|be (?:contacted|called|texted"
        r"|messaged)|being (?:contacted|called|texted|messaged)|your)|that you (?:may |can )?(?:contact|message|text|call"
        r"|write to|email) me)\b|\b(?:i )?want (?:to (?:receive|get) (?:your |the )?(?:messages|reminders|texts) again"
        r"|(?:your |the )?(?:messages|reminders|texts) back)\b"
    ),
    opt_out_scopes=(
        (re.compile(rf"\b(?:{WANTED}|{WRITES}|harass(?:ing)?|chas(?:e|ing)|anything|all (?:contact|communications?))\b"), OptOutScope.EVERYTHING),
        (re.compile(rf"\b{CALLS}(?!\w)"), OptOutScope.CALLS),
        (re.compile(rf"\b{EMAILS}\b"), OptOutScope.EMAILS),
        (re.compile(rf"\b{MESSAGES}\b"), OptOutScope.MESSAGES),
    ),
)  # fmt: skip
