"""Spanish rows of dispute in everyday words, where no word of dispute is said: "we ordered twelve and they brought nine"."""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, POLAR, QUOTED, SURE, USUAL, row
from duly.understanding.intents import IntentPattern, Unless

STATED = QUOTED | {Unless.ASKED}


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


N = (
    r"(?:\d+(?![\d.,/:-]*\d)|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien"
    r"|la mitad|\ua001+)"
)
CAME = r"(?:lleg(?:o|aron)|traje?r?on|trajo|entreg(?:o|aron)|recib(?:i|imos)|vin(?:o|ieron)|mand(?:o|aron)|envi(?:o|aron)|dejaron|dieron|surtieron)"
ORDERED = r"(?:ped(?:i|imos)|compr(?:e|amos)|encarg(?:ue|amos)|orden(?:e|amos)|contrat(?:e|amos)|solicit(?:e|amos)|factur(?:an|aron|o)|cobr(?:an|aron|o)|eran|hab(?:ia|iamos) pedido)"
QUOTE = r"(?:presupuesto|cotizacion|oferta|contrato|catalogo|acuerdo|anuncio|propuesta|proforma|tarifa|precio|folleto|correo|etiqueta|pedido)"
FEES = r"(?:recargos?|comision(?:es)?|cargos?|intereses|interes|mora|gastos|multas?|penalizacion(?:es)?|portes|flete|seguro)"
BILL = r"(?:facturas?|recibos?|boletas?|cuentas?|importes?|montos?|total(?:es)?|numeros?|cobros?|<ref>)"
DOCUMENT = (
    r"(?:orden de compra|numero de (?:pedido|orden)|pedido de compra|albaran(?:es)?|remision|remito|guia de (?:remision|despacho)|acta de (?:entrega|conformidad)"
    r"|prueba de entrega|comprobante de entrega|contrato firmado|hoja de (?:horas|servicio)|parte de trabajo|desglose|nota de entrega)"
)
COLOUR = r"(?:roj[oa]s?|azul(?:es)?|verdes?|negr[oa]s?|blanc[oa]s?|amarill[oa]s?|gris(?:es)?|marron(?:es)?|cafes?|grandes?|chic[oa]s?|pequen[oa]s?|larg[oa]s?|cort[oa]s?)"
GONE = r"(?:anul(?:o|e|amos|aron)|cancel(?:o|aron)|rescind(?:io|i|imos|ieron)|dio de baja|dieron de baja)"
GOODS_ROWS = (
    _dispute(
        R.QUANTITY,
        rf"\bde l[oa]s {N} \w+(?: que \w+)? (?:(?:solo|nomas|solamente|apenas|me|nos) )*(?:ven(?:ian|ia)|vinieron|llegaron|habia|hay|eran|estaban|recib\w+|traje?ron|falt\w+)\b|\bfalt(?:a|aba|an|aban|aron|o) (?:(?:un par de|algunas?|varias?|unas?|muchas?|la mitad de(?: las)?) )?(?:cosas|articulos|productos|lineas|bultos|piezas|cajas)\b"
        r"|\b(?:servid[oa]|servido|entregado|mandado|enviado|recibido|llegado|surtido) (?:de )?menos\b",
        unless=STATED,
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\bno (?:veo|he visto|hemos visto|aparece) (?:(?:aun|todavia|por aqui) )?(?:el|la|los|las|mi|mis|es[ea]|es[oa]s|nuestr[oa]s?|ningun) <goods>\b|\b(?:repartidor|transportista|transportadora|mensajero|mensajeria|paqueteria|camion|flete|chofer|correos|courier)(?: \w+)? (?:no|nunca|jamas) (?:\w+ )?(?:vino|aparecio|llego|paso|entrego|trajo|vinieron|dejo)\b",
        SURE,
        unless=STATED,
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        r"\b(?:lleg\w+|vin(?:o|ieron)|ven(?:ia|ian)|sal(?:io|ieron)|recib\w+) (?:\w+ ){0,2}?(?:pasad[oa]s?|agri[oa]s?|descongelad[oa]s?|feas?|sucias?|suci[oa]s?|usad[oa]s?|fallad[oa]s?|chuec[oa]s?|mal[oa]s|inservibles?|rancias?|mohos[oa]s?|con (?:moho|golpes|fallas?|defectos?|rayones|bichos))\b|\btuv(?:e|imos) que (?:tirar|botar|desechar)(?:lo|la|los|las)?(?: (?:todo|el|la|los|las))?(?=\W*$| <goods>| \w+\W*$)"
        r"|\b(?:<goods>|aparato|colchon|sofa|pintura|tela|suela|zapatos?|botas?|sillas?|mesas?|puertas?|ropa|camisas?|zapatillas|tenis|motor|lampara|horno|estufa|cocina|bomba|bicicleta|moto|llantas?|laptop|tablet)(?: \w+){0,5}? se (?:(?:me|nos|le|les|esta|estan|ha|han|fue|vino) )*(?:hund\w+|apag\w+|descos\w+|destin\w+|despeg\w+|descascar\w+|parti\w+|deform\w+|oxid\w+|agriet\w+|encogi\w+|rasg\w+|trab\w+|recalient\w+|quem\w+|romp\w+|rompio|rot[oa]|cay\w+|desarm\w+|descompu\w+|malogr\w+|dan(?:o|ado|aron)|estrope\w+|averi\w+)\b"
        r"|\bque (?:(?:me|nos) (?:vendieron|mandaron|entregaron|instalaron|trajeron|vendisteis|mandasteis)|(?:les|os|le) compre)\b[^.;!?\n]{0,25} (?:se \w+|fall(?:a|an|o|aron)|gotea|no (?:enfria|calienta|carga|lava|corta|cierra|abre|anda|va|centrifuga|sirve)|hace (?:un )?ruido)\b|\bno para de (?:atascar|romper|fallar|apagar|bloquear|reiniciar|gotear)\w*",
        unless=STATED,
    ),
    _dispute(
        R.WRONG_ITEM,
        rf"^\W*(?:y |pero )?(?:yo|nosotros) (?:(?:le|les|os) )?(?:pedi|pedimos|queria|queriamos|encargue|encargamos) (?!(?:una?|la|mas|que|el|su|hablar|disculpas?|perdon|ayuda|prorroga|plazo|nada|saber|pagar|permiso|tiempo|factura|copia|eso|esto)\b)"
        rf"|\b{CAME} (?:el|la|los|las|uno|una) de (?:\d|otr[oa]s?\b|{COLOUR}\b)|\b(?:me|nos) {CAME} (?:la )?talla\b|\bno (?:es|era|son) (?:el|la|lo|los|las|ese|esa) (?:\w+ )?que (?:elegi|elegimos|escogi|escogimos|seleccione|queria|queriamos|anunciaban|salia en la foto|aparecia en la foto|pedimos|encargamos)\b",
        LIKELY,
        unless=STATED,
    ),
    _dispute(
        R.RETURN,
        r"\b(?:mand(?:e|amos)|envi(?:e|amos)|regres(?:e|amos)|llev(?:e|amos)|mandado|enviado) (?:\w+ ){0,3}?de (?:vuelta|regreso)\b|\bde (?:vuelta|regreso) (?:se |os |les )?(?:l[oa]s? )?(?:mand|envi|llev)(?:e|amos|aron)\b",
        unless=STATED,
    ),
    _dispute(
        R.CANCELLED,
        r"\b(?:llam(?:e|amos)|escrib(?:i|imos)|pedi|pedimos|avis(?:e|amos)|solicit(?:e|amos)|(?:mande|envie) (?:un )?(?:correo|mail|mensaje)) (?:para|que|pidiendo) (?:(?:que )?(?:me|nos|lo|la) )?(?:anul\w+|cancel\w+|dar(?:me|nos)? de baja|dieran de baja|dar de baja)\b|\bya no (?:tengo|tenemos|uso|usamos) (?:es[ea]|el|la|est[ea]|su|ese|ningun) (?:plan|servicio|contrato|linea|suscripcion|poliza|membresia)\b",
        unless=STATED,
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:sig(?:o|ue|uen|uimos)|est(?:oy|a|amos|an)|llev(?:o|amos) \w+ \w+|todavia|aun|continu(?:o|amos)|me qued(?:e|o)) sin (?:(?:recibir|llegar|ver|tener|mi|el|la|los|las|nuestr[oa]s?|su) )*(?:<goods>|(?:recibir|llegar)(?: (?:nada|aun|todavia))?\W*$)"
        r"|\bni rastro (?:del?|de la|de mi|de los|de las) (?:\w+ )?<goods>|\b(?:a dia de hoy|hasta (?:hoy|la fecha|ahora)|\ua005+|\ua000+)? ?no (?:tengo|tenemos|veo|he visto|hemos visto) (?:todavia |aun )?(?:el|la|los|las|mi|mis|nuestr[oa]s?) <goods>\b"
        r"|\b(?:algo|cosas?|lo|una? \w+|un[oa]s \w+) que (?:(?:no|nunca|jamas) (?:(?:me|nos|se|he|hemos|ha|han|tengo|todavia|aun) )*(?:recib\w+|lleg\w+|entreg\w+|vi|visto|tengo)|(?:me )?falta por llegar)\b(?! (?:por (?:correo|mail|whatsapp)|la factura|el recibo))",
    ),
    _dispute(
        R.QUANTITY,
        rf"\b{ORDERED} {N} [^.;!?\n]{{0,30}}?\b(?:y|pero|,) ?(?:(?:solo|nomas|solamente|apenas|me|nos|se) )*(?:{CAME}|hay|son) (?:(?:solo|solamente|apenas|nada mas) )*{N}\b(?! (?:dias|semanas|veces|correos|mensajes))"
        rf"|^\W*(?:(?:pero|y|solo|nomas|solamente|apenas|me|nos|se) )*{CAME} (?:(?:solo|solamente|apenas|nada mas) )*{N}(?: (?:cajas?|unidades|piezas|sacos|palets?|bultos|paquetes|pares|kilos|sillas|mesas|botellas|rollos))?\W*$"
        rf"|\b(?:tecnicos?|operarios?|equipo|personal|obreros?|albanil(?:es)?|cuadrilla) (?:(?:solo|solamente|apenas) )*(?:trabaj(?:o|aron)|hiz?c?(?:o|ieron)|estuv(?:o|ieron)) (?:(?:solo|solamente|apenas) )*{N}(?: horas?)?\W*$"
        rf"|\b(?:albaran|remision|remito|guia|orden|nota de entrega|parte)(?: \w+){{0,2}} (?:pone|dice|son|hay|figuran?|marca|indica|salen|aparecen) (?:solo )?{N}\b(?! (?:euros|pesos))"
        r"|\bmenos (?:cantidad|unidades|piezas|cajas|horas|producto|mercancia) (?:de lo|del?|de la|que)\b",
        LIKELY,
        unless=STATED,
    ),
    _dispute(
        R.WRONG_ITEM,
        rf"\b(?:los|las|lo|la) (?:quer(?:ia|iamos)|ped(?:i|imos)|necesit(?:aba|abamos)|encarg(?:ue|amos)|hab(?:ia|iamos) pedido) (?:en |de |color |talla )*{COLOUR}\b"
        r"|\b(?:lleg(?:o|aron|ado)|mand(?:aron|ado|o)|envi(?:aron|ado|o)|traido|vino|vinieron|recibi(?:do|mos)?)(?: \w+){1,4} (?:de|para) otr[oa]s? (?:modelo|marca|talla|impresora|medida|color|coche|maquina|equipo|cliente|pedido)\b"
        rf"|\b{CAME} (?!(?:\w+ ){{0,4}}correo)(?:\w+ ){{1,5}}?(?:en vez|en lugar) del?\b|\b(?:en vez|en lugar) de (?:lo que pedi|\w+ (?:me|nos) {CAME})|\b(?:no (?:tiene|guarda) nada que ver con|nada que ver con|no se parece a) lo que (?:pedi|pedimos|compre|compramos|encargue)\b",
    ),
    _dispute(
        R.CANCELLED,
        rf"\b(?:me|nos) (?:di|dimos|dieron) de baja\b(?! (?:de |en )?(?:la lista|sus mensajes|medica|por enfermedad))|\b(?:pedido|contrato|reserva|suscripcion|servicio|plan|compra|orden|poliza|curso|matricula|membresia|encargo|viaje|evento)(?: (?:ya|se|lo|la|que|yo|nos|en|<date>|<time>|hace \w+))* {GONE}\b(?! (?:la |mi )?(?:tarjeta|pago))",
        unless=POLAR | {Unless.ASKED},
    ),
)
BILL_ROWS = (
    _dispute(
        R.PRICE,
        r"\bme (?:lo|la|los|las) (?:(?:estan|estais) )?(?:pon(?:en|eis|es|iendo)|cobr(?:an|ais|aron|asteis|ando)|factur(?:an|ais|aron|asteis|ando)) (?:a|en|por) (?:<amount>|\d)|\b(?:me|nos) (?:dijo|dijeron|dijisteis|dijiste|cotizo|cotizasteis|prometio|aseguro|aseguraron) (?:que )?(?:(?:eran?|serian?|costaba|valia|salia|por|unos|en) )*<amount>"
        r"|\b(?:y )?ahora (?:resulta que )?(?:son|es|me (?:sale|cobran|cobrais|piden)|sale) (?:por |en |a )?<amount>|\bmas car[oa]s? (?:de lo|que (?:lo|el|la|en)|de la)\b|\b(?:cerraron|cerrasteis|cerramos) (?:el |la )?(?:trato|precio|venta)(?: \w+)? (?:en|por|a)\b"
        r"|\bno (?:(?:me|nos|se|han|habeis|has|ha) )*(?:aplic\w+|respet\w+|mantuv\w+|descont\w+|conserv\w+) (?:el |la |los |nuestro |mi |las )?(?:\d+ ?%|\ua001+ que|descuento|precio|tarifa|oferta|promocion|rebaja|bonificacion)",
        unless=STATED,
    ),
    _dispute(
        R.PRICE,
        r"\b(?:estaba|estaban|salia|costaba|costaban|valia|valian|figuraba|aparecia) (?:a|en|por|como) (?:<amount>|\d)|\b(?:costaba|costaban|valia|valian) (?:<amount>|\d)",
        LIKELY,
        unless=STATED,
    ),
    _dispute(
        R.FEE,
        rf"\b{FEES}(?: (?:de|por|del|la|el|<amount>|que|\w+)){{0,3}}? (?:no|nunca|nadie|jamas) (?:(?:me|nos|la|lo|los|las|se|han|habeis|habian|ha) )*(?:mencion|avis|inform|dij|comunic|explic|habl|coment|advirt|acord|firm|autori|contrat|pact)\w+"
        rf"|\bno (?:les |os )?(?:pago|pagamos|pienso pagar|voy a pagar|vamos a pagar) (?:(?:ni|los|las|es[oa]s?|est[oa]s?|el|la|un|una|ningun|ninguna) )*{FEES}\b|\b(?:cobr|carg|sum|met|pon|pus|clav|anad|incluy)\w* (?:me |nos )?(?:<amount>|\d+) (?:\w+ )?(?:de|por|en) (?:\w+ de )?{FEES}\b",
        unless=STATED,
    ),
    _dispute(R.FEE, rf"^\W*(?:y )?(?:es[oea]s?|est[oea]s?) <amount> (?:\w+ )?de (?:\w+ de )?{FEES}", SURE),
    _dispute(
        R.FEE,
        rf"\bque (?:es|son) (?:eso|esto|es[oa]s|est[oa]s|lo|es[ea]|est[ea])(?: de)? \W?{FEES}\b|^\W*(?:y )?(?:l[oa]s |es[oa]s? |un[oa]s? |el |la )?(?:gastos|recargos?|comision(?:es)?|intereses|portes)(?: (?:de|por) \w+)?\W*$|\b(?:era|eran|iba|iban|seria|serian) (?:gratis|gratuit[oa]s?|incluid[oa]s?|sin cost[eo])\b",
        LIKELY,
    ),
    _dispute(
        R.PRICE,
        rf"\b{QUOTE}(?: \w+){{0,4}}? (?:ponia|pone|decia|dice|era|eran|marcaba|marca|indicaba|fue|estaba en|estaba a) (?:(?:que|de|por|eran|unos|solo|claramente) )*(?:<amount>|\d)"
        r"|\bme (?:lo |la |los |las )?(?:vendieron|ofrecieron|dejaron|cotizaron|presupuestaron|dieron|prometieron) (?:(?:en|por|a|un precio de|otro precio) )+(?:<amount>|\d|otro precio)"
        r"|\b(?:me|nos) (?:lleg(?:o|a)|viene|vino|salio|sale|aparece) (?:(?:la|una) factura )?(?:(?:(?:por|en|de|a|con) )?<amount>|(?:por|en|con) \d{2,}(?! ?(?:dias|horas|semanas|correos|mensajes|%)))|\b(?:dio|dieron|disteis|dijo|dijeron|ofrecio|ofrecieron|cotizo|cotizaron|prometio|prometieron) un precio (?:de|por) (?:<amount>|\d)|\b(?:me|nos) (?:estan )?factur(?:an|aron|ando) (?:por )?<amount>"
        r"|\bno (?:es|era|fue|son|eran) (?:lo|el precio|la tarifa|el importe|el monto|los precios) (?:que )?(?:hablad[oa]s?|acordad[oa]s?|pactad[oa]s?|convenid[oa]s?|hablamos|convenimos|negociamos|quedamos|firme|firmamos|contrate|contratamos|me dijeron|nos dijeron|me dijo|me vendieron|me ofrecieron)\b",
        unless=STATED,
    ),
    _dispute(
        R.FEE,
        rf"\b(?:cobros?|cargos?|recargos?|comision(?:es)?|gastos?|intereses|eso|concepto)(?: (?:por|de) \w+)? no (?:esta|estan|estaba|estaban|vienen?|aparecen?|figuran?) en (?:el|mi|nuestro|ningun) (?:contrato|presupuesto|acuerdo|pedido|oferta)\b|\b{FEES}\b(?: (?:de|por|del|la|el|<amount>|\w+)){{0,4}}? (?:no (?:me )?(?:es|son|parece|parecen) (?:just[oa]s?|legal(?:es)?|valid[oa]s?|correct[oa]s?|razonables?|normal(?:es)?)|no (?:proceden?|corresponden?|aplican?|tocan?|viene a cuento)|(?:es|son) (?:un robo|injust[oa]s?|abusiv[oa]s?|ilegal(?:es)?|excesiv[oa]s?))"
        rf"|\b(?:no|nunca|jamas|nadie) (?:me |nos |se |les |le )*(?:acept\w+|autori[cz]\w+|acord\w+|firm\w+|pact\w+|habl\w+ de|hablo de|avis\w+ de|inform\w+ de|dij\w+ nada de|mencion\w+|coment\w+)(?: (?:pagar|es[oa]s?|est[oa]s?|ningun[oa]?s?|los|las|el|la|un|una|nada de|de|sobre))* {FEES}\b"
        rf"|\bno (?:tengo|tenemos) (?:por que|que) pagar (?:(?:es[oa]s?|est[oa]s?|los|las|el|la|un|una|ningun|ninguna) )*{FEES}\b"
        rf"|\b(?:anadieron|anaden|sumaron|suman|clavaron|colaron|encajaron|metieron|agregan|meten)(?: (?:me|nos|un|una|unos|unas|<amount>|de|por|el|la|los|las|extra))* {FEES}\b",
        unless=STATED,
    ),
    _dispute(
        R.DUPLICATE,
        r"<ref> (?:(?:es|son|parece) )(?:(?:exactamente|practicamente) )*(?:igual(?:es)?|la misma|lo mismo|identicas?|una copia)\b[^.;!?\n]{0,20}<ref>|\b(?:es|son|parece) (?:la|el) mism[oa] (?:factura |recibo |cobro )?(?:que|de) (?:la |el )?(?:<ref>|anterior|otr[oa]|mes pasado|\ua005+)"
        r"|\b(?:la )?segunda vez que (?:me |nos )?(?:la |lo |las |los )?(?:cobr|factur|pas)\w+|\bya (?:(?:me|nos) )?(?:lo|la) (?:(?:habian|habiais|han|habeis) )?(?:cobrasteis|cobraste|facturaron|facturasteis|facturado|cobrado)\b",
        unless=STATED,
    ),
    _dispute(
        R.TAX,
        r"\b(?:pusieron|pusiste|escribieron|capturaron|calcularon|aplicaron|cobraron|tienen|viene|sale|esta) (?:muy )?mal (?:el|mi|nuestro|la|los|mis|nuestros) (?:iva|igv|rfc|nif|cif|nit|rut|razon social|impuestos?|retencion|datos fiscales)\b",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        rf"\b(?:donde (?:esta|anda|quedo)|y) (?:el|la|nuestr[oa]|su) {DOCUMENT}(?: (?:firmad|sellad|escanead)[oa]s?)?\b(?=\W*$)|\bsin (?:(?:el|la|un|una|ese|esa|nuestr[oa]|su) )?{DOCUMENT}\b[^.;!?\n]{{0,40}} no\b|\bsin (?:eso|ello|el|ella|ese (?:documento|papel|numero)|esa (?:hoja|orden|firma)) no (?:hay pago|tramit\w+|pag\w+|puedo pagar|podemos pagar|(?:me |nos |lo |la )?(?:autoriz|aprueb|dej|proces|contabiliz)\w+)|\bsin (?:(?:el|la|un|una|ese|esa|nuestr[oa]|su) )?{DOCUMENT}(?: \w+)?,? (?:yo |nosotros |aqui |contabilidad )?no (?:hay|pag\w+|puedo|podemos|proces\w+|se)",
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\b(?:es[ea]|est[ea]|la|el) (?:deuda|compra|contrato|cuenta|pedido|cargo|cobro|factura)(?: (?:yo|que dicen|que dice))* no (?:la|lo) (?:he |hemos )?(?:hecho|hice|hicimos|contraje|contrate|contratado|firme|firmado|compre|comprado|pedi|pedido|reconozco|autorice)\b"
        r"|\bno me suena(?:n)?(?: (?:de nada|nada|para nada))?(?: (?:es[ea]|est[ea]|la|el|es[oa]s|lo de) \w+)?(?=\W|$)|\bno (?:tengo|tenemos) (?:ni )?(?:la (?:menor|mas minima) )?idea de (?:que|donde|por que)(?: \w+){0,2} (?:deuda|factura|cobro|cargo|compra|cuenta|recibo|sale|viene)\b"
        r"|\bcon (?:ustedes|vosotros|usted|vos|esa empresa|esa gente|esta empresa) (?:yo )?(?:no|nunca|jamas) (?:(?:he|hemos|tengo|tuve|tenemos) )*(?:sacado|contratado|comprado|firmado|tenido|hecho|saque|contrate|compre|firme|nada|ninguna?)(?: (?:nada|ningun|ninguna|trato|relacion|contrato))*\b"
        r"|\byo no (?:he |les |le |te )*(?:compre|comprado|contrate|contratado|pedi|pedido|firme|firmado) nada\b",
        unless=STATED,
    ),
    _dispute(
        R.OTHER,
        rf"\b{BILL}(?: (?:de|del|la|el|que|me|mandaron|<date>|<ref>|\w+)){{0,4}}? no (?:me |nos |se )?(?:cuadran?|coinciden?|concuerdan?|salen?(?= (?:las cuentas|bien))|son correct[oa]s|es correct[oa]|estan? bien)\b|\bno (?:me |nos )(?:cuadran?|salen) (?:l[oa]s? |el |esa |esta |ese |este )*{BILL}"
        rf"|\bno (?:doy|damos|puedo dar|podemos dar|aprob\w+|aprueb\w+|valid\w+)(?: (?:por|esa|esta|la|el|ese|este|como))* (?:buen[oa] ?(?:es[ea]|est[ea]|la|el)? ?)?{BILL}\b|\b(?:rechaz(?:o|amos)|devolvemos|devuelvo) (?:la|esa|esta|su|el|ese|este|las) {BILL}\b"
        r"|\b(?:algo (?:no (?:esta|cuadra|va) ?(?:bien)?|esta mal|falla|anda mal|raro hay)|hay algo (?:mal|raro|que no (?:cuadra|esta bien|entiendo))) (?:en|con) (?:la |el |esa |ese |esta |este |mi |su )*(?:factura|recibo|cuenta|cobro|<ref>)",
        LIKELY,
        unless=STATED,
    ),
)
SERVICE_ROWS = (
    _dispute(
        R.SERVICE,
        r"\bdej(?:o|aron|asteis) (?:(?:todo|toda|la|el|las|los|eso|esto) )?(?:\w+ )?(?:igual(?: que (?:estaba|antes))?|suci[oa]s?|peor|hech[oa] un|a medias|mal puest[oa]|tirad[oa]|sin (?:terminar|acabar|hacer))\b|\bsin (?:linea|internet|senal|servicio|agua caliente|calefaccion|alarma|cobertura)\b(?! de (?:atencion|cobro))(?!,? (?:hoy |ahora )?no (?:pued|pude|logr))|\b(?:curso|clases?|evento|taller|servicio|obra)(?: \w+){0,2}? (?:(?:lo|la|los|las|se) )?(?:suspendieron|suspendio|interrump\w+|cortaron|quedo a medias)\b"
        r"|\bnadie ha (?:venido|aparecido|pasado|hecho nada)\b|\bno (?:regres|volvi|vin)\w+(?: \w+){0,2} a (?:terminar|acabar|arreglar|instalar|reparar|limpiar|rematar)\b|\bno (?:arregl|repar|instal|limpi|solucion|resolvi|atendi)(?:o|aron|ieron|asteis)(?: (?:nada|ningun\w*|la \w+|el \w+|bien))+",
        unless=STATED,
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:servicio|obra|trabajo|instalacion|reparacion|arreglo|mantenimiento|limpieza|curso|clases?|evento|montaje|pintura|reforma)\b(?: \S+){0,3}? (?:fue|estuvo|es|quedo|resulto|salio|sigue|esta) (?:(?:muy|un|bien|tan|todo|super|a) )*(?:mal[oa]?|pesim[oa]|horrible|desastre|chapuza|deficiente|fatal|medias|incomplet[oa]|medio hacer|sin (?:terminar|acabar|hacer)|inacabad[oa])\b(?! (?:que|pagad))"
        r"|\b(?:fue|es|hicieron|menuda|vaya|una) (?:una )?chapuza\b|\b(?:me|nos) dejaron (?:la obra |el trabajo |todo |la instalacion )*(?:a medias|tirad[oa]s?|sin terminar|sin (?:agua|calefaccion|servicio|internet))\b"
        r"|\bno (?:cumplieron|han cumplido|cumplio|hicieron|han hecho|terminaron|acabaron)(?: (?:con|lo|el|la|todo))* (?:lo (?:acordado|pactado|contratado|prometido|que)|servicio|trabajo|obra|plazo|que (?:dijeron|prometieron|acordamos|contrate|contratamos|pedi))\b"
        r"|\b(?:la|el) (?:gotera|fuga|averia|falla|fallo|humedad|ruido|problema|caldera|internet|alarma) (?:sigue|continua|volvio|ha vuelto|no (?:esta|quedo) (?:arreglad|reparad|solucionad|resuelt))\w*",
        LIKELY,
        unless=STATED,
    ),
)
ROWS = (*GOODS_ROWS, *BILL_ROWS, *SERVICE_ROWS)
