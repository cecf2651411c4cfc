"""The words of a picture, put back into lines whichever way it was turned.

Runs inside the confined process alone. The recogniser finds boxes of text and reads each; which boxes make a line,
and which line comes first, is worked out here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

TEXT_SCORE_MIN = 0.5
UPSIDE_DOWN = "180"
TALL = 1.5
"""A box so many times taller than wide is read by the recogniser turned to the left."""
COLUMN_GAP = "  "
LETTER_GAP_MAX = 0.6
"""Boxes closer than this part of a line's height are words of one column."""
SAME_LINE = 0.5
"""Boxes whose middles are closer than this part of their height are one line."""
THOUSAND = 1000
SETTINGS: dict[str, Any] = {
    "Global.log_level": "critical",
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """A piece of text: where it begins and ends along its line, where its line is, how high it is, how sure."""

    text: str
    left: float
    right: float
    middle: float
    height: float
    score: float


def recognise(pixels: Any) -> list[tuple[str, int]]:
    """The lines of a picture, the first one first, each with a confidence in thousandths."""
    from rapidocr import RapidOCR

    engine: Any = RapidOCR(params=SETTINGS)
    scaled, scale = engine.preprocess_img(pixels)
    found, turned, read, _ = engine.run_ocr_steps(scaled, scale)
    if found.boxes is None or read.txts is None:
        return []
    corners = [[(float(x), float(y)) for x, y in box] for box in found.boxes]
    flips = [label == UPSIDE_DOWN for label, _ in (turned.cls_res or ())] or [False] * len(corners)
    return lines_of(corners, list(read.txts), [float(score) for score in read.scores], flips)


def lines_of(
    corners: list[list[tuple[float, float]]], texts: list[str], scores: list[float], flips: list[bool]
) -> list[tuple[str, int]]:
    """Lines from boxes: their corners clockwise from the upper left, and whether each was read upside down."""
    kept = [
        (box, text, score, flip)
        for box, text, score, flip in zip(corners, texts, scores, flips, strict=True)
        if text.strip() and score >= TEXT_SCORE_MIN
    ]
    if not kept:
        return []
    long = [one for one in kept if len(one[1]) > 2] or kept  # a short text is square, and lies either way
    tall = sum(_is_tall(box) for box, *_ in long) * 2 > len(long)
    flipped = sum(flip for *_, flip in long) * 2 > len(long)
    turned = [[_turned(point, tall=tall, flipped=flipped) for point in box] for box, *_ in kept]
    slope = _slope([box for box, (_, text, *_) in zip(turned, kept, strict=True) if len(text) > 2] or turned)
    boxes = [
        _box([_level(point, slope) for point in box], text.strip(), score)
        for box, (_, text, score, _) in zip(turned, kept, strict=True)
    ]
    return [_written(line) for line in _grouped(boxes)]


def _is_tall(box: list[tuple[float, float]]) -> bool:
    return math.dist(box[0], box[3]) >= TALL * math.dist(box[0], box[1])


def _turned(point: tuple[float, float], *, tall: bool, flipped: bool) -> tuple[float, float]:
    """The point as it lies once the text reads from left to right."""
    x, y = (point[1], -point[0]) if tall else point
    return (-x, -y) if flipped else (x, y)


def _slope(boxes: list[list[tuple[float, float]]]) -> float:
    """The angle at which the lines run, in radians."""
    angles: list[float] = []
    for box in boxes:
        by_side = sorted(box)
        (x0, y0), (x1, y1) = (
            ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in ((by_side[0], by_side[1]), (by_side[2], by_side[3]))
        )
        if x1 > x0:
            angles.append(math.atan2(y1 - y0, x1 - x0))
    return median(angles) if angles else 0.0


def _level(point: tuple[float, float], slope: float) -> tuple[float, float]:
    x, y = point
    return x * math.cos(slope) + y * math.sin(slope), y * math.cos(slope) - x * math.sin(slope)


def _box(points: list[tuple[float, float]], text: str, score: float) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(
        text=text, left=min(across), right=max(across), middle=(min(down) + max(down)) / 2,
        height=max(down) - min(down), score=score,
    )  # fmt: skip


def _grouped(boxes: list[Box]) -> list[list[Box]]:
    lines: list[list[Box]] = []
    for box in sorted(boxes, key=lambda each: each.middle):
        last = lines[-1] if lines else []
        if last:
            middle = sum(each.middle for each in last) / len(last)
            height = max(min(each.height for each in last), box.height)
            if abs(box.middle - middle) <= SAME_LINE * height:
                last.append(box)
                continue
        lines.append([box])
    return [sorted(line, key=lambda each: each.left) for line in lines]


def _written(line: list[Box]) -> tuple[str, int]:
    text = line[0].text
    for before, box in pairwise(line):
        near = box.left - before.right < LETTER_GAP_MAX * box.height
        text += (" " if near else COLUMN_GAP) + box.text
    return text, int(min(box.score for box in line) * THOUSAND)
