"""Spanish rows about paying: promise, claim of payment, receipt.

"Pago", "pague" and "pagamos" are several forms once their accents are gone: what stands around them tells which.
"""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import COMING, GONE, HAPPENED, LIKELY, STATED_ONLY, WEAK, row

PROMISE, PAID, RECEIPT = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.RECEIPT
PRESENT = r"(?:yapeo|plineo|pago|pagamos|abono|abonamos|liquido|liquidamos|saldo|cancelo|cancelamos|transfiero|transferimos|deposito|depositamos|consigno|consignamos|giro|giramos|ingreso|ingresamos|cubro|regularizo)"
NOUN_AFTER = (
    *"el un mi su tu este del al de por primer sin nunca ultimo cada otro proximo nuestro medio hacer para en tengo hay".split(),
    *"quedo esta estaba hago hare hice buen dia hicimos hacemos realice realizo efectuo efectue ya pendiente mismo cuenta fue era link".split(),
    *("lo que", "la que", "ya lo", "ya la", "ya le", "ya les", "ya se", "ya te", "forma de", "y no"),
)
NOT_NOUN = "".join(rf"(?<!\b{words} )" for words in NOUN_AFTER)
NOT_IF = "".join(
    rf"(?<!\b{lead}{mid} )"
    for lead in ("si", "cuando", "como", "donde", "adonde", "cuanto", "quien", "por que", "se")
    for mid in ("", " te", " le", " les", " lo", " la", " os", " se lo", " te lo", " yo", " les lo")
)
WHEN = (
    r"(?:(?:como muy tarde|de aqui|como maximo|sin mas tardar|el|la|este|esta|para|hasta|antes|en|a|al|de|del|entre|a mas tardar|maximo|como|tipo|sobre|mas o menos|por|apenas|dia|con|ahi|sin falta|dentro de|luego|tarde|yo creo|seguro"
    r"|recien|ya|solo|si|mejor) )*"
)
OBJECTS = (
    r"(?: (?:yo|te|le|les|os|todo|eso|esto|ese|esa|esta|este|el|la|los|las|lo|cuenta|factura|facturas|recibo|deuda|cuota|si|seguro|sin falta|solo|resto|restante|mitad|mas|unos|monto|total|primera|primer"
    r"|segunda|por|via|al|con|<ref>|<amount>|ya|entonces|ahi|mismo|parte|un|una|tarjeta|transferencia|completo|completa|del|de|y|ahora|saldo|pendiente|que|debo|falta|en|efectivo|spei|bizum|nequi"
    r"|yape|abono|nomas|nada|menos|sea|importe|plin|pse|deposito|pago|cheque))*"
)
PROMISES = (
    row(
        PROMISE,
        r"(?<!quien )(?<!como )(?<!cuando )(?<!donde )(?<!cuanto )(?<!si )(?<!no se si )\b<will> <adv><pays>\b"
        r"(?! (?:atencion|caro|la mitad de las cajas|cuando (?:me|nos) (?:mand|envi|entreg|arregl|corrij)\w+|hasta que|mientras|si no))",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:solo|solamente|unicamente|nada mas|nomas|apenas) (?:voy a|puedo|podemos|podre|alcanzo a|me alcanza (?:para|a)|vamos a) <adv><pays>\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"(?<!cuando )(?<!como )(?<!si )\b<will> <adv><makes> <money>\b(?! (?:de vuelta|equivocad|doble))",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"(?<!cuando )(?<!si )(?<!que )\b(?:pagare|pagaremos|abonare|abonaremos|liquidare|liquidaremos|saldare|cancelare(?:mos)?|transferire(?:mos)?|depositare(?:mos)?|consignare(?:mos)?|ingresare(?:mos)?|girare"
        r"|cubrire(?:mos)?|regularizare(?:mos)?|(?:hare|haremos|realizare|realizaremos|efectuare|efectuaremos|enviare|enviaremos|mandare|mandaremos|dare|daremos|pasare) <money>)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"{NOT_NOUN}{NOT_IF}\b{PRESENT}{OBJECTS},? {WHEN}<time>",
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"(?<!si )(?<!cuando )<time>,?(?: (?:temprano|en la manana|por la manana|en la tarde|por la tarde|en la noche|sin falta|yo|ya|te|le|les|os|se|lo|la|entonces|si|solo|mismo|seguro|a primera hora|dia|mes|que|cobro|cobre|y))*"
        rf" (?<!el )(?<!mi )(?<!un )(?<!de )(?<!ya )(?<!su )(?<!que cobro ){PRESENT}\b(?! (?:que|de la|en tramite))",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:(?:yo|que|ahora|luego|ahorita|si|claro que) )*(?<!\bsi )(?:te|le|les|os) (?:(?:lo |la )?(?:pago|abono|cancelo|transfiero|deposito|consigno|liquido|giro|ingreso|yapeo|plineo)|(?:hago|doy) (?:el |un |una |la )?(?:pago|bizum|spei|transferencia|transfer|deposito|abono|ingreso|nequi|yape|giro|plin|sinpe))(?: (?:si|todo|eso|seguro|sin falta|el \w+|la \w+|<ref>|<amount>|yo|por \w+|completo|apenas|cuando|en cuanto|al \w+|con \w+))*\W*",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"^\W*(?:(?:ok|si|bueno|listo|claro|entonces|ya|solo|yo|hola|vale|dale|perfecto),? )*(?<!ya )(?<!si ){PRESENT} (?:todo|eso|la (?:factura|cuenta|deuda|cuota)|el (?:recibo|resto|restante|saldo|total)|<amount>|<ref>|apenas|cuando|si|en cuanto|con|al cobrar|despues)\b(?!.*\bpor que\b)",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"(?<!cuando )(?<!como )(?<!si )(?<!ahora )\b(?!(?:hacemos|realizamos|hago) los pagos)(?:hago|hacemos|mando|mandamos|envio|enviamos|paso|realizo|realizamos|efectuo|doy|damos|meto|pongo) (?:ya |te |le |les |solo )*<money>(?: \w+){0,5}? ,?"
        rf"{WHEN}<time>|\b(?:hago|mando|envio|realizo|paso) <money>,? {WHEN}<time>|<time>,?(?: (?:temprano|por la \w+|en la \w+|sin falta|yo|te|le|les|os|se|lo|solo|mismo|ya|seguro))* (?:hago|hacemos|mando|mandamos|envio|enviamos|realizo|doy|paso) (?:ya |te |le )*<money>(?![a-z])(?!(?: los| las)? <vague>)",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b<sum>(?: (?:<ref>|del? \w+|<amount>))* (?:va a|van a|sera|seran|debe|deberia|queda|quedara|quedaran|estara|estaran|se va a|se) <adv>(?:ser |estar |quedar |quedarse )*(?:pagad[oa]s?|hech[oa]s?|realizad[oa]s?|liquidad[oa]s?|saldad[oa]s?|enviad[oa]s?"
        r"|transferid[oa]s?|depositad[oa]s?|abonad[oa]s?|cancelad[oa]s? (?=<time>|el |antes)|caer|entrar|salir|llegar|reflejar(?:se)?|en (?:su|tu) cuenta|acreditad[oa]s?|cubiert[oa]s?)\b"
        r"|\bse (?:pagara|realizara|liquidara|hara <money>|va a pagar|cubrira|transferira|depositara|les paga|le paga)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:pago|transferencia|spei|deposito|dinero|<ref>|debito|factura)(?: (?:ya|esta|fue|quedo|queda|es|sera|para|del? \w+|<ref>|<amount>))* (?:agendad[oa]|programad[oa]|previst[oa]|pactad[oa]|acordad[oa]|calendarizad[oa]|sale|cae|entra|contemplad[oa])"
        r"\b(?=.*(?:<time>))|\b(?:agende|agendamos|programe|programamos|deje programad[oa]|tengo programad[oa]|tenemos programad[oa]|esta programad[oa]|quedo programad[oa]) (?:el |la |un |una |ya )*(?:pago|transferencia|spei|deposito|debito|para)\b|\bfecha (?:prevista )?de pago\b.{0,20}<date>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"{NOT_IF}(?<!ya )(?<!no )\b(?:lo|la|los|las) {PRESENT}\b(?! (?:mi |nuestr|el (?:banco|seguro|cliente)|otra?\b|alguien|la empresa|yo siempre|siempre|por que|porque no))",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"^\W*{WHEN}<date>,? (?:te |le |les |os )?(?:unos |como )?<amount>(?=\W*$| y\b|,)",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"<time>,? (?:ya |les |le |te |se |sin falta )*(?:cae|sale|entra|llega|se refleja|se acredita|va|queda (?:hech[oa]|list[oa]))(?: (?:la|el|su|mi|tu))+ (?:pago|transferencia|deposito|spei|dinero|plata|abono|giro|ingreso)\b",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"<time>,? (?:yo |ya |a mas tardar )*(?:te|le|les|os) (?:lo |la )?(?:tengo|consigo|junto|mando|paso|envio|llevo)(?: (?:la|el|tu|su|lo tuyo|todo|eso))* ?(?:plata|dinero|lana|pago|todo|eso|platica|<amount>)?\b(?! (?:una? )?(?:factura|comprobante|captura|correo|mensaje|pdf|foto|recibo|soporte|voucher))",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:ustedes|usted|uds?\.?|ud) (?:van a|va a|tendran|tendra|reciben|recibe|recibiran|recibira) (?:tener |recibir )?(?:el |la |su |ya )*(?:pago|dinero|deposito|transferencia|plata|<amount>)\b|\b(?:tendran|tendra|tendras|recibira|recibiran) (?:el|su) (?:pago|dinero|deposito)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:queda|quedamos|quedo|dejemoslo|dejalo|dejelo|puede ser|podria ser|marque|marquelo|marca|ponga|pongame|ponme|ponle|anote|anota|apunta|apunte|apuntame|acordado|trato hecho|quedamos en|agende|agenda|agendame|(?:cuente|cuenten|cuenta|conta) con)(?: (?:entonces|asi|ahi|el pago|el dinero|la plata|ello|eso|todo|que|yo|ok|mi pago|en|me|que si))*,?"
        rf" {WHEN}<date>",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"^\W*(?:(?:ok|si|claro|solo|entonces|listo|bueno|vale|mejor|yo|seria|sera) ?,? )*(?:hasta|recien|para|seria|sera|a mas tardar|maximo|hasta el|para el) {WHEN}<date>(?: (?:maximo|sin falta|seguro|a mas tardar|por favor|por la \w+|en la \w+|lo resuelvo|se puede))*\W*$",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"^\W*(?:(?:si|ok|claro|yo|tranqui(?:l[oa])?|apunte(?:lo)?|apunta|que|no te preocupes|no se preocupe),? )*+{WHEN}<date>,? (?:(?:sin falta|sin mas tardar|a mas tardar|a primera hora|por la \w+|en la \w+|temprano|ya|como muy tarde|seguro|como maximo|ok)[ ,]+)*(?:sin falta|(?:os|les|te|le|lo) (?:entra|cae|llega|veras|veran|vereis|paso|caigo|hago|envio|mando|ingreso)|(?:quedara|estara|quedaran|estaran|va a quedar|va a estar) (?:pagad|saldad|liquidad|abonad|cancelad|list|hech)[oa]s?|maximo|a mas tardar|seguro|seguro que si|sin problema|lo resuelvo|queda|queda listo|queda pagad[oa]|esta pagad[oa]|(?:ya )?(?:lo|la) (?:tiene|tienes|tienen|tenes|teneis|tendra|tendras|tendran)|me pongo al (?:dia|corriente)|quedo al (?:dia|corriente)|mando|lo hago|te hago|le hago|cumplo|estoy pagando|pagando)\b\W*",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"^\W*(?:pago|pagar|pagando|abono|transferencia) {WHEN}<date>(?: (?:maximo|sin falta|a mas tardar))*\W*$",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:lo|la|los|las|todo|eso) (?:dejo|dejamos|dejare|dejaremos) (?:ya )?(?:pagad|resuelt|saldad|list|arreglad|cancelad|liquidad|hech)[oa]s?\b(?=.*<time>)|<time>,? (?:yo |ya )?(?:lo|la|los|las|todo|eso) (?:dejo|dejamos) (?:ya )?(?:pagad|resuelt|saldad|list|arreglad|cancelad|liquidad|hech)[oa]s?\b|(?<!desde )(?:<date>),? (?:ya )?(?:esta|estan) (?:pagad|liquidad|saldad|resuelt|list)[oa]s?\b|\bse (?:paga|liquida|abona|ingresa|transfiere|cancela) (?:el |este |la |para el |a )*<date>|\b(?:lo|la|los|las) (?:met(?:o|emos)|inclu(?:yo|imos)|program(?:o|amos)|agend(?:o|amos)|pon(?:go|emos)) (?:en|para) [^.;!?\n]{0,30}?<date>|\b(?:te|le|les|os) cumplo\b(?=.*<time>)|<time>,? (?:te|le|les|os) cumplo\b|\b(?:lo|la) (?:resolvemos|arreglamos|solucionamos) <date>|\b(?:tendreis|recibireis) (?:el|vuestro) (?:pago|dinero|deposito|ingreso)\b|\bde <date> no pasa\b|^\W*(?:y )?(?:la |el )?<ref>,? (?:el |para el |hasta el |antes del )?<date>\W*$|\b(?:os|les|le|te) (?:entra|cae|llega|entrara|caera|llegara)(?: ya)? (?:el|la|su|mi) (?:pago|ingreso|transferencia|dinero|deposito|abono|plata)\b|\b(?:quedara|quedaran|estara|estaran|va a quedar|va a estar) (?:ya )?(?:pagad|saldad|liquidad|abonad|cancelad|cubiert)[oa]s?\b(?=.*<time>)|\b(?:te|le|les|os) (?:caigo|llego|voy|paso) con (?:su|tu|el|la|lo|mi) (?:pago|dinero|plata|lana|abono|tuyo|suyo)"
        r"|\b(?:lo|la|el pago|el dinero|el ingreso) (?:veran|vereis|veras|vera|tendran|tendreis|tendras|tendra) (?:reflejad[oa] |ya )?en (?:el|la|su|vuestr[oa]|tu) (?:extracto|cuenta|banco)|\bpas(?:o|are|amos|aremos) a (?:pagar|depositar|dejar|abonar|consignar)(?:te|le|les|lo|la)?\b",
        unless=COMING,
    ),
    row(PROMISE, rf"^\W*<amount>,? {WHEN}<date>(?!.{{0,10}}\?)", LIKELY, unless=COMING),
    row(
        PROMISE,
        rf"\b(?:quiero|quisiera|me gustaria|prefiero|preferiria|necesito|queremos|quisieramos|pense en|pienso|mejor) (?:de )?<pays>\b(?: \S+){{0,6}}? {WHEN}<time>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:doy|damos|tiene|tienen|te doy|le doy) (?:mi|nuestra) palabra\b|\bjuro que (?:te |le |les |lo )?pago\b|\b(?:te |le |les )?(?:prometo|juro|aseguro|garantizo) (?:que )?(?:<date>|pag|te pag|le pag|les pag)",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:voy a|vamos a|ire|iremos|paso|pasare|voy|vamos) (?:(?:pasar|ir|por ahi|alla|ahi|yo) )*(?:al?|por (?:el|la|su)|hasta el) (?:banco|oxxo|tienda|oficina|cajero|sucursal|seven|corresponsal|efecty|rapipago|pago facil|local|negocio)\b(?=.{0,40}\b(?:pag|deposit|abon|consign|transf|hacer)|.{0,15}<time>)",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:voy a|vamos a|ire a|estare) (?:a )?(?:resolver|resolviendo|arreglar|solucionar|regularizar|pone\w+ al (?:dia|corriente)|cumplir)(?:lo|la)?\b.{0,25}<time>|<time>.{0,12}\b(?:lo|la|te|les) (?:resuelvo|arreglo|soluciono|cumplo)\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:estare|estaremos|estoy|estamos) (?:ya )?(?:pagando|abonando|depositando|transfiriendo|consignando|liquidando)(?:te|le|les|lo|la)?\b(?!.{0,20}\b(?:cada|desde|otra|otras|demasiado)\b)",
        LIKELY,
        unless=COMING,
    ),
)
NOT_ASKED_TO = r"(?<!\bque )(?<!\bcuando )(?<!\bno )(?<!\baunque )(?<!\busted )(?<!\bapenas )(?<!\bquien )(?<!\bme )(?<!\bque lo )(?<!\bque la )(?<!\bque le )(?<!\bque les )(?<!\bque se )(?<!\bque yo )(?<!\bno lo )(?<!\bno la )(?<!\bcuando lo )(?<!\bcuando yo )(?<!\bcuando le )(?<!\bcuanto )(?<!\bcomo )(?<!\bfavor )(?<!\bnadie )(?<!\bdonde )(?<!\bsi )(?<!\bsi lo )(?<!\bsi no )(?<!\bpor favor )(?<!\bse )(?<!\bhoy me )(?<!\bahora )(?<!\bojala )"
DONE = r"(?:pag(?:ar|o)|deposit(?:ar|o)|transferir|consignar|abonar|cancelar)"
DEED = r"(?:pague|abone|liquide|salde|deposite|consigne|gire|ingrese|cancele|transferi|transferimos)"
CLAIMS = (
    row(
        PAID,
        r"\b(?:ya|yo ya|ya te|ya le|ya les|ya lo|ya la|ya los|ya las|ya se lo|ya se la|ya os|ya yo|ya hoy|ya ayer|ya antes) (?:lo |la |le |les |se |te |yo |ayer |hoy |<date> )*(?:pague|abone|liquide|salde|deposite|consigne|gire|ingrese|transferi|pagamos|abonamos|liquidamos|depositamos|transferimos|consignamos|cancelamos|cancele|envie el pago|mande el pago|pagaron|transfirieron|depositaron|hice)\b(?! (?:solo (?:la mitad|una parte) de las cajas|el (?:pedido|contrato|servicio|plan)|la (?:suscripcion|orden|compra)|con))",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\bacab(?:o|amos) de hacer(?:lo|la)\b|\b(?:ya esta|esta ya|ya quedo) (?:girad|transferid|depositad|consignad|ingresad)[oa]s?\b|\b(?:lo|la) (?:pago|liquido|deposito) (?:mi|nuestr[oa]) (?:<kin>|soci[oa]|contador[a]?|jef[ea]) (?:ya|ayer|hoy|<date>|hace)|\bya (?:impacto|se acredito|se reflejo|cayo|entro|se impacto) (?:(?:en|el|la|tu|su|vuestra) )*(?:cuenta|pago|transferencia|deposito|dinero)\b|\b(?:quedo|esta) pag[oa]\b(?= (?:el|la|desde|ayer|<date>|hace|por)|\W*$)|(?<!\ua000 )(?<!\ua000, )\b(?:esta|estan|quedo|lo deje|la deje|eso deje|deje) (?:mas que |re|requete|super ?)?(?:pagad[oa]s?|cancelad[oa](?= (?:en|por|con|hace|el|ayer|desde))|saldad[oa]s?|repagad[oa]s?)(?:isim[oa]s?)?\b(?! (?:cuando|si|antes|en breve|el servicio|el contrato))"
        r"|\b(?:ayer|anoche|antier|anteayer|ya|<date>),? (?:te|le|les|os|se) (?:lo |la |los |las )?(?:ingrese|pase|mande|envie|gire|di|deje|transferi|deposite|abone|yapee|bizumee)(?: (?:el|la|los|las|unos|unas|mi|ya))* ?(?:<amount>|dinero|plata|pago|transferencia|importe|todo|lo que|mitad|$|\W)"
        r"|\b(?:se (?:os|les|le|te) ha (?:transferido|pagado|abonado|ingresado|hecho (?:el|la) (?:pago|transferencia|ingreso)))\b|\bsalieron (?:de mi cuenta )?<amount>|<amount> de mi cuenta\b(?! no)",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:facturas?|recibos?|cuotas?|pagos?|<ref>|deuda|cuenta|todo|las dos) (?:ya )?se (?:abonaron|pagaron|liquidaron|abono|liquido|pago|saldo|saldaron|transfirio|transfirieron)\b|\b(?:le|les|os|te) (?:di|entregue|dimos|entregamos|pague) (?:el|la|los|las)? ?(?:efectivo|dinero|plata|billetes|<amount>)(?: en (?:efectivo|mano))? a(?:l)? (?:su|vuestr|tu|el |la |re|co|em|ve|ch|se)\w*"
        r"|\b(?:me|nos) (?:lo|la|los|las) (?:cobraron|cargaron|descontaron|debitaron|pasaron)(?: (?:ya|ayer|<date>|en (?:la|mi) cuenta|el|por (?:el )?banco))+\W*$|\b(?:mi |el |la )(?:<kin>|soci[oa]|contador[a]?|gestor[a]?|jef[ea]) ya (?:se (?:encargo|ocupo)|lo (?:arreglo|resolvio|hizo)|(?:hizo|realizo) (?:el|la))\b|\blo (?:mande|envie|transferi|gire|ingrese) (?:ayer|anoche|<date>|hace)",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        # "Si" with this form is no condition: it stands for "sí".
        r"^\W*(?:(?:pero|oiga|oye|es que|pues|no|yo|hola|che|mire|mira),? )*si,? (?:(?:ya|yo|le|les|te|lo|la|se|ayer) )*(?:pague|deposite|transferi|consigne|abone|liquide|hice (?:el|la) (?:pago|transferencia|deposito))\b",
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        rf"\b(?:ya )?(?:fui|fuimos|fue|fueron) (?:(?:ya|ayer|al|banco|oxxo|<date>|hoy|la|el|oficina|a la) )*a {DONE}(?:lo|la|te|les|le)?\b(?=\W*$| (?:ayer|anoche|en|al|el|la|esta|por|<date>|hoy))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        rf"{NOT_ASKED_TO}\b(?:pague|transferi|transferimos)\b(?! (?:lo que (?:debe|deba)|usted|su |ud\b|de una vez|cuando|por (?:algo|un producto) que|caro|a la cuenta equivocada|por error|por equivocacion))",
        unless=GONE,
    ),
    row(
        PAID,
        rf"{NOT_ASKED_TO}\b{DEED}(?: (?:yo|ya|todo|el (?:pago|total|saldo|resto|monto|recibo|importe|abono)|la (?:factura|cuota|deuda|cuenta|mitad|transferencia|mensualidad|sena|renta)|lo que (?:debia|faltaba)|<ref>|<amount>|ayer|hoy|esta|<date>|por|en|a|con|al|mi|la)\b)(?! (?:pedido|contrato|suscripcion|orden|equivocad))",
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:es que|digo que|dije que|repito que|informo que|aviso que|comento que|confirmo que|le informo que|pues) (?:yo )?(?:ya )?(?:lo |la |se |le )*(?:pague|deposite|transferi|abone|consigne|pagamos)\b|\b(?:se lo|se la|te lo|te la|te los|se los|lo|la|los|las|yo lo|yo la|yo los) (?:pague|transferi|deposite|consigne|abone)\b(?<!que lo pague)(?<!que la pague)(?<!que se lo pague)(?<!no lo pague)(?<!cuando lo pague)(?<!que yo lo pague)(?<!que te lo pague)(?<!si lo pague)",
        unless=GONE,
    ),
    row(
        PAID,
        r"\bpagamos\b(?! (?:siempre|puntual|cada|a \d+ dias|todos|por lo que|<time>|el|la proxima|si|cuando|hasta|los|a fin|en (?:cuotas|partes|dos))| ?\W* ?<time>)(?<!que pagamos)(?<!si pagamos)(?<!cuando pagamos)(?<!cuanto pagamos)(?<!como pagamos)(?<!donde pagamos)(?<!no pagamos)|\bpagamos (?:el |la |ya |todo |esa |esta |eso )*(?:<ref> |factura |recibo |<amount> )*(?:ayer|<date>)",
        LIKELY,
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:hice|hicimos|realice|realizamos|efectue|efectuamos|mande|mandamos|envie|enviamos|pase|di|dimos|acabo de (?:hacer|mandar|enviar|efectuar|realizar)(?:te|le|les)?|acabamos de (?:hacer|mandar|enviar|realizar)) (?:ya |te |le |les |hoy |ayer |[\ua000]+ |ahora |mismo |anoche |recien )*"
        r"(?:(?:el|la|los|las|un|una|unos|mi|su|tu|ese|esa|este|esta|por|via|del|de|total|primer) )*(?:pagos?|transferencias?|depositos?|abonos?|consignacion|giro|ingreso|dinero|plata|cheque|spei|bizum|nequi|yape|yapeo|plin|sinpe|daviplata|[\ua001]+)\b(?! (?:equivocad[oa]|de vuelta|programad|agendad|a (?:la cuenta|otra cuenta) (?:equivocad|que no)))(?<!que mande)(?<!que envie)",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:acabo|acabamos|acaba|acaban|termine|terminamos) de (?:pagar|liquidar|saldar|abonar|cancelar|transferir|depositar|consignar|girar|ingresar|yapear)(?:te|le|les|lo|la|os|telo|selo|sela)*\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:he|hemos|habia|habiamos|tengo|tenemos|lo tengo|la tengo|ha sido|han sido|haya|ha|han)(?: (?:ya|yo|lo|la))* (?:pagad[oa]s?|abonad[oa]s?|liquidad[oa]s?|saldad[oa]s?|transferid[oa]s?|depositad[oa]s?|consignad[oa]s?|ingresad[oa]s?|hecho (?:ya )?(?:el |la |un |una )?(?:pago|transferencia|deposito|ingreso|abono|bizum)|realizado (?:el |la |un |una )?(?:pago|transferencia|deposito|ingreso))\b(?<!haya pagado)(?! (?:mas de la cuenta|de mas|dos veces))",
        unless=HAPPENED,
    ),
)
STATES = (
    row(
        PAID,
        r"(?<!\ua000 )(?<!\ua000, )\b(?:ya (?:esta|estan|estaba|quedo|quedaron|fue|fueron|se|quedaba|ha sido|lo tengo|la tengo|los tengo)|esta|estan|quedo|quedaron|fue|fueron|todo(?: esta| ya| ya esta)?|esta todo|factura|cuenta|recibo|deuda|<ref>|<amount>|esta ya|estaba ya|esa ya|eso ya|ese ya|esa|eso ya esta) (?:ya )?"
        r"(?:pagad[oa]s?|liquidad[oa]s?|saldad[oa]s?|abonad[oa]s?|pag[ao]s?(?= desde| hace|\W*$))\b(?! (?:cuando|si|antes|el proximo|para <date>|a mas tardar|en breve|solo (?:la mitad|una parte)|manana|<vague>|la (?:proxima|otra)|despues|seguro|sin falta))",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:pagos?|transferencias?|deposito|consignacion|dinero|plata|factura|recibo|cuenta|monto|<ref>|<amount>|cheque|spei|bizum|abono)(?: (?:del? \w+|<ref>|<amount>|<date>|ya|fue|fueron|esta|estan|quedo|quedaron|por <amount>|ha sido|a (?:su|tu|la) cuenta))*"
        r" (?:hech[oa]s?|realizad[oa]s?|efectuad[oa]s?|enviad[oa]s?|depositad[oa]s?|transferid[oa]s?|ejecutad[oa]s?|completad[oa]s?|consignad[oa]s?|procesad[oa]s?|pagad[oa]s? (?:ayer|hoy|ya|<date>|con|por|desde)|ya (?:salio|cayo|entro|paso|se hizo|se envio|se realizo)|(?:salio|se hizo|se realizo|se envio|se deposito|se pago|se debito|se desconto|se cobro)(?: (?:ayer|hoy|<date>|de mi cuenta|desde))?)"
        r"(?! (?:equivocad|mal|por duplicado|dos veces|cuando|si|de forma|a la cuenta equivocada|en otra))(?<!factura hecha)(?<!factura enviada)(?<!cuenta enviada)(?<!recibo enviado)",
        LIKELY,
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:ya )?(?:(?:me|nos|se) (?:lo |la )?)?(?:debitaron|descontaron|cobraron|desconto|debito|salio|retiraron|cargaron|cargo)(?: (?:ya|el dinero|la plata|el pago|el monto|el importe|<amount>|automaticamente|ayer|<date>|hoy|eso|lo))* (?:de|en|a|del|desde) (?:mi|la|nuestra) (?:cuenta|tarjeta|banco|nomina|saldo)\b(?! (?:dos veces|de mas|sin autoriz))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"^\W*(?:(?:ya|si|ok|listo|hola|esta|todo|buenas|hecho),? )*(?:pagad[oa]|liquidad[oa]|saldad[oa]|depositad[oa]|transferid[oa]|abonad[oa]|consignad[oa]|(?:pago|deposito|spei|bizum|transferencia|abono|nequi) (?:hech[oa]|enviad[oa]|realizad[oa]|efectuad[oa]|list[oa])|ya quedo(?: (?:el pago|pagad[oa]|list[oa]|hech[oa]))?|listo el pago|ya se (?:pago|hizo el pago|deposito)|ya esta (?:pagad[oa]|el pago|pag[oa]|la transferencia|hecha la transferencia|hecho el pago))(?: (?:ya|si|hoy|ayer|gracias|<date>|con exito|por \w+|recien|la \w+|el \w+))*\W*$",
        LIKELY,
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:mi|su|la|el|nuestr[oa]) (?:<kin>|socio|socia|contador[a]?|empresa|oficina|jefe) (?:ya )?(?:lo |la |le |les |se |te )*(?:pago|liquido|transfirio|deposito|consigno|abono|hizo (?:el |la )?(?:pago|transferencia|deposito|abono))\b|\bya (?:lo |la |le |les )*(?:pagaron|pago mi|transfirieron|depositaron)\b|\b(?:me|nos) dijeron que ya pag",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:ya )?se (?:le |les |te |lo |la )*(?:pago|transfirio|deposito|abono|consigno|liquido|hizo (?:el |la )?(?:pago|transferencia|deposito)|realizo (?:el |la )?(?:pago|transferencia)|envio el pago|pagaron)\b(?! (?:en|a) (?:cuotas|plazos))(?<!como se pago)",
        LIKELY,
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:en mi (?:banco|estado de cuenta|extracto|app|aplicacion|banca)|en el (?:extracto|banco)|el banco|mi banco|la app)\b.{0,30}\b(?:aparece|sale|muestra|confirma|dice|figura|consta)\b.{0,25}\b(?:pagad[oa]|pago|debitad[oa]|transferencia|salio|cobrad[oa]|cargo)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        r"\b(?:no debo|no hay|no existe|no tengo)\b.{0,25}\b(?:ya pague|ya esta pagad[oa]|ya la pague|ya lo pague)\b|\b(?:cuenta|deuda) (?:ya )?(?:esta )?(?:saldada|liquidada|en ceros|cancelada(?= ya| totalmente))\b",
        LIKELY,
        unless=HAPPENED,
    ),
)
PROOF = r"(?:comprobantes?(?! fiscal)|justificantes?|vouchers?|boucher|baucher|vaucher|constancia(?: de (?:pago|deposito|transferencia))?|recibo (?:de(?:l)? (?:pago|deposito|banco)|de (?:la )?transferencia)|soporte(?:s)? (?:de(?:l)? )?(?:pago|transferencia|consignacion)|ticket (?:de(?:l)? )?(?:pago|deposito|oxxo)|captura(?: de pantalla)?|pantallazo|screenshot|foto del? (?:pago|comprobante|deposito|recibo|voucher|ticket)|ficha de deposito|resguardo)"
RECEIPTS = (
    row(
        RECEIPT,
        rf"\b(?:adjunto|adjuntamos|adjuntare|anexo|anexamos|envio|enviamos|envie|enviare|mando|mandamos|mande|comparto|compartimos|comparti|paso|pase|remito|aqui (?:esta|va|tiene[ns]?|le|te|les|dejo|mando|adjunto)|ahi (?:esta|va|tiene[ns]?|te|le|les|mando|dejo)|aca (?:esta|va|te|le|tiene[ns]?|les|dejo)"
        rf"|ya (?:mande|envie|les mande|le mande|te mande|pase|subi)|mira|mire|vea|vean|ve|te dejo|le dejo|les dejo|dejo|subo|subi|reenvio|hago llegar|hice llegar|acabo de (?:enviar|mandar)(?:les?|te)?|tengo|va|en adjunto|he (?:enviado|mandado|adjuntado)|voy a (?:enviar|mandar|adjuntar|pasar)(?:te|le|les)?|estoy (?:enviando|mandando|adjuntando))\b(?: \S+){{0,4}}? {PROOF}\b",
        unless=STATED_ONLY,
    ),
    row(
        RECEIPT,
        rf"^\W*(?:el |mi |su |la |este es (?:el |mi )|(?:la )?foto del? )*{PROOF}(?: (?:del? (?:pago|deposito|transferencia|spei|\w+)|adjunto|ahi|abajo|aqui|anexo|de la \w+|<date>|por <amount>|<amount>))*\W*$",
        LIKELY,
    ),
    row(
        RECEIPT,
        rf"\b{PROOF}\b(?: \S+){{0,3}}? (?:adjunto|anexo|abajo|enviado|mandado|ahi va|en el adjunto|aqui|va adjunto|ya lo (?:mande|envie))\b|\b(?:se adjunta|ver adjunto|va adjunto|en el adjunto)\b(?!.{{0,20}}(?:factura|nota))",
        unless=STATED_ONLY,
    ),
    row(
        RECEIPT,
        r"\b(?:pague|transferi|deposite|hice|mande|envie|pagado|consigne|abone)\b.*\b(?:ref|referencia|id|folio|codigo|autorizacion|clave de rastreo|rastreo|operacion|transaccion|movimiento|comprobante)(?: (?:de(?: la)? (?:transaccion|transferencia|pago|operacion|autorizacion|rastreo)|numero|no\.?|nro\.?|bancaria))?[ .:#-]*(?:es |fue )?[a-z]*\d[\w/-]{3,}",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        RECEIPT,
        r"^\W*(?:el |la |mi )?(?:(?:id|codigo|numero|referencia|autorizacion|folio) de(?: la)? (?:transaccion|transferencia|pago|operacion|deposito|autorizacion)|clave de rastreo|autorizacion)[ .:#-]*(?:es |fue )?[a-z]*\d[\w/-]{3,}",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
ROWS = (*PROMISES, *CLAIMS, *STATES, *RECEIPTS)
