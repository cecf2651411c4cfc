"""Portuguese words of payment plans."""

from __future__ import annotations

import re

from duly.domain.plan_schedule import Interval
from duly.understanding.plans import PlanWords

NUMBERS = {
    "duas": 2, "dois": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "onze": 11, "doze": 12, "quinze": 15, "dezoito": 18, "vinte e quatro": 24,
}  # fmt: skip
NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})"
PARTS = (
    r"(?:parcelas?|parcelinhas|prestac(?:oes|ao)|prestacoezinhas|vezes|vezinhas|pagamentos?|partes?"
    r"|mensalidades?|tranches?|cheques?|suaves prestacoes)"
)
WEEKDAY = r"(?:segunda|terca|quarta|quinta|sexta)(?:[ -]feira)?"
WORDS = PlanWords(
    counts=(
        re.compile(rf"(?<!cada )(?<!ha )\b{NUMBER}(?: (?:suaves|iguais|pequenas|mensais|semanais|quinzenais|mais|boas"
        rf"|ou mais))* ?(?:{PARTS}\b|x\b)"),
        re.compile(rf"\b(?:em|durante|ao longo de|por) (?:uns |os proximos )?{NUMBER} (?:meses|semanas|quinzenas)\b"),
    ),
    intervals={
        Interval.WEEKLY: re.compile(
            rf"\b(?:semanal(?:mente)?|semanais|(?:por|a cada|cada|toda|todas as) (?:semanas?|{WEEKDAY}s?)"
        r"|semana a semana)\b"
            r"|/ ?semana\b|\b(?:em|durante) (?:\w+ )?\w+ semanas\b"
        ),
        Interval.FORTNIGHTLY: re.compile(
            r"\b(?:quinzenal(?:mente)?|quinzenais|(?:por|a cada|cada|toda) quinzena|(?:a cada|de|cada) (?:15"
        r"|quinze|14) (?:em (?:15|quinze) )?dias"
            r"|(?:a cada|de) (?:duas|2) (?:em (?:duas|2) )?semanas|duas vezes (?:por|ao) mes)\b"
        ),
        Interval.MONTHLY: re.compile(
            r"\b(?:mensal(?:mente)?|mensais|mensalidades?|(?:por|ao|a cada|cada|todo|todos os"
        r"|um por) (?:mes(?:es)?)|todo dia \d{1,2}|mes a mes"
            r"|(?:no )?(?:mes que vem|proximo mes|mes seguinte))\b|/ ?mes\b|\b(?:em|durante) (?:\w+ )?\w+ meses\b"
        ),
    },
    per=re.compile(
        r" ?/ ?(?:mes|semana|quinzena)\b|,? ?(?:por|a cada|cada|ao|todo|toda|todos os|todas as) (?:mes(?:es)?"
        rf"|semanas?|quinzena|vez|15 dias|quinze dias|{WEEKDAY}s?)\b"
        r"| (?:mensais|mensal|mensalmente|semanais|semanalmente|quinzenais|cada(?: uma?)?|quinzenalmente)\b"
        r"|,? ?todo dia \d"
    ),
    of_parts=re.compile(rf"\b{PARTS}(?: (?:mensais|semanais|quinzenais|iguais|fixas))?(?:,? (?:de|no valor de|a))(?: (?:uns"
        r"|umas|cerca de|ate))? $|\b\dx de $"),
    first=re.compile(
        r" (?:de entrada|de sinal|ja|agora|hoje|a vista|amanha|a cabeca|adiantad[oa]s?|primeiro|de imediato"
        r"|para comecar|como entrada|inicia(?:l|is)|logo)\b"
    ),
    as_first=re.compile(
        r"\b(?:entrada|sinal|primeira (?:parcela|prestacao)|primeiro pagamento|comec(?:o|ar|ando) (?:com|por"
        r"|pagando))(?: (?:de|com|e|seria|sera|fica|em))? $"
    ),
    half_first=re.compile(
        r"\bmetade(?: (?:da|do) \w+)? (?:ja|agora|hoje|a vista|de entrada|primeiro|amanha|esta semana|este mes"
        r"|nesta semana|neste mes|n[ao] \w+|dia \d+|em \w+)"
        r"(?=.{0,25}\b(?:metade|resto|restante|outra)\b)"
    ),
    start=re.compile(
        r"\b(?:comec(?:o|a|ar|ando|amos|aria)|inici(?:o|a|ar|ando)|a partir|desde|primeir[ao](?: (?:parcela"
        r"|prestacao|pagamento))?|arrancar)(?: (?:a pagar|pagando|de|d[oe]|em|n[oa]|a partir d[eo]?|para|ja|o"
        r"|a|e|fica))*"
        r" ?$"
    ),
    numbers=NUMBERS,
)  # fmt: skip
