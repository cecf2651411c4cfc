"""English sentences: what separates clauses, verb forms, negation, reports, and reference words."""

from __future__ import annotations

import re

from duly.understanding.speech_words import ReferenceWords, Speech

OPENERS = (
    r"(?:i|we|you|he|she|they|it|this|that|my|our|the|your|please|can|could|would|will|do|does|did|is|are"
    r"|was|have|has|there|then i|then we|also|what|why|how|where|when can|who|stop|send|call|let|no|not"
    r"|paying|transferring|sending|payment|just|mark|ignore|leave|remove|thanks|thank you|but|so|and|sorry|hope|yes|never|nobody|someone|mr"
    r"|mrs|am|as i|as we|if you (?:do not|keep|call|contact)|otherwise|still|already|everything|nothing"
    r"|all|only|take|make|contact|speak|put|give|text|email|resend|check)"
)
SPEECH = Speech(
    breaks=re.compile(
        rf"[!?;]+\W*|\n+|\.+(?=\s|$)\s*|\.(?=[a-z]{{2}})(?<=[a-z]{{3}}\.)|,? (?:but|however|although|though"
        rf"|whereas|yet(?! to\b)|because|except)\b,? ?|, ?(?={OPENERS}\b)|,? and (?=(?:i|we|you|he|she|they|it|this"
        r"|please|can|could|would|will|also|stop|do|send|call|let|mark|ignore|my|the (?:goods|order|invoice"
        r"|other|delivery|items)|then i|did|have|has|never|is|are|was|leave|remove|speak|contact)\b)"
        r"|,? and (?=[a-z]*-?\d[\w/-]* (?:is|are|was|were|has|have|had|never|did|does|will|i|we|you)\b)"
        r"|,? so (?=(?:i|we|please|can|could|you|do|stop|no|it|that)\b)| - (?=[a-z])|: (?=[a-z])"
        r"|,? plus (?=(?:i|we|you|the)\b)|(?<=^yes) (?=(?:i|we|it|that|please)\b)|(?<=^no) (?=(?:i|we|it"
        r"|that)\b)|(?<=^ok) (?=(?:i|we|will)\b)|(?<=^hi) (?=[a-z])|(?<=^hello) (?=[a-z])|(?<=^hey) (?=[a-z])"
    ),
    abbreviations=frozenset(
        """
        no nr num inv approx mr mrs ms dr dept ref tel ext st vs etc inc ltd co jan feb mar apr jun jul aug sep sept oct
        nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m e.g i.e u.s acc acct p.o rs invoice
        """.split()
    ),
    past=re.compile(
        r"\b(?:(?<!get )(?<!gets )(?<!getting )(?<!be )(?:paid|sent|made|transferred|settled|cleared|wired|deposited|processed)|was|were|did|had|went"
        r"|received|arrived|returned|cancelled|left|came|got|called|told"
        r"|spoke|ordered|delivered|lost|died|happened|have been|has been|said|agreed|met|signed|bought"
        r"|emailed|disputed|promised|issued|posted|mailed|collected|filed|rang|phoned|stopped|started|moved|asked|wrote"
        r"|billed|charged|quoted|installed|shipped|picked up|passed away|dropped|handed|complained|reported|raised"
        r"|texted|messaged|visited|broke|opened|closed down|ended|finished|gave|took|brought|noticed|ran out|lapsed"
        r"|expired|resigned|quit|debited|credited|refunded|bounced|failed|declined|invoiced|dispatched|installed)\b"
    ),
    future=re.compile(
        r"\b(?:will|shall|going to|am going|can|could|plan|planning|expect|expecting|intend|would|should"
        r"|to pay|promise|until|let me|can not|wait|next(?! (?:day|morning)\b)|tomorrow|soon|get paid|want|need|may|might"
        r"|by(?! (?:a |my |our )?(?:bank|wire|transfer|card|credit|debit|cheque|check|cash|online|direct|mistake)\b))\b"
    ),
    negation=re.compile(
        r"\b(?:not|never|no(?! (?:no|you|i|we|they|my|it)\b)|nobody|no one|without|neither|nor|hardly|unable to|refuse to|refuses to|nothing"
        r"|none of|instead of|rather than|stop)(?: (?!will|but|and|because|so|if)[a-z']+){0,3} $"
    ),
    reported=re.compile(
        r"^\W*(?:so |but |and |wait |sorry )*(?:(?:did|do|are|were|have) you (?:mean|meaning|saying|say"
        r"|telling|asking|think|claiming)|you (?:said|say|are saying|told|wrote|claim|claimed|asked|want me"
        r"|wanted|think|keep|mean|promised)|(?:your|the) (?:\w+ ){0,2}(?:says?|said|claims?|states?)|it says"
        r"|it said|what if|why (?:would|should|did|do)|(?:he|she|they) (?:said|says|told|claims?)|who said"
        r"|if (?:i|we) (?:had |have )?(?:already )?(?:paid|sent)|i never said|i did not say|imagine|suppose"
        r"|pretend)\b|\b(?:said|says|wrote|told \w+),? [\"'][^\"']{2,80}[\"']|[\"'] ?(?:i|we) [^\"']{2,60}[\"']\W*(?:means?|is|\?)"
    ),
    question=re.compile(
        r"^\W*(?:hi |hello |hey |ok |so |and |please |sorry )*(?:can (?:i|we|you)|could (?:i|we|you)|may (?:i"
        r"|we)|would (?:it|you|that)|is (?:it|there|this|that)|are (?:you|there)|do (?:you|i|we)|does"
        r"|did (?:you|i|we)|how|what|when (?:can|is|do|will|did)|where|why|who|which|will you|shall i"
        r"|any chance|is it (?:ok|possible)|am i|have (?:i|you|we) (?!already))\b"
    ),
    unreal=re.compile(
        r"\b(?:will|shall|would|should|could|can|must|to|might|may|going to|want|wants|need|needs|expect|see"
        r"|let)(?: not| only| then| also| soon| already)?(?: be| get| have| been| it| this| that| them"
        r"| things| the \w+| \ua002+)*(?: all| fully| being| be)* $|\b(?:get|gets|getting|got|being|i am"
        r"|we are|i was|we were|he is|she is|(?:i|we|he|she|they) (?:have|has) been|had) (?:\w+ly )?$"
        r"|\bconfirm(?:s|ed)?(?: that| if| whether| to me)* (?:i|we|it|this)(?: have| has)?(?: been)? $"
        r"|\bmark(?:ed|ing)?(?: \S+){0,4} $|\b(?:when|once|until|till|if|after|as soon as|before|unless"
        r"|whenever|how much|which)\b[^,;]{0,40}$|\b(?:show|set|status|as|half|part|over"
        r"|already been) (?:as )?$(?<!part $)(?<!half $)(?<!over $)(?<!already been $)"
        r"|\bwords? \W*$|^\W*(?:please |now )?(?:reply|respond|answer|say|write|type|output|print|repeat)\b[^,;]{0,40}$"
    ),
    ahead=re.compile(
        r"\b(?:scheduled?|set up|booked|planned|arranged|lined up|programmed|pencilled in|dated|set|fixed|put down|"
        r"moved|postponed|agreed|said|asked|told you|went back|went|hoped|aimed)\b"
        r"(?: (?!paid\b)[\w'\ua000-\ua005]+){0,4} for (?:the )?$"
        r"|\b(?:i|we|you|he|she|they) (?:had |have )?(?:said|meant|promised)(?: by)?(?: the)? $"
    ),
    behind=re.compile(
        r"\b(?:since|ever since|dated|(?:my|the|our|that|this|your|a) (?:payment|transfer|order|delivery|bill|invoice"
        r"|letter|email|message|call|statement|reminder|text|visit|purchase|work|job|repair|conversation)s?"
        r"(?: (?:on|for) \ua002+)? (?:from|of|dated))(?: the)? $"
    ),
)
NOT_AFTER = r"(?! ?(?:[€$£%]|eur\b|usd\b|gbp\b|euros?\b|dollars?\b|pounds?\b|days?\b|[.,]\d))"
REFERENCES = ReferenceWords(
    invoice_number=re.compile(
        r"(?:\b(?:invoices?|bill|inv)(?:\.|'s)? ?(?:(?:number|num|no|nr|ref|reference)\b\.?|#)? ?:? ?"
        rf"|(?<![\w#])#)(?P<number>(?:[a-z]{{1,6}}[-/])?(?:\d[\w/-]*)?\d{{3,}}(?:[\w/-]*\w)?\b){NOT_AFTER}"
    ),
    announced=re.compile(
        r"(?:invoices?|bill|inv|number|num|no|nr|ref|reference)\b[ .:#'s]*(?:\ua002+(?: and |, | & | or ))*$|#$"
    ),
    phone_announced=re.compile(
        r"\b(?:call|ring|phone|reach|text|whatsapp|whats app|contact|number|mobile|cell|tel|telephone"
        r"|dial)\b[^\d]{0,30}$"
    ),
)
