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
    ],
)
def test_what_an_opt_out_closes(text: str, scope: OptOutScope) -> None:
    assert read(text).opt_out == (scope,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("não ligue antes das 10", [(EVERY_DAY, 0, 600, V)]),
        ("não me liguem no trabalho", [((0, 1, 2, 3, 4), 480, 1080, V)]),
        ("só depois das 18h", [(EVERY_DAY, 0, 1080, None)]),
        ("não liguem aos domingos", [((6,), 0, 1440, V)]),
        ("só me mandem mensagem entre as 9 e as 18", [(EVERY_DAY, 0, 540, None), (EVERY_DAY, 1080, 1440, None)]),
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
        ("queria um acordo", ""),
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
        ("a fatura não está certa", False),
        ("pago quando a encomenda chegar", False),
        ("a encomenda chegou danificada", False),
    ],
)
def test_a_dispute_taken_back(text: str, withdrawn: bool) -> None:
    assert (read(text).dispute_withdrawn is not None) is withdrawn


def test_the_part_that_is_disputed() -> None:
    (found,) = read("contesto 50 euros da fatura INV-00123").disputes
    assert found.part is not None
    assert (found.part.plain(), found.items) == ("50.00", ("INV-00123",))
