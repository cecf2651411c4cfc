"""English rows of requests and refusals said in other words: leeway, a page to pay on, a department, not a penny."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, row

CARD = r"(?:american express|amex|visa|mastercard|maestro|diners|discover|paypal|cards?|credit cards?|cheques?|cash|apple pay)"
ROWS = (
    row(
        Intent.EXTENSION_REQUEST,
        r"\b(?:due date|deadline|date|payment date)\b[^?.;]{0,20}\b(?:be )?(?:moved|pushed|shifted|changed|put back"
        r"|postponed|extended)\b|\b(?:any|some|a bit of|a little|more) (?:leeway|wiggle room|slack|flexibility"
        r"|breathing space|breathing room)\b",
        unless=POLAR,
    ),
    row(
        Intent.REFUSAL,
        r"\b(?:will not|not going to|never|will never) (?:be )?(?:see|seeing|get|getting) (?:a |one |another |any |single )+"
        r"(?:penny|cent|dime|euro|dollar|pound|payment|money)\b",
        unless=QUOTED,
    ),
    row(
        Intent.PAYMENT_LINK,
        r"\b(?:page|site|website|portal|button|somewhere|place|something|app) (?:where |that |which |on which )?(?:i|we) can"
        r" (?:click (?:on )?to |use to |go to )?(?:pay|settle)\b|\b(?:click|tap|press) to pay\b"
        r"|\bwhere (?:do|can|should|shall|must) (?:i|we) (?:send|transfer|wire|pay) (?:it|this|that|the money)?\b",
        unless=POLAR,
    ),
    row(
        Intent.PAYMENT_METHOD_QUESTION,
        rf"\b(?:do|can|will|would) you (?:also |still |guys )*(?:take|accept|support) {CARD}\b",
        unless=POLAR,
    ),
    row(
        Intent.BALANCE_QUESTION,
        r"\b(?:what|how much|which) (?:is|are|was)(?: still| now| currently)* (?:open|unpaid|left|outstanding|to be paid"
        r"|not paid|overdue)\b",
        unless=QUOTED,
    ),
    row(
        Intent.HUMAN_REQUEST,
        r"\b(?:put|pass|transfer|connect|patch|switch) (?:me|us) (?:through |over |on )?(?:to|with) (?:your |the |my )?"
        r"(?:accounts?|accounting|billing|finance|credit control|complaints?|collections|customer service|support)\b",
        unless=POLAR,
    ),
    row(
        Intent.CHANNEL_PREFERENCE,
        r"\b(?:(?:prefer|like|want|better) to|rather) (?:be|get) (?:phoned|called|texted|e-?mailed|messaged|written to)\b"
        r"(?! (?:back|about|on <date>|<date>))",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.AFFIRM,
        r"^\W*(?:yes |yeah |ok |sure |well )*(?:that|it|this|<date>) (?:suits(?: me| us)|(?:is|sounds|looks) (?:fine|good)"
        r" (?:to|with|for) (?:me|us)|will do nicely)(?: fine| well| perfectly| just fine)*\W*$",
        LIKELY,
        unless=POLAR,
    ),
)
