"""Words in Spanish that name a thing and do not mean it.

Each row reaches over the clauses it takes in, so that "that 'already paid' was for my landlord" says nothing of paying.
"""

from __future__ import annotations

import re

from duly.domain.signals import Intent

ROWS = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            Intent.DISPUTE,
            r"\bme cobran (?:el\b|los\b|cada\b|[\ua000\ua005])[^.;?]{0,20}\bpago\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:dice|dijo|asegura|jura|cree)n?\b[^.;?]{0,12}\bque\b[^.;?]{0,12}\b(?:pago|pagad[oa]|pagaron)\b[^.;?]{0,5}\b(?:pero|y)\b[^.;?]{0,45}\b(?:nada|no (?:sale|aparece|esta|figura|veo|consta))\b",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\b(?:dice|dijo|asegura|jura|cree)n?\b[^.;?]{0,12}\bque\b[^.;?]{0,12}\b(?:pago|pagad[oa]|pagaron)\b[^.;?]{0,5}\b(?:pero|y)\b[^.;?]{0,45}\b(?:nada|no (?:sale|aparece|esta|figura|veo|consta))\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:ese|aquel|lo de|el)\b \W?(?:ya )?(?:lo )?(?:pague|he pagado|esta pagado)\b\W?[^.;?]{0,20}\b(?:era|fue|iba) (?:para|a) \b",
        ),
        (
            Intent.DENY,
            r"\b(?:ese|aquel|lo de|el)\b \W?(?:ya )?(?:lo )?(?:pague|he pagado|esta pagado)\b\W?[^.;?]{0,20}\b(?:era|fue|iba) (?:para|a) \b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:el|la) (?:anterior|otr[oa]|ultim[oa])\b[^.;?]{0,5}(?:l[oa] )?(?:pague|he pagado)\b[^.;?]{0,20}\best[ea]\b|\b(?:pague|he pagado)\b (?:el|la) (?:anterior|otr[oa]|ultim[oa])\b[^.;?]{0,30}\best[ea]\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\bdios (?:se |te |os )?(?:l[oae]s? )(?:se )?pague\b|\bdios (?:se lo|te lo|os lo) pague\b",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\bdios (?:se lo|te lo|os lo) pague\b",
        ),
        (
            Intent.AFFIRM,
            r"\b(?:si|claro|ya|seguro|vale)\b[^.;?]{0,8}\by yo soy (?:el|la) (?:rey|reina|papa|virgen|emperador)\b",
        ),
        (
            Intent.AFFIRM,
            r"^\W*(?:aquello|eso|lo) que te (?:comente|dije|conte)\b[^.;?]{0,12}$",
        ),
        (
            Intent.DISPUTE,
            r"\bno (?:discuto|disputo|reclamo|objeto) nada\b|\bningun[ao]? (?:reclamacion|queja|reclamo|pega)\b",
        ),
        (
            Intent.OPT_OUT,
            r"\b(?:dar|dad|den|dame|dadme|demen?) de baja (?:el|mi|la)? ?(?:fax|telefono|correo|carta|papel)\b[^.;?]{0,15}\b(?:pero|y)\b[^.;?]{0,15}\b(?:segu\w+|sigan?|mantene?\w*|contin\w+)\b",
        ),
        (
            Intent.OPT_OUT,
            r"\b(?:stop|basta|para|paren),? (?:stop|basta|para|paren|ya),? que\b",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\b(?:hacemos|hago|se hacen) (?:los |nuestros |mis )?pagos (?:los\b|cada\b|a\b|[\ua000\ua005])|\b(?:ahora|siempre|aqui) pagamos (?:los\b|cada\b|[\ua000\ua005])",
        ),
        (
            Intent.LEGAL_THREAT,
            r"\bpregunt\w+ [^.;?]{0,40}\bsi (?:tendria|tenia|habia|habria|debia) que (?:denunciar|demandar|poner)\b",
        ),
    )
)
