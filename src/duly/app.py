"""Puts a workspace together: settings, store, rules, wording and channels. The only place that wires.

A workspace is a folder the company owns: ``duly.yaml``, its policies, wording and markets, the store of
the embedded database and the sandbox phone.
"""

from __future__ import annotations

import fcntl
import re
import shutil
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path

import yaml

from duly.channels.sandbox.phone import SandboxPhone
from duly.connectors.files.append import FileSink
from duly.dialogue.sayings import Saying
from duly.dialogue.wording import Catalogue, WordingInvalid, read_catalogue
from duly.dialogue.wording_variants import Source, bases_of
from duly.domain.contact import Channel
from duly.domain.delivery import Transport
from duly.domain.interest import DatedRate
from duly.errors import InputInvalid, NotFound, WorkspaceBusy
from duly.language_model_settings import model_of
from duly.market_packs import MarketPacks, holidays_of, unworded
from duly.own_phrases import embedded_of
from duly.phone_zones import zones_of_number
from duly.policy.compile import compile_policy
from duly.policy.fault import PolicyInvalid
from duly.policy.policy_file import Policy, read_policy
from duly.policy.rates_file import RatesInvalid, read_reference_rates
from duly.settings import CALLBACK_UNSAID, SETTINGS_FILE, check_settings, read_settings
from duly.store.database import Database
from duly.store.migrate import upgrade
from duly.text_file import read_text_file
from duly.understanding.languages import LANGUAGES
from duly.usecases.context import Context

DEFAULTS = files("duly.defaults")
OWNED_FOLDERS = ("policies", "markets", "wording", "mappings", "rates")
LOCK_FILE = ".duly.lock"
PHONE_FILE = "sandbox.db"
TEXTS_REMEMBERED = 64
"""A process that opens many workspaces finds most of them with the shipped wording and policy, word for word."""
RATES_FILE = "rates/reference_rates.yaml"


@dataclass(frozen=True, kw_only=True)
class App:
    """A workspace, open for work."""

    folder: Path
    context: Context
    phone: SandboxPhone
    sink: FileSink

    @property
    def transports(self) -> dict[Channel, Transport]:
        """The channel for each way to the customer; the sandbox stands for all of them."""
        return dict.fromkeys(Channel, self.phone)

    def close(self) -> None:
        if self.context.language_model is not None:
            self.context.language_model.close()
        self.phone.close()
        self.context.database.close()


def create_workspace(folder: Path, *, creditor: str, currency: str = "EUR", timezone: str = "UTC") -> None:
    """Makes a workspace with the shipped policies, wording and markets, which the company owns from then on.

    Raises ``InputInvalid`` where there is one already, or where a setting is none; nothing is made then.
    """
    if (folder / SETTINGS_FILE).exists():
        raise InputInvalid((f"{folder} is a workspace already: it has a {SETTINGS_FILE}",))
    settings = {
        "creditor": creditor, "callback": CALLBACK_UNSAID, "timezone": timezone, "currency": currency,
        "policy": "policies/standard.yaml",
    }  # fmt: skip
    check_settings(settings, path=folder / SETTINGS_FILE)
    folder.mkdir(parents=True, exist_ok=True)
    for name in OWNED_FOLDERS:
        with as_file(DEFAULTS.joinpath(name)) as source:
            shutil.copytree(source, folder / name, dirs_exist_ok=True)
    for policy in sorted((folder / "policies").glob("*.yaml")):
        _set_currency(policy, currency)
    text = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)
    text = f"# Every setting is explained in docs/reference/settings.md.\n{text}"
    (folder / SETTINGS_FILE).write_text(text, encoding="utf-8")


def _set_currency(policy: Path, currency: str) -> None:
    """The shipped policies' amounts are round figures; they are meant in the company's own currency."""
    text = policy.read_text(encoding="utf-8")
    policy.write_text(
        re.sub(r"^currency: [A-Z]{3}$", f"currency: {currency}", text, flags=re.MULTILINE), encoding="utf-8"
    )


def open_markets(workspace: Path) -> MarketPacks:
    """The packs of a workspace, or the shipped ones alone where there is no workspace."""
    if not (workspace / SETTINGS_FILE).is_file():
        return MarketPacks(None)
    return MarketPacks(workspace / read_settings(workspace).markets)


@contextmanager
def opened(folder: Path) -> Generator[App]:
    """Opens a workspace and closes it again. Raises ``NotFound`` and ``InputInvalid``."""
    app = open_app(folder)
    try:
        yield app
    finally:
        app.close()


def open_app(folder: Path) -> App:
    settings = read_settings(folder)
    catalogues = read_wording(folder / settings.wording)
    policy = read_policy_file(folder / settings.policy, wordings=catalogues["en"].ids())
    _require(catalogues, policy)
    packs = MarketPacks(folder / settings.markets)
    _require_disclosures(catalogues, packs)
    database = Database(settings.database_url(folder))
    upgrade(database)
    context = Context(
        settings=settings,
        database=database,
        rules=compile_policy(policy),
        catalogues=catalogues,
        markets=packs.market,
        holidays=holidays_of,
        understand=embedded_of(folder, settings),
        reference_rates=read_rates(folder / RATES_FILE),
        sandboxed=frozenset(Channel),
        files=folder / settings.files,
        zones_of_number=zones_of_number,
        language_model=model_of(settings.language_model),
        languages_read=frozenset(LANGUAGES),
    )
    return App(
        folder=folder,
        context=context,
        phone=SandboxPhone(folder / PHONE_FILE),
        sink=FileSink(folder / settings.outcomes),
    )


def _require(catalogues: dict[str, Catalogue], policy: Policy) -> None:
    """What the policy says must be there in every language. Raises ``InputInvalid``."""
    for catalogue in catalogues.values():
        try:
            catalogue.require(policy.wordings())
        except WordingInvalid as error:
            raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error


def _require_disclosures(catalogues: dict[str, Catalogue], packs: MarketPacks) -> None:
    """What the markets want told there must be words for, in every language. Raises ``InputInvalid``."""
    faults = [
        f"{catalogue.file}: {fault}" for catalogue in catalogues.values() for fault in unworded(packs, catalogue.ids())
    ]
    if faults:
        raise InputInvalid(tuple(faults))


def read_policy_file(path: Path, *, wordings: frozenset[str] | None = None) -> Policy:
    """Reads and checks a policy as a whole. Raises ``NotFound``, and ``InputInvalid`` with every fault."""
    if not path.is_file():
        raise NotFound(f"no policy file at {path}")
    try:
        return _read_policy(read_text_file(path), path, wordings)
    except PolicyInvalid as error:
        raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error


def _read_policy(text: str, path: Path, wordings: frozenset[str] | None) -> Policy:
    try:
        return _policy_of(text, wordings)
    except PolicyInvalid:
        return read_policy(text, file=str(path), wordings=wordings)  # once more, for faults that name the file


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _policy_of(text: str, wordings: frozenset[str] | None) -> Policy:
    return read_policy(text, file="", wordings=wordings)


def read_rates(path: Path) -> Mapping[str, Sequence[DatedRate]]:
    """The workspace's own reference rates; none without the file. Raises ``InputInvalid``."""
    if not path.is_file():
        return {}
    try:
        return read_reference_rates(read_text_file(path), file=str(path))
    except RatesInvalid as error:
        raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error


def read_wording(folder: Path) -> dict[str, Catalogue]:
    """The approved wording of each language; English is always there, and has all that is ever said.

    Raises ``NotFound`` and ``InputInvalid``.
    """
    paths = {path.stem: path for path in sorted(folder.glob("*.yaml"))}
    if "en" not in paths:
        raise NotFound(f"{folder} has no en.yaml: the wording every other language falls back to")
    sources = {name: Source(text=read_text_file(path), file=str(path)) for name, path in paths.items()}
    try:
        bases = {name: [sources[base] for base in bases_of(name, sources)] for name in sources}
        read = {name: _read_catalogue(sources[name], bases[name]) for name in sorted(sources, key=_by_depth(bases))}
    except WordingInvalid as error:
        raise InputInvalid(tuple(str(fault) for fault in error.faults)) from error
    return {name: read[name] for name in sources}


def _by_depth(bases: Mapping[str, Sequence[Source]]) -> Callable[[str], tuple[int, str]]:
    """A fault of a file is told as its own, before anything that is based on it is read."""
    return lambda name: (len(bases[name]), name)


def _read_catalogue(source: Source, bases: Sequence[Source]) -> Catalogue:
    try:
        catalogue = replace(_catalogue_of(source.text, tuple(base.text for base in bases)), file=source.file)
    except WordingInvalid:
        catalogue = read_catalogue(source.text, file=source.file, bases=bases)  # for faults that name the file
    catalogue.require(saying.value for saying in Saying)
    return catalogue


@lru_cache(maxsize=TEXTS_REMEMBERED)
def _catalogue_of(text: str, bases: tuple[str, ...]) -> Catalogue:
    return read_catalogue(text, file="", bases=[Source(text=base, file="") for base in bases])


@contextmanager
def sole_worker(folder: Path) -> Generator[None]:
    """Holds the workspace's lock, so that two runs on the sandbox clock never interleave.

    Raises ``WorkspaceBusy``. The lock ends with the process, however it ends.
    """
    with (folder / LOCK_FILE).open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WorkspaceBusy(f"another worker is running on {folder}; wait for it or stop it") from None
        yield
