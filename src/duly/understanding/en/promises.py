"""English words around a promise: conditions, courtesies, and dates that are not the promised one."""

from __future__ import annotations

import re

from duly.understanding.promises import PromiseWords

WORDS = PromiseWords(
    not_promised=re.compile(
        r"\b(?:instead of|not|rather than|dated|invoices?|bill|due|from(?! (?:me|us)\b)|since|of|until after|(?:(?:i|we|he|she|they|wife|husband|partner)(?: \w+){0,2} gets?|getting"
        r"|got|i am|we are) paid|payday is|salary is|sent|received|as of|delivered|ordered|promised"
        r"|supposed to pay)(?: (?:for|from|dated|of|on|the|me|by|due))* $"
    ),
    alternative=re.compile(
        r" ?(?:,? or|/|to|,? and|-|,? maybe|,? at the latest|,? if not)(?: (?:by|on|the|at the latest))* ?"
    ),
    condition=re.compile(
        r"(?P<condition>\b(?:(?:when|once|if|as soon as|after|until|till|unless|provided|provided that"
        r"|assuming|depending on|subject to|the moment|the day|whenever|as long as|only if"
        r"|on condition)\b(?! now\b)(?: (?:i|we|you|he|she|they|it|the|my|our|your|that|his|her|their|this"
        r"|there|payday|salary|pay ?day|wages|a|all|everything|someone|our|goods|getting|receiving|receipt"
        r"|confirmation|when|approval|funds|money|client|customer|head)\b[^.!?;\n]*?(?=,? (?:i|we) (?:will"
        r"|can|shall|could|would|am going|are going)\b|[.!?;,\n]|$))|(?:on|after|at|by|around|come"
        r"|next) (?:my |our |the |next )*(?:pay ?day|salary|pay ?cheque|pay ?check|wages|pension|benefits?"
        r"|student loan|bonus|tax refund)\b(?: day| comes?(?: in)?| arrives?| is in| lands?| clears?)?"
        r"|\bmight\b|\bmaybe\b|\bperhaps\b|\bpossibly\b|\bnot sure\b|\bdepends\b))"
    ),
    courtesy=re.compile(
        r"(?:if|as long as|provided)(?: that)? (?:(?:that|this|it|you) (?:is|works?|would be|suits?|do not"
        r"|does not|can|could|will|like|want|would|are)\b(?! (?:paid|send|sent|give|delivered|credited"
        r"|corrected|fixed|reduce|accept|resend|waive|remove|cancel))|you (?:do not mind|like|agree|want"
        r"|wish)|possible|ok|needed|necessary|not sooner|not earlier|not before|all goes)|when i can|if i can"
        r"|when possible|if possible|after the weekend|(?:once|when|after|as soon as) (?:i|we) (?:am|are|get|reach) (?:back )?(?:home|online|at my desk|to my (?:desk|computer|laptop))|after (?:work|lunch)"
    ),
    hinge=re.compile(
        r"\b(?:when(?:ever)?|once|as soon as|if|after|until|till|unless|not before|before|provided|the moment)"
        r" (?:i|we|my|our|the|he|she|they|his|her|their)\b[^.!?;,\n]{0,40}?\b(?:paid|pays?|salary|wages?|pension|benefits?"
        r"|bonus|loan|payday|pay day|arrives?|comes?|lands?|clears?|funds?|money|get|receive|confirms?|approves?|goods"
        r"|delivered)\b|\b(?:depends?|depending) on\b[^.!?;,\n]*|\b(?:my|our) (?:salary|wages?|pension|benefits?|bonus|client"
        r"|customer|student loan|pay) (?:comes?|arrives?|lands?|is|pays?|gets?)\b"
    ),
    then=re.compile(
        r"\b(?:pay|settle|sort|do|transfer|send)(?: \w+){0,3} (?:then|on the day|that(?: same| very)? day|the same day|(?:before|by|after|on) (?:that|then))\b"
        r"|\bso (?:then|after that|that day)\W*$|\b(?:have|get|see|receive) (?:it|that|payment|your money) (?:by )?then\b"
    ),
    # A run of drawn characters must not be cut in more than one way: such a pattern takes seconds over a long date.
    lone_time=re.compile(
        r"(?:(?:on|by|before|maybe|around|about|say|this|the|latest|no later than|at|in|it will be"
        r"|that will be|or|definitely|probably|for|until|sometime|hopefully|will|be|is|and|for sure"
        r"|so)[ ,]*)*[\ua000\ua005]++(?:[ ,]*(?:or|to|and|[\ua000\ua005]|at the latest|latest|max|for sure|ok"
        r"|morning|afternoon|evening|noon|at|is|fine|good|works|by|on|please|thanks|definitely|hopefully|first thing|early|sharp|lunchtime|night))*\W*+"
    ),
    bare=re.compile(
        r"(?:\W*+(?:(?:sorry|actually|no|oh|wait|ok|yes|please|hi|hello|then|rather|better|i mean|i meant|make it"
        r"|make that|let us say|say|maybe|perhaps|on|by|before|around|about|the|this|latest|no later than|only|just"
        r"|it is|that is|until|for)[ ,.:-]*+)+|[^\w\ua000\ua001]*+)"
        r"[\ua000\ua001]++(?:[ ,.]*(?:[\ua000\ua001\ua005]|on|by|at|the latest|latest|instead"
        r"|please|thanks|thank you|sorry|then|ok|morning|afternoon|evening|for sure|max|only|is (?:fine|good|ok)))*\W*+"
    ),
    only_named=re.compile(
        r"\W*(?:(?:no|yes|ok|sorry|it is|for)[ ,]*)*(?:just|only) (?:for )?(?:that|this|the)(?: (?:one|invoice|bill|first))?"
        r"(?: please| thanks)?\W*"
    ),
)
