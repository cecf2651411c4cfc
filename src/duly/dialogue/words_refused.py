"""The words that no wording may use, by language: threats, shame, law, haste, advertising, and what tells of a debt.

Tables alone; ``wording_lint`` looks for them. Patterns are compared without accents and without capitals, each as
whole words.
"""

from __future__ import annotations

from collections.abc import Mapping

THREATS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "legal (?:action|proceedings|steps?|measures?|means|costs?|fees|department|team|counsel|consequences"
        "|remed\\w*)",
        "courts?|lawsuits?|litigat\\w*|suing|sued|sue you|(?:to|will|may|shall|could|can) sue|bailiffs?|sheriffs?",
        "seize\\w*|seizures?|garnish\\w*|repossess\\w*|foreclos\\w*|evict\\w*|prosecut\\w*|police|jail|prison"
        "|arrest\\w*",
        "lawyers?|attorneys?|solicitors?|summons|subpoenas?|tribunals?|judg(?:e|es|ment|ments)|criminal\\w*",
        "pursuant to|hereby|herewith|aforementioned|without prejudice|in breach|liable|enforcement|official notice",
        "reserves? (?:the|our|its|all) rights?|blacklist\\w*|credit (?:bureaus?|scores?|ratings?|files?|reference\\w*)",
        "debt collectors?|collection(?:s)? agenc(?:y|ies)|collections department|consequences|last chance|or else",
        "you must|if you (?:do not|don't|fail to|refuse to) (?:pay|respond|reply|answer|act)|failure to|we demand",
        "(?:cut|switch|turn) off your|disconnect(?:ed|ion)?|terminate your|we know where you",
    ),
    "es": (
        "(?:acci(?:ón|ones)|medidas?|vías?|trámites?|procesos?|procedimientos?|pasos) (?:legal(?:es)?|judicial(?:es)?)",
        "(?:cobro|cobranza|orden|requerimiento|reclamación) (?:extra)?judicial(?:es)?|judicialmente|demanda\\w*",
        "(?:departamento|equipo|área|gabinete) (?:jurídic[oa]|legal)|servicios jurídicos|asesoría jurídica"
        "|letrad[oa]s?",
        "tribunal\\w*|juzgados?|(?<!a su )(?<!a nuestro )juicios?|juez|jueces|abogad[oa]s?|procurador(?:es|as?)?",
        "embarg\\w*|incaut\\w*|desaloj\\w*|desahuci\\w*|denuncia\\w*|querella\\w*|penalmente|delitos?|fiscalía"
        "|arrest\\w*",
        "cobradores?|policía|cárcel|prisión|morosos?|morosidad|lista negra|asnef|badexcug|buró de crédito|datacrédito",
        "agencia de cobros?|burofax|infocorp|dicom|centrales? de riesgos?|historial crediticio|reportad[oa]s?",
        "so pena|apercibi\\w*|conforme a derecho|por la presente|mediante la presente|en virtud de|aviso oficial",
        "notificación oficial|reserva(?:mos)? el derecho|sancion\\w*|consecuencias|de lo contrario|última oportunidad",
        "tiene que pagar ya|está obligad[oa]|le exig\\w*|exigimos|si no (?:paga|pague|abona|liquida|regulariza"
        "|responde)",
        "caso omiso|cort(?:e|ar|aremos|arán) (?:de |del |el |la |su )?(?:suministro|servicio|luz|agua|línea)",
        "sabemos dónde (?:vive|trabaja)",
    ),
    "pt": (
        "(?:medidas?|aç(?:ão|ões)|vias?|procedimentos?|processos?|providências) (?:legal|legais|judicial|judiciais)",
        "(?:medidas|providências) cabíveis|tribunal|tribunais|judicialmente|jurídic[oa]s?|advogad[oa]s?|juiz|juízes",
        "intimaç(?:ão|ões)|citação judicial|penhora\\w*|apreen\\w*|despejo|mandado|oficial de justiça|contencioso",
        "solicitador(?:es)?|injunção|execução (?:judicial|fiscal)|processar (?:você|o senhor|a senhora)|crimes?",
        "criminal\\w*|estelionato|polícia|(?:na|para a|à) cadeia|prisão|lista negra|serasa|spc|boa vista scpc",
        "protesto|protestad[oa]s?|cartório|negativ(?:ação|ad[oa]|ar)|nome sujo|score de crédito|banco de portugal",
        "(?:cadastro|lista) de inadimplentes|órgãos de proteção ao crédito|restriç(?:ão|ões) (?:no|ao|em) (?:seu )?"
        "(?:nome|cpf)|sob pena|nos termos da lei|pela presente|por meio desta|aviso oficial|notificação oficial",
        "cobrador(?:es)?|agências? de cobranças?|consequências|última (?:chance|oportunidade)|caso contrário",
        "tem (?:que|de) pagar já|obrigad[oa]s? a (?:pagar|quitar|liquidar|regularizar|responder)|exigimos"
        "|sanç(?:ão|ões)",
        "se (?:você )?não (?:pagar|quitar|liquidar|regularizar|responder|efetuar)",
        "cort(?:e|ar|aremos) (?:de |do |da |o |a |sua |seu )?(?:fornecimento|serviço|luz|água|energia|linha)",
        "sabemos onde (?:mora|vive|trabalha)",
    ),
}
"""Threats, and the language of lawyers and courts."""
SHAME: Mapping[str, tuple[str, ...]] = {
    "en": (
        "shame\\w*|ashamed|embarrass\\w*|irresponsibl[ey]|dishonest\\w*|deadbeats?|delinquen\\w*|debtors?|bad payers?",
        "disappoint\\w*|careless\\w*|broke your (?:promise|word)|your failure|you (?:have )?(?:ignored|neglected"
        "|failed)",
        "your (?:employer|boss|family|neighbou?rs|friends|colleagues|landlord|workplace)|social media",
        "(?:everybody|everyone) else|honest people",
    ),
    "es": (
        "vergüenza|vergonzos[oa]s?|avergonz\\w*|avergüenc\\w*|irresponsab\\w*|deshonest\\w*|mal(?:a paga"
        "|os? pagador\\w*)",
        "deudor(?:es|as?)?|incumpl\\w*|decepcion\\w*|falt(?:ó|ado) a su palabra|falta de seriedad|nos (?:ha )?ignorado",
        "(?:nos )?ha ignorado|su (?:familia|empleador|jefe|jefa|patrón)|sus (?:vecinos|amigos|familiares|compañeros)",
        "redes sociales|como tod[oa]s los demás|gente honrada",
    ),
    "pt": (
        "vergonha|vergonhos[oa]s?|envergonh\\w*|irresponsá\\w*|desonest\\w*|caloteir\\w*|calote|mau pagador"
        "|devedor\\w*",
        "inadimplent\\w*|descumpri\\w*|incumpri\\w*|dece(?:p)?cion\\w*|falt(?:ou|a) (?:de|com a|à) (?:sua )?palavra",
        "(?:nos )?ignorou|sua família|seu (?:empregador|chefe|patrão)|sua (?:entidade patronal|chefe)",
        "seus (?:vizinhos|amigos|familiares|colegas)|redes sociais|como todo (?:o )?mundo|gente honesta",
    ),
}
"""What shames somebody, or speaks of who else may hear of it."""
HASTE: Mapping[str, tuple[str, ...]] = {
    "en": (
        "urgent(?:ly)?|immediate(?:ly)?|act (?:now|today|fast)|pay (?:now|at once|right away)",
        "without (?:further )?delay",
        "(?:final|last) (?:notice|reminder|demand|warning|opportunity|call)|too late|(?:do not|don't) ignore",
        "(?:within|in) (?:the next )?(?:24|48|72|twenty-four|forty-eight) hours|running out|a\\.?s\\.?a\\.?p",
    ),
    "es": (
        "urgen(?:te|tes|cia|temente)|inmediat[oa]|inmediatamente|a la (?:mayor )?brevedad",
        "sin (?:más )?(?:demora|dilación)",
        "último (?:aviso|recordatorio|requerimiento)|última llamada|demasiado tarde|no (?:nos )?ignore|se agota\\w*",
        "(?:pag\\w+|liquid\\w+|abon\\w+|regulariz\\w+) (?:ya|ahora mismo|hoy mismo|cuanto antes|lo antes posible)",
        "(?:en|dentro de|próximas) (?:las próximas )?(?:24|48|72|veinticuatro|cuarenta y ocho) horas",
    ),
    "pt": (
        "urgent\\w*|urgência|imediat[oa]|imediatamente|sem (?:mais )?demora|último (?:aviso|lembrete|alerta)",
        "última chamada|tarde demais|não (?:nos )?ignore|está a? ?acaba(?:r|ndo)",
        "(?:pag\\w+|quit\\w+|liquid\\w+|regulariz\\w+) (?:já|agora mesmo|hoje mesmo|o quanto antes|quanto antes)",
        "(?:em|dentro de|próximas) (?:até )?(?:as próximas )?(?:24|48|72|vinte e quatro|quarenta e oito) horas",
    ),
}
"""Haste that nothing calls for: a wording says by when, and leaves it there."""
DISCOUNTS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "discount(?:s|ed)?|rebates?|special offers?|promotion(?:s|al)?|promo|vouchers?|coupons?|cashback|bargains?",
        "\\d+ ?(?:%|per ?cent) (?:off|less|reduction)|save (?:up to |money|\\d)|limited time|free gift|prizes?",
        "waive[ds]?|for less than you|settle for less|reduced (?:amount|sum|price)",
    ),
    "es": (
        "descuentos?|rebajas?|rebajad[oa]s?|promoci(?:ón|ones)|ofertas?|cup(?:ón|ones)|quitas?|condona\\w*|ahorr[ea]",
        "bonificaci(?:ón|ones)|\\d+ ?% (?:menos|de reducción)|tiempo limitado|gratis|regalos?|premios?|sorteos?",
        "importe reducido|monto reducido|valor reducido|por menos de lo que",
    ),
    "pt": (
        "descontos?|promoç(?:ão|ões)|ofertas?|cupo(?:m|ns|ões)|cupons|em liquidação|perdão d[aeo]s?",
        "perdoa(?:mos|remos)",
        "economize|poupe|abatimentos?|bonificaç(?:ão|ões)|\\d+ ?% (?:a menos|de redução|off)|tempo limitado|grátis",
        "brindes?|prémios?|prêmios?|sorteios?|valor reduzido|montante reduzido|quite por menos|condições imperdíveis",
    ),
}
"""What makes a message about an account an advertisement; WhatsApp and others then count and charge it as one."""
DEBT_WORDS: Mapping[str, str] = {
    "en": "overdue|past due|unpaid|outstanding|owes?|owed|debts?|arrears|balance|collections?|late payment",
    "es": "vencid\\w*|impag\\w*|pendientes? de pago|debe|deud\\w*|adeud\\w*|moros\\w*|saldos?|cobros?|cobranzas?",
    "pt": "vencid\\w*|em atraso|em aberto|deve|dívidas?|devedor\\w*|débitos?|inadimpl\\w*|pendências?|saldos?"
    "|cobranças?",
}
ASKING: Mapping[str, str] = {
    "en": "why (?:have|did|do|are|can|could|were) (?:you|it)\\b[^.?!]*\\b(?:paid|pay|late|behind|payment)"
    "|reasons? (?:for|of|why|behind)\\b[^.?!]*\\b(?:delay|default|late|paying|paid|pay|payment|arrears)"
    "|what (?:keeps|kept|stops|stopped|prevents|prevented) you\\b",
    "es": "por qué (?:aún |todavía )?no\\b[^.?!]*\\b(?:pagado|pagó|paga|ha pagado)"
    "|por qué\\b[^.?!]*\\b(?:retras|atras)\\w*"
    "|(?:motivos?|razón|razones) (?:de|del|por)\\b[^.?!]*\\b(?:retraso|impago|mora|atraso|falta de pago)"
    "|qué (?:le|les) (?:impide|impidió|ha impedido)|a qué se debe\\b[^.?!]*\\b(?:retraso|impago|mora|atraso)",
    "pt": "por qu[eê] (?:é que )?(?:ainda )?não\\b[^.?!]*\\b(?:pagou|paga)|por qu[eê]\\b[^.?!]*\\batras\\w*"
    "|(?:motivos?|razão|razões) (?:de|do|da|por)\\b[^.?!]*\\b(?:atraso|inadimplência|mora|falta de pagamento)"
    "|o que (?:o |a |lhe )?(?:impede|impediu|impediu você)\\b|a que se deve\\b[^.?!]*\\batraso",
}
"""Questions for the reason of not paying, which some markets forbid."""
PREVIEW_WORDS: Mapping[str, str] = {
    "en": "invoices?|amounts?|pay|pays|paid|payments?|due|promised?|instal+ments?",
    "es": "facturas?|recibos?|importes?|montos?|pag[oau]\\w*|abon\\w*|vence\\w*|cuotas?|parcialidades|mensualidades"
    "|promesas?|prometi\\w*|compromisos?",
    "pt": "faturas?|boletos?|valor(?:es)?|montantes?|quantias?|pag[oau]\\w*|vence\\w*|parcelas?|prestaç(?:ão|ões)"
    "|promessas?|prometeu|compromissos?",
}
"""What tells of money owed before anybody has unlocked the screen, beside the words of debt."""
