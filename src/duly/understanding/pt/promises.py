"""Portuguese words around a promise: conditions, courtesies, and dates that are not the promised one."""

from __future__ import annotations

import re

from duly.understanding.promises import PromiseWords

SALARY = (
    r"(?:salario|ordenado|vencimento|pagamento|decimo terceiro|13o|subsidio|ferias|reforma|aposentadoria"
    r"|pensao|beneficio|auxilio|bolsa|abono|inss|rescisao|seguro[ -]desemprego"
    r"|fgts|dinheiro|vale|adiantamento|bonus|comissao|emprestimo|indemnizacao|indenizacao|restituicao)"
)
COMES = (
    r"cair|caia|cai|sair|saia|sai|entrar|entre|entra|chegar|chegue|chega|vier|venha|vem|pingar|bater"
    r"|for pago|for depositado|me pagar|me pagarem|pagarem|pagar|liberar|for liberado"
)
WORDS = PromiseWords(
    not_promised=re.compile(
        r"\b(?:em vez d[eao]|nao|ao inves d[eao]|venc(?:e|eu|ida|ido|imento|ia)|datad[ao]|desde|recebi|recebo"
        r"|chegou|enviad[ao]|emitid[ao]|combinad[oa]|prometi(?:do)?|era para|entregue|comprei|pedi|salario|cai"
        r"|recebemos|recebe)(?: (?:de|do|da|em|no|na|a|o|para|ate|emitida|dia|que era|pagar|feita|feito))* $"
        r"|\b(?:faturas?|boletos?|conta|nota|compra|pedido|encomenda)(?: \ua002+)?(?: (?:de|do|da|emitid[ao]"
        r"|datad[ao]|feit[ao]|que (?:venceu|vence|venceria|era)|com vencimento))+(?: (?:de|do|da|em|no|na|a|o"
        r"|dia))* $"
    ),
    alternative=re.compile(r" ?(?:,? ou|/|a|,? e|-|,? talvez|,? no maximo|,? o mais tardar|,? se nao der|,? senao)(?: (?:na|no"
        r"|ate|em|a|o))* ?"),
    condition=re.compile(
        r"(?P<condition>\b(?:quando|assim que|logo que|depois que|depois de|se|caso|ate que|a menos que|so se"
        r"|desde que|contanto que|apos|antes que|no dia em que|enquanto nao|mal)"
        r"\b(?! (?:agora|\ua000))(?: (?:eu|nos|voces?|ele|ela|eles|o|a|os|as|meu|minha|nosso|nossa|seu|sua|me"
        r"|ja|tudo|receber|receba|recebermos|cair|caia|sair|entrar|chegar|chegarem|tiver|tivermos"
        r"|puder|conseguir|vier|retirarem|tirarem|derem|fizerem|corrigirem|aceitarem|reduzirem|mandarem"
        r"|enviarem|resolverem|entregarem|confirmarem|vender|o cliente|recebimento|entrega|nao|isso|for|houver"
        r"|der))"
        r"[^.!?;\n]*?(?=,? (?:eu |nos )?(?:vou|pago|pagamos|pagarei|quito|posso|faco|vamos|transfiro"
        r"|deposito)\b|[.!?;,\n]|$)"
        r"|(?:no|com o|depois do|apos o|ate o|para o|no meu|com o meu|do|pelo) (?:proximo "
        rf"|meu )*(?:dia (?:d[eo] )?(?:meu )?{SALARY}|{SALARY})\b(?! (?:do|da|de) (?:boleto|fatura|divida|conta"
        rf"|ref))(?: (?:{COMES}))?"
        r"|\btalvez\b|\bse calhar\b|\bquem sabe\b|\bpossivelmente\b|\bdepende\b|\bnao tenho certeza\b"
        r"|\bnao sei se\b|\bpode ser que\b)"
    ),
    courtesy=re.compile(
        r"(?:se|caso|desde que)(?: (?:isso|voces?|for|nao|estiver|puder|der|quiser|quiserem|concordar"
        r"|concordarem|estiverem|preferir|preferirem))* ?(?:for possivel|possivel|tudo bem|de acordo"
        r"|nao se import\w+|estiver bem|estiver bom|servir|puder ser|puder|der|der certo|for preciso"
        r"|necessario|concord\w+|quiser\w*|preferir\w*|antes|nao antes|tudo correr bem|deus quiser"
        r"|ok)\b(?! (?:pago|enviad))"
        r"|quando (?:puder|der)|se (?:deus quiser|der)|assim que (?:puder|possivel|der)|depois d[eo] (?:almoco"
        r"|trabalho|expediente|feriado|fim)"
    ),
    hinge=re.compile(
        r"\b(?:quando|assim que|logo que|depois que|se|apos|ate que|so|antes que|no dia em que|mal) (?:eu "
        rf"|nos |o |a |os |as |meu |minha |nosso |nossa |me |for )*[^.!?;,\n]{{0,40}}?\b(?:{SALARY}|receber"
        r"|recebermos"
        rf"|{COMES}|entregarem|confirmarem|aprovarem|mercadoria|cliente)\b|\bdepend(?:e|o|emos"
        rf"|endo) d[eoa]\b[^.!?;,\n]*|\b(?:meu|nosso|minha) (?:{SALARY}|cliente) (?:cai|sai|entra|chega|vem"
        r"|paga|e pago)\b"
    ),
    then=re.compile(r"\b(?:ai|no mesmo dia|nesse dia|nesse mesmo dia|nessa data|na mesma hora)(?: (?:eu|nos|a gente|ja|te|vos|lhe))* "
        r"(?:pago|pagamos|quito|acerto|liquido|transfiro|resolvo|faco|vou pagar)\b|\b(?:pago|pagamos|pagarei|quito|acerto|resolvo|transfiro|faco)(?: \w+){0,3} (?:nesse dia|nessa data"
        r"|ai|entao|no mesmo dia|logo em seguida|la)\b"),
    lone_time=re.compile(
        r"(?:(?:antes (?:de|que) (?:virar?|vire|acab(?:ar|e)|termin(?:ar|e)) (?:o|a) (?:ano|mes|semana)|em|no|na|ate|la para|por volta de|cerca de|digamos|este|esta|no maximo|mais tardar"
        r"|o mais tardar|sera|vai ser|ou|talvez|para|sem falta|so|entao|e|dia|pelo|pela|isso|a"
        r"|o)(?![a-z])[ ,]*)*"
        r"[\ua000\ua005]++(?:[ ,]*(?:ou|a|e|[\ua000\ua005]|no maximo|o mais tardar|sem falta|com certeza|ok"
        r"|de manha|manha|tarde|a tarde|a noite|pela manha|de tarde|esta bom|pode ser|por favor|obrigad[oa]"
        r"|certo|se deus quiser|mesmo|max)(?![a-z]))*\W*+"
    ),
    bare=re.compile(
        r"(?:\W*+(?:(?:desculpe|desculpa|alias|nao|ah|espera|ok|sim|por favor|oi|ola|entao|melhor|digo"
        r"|quer dizer|quero dizer|coloca|marca|talvez|no|na|ate|em|para|la para|dia|o|a|esta|este|so|apenas"
        r"|e|seria|pode ser|la pelo|de)(?![a-z])[ ,.:-]*+)+|[^\w\ua000\ua001]*+)"
        r"[\ua000\ua001]++(?:[ ,.]*(?:[\ua000\ua001\ua005]|em|no|na|ate|no maximo|o mais tardar|sem falta"
        r"|por favor|obrigad[oa]|desculpa|entao|ok|manha|tarde|de manha|a tarde|a noite|pela manha|certo|so"
        r"|apenas|esta (?:bom|otimo)"
        r"|pode ser|mesmo|e|melhor)(?![a-z]))*\W*+"
    ),
    only_named=re.compile(
        r"\W*(?:(?:nao|sim|ok|desculpa|e)[ ,]*)*(?:so|apenas|somente) (?:por )?(?:ess[ae]|est[ae]|isso"
        r"|aquel[ae])(?: (?:fatura|boleto|conta|nota|um|uma|primeir[oa]|mesm[oa]))?(?: por favor"
        r"| obrigad[oa])?\W*"
    ),
)  # fmt: skip
