"""Spanish words around a promise: conditions, courtesies, and dates that are not the promised one."""

from __future__ import annotations

import re

from duly.understanding.promises import PromiseWords

PAYDAY = (
    r"(?:quincena|nomina|sueldo|salario|aguinaldo|prima|paga|pension|jubilacion|pago|bono|comision|liquidacion|beca|cliente|clientes|plata|dinero|deposito"
    r"|finiquito|ayuda|subsidio|credito|prestamo|reembolso|factura|transferencia|fondos?)"
)
TIMES = r"[\ua000\ua005]"
BEFORE_TIME = "el|al|del|para|hasta|antes|de|a mas tardar|maximo|quizas?|tal vez|como|sobre|sin falta|este|o|seguro|probablemente|a|por ahi|creo que|seria|sera|es|y|tipo|ponle|si|yo creo|hoy|la|ya"
AFTER_TIME = "o|a|y|a mas tardar|maximo|sin falta|seguro|por la|en la|de la|manana|tarde|noche|temprano|ok|por favor|gracias|el|la|del|antes|como|mucho|esta bien|porfa|pues"
BEFORE_BARE = (
    "perdon|disculpe|disculpa|en realidad|no|ah|espere|ok|si|por favor|hola|entonces|mejor|digo|o sea|quise decir|quiero decir|seria|ponle|pongale|digamos|quizas?|tal vez|el|al|para|hasta|antes|antes del"
    "|como|la|este|a mas tardar|maximo|como muy tarde|solo|es|son|de|mas bien|dia|sera|puede ser|tipo|bueno|corrijo|era|unos"
)
AFTER_BARE = (
    "el|la|a mas tardar|mejor|por favor|porfa|gracias|perdon|entonces|ok|por la|en la|manana|tarde|noche|sin falta|seguro|maximo|nada mas|nomas|solamente|solo|si|esta bien|y|o|de|pues|mas bien|en vez"
    "|en lugar"
)


def _longest_first(words: str) -> str:
    """A match that is not taken back must find "a mas tardar" before "a"."""
    return "|".join(sorted(words.split("|"), key=len, reverse=True))


WORDS = PromiseWords(
    not_promised=re.compile(
        r"\b(?:(?:facturas?|recibos?|boletas?|compra|pedido|entrega|cuota|nota)(?: \ua002+)?(?: (?:que )?(?:vencid[oa]|emitid[oa]|vence|vencio))? (?:de|del|con fecha|de fecha|desde|para)(?: (?:el|la|fecha|dia))* $|(?:en vez de|en lugar de|no|y no|vencid[oa]|vence|vencia|vencio|desde|con fecha|de fecha|emitid[oa]|fechad[oa]|antes era|habia dicho|dije|era para"
        r"|me pagan|nos pagan|cobro|cobramos|me depositan|nos depositan|me cae (?:el|la) \w+|recibi|recibimos|llego|llegaron|entregad[oa]|prometi|no puedo"
        r"|no podre|no alcanzo|no llego)(?: (?:del?|el|la|para|en|al|a|es|fue|hasta|antes|pagar|pagarle|pagarte|lo|mismo))* $)"
    ),
    alternative=re.compile(
        r" ?(?:,? o|,? u|/|a|al|,? y|-|,? quizas?|,? tal vez|,? a mas tardar|,? si no|,? o si no|,? maximo|,? maximo el|,? o a mas tardar)(?: (?:el|la|antes del?|a mas tardar|hasta))* ?"
    ),
    condition=re.compile(
        r"(?P<condition>\b(?:cuando|si|en cuanto|apenas|ni bien|tan pronto(?: como)?|una vez(?: que)?|hasta que|despues de que|despues de|luego de(?: que)?|siempre que|siempre y cuando|a menos que"
        r"|a condicion de(?: que)?|con tal de que|en caso de(?: que)?|el dia que|dependiendo de(?: que| si)?|depende de(?: que| si)?|solo si|sujeto a(?: que)?|al momento de|al)\b(?! (?:menos|dia|"
        + TIMES
        + r"))(?: (?:yo|me|nos|le|les|te|el|la|lo|los|las|mi|mis|su|sus|se|ustedes|usted|llegue|llegan?|caiga|cae|entre|entren?|cobre|cobro|cobremos|cobrar|recibir|reciba|recibamos|tenga|tengamos|pague|paguen"
        r"|pagan|deposit\w+|salga|vend\w+|apruebe\w*|autoric\w+|confirm\w+|corrij\w+|cambi\w+|entreg\w+|envi\w+|mand\w+|todo|haya|hayan|alcanc\w+|alcanza|consig\w+|pueda|liber\w+|firm\w+|revis\w+|arregl\w+)\b"
        r"[^.!?;\n]*?(?=,? (?:yo |ahi |entonces |les |le |te |lo |la )*(?:pago|pagare|pagamos|te pago|le pago|les pago|abono|hago|transfiero|deposito|voy a|vamos a|liquido|cancelo|consigno|paso)\b|[.!?;,\n]|$))"
        r"|\b(?:con|al recibir|en|el dia de|para|a la|la proxima) (?:la |mi |el |mis |proxim[oa] )*(?:nomina|sueldo|salario|aguinaldo|prima|pension|jubilacion|bono|comision|beca|paga extra|dia de pago)\b"
        r"|\b(?:quizas?|tal vez|igual(?= (?:el|la|manana|hoy|ya|\ua000))|capaz|a lo mejor|puede que|posiblemente|probablemente no|no estoy segur[oa]|depende|no se si|a ver si|igual y|ojala|creo que)\b)"
    ),
    courtesy=re.compile(
        r"(?:si|siempre que|siempre y cuando)(?: (?:le|les|te|me|os|no|lo|la))*(?: (?:parece|parecen|va bien|viene bien|sirve|acomoda|conviene|molesta|importa|es posible|esta bien|estan de acuerdo|esta de acuerdo"
        r"|estas de acuerdo|quieren?|quieres|gusta|puede ser|fuera posible|es tan amable|permiten?|da igual|hay problema|hay inconveniente|gustan|queda bien|ayudan|dios quiere|todo sale bien|todo va bien|se puede|mal no"
        r"|recuerdo|antes no|no antes|pued(?:o|en|e)))|si dios|si acaso|si puedo|cuando pueda|si es posible|al (?:medio|final|rato|tiro|menos|contado|dia|banco|corte|numero|final)|despues de (?:comer|almorzar|las|la una|mi trabajo|trabajar)"
    ),
    hinge=re.compile(
        r"\b(?:cuando|en cuanto|apenas|ni bien|tan pronto(?: como)?|una vez(?: que)?|si|hasta que|despues de que|antes de que|luego de que|el dia que)(?: (?:yo|no|me|nos|te|le|les|se|lo|el|la|mi|mis|los|las|su|mi \w+))*"
        rf" (?:\w+ ){{0,3}}?(?:cobre|cobro|cobremos|pagan|paguen|pague|depositan|depositen|caiga|cae|llegue|llega|llegan|entre|entren|reciba|recibo|recibamos|confirm\w+|aprueb\w+|autoric\w+|entreg\w+|{PAYDAY})\b"
        r"|\bdepende(?: de|n de)? [^.!?;,\n]*|\b(?:mi|la|nuestr[oa]|el) (?:sueldo|nomina|quincena|salario|pension|beca|cliente|aguinaldo) (?:llega|cae|entra|sale|se retraso|me paga|paga|no ha|esta)\b"
    ),
    then=re.compile(
        r"\b(?:ahi|ese dia|ese mismo dia|entonces|el mismo dia|en esa fecha|para entonces)(?: \w+){0,2} (?:pago|pague|abono|liquido|deposito|transfiero|hago|te pago|les pago|le pago|cancelo)\b"
        r"|\b(?:pago|abono|liquido|deposito|transfiero|cancelo)(?: \w+){0,2} (?:ahi|ese dia|ese mismo dia|entonces|el mismo dia)\b"
    ),
    # Possessive throughout: a run of small words or drawn characters that is cut in several ways takes seconds.
    lone_time=re.compile(
        rf"(?:(?:{_longest_first(BEFORE_TIME)})\b[ ,]*+)*+[\ua000\ua005]++(?:[ ,]*+(?:(?:{_longest_first(AFTER_TIME)})\b|[\ua000\ua005]++))*+\W*+"
    ),
    bare=re.compile(
        rf"(?:\W*+(?:(?:{_longest_first(BEFORE_BARE)})\b[ ,.:-]*+)++|[^\w\ua000\ua001]*+)"
        rf"[\ua000\ua001]++(?:[ ,.]*+(?:(?:{_longest_first(AFTER_BARE)})\b|[\ua000\ua001\ua005]++))*+\W*+"
    ),
    carried_on=re.compile(
        r",? (?:y|e|entonces|asi que|luego|ahi|y ahi) (?=(?:yo |ya |ahi |entonces )?(?:te|le|les|os|lo|la|pag|hag|trans|depo|abon|cons|gir|ingr|liqu|canc|paso|voy|cump))"
    ),
    only_named=re.compile(
        r"\W*(?:(?:no|si|ok|perdon|es|por)[ ,]*)*(?:solo|solamente|nada mas|nomas|unicamente) (?:por )?(?:es[ea]|est[ea]|aquell?a|la|el)(?: (?:factura|recibo|primera|primero|de arriba))?(?: por favor| gracias| nada mas)?\W*"
    ),
)  # fmt: skip
