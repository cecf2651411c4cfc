"""Reading a mapping file: YAML into a ``Mapping``, with all faults at once.

Checks the mapping against itself; whether the file has the columns is found when the file is read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import cast

import yaml

from duly.connectors.tables.codes import CODE_READERS, read_item_kind
from duly.connectors.tables.faults import CellInvalid
from duly.connectors.tables.mapping import (
    AMOUNT_FIELDS,
    CONDITION_KEYS,
    CONSTANTS,
    DATE_FIELDS,
    FILE_KEYS,
    PLACEHOLDER,
    SECTIONS,
    SOURCE_KEYS,
    Ask,
    Condition,
    Field,
    Mapping,
    Section,
    Source,
)
from duly.connectors.tables.mapping_formats import (
    dates_of,
    delimiter_of,
    encoding_of,
    numbers_of,
    plain_text,
    skip_rows_of,
    style_of,
)
from duly.connectors.tables.mapping_nodes import Entries, Faults, compose, entries, line_of, text_at, texts_at

_EXTRA_KEYS: dict[str, tuple[str, ...]] = {"contacts": ("when", "optional"), "disputed": ("when", "true", "false")}
_DISPUTED_TRUE = ("yes", "true", "1", "x", "y", "sí", "si", "sim", "ja")
_DISPUTED_FALSE = ("no", "false", "0", "", "n", "não", "nao", "nein")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Reader:
    """One reading of one mapping file."""

    faults: Faults
    constants: dict[str, Source]


def read_mapping(text: str, *, file: str) -> Mapping:
    """The mapping in ``text``; ``file`` is named in faults. Raises ``MappingInvalid`` with every fault."""
    faults = Faults(file=file)
    top = entries(compose(text, faults), faults, what="mapping")
    for name, (_, line) in top.items():
        if name not in FILE_KEYS and name not in SECTIONS:
            faults.unknown(line, what="key", name=name, known=(*FILE_KEYS, *SECTIONS))
    reader = _Reader(faults=faults, constants=_constants(top, faults))
    mapping = Mapping(
        file=file,
        name=plain_text(top, "mapping", faults) or file,
        accounts=_section(reader, "accounts", top),
        contacts=_contacts(reader, top),
        items=_section(reader, "items", top),
        payments=_section(reader, "payments", top),
        credit_notes=_section(reader, "credit_notes", top),
        reversals=_section(reader, "reversals", top),
        disputed=_disputed(reader, top),
        rows=_condition(top["rows"][0], faults, what="rows") if "rows" in top else None,
        dates=dates_of(top, faults),
        numbers=numbers_of(top, faults),
        delimiter=delimiter_of(top, faults),
        encoding=encoding_of(top, faults),
        sheet=plain_text(top, "sheet", faults),
        skip_rows=skip_rows_of(top, faults),
        lists_all=_lists_all(top, faults),
    )
    if not any(name in top for name in SECTIONS):
        faults.add(1, f"no section: expected one or more of {', '.join(SECTIONS)}")
    faults.check()
    whole = _with_fall_backs(mapping, faults)
    faults.check()
    return whole


def _lists_all(top: Entries, faults: Faults) -> bool:
    text = plain_text(top, "complete", faults)
    if text is not None and (text != "open_items" or "items" not in top):
        faults.add(top["complete"][1], "complete: expected open_items, in a mapping with items")
    return text is not None


def _constants(top: Entries, faults: Faults) -> dict[str, Source]:
    found: dict[str, Source] = {}
    if "constants" not in top:
        return found
    for name, (node, line) in entries(top["constants"][0], faults, what="constants").items():
        text = text_at(node, faults, what=f"constants.{name}")
        if name not in CONSTANTS:
            faults.unknown(line, what="constant", name=name, known=CONSTANTS)
        elif text is not None:
            found[name] = _checked(Source(key=f"constants.{name}", line=line, constant=text), name, "accounts", faults)
    return found


def _section(reader: _Reader, name: str, top: Entries) -> Section | None:
    if name not in top:
        return None
    node, line = top[name]
    return _read_section(reader, name, entries(node, reader.faults, what=name), line)


def _contacts(reader: _Reader, top: Entries) -> tuple[Section, ...]:
    if "contacts" not in top:
        return ()
    node, line = top["contacts"]
    if not isinstance(node, yaml.SequenceNode):
        reader.faults.add(line, "contacts: expected a list, one entry for each channel")
        return ()
    return tuple(_contact(reader, each) for each in cast("list[yaml.Node]", node.value))


def _contact(reader: _Reader, node: yaml.Node) -> Section:
    keys = entries(node, reader.faults, what="contacts")
    channel = plain_text(keys, "channel", reader.faults)
    given: dict[str, Source] = {}
    if channel is not None:
        named = Source(key="contacts.channel", line=keys["channel"][1], constant=channel)
        given["channel"] = _checked(named, "channel", "contacts", reader.faults)
    plain = {name: value for name, value in keys.items() if name != "channel"}
    section = _read_section(reader, "contacts", plain, line_of(node), given=given)
    optional = plain_text(keys, "optional", reader.faults)
    if optional not in (None, "true", "false", "yes", "no"):
        reader.faults.add(keys["optional"][1], "contacts.optional: expected true or false")
    return replace(section, optional=optional in ("true", "yes"))


def _disputed(reader: _Reader, top: Entries) -> Section | None:
    if "disputed" not in top:
        return None
    node, line = top["disputed"]
    keys = entries(node, reader.faults, what="disputed")
    plain = {name: value for name, value in keys.items() if name != "column"}
    section = _read_section(reader, "disputed", plain, line)
    column = plain_text(keys, "column", reader.faults)
    if column is None:
        reader.faults.add(line, "disputed: expected column:, the column that says whether the item is disputed")
        return section
    flag = Source(key="disputed.column", line=keys["column"][1], column=column)
    true = texts_at(keys["true"][0], reader.faults, what="disputed.true") if "true" in keys else _DISPUTED_TRUE
    false = texts_at(keys["false"][0], reader.faults, what="disputed.false") if "false" in keys else _DISPUTED_FALSE
    return replace(section, fields={**section.fields, "column": flag}, true=true, false=false)


def _read_section(
    reader: _Reader, name: str, keys: Entries, line: int, *, given: dict[str, Source] | None = None
) -> Section:
    faults = reader.faults
    known = {each.name: each for each in SECTIONS[name]}
    extra = _EXTRA_KEYS.get(name, ("when",))
    fields: dict[str, Source] = dict(given or {})
    for key, (node, key_line) in keys.items():
        if key in known:
            source = _source(node, faults, section=name, field=key)
            if source is not None:
                fields[key] = source
        elif key not in extra:
            faults.unknown(key_line, what=f"key under {name}", name=key, known=(*known, *extra))
    for each in SECTIONS[name]:
        _fill_constant(reader, name, each, fields)
        if each.required and not each.falls_back and each.name not in fields and each.name not in keys:
            also = " (or once under constants:)" if each.name in CONSTANTS and name == "accounts" else ""
            faults.add(line, f"{name}.{each.name} is missing: {each.meaning}{also}")
    when = _condition(keys["when"][0], faults, what=f"{name}.when") if "when" in keys else None
    return Section(name=name, line=line, fields=fields, when=when)


def _fill_constant(reader: _Reader, section: str, field: Field, fields: dict[str, Source]) -> None:
    """A field of an account, or a payment's rail, may stand under ``constants`` instead of its section."""
    belongs = section == "accounts" if field.name != "rail" else section == "payments"
    if belongs and field.name not in fields and field.name in reader.constants:
        fields[field.name] = reader.constants[field.name]


def _source(node: yaml.Node, faults: Faults, *, section: str, field: str) -> Source | None:
    key = f"{section}.{field}"
    if isinstance(node, yaml.ScalarNode):
        column = text_at(node, faults, what=key)
        return None if column is None else Source(key=key, line=line_of(node), column=column)
    keys = entries(node, faults, what=key)
    for name, (_, line) in keys.items():
        if name not in SOURCE_KEYS:
            faults.unknown(line, what=f"key under {key}", name=name, known=SOURCE_KEYS)
    _check_belongs(keys, faults, section=section, field=field)
    origins = [name for name in ("column", "constant", "pattern") if name in keys]
    if len(origins) != 1:
        faults.add(line_of(node), f"{key}: expected exactly one of column, constant and pattern")
        return None
    source = Source(
        key=key,
        line=line_of(node),
        column=plain_text(keys, "column", faults),
        constant=plain_text(keys, "constant", faults),
        pattern=_pattern(keys, faults, what=key),
        values=_values(keys, faults, what=key),
        default=plain_text(keys, "default", faults),
        negated=plain_text(keys, "negated", faults) in ("true", "yes"),
        style=style_of(*keys["format"], faults, what=f"{key}.format") if "format" in keys else None,
    )
    return _checked(source, field, section, faults)


def _check_belongs(keys: Entries, faults: Faults, *, section: str, field: str) -> None:
    """Keys that only some fields understand are faults elsewhere: silence would look like obedience."""
    valued = field not in DATE_FIELDS and field not in AMOUNT_FIELDS
    for name, belongs, where in (
        ("format", field in DATE_FIELDS, "dates"),
        ("negated", field in AMOUNT_FIELDS, "amounts"),
        ("values", valued, "texts"),
    ):
        if name in keys and not belongs:
            faults.add(keys[name][1], f"{section}.{field}: {name}: is only for {where}")


def _checked(source: Source, field: str, section: str, faults: Faults) -> Source:
    """The same source, its own texts (constant, default, values) read as the field will read them."""
    reader = read_item_kind if (section, field) == ("items", "kind") else CODE_READERS.get(field)
    if section == "payments" and field == "kind":
        reader = None
    for text in (source.constant, source.default, *source.values.values()):
        if text is None:
            continue
        try:
            if field in DATE_FIELDS:
                _iso_day(text)
            elif reader is not None:
                reader(text)
        except CellInvalid as error:
            faults.add(source.line, f"{source.key}: {text!r} is not {error.expected}")
    return source


def _iso_day(text: str) -> None:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise CellInvalid("a date such as 2026-04-30") from None


def _pattern(keys: Entries, faults: Faults, *, what: str) -> str | None:
    text = plain_text(keys, "pattern", faults)
    if text is not None and ("{" in PLACEHOLDER.sub("", text) or "}" in PLACEHOLDER.sub("", text)):
        faults.add(keys["pattern"][1], f"{what}.pattern: expected column names in braces, such as sandbox:{{Customer}}")
    return text


def _values(keys: Entries, faults: Faults, *, what: str) -> dict[str, str]:
    if "values" not in keys:
        return {}
    found: dict[str, str] = {}
    for word, (node, _) in entries(keys["values"][0], faults, what=f"{what}.values").items():
        text = text_at(node, faults, what=f"{what}.values.{word}")
        if text is not None:
            found[word.strip().casefold()] = text
    return found


def _condition(node: yaml.Node, faults: Faults, *, what: str) -> Condition | None:
    keys = entries(node, faults, what=what)
    for name, (_, line) in keys.items():
        if name not in CONDITION_KEYS:
            faults.unknown(line, what=f"key under {what}", name=name, known=CONDITION_KEYS)
    column = plain_text(keys, "column", faults)
    asked = [name for name in ("is", "not") if name in keys]
    if column is None or len(asked) != 1:
        faults.add(line_of(node), f"{what}: expected column: and one of is: and not:")
        return None
    words = texts_at(keys[asked[0]][0], faults, what=f"{what}.{asked[0]}")
    line = keys["column"][1]
    if asked[0] == "is" and words in (("present",), ("absent",)):
        return Condition(column=column, line=line, ask=Ask(words[0]))
    return Condition(column=column, line=line, ask=Ask(asked[0]), words=words)


def _with_fall_backs(mapping: Mapping, faults: Faults) -> Mapping:
    """The mapping with each left-out field that has a stand-in filled; a stand-in that is missing is a fault."""
    given = {
        f"{section.name}.{name}": source
        for section in (mapping.accounts, mapping.items)
        if section is not None
        for name, source in section.fields.items()
    }

    def filled(section: Section) -> Section:
        fields = dict(section.fields)
        for field in SECTIONS[section.name]:
            if field.name in fields or not field.falls_back:
                continue
            stand_in = next((given[other] for other in field.falls_back if other in given), None)
            if stand_in is not None:
                fields[field.name] = stand_in
            elif field.required:
                others = " or ".join(field.falls_back)
                faults.add(section.line, f"{section.name}.{field.name} is missing, and there is no {others}")
        return replace(section, fields=fields)

    def maybe(section: Section | None) -> Section | None:
        return None if section is None else filled(section)

    return replace(
        mapping,
        contacts=tuple(filled(section) for section in mapping.contacts),
        items=maybe(mapping.items),
        payments=maybe(mapping.payments),
        credit_notes=maybe(mapping.credit_notes),
        reversals=maybe(mapping.reversals),
        disputed=maybe(mapping.disputed),
    )
