"""Spanish rows of dispute, one reason each. A missing invoice is no dispute: it is asked for again."""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, POLAR, QUOTED, USUAL, row
from duly.understanding.intents import IntentPattern, Unless


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


WRONG = (
    r"(?:equivocad[oa]s?|incorrect[oa]s?|erron[eo]{1,2}[oa]?s?|errad[oa]s?|mal(?= (?:calculad|hech|cobrad|emitid|facturad)|\W*$)|mal (?:calculad|hech|cobrad|emitid|facturad)[oa]s?|no (?:esta|estan|estaba|es|son|cuadra|cuadran|coincide|coinciden|corresponde|corresponden|concuerda|me cuadra|sale)"
    r" ?(?:correct[oa]s?|bien|el correcto|(?:con )?(?:el|la|lo) (?:que|acordad[oa]|pactad[oa]|correct[oa]|cotizad[oa])|con)?|distint[oa]s?|diferentes?|con error(?:es)?|de mas|inflad[oa]s?|alterad[oa]s?)"
)
NOT_GOT = r"(?:no|nunca|todavia no|aun no|jamas|ni siquiera)(?: (?:me|nos|se|le|lo|la|los|las|he|hemos|ha|han|todavia|aun|fue|fueron|llegue a|llego a|habian|han sido|ha sido|termina de|terminan de|acaba de))* (?:recib(?:i|imos|ir|io|id[oa]s?)|lleg(?:o|aron|a|ue|uen|ado|ar)|entreg(?:aron|o|ad[oa]s?|an|ado|ue|uen)|aparec(?:io|ieron|e)|mandaron|enviaron|mandasteis|enviasteis|trajeron|trajisteis|entregasteis|habeis (?:mandado|enviado|entregado|traido)|han (?:mandado|enviado)|mandado|enviado|vino|vinieron|despacharon|surtieron)"
N = r"(?:\d+|un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|algun[oa]s|varios|varias|la mitad|mitad|una parte|parte|<amount>)"
THINGS = r"(?:cajas|unidades|piezas|articulos|palets?|tarimas|bultos|productos|sacos|rollos|paquetes|pares|horas|kilos|litros|metros|botellas|cosas|items)"
GOODS_ROWS = (
    _dispute(
        R.NOT_RECEIVED,
        rf"\b{NOT_GOT}(?: (?:el|la|los|las|mi|mis|nuestr[oa]s?|esa|ese|todavia|aun|ningun|ninguna|nada de|tod[oa]s?|aqui|en casa|sus?|completo|completa|lo))* <goods>\b(?! (?:equivocad|con))",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b<goods>(?: (?:del?|que|en|la|el|<ref>|<date>|compre|pedi|factura|nota|con|mi|numero|se supone|simplemente|tampoco|\w*\d[\w/-]*))* (?:todavia |tambien |aun |simplemente |y )*{NOT_GOT}\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"<ref>(?: todavia| aun)? {NOT_GOT}\b|\b{NOT_GOT} (?:nada|todo|lo que (?:compre|pedi|pedimos|encargue)|aquello)\b(?! (?:por|en|de) (?:el )?(?:e-?mail|correo|whatsapp|recibo|factura))|\bnada (?:me )?(?:ha sido entregado|ha llegado|llego)\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:donde esta|donde anda|donde quedo|estoy esperando|sigo esperando|seguimos esperando|todavia espero|aun espero|estamos esperando|llevo \w+ (?:dias|semanas|meses) esperando|a la espera del?) ?(?:a que llegue |que llegue |que (?:me )?(?:entreguen|manden|envien) )?(?:el |la |los |las |mi |mis |que )*<goods>\b|\b<goods> (?:se )?(?:fue |esta |estan |quedo )?(?:extravi(?:o|aron|ad[oa]s?)|perdi(?:o|eron|d[oa]s?)|desaparecio)\b|\b(?:no hubo|falta de) entrega\b|\bsin (?:recibir|entregar)(?: (?:la|el|mi|los|las))* <goods>",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"^\W*(?:(?:todavia|aun|pero|eso|el|ella|es que|pues),? )*(?:no|nunca) (?:todavia |aun )?(?:me |nos |se |lo |la )*(?:ha |han |he |hemos )?(?:llego|llegaron|llegado|recibi|recibimos|recibido|entregaron|entregado|mandaron)(?: (?:aun|todavia|nada|aqui|hasta (?:hoy|ahora)|hasta \ua000+))*\W*$",
        LIKELY,
    ),
    _dispute(
        R.QUANTITY,
        rf"\b(?:cantidad(?! de (?:mensajes|llamadas|veces|dinero|correos))(?: \w+){{0,4}}? (?:{WRONG}|no|menor|menos)|(?:falt(?:an|o|aron|a|ando|aban)|vinieron (?:de menos|menos)|vino (?:de menos|menos)|llegaron (?:de menos|menos))(?: (?:solo|me|nos|todavia|unos|unas|el|la|los|las|parte del?|por entregar))* (?:{N} ?{THINGS}|{N}(?=\W*$)|algun[oa]s|vari[oa]s {THINGS}|{THINGS}|mercancia|mercaderia|producto|parte del pedido)\b(?! (?:para|de pago))|(?:de|en) menos\b(?=.{{0,20}}\b{THINGS}|\W*$)|cantidad (?:incorrecta|equivocada|erronea))(?! (?:cuotas|pagos|dias))",
    ),
    _dispute(
        R.QUANTITY,
        rf"\b(?:solo|solamente|unicamente|nada mas|nomas|apenas) (?:me |nos |se )*(?:han |he |hemos )?(?:recib(?:i|imos|ido)|lleg(?:o|aron|ado)|vin(?:o|ieron)|entregaron|entregado|mandaron|enviaron|enviado)(?: (?:solo|la|el))* {N}\b|\b(?:recib(?:i|imos)|lleg(?:o|aron)|vin(?:o|ieron)|entregaron|mandaron|enviaron) (?:solo |solamente |nada mas |apenas )?{N} ?(?:{THINGS} ?)?(?:de(?: las| los)? {N}|en vez|en lugar|y no|cuando (?:pedi|eran))\b|\b(?:pedi|pedimos|ordene|encargue|eran|compramos|facturaron|cobraron) {N} ?(?:{THINGS} )?(?:y|pero) (?:solo |me |nos |solo me )*(?:llegaron|recibi|mandaron|entregaron|vinieron|llego|recibimos)|\b(?:entrega|pedido|envio|mercancia|mercaderia) (?:(?:vino|llego|esta|fue) )?(?:incomplet[oa]|parcial)\b|\b(?:llego|vino|recibi|esta) (?:el pedido |la mercancia |todo )?incomplet[oa]\b",
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        r"(?<!carro )(?<!coche )(?<!celular )(?<!computador )(?<!link )(?<!pagina )(?<!estoy )(?<!tarjeta )(?<!corazon )\b(?:danad[oa]s?|averiad[oa]s?|rot[oa]s?|(?:lleg\w+|vin\w+|ven\w+|recib\w+|pantalla|vidrio|cristal|espejo|vasos?|platos?|puerta|mesa|silla|<goods>|piezas?|esta todo)(?: \w+){0,2} quebrad[oa]s?|defect(?:o|os|uos[oa]s?)|golpead[oa]s?|rayad[oa]s?|rasgad[oa]s?|abollad[oa]s?|podrid[oa]s?|caducad[oa]s?|oxidad[oa]s?|manchad[oa]s?|mojad[oa]s?|echad[oa] a perder|descompuest[oa]s?|estropead[oa]s?|fallad[oa]s?|vencid[oa]s(?= productos)|fuera de (?:fecha|caducidad)|(?:pesima|mala|baja|poca|sin|falta de) calidad|calidad (?:pesima|mala|inferior|muy|horrible|no|deja|es)|no (?:funciona|funcionan|funciono|sirve|sirven|enciende|encienden|prende|prenden|jala|jalan|anda|andan|arranca|arrancan|carga(?= (?:la|el))|cierra|cierran)|dejo de funcionar|inservibles?|inutilizables?|en (?:mal|malas|mal[oa]s?|pesim[oa]s?) (?:estado|condiciones)|se (?:rompio|dano|descompuso|quemo)|hech[oa]s? pedazos|en mal estado|llego (?:todo )?mal)\b"
        r"(?<!link no funciona)(?<!pagina no funciona)(?<!tarjeta no funciona)(?<!app no funciona)(?<!codigo no funciona)(?<!enlace no funciona)(?<!liga no funciona)(?<!no me sirve)(?<!sitio no funciona)(?<!spei no funciona)(?<!pse no funciona)(?<!celular danado)(?<!telefono danado)(?<!boton no funciona)(?<!internet no funciona)(?<!banking no anda)(?<!banca no anda)(?<!banca no funciona)(?<!wifi no anda)(?<!cajero no anda)(?<!cajero no funciona)(?<!cajero no sirve)(?<!sistema no anda)(?<!sistema no funciona)(?<!pagina no anda)(?<!app no anda)(?<!link no anda)(?<!banco no funciona)(?<!banking no funciona)(?<!no me anda)(?<!servicio no funciona)(?<!servicio no sirve)(?<!internet no sirve)",
        unless=POLAR,
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\b(?:producto|articulo|productos|articulos|mercancia|mercaderia|talla|color|modelo|pedido|pieza|piezas|material|version|medida|referencia|talle|item) (?:(?:vino|llego|esta|que (?:vino|llego|me mandaron|recibi)|es|fue|llegaron|enviado|entregado|recibido) )*(?:equivocad[oa]s?|incorrect[oa]s?|cambiad[oa]s?|distint[oa]s?|diferentes?|erroneo|erronea)\b|\b(?:mandaron|enviaron|recibi|recibimos|entregaron|vino|llego|llegaron|vinieron)(?: (?:me|el|la|un|una|solo|a|nos))* (?:otr[oa] (?:producto|cosa|modelo|color|articulo|talla|pedido|pieza)|(?:producto|articulo|talla|modelo|color|cosa|mercancia|pedido|pieza) (?:equivocad[oa]|incorrect[oa]|distint[oa]|diferente|erroneo|que no (?:es|era))|equivocad[oa]|(?:una )?cosa (?:equivocada|por otra))\b|\bno (?:es|fue|era|son) (?:eso |esto )?(?:lo que|el producto que|el modelo que|la talla que|el que|la que|el color que) (?:yo )?(?:pedi|compre|encargue|pedimos|ordene|compramos|ordenamos)\b|\b(?:distint[oa]|diferente) (?:a|de) l[oa] (?:que (?:pedi|compre|encargue)|anunciad[oa]|pedid[oa])\b",
    ),
    _dispute(
        R.RETURN,
        r"\b(?:devolv(?:i|imos|er|erl[oa]s?|emos|io)|devuelt[oa]s?|devolucion(?:es)?|devuelvo|reembols(?:o|ar|ad[oa]|en|aron|arme)|nota de credito|abono por devolucion|(?:vinieron|pasaron|vino|paso|mandaron|mandasteis) a (?:buscar|recoger|retirar|llevarse)(?:lo|la|los|las)?|ya (?:la |lo |los |las |se lo |se la )*(?:recogieron|retiraron|llevaron|regrese)|(?:recogieron|retiraron|se llevaron|regrese|regresamos) (?:el |la |los |las |de vuelta )*(?:<goods>|todo))\b(?! (?:la |su |mi |una )?(?:llamada|contacto))(?<!no quiero devolucion)",
        unless=POLAR,
    ),
)
CHARGED = r"(?:cobr(?:aron|asteis|ais|aste|as|o|ando|ad[oa]|an|en|ado)|factur(?:aron|asteis|ais|aste|ando|ado|an)|cargaron|cargado|cargasteis|habeis cobrado)"
BILL_ROWS = (
    _dispute(
        R.DUPLICATE,
        rf"\b(?:duplicad[oa]s?(?! de (?:la )?factura)|por duplicado|doble(?:mente)? (?:cobro|cargo|facturacion|cobrad[oa]|facturad[oa])|(?:cobro|cargo) (?:doble|repetido)|dos veces (?:lo mismo|la misma|el mismo|por (?:lo mismo|el mismo|la misma))|{CHARGED}(?: (?:me|eso|ese|esa|el|la|lo|mismo|monto|<ref>|<amount>|ya|a mi))* (?:dos veces|2 veces|doble|de nuevo|otra vez|por segunda vez|nuevamente)|(?:mism[oa] (?:factura|recibo|cobro|monto|cargo|pedido|cuenta)) (?:dos veces|2 veces|de nuevo|otra vez|repetid[oa])|factura repetida|dos (?:facturas|cobros|cargos) (?:del?|por|iguales|para) ?(?:la?|el|lo)? ?(?:mism[oa])?|ya (?:me )?(?:la|lo) (?:habian )?(?:cobraron|facturaron|cobrado|facturado)|esta repetid[oa])\b",
        unless=POLAR,
    ),
    _dispute(
        R.FEE,
        r"\b(?:cargos?|comision(?:es)?|recargos?|intereses|mora|multas?|gastos?(?: de (?:envio|cobranza|gestion|manejo))?|penalizacion|flete|portes)\b(?: \S+){0,4}? (?:indebid[oa]s?|abusiv[oa]s?|injust[oa]s?|injustificad[oa]s?|absurd[oa]s?|que no|no (?:fue|fueron|estaba|estaban|autoric|reconozc|corresponde|deberia|lo autoric|acord|me (?:avis|inform|dij))\w*|demasiado alt[oa]s?|exagerad[oa]s?|excesiv[oa]s?|de donde|sin (?:avisar|autorizacion)|oculto|extra\b)|\b(?:no estoy de acuerdo con|no estoy conforme con|no acepto|objeto|no reconozco(?! (?:es[ea]|est[ea]|el|ningun) cargo)|no (?:voy a|pienso) pagar|por que (?:me )?(?:estan |esta )?(?:cobr\w+|tengo que pagar|debo pagar|hay|aparecen?|sale)) (?:(?:es[oa]s|est[oa]s|los|las|el|la|un|una|unos|es[ea]|est[ea]|ningun) )*(?:cargos?|comision(?:es)?|recargos?|intereses|mora|multas?|gastos|penalizacion|flete|portes)\b|\b(?:cobraron|cobro|cobrando|cobran|pusieron|incluyeron|agregaron|sumaron|metieron|aplicaron|cargaron)(?: (?:me|una|un|el|la|los|las|mas|unos|unas|de))* (?:cargos?|comision(?:es)?|recargos?|intereses|mora|multas?|gastos|flete|portes|penalizacion)\b",
    ),
    _dispute(
        R.TAX,
        rf"\b(?:iva|impuestos?|isr|retencion(?:es)?|rfc|nif|cif|rut|nit|igv|irpf|regimen fiscal|uso de cfdi)\b(?: \S+){{0,5}}? (?:{WRONG}|indebid[oa]|de mas|no (?:aplica|corresponde|deberia|debe|fue|esta|aparece|es el)|exent[oa]s?|duplicad[oa])\b|\b(?:exent[oa]s? de (?:iva|impuestos?|igv)|cobraron (?:el )?(?:iva|impuesto|igv)|sin (?:el )?(?:iva|igv)(?= (?:des|que))|(?:no )?(?:aplicaron|falta|falto|desglos\w+) (?:la |el )?(?:retencion|iva|igv)|inversion del sujeto pasivo|(?:tasa|tipo) de(?:l)? (?:iva|igv|impuesto)|(?:rfc|nif|cif|nit|rut|razon social|datos fiscales) (?:(?:esta|es|esta mal|vienen?|viene) )?(?:equivocad[oa]s?|incorrect[oa]s?|mal|erroneo|no es|erroneos))\b",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        r"\b(?:falta(?:n)?|sin|necesito|necesitamos|requerimos|no (?:trae|tiene|incluye|viene|viene con|mandaron|enviaron|aparece|recibi|recibimos|me han (?:mandado|enviado))|mand(?:en|e|a)(?:me|nos)?|envi(?:en|e|a)(?:me|nos)?|exigimos|pendiente|espero|esperamos)(?: (?:me|nos|el|la|los|las|un|una|numero de|con|su|firmad[oa]|copia del?|la copia del?))* (?:orden de compra|numero de (?:pedido|orden)|pedido de compra|o\.?c\.?\b|albaran(?:es)?(?: firmado)?|remision|guia de (?:remision|despacho)|acta de (?:entrega|conformidad)|prueba de entrega|comprobante de entrega|contrato firmado|certificado|hoja de (?:horas|servicio)|reporte de servicio|parte de trabajo|documentacion|soportes?(?= (?:de entrega|del servicio|de la factura))|desglose|detalle de (?:la factura|los cargos)|carta porte|remito|hes|conformidad|nota de entrega)\b|\b(?:orden de compra|albaran|guia de remision|remito|numero de pedido|acta de entrega) (?:no|falta|esta pendiente|nunca)|\bno (?:puedo|podemos) (?:pagar|procesar|aprobar|programar|contabilizar).{0,30}\bsin (?:la |el |un |una )?(?:orden|oc|pedido|documento|contrato|albaran|comprobante|remision|numero|remito|acta|hes)",
    ),
    _dispute(
        R.CANCELLED,
        r"\b(?:(?:ya |yo ya |yo |nosotros )?(?:cancele|cancelamos|di de baja|dimos de baja|rescindi|rescindimos|anule|anulamos) (?:(?:el|la|mi|ese|esa|este|esta|los|las|nuestro|nuestra|todo|eso) )*(?:servicio|contrato|pedido|plan|suscripcion|compra|orden|membresia|linea|internet|curso|matricula|reserva|inscripcion|encargo|poliza|<ref>)|(?:pedido|contrato|suscripcion|servicio|plan|membresia|compra|reserva|curso|inscripcion|orden|poliza|linea)(?: (?:ya|lo|la|que|yo|fue|esta|estaba|habia sido|quedo|se|hace \w+|<date>|<time>))* (?:cancelad[oa]|rescindid[oa]|anulad[oa]|cancelo|cancele|cancelamos|dad[oa] de baja|di de baja)|(?:pedi|solicite|solicitamos|pedimos|tramite) (?:la |el |que )?(?:cancelacion|baja|cancel\w+)(?: del?| de la)?|ya (?:habia|lo habia|la habia|estaba|esta|tenia|lo|la) (?:cancelad[oa]|cancele)(?= (?:el servicio|hace|desde|el contrato|el pedido)))\b(?! (?:la |mi )?(?:tarjeta|viaje|pago|cita))",
        unless=POLAR | {Unless.QUALIFIED},
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:servicio|obra|trabajo|instalacion|reparacion|arreglo|mantenimiento|internet|conexion|senal|tecnico|instalador|electricista|plomero|fontanero|albanil|formacion|capacitacion|limpieza|proyecto|asistencia|cable|luz)\b(?: \S+){0,2}? (?:no (?:se (?:realizo|hizo|presto|termino|completo)|fue (?:hech[oa]|prestad[oa]|realizad[oa]|terminad[oa])|funcion\w+|sirve|vino|llego|aparecio|termino|quedo|ha venido|ha llegado|jala|cumpl\w+)|mal (?:hech[oa]|prestad[oa]|ejecutad[oa]|terminad[oa])|pesim[oa]|horrible|deficiente|incomplet[oa]|a medias|sin terminar|se (?:cae|cayo|va)|nunca (?:fue|vino|aparecio|llego|funcion\w+)|quedo (?:mal|pesim[oa]|a medias|horrible))\b|\b(?:nadie|el tecnico no|nunca|no) (?:vin(?:o|ieron)|aparecio|se presento|instalo|termino|arreglo|reparo|instalaron|terminaron|repararon|arreglaron|resolvio el problema)\b(?! (?:la factura|el recibo|el correo))|\b(?:no (?:llego|vino|aparecio|ha venido)(?: \w+)? (?:el|ningun) (?:tecnico|instalador|plomero|electricista))\b|\b(?:sin|me quede sin|no (?:tengo|hay|tenemos)) (?:internet|senal|servicio|luz|cable)\b(?!,? (?:hoy |ahora )?no (?:pued|pude|logr))|\bno (?:terminaron|acabaron|hicieron|prestaron|instalaron|repararon|realizaron) (?:el |la |ningun )?(?:servicio|trabajo|obra|instalacion|reparacion|nada)\b|\b(?:mal|pesimo) servicio\b(?= (?:de (?:internet|instalacion)|tecnico))",
        LIKELY,
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\b(?:no (?:la |lo |las |los )?(?:reconozco|reconocemos|conozco|conocemos|se (?:que es|de que (?:es|deuda|factura|me habla)|nada de|de donde (?:sale|salio|viene))|hice|hicimos|compre|compramos|pedi|pedimos|ordene|contrate|contratamos|firme|autorice|solicite|use|utilice|adquiri|tengo (?:nada (?:que ver|con|pendiente)|ningun[a]?|contrato|cuenta(?= con)|deudas?|relacion|conocimiento|adeudos?)|recuerdo (?:haber|esa)))(?: (?:nada|ningun[a]?|es[ea]|est[ea]|eso|esto|la|el|dicha|tal|con|de|a|ustedes|origen de|tampoco|yo|esas|esos|como mia|esta supuesta|supuesta))* ?(?:deudas?|cobros?|cuentas?|facturas?|recibo|compras?|contrato|pedido|servicio|monto|cargos?|adeudos?|saldo|<ref>|empresa|credito|prestamo|pago|suscripcion|producto|con ustedes|ningun|\W*$|eso|esto)",
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\bno (?:les |le |te )?(?:debo|debemos|adeudo)(?: (?:eso|esto|nada|mas|esa|ese|este|esta|ustedes|dinero|ningun|ninguna|monto|cantidad|plata|a nadie|deuda|un peso|ni un \w+|a ustedes))*(?=\W*$|[,.!;]| (?:porque|pues|y|a ustedes|por|nada|ya)\b)|\b(?:esa|esta|la|eso|esto)(?: (?:deuda|cuenta|factura|cobro|compra))? ?(?:no es|nunca fue) (?:mi[oa]|nuestr[oa]|mi (?:deuda|factura|cuenta|compra))\b|\bno (?:es|son) (?:mi[oa]s?|nuestr[oa]s?|mi|mis) ?(?:deuda|cuenta|factura|cobro|compra|responsabilidad)?s?(?=\W*$|,)(?<!no es mi)|\b(?:nunca|jamas) (?:he |les |lo |la )*(?:compre|comprado|pedi|pedido|contrate|contratado|firme|firmado|use|usado|tuve|tenido|(?:hice|hecho)(?= (?:es[ea]|ningun[a]?|una?|tal|dicha|ese tal) (?:compra|pedido|contrato|cargo|consumo|operacion|solicitud))|solicite|solicitado|fui cliente|sido cliente|adquiri)\b(?! (?:problema|atras|retras))|\b(?:ya )?no soy (?:su |vuestro )?client[ea]\b|\b(?:clonaron|suplant\w+|usaron (?:mi|mis) (?:nombre|datos|identidad|tarjeta|documentos?|cedula|dni)|fraude (?:en|con|a) mi|alguien (?:uso|compro|contrato|saco)|robo de identidad|robo de datos|robaron mi identidad|deuda desconocida|desconozco|desconocemos|cobro desconocido)\b(?! (?:el (?:tramite|proceso|motivo|numero|procedimiento)|como|donde|si|cuando))",
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\b(?:deuda|adeudo|cobro) (?:ya )?(?:esta )?(?:prescri\w+|inexistente|caduc\w+)\b|\bya prescribio\b",
        LIKELY,
    ),
    _dispute(
        R.PRICE,
        rf"\b(?:precios?|montos?|importes?|total|tarifas?|mensualidad|saldo|valor|cantidad(?= (?:que|cobrada)))\b(?: \S+){{0,5}}? (?:{WRONG}|mayor (?:a|que|al)|superior (?:a|al)|por encima|mas alto|aumento|subio|abusivo|absurdo|exagerado|no era ese|era otro|debia ser|deberia ser|no es ese|no es el (?:acordado|pactado|que)|no fue el (?:acordado|pactado|que))\b(?!.{{0,10}}\b(?:para mi)\b)|\b(?:error|diferencia|discrepancia) (?:en|de|con) (?:el |los )?(?:precio|monto|importe|total|valor)s?\b",
    ),
    _dispute(
        R.PRICE,
        rf"\b(?:{CHARGED}(?: (?:me|monto|mucho|un|muy|un precio|el|la))* (?:de mas|demasiado|mal|mas (?:de lo|del|de la|caro|que)|por encima|otro precio|diferente|un monto|sobreprecio)|mas (?:de lo|del|caro de lo|caro que|alto que lo|de) (?:acordad[oa]|pactad[oa]|presupuest\w+|cotizad[oa]|contratad[oa]|debido|previsto|que (?:acordamos|quedamos|dijeron|cotizaron|me dijeron|pactamos|debo|deberia))|por encima de lo (?:acordado|pactado|cotizado)|(?:acordamos|pactamos|quedamos en(?= otr)|habiamos quedado en|cotizaron|me dijeron|me prometieron|el (?:precio|monto) (?:acordado|pactado|correcto|cotizado) (?:es|era|fue)) (?:otro|otra cosa|un precio|un monto|otro precio|que (?:era|serian?|costaba)|<amount>)|(?:falta|falto|no (?:me )?(?:aplicaron|hicieron|viene|aparece|se aplico|respetaron|esta)|donde esta) (?:el |mi |un )?(?:descuento|promocion|precio|rebaja)|descuento (?:que )?(?:no|prometido|acordado|nunca|falto)(?: (?:fue|vino|aparece|esta|me|se|aplic\w+|dieron|hicieron))*|solo debo <amount>|deberia ser (?:solo |de )?<amount>|eran? <amount> (?:y|no|pero) (?:no )?|no debo (?:tanto|todo eso|ese monto|esa cantidad)|no (?:es|fue|era) (?:el|ese el|este el) (?:precio|monto|valor) (?:acordado|pactado|que|correcto|contratado|cotizado)|no (?:es|fue|era) (?:eso |lo |el )*(?:lo )?que (?:acord|pact|quedamos)\w*|me subieron (?:el precio|la tarifa|la cuota)|aumentaron (?:el precio|la tarifa))\b",
    ),
    _dispute(
        R.OTHER,
        r"\b(?:disput(?:o|ar|a|amos|ando|e)|impugn(?:o|ar|amos|acion)|objet(?:o|amos|ar)(?= (?:la|el|esa|ese|esta|este))|inconform(?:e|idad)|discrep(?:o|amos)|no (?:estoy|estamos) (?:de acuerdo|conformes?)(?! con (?:el plan|la propuesta|ese plan|la oferta|las cuotas))|no (?:acepto|aceptamos) (?:la |el |esa |ese |esta |este )*(?:factura|cobro|cargo|deuda|monto|cuenta|recibo|<ref>)|(?:cobro|cargo) (?:indebido|erroneo|injusto|ilegal|abusivo|equivocado|que no)|indebid(?:o|a|amente)|reclamo (?:por )?(?:la |el |esa |ese )?(?:factura|monto|cobro|cargo|<ref>)|(?:abrir|presentar|poner|hacer|levantar|tengo) (?:una |un )?(?:disputa|reclamacion|reclamo|aclaracion|inconformidad)|(?:incidencia|reclamacion|reclamo|ticket|expediente|disputa|aclaracion)s? (?:(?:aun|todavia|sigue|que sigue) )*(?:abiert[oa]s?|pendientes?|en curso|sin resolver)|en (?:disputa|reclamacion|aclaracion)|(?:una )?aclaracion (?:de|sobre|con)|cobrando (?:indebidamente|mal|por error|sin motivo|algo que)|cobran (?:mal|algo que|de mas|lo que no)|no (?:tengo|tenemos) (?:por que|que) pagar|por algo que no)\b",
        unless=POLAR - {Unless.NEGATED},
    ),
    _dispute(
        R.OTHER,
        rf"\b(?:factura|recibo|boleta|cuenta|nota|cobro|<ref>|estado de cuenta|datos|direccion|nombre|razon social)(?: (?:del?|que|ese|esa|recibi|me mandaron|fiscal|vino|<ref>|<date>|me llego|la|el))* (?:(?:esta|estan|vino|vinieron|tiene|tienen|contiene|fue emitid[oa]|es|viene|trae|tiene un|salio|sigue) )(?:tod[oa] |todo |con |completamente |un |muy |mal )*(?:{WRONG}|error(?:es)?|problemas?|mal|a nombre de otro|por equivocacion)\b",
        LIKELY,
    ),
    _dispute(
        R.OTHER,
        r"\b(?:error(?:es)?|problema|equivocacion|algo (?:mal|raro|incorrecto)|irregularidad|anomalia) (?:en|con) (?:el |la |los |esa |ese |esta |este |mi |su |una? )*(?:factura|recibo|boleta|cuenta|cobro|pedido|entrega|facturacion|<ref>)\b|\b(?:factura|recibo|cuenta|cobro|monto) (?:equivocad[oa]|incorrect[oa]|erroneo|erronea|mal)\b|\bno (?:esta|es) (?:bien|correct[oa]) (?:esa|esta|ese|este|la|el) (?:factura|cuenta|recibo|monto|cobro)\b|\b(?:eso|esto|esa cuenta|esta cuenta|esa factura) (?:esta) (?:mal|equivocad[oa])\b",
        LIKELY,
        unless=POLAR - {Unless.NEGATED},
    ),
    _dispute(
        R.OTHER,
        r"\bpor que (?:ustedes )?(?:me|nos) (?:estan |esta |siguen |quieren )?cobr\w+\b(?!.*\bya pague)",
        LIKELY,
    ),
)
ROWS = (*GOODS_ROWS, *BILL_ROWS)
