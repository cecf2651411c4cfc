"""Portuguese rows that ask for other terms or turn them down: refusal, more time, a plan, less."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.intents import Unless
from duly.understanding.pt.intent_rows import LIKELY, POLAR, QUOTED, STATED_ONLY, SURE, WEAK, row

PLAN, EXTENSION = Intent.PLAN_REQUEST, Intent.EXTENSION_REQUEST
LESS, REFUSAL = Intent.SETTLEMENT_REQUEST, Intent.REFUSAL
STATED = QUOTED | {Unless.ASKED}
LATER = (
    r"(?! (?:\S+ ){0,3}?(?:<time>|hoje|agora|ate|antes|tudo|duas vezes|de novo|outra vez|por (?:algo"
    r"|isso duas)|com|via|por pix|no cartao|em dinheiro|a vista|esse valor todo|o valor todo|nesse prazo"
    r"|sozinh))"
)
REFUSALS = (
    row(
        REFUSAL,
        r"\bnao tenho (?:nenhuma )?intencao (?:nenhuma )?de pagar\b|\brecuso-me a \w+r\b"
        r"|\bnao contem com (?:o )?(?:meu )?pagamento\b|\b(?:daqui|de mim) nao (?:sai|levam|vao levar)\b"
        r"|\bnao vou dar (?:nenhum )?dinheiro\b|\bnem um (?:euro|real|centavo) (?:vos|lhes|te) dou\b"
        r"|\bpago nada(?: nao)?\W*$|\bdia de sao nunca\b|\bnao vao (?:ver|receber) (?:o )?(?:meu )?(?:dinheiro"
        r"|nada)\b|\bquem vai me obrigar\b|\besquecam\W*$|\besquec(?:am|a) (?:esse|o|este) dinheiro\b|\bnao vou pagar? nada\b",
        LIKELY,
        unless=STATED,
    ),
    row(
        REFUSAL,
        r"\bnao (?:vou|vamos|irei|pretendo|pretendemos|quero|penso em|tenciono|hei de"
        rf"|tenho (?:a )?intencao de) (?:mais |te |lhe |vos |nunca )*(?:pagar|quitar|liquidar)\b{LATER}",
        unless=STATED,
    ),
    row(
        REFUSAL,
        r"\b(?:nao|nunca|jamais) (?:mais |vos |te |lhe )*(?:pago|pagarei|pagaremos|pagamos)\b(?: (?:nada|nem"
        rf"|mais|um|essa|isso|esse|isto|porcaria|nenhum))*{LATER}(?! (?:porque|pois))",
        unless=STATED,
    ),
    row(
        REFUSAL,
        r"\b(?:recuso-me|me recuso|recusamo-nos|nos recusamos|recuso) (?:a )?(?:pagar|o pagamento)"
        r"|\bnem (?:morto|morta|que a vaca tussa|a pau|pensar|sonhando|a brincar)\b|\b(?:nunca|jamais) (?:vou"
        r"|vamos|irei) pagar\b"
        r"|\bnao (?:vao|vai) (?:ver|receber|ter|levar) (?:um|nem um|nenhum|mais um) (?:centavo|centimo|tostao"
        r"|real|euro|cent)|\bnem um (?:centavo|centimo|tostao)\b|\bpode(?:m)? (?:esperar sentad[oa]s?"
        r"|esquecer)\b"
        r"|\bsuspend(?:o|i|emos) (?:o |os |todos os )?pagamentos?\b|\bnao (?:pagarei|pago|vou pagar|pagamos"
        r"|pagaremos|vamos pagar).{0,20}\b(?:enquanto|ate que|a menos que|ate (?:voces|que|me|resolverem"
        r"|receber|chegar))\b",
        unless=QUOTED,
    ),
    row(
        REFUSAL,
        r"\b(?:quero ver|tenta|tentem) (?:voces )?me (?:obrigar|fazer pagar)\b|\bninguem me obriga\b"
        r"|\bnao podem me obrigar\b|\bcancel(?:ei|o|amos) (?:o |os )?(?:pagamento|debito (?:automatico"
        r"|direto))\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(REFUSAL, r"^\W*(?:eu |nos )?nao (?:vou|vamos|irei)\W*$", WEAK, unless=QUOTED | {Unless.ASKED}),
)
CANNOT = (
    r"(?:nao|nem) (?:vou |iremos |vamos |acho que )?(?:consigo|conseguir|conseguimos|conseguirei|posso"
    r"|podemos|poderei|da para|vai dar para|dara para|tenho como|teremos como|vou poder|serei capaz de"
    r"|sera possivel|vai ser possivel)"
)
PAY = (
    r"(?:pagar|quitar|liquidar|transferir|fazer o (?:pix|pagamento|deposito)|cumprir|honrar|acertar|depositar|resolver)"
)
EXTENSIONS = (
    row(
        EXTENSION,
        r"\b(?:joga|passa|empurra|deixa|deixem|puxa|manda|muda)(?:r|m)? (?:isso |isto |o (?:vencimento|boleto"
        r"|pagamento) |a (?:fatura|data|conta) |eu pagar )*(?:para (?:o |a )?|pro |depois d[eo] )?<time>"
        r"|\b(?:prazo|vencimento) (?:esta |e )?(?:muito |tao )?curto\b|\bum pouco de paciencia\b"
        r"|<date>,? (?:eu )?nao (?:vai )?(?:da|dar)\b|\bnao consigo cumprir\b",
        LIKELY,
        unless=POLAR - {Unless.NEGATED},
    ),
    row(
        EXTENSION,
        rf"\b{CANNOT} (?:\w+ )?{PAY}\b.{{0,40}}(?:<time>|\bhoje\b|\bagora\b|\bprazo\b|\ba tempo\b|\bno dia\b"
        r"|\bate\b|\bantes\b)",
        unless=QUOTED,
    ),
    row(EXTENSION, rf"(?:<date>|<vague>|\bhoje\b|\bagora\b),?(?: eu)? {CANNOT}\b(?: {PAY})?", LIKELY, unless=QUOTED),
    row(
        EXTENSION,
        r"\b(?:mais|um pouco mais de|outro|novo|de um|maior) (?:tempo|prazo)\b(?! perdid)|\bprazo (?:maior"
        r"|extra|adicional|mais longo)\b|\bmais (?:uns|umas|alguns|algumas|\d+|um|dois|tres|uma|duas|quinze"
        r"|dez|cinco) (?:dias?|diazinhos|semanas?|mes(?:es)?)\b(?! d[eo] (?:atraso|espera))",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:prorrog(?:ar|acao|a|uem?|ue)|adi(?:ar|amento|a|e|em)|estend(?:er|a|e)|extensao|alargar"
        r"|prolongar|posterg(?:ar|a)|dilatar|dilacao|empurrar)\b(?! (?:de linha|eletrica))|\b(?:mudar|alterar"
        r"|trocar|passar|jogar|remarcar|reagendar|transferir) (?:a |o |minha |meu |essa |esse )*(?:data"
        r"|vencimento|dia|prazo|pagamento|boleto|fatura|parcela)(?: d[eoa] (?:pagamento|vencimento"
        r"|\w+))?(?: (?:para|pro)\b|\W*$)"
        r"|\b(?:muda|altera|troca|passa|joga|remarca|passem|mudem) (?:a |o |minha |meu |isso |essa "
        r"|esse )*(?:data|vencimento|pagamento|boleto|fatura|parcela)? ?para <time>",
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:da|de|deem|dar|conceda|concedam|preciso d?e?|precisava d?e?|precisamos d?e?|quero|queria|peco"
        r"|pedir|tem como (?:me )?dar|podem? (?:me )?dar|podiam? (?:me )?dar)(?: me| nos|-me|-nos)?(?: so"
        r"| apenas| ai| de)*(?: ate| um prazo| prazo| um tempo| tempo| um tempinho| mais)+(?: (?:o|a|no|na"
        r"|de))*(?: <date>| <vague>|\W*$| para)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"\b(?:posso|podemos|poderia|podia|da para|dava para|tem como|teria como|sera que (?:posso|da)"
        r"|e possivel|seria possivel|ha hipotese de|tem problema|ha problema|pode ser|tudo bem|faz mal"
        r"|importam-se)(?: (?:se|eu|eu so|de|que eu|em|so|nos))*.{0,25}\b(?:pagar|pagamento|pagasse|pague"
        r"|quitar|deixar|fazer|ficar|ser|transferir|acertar|pagarmos)\b.{0,40}(?:<date>|<vague>|\bdepois\b"
        r"|\bmais tarde\b)(?=.*\?|.*$)(?!.{0,20}(?:parcel|vezes))",
        unless=POLAR | frozenset({Unless.STATED}),
    ),
    row(
        EXTENSION,
        r"(?<!\ba )\b(?:esper(?:ar|a|e|em|arem)|aguard(?:ar|a|e|em|arem)|segur(?:ar|a|em|e)|ter paciencia|dar um tempo"
        r"|tenham? paciencia)\b(?! (?:voces|na linha|o retorno|contato|resposta))(?=.{0,30}(?:<time>|\bate\b"
        r"|\bmais\b|\bpouco|\bpaciencia\b|\?|\W*$))(?<!espero)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        EXTENSION,
        r"(?<!nao )\b(?:vou|vamos|irei|posso|vai|devo) (?:me )?(?:atrasar|pagar (?:com atraso|atrasado"
        r"|um pouco depois))\b|\bvai atrasar\b|\bpag(?:o|ar|amento) (?:com atraso|atrasado|mais tarde)\b"
        r"|\bnao vou conseguir (?:cumprir|honrar)\b|\b(?:o pagamento|pagamento) (?:vai )?atras(?:ar|a|ou)\b",
        LIKELY,
        unless=STATED_ONLY - {Unless.NEGATED},
    ),
    row(
        EXTENSION, r"\b(?:so|somente|apenas) (?:depois d|a partir d|n?[oa] )[eoa]? ?<time>.{0,30}\?", WEAK, unless=POLAR
    ),
    row(
        EXTENSION,
        r"\bnao (?:sei se|acho que|tenho certeza se) (?:vou |consigo|conseguir|posso|vai dar"
        r"|da).{0,25}\b(?:pagar|cumprir|quitar)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
N = r"(?:duas|dois|tres|quatro|cinco|seis|sete|oito|nove|dez|doze|\d{1,2}|varias|poucas|algumas|quantas)"
PLANS = (
    row(PLAN, r"<date> d[eo] (?:cada|todo) mes\b", SURE, unless=POLAR),
    row(
        PLAN,
        r"\b(?:parcel(?:ar|o|a|e|em|amento|ad[oa]s?|amos|ando|ei)|reparcelar|fracion(?:ar|ado|amento)"
        r"|fraccionar|prestac(?:oes|ao)|a prestac|suaves prestac|plano de (?:pagamento|pagamentos|prestacoes)"
        r"|acordo de pagamento|parcelinhas?|pagar por partes|pagamento (?:por partes|parcial|parcelado|faseado"
        r"|fracionado))\b(?! (?:ja )?(?:esta |foi )?(?:paga"
        r"|venc))(?<!a parcela)(?<!essa parcela)(?<!minha parcela)(?<!cada parcela)(?<!da prestacao)(?<!a prestacao)(?<!parcela foi)",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:em|de|por|fazer|faz|faco|quero|pode ser|queria|dividir|so|aceitam|pago|para) (?:ate |umas "
        rf"|as )?{N} ?(?:vezes|parcelas?|x|prestac\w+|pagamentos|partes|meses|mensalidades"
        r"|suaves)\b(?! (?:liguei|ja))|^\W*(?:(?:sim|ok|entao|pode ser|parcelado|em|quero|por favor"
        rf"|so),? )*{N} ?(?:vezes|parcelas?|x|prestac\w+)\b(?! (?:ja|que|liguei))|\b\d{{1,2}}x\b",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:(?:divid(?:ir|e|o|imos|am|ido)|(?<!a )(?<!essa )(?<!esta )(?<!minha )divida(?= (?:em|isso"
        r"|por)\b))|repart(?:ir|e)|quebrar|separar)\b(?: (?:em|o|a|isso|isto|esse|essa|esta|este|tudo|por"
        r"|valor|divida|conta|fatura|boleto|pagamento|pagamentos|<ref>|<amount>|para|mim))*",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"(?<!era )(?<!eram )(?<!custava )(?<!assinei por )(?<!assinei a )<amount>,? ?(?:(?:por|ao|a cada|cada|todo|todos os|toda|todas as|/) ?(?:mes(?:es)?|semanas?|quinzena"
        r"|15 dias|quinze dias|segunda|sexta)|mensais|mensal|mensalmente|semanais|por semana|quinzenais)\b"
        r"|<amount> todo <vague>|<amount>,? <vague> ?(?:mes|semana)?\W*$(?<!\ua005)",
        SURE,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:pagar|pago|dar|dou|pagando) (?:aos? (?:poucos|bocadinhos)|um pouco (?:por|de cada|cada|todo)"
        r"|por mes|todo mes|mensalmente|uma parte (?:agora|hoje|por)|de pouco em pouco|so uma parte"
        r"|pouco a pouco|em partes|por partes)\b|\baos (?:poucos|bocados)\b",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:fazer|fazemos|faz|entrar em|propor|chegar a|quero|queria|gostaria de|tem|ha|existe"
        r"|possivel)(?: \w+){0,3} (?:um |uma |algum |alguma )?(?:acordo|renegociacao|negociacao|parcelamento"
        r"|plano|entendimento|composicao)\b(?! (?:judicial|de saude|funerario))|\b(?:re)?negoci(?:ar|amos|a"
        r"|ando)\b(?! com (?:outr|o banco))|\bacordo\b(?! com)(?<!de acordo)(?<!nao cumpriram o acordo)",
        LIKELY,
        unless=POLAR,
    ),
    row(
        PLAN,
        r"(?:<amount>|\bmetade\b|\buma parte\b|\bparte\b|(?<!\d)\d{1,3} ?%)(?: (?:d[oa] \w+))?,? (?:agora|hoje|ja"
        r"|de entrada|a vista|<time>|esta semana|este mes|de sinal|amanha|primeiro).{0,30}\b(?:resto|restante"
        r"|outra (?:metade|parte)|metade|saldo|o que falta|diferenca|<amount>)\b.{0,15}(?:<time>|depois|parcel"
        r"|mais tarde|vezes|em )",
        unless=POLAR,
    ),
    row(
        PLAN,
        r"\b(?:entrada|sinal)(?: (?:de|com|inicial de))? (?:<amount>|\d)|\b(?:da|dou|dar|com) (?:uma "
        r"|um )?(?:entrada|sinal)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(PLAN, rf"^\W*(?:em )?{N} (?:pagamentos|partes)\W*$"),
)
SETTLEMENTS = (
    row(
        LESS,
        r"\b(?:se|caso) (?:voces? |me )*(?:reduzirem|baixarem|tirarem|retirarem|cortarem|abaterem|perdoarem"
        r"|fizerem (?:por|um desconto|desconto|mais barato)|derem (?:um )?desconto)\b|\b(?:tira|anula|corta"
        r"|abona|diminui)(?:m|r)? (?:ess[ae] |os |a |as |isso )?(?:juros|multas?|taxas?|ai)\b|\bpreco melhor\b"
        r"|\bmenor valor\b|\bcontraproposta\b|\b(?:aceitam|fecham|fecha|aceita"
        r"|querem receber) (?:por )?<amount>|<amount> (?:para|e) (?:encerrar|fechar|acabar|liquidar|quitar)"
        r"|\bperdao (?:parcial|d[eao])\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        LESS,
        r"\b(?:descont(?:o|os|inho|ar|ao)|abat(?:imento|er|e)|redu(?:zir|z|zam|za|cao)|baixar (?:o |esse "
        r"|um pouco )?(?:valor|preco|juros)|diminu(?:ir|i|am)|perd(?:oar|oem|oa|ao)(?= (?:d[ae]|a|o|os|essa"
        r"|minha)? ?(?:divida|juros|multa|resto|parte|valor))|isen(?:tar|cao|tem|ta)|retirar? (?:os |a |essa "
        r"|as |esses )*(?:juros|multas?|taxas?|encargos)|tir(?:ar|(?:a|em|e)(?! essa)) (?:os |a |essa |as |esses )*(?:juros"
        r"|multas?|taxas?|encargos)|sem (?:os )?juros|sem (?:a )?multa|quitacao com|valor (?:menor|reduzido"
        r"|mais baixo)|feirao|melhor (?:proposta|condicao|oferta)|condicao (?:melhor|especial)"
        r"|fazer por menos)\b"
        r"(?!.{0,25}\b(?:prometid[oa]|combinad[oa]|acordad[oa]|nao (?:foi|veio|aplic|consta)|errad[oa]|faltou"
        r"|cade|faltando|nao (?:esta|estao)))(?<!cade o desconto)(?<!o desconto combinado)",
        unless=POLAR,
    ),
    row(
        LESS,
        r"\b(?:aceit(?:a|am|ariam|aria|em)|fech(?:a|am|o|amos|ar|aria)|quit(?:o|ar|a)|liquid(?:o|ar)"
        r"|pago) (?:tudo |isso |a divida |essa conta )?(?:por|em|com|tudo por|se for) (?:so |uns )?(?:<amount>"
        r"|metade|\d+ ?%)|\b(?:aceitam|aceita) (?:so )?(?:<amount>|metade|\d+ ?%|menos)\b"
        r"|<amount> (?:a vista )?(?:e )?(?:quita|resolve|fecha(?:mos)?|encerra|liquida|mata a divida)"
        r"|\b(?:proposta|oferta|contraproposta) (?:de|para) (?:quitacao|liquidacao|acordo|quitar|<amount>)",
        unless=POLAR,
    ),
)
ROWS = (*REFUSALS, *EXTENSIONS, *PLANS, *SETTLEMENTS)
