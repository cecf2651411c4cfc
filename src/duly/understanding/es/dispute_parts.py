"""Spanish for a disputed part of an invoice, and for taking a dispute back."""

from __future__ import annotations

import re

from duly.understanding.dispute_words import DisputeWords
from duly.understanding.intents import fill_drawn

SUM = r"(?:<amount>|(?P<{name}>\d{{1,6}}(?:[.,]\d{{1,2}})?)(?!\d| ?(?:de \d|cajas|unidades|piezas|articulos|dias|horas|palets|bultos)))"
ONE, TWO = SUM.format(name="bare"), SUM.format(name="bare_of")
FEES = r"(?:cargos?|comision(?:es)?|recargos?|gastos?|intereses|interes|mora|penalizacion|multa|envio|flete|transporte|seguro|manejo|cobro extra)"
PART = (
    r"\b(?:disput\w+|reclam\w+|impugn\w+|cuestion\w+|objet\w+|discut\w+|no (?:estoy|estamos) (?:de acuerdo|conforme) con|no (?:acepto|aceptamos|reconozco|reconocemos))"
    rf" (?:solo |los |las |el |la |unicamente |esos |un |unos |cargo de |por |monto de )*{ONE}"
    rf"|{TWO} (?:de|en) (?:es[ao]|est[ao]|<ref>|(?:la|esta|mi|nuestra|esa) (?:factura|cuenta)|el total)\b"
    rf"|\b{FEES}(?: (?:de|por|es de|fue de|son))? <amount>|<amount> (?:de|por) (?:el |la |los )?{FEES}\b"
)
GOODS = r"(?:mercancia|mercaderia|pedido|entrega|articulos?|paquetes?|productos?|envio|material|cajas?|nota de credito|cosas|repuestos?|piezas|factura)"
BILL = r"(?:facturas?|recibo|cuenta|monto|precio|cargos?|total|importe|cobro|valor|boleta|<ref>)"
TAKEN_BACK = (
    r"\b(?:olvid\w+|ignor\w+|retir\w+|cancel\w+|cierr\w+|anul\w+|desisto|dej\w+ sin efecto|ya no (?:va|procede|aplica)|descart\w+)"
    r" (?:de )?(?:mi |el |la |lo de |lo que dije de |el tema de |ese |esa |nuestr[oa] )?(?:disputa|queja|reclamo|reclamacion|objecion|inconformidad|aclaracion)\b"
    rf"|\b{BILL} (?:\ua002+ )?(?:si |ya )?(?:esta|estaba|es|era|estan|parece) (?:bien|correct[oa]s?|ok|en orden|perfect[oa]|conforme)\b(?! (?:excepto|salvo|pero))"
    rf"|\b(?:ya )?(?:encontre|encontramos|aparecio|aparecieron) (?:el |la |los |las |nuestro |mi |toda la )?{GOODS}\b"
    rf"|\b(?:el |la |los |las |mi |mis |nuestro )?{GOODS} (?:ya |si |por fin |finalmente )*(?:llego|llegaron|aparecio|aparecieron|lo recibi|la recibi|lo recibimos|fue entregad[oa])(?: (?:ya|por fin|hoy|ayer|al final))*\W*$"
    r"|\bya (?:me |nos )?(?:llego|llegaron) (?:el |la |los |las |mi |todo )?(?:pedido|mercancia|mercaderia|producto|paquete|todo|entrega)s?\b"
    r"|\b(?:fue|es) (?:un )?(?:error|culpa|equivocacion) (?:mi[oa]|nuestr[oa])\b|\b(?:mi|nuestro) (?:error|culpa)\b"
    r"|\b(?:me equivoque|nos equivocamos|me confundi|lei mal|estaba equivocad[oa])\b(?! de (?:cuenta|banco|numero))"
)
DENIED = (
    r"\b(?:no|nunca|jamas|nadie|ni|tampoco|sin|a menos que|si|cuando|hasta que|una vez|equivocad[oa](?<!estaba equivocada)(?<!estaba equivocado)|danad[oa]s?|rot[oa]s?|tarde|solo|solamente|mitad|parte|algun[oa]s|incomplet\w+"
    r"|(?:\d+|\ua001+|un[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|pocos|varios) (?:de|cajas|unidades|piezas|articulos|productos|paquetes))\b"
)
WORDS = DisputeWords(
    part=re.compile(fill_drawn(PART)),
    taken_back=re.compile(fill_drawn(TAKEN_BACK)),
    denied=re.compile(DENIED.replace("|si|", "|")),
)  # fmt: skip
