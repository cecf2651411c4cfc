"""Spanish idioms that sound like a stop signal and are none: what they name is heard as denied, by whatever method.

"Casi me muero del susto" says nothing of health, "murió mi celular" nothing of a death.
"""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import row
from duly.understanding.intents import IntentPattern, Unless

NEITHER_STATED_NOR_ASKED = frozenset({Unless.STATED, Unless.ASKED})
"""No clause passes this, so that a row denies its intent and never says it."""
DEVICES = r"(?:movil|celular|telefono|bateria|computador[a]?|ordenador|laptop|portatil|tablet|impresora|tele|television|coche|carro|auto|internet|wifi|router|cargador|pantalla|linea)"


def _denied(intent: Intent, pattern: str) -> IntentPattern:
    return row(intent, pattern, unless=NEITHER_STATED_NOR_ASKED)


ROWS = (
    _denied(
        Intent.VULNERABILITY,
        r"\bme (?:muero|moria|mori|muera) (?:del? |por )(?:susto|risa|hambre|ganas|calor|frio|sueno|verguenza|pena|aburrimiento|miedo|curiosidad|amor|la risa)\b|\bmuert[oa] de (?:risa|hambre|sueno|frio|calor|cansancio|miedo|verguenza)\b"
        r"|\b(?:casi )?me (?:da|dio|va a dar) (?:un|algo|una) ?(?:infarto|ataque|patatus|sincope|algo)?(?= (?:al ver|cuando|de ver|con)|\W*$)",
    ),
    _denied(
        Intent.DECEASED,
        rf"\b(?:muri(?:o|ero)|muert[oa]|muere|fallecio)\b(?: \w+){{0,3}} {DEVICES}\b|\b{DEVICES}(?: \w+){{0,3}} (?:murio|muert[oa]|se muere|fallecio)\b|\bmuert[oa]s? de (?:risa|hambre|sueno|frio|calor|cansancio)\b",
    ),
    _denied(
        Intent.COMPLAINT,
        r"\b(?:perdon(?:e|en|a|ad)?|disculp(?:e|en|a|ad)|siento|lamento|sin|si no es|no es)(?: (?:por|las?|el|mucho|mucha|ninguna|tanta))* (?:molestias?|inconvenientes?|problema)\b|\bque me reclam\w+|\bno (?:es|tengo|hay|tenemos) (?:ninguna |ningun )?(?:queja|reclamo|reclamacion)\b",
    ),
    _denied(Intent.IDENTITY_DOUBT, r"^\W*(?:(?:hola|buenas|mira|mire|pues),? )*(?:os|les|le|te) (?:cuento|explico|comento)\W*$"),
    _denied(
        Intent.WRONG_PERSON, r"\bno (?:me fio|doy (?:mis )?datos|es el (?:numero )?de siempre)\b|\bpero yo no soy asi\b"
    ),
    _denied(Intent.THIRD_PARTY, r"\byo (?:le|les|te|os) (?:aviso|digo|cuento|llamo|escribo)\W*$|\b(?:le|les|te|os) escribo (?:desde|por|para)\b|\bmi \w+ me dijo que\b|\bparte de quien\b"),
    _denied(
        Intent.HARDSHIP, r"\b(?:esta|estan|estara|queda|quedara) (?:liquidad|pagad|saldad|cancelad)[oa]s?\b|\bno (?:puedo|podemos|pude) (?:ocupar|salir|atender|hablar|contestar|ver|escribir|abrir|descargar|entrar|acceder)\w*|\bsin (?:linea|internet|senal|servicio|cobertura)\b"
    ),
    _denied(Intent.LEGAL_THREAT, r"\babogad[oa]s?(?: \w+){0,5} (?:recomend\w+|hablo (?:muy )?bien)\b|\b(?:preconcurso|concurso de acreedores|juzgado (?:de lo )?mercantil|segunda oportunidad)\b|\bestudi(?:o|a|amos) (?:derecho|para abogad)"),
    _denied(Intent.AFFIRM, r"^\W*(?:use|usen|usa|anote|apunte) (?:ese|este|esa|esta)(?: mismo| por favor)?\W*$"),
    _denied(Intent.REFUSAL, r"\bno es que no (?:quier\w+|pued\w+|vaya)\b"),
    _denied(Intent.OPT_OUT, r"\b(?:stop|basta|para|paren),? (?:stop|que|ya),? que\b"),
)  # fmt: skip
