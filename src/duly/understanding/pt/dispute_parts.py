"""Portuguese for a disputed part of an invoice, and for taking a dispute back."""

from __future__ import annotations

import re

from duly.understanding.dispute_words import DisputeWords
from duly.understanding.intents import fill_drawn

SUM = (
    r"(?:<amount>|(?P<{name}>\d{{1,6}}(?:[.,]\d{{1,2}})?)(?!\d| ?(?:d[eo] \d|caixas|unidades|pecas|itens"
    r"|paletes|dias|horas|volumes)))"
)
ONE, TWO = SUM.format(name="bare"), SUM.format(name="bare_of")
FEES = r"(?:taxas?|tarifas?|juros|multas?|encargos|frete|portes|envio|entrega|servico|comiss(?:ao|oes)|acrescimo)"
PART = (
    r"\b(?:contest(?:o|amos|ar|ando)|reclamo|discordo d[eoa]|nao concordo com|nao reconheco|impugno"
    rf"|questiono)(?: (?:so|apenas|somente|d?os|d?as|o|a|de|os|uns|valor))* {ONE}"
    rf"|{TWO} (?:d[eoa]s?|n[oa]s?) (?:<ref>|(?:fatura|boleto|conta|nota|total|valor|montante|divida)"
    r"|(?:dess[ae]|dest[ae]|ess[ae]|est[ae]) (?:fatura|boleto|conta|nota))\b"
    rf"|\b{FEES}(?: (?:de|no valor de|foi de|e de|sao|d[oa] \w+ de))? <amount>|<amount> (?:d[eoa]s? )?{FEES}\b"
)
GOODS = (
    r"(?:mercadorias?|encomenda|pedido|produtos?|entrega|pacote|caixas?|paletes?|material|itens|artigos?"
    r"|tudo|fatura|boleto|nota(?: de credito)?)"
)
BILL = r"(?:faturas?|boletos?|conta|valor(?:es)?|preco|cobranca|total|montante|taxa|nota|<ref>)"
TAKEN_BACK = (
    r"\b(?:esquec(?:e|a|am)|ignor(?:e|a|em)|desconsider(?:e|a|em)|retir(?:o|amos|ar|e)|cancel(?:o|a|e|em"
    r"|ar)|encerr(?:o|a|e|ar|em)|anul(?:o|ar)|desist(?:o|imos|ir) d[ae]|fech(?:a|ar|e|em))"
    r" (?:o que (?:eu )?(?:disse|falei) (?:sobre|d[aeo]) )?(?:a |o |minha |meu |essa |esse |esta "
    r"|nossa )*(?:contestacao|reclamacao|disputa|queixa|objecao|impugnacao)\b"
    rf"|\b{BILL} (?:\ua002+ )?(?:esta|estava|estao|e|parece|afinal esta) (?:mesmo |afinal |agora |todo "
    r"|toda |tudo |realmente )*(?:cert[oa]s?|corret[oa]s?|correct[oa]s?|ok|em ordem|bem|direit[oa])\b"
    r"(?! (?:exceto|menos|so que|tirando))"
    rf"|\b(?:ja )?(?:encontr(?:ei|amos)|ach(?:ei|amos)) (?:o |a |os |as |meu |minha |nosso |nossa )?{GOODS}\b"
    rf"|\b(?:o |a |os |as |meu |minha )?{GOODS} (?:ja |afinal |finalmente |agora |acabou de "
    r"|acabaram de )*(?:chegou|chegaram|chegar|apareceu|apareceram|foi entregue|foram entregues)"
    r"(?: (?:agora|afinal|hoje|ontem|sim|esta manha|de manha))?\W*$|(?:^\W*|(?<=[,;.!?] ))(?:afinal |ja )+(?:chegou"
    r"|apareceu)(?: (?:tudo|sim))?\W*$"
    rf"|\b(?:chegaram|chegou|recebi|recebemos|vieram) (?:ja )?tod[oa]s? (?:as |os |a |o )?{GOODS}\W*$"
    r"|\b(?:foi )?(?:erro|engano|falha|culpa) (?:meu|minha|nosso|nossa)\b|\b(?:meu|nosso) (?:erro"
    r"|engano)\b|\b(?:me enganei|enganei-me|eu estava enganad[oa]|eu estava errad[oa]|nos enganamos"
    r"|li (?:mal|errado))\b"
)
DENIED = (
    r"\b(?:nao|nunca|nem|ninguem|sem|se|quando|ate|assim que|logo que|errad[oa]s?|trocad[oa]s?"
    r"|danificad[oa]s?|quebrad[oa]s?|partid[oa]s?|avariad[oa]s?|com defeito|atrasad[oa]s?|so|apenas"
    r"|somente|metade|parte|faltam?"
    r"|faltou|faltando|alguns|algumas|(?:\d+|\ua001+|uma?|dois|duas|tres|quatro|cinco|seis|sete|oito|nove"
    r"|dez) (?:d[eoa]s?|caixas|paletes|unidades|pecas|itens|volumes|produtos))\b"
)
WORDS = DisputeWords(
    part=re.compile(fill_drawn(PART)),
    taken_back=re.compile(fill_drawn(TAKEN_BACK)),
    denied=re.compile(DENIED),
)  # fmt: skip
