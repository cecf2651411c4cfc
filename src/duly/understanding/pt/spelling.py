"""How Portuguese is written in chat: short forms, dropped letters, common slips. Accents are folded before."""

from __future__ import annotations

from duly.understanding.plain import Spelling

SLIPS = """
nao: naum nau nn naoo
voce: vc vose vosse
voces: vcs ces
que: q ke
o que: oq oque
tambem: tb tbm tbem tmb
porque: pq pqe porq pk pke
hoje: hj hje oje hojee
amanha: amnh amn amnha amanhan amanham amha ammanha amanhaa
ontem: onten ontm
depois: dps depoiss depoix dpois
agora: agr agra agorinha
quando: qdo qnd qndo cuando
quanto: qto qnt qnto cuanto
beleza: blz belesa bele
valeu: vlw vlww flw
obrigado: obg obgd obrigadu obrgado brigado obrigadoo brigadao obgdo obrigdo
obrigada: obgda obrigadaa brigada brigadinha obrigda
falta: flt
mensagem: msg msgem mensagen menssagem mensage
mensagens: msgs mensagems menssagens
pagamento: pgto pgt pagto pgmt pagamneto pagametno pagamemto pagemento
pagamentos: pgtos pagtos
pago: pg pgo pagu
pagar: pga pagr paga-r
paguei: pagei pagey pgei paguie
transferencia: transf transfer tranferencia transferenica trasferencia transferensia
transferi: tranferi transfiri trasferi
comprovante: comprov comprvante conprovante
comprovativo: comprovatvo
deposito: deposto
fim de semana: fds findi
semana: smn semna
muito: mto mt mtu muinto
tudo: td tdo
comigo: cmg cmgo
por favor: pfv pfvr pfvor plz pls porfavor pff
whatsapp: whats zap zapzap wpp wats wpp whatssap watsapp whatsap
numero: nro num numro
vencimento: vcto vencto
verdade: vdd
mesmo: msm
pessoa: pssoa
falar: flr
segunda: segnda seguda segundona
terca: tersa
quarta: qarta quata
quinta: qinta quinat qiunta qunita
sexta: sextona sxta sexat sesta cexta seixta
sabado: sabdo sabadu
domingo: domigo
fevereiro: fevreiro
proxima: prox px proxma
parcelar: parselar pacelar
parcela: parsela
parcelas: parselas
boleto: boletu bolto bolet
fatura: factura fautra fatuar
faturas: facturas
advogado: adevogado advgado
cancelar: cancela-r canselar
dinheiro: dinhero din dinheiru
salario: salrio
desempregado: desenpregado dezempregado
desempregada: desenpregada dezempregada
consigo: comsigo concigo
estou: to tou
esta: ta
estao: tao
estava: tava
estavam: tavam
estamos: tamo tamos
estar: tar
estiver: tiver
para: pra
para o: pro
para os: pros
para as: pras
vou: vo
certo: serto
ok: okay okey okk oks oki
aqui: aki
mes: mez
dia: diia
ainda: aind aimda
ninguem: ngm
alguem: alg algm
enviei: invier inviei emviei
receber: reseber
recebi: ressebi resebi
mercadoria: mercadora
produto: prduto
empresa: enpresa impresa
contato: contacto
contatos: contactos
contatar: contactar
contatem: contactem
contate: contacte
adeus: adeuz
"""
VERBS_AFTER_NOT = frozenset(
    """
    pago paguei vou quero tenho sei sou posso consigo recebi recebemos reconheco devo concordo aceito conheco foi e
    esta estou deu da chegou veio veyo fiz autorizo preciso lembro entendi ligue ligar mande mandar me pagar pode tem
    gosto era autorizei comprei pedi assinei quis gostei funciona abre
    """.split()
)
SPELLING = Spelling(
    keys=frozenset("domingo amanha janeiro fevereiro setembro outubro novembro dezembro".split()),
    no_slips=frozenset("apanha dominga".split()),
    words={
        slip: written.strip()
        for written, slips in (line.split(":", 1) for line in SLIPS.strip().splitlines())
        for slip in slips.split()
    },
    endings=(),
    before={
        "mas": ("mais", frozenset({"mensagem", "mensagen", "mensagens", "msg", "msgs", "mensagems"})),
        "n": ("nao", VERBS_AFTER_NOT),
        "p": ("para", frozenset({"o", "a", "dia", "segunda", "terca", "quarta", "quinta", "sexta", "mim", "pagar"})),
    },
)
