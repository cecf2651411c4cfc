"""``duly sandbox``: the customer's phone, where no real message ever arrives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from zoneinfo import ZoneInfo

import typer
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from duly.commands.receipts import content_of
from duly.commands.terminal import (
    HERE,
    AsJson,
    Workspace,
    counted,
    day_words,
    heading,
    print_document,
    say,
    screen,
    table,
)
from duly.commands.workspace import opened_workspace, tell_of_weights
from duly.domain.contact import Channel
from duly.domain.delivery import ArrivedFile
from duly.errors import InputInvalid, NotFound, WorkspaceBusy

if TYPE_CHECKING:
    from duly.app import App
    from duly.channels.sandbox.phone import PhoneMessage
    from duly.usecases.find_account import FoundAccount

PAUSE = timedelta(minutes=1)
"""A customer takes this long, so that what they do comes after what they saw."""
BUBBLE_SHARE = 0.66
CONVERSATIONS_SHOWN_MAX = 50
PREVIEW_CHARS = 70
CHANNEL_WORDS = {Channel.WHATSAPP: "WhatsApp", Channel.EMAIL: "e-mail", Channel.VOICE: "phone"}

sandbox = typer.Typer(help="The customer's phone, where no real message arrives.", no_args_is_help=True)
Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help="The account's id.")]


@sandbox.command()
def inbox(
    account: Annotated[
        str | None, typer.Argument(metavar="[ACCOUNT]", help="The account's id; all of them if left out.")
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Show what is on a customer's phone, or on everybody's."""
    with opened_workspace(workspace) as app:
        zone = app.context.zone
        messages = app.phone.messages(account)
        found = _found(app, account) if account is not None else None
    if as_json:
        print_document([_to_json(message) for message in messages])
    elif found is None:
        _show_conversations(messages, zone)
    else:
        say(heading(f"{found.name} ({found.id})"))
        _show(messages, zone)
        if not messages:
            say("  nothing has been sent or said yet")


@sandbox.command()
def reply(
    account: Account,
    text: Annotated[str, typer.Argument(help="What the customer writes.")],
    channel: Annotated[
        Channel | None, typer.Option(help="How they write; as they were last written to if left out.")
    ] = None,
    file: Annotated[
        list[Path] | None, typer.Option(metavar="FILE", help="A file they send along, such as a receipt.")
    ] = None,
    workspace: Workspace = HERE,
    as_json: AsJson = False,
) -> None:
    """Write as the customer, and show the answer."""
    files = [ArrivedFile(name=each.name, content=content_of(each)) for each in file or ()]
    if not text.strip() and not files:
        raise InputInvalid(("TEXT: found nothing, expected what the customer writes",))
    with opened_workspace(workspace) as app:
        tell_of_weights(app)
        way, address = _way(app, _found(app, account), channel)
        before = {message.id for message in app.phone.messages(account)}
        at = _customer_acts_at(app)
        app.phone.reply(account, text, channel=way, address=address, at=at, files=files)
        answered = _turn(app, at)
        new = [message for message in app.phone.messages(account) if message.id not in before]
        zone = app.context.zone
    if as_json:
        print_document([_to_json(message) for message in new])
        return
    _show(new, zone)
    if not answered:
        say("A worker is running on this workspace; it will answer.")
    elif not any(message.direction == "in" for message in new):
        say("No answer was sent; duly queue list shows whether a person has it now.")


@sandbox.command()
def read(account: Account, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Open all messages of an account, as the customer."""
    with opened_workspace(workspace) as app:
        _found(app, account)
        unread = [m for m in app.phone.messages(account) if m.direction == "in" and m.read_at is None]
        at = _customer_acts_at(app)
        for message in unread:
            app.phone.read(message.id, at=at)
        _turn(app, at)
    if as_json:
        print_document({"account": account, "read": [message.id for message in unread]})
    else:
        say(f"{account} has read {counted(len(unread), 'message')}.")


@sandbox.command("open-link")
def open_link(account: Account, workspace: Workspace = HERE, as_json: AsJson = False) -> None:
    """Open the payment link, as the customer."""
    with opened_workspace(workspace) as app:
        way, address = _way(app, _found(app, account), None)
        at = _customer_acts_at(app)
        app.phone.open_link(account, channel=way, address=address, at=at)
        _turn(app, at)
    if as_json:
        print_document({"account": account, "opened_at": at})
    else:
        say(f"{account} has opened the payment link.")


def _found(app: App, account: str) -> FoundAccount:
    from duly.usecases.find_account import find_account

    with app.context.database.reading() as tx:
        return find_account(tx, account)


def _way(app: App, found: FoundAccount, channel: Channel | None) -> tuple[Channel, str]:
    """The channel and address the customer writes from: that of our last message, unless one is named."""
    for message in reversed(app.phone.messages(found.id)):
        if message.direction == "in" and channel in (None, message.channel):
            return message.channel, message.address
    usual = channel or found.preferred_channel or next(iter(found.points), None)
    if usual is None or usual not in found.points:
        known = ", ".join(found.points) or "none"
        raise NotFound(f"account {found.id} has no address for {usual or 'any channel'}; known: {known}")
    return usual, found.points[usual]


def _customer_acts_at(app: App) -> datetime:
    from duly.commands.clock import workspace_now

    return workspace_now(app) + PAUSE


def _turn(app: App, at: datetime) -> bool:
    """Lets the worker have its turn at that instant; false where another one is running and will."""
    from duly.workers.loop import run_clock

    try:
        run_clock(app, start=at, end=at)
    except WorkspaceBusy:
        return False
    return True


def _show(messages: Sequence[PhoneMessage], zone: ZoneInfo) -> None:
    console = screen()
    width = int(console.width * BUBBLE_SHARE)
    day: date | None = None
    for message in messages:
        local = message.at.astimezone(zone)
        if local.date() != day:
            day = local.date()
            console.print(Text(day_words(day), style="dim"), justify="center")
        _bubble(console, message, local, width)


def _bubble(console: Console, message: PhoneMessage, local: datetime, width: int) -> None:
    """Ours on the left, the customer's on the right, as on a phone."""
    ours = message.direction == "in"
    lines = [Text(message.subject, style="bold")] if message.subject else []
    lines += [Text(message.text)]
    lines += [Text(f"[attached: {name}]", style="dim") for name in message.attachments]
    inner = max(len(line) for part in lines for line in part.plain.splitlines() or [""])
    footer = f"{CHANNEL_WORDS[message.channel]} {local:%H:%M}{_ticks(message) if ours else ''}"
    box = Panel(
        Text("\n").join(lines),
        width=min(max(inner, len(footer) + 4) + 4, width),
        subtitle=footer,
        subtitle_align="right",
        border_style="dim" if ours else "green",
    )
    left = 0 if ours else console.width - (box.width or width)
    console.print(Padding(box, (0, 0, 0, left)))


def _ticks(message: PhoneMessage) -> str:
    return " read" if message.read_at else " delivered" if message.delivered_at else " sent"


def _show_conversations(messages: Sequence[PhoneMessage], zone: ZoneInfo) -> None:
    latest: dict[str, PhoneMessage] = {message.account_id: message for message in messages}
    unread = {m.account_id for m in messages if m.direction == "in" and m.read_at is None}
    if not latest:
        say("No messages on any phone yet.")
        return
    shown = table("account", "when", "how", "last message")
    ordered = sorted(latest.values(), key=lambda message: (message.at, message.id), reverse=True)
    for message in ordered[:CONVERSATIONS_SHOWN_MAX]:
        words = " ".join((message.text if message.direction == "in" else f"> {message.text}").split())
        words = words if len(words) <= PREVIEW_CHARS else f"{words[:PREVIEW_CHARS]}..."
        style = "bold" if message.account_id in unread else ""
        when = f"{message.at.astimezone(zone):%Y-%m-%d %H:%M}"
        shown.add_row(Text(message.account_id, style=style), when, CHANNEL_WORDS[message.channel], Text(words))
    screen().print(shown)
    if len(latest) > CONVERSATIONS_SHOWN_MAX:
        say(f"and {len(latest) - CONVERSATIONS_SHOWN_MAX} more; duly sandbox inbox ACCOUNT shows one")


def _to_json(message: PhoneMessage) -> dict[str, Any]:
    return {
        "id": message.id,
        "account": message.account_id,
        "channel": message.channel,
        "address": message.address,
        "from": "us" if message.direction == "in" else "customer",
        "subject": message.subject,
        "text": message.text,
        "attachments": list(message.attachments),
        "at": message.at,
        "delivered_at": message.delivered_at,
        "read_at": message.read_at,
    }
