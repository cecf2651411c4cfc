"""Spanish rows that ask for something: a copy, a link, the balance, a call, a person, another channel."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, POLAR, QUOTED, WEAK, row

COPY, LINK, BALANCE = Intent.INVOICE_COPY, Intent.PAYMENT_LINK, Intent.BALANCE_QUESTION
METHOD, CALLBACK, HUMAN = Intent.PAYMENT_METHOD_QUESTION, Intent.CALLBACK_REQUEST, Intent.HUMAN_REQUEST
CHANNEL, UPDATE = Intent.CHANNEL_PREFERENCE, Intent.CONTACT_UPDATE
SEND = (
    r"(?:mand(?:a|e|en|ar|arias?|as|es|ad|ando)|(?:re)?enviando|envi(?:a|e|en|ar|as|es|ad|arias?)|reenvi(?:a|e|en|ar|as|ad|ais|adme|eis)|pas(?:a|e|en|ar|as|ad)|quiero|quisiera|queria|necesito|necesitamos|necesitaria|requiero|requerimos|solicito|solicitar|pido|hac(?:er|e|en)(?:me)? llegar|hag(?:a|an)me llegar|emit(?:an|ir|a)"
    r"|gener(?:a|e|en|ar)|proporcion(?:a|e|en|ar)|compart(?:e|a|an|ir|en)|facilit(?:a|e|en|ar|as|ad|ais)|regal(?:a|e|as|an|ar)|d(?:a|en|ame|eme|enme|anme)|consegui(?:r|me)|imprimir|descargar|bajar|tener|recibir|colabor(?:a|e|eme|ame) con|me (?:pasas|pasa|pasan|mandas|manda|mandan|envias|envia|envian|das|da|dan|regalas|regala|regalan|comparte|compartes|facilita|facilitas|pasais|mandais|enviais|dais|reenvian|reenvias|reenvia))(?:me|nos)?(?:la|lo|las|los)?"
)
FILL = r"(?: (?:me|nos|te|le|por favor|porfa|de nuevo|nuevamente|otra vez|ahi|a|el|la|los|las|lo|un|una|del?|mi|mis|nuestr[oa]|su|es[ea]|est[ea]|que|enviar|mandar|recibir|enviarme|mandarme|por (?:correo|whatsapp|aqui|mail|e-?mail)|al (?:correo|whatsapp|mail)|copia|copia de(?: la)?|copias de|ultim[oa]|actualizad[oa]|nuev[oa]|tod[oa]s|proxim[oa]|numero de|atrasad[oa]s?|pendientes?|urgente|mas|tener|usted|ustedes|ver|consultar|podria|pueden|puede|puedes|podrian|revisar|pdf de(?: la)?))*"
COPIES = (
    row(
        COPY,
        rf"\b{SEND}{FILL} <docs>\b(?! (?:equivocad[oa]|incorrect|indebid|no|ya (?:esta )?pagad|duplicad|(?:esta|es) (?:mal|equivoc)|pagad[oa]|dos veces|corregid|correct[oa](?= )|sin (?:intereses|recargo)|de pago))(?!.{{0,12}}\b(?:link|liga|corregid|con (?:el )?descuento)\b)(?<!quiero pagar)",
        unless=POLAR,
    ),
    row(
        COPY,
        r"\b(?:he )?(?:perdido|perdi|borre|extravie|traspapele|traspapelado|borrado) (?:la|el|esa|ese|mi) (?:factura|recibo|boleta|correo)\b|\b(?:me|nos) falta (?:el|la) (?:pdf|factura|recibo|<ref>|xml)|\b(?:factura|recibo|<ref>|correo|pdf)(?: \w+){0,3} no (?:me )?(?:aparece|la encuentro|lo encuentro|lo veo|la veo|se abre|abre)\b|\b(?:copias?|duplicado|reimpresion) (?:simple |digital )?(?:del?|de la|de mi|de las|de los) (?:\w+ )?<docs>|\b(?:factura|recibo) (?:actualizad[oa]|por favor|en pdf)\b|^\W*(?:la |el |mi )?(?:factura|recibo|boleta|copia de la factura|estado de cuenta)(?: por favor| porfa| ahi)?\W*$|\ben pdf\b",
        unless=QUOTED,
    ),
    row(
        COPY,
        r"\b(?:no|nunca|todavia no|aun no) (?:(?:me|nos|todavia|aun|he|hemos|ha|han) )*(?:recib(?:i|imos|ido)|lleg(?:o|aron|a|ado)|encuentro|encontre|encontramos|tengo|vi|veo|mandaron|enviaron|han (?:mandado|enviado)|puedo (?:abrir|ver|descargar|encontrar)|pude (?:abrir|ver|descargar)|localizo|ubico|aparece|abre)(?: (?:la|el|los|las|mi|es[ea]|est[ea]|ningun|ninguna|todavia|aun|dicha|al|por correo|el correo con|tal|en el correo))* (?:facturas?|recibos?|boletas?|<ref>|pdf|correo|documento|archivo|adjunto|estado de cuenta|cuenta de cobro)\b(?! (?:equivocad|de (?:la compra|deuda) que))|\b(?:factura|recibo|boleta|<ref>|cuenta de cobro|estado de cuenta)(?: (?:del? \w+|todavia|aun|este mes|de este mes))* (?:no|nunca|todavia no|aun no) (?:me |nos |se |ha |la |lo |he )*(?:llego|llega|recibi|recibido|llegado|fue enviad[oa]|aparecio|genero|mandaron|enviaron)\b|\b(?:donde (?:esta|veo|encuentro|descargo)|perdi|extravie|borre|se me perdio|se me extravio) (?:el |la |mi |es[ea] )*(?:factura|recibo|boleta|estado de cuenta|<ref>|pdf)\b",
        unless=QUOTED,
    ),
)
PAYING_WAYS = (
    row(
        LINK,
        rf"\b{SEND}{FILL}(?: (?:el|la|un|una|nuevo|otro|ese|los|su|tu|sus|tus))* (?:link|liga|enlace|boton de pago|clabe|cbu|cvu|alias|iban|qr|codigo (?:qr|de pago|de barras)|nequi|daviplata|bizum|yape|plin|llave|bre-?b|referencia(?: (?:oxxo|de pago|para pagar|bancaria))?|datos (?:bancarios|de (?:la )?(?:cuenta|pago|transferencia|deposito)|para (?:el |la |hacer )?(?:pago|pagar|transferencia|transferir|depositar|deposito))|(?:numero de )?cuenta(?: (?:bancaria|para (?:depositar|pagar|transferir|consignar|hacer)|de (?:banco|ahorros|bancolombia|\w+)|bancolombia|banamex|bbva|\w+))?(?= |\W*$)(?! (?:de cobro|que)))(?! (?:esta|es) )",
        unless=POLAR,
    ),
    row(
        LINK,
        r"\b(?:link|liga|enlace|boton) (?:de|para(?: el)?) pag\w+|\b(?:donde esta|no (?:me )?(?:llego|recibi)|expiro|vencio|caduco|nuevo) (?:el |la |un )?(?:link|liga|enlace|qr|codigo)\b|\b(?:cual|que|me (?:dice|dices|das|da|regala)|dime|digame)(?: (?:es|el|la|su|tu|sus|seria|son|los))* (?:clabe|cbu|cvu|alias|iban|numero de cuenta|cuenta(?= (?:bancaria|para|de|bancolombia|deposito|le|te|les|consigno|transfiero|pago|\W*$)|\W*$)|link|referencia|nequi|daviplata|bizum|yape|numero de (?:nequi|bizum|yape)|llave|banco (?:es|pago|deposito)|datos (?:bancarios|de pago))\b|\bcodigo qr\b|^\W*(?:el |la |su )?(?:link|liga|enlace|clabe|cbu|alias|iban|nequi|numero de cuenta|bizum)(?: por favor| porfa)?\W*\??\W*$|\b(?:link|liga|enlace) (?:no|expir\w+|rot[oa]|vencid[oa]|por favor)\b|\ba (?:que|cual|donde) (?:cuenta|numero|nequi|banco|clabe|bancolombia|daviplata|bizum|yape|tarjeta|llave|iban|alias|cbu)\b|\bque cuenta\b(?=.*\b(?:consign|transf|deposit|pag))",
        unless=POLAR,
    ),
    row(
        LINK,
        r"\b(?:como|donde|a donde|adonde|por donde|de que (?:forma|manera)|cual es la forma)(?: (?:es que|yo|nosotros|se|que|le hago para|hago para|hago|hacer|puedo|podemos|debo|es|para|la|les|le|te|lo|realizo|realizar|efectuar|hacer el|el|los|uno))* (?:pag(?:o|a|ar|amos|arles|arte|arlo|arla|arle|aria)|liquid(?:o|ar)|transfier(?:o|e)|transferir|deposit(?:o|ar|amos)|consign(?:o|ar|amos)|abon(?:o|ar)|gir(?:o|ar)|ingres(?:o|ar)|pago)\b|\b(?:quiero|quisiera|queremos|deseo|necesito|listo para|vengo a|me gustaria|busco) (?:ya )?(?:pagar|liquidar|saldar|ponerme al dia)(?:la|lo|las|los|les|te)?(?: (?:eso|todo|ahora|hoy|ya|la|el|mi|esa|ese|esta|este|cuenta|factura|deuda|recibo|pronto|de una vez|por|via|pse|nequi|spei|con|tarjeta|en linea|online|en|<ref>|<amount>|total|monto|las|los|facturas|deudas|saldo|pendientes?|adeudo|mensualidad|cuota|por favor|y))*\W*$",
        unless=POLAR,
    ),
    row(
        METHOD,
        r"\b(?:puedo|podemos|se puede|podria|aceptan?|aceptas|aceptais|admitis|admiten|teneis|tenes|cobrais|reciben?|recibis|hay (?:forma|manera)|es posible|seria posible|tienen|tienes|tiene|manejan|trabajan con|cuentan con|hacen)(?: (?:yo|ustedes|les|le|te|pagar|pagarles|pagarte|hacer|de|solo|parte|el pago|eso|pagos?|liquidar|por|con|via|mediante|un|una|el|la|en|ser|tambien|si es|tarjetas|a traves de|algun|alguna|depositar|transferir|consignar|pagarlo|pagarla))* (?:tarjetas?|spei|credito|debito|efectivo|cheques?|transferencias?|paypal|bizum|nequi|daviplata|pse|yape|plin|mercado ?pago|oxxo|visa|mastercard|domiciliacion|cripto|bitcoin|apple pay|google pay|efecty|western union|rapipago|pago facil|corresponsal|baloto|deposito|dolares|bancolombia|codi|webpay|giros?|linea|otro banco)\b(?! .{0,25}\b(?:manana|<date>)\b)(?=.*\?|.{0,25}$)",
        unless=POLAR,
    ),
    row(
        METHOD,
        r"\b(?:formas?|medios?|metodos?|opciones|modos?|maneras?|canales) (?:de|para(?: el)?) (?:pago|pagar)\b|\b(?:domiciliar|activar|dar de alta|autorizar|inscribir)(?: (?:el|la|en|al|mi))* (?:domiciliacion|debito (?:automatico|directo)|pago automatico|recibo|cargo automatico)\b|\b(?:tarjeta|pago|transferencia|transaccion|sitio|pagina|app|aplicacion|link|liga|enlace|web|portal|codigo(?: de barras)?|qr|banco|referencia|sistema|boton|pse|plataforma|clabe|cuenta(?= (?:no existe|no aparece)))(?: (?!esta semana)\w+){0,3}? (?:(?:fue |da |esta |dio |sale |me da |me sale |marca )?(?:rechazad[oa]|denegad[oa]|declinad[oa]|bloquead[oa]|error|invalid[oa]|caid[oa]|fall(?:o|a|ando))|no (?:me |se )?(?:pasa|paso|abre|abrio|carga|funciona|funciono|acepta|acepto|deja|dejo|sirve|jala|lee|entra|existe|procesa|esta funcionando))\b|\bno (?:puedo|pude|me deja|logro|he podido|me dejo) (?:pagar|acceder|entrar|abrir|generar|hacer el pago|ingresar) (?:por|en|con|a|desde) (?:el |la )?(?:sitio|pagina|app|aplicacion|link|liga|enlace|tarjeta|portal|web|pse|sistema)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
BALANCES = (
    row(
        BALANCE,
        r"\b(?:revis(?:a|e|en|ar|ame|eme|enme|arme)|mir(?:a|e|ame|eme)|consult(?:a|e|ame|eme)|chec(?:a|ame|ar)|cheque(?:a|ame|e|eme)) (?:(?:por favor|ahi|ya|el|mi) )*(?:saldo|cuenta|deuda|estado de cuenta)\b(?! (?:bancaria|clabe|para))|\b(?:que|cuanto) (?:me|nos) (?:queda|falta|resta)\b(?=.*(?:pago|abono|\W*$))",
        unless=POLAR,
    ),
    row(
        BALANCE,
        r"\b(?:cuanto(?: (?:yo|es|que|todavia|exactamente|mismo|esta|queda|quedo|seria|fue|va a ser|tengo que|hay que|necesito|estoy|falta|me|les|le|te|ustedes|mi|el|la|total|monto|en|al|todo|aun|lo|se|nos))* ?(?:debo|debemos|debiendo|pagar|debe|falta|faltan|factura|deuda|cuenta|recibo|saldo|monto|total|queda|quedo|eso|es|sale|salio|cuota|mensualidad|adeudo|cobran|para pagar|para liquidar|atrasad[oa]|pendiente|adeudo|adeudamos|tengo|resta|\W*\?|\W*$))(?! (?:tiempo|antes|mas (?:tiempo|rapido)|plazo|se tarda|tarda|dias))|\blo que (?:debo|adeudo)\b(?=\W*(?:\?|$))",
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:cual|cuales|que|dime|digame|saber|me (?:dice|dices|indica|confirma|informa|puede decir)|informeme|informar|confirm(?:a|e|ar|eme|ame)|revis(?:a|e|ar|ame|eme|arme)|consultar|verific(?:a|e|ar)|conocer|quiero (?:ver|informacion de)|informacion (?:de|sobre)|detalles? de)(?: (?:es|el|la|los|las|mi|mis|seria|me|de|exact[oa]|total|son|monto|actual|cual|cuanto|por favor|nuestro))* (?:monto|saldo|total|deuda|adeudo|importe|vencimiento|fecha (?:de (?:vencimiento|pago)|limite)|situacion|facturas? (?:pendientes?|atrasad[oa]s?|vencid[oa]s?|abiertas)|pendientes|cuotas? (?:pendientes?|atrasad[oa]s?|vencid[oa]s?|que falt\w+)|que (?:yo )?debo|cuanto debo|estado de (?:mi )?cuenta|lo que debo)\b(?! (?:equivocad|no|acordad|incorrect|de la tarjeta))",
        unless=POLAR,
    ),
    row(
        BALANCE,
        r"\b(?:que|cual) (?:es esa |es esta |es la )?(?:deuda|cobro|cuenta|factura|monto|recibo|adeudo) (?:es(?: (?:esa|esta|ese|este))?|seria|dice|tengo|debo|tengo pendiente)\W*\?|\b(?:de que (?:se trata|trata|es (?:eso|esto|(?:la|esa|esta) (?:deuda|cuenta|factura)|(?:ese|este|el) (?:cobro|cargo|recibo)))|a que (?:corresponde|se refiere)|por que concepto|de que concepto|de cual factura)\b|\bcuando (?:se )?(?:vence|vencio|vencia|es (?:el vencimiento|la fecha)|debo pagar|tengo que pagar|fue el vencimiento)\b|\bhasta cuando (?:puedo|debo|tengo)\b|^\W*(?:y |hola |cual es )*(?:mi |el )?(?:estado de cuenta|extracto|saldo)\W*$|\b(?:tengo|hay|existe|me queda|queda) (?:alguna? |algun |algo de )?(?:cosa |factura |cuenta |recibo |deuda |saldo |monto |adeudo )?(?:pendiente|atrasad[oa]|por pagar|vencid[oa])\b(?=.*\?)|\b(?:estoy|esta todo|estamos) (?:al (?:dia|corriente)|todo pagado|debiendo)\b(?=.*\?)|\b(?:recibieron|recibio|recibiste|les llego|te llego|le llego|ya (?:les |te |le )?(?:llego|cayo|entro|aparece|se reflejo)|se reflejo|aparece) (?:ya )?(?:el |mi )?(?:pago|dinero|transferencia|deposito|monto)\b(?=.*\?)|\by la otra (?:factura)?\W*\?|\btengo abonad[oa] <amount>",
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:hay|tengo) (?:algo|alguna cosa|alguna factura) (?:para|por|que) pagar\b|\bque (?:es lo que )?(?:debo|me falta|tengo pendiente|tengo por pagar|adeudo)\b(?! hacer)|^\W*(?:mi |el )?saldo(?: por favor)?\W*$|\bestoy debiendo\W*\?",
        WEAK,
        unless=QUOTED,
    ),
)
CALLS = (
    row(
        CALLBACK,
        r"\b(?:(?:me|nos) (?:puede[ns]? |podria[ns]? )?(?:llam(?:a|e|en|an|as|ar|arias?)|marc(?:a|an|as)|marqu(?:e|en)|devuelve[ns]? la llamada|telefonea|da[ns]? una llamada)|llam(?:e|en|a|ad|ar|ame|eme|enme|ame|adme|enos|ennos|arme|arnos|alo)(?:me|nos)?(?= (?:por favor|porfa|manana|mas tarde|luego|despues|a las|a la|al|el|<date>|<time>|hoy|en la|por la|ahora|de|mejor|entre|en|cuando|<phone>|si|para(?! (?:anul|cancel|dar|avis|decir|reclam|quej|pedir))|que|este|otra|<vague>|a partir|$)|\W*$)|(?:llam(?:ame|eme|enme|adme|ennos)|marqu(?:eme|enme|ennos)|marc(?:ame)|telefoneeme|echame una llamada|(?:hablame|hableme|hablenme) (?:a las? \w+|\ua000+|<time>|luego|mas tarde|mejor|al rato|manana|por la|en la)|hablame por telefono|hableme por telefono|devuelvame la llamada|devuelvanme la llamada|regreseme la llamada))\b(?! (?:mas|nunca|la atencion|jamas|\w+ veces|a (?:cada|todas?)|tod[oa]s? |sin parar|cada|al trabajo))(?<!empresa me llama)(?<!quien me llama)(?<!que me llama)(?<!que me llaman)(?<!donde me llama)(?<!donde me llaman)|\b(?:quiero|quisiera|necesito|espero|puede[ns]?|podria[ns]?|agendar|programar|solicito|pido|prefiero)(?: (?:que|de|una|un|me|ustedes|usted|alguien|su|por|el|agendar|programar|nos))* (?:llamen|llame|llames|llamar(?:me|nos)?|llamada|marquen|marcar(?:me)?|contacto telefonico|llamada telefonica)\b(?! (?:a (?:un|mi) abogad|la atencion))|\b(?:podemos|puedo) (?:hablar|conversar|platicar) (?:por telefono|mas tarde|manana|<date>|<time>|luego)\b|^\W*(?:llama|llame|llamen|marquen|marqueme)(?: (?:ahi|por favor|manana|hoy|<date>|<time>|despues))*\W*$",
        unless=POLAR,
    ),
    row(
        CALLBACK,
        r"\b(?:mejor|buena|buen) (?:hora|horario|momento) (?:para|de) (?:llamar|hablar|llamarme|contacto)|\b(?:los|las|les|le|te) puedo llamar\b|\b(?:a que|cual es (?:el|su)) (?:numero|telefono) (?:puedo llamar|para llamar|llamo|los llamo)\b|\b(?:estoy (?:en (?:una )?(?:reunion|junta|clase|consulta|el medico)|manejando|conduciendo|en el trabajo|ocupad[oa]|trabajando)).{0,25}\b(?:llam\w+|marqu\w+|despues|mas tarde|luego)\b|\bhabl(?:amos|emos) (?:mas tarde|luego|despues|manana|por telefono|<date>|<time>)\b|\b(?:en otro momento|mas tarde) (?:me )?(?:llam|marc|marqu)\w+",
        LIKELY,
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"\b(?:hab(?:lar|lo|le|la|lara)|convers(?:ar|o)|plati(?:car|co)|trat(?:ar|o)|contact(?:o|ar|arme|en|e)|comunic(?:ar|arme|ame|eme|o|acion)|comuniqu(?:e|en)(?:me|nos)?|transfier(?:a|e|an|ame|eme)(?:me|nos)?|transferir(?:me)?|pas(?:a|e|en|ar|an|as)(?:me|nos)?|pon(?:ga|er|gan|me)(?:me)?|quiero|quisiera|necesito|prefiero|hay|exijo|solicito|atendid[oa] por|atencion(?: de)?|que me (?:atienda|llame|contacte|hable|ayude)|atienda|deriv(?:a|e|en|ar)(?:me)?|escal(?:ar|en|e)|conect(?:a|e|ar)(?:me)?|enlaz\w+|remit\w+)(?: (?:me|con|de|del|un|una|uno|el|la|lo|al|a|para|por|ser|hablar|algun|alguna|otr[oa]|su|vuestro|cualquier|directamente|solo|mismo|quien|en|atendid[oa]|ayuda de|vez|primero|que me atienda|tu|mejor|por telefono con))* <human>\b(?! (?:equivocad|virtual|automatic|que (?:debe|murio)|digital|en (?:esta|mi) (?:casa|familia)|del banco|de mi|vencida))(?<!hablar con usted)",
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"^\W*(?:(?:un|una|el|quiero|por favor|hola|necesito|solo|con|a),? )*(?:asesor(?:a)?|humano|agente(?: humano)?|persona(?: real| de verdad)?|gerente|supervisor[a]?|operador[a]?|alguien|ejecutivo|representante|hablar con alguien|soporte|encargad[oa]|atencion al cliente|cartera|atencion humana)(?: por favor| porfa| ya| ahora| urgente| humano| real)*\W*$|\b(?:persona|asesor|gente|ser|agente) (?:de verdad|real|human[oa]|reales|de carne y hueso)\b|\bno (?:quiero|me gusta|voy a) (?:hablar |tratar |seguir hablando )?(?:con )?(?:un |una |el |la |hablar con |este |esta )*(?:robot|maquina|bot|ia|inteligencia artificial|asistente virtual|grabacion|contestadora)\b|\b(?:odio|hart[oa] de) (?:los )?(?:robots?|bots?|maquinas?)\b|\bcon quien (?:puedo|debo|tengo que) (?:hablar|tratar|comunicarme)\b|\b(?:numero|telefono|canal|linea) de (?:atencion|soporte|servicio al cliente)\b",
        unless=QUOTED,
    ),
    row(
        HUMAN,
        r"\b(?:quiero|quisiera|necesito|puedo|me gustaria|prefiero) (?:hablar|comunicarme) (?:directamente )?(?:con|al?) (?:el |la |don |dona |sr\.? |sra\.? |lic\.? |ing\.? |senora? )*(?P<name>(?!ustedes|usted|mi|banco)[a-z]{3,})\b",
        LIKELY,
        unless=POLAR,
        named=True,
    ),
)
BY = r"(?:e-?mail|correo(?: electronico)?|mail|whatsapp|sms|telefono|mensajes?|carta|escrito|llamada|telegram|chat|aqui|aca|este medio|esta via)"
CHANNELS = (
    row(
        CHANNEL,
        rf"\b(?:prefiero|preferiria|preferencia|mejor|mas facil|preferible|preferiblemente|me gustaria|quiero|quisiera|solo|solamente|unicamente|puede ser|us(?:e|en|a)|respond(?:an|a|e|eme|anme|eme)|mand(?:a|e|en)(?:me|nos|melo|melos)?|envi(?:a|e|en)(?:me|nos|melo)?|habl(?:a|e|en)(?:me|nos)?|contact(?:e|en|a|eme|enme|arme)|escrib(?:a|an|e|ame|anme|eme|annos|irme)|comunic\w+|comuniqu\w+|tratar|trate|traten|continuar|sea|sigamos|seguir|notifi\w+|avis(?:e|en|a)(?:me)?)(?: (?:me|que|sea|solo|ser|conmigo|todo|eso|recibir|contactad[oa]|una|un|el|los|contacto|mensaje|mensajes|hablar|nada mas|siempre|avisos|la|respuesta|aviso|informacion|tratar|nos|manden|envien|escriban|contacten|comuniquen|hablen|lo|contactar|comunicarse|por favor|las cosas|toda|notificaciones|contacten por|ustedes|se))* (?:por|via|en|a|al|a traves de|mediante) (?:el |mi |medio de(?:l)? )?{BY}\b(?! (?:equivocad|nuevo|no|<email>|de mi))",
        LIKELY,
        unless=POLAR,
    ),
    row(
        CHANNEL,
        rf"\b(?:prefiero|preferiria) (?:el |un |una |los |las |que (?:me )?)?(?:e-?mail|correos?|whatsapp|sms|mensajes?|telefono|llamadas?|carta|llamen|escriban|manden (?:un )?(?:mensaje|correo))\b|^\W*(?:por |via |al |en |solo |solamente |mejor |el )*{BY}(?: por favor| porfa| es mejor| esta bien| nada mas| solo| mejor| puede ser| me sirve)*\W*$|\b(?:mand(?:a|e|en)|envi(?:a|e|en))(?:me|nos) (?:un )?(?:mensaje|sms|correo|e-?mail|mail|whatsapp)\b(?! (?:mas|nunca|con|de))|\b(?:envi|mand)(?:e|a|en)(?:me|lo|melo|mela|nos) por (?:whatsapp|correo|mail|e-?mail|sms|aqui)\b|\bno (?:me |nos )?(?:llam(?:e|en|es)|marquen|mand(?:e|en)|envi(?:e|en))\b.{{0,25}}\b(?:mand(?:e|en|a)|escrib(?:a|an|ame|anme)|envi(?:e|en|a)|llam(?:e|en)|solo (?:por )?(?:mensaje|correo|whatsapp)|prefiero|mejor (?:por|un|escriba|escriban)|por (?:correo|mensaje|whatsapp))",
        unless=QUOTED,
    ),
    row(
        CHANNEL,
        r"\bno (?:me |nos )?(?:llam(?:e|en|ar|es)|marqu(?:e|en)|mand(?:e|en) mensaje\w*|contact(?:e|en)|escrib(?:a|an)|molest(?:e|en))(?: mas)? (?:en (?:el|mi) (?:trabajo|oficina|empleo)|al? (?:mi |el |la )?(?:trabajo|oficina|empleo)|de noche|por la (?:noche|manana|tarde)|en la (?:noche|manana|tarde)|<date>|antes|despues de|durante|mientras|los (?:domingos?|sabados?|fines)|en fin de semana|a esta hora|a esas horas|en (?:este|ese) horario|entre|en horas? de|tan (?:temprano|tarde)|<vague>)\b|\b(?:sin|no quiero|dejen de mandar|no manden|no envien)(?: mas)? (?:el |la |las |los )?(?:papel|cartas?|correspondencia|facturas? (?:en papel|impresas?))\b|\bfactura (?:electronica|digital|por correo)\b(?! (?:esta|tiene|mal|no))",
        unless=QUOTED,
    ),
    row(
        UPDATE,
        r"\b(?:cambi(?:e|amos|o)|actuali(?:zar|ce|cen|za|zo|ze)|corrij(?:an|a)|corregir|cambiar|modificar|registr(?:e|en|a|ar))(?: (?:el|la|de|mi|nuestro|nuestra|los|mis|por favor|para|sus|datos de))* (?:numero|telefono|celular|movil|correo|e-?mail|mail|direccion|domicilio|contactos?|datos(?! (?:de pago|fiscales|bancarios))|casa)\b(?! (?:del? (?:recibo|factura|cuenta)))|\b(?:mi|nuestr[oa]|este es mi|ese es mi)(?: (?:nuevo|nueva|otro|otra|actual))* (?:numero|telefono|celular|movil|correo(?: electronico)?|e-?mail|mail|direccion|domicilio|contacto|whatsapp)(?: (?:nuevo|nueva|actual|ahora|correct[oa]|cambio,?))* (?:es|cambio|ahora es|paso a ser|es el|sera|<phone>|<email>)\b(?! (?:no|equivocad))|\b(?:nuevo|nueva) (?:numero|telefono|celular|movil|correo|e-?mail|mail|direccion|domicilio|contacto)\b(?! de (?:factura|cuenta))|\b(?:numero|telefono|celular|movil|correo|mail|direccion|domicilio) nuev[oa]\b|\b(?:anot[ae]|us[ae]n?|guard[ae]n?|agend[ae]n?|regist?r[ae]n?|apunt[ae]n?) (?:ahi )?(?:est[ea]|ese|el|mi) (?:nuevo |otro )?(?:numero|telefono|correo|e-?mail|contacto|direccion)\b|\b(?:mand|envi|escrib|llam|respond|marqu|marc)\w+ (?:\S+ ){0,5}?(?:<email>|<phone>)|^\W*<email>\W*$",
        LIKELY,
        unless=POLAR,
    ),
)
ROWS = (*COPIES, *PAYING_WAYS, *BALANCES, *CALLS, *CHANNELS)
