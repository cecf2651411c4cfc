"""Spanish as people write it in Spain and the Americas: everyday words for each thing, and what they are not."""

from __future__ import annotations

import pytest

from duly.domain.signals import Intent
from tests.understanding.reading import COURTESIES
from tests.understanding.reading_es import intents, lines, read

DISPUTES = {
    "price": """
        quedamos en 500 y me llegó por 640
        el presupuesto era de 400, no de 640
        en el presupuesto ponía 500 y me facturan 640
        eso está más caro de lo que cotizaron
        el kilo estaba a 12 y me lo cobráis a 15
        no habéis aplicado el descuento que pactamos
    """,
    "fee": """
        la comisión no procede
        el recargo por pago tardío no es justo
        no tengo por qué pagar esos intereses de mora
        esa comisión de apertura no me la mencionaron nunca
        me están cobrando 200 de mora
        ¿y esos 350 pesos de cargo por mora?
    """,
    "quantity": """
        pedimos doce sillas y trajeron nueve
        pedimos 20 sacos y llegaron 15
        de las 50 botellas venían 44
        nos habéis servido menos de lo que pone la factura
    """,
    "not_received": """
        sigo sin mi paquete
        el pedido sigue sin llegar
        todavía no veo ese pedido por ningún lado
        el repartidor nunca apareció
    """,
    "damaged_quality": """
        llegó quebrado
        dos focos no encienden
        la fruta llegó pasada
        el colchón se hundió a la semana
    """,
    "wrong_item": """
        mandaron los azules y los queríamos rojos
        me mandaron talla M y yo pedí L
        nos ha llegado el tóner de otra impresora
    """,
    "return": """
        la heladera la vinieron a buscar ustedes mismos
        os mandé de vuelta las botas hace un mes
    """,
    "duplicate": """
        la INV-00123 es igual que la INV-00456 con otro número
        esto ya lo cobrasteis en enero
    """,
    "service": """
        dejaron la obra a medias
        el plomero dejó la fuga igual que estaba
        llevamos un mes sin línea
        fue una chapuza
    """,
    "missing_document": """
        ¿dónde está el albarán firmado?
        sin la orden de compra no pagamos
    """,
    "tax": """
        pusieron mal mi RFC
    """,
    "cancelled": """
        me di de baja del gimnasio en noviembre
        esa reserva se anuló
        llamé para anular el pedido
    """,
    "unrecognised": """
        esa deuda no la he hecho yo
        no me suena de nada esa factura
        yo con ustedes no he sacado nada
    """,
    "other": """
        INV-00123 está mal
        la INV-00456 tiene un error
        esa factura no cuadra
        no damos por buena esta factura
        tenemos una incidencia abierta con la INV-00123
    """,
}
NO_DISPUTES = """
    la factura está bien
    el homebanking no anda
    ando bien quebrado
    el pedido llegó perfecto
    la transferencia que hice ayer
    me cobran el 5 y te pago el 6
    quedamos en 500, el viernes te los paso
    pago 10 de los 20
    llegaron los correos
    ¿cuánto cuesta?
    mañana me entregan el coche
    yo pedí hablar con una persona
    sin internet no puedo pagar hoy
    murió mi celular
"""
EXACTLY = {
    "promise_to_pay": """
        ya el lunes te tengo la plata
        el viernes os cae el ingreso
        como muy tarde el miércoles lo veréis en el extracto
        mañana queda saldada la deuda
        para fin de mes está liquidada
        cuenta con ello para este viernes
        hoy en la noche te yapeo los 150
        le caigo con su pago el lunes
        el jueves lo dejo resuelto
        de mañana no pasa
        paso a depositar mañana al OXXO
        mnn t ago la transf
        lo metemos en la remesa del martes
        Puedo pagar los 120 el 20 de abril
    """,
    "paid_claim": """
        pero si pagué ayer por pse
        está más que pagado
        acabo de hacerlo por bizum
        se os ha transferido este mediodía
        salieron 600 euros de mi cuenta
        ayer le ingresé los 640,50
        fui a pagar ayer al banco
        lo pagó mi hermana ayer
        eso yo lo dejé cancelado en el corresponsal
        pagué esta mañana
    """,
    "extension_request": """
        ¿nos darían hasta el 31 de marzo?
        bancame hasta el viernes
        voy a tener que pagar más tarde
        ¿podéis esperarme una semana más?
    """,
    "plan_request": """
        ¿podéis fraccionarme el pago?
        lo único que puedo es daros ochenta euros cada mes
        ¿y si te lo pago en cuotitas?
        ¿en varias veces se puede?
    """,
    "settlement_request": """
        ¿aceptaría 900 y lo damos por cerrado?
        ¿me perdonáis lo que queda?
        ¿y si les doy 800 y borrón y cuenta nueva?
    """,
    "hardship": """
        no me lo puedo permitir
        o pago esto o pago la luz
        estoy sin un euro
        no tengo ni un peso
        el negocio se fue a pique
    """,
    "invoice_copy": """
        reenviadme la INV-00123
        he perdido la factura
        nos falta el PDF de la INV-00456
    """,
    "balance_question": """
        revísame el saldo
        ¿de qué es esta factura?
        ¿cuándo se vence?
    """,
    "complaint": """
        quiero que conste mi malestar
        vuestra operadora me colgó
    """,
    "identity_doubt": """
        claro, ¿y usted quién es?
        no me fío, este número no es el de siempre
        ¿de qué empresa me llama?
        demuéstreme que trabaja de verdad para ellos
    """,
    "wrong_person": """
        No señor, yo no soy don Hernando
    """,
    "deny": """
        qué va, ni mucho menos
        para nada, en absoluto
    """,
}
NOTHING = """
    Casi me muero del susto al ver el importe
    murió mi celular
    yo le aviso
    por nuestra parte ninguna reclamación, todo en orden
    mi abogada me recomendó vuestra tienda
    ahora hacemos los pagos los martes
    no he podido ver el mensaje
    espere un momentito
"""
NEVER = {
    "no es que no quiera pagar": ("paid_claim", "affirm", "promise_to_pay"),
    "Dale, y después me vas a decir que ya llegó": ("affirm", "paid_claim"),
    "paso a pagar mañana": ("paid_claim",),
    "el sábado paso a pagar al oxxo": ("paid_claim",),
    "el viernes está pagada": ("paid_claim",),
    "no sé si pagué": ("paid_claim",),
    "El cargo salió de mi cuenta el 3 de marzo": ("promise_to_pay",),
    "hemos presentado preconcurso en el juzgado mercantil": ("legal_threat",),
    "Nuestro almacén está junto al juzgado": ("legal_threat",),
    "no tengo ni un peso": ("refusal",),
    "sí, ¿y con quién hablo?": ("affirm",),
}


def table(rows: dict[str, str]) -> list[tuple[str, str]]:
    return [(text, said) for said, texts in rows.items() for text in lines(texts)]


@pytest.mark.parametrize(("text", "reason"), table(DISPUTES))
def test_a_dispute_in_everyday_words_has_its_reason(text: str, reason: str) -> None:
    signals = read(text)
    assert (signals.has(Intent.DISPUTE), signals.dispute_reason) == (True, reason)


@pytest.mark.parametrize("text", lines(NO_DISPUTES))
def test_words_alike_dispute_nothing(text: str) -> None:
    assert Intent.DISPUTE.value not in intents(text)


@pytest.mark.parametrize(("text", "intent"), table(EXACTLY))
def test_an_idiom_means_this_and_nothing_else(text: str, intent: str) -> None:
    assert intents(text) - COURTESIES == {intent}


@pytest.mark.parametrize("text", lines(NOTHING))
def test_words_that_mean_nothing_for_a_debt(text: str) -> None:
    assert intents(text) == {Intent.UNCLEAR.value}


@pytest.mark.parametrize(("text", "harmful"), NEVER.items())
def test_a_message_is_never_read_as_this(text: str, harmful: tuple[str, ...]) -> None:
    assert not intents(text) & set(harmful)
