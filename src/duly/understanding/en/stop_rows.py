"""English rows that stop automation: recall comes first here, yet "I'll stop by" stops nothing."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, POLAR, QUOTED, SURE, WEAK, row
from duly.understanding.en.opt_out_rows import OPT_OUT

HARD = Intent.HARDSHIP
HARDSHIP = (
    row(
        HARD,
        r"^\W*(?:i|we) (?:really |just |simply |honestly )*(?:can not|could not)(?: at the moment| <date>"
        r"| do it| sorry)*\W*$",
        WEAK,
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:(?:can|could) not|(?:am|are|is|will|would) not (?:going to )?(?:be )?able to"
        r"|not be able to) (?:be able to |really |currently |possibly |even |just |simply |actually )*(?:pay"
        r"|afford|make (?:the|this|any|that|my|a) payments?|cover|manage (?:the|this|to pay"
        r"|that))\b(?! (?:attention|with|by (?:card|cheque|bank|phone)|online|on (?:the|your) (?:site|website"
        r"|app|link|portal)|through|via|using|cash|it? ?(?:until|till|before|<date>)|(?:it |this |that |you "
        r"|the (?:bill|invoice) |anything |<ref> |<amount> )?(?:until|till|before|by|on|today|tomorrow|<date>"
        r"|in full|all (?:of it|at once)|everything|the full|the whole|<amount>|more than|twice|for goods"
        r"|for (?:something|services)|because i never)))",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:unable to (?:pay|afford)|can not afford|could not afford|have (?:no|not got|not any"
        r"|not enough) (?:\w+ )?(?:money|funds|cash|income|savings|means|way (?:of|to) pay\w*)|(?:do|does"
        r"|did) not have (?:the |any |enough |that |this |that kind of |much |a )*(?:money|funds|cash|means"
        r"|income|penny|job|work)|(?:low|reduced|limited|small|fixed) income|no (?:money|income|funds|cash"
        r"|savings|job|work)\b|without (?:a job|work|an income|income|money)|make ends meet|making ends meet"
        r"|nothing left|(?:kids|children|mouths|family) to feed|out of (?:work|money|a job|cash|funds)"
        r"|short of (?:money|cash|funds)|short on (?:money|cash|funds))\b(?! (?:problem|worries))",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:lost|losing|loss of) (?:my|his|her|our|the|a) (?:job|jobs|work|income|business|main client"
        r"|biggest (?:client|customer)|contract|home|house)\b|\b(?:unemployed|laid off|made redundant"
        r"|redundancy|furlough(?:ed)?|got fired|was fired|been fired|sacked|let go from|jobless|between jobs"
        r"|not working at the moment|hours (?:were |have been |got )?cut|(?:out of|lost) (?:employment))\b",
        SURE,
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:financial(?:ly)? (?:hardship|difficult\w*|problems?|trouble\w*|struggl\w*|issues?|situation"
        r"|strain|crisis|stress|pressure)|money (?:problems?|troubles?|worries|is (?:very |really |so "
        r"|a bit )?tight|issues)|hardship|struggling|struggle to (?:pay|make|cover|live|eat|survive)"
        r"|going through a (?:hard|rough|difficult|tough|bad) (?:time|patch)|(?:hard|rough|difficult"
        r"|tough) times?\b|cash ?flow (?:is|problems?|issues?|difficult\w*|trouble\w*|crisis|situation)"
        r"|tight (?:on|with|for) (?:money|cash|funds|month)|things are (?:\w+ )?(?:tight|tough|hard|difficult"
        r"|bad)|in debt|drowning in|over my head|(?:(?:am|are|is|be|been|being|was|flat|totally|completely|so|dead|stone|always|still|just|currently|really|skint and) broke|^\W*broke)\b(?! (?:down|it|them"
        r"|the|my|in|off|up))|skint|penniless|destitute|hand to mouth|pay ?check to pay ?check|food ?bank"
        r"|on (?:benefits|universal credit|welfare|disability|sick pay|sick leave|unemployment)|behind (?:on"
        r"|with) (?:my |our |the |all )*(?:rent|bills|mortgage|everything)|can not (?:feed|eat"
        r"|pay (?:the )?rent|pay my rent)|choose between|evict(?:ed|ion)|homeless|bank account is empty"
        r"|account is (?:empty|overdrawn)|overdrawn|barely (?:surviv\w+|afford|cover|make|getting by"
        r"|enough))\b(?<!not struggling)",
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:divorced?|separat(?:ed|ion) from my|medical bills|funeral (?:costs?|expenses)|maternity leave"
        r"|reduced hours|pay cut|salary (?:was|has been|is|got) (?:delayed|cut|late)|have not been paid"
        r"|not been paid by|business is (?:slow|down|bad|closing|failing)|no (?:customers|clients|sales))\b",
        LIKELY,
        unless=QUOTED,
    ),
)
VULNERABLE = Intent.VULNERABILITY
VULNERABILITY = (
    row(
        VULNERABLE,
        r"\b(?:suicid\w*|kill(?:ing)? myself|end(?:ing)? (?:my life|it all|myself)|take my (?:own )?life"
        r"|want to die|do not want to (?:live|be here)|better off dead|self[- ]harm\w*|hurt myself"
        r"|harm myself|no reason to live|can not (?:go on|take (?:it|this) any ?more|cope)"
        r"|can not take any ?more|give up on life|not worth living)\b",
        SURE,
    ),
    row(
        VULNERABLE,
        r"\b(?:mental(?:ly)? (?:health|ill|illness|breakdown|unwell)|depress(?:ed|ion|ive)|anxiety"
        r"|panic attacks?|breakdown|bipolar|schizophren\w+|ptsd|dementia|alzheimer\w*|autis\w+"
        r"|learning (?:disability|difficult\w+)|disab(?:led|ility)|wheelchair|blind|deaf|cancer|chemo\w*"
        r"|tumou?r|leuk\w+|stroke|heart attack|terminal(?:ly)?(?: ill(?:ness)?)?|terminal|dialysis"
        r"|seriously ill|very (?:ill|sick|unwell)|critically ill|icu|intensive care|(?<!work in a )(?<!work at a )(?<!work in the )(?<!work at the )(?<!works in a )(?<!working in a )hospital(?:i[sz]ed)?"
        r"|hospice|surgery|operation on|in a coma|life support|accident|domestic (?:abuse|violence)"
        r"|abusive (?:partner|husband|relationship|wife)|gambling (?:addict\w*|problem)|addict(?:ion|ed)?"
        r"|rehab|miscarriage|grieving|bereave\w*|mourning|in mourning|carer for|pension(?:er)?(?! (?:comes"
        r"|arrives|is paid|day|clears|lands))|elderly|can not read|prison|jail)\b(?<!not disabled)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:lost|buried|burying|funeral of|death of|death in) (?:my|our|the) <kin>\b|\b(?:lost|buried"
        r"|death in) (?:my|our|the) (?:family|baby|child|kid|husband|wife)\b|\bfuneral\b|\b(?:my"
        r"|our) (?:<kin>|child|baby|kid|friend|grandma|grandpa|wife|husband) (?:\w+ )?(?:passed away"
        r"|passed on|has passed|passed|died|is dying|is in (?:the )?(?:hospital|icu)|is (?:very "
        r"|seriously )?(?:ill|sick)|was killed)\b|\b(?:i am|we are|he is|she is) (?:very |really |so "
        r"|seriously )?(?:sick|ill|unwell|pregnant)\b",
        unless=QUOTED,
    ),
)
DEAD = Intent.DECEASED
STOPS = (
    row(
        Intent.WRONG_PERSON,
        r"^\W*not (?P<name>(?!monday|tuesday|wednesday|thursday|friday|saturday|sunday)[a-z]{2,})(?: [a-z]+)?\W*$",
        LIKELY,
        named=True,
    ),
    row(Intent.WRONG_PERSON, r"\b(?:do|does) not know any (?P<name>[a-z]{2,})", LIKELY, named=True),
    row(
        Intent.WRONG_PERSON,
        r"^\W*(?:there is )?no (?!one|problem|issue|money|invoice|goods|record|delivery|signal|answer|reply"
        r"|change|news)[a-z]{2,} (?:[a-z]+ )?(?:here|(?:at|on) this (?:number|address)|lives here)\W*$",
        LIKELY,
    ),
    row(
        Intent.COMPLAINT,
        r"\bkeeps? (?:texting|calling|messaging|contacting|emailing|sending|bothering|ringing) (?:me|us)\b",
        LIKELY,
    ),
    row(
        DEAD,
        r"\b(?:passed away|passed on|has passed|deceased|is dead|has died|had died|is no longer (?:with us"
        r"|alive)|late (?:husband|wife|father|mother|brother|sister)|estate of|executor|probate)\b|\b(?:he"
        r"|she|mr\.? \w+|mrs\.? \w+|ms\.? \w+|account holder|customer|my (?:husband|wife|father|mother|dad"
        r"|mum|mom|son|daughter|partner|brother|sister)|the owner|owner|who) (?:\w+ )?died\b",
        unless=QUOTED,
    ),
    row(HARD, r"\bmy <kin> (?:has |just |recently )*(?:passed away|died|passed)\b", WEAK, unless=QUOTED),
    row(
        Intent.LEGAL_THREAT,
        r"\b(?:my|our|a|the|an|with|contact(?:ing)?|call(?:ing)?|speak(?:ing)? to|hire|hired|got|get|have"
        r"|through|via|from) (?:\w+ )?(?:lawyers?|attorneys?|solicitors?|barrister|legal (?:team|counsel"
        r"|advis[eo]r|representative|department)|counsel)\b(?! by (?:trade|profession|training|day))|\b(?:lawyers?|attorneys?|solicitors?)\b(?! by (?:trade|profession|training|day))"
        r"|\blegal (?:action|proceedings|advice|steps|recourse|route|matter|case)\b|\blegally\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.LEGAL_THREAT,
        r"\b(?:sue|suing) (?:you|u|your|them|the company|for|this)\b|\b(?:will|going to|gonna"
        r"|am) (?:be )?su(?:e|ing)\b(?! me| us)|\b(?:see|take|taking|drag) (?:you|u|this|it|your company"
        r"|them) (?:all )?(?:in|to) court\b|\bin court\b|\b(?:small claims|tribunal|court (?:action|case"
        r"|order|date)|lawsuit|litigation|press charges|injunction|class action)\b|\bpress charges\b"
        r"|\bgo(?:ing)? to (?:the )?(?:court|police|press|media|ombudsman|regulator|trading standards)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        Intent.LEGAL_THREAT,
        r"\b(?:report(?:ed|ing)?|complain(?:t|ing)?|complained|contact(?:ed|ing)?|escalat\w+|write|writing"
        r"|file|filed|filing) .{0,30}\b(?:police|ombudsman|regulator|cfpb|fca|fdcpa|tcpa|ftc|attorney general"
        r"|bbb|better business bureau|trading standards|data protection|ico|consumer (?:protection|rights"
        r"|affairs|agency|forum|court)|citizens advice|authorit(?:y|ies)|central bank|financial conduct)\b"
        r"|\b(?:ombudsman|cfpb|fdcpa|tcpa|trading standards|gdpr (?:complaint|request|violation|breach)"
        r"|attorney general|cease and desist|harassment laws?)\b|\b(?:i )?(?:will|going to) report (?:you"
        r"|this)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        Intent.INSOLVENCY,
        r"\b(?<!called )(?<!named )(?:bankrupt(?:cy)?|insolven\w+|in (?:to )?administration|into administration|administrators?"
        r"|in (?:to )?(?:liquidation|receivership)|liquidat\w+|receivership|wound up|winding[- ]up|chapter (?:7"
        r"|11|13|seven|eleven|thirteen)|debt (?:relief order|management plan|adjustment)"
        r"|individual voluntary arrangement|creditors'? (?:voluntary|arrangement|meeting)|ceased trading"
        r"|stopped trading|no longer trading|closing (?:down )?(?:the|our|my) (?:business|company|shop|doors)"
        r"|shutting down the (?:business|company)|ceased operations|company (?:has |is )?(?:closed down"
        r"|dissolved|gone bust|going bust|struck off|folded)|gone bust|going bust|gone under|business (?:has "
        r"|is )?(?:closed down|gone under|folded|shut down))\b",
        SURE,
        unless=POLAR,
    ),
    row(
        Intent.COMPLAINT,
        r"\b(?:complain(?:t|ts|ing)?|unacceptable|disgust(?:ing|ed)|disgrace(?:ful)?|appalling|harass(?:ing"
        r"|ed|ment)?|outrageous|shocking(?:ly)?|rude|unprofessional|fed up|sick (?:and tired )?of (?:this"
        r"|your|these|you)|sick of|had enough|(?:terrible|awful|horrible|worst|pathetic|poor|bad|shocking"
        r"|dreadful) (?:customer )?(?:service|company|experience|treatment|support)|very (?:unhappy"
        r"|disappointed|upset|dissatisfied|frustrated)|really (?:unhappy|disappointed|upset|annoyed)"
        r"|extremely (?:unhappy|disappointed|upset|frustrated)|treat(?:ed|ing)? (?:me|us|people"
        r"|customers) (?:like|badly|so)|ridiculous|joke of a company|(?:is|what) a joke|shame on|how dare"
        r"|bullying|intimidat\w+|threatening me|stressing me)\b(?<!no complaint)(?<!no complaints)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.ABUSE,
        r"\b(?:fuck(?:ing|ed|er|ers)?|f\*+k?|fck|fuk|wank\w*|asshole|arsehole|bastards?|bitch(?:es)?|cunts?"
        r"|motherfuck\w*|dickheads?|piss off|screw you|bullshit|scum(?:bags?)?|parasites?|leeches|vultures"
        r"|go to hell|idiots?|morons?|stupid (?:people|company|bot|idiot|fool|cow)|shut up|thieves|crooks"
        r"|thief|drop dead|eat shit|shitty|scammers|you (?:are )?(?:all )?(?:a )?(?:bunch of )?(?:idiots?"
        r"|thieves|crooks|scum|criminals|pathetic))\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.ABUSE,
        r"\b(?:find out where you|know where you (?:live|work)|come (?:for|after|and find) you|kill you"
        r"|hurt you|beat you|smash your|burn (?:your|down)|break your)\b",
        SURE,
    ),
    row(
        Intent.WRONG_PERSON,
        r"\b(?:wrong (?:number|person|guy|contact|man|woman|phone|recipient)|(?:got|have|has|reached|texting"
        r"|messaging|calling|contacted) (?:the |a )?wrong\b(?! (?:end of|idea|impression|way|side|amount|price|invoice|item|product|goods"
        r"|order|size|address|details|colou?r|bill|total|quantity|part|model|one))|not the (?:person|one"
        r"|right person|account holder|guy|owner) (?:you|that)|not the (?:right |correct )?(?:person|contact"
        r"|account holder)\b|no(?: one|body)? (?:by|with|called|named|of) (?:that|this|the) name"
        r"|no one here (?:by|called|named)|nobody here|not (?:him|her|who you)\b|(?:do|does|did) not (?:know"
        r"|recogni[sz]e) (?:him|her|them|who (?:that|this|he|she) is|this person|that person|any ?(?:one"
        r"|body)|this name|that name|the person|the name)|never heard of (?:him|her|them|this person"
        r"|that person)|(?:do|does) not live (?:here|at this)|no longer (?:lives?|works?|at this address)"
        r"|does not work here|left the company|moved out|not (?:his|her|their|my) (?:number|phone|name)"
        r"|(?:this is |it is )?not (?:his|her) (?:number|phone|email)|new (?:owner|number owner)"
        r"|just got this number|got this number (?:recently|last|new|<vague>|<date>)|(?:number|phone"
        r"|sim) (?:was |has been )?(?:reassigned|changed owner)|had this number for|mistaken identity"
        r"|mixed (?:me )?up with (?:someone|somebody)|confus(?:ed|ing) me with|you (?:are )?(?:looking"
        r"|searching) for (?:someone|somebody) else|someone else's (?:bill|debt|invoice|account|name)"
        r"|this is not (?:me|him|her)|not me\W*$|that is not me|my name is not)\b",
    ),
    row(
        Intent.WRONG_PERSON,
        r"\b(?:i am|this is|we are|my name is|it is|am|name is) not (?:called |named |mr\.? |mrs\.? |ms\.? "
        r"|miss |a |the )?(?P<name>(?!i\b|paying|able|sure|going|happy|ok|friday|monday|tuesday|wednesday"
        r"|thursday|saturday|sunday)[a-z]{2,})",
        LIKELY,
        named=True,
    ),
    row(
        Intent.WRONG_PERSON,
        r"\b(?:there is|there are) (?:no|not any) (?P<name>[a-z]{2,})(?: \w+)? (?:here|at this)",
        LIKELY,
        named=True,
    ),
    row(
        Intent.THIRD_PARTY,
        r"\b(?:i am|this is|it is|you are speaking (?:to|with)|speaking is|am|here is) (?:his|her|their|the"
        r"|\w+'s|mr\.? \w+'s|mrs\.? \w+'s)(?: \w+)? ?(?:<kin>|assistant|secretary|accountant|bookkeeper"
        r"|lawyer|attorney|power of attorney|guardian|daughter-in-law|son-in-law|colleague|boss"
        r"|receptionist)\b|\b(?:i am|am|this is) (?:the |a )?(?:<kin>|assistant|secretary|carer|guardian"
        r"|bookkeeper|neighbou?r|colleague) (?:of|to|for)\b",
        unless=QUOTED,
    ),
    row(
        Intent.THIRD_PARTY,
        r"\b(?:on behalf of (?:my|him|her|mr|mrs|the account|<kin>)|speaking for (?:my|him|her)|(?:he"
        r"|she) is (?:not (?:here|in|available|at home|home)|away|out|at work|abroad|asleep|sleeping|busy"
        r"|unavailable|travelling|traveling|in hospital|on holiday)|(?:tell|let|inform) (?:him|her) (?:know"
        r"|that|you|about|when)|(?:pass|give) (?:on )?(?:(?:him|her|this|it|the message"
        r"|your message) ?)+(?:on|to (?:him|her)|the message)|(?:this|it) is (?:my|his|her) (?:<kin>"
        r"|\w+'s)(?:'s)? (?:phone|number|account|bill|debt|invoice|email|responsibility)|my <kin>'s (?:phone"
        r"|account|bill|debt|name|responsibility|invoice)|my <kin> (?:pays|handles|deals with|takes care of"
        r"|manages|is responsible|looks after|normally pays|does)|(?:using|answering) (?:his|her"
        r"|my <kin>'s) phone|(?:take care of|handle|manage|look after|deal with) my <kin>'s|ask (?:him"
        r"|her) to|call (?:him|her) (?:on|at|instead))\b",
        unless=QUOTED,
    ),
)
ROWS = (*OPT_OUT, *HARDSHIP, *VULNERABILITY, *STOPS)
