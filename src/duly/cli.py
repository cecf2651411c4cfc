"""The ``duly`` command. Puts the commands together and knows nothing of what they do."""

from __future__ import annotations

from typing import Annotated

import typer

from duly.commands import (
    accounts,
    audit,
    cases,
    casework,
    charges,
    consents,
    demo,
    disputes,
    evaluating,
    explaining,
    importing,
    markets,
    notices,
    outcomes,
    overdue,
    overriding,
    plans,
    policies,
    promises,
    rates,
    reading_model,
    receipts,
    running,
    sandbox,
    sending,
    simulating,
    training,
    understanding,
    verifying,
    wishes,
    wordings,
    workspace,
)
from duly.commands.terminal import RefusingGroup

app = typer.Typer(
    name="duly",
    cls=RefusingGroup,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _tell_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"duly {version('duly')}")
        raise typer.Exit


@app.callback()
def duly(
    version: Annotated[
        bool, typer.Option("--version", callback=_tell_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Collections that decide, talk, record, follow up, and show why."""


app.command("init")(workspace.init)
app.command("import")(importing.import_receivables)
app.command("rates")(rates.rates)
app.command("run")(running.run)
app.command("serve")(running.serve)
app.command("explain")(explaining.explain)
app.command("reachability")(overdue.reachability)
app.command("worklist")(overdue.worklist)
app.add_typer(cases.queue, name="queue")
app.add_typer(disputes.dispute, name="dispute")
app.add_typer(disputes.document, name="document")
app.add_typer(casework.case, name="case")
app.command("hold")(accounts.hold)
app.command("release")(accounts.release)
app.command("contact")(accounts.contact)
app.command("contacted")(overriding.contacted)
app.add_typer(overriding.override, name="override")
app.add_typer(sending.sending, name="sending")
app.command("verify")(verifying.verify)
app.command("consent")(consents.consent)
app.add_typer(charges.charges, name="charges")
app.command("promise")(promises.promise)
app.add_typer(promises.promises, name="promises")
app.command("notice")(notices.notice)
app.add_typer(wishes.wish, name="wish")
app.add_typer(wishes.do_not_contact, name="do-not-contact")
app.add_typer(plans.plan, name="plan")
app.add_typer(policies.policy, name="policy")
app.add_typer(markets.market, name="market")
app.add_typer(wordings.wording, name="wording")
app.add_typer(outcomes.outcomes, name="outcomes")
app.add_typer(audit.audit, name="audit")
app.add_typer(sandbox.sandbox, name="sandbox")
app.add_typer(understanding.understand, name="understand")
understanding.understand.command("train")(training.train)
app.command("eval")(evaluating.evaluate)
app.add_typer(reading_model.understanding, name="understanding")
app.add_typer(receipts.receipt, name="receipt")

app.command("demo")(demo.demo)
app.command("simulate")(simulating.simulate)


def main() -> None:
    app()


if __name__ == "__main__":
    main()
