"""Portuguese sentences: what separates clauses, verb forms, negation, reports, and reference words."""

from __future__ import annotations

import re

from duly.understanding.speech_words import ReferenceWords, Speech

OPENERS = (
    r"(?:eu|nos|voces?|ele|ela|eles|elas|isso|isto|essa?|este|esta|meu|minha|nosso|nossa|o|a|os|as|seu|sua"
    r"|por favor|pode|podem|posso"
    r"|podemos|podia|vou|vamos|vai|sera|e|sao|esta|estou|estamos|tem|tenho|temos|quero|queria|preciso"
    r"|gostaria|nao|nunca|ja|ainda|so|mas"
    r"|entao|tambem|que|quando|como|onde|quanto|qual|quem|para|pare|parem|me|manda|mande|mandem|envia"
    r"|envie|enviem|liga|ligue|liguem|deixa"
    r"|deixe|obrigad[oa]|desculp[ae]|sim|ninguem|alguem|sou|fui|foi|fiz|paguei|pago|recebi|chegou|veio"
    r"|consigo|segue|amanha|hoje|tudo|nada"
    r"|tira|tire|comprovantes?|comprovativos?|aguardo|aguarde|da|pagamos|pagarei|prometo|senao|caso)"
)
SPEECH = Speech(
    breaks=re.compile(
        rf"[!?;]+\W*|\n+|\.+(?=\s|$)\s*|\.(?=[a-z]{{2}})(?<=[a-z]{{3}}\.)|,? (?:mas(?! (?:(?:so|foram|eram|vieram|chegaram|recebi|recebemos|apenas) )+\d)|porem|contudo|todavia"
        r"|entretanto|no entanto|so que"
        rf"|porque|(?<!mandado )(?<!mandada )(?<!mandados )(?<!mandaram )(?<!vou )(?<!foi )(?<!fui )(?<!vai )(?<!ir )embora|pois|exceto"
        rf"|menos que|apesar de)\b,? ?|, ?(?={OPENERS}\b)(?!(?:(?<=^oi, )|(?<=^ola, )|(?<=dia, )|(?<=tarde, )|(?<=noite, ))tudo (?:bem|bom|certo|joia)\b)(?!(?:ja )?(?:esta|fica) (?:tudo )?(?:pag|quit|resolv|liquid)[oa]d?[oa]?)"
        r"|, ?(?=(?:(?:n[oa] |ate |para |esta |essa )?(?:proxim[oa] )?(?:segunda|terca|quarta|quinta|sexta|sabado|domingo)(?:[ -]feira)?"
        r"|(?:no )?dia \d{1,2}|depois de amanha) (?:eu |nos |a gente )?(?:ja )?(?:pago|pagamos|quito|transfiro|deposito|acerto|faco|mando|resolvo)\b)"
        r"|(?<!nao)(?<!qual)(?<!quem)(?<!isso)(?<!isto)(?<!que)(?<!paga)(?<!onde),? e (?=(?:(?:eu|nos)(?! (?:pedi|pedimos|queria|queriamos|encomend|comprei|tinha))|voces?|eles"
        r"|quero|queria"
        r"|preciso|vou|vamos|pode|podem|posso|tambem|nao(?! (?:apareceu|veio|voltou|vieram|compareceu|terminou|terminaram|resolveu|resolveram|deu as caras))|nunca(?! (?:comecou|apareceu|veio|chegou|funcionou|instalaram|terminaram|voltou|mais (?:veio|voltou|apareceu)))|ja(?! (?:pago|quito|acerto|transfiro|deposito|liquido|resolvo|faco|mando)\b)|ainda|me(?! (?:mandaram|enviaram|entregaram|trouxeram))|manda|mande|mandem|liga|ligue|tira"
        r"|para de|parem|marca|ignora"
        r"|a (?:mercadoria|encomenda|fatura(?! veio)|entrega|outra(?! (?:metade|parte)(?! (?:vai|sai|segue|cai|fica|entra|eu|mando)\b))|conta(?! veio))|o (?:produto|pedido|boleto(?! veio)|valor(?! veio)|servico)"
        r"|estou|esta|fui|foi"
        r"|falta|gostaria|depois eu|depois pago|por favor|preciso|ninguem|tenho|sou|se voces|vao"
        r"|as|aguardo|falar com"
        r"|fiz|paguei)\b)"
        r"|,? e (?=(?:(?:amanha|depois|hoje|(?:n[oa] |ate |para )?(?:proxim[oa] )?(?:segunda|terca|quarta|quinta|sexta"
        r"|sabado|domingo)(?:[ -]feira)?|(?:no )?dia \d{1,2}) )(?:eu |nos |a gente )?(?:pago|pagamos|quito|transfiro"
        r"|deposito|acerto|faco|mando|envio|dou|passo|resolvo|vou pagar|pagarei)\b)"
        r"|,? e (?=(?:[ao] )?[a-z]*-?\d[\w/-]* (?:esta|e|foi|veio(?! (?:a |por |com |em )?(?:r\$ ?)?\d)|nao|ja|sera|vem|eu|nos|estao)\b)"
        r"|,? entao (?=(?:eu|nos|vou|vamos|posso|por favor|pode|nao|isso|pago|me)\b)| - (?=[a-z])|: (?=[a-z])"
        r"|(?<=^sim) (?=(?:eu|nos|sou|vou|isso|pago|pode|por)\b)|(?<=^nao) (?=(?:eu|nos|isso|ja)\b)"
        r"|(?<=^ok) (?=(?:eu|nos|vou|pago)\b)"
        r"|(?:(?<=^oi)|(?<=^ola)|(?<=^bom dia)|(?<=^boa tarde)|(?<=^boa noite)) (?=(?!tudo (?:bem|bom|certo|joia)\b)[a-z])"
    ),
    abbreviations=frozenset(
        """
        n no nr num sr sra dr dra ref tel cel av r apto ap etc ltda lda s.a jan fev mar abr mai jun jul ago set sept out nov dez
        seg ter qua qui sex sab dom nf fat aprox art dep depto exmo exma eng prof obs pag cod cia ex p.ex
        """.split()
    ),
    past=re.compile(
        r"\b(?:paguei|pagou|pagaram|pago(?= ontem)|foi|foram|fiz|fez|fizemos|fizeram|transferi|transferiu"
        r"|depositei|depositou|quitei|quitou|quitamos"
        r"|enviei|enviou|enviaram|mandei|mandou|mandaram|recebi|recebeu|recebemos|chegou|chegaram|veio|vieram"
        r"|comprei|comprou|compramos|cancelei"
        r"|cancelou|cancelamos|devolvi|devolveu|devolvemos|liguei|ligou|ligaram|falei|falou|falaram|disse"
        r"|disseram|prometi|prometeu|combinei"
        r"|combinamos (?=(?:que|com))|assinei|assinamos|solicitei|pedi|pediu|pedimos|perdi|perdeu|morreu"
        r"|faleceu|caiu|debitou|debitaram|descontaram"
        r"|saiu|era|eram|estava|estavam|tinha|tinham|ontem|anteontem|antes de ontem|passad[oa]s?(?! (?:as?|os?|ess[ae]s?|est[ae]s?) )|retrasad[oa]"
        r"|ultim[oa]s? (?:semana|mes(?! d)|ano|dias|vez|(?:segunda|terca|quarta|quinta|sexta|sabado"
        r"|domingo)(?:[ -]feira)?(?! d[eo]))|atras|ha (?:\d+|uma?|duas|dois|tres)"
        r" \w+|faz (?:\d+|uma?|duas|dois|tres) \w+|ja (?:pagamos|quitamos|acertamos|transferimos|depositamos"
        r"|mandamos|enviamos|foi|paguei)|acertei|liquidei"
        r"|saldei|efetuei|efectuei|realizei|regularizei|entregaram|entregou|emitiram|emitida|emitido|feit[oa]"
        r"|enviad[oa]|realizad[oa]|efetuad[oa]"
        r"|voltei|fui|estive|visitaram|ocorreu|nasci|volvi|esteve|contestei|reclamei|negociei|fechei|acordei"
        r"|encerrei|tranquei|passei|deixei"
        r"|(?!(?:estou|esperam|separam|preparam|retiram|comparam)\b)(?:[a-z]{3,}ou|[a-z]{3,}(?:aram|eram|iram)|[a-z]{4,}eu|[a-z]{3,}iu))\b"
    ),
    future=re.compile(
        r"\b(?:vou|vamos|vai|vao|ira|irao|irei|iremos|[a-z]{3,}(?:arei|erei|irei|aremos|eremos|iremos|arao"
        r"|erao)|farei|faremos|sera|serao|pretendo|pretendemos"
        r"|prometo|prometemos|consigo|conseguimos|posso|podemos|podem|pode|quero|queremos|queria|gostaria"
        r"|preciso|precisamos|para pagar|a pagar|vir|vem"
        r"|que vem|proxim[oa]s?|amanha|daqui|ate (?:o |a )?(?:dia|amanha|segunda|terca|quarta|quinta|sexta"
        r"|sabado|domingo|fim|final|proxim)|assim que"
        r"|quando (?:eu )?(?:receber|cair|entrar|sair|puder|chegar|tiver)|espero|aguardo|aguarde|em breve"
        r"|tenciono|conto|talvez|deve|devo|hei de|combinado para|agendad[oa]"
        r"|programad[oa]|agendei|programei|marquei)\b"
    ),
    negation=re.compile(
        r"\b(?:nao|nunca|jamais|nem|sem|ninguem|nenhum|nenhuma|deixei de|deixar de|impossivel|recuso-me a"
        r"|me recuso a|em vez de|ao inves de|parem? de"
        r"|incapaz de|longe de)(?: (?!(?:mas|e|porque|entao|se|so|ja|entendi|compreendi|percebi|sei)\b)[a-z'-]+){0,3} $"
    ),
    reported=re.compile(
        r"^\W*(?:entao |mas |e |espera |desculpa )*(?:(?:voces?|ele|ela|eles|a senhora"
        r"|o senhor) (?:disse(?:ram)?|falou|falaram|escreveram|dizem|diz|fala(?:m)?|mandou|afirmam?"
        r"|alegam?|querem que|quer que|pediu|pediram|acha(?:m)?|prometeram|prometeu)|(?:quer|querem|quis"
        r"|quiseram) dizer|(?:a|o|sua|seu) (?:\w+ ){0,2}(?:diz|disse|afirma"
        r"|alega)\b|diz (?:que|ai|aqui)|dizem que|esta escrito|e se eu|por que (?:eu )?(?:deveria|pagaria|devo"
        r"|tenho)|porque (?:e que )?(?:deveria|haveria)|quem disse"
        r"|se (?:eu )?(?:tivesse|ja tivesse|ja tiver|tiver) (?:pago|pagado|feito)|(?:meu|minha|nosso|nossa|o|a) \w+ (?:jurou|jurava|prometeu|garantiu|inventou)\b|eu nunca disse|nunca disse"
        r"|eu nao disse|nao disse que|nao falei que|imagin[ae]|supon(?:ha|do)"
        r"|finja|faz de conta)\b|[\"'] ?(?:eu|nos) [^\"']{2,60}[\"']\W*(?:significa|quer dizer|e\b|\?)"
    ),
    question=re.compile(
        r"^\W*(?:oi |ola |ok |entao |e |bom dia |boa tarde |boa noite |por favor |desculpa |mas )*(?:sera que"
        r"|e possivel|seria possivel|da para|dava para|tem como|teria como"
        r"|ha (?:como|alguma forma|hipotese|possibilidade)|existe (?:alguma|a) (?:forma|possibilidade)"
        r"|como (?:e que |eu |se |que eu |faco|pago|posso)?|o que|que (?:divida|conta|valor|fatura"
        r"|boleto|cobranca)|quando (?:e que|e|vence|posso|devo|tenho|foi)\b|onde|cade|por que|porque (?:e que"
        r"|voces|estao)|quem|qual|quais|quanto|quantas?|pode(?:m|ria|riam)? me"
        r"|voces? (?:pode|podem|aceita|aceitam|tem|podia|poderia|podiam|poderiam|sao|e)|posso (?:saber|falar"
        r"|ter)|podemos (?:parcelar|negociar|dividir)|aceitam?)\b"
    ),
    unreal=re.compile(
        r"\b(?:vai|vao|vou|vamos|ira|iria|sera|serao|seria|seja|sejam|fosse|deve|devo|devia|deveria|deveriam"
        r"|pode|podia|poderia|tem que|tenho que|ter|tivesse|ser|estar|estaria|estiver"
        r"|for|quer|quero|querem|queria|espero|gostaria|precisa|preciso)(?: (?:ser|estar|ter|sido|que|isso"
        r"|isto|tudo|ja|de|ver|a \w+|o \w+|sair|como|logo))* $"
        r"|\b(?:como|considerar|considere|consta|conste|constar|dar|de|da) (?:como )?$(?<! de )"
        r"|\b(?:marc|registr|baix|coloc|consider|conste|atualiz)[a-z]*(?: \S+){0,4} $"
        r"|\b(?:quando|se|assim que|depois que|ate que|antes que|a menos que|caso|logo que|quanto|enquanto"
        r"|apos)\b[^,;]{0,40}$|\bconfirm[a-z]*(?: se| que)+[^,;]{0,20}$"
        r"|\bate (?:o |a |ao )?[\ua000\ua005]+[^,;]{0,25}$|\b(?:so|somente|apenas) (?:metade|parte) (?:foi )?$"
        r"|[\ua000\ua005],? (?:sem falta|com certeza|no maximo|cedo|cedinho|o mais tardar),? $|\bquem (?:ja )?$|\bse tivesse [^,;]{0,30}$"
    ),
)
NOT_AFTER = r"(?! ?(?:[€$£%]|r\$|eur\b|usd\b|brl\b|euros?\b|reais\b|dolares\b|dias?\b|[.,]\d))"
REFERENCES = ReferenceWords(
    invoice_number=re.compile(
        r"(?:\b(?:faturas?|boletos?|notas? fiscal|notas? fiscais|nota|nf-?e?|fat|duplicata|titulo|recibo"
        r"|pedido)(?:\.)? ?"
        r"(?:(?:numero|num|nro|nr|n\.o|no|n|ref|referencia)\b\.?|#)? ?:? ?"
        rf"|(?<![\w#])#)(?P<number>(?:[a-z]{{1,6}}[-/])?(?:\d[\w/-]*)?\d{{3,}}(?:[\w/-]*\w)?\b){NOT_AFTER}"
    ),
    announced=re.compile(
        r"(?:faturas?|boletos?|notas?|fiscal|fiscais|nf-?e?|fat|inv|duplicata|numero|num|nro|nr|n\.o|ref"
        r"|referencia|titulo)\b[ .:#]*"
        r"(?:no\b[ .:]*)?(?:\ua002+(?: e |, | ou ))*$|#$"
    ),
    phone_announced=re.compile(
        r"\b(?:lig(?:a|ar|ue|uem|uem-me|ue-me|o)|telefon(?:e|ar|em)|tel|fone|celular|cel|telemovel|whatsapp"
        r"|contato|contatar|numero|chama|chamem|fixo)\b[^\d]{0,30}$"
    ),
)
