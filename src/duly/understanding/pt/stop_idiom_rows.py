"""Portuguese rows that stop automation, said in everyday words: no money for food, somebody who is gone, enough of this."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.pt.intent_rows import LIKELY, NEVER, POLAR, QUOTED, SURE, row

HARD, VULNERABLE, COMPLAINT, OUT = Intent.HARDSHIP, Intent.VULNERABILITY, Intent.COMPLAINT, Intent.OPT_OUT
NEEDS = (
    r"(?:comida|comer|mercado|supermercado|remedios?|medicamentos?|farmacia|aluguel|aluguer|renda|luz|agua|gas|leite|fraldas?|gasolina|passagem"
    r"|transporte|basico|criancas?|filhos?|escola|familia|viver|sobreviver|despesas)"
)
CHANNELS = r"(?:mensage(?:m|ns)|sms|torpedos?|whats ?apps?|e-?mails?|lembretes?|avisos?|notificac(?:ao|oes)|ligac(?:ao|oes)|chamadas|cobrancas?|recados?|audios?|isso|isto)"
TELLING = (
    r"(?:mand|escrev|envi|lig|cobr|cham|incomod|perturb|telefon|contat|procur|ench|chate|aborre|importun|azucrin|atorment|pressi?on)"
    r"(?:a|ar|e|em|o|ando|ue|uem|er|am|iar|eando|ecer|ionar|ionando|unar)?"
)
THINGS = (
    r"(?:boleto|celular|telemovel|telefone|bateria|computador|notebook|portatil|pc|tablet|carro|moto|motor|internet|net|modem|conversa|ligacao|linha"
    r"|chip|app|aplicativo|sistema|site|planta|assunto|impressora|televisao|tv|elevador|relogio|maquina|geladeira|wifi|cachorr[oa]|gat[oa]|cao)"
)
HARDSHIPS = (
    row(
        HARD,
        r"\b(?:a )?(?:coisa|situacao|barra|vida|fase|crise|parada|mare)s? (?:aqui |ca |em casa |la |por aqui |por ca )*(?:esta|estao|anda|ficou|e|apertou|vai)"
        r"(?: \w+){0,2}? (?:fei[oa]|preta|pesada|russa|brab[oa]|brav[oa]|tensa|apertad\w+|negra|mal|dificil|complicad\w+|dur[oa])\b|\b(?:situacao|coisa|vida) apertou\b"
        r"|\b(?:estou|estamos|ando|fiquei|ficamos|ta todo mundo)(?: \w+){0,2}? (?:na pior|na lama|na merda|no sufoco|no aperto|no vermelho|sem (?:um|nenhum) (?:tostao|centavo|puto|real|euro|chavo)"
        r"|sem nada|lis[oa]|tes[oa]|dur[oa]|quebrad[oa]|com a corda no pescoco|de corda ao pescoco|atolad[oa]|afundad[oa]|falid[oa])\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        HARD,
        rf"\b(?:nao|mal|nem|so|ja nao|sequer)(?: \w+){{0,4}}? (?:da|chega|sobra|tenho|temos|consigo|conseguimos|conseguindo|dando|da nem|entra|ganho|comprar)(?: \w+){{0,3}}? (?:(?:d?[ao]s?|para|pra|nem|por|em|meus|minhas) )*{NEEDS}\b"
        r"(?! (?:de carro|a fatura))|\b(?:deixei|deixamos|deixo) de (?:comprar|pagar) (?:\w+ )?"
        rf"{NEEDS}\b|\b(?:escolher|escolho|decidir) entre\b|\b(?:cortei|cortamos|atrasei) (?:ate )?(?:o |a |na |no )?{NEEDS}\b|\b(?:contas|dividas) (?:ate o pescoco|atrasadas todas|por todo lado|a acumular|acumulad\w+|se acumulando)"
        r"|\bdividas? (?:ate ao|ate o) pescoco\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:fui|foi|fomos|acabei de ser|sou|estou|fiquei|me) (?:\w+ )?(?:mandad[oa]s? embora|demitid[oa]s?|despedid[oa]s?|dispensad[oa]s?|desligad[oa] da empresa|cortad[oa]s?|desempregad[oa]s?)\b"
        r"|\bme (?:mandaram embora|demitiram|despediram|dispensaram|cortaram)\b|\b(?:empresa|fabrica|patrao|firma)(?: \S+){0,3}? (?:me )?(?:despediu|demitiu|mandou embora|dispensou|fechou(?: as portas)?"
        r"|nao (?:me |nos )?paga)\b|\b(?:estou|vivo|vivendo|ando|a viver|sobrevivo|sobrevivendo) (?:\w+ )?d[eao]s? (?:bicos?|biscates?|ajuda|doac\w+|favor\w*|caridade|reforma minima|auxilio|subsidio|bolsa"
        r"|rsi|pensao|cesta basica)\b|\b(?:no|a receber o|recebo o|com o|de) (?:fundo de desemprego|subsidio de desemprego|seguro[ -]desemprego|rsi|rendimento social)\b|\bsem emprego\b|\bsem servico\b(?! (?:ha|de internet))",
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:nao|sem) (?:tenho |temos |tem |ha |vejo |vou ter )?(?:mesmo |agora |nenhum[a]? |a minima |qualquer )*(?:como|forma de|maneira de|jeito de|hipotese de|condicao de|condicoes de|possibilidades? de|de onde) (?:te |vos |lhe )?(?:pagar|tirar|arranjar"
        r"|arcar|bancar)\b(?! (?:<time>|hoje|ate|por|pelo|no|com))|\b(?:minha|nossa|meu|nosso) (?:renda|salario|ordenado|faturamento|faturacao|rendimento|ganho)(?: \S+){0,2}? (?:caiu|baixou|diminuiu|reduziu|encolheu|foi (?:cortad|reduzid)[oa]|nao chega|nao da|mal da|atrasou)"
        r"|\b(?:cortaram|reduziram|baixaram|atrasaram) (?:\w+ )?(?:salario|ordenado|horas|turno|renda|vencimento|meu salario)\b|\b(?:salario|ordenado)s? (?:em atraso|atrasad\w+|por receber)\b|\b(?:nao recebo|sem receber)(?: salario| ordenado)? (?:ha|faz|desde)\b"
        r"|\b(?:negocio|loja|restaurante|oficina|movimento|comercio|salao|cafe)(?: \S+){0,2}? (?:esta|anda|vai|ficou)(?: \w+){0,2}? (?:parad[oa]|mal|frac[oa]|as moscas|mort[oa]|vazi[oa]|a (?:cair|perder)|caindo|no vermelho)\b|\bnao (?:tenho|temos|ha)(?: \w+)? (?:clientes?|vendas|encomendas)\b(?! (?:que|com))|(?:\bmes|\bsemana|<vague>) (?:esta |foi |e )?(?:impossivel|pessim[oa]|muito (?:mau|ruim|dificil))\b|\bcontas (?:estao |todas )+(?:atrasad|por pagar|acumulad)\w+|\bsem (?:clientes?|vendas|movimento|encomendas|trabalho)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:sem a|sem o|sem uma?|sem isso|sem isto|sem) .{0,30}nao (?:podemos|posso|conseguimos|consigo) (?:pagar|processar|aprovar)\b",
        unless=NEVER,
    ),
)
VULNERABILITIES = (
    row(
        VULNERABLE,
        r"\b(?:tom(?:o|ando|a) (?:\w+ )?(?:remedios?|medicacao|comprimidos|antidepressivos?|calmantes?)|medicad[oa]|antidepressiv\w+|crise (?:de|nervosa|depressiva)|esgotament\w+|esgotad[oa]|internad[oa]|hospitalizad[oa]|acamad[oa]|em coma|entubad[oa]|cuidados paliativos|terminal|metastases?"
        r"|esclerose|parkinson|fibromialgia|lupus|epilep\w+|amputad[oa]|paraplegic[oa]|tetraplegic[oa]|transplante|hepatite|hiv|tuberculose|sindrome de \w+|down|tdah|luto|psiquiatric\w+|psicolog[oa]|surtei|desesperad[oa]s?|no fundo do poco)\b(?! (?:para|por) (?:comprar|desconto))",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:nao (?:tenho|encontro|vejo) (?:mais )?(?:forcas?|vontade de viver|motivos? para viver|sentido)|penso em (?:morrer|me matar|acabar com tudo|desistir de tudo|fazer (?:uma )?(?:asneira|besteira|merda))|so penso em morrer|dar cabo de mim|por fim a (?:minha )?vida|prefiro morrer|mais valia morrer|melhor morrer"
        r"|acabar com tudo|(?:nao |ja nao )aguento mais(?: (?:viver|isto|isso|esta vida|essa vida|nada))?(?=\W*$| (?:viver|esta vida|essa vida|nada\W*$))|pensamentos suicidas|me jogar|atirar-me|me enforcar)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:tenho|com|fiz|completei) (?:6[5-9]|[789]\d) anos\b|\b(?:sou|somos) (?:idos[oa]s?|reformad[oa]s? por invalidez|deficientes?|invisual|surd[oa]s?|ceg[oa]s?|analfabet\w+)\b|\b(?:nao (?:percebo|entendo) nada d(?:isto|isso|essas coisas|estas coisas) (?:de )?(?:internet|computador|telemovel|celular)?|mal sei (?:ler|mexer)|nao sei (?:ler|escrever))\b"
        r"|\b(?:meu|minha|nosso|nossa|o meu|a minha) (?:<kin>|bebe|netinh[oa])(?: \S+){0,5}? (?:hospital|uti|uci|cti|internad[oa]|operad[oa]|cirurgia|doente|acidente|cancer|cancro|autista|deficien\w+|a morrer|morrendo|entre a vida|muito mal|gravemente|acamad[oa]|coma)\b"
        r"|\b(?:sofri|tive|sofreu|teve|tivemos) (?:um |uma )?(?:acidente|avc|enfarte|infarto|derrame|aborto|queda|trombose|ataque|cirurgia|violencia)\b|\b(?:fui|vou ser|acabei de ser|sai d[ao]) (?:\w+ )?(?:operad[oa]|internad[oa]|hospital|internacao|uti)\b|\b(?:meu|minha) (?:ex|<kin>|companheir[oa]) (?:me )?(?:bate|agride|bateu|agrediu|ameaca)\b|\bvitima de violencia\b"
        r"|\b(?:perdi|perdemos|morreu|faleceu|enterrei|enterramos) (?:o |a |meu |minha |nosso |nossa )*(?:bebe|<kin>|filhinh[oa])\b|\bestou gravida\b|\bgravidez de risco\b",
        LIKELY,
        unless=QUOTED,
    ),
)
GONE = (
    row(
        Intent.DECEASED,
        r"\b(?:<kin>|titular|cliente|dono|dona|el[ea]|patrao|senhora?|seu \w+|dona \w+|soci[oa]) (?:infelizmente |ja |nos |tambem |que \w+ )*(?:partiu|foi-se|se foi|descansou|fechou os olhos)(?=\W*$| (?:no |em |na |a |ha |faz |para sempre|dess[ae]|dest[ae]|ontem|cedo|de (?:cancer|cancro|covid|repente|ataque)|mes|ano|semana|ja|<time>))(?! para (?!sempre|o ceu))"
        r"|\b(?:nos deixou|nao esta mais (?:entre nos|aqui connosco|conosco)|ja nao esta (?:entre nos|ca entre nos|connosco)|deixou-nos|perdeu a vida|perdemos (?:el[ea]|o titular|a titular)|passou desta para melhor|descansou em paz|deus tenha|que deus o tenha|que deus a tenha|bateu as botas)\b|\b(?:atestado|certidao|assento) de obito\b|\b(?:inventario|heranca|herdeir[oa]s?|partilhas?) d(?:a|o|ele|ela)\b|\bsou (?:o |a )?(?:herdeir[oa]|viuv[oa]|orfa)\b",
        unless=QUOTED,
    ),
    row(
        Intent.DECEASED,
        rf"\b{THINGS}(?: \S+){{0,2}}? (?:morreu|morre|faleceu|partiu|foi-se|se foi)\b|\bmorr(?:i|endo|er|emos) de (?:rir|riso|vergonha|saudade|fome|sono|medo|calor|frio)\b",
        unless=NEVER,
    ),
)
COMPLAINTS = (
    row(
        COMPLAINT,
        r"\b(?:nao (?:tem|tendes|teem|sentem|ha) (?:um pingo de |o minimo de |nenhum[a]? |a minima )?(?:vergonha|respeito|coracao|educacao|humanidade|consideracao|nocao|sensibilidade|profissionalismo)|que (?:vergonha|absurdo|descaso|palhacada|falta de|desrespeito|nojo|pouca vergonha|abuso|ridiculo)|pouca vergonha|sem[ -]vergonhas?|sem nocao)\b"
        r"|\b(?:ninguem|nunca) (?:ai )?(?:me |nos |ca )*(?:responde(?:u|ram|m)?|atende(?:u|ram|m)?|retorn(?:a|ou|am)|resolve(?:u|ram|m)?|ajud(?:a|ou|am)|liga(?:m)? nenhuma|deu (?:resposta|retorno)|da (?:resposta|retorno|satisfacao))\b(?! ao telefone agora)|\bnao (?:me )?(?:dao|deram|obtive|recebi|tive) (?:nenhuma |qualquer |uma )?(?:resposta|retorno|satisfacao)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        COMPLAINT,
        r"\b(?:terceira|quarta|quinta|sexta|decima|enesima|milesima|3a|4a|5a|\d+a) vez que (?:eu )?(?:explico|reclamo|falo|peco|ligo|escrevo|digo|mando|contato|tento|repito|envio|pergunto)\b|\b(?:ja )?(?:liguei|falei|reclamei|escrevi|mandei|expliquei|pedi|enviei)(?: \S+){0,3}? (?:mil|\d+|varias|trocentas|inumeras|muitas|tantas|dez|cinco|tres|quatro|imensas) vezes\b"
        r"|\b(?:me |nos )?(?:ligam|ligando|a ligar|mandam|mandando|a mandar|cobram|cobrando|telefonam|incomodam)(?:-me)?(?: \S+){0,4}? (?:\d+ vezes|todo (?:o )?(?:santo )?dia|todos os dias|toda hora|o dia (?:todo|inteiro)|sem parar|a toda a hora|a cada (?:hora|cinco minutos)|de (?:5|cinco) em|de madrugada|ao domingo|vezes por dia|as \d+ da (?:noite|manha))\b"
        r"|\b(?:atend(?:ente|imento|eu|eram|ida|ido)|funcionari[oa]|colega|operador[a]?|rapaz|moca|menina|senhora?|voces?|gerente)(?: \S+){0,5}? (?:grosseir|rude|mal[ -]educad|estupid|arrogant|ma educacao|gritou|me destratou|debochou|desligou (?:na minha cara|o telefone)|me tratou mal|tratou-me mal|foi mal|humilhou|faltou ao respeito|ameacou)\w*",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        COMPLAINT,
        r"\b(?:estou|fiquei|ando|sinto-me|me sinto) (?:\w+ ){0,2}?(?:indignad|revoltad|chatead|insatisfeit|desiludid|decepcionad|aborrecid|irritad|furios|pass?ad|chocad|desapontad|descontente|desgostos|de saco cheio|fart)[oae]?s?\b|\b(?:isto|isso) (?:ja )?(?:e|passou d|virou) (?:\w+ ){0,2}?(?:assedio|perseguicao|abuso|inadmissivel|inaceitavel|ridiculo|vergonhoso|brincadeira|palhacada|lamentavel|uma (?:vergonha|afronta|falta|palhacada|piada)|um (?:absurdo|abuso|escandalo|desrespeito|descaso|gozo)|o cumulo)\b"
        r"|\b(?:estao|estais|esta|vivem|andam|tao) (?:a |me |sempre a |so a )*(?:gozar|brincar|enganar|enrolar|perseguir|me gozar|gozando|brincando|me enrolando|enrolando|perseguindo|me perseguindo|me enganando|tirar sarro|de brincadeira)(?: comigo| com a minha cara| da minha cara| conosco)?\b|\bapresentar (?:uma )?(?:queixa|reclamacao)\b(?! (?:na|no|a|ao|em|crime))|\bquero reclamar\b|\bvou reclamar\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        COMPLAINT,
        r"\b(?:atendente|funcionari[oa]|colega|operador[a]?|moca|rapaz|menina|gerente|pessoal|equipe|equipa|atendimento)(?: \S+){0,3}? (?:gross[oa]|estupid[oa]|chat[oa]|ignorante|debochad[oa]|antipatic[oa]|incompetente|malcriad[oa])\b"
        r"|\bque (?:empresa|servico|atendimento|loja|gente|equipa|equipe|pessoal)(?: \w+){0,2} (?:desorganizad|ruim|pessim|horrivel|porc|incompetent|fraquinh|mau|ma|lixo|vergonh|mediocre)\w*|\b(?:ha|faz) (?:\S+ ){1,4}(?:a espera|esperando|aguardando|a aguardar)(?: d[aeo])?"
        r" (?:uma? |vossa? |sua? )?(?:resposta|retorno|solucao|contato)|\b<time> (?:a espera|esperando|aguardando|a aguardar)(?: d[aeo])? (?:uma? |vossa? |sua? )?(?:resposta|retorno|solucao)",
        LIKELY,
        unless=QUOTED,
    ),
    row(COMPLAINT, r"^\W*(?:eu )?estou (?:muito |bem |tao )?mal(?: com (?:tudo )?iss?t?o)?\W*$", unless=NEVER),
)
LEGAL = (
    row(
        Intent.LEGAL_THREAT,
        r"\b(?:vemo-nos|nos vemos|vejo-vos|vejo voces?|encontramo-nos|a gente se ve|ate ja|nos encontramos|resolvemos|resolver) (?:isto |isso )?(?:no|em|na|nos) (?:tribunal|tribunais|justica|forum|juizado|juiz|barra)\b|\b(?:entr(?:ar|o|arei|amos)|vou|abrir?|abro|meto|mover|movo|instaurar|avancar|avanco)(?: \w+){0,3}? (?:com )?(?:um |uma )?(?:processo|acao|queixa[- ]crime|acao judicial|providencia cautelar|injuncao|liminar)\b(?! de (?:devolucao|compra|troca|cancelamento|rescisao|seguro|insolv|matricula|selecao))"
        r"|\b(?:acion(?:ar|o|arei|amos)|vou (?:a|na|ao|no)|queixa (?:na|no|a|ao)|reclam\w+ (?:na|no|a|ao)|denunci\w+ (?:na|no|a|ao)?|levar? (?:isto |isso )?(?:a|ao|para)) (?:a |o )?(?:justica|procon|deco|tribunal|anatel|aneel|anacom|erse|asae|banco (?:central|de portugal)|delegacia|policia|ministerio publico|reclame aqui|portal da queixa|consumidor\.gov|juizado|cnpd|anpd|defensoria|provedor|ouvidoria do bacen)\b"
        r"|\b(?:portal da queixa|reclame aqui|erse|centro de arbitragem|juizado especial|cobranca vexatoria|(?:colocar|coloco|botar|boto|por|ponho|meter|meto) (?:voces?|vos|essa empresa) (?:no pau|na justica|em tribunal)|lei de protecao de dados|danos? mora(?:l|is)|assedio processual)\b|\b(?:minh[ao]|meu|noss[ao]|com (?:o|a)) (?:advogad[oa]|defensor[a]?|causidic[oa]|juridico)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        Intent.LEGAL_THREAT,
        r"\b(?:sou|somos|filh[oa] e|irma[o]? e|irmao e|marido e|mulher e|esposa e|pai e|mae e|e) (?:um |uma )?(?:advogad[oa]|juiz|juiza|policia|policial)\b(?! d(?:ele|ela|o cliente|a cliente|o titular|a empresa))|\bescritorio de advogados? fica\b|\b(?:podemos|posso|conseguimos|consigo|para|possivel) processar (?:o |a |essa? )?(?:pagamento|fatura|pedido|nota)|\b(?:podemos|posso|conseguimos|consigo|da para) processar\W*$",
        unless=NEVER,
    ),
)
OPT_OUTS = (
    row(
        OUT,
        rf"(?<!nao )\b(?:par(?:e|em|a|ar)|deix(?:a|e|em)|cheg(?:a|ue)|basta|cans(?:ei|ad[oa])|fart[oa]) (?:ja |logo |com isso )?(?:de|d)(?: (?:me|mim|nos|ficar|ficarem|andar|estar))* {TELLING}(?:-me|-nos)?(?: (?:me|mais|o saco|tant[ao]s?|ess[ae]s?|est[ae]s?|por favor|ai|aqui|nada|todo dia|toda hora|{CHANNELS}|para mim|para ca|para este|meu numero|pelo amor de deus))*"
        r"(?=\W*$|[,.!;]| e (?!so|apenas))(?! (?:no|na) (?:trabalho|servico|hora))",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        rf"\b(?:nao|n|nunca|jamais)(?: (?:quero|desejo|preciso|gostaria|me|mim|nos|mais|de|que|voces?|receber|ser|ter))+ (?:mais )?(?:{CHANNELS}|contatad[oa]|incomodad[oa]|contatos?)(?: (?:mais|de voces?|vossas?|suas?|desse tipo|deste tipo|nenhum[a]?|seus?|vossos?))*(?=\W*$|[,.!;])"
        rf"|\b(?:nao|nunca|n)(?: (?:me|mim|nos|mais|e para|precisa|precisam|voltem a|volte a))* {TELLING}(?:-me|-nos)?(?: (?:me|mim|mais|nada|nunca|nunca mais|nenhum[a]?|outr[ao]|ess[ae]s?|est[ae]s?|tant[ao]s?|{CHANNELS}|para (?:mim|ca|o meu \w+|meu \w+|este numero|esse numero)|aqui|pelo \w+|por favor))+(?=\W*$|[,.!;] ?(?!(?:so|mas|liga|lig|manda|mand|prefiro|escrev|envi|por)))"
        r"(?<!nao mande a)(?<!nao liga nada)(?<!liga nada)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        rf"\b(?:cancel(?:a|e|em|ar)|desativ(?:a|e|em|ar)|deslig(?:a|ue|uem|ar)|bloque(?:ia|ie|iem|ar)|suspend(?:a|am|er)|remov(?:a|am|e|er)|retir(?:a|e|em|ar)|cort(?:a|e|em|ar)|acab(?:a|e|em|ar) com)(?: (?:me|ess[ae]s?|est[ae]s?|[ao]s?|tod[oa]s|d?esses|d?essas))* (?:{CHANNELS})(?<!isso)(?<!isto)(?<!cobranca)(?<!cobrancas)\b"
        r"|\b(?:tir|remov|retir|apag|exclu|elimin|delet|risqu|risc)(?:a|e|em|am|ue|uem|ar|er|ir|i)(?:-me)?(?: (?:me|o|a|meu|minha|ja|d[ae]|voss[ao]|su[ao]))* (?:numero|contato|nome da (?:lista|base)|telefone|e-?mail|cadastro|lista|base(?: de dados)?|sistema|mailing)\b(?! (?:errad|antig))(?! (?:e (?:poe|coloca|usa)|para))",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:esquec(?:am|a|e)(?:-se)? (?:que eu existo|de mim|o meu contato)|me esque(?:ce|cam|ca)|larg(?:a|uem|ue) (?:d?o )?(?:meu pe|me da mao|me)|nao me (?:encham|chateiem|aborrecam|macem|torrem|amolem)|nao (?:amole|encham|enche)|vao chatear outro|nao quero (?:mais )?(?:conversa|papo|contato|nada (?:com|de)) (?:com |de )?(?:voces?)?|nao volt(?:em|e) a (?:me )?(?:ligar|escrever|contatar|mandar|enviar|incomodar)(?:-me)?|nao (?:tem|tenho dado|dei|teem|possuem) (?:a )?(?:minha )?(?:autorizacao|permissao|consentimento)|oponho-me|me oponho)\b",
        SURE,
        unless=QUOTED,
    ),
)
BROKE = (
    row(
        Intent.INSOLVENCY,
        r"\b(?:em (?:um )?per\b(?! (?:capita|mes))|(?:entr(?:amos|ou|ei|aram)|estamos|esta|pedi(?:mos|u)?|fomos|foi|avancamos|requer\w+|declarad[oa]s?)(?: \w+){0,4}? (?:em |de |com |a |pedido de )*(?:insolvencia|insolvente|falencia|falid[oa]|rj|recuperacao judicial|liquidacao|revitalizacao|autofalencia)|plano de (?:insolvencia|recuperacao|revitalizacao)|(?:administrador|administradora|gestor)(?: \w+)? (?:judicial|da insolvencia|de insolvencia)|reclamacao de creditos|habilitacao de credito|credores|massa insolvente|dei(?:mos)? baixa (?:no|na|do|da) (?:cnpj|mei|empresa|atividade|firma|inscricao)|(?:cessei|cessamos|fechei|encerrei|encerramos) (?:a )?(?:minha )?atividade|encerr\w+ (?:o |as |a )?(?:cnpj|mei|portas|empresa|firma|sociedade)|(?:empresa|firma|sociedade|loja|negocio)(?: \S+){0,3}? (?:faliu|quebrou|foi a falencia|abriu falencia|fechou (?:as )?portas|foi dissolvida|esta insolvente|acabou|deixou de existir|foi liquidada))\b",
        unless=POLAR,
    ),
)
PEOPLE = (
    row(
        Intent.WRONG_PERSON,
        r"\b(?:nao (?:e|pertence|pertencem)(?: (?:mais|ja))? (?:o |a )?(?:numero|telefone|contato|celular|telemovel|e-?mail)? ?d(?:el[ea]|ess[ae]|est[ae]|a pessoa|o senhor)|(?:nao (?:ha|tem|mora|trabalha|vive)|aqui nao (?:ha|tem|mora|trabalha|vive)) (?:aqui |ca )?(?:ninguem|nenhum[a]?) (?:com ess[ae]|chamad[oa]|com este|de nome|\w+)|(?:deve|devem) (?:estar |ter )(?:a confundir|confundindo|confundid\w+|se enganado|enganad\w+|com o numero errado)|(?:esta|estao) (?:a ligar|ligando|a falar|falando|a mandar|mandando|a escrever|escrevendo) (?:para|com) (?:o |a )?(?:pessoa|numero|gente) errad[oa]|nao (?:sei|faco ideia) quem (?:e|seja) (?:ess[ae]|est[ae]|[a-z]+)\b|nunca (?:ouvi falar d(?:ess[ae]|est[ae]) (?:pessoa|nome|senhora?)|fui (?:o |a )?(?:titular|cliente))|(?:numero|chip|telefone|celular|telemovel) (?:e |agora e |ja e )?(?:novo|meu)(?: agora| ha| faz| desde)|(?:este|esse|o) numero (?:agora|ja) e (?:meu|outro)|mudou de numero|(?:ja )?nao (?:e|esta|mora|trabalha|vive) (?:mais )?(?:ca|aqui|nesta empresa|nessa empresa|nesta morada|nesse endereco) (?:ha|faz|desde))\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.THIRD_PARTY,
        r"\b(?:sou|aqui e|fala|e) (?:so |apenas )?(?:o |a |um |uma )?(?:<kin>|secretari[oa]|contabilista|contador[a]?|tutor[a]?|cuidador[a]?|procurador[a]?|cuidadora|enfermeir[oa]|assistente|colega|funcionari[oa]|inquilin[oa]|advogad[oa]) d(?:el[ea]|[ao] (?:senhora?|dona|titular|cliente|sr|sra|seu)|[aeo] [a-z]+)\b(?! (?:voces|empresa de voces))|\b(?:quem (?:trata|cuida|paga|resolve|responde|ve) (?:d?iss?t?o|por iss?t?o|das contas|dos pagamentos|tudo|isso)? ?(?:e|sao) (?:o |a |os |meu |minha )*(?:<kin>|contabilista|contador[a]?|financeiro|patrao|patroa|soci[oa]|chefe|esposo|pais|escritorio))\b"
        r"|\b(?:el[ea]|o (?:senhor|titular|dono)|a (?:senhora|titular|dona)|meu <kin>|minha <kin>) (?:agora )?(?:nao esta(?! (?:mais )?entre)|saiu|esta (?:fora|viajando|a trabalhar|trabalhando|no trabalho|a dormir|dormindo|em viagem|ausente|no hospital|pres[oa]|no estrangeiro)|foi (?:viajar|trabalhar)|deixou o (?:telefone|celular|telemovel)|esqueceu o (?:telefone|celular|telemovel))\b|\b(?:falo|escrevo|ligo|contato) em (?:representacao|nome) d[aeo]\b|\b(?:respondo|falo|escrevo|trato|pergunto|estou) (?:por|pel[oa]|em nome d[aoe]|no lugar d[aoe]) (?:el[ea]|minha <kin>|meu <kin>|<kin>)\b|\b(?:conta|divida|fatura|boleto|contrato|numero|telefone|celular|telemovel) (?:e|esta no nome|esta em nome|e no nome) d[aoe] (?:meu|minha|o meu|a minha) <kin>\b|\b(?:dou|passo|transmito|deixo) (?:o |um )?recado (?:a|para|pra|ao) (?:el[ea]|meu|minha|titular)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
TOLD = (
    row(
        OUT,
        r"(?<!nao )\b(?:bloqu(?:eie|eiem|eia|eiam)|podem? bloquear) (?:ja )?(?:o )?(?:meu|este|esse) (?:numero|contato|telefone|e-?mail)\b",
        SURE,
        unless=POLAR,
    ),
    row(
        HARD,
        rf"\bfalt(?:a|ando|am|ou)(?: ate| dinheiro| grana| mesmo)* (?:para|no) (?:[oa]s? )?(?:arroz|feijao|pao|{NEEDS})\b|\b(?:patrao|empresa|chefe|firma|prefeitura|governo)(?: \\w+){{0,2}}? (?:atrasou|atrasaram|deve|devem"
        r"|nao paga|nao pagou)(?:-me)?(?: \w+){0,2}? (?:salarios?|ordenados?|subsidios?|vencimentos?)\b|\bnome sujo\b|\bsalario minimo\b.{0,40}\bnao (?:da|chega)\b|\bnao vend(?:o|i|emos) nada\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:resguardo|pos-?parto|puerperio|ganhar nenem|acabei de (?:parir|ter (?:o |um )?bebe)|licenca de maternidade por risco|so me apetece (?:desaparecer|morrer|sumir)|nao vejo saida)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        COMPLAINT,
        r"\bja falei com (?:\w+ )?(?:\w+ )?(?:pessoas|atendentes|colegas|funcionarios)\b|\bninguem (?:ai )?(?:sabe (?:de )?nada|me (?:ouve|escuta|explica))\b|\bdeslig(?:ou|aram)(?:-me)?(?: me)? (?:o telefone|na (?:minha )?cara)|\bso (?:sabem|servem para|querem) cobrar\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\bnao (?:entr(?:ar|e|em)|volt(?:ar|e|em) a entrar)(?: mais| de novo)? em contato\b(?! (?:antes|no|de manha|a noite|aos))",
        SURE,
        unless=QUOTED,
    ),
)
# Family and habits: what the model takes for a stop signal, and is none.
NOT_SAID = (
    row(
        Intent.DISPUTE,
        r"\b(?:nenhum[a]?|sem|zero) (?:reclamac(?:ao|oes)|queixas?|objec(?:ao|oes)|problemas?)\W*$",
        unless=NEVER,
    ),
    row(Intent.EXTENSION_REQUEST, r"\btalvez (?:eu |nos )?(?:pague|paguemos|consiga)\b", unless=NEVER),
    row(
        Intent.THIRD_PARTY,
        r"\b(?:vou|vamos|quero|preciso|deixa|deixe|tenho (?:de|que)|estou a|fiquei de)(?: \w+)? (?:falar|ver|conversar|combinar|confirmar|perguntar"
        r"|resolver|consultar)(?: isso| isto)? (?:com|ao|a) (?:o |a )?(?:meu|minha) <kin>\b|\b(?:meu|minha) <kin>(?: \w+)? (?:manda (?:lembranc|beij|cumpr|abra)"
        r"|vai bem|esta bem|nasceu|faz anos|gost|ador|tambem (?:e|compra))\w*|\bsou (?:casad|solteir|divorciad)[oa]\b",
        unless=NEVER,
    ),
    row(
        HARD,
        r"^\W*(?:agora |hoje )?nao (?:estou|estarei) (?:em casa|disponivel|n[oa] (?!condic)\w+|por perto|ai)\W*$|\b(?:fech(?:ou|amos|ei|amos)) (?:a compra|[ao] \w+ mais cedo|um contrato)",
        unless=NEVER,
    ),
    row(
        Intent.PROMISE_TO_PAY,
        r"\b(?:costumo|costumamos|costumava|pagava|pagavamos|pagamos sempre|sempre pago|sempre pagamos|sempre paguei)\b",
        unless=NEVER,
    ),
    row(
        VULNERABLE,
        r"\b(?:meu|minha) <kin>(?: \w+)? (?:vai bem|esta bem|esta otim[oa]|nasceu|faz anos|casou)\b",
        unless=NEVER,
    ),
    row(COMPLAINT, r"\batendimento\b.{0,20}<vague>|\b24 horas\b.{0,10}\?|\bmau humor\b", unless=NEVER),
)
ROWS = (*HARDSHIPS, *VULNERABILITIES, *GONE, *COMPLAINTS, *LEGAL, *OPT_OUTS, *BROKE, *PEOPLE, *TOLD, *NOT_SAID)
