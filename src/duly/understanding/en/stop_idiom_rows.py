"""English rows that stop automation, said in idiom: no money for food, not wanting to live, a number of somebody else."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, QUOTED, SURE, row

NEEDS = (
    r"(?:heating|rent|food|groceries|electric(?:ity)?|gas|mortgage|kids|children|medicine|medication|prescriptions?"
    r"|insulin|nappies|diapers|eating|shopping|school (?:shoes|uniform))"
)
LATER = r"(?:until|till|before|<date>|<vague>|today|tomorrow|by|on|in full|all (?:of it|at once)|everything|this week)"
SOMEBODY = r"(?:someone|somebody|another person|a different person|a stranger)"
ROWS = (
    row(
        Intent.HARDSHIP,
        r"\bfood on (?:the|our|my) table\b(?! is)|\bkeep (?:the lights on|a roof over|warm|the heating on)\b"
        rf"|\b(?:bill|invoice|debt|you|this) or (?:my |our |the |some |buying |paying (?:my |the |for )?)*{NEEDS}\b"
        rf"|\b{NEEDS} or (?:this|the|your|that|my|paying) (?:bill|invoice|debt|this|that|you)\b"
        rf"|\b(?:heat(?:ing)? (?:or|and) eat(?:ing)?|between {NEEDS} and|go(?:ing)? without (?:food|meals|heating"
        r"|dinner|lunch)|skip(?:ping)? meals)\b",
        unless=QUOTED,
    ),
    row(
        Intent.HARDSHIP,
        r"\b(?:living|live|survive|surviving|getting by|relying|rely) (?:off|on) (?:my |our |the |state |unemployment "
        r"|disability |a small |a tiny |just )*(?:benefits?|savings|overdraft|credit cards?|tips|welfare|handouts"
        r"|charity|food stamps|loans|pension)\b"
        rf"|\bno way (?:that |in hell )?(?:i|we) (?:can|could|will be able to|am able to) (?:ever |possibly )?(?:cover"
        rf"|pay|afford|manage|find)\b(?! (?:\w+ )?{LATER})"
        r"|\b(?:scraping by|on the breadline|below the poverty line|maxed out|up to my (?:neck|ears|eyeballs) in debt"
        r"|can barely (?:pay|eat|live|feed|cope)|(?:hardly|scarcely) (?:afford|eat|live|feed|survive|cover|pay|make ends"
        r"|get by)|not a penny to (?:my|our) name|nothing in (?:the bank|my account|our account)|wages do not stretch"
        r"|lost everything|living in (?:my|our|the) car|no roof over)\b",
        unless=QUOTED,
    ),
    row(
        Intent.VULNERABILITY,
        r"\b(?:do|did|does) not (?:really |even )*(?:want|wish|care) to (?:be alive|live|wake up|exist|carry on living"
        r"|go on|be around|be in this world)\b|\b(?:wish|wished) (?:that )?i (?:was|were|am) (?:dead|never born|not alive)"
        r"|\b(?:would )?rather be dead\b|\bno point (?:in )?(?:living|going on|carrying on|being alive|in life)\b"
        r"|\btired of (?:living|being alive|life)\b|\bbetter off without me\b|\bend(?:ing)? things for good\b"
        r"|\b(?:jump|jumping) off (?:a|the) bridge\b|\btake an overdose\b|\bnothing to live for\b",
        SURE,
    ),
    row(
        Intent.VULNERABILITY,
        r"\b(?:stillborn|stillbirth|still ?birth|miscarried|lost the baby|premature baby|baby (?:died|is in (?:the )?"
        r"(?:nicu|intensive|hospital)))\b",
        unless=QUOTED,
    ),
    row(
        Intent.WRONG_PERSON,
        r"\b(?:nobody|no ?one|no (?:person|man|woman|such person)|there is not? (?:one|anyone|anybody)|there is no(?:body)?)"
        r" (?:here )?(?:(?:called|named)(?! (?:me|us|you|him|her|it|the|my|our|back|to|again|about|yet)\b)|by the name(?: of)?) [a-z]{2,}\b"
        r"|\bno such person\b|\b(?:nobody|no ?one) (?:of|with|by) (?:that|this|such a) name\b"
        r"|\b(?:he|she|they|that person) (?:has |have )?(?:moved (?:out|away)|left)\b(?=.*\b(?:ago|years?|months?|live"
        r"|lives|address|number|flat|house)\b)",
    ),
    row(
        Intent.WRONG_PERSON,
        rf"\b(?:used to (?:be|belong to)|belong(?:s|ed) to|was|is|formerly|previously) {SOMEBODY}(?: else)?(?:'s)?"
        r"(?: else's)? (?:\w+ )?(?:number|phone|mobile|sim|e-?mail|address)\b"
        rf"|\b(?:number|phone|mobile|sim|address) (?:used to belong|belongs|belonged|previously belonged|is registered) to"
        rf" {SOMEBODY}\b|\binherited (?:this|the|his|her) (?:phone )?number\b"
        r"|\b(?:previous|former|old|last) (?:owner|holder|user) of (?:this|the|my) (?:phone )?(?:number|phone|sim|mobile)\b",
    ),
    row(
        Intent.WRONG_PERSON,
        r"\b(?:mix(?:ed|ing)?|muddl(?:ed|ing)) (?:me|us|my name|him|her) up with\b|\bmixed up with (?:another|a different"
        r"|some other|the other)\b|\bconfus(?:e|ed|ing) (?:me|us) (?:for|with)\b|\bmistak(?:en|ing|e) me for\b"
        r"|\b(?:another|a different|some other) (?:person|man|woman|customer|mr|mrs|ms)\b.{0,25}\b(?:same|similar) name\b",
        LIKELY,
    ),
)
