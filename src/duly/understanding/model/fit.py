"""``python -m duly.understanding.model.fit``: learns the standard weights again and writes them into the package."""

from __future__ import annotations

import sys
from pathlib import Path

from duly.understanding.model.standard import standard_phrases
from duly.understanding.model.training import learn
from duly.understanding.model.weights import STANDARD, write_weights


def main() -> None:
    weights, report = learn(standard_phrases())
    with (Path(__file__).parent / STANDARD).open("wb") as stream:
        write_weights(stream, weights)
    sys.stdout.write(
        f"{report.phrases} phrases; {report.right / 10}% of those held out were told right; "
        f"temperature {report.temperature / 1000}\n"
    )


if __name__ == "__main__":
    main()
