"""Portuguese rows that ask for something: a copy, a link, the balance, a call, a person, another channel."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.intents import Unless
from duly.understanding.pt.intent_rows import LIKELY, POLAR, QUOTED, WEAK, row

COPY, LINK, BALANCE = Intent.INVOICE_COPY, Intent.PAYMENT_LINK, Intent.BALANCE_QUESTION
METHOD, CALLBACK, HUMAN = Intent.PAYMENT_METHOD_QUESTION, Intent.CALLBACK_REQUEST, Intent.HUMAN_REQUEST
CHANNEL, UPDATE, DOUBT = Intent.CHANNEL_PREFERENCE, Intent.CONTACT_UPDATE, Intent.IDENTITY_DOUBT
SEND = (
    r"(?:mand(?:a|e|em|ar|aria|as|arem)|envi(?:a|e|em|ar|as|arem)|reenvi(?:a|e|em|ar)"
    r"|encaminh(?:a|e|em|ar)|pass(?:a|e|em|ar)|quero|queria|preciso|precisava|precisamos|gostaria|solicito"
    r"|solicitar|manda-me|emit(?:a|am|ir)|ger(?:a|e|em|ar)|tem como|disponibiliz(?:a|e|em|ar)"
    r"|arranj(?:a|e|em)|faculte?m?|facultar|forneca|fornecer|imprimir|baixar|descarregar|pode(?:m|ria"
    r"|riam)? me (?:dar|mandar|enviar|passar)|me da|me de|necessito|peco|quero receber|ter acesso|ver"
    r"|tirar|compartilha|reemit(?:a|ir|am))"
)
FILL = (
    r"(?:-me|-nos)?(?: (?:me|nos|te|lhe|por favor|de novo|novamente|outra vez|ai|a|o|as|os|um|uma|d[aoe]s?"
    r"|meu|minha|meus|minhas|nosso|nossa|seu|esse|essa|este|esta|enviar|mandar|receber|que|voces?"
    r"|para (?:mim|o meu \w+|meu \w+)|por (?:e-?mail|whatsapp|aqui)|no (?:whatsapp|e-?mail)|pelo whatsapp"
    r"|copia d[aoe]|ultim[oa]|atualizad[oa]|nov[oa]|todas as|todos os|proxim[oa]|numero d[aoe]"
    r"|atrasad[oa]s?|segunda via d[aoe]|2a via d[aoe]|mais|ter|urgente))*"
)
ROWS = (
    row(
        BALANCE,
        r"\b(?:estou|esta) (?:em dia|devendo|em atraso|tudo (?:em dia|pago))\b|\b(?:receberam|recebeu|caiu"
        r"|entrou|foi registad[oa]|foi registrad[oa])(?: (?:o|a|meu|ja))*(?: (?:pagamento|pix|dinheiro"
        r"|valor))?\W*$|\be a outra (?:fatura|conta)?\W*$"
        r"|\b(?:receberam|recebeu|caiu|entrou) (?:o )?(?:meu )?(?:pagamento|pix|dinheiro|valor)\b|\bqual (?:e "
        r"|seria |eh )?<amount>|\bquais (?:as )?(?:faturas|boletos|contas|parcelas)\b|\ba que se refere\b"
        r"|\bquantas parcelas\b|\bdata limite\b|\bdevo alguma coisa\b"
        r"|\b(?:esta|por|a) por pagar\b|\bquantos dias estou atrasad\w+|\b(?:divida|fatura|conta"
        r"|isso) (?:e )?de (?:quando|qual mes|que mes)\b|\bde que compra\b|\bsaldo em aberto\b",
        unless=QUOTED | {Unless.STATED},
    ),
    row(
        COPY,
        rf"\b{SEND}{FILL} <docs>\b(?<!pass[ae] a conta)(?<!passe a conta)(?! para (?:eu |nos )?(?:deposit|transfer|pagar|fazer))(?! (?:errad[oa]|indevid|nao|ja (?:foi )?pag|em duplic|esta (?:errad|com)"
        rf"|pago|paga|duas vezes|<ref> errad))(?!.{{0,12}}\b(?:link|corrigid|com (?:o )?desconto"
        r"|sem juros)\b)(?<!pagar boleto)",
        unless=POLAR,
    ),
    row(
        COPY,
        r"\b(?:segunda|2a|segundas|2as)[ -]vias?\b|\bcopia d[aoe]s? (?:\w+ )?<docs>|\b(?:boleto|fatura"
        r"|nota fiscal|nota) (?:atualizad[oa]|nov[oa]|por favor)\b|\blinha digitavel\b|^\W*(?:o |a |meu "
        r"|minha )?(?:boleto|fatura|nota fiscal|segunda via)(?: por favor| ai)?\W*$",
        unless=QUOTED,
    ),
    row(
        COPY,
        r"\b(?:nao|nunca|ainda nao) (?:me |nos |ainda )*(?:receb(?:i|emos|eu)|cheg(?:ou|aram)|veio|encontro"
        r"|encontrei|achei|acho|tenho|vi|mandaram|enviaram|consigo (?:abrir|ver|baixar|achar|encontrar|acessar"
        r"|aceder)|consegui (?:abrir|ver|baixar)|localizei)(?: (?:a|o|as|os|meu|minha|esse|essa|este|esta"
        r"|nenhum[a]?|ainda|essa tal|ao|ver|tal|por e-?mail|o e-?mail com))* (?:boletos?|faturas?"
        r"|notas?(?: fiscal)?|conta|<ref>|pdf|e-?mail|documento|carne|anexo)\b(?! (?:errad|d[aoe] (?:divida"
        r"|compra) que))|\b(?:boleto|fatura|nota fiscal|carne|<ref>|conta)(?: (?:d[eo] \w+|ainda|este mes"
        r"|desse mes))* (?:nao|nunca|ainda nao) (?:chegou|veio|recebi|chegaram|foi enviad[oa]"
        r"|me foi enviad[oa]|apareceu|gerou)\b|\b(?:cade|onde esta|onde fica|kd|perdi|extraviei|apaguei"
        r"|sumiu) (?:o |a |meu |minha |esse |essa )*(?:boleto|fatura|nota|conta|nota fiscal|carne|<ref>|pdf)\b",
        unless=QUOTED,
    ),
    row(
        LINK,
        rf"(?<!acabei de )(?<!acabo de )(?<!acabamos de )(?<!vou )\b{SEND}{FILL}(?: (?:o|a|um|uma|novo|outro|esse))* (?:link|pix(?! (?:de volta|que mandei|errado))"
        r"|chave(?: pix| do pix)?|qr ?code|codigo(?: de barras| do pix| pix| para pagar)?"
        r"|entidade(?: e referencia)?|referencia(?: multibanco| mb| para pagar| para pagamento| de pagamento)?"
        r"|iban|dados (?:bancarios|para (?:o )?(?:pagamento|pix|deposito|transferencia)|d[ao] (?:conta"
        r"|transferencia))|conta para (?:deposito|pagar|transferir|transferencia)|dados)\b",
        unless=POLAR,
    ),
    row(
        LINK,
        r"\b(?:link d[eo] pagamento|link para pag\w+|(?:cade|onde esta|nao recebi|expirou|venceu"
        r"|novo) o (?:link|pix|qr ?code)|(?:qual|me diz|diga|diz)(?: e| o| a| seu| vosso| eh)* (?:pix|chave"
        r"|chave pix|iban|nib|conta|link|referencia|entidade|codigo(?: de barras)?|numero da conta|qr ?code)"
        r"|chave(?: do)? pix|qr ?code|copia e cola|codigo de barras|entidade e referencia"
        r"|referencia multibanco)\b|^\W*(?:o |a |seu )?(?:link|pix|iban|chave pix)(?: por favor"
        r"| ai)?\W*\??\W*$|\blink (?:nao|expir\w+|quebrad[oa]|invalid[oa]|por favor)\b",
        unless=POLAR,
    ),
    row(
        LINK,
        r"\b(?<!marca )(?<!marque )(?<!marquem )(?<!marcar )(?<!consta )(?<!conste )(?<!coloca )(?<!coloque )(?<!registra )(?<!registre )(?<!regista )(?<!da )(?<!de )(?<!dar )(?<!esta )(?<!aparece )(?<!sistema )(?:como"
        r"|onde|aonde|por onde|de que forma|qual a forma)(?: (?:e que|eu|nos|se|que|eu faco|faco|fazer|posso"
        r"|podemos|devo|consigo|e|para|que eu|que eu faco|eu posso|a gente|realizar|efetuar|efectuar|fazer o|o"
        r"|proceder|faz))* (?:pag(?:o|a|ar|amos|amento)|quit(?:o|ar)|liquid(?:o|ar)|transfir?[oe]r?"
        r"|deposit(?:o|ar))\b|\b(?:quero|queria|gostaria de|desejo|preciso|queremos|pronto para"
        r"|vim) (?:ja )?(?:pagar|quitar|liquidar)(?: (?:isso|tudo|agora|hoje|a|o|minha|meu|essa|esse|esta|este"
        r"|conta|fatura|divida|boleto|logo|ja|a vista|por|via|pix|no|pelo|cartao|online|com|em|<ref>|<amount>"
        r"|<date>|total|valor|de uma vez|as|faturas|dividas|multibanco|mb way|pendencias?|debitos?))*\W*$",
        unless=POLAR,
    ),
    row(
        METHOD,
        r"\b(?:posso|podemos|da para|dava para|aceita(?:m|is)?|tem como|e possivel|seria possivel"
        r"|voces? aceita(?:m)?|consigo|pode ser|tem|faz(?:em)?|podia|trabalham com)(?: (?:eu|voces|a|em|pagar"
        r"|fazer|de|so|parte|o pagamento|isso|pagamento|quitar|no|na|por|com|via|pelo|um|o|efetuar|ser|tambem"
        r"|se|for|cartoes))*(?: (?:no|na|por|com|via|pelo|em|de|o|a|pagamento|pagar))* (?:cartao|cartoes|pix"
        r"|boleto|credito|debito|dinheiro|cheque|transferencia|ted|paypal|mb way|multibanco|picpay"
        r"|mercado pago|deposito|especie|visa|mastercard|debito (?:direto|automatico)|cripto|bitcoin|vale"
        r"|apple pay|google pay|payshop|loterica)\b(?! .{0,25}\b(?:amanha|<date>)\b)(?=.*\?|\W*$|.{0,25}$)",
        unless=POLAR,
    ),
    row(
        METHOD,
        r"\b(?:formas?|meios?|metodos?|opcoes|modos?|jeitos?) (?:de|para) (?:pagamento|pagar)\b|\b(?:cadastrar"
        r"|ativar|aderir|mudar para|colocar em|autorizar)(?: (?:o|em|ao|no))* debito (?:automatico|direto"
        r"|em conta)\b|\b(?:cartao|pix|pagamento|boleto|transferencia|transacao|debito|site|app|aplicativo"
        r"|link|pagina|portal|codigo(?: de barras)?|qr ?code|banco|referencia"
        r"|sistema)(?: \w+){0,3}? (?:(?:foi |deu |esta |ta |esta dando |esta a dar |da )?(?:recusad[oa]"
        r"|negad[oa]|rejeitad[oa]|bloquead[oa]|erro|invalid[oa]|vencid[oa] no sistema|fora do ar|falh(?:ou|a"
        r"|ando))|nao (?:passa|passou|abre|abriu|carrega|funciona|funcionou|vai|foi (?:aceit[oa]|autorizad[oa]"
        r"|aprovad[oa]|processad[oa])|aceita|aceitou|le|entra|consigo|deixa|da certo|esta (?:abrindo"
        r"|funcionando|passando|a funcionar|a abrir|a dar)|gera|existe))\b|\bnao (?:consigo|consegui"
        r"|estou conseguindo) (?:pagar|acessar|abrir|gerar|fazer o pagamento) (?:pelo|no|na|o|com o"
        r"|por) (?:site|app|aplicativo|link|pix|boleto|cartao|multibanco|portal)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:quanto(?: e que)?(?: (?:eu|nos|e|que|ainda|exatamente|mesmo|esta|fica|ficou|da|seria|deu"
        r"|vai ficar|ta|tenho (?:de|que)|preciso|estou|falta|foi|custa|a gente|voces|minha|meu|o|a|total|valor"
        r"|no|que eu|que esta|ao|todo|tudo))* ?(?:devo|devemos|devendo|pagar|deve|falta|faltam|fatura|divida"
        r"|conta|boleto|saldo|valor|total|ficou|fica|isso|e|deu|da|parcela|mensalidade|debito|cobrando"
        r"|para pagar|para quitar|atrasad[oa]|em aberto|\W*\?|\W*$))(?! (?:tempo|antes|mais cedo"
        r"|custa a entrega))",
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:qual|quais|que|diz|diga|saber|me diga|informe?|informar|confirm(?:a|e|ar))(?: (?:e|o|a|os|as|eh"
        r"|meu|minha|seria|me|de|exat[oa]|total|sao|valor|valores|atual|qual|quanto))* (?:valor(?:es)?|saldo"
        r"|total|divida|debito|montante|vencimento|data (?:de|do) vencimento|prazo(?= (?:para|de|do|da|max))(?! d[eao] (?:entrega|garantia|devolucao|validade|troca|instalacao))"
        r"|situacao|faturas? (?:em aberto|pendentes?|atrasad[oa]s?|em atraso|vencid[oa]s?)|pendencias?"
        r"|boletos? (?:em aberto|atrasad[oa]s?|vencid[oa]s?)|parcelas? (?:em aberto|atrasad[oa]s?|falta\w*)"
        r"|que (?:eu )?devo|quanto devo)\b(?! (?:errad|nao|combinad))",
        unless=POLAR,
    ),
    row(
        BALANCE,
        r"(?<!nao sei )\b(?:que|qual) (?:e essa |e esta |essa )?(?:divida|cobranca|conta|fatura|valor|boleto) (?:e essa"
        r"|e esta|e esse|e este|e isso|essa|sao essas)\b|\bque (?:divida|cobranca|conta|fatura"
        r"|valor) e (?:essa|esta|esse|este)\b|\b(?:do que|de que|d[eo] que) (?:se trata|e|trata"
        r"|e essa (?:conta|divida)|e isso)\b|\b(?:referente a|relativo a|a que se refere|e sobre"
        r"|isso e d[eo]) (?:o )?que\b|\bquando (?:e que )?(?:vence|venceu|e o vencimento|devo pagar"
        r"|tenho que pagar|foi o vencimento)\b|\bate quando (?:posso|devo|tenho)\b"
        r"|\bextrato\b(?! (?:do meu banco|com o pagamento))|\b(?:conta corrente|posicao|demonstrativo"
        r"|detalhamento|discriminacao) (?:da|d[eo]) (?:conta|divida|debito|fatura|cliente|valor"
        r"|atualizad[oa])\b|\b(?:tenho|tem|ha|existe) (?:alguma? |algum )?(?:coisa |fatura |conta |boleto "
        r"|divida |pendencia |valor |debito )(?:em aberto|pendente|atrasad[oa]|em atraso|por pagar)\b",
        unless=QUOTED,
    ),
    row(
        CALLBACK,
        r"\b(?:d[ae]|deem)(?: me)? (?:uma ligada|um toque)\b|\bme d[ae] (?:uma ligada|um toque)\b|\bretorn(?:a"
        r"|e|em) (?:a |minha |a minha )?(?:ligacao|chamada)\b|\bliguem? (?:mais tarde|depois|na hora|amanha"
        r"|<date>|as )|\b(?:agendem?|marc(?:a|ar|ue|uem)|marquem) (?:uma |a )?(?:chamada|ligacao)\b"
        r"|\bvoltem a ligar\b"
        r"|(?<!de )\b(?:me|nos) (?:lig(?:a|ue|uem|ar|uem-me|aria)|telefon(?:a|e|em|ar)|cham(?:a|e|em) (?:no"
        r"|ao) telefone|retorn(?:a|e|em|ar)|d[ae] uma (?:ligada|ligadinha|chamada)"
        r"|deem uma ligada)\b(?! (?:de novo nunca|mais))|\b(?:lig(?:a|ue|uem)|telefon(?:a|e|em))(?:-me|-nos"
        r"| para (?:mim|ca|o meu|meu|este|esse|o numero|<phone>)| pro meu| de volta| amanha| mais tarde"
        r"| depois| as | <date>| ao <date>| hoje| a (?:tarde|noite)| <phone>| no <phone>| agora| de manha)"
        r"|\b(?:quero|queria|gostaria|preciso|aguardo|pode(?:m|ria|riam)?|podia|agendar|marcar|solicito"
        r"|peco)(?: (?:que|de|uma|um|me|voces|a|alguem|vossa|sua|vossa|por|o|agendar|marcar))* (?:lig(?:uem|ue"
        r"|ar|acao)|telefonem(?:a|as)?|telefonar|chamada|contato telefonico|retorno|chamada telefonica)\b"
        r"|\b(?:retorno d[ae] ligacao|retornar a ligacao|podemos (?:falar|conversar) (?:por telefone"
        r"|ao telefone|mais tarde|amanha|<date>)|da para (?:falar|conversar) (?:por telefone|ao telefone))\b"
        r"|^\W*(?:liga|ligue|liguem)(?: (?:ai|por favor|amanha|hoje|<date>|depois))*\W*$",
        unless=POLAR,
    ),
    row(
        CALLBACK,
        r"\b(?:melhor|bom) (?:hora|horario|altura|momento) (?:para|de) (?:ligar|falar|me ligar|contato)\b"
        r"|\b(?:posso|podemos) (?:vos |te |lhes? )?(?:ligar|telefonar)\b|\bqual (?:e )?o (?:numero"
        r"|telefone) (?:para|de|d[oa])\b|\b(?:estou (?:em reuniao|dirigindo|a conduzir|no trabalho|ocupad[oa]"
        r"|trabalhando)).{0,20}\b(?:liga|ligue|depois|mais tarde)\b|\b(?:liga|ligue|liguem) (?:depois"
        r"|mais tarde)\b|\bfal(?:amos|o contigo|o com voces?) (?:mais tarde|depois|amanha|por telefone"
        r"|<date>)\b",
        LIKELY,
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"\b(?:fal(?:ar|o|e|a|asse|arem)|convers(?:ar|o)|trat(?:ar|o)|contat(?:o|ar)|transfer(?:e|ir|em|a)"
        r"|transfira(?:m)?|pass(?:a|e|em|ar)|me (?:coloca|poe|passa|transfere|passe|liga)|quero|queria"
        r"|preciso(?: d[eo])?|prefiro|tem|ha|existe|exijo|chama(?:r|e)?|cade|onde esta|atendid[oa] por"
        r"|atendimento(?: com)?|encaminh(?:a|ar|e)|resolver)(?: (?:me|com|de|d[ao]|um|uma|o|a|para|por|ser"
        r"|falar|algum|alguma|outr[oa]|seu|vosso|o seu|seja|qualquer|diretamente|directamente|so|mesmo|quem|ao"
        r"|no|na|atendid[oa]|pelo|ajuda de|nao|conversar|vez|atendimento|contato|uma"
        r"|ai))* <human>\b(?! (?:errad|virtual|automatic|que (?:deve|morreu|fez)|para (?:pagar|me emprestar)"
        r"|digital|nessa casa|do banco|d[ae] minha|na familia))(?<!falar com voce)",
        unless=POLAR,
    ),
    row(
        HUMAN,
        r"^\W*(?:um |uma |o |quero |por favor |oi |preciso |so )*(?:atendente|humano|atendimento(?: humano)?"
        r"|pessoa(?: real| de verdade)?|gerente|supervisor[a]?|operador[a]?|alguem|assistente|falar com alguem"
        r"|suporte|responsavel)(?: por favor| ja| agora| urgente| humano| real)*\W*$|\b(?:pessoa|atendente"
        r"|gente|ser|atendimento|assistente) (?:de verdade|real|humano|humana|reais|de carne e osso)\b"
        r"|\b(?:nao (?:quero|gosto de|vou) (?:falar |conversar |tratar )?(?:com )?(?:um |uma |o |a )?(?:robo"
        r"|robot|maquina|bot|ia|inteligencia artificial|assistente virtual|gravacao))|\b(?:odeio|cansei d[eo]"
        r"|chega d[eo]) (?:robo|bot|robos|maquina|atendimento automatico)\b|\bcom quem (?:eu )?(?:posso|devo"
        r"|tenho que|falo|trato)\b|\b(?:central|numero|telefone|canal|linha) d[eo] (?:atendimento|apoio"
        r"|suporte|sac|apoio ao cliente)\b|\b(?:sac|apoio ao cliente)\b",
        unless=QUOTED,
    ),
    row(
        HUMAN,
        r"\b(?:quero|queria|preciso|posso|gostaria de|prefiro) (?:de )?falar (?:diretamente )?(?:com|ao) (?:o "
        r"|a |seu |dona |sr\.? |sra\.? |dr\.? )*(?P<name>(?!voces|meu|minha|banco)[a-z]{3,})\b",
        LIKELY,
        unless=POLAR,
        named=True,
    ),
    row(
        CHANNEL,
        r"\b(?:prefiro|preferia|preferencia|melhor|mais facil|de preferencia|gostaria|quero|queria|so|apenas"
        r"|somente|pode ser|usem?|respond(?:a|am|e)|manda|mande|mandem|envia|envie|enviem|fala|falem|fale"
        r"|contatem?|escrev(?:a|am|e)|contato|comunicac\w+|comunicar|chama|chamem|falar|tratar|trate|tratem"
        r"|continuar|seja|faz|me chama)(?:-me|-nos)?(?: (?:me|que|seja|so|ser|comigo|tudo|isso|receber"
        r"|contatad[oa]|as|uma|um|o|contatos?|mensagem|mensagens|falar|apenas|somente|sempre|avisos|a|resposta"
        r"|por|aviso|informac\w+|tratar))* (?:por|via|pelo|no|pra|para o|ao|e|atraves d[oe]|em) (?:o |meu "
        r"|meio de )?(?:e-?mail|whatsapp|sms|telefone|mensagem|mensagens|carta|correio|escrito|ligacao"
        r"|telegram|zap)\b(?! (?:errad|novo|nao))",
        unless=POLAR,
    ),
    row(
        CHANNEL,
        r"\b(?:prefiro|preferia) (?:o |um |uma |que (?:me )?)?(?:e-?mail|whatsapp|sms|mensagens?|telefone"
        r"|ligac(?:ao|oes)|chamadas?|carta|liguem|escrevam|mandem mensagem)\b|^\W*(?:por |via |pelo |no |so "
        r"|apenas |somente )*(?:e-?mail|whatsapp|sms|mensagem|telefone)(?: por favor| e melhor| esta bom"
        r"| apenas| so| mesmo| pode ser| serve)*\W*$|(?<!de )(?<!de me )\b(?:me )?mand(?:a|e|em)(?:-me)? (?:uma )?(?:mensagem|sms"
        r"|e-?mail|zap|whatsapp)\b(?! (?:nunca|mais))|\bnao (?:me )?(?:lig(?:ue|uem|a|ues)|telefonem?|mand(?:e"
        r"|em)|envi(?:e|em))(?:-me)?\b.{0,25}\b(?:mand(?:e|em|a)|escrev(?:a|am)|envi(?:e|em|a)|lig(?:ue|uem)"
        r"|so (?:por )?(?:mensagem|e-?mail|whatsapp)|prefiro|por (?:e-?mail|mensagem|whatsapp))\b",
        unless=QUOTED,
    ),
    row(
        CHANNEL,
        r"\bnao (?:me )?(?:lig(?:ue|uem|ar|ues|a)|telefon(?:e|em|ar)|mand(?:e|em) mensage\w+|contat(?:e"
        r"|em))(?:-me)?(?: mais)? (?:no (?:meu )?(?:trabalho|servico|emprego)|para o (?:meu )?(?:trabalho"
        r"|servico|emprego)|a noite|de noite|de manha|a tarde|<date>|antes|depois d|apos|durante|enquanto"
        r"|aos? (?:domingos?|sabados?|fins? de semana)|no fim de semana|nesse horario|entre|na hora)\b"
        r"|\b(?:sem|nao quero|parem (?:de mandar|com)|nao mandem|nao enviem)(?: mais)? (?:o |a |as "
        r"|os )?(?:papel|cartas?|correspondencia|boletos? (?:de papel|impressos?)|fatura (?:em papel"
        r"|impressa))\b|\bfatura (?:eletronica|electronica|digital|por e-?mail)\b",
        unless=QUOTED,
    ),
    row(
        UPDATE,
        r"\b(?:mud(?:ei|amos|ou)|troqu(?:ei|emos)|trocamos|alter(?:ei|amos)|atualiz(?:ar|em|e|a|ei)|corrij(?:a"
        r"|am)|mudar|alterar|trocar)(?: (?:o|a|de|meu|minha|nosso|nossa|os|meus|por favor|para))* (?:numero"
        r"|telefone|celular|telemovel|e-?mail|endereco|morada|contatos?|dados|cadastro|casa"
        r"|residencia)\b(?! d[aoe] (?:boleto|fatura))|\b(?:meu|minha|o meu|a minha|nosso|nossa|este e o meu"
        r"|esse e meu)(?: (?:novo|nova|outro|atual))* (?:numero|telefone|celular|telemovel|e-?mail|endereco"
        r"|morada|contato|whatsapp)(?: (?:novo|nova|atual|agora|correto|certo|mudou,?))* (?:e|mudou|agora e"
        r"|passou a ser|e o|sera|<phone>|<email>)\b(?! (?:nao|errad))|\b(?:novo|nova) (?:numero|telefone"
        r"|celular|telemovel|e-?mail|endereco|morada|contato)\b|\b(?:anot[ae]|us[ae]m?|guard[ae]m?|salv[ae]m?"
        r"|regist[ae]m?) (?:ai )?(?:esse|este|o|meu|o meu) (?:novo |outro )?(?:numero|telefone|e-?mail|contato"
        r"|endereco)\b|\b(?:mand|envi|escrev|lig|respond)\w+ (?:\S+ ){0,5}?(?:<email>|<phone>)|^\W*<email>\W*$",
        LIKELY,
        unless=POLAR,
    ),
    row(
        DOUBT,
        r"\b(?:quem (?:e|es|sao|esta|fala|seria|deseja)(?: (?:voce|voces|tu|esse|este|que|falando|a falar|ai"
        r"|isso|o senhor|a senhora|vos))*(?=\W*$|\?| (?:fala|esta|quem|mandou|que|d[eo]))"
        r"|com quem (?:eu )?(?:falo|estou (?:falando|a falar))|de (?:onde|que empresa|qual empresa) (?:e|sao"
        r"|voces|voce|fala|falam|e que|esta)|(?:qual|que) (?:e a |a )?(?:empresa|companhia|banco) (?:e essa"
        r"|e esta|e|sao|voces|voce)|onde (?:conseguiu|conseguiram|arranjaram|pegaram|pegou"
        r"|obtiveram) (?:o )?(?:meu|este|esse) (?:numero|contato|telefone|e-?mail)|como (?:conseguiu"
        r"|conseguiram|arranjaram|tem) (?:o )?(?:meu|este|esse) (?:numero|contato|telefone)"
        r"|nunca ouvi falar (?:de voces|dess[ae] empresa|dest[ae] empresa|d[ae]ssa loja))\b",
        unless=QUOTED,
    ),
    row(
        DOUBT,
        r"\b(?:golpe|golpes|golpista|fraude|burla|burlao|burloes|vigarice|phishing|esquema|trote|fake|falso"
        r"|falsa|pegadinha|estelionato|scam|spam)\b(?! (?:no meu|em meu|com meu|baixo|no meu nome"
        r"|de sorte))(?<!vitima de fraude)|\b(?:isso|isto|essa mensagem|esta mensagem|esse numero|este numero"
        r"|voce|voces) (?:e|sao|eh) (?:mesmo |de )?(?:verdade|real|confiavel|serio|seguro|oficial|legitim[oa]"
        r"|verdadeir[oa]|segur[oa])\b|\b(?:e|sera) (?:mesmo )?(?:verdade|confiavel|seguro|oficial"
        r"|legitimo)\W*\?|\bcomo (?:(?:e que )?(?:eu )?)?(?:sei|posso saber|vou saber|posso (?:ter certeza"
        r"|confiar|confirmar)|ter certeza|tenho a certeza|confirmo)(?: (?:que|se|isso|de que|e))* ?(?:nao|e"
        r"|sao|voces?|isso|isto|verdade|golpe|seguro)\b|\b(?:nao confio(?= (?:em voces?|nisso|nisto|ness[ae]|nest[ae])|\W*$)|desconfi(?:o|ad[oa])"
        r"|prov(?:ar?|em?)(?:-me|-nos)? (?:que|quem)|comprova(?:r)? (?:que|quem))\b|\bnao (?:vou|passo|dou|forneco"
        r"|informo) (?:clicar|dar|passar|fornecer|informar|abrir)? ?.{0,20}\b(?:meus dados|dados pessoais|cpf"
        r"|link|nif|estranhos?|desconhecidos?|senha|cartao)\b|\b(?:voce|voces|tu|isto|isso|estou (?:falando"
        r"|a falar) com)(?: (?:e|es|sao|um|uma|com))* (?:robo|bot|robot|maquina|humano|pessoa (?:real"
        r"|de verdade)|ia|gente de verdade)\b",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        BALANCE,
        r"\b(?:tem|ha|existe) (?:algo|alguma coisa|alguma fatura) (?:para|por|a) pagar\b"
        r"|\bo que (?:eu )?(?:devo|falta|tenho para pagar|esta em aberto)\b|\bestou devendo\W*\?",
        WEAK,
        unless=QUOTED,
    ),
)
