"""Portuguese rows of hardship and vulnerability: recall comes first here."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.pt.intent_rows import LIKELY, POLAR, QUOTED, SURE, WEAK, row

HARD = Intent.HARDSHIP
NOT_WHEN = (
    r"(?! (?:(?:isso|isto|tudo|a|o|essa|esse|este|conta|fatura|boleto|valor|voces|te|nada|por|completo"
    r"|inteiro|<ref>|<amount>) )*(?:<time>|ate|antes|hoje|amanha|tudo|de uma vez|a vista|o total|com|pelo"
    r"|pela|no (?:site|app|link|aplicativo|cartao|boleto|debito)|por (?:pix|boleto|la|aqui|ai)|via"
    r"|mais (?:do )?que|<amount>|duas vezes|online|em dinheiro|porque (?:o|a) (?:link|site|app|pix|boleto"
    r"|codigo|qr)|nesse prazo|integral|o valor (?:total|todo|inteiro)))"
)
HARDSHIP = (
    row(
        HARD,
        r"\b(?:meu )?(?:salario|ordenado|pagamento do patrao) (?:atrasou|nao (?:caiu|chega|da|chegou|veio)"
        r"|foi cortado|diminuiu)\b|\bmandad[oa]s? embora\b"
        r"|\bme mandaram embora\b|\bnao entra (?:mais )?nada em casa\b|\bou pago (?:isso|isto|voces|ess[ae] \w+|[ao] \w+) ou "
        r"(?:pago |compro |boto |ponho )?(?:[ao] |meus? )?(?:luz|agua|gas|aluguel|renda|comida|remedios?|medicamentos?|mercado|como)\b"
        r"|\bnao (?:esta|tem|anda) (?:dando|dado|a dar|chegando|a chegar|sobrando)(?: nem)? para (?:a |o |as )?(?:comida|comer|contas"
        r"|aluguel|renda|basico|remedios?|nada|mercado|viver|mes)\b|\b(?:passando|passamos|passo|a passar|passei)(?: por)?(?: (?:muito|um"
        r"|grande|bastante|uns|certo))* (?:apertos?|sufoco|perrengues?|necessidades?|fome)\b"
        r"|\bcortaram (?:as )?minhas horas\b"
        r"|\bvivo de (?:biscates?|bicos?)\b|\bestou de baixa\b|\bdinheiro nao (?:da|chega|sobra)\b"
        r"|\bnao sobra (?:nada|um)\b|\b(?:grana|dinheiro) zero\b|\bnao (?:entra|entrou) (?:dinheiro"
        r"|nada)\b(?! (?:no|na|em))|\bfiquei (?:lis[oa]|sem nada|na miseria|com as contas todas)\b"
        r"|\bescolher entre\b|\b(?:nao temos|sem) liquidez\b|\bso recebo o (?:auxilio|subsidio|bolsa)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        HARD,
        r"^\W*(?:eu |infelizmente |mas |agora |no momento )*nao (?:consigo|posso|tenho como|da"
        r"|tem como)(?: (?:mesmo|agora|no momento|sozinh[oa]))*\W*$",
        WEAK,
        unless=QUOTED,
    ),
    row(
        HARD,
        r"(?<!compra )(?<!pedido )(?<!encomenda )(?<!remessa )(?<!transporte )(?<!canhoto )(?<!guia )(?<!sem isso )(?<!sem isto )(?<!sem nota )\bnao (?:vou |estou |estamos |estava )?(?:consigo|conseguimos|conseguindo|conseguir|a conseguir"
        r"|posso|podemos|tenho como|temos como|poder|tenho (?:\w+ )?condicoes(?: financeiras)? (?:de|para)"
        r"|estou em condicoes de|estou podendo|da para|vai dar para|tenho meios (?:de|para)|sou capaz de"
        r"|tenho possibilidades? (?:de|para))(?: mais| nem| sequer| te| vos| mesmo)* (?:pagar|arcar|quitar"
        rf"|liquidar|honrar|suportar|cumprir|saldar|bancar)\b{NOT_WHEN}",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\bnao (?:tenho|temos|ha|sobra|sobrou|estou com|possuo|tinha)(?: (?:nenhum|nenhuma|mais|nem|o|a|um"
        r"|uma|esse|essa|tanto|de onde tirar|qualquer|\w+ com))* (?:dinheiro|grana|condic(?:oes"
        r"|ao)(?! de (?:uso|entrega))|recursos|renda|rendimentos?|centavo|tostao|centimo|emprego|trabalho"
        r"|meios|saldo|fundos|guito|cheta|bufunfa|como pagar|de onde tirar)\b|\bnao tenho (?:como"
        r"|de onde)\b(?! (?:saber|acessar|entrar|ligar|imprimir|ir|abrir|enviar|mandar))(?=\W*$| (?:pagar"
        r"|tirar|arcar))",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:sem|falta de|com pouco|com falta de|fiquei sem|ficamos sem|estou sem) (?:nenhum[a]? |um "
        r"|o )?(?:dinheiro|grana|condicoes|emprego|trabalho|renda|rendimentos?|salario|saldo|um tostao"
        r"|um centavo|guito|caixa|liquidez|recursos|verba)\b(?! (?:vivo|em especie|na mao agora))",
        unless=QUOTED,
    ),
    row(
        HARD,
        r"\b(?:perd(?:i|emos|eu|er)|fiquei sem|ficou sem|fui mandad[oa] embora d)(?: ?(?:o|a|meu|minha|nosso"
        r"|nossa|do|os))* (?:emprego|trabalho|renda|casa|empresa|negocio|maior cliente|principal cliente"
        r"|contrato|loja|servico)\b|\b(?:desempregad[oa]s?|desemprego|demitid[oa]s?|despedid[oa]s?"
        r"|dispensad[oa] d[oa]|mandad[oa] embora|lay-?off|layoff|salarios? (?:em atraso|atrasad[oa]s?"
        r"|cortad[oa]|reduzid[oa])|ordenado em atraso|seguro[ -]desemprego|subsidio de desemprego"
        r"|rendimento social|bolsa familia|auxilio[ -]doenca|baixa medica|de baixa(?= desde| por| medica|\W*$)"
        r"|afastad[oa] pelo inss|encostad[oa])\b",
        SURE,
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:dificuldades? (?:financeir\w+|economic\w+|para pagar|em pagar|de pagar|grandes|grande)?"
        r"|(?:crise|aperto|problemas?|situacao|momento|fase|complicac\w+) (?:muito |bem |bastante "
        r"|tao )?(?:financeir\w+|economic\w+|dificil|complicad[oa]|delicad[oa]|apertad[oa]|critic[oa]|horrivel"
        r"|pessim[oa])|(?:estou|estamos|ando|(?<!veio )(?<!chegou )(?<!vieram )(?<!entregaram )(?<!recebi )tudo|as coisas estao|a coisa esta|esta|mes|a vida esta|ficou"
        r"|estando|situacao|grana|financeiramente) (?:muito |bem |tao |meio |um pouco |bastante |super "
        r"|tudo )*(?:apertad[oa]s?|quebrad[oa]s?|endividad[oa]s?|dur[oa]s?|lis[oa]s?|falid[oa]s?|dificil"
        r"|dificeis|complicad[oa]s?|enrolad[oa]s?|sufocad[oa]s?|no vermelho|negativad[oa]s?|zerad[oa]s?"
        r"|a zeros|tes[oa]s?|na pior|a passar mal|passando (?:necessidade|fome|dificuldade)|aflit[oa]s?"
        r"|na miseria|arrasad[oa] financeiramente)|passando (?:por )?(?:necessidade|fome|um aperto"
        r"|dificuldades?|uma fase|um momento|maus bocados)|a passar (?:por )?(?:necessidade|fome|dificuldades?"
        r"|um mau|uma fase|mal)|endividad[oa]s?|atolad[oa] em dividas|cheio de dividas|cheia de dividas"
        r"|afundad[oa] em dividas|conta no vermelho|(?:mal )?(?:da|dava|chega) (?:so )?para (?:comer"
        r"|sobreviver|o basico|a comida)|nao (?:da|chega|chegou) (?:nem )?para (?:comer|as contas|o fim do mes"
        r"|nada|tudo|comida|aluguel|o aluguel|a renda)|contar os? tost|fome em casa|nao temos o que comer"
        r"|para dar de comer|despejad[oa]|ordem de despejo|sem teto|sem-abrigo|caiu (?:muito )?(?:a|as"
        r"|o) (?:venda|movimento|faturamento|receita)s?|vendas (?:cairam|fracas|estao|baixas)"
        r"|(?:os )?negocios? (?:esta|vai|anda|vao|andam)(?: \w+)? (?:mal|mau|parad[oa]s?|frac[oa]s?|ruim)"
        r"|fluxo de caixa|problemas? de tesouraria)\b(?<!nao estou apertado)",
        unless=POLAR,
    ),
    row(
        HARD,
        r"\b(?:divorci\w+|separ(?:ei|acao) (?:d[oa]|recentemente)|despesas? (?:medicas|hospitalares"
        r"|com funeral|do funeral)|gastos com (?:remedios?|hospital|tratamento|medico|doenca)"
        r"|tratamento (?:caro|medico)|licenca[ -]maternidade|corte de salario|clientes? (?:que )?nao (?:me "
        r"|nos )?pag(?:am|ou|aram)|sem clientes|sem vendas|aumento do custo de vida|tudo muito caro)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
VULNERABLE = Intent.VULNERABILITY
VULNERABILITY = (
    row(
        VULNERABLE,
        r"\b(?:sofro violencia|me agride|me bate|violencia em casa|reabilitacao|prematur[oa]|incubadora"
        r"|tenho (?:7[5-9]|8\d|9\d) anos|internaram|remedio controlado|mal da cabeca|nao bato bem)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:suicid\w+|me mat(?:ar|o)|matar-me|acabar com (?:a minha|minha|a) vida"
        r"|tirar (?:a )?minha (?:propria )?vida|quero morrer|queria morrer|vontade de morrer"
        r"|nao quero (?:mais )?viver|nao aguento mais(?! (?:voces|essas|esse|essa|ligac|cobranc|tanta|receber"
        r"|mensag|isso de))|desistir d[ae] (?:vida|tudo)|fazer uma (?:besteira|loucura|asneira)|me machucar"
        r"|automutil\w+|sem vontade de viver|vontade de (?:sumir|desaparecer|acabar com tudo|nao acordar)|sumir (?:dess[ae]|dest[ae]|do) mundo|nao (?:quero|queria) (?:mais )?(?:acordar|existir|estar viv[oa])|melhor (?:se eu )?(?:morresse|estivesse mort[oa])|nao vejo (?:saida|sentido) (?:na|para a) vida|a vida nao (?:vale|faz))\b",
        SURE,
    ),
    row(
        VULNERABLE,
        r"\b(?:depressao|depressiv[oa]|deprimid[oa]|ansiedade|ataques? de panico|panico|bipolar|esquizofren\w+"
        r"|burn ?out|esgotamento|surto|saude mental|transtorno|psiquiatr\w+|demencia|alzheimer|autis\w+"
        r"|deficiente|deficiencia|cadeira de rodas|cadeirante|ceg[oa]|surd[oa]|cancer|cancro|quimio\w*"
        r"|radioterapia|tumor|leucemia|avc|derrame|enfarte|infarto|doenca (?:grave|terminal|cronica)"
        r"|doente(?:s)?(?! de)|hemodialise|dialise|uti|cti|uci|cuidados intensivos|internad[oa]|internamento"
        r"|internacao|(?<!trabalho num )(?<!trabalho no )(?<!trabalha no )(?<!trabalha num )(?<!medico no )(?<!medica no )(?<!enfermeira no )(?<!enfermeiro no )hospital|hospitalizad[oa]|cirurgia|operad[oa](?! de)|operacao ao|coma|acident(?:e"
        r"|ad[oa])|violencia domestica|agressor|abus(?:o|ad[oa]) (?:sexual|por)|vici(?:ad[oa]|o em)"
        r"|dependente quimic\w+|alcoolismo|alcoolatra|aborto|gravida|gestante|luto|idos[oa]s?|acamad[oa]"
        r"|pensionista|invalidez|sou analfabet\w+|nao sei ler|presidio|pres[oa] (?:n[oa]|desde)|na cadeia"
        r"|gripe forte|dengue|covid)\b(?<!sou operador)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        VULNERABLE,
        r"\b(?:perdi|perdemos|enterrei|enterramos|morte d[aoe]|enterro d[aoe]|funeral d[aoe]"
        r"|velorio d[aoe]) (?:o |a |meu |minha |nosso |nossa |d[aoe] )*(?:<kin>|familiar|amig[oa]|crianca"
        r"|avo)\b|\b(?:meu|minha|nosso|nossa) (?:<kin>|amig[oa]|avo) (?:\w+ ){0,2}?(?:faleceu|morreu|partiu(?! (?:para (?!sempre)|d[eo] (?:viagem|ferias)))"
        r"|esta (?:muito |gravemente |bem )?(?:doente|mal|internad[oa]|n[oa] (?:hospital|uti|cti))"
        r"|esta a morrer|esta morrendo|adoeceu)\b|\b(?:funeral|velorio|enterro|estou (?:muito |bem "
        r"|gravemente )?(?:doente|mal de saude|enferm[oa]|de luto))\b",
        unless=QUOTED,
    ),
)
ROWS = (*HARDSHIP, *VULNERABILITY)
