"""Portuguese rows about paying: promise, claim of payment, receipt."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.pt.intent_rows import COMING, GONE, HAPPENED, LIKELY, STATED_ONLY, WEAK, row

PROMISE, PAID, RECEIPT = Intent.PROMISE_TO_PAY, Intent.PAID_CLAIM, Intent.RECEIPT
PRESENT = (
    r"(?:pago|pagamos|quito|quitamos|liquido|liquidamos|acerto|acertamos|transfiro|transferimos|deposito"
    r"|depositamos|regularizo|saldo|amortizo)"
)
NOT_STATE = (
    r"(?<!foi )(?<!esta )(?<!estava )(?<!sera )(?<!seja )(?<!ser )(?<!sido )(?<!tinha )(?<!ter )(?<!tenho )(?<!boleto )(?<!fatura )(?<!como )(?<!valor )(?<!fica )(?<!ficou )(?<!tudo )(?<!ficar )(?<!mercado )"
    r"(?<!ainda nao )(?<!estao )(?<!for )(?<!tenha )(?<!como )(?<!do )(?<!por )(?<!o )(?<!um )(?<!meu )(?<!de )"
)
PROMISES = (
    row(
        PROMISE,
        r"<time>.{0,20}\b(?:esta|vai estar|fica|ja esta|estara) (?:tudo )?pag[oa]\b|<time>,? (?:esta na (?:mao"
        r"|conta)|(?:ja )?cai (?:ai )?na (?:sua |vossa )?conta)\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:a gente|nosso financeiro|o financeiro|a empresa) (?:paga|quita|acerta|transfere|deposita"
        r"|liberta|libera)\b.{0,30}<time>|\b(?:podem|pode) contar com (?:o |meu |nosso )*(?:pagamento|dinheiro"
        r"|deposito)\b|\b(?:recebo|recebemos) (?:no |na |em )?<date> e (?:ja )?(?:pago|quito|acerto)\b"
        r"|\b(?:estou|estamos) indo (?:ai |agora |na |no |ao |a )*(?:banco |loterica |agencia |loja )?pagar\b"
        r"|\b(?:o )?cheque (?:segue|vai|sai) (?:na |no |em )?<date>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"(?<!ia )(?<!so )(?<!se )(?<!quando )\b<will> <adv><pays>\b(?! (?:a metade das caixas|atencao|caro))",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:so|somente|apenas) (?:vou |consigo |posso |da para |conseguirei |poderei )(?:eu )?<adv><pays>\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b<will> <adv><makes> <money>\b(?! (?:de volta|errad[oa]|pago|para mim|de novo por))",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:[a-z]*(?:pagarei|pagaremos)|quitarei|quitaremos|liquidarei|liquidaremos|transferirei"
        r"|transferiremos|depositarei|depositaremos|acertarei|acertaremos|regularizarei|regularizaremos"
        r"|saldarei"
        r"|(?:farei|faremos|efetuarei|efetuaremos|efectuarei|realizarei|realizaremos|enviarei|enviaremos"
        r"|mandarei|mandaremos|darei) <money>|paga-lo-ei|paga-la-ei)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        rf"{NOT_STATE}\b(?<!nao )(?<!eu nao ){PRESENT}(?: (?:eu|voce|voces|te|lhe|vos|isso|isto|tudo|essa?"
        r"|est[ae]|a|o|as|os|conta|fatura|boleto|divida|parcela|prestacao|sim|sem falta|so|resto|restante"
        r"|metade|mais|uns"
        r"|valor|total|primeira|segunda|via|por|pelo|no|pix|<ref>|<amount>|ja|entao|la|ai|mesmo|com certeza"
        r"|logo|parte|pra|em|um|uma|cartao|transferencia|mb|way|multibanco|ted|cheque|debito|dinheiro|proximo"
        r"|integral|do|da|e|agora))*,? (?:(?:em|no|na|nos|ate|la para|para"
        r"|so|a|ao|la pelo|por volta de|logo|pelo) )*<time>",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"<time>,?(?: (?:cedo|de manha|a tarde|a noite|sem falta|eu|nos|ja|te|lhe|vos|entao|sim|so|mesmo|logo"
        rf"|pela manha|voce|as|\d+h|ai))* (?<!que eu )(?<!que ){PRESENT}\b",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"(?<!que )\b(?:eu|nos) (?:ja |te |lhe |vos |so )*(?:pago|transfiro|quito|deposito"
        r"|acerto)(?: (?:sim|tudo|isso|voces?|(?:para|a|com) voces?|certinho|sem falta|essa?|este|a \w+|o \w+|<ref>|<amount>))*\W*$",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"^\W*(?:ok |sim |certo |entao |ja |so |eu |nos |oi |ola |bom dia |boa tarde |boa noite "
        rf"|beleza )*{PRESENT} (?:tudo|isso|a (?:fatura|conta|divida|parcela)|o (?:boleto|resto|restante|valor)"
        r"|<amount>|<ref>|assim que|quando|se|com|depois|no dia|no meu|logo que)\b",
        LIKELY,
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b(?:faco|fazemos|mando|mandamos|envio|enviamos|passo|efetuo|efetuamos|realizo|realizamos|dou"
        r"|damos) (?:ja |te |lhe |vos |so )*<money>(?: \w+){0,4}? (?:(?:em|no|na|nos|ate|para|so|a|ao"
        r"|la pelo) )*<time>"
        r"|<time>,?(?: (?:cedo|de manha|a tarde|a noite|sem falta|eu|nos|ja|te|lhe|vos|so|mesmo))* (?:faco"
        r"|fazemos|mando|mandamos|envio|enviamos|efetuo|realizo|dou) (?:ja |te |lhe )*<money>",
        unless=COMING,
    ),
    row(
        PROMISE,
        r"\b<sum>(?: (?:<ref>|d[aoe] (?:\w+|<date>)|<amount>)){0,4} (?:vai|vao|ira|irao|sera|serao|deve|devera"
        r"|deverao|devem|pode|fica|ficara|estara|estarao) <adv>(?:ser |estar |ficar )*(?:pag[oa]s?|feit[oa]s?"
        r"|efetuad[oa]s?|efectuad[oa]s?|realizad[oa]s?"
        r"|quitad[oa]s?|liquidad[oa]s?|enviad[oa]s?|transferid[oa]s?|depositad[oa]s?|processad[oa]s?"
        r"|regularizad[oa]s?|cair|entrar|sair|chegar|na (?:sua|vossa) conta|na conta|creditad[oa]s?"
        r"|liberad[oa]s?|debitad[oa]s?|compensad[oa]s?)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:vai|sera|vao|serao) (?:ser )?(?:pag[oa]s?|quitad[oa]s?|liquidad[oa]s?|feito o pagamento"
        r"|efetuado o pagamento)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:pagamento|pix|transferencia|ted|deposito|boleto|dinheiro|<ref>|debito)(?: (?:ja|esta|foi|ficou"
        r"|fica|e|sera|vai|para|d[oa] \w+))* (?:agendad[oa]|programad[oa]|marcad[oa]|previst[oa]|combinad[oa]"
        r"|previsto|sai|cai|entra|segue|agendado)"
        r"\b(?=.*(?:<time>))|\b(?:agendei|agendamos|programei|programamos|marquei|deixei (?:agendad"
        r"|programad)[oa]) (?:o |a |um |uma |ja )*(?:pagamento|pix|transferencia|ted|debito|boleto|para)\b"
        r"|\b(?:previsao|data) d[eo] pagamento\b.{0,20}<date>",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:voces?|o senhor|a senhora|vcs) (?:vao|vai|terao|recebem|recebe|receberao|recebera) (?:ter "
        r"|receber )?(?:o |a |seu |vosso )*(?:pagamento|dinheiro|valor|transferencia|pix|<amount>)\b",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:fica|ficou|deixa|deixe|deixamos|pode (?:deixar|ser|marcar|colocar|por|agendar|anotar)|marca"
        r"|marque|coloca|coloque|poe|anota|anote|combinado|fechado|combinamos|agenda|agende)(?: (?:entao|assim"
        r"|ai|o pagamento|isso|tudo|que|eu|la|ok|por|pago))*,?"
        r" (?:para |ate |no |na |em |a )*(?:o |a )?<date>",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:so|somente|apenas) (?:tenho|terei|vou ter|recebo|entra|vou receber)(?: o| a)?(?: dinheiro"
        r"| grana| salario| saldo)? (?:em |no |na |a |so )*<date>.{0,15}\bpag",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:(?:ok|sim|certo|so|entao|beleza|claro|combinado) )*(?:ate|so|ate o|ate a|para|la para) (?:no "
        r"|na |o |a |em )?<date>(?: (?:no maximo|sem falta|com certeza|o mais tardar|por favor|de manha"
        r"|a tarde|eu resolvo|resolvo))*\W*$",
        WEAK,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:no |na |em |a )?<date> (?:sem falta|no maximo|com certeza|o mais tardar|garantido|eu resolvo"
        r"|resolvo (?:isso|tudo|sem falta)|acerto|esta pago|ta na mao|mando|faco)\b\W*",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"^\W*(?:pagamento|pagar|pagando|pago) (?:ate |em |no |na |para |so |a |ao )*(?:o "
        r"|a )?<date>(?: (?:no maximo|sem falta))?\W*$",
        LIKELY,
        unless=COMING,
    ),
    row(PROMISE, r"^\W*<amount>,? (?:ja |agora |em |no |na |ate )*<date>(?!.{0,10}\?)", LIKELY, unless=COMING),
    row(
        PROMISE,
        r"\b(?:quero|queria|gostaria de|prefiro|preferia|preciso|queremos|gostariamos de|pensei em|penso em"
        r"|melhor|queria ver se) (?:de )?<pays>\b(?: \S+){0,6}? (?:em |no |na |ate |so |para |a "
        r"|ao )*(?:o )?<time>",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:dou|damos|tem) (?:a )?minha palavra\b|\bjuro que pago\b|\bprometo (?:que )?(?:<date>|pag)",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:vou|vamos|irei) (?:ai |la )?(?:passar|ir|dar um pulo) (?:ai |la )?(?:ao|no|a|na|ate"
        r"|em) (?:banco|loja|loterica|escritorio|multibanco|agencia|correios)\b(?: \w+){0,3}.{0,25}\b(?:pag"
        r"|deposit|transfer)",
        unless=STATED_ONLY,
    ),
    row(
        PROMISE,
        r"\b(?:vou|vamos|irei) (?:resolver|acertar|tratar d)(?: ?iss?t?o| tudo)\b.{0,20}<time>"
        r"|<time>.{0,12}\b(?:resolvo|acerto|trato d) ?(?:iss?t?o|tudo)\b",
        LIKELY,
        unless=COMING,
    ),
)
PAST_DEED = (
    r"(?:transferi|depositei|saldei|regularizei|acertei(?! com)|quitamos|liquidamos|depositamos"
    r"|transferimos|acertamos|regularizamos)"
)
CLAIMS = (
    row(
        PAID,
        r"\b(?:foi|ja foi) debitad[oa] (?:da|na) minha conta\b|\bo banco ja (?:descontou|debitou|pagou"
        r"|transferiu)\b|\bja tinha (?:pago|quitado|liquidado|feito o pagamento)\b|\bja trat(?:ou|ei|amos"
        r"|aram) do pagamento\b|\bdebito (?:direto|automatico) ja foi (?:cobrado|feito|debitado)\b"
        r"|\bconsta como pag[oa] no (?:meu|nosso)\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        r"\b(?<!so )(?<!do que eu )(?<!o que )(?<!do que )(?<!o que eu )(?:paguei|quitei|liquidei"
        r"|saldei)\b(?! (?:metade das|caro|atencao|mico|pelo que nao|por (?:algo|um produto)|so (?:metade"
        r"|parte|uma parte)|o pato|em dia|sempre|o sinal|a entrada|a mesma coisa))",
        unless=HAPPENED,
    ),
    row(PAID, rf"\b{PAST_DEED}\b(?! (?:errado|para a conta errada|por engano|com))", LIKELY, unless=GONE),
    row(
        PAID,
        r"\b(?:ja|nos ja|essa ja|esse ja) (?:pagamos|quitamos|liquidamos|acertamos|transferimos|depositamos"
        r"|saldamos|regularizamos)\b|\bpagamos\b(?! (?:em dia|sempre))",
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:fiz|fizemos|efetuei|efectuei|efetuamos|realizei|realizamos|mandei|mandamos|enviei|enviamos"
        r"|passei|dei|concluimos|conclui|acabei de (?:fazer|mandar|enviar|efetuar|realizar)) (?:ja |te |lhe "
        r"|vos |hoje |ontem |[\ua000]+ |voces? |agora |mesmo )*"
        r"(?:(?:o|a|os|as|um|uma|seu|meu|vosso|esse|essa|este|esta|por|via|uns) )*(?:pagamentos?|pix|ted|doc"
        r"|transferencias?|depositos?|dinheiro|valor|cheque|mb way|[\ua001]+|grana)\b(?! (?:errad[oa]|de volta"
        r"|agendad))",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:acabei|acabamos|acabo|acabou) de (?:pagar|quitar|liquidar|transferir|depositar|te pagar|vos pagar)\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:ja (?:fiz|mandei|enviei|acertei|resolvi|transferi|depositei)|passei (?:no|ao) (?:banco"
        r"|multibanco|loterica|caixa)|fui (?:no|ao) (?:banco|loterica|multibanco) (?:e )?pag\w+)(?: (?:isso"
        r"|tudo|sim|ontem|hoje|<date>|la|e paguei))*\W*$",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:(?<!\ua000 )(?<!\ua000, )(?<!\ua000 ja )(?<!\ua000 ja esta )(?<!\ua000 esta )(?<!fica )(?<!deixo )(?!ja pago(?:(?<=eu ja pago)|(?<= e ja pago)|(?<=que ja pago)|(?<= ai ja pago)|(?<=nos ja pago)|(?<=entao ja pago)))(?:ja |esta |estao |tudo |esta tudo |ja esta |ja esta tudo )"
        r"|foi |foram |ficou |ja foi |ja tinha sido |tinha sido |esta sendo dado como |este |essa |esse |boleto |fatura |conta "
        r"|divida |parcela |<ref> |<amount> )"
        r"(?:ja )?(?:pag[oa]s?|quitad[oa]s?|liquidad[oa]s?|saldad[oa]s?)\b(?! (?:quando|se|assim|ate <date>"
        r"|em breve|so (?:metade|parte)|dia|na?o?s? proxim|<vague>|depois|amanha|que vem))(?<!divida pago)",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:foi|foram|tem sido) (?:ja )?(?:feit[oa]s?|efetuad[oa]s?|efectuad[oa]s?|realizad[oa]s?"
        r"|enviad[oa]s?|debitad[oa]s?|descontad[oa]s?|transferid[oa]s?|depositad[oa]s?"
        r"|compensad[oa]s?) (?:ja )?(?:o|a|um|uma)? ?(?:pagamento|pix|transferencia|ted|deposito|dinheiro"
        r"|<amount>)\b",
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:pagamentos?|pix|transferencia|ted|doc|deposito|dinheiro|boleto|fatura|conta|valor|<ref>"
        r"|<amount>|cheque|tudo)(?: (?:d[aoe] \w+|<ref>|<amount>|<date>|ja|foi|foram|esta|ta|estao|tinha sido"
        r"|no valor de <amount>|ficou)){0,6}"
        r" (?:feit[oa]s?|efetuad[oa]s?|efectuad[oa]s?|realizad[oa]s?|concluid[oa]s?|executad[oa]s?"
        r"|debitad[oa]s?|descontad[oa]s?|compensad[oa]s?|ja (?:caiu|saiu(?! em)|foi(?! (?:cancel|emit|fatur"
        r"|cobr))|entrou|compensou|debitou)|depositad[oa]s?|transferid[oa]s?|pag[oa]s? (?:ontem|hoje|ja"
        r"|<date>)"
        r"|(?:caiu|saiu(?! em| com| errad)|debitou|foi debitado|compensou)(?: (?:ontem|hoje|<date>"
        r"|da minha conta|na (?:sua|vossa) conta))?)(?! (?:errad[oa]|mal|em duplicado|em duplicidade|nada"
        r"|quando|se|de forma))(?<!conta feita)(?<!tudo feito)(?<!fatura feita)",
        LIKELY,
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:ja )?(?:debit(?:ou|aram)|descont(?:ou|aram)|saiu|cair?am?|tiraram|levantaram)(?: (?:o |do |da "
        r"|na |esse |esta )?(?:dinheiro|valor|pagamento|pix|<amount>))? (?:da|na|do|no|em) (?:minha conta"
        r"|meu (?:cartao|banco|saldo)|nossa conta)\b",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"^\W*(?:ja |sim |ok |oi |esta |tudo |ta )*(?:pago|paga|quitado|quitada|feito o (?:pix|pagamento)"
        r"|pix (?:feito|enviado|mandado)|pagamento (?:feito|efetuado|efectuado|realizado)"
        r"|liquidad[oa])(?: (?:ja|sim|hoje|ontem|obrigad[oa]|esta manha|<date>|com sucesso))*\W*$",
        LIKELY,
        unless=GONE,
    ),
    row(
        PAID,
        r"\b(?:meu|minha|o|a) <kin> (?:ja )?(?:pagou|quitou|transferiu|depositou|fez o (?:pix|pagamento"
        r"|deposito)|acertou)\b|\b(?:ja pagou|ja pagaram)\b",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        PAID,
        r"\b(?:no meu (?:banco|extrato|app|aplicativo|homebanking)|no extrato|o banco|meu banco"
        r"|o app)\b.{0,30}\b(?:consta|aparece|mostra|confirma|diz|esta|debitou)\b.{0,25}\b(?:pag[oa]|pagamento"
        r"|debitad[oa]|transferencia|saiu|liquidad[oa])\b",
        LIKELY,
        unless=STATED_ONLY,
    ),
    row(
        PAID,
        r"\b(?:nao devo|nao tem|nao ha|nao existe)\b.{0,25}\b(?:ja paguei|mais nada|esta pago)\b|\b(?:conta"
        r"|divida) (?:ja )?(?:esta )?(?:zerada|quitada|saldada)\b",
        LIKELY,
        unless=HAPPENED,
    ),
)
PROOF = (
    r"(?:comprovantes?|comprovativos?|recibo (?:d[eo] pagamento|d[ao] (?:pix|transferencia))|taloes|talao"
    r"|print|foto do (?:comprovante|pagamento|pix)|captura(?: de (?:tela|ecra))?|guia paga|boleto pago"
    r"|extrato com o pagamento|prova (?:do pagamento|de pagamento|de que paguei|da transferencia)"
    r"|recibo do (?:multibanco|deposito|boleto))"
)
RECEIPTS = (
    row(
        RECEIPT,
        r"\b(?:segue(?:m)?|seguindo|em anexo|anex(?:o|ei|ado|ando|amos)|esta(?: ai| aqui)?|aqui (?:esta|vai"
        r"|tem)|ai (?:esta|vai|esta o|o)|ja (?:mandei|enviei|te mandei)|mandei|mandamos|enviei|enviamos|envio"
        r"|mando|mandando|enviando|vou (?:mandar|enviar|anexar|te mandar)|olha(?: ai)?|eis|vai|toma"
        r"|encaminho|encaminhei|segue-se|veja|vejam|confira|tenho|acabei de (?:mandar|enviar)|junto"
        rf"|remeto)\b(?: \S+){{0,4}}? {PROOF}\b",
        unless=STATED_ONLY,
    ),
    row(
        RECEIPT,
        rf"^\W*(?:o |meu |foto d[oe] )*{PROOF}(?: (?:d[oe] (?:pix|pagamento|deposito|transferencia)|em anexo|ai"
        r"|abaixo|aqui|anexado|da \w+|<date>))*\W*$",
        LIKELY,
    ),
    row(
        RECEIPT,
        rf"\b{PROOF}\b(?: \S+){{0,3}}? (?:em anexo|anexo|anexado|abaixo|segue|enviado|ai|ja foi|no anexo"
        rf"|mandado)\b|\bsegue (?:em )?anexo\b(?!.{{0,20}}(?:fatura|nota))",
        unless=STATED_ONLY,
    ),
    row(
        RECEIPT,
        r"\b(?:paguei|transferi|depositei|fiz|mandei|enviei|pago)\b.*\b(?:ref|referencia|id|codigo"
        r"|autenticacao|nsu|e2e|transacao|protocolo)(?: (?:d[ao] (?:transacao|transferencia|pix|pagamento)"
        r"|numero|n\.?o?))?[ .:#-]*(?:e |foi )?[a-z]*\d[\w/-]{3,}",
        LIKELY,
        unless=HAPPENED,
    ),
    row(
        RECEIPT,
        r"^\W*(?:o |a |minha |meu )?(?:(?:id|codigo|numero|referencia|autenticacao) d[aoe] (?:transacao"
        r"|transferencia|pix|pagamento|deposito)|autenticacao|nsu)[ .:#-]*(?:e |foi )?[a-z]*\d[\w/-]{3,}",
        LIKELY,
        unless=STATED_ONLY,
    ),
)
ROWS = (*PROMISES, *CLAIMS, *RECEIPTS)
