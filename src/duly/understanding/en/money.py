"""English numbers and words of money."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from duly.understanding.amount_words import AmountWords
from duly.understanding.amounts import AmountGrammar
from duly.understanding.currency_marks import SYMBOLS, codes, named
from duly.understanding.en.currency_names import NAMES
from duly.understanding.numerals import NumberWords

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

NUMBERS = NumberWords(
    values={
        **{word: number for number, word in enumerate(UNITS)},
        **{word: 10 * number for number, word in enumerate(TENS, start=2)},
        "fourty": 40,
    },
    scales={
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "billion": 1_000_000_000,
        "lakh": 100_000,
        "crore": 10_000_000,
    },
    joins=frozenset({"and"}),
    ones=frozenset({"a"}),
    multipliers={
        "k": 1_000,
        "grand": 1_000,
        "hundred": 100,
        "thousand": 1_000,
        "million": 1_000_000,
        "mil": 1_000_000,
        "mn": 1_000_000,
        "m": 1_000_000,
        "billion": 1_000_000_000,
        "bn": 1_000_000_000,
        "lakh": 100_000,
        "lakhs": 100_000,
        "lac": 100_000,
        "lacs": 100_000,
        "crore": 10_000_000,
        "crores": 10_000_000,
    },
    parts={
        **dict.fromkeys(("half", "half a", "half of a", "a half"), Decimal("0.5")),
        **dict.fromkeys(("quarter", "a quarter", "quarter of a", "a quarter of a"), Decimal("0.25")),
        **dict.fromkeys(("three quarters of a", "three quarter", "three quarters"), Decimal("0.75")),
    },
    and_half=" and a half",
)
DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD", "BSD", "BBD", "TTD", "XCD", "FJD", "NAD", "BZD")
PESOS = ("MXN", "ARS", "CLP", "COP", "UYU", "DOP", "PHP", "CUP")
SHOUTED = frozenset("all ang bam bob clf cop cup gel mad mop pen php sos std top try".split())
OTHER_WORDS = frozenset("unit units gold soberano soberanos mark marks sol".split())
CURRENCIES: dict[str, tuple[str, ...]] = {
    **codes(),
    **named(NAMES, noun=-1, without=OTHER_WORDS),
    **SYMBOLS,
    "rmb": ("CNY",),
    "$": (*DOLLARS, *PESOS),
    "us dollars": ("USD",),
    "us dollar": ("USD",),
    "canadian dollars": ("CAD",),
    "australian dollars": ("AUD",),
    "dollar": DOLLARS,
    "dollars": DOLLARS,
    "bucks": (),
    "buck": (),
    "euro": ("EUR",),
    "euros": ("EUR",),
    "pound": ("GBP", "EGP", "LBP"),
    "pounds": ("GBP", "EGP", "LBP"),
    "pounds sterling": ("GBP",),
    "quid": ("GBP",),
    "quids": ("GBP",),
    "sterling": ("GBP",),
    "us bucks": ("USD",),
    "american dollars": ("USD",),
    "mexican pesos": ("MXN",),
    "kuai": ("CNY",),
    "renminbi": ("CNY",),
    "le": ("EGP",),
    "e£": ("EGP",),
    "nis": ("ILS",),
    "sheqels": ("ILS",),
    "hong kong dollars": ("HKD",),
    "roubles": ("RUB",),
    "rouble": ("RUB",),
    "zlotys": ("PLN",),
    "zloties": ("PLN",),
    "fr": ("CHF", "XAF", "XOF"),
    "sfr": ("CHF",),
    "dhs": ("AED", "MAD"),
    "dh": ("AED", "MAD"),
    "swiss francs": ("CHF",),
    "cfa francs": ("XAF", "XOF"),
    "riyal": ("SAR", "QAR"),
    "yen": ("JPY",),
    "yuan": ("CNY",),
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "rs.": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "rupees": ("INR", "PKR", "LKR", "NPR", "MUR"),
    "peso": PESOS,
    "pesos": PESOS,
    "real": ("BRL",),
    "reais": ("BRL",),
    "francs": ("CHF", "XAF", "XOF", "XPF"),
    "franc": ("CHF", "XAF", "XOF", "XPF"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "kronor": ("SEK",),
    "kroner": ("NOK", "DKK"),
    "crowns": ("CZK", "SEK", "NOK", "DKK"),
    "dirhams": ("AED", "MAD"),
    "dirham": ("AED", "MAD"),
    "riyals": ("SAR", "QAR"),
    "qatari riyals": ("QAR",),
    "rand": ("ZAR",),
    "zloty": ("PLN",),
    "ringgit": ("MYR",),
    "rm": ("MYR",),
    "naira": ("NGN",),
    "shillings": ("KES", "TZS", "UGX"),
    "won": ("KRW",),
    "rubles": ("RUB",),
    "baht": ("THB",),
    "lira": ("TRY",),
    "hryvnia": ("UAH",),
    "lebanese pounds": ("LBP",),
    "egyptian pounds": ("EGP",),
}
LEAD_IN = (
    r"(?:(?:you|u|a|the|them|us|back|about|around|only|just|another|roughly|up to|like|maybe|at least|in"
    r"|off|out|over|approximately|approx|say|exactly|of|it|to|on|at|that|for|is|was|will be|should be"
    r"|should only be|be|with|as|down|more|already|now|first|him|her|me|an extra|say|minimum|maximum|max"
    r"|no more than|less than|more than|between|and)[ :]+)*"
)
DATE_CHARACTER = "\ua000"

WORDS = AmountWords(
    currencies=CURRENCIES,
    minor_units={
        **dict.fromkeys(("cents", "cent", "¢", "c"), ()),
        **dict.fromkeys(("pence", "penny", "pennies", "p"), ("GBP", "EUR", "USD")),
        **dict.fromkeys(("centavos", "centavo"), ("MXN", "BRL", "COP", "ARS", "CLP", "DOP", "PHP", "CVE")),
        **dict.fromkeys(("centimes", "centime", "rappen"), ("EUR", "CHF", "MAD", "XAF", "XOF")),
        **dict.fromkeys(("paise", "paisa"), ("INR", "PKR", "NPR")),
        **dict.fromkeys(("kopecks", "kopeks", "kopecs"), ("RUB", "UAH")),
        **dict.fromkeys(("groszy", "grosz"), ("PLN",)),
        **dict.fromkeys(("ore", "øre"), ("SEK", "NOK", "DKK")),
        **dict.fromkeys(("fils",), ("AED", "KWD", "BHD", "JOD", "IQD")),
        **dict.fromkeys(("piastres", "piasters"), ("EGP", "LBP")),
        **dict.fromkeys(("agorot", "agora"), ("ILS",)),
        **dict.fromkeys(("satang",), ("THB",)),
        **dict.fromkeys(("kurus",), ("TRY",)),
        **dict.fromkeys(("kobo",), ("NGN",)),
        **dict.fromkeys(("pesewas",), ("GHS",)),
        **dict.fromkeys(("halalas", "halala"), ("SAR",)),
        **dict.fromkeys(("sen",), ("MYR", "IDR")),
        **dict.fromkeys(("fen",), ("CNY",)),
        **dict.fromkeys(("satoshi", "satoshis", "sats"), ("BTC",)),
    },
    joins=frozenset({"and"}),
    shouted=SHOUTED,
    never_leads=frozenset(
        {"won", "real", "le", "fr", "dong", "pound", "rand", "kip", "som", "all", "lei", "leu", "colon"}
    ),
    before_amount=re.compile(
        r"\b(?:settle (?:this|that|these) (?:for|at)|pay|paying|pays|paid|send|sending|sent|transfer|transferring|transferred|wire|wired|owe|owes"
        r"|owed|owing|amount|total|balance|sum|afford|manage|deposit|deposited|put|settle|remit|remitted"
        r"|offer|offering|instal+ments?|payments?|payment of|charged|charge|overcharged|cost|costs|debt|do"
        r"|give|make it|spare|cover|clear|credit|fee|refund|invoiced|billed|quoted|agreed|price|only have"
        rf"|have got|got|remaining|outstanding|worth|drop|dropping|swing|spare|scrape together|would you take"
        r"|will you take|could you take|can you take|would you accept|accept|(?:quote|quotation|estimate|contract|price list|agreement|tariff)"
        rf" (?:said|says|stated|states|was|showed|shows))[ :]+{LEAD_IN}$"
    ),
    also_amount=re.compile(
        r"(?:and|then|or|,|plus|\+|not|of|to|instead of|[\ua000\ua005]|now)[ ](?:another |the other "
        r"|a further |then )?$"
    ),
    after_amount=re.compile(
        r"\W*$|[\n;!?)]|,(?!\d)|\.(?!\d)|/(?:month|mo|week|wk|-)|[ ]?["
        + DATE_CHARACTER
        + r"\ua005]| (?:now|on|by|and|before|this|next|then|first|in|as|per|monthly|weekly|fortnightly"
        r"|a (?:month|week|fortnight)|an? instal\w+|each|every|every month|to|if|at|for|max|please|until|from"
        r"|but|when|once|straight|via|with|over|later|extra|only|today|tomorrow|or|is|was|toward|towards|off"
        r"|because|so|upfront|up front|down|altogether|total|immediately|thanks|because|instead|not|that"
        r"|which|i|we|you|after|through|into|across|will|goes|gets|outstanding|due|owed|the|my|of (?:it|that|the))\b"
    ),
    alone=re.compile(
        r"(?:about|around|maybe|nearly|almost|roughly|say|like|only|just|approx\w*|ok|yes|up|to|at|least|max"
        r"|please|now|no|sorry|actually|yes|i mean|rather|make it|make that|[ \n.!,?~-])*"
    ),
    per_period=re.compile(
        r" ?/ ?(?:month|week|mo|wk)\b| (?:a|per|each|every|an?) (?:other )?(?:week|month|fortnight"
        r"|pay ?day)\b| (?:monthly|weekly)\b"
    ),
    not_money=re.compile(
        r"(?<![a-z])(?:invoices?|inv|bill|ref|reference|no|number|num|nr|po|order|account|acct|id|case|ticket"
        r"|code|ext|room|flat|unit|box|page|line|version|step|level|section|chapter|act|age|aged|chapter|net"
        r"|iso|covid|q|fiscal|year|fy)[ .:#-]*$|[#@]$"
    ),
    before_year=re.compile(r"\b(?:in|since|during|until|till|of|year|from|before|after|for|by) $"),
    join_minor=re.compile(
        r"(?:,? and |,? )(?P<minor>\d{1,2}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
        r"|ninety)(?:[ -]\w+)?|\w+teen|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
        r"|twelve))(?: ?(?:cents?|pence|p|c)\b|(?=\W*$)(?<!\d\d:))"
    ),
    paying=re.compile(
        r"\b(?:pay|paying|pays|paid|settle|settled|settling|clear|cleared|clearing|send|sending|sent|transfer"
        r"|transferred|cover|wire|wired|deposit|payment|remit|manage|afford|do|offer|give|instal+ments?|split"
        r"|have|rest|half|put)\b"
    ),
    whole=re.compile(
        r"\b(?:all of (?:it|them|the (?:balance|debt|invoices?|bill))|(?:the |my |your )?(?:full|whole|entire"
        r"|total) (?:amount|balance|sum|debt|thing|bill|lot|outstanding(?: balance| amount)?|payment|invoice)"
        r"|in full|(?<=pay )all(?=\W*$| [\ua000\ua005]| (?:by|on|before|in|at|this|next|today|tomorrow)\b)"
        r"|(?<!after )(?<!at )(?<!is )(?<!in )all(?=(?: please| thanks)?\W*$)|everything(?: (?:i|we) owe)?|the (?:whole )?lot(?! (?:back|of))|it all(?! back)|100 ?%|(?:the )?full and final)\b(?! back\b)"
    ),
    rest=re.compile(
        r"\b(?:the |what is )?(?:rest|remainder|remaining(?: (?:balance|amount|half|part|sum|\d+ ?%))?"
        r"|other half|outstanding part|balance)\b(?: of (?:it|the (?:balance|amount|bill"
        r"|debt)))?(?! of (?:the |my |our |your )?(?:day|week|month|year|goods|order|items|delivery|team|family|suppliers?|(?:\w+ )?run|staff|world|stuff|crew))"
    ),
    shares=(
        (
            re.compile(
                r"\b(?:a |one |the first )?half(?![ -](?:finished|done|built|painted|complete[d]?|way|hearted|dead)\b)(?! (?:of )?(?:the|my|our|your|these|those|them)\b (?!(?:full |whole |total"
                r" |outstanding |remaining |open |overdue )*(?:balance|amounts?|bill|debt|total|invoices?|money|payment|sum|rest|arrears"
                r"|outstanding|price|\ua001|\ua002)))(?! (?:an? |past |\d|hour|(?:of )?(?:the |my |our )?(?:\ua000|month"
                r"|year|week|order|goods|delivery|items|stuff)))(?: of (?:it|that|the (?:balance|amount|bill|debt"
                r"|total|invoice)|what (?:i|we) owe))?\b"
            ),
            Fraction(1, 2),
        ),
        (re.compile(r"\b(?:a|one)[ -]third\b(?: of (?:it|the (?:balance|amount|bill|debt|total)))?"), Fraction(1, 3)),
        (re.compile(r"\btwo[ -]thirds\b(?: of (?:it|the (?:balance|amount|bill|debt|total)))?"), Fraction(2, 3)),
        (
            re.compile(r"\b(?:a|one)[ -]quarter\b(?: of (?:it|the (?:balance|amount|bill|debt|total)))?(?! past| to)"),
            Fraction(1, 4),
        ),
    ),
    percent=re.compile(
        r"(?<!attracts )(?<!attract )(?<!rate of )(?<!gst at )(?<!vat at )(?<!tax at )(?<!charged at )(?<!gst )(?<!vat )(?<!tax )(?<!interest at )"
        r"(?<!rate is )\b(?P<percent>\d{1,3}) ?(?:%|percent\b|per cent\b)(?: of (?:it|the (?:balance|amount|bill|debt)))?(?! (?:vat|gst|tax|tds|interest|discount|off|slab))"
    ),
)
GRAMMAR = AmountGrammar.of(WORDS, NUMBERS)
