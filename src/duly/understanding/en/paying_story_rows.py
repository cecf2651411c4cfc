"""More English rows about paying, as people say it in passing: "sent it over at lunchtime", "put me down for 200", "then".

Beside ``paying_rows``; the Hindi of chats stands here too, in English letters.
"""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import HAPPENED, LIKELY, POLAR, STATED_ONLY, WEAK, row

PROMISE, PAID, RECEIPT = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.RECEIPT
RAIL = r"(?:neft|rtgs|imps|upi|gpay|google pay|phonepe|paytm|bacs|chaps|faster payment|fps|ach|wire|zelle|venmo|cash ?app|paypal|bank transfer|transfer|payment|deposit|standing order|cheque|check)"
GOODS = r"(?! (?:\w+ )?(?:back|to (?:your|the) (?:warehouse|depot|returns|address|shop|colleague|team|support|office)|by (?:e-?mail|post|courier|whatsapp)|with the courier|via (?:e-?mail|post|courier|whatsapp)|to (?:him|her|them)\b))"
ROWS = (
    row(
        PAID,
        rf"\b(?:i |we |already |just |have |has |it |was |been |all |half )+(?:sent|transferred|wired|posted|put through|paid|pushed through) (?:it|that|this|them|everything|the lot|half|the whole thing)\b{GOODS}(?! (?:to|by|with|back|via|when|if|for (?:repair|return|review|approval)))(?=.*(?:<date>|<vague>|already|check|look|\W*$))"
        rf"|^\W*(?:(?:hi|hello|sorry|but|ok|yes|no|already|just) )*(?:sent|transferred|wired|paid|posted) (?:it|that|this|the lot|everything) (?:over |across |off |through )?(?:<date>|at \w+|already|this|last|on|yesterday|<vague>)"
        rf"|^\W*(?:(?:the|my|our|your|full|bank|hi|ok|sir) )*{RAIL} (?:is |was |has been |already |just |got )*(?:done|made|completed|complete|sent|initiated|through|cleared|gone|successful|submitted)\b(?! (?:by (?:the|<date>)|on <date> if|when|once|if|but|\w+ fail))"
        r"|\b(?:i|we|have|already|just) (?:have |already |just )*(?:cleared|settled|squared|sorted) (?:this|it|that|everything|them|the \w+)(?: off| up| out)?(?: now| already| with \w+)*(?: <date>| on <date>| last \w+)?\W*$"
        r"|\b(?:took|taken|debited|collected|pulled) (?:it|this|that|the \w+|money|<amount>) (?:off|from|out of) (?:my|our) (?:card|account|bank)\b"
        r"|\b(?:amount|payment|money|sum|funds|<amount>) (?:has |have |been |was |is |already |got )*(?:credited|transferred|remitted|deposited|sent|wired) (?:to|into|in) (?:your|ur)\b"
        r"|\b(?:half|part|some|most|<amount>|it|money|payment|transfer|everything|all of it|cash|funds) (?:already |just |has |have )*(?:went|gone) (?:across|over|through|out|off|in|to you)\b(?! (?:of|the|your head|twice|budget|together|my))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        RECEIPT,
        r"\b(?:utr|receipt|proof|slip|screenshot|confirmation|remittance|transaction (?:id|ref\w*)|swift copy)(?: \w+){0,2} (?:attached|enclosed|shared|here|below|given|sent)\b(?! (?:to|by) (?:me|us|you))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PROMISE,
        r"\b(?:pay ?day|(?:i|we) (?:get|am|are) paid|(?:my |our )?(?:salary|wages?|pay|pension|benefits?|money)(?: \w+)?)(?: is| on| comes?| lands?| in| arrives?| due| hits?)* <date>,? (?:so |and )?(?:then|(?:i |we )?(?:will|can) (?:pay|do it|sort it)|after that|that day)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:(?:ok|yes|sure|hi|hello|say|maybe|i can do|i could do|can do|could do|how about|well|right) )*<amount>,? (?:on|by|this|from|next|before|for|in)* ?<date>,? (?:and|then|with|plus|\W)+ ?(?:the |a )?(?:rest|remaining|remainder|balance|other half|<amount>|another <amount>)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:half|part|<amount>|the first half|first half|the rest|the balance|everything|all of it|it)(?: of it)? (?:(?:goes|go|going|will go|is going) (?:out|over|across|through|off|to you)|gets (?:paid|sent|settled)|leaves my account|lands (?:with you|in your \w+)).{0,14}<date>"
        r"|\b(?:and |then )?(?:the |another )(?:other |remaining )?(?:half|rest|remainder|balance|<amount>) (?:goes|go|going|will go|follows|is going|gets paid|comes|lands)(?: out| over| across| off| in)? (?:\w+ )?<date>"
        r"|^\W*(?:and |then |plus )*(?:the |another )?(?:other |remaining )?<amount> (?:on|by|before|in)? ?<date>\W*$"
        r"|\b(?:put|count|mark|note|pencil|book|stick) me (?:down|in) (?:for|on) .{0,30}<date>|<date>.{0,25}\b(?:it will|it shall|money will|payment will|you will) (?:be (?:with you|there|in your|done|sorted|paid)|have it|get it|see it)"
        r"|\b(?:so )?you (?:will|should|shall|are going to) (?:have|get|see|receive) (?:it|that|the \w+|your money|payment|everything) (?:then|by then|after that|<date>|<time>)"
        r"|\bgive (?:it|me|us) .{0,25}<date>.{0,25}\b(?:all )?(?:paid|sorted|settled|done|cleared|yours|with you)\b"
        r"|\b(?:will|shall|going to|can) (?:be )?(?:pay|paying|settle|clear|send)(?: you| it| them| everything)* (?:before|by|on|after) (?:that|then)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:(?:ok|yes|so|sure|hi|hello|also|sorry|sir|mam|bhai|boss) )*(?:(?:\ua002+|<ref>),? )+(?:on |by |due |is )*<date>.{0,60}\b(?:will|both|paid|rest|other|then)\b",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:bhej|kar|de|chuka|pay kar|transfer kar|payment kar|clear kar|jama kar|daal|karwa|bhijwa) ?(?:d(?:oo?|u)n?ga|d(?:oo?|u)ngi|denge|dengay|doonga|deta hoon|deta hu|deti hoon|dete hai(?:n)?|lunga|lenge|unga|enge)\b"
        r"|\b(?:karunga|karenge|karungi|bhejunga|bhejenge|chukaunga|dunga|denge|doonga)\b|\bho ja(?:ye|y|e|i)ga\b|\b(?:kar|de|bhej) (?:raha|rahe|rahi) (?:hoon|hu|hai|hain)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        Intent.SETTLEMENT_REQUEST,
        r"\b(?:settle|close|clear|finish|end|wrap up|sort|call)(?: (?:it|this|that|the (?:account|debt|bill|invoice|matter|whole thing)|everything|<ref>|off|out|up))* (?:for|at) (?:just |only |around |about |a |an |less|half|<amount>|\d+ ?%)"
        r"|\b(?:take|accept|agree|do|would|happy with) (?:you )?(?:take |accept )?<amount> (?:to (?:close|settle|finish|clear|end|call)|as (?:full|final|a settlement)|and (?:call|leave|close|forget)|in full (?:and final|settlement)|off)"
        r"|\b(?:write|wipe|knock|let) (?:me )?(?:off )?(?:the rest|the remainder|the balance|the remaining|some)(?: off)?\b",
        unless=POLAR,
    ),
    row(
        PROMISE,
        r"^\W*(?:no |sorry |actually |but |now )*it (?:will|is going to) be (?:on |by |more like |rather )*<date>\W*$",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|going to) <adv>(?:re-?try|try)(?: it| again)* (?:on |by |at )?<time>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        Intent.CALLBACK_REQUEST,
        r"\b(?:call|ring|phone|buzz|bell) (?:me |us )?(?:back )?(?:after|before|around|about|at|between|from|past|not before) (?:\d|<date>|lunch|work|noon|school|dinner|six|five|seven|four|three|two|nine|ten|eleven|twelve|one)",
        LIKELY,
        unless=POLAR,
    ),
)
