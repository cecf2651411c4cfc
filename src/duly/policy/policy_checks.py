"""Checks between the parts of a policy: names that must exist once, and be used, and steps in order.

Knows the typed policy and the places it was read from; adds faults there and changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from yaml import MappingNode

from duly.domain.signals import DisputeReason
from duly.policy import tree as t
from duly.policy.dispute_terms_file import FOR_ALL
from duly.policy.document import Place
from duly.policy.fault import expected_among
from duly.policy.terms import Policy, Step

ORDERED_FACTS = ("days_past_due", "days_since_broken_promise")
"""Steps that wait for one of these come in its order: a later step never holds before an earlier one."""
NEEDED = ("segments", "sequences", "channels")


def check_between_parts(
    policy: Policy, root: Place, fields: dict[str, Place], *, wordings: Collection[str] | None
) -> None:
    """Adds a fault for everything that is wrong between parts of ``policy``.

    ``root`` and ``fields`` are the places it was read from; ``wordings`` the known wording ids, if known.
    """
    _check_ids(fields)
    _check_filled(fields)
    _check_sequences(policy, fields)
    if wordings is not None:
        _check_names(_wording_places(fields), wordings, "wording")
    if "routes" in fields:
        routes = list(policy.desks)
        _check_names(_route_places(fields), routes, "route")
        _check_usual_routes(policy, fields["routes"], routes)
    if (
        wordings is not None
        and policy.promises.reminder not in wordings
        and "reminder" not in _keys(fields, "promises")
    ):
        root.fault(f"unknown wording {policy.promises.reminder!r}", "expected promises.reminder to name a wording")


def _check_usual_routes(policy: Policy, place: Place, routes: list[str]) -> None:
    """Cases without a route of their own go somewhere too."""
    usual = {
        "promises.follow_up": policy.promises.follow_up,
        "escalate.default": policy.escalation_route("default").to,
        "disputes.other": policy.dispute_route(DisputeReason.OTHER).to,
    }
    for key, name in usual.items():
        if name not in routes:
            place.fault(f"{name}, the route of {key}, is missing", f"expected it here, or another route for {key}")


def _check_ids(fields: dict[str, Place]) -> None:
    for part in ("exclude", "segments"):
        _check_once(_values(_items(fields, part), "id"))
    for _, sequence in _entries(fields, "sequences"):
        _check_once(_values(_items({"": sequence}, ""), "step"))


def _check_filled(fields: dict[str, Place]) -> None:
    for key in NEEDED:
        if key in fields and not fields[key].node.value:
            fields[key].fault("nothing", "expected at least one")
    for _, sequence in _entries(fields, "sequences"):
        if not sequence.node.value:
            sequence.fault("no step", "expected at least one")


def _check_sequences(policy: Policy, fields: dict[str, Place]) -> None:
    _check_names(_values(_items(fields, "segments"), "sequence"), policy.sequences, "sequence")
    used = {segment.sequence for segment in policy.segments}
    for name, place in _entries(fields, "sequences"):
        if name not in used:
            place.fault(f"no segment uses the sequence {name}", "expected a segment with it, or that it is removed")
        steps = policy.sequences.get(name, ())
        for earlier, later, at in zip(steps, steps[1:], place.items()[1:], strict=False):
            _check_order(earlier, later, at)


def _check_order(earlier: Step, later: Step, place: Place) -> None:
    for fact in ORDERED_FACTS:
        first, second = _from_day(earlier.when.tree, fact), _from_day(later.when.tree, fact)
        if first is not None and second is not None and second < first:
            found = f"{later.step} ({fact} from {second}) comes after {earlier.step} (from {first})"
            place.fault(found, "expected steps in the order of their days")


def _from_day(tree: t.Tree, fact: str) -> int | None:
    """The least value of a fact at which a condition can hold, where it says so plainly."""
    if isinstance(tree, t.Every):
        days = [day for day in (_from_day(part, fact) for part in tree.parts) if day is not None]
        return max(days, default=None)
    if not isinstance(tree, t.Comparison) or tree.left.name != fact or not isinstance(tree.right, t.Number):
        return None
    if tree.op in (t.Operator.GE, t.Operator.EQ):
        return tree.right.value
    return tree.right.value + 1 if tree.op is t.Operator.GT else None


def _check_once(places: Iterator[Place]) -> None:
    seen: set[str] = set()
    for place in places:
        name = str(place.node.value)
        if name in seen:
            place.fault(f"{name} is used twice", "expected a name of its own")
        seen.add(name)


def _check_names(places: Iterator[Place], known: Collection[str], what: str) -> None:
    for place in places:
        name = str(place.node.value)
        if name not in known:
            place.fault(f"unknown {what} {name!r}", expected_among(name, known))


def _wording_places(fields: dict[str, Place]) -> Iterator[Place]:
    for _, sequence in _entries(fields, "sequences"):
        yield from _values(sequence.items(), "say")
    for part, key in (("promises", "reminder"), ("payments", "thank")):
        yield from (place for name, place in _entries(fields, part) if name == key)
    for name, place in _entries(fields, "disputes"):
        if name == "settled":
            yield from (wording for _, wording in place.entries())


def _route_places(fields: dict[str, Place]) -> Iterator[Place]:
    yield from _values(_items(fields, "exclude"), "to")
    for _, sequence in _entries(fields, "sequences"):
        yield from _values(sequence.items(), "to")
    yield from _values([place for _, place in _entries(fields, "escalate")], "to")
    yield from _values([place for name, place in _entries(fields, "disputes") if name not in FOR_ALL], "to")
    yield from (place for name, place in _entries(fields, "disputes") if name == "late")
    yield from (place for name, place in _entries(fields, "promises") if name == "follow_up")
    yield from _values([place for _, place in _entries(fields, "escalate")], "late_to")
    if isinstance(fields["routes"].node, MappingNode):
        yield from _values([place for _, place in _entries(fields, "routes")], "late_to")


def _items(fields: dict[str, Place], key: str) -> list[Place]:
    return fields[key].items() if key in fields else []


def _entries(fields: dict[str, Place], key: str) -> list[tuple[str, Place]]:
    return fields[key].entries() if key in fields else []


def _keys(fields: dict[str, Place], key: str) -> list[str]:
    return [name for name, _ in _entries(fields, key)]


def _values(places: list[Place], key: str) -> Iterator[Place]:
    return (value for place in places for name, value in place.entries() if name == key)
