"""Spanish rows that stop automation: death, law, insolvency, complaint, abuse."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.es.intent_rows import LIKELY, POLAR, QUOTED, SURE, row

LEGAL = Intent.LEGAL_THREAT
ROWS = (
    row(
        Intent.DECEASED,
        r"\b(?:fallec(?:io|id[oa]|ieron|imiento)|finad[oa]|difunt[oa]|obito|acta de defuncion|certificado de defuncion|defuncion|q\.?e\.?p\.?d|descanse en paz|en paz descanse|albacea|sucesion intestada|herencia yacente|ya no (?:esta con nosotros|vive(?= desde| hace)))\b"
        r"|\b(?:el|ella|(?:el|la) (?:titular|cliente|senora?|don|dona)(?: \w+)?|dueno|duena|propietari[oa]|mi (?:padre|papa|marido|esposo|hijo|hermano|abuelo|socio|madre|mama|mujer|esposa|hija|hermana|abuela|socia|tio|tia|suegr[oa])|esa persona|don \w+|dona \w+) (?:\w+ )?(?:ya |se )*murio\b|\bse nos murio\b|\bmurio (?:hace|en|el|la|este|ayer|<date>)(?! (?:el telefono|la computadora|celular))|\best(?:a|an) muert[oa]\b(?! de (?:risa|hambre))",
        unless=QUOTED,
    ),
    row(
        LEGAL,
        r"(?<!\bsoy )\b(?:abogad[oa]s?(?! (?:de toda la vida|jubilad))(?!(?: \w+){0,5} (?:recomend|me hablo bien))|licenciado que lleva|juridic[oa]s?|procurador(?:a)? (?:legal)|bufete|despacho juridico|defensor (?:del consumidor|del cliente|publico)|letrad[oa])\b|\b(?:medidas?|accion(?:es)?|vias?|medios|proceso|instancias?|procedimiento) (?:legal(?:es)?|judicial(?:es)?|juridic[oa]s?)\b|\b(?:judicialmente|legalmente)\b|\bnotificacion judicial\b|\bburofax\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        LEGAL,
        r"\b(?:demand(?:ar|arlos|arles|arte|are|aremos|a|amos|o)(?! (?:de mercado|alta|interna))|los (?:voy a|vamos a) demandar|querella(?:r|rme)?|denunci(?:ar|arlos|arles|are|aremos|a|o|arte)(?! de (?:perdida|robo))|interpondr\w+|interponer|llevar(?:los|te|lo|les|e)? (?:esto |este caso |el caso |a ustedes )*(?:a|ante|al|a los) (?:juicio|tribunal(?:es)?|justicia|corte|juez|profeco)|por (?:la )?via (?:judicial|legal)|tribunal(?:es)?(?! de lo mercantil)|(?<!junto al )(?<!al lado del )(?<!frente al )(?<!enfrente del )(?<!cerca del )(?<!trabajo en el )(?<!detras del )juzgado(?! (?:de lo )?mercantil)|jueces|juez|juicio|profeco|condusef|sernac|indecopi|superintendencia|superfinanciera|sic(?= por| para|\W*$)|defensa (?:del consumidor|al consumidor)|oficina del consumidor|omic|facua|ocu|consumo(?= (?:y|para|por)|\W*$)|banco de espana|aepd|agencia (?:espanola )?de proteccion de datos|habeas data|ley (?:federal|de(?! (?:segunda|insolvencia|la segunda))|dejen de fregar|1266|organica)|proteccion de datos|fiscalia|ministerio publico|policia|guardia civil|comisaria|cndh|danos y perjuicios|indemnizacion|derechos (?:del|como) consumidor|es (?:un )?delito|delito|acoso ilegal|ilegal(?:es)?|extorsion|arbitraje|medios de comunicacion|la prensa|tutela|derecho de peticion|amparo)\b(?<!por mi consumo)(?<!mi consumo)(?<!el consumo)",
        SURE,
        unless=QUOTED,
    ),
    row(
        Intent.INSOLVENCY,
        r"\b(?:quiebra|bancarrota|quebr(?:o|amos|e|aron|ada)(?= |\W*$)(?! (?:el|la|los|las|en la entrega|un|una|mi|se|cuando))|concurso (?:de acreedores|mercantil|preventivo|voluntario)|insolven(?:cia|te|tes)|sobreendeud\w+|ley (?:de )?(?:segunda oportunidad|(?:de )?insolvencia)|segunda oportunidad|administrador(?:a)? concursal|liquidacion (?:judicial|de la (?:empresa|sociedad)|voluntaria)|liquidador|reorganizacion empresarial|ley 1116|ley 20720|suspension de pagos|preconcurso|acuerdo extrajudicial|cerr(?:e|amos|o|aron|ando|ar|are)(?: definitivamente| ya)? (?:la |el |las |nuestra |mi |nuestro )?(?:empresa|negocio|local|tienda|puertas|actividad|restaurante|operaciones|sociedad|cortina)|(?:empresa|sociedad|negocio|tienda|local) (?:ya )?(?:cerro|quebro|se disolvio|fue (?:disuelta|liquidada|cerrada)|esta (?:disuelta|en liquidacion|en quiebra|cerrada|en concurso)|no existe|dejo de (?:existir|operar))|bajamos la cortina|cese de (?:actividad|operaciones)|cesamos (?:la )?actividad)\b",
        SURE,
        unless=POLAR,
    ),
    row(
        Intent.COMPLAINT,
        r"(?<!ningun )(?<!ninguna )(?<!sin )(?<!no hay )(?<!por )(?<!no tengo )(?<!no es una )\b(?:quej(?:a|as|arme|arnos|o)|reclam(?:o|os|ar|acion|aciones)(?= (?:formal|por (?:el|su|la|mal)|contra|ante|de (?:su|mal)|porque)|\W*$)|(?:libro|hojas?) de (?:reclamaciones|quejas)|malestar|descontento|me (?:colgo|colgaron|colgasteis|cuelgan|grito|gritaron)|mala educacion|inaceptable|inadmisible|intolerable|vergonzos[oa]|verguenza|que (?:falta|poca verguenza)|falta de (?:respeto|profesionalismo|consideracion|educacion|seriedad|profesionalidad)|irrespetuos[oa]s?|irrespeto|(?:me |nos )?(?:acos(?:o|an|ando|ar|andome)|hostig(?:amiento|an|ando|andome|ar))|indignad[oa]|indignante|molest[oa](?= (?:con|por|que|de)|\W*$)|enojad[oa]|furios[oa]|insatisfech[oa]|decepcionad[oa]|decepcion|hart[oa]s?(?= (?:de|con|ya)|\W*$)|cansad[oa]s? (?:de|con)|pesim[oa]s? (?:atencion|servicio|empresa|experiencia|trato)|mal(?:a|isima|isimo)? (?:atencion|trato|experiencia|servicio al cliente)|(?:atencion|servicio|trato) (?:pesim[oa]|horrible|fatal|nefast[oa]|mal[oa]|terrible|de mierda|asqueros[oa])|ridicul[oa]|una burla|se burlan|burlarse|una porqueria|una mierda|una basura|un desastre|un asco|que asco|abusiv[oa]s?(?! (?:cargo|interes))|abusadores|abuso|amenaz(?:a|as|an|ando|ador\w*|arme)|groser[oa]s?|groseria|maleducad[oa]s?|mal educad[oa]s?|incompeten\w+|(?:llaman|escriben|mandan mensajes|marcan|molestan) (?:a cada rato|todo el (?:santo )?dia|a toda hora|todos los dias|cada (?:dia|hora)|sin parar|<vague>)|no (?:paran|dejan) de (?:llamar|mandar|llamarme|escribir|molestar|joder|fastidiar)\w*|humill\w+|lamentable|escandalo\w*|sinverguenzas?|nadie (?:me |nos )?(?:contesta|responde|atiende|ayuda|soluciona|resuelve|da (?:solucion|respuesta))|no (?:me |nos )?(?:dan|han dado|dieron) (?:ninguna )?(?:solucion|respuesta))\b(?<!no me quejo)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.COMPLAINT,
        r"\b(?:ya )?no (?:aguanto|soporto) (?:mas )?(?:a ustedes|sus|esas|esa|esos|ese|estas|llamadas|cobranza|tanta|tantas)|\b(?:viven|andan|siguen|estan|se la pasan|llevan) (?:\w+ )?(?:llamando|mandando|(?<!siguen )(?<!estan )cobrando|molestando|escribiendo|fastidiando|jodiendo|acosando|hostigando)(?:me|nos)?\b(?! a (?:otra|la persona))(?!.{0,25}\bya pague)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.ABUSE,
        r"\b(?:hij[oa]s? de (?:su |tu |la |mil )?(?:puta|perra|re mil puta|chingada|putas|madre|tal por cual)|hijueputas?|hijoputas?|hdp|hp(?=\W*$)|ptm|ctm|conchetumadre|concha (?:de )?(?:tu|su) madre|la concha de|la puta que (?:te|los) pario|put[oa]s?|put[oa] madre|vay(?:an|a)se a la (?:mierda|verga|chingada|fregada)|vete a la (?:mierda|verga|chingada)|anda(?:te|te a)? (?:a la mierda|a cagar)|que te (?:den|jodan)|(?:que )?(?:se|os|te) (?:jodan|joda|den por culo|vayan a la mierda)|chinga(?:r|n|da|tu|do|os)?(?: (?:tu|su) madre)?|chinguen|no mamen|pinches?|cabron(?:es|a)?|pendej[oa]s?|mierdas?|carajo|verga|maric(?:a|on|ones)(?! (?:te|ya|si))|boludos?|pelotud[oa]s?|forr[oa]s?|gilipollas|capull[oa]s?|imbecil(?:es)?|idiotas?|estupid[oa]s?|tarad[oa]s?|malparid[oa]s?|gonorreas?|culer[oa]s?|ojetes?|rater[oa]s?|ladron(?:es|a)?|rateros|chorros|bandidos|delincuentes|estafadores(?= (?:de|hijos|malditos)|\W*$)|maldit[oa]s?|desgraciad[oa]s?|parasitos?|buitres?|usureros?|sanguijuelas?|cretin[oa]s?|basuras?(?=\W*$)|asqueros[oa]s?|payasos?|mamon(?:es)?|webones|huevon(?:es)?|weones|culiad[oa]s?|culead[oa]s?|callate|cierra la boca|muerete|mueranse|zorras?|perras?)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.ABUSE,
        r"\b(?:se donde (?:viven?|trabajan?)|(?:los|te|lo|la) voy a (?:matar|buscar|encontrar|partir|golpear|quemar|madrear)|voy a (?:matar(?:los|te)?|romper(?:les|te)|partir(?:les|te)|quemar)|(?:se|te) (?:van|vas) a arrepentir|la van a pagar(?! (?:el|manana))|van a pagar caro|les va a pesar)\b",
        SURE,
    ),
)
