"""A picture as pixels the right way up, no larger than can be read. Runs inside the confined process alone."""

from __future__ import annotations

import io
import warnings
from importlib.util import find_spec
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from duly.domain.receipt import Refusal
from duly.understanding.receipts.limits import PIXELS_MAX
from duly.understanding.receipts.refused import Refused

FORMATS = ("PNG", "JPEG", "WEBP")
SIDE_PIXELS_MAX = 2_000
SIDE_PIXELS_SMALL = 600
"""A picture whose longer side is below this is doubled: letters of eight pixels are read badly."""
PAPER = (255, 255, 255)


def upright_pixels(content: bytes) -> Any:
    """The picture as an array of rows of blue, green and red. Raises ``Refused``."""
    if find_spec("rapidocr") is None or find_spec("onnxruntime") is None:
        raise Refused(Refusal.NO_READER)
    import numpy as np

    warnings.simplefilter("ignore")
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as found:
            if found.width * found.height > PIXELS_MAX:
                raise Refused(Refusal.TOO_MANY_PIXELS)
            found.draft("RGB", (SIDE_PIXELS_MAX, SIDE_PIXELS_MAX))  # a large photo is not unpacked in full
            found.load()
            turned = ImageOps.exif_transpose(found)
            picture = _sized(_on_paper(turned))
    except UnidentifiedImageError:
        raise Refused(Refusal.UNKNOWN_KIND) from None
    except Image.DecompressionBombError:
        raise Refused(Refusal.TOO_MANY_PIXELS) from None
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, OverflowError, TypeError):
        raise Refused(Refusal.BROKEN) from None
    return np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])


def _on_paper(picture: Image.Image) -> Image.Image:
    """Without transparency: what shines through is taken for paper."""
    if picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info:
        drawn = picture.convert("RGBA")
        paper = Image.new("RGBA", drawn.size, (*PAPER, 255))
        return Image.alpha_composite(paper, drawn).convert("RGB")
    return picture.convert("RGB")


def _sized(picture: Image.Image) -> Image.Image:
    longer = max(picture.size)
    if longer > SIDE_PIXELS_MAX:
        picture.thumbnail((SIDE_PIXELS_MAX, SIDE_PIXELS_MAX), Image.Resampling.LANCZOS)
    elif longer < SIDE_PIXELS_SMALL:
        return picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.LANCZOS)
    return picture
