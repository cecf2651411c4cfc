"""Portuguese rows of plain talk: yes, no, hello, thanks; and words that try to command the machine."""

from __future__ import annotations

from duly.domain.signals import Intent
from duly.understanding.intents import Unless
from duly.understanding.pt.intent_rows import LIKELY, QUOTED, SURE, WEAK, row

PLAIN = frozenset({Unless.QUALIFIED, Unless.ASKED, Unless.REPORTED})
YES = (
    r"(?:sim|s|ss|sm|claro(?: que sim)?|ok|certo|certinho|certissimo|combinado|fechado|perfeito|perfeitamente|beleza|exato|exatamente|exactamente|isso(?: mesmo| ai)?|isto mesmo|e isso(?: mesmo| ai)?|com certeza|sem duvida|pode ser|pode sim|pode"
    r"|podemos|esta (?:bom|bem|otimo|certo|combinado|ok|fechado|perfeito|joia|correto|confirmado)|tudo (?:bem|certo|ok|bom)|de acordo|concordo|concordamos|confirmo|confirmado|confirmad[oa]|confirmamos|positivo|afirmativo|aceito|aceitamos|correto|correct[oa]"
    r"|certeza|show(?: de bola)?|joia|tranquilo|bora|demorou|valeu|aham|uhum|uhm|hum ?hum|ahan|fixe|porreiro|bacana|otimo|optimo|maravilha|excelente|vamos (?:fazer assim|nessa|la)|fechou|feito|sou eu(?: mesm[oa])?|e ele|e ela|sou sim|sou|e sim|e|eu mesm[oa]"
    r"|quero sim|quero|pode (?:mandar|confirmar)|(?:aceito|concordo com) (?:a|essa|esta) (?:proposta|condicao|data)|pode fazer|pode enviar|pode seguir|manda ver|faz assim|assim esta bem|esta otimo|por mim (?:tudo bem|ok|sim|esta bem)|serve|verdade|entendi|entendido|ciente|👍|✅|👌|🆗|👍🏻|👍🏼|👍🏽|que assim seja|assim seja|por mim)"
)
NO = (
    r"(?:nao|n|nn|nops|nope|negativo|nada disso|de (?:jeito|forma|maneira|modo) (?:nenhum[a]?|alguma?)|claro que nao|nunca|jamais|de todo|nem pensar|nao (?:concordo|aceito|quero|e|sou|foi|pode|esta|da|posso|mesmo|confirmo|obrigad[oa]|senhora?|e isso|esta certo|esta correto|serve|tenho interesse|agora|ainda)|ainda nao"
    r"|por enquanto nao|agora nao|pode nao|errado|incorreto|falso|nao nao|nao e verdade|nao,? nao|👎|❌|eu nao|acho que nao|infelizmente nao|nao (?:pode ser|serve para mim|me convem|da assim|aceito (?:essa|esta|a|esse) (?:proposta|data|condicao|valor)|combinei isso|fechei nada|foi isso(?: que .{0,20})?|quero isso|concordo com (?:ess[ae]|est[ae]|a|o) (?:data|proposta|dia|prazo|condicao))|(?:assim|essa data|esse dia|desse jeito) nao|isso nao|melhor nao|sem interesse)"
)
TAIL = r"(?:,? (?:por favor|obrigad[oa]|brigad[oa]|valeu|senhora?|moc[oa]|amig[oa]|entao|sim|mesmo|certo|claro|ok|isso|beleza|combinado|com certeza|agradecid[oa]|<date>|perfeito|otimo|👍|🙂|😊|🙏|pode ser|esta bom|esta bem|tudo bem|fechado|pode|eu|sou eu|confirmo|aguardo|cara|mano|querid[oa]|tranquilo|show))*"
ROWS = (
    row(Intent.AFFIRM, rf"^\W*{YES}{TAIL}[^\w?]*$", unless=PLAIN),
    row(Intent.AFFIRM, r"^\W*(?:👍|✅|👌|🆗)", LIKELY, unless=PLAIN),
    row(
        Intent.AFFIRM,
        r"^\W*(?:sim|claro|com certeza|correto|combinado|de acordo|perfeito)\b,? (?=\w)(?!mas|nao|so|ou nao|porem|que nao|e nao|se)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        rf"^\W*{NO}(?:,? (?:obrigad[oa]|por favor|desculp[ae]|senhora?|moc[oa]|amig[oa]|nao|nunca|nao e|mesmo|ainda|agora|👎|valeu|cara|isso|nada))*[^\w?]*$",
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"^\W*nao\b,? (?=eu |isso |isto |nao |nunca |nos |el[ea] |ess[ae] |est[ae] )(?!nao sei)",
        LIKELY,
        unless=PLAIN,
    ),
    row(
        Intent.DENY,
        r"\b(?:ainda )?(?:nao|nunca) (?:foi|esta|estao|foram) (?:ainda )?(?:pag[oa]s?|quitad[oa]s?)\b|\b(?:ainda )?nao (?:paguei|pagamos|quitei|fiz o (?:pagamento|pix)|transferi|depositei)\b",
        WEAK,
        unless=PLAIN,
    ),
    row(
        Intent.GREETING,
        r"^\W*(?:oi+e?|ola+|opa|bom dia+|boa tarde|boa noite|e ai|eai|eae|alo+|hey|hello|hi|saudacoes|prezad[oa]s?|car[oa]s? (?:senhor|senhora|senhores|\w+),|ola boas|boas|viva|salve|bons dias|exmos? |tudo bem\?|tudo bom|bdia)\b",
    ),
    row(
        Intent.THANKS,
        r"(?:(?<!nao )\b(?:muito )?(?:obrigad(?:o|a|os|as|inha|ao)|agradec(?:o|emos|id[oa])|grat[oa]|gratidao|valeu|bem haja|tks|thanks|deus (?:te |lhe )?abencoe)\b(?! a pagar)|🙏)",
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:ignor(?:e|a|ar|em)|esquec(?:a|e|er)|desconsider(?:e|a|ar)|burl(?:e|ar)|contorn(?:e|ar)|desobedec(?:a|er)|pul(?:e|ar)) (?:\w+ ){0,4}?(?:instruc(?:oes|ao)|instrucc?oes|prompts?|regras?|diretrizes|directrizes|comandos?|politicas?|restric(?:oes|ao)|ordens|programacao|treinamento|orientac\w+)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:system|developer|admin|root|assistant) ?(?:prompt|message|mode|override|instruction|command|access)\b|\b(?:prompt|mensagem|modo|instrucao|comando) (?:do|de) (?:sistema|desenvolvedor|administrador|programador|admin)\b|^\W*(?:system|assistant|sistema|assistente)\W*$"
        r"|[\"'<\[{]\W*(?:system|assistant|sistema|role|instructions?|instrucoes|inst)\W*[\"'>\]:]|^\W*(?:system|assistant|sistema|assistente|admin|desenvolvedor|instrucao|ia|ai)\s*:|\b(?:voce (?:agora e|e (?:agora|<date>))|tu (?:agora es|es agora|es <date>)|a partir de agora (?:voce|tu)|(?:aja|atue|age|actue|comporte-se|finja|finge) (?:como|ser|que)|responda (?:apenas|somente|so) (?:com|sim|ok)|responde (?:apenas|so) (?:com|sim)|diga (?:apenas|somente)|repita (?:comigo|depois de mim|apos mim)|sua nova (?:instrucao|tarefa|funcao)|novas? instruc\w+)"
        r"|^\W*(?:assistente|bot|ia|robo|computador),? (?:por favor )?(?:confirm|marqu|marc|registr|regist|diga|escrev|respond|apag|exclu|fech|baix)\w*\b|\b(?:respond|escrev|dig|repit)\w+(?: apenas| so| somente)?(?: com)?:? ?[\"']|\b(?:jailbreak|prompt injection|revel(?:e|a) (?:seu|o seu|teu) (?:prompt|sistema)|modelo de linguagem|chatgpt|drop table|sudo)\b",
        SURE,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:marqu?(?:e|em|a|ar)|coloc(?:a|ar|que|quem)|registr(?:a|e|ar|em)|regist(?:a|e|ar|em)|atualiz(?:a|e|ar|em)|consider(?:a|e|ar|em)|fech(?:a|e|ar|em)|encerr(?:a|e|ar|em)|trat(?:a|e|ar|em)|classifi(?:ca|que|car)|dar|deem|d[ae] como|d[ae] por|baix(?:a|ar|e)|limp(?:a|ar|e)|conste|reset(?:a|ar|e)|zer(?:a|e|ar|em)|apag(?:a|ue|ar|uem)|exclu(?:a|i|ir|am)|delet(?:a|e|ar)|elimin(?:a|e|ar)|anul(?:a|e|ar)|cancel(?:a|e|ar))\b(?: \S+){0,5}? (?:(?:como|para|em) )?(?:pag[oa]s?|quitad[oa]s?|liquidad[oa]s?|resolvid[oa]s?|encerrad[oa]s?|zero|zerad[oa]s?|saldad[oa]s?|recebid[oa]s?|baixa(?=\W*$| n[oa]| d[oa]))\b(?! (?:ate|em|no|quando|assim|dia|se)\b)",
        LIKELY,
        unless=QUOTED,
    ),
    row(
        Intent.MANIPULATION,
        r"\b(?:zer(?:a|e|ar|em)|apag(?:a|ue|ar|uem)|exclu(?:a|i|ir|am)|delet(?:a|e|ar|em)|elimin(?:a|e|ar|em)) (?:tod[oa]s? |a |o |as |os |minha |meu |minhas |meus |nossa |essa |esta |esse )*(?:dividas?|debitos?|saldo|registros?|registos?|historico|faturas?|contas?|base de dados|banco de dados|cobrancas?)\b|\b(?:da|de|dar|conced(?:a|e)|aplic(?:a|ar|que))(?:-me)?(?: me)? (?:um )?(?:desconto|credito) (?:total|de 100 ?%|integral)|\bd(?:ar?|e|eem) baixa (?:em|tudo|n[oa]|d[oa]|em|nessa|nesse)\b",
        LIKELY,
        unless=QUOTED,
    ),
)
