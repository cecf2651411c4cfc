"""The arithmetic of the model: one hidden layer between the features and the labels.

Knows no text and no file, no label but its number, and not how its numbers were learnt.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from duly.understanding.model.features import Matrix

HIDDEN = 192
"""Numbers in between. With none, the model learnt nothing more from more phrases."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Layers:
    """``inner`` has a row for each feature and a column for each hidden number; ``outer`` leads from these to the
    labels.
    """

    inner: Matrix
    inner_bias: Matrix
    outer: Matrix
    outer_bias: Matrix

    def scores(self, seen: Matrix) -> Matrix:
        """A row for each of ``seen``, a column for each label."""
        return np.maximum(seen @ self.inner + self.inner_bias, np.float32(0)) @ self.outer + self.outer_bias


def softmax(scores: Matrix) -> Matrix:
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)
