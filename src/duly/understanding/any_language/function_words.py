"""Words that one of our languages has and the others have not, in their folded form: what tells languages apart.

Words that two of them share ("no", "me", "de", "para") say nothing and are left out. Knows no grammar.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

ENGLISH = """
i you your yours my we our ours they them their she it its the this that these those and or but if of for with from at
by on am is are was were be been have has had will would shall should could can cannot might must not want need know
think get got give make send sent pay paid paying pays owe owed owing call calling stop tell told please thanks thank
yes yeah yep hi hello hey sorry sure okay fine what when where why how who which there here then than now today
tomorrow yesterday week weeks month months year day days next last until before after because still already again more
much many all any some nothing never always just only also about into out back monday tuesday wednesday thursday
friday saturday sunday january february march april june july august september october november december invoice
invoices payment payments bill money bank card account number wrong person don didn doesn wasn isn haven hasn couldn
wouldn ll ve im ive dont didnt cant wont us him did does
"""
SPANISH = """
el los las del y pero muy estoy estan tengo tiene tienen hoy manana ayer cuando donde usted ustedes mi mis su sus ya
si una unos unas con hay puedo puede pueden puedes podria quiero quiere quieren necesito gracias hola buenos buenas
deuda dinero viernes lunes martes miercoles jueves enero febrero mayo junio julio septiembre octubre noviembre
diciembre fin es eso esto al ni sin tambien quien cual cuanto cuanta cuantos hasta ahora entonces yo ella ellos hice
hizo pagado pagare recibido llamar llamen llame llamo mensajes mensaje quincena plata dale bueno perdon disculpe
disculpa soy fue fueron cuotas plazos hacer hago han hemos habia mucho mucha muchas muchos otro otra aun luego despues
dije tarjeta cuenta correo abogado siempre voy vas tenemos haga hagan escriban escribir les nosotros conmigo va nel
orale ahorita listo bien mejor peor asi aca alla mismo misma todavia ademas ningun ninguna nadie pues mientras factura
facturas imagen llegara hare pesos soles transferi deposite mandame enviame llameme plazo cuota perfecto vale hace veces leido debo debe debemos noches
buen buenas queja quejarme consigno consigne abone hablar hablo jefe digame oiga oye mire esperen denme dejen dejenme
parenle dijo sueldo trabajo chamba envien esposa esposo hijo
"""
PORTUGUESE = """
voces maio nao sim voce vc vcs eu ele ela eles elas meu minha meus minhas seu sua seus suas isso isto essa esse esses essas
aquilo em na nas um uma uns umas com sem ate amanha hoje ontem obrigado obrigada obg oi bom boa tenho tem temos tinha
vou vai posso pode podem poderia quero queria precisa fazer faco fiz paguei ja muito muita agora depois tambem ainda
quando onde quem qual quanto quantas pra pro pelo pela ao aos os terca quarta sexta feira janeiro fevereiro junho
julho setembro outubro novembro dezembro fim dinheiro divida boleto pix parcela parcelas conta estou estao sao foi
foram sou fatura faturas cartao mensagem mensagens ligar ligue pessoa tchau beleza blz certo combinado recebi
pagamento pagamentos nem num numa dele dela ne tb tbm hj sei acho mandar vem nossa nosso lhe tudo
errado errada tive teve dois duas mae pai filho filha irmao irma mulher produto servico preco cobranca tirem parem mandem
liguem fica ficou veio chegou
"""
FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": frozenset(ENGLISH.split()),
        "es": frozenset(SPANISH.split()),
        "pt": frozenset(PORTUGUESE.split()),
    }
)
"""By language, as ISO 639-1."""
LETTERS: Mapping[str, frozenset[str]] = MappingProxyType({"es": frozenset("ñÑ¿¡"), "pt": frozenset("ãÃõÕçÇ")})
"""Letters and signs that one of our languages has and the others have not. They tell as much as a word does."""
