"""English for a disputed part of an invoice, and for taking a dispute back."""

from __future__ import annotations

import re

from duly.understanding.dispute_words import DisputeWords
from duly.understanding.intents import fill_drawn

SUM = r"(?:<amount>|(?P<{name}>\d{{1,6}}(?:[.,]\d{{1,2}})?)(?!\d| ?(?:of \d|boxes|units|pieces|items|pallets|days|hours)))"
ONE, TWO = SUM.format(name="bare"), SUM.format(name="bare_of")
FEES = r"(?:fees?|charges?|costs?|surcharges?|penalt(?:y|ies)|interest|deliver(?:y|ies)|shipping|freight|handling)"
PART = (
    rf"\b(?:disput(?:e|ed|ing)|contest(?:ing)?|object to|disagree (?:with|about)|query(?:ing)?|question(?:ing)?)"
    rf" (?:only |just |about |the )*{ONE}"
    rf"|{TWO} (?:of|on|from|in) (?:it|this|that|<ref>|(?:the|this|that|my|our|your) (?:invoice|bill|total|amount|sum))\b"
    rf"|\b{FEES}(?: (?:of|for|over|is|was|were|are))? <amount>|<amount> (?:\w+ )?{FEES}\b"
)
GOODS = (
    r"(?:goods|order|delivery|items?|package|parcel|products?|shipment|material|boxes|pallets?|it|them|everything"
    r"|invoice|credit note)"
)
BILL = r"(?:invoices?|bill|amounts?|price|charges?|total|figures?|sum|fee|<ref>)"
TAKEN_BACK = (
    r"\b(?:forget|ignore|disregard|drop|withdraw(?:ing)?|take back|taking back|cancel|close|scrap)"
    r" (?:about )?(?:my |the |this |that |our |what i said about (?:the |my )?)?"
    r"(?:dispute|complaint|claim|objection|query|reclamation)\b"
    rf"|\b{BILL} (?:\ua002+ )?(?:is|was|are|were|looks|does look|seems) (?:actually |in fact |now |all |indeed )*"
    r"(?:right|correct|fine|ok|okay|in order|accurate)\b(?! (?:except|apart|but))"
    rf"|\b(?:i|we|have|has)? ?(?:just |now |since )?found (?:the |our |my |your |all (?:the |of the )?)?{GOODS}\b"
    rf"|\b(?:the |my |our )?{GOODS} (?:has |have |did |is |are |was )?(?:now |just |finally |actually |since |all )*"
    r"(?:arrived?|turned up|turn up|come|here|delivered)(?: (?:now|after all|today|yesterday|this morning))?\W*$"
    r"|\b(?:my|our) (?:own )?(?:mistake|error|bad|fault)\b"
    r"|\b(?:i|we) (?:was|were) (?:wrong|mistaken)\b|\bmisread (?:it|the|your|this)\b"
)
DENIED = (
    r"\b(?:not|never|no|nobody|neither|nor|without|hardly|unless|if|when|until|once|wrong (?:item|one)|damaged|broken"
    r"|late|only|half|part|some|most|(?:\d+|\ua001+|one|two|three|four|five|six|seven|eight|nine|ten|a few|several)"
    r" (?:of|out of|boxes|pallets|units|pieces|items?|parcels?|packages?|products?))\b"
)
WORDS = DisputeWords(
    part=re.compile(fill_drawn(PART)),
    taken_back=re.compile(fill_drawn(TAKEN_BACK)),
    denied=re.compile(DENIED),
)
