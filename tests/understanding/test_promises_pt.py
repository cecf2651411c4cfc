"""What a Portuguese promise holds: day, amount, and what it hangs on; and how the money will travel."""

from __future__ import annotations

import pytest

from tests.understanding.reading_pt import read

Promise = tuple[str | None, str | None, str | None]


def promises(text: str) -> list[Promise]:
    return [
        (
            one.day.day.strftime("%m-%d") if one.day else None,
            one.amount.money.plain() if one.amount else None,
            one.condition,
        )
        for one in read(text).promises
    ]


SINGLE: dict[str, Promise] = {
    "pago 200 euros na sexta": ("03-13", "200.00", None),
    "meu salário cai dia 20, aí eu pago": ("03-20", None, None),
    "ontem paguei 100 e na sexta pago 200": ("03-13", "200.00", None),
    "vou pagar amanhã": ("03-12", None, None),
    "vc pode esperar, pago dia 20": ("03-20", None, None),
    "segunda-feira eu pago": ("03-16", None, None),
    "pagarei no dia 15": ("03-15", None, None),
    "faço o pix amanhã": ("03-12", None, None),
    "vou estar a transferir na sexta": ("03-13", None, None),
    "o pagamento será feito na sexta": ("03-13", None, None),
    "a fatura de 3 de março será paga na sexta": ("03-13", None, None),
    "pago o boleto na sexta": ("03-13", None, None),
    "pago segunda em vez de sexta": ("03-16", None, None),
    "não vou pagar sexta, pago segunda": ("03-16", None, None),
    "eu ia pagar ontem, pago amanhã": ("03-12", None, None),
    "pago em breve": (None, None, None),
    "pago quando cair o salário": (None, None, "quando cair o salário"),
    "vou pagar quando receber, dia 20": ("03-20", None, "quando receber"),
    "pago no dia do pagamento": (None, None, "no dia do pagamento"),
    "pago segunda ou terça": ("03-17", None, None),
    "não recebi a mercadoria, mas pago sexta": ("03-13", None, None),
}


@pytest.mark.parametrize(("text", "promise"), SINGLE.items())
def test_a_promise_holds_what_was_said(text: str, promise: Promise) -> None:
    assert promises(text) == [promise]


@pytest.mark.parametrize(
    "text",
    """
    não consigo pagar na sexta
    não vou pagar
    já paguei na sexta
    você disse que eu pago sexta
    posso pagar sexta?
    me liga na sexta
    sexta
    não pago dia 20
    """.strip().splitlines(),
)
def test_no_promise_is_made(text: str) -> None:
    assert promises(text.strip()) == []


@pytest.mark.parametrize(
    ("text", "rail"),
    [
        ("pago por pix amanhã", "instant"),
        ("pago por MB WAY amanhã", "instant"),
        ("pago no multibanco", "instant"),
        ("pago no cartão", "instant"),
        ("vou pagar em dinheiro", "instant"),
        ("mando uma TED na sexta", "transfer"),
        ("por transferência na sexta", "transfer"),
        ("por débito direto", "transfer"),
        ("pago o boleto na sexta", "transfer"),
        ("mando um cheque", "cheque"),
        ("pago na sexta", None),
    ],
)
def test_how_the_money_will_travel(text: str, rail: str | None) -> None:
    found = read(text).rail
    assert (found.rail.value if found else None) == rail
