"""Words for no more contact are heard in the languages of our markets, whatever language a message is read in."""

from __future__ import annotations

import pytest

from duly.domain.consent import OptOutScope
from duly.domain.signals import Intent
from tests.understanding.reading import read

ALL, MESSAGES, EMAILS, CALLS = OptOutScope

STOPS = """
No me escriban más
no me vuelvan a contactar por favor
Nunca más me escriban
ya no me molesten
Déjenme en paz
déjeme en paz, por favor
Dejen de molestarme
dejen de escribirme
quiero darme de baja
BAJA
denme de baja ya
sáquenme de su lista
borren mi número
no quiero que me contacten más
retiro mi consentimiento
Não me escrevam mais
não me incomodem mais
Me deixem em paz
deixem-me em paz
me deixa em paz!!
parem de me incomodar
SAIR
me tirem dessa lista
removam meu número
não quero mais ser contatado
Ne m'écrivez plus
ne me contactez plus svp
Laissez-moi tranquille
fichez-moi la paix
arrêtez
arrêtez de m'écrire
désabonnez-moi
retirez-moi de votre liste
je ne souhaite plus être contacté
Schreiben Sie mir nicht mehr
bitte nicht mehr schreiben
kontaktieren Sie mich nie wieder
Lassen Sie mich in Ruhe
lass mich bitte in Ruhe
Hören Sie auf, mir zu schreiben
Hoeren Sie endlich auf mich zu belästigen
Abmelden
Ich möchte keinen Kontakt mehr
Löschen Sie meine Nummer
hiermit widerrufe ich meine Einwilligung
""".strip().splitlines()

OF_ONE_KIND = [
    ("no me llamen más", CALLS),
    ("não me liguem mais", CALLS),
    ("ne m'appelez plus", CALLS),
    ("Rufen Sie mich nicht mehr an", CALLS),
    ("no quiero más correos", EMAILS),
    ("parem de me mandar mensagens", MESSAGES),
    ("dejen de mandar mensajes", MESSAGES),
    ("arrêtez ces messages", MESSAGES),
    ("keine Nachrichten mehr bitte", MESSAGES),
    ("no me escriban ni me llamen. Déjenme en paz", ALL),
]

ORDINARY = """
No me manden la factura a este correo
no me escriban antes de las diez
no me llamen el domingo
no me envíen más mercancía
no me han mandado la factura
por qué no me escriben más?
dejé de pagar porque no llegó el pedido
ya pagué la baja del servicio
voy a cancelar el viernes
cancelar
basta con pagar la mitad?
pagaré en paz y salvo
no me llega el mensaje
parar de comer
pare o banco de cobrar juros
Não me mandem o boleto errado
não recebi mais mensagens do banco
vou sair de férias e pago depois
não me ligue antes das nove
chega na sexta
me chame amanhã
Ne m'envoyez plus la mauvaise facture
ne m'appelez pas le dimanche
je n'ai plus de messages de la banque
vous pouvez arrêter les intérêts ?
l'arrêt de travail me met en difficulté
je ne veux plus de ce produit
Schreiben Sie mir nicht vor zehn Uhr
Rufen Sie mich nicht am Sonntag an
ich habe keine Nachrichten bekommen
Löschen Sie meine Bestellung
ich kann die Rechnung nicht mehr finden
lassen Sie mich wissen, wann
Ich melde mich morgen
bitte nicht mehr liefern
I will pay at the end of the month
the Baja order never arrived
""".strip().splitlines()


@pytest.mark.parametrize("text", STOPS)
def test_words_that_close_every_channel(text: str) -> None:
    assert (read(text).has(Intent.OPT_OUT), read(text).opt_out) == (True, (ALL,))


@pytest.mark.parametrize(("text", "scope"), OF_ONE_KIND)
def test_words_that_close_one_kind(text: str, scope: OptOutScope) -> None:
    assert scope in read(text).opt_out


@pytest.mark.parametrize("text", ORDINARY)
def test_words_that_close_nothing(text: str) -> None:
    assert (read(text).has(Intent.OPT_OUT), read(text).opt_out) == (False, ())


def test_the_evidence_is_the_phrase_in_the_customers_own_words() -> None:
    text = "Ya pagué. Déjenme en paz, gracias"
    (said,) = [each for each in read(text).intents if each.intent is Intent.OPT_OUT]
    assert text[said.evidence.start : said.evidence.end] == "Déjenme en paz"


def test_a_message_read_in_another_language_is_still_searched_as_a_whole() -> None:
    signals = read("I will pay on Friday. No me escriban más")
    assert signals.has(Intent.OPT_OUT)
    assert signals.has(Intent.PROMISE_TO_PAY)
