"""Spanish words of payment plans."""

from __future__ import annotations

import re

from duly.domain.plan_schedule import Interval
from duly.understanding.plans import PlanWords

NUMBERS = {
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "once": 11,
    "doce": 12, "quince": 15, "dieciocho": 18, "veinticuatro": 24,
}  # fmt: skip
NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})"
SIZE = r"(?: (?:comodas|iguales|pequenas|pequenos|mensuales|semanales|quincenales))*"
PARTS = r"(?:cuotas?|pagos|plazos|partes|mensualidades|quincenas|parcialidades|abonos|letras|exhibiciones|tandas|veces|semanas|tantos|cuotitas|pagitos)"
DAY = r"(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)"

WORDS = PlanWords(
    counts=(
        re.compile(rf"(?<!cada )(?<!todas las )\b{NUMBER}{SIZE} {PARTS}\b(?! (?:vencid|atrasad|pendient|impag))"),
        re.compile(rf"\b(?:en|a|durante) (?:los (?:proximos|siguientes) )?{NUMBER} (?:meses|quincenas|semanas)\b"),
    ),
    intervals={
        Interval.WEEKLY: re.compile(
            rf"\b(?:semanal(?:es|mente)?|(?:por|a la|cada|al) semana|cada {DAY}|todos los {DAY}|todas las semanas|una vez (?:a la|por) semana)\b|/ ?sem\w*|\ben (?:\d+|dos|tres|cuatro|cinco|seis|ocho|diez) semanas\b"
        ),
        Interval.FORTNIGHTLY: re.compile(
            r"\b(?:quincenal(?:es|mente)?|(?:por|a la|cada) quincena|cada (?:dos|2) semanas|cada (?:15|quince|14|catorce) dias|todas las quincenas|dos veces (?:al|por) mes|(?:\d+|dos|tres|cuatro|seis) quincenas)\b"
        ),
        Interval.MONTHLY: re.compile(
            r"\b(?:mensual(?:es|mente)?|mensualidad(?:es)?|(?:por|al|cada) mes|todos los meses|mes a mes|una vez (?:al|por) mes|(?:el|la) (?:mes que viene|proximo mes))\b|/ ?mes\b"
            r"|\ben (?:los proximos )?(?:\d+|dos|tres|cuatro|cinco|seis|diez|doce) meses\b"
        ),
    },
    per=re.compile(
        rf" ?(?:/ ?|,? ?(?:al|por|cada|a la) )(?:mes|semana|sem|quincena|mensualidad|dos semanas|15 dias|quince dias|{DAY}|cuota|vez)\b| (?:mensual|semanal|quincenal)(?:es|mente)?\b| cada un[oa]\b"
    ),
    of_parts=re.compile(rf"\b(?:{PARTS}|cuota|abono)(?: (?:mensual|semanal|quincenal)(?:es)?)? (?:de|por)(?: (?:unos|como|solo|aproximadamente))? $"),
    first=re.compile(
        r" (?:de la deuda )?(?:ahora(?: mismo)?|ahorita|hoy(?: mismo)?|de entrada|de inicial|de inicio|de enganche|de anticipo|como anticipo|inicial(?:es)?|de pie|primero|ya|de una|para (?:empezar|comenzar)|al inicio|de cuota inicial|como (?:primer pago|entrada))\b"
    ),
    as_first=re.compile(
        r"\b(?:entrada|anticipo|enganche|cuota inicial|pie|primer(?:a)? (?:pago|cuota|abono)|inicial|empiez[oa] con|empezar con|comenzar con|arranco con|sena)(?: (?:de|con|es|seria|por))? $"
    ),
    half_first=re.compile(
        r"\bmitad(?: de (?:eso|esto|la \w+|lo \w+))? (?:ahora(?: mismo)?|ahorita|hoy(?: mismo)?|ya|de una|primero|esta (?:semana|quincena)|este (?:mes|\w+)|manana|el \w+(?: \w+)?)(?=.{0,25}\b(?:mitad|resto|otra|restante|demas|saldo)\b)"
        r"|\bmitad y mitad\b"
    ),
    start=re.compile(
        r"\b(?:empez\w+|empiez\w+|comenz\w+|comienz\w+|arranc\w+|a partir|desde|primer(?:a)? (?:pago|cuota|abono)?|iniciando|inicio)(?: (?:el|del?|desde|en|es|la|a partir|este|con|seria))* ?$"
    ),
    numbers=NUMBERS,
)  # fmt: skip
