"""Spanish wishes: when not to call, how to be written to, in which language, no more and again."""

from __future__ import annotations

import re

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel
from duly.understanding.wish_words import WishWords

NOON, MIDNIGHT = 12 * 60, 24 * 60
MORNING_ENDS, EVENING_BEGINS, NIGHT_BEGINS, NIGHT_ENDS = 12 * 60, 19 * 60, 20 * 60, 9 * 60
CALLS = r"(?:llam(?:ada|adas|ar|arme|arnos|e|en|es|eis|enme|ennos|eme|ame|adme|ando|andome|aron)|telefonee?n?|telefonear|marquen|marque|buzon(?:es)? de voz)"
EMAILS = r"(?:correos?(?: electronicos?)?|e-?mails?|mails?)"
WHATSAPPS = r"(?:whats ?app|whatsapps)"
TEXTS = r"(?:mensajes?|mensajear|sms|escrib\w+|whats ?apps?)"
MESSAGES = r"(?:mensajes?|mensajear|sms|whats ?apps?)"
WRITES = r"(?:escrib\w+(?! (?:(?:mas|un|por|al|el|este|sus|estos|me) )*(?:correos?|mails?|e-?mails?|mensajes?|sms|whats ?apps?)\b))"
"""To write names no channel: whoever wants no more of it wants nothing more."""
WANTED = r"(?:contact\w+|molest\w+|comuni(?:quen|que|carse|carme|quense)\w*|recordatorios?|busquen|ubic\w+|disponible|atender|contestar|buscarme|notific\w+|avisos?)"
NOT_CLOCK = (
    r"(?![\d/:]| ?(?:dias?|semanas?|meses|anos?|veces|llamadas?|mensajes?|%|eur|euros?|pesos|soles|dolares|usd|mil|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre))\b|[.,]\d)"
)
DAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabados?", "domingos?")


HOURS = ("una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce")
CLOCK_NAMES = {
    **dict.fromkeys(("mediodia", "medio dia"), NOON),
    "medianoche": MIDNIGHT,
    **{f"{word} de la tarde": (number % 12 + 12) * 60 for number, word in enumerate(HOURS[:8], start=1)},
    **{f"{word} de la noche": (number + 12) * 60 for number, word in enumerate(HOURS, start=1) if 6 < number < 12},
    **{f"{word} de la manana": number * 60 for number, word in enumerate(HOURS, start=1) if number < 12},
    # Without more, the hours from one to seven are meant for the afternoon, the others for the morning.
    **{word: (number + 12 if number <= 7 else number) * 60 for number, word in enumerate(HOURS, start=1)},
}


def _spelt(number: int) -> str:
    """A clock time whose hour may be a word; the words stand in ``clock_names`` with the hours they mean."""
    return (
        rf"(?:(?:las? )?(?P<h{number}>[01]?\d|2[0-4])(?:[:.h](?P<m{number}>[0-5]\d))?(?: ?(?:hrs?|hs|h|horas)\b)?"
        rf"(?: ?(?P<half{number}>a\.?m\b\.?|p\.?m\b\.?|de la manana|de la tarde|de la noche))?"
        rf"|(?:el |la |las )?(?P<named{number}>{'|'.join(sorted(CLOCK_NAMES, key=len, reverse=True))})\b)"
    )


LANGUAGES = {
    "ingles": "en", "espanol": "es", "castellano": "es", "portugues": "pt", "frances": "fr", "aleman": "de", "italiano": "it",
    "polaco": "pl", "rumano": "ro", "arabe": "ar", "catalan": "ca", "ucraniano": "uk", "ruso": "ru", "chino": "zh",
}  # fmt: skip
NAMED = "|".join(LANGUAGES)
WORDS = WishWords(
    sentences=re.compile(r"[!?;\n]+|(?<=[a-z]{2})\.(?:\s|$)"),
    contact=re.compile(rf"\b(?:{CALLS}|{EMAILS}|{TEXTS}|{WANTED})(?!\w)"),
    alone=re.compile(
        r"^\W*(?:por favor |porfa |pero |y |ok |perdon )*(?:no (?:en (?:el trabajo|horas? de trabajo|horario (?:laboral|de trabajo)|fin(?:es)? de semana|las (?:mananas|tardes|noches))|los (?:fines de semana|\w+)"
        r"|por (?:la|las) (?:mananas?|tardes?|noches?)|antes de las? \w+(?: de la (?:manana|tarde|noche)| ?[ap]\.?m)?|despues de las? \w+(?: de la (?:manana|tarde|noche)| ?[ap]\.?m)?)"
        r"|(?:solo|solamente|unicamente|mejor) (?:por|en) (?:la|las) (?:mananas?|tardes?|noches?)|(?:solo|solamente) (?:los (?:fines de semana|\w+)|(?:antes|despues) de las? \w+(?: de la (?:manana|tarde|noche)| ?[ap]\.?m)?))"
        r"(?: por favor| porfa| gracias)*\W*$"
    ),
    refuses=re.compile(r"\b(?:no|nunca|eviten?|evitar|dejen? de|sin|abstenganse|ni|paren de)\b"),
    only=re.compile(
        r"\b(?:solo|solamente|unicamente|nada mas|nomas|preferiblemente|de preferencia|preferible|mejor hora|prefiero|mejor)\b(?! (?:contactar|que me) )"
    ),
    no_wish=re.compile(
        r"\b(?:nunca mas|jamas|definitivamente|ya no (?:quiero|deseo)|darme de baja|denme de baja|voy a (?:pagar|transferir|depositar)|pagare|te pago|le pago|les pago|pago el|ya pague|pague|pagado|puedo pagar"
        r"|llamaron|me llamo|dijeron|dijo|no (?:recibi|han|he|ha)|abogad[oa])\b"
    ),
    before=re.compile(rf"\b(?:antes de|hasta|previo a) (?:como |tipo )?{_spelt(1)}{NOT_CLOCK}"),
    after=re.compile(rf"\b(?:despues de|a partir de|desde|pasad[ao]s?|luego de|posterior a) (?:como |tipo )?{_spelt(1)}(?! ?(?:a|al|-|hasta|y)\b){NOT_CLOCK}"),
    between=re.compile(rf"\b(?:entre|de|desde) {_spelt(1)} ?(?:y|a|-|hasta) ?{_spelt(2)}{NOT_CLOCK}"),
    clock_names=CLOCK_NAMES,
    afternoon=frozenset({"pm", "p.m", "p.m.", "pm.", "de la tarde", "de la noche"}),
    parts=(
        (re.compile(r"\b(?:por|en|durante|a) (?:la|las|mis) mananas?\b|\btemprano\b"), 0, MORNING_ENDS),
        (re.compile(r"\b(?:por|en|durante|a) (?:la|las) tardes?\b"), NOON, EVENING_BEGINS),
        (re.compile(r"\b(?:por|en|durante|de|a) (?:la|las)? ?noches?\b"), NIGHT_BEGINS, MIDNIGHT),
        (re.compile(r"\b(?:por|en|durante|de|a) (?:la|las)? ?noches?\b"), 0, NIGHT_ENDS),
        (re.compile(r"\b(?:a|en|durante|al) (?:la )?(?:hora de(?:l)? (?:comer|almuerzo|la comida|almorzar)|el almuerzo|la comida|mediodia|medio dia)\b|\bal mediodia\b"), NOON, NOON + 120),
        (re.compile(r"\b(?:a|en|durante) (?:la )?(?:hora de (?:la )?(?:cena|cenar)|la cena)\b"), 20 * 60, 22 * 60),
    ),
    working_hours=re.compile(
        r"\b(?:en|a|al|durante|cuando estoy en) (?:el|la|mi|los|las)? ?(?:trabajo|oficina|horario(?:s)? (?:laboral|de trabajo|de oficina)(?:es)?|horas? (?:de trabajo|laborales|de oficina)|jornada(?: laboral)?|empleo)\b"
        r"|\b(?:cuando|mientras) (?:trabajo|estoy trabajando)\b"
    ),
    days=(
        *((re.compile(rf"\b{day}\b"), (number,)) for number, day in enumerate(DAYS)),
        (re.compile(r"\b(?:fin(?:es)? de semana|findes?)\b"), (5, 6)),
        (re.compile(r"\b(?:entre semana|dias (?:de semana|habiles|laborables|laborales))\b"), (0, 1, 2, 3, 4)),
    ),
    apart=re.compile(r"\b(?:o|ni|y|e)\b"),
    channels=(
        (re.compile(rf"\b{WHATSAPPS}\b"), Channel.WHATSAPP),
        (re.compile(r"\b(?:sms|mensajes?(?: de texto)?|chat|por aqui|por aca|por este medio)\b"), Channel.WHATSAPP),
        (re.compile(rf"\b{EMAILS}\b"), Channel.EMAIL),
        (re.compile(rf"\b(?:{CALLS}|por telefono|telefonicamente|via telefonica)(?!\w)"), Channel.VOICE),
    ),
    not_by=re.compile(r"\b(?:no|nunca|dejen de|deje de|en vez de|en lugar de|sin|ni|y no)\b(?: (?:me|nos|por|via|el|la|con|mas|quiero|reciba|recibir|mandar|manden|envien|mande))* ?$"),
    languages=re.compile(
        rf"\b(?:(?:en|hablo|hable|habla|hablen|hablar|prefiero|solo|cambiar a(?:l)?|escriban en|escribame en) (?:solo |el )?(?P<language>{NAMED})\b|^\W*(?P<alone>{NAMED})(?: por favor| porfa| plz)?\W*$)"
    ),
    language_codes=LANGUAGES,
    opt_in=re.compile(
        r"^\W*(?:si |ok |por favor |quiero )*(?:alta|reactivar|reanudar|suscribir(?:me)?|volver a recibir(?: mensajes)?|activar|empezar|start)(?: por favor| de nuevo| otra vez| mensajes| avisos| recordatorios)*\W*$"
        r"|\b(?:pueden?|podeis|puede[ns]?|pueden? volver a) (?:volver a )?(?:escribir|contactar|llamar|mandar|enviar)(?:me|nos)(?: mensajes)?(?: (?:otra vez|de nuevo|nuevamente|por favor))+"
        r"|\bpueden? volver a (?:escribir|contactar|llamar|mandar|enviar)(?:me|nos)?\b|\b(?:vuelvan|vuelva|vuelve) a (?:escribir|contactar|llamar|mandar|enviar)(?:me|nos)\b"
        r"|\b(?:quiero|deseo|me gustaria|acepto|autorizo|doy mi (?:consentimiento|autorizacion) para) (?:volver a )?(?:recibir (?:de nuevo |otra vez |nuevamente )?(?:sus |los |estos )?(?:mensajes|recordatorios|avisos|notificaciones)|que me (?:contacten|escriban|llamen|manden mensajes))\b"
        r"|\b(?:reactiv\w+|activ\w+) (?:los |mis |sus )?(?:mensajes|recordatorios|avisos|notificaciones)\b|\b(?:den|de|da)me de alta\b"
    ),
    opt_out_scopes=(
        (re.compile(rf"\b(?:{WANTED.replace('|disponible|atender|contestar', '')}|{WRITES}|acos\w+|hostig\w+|nada|ninguna? (?:contacto|comunicacion)|todo contacto)\b"), OptOutScope.EVERYTHING),
        (re.compile(rf"\b{CALLS}(?!\w)"), OptOutScope.CALLS),
        (re.compile(rf"\b{EMAILS}\b"), OptOutScope.EMAILS),
        (re.compile(rf"\b{MESSAGES}\b"), OptOutScope.MESSAGES),
    ),
)  # fmt: skip
