"""How English is written in chat: short forms, missing apostrophes, common slips."""

from __future__ import annotations

from duly.understanding.plain import Spelling

SLIPS = """
tomorrow: tmrw tmr tmrrw tmw tmo tmro 2moro 2mro 2mrw 2morrow 2mora tomoz tomo tommorow tomorow tommorrow tomorro tomarrow tommorw tomorrw
today: 2day tday todya
tonight: 2nite tonite 2night tonit tnite
afternoon: arvo afternn aftrnoon
morning: mornin mrng
night: nite
next: nxt
week: wk
weeks: wks
weekend: wkend wknd
month: mth mnth
months: mths mnths
year: yr
years: yrs
days: dys
message: msg mesage
messages: msgs mesages messges mesagges mssages messags
text: txt
texts: txts
texting: txting
invoice: invoce inovice invioce
account: acct acc
amount: amt ammount
payment: pymt pmt pymnt payt paymnt payement
payments: pymts pmts
transfer: trf xfer tfr tranfer transfr
transferred: trfd transfered tranfered tranferred
you: u ya
your: ur yr's
are: r
please: pls plz plse pleas pleez plese plaese pleae pleese pelase
thanks: thx tnx thnx tks thanx ty tysm thnks
because: cos cuz coz bcoz bcos becuase becouse
before: b4
later: l8r
with: w/
without: w/o
about: abt
people: ppl
when: wen
what: wat wot
received: recieved recived recevied receved rcvd
receive: recieve
receipt: reciept recipt reciet
paid: payed payd pd
already: allready alredy alrdy alrady
definitely: definately defo def deffo
probably: prob probs prolly
wednesday: wensday wednsday wedensday wendsday wednsday wednesdy wensdey
thursday: thrusday thurday thurdsay thusday thrsday thursady thurseday
saturday: saterday saturaday
february: febuary feburary
tuesday: teusday tusday
monday: munday mondya monady mondy
friday: firday frday fridya firdy
immediately: immediatly imediately immediatley
business: buisness busness
unsubscribe: unsub unsubcribe unsuscribe
lawyer: laywer lawer
solicitor: solicter soliciter
address: adress addres
number: numbr
cancelled: canceled
damaged: damanged damged
delivered: deliverd
ordered: orderd
goods: godds
promise: promis
pay: pai
paying: payin paing
getting: gettin
waiting: waitin
doing: doin
having: havin
transferring: transferin transfering
fraudulent: fradulent
sending: sendign sneding sedning sendin sendng
will: wil
stop: stpo sotp stopp
contacting: contactign contcating contating
the: da teh
going to: gonna gunna goin
want to: wanna
got to: gotta
let me: lemme
give me: gimme
do not know: dunno
i do not know: idk
right now: rn
at the moment: atm
ok: okay okey okie k kk oky
can not: cannot cant can't cnt
will not: wont won't
shall not: shan't
do not: dont don't
does not: doesnt
did not: didnt didn't
have not: havent havnt
has not: hasnt
had not: hadnt
is not: isnt
are not: arent
was not: wasnt
were not: werent
would not: wouldnt
could not: couldnt
should not: shouldnt
is not any: aint
i am: im
i have: ive
you will: youll
they will: theyll
it will: itll
you have: youve
we have: weve
that is: thats
what is: whats
there is: theres
who is: whos
where is: wheres
he is: hes
she is: shes
it is: it's
let us: let's
would have: would've wouldve
"""
ENDINGS = (
    ("n't", " not"),
    ("'ll", " will"),
    ("'ve", " have"),
    ("'re", " are"),
    ("i'm", "i am"),
    ("'d", " would"),
    ("it's", "it is"),
    ("he's", "he is"),
    ("that's", "that is"),
    ("what's", "what is"),
    ("who's", "who is"),
    ("there's", "there is"),
    ("where's", "where is"),
    ("here's", "here is"),
    ("how's", "how is"),
)
VERBS = frozenset(
    """
    pay send do make transfer get have be try sort settle call clear let give need see check go arrange
    definitely never not also just probably wire deposit remit contact speak come take put bring manage ring
    email text hopefully only still sue report drop pop look finish start ask tell talk stop
    """.split()
)
SPELLING = Spelling(
    keys=frozenset(
        "monday tuesday wednesday thursday friday saturday sunday tomorrow january february august september october november december".split()
    ),
    no_slips=frozenset("sundry augusta".split()),
    words={
        slip: written.strip()
        for written, slips in (line.split(":", 1) for line in SLIPS.strip().splitlines())
        for slip in slips.split()
    },
    endings=ENDINGS,
    before={
        "ill": ("i will", VERBS),
        "il": ("i will", VERBS),
        "id": ("i would", frozenset({"like", "rather", "prefer", "pay", "need", "love"})),
        "well": ("we will", VERBS - {"not", "just", "never", "also", "see", "done"}),
        "hell": ("he will", frozenset({"pay", "call", "transfer", "settle"})),
        "shell": ("she will", frozenset({"pay", "call", "transfer", "settle"})),
    },
)
