"""English rows of dispute, one reason each. A missing invoice is no dispute: it is asked for again."""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, USUAL, row
from duly.understanding.intents import IntentPattern, Unless


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


WRONG = (
    r"(?:wrong|incorrect|not (?:right|correct|accurate|what (?:was|we|i) (?:agreed|quoted|ordered))"
    r"|mistaken|off|inaccurate|does not (?:match|agree|tally|add up|look right|correspond)"
    r"|do not (?:match|agree|tally|add up)|mismatch(?:es)?|differs?|different)"
)
NOT_GOT = (
    r"(?:not|never) (?:yet |actually |even |ever |been )*(?:received?|receiving|got|get|getting|had|have"
    r"|seen|see|delivered|given|sent|taken delivery of)"
)
LATE = (
    r"(?:not|never|not yet) (?:yet |actually |even |ever |been )*(?:arrived?|came|come|delivered"
    r"|shown? up|turned? up|reached?|shipped|dispatched|sent|received|here|made it|got here)"
)
NOT_BY_MAIL = r"(?! (?:by (?:e-?mail|mail|post)|in (?:the|my|our) (?:mail|e-?mail|post|inbox|account)))"
BILLED = r"(?:(?:the |your |my |our |this |that )?(?:invoice |bill |order )?(?:<ref>|[\w-]*\d[\w-]*)|(?:the|your|this|that) (?:invoice|bill|order))"
ROWS = (
    _dispute(
        R.NOT_RECEIVED,
        rf"\b{NOT_GOT} (?:any of |all of )?what (?:is|was|stands) (?:\w+ )?(?:on|in|under) {BILLED}\b"
        rf"|\bnothing (?:arrived|came|turned up|showed up|(?:was )?(?:delivered|received))\b{NOT_BY_MAIL}",
    ),
    _dispute(
        R.QUANTITY,
        r"\b(?:delivery|deliveries|shipment|consignment|order|parcel) (?:was|is|were|came|came up|arrived|has been"
        r"|had been) (?:\w+ )?short\b(?! (?:notice|term))|\b(?:you|they|we|i|us) (?:have |had |only |just )*(?:delivered"
        r"|sent|shipped|supplied|received|got) (?:us |me )?(?:\w+ )?(?:less|fewer)(?: \w+)? than (?:was |we |i |what "
        r"|is |you )*(?:ordered|invoiced|billed|bought|charged|paid for|on the (?:invoice|order|bill))\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b{NOT_GOT} (?:(?:any|the|my|our|all|these|those|this|half|of|your|a|single|that|most|part"
        r"|your) )*<goods>\b(?! (?:confirmation|number|copy|note|slip|address))",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b<goods>(?: (?:of|for|from|on|in) (?:the |my |your )?(?:invoice |bill )?(?:<ref>|[\w-]*\d[\w-]*))?(?: \w+)?"
        rf" (?:has |have |was |were |did |is |are )?(?:still )?{LATE}\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"<ref>,? (?:has |have |was |were |did )?(?:still )?(?:never|not) (?:yet |ever |been )*deliver(?:ed|y)?\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:still )?(?:waiting (?:for|on)|awaiting|missing) (?:my|the|our|that|this|these|a)? ?(?:whole "
        r"|entire )?<goods>\b|\b<goods> (?:is|are|went|got|was) (?:still )?(?:missing|lost|lost in transit"
        r"|outstanding)\b|\bnothing (?:was|has been|has|ever) (?:ever )?(?:delivered|arrived?|received"
        r"|shown up|come)\b|\bno (?:delivery|goods|parcel|package|shipment)\b|\bnon[- ]?delivery\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:it|they|this|that|which|something) (?:has |have |did |was |were )?(?:still )?(?:never"
        r"|not) (?:yet |ever |been |even )*(?:arrived?|came|come|delivered|shown? up|turned? up)\b",
        LIKELY,
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:i|we) (?:have |did |has )?(?:never|not) (?:yet |ever |even )*(?:received?|got|get|had) (?:it"
        r"|them|anything|what (?:i|we) (?:ordered|paid for|bought))\b(?! (?:by (?:email|mail|post)|in (?:the"
        r"|my|our) (?:mail|post|inbox)))",
        LIKELY,
    ),
    _dispute(
        R.QUANTITY,
        r"\b(?:quantit(?:y|ies)|qty|number of (?:units|items|boxes|hours))\b(?!.{0,15}(?:is|was) (?:ok|fine"
        r"|right|correct|good)\b)|\bshort(?: by|ed|age|fall| shipped|[- ]delivered| delivery)\b|\b(?:delivery"
        r"|delivered) (?:discrepanc(?:y|ies)|short)|\bdiscrepanc(?:y|ies) in (?:the )?(?:delivery|quantity)",
    ),
    _dispute(
        R.QUANTITY,
        r"\b(?:only )?(?:received|delivered|got|sent|shipped|ordered|supplied|came with) (?:us |me )?(?:only "
        r"|just )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|part|some|a few|fewer|less"
        r"|<amount>) ?(?:of|out of|instead of|not|boxes|units|pieces|items|pallets|pcs|rather than|from|bags"
        r"|cases)\b|\b(?:\d+|one|two|three|some|half|several) (?:of the )?(?:items?|boxes|units|pieces"
        r"|pallets|pcs|bags|cases|things) (?:is|are|was|were|went) (?:still )?(?:missing|short|not (?:there"
        r"|delivered|in))\b|\bonly (?!just\b|now\b|recently\b|ever\b|yesterday\b|today\b)(?:\w+|\ua001+)(?: (?:of|out of) (?:the |my |our )?\w+)?(?: \w+)? (?:was "
        r"|were |have |has |actually |been )*(?:arrived|delivered|received|came|shipped|sent)\b|\b(?:items?"
        r"|boxes|units|pieces) missing\b|\bmissing (?:\d+|one|two|three|some|items?|boxes|units|pieces)\b",
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        r"(?<!car is )(?<!phone is )(?<!van is )(?<!leg is )(?<!computer is )(?<!card is )(?<!phone arrived )(?<!phone screen is )(?<!laptop screen is )(?<!laptop is )(?<!boiler is )\b(?:damaged?"
        r"|broken|defective|defects?|faulty|fault|smashed|cracked|torn|rotten|spoiled|leaking|scratched"
        r"|ruined|mouldy|moldy|poor(?: in)? quality|bad quality|low quality|quality (?:is|was|issues?"
        r"|problems?|of)|substandard|unusable|fell apart|falling apart|stopped working|do(?:es)? not work(?! (?:for (?:us|them|me|you)|here|there|with)\b)"
        r"|did not work|not working|not fit for purpose|poor condition|bad condition|dead on arrival|stained"
        r"|crushed)\b(?<!link does not work)(?<!link is not working)(?<!link not working)(?<!website is not"
        r" working)(?<!app is not working)(?<!heart broken)(?<!app does not work)(?<!site does not work)(?<!i"
        r" am not working)(?<!am not working)(?<!are not working)(?<!card does not work)(?<!page does not"
        r" work)(?<!i do not work)(?<!card is not working)(?<!page is not working)(?<!portal is not"
        r" working)(?<!portal does not work)(?<!car broken)(?<!card stopped working)(?<!phone stopped working)(?<!laptop stopped working)(?<!link stopped working)",
        unless=POLAR,
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\b(?:wrong|different|incorrect) (?:item|items|product|products|goods|size|sizes|colou?r|model|order"
        r"|thing|things|part|parts|version|material|one|ones|article|sku)\b|\bnot (?:the (?:one|ones|thing"
        r"|item|product)s? )?(?:what )?(?:i|we) ordered\b|\bnot as (?:described|ordered|advertised)\b"
        r"|\bsent (?:us |me )?(?:the )?(?:wrong|something else|another)\b",
    ),
    _dispute(
        R.RETURN,
        r"\b(?:returned|sent (?:it|them|everything|the (?!form|document|contract|email|money|payment)\w+|that|this|those|these) back|sent back|gave (?:it"
        r"|them) back|returning|took (?:it|them) back|(?<!tax )refund(?:ed)?|(?:waiting|asked) for (?:a |my |the "
        r"|our )?(?:refund|credit)|credit (?:note|memo)|owed? (?:me|us) (?:a |money|credit)|handed (?:it"
        r"|them) back|picked (?:it|them) back up)\b(?!.{0,8}\byour (?:call|message|email)|(?: your| the"
        r"| my) (?:call|email|message)s?\b)(?! to (?:work|sender|normal)| from (?:holiday|vacation|abroad|leave|a trip|maternity|sick)| by (?:my|the|our) bank)",
        unless=POLAR,
    ),
    _dispute(
        R.DUPLICATE,
        r"\b(?:duplicates?d?|double[- ](?:charged?|bill(?:ed|ing)?|invoiced?)|(?:charged?|billed?"
        r"|invoiced) (?:us |me |for )?(?:\w+ ){0,3}?(?:twice|two times|2 times|2x|again)|invoice (?:was "
        r"|has been )?(?:sent |issued )?twice|twice for the same|same (?:invoice|bill|charge|order) (?:twice"
        r"|again|sent twice)|charged? (?:me |us )?double|billed (?:me |us )?double|two invoices for the same"
        r"|already (?:been )?(?:invoiced|billed|charged))\b",
        unless=POLAR,
    ),
    _dispute(
        R.FEE,
        r"(?<!stop the )(?<!avoid the )(?<!avoid )(?<!avoid a )(?<!stop )(?<!no )(?<!without )(?<!without a )(?<!be a )(?<!get a )(?<!any )(?<!incur )(?<!what is the )(?<!how much is the )"
        r"\b(?:late|extra|admin(?:istration)?|hidden|additional|interest|service|delivery|shipping|handling"
        r"|penalty|collection|processing|cancellation|setup|unknown|reminder) (?:fees?|charges?|costs?"
        r"|penalt(?:y|ies))\b(?! (?:is|are|was|were) (?:fine|ok|fair))|\b(?:charged|charging|added"
        r"|adding) (?:me |us )?(?:late )?(?:interest|fees?|a (?:late )?fee)\b|\bwhy (?:is|are|am i|did you"
        r"|was|have) .{0,25}\b(?:fees?|interest|penalty|charges)\b|\bfees? (?:is|are|was|were) (?:wrong"
        r"|unfair|too|not|never|incorrect|ridiculous)",
    ),
    _dispute(
        R.TAX,
        rf"\b(?:vat|gst|tax(?:es)?|sales tax|withholding)\b(?: \w+){{0,6}}? {WRONG}\b|\b{WRONG} (?:vat|gst|tax"
        r"|sales tax)\b|\b(?:vat|tax|gst)[- ]exempt|\breverse charge\b|\b(?:charged|added|(?<!does this )(?<!does it )(?<!does that )(?<!price )includes?) (?:us "
        r"|me )?(?:the )?(?:vat|gst|sales tax|tax)\b|\bno (?:vat|gst|tax id|tax number)\b|\bwithout (?:vat"
        r"|gst)\b|\bshould (?:not )?(?:be|have|include) (?:vat|gst|tax)\b",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        r"\b(?:no|missing|without(?: an?)?|need(?:s)?(?: an?| the)?|require(?:s|d)?(?: an?| the)?"
        r"|lacks?(?: an?| the)?|not? (?:have|show|include|mention|quote)(?: an?| the| our)?"
        r"|waiting for (?:the|an?|your)|send(?: us| me)?(?: an?| the| your)?|provide(?: us| me)?(?: an?| the"
        r"| your)?) (?:valid |correct |signed |new )?(?:po(?: numbers?)?|purchase orders?(?: numbers?)?"
        r"|order number|w-?9|vendor form|tax certificate|timesheets?|proof of delivery|pod|delivery note"
        r"|certificate|signed contract|supporting documents?|paperwork|backup|breakdown)\b",
        unless=QUOTED,
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        r"\b(?:po|purchase order|order number|proof of delivery|delivery note|w-?9)(?: number)? (?:is"
        r"|was) (?:missing|not (?:there|on|included|quoted|mentioned))|\bcan ?not (?:process|pay"
        r"|approve) .{0,30}\bwithout (?:a |the |an )?(?:po|purchase order|proof|document|paperwork|contract"
        r"|timesheet)",
    ),
    _dispute(
        R.CANCELLED,
        r"\b(?:i|we|already|have|has|was|were|been|had) (?:already |just )?(?:cancelled|terminated"
        r"|ended) (?:it|this|that|the|my|our|<ref>|last|in|<date>|<vague>|months?|weeks?|long|before|a|with"
        r"|contract|subscription|membership|order)?\b(?! ?(?:(?:my|our|the) )?(?:card|trip|holiday|appointment"
        r"|payment|direct debit|cheque))|\b(?:order|subscription|contract|membership|service|account|policy"
        r"|booking|plan|it|this|that) (?:was|has been|is|were|should have been|had been"
        r"|got) (?:already )?(?:cancelled|terminated|closed)\b|\bcancellation (?:was|has been|confirmed|email"
        r"|confirmation|request)|\bclosed (?:my|the|our|this) account\b",
        unless=POLAR,
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:service|work|job|repair|installation|project|internet|connection|technician|engineer|plumber"
        r"|electrician|contractor|installer|site visit|training|cleaning"
        r"|maintenance)\b(?: \w+){0,2} (?:(?:was|were|is|has|did|have|been|never|not|still) )+(?:\w+ )?(?:not"
        r"|never|unfinished|incomplete|poor|bad|terrible|awful|done badly|badly|rubbish|finished|completed"
        r"|provided|performed|done|came|come|show(?:n|ed)? up|turn(?:ed)? up|working|down|out|delivered"
        r"|carried|appalling|shoddy"
        r"|useless)\b(?<!is done)(?<!was done)(?<!is finished)(?<!was finished)(?<!been done)|\b(?:terrible"
        r"|poor|awful|bad|shoddy|unfinished|incomplete|no) (?:service|work|workmanship|internet|signal"
        r"|installation)\b(?! charge| today)|\b(?:technician|engineer|plumber|installer|nobody"
        r"|no one) (?:never )?(?:came|come|showed|turned up|shown|ever came)\b|\bservices? (?:you"
        r"|that) never (?:provided|did)|\bnever (?:did|finished|completed|provided|fixed|installed) (?:the|my"
        r"|our|any)? ?(?:service|work|job|repair|installation|it)\b",
        LIKELY,
    ),
    _dispute(
        R.UNRECOGNISED,
        r"(?<!can )(?<!could )(?<!will )(?<!would )\b(?:not|never) (?:even |ever )?(?:recogni[sz]e|know(?: anything)? about|ordered?|order|buy|bought"
        r"|purchased?|signed? up|requested?|subscribed?|agreed to this|authori[sz]ed?|used?|placed|asked for"
        r"|had (?:an account|a contract|any dealings|anything))\b(?! (?:to|that|you|when|who|how|if"
        r"|this number|the (?:number|link)|all|enough|so much|<date>|me)\b)",
        unless=QUOTED,
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\bnot (?:my|our|mine|ours)\b(?: (?:debt|bill|invoice|account|charge|order|problem|responsibility"
        r"|liability))?(?! (?:number|phone|name|fault|decision|first|email|husband|wife|job|turn))|\b(?:do"
        r"|does|did) not owe\b|\bowe (?:you )?nothing\b|\b(?:i|we) have (?:no|never had) (?:idea what"
        r"|record of|knowledge of|such|any|(?:an )?(?:debt|account|contract|order|business))\b|\b(?:not"
        r"|never) (?:been )?(?:a |your )?(?:customer|client)\b|\bno idea what (?:this|that|it)\b|\b(?:do not"
        r"|never) know (?:this|that|what this|anything about) (?:debt|invoice|bill|charge|is|company"
        r"|account)?|\bnever (?:used|had|heard of) (?:this|your) (?:service|product|account)\b|\bwas not me\b"
        r"|\b(?:someone|somebody) else (?:ordered|used|bought|signed)\b|\bidentity theft\b|\bfraudulent\b"
        r"|\bno record of\b",
    ),
    _dispute(
        R.PRICE,
        r"\b(?:price|prices|pricing|rate|rates|amount|total|figure|sum|unit price|cost|balance"
        rf"|charge)\b(?: \w+){{0,5}}? {WRONG}\b(?! for me)|\b{WRONG} (?:price|amount|total|rate|sum|figure"
        r"|pricing|balance)\b|\b(?:price|rate|amount|pricing) (?:mismatch|discrepanc\w+|difference|increase"
        r"|error|issue|dispute)",
    ),
    _dispute(
        R.PRICE,
        r"\b(?:over ?charged?|over ?charging|overbilled|over-charged|charged (?:me |us )?(?:too much"
        r"|more than|extra|wrong)|too (?:high|expensive|much)(?! (?:time|for me to|trouble|work|going on"
        r"|stress))|more than (?:agreed|quoted|we agreed|i agreed|the quote|it should|expected)"
        r"|(?:higher|more|different) (?:than|from|to) (?:in |on )?(?:the |your |our |my )?(?:quote|quotation|offer"
        r"|contract|agreement)|higher than (?:agreed|quoted|expected|it should)|(?:was|were|we|i) (?:agreed|quoted|told"
        r"|promised)(?: on| to| at| for)? (?:a |an )?(?:<amount>|different|lower|another|price|discount)"
        r"|(?:agreed|quoted) (?:price|amount|rate) (?:was|is)|should (?:only )?(?:be|have been) <amount>"
        r"|discount (?:was |is |has |were )?(?:not|never|missing|was not|has not)(?: been)? ?(?:applied|there"
        r"|included|given|deducted)?|only owe <amount>|(?:price|rate|amount|total) (?:was|is|should be"
        r"|should have been) <amount>|not (?:think|believe) (?:i|we) owe (?:this|that|so) much"
        r"|not owe (?:this|that|so) much|(?:missing|promised|without (?:the|my|our)|forgot (?:the|my"
        r"|our)) (?:\w+ )?discount|not (?:the|what) (?:price|amount|rate|we agreed|i agreed|was agreed"
        r"|was quoted))\b(?<!too much time)",
        LIKELY,
    ),
    _dispute(
        R.PRICE,
        r"\b(?:does not|do not|not) (?:match|agree with|correspond (?:to|with)) (?:the |our |my |your )?(?:po"
        r"|purchase order|quote|quotation|order|contract|agreement|estimate)\b",
        LIKELY,
    ),
    _dispute(
        R.OTHER,
        r"\b(?:do|did|does|should) not (?:have|need) to pay\b|\b(?:disput(?:e|ed|ing)|contest(?:ing|ed)?"
        r"|disagree|query (?:on|about|with|the|this)|querying|under (?:query|review|dispute)|object to"
        r"|raise a (?:dispute|query|claim)|not (?:accept|agree with|approve|agreed?|accepted) (?:this|the|that|your|with|it)|can not (?:accept|approve"
        r"|agree))\b(?<!no dispute)(?<!not dispute)",
        unless=POLAR,
    ),
    _dispute(
        R.OTHER,
        r"\b(?:invoice|bill|statement|charge|charges|account|(?:meter )?readings?|calculations?|sums|maths|<ref>|this|it|information|details|address|name"
        r"|date) (?:is |are |was |were |looks? |seems? |has been |contains? |must be |\w+ )?(?:a |an |the "
        rf"|all |totally |completely |clearly |some )*(?:{WRONG}|mistakes?|errors?|issued? in error"
        r"|a problem)\b(?<!not off)(?<!it off)(?<!this off)",
        LIKELY,
    ),
    _dispute(
        R.OTHER,
        r"\b(?:mistake|error|errors|problem|issue|something (?:is |was )?(?:wrong|not right)) (?:on|with|in) (?:the|this|that|your|my"
        r"|our|an?|one of (?:the|your|my|our)) (?:invoices?|bill|statement|charge|order|account|delivery|goods|amount)\b|\bwrong (?:invoice"
        r"|bill|charge|address|company|account|customer)\b|\binvoiced? (?:incorrectly|wrongly|by mistake)\b"
        r"|\b(?:incorrect|wrongly|erroneous) ?(?:invoice|bill|charge|billed|charged|invoiced)\b"
        r"|\bunfair(?:ly)? charge",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.DISPUTE,
        r"\bwhy (?:am i|are we|do you|did you|was i|have i) (?:still )?(?:being )?(?:charged?|billed?"
        r"|charging|billing)\b",
        LIKELY,
        reason=R.OTHER,
    ),
)
