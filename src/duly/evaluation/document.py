"""Figures as one JSON document, for programs. Shares are rounded; what has nothing to be a share of is ``null``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from duly.evaluation.figures import Figures, Share, Tally
from duly.evaluation.scoring import Judged, by_language, by_tag, figures_of, misses_of

DIGITS = 4

Json = dict[str, object]


def document_of(judged: Sequence[Judged], *, with_misses: bool) -> Json:
    """The figures of all rows, of each language and of each tag."""
    whole = figures_document(figures_of(judged))
    whole["languages"] = {name: figures_document(figures_of(rows)) for name, rows in by_language(judged).items()}
    whole["tags"] = {name: figures_document(figures_of(rows)) for name, rows in by_tag(judged).items()}
    if with_misses:
        whole["misses"] = [asdict(miss) for miss in misses_of(judged)]
    return whole


def figures_document(figures: Figures) -> Json:
    return {
        "rows": figures.rows,
        "stop": {
            "recall": _share(figures.stop_total),
            "by_signal": {intent.value: _share(share) for intent, share in figures.stop.items()},
        },
        "forbidden_claims": {"claimed": figures.forbidden.right, "of": figures.forbidden.of},
        "intents": {
            "micro": _tally(figures.micro),
            "macro_f1": _rounded(figures.macro_f1),
            "rows_exact": _share(figures.whole_intents),
            "by_intent": {intent.value: _tally(tally) for intent, tally in figures.intents.items()},
        },
        "dispute_reasons": _share(figures.dispute_reasons),
        "promises_exact": _share(figures.promises),
        "false_promises": _share(figures.false_promises),
        "dates_exact": _share(figures.dates),
        "false_dates": _share(figures.false_dates),
        "amounts_exact": _share(figures.amounts),
        "single_amounts_exact": _share(figures.single_amounts),
        "false_amounts": _share(figures.false_amounts),
        "invoice_numbers_exact": _share(figures.invoice_numbers),
        "language": _share(figures.language),
        "calibration": {
            "error": _rounded(figures.calibration_error),
            "bins": [
                {
                    "from": one.low / 1000,
                    "to": one.high / 1000,
                    "claims": one.claims,
                    "confidence": _rounded(one.mean_confidence),
                    "accuracy": _rounded(one.accuracy),
                }
                for one in figures.bins
            ],
        },
    }


def _share(share: Share) -> Json:
    return {"right": share.right, "of": share.of, "share": _rounded(share.value)}


def _tally(tally: Tally) -> Json:
    return {
        "expected": tally.expected,
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
        "precision": _rounded(tally.precision),
        "recall": _rounded(tally.recall),
        "f1": _rounded(tally.f1),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
