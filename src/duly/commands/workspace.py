"""``duly init``: a workspace to start from, which the company owns from then on."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from duly.commands.terminal import AsJson, print_document, say, tell_aside
from duly.errors import StoreUnavailable

if TYPE_CHECKING:
    from duly.app import App


@contextmanager
def opened_workspace(folder: Path) -> Generator[App]:
    """The workspace a command works on. Wiring it is imported only now, so that ``--help`` is quick."""
    from sqlite3 import DatabaseError as Unreadable

    from sqlalchemy.exc import DatabaseError, OperationalError

    from duly.app import opened

    try:
        with opened(folder) as app:
            yield app
    except OperationalError as error:
        raise StoreUnavailable(f"The store cannot be used: {str(error).splitlines()[0]}") from error
    except (DatabaseError, Unreadable) as error:
        # Its kinds, such as a broken constraint, are faults of ours; the error itself says the file is damaged.
        if type(error) not in (DatabaseError, Unreadable):
            raise
        cause = str(error.orig) if isinstance(error, DatabaseError) else str(error)
        raise StoreUnavailable(
            f"{_where(folder)}: found a damaged file ({cause}), expected a store of Duly; restore it from a copy"
        ) from error


def tell_of_weights(app: App) -> None:
    """Says what is to be known of the weights that messages are read with, if anything."""
    from duly.own_phrases import notice_of

    tell_aside(notice_of(app.folder, app.context.settings))


def _where(folder: Path) -> str:
    """The store of a workspace in words, without the password its URL may hold."""
    from sqlalchemy.engine import make_url

    from duly.settings import read_settings

    url = make_url(read_settings(folder).database_url(folder))
    return url.database or url.render_as_string() if url.get_backend_name() == "sqlite" else url.render_as_string()


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make the workspace in.")],
    creditor: Annotated[str, typer.Option(help="Your company's name, as your customers know it.")] = "My Company",
    currency: Annotated[str, typer.Option(help="Currency of accounts whose source does not name one.")] = "EUR",
    timezone: Annotated[str, typer.Option(help="Where the books are kept, such as Europe/Madrid.")] = "UTC",
    as_json: AsJson = False,
) -> None:
    """Make a workspace: settings, policies, wording, markets and an empty store."""
    from duly.app import create_workspace

    create_workspace(folder, creditor=creditor, currency=currency, timezone=timezone)
    with opened_workspace(folder) as app:
        policy = app.context.policy
    if as_json:
        print_document({"workspace": str(folder), "creditor": creditor, "policy": policy.name})
        return
    say(
        f"Made a workspace in {folder}, with the policy {policy.name!r} in force.",
        "",
        f"  {folder / 'duly.yaml'}    who you are and where; say there how customers reach a person (callback)",
        f"  {folder / 'policies'}/    what happens to which account, and when",
        f"  {folder / 'wording'}/     what may be said",
        "",
        "It is in test mode: messages go to the sandbox phone and to an allow list. See duly sending show.",
        f"Next: duly import --guess YOUR_FILE --workspace {folder}",
    )
