"""English words for no more contact: recall comes first, yet "stop sending wrong bills" is a complaint."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import POLAR, QUOTED, SURE, row

CONTACT = (
    r"(?:contact|text|message|call|phone|ring|email|e-mail|mail|write|whatsapp|bother|harass|disturb"
    r"|chase|spam|ping|send|reach out|reach)"
)
CONTACTING = (
    r"(?:contacting|texting|messaging|calling|phoning|ringing|emailing|mailing|writing|bothering"
    r"|harassing|disturbing|chasing|spamming|sending|pestering|hounding|reminding|annoying|messages?"
    r"|texts?|calls?|e-?mails?|e-mailing|reminders?|notifications?|spam|whatsapp|all (?:contact|messages|calls"
    r"|communication)|communication|automated|these|this|it|pinging|blowing up|sms|doing this)"
)
OUT = Intent.OPT_OUT
NOT_STOPPED = (
    r"(?<!not )(?<!never )(?<!non )(?<!bus )(?<!full )(?<!next )(?<!quick )(?<!pit )(?<!last"
    r" )(?<!non-)(?<!train )(?<!my )(?<!should )"
)
NOT_PAPER = r"(?! (?:me |us )?(?:the |your |any |these |those |all )*(?:paper|printed|postal|physical|hard copy)\b)"
"""To stop the paper is to ask for another way, not for silence."""
NOT_GOODS = (
    r"(?! (?:me |us )?(?:the |your |any |these |those |all |more |out |over )*(?:wrong|incorrect|duplicate|double|false|old"
    r"|faulty|broken|same|unordered|goods|products?|parcels?|packages?|orders?|deliver\w+|items?|magazines?|catalogues?)\b)"
)
"""To stop what is sent wrongly is to complain of it, not to ask for silence."""
OPT_OUT = (
    row(
        OUT,
        r"\b(?:said|say|told you to|asked you to|ask you to|mean|just|please|kindly|must|to) stop\W*$",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"^\W*(?:please |just |pls |now |ok |hey |hi |can you )*(?:stop|stopp|stop all|stopall|unsubscribe"
        r"|un-subscribe|opt ?-?out|optout|end|quit|cancel|revoke|remove|remove me|stop it|stop this|stop now"
        r"|stop please|desist|baja|arret|no more)(?: please| now| it| this| thanks| thank you| all| me| sms"
        r"| messages?| ok| already| immediately| \ua000+)*\W*$",
        SURE,
    ),
    row(
        OUT,
        rf"{NOT_STOPPED}\bstop(?: with)?(?: (?:all|the|these|your|any|your damn|fucking|those|automated"
        rf"|constantly|ever))*,? {CONTACTING}\b(?! (?:is|was|work|payment|debit|by|at|in (?:at|to))){NOT_PAPER}{NOT_GOODS}",
        SURE,
    ),
    row(
        OUT,
        r"\b(?:want|like|need|asked|told|ask|asking|tell|telling|wish|demand|have|please|must"
        rf"|got)(?: \w+){{0,3}} to stop\b(?! (?:the|my|our) (?:\w+ )?(?:direct debit|standing order|payments?|card|cheque|service|contract))(?!(?: \w+)? (?:by|at|in|payment|paying|working|work))"
        rf"|\bstop (?:please|now)\b|^\W*(?:please )?stop (?:me|us)? ?(?:from )?{CONTACTING}{NOT_PAPER}{NOT_GOODS}",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"\b(?:do not|(?<!^you )(?<!did you )(?<!do you )(?<!why you )never|please not|not to|no need to|must not|should not|can not|may not"
        r"|without)(?: (?:ever|you|dare|to|please|again|want you to|want them to|want anyone to|keep|try to"
        rf"|be|even|need to|have to))* {CONTACT}(?:ing)? (?:to )?(?:me|us|my (?:phone|number|wife|husband|family|work"
        r"|employer|mobile|house)|this (?:number|phone|address|email)|here|messages?|reminders?|texts?"
        r"|anything|any ?more|again)\b(?! (?:at work|\ua000|before|after|during|in the (?:morning|evening"
        r"|afternoon)|while|today|now|until|till|on (?:my|this)|at (?:night|home|this time)|the (?:invoice"
        r"|bill|link|copy|statement|receipt|goods|order)|a (?:copy|link|bill|reminder)|an invoice|i will|when"
        r"|yet|between|,? (?:text|email|call|message|whatsapp) (?:me )?instead))",
        SURE,
    ),
    row(
        OUT,
        r"\b(?:do|does|did|would) not (?:want|wish|like|need|care)(?: to)?(?: (?:be|get|receive|have|hear|any"
        rf"|more|these|your|the|you to|further|from|getting|receiving|anything))* (?:{CONTACT}(?:ed)?"
        r"|contacted|called|texted|messages?|texts?|calls?|emails?|reminders?|sms|notifications?|from you"
        r"|communications?|hear from you|whatsapps?)\b(?! you)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\bno longer (?:want|wish|consent|agree|like)\b.{0,40}\b(?:receive|contact\w*|messages?|texts?"
        r"|calls?|emails?|hear|reminders?)\b|\b(?:withdraw|revoke|revoking|withdrawing|retract|cancel) (?:my "
        r"|our |all |any )?(?:consent|permission|authori[sz]ation)\b",
        SURE,
    ),
    row(
        OUT,
        r"\bno (?:more|further) (?:\w+ )?(?:messages?|texts?|calls?|emails?|e-mails?|reminders?|contact|sms"
        r"|whatsapps?|notifications?|spam|communications?|phone calls)\b",
        SURE,
    ),
    row(
        OUT,
        r"\b(?:take|remove|delete|unsubscribe|erase|scrub|drop)(?: me| us| my (?:\w+ )?(?:number|phone|name"
        r"|data|details|email|info|information|contact|address)| this (?:number|email|phone))(?: (?:off|from"
        r"|out of)\b| please| now| immediately|\W*$)(?! (?:the )?(?:dispute|late|hook))",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:unsubscribe|opt(?:ing|ed)?[- ]?(?:me )?out|opt-out|do not disturb|do[- ]not[- ](?:call"
        r"|contact) list|lose (?:my|this) number|forget my number|cease (?:and desist|all|contact|contacting"
        r"|communication)|leave (?:me|us) (?:alone|be|in peace)|let me be|get lost|go away|blocked? (?:you"
        r"|this number)|blocking (?:you|this number)|block(?:ed)? your number|enough (?:of|with) (?:these|the"
        r"|your|this|all)|quit (?:texting|calling|messaging|emailing|contacting|bothering|harassing|sending"
        r"|spamming|it)|report(?:ing|ed)? (?:this |you |it )?(?:number )?(?:as |for )?spam|knock it off"
        r"|cut it out)\b(?<!not unsubscribe)(?<!not opt out)(?<!not blocked you)",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"\b(?:get|pull|strike|scratch) (?:me|us|my (?:name|number|address|e-?mail)) off (?:of )?(?:this|that|the|your|any|all)"
        r"(?: \w+)? ?lists?\b",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"\b(?<!you )(?<!they )(?:(?:do|does|did) not|never|no longer|(?<!did )(?<!do )not) (?:ever |hereby )?(?:consent(?:ed|ing)?|agree(?:d|ing)?|given? (?:you )?(?:my |any )?"
        r"(?:consent|permission)|permit(?:ted)?|authori[sz]ed?) (?:to |you to |for )?(?:(?:these|this|your|the|any|more|such"
        r"|further|all|being|be|receive|receiving|get|getting|you|automated|sending|to|me) )*(?:messages?|texts?|calls?"
        r"|e-?mails?|reminders?|sms|whatsapps?|contact(?:ed|ing)?|messag(?:ed|ing)|call(?:ed|ing)|text(?:ed|ing)"
        r"|e-?mail(?:ed|ing)|communications?)\b(?! (?:off|back|me back|us back|out)\b)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\byou (?:do not|no longer) have (?:my|our|any) (?:consent|permission)(?: \ua000+)?"
        r"(?: to (?:contact|text|message|call|phone|e-?mail|write|send)\b|\W*$)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:do|does|did) not (?:want|need|wish for) (?:any ?)?(?:more )?of (?:these|those|this|them|it)(?: any ?more"
        r"| please| thanks| thank you| from you)*\W*$",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:do not|never)(?: ever| you| dare)* (?:reply|respond|answer|talk|speak|get back|come back|get in touch with)"
        r"(?: to)? (?:me|us) (?:again|ever|any ?more)\b",
        SURE,
    ),
    row(
        OUT,
        r"^\W*(?:please |just |then |so |ok |you can |can you )*block (?:me|us|my (?:number|phone|address|e-?mail))"
        r"(?: then| please| now| already| from \w+ \w+)*\W*$",
        SURE,
        unless=POLAR,
    ),
)
