"""How Spanish intent rows are written: word groups in angle brackets, guards by name."""

from __future__ import annotations

import re

from duly.domain.signals import DisputeReason, Intent
from duly.understanding.intents import IntentPattern, Unless, fill_drawn

STATED_ONLY = frozenset({Unless.NEGATED, Unless.REPORTED, Unless.ASKED})
COMING = STATED_ONLY | {Unless.PAST}
HAPPENED = STATED_ONLY | {Unless.UNREAL}
GONE = HAPPENED | {Unless.COMING}
POLAR = frozenset({Unless.NEGATED, Unless.REPORTED})
QUOTED = frozenset({Unless.REPORTED})
ANY = frozenset[Unless]()

USUAL, SURE, LIKELY, WEAK = 900, 980, 750, 550

SLOTS = {
    "<will>": (
        r"(?:voy a|vamos a|va a|van a|pienso|pensamos|planeo|planeamos|prometo|prometemos|puedo|podemos|podre|podremos|espero|esperamos|tengo pensado"
        r"|tenemos pensado|me comprometo a|nos comprometemos a|pretendo|pretendemos|alcanzo a|alcanzamos a|procurare|tratare de|trataremos de|intentare"
        r"|quedo en|quedamos en|estare|estaremos|estoy por|estamos por|hare lo posible por|logro|lograre|conseguire|garantizo|aseguro|calculo que puedo"
        r"|creo que puedo|yo creo que puedo|cuento con|tengo planeado|dispuest[oa] a)"
    ),
    "<adv>": (
        r"(?:(?:poder|tratar de|intentar|estar|ya|solo|te|le|les|os|lo|la|si|entonces|tambien|ahi|yo|seguro|hoy|mismo|en|a|por|pasar(?: por)?|ir|al|el|banco|tener"
        r"|[\ua000\ua005]+|sin falta|ahora|de una|hacer el favor de|terminar de|a mas tardar|finalmente|con gusto) )*"
    ),
    "<pays>": (
        r"(?:(?:pagar|abonar|liquidar|saldar|cancelar|transferir|depositar|consignar|girar|ingresar|cubrir|regularizar)(?:te|le|les|os|nos|se)?(?:lo|la|los|las)?"
        r"|(?:pagando|abonando|liquidando|saldando|cancelando|transfiriendo|depositando|consignando)(?:te|le|les|os)?(?:lo|la|los|las)?"
        r"|ponerme al (?:dia|corriente)|ponernos al (?:dia|corriente)|quedar al (?:dia|corriente)|resolver(?:lo)?(?: (?:esto|todo|el pago|la deuda))?)"
    ),
    "<makes>": (
        r"(?:(?:hacer|realizar|efectuar|mandar|enviar|dar|pasar|programar|agendar|procesar|emitir|entregar|juntar|conseguir|poner|ingresar|completar|terminar)"
        r"(?:te|le|les|os|se)?(?:lo|la|los|las)?|haciendo(?:te|le|les|lo)?|realizando|enviando(?:te|le|les|lo)?|mandando(?:te|le|les|lo)?)"
    ),
    "<money>": (
        r"(?:(?:el|la|los|las|lo|un|una|unos|unas|mi|su|tu|ese|esa|este|esta|parte|del?|por|via|primer|primera|otro|otra|total|resto|solo|al menos|por lo menos|como|segundo|segunda|mas|que)"
        r" )*(?:pagos?|transferencias?|transfer|depositos?|abonos?|consignacion|giro|ingreso|dinero|plata|efectivo|monto|importe|cheque|factura|deuda|cuotas?|mensualidad|[\ua001]+|resto|restante"
        r"|mitad|saldo|spei|bizum|nequi|yape|plin|pse|daviplata|sinpe|anticipo|enganche|inicial|todo|lo que (?:debo|falta)|faltante|liquidacion|parte)"
    ),
    "<sum>": (
        r"(?:pagos?|transferencias?|depositos?|abonos?|consignacion|giro|ingreso|dinero|plata|monto|importe|cheque|facturas?|deuda|cuotas?|mensualidad|recibos?|boletas?|cuenta|saldo|spei|bizum"
        r"|nequi|yape|<ref>|<amount>|resto|restante|debito|renta)"
    ),
    "<docs>": (
        r"(?:facturas?|recibos?(?! de pago)|boletas?|documentos?|pdf|copias?|duplicados?|estados? de cuenta|cuentas? de cobro|xml|cfdi|comprobantes? fiscal(?:es)?|detalles?|desglose|extractos?|notas?"
        r"|contrato|presupuesto|albaran(?:es)?|<ref>)"
    ),
    "<goods>": (
        r"(?:mercancias?|mercaderias?|pedidos?|productos?|entregas?|paquetes?|envios?|cajas?|palets?|tarimas?|material(?:es)?|articulos?|equipos?|aparatos?|muebles|celular|maquinas?|piezas?|refacciones"
        r"|repuestos?|encomiendas?|bultos?|compra|cosas?|carga|despacho|colchon|lavadora|refrigerador|nevera|heladera|television|computador[a]?|ordenador|impresora|lo que (?:compre|pedi|pedimos|compramos|ordene|encargue|encargamos)"
        r"|nada de lo que (?:pedi|compre))"
    ),
    "<human>": (
        r"(?:asesor(?:a|es)?|humanos?|personas?(?: (?:de verdad|real(?:es)?|de carne y hueso|humana))?|alguien|gerentes?|responsable|agentes?|operador(?:a|es)?|supervisor(?:a)?|encargad[oa]|ejecutiv[oa]s?|jefe|jefa"
        r"|representante|cartera|cobranzas?|cobros|(?:departamento|area|oficina|seccion) de (?:cobros|cobranzas?|cartera|facturacion|administracion|pagos|credito)|contabilidad|facturacion|administracion|atencion (?:al cliente|a clientes)"
        r"|servicio (?:al cliente|a clientes)|soporte|gestor(?:a)?|comercial|vendedor(?:a)?|duen[oa]|director(?:a)?|empleado|companer[oa]|superior|ser humano|persona encargada|atencion humana|operadora)"
    ),
    "<kin>": (
        r"(?:marido|esposo|esposa|mujer|pareja|hij[oa]s?|madre|mama|padre|papa|papas|padres|herman[oa]s?|cunad[oa]|suegr[oa]|yerno|nuera|niet[oa]|abuel[oa]s?|abuelit[oa]|ti[oa]|sobrin[oa]|prim[oa]|novi[oa]|vecin[oa]|cuidador[a]?"
        r"|padrastro|madrastra|hijastr[oa]|ex(?:-?(?:marido|mujer|esposa|esposo))?|bebe|companer[oa]|familiar|compadre|padrino|madrina|concubin[oa]|viejo|vieja)"
    ),
    "<told>": (
        r"(?:mand(?:e|en|es|ar|a|ando|arme|arnos|eis)|envi(?:e|en|es|ar|a|ando|arme|eis)|escrib(?:a|an|as|ir|e|irme|irnos|ais|iendo|iendome)|llam(?:e|en|es|ar|a|ando|andome|arme|arnos|eis)|contact(?:e|en|es|ar|arme|arnos|eis)"
        r"|molest(?:e|en|es|ar|arme|arnos|eis|ando|andome)|busqu(?:e|en|es)|habl(?:e|en|es)|marqu(?:e|en|es)|cobr(?:e|en|es)|fastidi(?:e|en|es|ar)|jod(?:a|an|as|er)|hostig(?:ue|uen|ar|uen)|acos(?:e|en|ar)|insist(?:a|an|as|ir)|notifiqu(?:e|en)"
        r"|textee|texteen|spameen|comuniqu(?:e|en)|persig(?:a|an)|hinch(?:e|en)|romp(?:a|an)|timbr(?:e|en)|whatsappeen)(?:me|nos|se|le|les)?"
    ),
}


def row(
    intent: Intent,
    pattern: str,
    confidence: int = USUAL,
    *,
    unless: frozenset[Unless] = ANY,
    reason: DisputeReason | None = None,
    named: bool = False,
) -> IntentPattern:
    """One row; ``pattern`` may use the word groups of ``SLOTS`` and the drawn spans of ``intents``."""
    compiled = re.compile(fill_drawn(pattern, SLOTS))
    return IntentPattern(
        intent=intent, pattern=compiled, confidence=confidence, unless=unless, reason=reason, named=named
    )
