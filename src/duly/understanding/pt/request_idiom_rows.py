"""Portuguese rows of requests and of short answers in everyday words: "me passa a conta", "faz por 800", "nesse dia então"."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.intents import Unless
from duly.understanding.pt.intent_rows import LIKELY, NEVER, POLAR, QUOTED, STATED_ONLY, row

COPY, LINK, BALANCE = Intent.INVOICE_COPY, Intent.PAYMENT_LINK, Intent.BALANCE_QUESTION
LESS, PLAN, MORE_TIME = Intent.SETTLEMENT_REQUEST, Intent.PLAN_REQUEST, Intent.EXTENSION_REQUEST
HUMAN, CALLBACK, METHOD = Intent.HUMAN_REQUEST, Intent.CALLBACK_REQUEST, Intent.PAYMENT_METHOD_QUESTION
PLAIN = frozenset({Unless.QUALIFIED, Unless.ASKED, Unless.REPORTED})
DAY = r"(?:(?:n?ess[ae]|n?est[ae]|naquel[ae]|n[ae]st[ae]) (?:dia|data|prazo|horario|valor)|[ao] (?:dia|data|valor) (?:combinad[ao]|acordad[ao]|proposto|proposta)|<date>)"
GIVE = r"(?:mand(?:a|e|em|ar)|envi(?:a|e|em|ar)|pass(?:a|e|em|ar)|d[ae]|deem|fornec(?:a|am|e|er)|diz|diga|digam|dizer|informa|informe|informar|facult(?:a|e|em|ar)|indi(?:ca|que|quem|car)|arranj(?:a|e|em)|gera|gere|gerar|quero|queria|preciso|precisava|qual)"
ACCOUNT = r"(?:conta(?: bancaria)?(?= (?:para|pra|em que|onde|do banco|de voces|d[ao] empresa)|\W*$)|dados (?:bancarios|da conta|para (?:transferir|transferencia|pagar|pagamento|deposito|depositar))|iban|nib|pix|chave|codigo pix|copia e cola|qr ?code|link|entidade|referencia(?:s)?(?: (?:multibanco|mb|de pagamento|para pag\w+))?|numero da conta|mb way)"
ROWS = (
    row(
        LINK,
        rf"\b(?<!nao )(?:pass(?:a|e|em|ar)|(?<=me )d[ae]|d[ae](?=-me|-nos)|diz|diga|indi(?:ca|que|quem)|informe?)(?:-me|-nos)?(?: (?:me|nos|ai|la|por favor|o|a|os|as|um|uma|seu|sua|vosso|vossa|numero d[ao]|novo|outro))* {ACCOUNT}\b|\b{GIVE}(?:-me|-nos)?(?: (?:me|nos|ai|la|por favor|o|a|os|as|um|uma|seu|sua|vosso|vossa|numero d[ao]|novo|outro))* "
        r"(?:conta (?:bancaria|para (?:eu |nos )?(?:deposit|transf|pagar|fazer o|mandar|enviar)\w*|onde)|dados (?:bancarios|da conta|para (?:transf|pag|deposit)\w*)|iban|nib|chave pix|pix (?:de voces?|ai|da empresa|da loja)|referencias? (?:multibanco|mb)|copia e cola|novo link|outro link)\b|\b(?:em|para) (?:que|qual) (?:conta|iban|pix|chave) (?:eu |nos )?(?:e que )?(?:devo|posso|tenho|mando|deposito|transfiro|faco|pago|envio|transferimos|depositamos|fazemos|vai)\b"
        r"|\b(?:tem|ha|existe) (?:algum[a]? |um |uma )?(?:link|pagina|site|portal|app|qr ?code|pix)(?: \w+){0,2}? (?:para|onde|em que) (?:eu |se |nos |fazer |poder )*(?:pag|liquid|quit)\w*",
        unless=POLAR,
    ),
    row(
        LINK,
        r"\b(?:por )?(?:onde|como|aonde|de que maneira|para onde|em que sitio)(?: (?:e que|eu|nos|se|que|faco|fazer|posso|podemos|devo|consigo|e|para|a gente|o|proceder|agora|entao|para poder|realizo|efetuo|mando|envio|fica|paga|deposita))* (?:pag(?:o|a|ar|amos|amento)|liquid(?:o|ar)|quit(?:o|ar)|transfiro|transferir|deposit[oa]r?|regularizar|(?:o )?pix|(?:o )?dinheiro|acertar)\b(?! (?:voces|menos|em prestac|parcelad|a prestac|mais tarde|depois|so|<date>))",
        LIKELY,
        unless=POLAR | {Unless.STATED},
    ),
    row(
        COPY,
        r"\b(?:falta(?:-me|-nos)?|preciso|precisamos|necessito|necessitamos|quero|queria|manda|mandem|mande|envia|envie|enviem|reenvi\w+|me arranja|consegue|podem? (?:me )?(?:mandar|enviar|reenviar|passar|arranjar))(?:-me|-nos)?(?: (?:me|nos|d?[oae]s?|um|uma|outra|novo|nova|esse|essa|por favor|de novo|novamente|outra vez|ai|mais uma))* (?:pdf|2a via|2 via|segunda via|copia|fatura|boleto|nota fiscal|recibo da fatura|xml|danfe|carne|documento da fatura|(?:via )?original)\b"
        r"(?! (?:corrigid|certa|correta|com (?:o )?(?:desconto|valor|nif|cnpj)|sem (?:juros|multa)|errad|paga|pago|de (?:entrega|cancelamento)|de credito))",
        LIKELY,
        unless=POLAR,
    ),
    row(
        COPY,
        r"^\W*(?:oi |ola |bom dia |boa tarde |por favor |(?:o |a |meu |minha )?)*(?:boleto|fatura|segunda via|2a? via|nota fiscal|copia da fatura|boleto atualizado|pdf)(?: (?:d[aeo]st?e? mes|d[ae]sse mes|de \w+|por favor|atualizad[oa]|<vague>|<ref>|d[ao] \w+))*\W*$|\b(?:boleto|fatura|nota|carne)(?: \S+){0,3}? (?:nao (?:me )?(?:chegou|veio|apareceu|caiu|abre|abriu|carrega|esta (?:abrindo|a abrir))|extraviou|perdeu-se|sumiu|venceu e (?:preciso|quero))\b|\b(?:perdi|apaguei|nao (?:acho|encontro|tenho|recebi|localizo)(?: mais)?) (?:o |a |meu |minha |ess[ea] |est[ea] |voss[ao] )*(?:boleto|fatura|nota fiscal|carne|2a via|segunda via|pdf|e-?mail com)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:quanto|qual o valor|qual e o valor|quanto e que)(?: \S+){0,4}? (?:devo|devemos|devendo|em aberto|pagar|em divida|falta|fica|ficaria|da|deu|total|atrasado|pendente|a pagar|vencido|tudo|hoje|agora|com juros|ao todo|atualizado|em falta)\b(?! (?:tempo|desconto))|\b(?:quero|queria|preciso|gostava de|gostaria de|pode(?:m)?(?: me)?) (?:saber|conferir|ver|consultar|confirmar|dizer|informar)(?: \S+){0,2}? (?:valor|saldo|total|quanto|divida|montante|meu debito|o que devo|situacao|extrato)\b"
        r"|\b(?:cobranca|conta|divida|fatura|boleto|isso|isto|valor) (?:e|seria|diz respeito|refere-se|corresponde|vem) (?:de|do|d[oa] |referente a|relativ[oa] a|a|respeito a) ?(?:o )?(?:que|quem|quando|onde)\W*\??\W*$|\b(?:tenho|ha|existe|ficou|falta|resta|sobrou)(?: \S+){0,2}? (?:em aberto|em atraso|por pagar|pendente|em divida|atrasad[oa]|por liquidar|em falta)\W*\?|\b(?:quais|que) (?:faturas|boletos|parcelas|contas|valores)(?: \S+){0,3}? (?:em aberto|atrasad|pendente|por pagar|faltam|devo|em atraso)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        LESS,
        r"\b(?:faz|fazem|fazes|fizer|fizerem|deixa|deixam|deixarem|fech(?:a|am|amos|armos|arem)|quit(?:a|am|arem)|encerr(?:a|am)|liquid(?:a|am)|aceit(?:a|am|as|ariam|aria|arem|em|e)|topa|topam|topas|resolv(?:e|em)|mata)(?: (?:ess[ae]|est[ae]|a|o|isso|isto|tudo|conta|divida|negocio|por|em|com|se|eu|pagar|der|uns|so|ai|receber|um|pagamento|unico|de|a vista|ja))* (?:<amount>|metade|\d{1,3} ?%)"
        r"(?=.{0,40}\b(?:fech|quit|encerr|acab|liquid|resolv|mata|zera|topa|a vista|assunto|divida|a gente|tudo|negocio|por tudo|eu|hoje|ja|agora|\?)|\W*$|\W*\?)(?! (?:por mes|mensa|de entrada|por semana|em prestac|cada))(?!.{0,20}(?:\bresto\b|\brestante\b|\bpor mes\b|\boutra metade\b|parcel|prestac|vezes))"
        r"|\b(?:se|caso) (?:eu |nos )?(?:der|pagar|mandar|fizer|depositar|pagarmos|oferecer|transferir|arranjar)(?: (?:so|uns|a vista|ja|hoje|agora|de uma vez|<date>|tudo))* <amount>.{0,30}\b(?:fech|quit|encerr|acab|liquid|resolv|mata|zera|perdo|esquec|aceit|da por|dao por)|\b<amount> (?:a vista |hoje |agora |ja |<date> |e )*(?:(?:para|e) )?(?:fech|quit|encerr|acab|liquid|zera|mata|resolv|arrum)\w*(?! (?:o resto|no mes))",
        unless=POLAR,
    ),
    row(
        LESS,
        r"\b(?:menor|melhor|minimo|ultimo) (?:valor|preco|oferta|proposta|condicao)(?: \w+){0,3}? (?:para|pra|que|a vista|se|voces|de)\b|\b(?:tem|ha|existe|fazem|faz|dao|da|consigo|conseguem|rola|arranjam?|arrumam?)(?:-me)?(?: (?:um|algum|me|um bom|uma|alguma|ai|nem um))* (?:desconto|descontinho|desc|abatimento|reducao|jeitinho no valor|atencao no preco|promocao)\b(?!.{0,15}(?:prometid|combinad|nao))"
        r"|\b(?:tir(?:a|e|em|ar|arem|assem)|retir(?:a|e|em|ar|arem)|perdo(?:a|e|em|ar|arem)|abat(?:e|a|am|er|erem)|cort(?:a|e|em|ar|arem)|anul(?:a|e|em|ar|arem)|isent(?:a|e|em|ar|arem)|elimin(?:a|e|em|ar)|diminu(?:i|a|am|ir|irem)|reduz(?:a|am|ir|irem)?|baix(?:a|e|em|ar|arem))(?:-me)?(?: (?:me|os?|as?|ess[ae]s?|um pouco|ai|d?esses|d?os|pelo menos|a metade d[oa]s?|parte d[oa]s?))* (?:juros|multas?|mora|encargos|valor da divida|divida|preco|total|valor)\b(?! (?:errad|indevid|nunca|que nunca))(?<!tirem essa multa)(?<!tirem essas multas)(?<!tirem esses juros)(?<!retirem essa multa)(?<!tira essa multa)(?<!tirem esta multa)(?<!tirem estes juros)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:pag(?:ar|o|ando|amos)|quitar|liquidar|ir pagando|acertar|dar)(?: \S+){0,3}? (?:aos? (?:poucos|pouquinhos|bocados|bocadinhos)|por (?:partes|etapas|fases|tranches)|em partes|em suaves|um pouco (?:por|cada|todo|de cada)|um pouquinho (?:por|cada|todo)|parcelad[oa]|faseado|fracionado|picado|a prestacoes|em prestac\w+|em \d{1,2} ?(?:x|vezes|prestac|parcelas|meses)|em (?:duas|tres|quatro|cinco|seis|dez|doze|varias|algumas|mais) (?:vezes|prestac\w+|parcelas|partes|meses))\b|\b(?:aos pouquinhos|suaves prestacoes|renegoci\w+|repactuar|refinanciar)\b"
        r"|\b(?:so |consigo |posso |da |dava |conseguia |podia )+(?:consigo |posso |pagar |dar |ir |pagando )*<amount> (?:por|ao|a cada|cada|todo) ?(?:mes|semana|quinzena|15 dias)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        MORE_TIME,
        r"\b(?:mais|uns|umas|so|outra?)(?: (?:uns|umas|um|uma|alguns|algumas|mais|pouco de|pouquinho de|bocadinho de))* (?:diazinhos?|diinhas?|semaninhas?|mesinho|tempinho|tempito|dias|folga|prazo)\b(?! (?:de atraso|de ferias|atras|uteis a receber|para entregar))(?=.{0,40}\b(?:para|pra|por favor|que|ate|\?|de tolerancia)|\W*$)(?<!ha uns dias)(?<!faz uns dias)(?<!em uns dias)"
        r"|\b(?:dariam|davam|dao|da|podem dar|pode dar|conseguem|dar|deem|aguentam?|aguentar|seguram?|segurar|esperam|esperar|esperem|espera|aguardam|aguardar|aguardem)(?:-me|-nos)?(?: (?:me|nos|ai|um|so|pouco|mais|bocadinho|pouquinho|prazo|la|por|mim|a|o))* (?:ate|para|pra|pelo|por) (?:o |a |ao )?<time>|\b(?:jog(?:a|ar|o)|empurr(?:a|ar)|pass(?:a|ar|em)|mud(?:a|ar|em)|troc(?:a|ar)|deix(?:a|ar|em)|pux(?:a|ar)|adi(?:a|ar|em))(?: (?:isso|isto|o|a|vencimento|boleto|fatura|pagamento|data|parcela|prestacao|ess[ae]|est[ae]))* (?:para|pra|pro|ao?|depois d[oe]) (?:o |a |dia )?<time>",
        LIKELY,
        unless=POLAR,
    ),
    row(
        MORE_TIME,
        r"\b(?:esta semana|este mes|hoje|agora|amanha|<time>)(?: \w+){0,2}? (?:nao|n) (?:consigo|posso|da|vai dar|tenho como|vou conseguir|vou poder|conseguimos|podemos|rola)\b(?!.{0,25}\b(?:mas|pago|abrir|aceder|acessar|falar|atender|ligar)\b)|\b(?:posso|podia|podemos|da para|dava para|pode ser|tem como|seria possivel)(?: \S+){0,3}? (?:so )?(?:na|no|para a|para o|em|so no) (?:proxim[oa]|<time>|mes que vem|semana que vem|fim do mes)\b.{0,10}\?",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        HUMAN,
        r"\b(?:passa |passe |passem |transfere |transfira |poe |ponha |coloca |encaminha |liga )(?:-me |me |a chamada |a ligacao |isso |isto )*(?:com|para|pra|pro|ao|a) (?:o |a |um |uma |seu |vosso |algum |outr[oa] |teu )*<human>\b(?! (?:virtual|automatic|digital))|\b(?:tem|ha|existe|esta)(?: (?:ai|aqui|algum[a]?|um|uma|mais|la|por ai))* (?:alguem|pessoa|humano|gente|atendente|ser humano)(?: (?:ai|aqui|de verdade|real|de carne e osso|a quem|com quem|que|para))*(?: .{0,30})?\?|\b(?:quero|queria|preciso|exijo|prefiro|gostava|gostaria)(?: \S+){0,3}? (?:alguem|pessoa|humano|gente|gerente|responsavel|chefe|supervisor[a]?|atendente|colaborador[a]?|assistente|operador[a]?) (?:d[aeo]|que|para|com|real|de verdade|ai|\W*$)"
        r"|\bpe(?:ca|cam|de|dir)(?: \S+){0,2}? (?:a |ao |para |pra )?(?:um |uma |o |a |seu |vosso )*(?:gerente|responsavel|chefe|supervisor[a]?|diretor[a]?)\b|\bchega de (?:robo|maquina|bot|gravac\w+|menu)\w*|\b(?:isto|isso) (?:so|nao) se resolve com (?:uma )?(?:pessoa|gente|alguem)\b|\bcha(?:ma|me|mem) (?:ai )?(?:o |a |um |uma |seu |teu |vosso )*<human>",
        LIKELY,
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"\bnao (?:da para|tem como|posso|pode|podia|podem|ha como|ha forma de|existe)(?: (?:eu|me|so|ja))* (?:falar|conversar|tratar|passar|transferir)(?: \w+){0,3}? <human>\b",
        LIKELY,
        unless=QUOTED | {Unless.STATED},
    ),
    row(
        Intent.AFFIRM,
        r"^\W*(?:(?:sim|ok|entao|claro)[ ,]+)*pode (?:agendar|marcar|anotar|registrar|registar|confirmar|deixar assim)(?: (?:entao|sim|por favor|ai))*[^\w?]*$",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        CALLBACK,
        r"\bliga(?: pra| para)? (?:mim|ca|casa)(?! (?:nunca|nao))\b|\b(?:podem|pode|podiam|conseguem|queria que|quero que) (?:me )?(?:ligar|telefonar|liguem|ligassem|telefonassem|contatar por telefone)(?:-me|-nos)?\b(?! (?:nunca|menos|tantas|toda|outra pessoa|a luz|o servico|a internet))|\b(?:fico|estou|aguardo) (?:a |ao )?(?:aguard\w+|espera d[aeo]|esper\w+)?(?: (?:o|a|vosso|sua|vossa|uma?))* (?:telefonema|ligacao|chamada|retorno)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        Intent.AFFIRM,
        rf"^\W*(?:(?:ok|sim|blz|beleza|certo|esta bem|esta bom|tudo bem|combinado|fechado|perfeito|otimo|claro|pode ser|entao|pois|fica|marca|marcado|confirmo|isso|show|por mim)[ ,]*)*(?:para mim |por mim )?{DAY}(?:[ ,]+(?:entao|sim|esta (?:otimo|bom|bem|ok|perfeito|certo|combinado|fechado)|serve|pode ser|da|fica bem|fica otimo|esta|combinado|fechado|ok|perfeito|por mim|para mim|mesmo|convem|funciona|da para mim|da certo|me serve|serve-me))+[^\w?]*$"
        rf"|^\W*(?:ok|sim|beleza|certo|esta bem|esta bom|combinado|fechado|perfeito|pode ser|claro|fica|marcado|confirmo|entao)[ ,]+(?:entao |para |pode ser |fica |para mim |e )*(?:n?ess[ae]|n?est[ae]|naquel[ae]) (?:dia|data)(?: (?:entao|mesmo|sim|por favor))*[^\w?]*$|^\W*(?:esta|fica|ficamos) (?:combinad|certo|assente|acertad)[oa]?(?: (?:assim|entao))*[^\w?]*$|^\W*(?:sim|isso|exato|e)(?: (?:sim|mesmo|isso|senhora?|confirmo|sou eu|e isso|e verdade|esta certo|de acordo|pode))+[^\w?]*$",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"^\W*nao (?:aceito|concordo com|quero|serve|me serve|da|combinei|confirmo|posso)(?: (?:n?ess[ae]|n?est[ae]|com|em|para mim|o|a|me))* (?:dia|data|prazo|proposta|valor|acordo|plano|condicoes)[^\w?]*$|^\W*(?:ess[ae]|est[ae]|nesse|nessa) (?:dia|data)(?: (?:ai|eu))* nao(?: (?:da|posso|consigo|serve|pode ser|me serve|convem))*[^\w?]*$",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.REFUSAL,
        r"\bnao (?:vao |vai |vao me |me )?(?:veem|ver|levam|leva|levar|recebem|recebe|receber|tiram|tirar|arrancam|apanham|sacam|ganham)(?: (?:de mim|daqui|mais|nem|sequer|\w+))? (?:<amount>|(?:um|nem um|nenhum|mais um) (?:centavo|centimo|tostao|real|euro|chavo|puto))|\b(?:de mim|daqui|do meu bolso)(?: \S+){0,3}? (?:nao (?:sai|levam|veem|recebem|tiram|vao)|nem (?:um|mais um))\b|\bnao (?:dou|pago|largo) (?:nem )?(?:<amount>|um (?:centavo|centimo|tostao|real|euro|chavo))(?! (?:a mais|amanha|hoje|sem))"
        r"|\b(?:nem que|nem se) (?:me |voces? )?(?:pag|obrig|mat|vac|chov|a vaca)\w*|\bnao contem com iss?t?o\b|\b(?:nao|nunca) (?:vou|vamos|irei|pretendo) (?:pagar|dar) (?:nada|porcaria|coisa nenhuma|porra nenhuma|dinheiro nenhum)\b|\bnao pago (?:e (?:pronto|acabou|ponto)|nem|porcaria|coisa nenhuma)\b|\bnao pago\W*$",
        LIKELY,
        unless=QUOTED | {Unless.ASKED},
    ),
    row(METHOD, r"\bcreditos? (?:tem|deve|tera|foi|sera|habilitad|reclamad)", unless=NEVER),
    row(
        Intent.IDENTITY_DOUBT,
        r"\b(?:(?:nao|nem) (?:sei|faco ideia de|conheco) quem (?:e|sao|sois) (?:voces?|a vossa|vos)|com quem (?:eu )?(?:falo|estou|tenho o prazer)(?! sobre)|quem (?:e que )?(?:fala|escreve|manda|mandou|deu|passou|vos deu|lhes deu)(?: \S+){0,3}? ?(?:ai|isto|isso|este numero|o meu (?:numero|contato|telefone)|meu (?:numero|contato|telefone))?|qual (?:e )?(?:o |a )?(?:cnpj|nif|nome|contribuinte|site|morada|endereco) d(?:e voces?|a (?:vossa|sua) empresa|essa empresa|esta empresa)|(?:que|qual) (?:empresa|loja|firma|companhia|banco) (?:e (?:essa|esta|a vossa|voces)|sao voces|voces (?:sao|representam)|fala)|como (?:e que )?(?:conseguiram|arranjaram|tem|obtiveram|pegaram|acharam|sabem) (?:o )?(?:meu|o meu) (?:numero|contato|telefone|e-?mail|nome)|(?:isso|isto|essa mensagem|esta mensagem) (?:e|parece|cheira a|tem cara de) (?:\w+ )?(?:golpe|burla|fraude|esquema|fake|falso|vigarice|spam|virus|trote|mentira)|(?:como|tem como) (?:e que )?(?:eu )?(?:sei|comprovo|comprovar|posso (?:saber|confirmar|confiar)|verifico|verificar)(?: \S+){0,4}? (?:golpe|burla|fraude|verdade|voces|serio|real|legitimo|confiavel|oficial))\b(?! e (?:o |a |eu\b|aqui|meu|minha))",
        LIKELY,
        unless=QUOTED,
    ),
    row(Intent.THANKS, r"^\W*(?:valeu|falou|brigad[oa]o?|tmj|agradecid[oa]|bem haja)\b", LIKELY),
    row(Intent.ABUSE, r"^\W*(?:muito )?obrigad[oa]\b", unless=NEVER),
    row(LINK, r"\b(?:mandei|enviei|mandamos|mandando|fiz|enviando) (?:o |um )?(?:pix|link)\b", unless=NEVER),
    row(Intent.PROMISE_TO_PAY, r"\btalvez .{0,20}\bpag|\bpague\b.{0,20}\btalvez\b", unless=STATED_ONLY | NEVER),
)
