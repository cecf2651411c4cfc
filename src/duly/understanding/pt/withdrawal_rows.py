"""Portuguese for taking a promise back: "esquece sexta", "não vou conseguir cumprir o prometido"."""

from __future__ import annotations

import re

from duly.understanding.intents import fill_drawn
from duly.understanding.withdrawal_words import WithdrawalWords

DROP = r"(?:esquec(?:e|a|am|er)|ignor(?:e|a|em)|cancel(?:a|e|em|o|ar|amos)|anul(?:a|e|em|o|ar)|retir(?:a|e|em|o|ar|amos)|desconsider(?:a|e|em)|volto atras n[ao])"
PROMISE = r"(?:promessas?(?: de pagamento)?|compromissos?(?: de pagamento)?|prometido|combinado|pagamento prometido|data prometida)"
WORD_GIVEN = r"(?:o que (?:eu |nos )?(?:lhe |te |vos )?(?:disse|prometi|falei|combinei|prometemos|dissemos|combinamos|tinha (?:dito|prometido)))"
PLAIN = (
    rf"\b{DROP} (?:(?:a|o|da|do|minha|meu|essa|esse|aquela|aquele|nossa|nosso|ultima) )*(?:{PROMISE}|{WORD_GIVEN})\b(?: (?:d[eao]|para|sobre|n[ao]|pagar))*(?: ?<time>)?"
    rf"|\b{DROP} (?:o pagamento |a data |aquilo |isso )?(?:d[eao] |para |n[ao] )?(?:a |o )?<time>"
    r"|\b(?:minha|a) promessa (?:ja )?nao (?:vale|conta|serve)(?: mais)?\b"
)
CANNOT = r"nao (?:o |lhe |te |lhes )?(?:consigo|conseguimos|posso|podemos|vou (?:mais )?(?:conseguir|poder)|vamos (?:conseguir|poder)|conseguirei|poderei|poderia|da|dara|vai dar|tenho como)"
THEN = r"(?:(?:[an]?a |[an]?o )?<time>|ness[ea] dia|nessa data|na data (?:combinada|prometida))"
UNABLE = (
    rf"\b{CANNOT}(?: mais)?(?: (?:para |pra )?(?:pagar|fazer|cumprir|manter|honrar|transferir|depositar))?"
    rf"(?: (?:isso|o pagamento|nada|com|para|em|ate|n[ao]|minha|meu|a|o))*? ?(?:{THEN}|{PROMISE}\b|palavra\b|acordado\b|que prometi\b)"
    rf"|{THEN} (?:afinal |ja |infelizmente |tambem )*nao (?:vai (?:dar|ser possivel)|da(?: mais)?\b|consigo|posso|vou (?:conseguir|poder)|sera possivel|e possivel)"
)
WORDS = WithdrawalWords(
    plain=re.compile(fill_drawn(PLAIN)),
    unable=re.compile(fill_drawn(UNABLE)),
    other=re.compile(r"\b(?:disputas?|queixas?|reclamacao|reclamacoes|contestacao|contestacoes|ligacao|chamada|plano|parcelas?|pedidos?)\b"),
)  # fmt: skip
