"""Portuguese calendar words: weekdays, months, counts, units and days with a name.

Knows no pattern; the phrases they make are in ``date_phrases``.
"""

from __future__ import annotations

from duly.understanding.date_words import Edge, Unit, Which

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "segunda segundas seg 2a 2as",
            "terca tercas ter 3a 3as",
            "quarta quartas qua 4a 4as",
            "quinta quintas qui 5a 5as",
            "sexta sextas sex 6a 6as",
            "sabado sabados sab",
            "domingo domingos dom",
        )
    )
    for name in names.split()
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janeiro jan",
            "fevereiro fev",
            "marco mar",
            "abril abr",
            "maio mai",
            "junho jun",
            "julho jul",
            "agosto ago",
            "setembro set sept",
            "outubro out",
            "novembro nov",
            "dezembro dez",
        ),
        start=1,
    )
    for name in names.split()
}
_COUNT_WORDS = (
    "um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito "
    "dezenove vinte"
).split()
_ORDINAL_WORDS = "primeir segund terceir quart quint sext setim oitav non decim".split()
COUNTS: dict[str, int] = {
    **{word: number for number, word in enumerate(_COUNT_WORDS, start=1)},
    "catorze": 14,
    "dezasseis": 16,
    "dezassete": 17,
    "dezanove": 19,
    "duas": 2,
    "trinta": 30,
    "trinta e um": 31,
    **{f"vinte e {word}": 20 + number for number, word in enumerate(_COUNT_WORDS[:9], start=1)},
    "quarenta": 40,
    "quarenta e cinco": 45,
    "sessenta": 60,
    "noventa": 90,
    "trinta e cinco": 35,
    "vinte e duas": 22,
    "vinte e uma": 21,
    "quarenta e oito": 48,
    "setenta e duas": 72,
}
ORDINALS: dict[str, int] = {
    **{word + ending: number for number, word in enumerate(_ORDINAL_WORDS, start=1) for ending in "oa"},
    "decimo primeiro": 11,
    "decimo segundo": 12,
    "decimo terceiro": 13,
    "decimo quarto": 14,
    "decimo quinto": 15,
}
NEXT_ONE = {"proximo": 1, "proxima": 1}
"""The next one of what is counted: "no proximo dia util"."""
ARTICLES: dict[str, int] = {
    **dict.fromkeys(("uma", "mais um", "mais uma", "outro", "outra"), 1),
    **dict.fromkeys(("um par de", "mais dois", "mais duas"), 2),
    **dict.fromkeys(("mais tres",), 3),
    **dict.fromkeys(("meia",), 0),
}
UNITS = {
    **dict.fromkeys("segundo segundos minuto minutos min mins minutinhos".split(), Unit.SUBDAY),
    **dict.fromkeys("h hs hr hrs hora horas horinhas".split(), Unit.HOUR),
    **dict.fromkeys(("dia", "dias", "dias corridos", "dia corrido", "diazinhos", "dias seguidos"), Unit.DAY),
    **dict.fromkeys(("dia util", "dias uteis", "dias de trabalho"), Unit.BUSINESS_DAY),
    **dict.fromkeys(("semana", "semanas", "semaninha", "semaninhas"), Unit.WEEK),
    **dict.fromkeys(("quinzena", "quinzenas"), Unit.FORTNIGHT),
    **dict.fromkeys(("mes", "meses"), Unit.MONTH),
    **dict.fromkeys(("trimestre", "trimestres"), Unit.QUARTER),
    **dict.fromkeys(("ano", "anos"), Unit.YEAR),
}
_POINTERS = {
    Which.THIS: "este esta neste nesta deste desta esse essa nesse nessa desse dessa",
    Which.NEXT: "proximo proxima proximos proximas outro outra",
    Which.LAST: "ultimo ultima ultimos ultimas",
}
WHICH_BEFORE = {word: which for which, words in _POINTERS.items() for word in words.split()}
WHICH_AFTER = {
    **dict.fromkeys(
        ("que vem", "que vem agora", "proxima", "proximo", "seguinte", "que entra", "vindouro", "vindoura"), Which.NEXT
    ),
    **dict.fromkeys(("agora", "corrente", "atual", "que vem chegando"), Which.THIS),
    **dict.fromkeys(("passado", "passada", "anterior", "que passou", "transato", "transata"), Which.LAST),
}
WHICH = {**WHICH_BEFORE, **WHICH_AFTER}
EDGES = {
    **dict.fromkeys(("fim", "final", "finais", "finzinho", "fecho", "fechamento", "encerramento", "virada"), Edge.END),
    **dict.fromkeys(("meio", "meados", "metade"), Edge.MIDDLE),
    **dict.fromkeys(("comeco", "inicio", "principio", "inicios", "comecinho"), Edge.START),
}
FIXED = {
    **dict.fromkeys(("amanha", "no dia seguinte", "dia seguinte", "amanha cedo", "amanha mesmo"), 1),
    **dict.fromkeys(("meia-noite", "meia noite", "meianoite"), 1),
    **dict.fromkeys(("depois de amanha", "dia depois de amanha", "depois damanha", "depois d'amanha"), 2),
    **dict.fromkeys(("hoje", "hoje mesmo", "ainda hoje", "esta noite", "hoje a noite", "hoje a tarde"), 0),
    **dict.fromkeys(("esta manha", "esta tarde", "desta tarde", "desta noite", "desta manha", "nesta tarde"), 0),
    **dict.fromkeys(("essa noite", "essa tarde", "nesta noite", "logo a noite", "logo a tarde", "hoje de manha"), 0),
    **dict.fromkeys(("agora", "agora mesmo", "neste momento", "neste instante", "imediatamente", "de imediato"), 0),
    **dict.fromkeys(("ate meia-noite", "ate a meia-noite", "ate meia noite", "ate a meia noite", "ate as 0h"), 0),
    **dict.fromkeys(("fim do dia", "final do dia", "fim da tarde", "final da tarde", "no mesmo instante"), 0),
    **dict.fromkeys(("fim do expediente", "final do expediente", "nesse momento", "nesse instante"), 0),
    **dict.fromkeys(("ontem", "ontem a noite", "ontem a tarde", "ontem de manha", "noite passada"), -1),
    **dict.fromkeys(("anteontem", "antes de ontem", "antontem", "antes d'ontem"), -2),
    **dict.fromkeys(("trasanteontem", "tresantontem"), -3),
}
FEASTS = {
    "vespera de natal": (12, 24),
    "vespera do natal": (12, 24),
    "natal": (12, 25),
    "dia de natal": (12, 25),
    "vespera de ano novo": (12, 31),
    "vespera do ano novo": (12, 31),
    "reveillon": (12, 31),
    "passagem de ano": (12, 31),
    "ano novo": (1, 1),
    "dia de ano novo": (1, 1),
    "dia de reis": (1, 6),
    "tiradentes": (4, 21),
    "dia do trabalho": (5, 1),
    "dia do trabalhador": (5, 1),
    "dia de portugal": (6, 10),
    "santo antonio": (6, 13),
    "sao joao": (6, 24),
    "dia da independencia": (9, 7),
    "nossa senhora aparecida": (10, 12),
    "dia das criancas": (10, 12),
    "dia de finados": (11, 2),
    "finados": (11, 2),
    "todos os santos": (11, 1),
    "proclamacao da republica": (11, 15),
    "dia da republica": (10, 5),
    "consciencia negra": (11, 20),
    "halloween": (10, 31),
}
EASTER = {
    "carnaval": -47,
    "terca de carnaval": -47,
    "quarta-feira de cinzas": -46,
    "quarta de cinzas": -46,
    "sexta-feira santa": -2,
    "sexta feira santa": -2,
    "sexta santa": -2,
    "pascoa": 0,
    "domingo de pascoa": 0,
    "segunda de pascoa": 1,
    "corpus christi": 60,
    "corpo de deus": 60,
}
