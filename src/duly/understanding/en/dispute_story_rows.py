"""English rows of dispute told as a story: what the driver left, what the rep quoted, what was collected, who was rung.

Beside ``dispute_rows`` (said by its name) and ``dispute_contrast_rows`` (one thing against another). Knows no invoice.
"""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.en.dispute_contrast_rows import BOOKED, COUNT, MESSAGES, PAPER, WORKER
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, USUAL, row
from duly.understanding.intents import IntentPattern, Unless


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


WARE = (
    r"(?:goods|orders?|deliver(?:y|ies)|items?|packages?|parcels?|products?|shipments?|stuff|materials?|equipment|stock|units"
    r"|parts|boxes|pallets?|cartons?|cases|crates|bags|sacks|rolls|sheets|drums|furniture|sofa|chairs?|tables?|desks?|beds?"
    r"|mattress|worktop|phone|machine|device|laptop|screen|monitor|printer|tv|fridge|washer|boiler|bike|pump|motor|tyres?|tires?"
    r"|doors?|windows?|tiles?|flooring|carpet|curtains?|blinds?|shirts?|shoes|clothes|uniforms?|dress|books?|bottles|cakes?|flowers"
    r"|food|plants?|kit|tools?|cables?|lights?|consignment|things?|rest|other half|half)"
)
MANY = r"(?:half(?: of)?|some(?: of)?|most of|part of|a few(?: of)?|several(?: of)?|one(?: of)?|two(?: of)?|three(?: of)?|a (?:box|pallet|case) of|\d{1,3}(?: of)?|<amount>)"
CAME = r"(?:came|arrived|turned up|showed up|made it|got here|delivered|were delivered|was delivered|were there|worked|were in the box|reached us)"
HARM = (
    r"(?:cracks?|dents?|scratch(?:es)?(?: marks)?|holes?|rips?|chips?|splits?|mould|mold|rust|stains?|leaks?|bits missing"
    r"|parts? missing|dead pixels|marks all over|tears?)"
)
BILLED = r"(?:billed|charged|invoiced|put down|debited|been charged|been billed|been invoiced)"
NOBODY = r"(?:nobody|no ?one|none of us|not one of us)"
ROWS = (
    _dispute(
        R.QUANTITY,
        rf"\b(?:left|dropped off|dropped|forgot|missed|missed out|short[- ]changed us by|held back|brought|sent|delivered|unloaded|supplied)"
        rf" (?:us |me )?(?:only |just |off )?{MANY} (?:the |our |my |those )?(?!{MESSAGES}\b){WARE}\b(?! (?:back|to you))"
        rf"|\bonly (?:had |got |have |counted |found )?{COUNT} (?:of|out of) (?:the |our |those )?(?:{COUNT}|them|those|it)\b"
        rf"|\b{COUNT} (?:\w+ )?(?:were|was|are|is|came up|came in)? ?short\b(?! (?:of (?:money|cash|funds)|notice|term|this month|on))"
        rf"|\b(?:says|said|shows|showed|lists|states|signed for|counted|note for) {COUNT}\b(?: \w+)?.{{0,40}}\b(?:you|they) (?:have )?{BILLED}\b"
        rf"|\bthere (?:were|was) (?:only )?{COUNT} (?:\w+ )?(?:in the box|missing|on the pallet|in the delivery)\b"
        rf"|\b(?:one|two|three|four|five|some|half|several|\d+)(?: of (?:the|my|our))? {WARE} (?:missing|never {CAME}|did not (?:come|arrive|turn up))\b",
    ),
    _dispute(
        R.PRICE,
        rf"\b(?:quoted|promised|offered|given a (?:price|quote) of|told)(?: me| us| them)?(?: a (?:price|rate|quote|total))?(?: of| it (?:was|would be|is))? {COUNT}"
        r"(?! (?:days?|weeks?|months?|to call|times|people|more|of))\b(?!.{0,20}\bif (?:i|we) paid)"
        rf"|\b(?:agreed|said|supposed to be|meant to be|should (?:have )?(?:only )?(?:be|been|cost)|was to be|would be|expected) (?:at |on )?(?:only |just )?<amount>(?! (?:by|on|before|each|a|per|every) )(?!\W*<date>)"
        r"|\b(?:charged|billed|invoiced)(?: me| us)? (?:the )?(?:full|old|wrong|higher|retail|list|premium|standard|peak) (?:price|rate|tariff|amount)\b"
        r"|\b(?:last|previous|usual|normal|usually|old) (?:bill|invoice|price|rate|one|month'?s bill) (?:was|is|were|used to be) (?:only |about |around )?(?:half|less|lower|cheaper|<amount>|\d+)"
        r"|\b(?:price|rate|tariff|bill|cost|fee) (?:has |have )?(?:gone|went|go|jumped|shot|doubled|tripled|trebled)(?: up)?\b(?! down)"
        r"|\b(?:discount|voucher|promo(?:tion)?|coupon|code|offer|price match|loyalty|rebate)(?: code)? (?:was|is|has|did|were|never|not)(?: been| not| never| even)* ?(?:not |never )?(?:applied|taken off|deducted|honou?red|included|come off|came off|work|go through|removed)"
        r"|\b(?:supposed|meant|was|were) to (?:be|get) (?:it )?(?:for )?(?:free|half price|\d+ ?% off|a discount|cheaper)\b|\bfree (?:for|trial|month|of charge)\b.{0,25}\b(?:but|yet|why|still|supposed|said|told)\b"
        r"|\b(?:supposed|meant) to be free\b",
        LIKELY,
        unless=POLAR,
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b(?:nothing|none of (?:it|them|the \w+)|not one of (?:them|the \w+)) (?:has |have |had |was |ever |actually |even |yet |been )*(?:turned up|arrived|come|came|shown up|showed up|reached (?:us|me)|delivered|landed|received)\b(?! (?:by (?:e-?mail|mail|post)|in (?:the|my|our) (?:mail|e-?mail|post|inbox)))"
        r"|\btracking(?: \w+)? (?:still |just |only )?(?:says|shows|said|has not|stuck|is stuck)\b|\b(?:courier|carrier|dpd|fedex|ups|royal mail|hermes|evri|amazon|postman|driver) (?:has |must have |seems to have )?(?:lost|stole|nicked|binned|returned it|never (?:came|turned up|delivered|showed))\b"
        rf"|\b(?:my|our|the|that|this|those|these) {WARE} (?:still )?(?:has|have|had|did|is|are|was|were)? ?(?:not|never|yet to) (?:even |ever |yet |actually |been )*(?:arrived?|come|came|delivered|shown? up|turned? up|reach(?:ed)?(?: us| me)?|show|appeared?|materiali[sz]ed?|land(?:ed)?)\b"
        rf"|\bstill (?:waiting|not received|chasing|have not (?:got|had|received|seen))(?: for| on)? (?:the |my |our |your |that |any )?{WARE}\b(?! (?:note|confirmation|number))"
        rf"|\bwhere (?:the hell |on earth )?(?:is|are) (?:my|our|the) {WARE}\b|\b(?:delivery|parcel|order|package|item) (?:got |was |is |went )?(?:lost|missing|stolen|undelivered)\b",
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        rf"\b(?:came|arrived|turned up|delivered|showed up|was|were|is|are|has|had|have|got)(?: \w+)?(?: with)?(?: a| an| the| two| some| huge| massive| big| large| deep| nasty| several| loads of| lots of)* {HARM}\b(?! (?:down )?(?:in|on) (?:my|our) (?:finances|budget|income))"
        r"|\b(?:peeling|bubbling|flaking|fading|fraying|unravell?ing|crumbling|buckling|rattling|sparking|overheating|falling off|coming off|coming apart)\b"
        r"|\b(?:smashed|shattered|cracked|dented|squashed|soggy|ripped|bent|torn|scuffed|mangled|battered) (?:to bits|up|when|on arrival|out of the box|in transit|in the post)?"
        r"|\b(?:will|would|does|do|did) not (?:even )?(?:turn on|switch on|start(?! (?:until|till|before))|power (?:on|up)|charge(?! (?:me|us|you))|fit|close properly|open properly|boot|hold (?:a )?charge|heat up|stay up|line up|connect)\b(?! (?:in|me|us|my (?:budget|schedule)))"
        rf"|\b(?:it|they|(?:the|your|this|that|these|those|new|your new) {WARE}) (?:has |have )?(?:already |just |completely )?(?:packed (?:in|up)|conked out|gave up|died|broke(?: down)?|snapped|failed|fell (?:to bits|to pieces|apart)|burst|exploded|blew up|shrank|stopped working)\b(?! (?:last year in|of))"
        r"|\b(?:do|does|did|will) not work\b(?! (?:here|there|for (?:me|us|you|them)|on|at|in|with|any ?more|fridays|weekends|mondays))"
        r"|\b(?:not|nowhere near|hardly) (?:up to (?:standard|scratch|spec)|good enough|fit for use|the quality)\b|\b(?:poor|bad|shoddy|terrible|cheap|lousy) (?:finish|quality|build|material)\b",
        LIKELY,
        unless=POLAR,
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\b(?:sent|got|gave|received|delivered|shipped|supplied|came)(?: us| me| with)?(?: a| an| the| some)? (?:\w+ ){1,3}(?:instead of|rather than|when (?:i|we) (?:ordered|asked|wanted))\b(?! (?:paying|the bank|calling))"
        r"|\b(?:wrong|incorrect) (?:colou?r|size|model|one|ones|spec|specification|version|brand|make|type|item|product|thing|stuff|length|width|voltage|grade)\b(?!.{0,12}\b(?:number|day|amount|invoice)\b)"
        r"|\bnot (?:what|the (?:one|model|colou?r|size|thing|stuff|kit|product)s?)(?: that)? (?:i|we) (?:actually |had )?(?:ordered|asked for|wanted|picked|paid for|chose|bought)\b",
        LIKELY,
    ),
    _dispute(
        R.RETURN,
        r"\b(?:collected|picked up|took away|taken|took|fetched) (?:it|them|those|these|that|this|the|both|all)(?: \w+){0,4}? (?:off|from|back from) (?:me|us|here|our|my)\b(?! (?:account|card|bank|wages|salary))"
        r"|\b(?:sent|posted|shipped|mailed|took|taken|brought|dropped|handed|gave|given|driven|carried) (?:it|them|those|these|that|this|everything|both|the lot|the whole lot|all of (?:it|them)|the (?:goods|order|item|product|parcel|package|thing|\w+s))(?: all| both| straight| right)? back\b(?! to (?:work|me|my))"
        r"|\b(?:returns? (?:label|form|team|department|slip|number|reference|receipt|desk)|rma(?: number)?|proof of (?:return|postage))\b|\b(?:already|have|has|had|were|was|i|we) (?:been )?returned\b(?! from)(?! (?:your|the|a|my|to) ?(?:calls?|message|work|email|home|normal|country))"
        r"|\b(?:no|not (?:had|got|received|seen)(?: a| the| any| my| our)?|waiting (?:for|on)(?: a| the| my| our)?|where is (?:the|my|our)|still no|owe (?:me|us) a) (?:credit note|credit memo|refund|credit)\b(?! (?:card|check|score|history))",
        unless=POLAR,
    ),
    _dispute(
        R.DUPLICATE,
        r"\b(?:went|gone|come|came|going|taken|put|sent|entered|keyed) (?:through|in|out|over|across)? ?(?:twice|two times|2x|a second time)\b(?! (?:a|per|this) (?:week|month|year))"
        r"|\bfor the (?:very )?same (?:\w+ )?(?:'s )?(?:work|job|order|month|week|week's|delivery|visit|thing|period|goods|service|hours|item|items|purchase|period|project|repair|booking|stay)\b"
        r"|\b(?:look|are|is|looks|seem|seems|being) (?:exactly |completely |totally )?(?:identical|the same invoice|the same bill|duplicated?)\b|\b(?:same|identical) (?:invoice|bill|charge|amount|job|work)(?: \w+){0,3} (?:twice|again|two|under|on both|different number)\b"
        r"|\b(?:billed|charged|invoiced|paying|pay) (?:us |me |for (?:it|this|that) |it )?(?:twice|again|a second time|double)\b(?! (?:a|per) )",
        LIKELY,
        unless=POLAR,
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        rf"\b(?:share|send|provide|forward|attach|need|want|require|waiting for|chasing|missing|without|get|supply|include)(?: \w+){{0,2}}? (?:the |a |an |your |our |that |this |any )*(?:signed |stamped |original |copy of the |copy of |valid )*(?:delivery challan|challan|{PAPER}|grn|goods received note|pod|e-?way bill|completion certificate|sign-?off sheet|signed copy|job card|cmr)\b(?! (?:number )?(?:is|was) (?:on|there|fine))"
        r"|\bwithout (?:that|it|this|one|them|those|which|a \w+|the \w+)(?: \w+){0,2},? .{0,40}\b(?:can ?not|will not|not able to|unable to|is unable to|refuse to|wont) (?:be )?(?:release|released|process|processed|approve|approved|pay|paid|book|clear|sign)\b"
        r"|\b(?:ap|accounts|accounts payable|finance|our system|head office|the system|portal|they) (?:has |have |will )?(?:rejected|reject|bounced|kicked (?:it )?(?:back|out)|blocked|refused|can ?not (?:process|accept|match|book|approve)|will not (?:process|accept|approve|release))\b.{0,30}\b(?:it|without|because|invoice|as|until|<ref>|po)\b"
        r"|\b(?:po|purchase order|order|vat|gst|tax|vendor|company registration) (?:number |no |ref |reference )?(?:is |was |has been )?(?:missing|absent|left off|not on|not shown|blank)\b",
    ),
    _dispute(
        R.CANCELLED,
        rf"\b(?:rang|called|phoned|emailed|wrote|written|asked|told|spoke|messaged|texted|went online)(?: \w+){{0,5}}? to (?:stop|cancel|end|terminate|close|quit|leave|pull out of|get out of) (?:the |my |our |this |that |it\b)(?!(?:\w+ )?(?:calls|texts|messages|direct debit|standing order|card|payments?|cheque|reminders)|old direct)"
        rf"|\b(?:stopped|ended|quit|terminated|cancelled|closed|pulled out of|dropped|scrapped|backed out of) (?:the |my |our |this |that |your |both )?(?:\w+ )?(?:{BOOKED}|service|plan|policy|account|agreement|licen[cs]e|direct debit mandate|retainer|deal|gym|lease|tenancy)\b(?! (?:direct debit|card))"
        r"|\b(?:gave|given|handed in|served|sent)(?: you| in)? (?:my |our |the |\w+ )?(?:\w+ )?(?:notice|cancellation)\b|\b(?:did|do|does|would|was|were) not (?:want to )?(?:renew|be renewed|supposed to (?:auto[- ]?)?renew|renewing)\b|\bauto[- ]?renew(?:ed|al)?\b"
        r"|\bshould not (?:be|have been|even be|still be) (?:a|an|any|another|billed|charged|invoiced|getting|paying|being (?:billed|charged))\b",
        unless=POLAR,
    ),
    _dispute(
        R.UNRECOGNISED,
        rf"\b(?:no|not a|have not a|zero) (?:clue|idea|record|memory|recollection|trace|knowledge) (?:what|of|why|about|where|which)\b(?!.{{0,12}}\b(?:how to|happened|time|say)\b)(?! (?:who|you))"
        rf"|\b{NOBODY}(?: (?:here|there|in|at|from|on|of|our|my|the|this|office|team|company|house|family|department|side|business))* (?:has |have |had |ever |would have )*(?:ordered|asked|booked|signed|requested|bought|authori[sz]ed|approved|placed|agreed|commissioned|mentioned|told)\b"
        r"|\b(?:never|not|have not|did not) (?:even |ever |actually )*(?:dealt with|done (?:any )?business with|worked with|bought (?:anything|a thing)|ordered (?:anything|a thing|from)|had anything (?:from|to do)|used|signed (?:up|anything|any contract)|bought from|been a customer)\b(?! to (?:pay|be))"
        r"|\b(?:means nothing to (?:me|us)|never heard of (?:it|you|your company|this (?:company|invoice|order))|not (?:mine|ours)\b|not one of ours|is not (?:my|our) (?:order|purchase|account|bill|debt|invoice)|does not ring (?:a|any) bells?)",
        LIKELY,
    ),
    _dispute(
        R.SERVICE,
        rf"\b(?:{WORKER}|cleaning lady|courier|consultant|nurse|guy|bloke|lad|chap|lady) (?:you sent |from your \w+ )?(?:only )?(?:did|finished|completed|cleaned|painted|fixed) (?:only |just |about |maybe )?(?:half|part of|some of|a bit of)\b"
        rf"|\b(?:{WORKER}|he|she|they) (?:did not|never|has not|have not) (?:even )?(?:come|came|turn(?:ed)? up|show(?:ed)?(?: up)?|finish(?:ed)?|bother(?:ed)? to (?:come|show|turn))\b(?! (?:to (?:work|an agreement)|home))"
        r"|\b(?:still|yet) (?:not|has not been|have not been|not been|to be) (?:fixed|repaired|finished|completed|installed|connected|sorted out by|set up|resolved|put right)\b"
        r"|\b(?:was|were|been|is|has been|have been) (?:down|offline|out|off|cutting out|without (?:internet|service|signal|broadband|hot water|heating|power)) (?:for |since |most of |half |nearly |all |<vague>|<date>|\d)"
        r"|\b(?:missed|skipped) (?:\w+ ){0,2}?(?:visits?|collections?|appointments?|sessions?|cleans?|services?|pickups?|lessons?|deliver(?:y|ies))\b"
        r"|\b(?:botched|bodged|half[- ]arsed|half-hearted|sloppy|unprofessional|incompetent) (?:job|work|repair|installation|it)\b|\b(?:work|job|repair|project|installation) (?:is |was |has )?(?:still )?(?:not|never) (?:been )?(?:finished|complete|completed|done|signed off|up to)\b",
        LIKELY,
    ),
    _dispute(
        R.FEE,
        r"\bwhat (?:is|are) (?:this|that|these|all this|all these)(?: \w+| <amount>){0,3}? (?:fees?|charges?|surcharges?|penalt(?:y|ies)|interest|add-?ons?|extras?)\b"
        r"|\b(?:not|never) (?:paying|agreed? to|told about|mentioned|signed up for|informed of|heard of|accept(?:ing)?) (?:any |the |this |that |your |a |an |those |these |\w+ )*(?:fees?|charges?|surcharges?|penalt(?:y|ies)|interest)\b"
        r"|\b(?:added|slapped|stuck|put|bunged|tacked|charging|charged|adding|applied)(?: \w+| <amount>){0,3}? (?:fees?|surcharges?|penalt(?:y|ies)|interest|late charges?|admin charges?)\b(?: on)?",
        LIKELY,
    ),
    _dispute(
        R.TAX,
        r"\b(?:vat|gst|tax|sales tax|tds|cgst|sgst|igst|iva)\b(?: \w+){0,4}? (?:charged|applied|calculated|added|shown|put|billed) (?:at |as )?(?:\d|<amount>|the wrong|wrong|twice|incorrectly)"
        r"|\b(?:vat|gst|tax|sales tax|tds)\b(?: \w+){0,2} (?:should|ought to|needs? to|must) (?:not |only )?(?:be|have)\b|\b(?:zero[- ]rated|tax[- ]exempt|vat[- ]exempt|exempt from (?:vat|gst|sales tax|tax)|hsn code|wrong tax)\b"
        r"|\b(?:vat|gst|tax|gstin|tin|ein)(?: (?:number|no|id|registration|rate|amount))? (?:is |was |are |looks? |seems? )?(?:missing|wrong|incorrect|not (?:right|correct|shown|on|valid|ours)|invalid|someone else's)\b",
        unless=POLAR,
    ),
    _dispute(
        R.OTHER,
        r"\b(?:queried|have (?:raised|logged|opened|lodged|sent in|put in) (?:a |an |the )?(?:query|ticket|dispute|claim|objection)|(?:raised|logged|opened|lodged|put in) (?:a |an )(?:query|ticket|dispute|claim|objection)|in query|on query|under query|in dispute|flagged (?:this|it|that|<ref>|the (?:invoice|bill|issue|problem))|challenged (?:this|it|the (?:bill|invoice))|took this up with)\b",
        unless=POLAR,
    ),
)
