"""English for taking a promise back: "forget Friday", "I can't keep my promise", "Friday won't work after all"."""

from __future__ import annotations

import re

from duly.understanding.intents import fill_drawn
from duly.understanding.withdrawal_words import WithdrawalWords

DROP = (
    r"(?:forget|ignore|disregard|cancel(?:l?ing)?|scrap(?:ping)?|drop(?:ping)?|withdraw(?:ing)?|take back|taking back|retract(?:ing)?"
    r"|revok(?:e|ing)|undo|call(?:ing)? off|remove|delete)"
)
PROMISE = r"(?:promises?|commitments?|promise to pay|promised payment|payment promise|promised date)"
WORD_GIVEN = r"(?:what (?:i|we) (?:said|promised|wrote|told you|agreed)|the (?:payment|date|day|money) (?:i|we) (?:promised|gave you|said))"
PLAIN = (
    rf"\b{DROP} (?:about )?(?:(?:my|the|that|this|our|last|earlier|payment|old) )*(?:{PROMISE}|{WORD_GIVEN})\b"
    rf"(?: (?:about|for|on|to pay)(?: paying| the payment)?(?: on| by)? ?(?:<time>)?)?"
    rf"|\b{DROP} (?:about )?(?:the )?(?:payment )?(?:on |for )?<time>"
    r"|\b(?:take|taking) (?:that|it|my (?:word|promise)) back\b"
    rf"|\b(?:{PROMISE}|<time>) (?:is|are) (?:now )?(?:off|not happening|cancelled|canceled)\b"
    r"|\b(?:the|my) promise no longer (?:stands|holds|counts)\b"
)
CANNOT = (
    r"(?:can ?not|could not|will not|would not|do not think (?:i|we) (?:can|will)|(?:am|are) not (?:going to|gonna)|not (?:be )?able to|unable to"
    r"|no longer (?:able to)?|can no longer)"
)
THEN = r"(?:<time>|(?:on )?that (?:day|date)|the (?:agreed |promised )?(?:day|date))"
UNABLE = (
    rf"\b{CANNOT} (?:be able to |manage to |actually |now )*(?:make|manage|do|keep|pay|meet|hold|honou?r|send|transfer)"
    rf"(?: (?:it|that|this|you|the (?:payment|money)|anything|to|my|our|the))*(?: (?:by|on|for|in time for))? ?(?:{THEN}|{PROMISE}\b|word\b)"
    rf"|\b(?:{THEN}) (?:will not|does not|is not|can not|is no longer) (?:going to )?(?:be )?(?:work(?:ing)?|possible|happen(?:ing)?|do ?able|suit)\b"
    rf"|\bwill not have (?:it|the money|the funds|the cash) (?:by |on )?{THEN}|\b(?:have|need) to break (?:my|the|our) (?:promise|word)\b"
)
WORDS = WithdrawalWords(
    plain=re.compile(fill_drawn(PLAIN)),
    unable=re.compile(fill_drawn(UNABLE)),
    other=re.compile(r"\b(?:disputes?|complaints?|claims?|objections?|call(?:back)?|plan|instal?lments?|orders?)\b"),
)
