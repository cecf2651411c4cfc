"""Spanish rows that ask for other terms or turn them down: refusal, more time, a plan, less."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, POLAR, QUOTED, STATED_ONLY, SURE, WEAK, row
from duly.understanding.intents import Unless

PLAN, EXTENSION = Intent.PLAN_REQUEST, Intent.EXTENSION_REQUEST
LESS, REFUSAL = Intent.SETTLEMENT_REQUEST, Intent.REFUSAL
STATED = QUOTED | {Unless.ASKED}
LATER = r"(?! (?:\S+ ){0,3}?(?:<time>|hoy|ahora|ahorita|hasta (?!que)|antes|todo|dos veces|de nuevo|otra vez|por (?:algo|eso dos)|con|via|por (?:spei|transferencia|nequi|bizum)|al contado|ese monto completo|el monto completo|a tiempo|sol[oa]|completo))"
REFUSALS = (
    row(
        REFUSAL,
        rf"\bno (?:voy a|vamos a|pienso|pensamos|quiero|queremos|tengo (?:la )?intencion de|tenemos intencion de|pretendo|me da la gana(?: de)?) (?:mas |nunca )*(?:pagar|liquidar|abonar)(?:te|les|le|lo|la|los|las|se|os|sela|selo)*(?: (?:nada|ni|eso|esto|mas|nunca|ese|esa|un))*\b{LATER}",
        unless=STATED,
    ),
    row(
        REFUSAL,
        rf"\b(?:no|nunca|jamas) (?:mas |les |le |te |os |lo |la |se lo |se la )*(?:pagare|pagaremos|voy a pagar)\b(?: (?:nada|ni|mas|un|esa|eso|ese|esto|porqueria|nunca))*{LATER}|\bno (?:les |le |te |os |lo |la )?(?:pago|pagamos) (?:nada|ni (?:un|loco|muert)|mas|un (?:peso|euro|centavo|centimo|duro|sol)|hasta que|mientras|eso|porque)\b|^\W*(?:yo )?no (?:les |le |te |lo |la )?pago(?: y ya| y punto| nunca)?\W*$",
        unless=STATED,
    ),
    row(
        REFUSAL,
        r"\b(?:me niego|nos negamos) a (?:pagar|abonar|liquidar)\w*|\bni (?:muert[oa]|de broma|loc[oa]|en pedo|en suenos|borracho)(?: (?:les|le|te))? ?(?:pago|pagare|pagaria)\b|\b(?:nunca|jamas) (?:les |le |te )?(?:voy a|vamos a) pagar|\bno (?:van|vas|va) a (?:ver|recibir|tener|cobrar) (?:ni )?(?:un|una|nada|mas)(?: (?:solo|peso|euro|centavo|centimo|duro|sol|real))*\b|(?<!tengo )(?<!queda )(?<!hay )(?<!tenemos )\bni un (?:solo )?(?:peso|euro|centavo|centimo|duro|quinto|sol|cinco)\b"
        r"|\b(?:pueden?|puedes) (?:esperar sentad[oa]s?|olvidarse)\b|\bolvidense del (?:pago|dinero)\b|\b(?:suspend|deteng|suspendem|detenem)(?:o|os) (?:el |los |todos los )*pagos?\b|\bno (?:(?:les|le|te|lo|la|se lo|se la) )*(?:pagare|pago|voy a pagar|pagamos|pagaremos|vamos a pagar|pienso pagar)\w*.{0,25}\b(?:hasta que|mientras|a menos que|hasta no)\b",
        unless=QUOTED,
    ),
    row(
        REFUSAL,
        r"\b(?:intenten|traten de|quiero ver que) (?:me )?(?:oblig\w+|hagan pagar)|\bnadie me (?:obliga|va a obligar)\b|\bno (?:me )?pueden obligar(?:me)?\b|\bcancel(?:e|o|amos) (?:el |la )(?:debito automatico|domiciliacion)|\bhaganle como quieran\b|\bhagan lo que quieran\b|\bcobrense\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        REFUSAL,
        r"^\W*(?:yo )?no (?:voy|vamos|pienso|quiero)(?: a)? (?:hacerlo|pagar(?:les|le|te|lo)?)\W*$",
        unless=QUOTED | {Unless.ASKED},
    ),
)
CANNOT = r"(?:no|ni|tampoco) (?:les |le |te |lo |la |nos )?(?:voy a |vamos a |creo que |creo )?(?:puedo|podemos|podre|podremos|poder|alcanzo a|alcanzare a|alcanzar a|llego a|llegare a|llegar a|logro|lograre|lograr|me es posible|me sera posible|es posible|sera posible|me da tiempo (?:a|de)|me alcanza para|tengo para|tengo como|voy a alcanzar a)"
PAY = r"(?:pagar|liquidar|abonar|transferir|depositar|hacer (?:el|la) (?:pago|transferencia|deposito)|cumplir|cubrir|saldar|cancelar)(?:te|les|le|lo|la|selo|sela|les)*"
EXTENSIONS = (
    row(
        EXTENSION,
        rf"\b{CANNOT} (?:\w+ )?{PAY}\b.{{0,40}}(?:<time>|\bhoy\b|\bahora\b|\bahorita\b|\bplazo\b|\ba tiempo\b|\bhasta\b|\bantes\b|\beste (?:mes|dia)\b|\btodavia\b)",
        unless=QUOTED,
    ),
    row(
        EXTENSION,
        rf"(?:<date>|<vague>|\bhoy\b|\bahora\b|\bahorita\b|\beste mes\b),?(?: yo)? {CANNOT}(?! (?:mandar|enviar|llamar|hablar|atender|contestar|ir|verificar|abrir))\b(?: {PAY})?",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        EXTENSION,
        r"\b(?:mas|un poco mas de|otro|nuevo|algo (?:mas )?de|mayor|un) (?:tiempo|plazo|plazito|tiempito|chance)\b(?! (?:perdid|atras|que (?:espero|llevo)|esperando|que no|parcial|completo|despues|sin))|\bplazo (?:mayor|extra|adicional|mas largo)\b|\b(?:unos|otros|algunos|\d+|un|dos|tres|una|otra|quince|diez|cinco|ocho|unas|par de) (?:dias?|diitas|semanas?|semanitas?|mes(?:es)?) (?:mas|extra|adicional(?:es)?|de (?:gracia|plazo|prorroga|espera))\b|\bmas (?:dias|semanas|dias de plazo)\b",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:prorrog(?:ar|a|as|uen?|arme)|aplaz(?:ar|amiento|an|ais|ame|adme|ad|arlo|o)|posponer(?:lo)?|postergar(?:lo)?|diferir|extension|extender|ampliar|alargar|moratoria|(?:una )?espera(?:rme|rnos|rme)?(?= (?:hasta|unos|un poco|al?|por)))\b|\b(?:cambiar|mover|correr|pasar|recorrer|modificar|reprogramar|reagendar)(?:me|lo|la|le)? (?:la |el |mi |esa |ese )*(?:fecha|vencimiento|dia|plazo|pago|recibo|factura|cuota)(?: de (?:pago|vencimiento|\w+))?(?: (?:para|al?|de|hasta)\b|\W*$| <time>)"
        r"|\b(?:banc|aguant)(?:ame|enme|eme|anos|a) (?:hasta|unos|un|tantito|un poco|una|hasta el|al|<time>)|\beste (?:mes|viernes|lunes) no (?:llego|llegamos|alcanzo)\b|\b(?:cambi(?:a|e|en)|mueva?n?|pas(?:a|e|en)|corr(?:a|e|an)|recorr(?:a|an))(?:me|lo|la)?(?: (?:la|el|mi|eso|esa|ese|fecha|vencimiento|pago|recibo|factura|cuota|lo))* (?:para|al|a) (?:el |la )?<time>",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:dame|deme|denme|dadme|dadnos|nos (?:darian|dan|dais|dariais|da|daria|dejan|dejais|dejarian|dejariais|esperan|esperais)|me (?:dais|dariais|dejan|dejais|dejas|dejarian|esperais)|danos|denos|dennos|dan(?:me)?|dar(?:me|nos)|conced(?:a|an|eme|anme)(?:me|nos)?|regal(?:a|e|eme|ame|en)(?:me)?|necesito|necesitamos|quiero|quisiera|pido|solicito|aguant(?:a|e|en|ame|eme|enme)|me (?:da|dan|das|darias|daria|darian|aguanta|aguantan|espera|esperan|esperas))(?: (?:solo|nada mas|un|una|hasta|plazo|tiempo|tiempito|chance|mas|poquito|poco|dias|oportunidad|prorroga|unos|como|por favor))* (?:hasta |plazo |chance |tiempo |tiempito |prorroga |oportunidad )(?:(?:el|la|al|de|del|de pagar|para) )*(?:<date>|<vague>|\W*$|para|pagar|hacer)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:puedo|podemos|podria|podriamos|podriais|podeis|puedes|podes|se puede|se podria|puede ser|es posible|seria posible|hay (?:forma|manera|chance|posibilidad|problema|algun problema)|sera que (?:puedo|se puede)|les importa|pasa algo|importa|esta bien|no pasa nada|le parece|les parece|te parece)(?: (?:si|yo|les|le|te|lo|la|que|de|en|solo|nos|pagar))*.{0,25}\b(?:pag(?:ar|o|amos|ara|are|arlo|arla|arles|arle|arte)|deposit(?:ar|o)|transferir|abonar|hacerlo|quedar|dejarlo|liquidar|ser)\b.{0,40}(?:<date>|<vague>|\bdespues\b|\bmas tarde\b)(?!.{0,20}(?:cuotas|partes|plazos))",
        unless=POLAR | frozenset({Unless.STATED}),
    ),
    row(
        EXTENSION,
        r"\b(?:esper(?:ar|a|e|en|ad|ais|adme|adnos|arme|arnos|eme|enme|ame|enos)|aguant(?:ar|a|e|en|eme|enme|ame)|ten(?:ga|gan|me|game|ganme)? (?:un poco de |algo de |mas )?paciencia|tenga paciencia|un poco de paciencia)\b(?! (?:en la linea|su respuesta|su llamada|la respuesta|que (?:me|no)|mi pedido))(?=.{0,30}(?:<time>|\bhasta\b|\bmas\b|\bpoco\b|\bpoquito\b|\bpaciencia\b|\?))|\bpaciencia\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:me voy a|nos vamos a|voy a|vamos a|me) (?:atrasar|retrasar|demorar|tardar)(?:me|nos)?\b(?! en llegar)|\b(?:voy|vamos|ando) (?:a pagar )?(?:tarde|atrasad[oa])\b|\b(?:tengo|tenemos|tener|tendre|tendria|tendremos|toca) que (?:pag\w+|dejarlo|hacerlo) (?:un poco )?(?:para )?(?:<vague>|mas tarde|despues|luego|mas adelante)|\bpag(?:o|ar|are) (?:con atraso|con retraso|atrasad[oa]|tarde|despues|mas tarde|un poco (?:despues|tarde))\b|\b(?:el|mi) pago (?:se )?(?:va a |estara |se )?(?:retras|atras|demor)\w+",
        LIKELY,
        unless=STATED_ONLY - {Unless.NEGATED},
    ),
    row(
        EXTENSION,
        r"\bno (?:se si|creo que|estoy segur[oa] (?:de )?(?:si|que|de)) (?:voy a |pueda |puedo |podre |alcance |llegue |alcanzo |me alcanza ).{0,25}\b(?:pagar|cumplir|liquidar|poder|cubrir)\w*",
        LIKELY,
        unless=QUOTED,
    ),
    row(EXTENSION, r"\b(?:solo|recien) (?:despues del?|a partir del?|el|hasta) <time>.{0,30}\?", WEAK, unless=POLAR),
)
N = r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|\d{1,2}|varias|varios|pocas|algunas|cuantas)"
PARTS = r"(?:cuotas?|pagos|plazos?|partes|mensualidades|quincenas|parcialidades|abonos|letras|exhibiciones|cuotitas|pagitos|meses|tantos|tandas|veces(?! (?:me|al|por|que|ya|les|lo)))"
PLANS = (
    row(PLAN, r"<date> de cada mes\b", SURE, unless=POLAR),
    row(
        PLAN, r"<amount>,? (?:<time>|de entrada|al contado),? y (?:la |el |lo )?<amount>,? <vague>", SURE, unless=POLAR
    ),
    row(
        PLAN,
        r"\b(?:(?:en|a|por) (?:cuotas|cuotitas|pagitos|tandas|plazos|parcialidades|mensualidades|partes|abonos|pagos|pagos (?:chicos|pequenos|parciales|mensuales|semanales))|fraccion(?:ar\w*|ado|amiento|en|ais|ad|adme)|financi(?:ar|amiento|arlo)|refinanci\w+|reestructur\w+|convenio(?: de pago)?|plan(?:es)? de (?:pagos?|cuotas)|acuerdo de pagos?|arreglo de pago|facilidades(?: de pago)?|pagos? (?:parcial(?:es)?|fraccionado|aplazado|a plazos|diferido)|diferir(?:lo)? a|meses sin intereses|msi|abonar (?:de a poco|poco a poco)|cuotificar|partir(?:lo|la) en|pagos chiquitos|cuotas mas (?:chicas|pequenas|bajas))\b(?! (?:ya )?(?:pagad|vencid))(?<!no quiero plan de pago)",
        unless=POLAR,
    ),
    row(
        PLAN,
        rf"\b(?:en|de|a|por|hacer|hago|quiero|puede ser|quisiera|dividir|dividirlo|solo|aceptan|pago|para|hacerlo en|pagarlo en) (?:unas |unos |las |los |como )?{N} (?:comod[oa]s )?{PARTS}\b(?! (?:ya|llamando|atras|esperando|que|sin servicio|de atraso|desde|vencid))|^\W*(?:(?:si|ok|entonces|puede ser|en|quiero|por favor|solo),? )*{N} (?:cuotas?|pagos|plazos|partes|mensualidades|parcialidades|abonos)\b(?! (?:ya|que|vencid))",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:divid(?:ir|irlo|irla|ido|amos|an|o|imos)|repart(?:ir|irlo)|part(?:ir|irlo|irla)|separar(?:lo)?|prorratear)\b(?: (?:en|el|la|eso|esto|ese|esa|todo|por|monto|deuda|cuenta|factura|recibo|pago|pagos|<ref>|<amount>|para|mi))*",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"<amount>,? ?(?:(?:por|al|a la|cada|todos los|todas las|/) ?(?:mes(?:es)?|semanas?|quincenas?|15 dias|quince dias|lunes|viernes|sabado)|mensual(?:es|mente)?|semanal(?:es|mente)?|quincenal(?:es|mente)?)\b|\b(?:de a|ir dando|dar(?:les|le|te|os)?|abonar(?:les|le|te|os)?|pagar(?:les|le|te|os)?|puedo|podria|doy|ofrezco) (?:\w+ )?<amount>,? <vague>",
        SURE,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:pagar|pago|dar|doy|pagando|abonar|abonando|abono|ir pagando|ir abonando|irles pagando|irle abonando|irles abonando|pagarles|abonarle|abonarles)(?:les|le|te|lo)? (?:de a poco|poco a poco|de a poquito|un poco (?:por|cada|al)|por mes|cada (?:mes|quincena|semana|viernes)|mensualmente|una parte (?:ahora|hoy|por|y)|solo una parte|de poco en poco|en partes|por partes)|\b(?:poco a poco|de a poco(?:s)?|de a poquitos?)\b|\b(?:ir|voy|vamos|iria|podria ir|puedo ir) (?:abonando|pagando)(?:te|le|les|lo|la)?\b",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:hacer|hagamos|llegar a|proponer|propongo|quiero|quisiera|me gustaria|hay|existe|posible|tienen|solicito|pedir|ofrecen)(?: \w+){0,3} (?:un |una |algun |alguna )?(?:acuerdo|arreglo|renegociacion|negociacion|plan(?! de datos)|convenio|trato)\b(?! (?:judicial|de internet|de telefono|medico))|\b(?:re)?negoci(?:ar|amos|emos|arlo)\b(?! con (?:otr|el banco))",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"(?:<amount>|\bmitad\b|\buna parte\b|\bparte\b|\d+ ?%)(?: (?:del? \w+))?,? (?:ahora|hoy|ya|ahorita|de entrada|al contado|<time>|esta semana|este mes|de anticipo|primero|de una|esta quincena).{0,30}\b(?:resto|restante|otra (?:mitad|parte)|mitad|saldo|lo que falta|diferencia|<amount>|lo demas)\b.{0,15}(?:<time>|despues|cuotas|mas tarde|partes|en |luego|$)",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:entrada|anticipo|enganche|cuota inicial|pie|abono inicial)(?: (?:de|con|inicial de))? (?:<amount>|\d)|\b(?:dar|doy|con|dejar) (?:una |un )?(?:entrada|anticipo|enganche|cuota inicial)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(PLAN, rf"^\W*(?:en )?{N} (?:pagos|partes|cuotas)\W*$"),
)
SETTLEMENTS = (
    row(
        LESS,
        r"\b(?:y si|que tal si|y que tal si) (?:yo )?(?:les|le|te|os) (?:doy|pago|damos|pagamos|ofrezco|transfiero|deposito) (?:solo |unos )?<amount>|\bborron y cuenta nueva\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        LESS,
        r"\b(?:descuentos?|descuentito|rebaj(?:a|ar|en|e|an|as|ais|ad|adme|ita|arme|eme|enme|ado)|quita(?! (?:el|la|los|me|de))|condon(?:ar|acion|en|e|an|ais|ad|arme)|reduc(?:ir|cion|en|irme|e)|bajar(?:me|le|nos)? (?:el |la |un poco |algo |los |a )?(?:monto|precio|deuda|intereses|cuota|total|saldo|recargo)|perdon(?:ar|en|an|e|ais|ad|as|arias|arian|ariais|arme|enme|eme|adme)(?:me)? (?:los |la |el |las |una parte |parte |un poco )?(?:de la )?(?:deuda|intereses|mora|recargos?|resto|parte|multa|lo que (?:falta|queda|resta))|quit(?:ar|en|a|e|an|ais|ad|adme|arme|enme|eme|ame)(?:me)? (?:los |el |la |esos |las )?(?:intereses|recargos?|mora|multas?|comision(?:es)?|penalizacion)|sin (?:los )?(?:intereses|recargos|mora)|exoner\w+|monto (?:menor|reducido)|pronto pago|mejor(?:ar)? (?:la )?(?:propuesta|oferta|precio)|(?:en|por) (?:una sola exhibicion|menos)|hacer(?:me)? (?:un )?precio|finiquito con|por menos)\b"
        r"(?!.{0,25}\b(?:prometid[oa]|acordad[oa]|pactad[oa]|que (?:me )?(?:dijeron|prometieron|ofrecieron|quedamos)|no (?:fue|vino|aplic|aparece|esta|se ve|me lo|viene|sale)|mal|falto|falta))(?<!falta el descuento)(?<!falto el descuento)(?<!meses sin intereses)",
        unless=POLAR,
    ),
    row(
        LESS,
        r"\b(?:acept(?:an?|arian?|ariais|ais|ad|as|en?|es)|cierran?|cerramos|liquid(?:o|ar|amos)|sald(?:o|ar)|quedamos(?= (?:en |por )?(?:\ua001+|la mitad)\W*\?)|me dejan?|me lo dejan?|me la dejan?|dejamelo|dejenmelo|dejarlo|dejenlo|pago) (?:todo |eso |la deuda |esa cuenta |y )*(?:por|en|con|todo por|si es por) (?:solo |unos )?(?:<amount>|la mitad|\d+ ?%)(?: (?:y|de) )?|\b(?:acept(?:an?|arian?|ariais|ais|ad|as|en?|es)) (?:solo )?(?:<amount>|la mitad|\d+ ?%|menos)\b|<amount> (?:al contado |de contado )?(?:y )?(?:quedamos|cerramos|se cierra|saldado|lo dejamos|quedo a mano|y listo|y ya|por todo)|\b(?:propuesta|oferta|contraoferta|ofrezco)(?: (?:de|para))? (?:liquidacion|liquidar|finiquito|saldar|<amount>)",
        unless=POLAR,
    ),
)
ROWS = (*REFUSALS, *EXTENSIONS, *PLANS, *SETTLEMENTS)
