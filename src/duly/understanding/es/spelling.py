"""How Spanish is written in chat: short forms, missing letters, common slips. Accents are gone before this is read."""

from __future__ import annotations

from duly.understanding.plain import Spelling

SLIPS = """
que: q k qe ke
por que: xq pq porq porke xk pork xque
porque: porqe
por favor: xfa xfavor porfis porfavor pf plis plz porfi pls
por: x
para: pa
tambien: tb tmb tbn tambn tambein
manana: mnn mannana maniana mna mnana manan mnna mnnaa
pasado: pasao
hoy: oy hoi
ahora: aora ahoraa aorita haora
ahorita: horita orita
ayer: aller ayr
viernes: biernes viernez biernez vierne virnes
jueves: juebes jueve juevez
miercoles: miercole mircoles miercolez miercles
sabado: savado sabao
martes: marte martez
lunes: lune lunez
domingo: dgo
semana: smana semna senana
fin de semana: findesemana finsemana
quincena: kincena quinsena
dias: diaz ds
pague: page
pago: pgo
pagar: pgar pagr
pagado: pagao pgdo
pagos: pgos
transferencia: trasferencia tranferencia transf transfe trans transferensia trasnferencia tranf trf transfer
transferi: trasferi tranferi trasnferi
transfiero: trasfiero tranfiero
deposite: depocite
deposito: depocito depo
factura: fctura factra fra faktura fatura
facturas: fras fcts
mensaje: msj mnsj msje menssaje
mensajes: msjs mnsjs msjes
cuanto: cto kuanto cuato
cuando: cdo kuando kndo cnd
donde: dnd dnde
como: cmo komo
bien: bn
nada: nd nda
todo: tdo
todos: tds
hasta: asta hsta
hacer: aser acer haser
hago: ahgo
hice: ise ice hise hize
hacen: asen hasen
haber: aver
voy: boy voi
vamos: bamos
voy a: vy
usted: ud vd uste ustd
ustedes: uds vds ustds
te quiero: tqm
gracias: grax grcs grasias graciaz gcs grs grac thx thanks thank grx
ok: oki okey okay okis oka vale oks okk
dinero: dinerito dnero
plata: guita lana biyuya
trabajo: trbjo travajo tbjo chamba laburo curro
recibi: resibi recivi
recibido: resibido recivido
recibo: resibo
envie: embie enbie
envieme: enbieme embieme
enviar: embiar enbiar
escriban: escrivan escrban escriven escrivban esccriban
llamen: yamen yamenme llamn
manden: mandn mandem maden
dejen: degen djen dejn deyen
molesten: molestn molesen moleten
contacten: contaten contakten contactn
quiten: kiten qiten
nunca: nunka nuca
mas: maz
moleste: molesteis
borren: boren vorren
vuelvan: buelvan vuelban buelban
lista: lizta
llamar: yamar
llame: yame
llego: yego
ya: lla yaa
debo: devo
debe: deve
abogado: avogado abogao
dolares: dolare
tarjeta: targeta trjta
cuenta: cta cnta kuenta
banco: vanco
efectivo: efetivo fectivo
comprobante: comprovante conprobante comprbante
puedo: pueo puedoo
quiero: qiero kiero kero quero quieo qero
quien: qien kien
numero: nro num
telefono: tlf tfno tel fono
celular: cel celu movil
whatsapp: wasap wsp guasap wats wpp wassap whats whatsap wasapp watsap wsap guatsap whasap wzp
correo: mail email  imeil
problema: prblma
servicio: serbicio servisio
producto: prodcto
devolvi: debolvi devolbi
devolucion: debolucion devolusion
cobraron: cobraro
hola: ola hla holaa holis
buenos dias: bdias
informacion: info
direccion: direcion direxion
disculpe: disculp
espere: esperece
estoy: toy stoy
esta: sta
no se: nse
no: nop nel nope nooo
si: sip sipi sii simon
saldo: sldo
"""
ENDINGS: tuple[tuple[str, str], ...] = ()
DAYS = frozenset("lunes martes miercoles jueves viernes sabado domingo proximo dia fin mes ultimo".split())
SPELLING = Spelling(
    keys=frozenset("domingo viernes miercoles febrero septiembre octubre noviembre diciembre".split()),
    no_slips=frozenset("vienes setiembre dominga".split()),
    words={
        slip: written.strip()
        for written, slips in (line.split(":", 1) for line in SLIPS.strip().splitlines())
        for slip in slips.split()
    },
    endings=ENDINGS,
    before={
        "d": (
            "de",
            frozenset(
                "mes semana la lo el todo mayo enero febrero marzo abril junio julio agosto septiembre octubre".split()
            ),
        ),
        "l": ("el", DAYS),
        "ago": (
            "hago",
            frozenset("el la un una transf transferencia transfe trasferencia deposito pago bizum spei lo".split()),
        ),
        "t": ("te", frozenset("lo la ago hago pago pagare paso deposito transfiero mando envio aviso".split())),
        "m": (
            "me",
            frozenset(
                "puede pueden pasas mandas pagan depositan llaman llamen llame escriban escriba escribas manden mande mandes molesten moleste contacten llamas llega llego cobraron escrivan yamen envien".split()
            ),
        ),
        "s": ("se", frozenset("puede paga pago".split())),
    },
)
