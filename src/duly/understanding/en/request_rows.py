"""English rows that ask for something: a copy, a link, the balance, a call, a person, another channel."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, row

COPY, LINK, BALANCE = Intent.INVOICE_COPY, Intent.PAYMENT_LINK, Intent.BALANCE_QUESTION
METHOD, CALLBACK, HUMAN = Intent.PAYMENT_METHOD_QUESTION, Intent.CALLBACK_REQUEST, Intent.HUMAN_REQUEST
CHANNEL, UPDATE, DOUBT = Intent.CHANNEL_PREFERENCE, Intent.CONTACT_UPDATE, Intent.IDENTITY_DOUBT
SEND = (
    r"(?:send|resend|re-send|forward|email|share|provide|give|get|mail|whatsapp|text|attach|supply|show"
    r"|need|want|require|request|have|see|drop|post|reissue|find|like|download)"
)
ROWS = (
    row(
        COPY,
        rf"\b{SEND}\b(?: (?:me|us|you|please|over|again|on|it|through|to (?:me|us|see|have|get|receive|my \w+"
        r"|our \w+)|by email|him|her|them))*? (?:the |my |a |an |that |this |your |signed |updated |correct "
        r"|copy of |copies of |pdf of |original |latest |relevant |all |unpaid |outstanding |overdue |last "
        r"|missing )*(?:invoices?|bills?|copy|copies|pdf|<ref>|tax invoice"
        r"|receipts?(?! (?:for|of|from) (?:\w+ ){0,3}(?:payments?|transfer)\b)|documents?|po copy"
        rf"|signed po)\b(?! (?:was|is) (?:wrong|incorrect)|(?:(?! and\b| plus\b).){{0,12}}\b(?:link|attached|reduced|corrected by)\b"
        r"| (?:number|details|reminders?|date))",
        unless=POLAR,
    ),
    row(
        COPY,
        r"\b(?:copy|copies|duplicate) of (?:the |my |that |this |your |an? |all |unpaid |outstanding "
        r"|signed )*(?:invoices?|bills?|<ref>|statement|document|contract|po|receipt)\b|\b(?:invoice"
        r"|bill) copy\b|\bcopy please\b",
        unless=QUOTED,
    ),
    row(
        COPY,
        r"\b(?:not|never) (?:yet |actually |even |ever |been |have |had )*(?:received?|got|get|seen|see|have"
        r"|had|find|sent|given|emailed)(?: (?:any|the|my|an?|your|this|that|it|us|me|sent|of"
        r"|single))*(?: (?:original|actual|corresponding))? (?:invoices?|bills?|<ref>|documents?|paperwork"
        r"|email|pdf|attachment)\b|\b(?:invoice|bill|<ref>|email|attachment)(?: \w+)? (?:never|has not"
        r"|did not|was not|not|is) (?:yet |been |even |ever )*(?:arrived?|received|come|came|sent|missing"
        r"|reached?)\b|\b(?:lost|misplaced|deleted|can ?not (?:find|open|see|access|locate)) (?:the |my "
        r"|your |that |this )?(?:invoices?|bills?|<ref>|pdf|attachment|paperwork|document)\b|\bno (?:invoice"
        r"|bill)\b(?: (?:received|here|attached|from you|in|yet))?|\bwithout (?:an |the )?invoice\b"
        r"|\bmissing (?:the |an? |my )?invoice\b",
        unless=QUOTED,
    ),
    row(
        HUMAN,
        r"\b(?:(?:can|could|may) (?:i|we) (?:please )?(?:get|have)|need|want|would like|request|require"
        r"|(?:send|give|email|issue|provide|make) (?:me|us)|(?:please|you) (?:send|give|email|issue|provide))"
        r" (?:a |the |my |an |official )*receipts? (?:for|of|from) (?:\w+ ){0,3}(?:payments?|transfer)\b",
        unless=POLAR,
    ),
    row(COPY, r"\bwhere is (?:the|my|your) (?:invoice|bill|<ref>)\b", unless=QUOTED),
    row(
        LINK,
        rf"\b{SEND}\b(?: \w+){{0,3}}? (?:the |a |my |your |new |another |payment |that |online |secure "
        r"|updated |fresh |pay |working )*link\b|\b(?:payment|pay|checkout|new|the|your|that"
        r"|this) link\b(?! (?:you sent )?(?:worked|is fine))|\blink(?: \w+)? (?:does|did|is|has|to|not|please"
        r"|expired|broken|for)\b|\blink\W*$|^\W*link\b",
        unless=POLAR,
    ),
    row(
        LINK,
        r"\b(?:how|where) (?:can|do|should|could|would|to|am|will|must)(?: (?:i|we|you|one|it"
        r"|be))* (?:supposed to |able to |go to |want me to |like me to |actually |even )?(?:pay|settle"
        r"|transfer|send (?:the |my )?(?:money|payment)|make (?:a|the|my) payment)\b|\bpay (?:this |it "
        r"|the bill )?(?:now|online|right now)\?|\b(?:want|like|ready|happy|need) to (?:pay|settle)(?: (?:it"
        r"|this|now|today|right|away|straight|online|immediately|in full|the (?:bill|invoice|balance)"
        r"|my (?:bill|invoice|balance)|everything|<date>|<amount>|<ref>|off|please))*\W*$",
        unless=POLAR,
    ),
    row(
        LINK,
        rf"\b{SEND}\b(?: \w+){{0,3}}? (?:the |your |a |updated |correct |new |right )*(?:bank |account "
        r"|payment |wire |transfer )+(?:details|info|information|number|instructions|coordinates)\b|\b(?:what"
        r"|which) (?:is|are) (?:the|your) (?:bank|account|payment|wire|iban|sort code)(?: (?:account|details"
        r"|number|info|instructions))*\b|\b(?:bank|account|payment|wire) (?:details|instructions)\W*(?:please"
        r"|again)?\W*$|\b(?:what|which) (?:bank )?account (?:do|should|can|to)\b|\biban\b|\bsort code\b"
        r"|\bqr code\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        METHOD,
        r"\b(?:can|could|may|do|is it possible|possible|would|am) (?:i|we|you|it)\b.{0,25}\b(?:pay|accept"
        r"|take|settle|do it|transfer)\b.{0,25}\b(?:by|with|via|in|using|through|on|accept|take)? ?(?:(?:a|my"
        r"|credit|debit|bank|the|an|direct|over|in|gift) )*(?:card|cards|cash|cheques?|check|paypal|transfer"
        r"|visa|mastercard|amex|debit|crypto|bitcoin|apple pay|google pay|phone|venmo|zelle|revolut|wise|pix"
        r"|bizum|upi|wire|post office|standing order|online|app)\b",
        unless=POLAR,
    ),
    row(
        METHOD,
        r"\b(?:set up|start|arrange|change) (?:a |an |my |the )*(?:direct debit|standing order|auto ?pay"
        r"|recurring payment)\b|\b(?:what|which|other|any other) (?:payment )?(?:methods?|options|ways?"
        r"|forms?|cards?|means)\b(?:.{0,20}\b(?:pay|payment|accept|take|available|have))?|\bhow (?:do"
        r"|can) (?:you|i|we) (?:accept|take) payment|\b(?:website|site|app|portal|page|link|bank"
        r"|card) (?:will|does|would|did) not (?:let|allow|accept|take|open|load|go)\b|\b(?:bank|card|payment"
        r"|transaction)(?: \w+)? (?:was |got |has been |is |did |keeps )*(?:declined|rejected|failed|failing"
        r"|bounced|blocked|not (?:go|going) through)\b|\b(?:card|website|site|app|portal|page) (?:is |was "
        r"|keeps? |got |has been |will |does |did )*(?:not |being )*(?:declined?|declining|rejected"
        r"|work(?:ing)?|load(?:ing)?|down|failing|fails|expired|crash\w*|accept\w*)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:how much|what) (?:do|does|is|are|did|would|should|am|was|exactly|else) (?:(?:i|we|he|she|my"
        r"|the|our|it|exactly|still|currently|you|total|outstanding|full|current|amount|balance|this|that"
        r"|left|now) )*(?:owe|owed|owing|due|balance|debt|outstanding|left|total|amount|need to pay"
        r"|have to pay|supposed to pay|pay|bill|it|this|that|remaining|for|payable"
        r"|figure)\b(?! (?:date of birth|is this number|mean|about|say|said))(?!.{0,5}\b(?:happens?|the problem))",
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:what|how) about (?:the )?(?:other|others|second|remaining|rest|<ref>)\b(?: (?:one|ones|invoices?|bills?))?\W*$"
        r"|\b(?:when|by when|until when) (?:do|must|should|shall) (?:i|we) (?:have to |need to )?(?:pay|settle)\b",
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\bhow much\b\W*$|\bhow much (?:is|was) (?:it|this|that|the|my|left|outstanding|due|<ref>)\b"
        r"|\bhow much\b.{0,15}\b(?:owe|owing|left|outstanding|to pay)\b|\b(?:what|which) (?:invoices?|bills?"
        r"|items?|charges?|period|month|debt)\b(?! (?:copy|number can))|\bwhat is (?:this|that|it) (?:(?:bill"
        r"|invoice|charge|debt|payment|amount|message|money|one) )?(?:for|about)\b|\bwhat (?:am i"
        r"|are we) (?:paying|being charged) for\b|\bwhen (?:exactly )?(?:is|was|are) (?:it|this|that|the|my"
        r"|<ref>)(?: \w+){0,2} (?:due|overdue)\b|\bwhat (?:is|was) the (?:due date|date)\b|\b(?:have"
        r"|did) (?:i|we|you) (?:already )?(?:paid|pay|receive[d]? my payment|get my payment"
        r"|got my payment)\b(?=(?: (?:this|that|it|already|one|<ref>|the \w+))*\W*$|.*\?)|\bbreakdown of (?:the |what |my )|\bwhat do i owe\b|\bdo (?:i"
        r"|we) (?:still )?owe\b|\bam i (?:up to date|behind|overdue|in arrears)\b",
        unless=QUOTED,
    ),
    row(
        BALANCE,
        rf"\b(?:{SEND}|check|confirm|know|tell me|update me on|clarify|verify)\b(?: \w+){{0,3}}? (?:the |my "
        r"|a |an |our |latest |current |full |account |exact |total |remaining |outstanding "
        r"|updated )*(?:statements?|balance|amount (?:due|owed|outstanding|i owe)|outstanding (?:amount"
        r"|balance|invoices)|what i owe|how much|breakdown|total)\b|\b(?:statement of account"
        r"|account statement)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        CALLBACK,
        r"\b(?:call|ring|phone|buzz|dial|callback|call-back) (?:me|us)\b(?! (?:names|a (?:thief|liar|cheat)"
        r"|when you|stupid|an?|al\b))|\b(?:give (?:me|us) (?:a|another) (?:call|ring|bell|buzz|shout"
        r"|phone call)|call (?:me |us )?back|call ?back|phone call (?:please|tomorrow|back)|please (?:call"
        r"|phone|ring)\b|(?:can|could|would|will) (?:you|someone|somebody|anyone|u) (?:please )?(?:call|phone"
        r"|ring)\b|(?:can|could) we (?:talk|speak|chat|have a call|discuss)|(?:arrange|schedule|set up|book"
        r"|request) (?:a |an )?(?:call|callback|phone call)|call (?:<phone>|after|at|in the|<date>|between"
        r"|my (?:mobile|cell|number|office)))\b",
        unless=POLAR,
    ),
    row(
        CALLBACK,
        r"\b(?:best|good) time to (?:call|talk|reach me)\b|\b(?:can|could) (?:i|we) (?:call|ring) you\b"
        r"|\bwhat (?:number|time) (?:can|should) i call\b|\bavailable (?:for a call|to talk|on the phone)\b"
        r"|\btalk (?:to you )?(?:<time>|later|on the phone)\b|\bbusy (?:now|right now"
        r"|at the moment).{0,15}(?:call|later)\b|\b(?:in a meeting|driving|at work)\b.{0,20}\b(?:call|later)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"\b(?:speak|talk|chat|speaking|talking|connect(?:ed)?|transfer(?:red)?|put|get|pass|escalate|need"
        r"|want|prefer|give me|like|deal|is there|contact|reach|have|through|discuss)(?: (?:me|us|this|it"
        r"|through|on|in touch|over|your|with|to|the|a|an|real|live|actual|any|proper|another|some|your"
        r"|directly|please|instead|rather|actual|kind of))* <human>\b(?! (?:first|before|else|that owes"
        r"|who (?:owes|died)|in my|from my|at my|to (?:help me )?pay|name|of mine|who can lend))",
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"^\W*(?:a |an |please |real |live |actual |hi |hello )*(?:human|agent|representative|operator"
        r"|manager|supervisor|advisor|adviser|real person|customer service|someone real|person)(?: please"
        r"| now| pls| thanks)*\W*$|\b(?:real|actual|live) (?:human|person|agent)\b|\bspeak to (?:your |the "
        r"|a )?(?:boss|manager|supervisor|accounts|accounting|finance|department|billing|office|in person)\b"
        r"|\b(?:stop|no|not|sick of|hate) (?:talking to |speaking to |with )?(?:a |an |this |the )?(?:bot"
        r"|robot|machine|chatbot|automated|ai)s?\b|\bwho (?:do|can|should|must) (?:i|we) (?:contact|speak"
        r"|talk|call|email)\b|\bcustomer (?:service|support|care) (?:number|please|contact|line)\b"
        r"|\bhuman being\b|\bperson to talk to\b",
        unless=QUOTED,
    ),
    row(
        CHANNEL,
        r"\b(?:please |rather |just |only |instead |kindly |do |can you |could you )*(?:text|email|e-mail"
        r"|whatsapp|message|sms|write(?: to)?) (?:me|us)\b(?! (?:the|a|an|my|when|that|your|if|<ref>|back"
        r"|what|how|again|saying|every|at|constantly|all)\b)(?:.{0,15}\b(?:instead|only|rather|please)\b)?"
        r"|\b(?:text|email|message|whatsapp|write to|contact|reach|reply to|send it to|send everything to"
        r"|communicate with) (?:me |us |it |everything |this )?(?:only |just )?(?:by|via|on|through|over"
        r"|in) (?:e?-?mail|whatsapp|text|sms|phone|letter|post|writing|telegram|signal|my (?:email|mobile"
        r"|work|other))\b|\b(?:prefer|rather|better|easier|best)\b.{0,25}\b(?:e?-?mail|whatsapp|text|texts"
        r"|sms|phone|call|calls|letter|post|writing|message|messages|contact me)\b|\b(?:by|via|on|through"
        r"|over) (?:e?-?mail|whatsapp|text|sms|letter|post) (?:please|only|instead|is (?:better|best|easier"
        r"|fine)|would be|pls)\b|\bonly (?:by|via|through|use|contact me (?:by|on|via)) (?:e?-?mail|whatsapp"
        r"|text|phone|letter|post)\b|^\W*(?:by |via |on )?(?:e?-?mail|whatsapp|sms)(?: please| is (?:fine"
        r"|better|best|easier|preferred|good)| for me)*\W*$|\b(?:do not|never) (?:call|phone|ring|text"
        r"|email)\b.{0,25}\b(?:text|email|whatsapp|message|write|call) (?:me |instead|only)",
        unless=QUOTED,
    ),
    row(
        CHANNEL,
        r"\bstop (?:sending|posting|mailing)(?: (?:me|us))? (?:the |your |any |these |those |all )*"
        r"(?:paper|printed|postal|physical|hard copy)\b|\b(?:go|going|switch to|prefer) paperless\b",
        unless=QUOTED,
    ),
    row(
        CHANNEL,
        r"\bdo not (?:call|phone|ring|text|email|contact) (?:me |us )?(?:at (?:work|night|home|this time)"
        r"|<date>|before|after|during|while|in the (?:morning|evening|afternoon)|between|on my (?:work"
        r"|office))\b",
        unless=QUOTED,
    ),
    row(
        UPDATE,
        r"\b(?:new|changed|change(?:d)? (?:my|our|the)|update(?:d)?(?: my| our| the)?|different|correct"
        r"|current) (?:phone|mobile|cell|number|phone number|mobile number|email|e-mail|email address|address"
        r"|contact|contact details|contact person|details|billing address|postal address"
        r"|accounts payable)\b(?<!new contract)(?<!with a new number)(?! (?:is wrong|on the invoice|for your bank))|\b(?:have|has|i"
        r"|we|recently|just) (?:recently |just )?(?:moved|relocated|changed (?:my |our )?(?:number|address"
        r"|email|phone))\b|\b(?:my|our|the correct|his|her) (?:new |correct |current |other |work |personal "
        r"|mobile |phone )*(?:number|email|e-mail|address|phone|mobile|cell|whatsapp"
        r"|email address)(?: now)? (?:is|has changed|changed|will be)\b(?! (?:not|wrong|on))|\b(?:use|save"
        r"|note|update to|add) (?:this|my|the) (?:new |other )*(?:number|email|address|phone)\b|\b(?:send"
        r"|reply|write|email|reach|contact) (?:\w+ ){0,5}(?:<email>|<phone>)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        DOUBT,
        r"\bwho (?:is|are|am|r) (?:this|you|u|it|that|i (?:speaking|talking|texting)|calling|texting"
        r"|these people)\b|\bwho('s| is) (?:calling|texting|this)\b|\b(?:is|are|was|looks? like|sounds? like"
        r"|seems? like|smells? like|be|sure|think|believe|probably|might be|feels? like) (?:this |that |it "
        r"|you |u |not |really |even |actually |a |an |legit |some |kind of |all |another |is )*(?:scams?"
        r"|scammers?|fraud|fraudsters?|fake|phishing|spam|legit|legitimate|genuine|real|official|a con|hoax"
        r"|trustworthy|bots?|robots?|human|a machine|ai)\b(?! (?:problem|invoice price|pain|reason|issue"
        r"|amount|time|estate))|\bhow (?:do|can|would|should) (?:i|we) (?:know|be sure|trust|verify|tell"
        r"|confirm)\b(?! (?:how|when|what|my balance|the amount))|\b(?:prove|proof) (?:who|you|your identity"
        r"|that you|it is really|this is)\b|\bnever heard of (?!him|her|them|th(?:is|at) (?:person|debt"
        r"|invoice))|^\W*(?:scam|fraud|phishing|fake|spam)\W*$|\b(?:which|what) company\b|\b(?:where"
        r"|how) did you (?:get|find|obtain) (?:my|this) (?:number|phone|name|email|details|contact)\b"
        r"|\bnot (?:giving|clicking|going to (?:click|give)|going to open)\b.{0,30}\b(?:details|link"
        r"|information|strangers?|data|card)\b|\bdo not trust\b|\b(?:talking|speaking|chatting|texting) (?:to"
        r"|with) (?:a |an )?(?:bot|robot|machine|human|computer|real (?:person|human)|ai)\b",
        unless=QUOTED,
    ),
)
