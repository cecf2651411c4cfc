"""Portuguese rows of dispute told as a story: what was agreed and what came, what never came, what nobody spoke of."""

from __future__ import annotations

from duly.domain.signals import DisputeReason as R
from duly.domain.signals import Intent
from duly.understanding.intents import IntentPattern, Unless
from duly.understanding.pt.intent_rows import ANY, LIKELY, NEVER, POLAR, QUOTED, USUAL, row


def _dispute(reason: R, pattern: str, confidence: int = USUAL, *, unless: frozenset[Unless] = QUOTED) -> IntentPattern:
    return row(Intent.DISPUTE, pattern, confidence, unless=unless, reason=reason)


SUM = r"(?:<amount>|\b\d{2,6}(?:[.,]\d\d)?\b)"
FEES = r"(?:taxas?|tarifas?|juros|multas?|encargos?|frete|portes|comiss(?:ao|oes)|mora|acrescimos?|despesas administrativas|custos? de envio)"
AGREED = (
    r"(?:fech(?:ou|amos|ei|aram)|combin(?:ou|amos|ei|aram|ado)|acert(?:ou|amos|ei|aram|ado)|acord(?:ou|amos|aram|ado)|contrat(?:ei|amos|ado)"
    r"|orcament(?:o|ou|aram|ado)|proposta|contrato|cotacao|tabela|anunci(?:o|ado|ava|aram)|promet(?:eu|eram|ido)|cot(?:ou|aram)|disse(?:ram)?"
    r"|falou|falaram|era|eram|seria|custava|dizia|site|loja|vendedor|etiqueta|garant(?:iu|iram)|assin(?:ei|amos)|devia ser|deveria ser)"
)
BILLED = r"(?:quer(?:em|endo)|trouxe|pedem|pedindo|exig\w+|veio|vieram|cobr\w+|fatur\w+|chegou|apareceu|aparece|consta|mandaram|lancaram|emitiram|puseram|meteram|esta(?: a| em| por)?|diz)"
THING = (
    r"(?:<goods>|sofa|cama|colchao|mesa|cadeiras?|armario|fogao|maquina(?: de lavar)?|computador|portatil|notebook|impressora|router|modem"
    r"|tablet|bicicleta|roupeiro|ar condicionado|motor|bomba|tinta|cimento|madeira|tecido|livros?|roupa|sapatos|tenis|camisas?|vidros?"
    r"|azulejos?|ferramentas?|sacos?|pneus?)"
)
GONE = r"(?:buscar?(?:am)?|buscou|levou|levaram|recolheu|recolheram|retirou|retiraram|pegou|pegaram)"
NOT = r"(?:nao|nunca|ninguem|ainda nao|jamais)"
ROWS = (
    _dispute(
        R.PRICE,
        rf"\b{AGREED}\b.{{0,25}}?{SUM}.{{0,30}}?\b{BILLED}\b(?: \w+){{0,2}}? {SUM}|\b{BILLED} {SUM}.{{0,20}}?\b(?:em vez d[eo]s?|ao inves d[eo]s?"
        rf"|quando (?:o )?(?:combinado|acordado|certo|preco|valor)? ?(?:era|seria)|mas (?:era|seria)) {SUM}",
        unless=ANY,
    ),
    _dispute(
        R.PRICE,
        r"\b(?:mais car[oa]|mais alt[oa]|acima|a mais|superior|maior)(?: (?:do|da|ao|a|que))* (?:orcamento|combinad[oa]|acordad[oa]|contrat\w+"
        r"|proposta|que (?:combinamos|acertamos|acordamos|me disseram|estava|era)|tabela|prometid[oa])\b|\b(?:preco|valor|mensalidade)"
        r"(?: \S+){0,3} (?:nao bate|nao confere|nao corresponde|nao e o que|mudou|dobrou|duplicou|triplicou|veio (?:alterad|mais alt|a mais|diferente))"
        r"|\b(?:esse|este|o) (?:preco|valor) nao (?:foi|e|era) (?:o )?(?:que|combinad|acordad)|\bcade o (?:meu )?desconto|\bdesconto\b.{0,20}"
        r"\b(?:nao (?:foi|veio|aparece|aplicaram|esta)|sumiu|esqueceram|faltou)|\b(?:faltou|esqueceram|nao (?:aplicaram|deram|fizeram)) (?:d?o |d?aquele )?"
        r"(?:meu )?desconto",
    ),
    _dispute(
        R.FEE,
        rf"\b(?:que|qual e) (?:ess[ae] |est[ae] )?{FEES}(?: \S+){{0,4}}? (?:e|sao) (?:ess[ae]s?|est[ae]s?|iss?t?o|aquel[ae])\b|\bde onde (?:saiu|veio"
        rf"|surgiu|apareceu|saem|vem|tiraram|sairam|vieram)(?: \w+){{0,2}} {FEES}|\b(?:ninguem|nunca|nao)(?: me)? (?:me )?(?:falou|falaram|avisou|avisaram|disse|disseram|informou"
        rf"|informaram|mencionou|mencionaram)(?: (?:d?[ao]s?|em|de|nada|sobre|que|tinha|havia|ia ter|cobravam|ness[ae]s?|dess[ae]s?|nest[ae]s?|dest[ae]s?"
        rf"|qualquer|nenhum[a]?|me))* {FEES}\b|\b{FEES}\b.{{0,25}}\b(?:ninguem (?:me )?(?:falou|avisou|disse|explicou)|nunca (?:me )?(?:falaram|avisaram"
        rf"|disseram)|nao (?:me )?(?:falaram|avisaram|estava|estavam|consta|constava|combin)|sem (?:me )?avis|nao sei de onde|do nada)",
        unless=ANY,
    ),
    _dispute(
        R.FEE,
        rf"\b(?:nao|nunca) (?:vou pagar|pago|pagarei|devo|aceito|concordo com|reconheco|autorizei)(?: (?:ess[ae]s?|est[ae]s?|os|as|a|o|esses tais|de|nenhum[a]?"
        rf"|por))* {FEES}\b|\b(?:cobr(?:aram|ando|ou|am|ado|ados|ada|adas)|colocaram|meteram|puseram|incluiram|lancaram|enfiaram|botaram|somaram"
        rf"|acrescentaram)(?: (?:me|uma?|os?|as?|uns|umas|tal|essa|esse|mais|de|ai))* {FEES}\b(?! (?:de quanto|zero))|\b{FEES}(?: \S+){{0,8}}? (?:esta|estao|e|sao|veio|vieram|foi|foram) (?:mal |muito |tod[oa]s? )?(?:errad|incorret|indevid|a mais|mal calculad)|\b{FEES} (?:abusiv|absurd|injust|indevid"
        r"|exagerad|ilega|exorbitant|extorsiv)\w+",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b(?:ate (?:agora|hoje|ao momento|o momento)|<date>|<time>|e) (?:ainda )?nada (?:d[aoe]s? )?(?:{THING}|entregar?|entrega|chegar|aparecer|receber|vir)\b"
        rf"|\bnada (?:d[aoe]s? )?(?:{THING}|entrega|chegar)\b.{{0,15}}\b(?:ainda|ate)\b|\b{NOT} (?:me |nos |ca )*(?:cheg(?:ou|aram)|receb(?:i|emos)"
        rf"|entreg(?:ou|aram)|vi|veio|vieram|apareceu)(?: (?:[ao]s?|minhas?|meus?|noss[ao]|ess[ea]s?|aquel[ea]|nenhum[a]?|tal|sequer))* {THING}\b(?! errad)"
        rf"|\b{THING}(?: (?:que|ainda|comprei|pedi|d[aoe] \w+|paguei|encomendei))* {NOT} (?:me |ca |foi )*(?:chegou|chegaram|entregue|entregues|veio|vieram"
        r"|apareceu|recebi|entregaram)\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b(?:estou|continuo|sigo|ando|fiquei|ficamos|estamos) (?:ainda )?(?:sem|a espera d[aeo]s?|esperando|a aguardar|aguardando)(?: (?:[ao]s?|minhas?|meus?"
        rf"|receber|chegar|noss[ao]))* {THING}\b|\b{THING} (?:esta|ficou|estao) (?:parad[oa]s?|pres[oa]s?|retid[oa]s?|atrasad[oa]s?) (?:n[oa]|em|ha|na)\b"
        rf"|\b(?:pag|cobr)\w+ (?:por )?(?:(?:uma?|algo|aquilo|o|a|um|produto|coisas?|mercadoria|{THING}) )+(?:que )?(?:eu |nos )?(?:nunca|nao) (?:receb|cheg|vi|tiv)\w+"
        rf"|\b(?:nunca|nao) (?:receb(?:i|emos)|cheg(?:ou|aram)|entreg(?:ou|aram)|veio|vieram) (?:nada d)?o que (?:esta|consta|vem|diz|aparece|comprei|pedi|encomendei)\b|\bnao recebi nada\b(?! (?:por|no|de voces|em)\b)",
    ),
    _dispute(
        R.RETURN,
        rf"\b(?:ja )?{GONE} (?:de volta |(?:[ao]s? |tudo |meu |minha )*{THING}(?: de volta)?)(?=.{{0,40}}\b(?:volta|cobr|conta|fatura|boleto|ainda|porque|ja|"
        rf"transportadora|devolv)|\W*$|[^.!?]{{0,30}}[\ua000\ua005])|\b(?:transportadora|correio|motorista|estafeta|loja|voces)(?: \w+){{0,4}}? (?:ja )?{GONE}"
        rf"(?: (?:tudo|de volta|[ao]s? {THING}))"
        rf"|\b(?:mandei|enviei|mandamos|entreguei|levei|despachei)(?: (?:[ao]s?|tudo|<amount>|meu|minha|{THING}))* de volta\b(?! o dinheiro)"
        r"|\b(?:fiz|pedi|solicitei|foi feita|ja fiz) (?:a |uma |o |um )?(?:devolucao|troca|estorno|reembolso)\b|\b(?:cade|onde esta|aguardo|espero|falta|nao"
        r" (?:recebi|veio|emitiram|fizeram|caiu)) (?:ainda )?(?:a |o |meu |minha )*(?:nota de credito|estorno|reembolso|credito da devolucao)\b",
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:tecnico|montador|eletricista|encanador|pedreiro|canalizador|pintor|instalador|equipe|equipa|pessoal|homem|rapaz|senhor)(?: \S+){0,5}? "
        r"(?:nao|nunca) (?:apareceu|veio|voltou|vieram|apareceram|compareceu|terminou|acabou|concluiu|resolveu|consertou|arranjou|deu as caras|fez)\b",
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:nao|nunca) (?:me |nos |chegaram a |ca )*(?:instal|mont|consert|repar|lig|ativ|termin|conclu|acab|prest|arranj|execut|configur)(?:ou|aram|ar|iram|iu)"
        r"(?: (?:[ao]s?|meu|minha|nada|nenhum[a]?|servico|internet|equipamento|antena|obra|trabalho|linha|luz|gas|fibra|router|modem|maquina|instalacao))*"
        r"(?<!nao me ligou)(?<!nunca me ligou)(?<!nao ligou)(?<!nunca ligou)(?<!nao me ligaram)(?<!nunca me ligaram)(?<!nunca ligaram)(?<!nao ligaram)(?<!nos ligaram)",
        LIKELY,
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:internet|net|wifi|fibra|sinal|telefone|linha|servico|tv|televisao|plataforma|sistema|software|conexao|agua|luz|energia|elevador|ar condicionado"
        r"|aquecimento)(?: \S+){0,4}? (?:fora do ar|em baixo|sem funcionar|nao funciona\w*|caiu|cai (?:tod[oa]|sempre|o dia)|caindo|caida|cortad[oa]|nunca funcionou"
        r"|parad[oa]|lent[oa]|horrivel|pessim[oa]|ma|intermitente|sempre a (?:cair|falhar)|com falhas?|falha(?:ndo)?)\b|\b(?:fiquei|fico|estou|estive|ficamos"
        r"|estamos|vivo)(?: \S+){0,4}? sem (?:internet|net|sinal|servico|telefone|linha|agua|luz|energia|televisao|wifi|rede)\b|\bsem (?:internet|net|sinal|wifi|rede)"
        r" (?:ha|faz|desde|o mes|a semana|quase|\d)",
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:servico|obra|trabalho|instalacao|reparacao|conserto|limpeza|pintura|montagem|projeto|projecto|evento|festa|aula|curso|formacao|consulta)(?: \S+){0,4}? "
        r"(?:ficou|foi|esta|saiu|veio|deixaram)(?: \S+){0,2}? (?:mal|ruim|pela metade|a meio|incomplet[oa]|inacabad[oa]|uma (?:porcaria|desgraca|vergonha|bosta|merda)|pessim[oa]|horrivel"
        r"|por (?:fazer|acabar|terminar)|com (?:defeitos?|vazamentos?|fugas?|infiltrac\w+|problemas?)|por realizar|cancelad[oa] em cima)|\b(?:continua|voltou a|ainda) (?:a )?(?:vaz(?:a|ar|ando)"
        r"|ping(?:a|ar|ando)|avari(?:ar|ado)|dar (?:o mesmo )?(?:erro|problema|defeito))|\b(?:mal|porca?mente) (?:feit|prestad|executad|instalad|montad|acabad|pintad)[oa]s?\b",
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:servico|obra|curso|aula|formacao|limpeza|instalacao|evento|consulta|projeto|projecto|trabalho|tratamento|viagem|assistencia)(?: \S+){0,6}? (?:nunca|nem|nao) (?:sequer |chegou a )?"
        r"(?:comecou|comecar|aconteceu|acontecer|se realizou|realizou-se|foi dad[oa]|houve|existiu|terminou|avancou)\b|\b(?:so|apenas|somente) (?:fez|fizeram|limp(?:ou|aram)|pint(?:ou|aram)|mont(?:ou|aram)"
        r"|instal(?:ou|aram)|entregou|arranj(?:ou|aram)|trat(?:ou|aram))(?: \S+){0,2}? (?:metade|parte|a meio|pela metade|<amount>)|\b(?:limp|pint|mont|instal|arranj|repar)(?:ou|aram) (?:so |apenas )(?:a |uma )?(?:metade|parte|<amount>)"
        r"|\bninguem (?:ca |ai )?(?:apareceu|veio|compareceu|voltou)\b(?! (?:com|me buscar))|\bcontinua(?:m)? (?:avariad|estragad|sem funcionar|sem arranj|na mesma|quebrad|com o (?:mesmo )?(?:problema|defeito))\w*",
        LIKELY,
    ),
    _dispute(
        R.NOT_RECEIVED,
        rf"\b(?:comprei|compramos|encomendei|encomendamos|pedi|paguei)\b.{{0,45}}?(?:ate <time>|ate agora|<time>|e) nada\W*$|\bnao (?:vi|vimos) (?:nem )?(?:a )?(?:cor|sombra|sinal) d[aoe]s? (?:{THING}|coisa)"
        r"|\bnao (?:apareceu|veio|chegou) (?:ninguem|nenhum\w*|nada)\b.{0,15}\b(?:com|entreg|aqui|ca)\b|\b(?:diz(?:em)?|consta|aparece|sistema) (?:que )?(?:\w+ )?(?:entreg\w+)\b.{0,20}\b(?:nao|nada|nunca) (?:chegou|recebi|veio|apareceu)",
    ),
    _dispute(
        R.FEE,
        rf"\b(?:que|qual e a) (?:historia|conversa|ideia|negocio|brincadeira) e (?:ess[ae]|est[ae]) d[aeo]s? (?:\w+ )?{FEES}\b|\b(?:enfi|met|bot|soc)(?:aram|eram|ou)(?: \w+){{0,2}}? {FEES}\b",
    ),
    _dispute(
        R.NOT_RECEIVED,
        r"\b(?:comprei|compramos|encomendei|encomendamos|pedi|paguei)\b.{0,60}\bnao (?:vi|vimos|chegou|recebi|recebemos|veio|apareceu|entregaram) nada\b",
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        rf"\b{THING} (?:que (?:me )?(?:venderam|mandaram|entregaram|comprei|recebi|veio) )(?:nao|ja nao|deixou de|parou de) (?!e\b|era|foi|sei)\w+|\b{THING}(?: \S+){{0,2}}? (?:afundou|furou|descos\w+|abriu ao meio|vazou|soltou|queimou|pifou|enguicou"
        r"|descascou|rasgou|empenou|deformou|cheira mal|apodreceu|veio fraco)",
        LIKELY,
    ),
    _dispute(
        R.SERVICE,
        r"\b(?:deix|larg|abandon)(?:ou|aram) (?:\S+ ){1,4}?(?:pela metade|a meio|por acabar|por terminar|inacabad[oa])\b|\bnao (?:arranj|resolv|consert|repar)(?:ou|aram|eu|eram) nada\b",
        LIKELY,
    ),
    _dispute(
        R.CANCELLED,
        r"\b(?:ja )?nao (?:sou|somos|uso|usamos|tenho)(?: mais)? (?:alun[oa]s?|client[ea]s?|soci[oa]s?|assinantes?|o servico|ess[ae] servico|ess[ae] plano)(?: \w+){0,2} (?:desde|ha|faz)\b",
    ),
    _dispute(
        R.QUANTITY,
        r"\b(?:vieram|veio|chegaram|chegou|recebi|recebemos|entregaram|mandaram|enviaram) (?:muito |bem )?menos(?: \w+)? (?:do que|que|d[oa]) |\b(?:falt(?:a|am|ou|aram|ava|avam)|veio faltando"
        rf"|vieram faltando|faltando) (?:\S+ ){{0,2}}?(?:{THING}|unidades?|caixas?|pecas?|itens|metros|quilos|kg|litros|garrafas?|fardos?|rolos?|parafusos|acessorios|volumes?|pares?|duzias?)\b"
        r"(?! (?:de boleto|d[aeo] pagamento))|\b(?:carga|entrega|encomenda|pedido|caixa|palete|remessa|mercadoria) (?:veio |chegou |estava |esta |foi entregue )(?:incomplet[oa]|pela metade|a meio|faltando"
        r"|com (?:falta|menos)|desfalcad[oa])",
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\b(?:pedi|pedimos|encomendei|encomendamos|comprei|compramos|era para vir|era|queria) (?:(?!\d)\S+ ){1,4}?,? ?(?:e|mas|so que|,)? ?(?:me |nos )?(?:veio|vieram|chegou|chegaram|mandaram|enviaram|recebi"
        r"|entregaram|trouxeram) (?:um|uma|uns|umas|o|a|outr[oa]|[a-z]+[oae]s?\b)(?! (?:fatura|boleto|conta|cobranca|mensagem|mais tarde|rapido|ontem|hoje|bem|depois|logo|tarde|quebrad\w+|partid\w+|estragad\w+"
        r"|danificad\w+|errad\w+|so|apenas|menos|metade|avariad\w+|com))(?<!quebrado)(?<!quebrada)(?<!partido)(?<!partida)(?<!estragado)(?<!estragada)(?<!danificado)(?<!danificada)(?<!menos)(?<!metade)(?<!tarde)(?<!hoje)(?<!tudo)(?<!nada)(?<!ontem)(?<!apenas)",
        LIKELY,
    ),
    _dispute(
        R.WRONG_ITEM,
        r"\bnao (?:e|foi|era|sao) (?:isso|isto|este|esse|esta|essa|o|a) (?:que|o que) (?:eu |nos |a gente )?(?:pedi|comprei|encomendei|pedimos|encomendamos|compramos|escolhi)\b|\b(?:trocaram|confundiram) (?:o meu |o |a minha |a |meu |minha )*"
        rf"(?:{THING}|pedido|encomenda)\b|\b(?:veio|vieram|chegou|mandaram|enviaram|entregaram|recebi) (?:\S+ ){{0,2}}?(?:d[eo] |n[oa] )?(?:outr[oa]|errad[oa]|diferente) ?(?:cor|tamanho|modelo|medida|numero|marca|produto|coisa|peca|versao)?\b(?! (?:fatura|boleto|mensagem))"
        r"(?<!fatura errada)(?<!boleto errado)(?<!cobranca errada)(?<!conta errada)(?<!valor errado)(?<!mensagem errada)(?<!pessoa errada)(?<!nota errada)(?<!numero errado)"
        r"|\b(?:veio|vieram|chegou|mandaram|enviaram|entregaram|recebi) (?:(?:o|a|um|uma|os|as) )?(?:cor|tamanho|modelo|medida|marca|peca|produto|artigo)(?: \w+)? (?:errad|trocad)[oa]s?\b",
        LIKELY,
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        rf"\b{THING}(?: \S+){{0,5}}? (?:quebr(?:ou|ad[oa]s?)|estrag(?:ou|ad[oa]s?)|avari(?:ou|ad[oa]s?)|part(?:iu|id[oa]s?)|rach(?:ou|ad[oa]s?)|rasg(?:ou|ad[oa]s?)|amassad[oa]s?|molhad[oa]s?|podres?|mofad[oa]s?|riscad[oa]s?|com (?:defeito|bolor|mofo|riscos|manchas)|descol(?:ou|ad[oa]s?)"
        r"|enferruj\w+|desbot\w+|encolh\w+|nao (?:liga|funciona|presta|serve|aquece|gela|encaixa|carrega|acende)|deixou de (?:funcionar|ligar)|parou(?: de funcionar)?|deu (?:defeito|problema|pau)|em mau estado|desfeit[oa]s?)\b"
        r"(?! (?:o|a|na|no) (?:link|site|app))",
        LIKELY,
    ),
    _dispute(
        R.DAMAGED_QUALITY,
        r"\b(?:veio|vieram|chegou|chegaram|recebi|recebemos|entregaram)(?: \S+){0,4}? (?:quebrad|partid|estragad|danificad|amassad|rasgad|molhad|avariad|podre|mofad|riscad|rachad|defeituos|esmagad|azed|vencid|fora de validade|com defeito|em mau estado|aos? (?:bocados|pedacos))",
    ),
    _dispute(
        R.TAX,
        r"\b(?:falt(?:a|ou|am)|sem|esqueceram|nao (?:tem|consta|puseram|colocaram|aparece)|errad[oa]|trocaram) (?:d?o |d?a |com )?(?:meu |nosso |minha |nossa )?(?:nif|contribuinte|numero de contribuinte|cnpj|inscricao estadual)\b|\b(?:iva|icms|iss|imposto|retencao)\b(?: \S+){0,4}? (?:errad|a dobrar|duas vezes|mal|nao devia|nao deveria"
        r"|nao se aplica|devia ser|deveria ser|em duplicado|indevid)|\b(?:23|13|6) ?%(?: de)? iva\b.{0,20}\b(?:devia|deveria|era|em vez|quando)\b|\b(?:aplicaram|cobraram|calcularam|lancaram)(?: \S+){0,3}? (?:iva|icms|iss|imposto|retencao)\b|\b(?:nao|nem) (?:somos|sou|estamos|estou) (?:sujeit\w+|obrigad\w+) a (?:iva|icms|iss)",
    ),
    _dispute(
        R.MISSING_DOCUMENT,
        r"\bsem (?:a |o |um |uma |ess[ae] |est[ae] )?(?:ordem de compra|nota de encomenda|po\b|pedido de compra|numero d[aeo] (?:pedido|encomenda|po|requisicao|ordem)|guia(?: de \w+)?|canhoto|comprovante de entrega|auto de medicao|medicao assinada|relatorio|contrato assinado|certidao|termo de aceite)\b.{0,30}\bnao (?:pod|conse?[gi]|da|pag|process|aprov|lanc|liber|entra)"
        r"|\b(?:falt(?:a|am|ou)|precisamos d[aeo]|preciso d[aeo]|necessitamos d[aeo]|aguardamos|aguardo|manda(?:m)? (?:primeiro )?|enviem) (?:a |o |um |uma |nos |me )*(?:ordem de compra|nota de encomenda|po\b|pedido de compra|numero d[aeo] (?:pedido|encomenda|po|requisicao|ordem)|guia de (?:remessa|transporte)|canhoto|auto de medicao|folha de obra|termo de aceite|relatorio de (?:servico|horas))"
        r"|\b(?:fatura|nota)(?: \S+){0,3}? (?:sem|nao (?:tem|traz|indica|menciona|refere)) (?:o |a )?(?:numero d[eo] )?(?:pedido|encomenda|po\b|ordem de compra|nota de encomenda|requisicao)",
    ),
    _dispute(
        R.CANCELLED,
        r"\b(?:desist(?:i|imos) d[aoe]|pedi (?:a |o )?(?:rescisao|distrato|cancelamento)|(?:mandei|pedi para|pedimos para) (?:cancelar|encerrar|desligar)|(?:rescindi|denunciei|encerrei|cancelei|tranquei) (?:o |a |meu |minha |esse |essa )*(?:contrato|servico|plano|assinatura|matricula|curso|linha|conta|inscricao|pedido|encomenda|reserva|aula)|(?:contrato|servico|plano"
        r"|assinatura|matricula|linha|pedido|encomenda|reserva|evento|casamento|festa)(?: \S+){0,3}? (?:foi |esta |estava |ja foi |ficou )(?:cancelad|rescindid|encerrad|anulad|desmarcad)[oa])\b(?! (?:o |a |quero|posso|como))",
        unless=POLAR | {Unless.QUALIFIED},
    ),
    _dispute(
        R.DUPLICATE,
        r"\b(?:mesm[oa] (?:fatura|boleto|cobranca|valor|nota|conta|mes|servico|parcela|compra)(?: \S+){0,5}? (?:duas vezes|2 vezes|2x|de novo|outra vez|repetid|novamente|em dobro|duplicad)|(?:ja )?pag(?:uei|amos)(?: \S+){0,4}? e (?:estao|voltaram|vieram|continuam|ai|agora)(?: \S+){0,3}? cobr(?:ar|ando|aram)(?: de novo| outra vez| novamente| a mesma| o mesmo)"
        r"|(?:fatura|boleto|conta|cobranca|nota|parcela|mensalidade) (?:\S+ ){0,3}?(?:repetid|duplicad|em dobro|em duplicad)[oa]?|duas (?:faturas|cobrancas|contas|notas) (?:iguais|d[oa] mesm[oa]|para [oa] mesm[oa]|pel[oa] mesm[oa]|do mesmo mes)|dois boletos (?:iguais|do mesmo|para o mesmo|pelo mesmo))\b",
    ),
    _dispute(
        R.UNRECOGNISED,
        r"\b(?:nunca|jamais|nao)(?: \w+){0,2}? (?:fiz|tive|fizemos|tivemos|assinei|abri|contratei|comprei|adquiri|encomendei|pedi|usei|autorizei|celebrei)(?: (?:nenhum[a]?|qualquer|nada|um|uma|ess[ae]s?|est[ae]s?|o|a|tal|com|de|disso|algum[a]?))* (?:compra|contrato|negocio|conta|encomenda|servico|emprestimo|cartao|divida|aquisicao|pedido|ai|com voces|nessa loja|nesta loja|na vossa loja|convosco|voces|disso)\b"
        r"|\b(?:de onde|que) (?:saiu|surgiu|apareceu|vem|veio) (?:essa|esta|este|esse) (?:divida|cobranca|conta|fatura|boleto|valor)\b|\b(?:nao (?:sei|faco ideia|entendo|lembro)|desconheco) (?:d[eo] |que |o que )?(?:que |onde )?(?:vem |e |saiu |veio )?(?:ess[ae]|est[ae]|iss?t?o) ?(?:divida|cobranca|conta|fatura|compra|boleto|valor)\b"
        r"|\b(?:us(?:aram|ou)|rouba?ram|clona?ram|falsific\w+)(?: \S+){0,3}? (?:nome|cpf|nif|dados|documentos?|assinatura|cartao|identidade)\b|\b(?:compra|contrato|divida|conta)(?: \S+){0,3}? (?:fraudulent\w+|em (?:meu|seu) nome sem)",
    ),
    _dispute(
        R.OTHER,
        r"\b(?:divergencias?|inconsistencias?|incoerencias?|discrepancias?|incorrec(?:ao|oes)|erros?|falhas?|lapsos?|problemas?)(?: \w+)? (?:n[oa]s?|com|em|d[ao]s?|quanto)(?: (?:[ao]s?|ess[ea]|est[ea]|voss[ao]|noss[ao]|minha|meu|conta))* (?:<ref>|faturas?|boletos?|contas?|notas?|cobranca|extrato|dados|pedido|lancamentos?|faturacao|faturamento|calculo)\b"
        r"|\b(?:fatura|boleto|conta|nota|cobranca|<ref>|calculo|saldo|resto|restante|diferenca|extrato|isso|isto)(?: \S+){0,4}? (?:nao (?:bate|batem|confere|conferem|corresponde|esta (?:cert|corret|bem|direit)|procede|faz sentido|tem (?:logica|cabimento)|fecha)|(?:esta|estao|parece|veio|saiu) (?:tod[oa] |tudo |mal |muito )?(?:errad|incorret|mal feit|equivocad|trocad|estranh)\w*)",
        LIKELY,
    ),
    row(Intent.INSOLVENCY, r"\b(?:divergencia|comercial ficou|ficou de resolver)\b", unless=NEVER),
)
