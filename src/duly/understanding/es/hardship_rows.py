"""Spanish rows of hardship and vulnerability: recall comes first here."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, POLAR, QUOTED, SURE, WEAK, row

HARD = Intent.HARDSHIP
NOT_WHEN = (
    r"(?! (?:(?:eso|esto|todo|el|la|lo|esa|ese|este|esta|cuenta|factura|recibo|monto|les|le|te|nada|por|completo|entero|<ref>|<amount>|si|no|el total|total) )*(?:<time>|hasta|antes|hoy|ahorita|ahora|todo|de una(?: vez)?|al contado|el total|con|por (?:la|el|este|esta|ese|spei|transferencia|aqui|ahi)|desde"
    r"|mas (?:de|que)|<amount>|dos veces|en linea|online|en efectivo|porque (?:el|la) (?:link|liga|pagina|sitio|app|codigo|sistema)|si no (?:me|hay|tengo) (?:la )?factura|sin (?:la |una |un |el )?(?:factura|orden|documento|numero|oc|albaran|pedido|remision|remito|contrato|acta|hes|desglose|comprobante)|completo|integro|en una sola)\b)"
)
HARDSHIP = (
    row(
        HARD,
        r"^\W*(?:(?:yo|lamentablemente|pero|ahora|ahorita|por ahora|por el momento|es que|la verdad|desgraciadamente),? )*no (?:puedo|podemos|me alcanza|nos alcanza|llego|llegamos|doy abasto|da|me da)(?: (?:la verdad|ahora|ahorita|por el momento|mas|de plano|para mas|ni para|pa mas))*\W*$",
        WEAK,
        unless=QUOTED,
    ),
    row(
        HARD,
        rf"\bno (?:voy a |vamos a |estoy |estamos |he |hemos )?(?:puedo|podemos|poder|pudiendo|podido|podre|podremos|logro|logre|tengo (?:como|con que|de donde|manera de|forma de|para|posibilidad(?:es)? de|condiciones (?:de|para)|capacidad de)|tenemos (?:como|con que|para|forma de)|estoy en condiciones de|estamos en condiciones de|me alcanza para|nos alcanza para|alcanzo a|alcanza para|llego a|hay manera de|soy capaz de)(?: mas| ni| siquiera| les| le| te)* (?:pagar|cubrir|liquidar|abonar|saldar|cancelar|cumplir|afrontar|asumir|solventar|costear)(?:te|les|le|lo|la|los|las|selo|se lo)*\b{NOT_WHEN}",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\bno (?:tengo|tenemos|hay|me queda|nos queda|cuento con|contamos con|dispongo de|tenia|me sobra)(?: (?:ningun|ninguna|mas|ni|el|la|un|una|ese|esa|tanto|para|de donde sacar|nada de|ahorita|ahora|suficiente|actualmente|por ahora|solvencia))* (?:dinero|plata|lana|recursos|fondos|ingresos|liquidez|solvencia|efectivo|peso|centavo|un duro|duro|quinto|euro|sol|trabajo|empleo|medios|pasta|pisto|feria|con que pagar|como pagar|para (?:comer|pagar|vivir|la comida))\b|\bno (?:me |nos )?(?:alcanza|llega|da)\b(?= (?:ni |para |pa |el |la |a fin|\W*$)|\W*$)(?! (?:la factura|el correo|el mensaje|el link|el tiempo|nada))|\bno tengo (?:como|de donde|con que)(?=\W*$| (?:pagar|sacar|hacerle))",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:sin|falta de|con poco|corto de|cort[oa] de|quede sin|me quede sin|nos quedamos sin|estoy sin|estamos sin|ando sin|escas[oa] de) (?:nada de |ningun |ninguna |un |mucho |mi )?(?:dinero|plata|lana|trabajo|empleo|ingresos?|salario|sueldo|liquidez|solvencia|recursos|fondos|un peso|peso|un duro|duro|un quinto|chamba|pega|pasta|efectivo(?= (?:ahora|ahorita|por ahora|\W*$)|\W*$))\b",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\bme (?:sacaron|echaron|corrieron|despidieron|botaron)(?: del? (?:mi |el |la )?(?:trabajo|empleo|chamba|laburo|empresa|pega|puesto))?(?=\W|$)(?! (?:mal|por error|de la cuenta))"
        r"|\b(?:desemplead[oa]s?|desempleo|en (?:el )?paro|parad[oa](?= desde)|cesante|cesantia|desped(?:id[oa]s?|ido)|despidieron|recorte(?:s)? de (?:personal|sueldo)|erte|ere|subsidio|(?:no me|no nos|no le) (?:han pagado|pagan|pagaron) (?:el sueldo|el salario|la nomina|la quincena|en el trabajo)|me (?:bajaron|recortaron|redujeron) (?:el sueldo|la jornada|el salario)|de baja (?:medica|laboral|por enfermedad)|incapacitad[oa]|incapacidad(?: medica)?|ingreso minimo vital)\b",
        SURE,
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:dificultad(?:es)?(?: (?:financiera|economica|para pagar)\w*)?|apuros? (?:economic|financier)\w+|(?:crisis|apuro|aprieto|problemas?|situacion|momento|racha|epoca|etapa|tiempos?) (?:economica |financiera )?(?:muy |bien |bastante |tan |de lo mas )?(?:financier\w+|economic\w+|dificil(?:es)?|complicad[oa]s?|delicad[oa]|apretad[oa]|critic[oa]|mal[oa]s?|horrible|dur[oa]s?|precari[oa])|mal momento economico|mala racha"
        r"|(?:estoy|estamos|ando|andamos|esta|anda|todo|las cosas estan|la cosa esta|voy|sigo|me encuentro|quede|quedamos|el mes esta|cada vez mas) (?:muy |bien |tan |medio |un poco |bastante |super |todo |economicamente |algo )*(?:apretad[oa]s?|quebrad[oa]s?(?! de)|endeudad[oa]s?|en (?:la )?(?:quiebra tecnica|ruina|olla|lona|calle|cero)|sin blanca|pelad[oa]s?|tronad[oa]s?|arruinad[oa]s?|ahogad[oa]s?|ajustad[oa]s?|dura la cosa|dificil|complicad[oa]s?(?! de)|mal (?:economicamente|de dinero|de plata|financieramente)|en numeros rojos|al limite|hasta el cuello|justit[oa]s?|jodid[oa]s?)|pasando (?:por )?(?:necesidad|hambre|un apuro|apuros|dificultades?|una (?:mala|situacion)|un mal momento|un momento|estrecheces)|endeudad[oa]s?|lleno de deudas|llena de deudas|hasta el cuello|numeros rojos|(?:solo |apenas |no )?(?:me |nos )?(?:alcanza|da|llega) (?:solo |apenas |ni )?(?:para|pa) (?:comer|sobrevivir|lo basico|la comida|la renta|las medicinas)|no llego a fin de mes|no llegamos a fin de mes|no tenemos (?:que|para) comer|para darle de comer|desalojo|desahucio|desahuciad[oa]|desalojad[oa]|en la calle|(?:cayeron|bajaron|bajo|cayo|se cayeron) (?:mucho )?(?:las |la |los |el )?(?:ventas|ingresos|facturacion|trabajo)|ventas (?:bajas|flojas|cayeron|estan|malas)|(?:el )?negocio (?:esta|va|anda)(?: \w+)? (?:mal|parado|flojo|fatal|muerto)|problemas? de (?:liquidez|caja|tesoreria|dinero|plata)|falta de liquidez|flujo de (?:caja|efectivo)|mis ingresos|(?:negocio|empresa|taller|local|tienda)(?: \w+){0,2} (?:a pique|a la ruina|al traste|en la ruina|se hundio|quebrando)|no (?:entra|entran) (?:un duro|un peso|nada|dinero|ingresos|plata)|a verlas venir|no (?:cubro|cubrimos) (?:ni )?(?:la |el |los |las )?(?:hipoteca|renta|alquiler|arriendo|gastos|comida|luz))\b(?<!no estoy apretado)",
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:perdi|perdimos|perdio|perdido|quede sin|me quede sin)(?: (?:el|la|mi|nuestro|nuestra|su|los|recientemente))* (?:empleo|trabajo|chamba|laburo|ingresos?|casa|empresa|negocio|mejor cliente|principal cliente|cliente principal|local|puesto|cosecha)\b",
        SURE,
        unless=POLAR,
    ),
    row(
        HARD,
        r"\bno (?:llego|llegamos) (?:a )?<date>(?=\W*$|,)|\bno (?:me|nos) (?:(?:lo|la|los|las) )?(?:puedo|podemos) permitir\w*|\bno (?:puedo|podemos) permitir(?:me|nos)(?:lo|la|los)?\b|\bo (?:pago|como|comemos|pagamos)(?: \w+){0,4},? o (?:pago|como|comemos|compro|compramos|pagamos|me quedo)\b"
        r"|\b(?:elegir|escoger|decidir) entre (?:pagar|comer|comprar)\b|\b(?:estoy|estamos|ando|andamos|sigo|seguimos|me he quedado|nos hemos quedado|quedamos|me quede|quede) (?:(?:ya|hoy|ahora|ahorita) )?(?:sin (?:un|ni un)|a dos) (?:euro|duro|peso|centavo|centimo|chavo|varo|mango|sol|cinco|quinto|velas|real)\b"
        r"|\bvi(?:vo|vimos) (?:de|con) (?:una |la |mi )?(?:ayuda|pension|paga|caridad|subsidio|lo que me dan)\b|\b(?:no|ni) (?:me |nos )?(?:da|alcanza|llega) (?:la vida|el dinero|el sueldo|la plata|para (?:nada|todo|mas))\b|\b(?:con lo que (?:gano|cobro|me pagan|ganamos)|mi sueldo|lo que (?:gano|cobro)) no (?:me |nos )?(?:da|alcanza|llega|llego|cubre)\w*",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:divorci\w+|me (?:estoy )?separ(?:e|ando)|gastos? (?:medicos?|hospitalarios?|funerarios?|del funeral|inesperad[oa]s?|del hospital)|gastos? (?:en|de) (?:medicinas?|medicamentos|hospital|tratamiento)|tratamiento (?:caro|costoso|medico)|clientes? (?:que )?no (?:me |nos )?(?:pagan|paga|han pagado|ha pagado|pagaron)|sin clientes|sin ventas|todo (?:esta )?(?:muy |carisimo|mas )?caro|emergencia (?:medica|familiar|economica)|imprevistos?|me robaron|nos robaron|madre soltera|padre soltero|inundacion|incendio|huracan|terremoto)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
VULNERABLE = Intent.VULNERABILITY
VULNERABILITY = (
    row(
        VULNERABLE,
        r"\b(?:suicid\w+|me (?:voy a |quiero )?mat(?:ar|o)\b(?! de risa)|matarme|quitarme la vida|acabar con (?:mi|la|todo)(?: vida)?|terminar con mi vida|quiero morir(?:me)?|quisiera morir(?:me)?|ganas de (?:morir(?:me)?|vivir|desaparecer|quitarme de en medio|acabar con todo)|quitarme de en medio|no quiero (?:seguir|estar) aqui mas|mejor (?:estaria )?muert[oa]|no quiero (?:seguir )?viv(?:ir|iendo)|(?:ya )?no (?:aguanto|puedo|soporto) mas(?! (?:con )?(?:ustedes|esas|ese|esta|llamadas|cobranza|tanta|recibir|mensajes|sus))|hacer(?:me)? (?:una locura|dano|algo malo)|lastimarme|autolesi\w+|no vale la pena vivir|desaparecer de este mundo|tirarme (?:de|al|por))\b",
        SURE,
    ),
    row(
        VULNERABLE,
        r"\b(?:depresion|depresiv[oa]|deprimid[oa]|ansiedad|ataques? de panico|panico|bipolar|esquizofren\w+|burn ?out|salud mental|trastorno|psiquiatr\w+|psicolog(?:o|a|ico)|demencia|alzheimer|parkinson|autis\w+|discapacita\w+|discapacidad|silla de ruedas|invalid[oa](?! (?:el|la))|ciego|ciega|sord[oa]|sordomud[oa]|cancer|quimio\w*|radioterapia|tumor|leucemia|derrame|ictus|infarto|embolia|enfermedad (?:grave|terminal|cronica)|enferm[oa]s?|hemodialisis|dialisis|terapia intensiva|cuidados intensivos|uci|internad[oa]s?|hospital|hospitalizad[oa]s?|ingresad[oa](?= en (?:el |la )?(?:hospital|uci|clinica|planta))|cirugia|operad[oa]s?(?! de mercado)|me (?:operaron|operan|van a operar|internaron)|operacion(?= de| del|\W*$)(?! de (?:pago|banco))|en coma|accident(?:e|ad[oa])|violencia (?:domestica|de genero|intrafamiliar|machista)|maltrat(?:o|ad[oa])|abus(?:o|aron|ad[oa]) (?:sexual|de mi)|adict[oa]|adiccion|alcoholi[sc]\w*|ludopat\w+|aborto|embarazad[oa]|luto|tercera edad|adult[oa] mayor|ancian[oa]|pensionad[oa]|jubilad[oa]|no se leer|analfabet\w+|en la carcel|pres[oa] (?:en|desde)|dengue|covid|secuestr\w+|viud[oa])\b(?<!hospital cargo)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:perdi|perdimos|enterr(?:e|amos)|muerte de|entierro de|funeral de|velorio de|fallecimiento de) (?:el |la |mi |nuestro |nuestra |un |una )*(?:<kin>|familiar|amig[oa]|nino|nina)\b|\b(?:mi|nuestr[oa]) (?:<kin>|amig[oa]) (?:\w+ ){0,2}?(?:fallecio|murio|esta (?:muy |gravemente |bien )?(?:enferm[oa]|mal|grave|internad[oa]|delicad[oa]|en (?:el hospital|la uci|coma))|se esta muriendo|se murio|se enfermo)\b|\b(?:funeral|velorio|entierro|estoy (?:muy |bien |gravemente )?(?:enferm[oa]|mal de salud|delicad[oa] de salud|de luto|grave))\b",
        unless=QUOTED,
    ),
)
ROWS = (*HARDSHIP, *VULNERABILITY)
