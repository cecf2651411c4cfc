"""Portuguese words for no more contact: recall comes first, yet "parem de mandar a fatura errada" is a complaint."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.pt.intent_rows import POLAR, QUOTED, SURE, row

OUT = Intent.OPT_OUT
DOING = (
    r"(?:(?:me|nos) )?(?:mandar|enviar|escrever|ligar|telefonar|contatar|incomodar|perturbar|encher"
    r"|importunar|procurar|cobrar|chatear|aborrecer|chamar|notificar|spam|mensagens|lembretes|ligacoes|sms"
    r"|e-?mails|molestar|azucrinar|torrar)(?:-me|-nos)?"
)
NOT_GOODS = (
    r"(?! (?:(?:me|nos|a|o|as|os|para mim|mais|sempre|essa|esse) )*(?:faturas?|boletos?|notas?|produtos?"
    r"|mercadorias?|encomendas?|pedidos?|contas? errad|papel|papeis|cartas?|coisas?|carne|correspondencia"
    r"|valor(?:es)?|isso em dobro|juros|taxas?|multas?|duas vezes|por algo|de quem)\b)"
)
NOT_WHEN = (
    r"(?! (?:\S+ )?(?:(?:no|para o) (?:meu )?(?:trabalho|servico|emprego)|n[oa] hora|a noite|de noite|de manha"
    r"|a tarde|de tarde|antes|depois d|apos|durante|enquanto|aos? (?:domingo|sabado|fim|fin)|no fim"
    r"|fim de semana|nesse horario|a essa hora|<date>|ate|ao domingo|as \d))"
)
MORE = (
    r"(?: (?:mais|nunca|nada|isso|isto|de novo|novamente|outra vez|por favor|tantas?|essas?|esses?|estas?"
    r"|estes?|mensage(?:m|ns)|sms|e-?mails?|whatsapps?|lembretes?|avisos?|ligacoes|cobrancas|para mim|pelo"
    r"|por|no|neste|nesse|este|esse|meu|numero|telefone|whatsapp|celular|aqui))*"
)
ROWS = (
    row(
        OUT,
        r"\bapaguem? (?:os |o )?(?:meus|meu|nossos) (?:contatos?|dados|numero|registros?)\b|\b(?:parem"
        r"|pare) (?:ja |agora |logo )?com (?:isto|isso|as mensagens|estas mensagens|essas mensagens"
        r"|os contatos)\b|\bcess(?:em|e|ar) (?:todos? )?(?:os |o )?contatos?\b|\brevogo (?:a |o |minha "
        r"|meu )*(?:autorizacao|consentimento)\b|\bdesativ(?:em|e|ar) (?:as )?(?:notificacoes|mensagens)\b"
        r"|\bnao quero (?:mais )?falar com voces(?: nunca mais| mais)?\W*$|\blargu?(?:a|em|ue"
        r"|uem) d[oe] meu pe\b|\bsai(?:am)? do meu pe\b|\bnao (?:quero|desejo) (?:mais )?contato\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"^\W*(?:por favor |ok |ja |favor |quero |eu quero |oi |ola |agora )*(?:sair|pare|parem|parar|stop"
        r"|para|para ja|chega(?<!ja chega)|basta|descadastrar|cancelar (?:inscricao|subscricao|mensagens|envio"
        r"|o envio|lembretes)|remover|desinscrever|bloquear|unsubscribe|opt ?-?out|me tira|me tirem|tirem-me"
        r"|desativar|baixa|parem com isso|pare com isso|para com isso|chega disso|nao enviar"
        r"|nao quero mais)(?: (?:por favor|ja|agora|obrigad[oa]|mensagens|sms|imediatamente|com isso|tudo|isso"
        r"|de vez|disso|com as mensagens|lembretes|mais))*\W*$",
        SURE,
    ),
    row(
        OUT,
        r"\b(?:nao|nunca(?: mais)?|jamais|favor nao|nem)(?: (?:voltem a|volte a|quero que"
        r"|e para|podem|devem|ousem|se atrevam a|voces?|mais|me|nos|ouse|quero ser|volta a"
        r"|se incomode em))*(?: |-)(?:<told>|contatad[oa]|incomodad[oa]|cobrad[oa])(?:-me"
        rf"|-nos)?\b{NOT_GOODS}{NOT_WHEN}(?= mais\b| nunca\b| nada\b| de novo\b| novamente\b| outra vez\b|-me\b"
        r"| (?:(?:por|com|mais|essas?|estas?|esses?|tantas?|nenhum[a]?|sms|suas|para) )*(?:mensage|sms|e-?mail"
        r"|lembrete|aviso|ligac|cobranc|telefone|whatsapp|mim\b|este numero|esse numero|aqui|notific)|\W*$"
        r"| por favor|,)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:nao|nunca|favor nao|peco que nao|por favor nao|para nao)(?: mais)? (?:me|nos)(?: voltem a"
        rf"| volte a| mais)? <told>(?: mais)?\b{NOT_GOODS}{NOT_WHEN}(?! (?:o|a|os|as|um|uma|essa"
        r"|esse) (?!mensagens|sms|e-?mails)\w)(?! (?:cobrar|ligar) <)",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?<!nao )(?:par(?:em|e|a|ar|ou)|deix(?:em|e|a|ar)|cess(?:em|e|ar)|chega|basta|desist(?:am|e)"
        r"|pedi para parar(?:em)?|quer(?:o|ia) que (?:voces? )?parem?)(?: ja| logo"
        r"| imediatamente)? (?:d[eoa]s?|com (?:as|os|essas|esses"
        rf"|estas)) {DOING}\b{NOT_GOODS}{NOT_WHEN}{MORE}{NOT_WHEN}",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"\bnao (?:quero|queremos|desejo|pretendo|gostaria de|aceito|autorizo|tenho interesse em"
        r"|preciso)(?: (?:mais|voltar a|continuar a|que|de|ser|estar))* (?:receber(?! (?:o |a |os |as |minha "
        r"|meu |essa |esse )?(?:mercadoria|produto|encomenda|pedido|boleto|fatura|juros|nota|desconto"
        r"|dinheiro))|contatos?|contatad[oa]|mensagens|ligacoes|lembretes|sms|e-?mails|avisos|notificacoes"
        r"|incomodad[oa]|cobrad[oa] por (?:aqui|whatsapp|mensagem)|(?:voces? )?(?:me )?(?:mandem|enviem|liguem"
        r"|contatem|escrevam|incomodem|procurem|perturbem)|saber de voces|conversa com voces)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:me|nos) (?:tir(?:a|e|em|ar)|remov(?:a|am|e|er)|retir(?:a|e|em|ar)|exclu(?:a|am|i|ir)|apag(?:a"
        r"|ue|uem|ar)|descadastr(?:a|e|em|ar))\b(?! (?:d[oa] (?:serasa|spc|bacen|negativ|cadastro de inadimpl)"
        r"|essa duvida|uma duvida|os juros|a multa|as taxas))|\b(?:tir|remov|retir|exclu|apag|elimin"
        r"|descadastr|desinscrev|delet)(?:a|e|em|am|ue|uem|ar|ir|er|i)(?:-me|-nos)?(?: (?:me|o|a|meu|minha"
        r"|meus|nosso|este|esse))*(?: d(?:a|essa|esta|as|e sua|e todas as) (?:sua |vossa |suas )?(?:listas?"
        r"|base|mailing)| (?:numero|telefone|celular|telemovel|contatos?|e-?mail|dados"
        r"|cadastro))\b(?! (?:d[oa] )?(?:serasa|spc))",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:me deix(?:a|e|em)|deix(?:a|e|em)(?:-me|-nos)|nos deix(?:a|e|em)) (?:em paz|sossegad[oa]s?"
        r"|quiet[oa]|tranquil[oa])\b|\b(?:sumam|some|suma|desaparecam|desapareca"
        r"|desgrud[ea]m?)(?: da minha vida| daqui)?\W*$|\b(?:vou|vamos|estou|irei) (?:te |vos |lhes? "
        r"|a )?bloque(?:ar|ando)(?: (?:voces?|este numero|esse numero|este contato|esse contato))?\b"
        r"|\b(?:bloqueei (?:voces?|este|esse|o (?:numero|contato))|bloquead[oa]s?\W*$"
        r"|vou denunciar (?:como )?spam|denunciar (?:este |esse )?(?:numero|spam)|nao perturbe"
        r"|nao me pertube)\b|\besquec(?:e|am|a) (?:meu|o meu|este|esse) (?:numero|contato)\b|\b(?:perd(?:e|am)"
        r"|apaguem?) (?:o )?meu (?:numero|contato)\b",
        SURE,
        unless=POLAR,
    ),
    row(
        OUT,
        r"\b(?:retiro|revogo|cancelo|anulo|removo) (?:o )?(?:meu )?(?:consentimento|autorizacao"
        r"|a minha autorizacao|minha autorizacao)\b|\b(?:nao|nunca) (?:dei|autorizei|autorizo|consinto|consenti|dou|tem"
        r"|tem minha|possuem|concedi)(?: (?:a|o|voces|minha|meu|nenhum[a]?|com|que|para|me"
        r"|em))* (?:autorizacao|consentimento|permissao|mensagens|contatos?|contatem|contatassem|mandassem|ligassem|mandem mensagens|ligacoes"
        r"|receber)\b",
        SURE,
        unless=QUOTED,
    ),
    row(
        OUT,
        r"\b(?:nao quero mais|sem mais|chega de|basta de|nenhuma? mais|cansei de|cansad[oa] de receber"
        r"|nada de) (?:\w+ )?(?:mensagens|mensagem|ligacoes|ligacao|chamadas|e-?mails?|sms|lembretes?|avisos?"
        r"|contatos?|cobrancas?|notificacoes|whatsapps?)\b(?! automatic)|\b(?:descadastr(?:e|em|ar|amento)"
        r"|desinscrever|cancel(?:e|em|ar|a) (?:a |minha |o )?(?:inscricao|subscricao|envio(?: de mensagens)?"
        r"|as mensagens|cadastro|mensagens|lembretes|notificacoes)|opt ?-?out|sair da lista|sair dessa lista"
        r"|sair desta lista|quero sair)\b(?! (?:para|de (?:casa|ferias)|do trabalho|hoje|amanha|agora|cedo|mais cedo|um pouco|com (?!a lista)|do curso|da divida|dessa situacao|dessa divida))",
        SURE,
        unless=POLAR,
    ),
)
