"""The kinds of NumPy array that the stage works with."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
"""Pictures are single precision, directions and weights double."""
Bytes = NDArray[np.uint8]
Indices = NDArray[np.intp]
Mask = NDArray[np.bool_]
Tones = NDArray[np.int16]
