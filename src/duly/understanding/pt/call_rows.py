"""Portuguese times for a call: "amanhã às 10h", "depois das 14h", "entre as 14 e as 16", "de manhã"."""

from __future__ import annotations

import re

from duly.understanding.call_words import CallWords, Clock
from duly.understanding.pt.wish_rows import NOT_CLOCK

HOURS = ("uma", "duas", "tres", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze")
CLOCK = Clock(
    hours={word: number for number, word in enumerate(HOURS, start=1)},
    before={},
    after={"e meia": 30, "e trinta": 30, "e quinze": 15, "e um quarto": 15, "menos um quarto": -15},
    morning=frozenset({"am", "da manha", "de manha"}),
    later=frozenset({"pm", "da tarde", "de tarde", "a tarde", "da noite", "de noite"}),
    named={"meio dia": 720, "meio-dia": 720},
)
ONE, TWO = CLOCK.pattern(1), CLOCK.pattern(2)
THE = r"(?:cerca d[ae]s? |umas |por volta das )?(?:as? |o )?"
WORDS = CallWords(
    clock=CLOCK,
    at=re.compile(rf"(?:\b(?:as|pelas|la pelas|por volta das|para as|ao) |\ba (?=uma\b)|\b(?=\d{{1,2}}(?:[:][0-5]\d|h[0-5]\d|(?:[:h][0-5]\d)? ?(?:pm\b|am\b|hs?\b|hrs?\b|horas?\b)))){ONE}{NOT_CLOCK}"),
    after=re.compile(rf"\b(?:depois d?[ao]?s?|apos|a partir d?[ao]?s?|passando d?[ao]?s?|nao antes d[ao]s?|mais tarde que) ?{THE}{ONE}(?: em diante)?(?! ?(?:ate|e as|a)\b){NOT_CLOCK}"),
    before=re.compile(rf"\b(?:antes d?[ao]?s?|ate|o mais tardar as) ?{THE}{ONE}{NOT_CLOCK}"),
    between=re.compile(rf"\b(?:entre |d[ae]s? )?{THE}{ONE} ?(?:e|a|as|-|ate) ?{THE}{TWO}{NOT_CLOCK}"),
    parts=(
        (re.compile(r"\b(?:de|pela|na|da|durante a|amanha) manha\b|\bcedo\b"), 0, 720),
        (re.compile(r"\b(?:a|de|pela|na|da|durante a) tarde\b"), 720, 1080),
        (re.compile(r"\b(?:a|de|pela|na|da|durante a) noite\b"), 1080, 1440),
        (re.compile(r"\b(?:n[oa]|durante o|na hora d[oe]|ao) (?:meu )?almoco\b"), 720, 840),
    ),
    only=re.compile(
        r"(?:[\W\ua000\ua005]|\b(?:sim|nao|ok|ta|desculpe|desculpa|por favor|obrigad[oa]|entao|melhor|seria|e|esta|fica|ficaria|bom|bem|pode|podem|podia|ser"
        r"|me|nos|mim|pra|para|prefiro|ligue|liguem|ligar|liga|que|tal|a|ao|as|de|da|em|na|no|o|os|ou)\b)*"
    ),
)  # fmt: skip
