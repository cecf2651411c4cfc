"""Portuguese rows of plain talk: yes, no, hello, thanks; and words that try to command the machine."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.intents import Unless
from duly.understanding.pt.intent_rows import LIKELY, QUOTED, SURE, WEAK, row

PLAIN = frozenset({Unless.QUALIFIED, Unless.ASKED, Unless.REPORTED})
YES = (
    r"(?:sim|s|ss|sm|claro(?: que sim)?|ok|certo|certinho|certissimo|combinado|fechado|perfeito"
    r"|perfeitamente|beleza|exato|exatamente|exactamente|isso(?: mesmo| ai)?|isto mesmo|e isso(?: mesmo"
    r"| ai)?|com certeza|sem duvida|pode ser|pode sim|pode"
    r"|podemos|esta (?:bom|bem|otimo|certo|combinado|ok|fechado|perfeito|joia|correto|confirmado)"
    r"|tudo (?:bem|certo|ok|bom)|de acordo|concordo|concordamos|confirmo|confirmado|confirmad[oa]"
    r"|confirmamos|positivo|afirmativo|aceito|aceitamos|correto|correct[oa]"
    r"|certeza|show(?: de bola)?|joia|tranquilo|bora|demorou|aham|uhum|uhm|hum ?hum|ahan|fixe"
    r"|porreiro|bacana|otimo|optimo|maravilha|excelente|vamos (?:fazer assim|nessa|la)|fechou|feito"
    r"|sou eu(?: mesm[oa])?|e ele|e ela|sou sim|sou|e sim|e|eu mesm[oa]"
    r"|quero sim|quero|pode (?:mandar|confirmar)|(?:aceito|concordo com) (?:a|essa|esta) (?:proposta"
    r"|condicao|data)|pode fazer|pode enviar|pode seguir|manda ver|faz assim|assim esta bem|esta otimo"
    r"|por mim (?:tudo bem|ok|sim|esta bem)|serve|verdade|entendi|entendido|ciente|👍|✅|👌|🆗|👍🏻|👍🏼|👍🏽"
    r"|para mim (?:esta )?(?:otimo|bom|bem|perfeito|tranquilo|ok)(?: assim)?|que assim seja|assim seja|por mim)"
)
NO = (
    r"(?:nao|n|nn|nops|nope|negativo|nada disso|de (?:jeito|forma|maneira|modo) (?:nenhum[a]?|alguma?)"
    r"|claro que nao|nunca|jamais|de todo|nem pensar|nao (?:concordo|aceito|quero|e|sou|foi|pode|esta|da"
    r"|posso|mesmo|confirmo|obrigad[oa]|senhora?|e isso|esta certo|esta correto|serve|tenho interesse"
    r"|agora|ainda)|ainda nao"
    r"|por enquanto nao|agora nao|pode nao|errado|incorreto|falso|nao nao|nao e verdade|nao,? nao|nao,? de (?:jeito|forma|maneira) (?:nenhum[a]?|alguma)|👎|❌"
    r"|eu nao|acho que nao|infelizmente nao|nao (?:pode ser|serve para mim|me convem|da assim"
    r"|aceito (?:essa|esta|a|esse) (?:proposta|data|condicao|valor)|combinei isso|fechei nada"
    r"|foi isso(?: que .{0,20})?|quero isso|concordo com (?:ess[ae]|est[ae]|a|o) (?:data|proposta|dia"
    r"|prazo|condicao))|(?:assim|essa data|esse dia|desse jeito) nao|isso nao|melhor nao|sem interesse)"
)
TAIL = (
    r"(?:,? (?:por favor|obrigad[oa]|brigad[oa]|valeu|senhora?|moc[oa]|amig[oa]|entao|sim|mesmo|certo"
    r"|claro|ok|isso|beleza|combinado|com certeza|agradecid[oa]|<date>|perfeito|otimo|👍|🙂|😊|🙏|pode ser"
    r"|esta bom|esta bem|tudo bem|fechado|pode|eu|sou eu|confirmo|aguardo|cara|mano|querid[oa]|tranquilo"
    r"|show))*"
)
ROWS = (
    row(Intent.AFFIRM, rf"^\W*{YES}{TAIL}[^\w?]*$", unless=PLAIN),
    row(Intent.AFFIRM, r"^\W*(?:👍|✅|👌|🆗)", LIKELY, unless=PLAIN),
    row(
        Intent.AFFIRM,
        r"^\W*(?:sim|claro|com certeza|correto|combinado|de acordo|perfeito)\b,? (?=\w)(?!mas|nao|so|ou nao|(?:e )?(?:quem|qual|onde|o que|de onde)\b"
        r"|porem|que nao|e nao|se)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        rf"^\W*{NO}(?:,? (?:obrigad[oa]|por favor|desculp[ae]|senhora?|moc[oa]|amig[oa]|nao|nunca|nao e|mesmo"
        r"|ainda|agora|👎|valeu|cara|isso|nada))*[^\w?]*$",
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"^\W*nao\b,? (?=eu |isso |isto |nao |nunca |nos |el[ea] |ess[ae] |este )(?!nao sei)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"\b(?:ainda )?(?:nao|nunca) (?:foi|esta|estao|foram) (?:ainda )?(?:pag[oa]s?|quitad[oa]s?)\b"
        r"|\b(?:ainda )?nao (?:paguei|pagamos|quitei|fiz o (?:pagamento|pix)|transferi|depositei)\b",
        WEAK,
        unless=PLAIN,
    ),
    row(
        Intent.GREETING,
        r"^\W*(?:uma |muito )?(?:oi+e?|ola+|opa|bom dia+|boa tarde|boa noite|e ai|eai|eae|alo+|hey|hello|hi|saudacoes"
        r"|prezad[oa]s?|car[oa]s? (?:senhor|senhora|senhores|\w+),|ola boas|boas|viva|salve|bons dias|exmos? "
        r"|tudo bem\?|tudo bom|bdia)\b",
    ),
    row(
        Intent.THANKS,
        r"(?:(?<!nao )\b(?:muito )?(?:obrigad(?:o|a|os|as|inha|ao)|agradec(?:o|emos|id[oa])|grat[oa]|gratidao"
        r"|valeu|bem haja|tks|thanks|deus (?:te |lhe )?abencoe)\b(?! a pagar)|🙏)",
    ),
    row(
        Intent.MANIPULATION,
        r"[\ua000\ua005]+ (?:voce e|tu es|es|voces sao) (?:um |uma |o |a |meu |minha )*(?:assistente|bot|robo|ia|modelo|sistema|maquina"
        r"|programa|chatbot|administrador)\b|\b(?:escreva|responda|responde|diga|digite|devolva)(?: apenas| so| somente)? (?:com )?a palavra\b"
        r"|\b(?:ignor(?:e|a|ar|em)|esquec(?:a|e|er)|desconsider(?:e|a|ar)|burl(?:e|ar)|contorn(?:e|ar)"
        r"|desobedec(?:a|er)|pul(?:e|ar)) (?:\w+ ){0,4}?(?:instruc(?:oes|ao)|instrucc?oes|prompts?|regras?"
        r"|diretrizes|directrizes|comandos?|politicas?|restric(?:oes|ao)|ordens|programacao|treinamento"
        r"|orientac\w+)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:system|developer|admin|root|assistant) ?(?:prompt|message|mode|override|instruction|command"
        r"|access)\b|\b(?:prompt|mensagem|modo|instrucao|comando) (?:do|de) (?:sistema|desenvolvedor"
        r"|administrador|programador|admin)\b|^\W*(?:system|assistant|sistema|assistente)\W*$"
        r"|[\"'<\[{]\W*(?:system|assistant|sistema|role|instructions?|instrucoes|inst)\W*[\"'>\]:]"
        r"|^\W*(?:system|assistant|sistema|assistente|admin|desenvolvedor|instrucao|ia|ai)\s*:"
        r"|\b(?:voce (?:agora e|e (?:agora|<date>))|tu (?:agora es|es agora|es <date>)"
        r"|a partir de agora (?:voce|tu)|(?:aja|atue|age|actue|comporte-se|finja|finge) (?:como|ser|que)"
        r"|responda (?:apenas|somente|so) (?:com|sim|ok)|responde (?:apenas|so) (?:com|sim)|diga (?:apenas"
        r"|somente)|repita (?:comigo|depois de mim|apos mim)|sua nova (?:instrucao|tarefa|funcao)"
        r"|novas? instruc\w+)"
        r"|^\W*(?:assistente|bot|ia|robo|computador),? (?:por favor )?(?:confirm|marqu|marc|registr|regist"
        r"|diga|escrev|respond|apag|exclu|fech|baix)\w*\b|\b(?:respond|escrev|dig|repit)\w+(?: apenas| so"
        r"| somente)?(?: com)?:? ?[\"']|\b(?:jailbreak|prompt injection|revel(?:e|a) (?:seu|o seu"
        r"|teu) (?:prompt|sistema)|modelo de linguagem|chatgpt|drop table|sudo)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:marqu?(?:e|em|a|ar)|coloc(?:a|ar|que|quem)|registr(?:a|e|ar|em)|regist(?:a|e|ar|em)|atualiz(?:a"
        r"|e|ar|em)|consider(?:a|e|ar|em)|fech(?:a|e|ar|em)|encerr(?:a|e|ar|em)|trat(?:a|e|ar|em)"
        r"|classifi(?:ca|que|car)|dar|deem|d[ae] como|d[ae] por|baix(?:a|ar|e)|limp(?:a|ar|e)|conste|reset(?:a"
        r"|ar|e)|zer(?:a|e|ar|em)|apag(?:a|ue|ar|uem)|exclu(?:a|i|ir|am)|delet(?:a|e|ar)|elimin(?:a|e|ar)"
        r"|anul(?:a|e|ar)|cancel(?:a|e|ar))\b(?: \S+){0,5}? (?:(?:como|para|em) )?(?:pag[oa]s?|quitad[oa]s?"
        r"|liquidad[oa]s?|resolvid[oa]s?|encerrad[oa]s?|zero|zerad[oa]s?|saldad[oa]s?|recebid[oa]s?"
        r"|baixa(?=\W*$| n[oa]| d[oa]))\b(?! (?:ate|em|no|quando|assim|dia|se)\b)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:zer(?:a|e|ar|em)|apag(?:a|ue|ar|uem)|exclu(?:a|i|ir|am)|delet(?:a|e|ar|em)|elimin(?:a|e|ar"
        r"|em)) (?:tod[oa]s? |a |o |as |os |minha |meu |minhas |meus |nossa |essa |esta |esse )*(?:dividas?"
        r"|debitos?|saldo|registros?|registos?|historico|faturas?|contas?|base de dados|banco de dados"
        r"|cobrancas?)\b|\b(?:da|de|dar|conced(?:a|e)|aplic(?:a|ar|que))(?:-me)?(?: me)? (?:um )?(?:desconto"
        r"|credito) (?:total|de 100 ?%|integral)|\bd(?:ar?|e|eem) baixa (?:em|tudo|n[oa]|d[oa]|em|nessa"
        r"|nesse)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
