"""What no wording may say, whoever approved it: hostile texts in three languages, and plain ones that must pass."""

from __future__ import annotations

import re
import time

import pytest

from duly.dialogue.wording import WordingInvalid, read_catalogue
from duly.dialogue.wording_lint import check_spoken, check_subject, check_text
from duly.domain.contact import Channel
from tests.dialogue.test_wording import HEAD

REFUSED = {
    "en": """
        Pay today or we take legal steps against you.
        This will be passed to our legal team.
        We may sue you for the amount.
        The bailiffs will visit your home.
        A judge will decide about your salary.
        Your credit file will show this.
        You will be reported to a credit reference agency.
        If you do not pay by Friday, your power is cut.
        Failure to reply has costs.
        We will disconnect your line tomorrow, pay to avoid disconnection.
        We hereby demand payment without prejudice.
        We reserve our rights.
        Official notice from the billing office.
        You are a delinquent customer.
        Debtors like you cost us money.
        You broke your promise again.
        We are disappointed in you.
        You have ignored our messages.
        Everyone else pays on time.
        We will call your boss and your landlord.
        URGENT: your account.
        Please pay immediately.
        Act now before it is too late.
        This is your final notice.
        You have to answer within 24 hours.
        Settle for less and save 30.
        Pay now and get 10 per cent off.
        We waive the fee if you pay by Friday.
        We take legal\naction.
        We take legal\u00a0action.
        We take l.e.g.a.l steps.
        We take l3gal action.
        We take le\u200bgal action.
        We take leg\u0430l action.
        PAY WHAT YOU OWE, please.
        Please pay!!!
    """,
    "es": """
        Iniciaremos acciones legales contra usted.
        Iniciaremos un procedimiento judicial.
        Pasaremos su caso al departamento jurídico.
        Pasaremos su caso al departamento juridico.
        Reclamaremos las costas por la vía judicial.
        Podemos embargar su nómina.
        Le incluiremos en Asnef.
        Quedará reportado en Datacrédito.
        Si no paga hoy, le cortaremos la luz.
        Haga caso omiso si ya pagó.
        Por la presente le requerimos el pago.
        En virtud de lo acordado, nos reserva el derecho de actuar y nos reservamos el derecho.
        Usted ha incumplido su compromiso.
        Es usted deudor de la empresa.
        Nos ha decepcionado.
        Llamaremos a su jefe y a sus familiares.
        Es vergonzoso que no conteste.
        URGENTE: su cuenta de cliente.
        Pague de inmediato.
        Liquide su adeudo a la brevedad.
        Último recordatorio sobre su cuenta.
        Tiene usted 24 horas: pague en las próximas 24 horas.
        Pague ya.
        Le ofrecemos una bonificación.
        Pague hoy con 20 % menos.
        ¡Ahorre pagando hoy!
        Habra\u0301 consecuencias si no contesta; u\u0301ltima oportunidad.
        Sabemos dónde vive.
        ACCIÓN LEGAL
    """,
    "pt": """
        Tomaremos as medidas cabíveis.
        Tomaremos as medidas judiciais.
        O seu caso vai para o departamento jurídico.
        O seu caso vai para o departamento juridico.
        O oficial de justiça irá até você.
        O seu nome será negativado.
        O seu nome vai para o Serasa.
        O seu CPF terá restrição no nome.
        Se não pagar até sexta, cortaremos a luz.
        Vimos por meio desta solicitar o pagamento.
        Você é obrigado a pagar.
        Você descumpriu o combinado.
        Clientes inadimplentes perdem o serviço.
        O senhor é um devedor.
        Estamos decepcionados com você.
        Vamos ligar para o seu chefe e para os seus vizinhos.
        URGENTE: a sua conta.
        Pague imediatamente.
        Pague o quanto antes.
        Último lembrete sobre a sua conta.
        Responda em até 24 horas, dentro de 24 horas.
        Temos um abatimento para você.
        Pague hoje com 20% de desconto.
        Oferecemos condições imperdíveis.
        O perdão da dívida está perto.
        Sabemos onde mora.
    """,
}


def _rows(table: str) -> list[str]:
    return [re.sub(r"\\n", "\n", row.strip()) for row in re.split(r"\n {8}", table) if row.strip()]


@pytest.mark.parametrize("language", REFUSED)
def test_threats_shame_haste_law_and_offers_are_refused(language: str) -> None:
    let_through = [
        row for row in _rows(REFUSED[language]) if not list(check_text(row, channel=Channel.EMAIL, language=language))
    ]
    assert let_through == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hello {{1}}, thank you.", "a brace that belongs to no placeholder"),
        ("Hello { name }, thank you.", "a brace that belongs to no placeholder"),
        ("Hello ${name}, thank you.", "the text '$'"),
        ("Hello %(name)s, thank you.", "the text '%(name)s'"),
        ("Hello %s, thank you.", "the text '%s'"),
        ("Hello <<name>>, thank you.", "the text"),
        ("Hello __NAME__, thank you.", "the text '__NAME__'"),
        ("Hello [customer], thank you.", "the text '[customer]'"),
        ("Your day is ????", "the text '????'"),
        ("TODO: say thank you.", "the text 'TODO:'"),
        ("Thank you, undefined.", "the text 'undefined'"),
        ("<b>Thank you</b>", "the text '<b>'"),
        ("<script src=x>", "the text '<script src=x>'"),
        ("Thank&nbsp;you.", "the text '&nbsp;'"),
        ("See bit.ly/3xYz for more.", "the link 'bit.ly/3xYz'"),
        ("See https://tinyurl.com/abc for more.", "the link 'tinyurl.com/abc'"),
        ("See http://example.com/a for more.", "the link 'http://example.com/a'"),
        ("See https://10.0.0.1/a for more.", "the link 'https://10.0.0.1/a'"),
        ("See https://bank.example@evil.example/ for more.", "the link"),
        ("See javascript:alert(1) for more.", "the link 'javascript:alert(1)'"),
        ("Thank\u200byou.", "a character that is not seen, U+200B"),
        ("Thank\u00adyou.", "a character that is not seen, U+00AD"),
        ("Thank you\x07.", "a character that is not seen, U+0007"),
        ("Thank \ue000 you.", "a character that is not seen, U+E000"),
        ("Thank \u202eyou.", "a mark that turns the direction of writing, U+202E"),
        ("Thank \u2067you.", "a mark that turns the direction of writing, U+2067"),
        ("Th\u0430nk you.", "letters of cyrillic and latin"),
        ("Thank  you.", "a gap of several spaces"),
        ("Thank you.\n\n\n\nGoodbye.", "a gap of several spaces or lines"),
        ("T h a n k you.", "the letters 'T h a n k' set apart"),
        ("WE WAIT FOR you.", "not shouted"),
        ("Thank you \U0001f6a8", "not shouted"),
        ("   ", "no words"),
    ],
)
def test_what_is_hidden_left_over_or_leads_elsewhere_is_refused(text: str, found: str) -> None:
    findings = [" ".join(each) for each in check_text(text, channel=Channel.EMAIL, language="en")]
    assert any(found in each for each in findings), findings


@pytest.mark.parametrize(
    "subject",
    ["RE: your account", "Fwd: a message", "A message\nBcc: x@example.com", "", "URGENT", "Last reminder", "x" * 71],
)
def test_a_subject_that_pretends_hurries_or_breaks_the_line_is_refused(subject: str) -> None:
    assert list(check_subject(subject, language="en"))


def test_a_text_with_a_colon_is_told_to_stand_in_quotes() -> None:
    with pytest.raises(WordingInvalid, match="a text with a colon in it stands in quotes"):
        read_catalogue(HEAD + "  x.y:\n    text: Hello: you.\n", file="ours.yaml")


@pytest.mark.parametrize(
    "piece", ["a", "a ", "l.e.", "<", "AA ", "why did you ", "por que no ", "https://a", "x1", "@"]
)
def test_a_hostile_text_is_read_fast(piece: str) -> None:
    began = time.process_time()
    list(check_text((piece * 4_000)[:4_000], channel=Channel.EMAIL, language="en"))
    assert time.process_time() - began < 0.2  # seconds; usually a few thousandths


def test_nobody_can_hear_a_link() -> None:
    assert list(check_spoken("You can pay here: {link}"))
    assert list(check_spoken("It is on https://example.com"))
    assert not list(check_spoken("I am sending you the link."))


FINE = {
    "en": """
        Ask for Sue or write to billing@example.com; our page is https://www.example.com/help.
        If you cannot pay all of it at once, tell us, and we will look for a way together.
        Write STOP, and the automated assistant of ACME SA will not write again.
        The number on the invoice is INV-2026/0001; the IBAN is ES91 2100 0418 4502 0005 1332.
        We do not need anything else from you. Thank you!
        What a pity... we will call you back at 5pm, 24/7.
        The Café Résumé, 4th floor, sends its regards :)
    """,
    "es": """
        A su juicio, ¿qué sería posible? Díganos qué día le viene bien.
        No se preocupe: el importe es de 1.240,50 € y puede pagarlo en dos partes.
        Si no puede pagarlo todo, responda a este mensaje. ¡Muchas gracias!
        Le llamará una persona de nuestro equipo lo antes posible, en horario laboral.
        La factura está a nombre de ACME, S. A. y de Muñoz e Hijos, S. L.
    """,
    "pt": """
        Pedimos perdão pela demora e agradecemos a paciência. Obrigado a você!
        A data de liquidação da fatura é 13 de março; é obrigado e até logo.
        Se não puder pagar tudo, avise, e vamos procurar uma solução com você.
        A nossa cadeia de lojas abre às 9h. Vamos ligar para você o quanto antes.
        A fatura está em nome de ACME Ltda. e a chave PIX está no documento.
    """,
}


@pytest.mark.parametrize("language", FINE)
def test_plain_words_pass(language: str) -> None:
    for row in _rows(FINE[language]):
        assert list(check_text(row, channel=Channel.EMAIL, language=language)) == [], row


@pytest.mark.parametrize(
    ("was", "is_now", "found"),
    [
        (
            'item: "{number} {open} {due}"',
            'item: "DEADBEAT {number} {open} {due}"',
            "phrases.item: the words 'DEADBEAT'",
        ),
        ('more: "{count}"', 'more: "{count} <b>"', "phrases.more: the text '<b>'"),
        ("openings_say: [automated]", "openings_say: [automated]\ncontact: bit.ly/us", "contact: the link 'bit.ly/us'"),
        ("email_subject: A message", "email_subject: 'Re: A message'", "email_subject: the subject begins with 'Re:'"),
    ],
)
def test_what_all_wordings_share_is_checked_too(was: str, is_now: str, found: str) -> None:
    assert was in HEAD
    file = HEAD.replace(was, is_now).replace("}' from", " from").replace("' from {creditor}", " from {creditor}'")
    with pytest.raises(WordingInvalid) as refused:
        read_catalogue(file + "  x.y: {purpose: A, approved: 1, discloses: no, text: Hello.}\n", file="ours.yaml")
    assert found in str(refused.value)
    assert "ours.yaml:" in str(refused.value)
