"""Portuguese rows of dispute, one reason each. A missing invoice is no dispute: it is asked for again."""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.intents import IntentPattern, Unless
from duly.understanding.pt.intent_rows import LIKELY, POLAR, QUOTED, USUAL, row


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


WRONG = (
    r"(?:errad[oa]s?|incorret[oa]s?|incorrect[oa]s?|equivocad[oa]s?|nao (?:esta|estao|estava|e|sao|bate"
    r"|batem|confere|conferem|corresponde|correspondem|coincide) ?(?:cert[oa]s?|corret[oa]s?|correct[oa]s?"
    r"|(?:com )?o (?:combinado|acordado|que)|com o)?"
    r"|diferentes?|com erro|a mais|divergentes?|trocad[oa]s?)"
)
NOT_GOT = (
    r"(?:nao|nunca|ainda nao|jamais) (?:me |nos |ainda |cheguei a |foi |chegou a |tinha )*(?:receb(?:i"
    r"|emos|er|eu|ida|ido|idos|idas)|cheg(?:ou|aram|a)|veio|vieram|entreg(?:aram|ou|ue|ues|uem|aste)"
    r"|apareceu|apareceram|me (?:mandaram|enviaram)|mandaram|enviaram|entregues?)"
)
COUNT = (
    r"(?:(?<!\d)\d{1,4}(?!\d)|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze"
    r"|quinze|vinte|trinta|quarenta|cinquenta|cem|meia duzia|<amount>)"
)
FEES = r"(?:taxas?|tarifas?|juros|multas?|encargos?|frete|portes|comiss(?:ao|oes))"
PAPERS = (
    r"(?:ordem de compra|pedido de compra|nota de encomenda|guia de (?:remessa|transporte)|comprovante de entrega"
    r"|prova de entrega|canhoto|contrato assinado|folha de horas|relatorio de servico|orcamento assinado)"
)
ASKED_FOR = r"(?:pedi|pedimos|encomendei|encomendamos|comprei|compramos|queria|queriamos|tinha pedido|tinhamos pedido)"
NOT_PAPER = (
    r"(?! (?:(?:a|o|as|os|uma?|essa|esse) )*(?:faturas?|boletos?|notas?|mensage|cobranc|e-?mail|carta|link|conta))"
)
CAME = r"(?:vieram|veio|chegaram|chegou|recebi|recebemos|entregaram|mandaram|enviaram|trouxeram)"
CONTRASTS = (
    _dispute(
        R.QUANTITY,
        rf"\b(?:pedi|pedimos|encomendei|encomendamos|comprei|compramos|eram|era para (?:vir|ser)) {COUNT} .{{0,25}}?"
        rf"\b{CAME} (?:so |apenas |somente )?{COUNT}(?![\w\ua001])",
    ),
    _dispute(
        R.QUANTITY,
        rf"\b(?:constam?|cobr(?:aram|am|ou)|faturaram|figuram) {COUNT} (?:horas?|diarias?|dias|unidades|caixas|pecas)\b"
        rf".{{0,30}}?\b(?:trabalh(?:ou|aram)|fez|fizeram|foram|eram|us(?:ei|amos)|{CAME}) (?:so |apenas )?{COUNT}(?![\w\ua001])",
    ),
    _dispute(
        R.WRONG_ITEM,
        rf"\b(?:mandaram|enviaram|entregaram|trouxeram|veio|vieram|chegou|chegaram){NOT_PAPER} .{{1,25}}?(?:,| e| quando)"
        rf" ?(?:eu |nos |a gente |o que )?{ASKED_FOR}\b(?! \w+r\b| (?:um |uma |o |a )?(?:prazo|desconto|reembolso|devoluc|{COUNT} ))",
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\bnao (?:e|foi|era|sao|eram) (?:ess[ae]s?|est[ae]s?|aquel[ae]s?) (?:[oa]s? )?[a-z]+ que (?:eu |nos |a gente )?"
        rf"{ASKED_FOR}\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:continu(?:o|amos|a)|ainda (?:estou|estamos)|sigo|seguimos|ate (?:agora|hoje)) (?:ainda )?sem (?:receber )?(?:a "
        r"|o |os |as |minha |meu |nossa |nosso )*<goods>\b",
    ),
    _dispute(
        R.FEE,
        rf"\b(?:tir(?:em|e|a)|retir(?:em|e)|remov(?:am|a)|cancel(?:em|e)|estorn(?:em|e)) (?:ess[ae]s?|est[ae]s?|ai ess[ae]) {FEES}\b"
        rf"|\b(?:nunca|nao) (?:combin(?:amos|ei)|acord(?:amos|ei)|acert(?:amos|ei)|autoriz(?:ei|amos)|contrat(?:ei|amos)"
        rf"|aceit(?:ei|amos)|falaram|avisaram|foi (?:combinad|acordad|avisad)[oa])(?: \w+){{0,2}}? {FEES}\b"
        rf"|\bque {FEES}(?: \w+)? (?:e|sao) (?:ess[ae]s?|est[ae]s?|iss?to?|isso)\b",
    ),
    _dispute(
        R.DUPLICATE,
        r"\bcobr(?:ad[oa]s?|aram|ando|ou|am)(?:-me)?(?: [^\s,;.]+){0,4}? (?:duas vezes|2 vezes|2x|em dobro)\b"
        r"|<ref>.{0,8}\b(?:e|esta) (?:igual|identic[oa]|(?:uma )?copia|(?:uma )?repeticao|o mesmo|a mesma)(?: \w+){0,2} <ref>"
        r"|<ref> (?:repete|duplica) (?:[ao] )?<ref>",
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:larg(?:ou|aram)|deix(?:ou|aram)|abandon(?:ou|aram)|ficou|ficaram|fizeram|fez) (?:[ao] |tudo |tod[oa] )*"
        r"(?:(?:servico|trabalho|obra|instalacao|limpeza|conserto|reforma|pintura|reparacao) )?(?:pela metade|a meio|inacabad[oa]"
        r"|por (?:terminar|acabar|fazer)|sem (?:terminar|acabar|concluir))(?! d[aoe])",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        rf"\b(?:cade|onde (?:esta|anda|ficou)|cobro) (?:[ao]s? |meu |minha |nosso |nossa )*{PAPERS}\b",
    ),
    _dispute(
        R.PRICE,
        r"\b(?:orcamento|proposta|contrato|cotacao|tabela|anuncio|combinad[oa]|acordad[oa])\b.{0,20}(?:<amount>|\b\d{2,6}\b)"
        r".{0,25}?\b(?:cobr\w+|fatur\w+|veio|vieram|chegou)\b.{0,12}(?:<amount>|\b\d{2,6}\b)",
    ),
    _dispute(
        R.OTHER,
        r"\b(?:tem|ha|existe|vi|notei|encontrei|encontramos) (?:alguma |uma |umas |algo |qualquer )?(?:coisas? |valores )?"
        r"(?:errad[oa]s?|estranh[oa]s?) (?:n[oa]s?|ness[ae]|nest[ae]|com) (?:[ao] |minha |meu )?(?:fatura|boleto|conta|nota|cobranca|<ref>)\b",
    ),
    _dispute(
        R.CANCELLED, r"\b(?:reserva|consulta|servico|evento|visita|entrega|pedido|sessao|aula) .{0,12}desmarcad[oa]\b"
    ),
)
ROWS = (
    *CONTRASTS,
    _dispute(
        R.NOT_RECEIVED,
        rf"\b{NOT_GOT}(?: (?:a|o|as|os|minha|meu|minhas|meus|nossa|nosso|essa|esse|ainda|nenhuma|nenhum|metade"
        r"|nada d[aoe]|todas?|todos?|ca|aqui|em casa|seus?|suas?))* <goods>\b(?! (?:errad|com))",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b<goods>(?: (?:d[aoe]s?|n[oa]|que|<ref>|comprei|pedi|fatura|nota|boleto|com|meu|minha|numero"
        rf"|\w*\d[\w/-]*))* (?:ainda |tambem |simplesmente |e )*{NOT_GOT}\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"<ref>(?: ainda)? {NOT_GOT}\b|\b{NOT_GOT} (?:nada|tudo|o que (?:comprei|pedi|encomendei)"
        r"|aquilo)\b(?! (?:por|no|d[eo]) (?:meu |o )?(?:e-?mail|correio|whatsapp|boleto))|\bnada (?:me )?(?:foi entregue"
        r"|chegou)\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:cade|onde esta|onde anda|estou (?:a espera d|esperando|aguardando)|continuo (?:a espera d"
        r"|esperando|aguardando)|ainda (?:estou )?(?:espero|aguardo|a espera d|esperando|aguardando)"
        r"|a espera d|a aguardar) ?(?:a |o |as |os |minha |meu |da |do |pela |pelo )*<goods>\b"
        r"|\b<goods> (?:foi |esta |estao |foram |ficou )?(?:extraviad[oa]s?|perdid[oa]s?|sumiu|sumiram"
        r"|desaparecid[oa])\b|\bnao entrega\b|\bfalta de entrega\b|\bnao houve entrega\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"^\W*(?:ainda |mas |isso |ele |ela )*(?:nao|nunca) (?:ainda )?(?:chegou|chegaram|veio|recebi"
        r"|recebemos|entregaram|foi entregue)(?: (?:ainda|nada|aqui|ca|ate (?:hoje|agora)|ate \ua000+))*\W*$",
        LIKELY,
    ),
    _dispute(
        R.QUANTITY,
        r"\bquantidade\b(?!.{0,15}\b(?:certa|ok|correta)\b)|\b(?:falt(?:am|ou|aram|a|ando|avam)|vieram a menos"
        r"|veio a menos)(?: (?:so|me|nos|ainda|uns|umas|a|o|as|os|parte d[aoe]))* (?:\d+|uma?|dois|duas|tres"
        r"|quatro|cinco|seis|alguns|algumas|varios|metade|parte|<goods>|unidades|itens)\b(?! (?:pagar|dias"
        r"|semanas|meses|chegar|parcelas?|para))|\b(?:a|de) menos\b(?=.{0,20}\b(?:caixas|unidades|pecas|itens"
        r"|produtos|volumes)|\W*$)",
    ),
    _dispute(
        R.QUANTITY,
        r"\b(?:so|apenas|somente) (?:me |nos )?(?:receb(?:i|emos)|cheg(?:ou|aram)|veio|vieram|entregaram"
        r"|mandaram|enviaram|foram entregues) (?:\d+|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove|dez"
        r"|metade|parte|uma parte|<amount>)\b|\b(?:receb(?:i|emos)|cheg(?:ou|aram)|veio|vieram|entregaram"
        r"|mandaram|enviaram) (?:so |apenas |somente )?(?:\d+|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito"
        r"|nove|dez|metade|<amount>) ?(?:de|das|dos|em vez|ao inves|e nao|caixas|unidades|pecas|itens|paletes"
        r"|volumes|produtos|sacos)\b(?! (?:errad|danific|quebrad))|\b(?:entrega|pedido|encomenda"
        r"|mercadoria) (?:veio |chegou |esta |foi )?(?:incomplet[oa]|parcial|faltando)\b",
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        r"(?<!carro )(?<!telemovel )(?<!celular )(?<!computador )(?<!link )(?<!site )(?<!financeiramente )(?<!estou )(?<!cartao )\b(?:danificad[oa]s?"
        r"|estragad[oa]s?|quebrad[oa]s?|partid[oa]s?|avariad[oa]s?|defeit(?:o|os|uos[oa]s?)|rachad[oa]s?"
        r"|rasgad[oa]s?|amassad[oa]s?|podres?|mofad[oa]s?|riscad[oa]s?|manchad[oa]s?|vencid[oa]s(?= produtos)"
        r"|fora d[ao] (?:validade|prazo de validade)|(?:pessima|ma|baixa|fraca|sem|falta de|mau"
        r"|pouca) qualidade|qualidade (?:pessima|ma|ruim|inferior|muito|horrivel|fraca|deixa|e)"
        r"|nao (?:funciona|funcionam|funcionou|liga|presta|prestam)|deixou de funcionar|parou de funcionar"
        r"|parti(?:u|ram)-se|inutilizavel|inutilizaveis|em (?:mau|mas|pessimo) (?:estado|condicoes)"
        r"|furad[oa]s?|vazando"
        r"|queimad[oa]s?)\b(?<!link nao funciona)(?<!site nao funciona)(?<!pix nao funciona)(?<!cartao nao funciona)(?<!app nao funciona)(?<!aplicativo nao funciona)(?<!codigo nao funciona)(?<!boleto nao funciona)(?<!pagina nao funciona)(?<!celular quebrado)(?<!carro quebrado)(?<!coracao partido)",
        unless=POLAR,
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\b(?:produto|item|itens|produtos|artigos?|mercadoria|tamanho|cor|modelo|pedido|encomenda|peca|pecas"
        r"|material|versao|medida|referencia) (?:veio |chegou |esta |estava |que (?:veio|chegou|recebi) (?:e "
        r"|esta )?|foi |vieram |enviado |entregue |recebido )*(?:errad[oa]s?|trocad[oa]s?|diferentes?"
        r"|outr[oa])\b|\b(?:mandaram|enviaram|recebi|recebemos|entregaram|veio|vieram|chegou) (?:me |o |a |um "
        r"|uma |so )*(?:outr[oa] (?:produto|coisa|modelo|cor|item|artigo)|(?:produto|item|artigo|tamanho"
        r"|modelo|cor|coisa|mercadoria) (?:errad[oa]|trocad[oa]|diferente)|errad[oa]|trocad[oa]|coisa errada)"
        r"|\bnao (?:e|foi|era|sao) (?:isso |isto )?(?:o que|aquilo que|o produto que|o modelo que) (?:eu "
        r"|nos )?(?:pedi|comprei|encomendei|pedimos|encomendamos|compramos)\b|\bdiferente d[oa] (?:que (?:pedi"
        r"|comprei|encomendei)|anuncio|pedido|encomenda)\b",
    ),
    _dispute(
        R.RETURN,
        r"\b(?:devolv(?:i|emos|ido|ida|idos|idas|er|eu|olvi)|devolucao|devolvo|reembols(?:o|ar|ado|ada|em)"
        r"|estorn(?:o|ar|ado|ada|em)|nota de credito|credito (?:da|pela|por) devolucao|ja (?:retiraram"
        r"|recolheram|levaram|buscaram|vieram buscar)|(?:retiraram|recolheram|vieram buscar|levaram) (?:o |a "
        r"|os |as |de volta )*(?:<goods>|tudo))\b(?! (?:a |sua |minha )?(?:ligac|chamada|o contato"
        r"|retorno))(?<!nao quero devolucao)",
        unless=POLAR,
    ),
    _dispute(
        R.DUPLICATE,
        r"\b(?:duplicad[oa]s?|em duplicad[oa]|em duplicidade|duplicidade|em dobro|cobranca dupla"
        r"|dupla cobranca|duas vezes (?:o mesmo|a mesma|pel[oa] mesm[oa])|cobr(?:ad[oa]|aram|ando|ou"
        r"|ada)(?: (?:me|isso|de mim|a mim|esse|essa|o|a|valor))* (?:duas vezes|2 vezes|2x|de novo|outra vez"
        r"|em dobro|novamente)|(?:mesm[oa] (?:fatura|boleto|cobranca|valor|nota|conta)) (?:duas vezes|2 vezes"
        r"|de novo|outra vez|repetid[oa])|fatura(?:da|do|ram)? (?:duas vezes|2 vezes)|fatura repetida"
        r"|boleto repetido|duas (?:faturas|cobrancas) (?:d[oa]|pel[oa]|iguais|para [oa]) ?(?:mesm[oa])?"
        r"|ja (?:foi |me |tinham )(?:cobrad[oa]|faturad[oa]|cobraram))\b",
        unless=POLAR,
    ),
    _dispute(
        R.FEE,
        r"\b(?:taxas?|tarifas?|juros|multas?|encargos|frete|portes|comissao|acrescimo"
        r"|mora)\b(?: \S+){0,4}? (?:indevid[oa]s?|abusiv[oa]s?|errad[oa]s?|injust[oa]s?|absurd[oa]s?|que nao"
        r"|nao (?:foi|foram|estava|concordo|aceito|combinad|autoriz|reconhec|deveria|devia)|alt[oa]s? demais"
        r"|exagerad[oa]s?|excessiv[oa]s?|de onde)|\b(?:nao concordo com|nao aceito|contesto|discordo d[eoa]s?"
        r"|por ?que(?: e que)?(?: estao| voces| me| esta| estou)*(?: a)? (?:cobr\w+|pagar"
        r"|pagando)) (?:ess[ae]s? |est[ae]s? |os |as |a |o |est[oa]u )*(?:taxas?|tarifas?|juros|multas?"
        r"|encargos|frete|portes)\b|\b(?:cobraram|cobrou|cobrando|cobradas?|colocaram|incluiram|acrescentaram"
        r"|adicionaram|puseram|somaram)(?: (?:me|uma|um|a|o|os|as|mais|uns|umas))* (?:taxas?|tarifas?|juros"
        r"|multas?|encargos|frete|portes)\b",
    ),
    _dispute(
        R.TAX,
        r"\b(?:iva|icms|iss|ipi|pis|cofins|impostos?|tributos?|irs|retencao(?: na fonte)?"
        rf"|st)\b(?: \S+){{0,5}}? (?:{WRONG}|indevid[oa]|a dobrar|nao (?:se aplica|deveria|devia|deve|foi|esta)"
        r"|isent[oa]s?|duplicad[oa])\b|\b(?:isent[oa]s? d[eo] (?:iva|icms|iss|imposto)|cobraram (?:o "
        r"|a )?(?:iva|icms|iss|imposto)|(?:iva|icms|iss|imposto|nif|cnpj|contribuinte|aliquota) (?:esta |vem "
        r"|veio )?(?:errad[oa]|incorret[oa]|a mais|mal calculad[oa])|autoliquidacao|sem (?:o )?(?:nif"
        r"|numero de contribuinte)|(?:taxa|aliquota) d[eo] (?:iva|icms|imposto|iss)|regime de isencao)\b",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        r"\b(?:falta(?:m|ndo)?|sem|preciso d?[aoe]?|precisamos d?[aoe]?|necessito d?[aoe]?|nao (?:tem|consta"
        r"|traz|inclui|mandaram|enviaram|veio|recebi|recebemos|vem com)|aguardo|mand(?:em|a|e)(?:-me)?"
        r"|envi(?:em|a|e)(?:-me)?|exigimos|pendente d[aoe])(?: (?:me|nos|o|a|os|as|um|uma|numero d[aoe]|com"
        r"|seu|vosso|assinad[oa]|copia d[aoe]))* (?:ordem de compra|pedido de compra"
        r"|numero (?:d[eo] )?(?:pedido|ordem|encomenda)|nota de encomenda|guia de (?:remessa|transporte)"
        r"|comprovante de entrega|prova de entrega|canhoto(?: assinado)?|contrato assinado|certificado"
        r"|folha de horas|relatorio de servico|certidao|documentacao|detalhamento|discriminacao|laudo"
        r"|orcamento assinado)\b|\b(?:ordem de compra|guia de remessa|guia de transporte|canhoto"
        r"|comprovante de entrega|numero do pedido) (?:nao|em falta|falta|esta faltando)\b|\bnao (?:posso"
        r"|podemos|consigo|conseguimos) (?:pagar|processar|aprovar|lancar).{0,30}\bsem (?:o |a |um "
        r"|uma )?(?:pedido|ordem|guia|documento|contrato|canhoto|comprovante|nota|numero)",
    ),
    _dispute(
        R.CANCELLED,
        r"\b(?:(?:ja |eu ja |nos ja |eu |nos )?(?:cancelei|cancelamos|rescindi|rescindimos|tranquei|encerrei"
        r"|encerramos(?! (?:a |as |nossa )?(?:atividade|actividade|empresa|portas|loja|firma))|dei baixa n[oa](?! (?:cnpj|mei|empresa|firma|atividade))|denunciei o contrato|anulei|anulamos)|ja (?:tinha |havia |esta "
        r"|foi )?cancelad[oa]|(?:pedido|encomenda|contrato|assinatura|servico|matricula|plano|subscricao|conta"
        r"|compra|isso|reserva|curso|inscricao) (?:ja )?(?:foi|esta|estava|tinha sido|havia sido"
        r"|ficou) (?:cancelad[oa]|rescindid[oa]|encerrad[oa]|trancad[oa]|anulad[oa])|pedi (?:o "
        r"|para )cancela(?:r|mento)|solicitei (?:o |a )?(?:cancelamento|rescisao))\b(?! (?:o |meu |minha "
        r"|a )?(?:cartao|viagem|pagamento|debito|consulta))(?!.{0,25}\bquanto\b)",
        unless=POLAR | {Unless.QUALIFIED},
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:servicos?|obra|trabalho|instalacao|reparacao|conserto|manutencao|internet|conexao|sinal(?! aqui)|tecnico"
        r"|montador|eletricista|encanador|pedreiro|canalizador|formacao|treinamento|limpeza|projeto|projecto"
        r"|assistencia)\b(?: \S+){0,2}? (?:nao (?:foi (?:feit[oa]|prestad[oa]|concluid[oa]|realizad[oa]"
        r"|terminad[oa]|executad[oa])|funcion\w+|veio|apareceu|terminou|acabou|compareceu|ficou|prestou|presta"
        r"|esta funcionando)|mal (?:feit[oa]|prestad[oa]|executad[oa])|pessim[oa]|horrivel|ruim|incomplet[oa]"
        r"|inacabad[oa]|fora do ar|caindo|caiu|nunca (?:foi|veio|apareceu|funcion\w+)|ficou (?:mal|ruim"
        r"|pessim[oa]|pela metade|a meio|uma porcaria))\b|\b(?:pessimo|mau|horrivel|terrivel|ma"
        r"|pessima) (?:servico|trabalho|instalacao|prestacao de servico|atendimento tecnico)\b|\b(?:ninguem"
        r"|tecnico nao|o tecnico nao|nunca) (?:ca )?(?:veio|apareceu|compareceu|instalou|terminou|consertou"
        r"|arranjou|resolveu o problema)\b|\bsem (?:internet|sinal|servico)\b(?! (?:aqui|na estrada|no (?:trabalho|metro|onibus|carro)|agora|nenhum[a]? (?:reclam|queixa)))|\bnao (?:terminaram|acabaram"
        r"|concluiram|fizeram|prestaram|instalaram|consertaram) (?:o |a |nenhum )?(?:servico|trabalho|obra"
        r"|instalacao|reparacao|nada)?\b",
        LIKELY,
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\bnao (?:reconheco|reconhecemos|conheco|conhecemos|sei (?:que|o que e|de que e|do que se trata"
        r"|nada d[eo])|fiz|fizemos|comprei|compramos|pedi|pedimos|encomendei|contratei|contratamos|assinei"
        r"|autorizei|autorizamos|solicitei|usei|utilizei|tenho (?:nada (?:a ver|com)|nenhum[a]?|contrato|conta"
        r"|divida|relacao|conhecimento)|me lembro d[eo])(?: (?:nada|nenhum[a]?|ess[ae]s?|est[ae]s?|iss?t?o|a|o"
        r"|tal|dess[ae]|com|de|com voces|qualquer|voces|tem|d[ae]sta|d[ae]ssa|origem d[ae]|tambem"
        r"|eu))* ?(?:divida|cobranca|conta|fatura|boleto|compra|contrato|pedido|encomenda|servico|valor|debito"
        r"|<ref>|\W*$|empresa|com voces|emprestimo|pagamento|assinatura|produto|nenhum)",
    ),
    _dispute(
        R.UNRECOGNISED,
        r"(?<!confirme que )(?<!confirma que )(?<!diga que )(?<!registre que )\bnao devo(?: (?:isso|isto|nada|mais nada|essa|esse|este|esta|a voces|voces|dinheiro|nenhum|valor"
        r"|mesmo|coisa nenhuma|a ninguem|essa divida|ess[ae] valor|nada a voces))*(?=\W*$|[,.!;]| (?:porque"
        r"|pois|e|a voces|para|nenhum|nada|<amount>)\b)(?! \w+r\b)|\b(?:essa|esta|a|isso|isto) (?:divida|conta"
        r"|fatura|cobranca|compra)? ?(?:nao e|nunca foi) (?:minha?|nossa?|meu|nosso|comigo)\b(?! culpa"
        r"| problema)|\bnao (?:e|sao) (?:minhas?|nossas?) (?:divida|conta|fatura|cobranca|compra"
        r"|responsabilidade)s?\b|\b(?:nunca) (?:comprei|pedi|contratei|assinei|usei|tive|fiz|encomendei"
        r"|solicitei|fui cliente|ouvi falar dess[ae] (?:divida|cobranca))\b(?! (?:problema|atras))"
        r"|\bnao (?:sou|fui|somos) (?:mais )?(?:vosso |seu |nem )?cliente\b|\b(?:clonaram|usaram (?:meu|o meu"
        r"|meus) (?:nome|cpf|nif|dados|documentos)|fraude (?:n[oa]|com|em) (?:meu|minha)|alguem (?:usou"
        r"|comprou|contratou)|roubo de identidade|divida desconhecida|cobranca desconhecida|desconheco"
        r"|desconhecemos)\b",
    ),
    _dispute(
        R.UNRECOGNISED, r"\b(?:divida|cobranca|debito) (?:ja )?(?:prescreveu|prescrita|caducou|inexistente)\b", LIKELY
    ),
    _dispute(
        R.PRICE,
        r"\b(?:preco|precos|valor(?:es)?|montante|total|quantia|tarifa|mensalidade"
        rf"|saldo)\b(?: \S+){{0,5}}? (?:{WRONG}|acima d[oa]|maior (?:do )?que|superior a|mais alto|aumentou"
        r"|subiu|abusivo|absurdo|exagerado|nao era esse|era outro|devia ser|deveria ser|nao e esse"
        rf"|nao foi o (?:combinado|acordado))\b(?!.{{0,10}}\b(?:para mim|pra mim)\b)|\b(?:erro|divergencia"
        r"|diferenca) (?:n[oa]|de) (?:preco|valor|total|montante)\b|\bvalor errado\b",
    ),
    _dispute(
        R.PRICE,
        r"\b(?:cobr(?:aram|ou|ando|ad[oa]|anca)(?:-me|-nos)?(?: (?:me|de mim|valor|muito|um valor))* (?:a mais|demais"
        r"|errad[oa]|acima|mais (?:do )?que|valor errado|diferente)|mais (?:do )?que (?:o )?(?:combinad[oa]"
        r"|acordad[oa]|orcament\w+|contratad[oa]|devia|deveria|previsto)|(?:muito"
        r"|bem) (?:mais )?car[oa] (?:do )?que|acima do (?:combinado|acordado|orcamento|contrato)|(?:combinamos"
        r"|combinei|acordamos|acertamos|prometeram|tinham dito|ficou combinado|o combinado (?:era|foi)"
        r"|o acordado (?:era|foi)|o (?:preco|valor) (?:combinado|acordado|certo|correto) (?:e|era"
        r"|foi)) (?:outro|um|em|de|por|foi|era|que seria|que era|<amount>)+|desconto (?:que )?(?:nao|prometido"
        r"|combinado|nunca|faltou)(?: (?:foi|veio|consta|esta|me|aplicad[oa]|aplicaram|deram))*"
        r"|cade o (?:meu )?desconto|faltou o desconto|so devo <amount>|deveria ser (?:so )?<amount>"
        r"|era (?:para ser )?<amount> e (?:veio|cobraram|esta)|nao devo (?:tanto|tudo isso|esse valor"
        r"|isso tudo)|nao (?:e|foi|era) (?:o|esse o|este o) (?:preco|valor) (?:combinado|acordado|certo|que"
        r"|correto|contratado)|nao foi (?:isso|esse) (?:que|o valor que) (?:combin|acord)\w+)\b",
    ),
    _dispute(
        R.OTHER,
        r"\b(?:contest(?:o|ar|acao|amos|ando|ei|acoes)|impugn(?:o|ar|acao)|discord(?:o|amos|ar)"
        r"|nao (?:concordo|concordamos|aceito|aceitamos)(?! (?:com )?(?:ess[ae]|est[ae]|[ao]) (?:data|dia|prazo|plano|proposta|condic))(?! (?:o acordo|a proposta|cartao|parcelar"
        r"|essa proposta|pagar em|com o plano))|cobranca (?:indevida|errada|injusta|ilegal|abusiva)"
        r"|indevid(?:o|a|amente)|reclamo d[ao] (?:fatura|valor|cobranca)|abrir (?:uma )?(?:disputa|reclamacao"
        r"(?! n[oa] (?:procon|deco|anatel|bacen|banco|consumidor))|contestacao)|em disputa|cobr(?:ando|aram|ada|ado|em|am) (?:indevidamente|errad[oa]|por engano"
        r"|sem motivo)|nao (?:tenho|temos) (?:de|que) pagar|nao vou pagar por algo)\b(?<!nao contesto)",
        unless=POLAR - {Unless.NEGATED},
    ),
    _dispute(
        R.OTHER,
        r"\b(?:fatura|boleto|conta|nota|cobranca|<ref>|extrato|dados|endereco|morada|(?<!meu )nome)(?: (?:d[aoe]s?|que"
        r"|esse|essa|recebi|voces|mandaram|fiscal|veio|<ref>|<date>))* (?:esta |estao |veio |vieram |tem "
        r"|contem |foi emitid[oa] |e |tem um |tem uns )?(?:tod[oa] |tudo |com |completamente |um "
        rf"|mal )*(?:{WRONG}|erros?|enganos?|problemas?|mal (?:emitid[oa]|feit[oa])|em nome errado"
        r"|por engano)\b",
        LIKELY,
    ),
    _dispute(
        R.OTHER,
        r"\b(?:erro|erros|problema|engano|equivoco|algo (?:de )?errado|qualquer coisa errada"
        r"|irregularidade) (?:n[oa]s?|com|em) (?:a |o |essa |esse |esta |este |minha |meu |vossa "
        r"|uma? )*(?:fatura|boleto|conta|nota|cobranca|pedido|encomenda|entrega|faturacao|faturamento|<ref>)\b"
        r"|\b(?:fatura|boleto|conta|nota|cobranca|valor) (?:errad[oa]|indevid[oa]|incorret[oa])\b"
        r"|\bnao (?:esta|ta) (?:certo|correto|certa) (?:essa|esta|esse|este|a|o) (?:fatura|conta|boleto|valor"
        r"|cobranca)\b|\b(?:isso|isto|essa conta|esta conta) (?:esta|ta) errad[oa]\b",
        LIKELY,
        unless=POLAR - {Unless.NEGATED},
    ),
    _dispute(
        R.OTHER, r"\bpor ?que(?: e que)? (?:voces )?(?:estou sendo|estao me|me estao a|estao a me|me) cobr\w+\b", LIKELY
    ),
)
