"""Spanish date phrases, specific before general.

Templates are explained in ``date_words``; the arithmetic is in ``readings``. The words come without accents.
"""

from __future__ import annotations

import re

from duly.understanding import readings as read
from duly.understanding.date_words import DatePattern, DateWords, Resolve, alternatives, fill
from duly.understanding.es import days

DIGITS = r"(?:0?[1-9]|[12]\d|3[01])"
ENDING = r"(?:\.?(?:o|a|ro|ero|er|do|to|vo|mo|no|ra|da|ta))"
SLOTS = {
    "weekday": alternatives(days.WEEKDAYS),
    "month": rf"(?:{alternatives(days.MONTHS)})(?![a-z])\.?",
    "d": rf"{DIGITS}(?:{ENDING}(?![a-z])|(?![\da-z]))|(?:{alternatives({**days.DAY_WORDS, **days.ORDINALS})})\b",
    "first": r"\d{1,2}",
    "second": r"\d{1,2}",
    "m": r"(?:0?[1-9]|1[0-2])(?!\d)",
    "year": r"(?:19|20)\d\d\b",
    "n": rf"\d{{1,3}}|{alternatives({**days.COUNTS, **days.ARTICLES})}",
    "nth": rf"\d{{1,2}}{ENDING}?(?![\da-z])|{alternatives(days.ORDINALS)}|{alternatives(days.DAY_WORDS)}",
    "fromend": r"ultimo|penultimo",
    "unit": rf"(?:{alternatives(days.UNITS)})\b",
    "which": alternatives(days.WHICH),
    "monthword": r"mes\b",
    "weekword": r"semana\b",
    "edge": alternatives(days.EDGES),
    "fixed": alternatives(days.FIXED),
    "feast": alternatives(days.FEASTS),
    "easter": alternatives(days.EASTER),
    "business": r"habil|laborable|laboral|util|bancario",
    "ago": r"atras|antes",
    "fuzz": (
        r"(?: (?:unos|unas|como|aproximadamente|maximo|a lo mucho|cosa de|alrededor de|menos de|no mas de|apenas|solo|los"
        r"|las|el|la|maximo de|plazo de|aprox\.?|como maximo|tipo))*"
    ),
    "to": r"(?: ?(?:-|a|al|y|o|u|hasta|y el|o el|al dia|y al|hasta el|o al|y/o) ?(?:el )?)",
    "art": r"(?:(?:el|la|los|las|del|al|este|ese|para el|dia|el dia|del dia|al dia|los dias) )?",
    "of": r"(?: (?:de|del|de el|en)(?: mes(?: de)?)? | ?/ ?| ?- ?|,? )",
    "ofyear": r"(?:,? (?:de|del|del ano|de el) |,? |/|-)",
    "notmoney": (
        r"(?! ?(?:[€$£%:]|h\b|hrs?\b|hs\b|horas?|eur\b|usd\b|euros?\b|dolares|pesos|soles|lucas?|palos?|mil\b|millones|k\b"
        r"|a\.?m\b|p\.?m\b|dias?\b|semanas?\b|meses|mes\b|anos|cuotas?|pagos\b|facturas?|veces|personas?|unidades|cajas|piezas"
        r"|por ciento|minutos|cts|centavos|centimos|de la (?:tarde|noche|manana)|en punto))"
    ),
    "leave": (
        r"(?=\W*$|[\n,;!?)]|\.(?!\d)| (?:y|e|o|pero|a|al|si|cuando|como|porque|pues|con|por|para|gracias|maximo|sin|ok|en|via"
        r"|yo|te|le|les|lo|la|se|me|os|nos|que|ya|voy|vamos|pago|pagamos|hago|hacemos|abono|abonamos|deposito|transfiero|consigno|cancelo|cancelamos|liquido|liquidamos|saldo|giro|ingreso|mando|envio|paso|pasamos|cobro|cobramos|doy|yapeo|pagare|pagaremos|hare|haremos|cae|cobra|llega|entra|ingresan|depositan|vence|mi|su|tu|sale|dicen"
        r"|mas tardar|seguro|sin falta|antes|hoy|de este|del|mismo|puedo|podemos|queda|quedo|estara|estaria|estare|tengo|va|ahi"
        r"|deberia|de)\b)"
    ),
    "part": r"(?: (?:por|en|a|de) la (?:manana|tarde|noche|mananita|tardecita)| al? (?:medio ?dia|mediodia)| temprano| tarde| noche)?",
    "mark": (
        r"(?:a mas tardar|alrededor del|a partir del|a partir de|antes del|maximo el|sobre el|antes de|hasta el|los dias|desde el|para el|del dia|al dia|el dia|maximo|desde|hasta|para|tipo|este|cada|ese|del|dia|al|el)"
    ),
}
GROUPS = frozenset(
    "weekday month d first second m year n nth fromend unit which monthword weekword edge fixed feast easter business ago".split()
)
PART_MONTH = r"(?:(?:el |la |este |de )?(?:<which> )?<monthword>(?:(?! (?:esta|esa|otra)\b) (?:de )?<which_alt>)?)"

ROWS: tuple[tuple[str, str, Resolve], ...] = (
    ("easter", r"\b<easter>\b(?:,? (?:de |del )?<year>)?", read.easter),
    ("feast", r"\b<feast>\b(?:,? (?:de |del )?<year>)?", read.feast),
    ("iso", r"(?<![\w./-])<year>[-/.]<m>[-/.]<d>(?![-\d])", read.year_first),
    ("iso with a time", r"(?<![\w./-])<year>-<m>-(?P<d>\d\d)(?=t\d)", read.year_first),
    (
        "digits with a year",
        r"(?<![\w./-])(?:<weekday>\b\.?,? (?:el )?)?<first>(?P<sep> ?[-/.] ?)<second>(?P=sep)"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|[-.]\d)",
        read.numeric,
    ),
    (
        "days of a month",
        r"\b(?:entre |desde |de )?<art><d><to><d_2> (?:de |del |de el )?(?:<which> )?<month>(?:(?:,? de |,? del |,? )<year>)?",
        read.day_range,
    ),
    (
        "month and days",
        r"\b(?:entre |desde )?<month> (?:el )?<d><to><d_2>(?:,? <year>)?(?![/\d]|[.,]\d)<notmoney>",
        read.day_range,
    ),
    (
        "day and month in digits, spoken",
        r"\b(?:el |para el |del )<first> (?:de|del) (?P<second>\d{1,2}|mes \d{1,2})(?! ?(?:de la|a\.?m|p\.?m|dias|cuotas|[.,:/]\d))"
        r"(?:(?: de| del)? <year>)?\b",
        read.numeric,
    ),
    (
        "day of a named month",
        r"(?<![\d.,/$€£:-])(?<![$€£] )\b(?:<which> )?(?:<weekday>\b\.?,?[ -](?:el (?:dia )?|dia )?)?<d><of><month>(?:<ofyear>"
        r"(?:<year>|(?P<year_alt>(?<=[/-])\d\d\b)))?(?!\d)",
        read.month_day,
    ),
    (
        "named month and day",
        r"\b(?:<weekday>\b\.?,?[ -](?:el )?)?<month>[ ,/-]*(?:el )?(?:dia )?<d>(?![.,/:]\d)(?:(?:,? |[-/]|,? de |,? del )<year>)?"
        r"<notmoney>",
        read.month_day,
    ),
    (
        "counted business day",
        rf"\b(?:el )?(?:<fromend>|<nth>) dia <business>(?: (?:de|del) (?:{PART_MONTH}|<month>(?:,? (?:de |del )?<year>)?))?"
        r"(?! (?:despues|desde|a partir|siguiente))",
        read.nth_weekday,
    ),
    (
        "first business days",
        rf"\b(?:dentro de |en |durante )?(?:los |las )?primeros <nth> dias <business>es?(?: (?:de|del) (?:{PART_MONTH}|<month>))?",
        read.nth_weekday,
    ),
    (
        "first days of a month",
        rf"\b(?:dentro de |en |durante )?(?:los )?primeros <d> dias (?:de|del) {PART_MONTH}",
        read.day_of_month,
    ),
    (
        "counted from the end of a month",
        rf"\b(?:el )?(?:<fromend> (?:<weekday>|dia)|(?:<weekday_alt>|dia) (?P<fromend_alt>ultimo)) (?:de|del) "
        rf"(?:{PART_MONTH}|<month>(?:,? (?:de |del )?<year>)?)",
        read.nth_weekday,
    ),
    (
        "counted weekday of a month",
        rf"\b(?:el )?<nth> <weekday><part> (?:de|del) (?:{PART_MONTH}|<month>(?:,? (?:de |del )?<year>)?)",
        read.nth_weekday,
    ),
    (
        "first day of a month",
        rf"\b(?:el )?(?P<nth>primer) dia (?:de|del) (?:{PART_MONTH}|<month>(?:,? (?:de |del )?<year>)?)",
        read.nth_weekday,
    ),
    (
        "half of a month",
        rf"\b(?:la )?<nth> quincena (?:de|del) (?:{PART_MONTH}|<month>(?:,? (?:de |del )?<year>)?)",
        read.half_month,
    ),
    (
        "payday by halves",
        r"\b(?:a |al )?(?:fin(?:es|al|ales)? de |en |para |hasta |cada )?(?:la |esta |el dia de |dia de )?(?:<which> )?"
        r"(?<!cada )(?<!por )(?<!una )(?<!mi )(?<!la primera )(?<!la segunda )quincena\b(?: <which_alt>)?",
        read.half_month,
    ),
    (
        "day of a near month",
        r"\b<art><d>,? (?:de |del |de el )(?:(?:el |la )?<which> mes\b|mes <which_alt>)",
        read.day_of_month,
    ),
    (
        "day of the next or this",
        r"\b<art><d> (?:del|de) (?P<which>proximo|corriente|siguiente|entrante|presente)\b"
        r"(?! (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|ano|mes))",
        read.day_of_month,
    ),
    ("near month and day", r"\b(?:<which> mes|mes <which_alt>),? (?:el )?(?:dia )?<d><notmoney>", read.day_of_month),
    (
        "edge of a month",
        rf"\b(?:a |al |el |hasta |para |antes de(?:l)? )?(?:el )?<edge>(?!(?<=mitad) (?:el|la|este|esta)\b)(?: de|del?| d)? ?(?:{PART_MONTH}|<month>(?:,? (?:de |del )?<year>)?(?! ?\d))",
        read.month_edge,
    ),
    (
        "weekend",
        r"\b(?:<which> )?(?:fin de semana|finde(?: semana)?|fin)\b(?: (?:que viene)(?P<which_alt>))?(?<!fin)",
        read.weekend,
    ),
    (
        "before a week is over",
        r"\bantes de <edge> (?:la |esta )?(?P<weekword>semana)\b",
        read.week_edge,
    ),
    ("before a month is over", r"\bantes de <edge> (?:el |este )?<monthword>", read.month_edge),
    (
        "edge of a week",
        r"\b(?:a |al |el )?<edge> de (?:la )?(?:<which> )?<weekword>(?: <which_alt>)?",
        read.week_edge,
    ),
    (
        "edge of a year",
        r"\b(?:a |al |el )?<edge> (?:de|del) (?:<which> )?ano\b(?: <which_alt>)?(?! nuevo)",
        read.year_edge,
    ),
    (
        "weekday of a week",
        r"\b<weekday>\b,?<part>(?: (?:de |en )?| -)? ?(?:la )?(?:<which> <weekword>|<weekword_alt> <which_alt>)",
        read.weekday,
    ),
    (
        "week then weekday",
        r"\b(?:<which> <weekword>|<weekword_alt> <which_alt>),?(?: el| -)? <weekday>\b(?! (?:o|y|a) )",
        read.weekday,
    ),
    (
        "counting both ends",
        r"\b(?:de |del |de este |este |el )?(?:<fixed>|<weekday>) en (?P<n>8|15|ocho|quince|veintidos|22)\b(?: dias)?(?! (?:cuotas|pagos|minutos|horas))",
        read.weekday_counting,
    ),
    (
        "length of time from a day",
        r"\b(?:a )?<n>(?: ?(?:-|a|o) ?<n_2>)? ?<unit>(?:,? (?:y )?<n_3> <unit_2>)?,? (?:a partir de|despues de|a contar desde|a contar de"
        r"|desde|contados desde|luego de|pasado) (?:el )?(?:<fixed>|<weekday>)\b",
        read.offset,
    ),
    (
        "length of time before a day",
        r"\b<n> <unit> <ago> (?:de|del) (?:el )?(?:<fixed>|<weekday>)\b",
        read.offset,
    ),
    (
        "length of time ago",
        r"\b(?P<ago>hace)(?: (?:como|unos|unas|ya|mas de|casi|apenas|aproximadamente))* <n>(?: ?(?:-|a|o) ?<n_2>)? ?<unit>(?:,? (?:y )?<n_3> <unit_2>)?"
        r"|\b<n_alt> <unit_alt> (?P<ago_alt>atras)\b",
        read.offset,
    ),
    (
        "next so many days",
        r"\b(?:(?:en|dentro de|durante|por|a)<fuzz> )?(?:los |las |el |la )?(?:proximos|proximas|siguientes|proximo|proxima|siguiente)<fuzz> <n>"
        r"(?: ?(?:-|a|o) ?<n_2>)? <unit>(?:,? (?:y )?<n_3> <unit_2>)?",
        read.offset,
    ),
    (
        "so many next days",
        r"\b(?:en |dentro de )?(?:los |las )?<n> (?:proximos|proximas|siguientes) <unit>|\b(?:en |dentro de )?(?:los |las )?<n_alt> <unit_alt>"
        r" (?:siguientes|proximos|que vienen)\b",
        read.offset,
    ),
    (
        "length of time from now",
        r"\b(?:en|dentro de|de aqui a|de aca a|de hoy a|pasados|pasadas|antes de|a mas tardar en|maximo en|maximo|despues de|al cabo de"
        r"|en un plazo de|en el plazo de|plazo de|en el transcurso de)<fuzz> <n>(?: ?(?:-|a|o) ?<n_2>)? ?<unit>(?:,? (?:y )?<n_3> <unit_2>)?"
        r"(?: mas| maximo| como maximo| a lo sumo| a lo mucho| aprox\w*)?(?! (?:de|del|antes|atras|desde|a partir|despues)\b)",
        read.offset,
    ),
    (
        "length of time later",
        r"\b(?:a )?<n>(?: ?(?:-|a|o) ?<n_2>)? ?<unit>(?: (?:y )?<n_3> <unit_2>)? (?:despues|mas tarde|a partir de (?:ahora|ya|este momento)"
        r"|desde (?:ahora|ya)|luego)\b",
        read.offset,
    ),
    (
        "length of time more, a day named",
        r"\b(?P<n>[2-9]|[1-9]\d|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte) (?P<unit>dias|dias habiles|semanas) mas\b"
        r"(?! (?:de|para|por|tarde|y |o ))(?<!por favor)",
        read.offset,
    ),
    (
        "terms of days",
        r"\ba (?P<n>7|8|10|15|20|30|45|60|90|treinta|sesenta|quince|noventa) dias(?= (?:vista|fecha)\b)",
        read.offset,
    ),
    ("plus a length of time", r"(?<!\S)\+ ?<n> ?<unit>(?:,? <n_3> <unit_2>)?", read.offset),
    ("weekday and digits", r"\b<weekday>\b\.?,? (?:el )?<first>[/.-]<second>(?![\d])", read.numeric),
    (
        "weekday and day of the month",
        r"\b(?:<which> )?<weekday>\b(?: <which_alt>)?\.?,? (?:el )?(?:dia )?\(?(?P<d>"
        + DIGITS
        + r"(?!\d)|"
        + alternatives(days.DAY_WORDS)
        + r")\)?(?![.,/:-]\d|[a-z])<notmoney>(?! (?:a|o|y) (?:la|las) )",
        read.day_of_month,
    ),
    (
        "one weekday or another",
        r"\b(?:entre |del |de |desde )?(?:el |este |<which> )?<weekday>\b ?(?:o|u|y|a|al|-|/|hasta) ?(?:el |este |a mas tardar |a mas tardar el )?<weekday_2>\b",
        read.weekday_pair,
    ),
    (
        "repeated day",
        r"\b(?:cada|todos los|todas las|por) (?:dos |otro |otra |2 )?(?:<weekday>|<month>|mes|meses|semanas?|quincenas?|dias?(?: habiles| laborables)?"
        r"|fin de mes|fines de semana|ano|jornada)\b(?: <d>)?|\b(?:los|las) (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)\b"
        r"|\bcada (?:dia )?\d{1,2}\b|\b(?:el |los )?(?:dia |dias )?\d{1,2} de cada mes\b",
        read.vague,
    ),
    (
        "weekday with a pointer",
        r"\b<which> <weekday>\b|\b<weekday_alt> (?:de )?(?!(?:esta|esa|otra)\b)<which_alt>\b(?! manana)",
        read.weekday,
    ),
    (
        "weekday",
        r"\b(?P<weekday>lunes|martes|miercoles|mierc|mier|jueves|juev|viernes|vier|sabado|domingo)\b\.?",
        read.weekday,
    ),
    (
        "short weekday",
        r"(?:\b(?:el|este|para el|hasta el|antes del|prox|proximo|reunion) |^\W*)(?P<weekday>lun|mar|mie|jue|vie|sab|dom)\b\.?(?! \w)"
        r"|^\W*(?P<weekday_alt>ma|mx)\W*$",
        read.weekday,
    ),
    (
        "part of a day",
        r"\bahora(?= (?:eres|sos|usted es|actua|responde))|\b(?:por|en|a|de|toda|durante) la (?:manana|mananita)\b(?! siguiente)|\bhasta ahora\b|\bdesde (?:ahora|ya)\b|\bpor (?:ahora|ahorita|el momento)\b"
        r"|\b(?:ahora|hoy|ahorita) (?:no|ya no|que)\b(?! (?:pued|pag|teng|cuent|tenemos|es |esta |hay |me |alcanz))|\b(?:hoy en dia|hoy por hoy)\b"
        r"|\ba dia de hoy\b|\bhasta (?:hoy|el dia de hoy|la fecha)\b(?= no\b)",
        read.vague,
    ),
    ("named day", r"(?<!\bla )\b<fixed>\b<part>(?! en ocho| en quince)", read.fixed),
    (
        "digits in a day and month",
        r"(?:(?<=^)|(?<=\bel )|(?<=\bal )|(?<=\bdel )|(?<=\bhasta )|(?<=\bpara )|(?<=\bdia ))<first> ?[-/.] ?<second>(?=\W*$|[,;!?]"
        r"|\.? (?!\d)(?:y|a|si|pero|yo|te|le|por|maximo|sin|o|pago|en)\b)",
        read.numeric,
    ),
    ("fraction or slogan", r"(?<![\w./-])(?:1/[234]|2/3|3/4|24/7|24/24)(?![\w/])", read.refused),
    (
        "digits with a slash",
        r"(?<![\w./#-])<first>/<second>(?![\w/]|[.,]\d)(?! (?:cuotas?|pagos?|partes?|facturas?))",
        read.numeric,
    ),
    (
        "days of the month",
        rf"\b(?:entre|del|desde|de|los dias) (?:el )?(?:dia )?(?P<d>{DIGITS}) (?:al|y|y el|hasta el|o el|a) (?P<d_2>{DIGITS})(?![.,/:%]\d|\d)"
        rf"<notmoney>(?= de este mes|<leave>)|\bel (?P<d_alt>{DIGITS}) o (?:el )?(?P<d_2_alt>{DIGITS})(?![.,/:%]\d|\d)<notmoney><leave>",
        read.day_range,
    ),
    (
        "day of the month",
        rf"\b(?<!iva )(?<!igv )(?<!tasa )(?<!tipo )(?:<mark> )++(?:el )?(?:dia |proximo |proximo dia )?(?P<d>{DIGITS}(?:\.?o|ro|ero)?)(?![\w]|[.,:/%-]\d|%)(?: (?:de|del|en) este mes| de (?:el )?mes)?"
        r"<notmoney><leave>",
        read.day_of_month,
    ),
    (
        "day of the month in words",
        rf"\b(?:el|al|del|dia|proximo) (?:dia |proximo )?(?P<d>{alternatives(days.DAY_WORDS)}|primero)\b(?: (?:de|del|en) este mes)?<notmoney><leave>",
        read.day_of_month,
    ),
    (
        "vague",
        r"\b(?:(?:en |para |durante |a lo largo de |dentro de |toda |la |esa )*(?:<which> (?:semanas?|mes|meses|ano|trimestre|dias|verano|invierno|otono"
        r"|primavera)|(?:semana|mes|ano|trimestre|dias)(?: de)? <which_alt>))\b"
        r"|\b(?:en|para|por|durante|hasta|antes de|de|desde|este|proximo|hacia|fin) <month>(?: (?:de |del )?<year>)?(?! ?\d)"
        r"|\b(?:en|dentro de) (?:algunos|unos|unas|algunas|pocos|varios|los proximos|estos|unos cuantos) (?:pocos )?(?:dias|semanas|meses|minutos|horas)\b"
        r"|\b(?:pronto|prontito|en breve|brevemente|uno de estos dias|un dia de estos|cualquier dia|algun dia|en algun momento|mas adelante|mas tarde"
        r"|al rato|en un rato|ratito|lo antes posible|cuanto antes|lo mas pronto posible|a la brevedad(?: posible)?|tan pronto como(?: pueda| podamos)?"
        r"|proximamente|en cuanto pueda(?:mos)?|cuando pueda(?:mos)?|luego|despues|proximos dias|estos dias|entre semana|en la semana|esta semanita)\b",
        read.vague,
    ),
    ("month with a year", r"\b<month> (?:de |del )?<year>", read.vague),
)


def _template(text: str) -> str:
    """Fills what is not a group first, so that ``<to>`` and ``<fuzz>`` may repeat in one row."""
    for name, pattern in SLOTS.items():
        if name not in GROUPS:
            text = text.replace(f"<{name}>", pattern)
    return text


SIGNS = re.compile(
    r"\d|dia|seman|mes\b|meses|ano\b|anos|hoy|ayer|manana|noche|tarde|ahora|ahorita|antier|anteayer|luego|pronto|rato|breve|quincen|finde|fin de"
    r"|\bhoras?|minut|segundo|inmediat|enseguida|en seguida|ya mismo|momento|navidad|nochebuena|nochevieja|reyes|santo|pascua|valentin|adelante"
    r"|despues|posible|brevedad|pueda|halloween|acto|tiro|verano|invierno|otono|primavera|trimestre|patricio|trabajador|\bdel trabajo|muertos|inocentes|san j|ceniza|ramos"
    rf"|\b(?:{alternatives(days.WEEKDAYS)}|{alternatives(days.MONTHS)}|{alternatives(days.ORDINALS)}|{alternatives(days.DAY_WORDS)})\b"
)
HOUR = r"(?:[01]?\d|2[0-3]|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
CLOCK = re.compile(
    rf"\b(?:(?:a|sobre|desde|hasta|para|antes de|despues de|tipo|hacia) )*las? {HOUR}(?:[:.h][0-5]\d)?(?: (?:y|menos) \w+| (?:cero|\d) \w+)?"
    r"(?: ?(?:[ap] ?\.?m\b\.?|de la (?:tarde|noche|manana)|del? medio ?dia|horas|hs?\b|en punto))*(?! (?:veces|personas|cuotas|facturas|de (?!la|este)))"
    r"|(?<![\d,.:])(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d)? ?(?:[ap] ?\.? ?m\b\.?|hs\b|hrs\b|horas de la)|\b(?:al? |el )?(?:medio ?dia)\b"
    r"|^\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?:h|hs)?\W*$|^\W*(?:el )?medio ?dia\W*$"
    rf"|^\W*{HOUR} y (?:cuarto|media|pico)\W*$|\b{HOUR} (?:cero|\d) \w+ [ap]\.?m\b"
)
WORDS = DateWords(
    weekdays=days.WEEKDAYS,
    months=days.MONTHS,
    counts={**days.COUNTS, **days.ARTICLES, **days.ORDINALS},
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
