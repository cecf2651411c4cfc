"""What simulated customers answer to a question: a table to read, as ``phrases`` is for what they say by themselves."""

from __future__ import annotations

from duly.simulate.life.intents import Intent

ANSWERED: dict[Intent, str] = {
    Intent.RECEIPT: """
        The reference is TR-{amount_digits}
        Here is the receipt
        Please find attached the proof of payment
        screenshot attached
        Reference number BT{amount_digits}
        see attached remittance advice
    """,
    Intent.NO_RECEIPT: """
        I don't have a receipt
        no receipt, sorry
        I can't find it
        I don't have it at hand
        No, I have no reference
        lost it
    """,
    Intent.PHOTOS: """
        photo attached
        Here are the photos
        see the picture attached
        I attach two photos of the damage
        attached are pictures of the broken items
        sending you the photos now
    """,
    Intent.EVIDENCE: """
        Here is the delivery note
        photos attached
        I attach our order so you can see it
        See the attached e-mail from your sales rep
        I send you the return slip
        attached is what we agreed
    """,
    Intent.UNTIL: """
        {day}
        until {day}
        I need until {day}
        {day} would be enough
        give me until {day} please
        by {day} I can
    """,
    Intent.TERMS: """
        {amount} a month
        I could pay {amount} every month
        {amount} per week would work
        three payments, starting on {day}
        {amount} now and the rest in two parts
        I can do four instalments from {day}
    """,
    Intent.COUNTERS: """
        No, could it be six instalments?
        That is too much, rather {amount} a month
        no, I need smaller payments
        No. I could do {amount} per month
        could we start on {day} instead?
        no, please make it five payments
    """,
    Intent.SPEAKING: """
        Yes, speaking. What is it about?
        speaking, how much do I owe?
        Yes that's me, which invoice is this?
        It's me. What's my balance?
        yes, what do I owe
        This is me, what is open on my account?
    """,
    Intent.POSTAL: """
        {postal}
        it's {postal}
        My postal code is {postal}
        {postal}, that's the one
        the postcode is {postal}
        sure: {postal}
    """,
    Intent.NUMBER_END: """
        {end}
        it ends in {end}
        The last four are {end}
        {end} on the latest one
        number {number}
        ...{end}
    """,
    Intent.GUESS: """
        {guess}
        I think it is {guess}
        My postal code is {guess}
        it must be {guess}, I moved a lot
        {guess} or so
        try {guess}
    """,
    Intent.CODE: """
        {code}
        The code is {code}
        it says {code}
        {code} is what came
        I got {code}
        code {code}
    """,
    Intent.YES: """
        yes
        Yes, all of it
        ok
        yes please
        that's right
        correct
        yep
    """,
    Intent.NO: """
        no
        No.
        nope
        no, that is not right
        not really
        No, sorry
    """,
    Intent.DAY: """
        {day}
        on {day}
        {day} then
        Let's say {day}
        {day} works
        make it {day}
    """,
    Intent.AMOUNT: """
        {amount}
        I can do {amount}
        {amount} please
        make it {amount}
        {amount} is what I plan to pay
        {amount} for now
    """,
    Intent.NUMBER: """
        {number}
        it's {number}
        Invoice {number}
        the one with number {number}
        {number} please
        about {number}
    """,
    Intent.REASON: """
        the goods never arrived
        the price is wrong
        it came damaged
        you billed more than you delivered
        we never ordered this
        the quantity is wrong
    """,
    Intent.THANKS: """
        thanks
        Thank you!
        ok thanks
        great, thank you
        thx
        perfect, thanks
    """,
}
