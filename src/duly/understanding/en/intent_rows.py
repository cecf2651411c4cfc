"""How English intent rows are written: word groups in angle brackets, guards by name."""

from __future__ import annotations

import re

from duly.domain.signals import DisputeReason, Intent
from duly.understanding.intents import IntentPattern, Unless, fill_drawn

STATED_ONLY = frozenset({Unless.NEGATED, Unless.REPORTED, Unless.ASKED})
HAPPENED = STATED_ONLY | {Unless.UNREAL}
POLAR = frozenset({Unless.NEGATED, Unless.REPORTED})
QUOTED = frozenset({Unless.REPORTED})
ANY = frozenset[Unless]()
QUESTIONS = frozenset({Unless.STATED})

USUAL, SURE, LIKELY, WEAK = 900, 980, 750, 550

SLOTS = {
    "<will>": (
        r"(?:will|shall|am going to|are going to|is going to|going to|plan(?:ning)? (?:to|on)"
        r"|intend(?:ing)? to|aim(?:ing)? to|promise(?:d)? to"
        r"|(?<!so i )(?<!so we )(?<!if i )(?<!if we )(?<!before i )(?<!how i )(?<!where i )(?<!when i )(?<!how"
        r" we )(?<!that i )(?:can|could)|should be able to|will be able to|would be able to"
        r"|am (?:only )?able to|are (?:only )?able to|hope to|hoping to|expect(?:ing)? to"
        r"|(?<!when i )(?<!when we )(?<!whenever i )(?<!if i )(?<!time i )(?:will )?try(?:ing)? (?:to|and)|do my best to|let me|about to|happy to|willing to|prepared to"
        r"|ready to|commit to|agree to|undertake to|guarantee to|might|may|will aim to|trying to|be sure to"
        r"|make sure to)"
    ),
    "<adv>": (
        r"(?:(?:definitely|certainly|surely|probably|hopefully|just|then|also|gladly|try to|try and|now|first"
        r"|finally|actually|be able to|[\ua000\ua005]+|be|only|still|at least|for sure|personally|maybe"
        r"|perhaps|possibly|start|go ahead and|have to|soon|on|by|in full|most likely|likely|immediately"
        r"|of course|already|sort of|instead) )*"
    ),
    "<pays>": (
        r"(?:pay(?:ing)?|settl(?:e|ing)(?! for| at)|clear(?:ing)?|transfer(?:ring)?|wir(?:e|ing)"
        r"|remit(?:ting)?|deposit(?:ing)?|cover(?:ing)?|pay(?:ing)? off|square up|catch up|make good|cough up"
        r"|repay|honou?r)"
    ),
    "<makes>": (
        r"(?:mak(?:e|ing)|send(?:ing)?|do(?:ing)?|process(?:ing)?|sort(?:ing)?(?: out)?|arrang(?:e|ing)"
        r"|complet(?:e|ing)|releas(?:e|ing)|put(?:ting)?(?: through)?|bring(?:ing)?|giv(?:e|ing)|get(?:ting)?"
        r"|handl(?:e|ing)|issu(?:e|ing)|authori[sz]e|approve|schedule|set(?:ting)? up|initiat(?:e|ing)"
        r"|execute|take care of|drop(?: off| in)?|have|manage|post|execute|organi[sz]e|push through|pop|fix"
        r"|offer|mail|submit|finali[sz]e|action)"
    ),
    "<money>": (
        r"(?:(?:you|the|a|my|this|that|your|our|some|full|part|part of|bank|wire|another|first|final|entire"
        r"|whole|outstanding|total|it|to|for|u|him|them|all|all of|at least|around|about|up to|only|of"
        r"|remaining|overdue|other|second|next|online|down|over|through|out|off|back|initial|partial|due"
        r"|required) )*(?:payments?|money|transfers?|funds|cash|cheques?|check|balance|amounts?|[\ua001]+"
        r"|rest|remainder|half|debt|deposit|bill|sum|instal+ment|direct debit|bank transfer|arrears)"
    ),
    "<docs>": r"(?:invoices?|bills?|statements?|copy|copies|pdf|documents?|document|paperwork|purchase order|po"
    r"|quote|contract|attachment|\ua002+)",
    "<goods>": (
        r"(?:goods|order|delivery|items?|package|parcel|products?|shipment|stuff|material|materials|equipment"
        r"|merchandise|stock|units|parts|boxes|pallets?|furniture|phone|machine|anything|any of it"
        r"|consignment|things?|device|laptop|goods and services)"
    ),
    "<i>": r"(?:i|we|my (?:wife|husband|partner|son|daughter|company|accountant|boss|bank|office)|he|she|they"
    r"|accounts|finance|our \w+(?: \w+)?)",
    "<human>": (
        r"(?:human|person|agent|manager|supervisor|representative|rep|somebody|someone|operator|adviser"
        r"|advisor|real person|live agent|member of staff|colleague|human being|staff|employee"
        r"|customer (?:service|care|support)|team leader|people|collector|case handler)"
    ),
    "<you>": r"(?:you|u|your company|you guys|you people|this company)",
    "<kin>": (
        r"(?:wife|husband|spouse|partner|son|daughter|mother|father|mum|mom|dad|brother|sister|carer"
        r"|caretaker|neighbou?r|roommate|flatmate|girlfriend|boyfriend|cousin|uncle|aunt|nephew|niece"
        r"|grandson|granddaughter|grandmother|grandfather|housemate)"
    ),
}


def row(
    intent: Intent,
    pattern: str,
    confidence: int = USUAL,
    *,
    unless: frozenset[Unless] = ANY,
    reason: DisputeReason | None = None,
    named: bool = False,
) -> IntentPattern:
    """One row; ``pattern`` may use the word groups of ``SLOTS`` and the drawn spans of ``intents``."""
    compiled = re.compile(fill_drawn(pattern, SLOTS))
    return IntentPattern(
        intent=intent, pattern=compiled, confidence=confidence, unless=unless, reason=reason, named=named
    )
