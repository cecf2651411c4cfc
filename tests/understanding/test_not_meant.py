"""Words that name a thing and do not mean it, beside their neighbours that do: tables in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from duly.domain.signals import Intent, MessageContext
from duly.understanding.understand import understand
from tests.understanding.reading import euros

LOCALES = {"en": "en-GB", "es": "es-ES", "pt": "pt-BR"}

NOT_MEANT = [
    ("en", "paid_claim", "my brother swears he paid it but the bank shows nothing"),
    ("en", "paid_claim", "that 'already paid' above was for my dentist, wrong chat"),
    ("en", "paid_claim", "I paid the last bill on time, this one has only just reached me"),
    ("en", "affirm", "yeah, and I'm the queen of Sheba"),
    ("en", "dispute", "we dispute nothing here"),
    ("en", "opt_out", "unsubscribe the fax but keep writing to me on this number"),
    ("en", "promise_to_pay", "I'm away from Thursday"),
    ("es", "paid_claim", "mi hermano jura que lo pagó pero en el banco no sale nada"),
    ("es", "paid_claim", "ese ya pagué era para mi dentista, perdón"),
    ("es", "paid_claim", "qué amable, Dios se lo pague"),
    ("es", "affirm", "claro, y yo soy el papa de Roma"),
    ("es", "dispute", "no discuto nada, todo llegó bien"),
    ("es", "opt_out", "dad de baja el fax pero seguid escribiéndome aquí"),
    ("es", "promise_to_pay", "aquí pagamos los jueves"),
    ("pt", "paid_claim", "meu irmão jura que pagou mas no banco não aparece nada"),
    ("pt", "paid_claim", "aquele já paguei era pro meu dentista, desculpa"),
    ("pt", "paid_claim", "Deus lhe pague, moça"),
    ("pt", "affirm", "claro, e eu sou o papa"),
    ("pt", "dispute", "não contesto nada, chegou tudo certo"),
    ("pt", "opt_out", "cancela o fax mas continua escrevendo aqui"),
    ("pt", "legal_threat", "fui declarado insolvente pelo tribunal"),
]
MEANT = [
    ("en", "paid_claim", "my brother paid it on Monday"),
    ("en", "opt_out", "unsubscribe me"),
    ("en", "dispute", "I dispute this invoice"),
    ("es", "paid_claim", "ya lo pagué el lunes"),
    ("es", "opt_out", "dadme de baja"),
    ("es", "promise_to_pay", "os pago el jueves"),
    ("pt", "paid_claim", "já paguei na segunda"),
    ("pt", "insolvency", "fui declarado insolvente pelo tribunal"),
]


def _heard(language: str, text: str) -> set[str]:
    context = MessageContext(as_of=date(2026, 3, 2), currency="EUR", balance=euros("120"), locale=LOCALES[language])
    return {one.intent.value for one in understand(text, context).intents}


@pytest.mark.parametrize(("language", "intent", "text"), NOT_MEANT)
def test_what_is_only_named_is_not_said(language: str, intent: str, text: str) -> None:
    assert Intent(intent).value not in _heard(language, text)


@pytest.mark.parametrize(("language", "intent", "text"), MEANT)
def test_what_is_meant_is_still_heard(language: str, intent: str, text: str) -> None:
    assert Intent(intent).value in _heard(language, text)
