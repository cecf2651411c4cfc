"""Spanish words for no more contact: recall comes first, yet "dejen de mandar la factura equivocada" is a complaint."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import POLAR, QUOTED, SURE, row

OUT = Intent.OPT_OUT
ME = r"(?:(?:me|nos) )?"
DOING = rf"{ME}(?:estar(?:me)? )?(?:mand|envi|escrib|llam|contact|molest|busc|habl|cobr|fastidi|jod|hostig|acos|insist|notific|marc|chat|escribirm|persegu|hinch|romp|fregar|jeringar)\w*"
SENT = r"(?:mensajes?|sms|correos?|e-?mails?|mails?|whats ?apps?|llamadas?|recordatorios?|avisos?|notificaciones|comunicaciones|mensajitos|textos?|publicidad|spam|promociones)"
GOODS = r"(?:facturas? |recibos? |productos?|mercancias?|mercaderias?|pedidos?|cajas|cosas|papel|cartas?|doble|de mas|de nuevo lo|cargos?|intereses|comisiones?|recargos?|dos veces)"
NOT_GOODS = rf"(?! (?:(?:me|nos|el|la|los|las|a mi|mas|siempre|esa|ese|esos|esas|tantas|mi|sus) )*{GOODS})"
NOT_WHEN = (
    r"(?! (?:(?:mas|por favor|otra vez) )?(?:al? (?:mi |el )?(?:trabajo|oficina|esta hora|esa hora|horas|la hora|las \w+ de la)|en (?:el trabajo|la oficina|la noche|la manana|la tarde|mi trabajo|horas?|horario|fin|fines|domingo|este horario)|de noche"
    r"|por la (?:manana|noche|tarde)|por las (?:mananas|noches|tardes)|tan (?:temprano|tarde)|antes de|despues de|durante|mientras|los (?:domingos?|sabados?|fines|lunes)|el fin|<date>|hasta|entre|cuando))"
)
MORE = r"(?: (?:mas|nunca|nada|ya|jamas|otra vez|de nuevo|por favor|tantos?|tantas?|esos?|estos?|estas?|mensajes?|sms|correos?|llamadas?|por|a|este|numero|telefono|whatsapp|aqui|celular|al|mi))*"
STOP_WORDS = (
    r"(?:baja|alto|stop|pare(?:n|s)?|parar|basta|salir|cancelar (?:suscripcion|mensajes|envios?|recordatorios)|desuscribir(?:me)?|eliminar|remover|bloquear|unsubscribe|opt ?-?out|dar(?:me|nos)? de baja|den(?:me|nos) de baja|de(?:me|nos) de baja"
    r"|da(?:me|nos) de baja|desactivar|detener|ya basta|ya parenle|parenle|basta ya|ya paren|ya pare|dejen de (?:molestar|joder|escribir|llamar|mandar|hinchar|fregar)|no mas|no mas mensajes|no enviar|no enviar mas|no molestar|no molesten|no quiero mas|no me interesa|quiero (?:darme de )?baja|quitenme|sacame|saquenme|borrenme|borrame|fuera)"
)
ROWS = (
    row(
        OUT,
        rf"^\W*(?:(?:por favor|ok|ya|favor|quiero|yo quiero|hola|ahora|me|que|de|mensajes?),? )*{STOP_WORDS}(?: (?:por favor|ya|ahora|gracias|mensajes|sms|inmediatamente|de una vez|con esto|con eso|con los mensajes|todo|mas|recordatorios|porfa|de inmediato|por aqui|de esta lista|de la lista|nada|tanto|con esta \w+))*\W*$",
        SURE,
    ),
    row(
        OUT,
        rf"\b(?:no|nunca(?: mas)?|jamas|favor no|ni|prohibido|ya no|tampoco)(?: (?:vuelvan? a|vuelvas a|volvais a|quiero que|necesito que|deseo que|tienen que|pueden|deben|se atrevan a|ustedes|mas|me|nos|se|quiero|le|les|ya|ser|hace falta que|volver a|por favor|sigan?|sigas|vuelva))* (?:<told>|contactad[oa]|molestad[oa]|sigan? (?:<told>))\b{NOT_GOODS}{NOT_WHEN}"
        rf"(?= mas\b| nunca\b| nada\b| de nuevo\b| nuevamente\b| otra vez\b| jamas\b| (?:(?:por|con|mas|esos?|estos?|estas?|tantos?|tantas?|ningun[a]?|sus|a|al?|ningun|su|los|las|la|el) )*(?:{SENT}|telefono\b|este numero|ese numero|este (?:celular|telefono|correo)|aqui|aca|mi\b|celular|cobrando)|\W*$| por favor|,)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        rf"\b(?:no|nunca|favor no|pido que no|por favor no|para que no|que no|ya no|jamas)(?: mas| ya)? (?:me|nos)(?: (?:vuelvan? a|vuelvas a|volvais a|sigan?|sigas|mas|ya|esten|anden|este))* (?:<told>)(?: mas)?\b{NOT_GOODS}{NOT_WHEN}"
        rf"(?! (?:el|la|los|las|un|una|esa|ese) (?!{SENT})\w)(?! (?:cobr|por) ?<)(?! (?:todavia|aun|la factura|lo que|respuesta|nada de lo))",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        rf"\b(?<!no )(?:deje(?:n|s)?|dejad|deja|dejar|pare(?:n|s)?|parad|para|cese(?:n)?|basta|cort(?:en|e|a|enla|ala|ela)|bajenle|ya estuvo bueno|suspendan?|detengan?|evite(?:n)?|eviten|absten\w+|pido que dejen|pedi que dejen|quiero que (?:dejen|paren)|terminen)(?: ya| inmediatamente| por favor| ustedes)? (?:de|con|el envio de|los?|las?) (?:los |las |tantos |tantas |esos |esas |estos |el |mas )?(?:{DOING}|{SENT})\b{NOT_GOODS}{NOT_WHEN}{MORE}{NOT_WHEN}(?! (?:lo que|por lo que|por algo|cosas))",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        rf"\b(?:no|ya no) (?:quiero|queremos|deseo|deseamos|pretendo|quisiera|acepto|autorizo|me interesa|necesito|me gusta)(?: (?:mas|volver a|seguir|continuar|que|de|ser|estar|ya|a|nada|sigan|recibiendo))* (?:recib(?:ir|iendo|o)(?! (?:el |la |los |las |mi |esa |ese )?(?:mercancia|producto|pedido|factura|recibo|dinero|plata|descuento))|contactos?|contactad[oa]|{SENT}|molestad[oa]|(?:ustedes )?(?:me )?(?:manden|envien|llamen|contacten|escriban|molesten|busquen|esten (?:llamando|escribiendo|molestando))|saber (?:nada )?de ustedes|hablar (?:nada )?mas con ustedes)\b(?!.{{0,6}}dejar)(?<!dejar de recibir)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:quit|sac|sasqu|saqu|elimin|borr|remuev|remov|retir|dad|descart)(?:a|e|en|an|es|ar|ad|me|uen|ue)(?:me|nos|lo)?(?: (?:me|a|mi|mis|nuestro|este|ese|por favor|ya|el|los))*(?: de (?:su|sus|la|las|esta|esa|tu|tus|todas|vuestra|cualquier)(?: sus)? (?:listas?|bases?|sistema|registros?|contactos|mailing|envios?|grupos?|difusion|mensajes|correos|notificaciones|avisos|promociones)| (?:numero|telefono|celular|contactos?|correo|datos|informacion))\b(?! (?:del? )?(?:buro|datacredito|dicom|asnef|veraz|infocorp|central))|\b(?:quiten|saquen|eliminen|borren|remuevan)me\b(?! (?:del? (?:buro|datacredito|dicom|asnef|veraz|infocorp)|los intereses|el recargo|la mora|esa duda|intereses|un poco|el \w+))",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:de(?:n|me|nme|nnos|nos)|da(?:r|d|rme|me|rnos|nos|rse|dme)|solicito|pido|quiero|quisiera|deseo|exijo|tramit\w+)(?: (?:la|mi|darme|dar|me|nos|que me den))* (?:de )?baja\b(?! (?:d?el (?:servicio|plan|internet|contrato)|la cuota|la tasa|medica|por enfermedad|el monto|temperatura))|\bdarme de baja\b(?! d?el (?:servicio|plan|contrato|internet))",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"\b(?:deje(?:n|s)?me|deja(?:me|dme)|dejen a(?: mi)?|deje(?:n|s)?nos|dejanos|me dejan|me deje(?:n|s)?|nos deje(?:n|s)?)(?: (?:ya|por favor|mi|familia|de una vez))* (?:en paz|tranquil[oa]s?|quiet[oa]|de joder|de molestar|vivir|sol[oa])\b|\b(?:desaparezcan|desaparezca|esfumense|larguense|pierdanse|olvidense de mi|olvida mi numero|borra mi numero|olviden (?:mi|este) (?:numero|contacto))\b|\b(?:voy a|vamos a|los voy a|lo voy a|te voy a|tendre que|les voy a) (?:bloquear|reportar(?= (?:como|por|este|el|su) ?(?:spam|numero)?))(?:los|te|lo|la|les)?\b|\b(?:los|te|lo|ya los|ya te) (?:bloquee|tengo bloquead[oa]s?|bloqueo)\b|\b(?:reportar|reporto|denuncio|reportado) (?:este |el |como |por )*(?:numero |contacto )?(?:como |por )?spam\b|\bno molest(?:ar|en|e|es)\b(?! (?:a mi|por la|antes|despues))",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        rf"\b(?:retiro|revoco|cancelo|anulo|retirar|revocar|retiramos) (?:el |la |mi |nuestro )*(?:consentimiento|autorizacion|permiso)\b|\b(?:no|nunca|jamas|ni) (?:les |le |te |os )?(?:di|doy|autorice|autorizo|consiento|consenti|hemos dado|he dado|he autorizado|damos|tienen|tiene|tenes|tienes|cuentan con|acepte|acepto|autorizamos)(?: (?:a|el|la|mi|mis|nuestro|ningun|ninguna|con|que|para|me|ustedes|su|sus|su uso|estos|estas|recibir|mas|datos|el envio de|les))* (?:autorizacion|consentimiento|permiso|{SENT}|contacten|contactos?|manden mensajes|escriban|llamen|contactarme|escribirme|llamarme|contactarnos)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        rf"\b(?<!no quiero )(?:no (?:quiero )?mas|ni (?:un|una) (?:solo |sola )?|ningun[a]?|basta de|ya basta (?:de|con)|suficiente (?:de|con)|hart[oa] de (?:recibir |sus |tantos |tantas |los |las |que me )?|cansad[oa] de (?:recibir |sus |tantos |tantas |los |las )?|nada de|sin mas|cero|alto a(?:l)?|paren con|no a) ?(?:los |las |sus |tantos |tantas |mas |de |estos |esos |el envio de )*(?:{SENT}|contactos?|cobranza)(?: mas)?\b(?! (?:recibido|me (?:llego|han))|de (?:confirmacion|pago))",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        rf"\b(?:cancel(?:e|en|ar|a|o)|desactiv(?:e|en|ar|a)|deteng(?:a|an)|suspend(?:a|an|er)|elimin(?:e|en|ar)|par(?:e|en|ar)) (?:el |la |mi |los |las |todos |todas |sus |estos |ya )*(?:suscripcion(?= a (?:los |sus |estos )?(?:mensajes|avisos|recordatorios))|envio(?:s)? de {SENT}|{SENT}|contacto)\b|\b(?:desuscrib\w+|salir de (?:la|esta|su) lista|lista de no (?:llamar|contactar)|registro (?:publico )?(?:para evitar|de no llame)|lista robinson|no llame)\b",
        SURE,
        unless=POLAR,
    ),
)
