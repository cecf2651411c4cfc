"""Spanish times for a call: "mañana a las 10", "después de las seis", "entre las 2 y las 4", "por la mañana"."""

from __future__ import annotations

import re

from duly.understanding.call_words import CallWords, Clock
from duly.understanding.es.wish_rows import HOURS, NOT_CLOCK

CLOCK = Clock(
    hours={word: number for number, word in enumerate(HOURS, start=1)},
    before={},
    after={"y media": 30, "y cuarto": 15, "y quince": 15, "y treinta": 30, "menos cuarto": -15},
    morning=frozenset({"am", "a.m", "a.m.", "de la manana", "en la manana", "por la manana"}),
    later=frozenset({"pm", "p.m", "p.m.", "de la tarde", "en la tarde", "por la tarde", "de la noche", "en la noche", "por la noche"}),
    named={"mediodia": 720, "medio dia": 720},
)  # fmt: skip
ONE, TWO = CLOCK.pattern(1), CLOCK.pattern(2)
THE = r"(?:como |tipo |eso de |cerca de )?(?:las? |el )?"
WORDS = CallWords(
    clock=CLOCK,
    at=re.compile(rf"(?:\b(?:a|sobre|hacia|tipo|para|como a) (?:eso de |cerca de )?(?:las? |el )|\bal (?=medio ?dia)|\b(?:las? )?(?=\d{{1,2}}(?:[:.h][0-5]\d|(?:[:.][0-5]\d)? ?(?:[ap]\.?m\b|hs?\b|hrs?\b|horas\b)))){ONE}{NOT_CLOCK}"),
    after=re.compile(rf"\b(?:despues de|a partir de|desde|pasad[ao]s?|luego de|de|no antes de|mas tarde de|despues del) {THE}{ONE}(?: en adelante)?(?! ?(?:a|al|-|hasta|y)\b){NOT_CLOCK}".replace("|de|", "|")),
    before=re.compile(rf"\b(?:antes de|antes del|hasta|no mas tarde de|previo a) {THE}{ONE}{NOT_CLOCK}"),
    between=re.compile(rf"\b(?:entre |de |desde )?{THE}{ONE} ?(?:y|a|-|hasta) ?{THE}{TWO}{NOT_CLOCK}"),
    parts=(
        (re.compile(r"\b(?:por|en|durante) (?:la|las) mananas?\b|\btemprano\b"), 0, 720),
        (re.compile(r"\b(?:por|en|durante|a) (?:la|las) tardes?\b|\bde la tarde\b|\besta tarde\b"), 720, 1200),
        (re.compile(r"\b(?:por|en|durante|a) (?:la|las) noches?\b|\besta noche\b"), 1200, 1440),
        (re.compile(r"\bal? (?:mediodia|medio dia|la hora de (?:comer|la comida|almorzar))\b"), 720, 840),
    ),
    only=re.compile(
        r"(?:[\W\ua000\ua005]|\b(?:si|no|ok|vale|perdon|por favor|porfa|gracias|entonces|mejor|seria|es|esta|estaria|bien|puede|pueden|puedo|podria|podrian|ser"
        r"|me|nos|viene|va|queda|quedaria|llamen|llame|llama|llamar|llamarme|llamenme|llameme|llamame|que|tal|a|al|de|en|el|la|las|los|para|mi|y|o)\b)*"
    ),
)  # fmt: skip
