"""English rows of dispute by contrast or in idiom: what was ordered against what came, what was quoted against what was
billed, who did not turn up. Knows no invoice and no order: only how people say it.
"""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import ANY, LIKELY, POLAR, QUOTED, USUAL, row
from duly.understanding.intents import IntentPattern, Unless


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


COUNT = (
    r"(?:\d{1,4}(?:[.,]\d{1,2})?|<amount>|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|half|a dozen|a handful)"
)
MESSAGES = r"(?:reminders?|messages?|e-?mails?|texts?|letters?|invoices?|bills?|calls?|times|days|weeks|links?|copies)"
SENT = r"(?:delivered|shipped|supplied|brought|dropped off|unloaded)"
ASKED_FOR = r"(?:ordered|asked for|requested|wanted|chose|picked|selected|bought|paid for|agreed on)"
THING = (
    r"(?:red|blue|green|black|white|gr[ae]y|brown|yellow|pink|orange|purple|silver|gold|navy|beige|small|medium|large"
    r"|extra large|xs|xl|xxl|left-handed|right-handed|plain|striped|wooden|steel|leather|plastic|metal|matt|glossy)"
)
WORKER = (
    r"(?:cleaners?|painters?|driver|mechanics?|workers?|builders?|team|crew|workmen|caterers?|gardeners?|fitters?"
    r"|movers?|technicians?|engineers?|plumbers?|electricians?|installers?|contractors?|decorators?|roofers?|guards?"
    r"|trainers?|tutors?|repairm[ae]n|man|men|people|guys?|lads)"
)
PAPER = (
    r"(?:delivery note|proof of delivery|pod|purchase order|po(?: number)?|timesheets?|time sheets?|work order"
    r"|job sheet|signed contract|signed order|certificate|w-?9|packing (?:list|slip)|breakdown|order confirmation)"
)
CALLED_OFF = r"(?:called off|withdrawn|scrapped|revoked|rescinded|annulled|voided|dropped)"
BOOKED = (
    r"(?:booking|order|subscription|contract|membership|event|party|wedding|job|project|course|appointment|reservation"
    r"|hire|visit|shoot|session|class|delivery|trip)"
)
ROWS = (
    _dispute(
        R.QUANTITY,
        rf"\b(?:you|they|he|your \w+) (?:have |had |only |just )*{SENT} (?:us |me )?(?:only |just )?{COUNT}"
        rf"(?! {MESSAGES}\b)(?: \w+)?(?: of (?:them|those|these))?\W*$"
        rf"|\b{COUNT} (?:were |was |have been |had been |are )?(?:ordered|invoiced|billed|charged)\b.{{0,25}}?"
        rf"\b(?:only |just )?{COUNT} (?:were |was |have been |came\b|arrived\b|got |turned up)"
        rf"|\b(?:ordered|invoiced|billed(?: us| me)? for|charged(?: us| me)? for|counts?|lists?) {COUNT}\b.{{0,30}}?"
        rf"\b(?:got|received|delivered|came with|worked|was there|were there|used|only had|arrived) (?:us |me |for )?"
        rf"(?:only |just )?{COUNT}\b",
    ),
    _dispute(
        R.QUANTITY,
        rf"\b{WORKER} (?:only |just |(?:was|were) (?:only|just) )+(?:worked|(?:was |were )?(?:here|there|on site)|stayed|did"
        rf"|put in) (?:for )?{COUNT}\b(?! (?:of )?(?:the |a )?(?:job|work|rooms?|house|task))"
        rf"|\byour (?:{WORKER}|staff|workforce|\w+ team) (?:worked|did|put in|stayed) (?:for )?{COUNT}(?: hours?| days?)?\W*$",
    ),
    _dispute(
        R.PRICE,
        r"\b(?:quote|quotation|estimate|offer|price list|catalogue|website|contract|agreement|order confirmation)"
        rf" (?:said|says|stated|states|was(?: for)?|showed|shows|had|gave)(?: us| me)? (?:only )?{COUNT}\b(?! \w*days?)",
        LIKELY,
        unless=ANY,
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:no|not a) (?:sign|trace|sight) of (?:it|them|(?:the |my |our |any |those |these |that |this |your )*<goods>)\b"
        r"|\b(?:have|has|had) yet to (?:arrive|be delivered|turn up|show up|(?:receive|get|see) (?:it|them"
        r"|(?:the |my |our |any |those |that )*<goods>))\b(?! (?:confirmation|number|copy))"
        r"|\bwhere (?:is|are|has|have) (?:the |my |our |those |that )+(?:order|parcel|package|goods|delivery|shipment"
        r"|consignment|items?)\b(?! (?:note|confirmation|number|slip))",
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        r"\b(?:peel(?:s|ed|ing)? off|(?:rubbish|shoddy|dreadful|terrible|awful|inferior|horrible|appalling|cheap) (?:quality"
        r"|goods|materials?|product)|came (?:apart|to pieces)|(?:came|arrived) in (?:bits|pieces)|snapped (?:in (?:two"
        r"|half)|off)|rusty|rusted|warped|dented|chipped|shattered|mildewed|wilted|gone off|past (?:its|their) (?:best"
        r"|sell-by)|(?:was|were|is|are|came|arrived) (?:bent|soaked|wet|dead|off|stale))\b(?<!was off)(?<!were off)(?<!is off)(?<!are off)"
        r"(?<!is dead)(?<!was dead)",
        LIKELY,
        unless=POLAR,
    ),
    _dispute(
        R.WRONG_ITEM,
        rf"\bnot the \w+(?: \w+)? (?:that |which )?(?:i|we) (?:had |have )?{ASKED_FOR}\b(?<!agreed on)"
        rf"|\b(?:i|we) (?:had |have |clearly |specifically )*(?:{ASKED_FOR})(?: the| a| an)? {THING}(?: ones?)?\b"
        rf"|\b(?:sent|delivered|shipped|gave|received|got)(?: us| me)?(?: the| a)? {THING} ones?\b",
    ),
    _dispute(
        R.RETURN,
        r"\b(?:went|gone|shipped|posted|mailed|been|brought|taken|carried|driven|drove|took|sent) (?:all )?back to"
        r" (?:you|your (?:shop|store|warehouse|depot|office)|the (?:shop|store|warehouse|depot|supplier))\b"
        r"|\b(?:those|these|the|that) (?!payment|money|call|message)\w+ (?:went|(?:was|were|has been|have been) (?:sent"
        r"|taken|shipped|given|brought|posted)|have gone|has gone) (?:all )?back\b"
        r"|\b(?:brought|took|sent|gave|handed|shipped|posted) (?:the |those |these |that |this )(?!payment|money|call"
        r"|message|text|email|form)(?:\w+ ){1,2}?back\b",
        unless=POLAR,
    ),
    _dispute(
        R.DUPLICATE,
        r"\b(?:charging|billing|invoicing|debiting) (?:\w+ ){0,3}?(?:twice|double|two times)\b"
        r"|\b(?:is|are|looks|seems|was) (?:exactly |just |basically )?(?:the same as|identical to|a repeat of|a copy of)"
        r" (?:invoice )?(?:<ref>|(?:the |your )?(?:last|previous|earlier|other|first) (?:one|invoice|bill))"
        r"|\balready (?:on|in|included in|part of|covered by) (?:invoice )?<ref>"
        r"|\b(?:both|two|these) (?:invoices|bills) (?:are )?(?:for|cover|bill) (?:the same|one|a single)\b",
    ),
    _dispute(
        R.SERVICE,
        rf"\b(?:{WORKER}) (?:never|did not|has not|have not) (?:even |ever |actually )*(?:showed|shown|show|turned|turn"
        r"|came|come|appeared|appear|arrived|arrive|finish(?:ed)?|complete[d]?|did anything|do (?:anything|the))\b"
        rf"|\b(?:{WORKER}) (?:\w+ )?(?:walked off|disappeared|vanished|left early)\b"
        r"|\bhalf[- ](?:finished|done|built|painted|complete[d]?|installed|cleaned)\b"
        r"|\b(?:left|leaving) (?:\w+ ){1,3}?(?:unfinished|incomplete|undone|in a mess)\b"
        r"|\bonly (?:did|finished|completed|cleaned|painted) half\b",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        rf"\bwhere (?:is|are) (?:the |your |my |our |that )*(?:signed |original |corresponding )?{PAPER}\b"
        rf"|\b(?:no|never (?:got|received|had|saw)|did not (?:get|receive|attach)|not (?:sent|attached|received)"
        rf"|not seen) (?:a |an |the |any |your )?(?:signed |original )?{PAPER}\b",
    ),
    _dispute(
        R.CANCELLED,
        rf"\b{BOOKED} (?:was|has been|is|were|got|had been|have been) (?:already |long )?{CALLED_OFF}\b"
        rf"|\bcalled (?:it|(?:the |that |our |my )+{BOOKED}) off\b|\bcalled off (?:the |that |our |my )+{BOOKED}\b"
        r"|\bnothing to (?:bill|invoice|charge)(?: (?:us|me))?(?: for)?\b",
        unless=POLAR,
    ),
)
