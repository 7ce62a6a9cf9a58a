"""What ``functools``, ``collections``, ``bisect`` and ``signal`` offer, without what their import brings with it.

They take a tenth of a story; what is compiled of them is there as soon as Python runs. Where this Python has no such
parts, the modules themselves serve.
"""

from __future__ import annotations

from newslint import native
from newslint.record import TYPE_CHECKING

__all__ = [
    "SIGINT",
    "SIG_IGN",
    "Counter",
    "bisect_left",
    "bisect_right",
    "cache",
    "lru_cache",
    "partial",
    "signal",
]

try:
    from _bisect import bisect_left, bisect_right
except ImportError:
    from bisect import bisect_left, bisect_right

try:
    from _signal import SIG_IGN, SIGINT, signal  # type: ignore[import-not-found,unused-ignore]
except ImportError:
    from signal import SIG_IGN, SIGINT, signal

if TYPE_CHECKING:
    from collections import Counter
    from functools import cache, lru_cache, partial
else:
    try:
        from _collections import _count_elements as count
        from _functools import _lru_cache_wrapper as remembering
        from _functools import partial
    except ImportError:
        from collections import Counter
        from functools import cache, lru_cache, partial
    else:

        class Counter(dict):
            """How often each thing occurs; nothing for what does not."""

            def __init__(self, things=()):
                super().__init__()
                if isinstance(things, dict):
                    self.update(things)
                else:
                    count(self, things)

            def __missing__(self, thing):
                return 0

            def total(self):
                """How many things there are, all in all."""
                return sum(self.values())

        def cache(make):
            """``make``, of which every result is kept."""
            return remembering(make, None, False, _together)

        def lru_cache(most):
            """``make``, of which the ``most`` results are kept that were last asked for; with the core, few."""
            return lambda make: remembering(make, native.most(most), False, _together)

        def _together(*counts):
            return counts
