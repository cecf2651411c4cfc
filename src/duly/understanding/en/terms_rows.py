"""English rows that ask for other terms or turn them down: refusal, more time, a plan, less."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, STATED_ONLY, SURE, WEAK, row
from duly.understanding.intents import Unless

PLAN, EXTENSION = Intent.PLAN_REQUEST, Intent.EXTENSION_REQUEST
STATED = QUOTED | {Unless.ASKED}
LESS, REFUSAL = Intent.SETTLEMENT_REQUEST, Intent.REFUSAL
REFUSALS = (
    row(
        REFUSAL,
        r"\b(?:will|am|are|is|do|shall|would) (?:\w+ )?(?:not|never) (?:(?:ever|going to|gonna|be|want to"
        r"|wanna|intend to|plan to|gladly) )*(?:pay|paying|settle|settling)\b(?! (?:until|till|before|<date>"
        r"|on <date>|today|by|this (?:week|month)|<vague>|twice|again))",
        unless=STATED,
    ),
    row(
        REFUSAL,
        r"\b(?:refuse|refusing|decline) to pay\b|\bno intention of (?:ever )?paying\b"
        r"|\bnever (?:going to )?pay(?:ing)?\b|\bno way (?:am i|are we|i am|we are|i will|we will"
        r"|i would) (?:ever |be )?(?:pay|paying)\b|\bnot going to (?:be )?pay(?:ing)?\b(?! (?:until|till"
        r"|before|<date>|on <date>|today))|\bwithhold(?:ing)? (?:the |our |my |any |all )*payments?\b"
        r"|\bhell freezes\b|\bnot (?:be )?(?:pay|paying)\b.{0,15}\b(?:until|till|unless|before) (?:you|the|it"
        r"|this|that|everything|someone|(?:i|we) (?:receive|have|get (?!paid)))|\bnot paying\b(?! (?:until"
        r"|till|before|<date>|today))",
        unless=QUOTED,
    ),
    row(
        REFUSAL,
        r"\bnot (?:getting|seeing|going to (?:get|see)|get) (?:a|one|any|another|single) (?:\w+ )?(?:cent"
        r"|penny|dime|money|payment|euro|dollar|<amount>)\b|\bnot a (?:cent|penny|dime)\b",
        unless=QUOTED,
    ),
    row(
        REFUSAL,
        r"\bwill not be (?:paying|making (?:a|any|the) payment)\b|\b(?:stop|stopping|stopped|cancel|cancelled"
        r"|cancelling) (?:the |my |this |that |all )?(?:payments?|direct debit|standing order|cheque"
        r"|check)\b(?! reminder)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        REFUSAL,
        r"\b(?:can ?not|not) make me pay\b|\btry and make me\b|\byou can (?:whistle|wait forever|forget)\b"
        r"|\bforget (?:about )?(?:it|your money|the money)\W*$",
        LIKELY,
        unless=QUOTED,
    ),
    row(REFUSAL, r"\b(?:will|do|shall) not\W*$", WEAK, unless=STATED_ONLY),
)
EXTENSIONS = (
    row(
        EXTENSION,
        r"\b(?:not sure|do not think|doubt|do not know|might not|may not|unlikely)\b.{0,20}\b(?:can|will"
        r"|able to|could) (?:be able to )?(?:\w+ )?(?:pay|make|manage|settle)\b"
        r"|\bmight not be able to\b.{0,12}\bpay",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        EXTENSION,
        r"\b(?:change|move|shift|switch|push|reschedule|bring)\b(?: (?!delivery|meeting|call|appointment|visit|address"
        r"|subject)\w+){0,4} (?:to|for|until|till|forward to|back to) (?:the )?<time>",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:more|extra|additional|little|bit of|some|further) time\b(?! (?:wasting"
        r"|on the phone))(?<!some time ago)",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:extension|extend|postpone|defer|push (?:it |this |the \w+ )?(?:back|out)|move (?:the "
        r"|my )?(?:due )?date|later date|put (?:it |this )?off|grace period|payment holiday|delay (?:the |my "
        r"|this )?payment|hold off(?! (?:calling|texting|contact)))\b",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:give|allow|grant|need|want|wait|have|take|for|require)\b(?: me| us)?(?: just| only| about"
        r"| at least)?(?: until| till| another| a few| few| couple| a couple| some| <date>| <vague>| one| two"
        r"| three| \d+)(?: of)?(?: more)?(?: <date>| <vague>| days?| weeks?| months?)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:can|could|may|might|would|is it) (?:i|we|it|you|that|this|ok|okay|possible"
        r"|alright)\b.{0,40}\b(?:pay|wait|settle|transfer|do it|send|hold|leave it|be paid"
        r"|make)\b.{0,40}(?:<date>|<vague>|\blater\b)",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:can|could|please|would) (?:you |we |it |this )?(?:please )?(?:wait|bear with|hold on|be patient)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:can|could|will|am|would|are) not (?:going to )?(?:be )?(?:able to )?(?:pay|make (?:it|(?:the|a"
        r"|that|this|my) payment)|settle|afford (?:it|this|that)|do (?:it|that|this)|keep|meet|manage"
        r"|transfer|send)\b.{0,45}(?:until|till|before|<date>|<vague>|our promise|my promise|deadline|on time"
        r"|in time)",
        unless=QUOTED,
    ),
    row(
        EXTENSION,
        r"\bnot (?:able to )?(?:pay|going to pay|paying|settle)\b.{0,20}(?:until|till|before|<date>|<vague>)",
        unless=QUOTED,
    ),
    row(
        EXTENSION,
        r"\b(?:unable to|will struggle to|can not|not be able to) (?:keep|meet|honou?r|make) (?:my|our|the"
        r"|that|this) (?:promise|deadline|date|arrangement|agreement|commitment|payment)\b",
        unless=QUOTED,
    ),
    row(
        EXTENSION,
        r"\b(?:will|going to|might|may) be (?:a (?:bit|little|few days) )?late\b|\bpay(?:ing)? late\b"
        r"|\bneed (?:until|till)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
PLANS = (
    row(PLAN, r"<date> of <vague>", SURE, unless=POLAR),
    row(
        PLAN,
        r"\b(?:instal+ments?|payment (?:plan|arrangement|schedule)|repayment plan|instal+ment plan"
        r"|plan to pay it off|part[- ]payments?|partial payments?|pay (?:it |this )?(?:off )?(?:in"
        r"|over) (?:parts|stages|bits|\w+ (?:parts|payments|months|goes|chunks)))\b(?! (?:is|was) (?:paid"
        r"|done))",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:split|spread|break|divide|stagger)(?:ting|ing)? (?:it|this|that|the|my|them|up|payments?|<ref>"
        r"|<amount>)\b",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"(?:<amount>|\bsome(?:thing)?|\ba (?:bit|little)) ?(?:/|a|per|each|every|an?) ?(?:month|week"
        r"|fortnight|pay ?day|mo|wk|<vague>)\b|<amount> (?:monthly|weekly|fortnightly|each month|every month"
        r"|<vague>)|\bmonthly (?:payments?|instal)|\bweekly (?:payments?|instal)",
        SURE,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:can|could|may|would|is it|would it|will|possible|like|want)\b.{0,50}\b(?:in|into|over) (?:two"
        r"|three|four|five|six|ten|twelve|\d{1,2}|a few|several|smaller) ?(?:equal |monthly |weekly )?(?:x"
        r"|times|parts|payments|months|goes|bits|chunks|instal|amounts|rates)",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"(?:<amount>|\bhalf|\bpart|\bsome|\d+ ?%)(?: of (?:it|the \w+))? (?:on |by |before |this )?(?:now"
        r"|today|<date>|immediately|this (?:week|month)|<vague>|up ?front|straight away).{0,25}\b(?:rest"
        r"|remaining|remainder|other half|balance|half|the other|<amount>) (?:.{0,12})(?:<time>|later|after)",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:can|could|would|let) (?:i|we|you|me)\b.{0,25}\b(?:pay|do|give|make)\b.{0,20}(?:<amount>"
        r"|\bpart\b|\bhalf\b|\bsome of\b).{0,30}\b(?:now|today|rest|remaining|then|<date>)",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:bit by bit|little by little|pay (?:it )?(?:off )?(?:gradually|slowly)"
        r"|set up (?:an? )?(?:arrangement|plan)|come to (?:an|some) arrangement|arrange something"
        r"|work something out|sort something out|pay (?:\w+ )?(?:weekly|monthly|fortnightly)"
        r"|make an arrangement|work out an? (?:plan|arrangement)|3x|[2-9] ?x|(?:two|three|four|five|six|[2-9]"
        r"|1\d) (?:equal |monthly |smaller |separate )?payments(?: of)?\b)",
        unless=POLAR,
    ),
    row(PLAN, r"^\W*(?:in )?(?:two|three|four|five|six|\d{1,2}) (?:payments|instal\w+|parts)\W*$"),
)
SETTLEMENTS = (
    row(
        LESS,
        r"(?<!promised a )(?<!agreed a )(?<!promised )\b(?:discount|reduce|reduction|lower(?: the)? (?:amount"
        r"|price|balance|payment|figure)|knock (?:something |some |\w+ )?off|write (?:it |this |some )?off"
        r"|(?:remove|drop|cancel|take off) (?:the |this |that |my |any )*(?:late |admin |extra )*(?:fees?"
        r"|charges?|interest|penalt(?:y|ies))|waive|forgive|let me off|haggle|negotiate)\b(?!.{0,30}\b(?:not"
        r"|never|was|wrong|missing|promised|agreed"
        r"|should)\b)(?<!the discount)(?<!our discount)(?<!my discount)",
        unless=POLAR,
    ),
    row(
        LESS,
        r"\b(?:settlement (?:offer|figure|amount)|settle (?:for|at) (?:less|<amount>|half)|full and final"
        r"|(?:accept|take|agree to) (?:<amount>|half|less|\d+ ?%)|<amount> (?:and|to) (?:we are|call it|close"
        r"|settle|be done)|call it (?:even|quits|<amount>)|one[- ]off (?:payment )?of <amount>|lump sum)",
        unless=POLAR,
    ),
)
ROWS = (*REFUSALS, *EXTENSIONS, *PLANS, *SETTLEMENTS)
