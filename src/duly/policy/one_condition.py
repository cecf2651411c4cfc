"""One condition as a Python function, for what is asked apart from a decision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from duly.domain.facts import Facts
from duly.policy import tree as t
from duly.policy.condition import Condition
from duly.policy.python_form import day_names, locals_needed, when_true


def compiled(condition: Condition) -> Callable[[Facts], bool]:
    """Whether the condition holds on an account; without a rate to compare amounts by it does not."""
    tree = condition.tree
    lines = ["def holds(f):", *(f"    {name} = f.{name}" for name in locals_needed(tree))]
    lines += ["    if rate_num is None: return False"] if t.needs_rate(tree) else []
    source = "\n".join([*lines, f"    return bool({when_true(tree)})"])
    namespace: dict[str, Any] = dict(day_names([tree]))
    exec(compile(source, "<condition>", "exec"), namespace)  # noqa: S102 - made from the typed tree alone
    return namespace["holds"]
