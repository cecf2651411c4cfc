"""Spanish numbers and words of money, without accents."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from duly.understanding.amount_words import AmountWords
from duly.understanding.amounts import AmountGrammar
from duly.understanding.currency_marks import SYMBOLS, codes, named
from duly.understanding.es.currency_names import NAMES as CURRENCY_NAMES
from duly.understanding.numerals import NumberWords

UNITS = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
    " veintiocho veintinueve"
).split()
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()
HUNDREDS = "ciento doscient trescient cuatrocient quinient seiscient setecient ochocient novecient".split()
VALUES = {
    **{word: number for number, word in enumerate(UNITS)},
    **{word: 10 * number for number, word in enumerate(TENS, start=3)},
    **{f"{stem}{ending}": 100 * number for number, stem in enumerate(HUNDREDS[1:], start=2) for ending in ("os", "as")},
    "ciento": 100,
    "cien": 100,
    "veintiun": 21,
    "veintiuna": 21,
    "un": 1,
    "una": 1,
    "um": 1,
}
MILLIONS = {
    **dict.fromkeys(("mil millones", "millardo", "millardos"), 1_000_000_000),
    **dict.fromkeys(("millon", "millones", "mill", "mm", "palo", "palos", "melon", "melones"), 1_000_000),
    **dict.fromkeys(("milhao", "milhoes"), 1_000_000),
    **dict.fromkeys(("bilhao", "bilhoes"), 1_000_000_000),
}
"""With those of Portuguese, as they come along the border."""
NUMBERS = NumberWords(
    values=VALUES,
    scales={"mil": 1_000, "millon": 1_000_000, "millones": 1_000_000},
    joins=frozenset({"y"}),
    ones=frozenset({"un"}),
    multipliers={
        **MILLIONS,
        **dict.fromkeys(("mil", "k", "luca", "lucas", "lukas", "miles", "mil y pico"), 1_000),
        **dict.fromkeys(("gamba", "gambas"), 100),
    },
    parts={
        **dict.fromkeys(("medio", "la mitad de un", "medio de"), Decimal("0.5")),
        "un cuarto de": Decimal("0.25"),
    },
    and_half=" y medi[oa](?= )",
    goes_on=re.compile(
        r" (?:con )?(?P<more>\d{1,3}(?![\d.,:/-]|\d| ?(?:cuotas|pagos|dias|meses|semanas|facturas|de (?:ene|feb|mar|abr|may|jun|jul|ago"
        r"|sep|oct|nov|dic)))"
        rf"|(?:{'|'.join(word for word, value in VALUES.items() if value >= 10)})(?: y (?:{'|'.join(UNITS[1:10])}))?)\b"
    ),
    money=frozenset({"luca", "lucas", "lukas", "palo", "palos"}),
)
DOLLARS = ("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "JMD", "BSD", "BBD", "TTD", "XCD", "BZD")
PESOS = ("MXN", "COP", "ARS", "CLP", "UYU", "DOP", "CUP", "PHP")
SHOUTED = frozenset("q all ang bam clf cup dop gel mad mop ron sos std top try".split())
OTHER_WORDS = frozenset("unidad unidades nuevo nuevos marco marcos sum sums som soms leona leonas".split())
NAMED: dict[str, tuple[str, ...]] = {
    **codes(),
    **named(CURRENCY_NAMES, noun=0, without=OTHER_WORDS),
    **SYMBOLS,
    "$": (*PESOS, *DOLLARS),
    **dict.fromkeys(("us$", "u$s", "u$d", "usd$", "u$", "us $", "dls", "dlls", "u.s.$", "usd $"), ("USD",)),
    **dict.fromkeys(("mx$", "mxn$", "mxn $", "m.n.", "mn", "pesos mexicanos"), ("MXN",)),
    **dict.fromkeys(("a$", "au$", "aud$"), ("AUD",)),
    **dict.fromkeys(("c$", "ca$", "cad$"), ("CAD",)),
    "cop$": ("COP",),
    "col$": ("COP",),
    "pesos colombianos": ("COP",),
    "ar$": ("ARS",),
    "ars$": ("ARS",),
    "pesos argentinos": ("ARS",),
    "clp$": ("CLP",),
    "pesos chilenos": ("CLP",),
    "r$": ("BRL",),
    "s/": ("PEN",),
    "s/.": ("PEN",),
    "bs": ("BOB", "VES"),
    "bs.": ("BOB", "VES"),
    "q": ("GTQ",),
    "hk$": ("HKD",),
    "nz$": ("NZD",),
    "€": ("EUR",),
    **dict.fromkeys(("euro", "euros", "eurillos", "leuros"), ("EUR",)),
    **dict.fromkeys(("pavos", "pavo"), ("EUR", "USD")),
    **dict.fromkeys(("dolar", "dolares", "dollars", "dollar", "bucks", "verdes"), DOLLARS),
    "dolares de hong kong": ("HKD",),
    "dolares canadienses": ("CAD",),
    "dolares australianos": ("AUD",),
    "dolares americanos": ("USD",),
    "dolares estadounidenses": ("USD",),
    **dict.fromkeys(("peso", "pesos", "pesitos", "mangos", "varos", "barras"), PESOS),
    **dict.fromkeys(("sol", "soles", "nuevos soles"), ("PEN",)),
    **dict.fromkeys(("boliviano", "bolivianos"), ("BOB",)),
    **dict.fromkeys(("bolivar", "bolivares"), ("VES",)),
    **dict.fromkeys(("quetzal", "quetzales"), ("GTQ",)),
    **dict.fromkeys(("colon", "colones"), ("CRC",)),
    **dict.fromkeys(("guarani", "guaranies"), ("PYG",)),
    **dict.fromkeys(("lempira", "lempiras"), ("HNL",)),
    **dict.fromkeys(("balboa", "balboas"), ("PAB",)),
    **dict.fromkeys(("£", "libra", "libras", "libras esterlinas", "pounds", "pound"), ("GBP", "EGP", "LBP")),
    **dict.fromkeys(("¥", "yen", "yenes"), ("JPY", "CNY")),
    **dict.fromkeys(("yuan", "yuanes"), ("CNY",)),
    **dict.fromkeys(("franco", "francos", "francos suizos"), ("CHF", "XAF", "XOF")),
    **dict.fromkeys(("real", "reales", "reais"), ("BRL",)),
    **dict.fromkeys(("corona", "coronas"), ("SEK", "NOK", "DKK", "CZK")),
    **dict.fromkeys(("rupia", "rupias"), ("INR",)),
    **dict.fromkeys(("rublo", "rublos"), ("RUB",)),
    "₩": ("KRW",),
    **dict.fromkeys(("pts", "ptas", "pta", "pesetas", "peseta"), ("ESP",)),
    **dict.fromkeys(("marcos alemanes", "marcos alemaes"), ("DEM",)),
    **dict.fromkeys(("florines holandeses", "florins holandeses"), ("NLG",)),
    **dict.fromkeys(("libras irlandesas",), ("IEP",)),
    **dict.fromkeys(("marcos finlandeses",), ("FIM",)),
    **dict.fromkeys(("zloty", "zlotys", "zlotis"), ("PLN",)),
    **dict.fromkeys(("shekel", "shekels", "siclos", "siclo", "sequel", "sequeles"), ("ILS",)),
    **dict.fromkeys(("baht", "bahts"), ("THB",)),
    **dict.fromkeys(("hryvnia", "hryvnias", "grivnia", "grivnias"), ("UAH",)),
    **dict.fromkeys(("tenge", "tenges"), ("KZT",)),
    **dict.fromkeys(("kwanza", "kwanzas"), ("AOA",)),
    **dict.fromkeys(("kwacha", "kwachas"), ("ZMW", "MWK")),
    **dict.fromkeys(("ringgit", "ringgits"), ("MYR",)),
    **dict.fromkeys(("birr", "birrs"), ("ETB",)),
    **dict.fromkeys(("forint", "forints", "florines hungaros"), ("HUF",)),
    **dict.fromkeys(("yuan renminbi", "renminbi", "rmb", "yuans"), ("CNY",)),
    **dict.fromkeys(("yens",), ("JPY",)),
    **dict.fromkeys(("coronas checas", "corona checa"), ("CZK",)),
    **dict.fromkeys(("reales brasilenos", "reais brasileiros"), ("BRL",)),
    **dict.fromkeys(("dolares de singapur",), ("SGD",)),
    **dict.fromkeys(("dolares taiwaneses",), ("TWD",)),
    **dict.fromkeys(("ienes", "iene"), ("JPY",)),
    **dict.fromkeys(("dolares singapurenses",), ("SGD",)),
}
CURRENCIES: dict[str, tuple[str, ...]] = {
    **NAMED,
    **{f"de {name}": found for name, found in NAMED.items() if name.replace(" ", "").isalpha() and name.endswith("s")},
}
"""Also as they follow millions: "dos millones de pesos"."""
LEAD_IN = (
    r"(?:(?:te|le|les|lo|la|los|las|me|nos|os|se|a|de|del|un|una|el|como|unos|unas|por|con|solo|solamente|otros|otras|otro|hasta"
    r"|casi|cerca|aproximadamente|aprox|alrededor|minimo|maximo|al menos|por lo menos|mas|ya|ahora|ahorita|hoy|en|es|son|fue"
    r"|era|seria|serian|valor|monto|cuenta|total|ustedes|usted|primero|menos|entre|y|que|cada|tipo|pago|abono|inicial|los|dizque"
    r"|apenas|tan|sus|mis|esos|primeros)[ :]+|[\ua000\ua005]+ )*"
)
DATE_CHARACTER = "\ua000"
PAYING = (
    r"(?:pag(?:o|ar|are|aria|ue|amos|aremos|ado|an|a|ando|arle|arte|arles)|abon(?:o|ar|are|aria|e|amos|aremos|ado|an|arle|arte)|transfi?er(?:o|ir|ire"
    r"|i|imos|iremos|ido|irle|irte)|deposit(?:o|ar|are|e|amos|aremos|ado|arle|arte)|consign(?:o|ar|are|e|amos|ado|arle|arte)|gir(?:o|ar|are|e|amos)"
    r"|ingres(?:o|ar|are|e|amos|ado)|mand(?:o|ar|are|e|amos|arle|arte)|envi(?:o|ar|are|e|amos|arle|arte)|pas(?:o|ar|are|e|amos|arle|arte)|doy|dar|dare|darle|darte"
    r"|di|pong|liquid(?:o|ar|are|e|amos|ado)|cubr(?:o|ir|ire)|cancel(?:o|ar|are|e|amos|ado)|sald(?:o|ar|are|e)|aport(?:o|ar|are)|entreg(?:o|ar|are|ue)"
    r"|hago|hacer|hare|hice|deb(?:o|emos|e|ia|iamos|en)|adeud(?:o|amos)|tengo|tenemos|junt(?:o|ar|e|amos)|consegui(?:r|mos)?|ofrezco|ofrecer|"
    r"cobr(?:aron|an|ar|o|ado)|factur(?:aron|ado)|cotiz(?:aron|ado)|acord(?:amos|ado)|acuerdo|quedamos|puedo|podemos|podria|alcanza|alcanzo|saldo|deuda|monto|importe|total|cuotas?|pagos?"
    r"|abonos?|anticipo|enganche|cuota|valor|precio|costo|cuesta|vale|suma|recargo|transferencia|deposito|son|serian|seria|resta|quedan|faltan|falta|plata|dinero|efectivo|bizum|spei|nequi|yape|plin|giro|anot(?:a|e)|apunt(?:a|e)"
    r"|paso|descuento|inicial|mensualidad(?:es)?|acept(?:an|en|a|e|as|es|aria|arian)|(?:pag|abon|deposit|consign|gir|ingres|liquid|transfir?i|sald|mand|envi|d)(?:ando|endo)(?:le|les|te)?|yape(?:o|ar)|cierren|dejan|dejarlo|dejo|debito|debitaron|descontaron|presupuest\w+|pactad\w+|(?:presupuesto|cotizacion|contrato|oferta|precio|tarifa)(?: \w+){0,2} (?:ponia|pone|decia|dice)|facturan)"
)
WORDS = AmountWords(
    currencies=CURRENCIES,
    minor_units={
        **dict.fromkeys(("centavos", "centavo", "centimos", "centimo", "cents", "cent", "cts", "ctvs", "¢"), ()),
        **dict.fromkeys(("peniques", "penique", "penies", "peniques esterlinas", "pence"), ("GBP",)),
        **dict.fromkeys(("kopeks", "copecs", "kopeikas"), ("RUB", "UAH")),
        **dict.fromkeys(("paisas", "paise"), ("INR", "PKR", "NPR")),
        **dict.fromkeys(("fils",), ("AED", "KWD", "BHD", "JOD", "IQD")),
        **dict.fromkeys(("satoshi", "satoshis"), ("BTC",)),
    },
    joins=frozenset({"y", "con", "e", "com"}),
    shouted=SHOUTED,
    never_leads=frozenset({"real", "sol", "colon", "corona", "won", "verdes", "barras", "son"}),
    before_amount=re.compile(rf"\b{PAYING}[ :]+{LEAD_IN}$"),
    also_amount=re.compile(
        r"(?:y|luego|o|,|mas|\+|no|de|a|en vez de|en lugar de|[\ua000\ua005]|ahora|hoy)[ ](?:otros |otras |los otros |unos |los )?$"
    ),
    after_amount=re.compile(
        r"\W*$|[\n;!?)]|,(?!\d)|\.(?!\d)|/(?:mes|sem|-)| (?:de|del|a|por|para) (?:la |el |mi |cuenta de )*(?:factura |recibo )?\ua002|[ ]?["
        + DATE_CHARACTER
        + r"\ua005]| (?:ahora|ahorita|hoy|el|la|en|por|y|antes|este|esta|luego|primero|como|al|mensual(?:es)?|semanal(?:es)?|quincenal(?:es)?"
        r"|cada|si|a|para|maximo|pero|cuando|que|con|mas|solo|solamente|o|es|era|porque|asi|de (?:entrada|inicial|una|anticipo|enganche|cuota"
        r"|abono|la deuda|(?:la |el |mi )?(?:factura|recibo)|mi|lo que|plata|contado)|no|(?<!mil )gracias|total|inmediat\w+|yo|te|le|les|me|nos|se|lo|pendientes?|que (?:debo|falta|faltan|queda|quedan|resta|restan)|de golpe|de contado|restantes?|via"
        r"|despues|sin|hasta|ya|nada mas|nomas|y pico|aprox\w*|tambien|entonces|dentro|tipo|sale|dale|porfa|por favor|desde|son|menos|en vez)\b"
    ),
    alone=re.compile(
        r"(?:como|unos|unas|mas|o|menos|casi|alrededor|cerca|de|quizas?|tal|vez|solo|nada|aprox\w*|ok|si|hasta|por|lo|al|maximo|minimo"
        r"|favor|ahora|no|perdon|disculpa|bueno|quiero|decir|mejor|digo|dije|son|serian|seria|pues|la cantidad|el monto|[ \n.!,?~-])*"
    ),
    per_period=re.compile(
        r" ?/ ?(?:mes|semana|sem)\b| (?:al|por|cada|a la|a cada) (?:dos |otra )?(?:mes|semana|quincena|semanas|mensualidad)\b"
        r"| (?:mensual|semanal|quincenal)(?:es|mente)?\b"
    ),
    not_money=re.compile(
        r"(?<![a-z])(?:facturas?|fact|fac|recibos?|boletas?|ref|referencia|no|num|numero|nro|folio|orden|pedido|oc|cuenta|cta|cedula|cc|dni|rut|rfc|nit"
        r"|id|caso|ticket|codigo|ext|depto|departamento|piso|casa|calle|apto|local|cajas?|pagina|linea|paso|nivel|capitulo|ley|articulo|edad|version|punto|clave|cvu|cbu"
        r"|clabe|tel|cel|telefono|celular|n|sucursal|contrato|poliza|placa|km|linea|ruta|seccion|unidad|fiscal|ejercicio|ano|anos|covid)[ .:#°-]*$|[#@]$"
    ),
    before_year=re.compile(r"\b(?:en|desde|durante|hasta|del?|ano|antes de|para|por|y) $"),
    join_minor=re.compile(
        r"(?:,? (?:con|y) |,? )(?P<minor>\d{1,2}|(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \w+)?"
        r"|veinti\w+|dieci\w+|veinte|diez|once|doce|trece|catorce|quince|cinco|un|una|dos|tres|cuatro|seis|siete|ocho|nueve))"
        r"(?: ?(?:centavos?|centimos?|cents?|cts|ctvs)\b|(?=\W*$)(?<!\d\d:)|(?= (?:puedes|pueden|por|cada)\b))"
    ),
    spoken_minor=re.compile(
        r" con (?P<minor>\d{2}(?!\d|[.,]\d)|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?"
        r"|veinti\w+|dieci\w+|veinte|diez|once|doce|trece|catorce|quince|cinco)(?: (?:euros?|pesos?|soles|dolares|centimos|centavos))?(?=\W*$|[,;!?]|\.(?!\d)| ?[\ua000\ua005]| (?:el|la|para|por|y|de la|a|en|hoy|ya)\b)"
    ),
    paying=re.compile(
        rf"\b(?:{PAYING}|cuotas?|partes|mitad|resto|todo|completo|pagarles?|pagarte|pagarlo|pagarla|saldar|liquidar|cancelar|cubrir|transferencia)\b"
    ),
    whole=re.compile(
        r"\b(?:tod[oa] (?:el|la|lo) (?:saldo|deuda|monto|total|cuenta|factura|importe|valor|que (?:debo|falta|resta))|(?:el|la|mi|su)"
        r" (?:monto|saldo|deuda|total|importe|pago|valor|cuenta|factura|adeudo)(?: pendiente| adeudad[oa])? (?:total|complet[oa]|enter[oa]|integr[oa]|al 100 ?%)"
        r"|(?:el|la) totalidad(?: de (?:la deuda|lo adeudado))?|el total(?= |\W*$)(?! (?:es|esta|no|de la factura es))|el pago total|la deuda total|por completo|en su totalidad|todo completo"
        r"|(?<=pago )todo|(?<=pagar )todo|(?<=pagare )todo|(?<=pague )todo|(?<=cancelo )todo|(?<=liquido )todo|(?<=pagamos )todo|(?<=liquidar )todo|(?<=saldar )todo"
        r"|(?<=abono )todo|(?<=deposito )todo|(?<=transfiero )todo|(?<=cancelar )todo|(?<=pagarte )todo|(?<=pagarle )todo|(?<=pagarlo )todo"
        r"|todo lo que (?:debo|debemos)|todo (?:junto|de una(?: vez)?|de un solo)|^\W*todo\W*$|(?<=\ua000, )todo\W*$|(?<=\ua000 )todo\W*$|(?<=\ua000,)todo\W*$|^\W*todo(?=,? (?:el |para el |hoy|manana)?\ua000)|lo que debo|100 ?%)(?!\w)"
    ),
    rest=re.compile(
        r"\b(?<!revisame )(?<!reviseme )(?<!ver )(?<!consultar )(?<!cual es )(?<!dime )(?<!saber )(?<!digame )(?<!revisar )(?<!mirar )(?:(?:el|lo) (?:resto|restante|que (?:falta|resta|queda)|faltante|saldo)(?: pendiente| restante)?|la otra (?:mitad|parte)|la parte restante|lo demas|el remanente"
        r"|la diferencia)\b(?! (?:del? (?:dia|semana|mes|ano|pedido|mercancia|equipo|familia)|total))"
    ),
    shares=(
        (
            re.compile(
                r"\b(?:la |una |por lo menos la )?(?<!otra )mitad\b(?! (?:de (?:\ua000|mes|semana|ano|el pedido|del pedido|la mercancia)|del (?:mes|ano|pedido|dia)))"
                r"(?: de (?:la deuda|lo que debo|la factura|eso|el saldo)| del (?:saldo|monto|total|pago))?"
            ),
            Fraction(1, 2),
        ),
        (re.compile(r"\b(?:un tercio|la tercera parte|una tercera parte)\b(?: de (?:la deuda|lo que debo)| del (?:saldo|total))?"), Fraction(1, 3)),
        (re.compile(r"\b(?:los )?dos tercios\b(?: de (?:la deuda|lo que debo)| del (?:saldo|total))?"), Fraction(2, 3)),
        (re.compile(r"\b(?:un cuarto de la deuda|la cuarta parte|una cuarta parte)\b(?: de (?:la deuda|lo que debo)| del (?:saldo|total))?"), Fraction(1, 4)),
    ),
    nothing=re.compile(
        r"\b(?:sin|ni|no (?:tengo|hay|me queda|nos queda|tenemos)(?: ni)?)(?: (?:ni|tener))? (?P<none>(?:un|una)(?: (?:solo|sola|misero|puto))? (?:euro|peso|centavo|centimo|duro|sol|dolar|real|varo|mango|peseta|pavo)s?)\b"
    ),
    percent=re.compile(
        r"\b(?:el |un )?(?P<percent>\d{1,3}) ?(?:%|por ciento\b|porciento\b)(?: de (?:la deuda|lo que debo|la factura)| del (?:saldo|total|monto))?"
    ),
)  # fmt: skip
GRAMMAR = AmountGrammar.of(WORDS, NUMBERS)
