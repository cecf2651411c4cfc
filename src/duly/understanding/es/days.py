"""Spanish calendar words: weekdays, months, counts, units and days with a name, without accents.

Knows no pattern; the phrases they make are in ``date_phrases``.
"""

from __future__ import annotations

from duly.understanding.date_words import Edge, Unit, Which

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "lunes lun",
            "martes mart mar ma",
            "miercoles mierc mier mie mx",
            "jueves juev jue",
            "viernes vier vie",
            "sabados sabado sab",
            "domingos domingo dom",
        )
    )
    for name in names.split()
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "enero ene",
            "febrero feb",
            "marzo mar",
            "abril abr",
            "mayo may",
            "junio jun",
            "julio jul",
            "agosto ago",
            "septiembre setiembre sept sep set",
            "octubre oct",
            "noviembre nov",
            "diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_UNITS = "uno dos tres cuatro cinco seis siete ocho nueve".split()
_TEENS = "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte".split()
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90}
DAY_WORDS: dict[str, int] = {
    **{word: number for number, word in enumerate([*_UNITS, *_TEENS], start=1)},
    **{f"veinti{word}": 20 + number for number, word in enumerate(_UNITS, start=1)},
    "veintiun": 21,
    "treinta": 30,
    "treinta y uno": 31,
}
_ORDINAL_WORDS = (
    ("primero", "primer", "primera"),
    ("segundo", "segunda"),
    ("tercero", "tercer", "tercera"),
    ("cuarto", "cuarta"),
    ("quinto", "quinta"),
    ("sexto", "sexta"),
    ("septimo", "septima"),
    ("octavo", "octava"),
    ("noveno", "novena"),
    ("decimo", "decima"),
)
ORDINALS: dict[str, int] = {
    **{word: number for number, words in enumerate(_ORDINAL_WORDS, start=1) for word in words},
    **{f"vigesimo {word}": 20 + number for number, words in enumerate(_ORDINAL_WORDS[:9], start=1) for word in words},
    "vigesimo": 20,
    "undecimo": 11,
    "duodecimo": 12,
    "decimoquinto": 15,
    "decimo quinto": 15,
    "trigesimo": 30,
    "trigesimo primer": 31,
    "trigesimo primero": 31,
}
COUNTS: dict[str, int] = {
    **DAY_WORDS,
    **_TENS,
    **{f"{tens} y {word}": value + number for tens, value in _TENS.items() for number, word in enumerate(_UNITS, 1)},
    "cien": 100,
}
ARTICLES: dict[str, int] = {
    **dict.fromkeys(("un", "una", "otro", "otra"), 1),
    **dict.fromkeys(("un par de", "par de"), 2),
    **dict.fromkeys(("media", "medio"), 0),
}
UNITS = {
    **dict.fromkeys(
        "segundos segundo seg minutos minuto minutitos minutito mins min hora horita rato".split(), Unit.SUBDAY
    ),
    **dict.fromkeys("horas horitas hrs hs".split(), Unit.HOUR),
    **dict.fromkeys(("dias", "dia", "diitas", "dias naturales", "dias calendario", "dias corridos"), Unit.DAY),
    **{
        f"{noun} {kind}": Unit.BUSINESS_DAY
        for noun, kinds in (
            ("dia", ("habil", "laborable", "laboral", "util", "bancario")),
            ("dias", ("habiles", "laborables", "laborales", "utiles", "bancarios", "habil")),
        )
        for kind in kinds
    },
    **dict.fromkeys("semanas semana semanitas semanita sem".split(), Unit.WEEK),
    **dict.fromkeys("quincenas quincena".split(), Unit.FORTNIGHT),
    **dict.fromkeys("meses mes mesecito".split(), Unit.MONTH),
    **dict.fromkeys("trimestres trimestre".split(), Unit.QUARTER),
}
_THIS = "este esta ese esa presente actual corriente".split()
_NEXT = "proximo proxima siguiente entrante otro otra venidero venidera".split()
WHICH = {
    **dict.fromkeys((*_THIS, "este mismo", "esta misma", "en curso", "este presente", "el presente"), Which.THIS),
    **dict.fromkeys(
        (*_NEXT, "que viene", "que entra", "que sigue", "que vienen", "este proximo", "esta proxima"), Which.NEXT
    ),
    **dict.fromkeys(("pasado", "pasada", "anterior", "ultimo", "ultima", "que paso"), Which.LAST),
}
EDGES = {
    **dict.fromkeys(
        ("fin", "fines", "final", "finales", "cierre", "ultimos", "que acabe", "que termine", "que se acabe"), Edge.END
    ),
    **dict.fromkeys(("mediados", "mediado", "mitad", "medianos"), Edge.MIDDLE),
    **dict.fromkeys(("principios", "principio", "primeros", "comienzos", "comienzo", "inicios", "inicio"), Edge.START),
}
FIXED = {
    **dict.fromkeys(("pasado manana", "pasao manana", "el dia despues de manana", "el dia siguiente a manana"), 2),
    **dict.fromkeys(("manana", "manana mismo", "mananita", "el dia de manana", "dia de manana"), 1),
    **dict.fromkeys(("el dia siguiente", "al dia siguiente", "medianoche", "a medianoche"), 1),
    **dict.fromkeys(("hoy", "hoy mismo", "hoy dia", "el dia de hoy", "dia de hoy", "hoy en la noche"), 0),
    **dict.fromkeys(("esta noche", "esta tarde", "esta manana", "esta misma noche", "esta misma tarde"), 0),
    **dict.fromkeys(
        ("en la noche de hoy", "este mediodia", "al final del dia", "a fin de dia", "al finalizar el dia"), 0
    ),
    **dict.fromkeys(("ahora mismo", "ahorita mismo", "ahora", "ahorita", "ya mismo", "en este momento", "ahora ya"), 0),
    **dict.fromkeys(("este momento", "en seguida", "enseguida", "de inmediato", "inmediatamente", "de una vez"), 0),
    **dict.fromkeys(("en el acto", "al tiro", "altiro"), 0),
    **dict.fromkeys(("ayer", "anoche", "el dia de ayer", "ayer mismo", "ayer noche"), -1),
    **dict.fromkeys(("anteayer", "antier", "antes de ayer", "antes de anoche", "antenoche", "anteanoche"), -2),
    **dict.fromkeys(("el dia antes de ayer", "trasanteayer"), -2),
    "trasanteayer": -3,
}
FEASTS = {
    "nochebuena": (12, 24),
    "noche buena": (12, 24),
    "navidad": (12, 25),
    "nochevieja": (12, 31),
    "noche vieja": (12, 31),
    "ano nuevo": (1, 1),
    "dia de reyes": (1, 6),
    "los reyes": (1, 6),
    "san valentin": (2, 14),
    "dia de san patricio": (3, 17),
    "san patricio": (3, 17),
    "san jose": (3, 19),
    "dia del trabajo": (5, 1),
    "dia del trabajador": (5, 1),
    "san juan": (6, 24),
    "dia de muertos": (11, 2),
    "dia de los muertos": (11, 2),
    "todos los santos": (11, 1),
    "dia de los inocentes": (12, 28),
    "halloween": (10, 31),
}
EASTER = {
    "viernes santo": -2,
    "jueves santo": -3,
    "sabado santo": -1,
    "domingo de ramos": -7,
    "miercoles de ceniza": -46,
    "domingo de resurreccion": 0,
    "domingo de pascua": 0,
    "lunes de pascua": 1,
}
