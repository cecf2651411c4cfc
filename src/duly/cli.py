"""The ``duly`` command. Puts the commands together and knows nothing of what they do."""

from __future__ import annotations

import typer

from duly.commands import explaining, importing, running, sandbox, workspace
from duly.commands.terminal import RefusingGroup

app = typer.Typer(
    name="duly",
    cls=RefusingGroup,
    help="Collections that decide, talk, record, follow up, and show why.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("init")(workspace.init)
app.command("import")(importing.import_receivables)
app.command("run")(running.run)
app.command("serve")(running.serve)
app.command("explain")(explaining.explain)
app.add_typer(sandbox.sandbox, name="sandbox")


def main() -> None:
    app()


if __name__ == "__main__":
    main()
