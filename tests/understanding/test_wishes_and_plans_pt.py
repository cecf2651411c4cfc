"""Portuguese: no more of one kind, times that do not suit, channels, languages; payment plans; disputes taken back."""

from __future__ import annotations

import pytest

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel
from tests.understanding.reading_pt import read

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
ALL, MESSAGES, EMAILS, CALLS = OptOutScope
V = Channel.VOICE


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("parem", ALL),
        ("não me contactem mais", ALL),
        ("me deixem em paz", ALL),
        ("não me ligue mais", CALLS),
        ("parem de mandar email", EMAILS),
        ("não quero mais mensagens", MESSAGES),
        ("sair.", ALL),
        ("descadastrar", ALL),
        ("me tirem da vossa lista", ALL),
        ("podiam não me contactar mais?", ALL),
        ("retiro o meu consentimento", ALL),
        ("não desejo ser contactado", ALL),
        ("cessem todo o contacto", ALL),
        ("nunca mais me escrevam", ALL),
        ("bloqueiem o meu número", ALL),
        ("parem de ligar e de mandar mensagem", ALL),
        ("nunca mais me telefonem", CALLS),
        ("parem de ligar", CALLS),
        ("não me mandem mais e-mails", EMAILS),
        ("chega de mensagens", MESSAGES),
        ("cancela esses sms", MESSAGES),
    ],
)
def test_what_an_opt_out_closes(text: str, scope: OptOutScope) -> None:
    assert read(text).opt_out == (scope,)


@pytest.mark.parametrize(
    "text",
    """
    parem de mandar a fatura errada
    parem de me mandar produtos com defeito
    vou parar aí amanhã
    não parem o meu serviço por favor
    cancelem a fatura
    parem de me ligar no trabalho
    nunca me escrevam para o trabalho
    não me liguem antes das 10
    paguei para parar os juros
    porque nunca me escreveram sobre isto?
    não concordo com essas cobranças
    eles nunca me respondem
    não me bloqueiem por favor
    vocês vão me bloquear?
    chega de conversa, manda o boleto
    """.strip().splitlines(),
)
def test_words_that_close_nothing(text: str) -> None:
    assert read(text).opt_out == ()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("reativar", True),
        ("quero voltar a receber os lembretes", True),
        ("autorizo que me contactem de novo", True),
        ("aceito receber mensagens", True),
        ("não aceito receber mensagens", False),
        ("quero receber a fatura de novo", False),
    ],
)
def test_words_that_ask_for_contact(text: str, asks: bool) -> None:
    assert (read(text).opt_in is not None) is asks


@pytest.mark.parametrize(
    ("text", "channel", "instead_of"),
    [
        ("mandem e-mail em vez de ligar", Channel.EMAIL, (V,)),
        ("prefiro ser contactado por whatsapp", Channel.WHATSAPP, ()),
        ("não mande mensagem, me liga", V, (Channel.WHATSAPP,)),
    ],
)
def test_the_channel_preferred(text: str, channel: Channel, instead_of: tuple[Channel, ...]) -> None:
    prefers = read(text).prefers
    assert prefers is not None
    assert (prefers.channel, prefers.instead_of) == (channel, instead_of)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("não ligue antes das 10", [(EVERY_DAY, 0, 600, V)]),
        ("não me liguem no trabalho", [((0, 1, 2, 3, 4), 480, 1080, V)]),
        ("só depois das 18h", [(EVERY_DAY, 0, 1080, None)]),
        ("não liguem aos domingos", [((6,), 0, 1440, V)]),
        ("só me mandem mensagem entre as 9 e as 18", [(EVERY_DAY, 0, 540, None), (EVERY_DAY, 1080, 1440, None)]),
        ("não me contactem às segundas", [((0,), 0, 1440, None)]),
        ("nada de ligações no fim de semana", [((5, 6), 0, 1440, V)]),
        ("nunca liguem ao domingo antes do meio-dia", [((6,), 0, 720, V)]),
        ("não me contactem antes das 11 nem às quintas", [(EVERY_DAY, 0, 660, None), ((3,), 0, 1440, None)]),
        ("liguem só aos sábados", [((0, 1, 2, 3, 4, 6), 0, 1440, V)]),
        ("na hora do almoço não me liguem", [(EVERY_DAY, 720, 840, V)]),
        ("pago na segunda, não se preocupem", []),
        ("ninguém me ligou antes das 10", []),
        ("me liga depois das 6 da tarde", []),
        ("pago antes do dia 10", []),
    ],
)
def test_times_that_do_not_suit(text: str, expected: list[tuple[tuple[int, ...], int, int, Channel | None]]) -> None:
    assert [tuple(each.wish) for each in read(text).quiet] == expected


def test_channel_language_and_contact_again() -> None:
    prefers, speaks = read("prefiro email").prefers, read("fala em inglês?").speaks
    assert prefers is not None
    assert prefers.channel is Channel.EMAIL
    assert speaks is not None
    assert speaks.text == "en"
    assert read("podem voltar a mandar mensagens").opt_in is not None
    assert read("não quero voltar a receber mensagens").opt_in is None


def terms(text: str) -> str:
    said = read(text).plan
    if said is None:
        return ""
    found = {
        "count": said.count and said.count.value,
        "each": said.each and said.each.money.plain(),
        "first": said.first and said.first.money.plain(),
        "half": said.half_first and "first",
        "every": said.interval and said.interval.value.value,
        "from": said.start and said.start.day.isoformat(),
    }
    return " ".join(f"{name}={value}" for name, value in found.items() if value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pode parcelar em 3x?", "count=3"),
        ("3 vezes", "count=3"),
        ("quero dividir em quatro prestações", "count=4"),
        ("200 por mês", "each=200.00 every=monthly"),
        ("50 euros por semana", "each=50.00 every=weekly"),
        ("pago 3x de 100 a partir de 15 de abril", "count=3 each=100.00 from=2026-04-15"),
        ("entrada de 200 e o resto em 4 parcelas", "count=4 first=200.00"),
        ("metade agora e metade no mês que vem", "half=first every=monthly from=2026-03-11"),
        ("3 parcelas mensais de 200", "count=3 each=200.00 every=monthly"),
        ("consigo 200 por mês a partir de 15 de abril", "each=200.00 every=monthly from=2026-04-15"),
        ("80 euros todo mês", "each=80.00 every=monthly"),
        ("dá pra pagar semanalmente?", "every=weekly"),
        ("em 10 prestações iguais", "count=10"),
        ("metade hoje e a outra metade em abril", "half=first from=2026-03-11"),
        ("queria um acordo", ""),
        ("sim, por favor", ""),
    ],
)
def test_what_is_said_of_a_plan(text: str, expected: str) -> None:
    assert terms(text) == expected


@pytest.mark.parametrize(
    ("text", "withdrawn"),
    [
        ("a fatura afinal está certa", True),
        ("a encomenda já chegou", True),
        ("esqueçam a reclamação", True),
        ("erro meu, desculpe", True),
        ("achei a encomenda, desculpem", True),
        ("ok, esqueçam, a fatura está certa", True),
        ("deixem, já chegou", True),
        ("chegaram todas as caixas", True),
        ("cancelem a contestação", True),
        ("a fatura está certa?", False),
        ("vocês disseram que a fatura está certa", False),
        ("achei a encomenda, mas o preço está errado", False),
        ("chegou metade das caixas", False),
        ("só chegou a primeira palete", False),
        ("a fatura não está certa", False),
        ("pago quando a encomenda chegar", False),
        ("a encomenda chegou danificada", False),
    ],
)
def test_a_dispute_taken_back(text: str, withdrawn: bool) -> None:
    assert (read(text).dispute_withdrawn is not None) is withdrawn


Told = tuple[str, tuple[str, ...], str | None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("só contesto 50", [("other", (), "50.00")]),
        ("contesto 50 euros da fatura INV-00123", [("other", ("INV-00123",), "50.00")]),
        ("A taxa de entrega de 12,50 na INV-00123 está errada", [("fee", ("INV-00123",), "12.50")]),
        ("20 euros da INV-00456 estão errados, o resto pago na sexta", [("other", ("INV-00456",), "20.00")]),
        ("nunca recebi o que está na INV-00123", [("not_received", ("INV-00123",), None)]),
        ("vieram menos caixas do que está na fatura", [("quantity", (), None)]),
        ("a mercadoria nunca chegou, e os juros são indevidos", [("not_received", (), None), ("fee", (), None)]),
        (
            "INV-00123: faltam duas caixas. INV-00456: cobraram o IVA errado",
            [("quantity", ("INV-00123",), None), ("tax", ("INV-00456",), None)],
        ),
        ("não chegou nada no meu e-mail", []),
    ],
)
def test_the_disputes_of_a_message(text: str, expected: list[Told]) -> None:
    found = read(text).disputes
    assert [(one.reason.value, one.items, one.part.plain() if one.part else None) for one in found] == expected
