"""Portuguese rows of paying in everyday words: "sexta cai na conta", "consigo metade no sábado", "foi acertado na loja"."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.intents import Unless
from duly.understanding.pt.intent_rows import COMING, HAPPENED, LIKELY, NEVER, STATED_ONLY, row

PROMISE, PAID, RECEIPT = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.RECEIPT
MONEY = r"(?:dinheiro|grana|guito|pagamento|pix|ted|transferencia|deposito|boleto|valor|montante|mb way)"
THERE = (
    r"(?:ai|com voces?|convosco|(?:na|em) (?:vossa |sua )?maos?|nas (?:vossas|suas) maos|(?:n[ao]|em) (?:sua |vossa |tua )?(?:conta|caixa)(?: (?:de voces?|d[ao] (?:empresa|loja)))?"
    r"|para voces?)"
)
WHEN = r"(?: (?:ja|de manha|cedo|cedinho|sem falta|eu|nos|a gente|te|lhe|vos|voces?|so|no maximo))*"
LETS = r"(?:consigo|conseguimos|arranjo|arrumo|levo|mando|passo|adianto|boto|bota|coloca|poe|ponha|marca|anota|dou|faco|entrego|deposito)"
ALL = r"(?: (?:isso|isto|tudo|essa (?:conta|divida|fatura|pendencia)|ess[ea] (?:boleto|debito)|a (?:conta|divida|fatura)|o (?:boleto|debito)|com voces?))"
DONE = r"(?:resolvid|acertad|tratad|liquidad|quitad|pag|regularizad)[oa]s?"
PROMISES = (
    row(
        PROMISE,
        rf"<time>(?:,? (?:de manha|cedo|cedinho|ja|a tarde|a noite|sem falta|isso|tudo|o {MONEY}))* (?:cai|entra|chega|sai|segue|esta|estara"
        rf"|vai estar|bate|pinga) (?:ja )?{THERE}(?! (?:de voces )?(?:meu|o meu|a minha))",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"<time>,? (?:de manha |cedo |cedinho |ja |ai |ai ja |sim )*(?:cai|entra|chega|sai|segue|vai|compensa) (?:o |a |um |uma |seu |vosso )*{MONEY}\b"
        rf"(?! (?:d[aoe] (?:meu|minha|seguro|cliente)|na minha))|<time> (?:a|o) {MONEY} (?:compensa|e liberad[oa]|e feit[oa]|vai)\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"<time>,?(?: (?:de manha|cedo|ja|sem falta|eu|nos|a gente|ai|so|mesmo|te|vos|sim|entao))* (?:faco|fazemos|mando|mandamos|envio"
        rf"|resolvo|resolvemos|acerto|zero|mato|trato d?iss?to|trato d?isso|passo ai|pingo|dou um jeito|regularizo)(?={ALL}|\W*$| sem falta| e pago"
        r"| e acabou| certinho)",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"\b(?:resolvo|resolvemos|acerto|zero|mato|trato|regularizo|dou um jeito)(?:{ALL}|(?: d?isso| d?isto| nisso))* (?:(?:em|no|na|ate|para|so|a"
        r"|ao|sem falta) )*<time>",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\bd(?:ou|o) um jeito\b.{0,20}(?:\bpag|<time>)|<time>.{0,12}\bd(?:ou|o) um jeito\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"\b{LETS}(?: (?:ai|la|te|lhe|vos|voces?|uns|umas|so|apenas|ja|pelo menos|com))* <amount>(?: \w+){{0,2}}? (?:(?:em|no|na|ate|para|so"
        rf"|agora|a|ao|nessa|nesta) )*<time>|<time>,?{WHEN} {LETS} (?:ai |te |lhe |vos |uns |umas |so |ja |os |as |o |a |mais |outros )*<amount>",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"^\W*(?:ja |ok |sim |calma |tudo |entao |o {MONEY} )*(?:esta|ficou|deixei|deixamos|foi|fica|esta tudo|ja esta|foi tudo) (?:ja |tudo "
        r"|aqui )*(?:agendad|programad|marcad)[oa]s?\b(?! (?:a |uma )?(?:visita|reuniao|entrega|consulta|instalacao)).{0,30}<time>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"<time>,? (?:isso |isto |tudo |ja |sem falta,? |de manha |cedo |a tarde |a noite |cedinho )*(?:esta|vai estar|estara|fica|deixo) (?:tudo )?{DONE}\b|\b(?:esta|vai estar|estara"
        rf"|deixo|deixamos)(?: (?:isso|isto|tudo))* {DONE} (?:(?:ate|no|na|em|ao|a|o) )*<time>",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"<date>,? (?:eu |nos |que )*(?:recebo|recebemos|cai|entra|sai)(?: (?:o |meu |a |minha )*(?:salario|ordenado|dinheiro|pagamento"
        r"|vencimento|pensao|reforma|aposentadoria|beneficio))?,? e (?:ai |entao |logo |eu |ja |te |vos |no mesmo dia )*(?:pago|quito|acerto|transfiro"
        r"|deposito|faco|mando|liquido|resolvo)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:ai|entao|no mesmo dia|nesse dia|na mesma hora|logo) (?:eu |nos |ja |te |lhe |vos )*(?:pago|quito|acerto|transfiro|deposito"
        r"|liquido|resolvo|faco) (?:(?:tudo|isso|voces?|ja|logo) )*(?:no mesmo dia|nesse dia|na hora|no ato|em seguida|logo em seguida|ai)\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:outra metade|resto|restante|metade|outra parte|<amount>)(?: (?:eu|ja|so))* (?:vai|sai|segue|cai|entra|mando|faco|pago|fica|e) "
        r"(?:(?:em|no|na|ate|para|so|la para|a|ao) )*<time>(?!\w)",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:pod(?:e|em) (?:contar|esperar|ficar (?:tranquil|descansad|sossegad)[oa]s?)|fi(?:que|quem|ca) (?:tranquil|descansad|sossegad)[oa]s?)"
        r"\b(?=.{0,40}<time>).{0,45}\b(?:pag|quit|liquid|acert|transf|deposit|resolv|cai|entra)|\b(?:sem falta|com certeza|de certeza) "
        r"(?:eu )?pago\b|^\W*(?:eu )?pago (?:sim|sem falta|de certeza|com certeza)\W*$",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:vou|vamos|irei|passo|dou um pulo|chego)(?: (?:ai|la|passar|ir|dar um pulo|hoje|<date>))* (?:ao|no|a|na|ate|em) (?:banco|loja|loterica"
        r"|escritorio|multibanco|agencia|correios|caixa)\b(?: \w+){0,2}? (?:e|para) (?:ja )?(?:resolv|acert|regulariz|liquid|quit|trat)\w*",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:tesouraria|contabilidade|financeiro|empresa|banco|sede|matriz|a gente|meu (?:marido|esposo|pai|filho|socio|patrao)|minha (?:esposa|mulher|mae|filha)|socio"
        r"|escritorio) (?:\w+ )?(?:paga|processa|faz|efetua|realiza|libera|transfere|emite|liquida|deposita|quita|acerta)(?: (?:o|a|os|as|esse|essa|pagamento|transferencia|pix"
        r"|ted|cheque|fatura|conta|boleto|deposito|tudo|isso|vosso|vossa|<ref>))* (?:(?:em|no|na|ate|para|so|a|ao) )*<time>|<time>,? (?:o |a |nosso |nossa )*(?:tesouraria"
        r"|contabilidade|financeiro|empresa|a gente|meu (?:marido|esposo|pai|filho)|minha (?:esposa|mulher|mae|filha))(?: \w+ (?:ai|la|no banco|na loja))? (?:e )?(?:paga|processa o pag|efetua|transfere|deposita|quita|acerta)",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        rf"<time>,? (?:voces? |ja |os senhores )*(?:tem|terao|recebem|vao ter|veem|vao ver) (?:la |ai |ca |ja )*(?:o |a |seu |vosso |tudo )*{MONEY}\b|<time>.{{0,15}}\b(?:passo|vou|dou um pulo|chego)\b"
        r".{0,30}\b(?:e|para) (?:ja )?(?:pago|pagar|deposito|depositar|acerto|acertar)\b",
        LIKELY,
        unless=COMING,
    ),
    row(PROMISE, r"\bcalma\b.{0,8}\bvou pagar\b|\b(?:pagar eu|pagar) vou\b|\bvou honrar\b", LIKELY, unless=STATED_ONLY),
)
CLAIMS = (
    row(
        PAID,
        r"^\W*(?:ja |eu |eu ja |acabei de |sim |oi |ola |ok )*(?:fiz|mandei|enviei|depositei|transferi|acertei|resolvi)(?: (?:isso|tudo|ja"
        r"|ai|agora))* (?:agora ha pouco|ha pouco|agora mesmo|ha bocado|inda agora|ainda agora|ontem|anteontem|hoje(?: cedo| de manha)?"
        r"|<date>|<vague>|pelo (?:app|aplicativo|banco|site)|no (?:app|banco|caixa|multibanco)|por (?:pix|mb way|transferencia))\b"
        r"(?!.{0,12}\b(?:pergunta|pedido|reclama|e-?mail|mensagem))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        rf"\b(?:isso|isto|ess[ae]|est[ae]|tudo|conta|fatura|divida|boleto|<ref>|ja) (?:ai |ja |ai ja )*(?:foi|foram|ficou) (?:ja |tudo )*{DONE}\b"
        r"(?! (?:se|quando|so|apenas|na quinta|em breve))(?=.{0,40}\b(?:na loja|no caixa|em dinheiro|em maos|no balcao|por|via|com (?:o|a|um|uma)"
        r"|pelo|pela|ontem|ha|faz|semana passada|mes passado|vosso|d[ao] semana|d[ao] mes)\b|.{0,20}[\ua000\ua005]|\W*$)",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:metade|<amount>|uma parte|entrada|primeira (?:parcela|prestacao)) (?:ja )?(?:foi|saiu|caiu|entrou|paguei|esta pag[oa])"
        r"(?= (?:hoje|ontem|<date>|<vague>|de manha|na|no|e\b)|\W*$)(?! (?:cobrad|embora))",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:debito (?:automatico|direto|em conta)|pix|transferencia|ted|mb way|pagamento) (?:ja )?foi (?:no |em |na |feit[oa] )?<date>"
        r"|^\W*(?:pago|pag[oa])!* ?,?(?: ja foi)\W*$|^\W*ja foi(?: tudo| pago| ha muito| faz tempo)?\W*$|\bja (?:acertei|resolvi|tratei d)"
        r"(?: ?(?:isso|isto|tudo|ess[ae] (?:conta|divida)))? com (?:voces?|vosso|o vosso|a vossa|seu|a sua)(?! .{0,20}\bque\b)",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:acabei de|acabo de|acabamos de) (?:fazer|mandar|enviar|efetuar|realizar|concluir|acertar|resolver|regularizar)"
        r"(?: (?:o|a|um|uma|tudo|isso))* ?(?:pagamento|pix|ted|transferencia|deposito|isso|tudo|\W*$)",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:nada|mais nada) (?:a|para|por) pagar\b.{0,15}\bja (?:foi|esta)\b|\bnao devo (?:mais )?nada,? (?:ja )?(?:esta|foi) (?:tudo )?pag",
        LIKELY,
        unless=frozenset({Unless.REPORTED, Unless.ASKED}),
    ),
    # What sounds like a claim and is none, so that the model need not guess.
    row(
        PAID,
        r"\b(?:ainda|ate agora|ate hoje) (?:nao|nem) (?:saiu|caiu|entrou|foi|compensou|consegui)\b|\btivesse pag[oa]\b",
        unless=NEVER,
    ),
    row(
        Intent.REFUSAL,
        r"\btivesse(?:mos)? pag[oa]\b|\bnao (?:vou|vamos) (?:te |vos |lhe )*pagar (?:(?:tudo|isso|nada) )?<time>|\bnao e que (?:eu |nos )?nao (?:queira|quero|va|vou)\b",
        unless=NEVER,
    ),
)
RECEIPTS = (
    row(
        RECEIPT,
        r"\b(?:olha|olhe|veja|ve|toma|pega|ta|aqui|ai|confere|confira|segue)(?: (?:so|ai|aqui|esta|vai|o|a|meu|minha))* (?:print|comprovantes?"
        r"|comprovativos?|recibo|talao|foto d[oa] (?:comprovante|comprovativo|pix|pagamento|recibo|talao))\b"
        r"|^\W*(?:comprovante|comprovativo|print|recibo|talao)\W*$",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        RECEIPT,
        r"\b(?:mandei|enviei|mandamos|enviamos|anexei|encaminhei|subi|postei|partilhei) (?:(?:ai|ja|la|te|lhe|vos|para|voces?|o|a|no|pelo|por|e-?mail"
        r"|whatsapp|ontem|hoje|<date>) )*(?:comprovantes?|comprovativos?|talao|print|recibo)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
ROWS = (*PROMISES, *CLAIMS, *RECEIPTS)
