"""Portuguese date phrases, specific before general.

Templates are explained in ``date_words``; the arithmetic is in ``readings``.
"""

from __future__ import annotations

import re

from duly.understanding import readings as read
from duly.understanding.date_words import DatePattern, DateWords, Resolve, alternatives, fill
from duly.understanding.month_turn import month_turn
from duly.understanding.pt import days

DAY_WORDS = {word: number for word, number in days.COUNTS.items() if number <= 31}
LONG_WEEKDAYS = "segunda|terca|quarta|quinta|sexta|sabado|domingo|[2-6]a(?=[ -]?feira)"
LONG_MONTHS = "|".join(
    sorted((name for name in days.MONTHS if len(name) > 3 or name in {"jan", "fev", "abr"}), key=len)
)
MONTH = rf"(?:{alternatives(days.MONTHS)})(?![a-z])\.?"
AFTER = rf"(?P<which_alt>{alternatives(days.WHICH_AFTER)})(?![a-z])"
SLOTS = {
    "weekday": LONG_WEEKDAYS,
    "feira": r"(?:[ -]?feiras?)?\b",
    "month": MONTH,
    "d": rf"(?:0?[1-9]|[12]\d|3[01])(?:[oa]\b|(?![\da-z]))|(?:{alternatives({**DAY_WORDS, 'primeiro': 1})})\b",
    "first": r"\d{1,2}",
    "second": r"\d{1,2}",
    "m": r"(?:0?[1-9]|1[0-2])(?!\d)",
    "year": r"(?:19|20)\d\d\b",
    "n": rf"\d{{1,3}}|(?:{alternatives({**days.COUNTS, **days.ARTICLES})})\b",
    "nth": rf"\d{{1,2}} ?\.?[oa]?|(?:{alternatives(days.ORDINALS)})",
    "fromend": r"ultim[oa]|derradeir[oa]",
    "unit": rf"(?:{alternatives(days.UNITS)})\b",
    "which": alternatives(days.WHICH_BEFORE),
    "after": AFTER,
    "ofmonth": (
        r" (?:d[eo] )?(?:<which> <monthword>|<monthword_alt>(?: <after>)?"
        r"|(?:mes de )?<month>(?:(?: de|,|/)? ?<year>)?)"
    ),
    "nearmonth": r"(?:<which> <monthword>|<monthword_alt> <after>)",
    "nearweek": r"(?:<which> <weekword>|<weekword_alt> <after>)",
    "monthword": r"mes\b",
    "weekword": r"semana\b",
    "edge": alternatives(days.EDGES),
    "fixed": alternatives(days.FIXED),
    "feast": alternatives(days.FEASTS),
    "easter": alternatives(days.EASTER),
    "business": r"util|uteis",
    "ago": r"ha|faz|fazem|atras",
    "fuzz": (
        r"(?: (?:uns|umas|cerca de|mais ou menos|aproximadamente|no maximo|apenas|mais|ate|so|menos de|mais de"
        r"|quase|por volta de|os proximos|as proximas|pelo menos))*"
    ),
    "to": r" ?(?:-|a|e|ou|ate|ao)(?: ate)? ?(?:o |ao |os )?(?:dia )?",
    "span": r"<n>(?: ?(?:-|a|ou|e) ?<n_2>)? ?<unit>(?: e <n_3> <unit_2>)?",
    "notmoney": (
        r"(?! ?(?:[€$£%:]|r\$|h\b|hs\b|hrs?\b|horas?\b|eur\b|usd\b|brl\b|euros?\b|reais\b|real\b|contos?\b"
        r"|paus\b|pilas?\b"
        r"|dolares\b|libras\b|mil\b|k\b|dias?\b|semanas?\b|mes(?:es)?\b|parcelas?|prestac|vezes\b|x\b|centavos|faturas?"
        r"|boletos?|por (?:mes|semana)))"
    ),
    "nothing": (
        r"(?! ?(?:[%:]|x\b)| (?:parcelas?|prestac\w+|vezes|faturas?|boletos?|caixas|pecas|unidades|itens|pessoas|horas?"
        r"|minutos|euros?|reais|d[aeo]s? (?:divida|valor|total|conta|fatura|boleto)))"
    ),
    "notord": (
        r"(?! (?:e terceira|ou terceira|via|vias|parcela|prestac|vez\b|vezes|parte|opc|chance|pessoa|cobranc"
        r"|fatura|notific"
        r"|mensag|tentativa|ligac|chamada|instanc|mao\b|metade|quinzena|semana|carta|divida|nota|compra|conta|encomenda"
        r"|entrega|caixa|loja|unidade|casa|coisa|linha|edic|fila|reclamac)|-via)"
    ),
    "leave": (
        r"(?=\W*$|[\n,;!?)]|\.(?!\d)| (?:e|mas|ou|as|a|se|quando|porque|pois|sem|com|por|eu|nos|no|na|pago|pagamos|quito|acerto|liquido|transfiro|deposito|vou"
        r"|obrigad[oa]|para|de manha|de tarde|maximo|mesmo|certo|ok|esta|beleza|da|do|deste|que|ja|so)\b)"
    ),
}  # fmt: skip
GROUPS = frozenset(
    "weekday month d first second m year n nth fromend unit which monthword weekword edge fixed feast easter business"
    " ago".split()
)
SHARED = (
    "",
    "isso ",
    "isto ",
    "tudo ",
    "a divida ",
    "essa divida ",
    "o valor ",
    "esse valor ",
    "a conta ",
    "a fatura ",
)
NOT_SHARED = "".join(
    f"(?<!{verb} {what})" for verb in ("dividir", "parcelar", "repartir", "fracionar") for what in SHARED
)
"""In six months of instalments is no day to pay on."""
ROWS: tuple[tuple[str, str, Resolve], ...] = (
    ("easter", r"\b<easter>\b(?:,? (?:de )?<year>)?", read.easter),
    ("after a feast, on a day", r"\bdepois d[aoe]s? <feast>(?=,? (?:no |la |pelo )?dia \d)", read.refused),
    ("feast", r"\b<feast>\b(?:,? (?:de )?<year>)?", read.feast),
    ("iso", r"(?<![\w./-])<year>[-/.]<m>[-/.](?P<d>\d\d?)(?![-\d])", read.year_first),
    ("year, name, day", r"(?<![\w./-])<year>[-/ ]<month>[-/ ]<d>(?![-\d])", read.year_first),
    (
        "digits with a year",
        r"(?<![\w./-])(?:<weekday><feira>\.?,? (?:dia )?)?<first>(?P<sep> ?[-/.] ?)<second>(?P=sep)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|[-.]\d)",
        read.numeric,
    ),
    (
        "days of a month",
        r"\b(?:entre |d[eo]s? |desde )?(?:os? )?(?:dias? )?<d><to><d_2>(?:,? (?:d[eo] )?"
        r"| do mes de )<month>(?:,? (?:de )?<year>)?",
        read.day_range,
    ),
    (
        "month and days",
        r"\b(?P<month>LONG)\.? (?:dias? )?<d> ?(?:-|a|e|ou) ?<d_2>(?:,? (?:de )?<year>)?(?![/\d]"
        r"|[.,]\d)<notmoney><nothing>",
        read.day_range,
    ),
    (
        "day of a named month",
        r"(?<![\d.,/$€£-])\b(?:<weekday><feira>\.?,? )?(?:dia )?<d>(?:,? ?d[eo] (?:mes de )?| do mes de |[-/ ])<month>"
        r"(?:(?:,? ?(?:de |do ano de |do )?|[-/])<year>|(?: de |[-/])'?(?P<year_alt>\d\d)\b(?! ?(?:€|euros"
        r"|reais|h\b)))?(?!\d)",
        read.month_day,
    ),
    (
        "day and month in one word",
        r"(?<![\w.,/$€£-])(?:<weekday><feira>\.?,? )?(?:dia )?(?P<d>0?[1-9]|[12]\d|3[01])(?P<month>LONG|mar|mai|jun|jul|ago|set|out|nov|dez)"
        r"(?![a-z])\.?(?:[-/ ]?<year>)?",
        read.month_day,
    ),
    (
        "named month and day",
        r"\b(?P<month>LONG)[ ,/-]+(?:dia )?<d>(?![.,/:]\d)(?:(?:,? (?:de )?|-)<year>)?<notmoney><nothing>",
        read.month_day,
    ),
    ("next business day", r"\b(?P<n>proximo) (?P<unit>dia util)\b", read.offset),
    (
        "counted business day",
        r"\b(?:<fromend>|<nth>) (?:dia )?<business>\b(?:<ofmonth>)?(?! (?:apos|depois|a contar))",
        read.nth_weekday,
    ),
    (
        "counted from the end of a month",
        r"\b<fromend> (?:<weekday><feira>|dias?)<ofmonth>",
        read.nth_weekday,
    ),
    ("counted day of a month", r"\b<nth> (?:<weekday><feira>|dia)<ofmonth>", read.nth_weekday),
    ("day of each month", r"\bdia <d> d[eo] (?:cada|todos? (?:os? )?)(?: mes(?:es)?)?\b|\b(?:todo|cada|a cada) dia <d_2>", read.vague),
    ("day of a near month", r"\b(?:dia )?<d> (?:d[eo] |no )?<nearmonth>", read.day_of_month),
    ("near month and day", r"\b<nearmonth>,? (?:(?:no|o|ao|la pelo|ate o?) )?dia <d>", read.day_of_month),
    ("turn of a month", r"\b(?P<edge>virada)<ofmonth>", month_turn),
    ("edge of a month", r"\b<edge><ofmonth>(?! ?\d)", read.month_edge),
    ("weekend", r"\b(?:<which> )?(?:fim|fins|final|finais|findi) de semana(?: <after>)?\b", read.weekend),
    (
        "edge of a week",
        r"\b<edge> (?:d[ae] )?(?:<which> <weekword>|(?<=d[ae] )<weekword_alt>(?: <after>)?)",
        read.week_edge,
    ),
    ("edge of a year", r"\b<edge> (?:d[eo] )?(?:<which> )?ano\b(?: <after>)?(?! novo)", read.year_edge),
    ("weekday of a week", r"\b<weekday><feira>,? ?(?:d[ae] |na |ja na )?<nearweek>", read.weekday),
    ("week then weekday", r"\b<nearweek>,? ?(?:(?:ja |la |logo )?n[oa] )?<weekday><feira>", read.weekday),
    (
        "days counted at both ends",
        r"\b(?:de )?(?:<weekday><feira>|(?P<fixed>hoje)) a (?P<n>8|oito|15|quinze)(?: dias)?\b(?! ?(?:h\b"
        r"|horas|%|reais|euros))",
        read.weekday_counting,
    ),
    ("length of time counted from today", r"\b(?:de |a contar de |a partir de )?hoje a <span>", read.offset),
    (
        "length of time from a day",
        r"\b<span> (?:depois|apos|a partir|a contar)(?: d[eao])? (?:<fixed>|<weekday><feira>)",
        read.offset,
    ),
    ("length of time ago", r"\b(?P<ago>ha|faz|fazem|tem(?=[^.!?]{1,20} que\b))<fuzz>(?: ja)? <span>(?: atras)?", read.offset),
    ("length of time back", r"\b<span> (?P<ago>atras)\b", read.offset),
    (
        "next so many days",
        r"\b(?:(?:n|d)?[oa]s |em |dentro d[oa]s )?(?:proxim[oa]s<fuzz> <n>)(?: ?(?:-|a|ou) ?<n_2>)? <unit>",
        read.offset,
    ),
    ("so many next days", r"\b<n> proxim[oa]s <unit>", read.offset),
    (
        "length of time from now",
        NOT_SHARED + r"\b(?:em ate|em|dentro de|daqui (?:a|ha|por)|daqui|apos|depois de|passad[oa]s|(?:no"
        r"|num) prazo(?: maximo)? de|ao fim de"
        r"|ate)<fuzz> <span>(?: no maximo| max)?(?! (?:atras|depois|antes|d[eoa] atraso|d[eo] prazo|que ))",
        read.offset,
    ),
    ("length of time later", r"\b<span> (?:depois|mais tarde|a frente)\b(?! d[eao])", read.offset),
    ("plus a length of time", r"(?<!\S)\+ ?<span>", read.offset),
    ("weekday and digits", r"\b<weekday><feira>\.?,? (?:dia )?<first>[/.]<second>(?!\d)", read.numeric),
    (
        "weekday and day of the month",
        r"\b<weekday><feira>,? (?:n?o )?dia <d>(?![.,/:-]\d)<nothing>|\b<weekday_alt><feira>,? <d_alt>(?=\W*$)",
        read.day_of_month,
    ),
    ("day of the month and weekday", r"\bdia <d>,? ?\(?(?:n?[oa] )?<weekday><feira><notord>\)?", read.day_of_month),
    (
        "one weekday or another",
        r"\b(?:entre )?<weekday><feira>(?: ?,? ?ou | e |/)(?:n?[oa] |ate )?<weekday_2><feira><notord>",
        read.weekday_pair,
    ),
    (
        "repeated day",
        r"\b(?:tod[oa]s? (?:[oa]s? )?|cada |a cada )(?:<weekday>s?<feira>|<month>|mes(?:es)?|semanas?|quinzena|dias?)\b"
        r"|\bde (?:segunda|2a)<feira> a (?:sabado|domingo|(?:sexta|6a)<feira>)|\ba?[oa]s (?:segundas|tercas"
        r"|quartas|quintas"
        r"|sextas|sabados|domingos)<feira>|\b<weekday_2><feira> (?:retrasad|antepassad)[oa]",
        read.vague,
    ),
    (
        "weekday with a pointer",
        r"\b<which> <weekday><feira><notord>|\b<weekday_alt><feira>,?(?: d[oe] dia)? <after>",
        read.weekday,
    ),
    ("weekday", r"\b<weekday><feira><notord>(?!')", read.weekday),
    (
        "short weekday",
        r"(?:\b(?:n[oa]|ate(?: a)?|nesta|esta|essa|proxima|ate n[oa]) |^\W*|(?<=\bpago )|(?<=\bpagar )|(?<=\bquito )"
        r"|(?<=\btransfiro )|(?<=\bdeposito ))(?P<weekday>seg|ter|qua|qui|sex"
        r"|sab|dom|[2-6]a)\b\.?"
        r"(?:,? <after>)?(?=\W*$|[,;!?)]| (?:de manha|a tarde|a noite|as|sem falta|mesmo|cedo|eu|pago|ou|e|ja|nos|vou|faco|mando)\b)",
        read.weekday,
    ),
    (
        "end of a day",
        r"\b(?:fim|final) d[oa] (?:dia|tarde|expediente)(?= d[ea] (?:\ua000|amanha|hoje|depois|proxim))"
        r"|\b(?:ate )?(?:a )?meia[ -]?noite(?= d[ea] (?:\ua000|amanha|hoje|depois))",
        read.vague,
    ),
    ("not now", r"\b(?:por|ate|a partir de|desde) agora\b|\bde agora em diante\b|\bagora (?:que|nao|nunca|ha pouco|ha bocado|so|esta|tem|fica)\b|\b(?:so|inda|ainda|e|e ja) agora\b|^\W*ja agora\b|\bcom isso agora\b"
        r"|\bagora(?= (?:voce e|tu es|es|voces sao) (?:um|uma|o|a|meu|minha)\b)", read.vague),
    ("named day", r"\b<fixed>\b(?!')(?:,? (?:ao|no|ate o|ate ao|pelo) (?:fim|final) d[oa] (?:dia|tarde|expediente)\b| cedinho\b)?", read.fixed),
    (
        "digits in a day and month",
        r"(?:(?<=^)|(?<=\bem )|(?<=\bate )|(?<=\bdia )|(?<=\bno )|(?<=\bpara ))<first> ?[-/] ?<second>(?=\W*$|[,;!?]"
        r"|\.? (?!\d)(?:e|as|se|mas|eu|sem|no|na|pago)\b)|(?<=\bdia )(?P<first_alt>\d\d?)\.(?P<second_alt>\d\d?)(?!\d)",
        read.numeric,
    ),
    ("fraction or slogan", r"(?<![\w./-])(?:1/[2-9]|2/3|3/4)(?= d[aeo]s? )|(?<![\w/])24/(?:7|24)(?![\w/])", read.refused),
    (
        "digits with a slash",
        r"(?<![\w./#-])(?<!parcela )(?<!prestacao )(?<!parcelas )<first>/<second>(?![\w/]|[.,]\d)<nothing>",
        read.numeric,
    ),
    (
        "days of the month",
        r"\b(?:entre |d[eo]s? |n?os )?(?:o )?dias? <d><to><d_2>(?![.,/:-]\d)<notmoney><nothing>",
        read.day_range,
    ),
    ("between two days", r"\bentre (?:os? |dias? )*<d> e (?:o )?(?:dia )?<d_2><notmoney><nothing><leave>", read.day_range),
    ("day of the month", r"\bdia ?<d>(?: do mes\b)?(?![.,/:-]\d)<nothing>", read.day_of_month),
    (
        "bare day of the month",
        r"\b(?:(?:ate|antes d|depois d|para|la pel|a partir d) ?[oe]|ate ao|ate(?= [12]\d"
        r"| 3[01])) (?P<d>[12]\d|3[01]|0?[1-9])"
        r"(?![\d.,:/%-]\d|[%:\d])<notmoney><nothing><leave>",
        read.day_of_month,
    ),
    ("a month, no day", r"\b(?:(?:n|d)?[oae] )?<nearmonth>", read.vague),
    ("a week, no day", r"\b(?:(?:n|d)?a )?<nearweek>", read.vague),
    (
        "vague",
        r"\b<which_2> (?:ano|trimestre|quinzena|feriado)\b"
        r"|\b(?:ano|trimestre|quinzena) (?P<which_b>que vem|passad[oa]|seguinte)|\b(?:primeira|segunda|1a|2a) quinzena"
        r"(?: d[eo] (?:mes\b|<month>))?|\b(?:em|ate|para|durante|antes de|desde|no mes de"
        r"|mes de) <month_2>(?: de <year>)?(?! ?\d)",
        read.vague,
    ),
    (
        "vague time",
        r"\b(?:em breve|brevemente|logo(?: logo| mais)?(?! (?:que|apos))|mais tarde|mais para (?:frente"
        r"|a frente)|futuramente"
        r"|(?:assim que|logo que|quando) (?:puder|der|possivel|for possivel|conseguir)|o (?:quanto antes"
        r"|mais (?:rapido|breve|cedo)"
        r"(?: possivel)?)|(?:um|outro|qualquer|algum) dia(?: desses| destes)?(?! (?:\d|util))"
        r"|(?:n?[oa]s )?proxim[oa]s (?:dias|semanas"
        r"|meses|horas)|daqui a (?:pouco|nada|bocado|bocadinho|uns (?:dias|meses)|umas (?:semanas|horas)"
        r"|algum tempo|dias)"
        r"|(?:em|por estes|uns|alguns|esses|estes) (?:alguns |poucos |uns )?dias|depois(?! d[eao]\b| que\b))\b",
        read.vague,
    ),
    ("month with a year", r"\b<month> (?:de )?<year>", read.vague),
)  # fmt: skip


def _template(text: str) -> str:
    """Fills what is not a group first, so that ``<to>`` and ``<feira>`` may repeat in one row."""
    text = text.replace("LONG", LONG_MONTHS)
    for _ in range(2):  # a slot may hold another, one level deep
        for name, pattern in SLOTS.items():
            if name not in GROUPS:
                text = text.replace(f"<{name}>", pattern)
    return text


SIGNS = re.compile(
    r"\d|dia|semana|\bmes|ano\b|breve|cedo|tarde|hoje|agora|amanha|ontem|noite|manha|quinzena|momento"
    r"|imediat|expediente"
    r"|\bem \w+|dentro|daqui|prazo|trimestre|horas?|minutos?|meio|logo|depois|atras|\bha\b|\bfaz|virada|feira|possivel"
    r"|antes|instante|puder|conseguir|\bder\b|proxim|passad|retrasad"
    rf"|\b(?:{alternatives(days.WEEKDAYS)}|{alternatives(days.MONTHS)}|{alternatives(days.FEASTS)}"
    rf"|{alternatives(days.EASTER)})\b"
)
HOUR_WORDS = "uma|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|dezoito|dezenove|dezanove|vinte"
PART_OF_DAY = r" (?:da|de|a|pela) (?:manha|tarde|noite|madrugada)"
MINUTES = r"(?: e (?:meia|quinze|trinta|quarenta e cinco|dez|vinte))"
BEFORE_HOUR = r"(?:(?:as|ao|pelas|antes das|depois das|ate as|la pelas|por volta das|cerca das) )"
CLOCK = re.compile(
    rf"\b{BEFORE_HOUR}+(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d|h(?:oras?)?\b| horas?\b|{MINUTES}|{PART_OF_DAY}|(?=\W*$))"
    rf"|\b{BEFORE_HOUR}+(?:{HOUR_WORDS})(?: horas?)?(?:{MINUTES}(?:{PART_OF_DAY})?|{PART_OF_DAY}|(?= cet\b)|(?<=horas))"
    rf"|\b(?:[01]?\d|2[0-3])(?:[:h][0-5]\d)?(?: horas)?(?: ?[ap]m\b|{PART_OF_DAY})"
    r"|^\W*(?:[01]?\d|2[0-3])(?::[0-5]\d|h(?:[0-5]\d)?)\W*$"
    r"|\b(?:quinze|dez|vinte|cinco) para (?:o )?(?:as )?(?:meio[ -]dia|\d{1,2}\b)|\b(?:ao |o |ate (?:o "
        r"|ao )?)?meio[ -]?dia\b(?: e meia)?"
    r"|\bhora (?:anterior|passada)\b"
)  # fmt: skip
WORDS = DateWords(
    weekdays=days.WEEKDAYS,
    months=days.MONTHS,
    counts={**days.COUNTS, **days.ARTICLES, **days.ORDINALS, **days.NEXT_ONE},
    units=days.UNITS,
    which=days.WHICH,
    edges=days.EDGES,
    fixed=days.FIXED,
    feasts=days.FEASTS,
    easter=days.EASTER,
    clock=CLOCK,
    patterns=tuple(
        DatePattern(name=name, pattern=fill(_template(pattern), SLOTS), resolve=resolve)
        for name, pattern, resolve in ROWS
    ),
    signs=SIGNS,
)
