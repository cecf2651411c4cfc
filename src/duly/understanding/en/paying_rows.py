"""English rows about paying: promise, claim of payment, receipt."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import HAPPENED, LIKELY, POLAR, QUOTED, STATED_ONLY, WEAK, row

PROMISE, PAID, RECEIPT = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.RECEIPT
PROMISES = (
    row(
        PROMISE,
        r"\b(?:will|going to) <adv>(?:try|retry|attempt|do it|send it|pay)(?: it)? again\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:let us say|make it|say|put me down for) <date>|^\W*(?:ok |yes |then )*<date> (?:works"
        r"|is (?:better|best|fine|good|ok)|suits|will (?:work|do)|is when i can)\b",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:and |then )?will be (?:paid|made|sent|settled|cleared|transferred|processed|done|sorted"
        r"|released)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|going to) (?:sort|settle|do|pay|deal with)(?: it| this| that)? (?:then|when i am back)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"(?<!was )(?<!were )\b<will> <adv><pays>\b(?! attention| out of| the price| a visit|ing (?:too|twice))",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"(?<!was )(?<!were )\b<will> <adv><makes> <money>\b(?! (?:back|details|link|request|plan|query"
        r"|options?|method|methods|receipt|slip|proof|confirmation))",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|shall|going to|plan to|promise to|try to|aim to) <adv>(?:do|send|sort|settle|handle|get"
        r"|fix|arrange|process|manage|have|take care of|finali[sz]e) (?:(?:it|this|that|everything|<ref>"
        r"|the (?:invoice|bill|account)) ?)(?:out |done |paid |sorted |settled |cleared |over |across "
        r"|through |to you |for you |off |in )*(?:<adv>)?(?:by |on |before |for |at |in |this |latest "
        r"|within |no later than )*<time>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|shall|going to|plan to|promise to|try to|aim to) <adv>(?:get|have) (?:it|this|that"
        r"|everything|<ref>|(?:the |your |this )?(?:invoice|bill|account|payment|balance)) (?:all )?(?:paid"
        r"|settled|cleared|sorted|done|over to you|to you|processed|transferred|sent)",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|going to) <adv>(?:sort|settle|clear|square) (?:it|this|that|everything|things|<ref>"
        r"|(?:the|my|this|your) (?:bill|invoice|account|debt|balance))\b",
        unless=STATED_ONLY,
    ),
    row(PROMISE, r"\bwill <adv>do (?:it|so|that)(?: <time>)?\W*$", LIKELY, unless=STATED_ONLY),
    row(
        PROMISE,
        r"\b(?:payments?|money|funds|transfer|cheque|check|invoices?|<ref>|balance|it|this|they|bill|rest"
        r"|remainder|<amount>|the other|that)(?: (?:from|dated|of|for|due) <date>)?(?: (?:has been|is"
        r"|was) \w+ and)? (?:will|is going to|are going to|should|shall|is due to|can"
        r"|would) <adv>(?:be )?(?:all )?(?:paid|made|sent|settled|cleared|transferred|processed|done|sorted"
        r"|there|with you|in your (?:account|bank)|arrive|land|reach|go out|go through|released|completed"
        r"|taken care of|coming|wired|remitted|deposited|follow|issued|executed)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\byou (?:will|shall|should|can expect to|are going to) <adv>(?:have|get|receive|see|be paid"
        r"|expect)\b(?: (?:it|the|your|my|a|full|this))*(?: (?:payment|money|funds|transfer|<amount>|cheque"
        r"|check|balance|paid|in full))?(?! (?:invoice|email|call|letter))(?=.*(?:<time>|payment|money|funds"
        r"|transfer|<amount>|cheque|paid))",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:am|are|is) <adv>(?:paying|transferring|settling|making (?:a|the|this|my) (?:payment|transfer)"
        r"|sending (?:you )?(?:the |a |my )?(?:payment|money|transfer|funds|<amount>|cheque|check)|wiring"
        r"|depositing|clearing)\b(?! (?:for (?:something|goods)|too|twice|attention))",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:(?:ok|yes|sure|fine|alright|please|hi|hello|and|then|then i|can|i|we|got it|so|definitely"
        r"|probably|hopefully|i am|we are|just) )*(?:pay|paying|payment|will pay|settling"
        r"|transferring)(?: (?:you|it|this|<ref>|<amount>|all|in full|the rest|off|back|everything"
        r"|the (?:bill|invoice)|half))*,? (?:(?:by|on|before|for|at|in|this|latest|within|no later than"
        r"|around|definitely|is|will be|maybe) )*<time>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:payment|transfer|standing order|direct debit|it|this|payment run|cheque|invoice|<ref>)(?: is"
        r"| has been| was| are| will be)* (?:<adv>)?(?:scheduled|set up|arranged|planned|booked|queued"
        r"|going out|going through|due to go out|in the next|on the next|on our next|in our next|lined up"
        r"|earmarked)\b(?=.*(?:<time>|payment run|pay run))",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:expect|look for|watch for|you can expect) (?:the |my |our |a |full )*(?:payment|money|transfer"
        r"|funds|it)\b.*<time>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\bpayment (?:date|run)? ?(?:is|will be|on|by|due|comes?|goes)\b[^?]{0,20}<date>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:i|we) (?:give you|swear|promise)\b.{0,10}\b(?:my word|pay|payment|<date>)",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|going to) (?:have|get) (?:the |my |your |enough |some )*(?:money|funds|cash|<amount>"
        r"|pay ?check|salary|paid)\b.{0,20}<date>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:would (?:like|prefer) to|would rather|prefer to|want to|need to|hope to|wish to) (?:pay|settle"
        r"|clear|make (?:a|the) payment)\b.{0,30}<time>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:(?:ok|yes|sure|fine) )?(?:by|before|on or before|no later than|latest|latest by"
        r"|not later than) <date>(?: latest| at the latest| for sure| max| please| definitely)*\W*$",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(PROMISE, r"^\W*<date>(?: at the latest| latest| for sure| definitely| max)\W*$", WEAK, unless=STATED_ONLY),
    row(
        PROMISE,
        r"^\W*(?:<amount>,? (?:now|on|by|before|this|in)* ?<date>|<amount> (?:now|today) )",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:will|going to) <adv>(?:drop by|stop by|come by|come in|pop in|swing by|pass by|go to the bank"
        r"|be at the bank|visit)\b.{0,25}\b(?:pay|settle|payment)\b",
        unless=STATED_ONLY,
    ),
    row(PROMISE, r"\b(?:can|could) (?:i|we) (?:just )?pay\b.{0,40}\bif that (?:is ok|works)", WEAK, unless=QUOTED),
    row(
        PROMISE,
        r"\b(?:i|we) (?:can|could|will) (?:pay|do|manage|make)\b.{0,60}\b(?:if that|if it|would that|does that)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PROMISE,
        r"\b(?:i|we) (?:do )?(?:get|gets) paid (?:on )?<date>.{0,30}\b(?:pay|settle|then)",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\bits?(?: is)? on (?:its|the) way\b|\bpayment(?: is|'s)? on (?:its|the) way\b",
        WEAK,
        unless=STATED_ONLY,
    ),
)
CLAIMS = (
    row(PAID, r"^\W*(?:i |we )?already (?:did|done|have)(?: it| that| so)?\W*$", WEAK, unless=HAPPENED),
    row(
        PAID,
        r"\b(?:cheque|check|payment|money|transfer)(?:'s| is| was)?(?: already)? in the (?:post|mail)\b"
        r"|\b(?:posted|mailed) (?:you )?(?:the |a |my )*(?:cheque|check|payment)\b",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:paid|settled|transferred|remitted|wired|deposited|repaid)\b(?! (?:(?:me|us|him|her|them|you) (?:a visit|a compliment|attention)|attention|leave|holiday|job"
        r"|work|search|off if|by <date> or|subscription))",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:have|has|had|i|we|already|just) (?:already |just |now |also |fully )*(?:cleared|sorted|squared"
        r"|sent|made|done|processed|completed|initiated|submitted|executed|put through) (?:you |u )?(?:the "
        r"|a |my |it |this |that |your |our |bank |wire |full |off |in )*(?:payment|transfer|money|funds"
        r"|cheque|check|deposit|<amount>|balance|debt|<ref>|bill|invoice|bank transfer)\b(?! (?:back|details"
        r"|plan|query))",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"^\W*(?:(?:hi|hello|yes|ok|all|just|already|done|it is|sorry) )*(?:sent|made|done|did|processed"
        r"|completed|transferred) (?:you |u )?(?:the |a |my |it |this |that |your |bank |full )*(?:payment"
        r"|transfer|money|funds|cheque|check|<amount>|bank transfer)\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:payments?|money|funds|transfer|cheque|check|invoice|bill|balance|<ref>|<amount>|it|this|that"
        r"|everything|all of (?:it|them))(?: (?:for|of) (?:<ref>|<amount>|(?:the|my|this"
        r"|that) \w+))?(?: (?:has|have|was|is|were|are|got))?(?: (?:already|just|now|all|been|fully"
        r"|also))* (?:made|done|sent|processed|completed|executed|released|gone out|gone through|went (?:out"
        r"|through)(?! twice| two times| again)|left (?:my|our) (?:account|bank)|cleared|taken (?:from|out of)|debited|settled|submitted"
        r"|paid)\b(?! (?:when|once|if|back|by <date>|on <date> if|late to|yet\?))",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"^\W*(?:(?:it is|this is|that is|everything is|we are|yes|ok|thanks|hi|now) )*(?:all "
        r"|already )(?:sorted|settled|paid|cleared|done|paid up)\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"^\W*(?:it is |that is |yes |ok )*(?:done|sorted|settled)(?: now| already| today| yesterday)?\W*$",
        WEAK,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:money|payment|funds|it|transfer) (?:should|must|will) (?:already )?(?:be in|have (?:arrived"
        r"|reached|landed|hit|cleared|been received)|show up)\b",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:my bank|the bank|bank statement|statement|app)\b.{0,30}\b(?:shows?|showing|confirms?|confirmed"
        r"|says?|took|debited)\b.{0,30}\b(?:paid|payment|gone|taken|transfer|debited|money)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PAID,
        r"\b(?:took|taken|debited|collected) (?:the |my )?(?:payment|money|<amount>)\b.{0,25}\b(?:account"
        r"|card|already|<date>)",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\bdo not owe\b.{0,25}\b(?:paid|any ?more)\b|\b(?:account|balance) is (?:already )?(?:clear|settled"
        r"|zero|paid)\b",
        LIKELY,
        unless=HAPPENED,
    ),
)
RECEIPTS = (
    row(
        RECEIPT,
        r"\b(?:attached|attach|attaching|enclosed|here is|here are|here you go|see|find|sending|sent|sharing"
        r"|forwarding|forwarded|this is|have attached|uploaded|have sent|i send"
        r"|screenshot of)\b.{0,30}\b(?:receipt|proof(?: of (?:payment|transfer))?|payment slip|deposit slip"
        r"|confirmation of (?:payment|transfer)|(?:payment|transfer|bank) (?:confirmation|slip|receipt"
        r"|advice)|remittance(?: advice)?|screenshot|screen shot|swift copy|utr|transaction (?:id|number"
        r"|reference))\b",
        unless=STATED_ONLY,
    ),
    row(
        RECEIPT,
        r"^\W*(?:(?:the|my|payment|transfer|bank) )*(?:receipt|proof of payment|remittance advice"
        r"|screenshot)(?: (?:attached|enclosed|below|here))?\W*$",
        LIKELY,
    ),
    row(
        RECEIPT,
        r"\b(?:receipt|proof|screenshot|slip|confirmation|remittance)\b.{0,12}\b(?:is )?(?:attached|enclosed"
        r"|below|herewith)\b",
        unless=STATED_ONLY,
    ),
)
REFERENCE_GIVEN = (
    row(
        RECEIPT,
        r"\b(?:paid|transferred|wired|deposited|sent|made)\b.*\b(?:ref|reference|utr|trn|transaction|transfer)"
        r"(?: (?:id|number|no|nr|code|reference))?[ .:#-]*(?:is |was )?[a-z]*\d[\w/-]{3,}",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        RECEIPT,
        r"^\W*(?:the |my |our )?(?:(?:payment|transfer|bank|transaction) )?(?:ref|reference|utr|transaction id)"
        r"(?: (?:id|number|no|nr|code))?[ .:#-]*(?:is |was )?[a-z]*\d[\w/-]{3,}",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
ROWS = (*PROMISES, *CLAIMS, *RECEIPTS, *REFERENCE_GIVEN)
