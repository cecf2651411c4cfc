"""Spanish for taking a promise back: "olvida lo del viernes", "no puedo cumplir lo prometido"."""

from __future__ import annotations

import re

from duly.understanding.intents import fill_drawn
from duly.understanding.withdrawal_words import WithdrawalWords

DROP = r"(?:olvid\w+|ignor\w+|cancel\w+|anul\w+|retir\w+|descart\w+|desestim\w+|dej\w+ sin efecto|me retracto)"
PROMISE = r"(?:promesas?(?: de pago)?|compromisos?(?: de pago)?|(?:lo )?prometido|pago prometido|fecha prometida)"
WORD_GIVEN = r"(?:lo que (?:les |le |te )?(?:dije|prometi|dijimos|prometimos|acordamos|habia (?:dicho|prometido)))"
PLAIN = (
    rf"\b{DROP} (?:de )?(?:(?:mi|la|el|lo|esa|ese|nuestra|nuestro|ultima) )*(?:{PROMISE}|{WORD_GIVEN})\b(?: (?:del?|para|sobre|el|la|pagar))*(?: ?<time>)?"
    rf"|\b{DROP} (?:de )?(?:lo |el pago |la fecha )?(?:del? |para )?(?:el |la )?<time>"
    r"|\b(?:mi|la) promesa (?:ya no|queda) (?:vale|sirve|cuenta|sin efecto|cancelada|anulada)\b"
)
CANNOT = (
    r"no (?:lo |les |le |te )?(?:puedo|podre|podremos|podemos|pude|podria|voy a (?:poder|lograr|llegar)|vamos a (?:poder|lograr|llegar)|alcanzo|alcanzare|llego|logro|creo que pueda"
    r"|(?:me|nos) (?:es|sera|va a ser) posible|(?:me|nos) (?:alcanza|da))"
)
THEN = r"(?:(?:el |la )?<time>|es[ea] dia|esa fecha|la fecha (?:acordada|prometida))"
UNABLE = (
    rf"\b{CANNOT}(?: (?:a |con )?(?:pagar(?:lo|les|le|te)?|hacer(?:lo)?|cumplir(?:lo|les)?|mantener|sostener|transferir(?:lo)?|depositar(?:lo)?))?"
    rf"(?: (?:el pago|eso|nada|con|para|en|al?|mi|la|lo|el))*? ?(?:{THEN}|{PROMISE}\b|palabra\b|{WORD_GIVEN}\b|acordado\b)"
    rf"|{THEN} (?:al final |ya |finalmente |tampoco )*(?:no (?:me |nos |se )?(?:va a (?:ser posible|poder(?: ser)?|alcanzar)|puede|puedo|podre|es posible|sera posible|voy a poder|alcanzo|llego)|me es imposible)\b"
)
WORDS = WithdrawalWords(
    plain=re.compile(fill_drawn(PLAIN)),
    unable=re.compile(fill_drawn(UNABLE)),
    other=re.compile(r"\b(?:disputas?|quejas?|reclamos?|reclamacion(?:es)?|objecion(?:es)?|llamadas?|plan|cuotas?|pedidos?)\b"),
)  # fmt: skip
