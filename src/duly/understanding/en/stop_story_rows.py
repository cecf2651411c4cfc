"""English rows that stop automation, told as a story: hours cut, on the sick, sectioned, "mum died on the 2nd".

Beside ``stop_rows`` and ``stop_idiom_rows``. Opt-outs in the Hindi of chats stand here too: they come in English letters.
"""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, SURE, row

HARD, VULNERABLE, DEAD = Intent.HARDSHIP, Intent.VULNERABILITY, Intent.DECEASED
RELATIVE = (
    r"(?:(?:my|our|his|her|the|their) )?(?:late )?(?:mum|mom|mummy|dad|daddy|mother|father|nan|gran|granny|grandma|granddad|grandad|grandpa"
    r"|husband|wife|hubby|partner|brother|sister|son|daughter|uncle|aunt|auntie|in-laws?|fianc[e]?e?)"
)
HOLDER = (
    r"(?:mr\.? \w+|mrs\.? \w+|ms\.? \w+|the (?:customer|client|account holder|owner|tenant|director)|account holder)"
)
DIED = (
    r"(?:(?:\w+ly )?(?:died|passed away|passed on|passed)\b(?! (?:it|this|that|the|your|me|on (?:your|the|this|my|it|to)|away (?:the|from)|by|out|to|for|exams?|half|<amount>|laughing))"
    r"|is (?:no longer with us|dead|deceased|gone now)|has (?:died|passed)|lost (?:his|her) (?:battle|fight))"
)
ROWS = (
    row(
        HARD,
        r"\b(?:cut|cutting|reduced|slashed|halved|lost|losing)(?: down)? (?:my|our|his|her|everyone's|most of my|all my) (?:hours|shifts|pay|wages?|salary|overtime|commission|income|benefits|tax credits)\b"
        r"|\b(?:hours|shifts|wages?|salary|income|pay|overtime) (?:have |has |were |was |got |been |are |is )*(?:cut|reduced|halved|slashed|stopped|delayed|withheld|not come|dried up)\b"
        r"|\bbehind (?:on|with) (?:\w+ )?(?:everything|rent|my rent|the rent|bills|all (?:my|our|the) \w+|the mortgage|council tax|payments on everything)\b"
        r"|\b(?:on|living on) (?:the sick|the dole|statutory sick pay|ssp|jobseekers?|jsa|esa|pip|maternity(?: pay)?|half pay|zero hours|a zero hours? contract|furlough|food stamps|snap|minimum wage|my last (?:few )?(?:pounds?|dollars?|quid|pennies|rupees))\b"
        r"|\b(?:maternity|paternity) (?:pay|leave)\b|\bsigned off (?:work|sick)\b",
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:nothing|not (?:a penny|a cent|anything|much|enough)|no money|hardly anything|never anything) (?:is |at all )?left\b(?! (?:to (?:say|discuss|pay|talk)|the|on (?:the|my) (?:account|bill|balance|invoice)))"
        r"|\b(?:no way|can not|could not|do not know how|not sure how|no idea how)(?: that)? (?:i|we|to|i am going to|we are going to)?(?: can| could| will| going)?(?: possibly| ever| even)? ?(?:find (?:the |that |this |enough |any |so much )*(?:money|cash|funds|amount|sum|kind of money|<amount>)|raise|scrape|come up with|get together|get hold of|stretch to|buy|feed|heat|eat|keep up)\b(?! (?:the (?:invoice|bill|email|link|number|document|address)|it|my (?:invoice|bill)|out|an? (?:email|invoice)|them|where|you|your))"
        r"|\b(?:hard up|strapped(?: for cash)?|cleaned out|wiped (?:me|us) out|out of pocket|living (?:on|off) (?:my )?(?:overdraft|credit)|at rock bottom|hit rock bottom|in a (?:bad|dark|tough|difficult|terrible) (?:place|spot|way) (?:financially|money wise|with money)|pay ?day loans?|loan sharks?|in arrears with|bailiffs?|repossess\w*|can not make rent|no food in|electric(?:ity)? (?:is |has been |got )?cut off|on (?:my|our) (?:knees|last legs)|debt (?:charity|advice|advisers?|counsell?or|management)|step ?change|bread ?winner)\b",
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:money|cash|things|finances|budget|it) (?:is|are|has been|have been|gets?|getting|got)(?: \w+){0,2} (?:tight|tough|rough|stretched|bleak|dire|desperate)\b"
        r"|\b(?:business|trade|market|company|shop|firm|sales|work) (?:is|has been|are|have been|has|is doing)(?: \w+){0,2} (?:dull|dead|terrible|bad|slow|down|struggling|dried up|badly|poorly|losing|in loss|failing)\b"
        r"|\b(?:huge|heavy|big|massive) loss(?:es)?\b(?! of)|\bno (?:orders|work|jobs|business|bookings|shifts)(?: are| is)? (?:coming|right now|at the moment|for (?:weeks|months)|since|this month|lately)\b"
        r"|\b(?:can not|could not|unable to) (?:even )?(?:buy|afford|feed|put) (?:food|milk|bread|nappies|diapers|the kids|my kids|petrol|gas|bread|medicine|groceries|my (?:family|children))\b"
        r"|\b(?:salary|wages|pay) (?:has |have |is |are |did )?not (?:been )?(?:come|credited|paid|arrived|received|released)(?: in)? (?:since|for|from|yet)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        VULNERABLE,
        r"\b(?:sectioned|signed off (?:with|because of|for) (?:\w+ )?(?:stress|depression|anxiety|my (?:nerves|mental health))|crisis team|mental ward|psych(?:iatric)? (?:ward|unit|hospital)|nervous wreck|having a breakdown|ocd|panic attacks?|epilep\w+|parkinson'?s|ms diagnosis|multiple sclerosis|brain injury|learning disab\w+|special needs|autistic|dyslexi\w+|illiterate|palliative|end of life|stage (?:3|4|three|four)|life[- ]threatening|kidney failure|heart (?:surgery|failure|condition|bypass)|can not (?:see|hear|walk|read|write) (?:well|properly|very well|much|english|any ?more)|do not (?:read|understand) (?:english|letters|numbers|things) (?:well|properly|very well|any ?more)|just (?:out of|came out of) (?:hospital|surgery)|(?<!work )(?<!works )(?<!working )(?<!job )(?<!nurse )(?<!doctor )in (?:a )?(?:hospital|refuge|care home|women'?s shelter|clinic)|recovering from|victim of|abusive)\b(?! (?:parking|email|language|messages?))",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\bcan ?not (?:really |just )?(?:cope|handle|take|deal with|bear|face) (?:with )?(?:any of |all )?(?:this|it|these|things|letters|life|everything|any ?more|you|the (?:calls|letters|stress|pressure))\b.{0,30}(?:mentally|any ?more|right now|letters|my head|stress|ill|sick)"
        r"|\b(?:making|makes|made) me (?:ill|sick with worry|suicidal|anxious|depressed|want to die)\b|\b(?:crying|cry) (?:all|every) (?:the time|day|night)\b"
        r"|\b(?:do not think|not sure|do not know (?:if|how)) (?:that )?i can (?:go on|carry on|keep going|do this any ?more|cope|face)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        DEAD,
        rf"\b(?:{RELATIVE}|{HOLDER}|he|she) (?:sadly |unfortunately |suddenly |recently |has |had |just |actually )*{DIED}"
        r"|\b(?:his|her|mum's|mom's|dad's|mother's|father's|husband's|wife's|their) (?:estate|will|death certificate|probate|funeral)\b"
        r"|\bdeath certificate\b|\b(?:sorting|dealing with|working through|handling|settling|closing) (?:\w+ )?(?:his|her|mum's|mom's|dad's|the) (?:estate|affairs)\b",
        unless=QUOTED,
    ),
    row(
        Intent.INSOLVENCY,
        r"\b(?:iva|protected trust deed|trust deed|dro|chapter (?:7|11|13)|official receiver|insolvency practitioner|trustee in bankruptcy|bankruptcy trustee|filed for (?:bankruptcy|protection)|nclt|ibc proceedings|moratorium|breathing space|debt arrangement scheme|sequestrat\w+|cva|company voluntary arrangement|the (?:administrator|liquidator|receiver|trustee)s?)\b(?! (?:card|code))",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.OPT_OUT,
        r"\b(?:me?ss?age?s?|msgs?|message|sms|calls?|phone|whatsapp|contact|reminders?|tang|pareshan|paresan|disturb|text)(?: \w+){0,2}? (?:mat|na|nahi|nahin|nai) (?:kar(?:o|na|iye|e|en|iyega|do)?|bhej(?:o|na|iye|e|en|iyega)?|chahiye)\b"
        r"|\b(?:mat|na) (?:karo|karna|kijiye|bhejo|bhejna|kariye|bheje)\b(?=.*\b(?:messages?|msgs?|calls?|sms|whatsapp|mujhe|hume|humko|mereko|dobara|phir)\b)|\b(?:messages?|msgs?|calls?|sms|phone|ye|yeh|sab|whatsapp)(?: \w+){0,2}? band (?:karo|kar|kardo|kijiye|kariye|karna|kar do|karen)\b"
        r"|\b(?:band|bandh) (?:karo|kardo|kar do|kijiye)(?: ye| yeh)? (?:messages?|msgs?|calls?|sms|sab)\b|\b(?:number|no) (?:hata|delete kar|nikal|remove kar)(?:o| do|do|dijiye)?\b|\b(?:mujhe|hume|humko) (?:aur )?(?:messages?|msgs?|calls?|sms) (?:nahi|nahin) chahiye\b",
        SURE,
    ),
    row(
        Intent.OPT_OUT,
        r"\b(?:take|get|delete|wipe|drop|strike|scrub) (?:me|my (?:number|name|details|e-?mail|phone)|this number|us) (?:off|out of|from|of)(?: of)? (?:whatever |your |this |the |that |any |all )*(?:lists?|system|database|records?|books|mailing|contacts?|messages?|group|thing)\b"
        r"|\b(?:leave|let) (?:me|us) (?:the \w+ )?(?:alone|be|in peace)\b(?! (?:to|for))|\b(?:lose|forget|block|bin) (?:my|this) number\b|\bdo not want (?:to (?:hear|get anything|receive anything)|any(?: more| further)?(?: of)?|these|your|more)(?: \w+)? ?(?:from you|messages?|texts?|calls?|contact|e-?mails?|anything|reminders?)\b(?! (?:until|before|about))",
        unless=POLAR,
    ),
    row(
        Intent.WRONG_PERSON,
        r"\b(?:no idea|not a clue|no clue|dunno) who (?:[a-z]+|that|this|he|she|they) (?:is|are|was)\b(?<!who you are)(?<!who this is)|\b(?:had|got|have) (?:this|the|my) (?:number|phone|sim) (?:for|since) (?:\w+|\d|<date>|<vague>)"
        r"|\bgalat number\b|\b(?:this|it) (?:is not|was never|is no longer|used to be) [a-z]+'s (?:number|phone|mobile|e-?mail)\b",
        LIKELY,
    ),
)
