"""Spanish rows about who is written to: the wrong person, somebody else, doubt about who writes."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, QUOTED, WEAK, row

WRONG, THIRD, DOUBT = Intent.WRONG_PERSON, Intent.THIRD_PARTY, Intent.IDENTITY_DOUBT
DAYS = "lunes|martes|miercoles|jueves|viernes|sabado|domingo|dios|spei|nequi|bizum|mexico|colombia|espana|argentina|chile|peru"
WRONG_ROWS = (
    row(
        WRONG,
        r"\b(?:numero|persona|contacto|telefono|cliente|destinatari[oa]) (?:esta |es |son )?(?:equivocad[oa]|erroneo|erronea|incorrect[oa])\b(?! de (?:cuenta|factura))|\b(?:se |te |os )(?:equivoc(?:o|a|aron|aste|an|asteis)|confund(?:io|e|ieron|iste|en)) (?:de|con el|con la) (?:numero|persona|contacto|telefono|cliente|destinatario)\b|^\W*(?:hola |creo que |me parece que |disculpe |perdon |numero |esta |estas )*(?:equivocad[oa]|se (?:equivoco|equivocaron|equivoca)|te (?:equivocaste|has equivocado))(?: (?:de numero|de persona|amig[oa]|senora?))*\W*$",
    ),
    row(
        WRONG,
        r"\bno (?:soy|era|es conmigo|era conmigo|fui) (?:es[ea]|est[ea]|la|el|ella|yo|quien)(?: (?:persona|senora?|cliente|titular|que|quien|ustedes|usted|buscan?|mism[oa]|dueno|duena|responsable|tal|deudor[a]?|senorita|indicad[oa]|correcta))*(?= (?:persona|senora?|titular|que (?:buscan?|ustedes|usted)|dueno|duena|responsable|deudor)|\W*$|,)(?! (?:unic|primer|tipo|culpable|problema))(?<!no soy el)(?<!no soy la)|\bno (?:es|era) conmigo\b|\bno soy (?:quien|la persona|esa persona|esta persona|el titular|la titular|el dueno|la duena|el responsable|la responsable|el deudor|la deudora|el senor|la senora)\b(?! que (?:deja|suele|paga))|^\W*(?:yo )?no (?:soy|era) (?:yo|el|ella|es[ea])?\W*$",
    ),
    row(
        WRONG,
        rf"\bno (?:soy|me llamo|es|hablo con|habla|habla con|hay|esta hablando con|soy ningun|soy ninguna|hay ningun|hay ninguna) (?:(?:la|el|con|mas|ningun|ninguna|es[ea]|de|d\.|don|dona|sr\.?|sra\.?|senora?|nadie llamad[oa]|nadie de nombre) )*(?P<name>(?!{DAYS})[a-z]{{2,}})",
        LIKELY,
        named=True,
    ),
    row(
        WRONG,
        r"\bno me llamo\b(?! (?:asi por))|\b(?:mi nombre no es|no es mi nombre|ese no soy yo|esa no soy yo|no soy yo)\b(?! (?:el que|la que|quien) (?:paga|se encarga|lleva|resuelve))",
    ),
    row(
        WRONG,
        r"\bno (?:conozco|conocemos|se quien (?:es|sea)|tengo idea (?:de )?quien (?:es|sea)|hay (?:aqui )?nadie|vive|trabaja|labora)(?: (?:aqui|mas|aca|ningun|ninguna|nadie|ni|quien es|con|a|ya))* ?(?:es[ea] (?:persona|senora?|nombre|cliente|tipo|fulan[oa]|tal|muchach[oa]|mujer)|est[ea] (?:persona|senora?|nombre)|el\b(?=\W*$)|ella\b|nadie (?:con|llamad[oa]|que se llame|por|de) ?(?:es[ea]|est[ea])?|quien es (?:es[ea]|el|ella)|ningun[a]? (?:persona|senora?)|(?:con|por|de) (?:es[ea]|est[ea]) nombre|esas personas|en (?:este|ese) (?:numero|domicilio)|aqui|mas aqui|aca\b|con nosotros)",
    ),
    row(
        WRONG,
        r"\bno (?:conozco|se quien es) (?:a )?(?:ningun[a]? |la |el |es[ea] |un |una )?(?P<name>[a-z]{2,})",
        LIKELY,
        named=True,
    ),
    row(
        WRONG,
        r"\b(?:el|ella|es[ea] (?:persona|senora?|chic[oa])|(?:el|la) senora?|(?:el|la) (?:dueno|duena)|(?:el|la) anterior (?:dueno|duena|inquilin[oa]|propietari[oa])) (?:ya )?(?:no (?:vive|trabaja|labora|esta en la empresa|usa este)|se mudo|se cambio de (?:casa|numero)|salio de la empresa|dejo la empresa|renuncio|ya no es)\b|\b(?:numero|telefono|linea|chip|celular|movil|correo)(?: (?:ya|ahora|este|es))* (?:no (?:es|pertenece|le pertenece) (?:mas |ya |a )*(?:del?|suyo|de el|de ella|a esa|a ese|al|de esa|de ese|mi antiguo)|cambio de dueno|es (?:mio|nuevo) (?:ahora|mio)|era de)\b|\b(?:acabo de comprar|compre|me dieron|tengo|adquiri|me asignaron|acabo de (?:adquirir|sacar)) (?:es[ea]|est[ea]|el) (?:chip|numero|telefono|linea|celular)(?: (?:ahora|hace poco|recientemente|nuevo|<time>|desde|la semana|el mes|apenas|recien))|\b(?:me (?:estan? |esta |estas )?confund\w+|busc(?:a|an|as|ando) a otra persona|es otra persona|se trata de otra persona|soy otra persona|homonim[oa])\b|\b(?:deuda|cuenta|factura|cobro) (?:es |no es mia,? es )?de (?:otra persona|otro|alguien mas)\b|\b(?:este|ese) (?:no es (?:su|el) (?:numero|telefono|celular|correo)(?! de (?:cuenta|factura)))\b",
    ),
    row(
        WRONG,
        r"\b(?:ya )?no (?:vivo|vivimos|trabajo|laboro) (?:mas )?(?:ahi|alli|en esa|en ese|en la empresa|en esa empresa|aqui)\b",
        WEAK,
        unless=QUOTED,
    ),
)
THIRD_ROWS = (
    row(
        THIRD,
        r"\b(?:soy|habla|le habla|te habla|les habla|aqui (?:habla|es)|quien habla es|esta hablando con|estas hablando con|le escribe|te escribe|les escribe|escribe|contesta|responde|somos)(?: (?:la|el|su|yo|un|una|los))? (?:<kin>|secretari[oa]|asistente|contador(?:a)?|abogad[oa](?= del?\b| que)|apoderad[oa]|tutor(?:a)?|colega|companer[oa]|recepcionista|representante|emplead[oa]|gestor(?:a)?|vecin[oa]|familiar(?:es)?|jef[ea]|roommate|companer[oa] de piso|inquilin[oa]|soci[oa])(?: (?:mayor|menor|politic[oa]|legal))?\b(?! de (?:dos|tres|familia)\b)",
        unless=QUOTED,
    ),
    row(
        THIRD,
        r"\b(?:en nombre de(?! otra)|en representacion de|de parte de(?! quien)|a nombre de mi|hablo (?:por|de parte de)|(?:el|ella|mi (?:marido|padre|papa|hijo|esposo|hermano|abuelo|jefe)|mi (?:madre|mama|mujer|esposa|hija|hermana|abuela|jefa)|(?:el|la) (?:titular|duen[oa]|senora? \w+)|don \w+|dona \w+) (?:no (?:esta|se encuentra|puede (?:hablar|atender|contestar))|esta (?:viajando|de viaje|fuera|trabajando|durmiendo|en el trabajo|ausente|de vacaciones|ocupad[oa])|salio|viajo)"
        r"|(?:le|les) (?:aviso|digo|paso el (?:recado|mensaje)|doy (?:el|su) (?:recado|mensaje)|comento|hago saber)(?= (?:a (?:el|ella|mi|la|don)\b|que (?:lo|la|le) (?:llam|busc|escrib|contact)|cuando (?:llegue|venga|vuelva|regrese|lo vea|la vea)|en cuanto (?:llegue|venga|vuelva|lo vea|la vea)|apenas (?:llegue|venga|vuelva)))|se lo (?:digo|comento|paso)(?: (?:a (?:el|ella|mi)|cuando|en cuanto))|yo le (?:digo|aviso|paso)(?= (?:a (?:el|ella|mi|la|don)\b|que (?:lo|la|le|se)|su mensaje|el recado|cuando (?:llegue|venga|vuelva|regrese)))|(?:voy a|vamos a) (?:avisarle|decirle|comentarle) a (?:el|ella|mi)|(?:quien|el que|la que) (?:paga|se encarga|lleva|ve|va a pagar|suele pagar|maneja|debe)(?: \w+){0,3} (?:es|son|era) (?:el |la |mi |los |mis )*(?:<kin>|patron|jefe|jefa|socio|socia|contador|empresa|ella|inquilin[oa])|mi <kin> (?:es )?(?:(?:el|la) que |quien )?(?:paga|se encarga|lleva|ve|maneja|es (?:el |la )?responsable|suele pagar|se ocupa)"
        r"|(?:cuenta|deuda|factura|recibo|celular|telefono|numero|cobro|compra|movil|linea) (?:es |no es mi[oa],? (?:es )?|esta a nombre )?de (?:mi|nuestr[oa]) (?:<kin>|patron|jefe|jefa|amig[oa])|es de mi <kin>\b|llevo las (?:cuentas|cosas|facturas|finanzas) de mi <kin>|(?:est[ea]|ese|el) (?:telefono|celular|numero|movil)? ?es de (?:mi )?<kin>|hable(?:n)? con (?:mi <kin>|el\b|ella|la titular|el titular)(?! (?:asesor|gerente))|llamen? (?:a el|a ella|a mi <kin>|al titular|a la titular)|pregunten?(?:le)? a (?:el|ella|mi)|soy (?:solo )?(?:su|el|la) (?:secretari[oa]|asistente|contador[a]?|emplead[oa]|cuidador[a]?))\b",
        unless=QUOTED,
    ),
)
DOUBTS = (
    row(
        DOUBT,
        r"\b(?:quien(?:es)? (?:es|eres|sos|son|habla|me (?:escribe|habla|llama)|seria|sois|llama|escribe)(?: (?:usted|ustedes|tu|vos|est[eoa]|ese|es[ea]|que|hablando|ahi|quien|el|la))*(?=\W*$|\?| (?:me|habla|escribe|de|llama|que))|de parte de quien|no doy (?:mis )?datos|con quien (?:hablo|estoy hablando|tengo el gusto|hablamos|chateo)|de (?:donde|parte de quien|que (?:empresa|compania|banco|negocio|tienda)|quien|cual empresa) (?:es|son|me|eres|sos|habla|hablan|llama|llaman|escribe|escriben|viene|se comunica)|(?:cual|que) (?:es la )?(?:empresa|compania|banco) (?:es|son|usted|ustedes)|(?:de donde|donde|como) (?:sacaron|consiguieron|obtuvieron|consiguio|saco|tienen?|tienes|sacaste|obtuvo)(?: \w+)? (?:mi|este) (?:numero|contacto|telefono|correo|celular|datos)|quien (?:les|le|te) dio mi (?:numero|telefono)|no (?:los|te|lo|la|les) conozco\W*$|no se (?:(?:ustedes|usted|ni) )*quien(?:es)? (?:(?:ustedes|usted) )?(?:son|es|sois)|por que (?:ustedes )?tien(?:en|e|es) mi (?:numero|celular|telefono|correo|movil|contacto)|nunca (?:he )?(?:oi|escuche|oido|escuchado)(?: hablar)? de (?:ustedes|esa empresa|esta empresa))\b",
        unless=QUOTED,
    ),
    row(
        DOUBT,
        r"\b(?:estafa|estafas|fraude|timo|phishing|engano|fake|scam|spam|(?<!les )(?<!os )(?<!te )(?<!le )(?<!lo )cuento(?! con)|trampa|falso|falsa|extorsion)\b(?! (?:en mi|con mi|a mi nombre))(?<!reportar spam)(?<!como spam)(?<!victima de fraude)(?<!por spam)(?<!victima de una estafa)|\b(?:esto|este mensaje|este numero|ese mensaje|usted|ustedes|eso|la pagina|el link|tu) (?:es|son|eres) (?:de |realmente |en serio )?(?:verdad|real|reales|confiable|serio|seguro|oficial|oficiales|legitim[oa]|verdader[oa]|segur[oa]|fiable|legal)\b|^\W*(?:y )?(?:es|sera) (?:esto )?(?:de )?(?:verdad|confiable|seguro|oficial|legitimo|real|fiable)\W*\?|\bcomo (?:se|puedo saber|sabemos|puedo (?:estar segur[oa]|confiar|confirmar|verificar|comprobar)|voy a saber|compruebo|verifico|estar segur[oa])(?: (?:que|si|de que|esto|es))* ?(?:no|es|son|usted|ustedes|esto|eso|verdad|eres|estafa)\b|\b(?:no (?:me )?(?:confio|fio)(?! en que)|no me fio|desconfio|me da desconfianza|demuestr(?:e|en|a)(?:me|nos)?|acredit(?:e|en|a)(?:me|nos)? (?:que|quien)|(?:numero|correo|remitente|mensaje) (?:no es el de siempre|raro|sospechoso)|no es el (?:numero|correo) de siempre|comprueb(?:e|en|a)(?= que)|identifi(?:quese|quense|cate))\b|\bno (?:voy a|doy|pienso|comparto|abro|pulso|entro|hago clic|le doy clic)(?: (?:dar|pasar|abrir|hacer clic|pulsar|compartir|entrar))? ?.{0,20}\b(?:mis datos|datos (?:personales|bancarios)|link|enlace|liga|desconocidos?|extranos?|contrasena|tarjeta|clic)\b|\b(?:eres|es usted|sos|hablo con|estoy hablando con|usted es|es esto)(?: (?:con|un|una|realmente))* (?:robot|bot|maquina|human[oa]|persona (?:real|de verdad)|ia|automatic[oa])\b",
        LIKELY,
        unless=QUOTED,
    ),
)
ROWS = (*WRONG_ROWS, *THIRD_ROWS, *DOUBTS)
