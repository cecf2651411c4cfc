"""Words in English that name a thing and do not mean it.

Each row reaches over the clauses it takes in, so that "that 'already paid' was for my landlord" says nothing of paying.
"""

from __future__ import annotations

import re

from duly.domain.signals import Intent

ROWS = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            Intent.HARDSHIP,
            r"^\W*(?:there is |there's )?no way (?:i|we) can (?:pay|send|settle|do) (?:it |this )?before [^.;]{1,20}$",
        ),
        (
            Intent.THIRD_PARTY,
            r"\bi(?: am|'m|m) (?:sorting|going) through (?:his|her|their|the) (?:things|paperwork|papers|post)\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:says?|said|swears?|swore|reckons?|thinks?|claims?|insists?)\b[^.;?]{0,20}\bpaid\b[^.;?]{0,20}\b(?:but|and|yet|though)\b[^.;?]{0,30}\b(?:has not|have not|had not|did not|hasn't|didn't|nothing|no sign|no trace|not there|not see|can't find|can not find)\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:that|the|my) (?:last )?\W?(?:already |i )?(?:have )?paid\b\W? ?(?:above|message|before|up there|thing)?[^.;?]{0,15}\b(?:was|were) (?:for|meant for|to) (?:my|the|another|somebody|someone)\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\bpaid (?:for )?(?:the )?(?:last|previous|other) (?:one|bill|invoice|time)\b.{0,40}\bthis one\b",
        ),
        (
            Intent.DENY,
            r"\bpaid (?:for )?(?:the )?(?:last|previous|other) (?:one|bill|invoice|time)\b.{0,40}\bthis one\b",
        ),
        (
            Intent.AFFIRM,
            r"\b(?:sure|yeah|yes|right|of course|ok)\b,?(?: right,?)?(?: and)? (?:i am|i'm|im) (?:the|a) (?:king|queen|pope|emperor|virgin|tooth)\b",
        ),
        (
            Intent.DISPUTE,
            r"\b(?:i|we) (?:dispute|contest|question|disput) nothing\b|\bnothing to dispute\b",
        ),
        (
            Intent.OPT_OUT,
            r"\b(?:unsubscribe|remove|cancel|stop|drop) (?:the |my |that )?(?:fax|letters?|post|emails?|paper|calls?)\b,?[^.;?]{0,15}\b(?:but|and)\b[^.;?]{0,10}\b(?:keep|continue|carry on|go on)\b",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\b(?:out of (?:the )?office|away|on holiday|on leave) (?:from|until|till|on|since)\b[^.;?]{0,25}",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\bi did say\b[^?]{0,60}\bso no\b",
        ),
    )
)
