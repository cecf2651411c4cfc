"""Spanish sentences: what separates clauses, verb forms, negation, reports, and reference words, without accents."""

from __future__ import annotations

import re

from duly.understanding.speech_words import ReferenceWords, Speech

OPENERS = (
    r"(?:yo|nosotros|usted(?:es)?|ustds|tu|vos|el (?:cliente|banco|producto|pedido|servicio|tecnico|monto|precio|resto)|ella|ellos|esto|eso|este no|esa no"
    r"|mi|mis|nuestr[oa]s?|la (?:factura|mercancia|mercaderia|deuda|empresa|otra)|los productos|por favor|porfa|puede[ns]?|podria[ns]?|podemos|puedo|me|nos|le|les"
    r"|se|te|lo|ya|no|nunca|quiero|queremos|quisiera|necesito|necesitamos|hay|tengo|tenemos|estoy|estamos|esta|estan|es|son|era|fue|voy|vamos|va"
    r"|pago|pagamos|hago|hice|hicimos|pague|deposito|transfiero|abono|mand[ae]n?me|envi[ae]n?me|dej[ae]n?|par[ae]n|que|como|cuando|donde|quien|por que|cuanto"
    r"|gracias|pero|y|si|sino|aunque|tambien|ademas|entonces|asi que|solo|todo|nada|nadie|alguien|llam[ae]n?(?:me|nos)?|marqueme|hablame|hableme|escrib[ae]n?me|comuniqu\w+|perdon|disculp\w+|ok|listo"
    r"|marqu\w+|ignor\w+|olvid\w+|borr\w+|revis\w+|confirm\w+|aca|aqui|adjunto|mando|envio|todavia|aun|he|hemos|ha|han|siguen|sigo|mejor|luego|hasta ahora)"
)
VERBS = (
    r"(?:ya|no|nunca|me|te|se|le|les|lo|la(?! otra (?:mitad|parte))|los|las|nos|estoy|estamos|esta|estan|voy|vamos|va|van|quiero|queremos|necesito|necesitamos|puede[ns]?|podria[ns]?"
    r"|puedo|podemos|ahi (?:lo|la|te|le|les|os|ya|si)|pago|pagamos|pague|hice|hicimos|hago|tengo|tenemos|hay|es|son|fue|era|he|hemos|ademas|tambien|por favor|porfa|quisiera|solicito|yo|deje[ns]?"
    r"|pare[ns]?|mande[ns]?me|envie[ns]?me|llamen?(?:me)?|la (?:factura|mercancia|mercaderia|otra(?! mitad| parte))|el (?:resto|producto|pedido|servicio|tecnico|banco)|cuando|como"
    r"|cuanto|que|donde|mi|marque|marca|recibi|recibimos|llego|llegaron|deposito|transferi|abono|perdi|tuve|sigo|siguen|a que)"
)
SPEECH = Speech(
    breaks=re.compile(
        rf"[!?;]+\W*|\n+|\.+(?=\s|$)\s*|\.(?=[a-z]{{2}})(?<=[a-z]{{3}}\.)(?!(?:com|es|mx|co|ar|net|org|cl|pe|edu|gob|eu|info|io|example|test)\b)(?![\w.-]{{1,30}}@)|,? ?→ ?|,? (?:pero|sin embargo|aunque|no obstante|porque|pues(?! (?:si|no)\b)|ya que|salvo que"
        rf"|excepto|mientras que|asi que)\b,? ?|, ?(?={OPENERS}\b)|,? (?:y|e) (?={VERBS}\b)"
        r"|(?:,? y |, )(?=(?:el |para el )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|pasado manana|hoy|dia \d{1,2}|\d{1,2}(?! de \d))(?: (?:que viene|sin falta|de [a-z]+|ya|yo|a mas tardar))* (?:te|le|les|os|lo|la|pago|pagamos|hago|abono|cancelo|transfiero|deposito|mando|liquido|paso|termino)\b)"
        r"|,? y (?=[a-z]*-?\d[\w/-]* (?:esta|estan|es|son|ya|no|nunca|llego|tiene)\b)| - (?=[a-z])|(?<!dijo): (?=[a-z])"
        r"|(?<=^si) (?=(?:yo|ya|por|claro|voy)\b)"
        r"|(?<=^no) (?=(?:ya|yo|gracias|eso|ese|esa|esta|es)\b)"
        r"|(?<=^ok) (?=(?:te|le|yo|voy|manana|ya|el)\b)|(?<=^hola) (?=[a-z])|(?<=^buenas) (?!(?:tardes|noches)\b)(?=[a-z])|(?<=^listo) (?=[a-z])"
        r"|(?<=^buenos dias) (?=[a-z])|(?<=^buenas tardes) (?=[a-z])|(?<=^buenas noches) (?=[a-z])|(?<=^buen dia) (?=[a-z])"
        r"|,? (?=no (?:me|nos) (?:vuelvan|contacten|escriban|manden|envien|llamen|molesten)\b)(?<=[a-z]{3})(?<!\bque)(?<!\bdijo:)"
    ),
    abbreviations=frozenset(
        """
        no nro num sr sra srta dr dra lic ing tel ext cel depto dpto av avda c.c s.a a.m p.m ud uds vd vds fact fac ref aprox
        ene feb mar abr may jun jul ago sep sept set oct nov dic lun mie jue vie sab dom ej etc max min art cta bs
        """.split()
    ),
    past=re.compile(
        r"\b(?:(?:he|has|ha|hemos|han|habia|habiamos) (?:\w+ )?\w+(?:ado|ido|cho|sto|rto)|hice|hizo|hicimos|hicieron|fue|fueron|fui|era|estaba|estuvo|(?:os|les|te|le) (?:consta|figura)|recibisteis|recibiste|enterr(?:e|amos|aron)|tenia|tuve"
        r"|habia|hubo|vino|vinieron|vine|dije|dijo|dijeron|dimos|di|dio|llego|llegaron|recibi|recibimos|recibio|compre|compramos|devolvi|devolvimos|pedi|pedimos"
        r"|envie|enviamos|enviaron|mande|mandaron|mandamos|transferi|deposite|consigne|abone|gire|ingrese|cancele|liquide|entregaron|cobraron|cobre(?<!cuando cobre)(?<!cuanto cobre)(?<!que cobre)"
        r"|llamaron|llame|hable|hablamos|quede|quedamos|prometi|pagaron|acabo de|acabamos de|sali|salio|murio|fallecio|perdi|cerramos|desde|paso(?= (?:ayer|el (?:lunes|martes|miercoles|jueves|viernes) pasado))"
        r"|volvi(?:o)?|regrese|ocurrio|sucedio|paso que|pedido|emitid[ao]|con fecha|anoche|ayer|anteayer|antier|pasad[oa]|hace|factura del?"
        r"|ya (?:lo |la |le |les |te |se |los |las )*(?:pague|pago|pagamos|hice|esta pagad[ao]|deposito|transferimos|abonamos|depositamos|consigno)"
        r"|(?:lo|la|le|les|te|yo|los|las|se|si|que) pague|(?:^|(?<=ya ))pague (?:esta|hoy|hace|desde|antier|temprano)|pague (?:el|la|todo|ayer|por|con|en|los|las|\ua001|<amount>|al|su)"
        r"|se pago|pago (?:ayer|anteayer|antier))\b"
    ),
    future=re.compile(
        r"\b(?:voy a|vamos a|va a|van a|vas a|ire|iremos|puedo|podemos|podria(?:mos|n)?|pueden?|quiero|queremos|quisiera|espero|esperamos|pienso|pensamos"
        r"|planeo|prometo|me comprometo|nos comprometemos|hasta|(?<!esta )(?<!la )manana|pasado manana|proxim[oa]|que viene|entrante|te pago|le pago|les pago|lo pago|la pago"
        r"|pago (?:el|la|manana|hoy|este|esta|antes|en|a|todo|lo)|hago|abono (?:el|hoy|este)|deposito (?:el|este)|transfiero|consigno|dame|deme|denme|espereme"
        r"|necesito|cuando|en cuanto|apenas|si me|seguro|sin falta|estar[ae]|tendr[ae]|har[ae]|\w{2,}(?:are|ere|ire|aremos|eremos|iremos|aran|iran|eran)(?<!quiere)(?<!fueran)"
        r"|pagara|abonara|cancelara|hara|saldra|quedara|se paga|se hace|sale el|pagan el|programad[oa]|a mas tardar)\b"
    ),
    negation=re.compile(
        r"\b(?:no|nunca|jamas|tampoco|sin|ni|nadie|nada|ningun[oa]?|en vez de|en lugar de|dejen de|deje de|todavia no|aun no)"
        r"(?: (?!ya\b|pero\b|y\b|porque\b|si\b|asi\b|que ya\b|yo\b|gracias\b|mas\b|es\b)[a-z]+){0,3} $"
    ),
    reported=re.compile(
        r"^\W*(?:y |pero |o sea |entonces |a ver |que |perdon )*(?:(?:me |nos |te |le )?(?:dijo|dice|dices|decis|dicen|dijeron|dijiste|decian|decia) (?:que|ustedes|usted|el|ella)\b"
        r"|(?:usted(?:es)?|tu|vos|el|ella|mi \w+|[a-z]+) (?:me |nos )?(?:dijo|dijeron|decia|dice|dicen|dijiste|escribio|pidio|pidieron|quiere|quieren)(?: ?:| que\b)"
        r"|(?:quieres|quiere|quieren|querias|quiso) decir|segun (?:ustedes|usted|el mensaje|tu|su)|su mensaje dice|el mensaje dice|ahi dice|dice que|que pasa si|y si (?:no|ya|yo)"
        r"|por que (?:dice|dicen|tendria|deberia|voy a|iba a)|si yo (?:ya )?(?:hubiera|pagara)|si (?:ya )?(?:hubiera|hubiese|habria) |nunca dije|yo no dije|imagin\w+|supong\w+ que (?:yo|pago)|finj\w+|como si)"
        r"|[\"'] ?(?:no |ya |yo )[^\"']{2,60}[\"']\W*(?:significa|es|que|\?)"
    ),
    question=re.compile(
        r"^\W*(?:hola |buenas |ok |y |pero |entonces |perdon |disculpe |oiga |oye |che |por favor |una pregunta )*(?:(?:puedo|podemos)(?! (?:ya |solo |hacer |darle |darles |darte )*(?:les |te |le )?(?:pag|abon|transf|deposit|consign|liquid|gir|ingres|cancel|hacer|dar)\w*\b(?=[^?\n]{0,60}?(?:\d|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|quincena|fin de mes|la mitad))(?![^?\n]{0,90}\b(?:cuotas?|partes|plazos?|pagos|meses|mensualidad(?:es)?|tarjeta|efectivo|con|por|cheque|en linea|parcialidades)\b))|podria(?:mos)?|se puede|se podria|puede ser|es posible|seria posible"
        r"|sera posible|sera que|cuanto|cuantos|cuanta|cuantas|que (?:es|son|pasa|pasaria|debo|tengo|dia|hora|fecha|factura|cuenta|numero|banco|monto|saldo|significa|hago|necesito|opciones|formas"
        r"|medios|metodos|empresa|deuda|cobran|me cobran)|como (?:puedo|pago|hago|le hago|es|se|podemos|les|te|le|lo|consigo|sabemos|se que)|cuando (?:vence|vencio|debo|tengo que|es la|fue|es el)|donde|a donde|adonde|por que|quien(?:es)?|cual(?:es)?"
        r"|a que (?:cuenta|numero|hora|nequi|banco|clabe|direccion|correo)|con quien|acept(?:an|as|a)|reciben|recibis|tienen (?:algun|alguna|link|otra|otro|cuenta|pse|nequi)|hay (?:alguna|algun|forma|manera|posibilidad|otra)|de que|de cuanto|de donde|me (?:puede|podria|pueden|podrian|puedes|podrias|pasas|mandas|envias|das|regalas|regala|colabora)"
        r"|(?:ya )?(?:les )?llego (?:mi|el) pago|existe|habria)\b"
    ),
    unreal=re.compile(
        r"\b(?:cuando|si(?! (?:ya|lo|la|senor)\b)|en cuanto|hasta que|antes de que|para que|despues de|una vez|apenas|aunque|como si|a menos que|siempre que|ojala|quiero|quisiera|quieren|quiere|pidan|pide"
        r"|tan pronto|luego de|tras|cuanto|cuantos|cual|conste|consta)\b(?! que ya)[^,;]{0,40}$|\b(?:sea|seria|sera|estar|estaria|estara|estaran|quede|quedar|quedara|quedaria|va a (?:estar|ser|quedar)|van a (?:estar|ser)"
        r"|debe (?:estar|ser)|puede (?:estar|ser)|tiene que (?:estar|ser)|deberia (?:estar|ser)|necesita (?:estar|ser)|haber|habra|habria|como|marc\w+|pong\w+|pon|poner|regist\w+|dej\w+|actualic\w+|actualiz\w+)"
        r"(?: (?:\w+|\ua002+|\ua000+|\ua001+)){0,4} $|\bconfirm\w*(?: \w+){0,2} que $|\b(?:medio|parcialmente|mal|no) $"
    ),
    ahead=re.compile(
        r"\b(?:program\w+|agend\w+|fijad[oa]s?|prevista|previsto|dej[eo]|qued[aeo]\w*|apartad[oa]|pactad[oa]|acordad[oa]|movi\w*|reprogram\w+|calendarizad[oa])\b(?: (?!pagad)[\w'\ua000-\ua005]+){0,4} (?:para|pa) (?:el |la )?$"
    ),
)  # fmt: skip
NOT_AFTER = r"(?! ?(?:[€$£%]|eur\b|usd\b|mxn\b|cop\b|euros?\b|pesos\b|dolares\b|soles\b|mil\b|dias?\b|[.,]\d))"
REFERENCES = ReferenceWords(
    invoice_number=re.compile(
        r"(?:\b(?:facturas?|fact|fac|recibos?|boletas?|folio|comprobante|nota de cobro|cuenta de cobro)\b\.? ?(?:(?:numero|num|nro|no|ref|n)\b\.?[°º]?|#|n[°º])? ?:? ?"
        rf"|(?<![\w#])#)(?P<number>(?:[a-z]{{1,6}}[-/])?(?:\d[\w/-]*)?\d{{3,}}(?:[\w/-]*\w)?\b){NOT_AFTER}"
    ),
    announced=re.compile(
        r"(?:facturas?|fact|fac|recibos?|boletas?|folio|numero|num|no|nro|ref|referencia)\b[ .:#°]*(?:\ua002+(?: y |, | e | o ))*$|#$"
    ),
    phone_announced=re.compile(
        r"\b(?:llam\w+|marc\w+|telefono|tel|cel|celular|movil|whatsapp|wasap|contact\w+|numero|fono|escrib\w+|comuni\w+|ubic\w+)\b[^\d]{0,30}$"
    ),
)  # fmt: skip
