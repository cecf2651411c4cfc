"""Words in Portuguese that name a thing and do not mean it.

Each row reaches over the clauses it takes in, so that "that 'already paid' was for my landlord" says nothing of paying.
"""

from __future__ import annotations

import re

from duly.domain.signals import Intent

ROWS = tuple(
    (intent, re.compile(pattern))
    for intent, pattern in (
        (
            Intent.PAID_CLAIM,
            r"\b(?:diz|disse|jura|garante|acha)m?\b[^.;?]{0,12}\b(?:que )?\b[^.;?]{0,8}\b(?:pagou|pagaram|pago)\b[^.;?]{0,5}\b(?:mas|e)\b[^.;?]{0,45}\b(?:nada|nao (?:sai|aparece|esta|consta|vejo|tem))\b",
        ),
        (
            Intent.BALANCE_QUESTION,
            r"\b(?:diz|disse|jura|garante|acha)m?\b[^.;?]{0,12}\b(?:pagou|pagaram)\b[^.;?]{0,5}\bmas\b[^.;?]{0,30}\bextrato\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:esse|aquele|o|isso de)\b \W?(?:ja )?(?:paguei|pago|esta pago|foi pago)\b\W?[^.;?]{0,20}\b(?:era|foi|ia) (?:para|pra|pro|a|ao)\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\b(?:o|a) (?:anterior|outr[oa]|ultim[oa])\b[^.;?]{0,5}(?:eu )?paguei\b[^.;?]{0,25}\best[ea]\b|\bpaguei\b (?:o|a) (?:anterior|outr[oa]|ultim[oa])\b[^.;?]{0,30}\best[ea]\b",
        ),
        (
            Intent.PAID_CLAIM,
            r"\bdeus (?:lhe|te|vos) pague\b|\bdeus que (?:lhe|te|vos) pague\b",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\bdeus (?:lhe|te|vos) pague\b|\bdeus que (?:lhe|te|vos) pague\b",
        ),
        (
            Intent.AFFIRM,
            r"\b(?:sim|claro|aham|ta|ok)\b[^.;?]{0,8}\be eu sou (?:o|a) (?:rei|rainha|papa|virgem|imperador)\b",
        ),
        (
            Intent.AFFIRM,
            r"\bcancel\w+ o fax\b",
        ),
        (
            Intent.DISPUTE,
            r"\bnao (?:contesto|discuto|reclamo) nada\b|\bnenhuma (?:reclamacao|queixa)\b",
        ),
        (
            Intent.OPT_OUT,
            r"\b(?:cancel\w+|tir\w+|remov\w+) (?:o |meu |a )?(?:fax|email|e-mail|carta|telefone)\b[^.;?]{0,15}\b(?:mas|e|so que)\b[^.;?]{0,15}\b(?:continu\w+|mant\w+|segu\w+|deix\w+)\b",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\b(?:fazemos|faco|se fazem) (?:os |nossos |meus )?pagamentos (?:(?:as|aos|toda|cada|nas|na)\b|[\ua000\ua005])",
        ),
        (
            Intent.PROMISE_TO_PAY,
            r"\bficaria melhor (?:pra|para) mim\b[^.;]{0,12}\b(?:tem como|da (?:pra|para)|podem?|poderia) (?:mudar|trocar|alterar)\b",
        ),
        (
            Intent.LEGAL_THREAT,
            r"\bdeclarad[oa] insolvente\b|\bperguntei (?:se|a)\b[^.;?]{0,30}\b(?:abrir|por|mover) (?:um )?processo\b",
        ),
        (
            Intent.LEGAL_THREAT,
            r"\bperguntei se (?:precisava|tinha|devia|era)[^.;?]{0,40}\bprocess\w+",
        ),
    )
)
