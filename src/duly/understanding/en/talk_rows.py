"""English rows of plain talk: yes, no, hello, thanks; and words that try to command the machine."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.en.intent_rows import LIKELY, QUOTED, SURE, WEAK, row
from duly.understanding.intents import Unless

PLAIN = frozenset({Unless.QUALIFIED, Unless.ASKED, Unless.REPORTED})
YES = (
    r"(?:yes|yeah|yep|yup|yea|yess|ya|yh|aye|sure|ok|correct|right|exactly|absolutely|certainly|indeed"
    r"|affirmative|confirm|confirmed|i confirm|agreed|agree|i agree|i do|i am|i will|it is|they are"
    r"|that is (?:right|correct|fine|me|ok|good|it|true|great|perfect|agreed)|that works(?: for me)?"
    r"|works for me|sounds (?:good|great|fine|right)|fine(?: by me| with me)?|all good|perfect|great|deal"
    r"|done deal|of course|go ahead|please do|go for it|no problem|no worries|you got it|got it"
    r"|understood|will do|this is (?:he|she|him|her|me)|speaking|it is me|yes it is|y|true|definitely"
    r"|good|cool|alright|all right|okey dokey|very well|noted|👍|✅|👌|🆗|lets do it|let us do it"
    r"|happy with that|i accept|accepted|roger)"
)
OPENER = (
    r"(?:ok(?:ay)?|right|got it|noted|understood|fine|great|good|cool|alright|all right|perfect|sure|no problem|no worries|very well|all good"
    r"|roger|sounds good|absolutely|exactly|true|indeed|deal|👍)(?:,? (?:thanks|thank you|mate|sir|madam|then|great|ok|sure))*"
)
"""What may open an answer without being one: it says yes only where nothing else is said."""
NO = (
    r"(?:no|nope|nah|nay|no way|not really|negative|never|not at all|incorrect|wrong|that is (?:wrong"
    r"|not right|not correct|incorrect|not true|false)|i do not(?: agree| think so)?|i did not|it is not"
    r"|i am not|absolutely not|of course not|certainly not|definitely not|not true|false|n|👎|❌|not agreed"
    r"|i disagree|not interested|no thanks|no thank you|not yet|not now|does not work for me"
    r"|that does not work(?: for me)?|not ok)"
)
TAIL = (
    r"(?:,? (?:please|thanks|thank you|mate|sir|madam|then|that is fine|it is|i am|i do|correct|sure|ok"
    r"|yes|of course|sorry|for sure|<date>|perfect|great|👍|🙂|😊))*"
)
ROWS = (
    row(Intent.AFFIRM, rf"^\W*{OPENER}[^\w?]*$", WEAK, unless=PLAIN),
    row(Intent.AFFIRM, rf"^\W*(?!{OPENER}[^\w?]*$){YES}{TAIL}[^\w?]*$", unless=PLAIN),
    row(Intent.AFFIRM, r"^\W*(?:👍|✅|👌|🆗)", LIKELY, unless=PLAIN),
    row(
        Intent.AFFIRM,
        r"^\W*(?:yes|yeah|yep|yup|sure|of course|correct|agreed)\b,? (?=\w)(?!or no|but|no\b|not)|^\W*(?:ok |well )?go on then\W*$",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        rf"^\W*{NO}(?:,? (?:thanks|thank you|sorry|sir|madam|mate|please|way|never|it is not|i am not"
        r"|i did not|i do not|not yet|that is not right|that is wrong|wrong|👎))*[^\w?]*$",
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"^\W*(?:no|nope|nah)\b,? (?=i |we |that |it |this |not |never )(?!one|body|more|longer|problem|worries)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"\b(?:have|has|was|is) (?:not|never) (?:yet )?(?:been )?paid\b(?! by)|\bnot paid(?: it| this)? yet\b"
        r"|\b(?:did|have) not (?:yet )?(?:paid|pay|made the payment|sent (?:it|the money|the payment))\b",
        WEAK,
        unless=PLAIN,
    ),
    row(
        Intent.GREETING,
        r"^\W*(?:hi+|hello+|hey+|good (?:morning|afternoon|evening|day)|greetings|dear (?:sir|madam|team|all"
        r"|\w+)|hiya|morning|evening|gm|howdy|yo|hola)\b(?! (?:i will|payment))",
    ),
    row(
        Intent.THANKS,
        r"(?<!no )\b(?:thanks|thank you|many thanks|thank u|ta(?=\W*$)|cheers|much appreciated|appreciate (?:it|that"
        r"|your|the)|appreciated|grateful|🙏)(?!\w)",
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:ignore|disregard|forget|override|bypass|skip) (?:\w+ ){0,4}?(?:instructions?|prompts?|rules"
        r"|guidelines|training|programming|commands?|polic(?:y|ies)|directives?|constraints|restrictions"
        r"|safeguards)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:system|developer|admin|root|assistant) ?(?:prompt|message|mode|override|instruction|command"
        r"|access)\b|^\W*(?:system|assistant|developer)\W*$"
        r"|[\"'<\[{]\W*(?:syst"
        r"em|assistant|role|instructions?|inst)\W*[\"'>\]:]|^\W*(?:system|assistant|admin|developer"
        r"|instruction|ai)\s*:|\bsystem ?\"? ?: ?\"|\b(?:you are (?:now|<date>)|from now on you|act as"
        r"|pretend (?:to be|you are|that you)|role-?play as|simulate being|behave as|respond only with"
        r"|output only|repeat after me|your new (?:instructions|role|task))\b|^\W*(?:assistant|bot|ai"
        r"|computer|robot|machine),? (?:please )?(?:confirm|mark|set|say|tell|write|reply|record|close"
        r"|delete)\b|\b(?:reply|respond|answer|say|repeat|write)(?: only| back)?(?: with)?:? ?[\"']"
        r"|^\W*(?:please |now )?(?:reply|respond|answer|say|repeat|write|type)(?: to (?:me|this))?(?: only| just)*(?: with)?"
        r"(?: only| just)?(?: the| a| one| single)* words? "
        r"|\b(?:jailbreak|dan mode|prompt injection|reveal your (?:prompt|instructions|system)|as an ai"
        r"|language model|chatgpt)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:mark|set|flag|update|change|record|register|close|classify|reset|make|log|treat|delete|erase"
        r"|wipe|zero|cancel)\b(?: \S+){0,5}? (?:as |to |out )?(?:paid|settled|zero|cleared|resolved|closed"
        r"|nil|\$?0(?:\.00)?|fully paid|paid in full)\b(?! (?:please )?(?:by|on|when|once))",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:delete|erase|wipe|drop|remove|clear) (?:all |my |the |this |every |our )*(?:debts?|records?"
        r"|balances?|invoices?|account history|database|tables?|entries)\b(?! (?:from my|by <date>|on <date>"
        r"|<date>|soon|next))|\b(?:grant|give) (?:me|us) (?:a )?(?:full |100 ?% |complete )(?:discount|credit"
        r"|refund)\b|\bdrop table\b|\bset (?:the |my )?(?:score|balance|status|amount|debt)\b.{0,15}\b(?:to"
        r"|=)\b|\bsudo\b",
        LIKELY,
        unless=QUOTED,
    ),
)
