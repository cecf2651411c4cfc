"""More English rows that ask for something, as people put it: "is cheque ok", "did you get my payment", "any chance of".

Beside ``request_rows``, ``request_idiom_rows`` and ``terms_rows``.
"""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import ANY, LIKELY, POLAR, QUOTED, row

MEANS = (
    r"(?:cash|(?:a |my |credit |debit )*cards?|(?:a )?cheques?|(?:a )?check|paypal|klarna|clearpay|afterpay|affirm|apple pay"
    r"|google pay|gpay|upi|paytm|phonepe|zelle|venmo|cash ?app|revolut|wise|amex|(?:a )?bank transfer|(?:a )?direct debit"
    r"|(?:a )?standing order|crypto|bitcoin)"
)
LATER = r"(?:back|out|on|later|to (?:<date>|<vague>|next)|until|till|by a|a (?:week|few|bit|couple))"
ROWS = (
    row(
        Intent.PAYMENT_METHOD_QUESTION,
        rf"\b(?:is|are|would) {MEANS} (?:be )?(?:ok|okay|fine|possible|accepted|good|allowed|an option)\b"
        rf"|\b(?:can|could|may|do) (?:i|we|you) (?:please )?(?:use|take|accept|do|support|have) {MEANS}\b"
        r"|\b(?:website|site|app|portal|page|link|system|checkout|form) (?:keeps?|is|kept|just) (?:saying|giving|showing"
        r"|throwing|erroring|crashing|freezing|timing out|stuck|spinning|rejecting|asking)\b|\berror (?:message )?(?:when|while"
        r"|every time|whenever|trying)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.BALANCE_QUESTION,
        r"\bhow come (?:i|we) (?:still )?owe\b|\bis (?:my|the|our) (?:balance|account|bill) (?:now )?(?:zero|nil|clear|cleared"
        r"|settled|paid|up to date|0)\b|\b(?:do|did|have|has) (?:you|u|it) (?:not )?(?:have|had|got|get|received?|see|seen)"
        r" (?:my|our|the) (?:payment|money|transfer|cheque)\b|\bdoes (?:it|the system|your system|my account) (?:show|say)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.PLAN_REQUEST,
        r"^\W*what if (?:i|we) (?:paid|pay|did|split|gave|sent|do)\b.{0,30}\b(?:in (?:two|three|four|\d|a few|several|smaller)"
        r"|half|instal|monthly|a month|a week|weekly|bits|goes|parts)",
        LIKELY,
        unless=ANY,
    ),
    row(
        Intent.EXTENSION_REQUEST,
        rf"\b(?:push(?:ing)?|mov(?:e|ing)|shift(?:ing)?|put(?:ting)?|kick(?:ing)?) (?:it|this|that"
        rf"|(?:the |my )?(?:due )?(?:date|payment|deadline|bill|invoice)) {LATER}"
        r"|\bcan ?not (?:make|do|manage|keep(?: to)?|meet) (?:it |that |this )?(?:on |by |for )?<date>(?! (?:call|appointment"
        r"|meeting))|\bhold off (?:until|till|for|a|on it)\b|\b(?:delay|defer|postpone) (?:it|this|that|the|my|payment)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.COMPLAINT,
        r"\b(?:way|attitude|tone|manner|behaviou?r|agent|staff|lady|guy|man|woman|colleague)\b.{0,40}\b(?:out of order"
        r"|disgraceful|awful|nasty|aggressive|shocking|vile|condescending)\b"
        r"|\b(?:second|third|fourth|fifth|sixth|tenth|umpteenth|\d(?:nd|rd|th)) time (?:that )?(?:i|we) (?:have )?(?:had to"
        r"|asked|told|called|rung|emailed|written|complained|explained|said)\b"
        r"|\b(?:nobody|no ?one|none of you) (?:ever )?(?:replies|answers|responds|calls back|gets back|listens|bothers|cares)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.LEGAL_THREAT,
        r"\b(?:forward|report|pass|hand|send|giv|tak)(?:e|ing|ed|en)? (?:it|this|you|them|everything|all (?:of )?(?:it|this)|your \w+)"
        r" (?:on |over |straight )?to the (?:police|authorities|regulator|press|media|papers)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.IDENTITY_DOUBT,
        r"\bwho (?:gave|sold) (?:you|u) (?:my|this|our) (?:number|details|name|e-?mail|phone|data)\b",
        unless=QUOTED,
    ),
    row(
        Intent.CALLBACK_REQUEST,
        r"\b(?:catch|reach|get) me (?:after|before|at|around|between|from) \w",
        LIKELY,
        unless=POLAR,
    ),
)
