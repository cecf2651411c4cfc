"""Spanish: no more of one kind, times that do not suit, channels, languages; payment plans; disputes taken back."""

from __future__ import annotations

import pytest

from duly.domain.consent import OptOutScope
from duly.domain.contact import Channel
from duly.domain.signals import Intent
from tests.understanding.reading_es import intents, lines, read

EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)
WORKING_DAYS = (0, 1, 2, 3, 4)
ALL, MESSAGES, EMAILS, CALLS = OptOutScope
V, E = Channel.VOICE, Channel.EMAIL


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("BAJA", ALL),
        ("no me escriban más", ALL),
        ("no m escrivan mas", ALL),
        ("ya déjenme en paz", ALL),
        ("dejad de molestarme", ALL),
        ("no me volváis a escribir nunca", ALL),
        ("sáquenme de su lista", ALL),
        ("que me quiten de sus envíos", ALL),
        ("borren mi número", ALL),
        ("retiro mi consentimiento", ALL),
        ("dejen de llamarme", CALLS),
        ("ya no me marquen ni me llamen", CALLS),
        ("no me mandes más correos", EMAILS),
        ("dejen de mandar mensajes", MESSAGES),
        ("no kiero mas mensajes", MESSAGES),
    ],
)
def test_what_an_opt_out_closes(text: str, scope: OptOutScope) -> None:
    assert read(text).opt_out == (scope,)


@pytest.mark.parametrize(
    "text",
    lines(
        """
        no me llamen al trabajo
        no me escriban antes de las nueve
        dejen de mandarme la factura equivocada
        basta con pagar la mitad?
        no quiero dejar de recibir mensajes
        ¿por qué no me escribieron?
        me di de baja del gimnasio
        no me manden la factura por correo
        para el viernes lo pago
        Stop, stop, que ya lo he leído
        """
    ),
)
def test_words_that_close_nothing(text: str) -> None:
    assert Intent.OPT_OUT.value not in intents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no me llamen antes de las 10", [(EVERY_DAY, 0, 600, V)]),
        ("no me llamen en el trabajo", [(WORKING_DAYS, 480, 1080, V)]),
        ("no me escriban los lunes", [((0,), 0, 1440, None)]),
        ("los lunes no me llamen", [((0,), 0, 1440, V)]),
        ("solo después de las 6 de la tarde", [(EVERY_DAY, 0, 1080, None)]),
        ("solo por las tardes por favor", [(EVERY_DAY, 0, 720, None), (EVERY_DAY, 1140, 1440, None)]),
        ("no llamen los fines de semana", [((5, 6), 0, 1440, V)]),
        ("solo llámenme entre las 9 y las 17", [(EVERY_DAY, 0, 540, V), (EVERY_DAY, 1020, 1440, V)]),
        ("llámame después de las 6", []),
        ("pago antes del 10", []),
        ("nadie me llamó antes de las 10", []),
    ],
)
def test_times_that_do_not_suit(text: str, expected: list[tuple[tuple[int, ...], int, int, Channel | None]]) -> None:
    assert [tuple(each.wish) for each in read(text).quiet] == expected


@pytest.mark.parametrize(
    ("text", "channel", "instead_of"),
    [
        ("prefiero correo", E, ()),
        ("mejor por mail que no puedo atender", E, ()),
        ("no me llamen, escríbanme por WhatsApp", Channel.WHATSAPP, (V,)),
        ("prefiero que me llamen, no me manden mensajes", V, (Channel.WHATSAPP,)),
    ],
)
def test_the_channel_preferred(text: str, channel: Channel, instead_of: tuple[Channel, ...]) -> None:
    prefers = read(text).prefers
    assert prefers is not None
    assert (prefers.channel, prefers.instead_of) == (channel, instead_of)


@pytest.mark.parametrize(
    ("text", "code"),
    [("¿habla inglés?", "en"), ("prefiero en portugués", "pt"), ("¿me puede escribir en catalán?", "ca")],
)
def test_the_language_preferred(text: str, code: str) -> None:
    speaks = read(text).speaks
    assert speaks is not None
    assert speaks.text == code


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ALTA", True),
        ("pueden volver a escribirme", True),
        ("quiero volver a recibir los avisos", True),
        ("no quiero volver a recibir mensajes", False),
        ("¿cuándo empiezo a pagar?", False),
    ],
)
def test_words_that_ask_for_contact(text: str, asks: bool) -> None:
    assert (read(text).opt_in is not None) is asks


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
        ("¿puedo pagar en 3 cuotas?", "count=3"),
        ("en cuatro plazos", "count=4"),
        ("¿me lo podés dividir en 6 pagos?", "count=6"),
        ("no puedo todo junto, ¿en cuatro veces se puede?", "count=4"),
        ("200 al mes", "each=200.00 every=monthly"),
        ("50 euros por semana", "each=50.00 every=weekly"),
        ("le puedo ir dando 300 cada quincena", "each=300.00 every=fortnightly"),
        ("pago 3 cuotas de 100 a partir del 15 de abril", "count=3 each=100.00 from=2026-04-15"),
        ("doy 200 de enganche y el resto en 4 pagos", "count=4 first=200.00"),
        ("la mitad ahora y la otra mitad el mes que viene", "half=first every=monthly from=2026-03-11"),
        ("quisiera un convenio de pago", ""),
        ("sí, por favor", ""),
    ],
)
def test_what_is_said_of_a_plan(text: str, expected: str) -> None:
    assert terms(text) == expected


TAKEN_BACK = """
    olvida la queja, la factura está bien
    olviden la reclamación
    retiro la disputa
    encontré el paquete, perdón
    el pedido ya llegó
    fue error mío, la factura está bien
    me equivoqué, la factura es correcta
    ya me llegó la mercancía
"""
STANDS = """
    la factura no está bien
    el pedido no ha llegado
    ya llegó el pedido pero la mitad está rota
    ¿la factura está bien?
    ustedes dicen que la factura está bien
    les pago cuando llegue el pedido
    llegó la mitad del pedido
    olvídense, no voy a pagar
"""


@pytest.mark.parametrize("text", lines(TAKEN_BACK))
def test_a_dispute_is_taken_back(text: str) -> None:
    assert read(text).dispute_withdrawn is not None
    assert not {"dispute", "complaint", "refusal"} & intents(text)


@pytest.mark.parametrize("text", lines(STANDS))
def test_a_dispute_is_not_taken_back(text: str) -> None:
    assert read(text).dispute_withdrawn is None
