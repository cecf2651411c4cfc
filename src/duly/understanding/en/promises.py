"""English words around a promise: conditions, courtesies, and dates that are not the promised one."""

from __future__ import annotations

import re

from duly.understanding.promises import PromiseWords

WORDS = PromiseWords(
    not_promised=re.compile(
        r"\b(?:instead of|not|rather than|dated|invoices?|bill|due|from|since|of|until after|gets?|getting"
        r"|got|get paid|am paid|are paid"
        r"|paid|payday is|salary is|sent|received|as of|delivered|ordered|promised|supposed to pay)"
        r"(?: (?:for|from|dated|of|on|the|me|by|due))* $"
    ),
    alternative=re.compile(
        r" ?(?:,? or|/|to|,? and|-|,? maybe|,? at the latest|,? if not)(?: (?:by|on|the|at the latest))* ?"
    ),
    condition=re.compile(
        r"(?P<condition>\b(?:(?:when|once|if|as soon as|after|until|till|unless|provided|provided that"
        r"|assuming|depending on|subject to"
        r"|the moment|the day|whenever|as long as|only if|on condition)\b(?! now\b)(?: (?:i|we|you|he|she"
        r"|they|it|the|my|our|your|that"
        r"|his|her|their|this|there|payday|salary|pay ?day|wages|a|all|everything|someone|our|goods|getting"
        r"|receiving|receipt|confirmation"
        r"|when|approval|funds|money|client|customer|head)\b[^.!?;\n]*)"
        r"|(?:on|after|at|by|around|come|next) (?:my |our |the |next )*(?:pay ?day|salary|pay ?cheque"
        r"|pay ?check|wages|pension|benefits?"
        r"|student loan|bonus|tax refund)\b(?: day| comes?(?: in)?| arrives?| is in| lands?| clears?)?"
        r"|\bmight\b|\bmaybe\b|\bperhaps\b|\bpossibly\b|\bnot sure\b|\bdepends\b))"
    ),
    courtesy=re.compile(
        r"(?:if|as long as|provided)(?: that)? (?:(?:that|this|it|you) (?:is|works?|would be|suits?|do not"
        r"|does not|can|could|will|like|want"
        r"|would|are)\b(?! (?:paid|send|sent|give|delivered|credited|corrected|fixed|reduce|accept|resend"
        r"|waive|remove|cancel))"
        r"|you (?:do not mind|like|agree|want|wish)|possible|ok|needed|necessary|not sooner|not earlier"
        r"|not before|all goes)"
        r"|until then|after that|after this|when i can|if i can|when possible|if possible|after the weekend"
        r"|after (?:work|lunch)"
    ),
    lone_time=re.compile(
        r"(?:(?:on|by|before|maybe|around|about|say|this|the|latest|no later than|at|in|it will be"
        r"|that will be|or|definitely|probably"
        r"|for|until|sometime|hopefully|will|be|is|and|for sure|so)[ ,]*)*[\ua000\ua005]+(?:[ ,]*(?:or|to|and"
        r"|[\ua000\ua005]+|at the latest"
        r"|latest|max|for sure|ok|morning|afternoon|evening|noon|at|is|fine|good|works|by|on|please|thanks"
        r"|definitely|hopefully))*\W*"
    ),
)
