"""Timing two things side by side.

What may live here: the clock, and nothing that knows what it measures.

A machine that is shared is never twice the same, so the two take turns in short batches, and the fastest
batch of each counts: that is the one that was disturbed least.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from timeit import Timer

__all__ = ["seconds"]

BATCH = 0.001


def seconds(calls: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return how long each call takes at its best, all having been timed in turns."""
    timers = [Timer(call) for call in calls]
    # A batch of each is as many calls as take a millisecond, after one that fills the caches.
    numbers = [max(1, round(BATCH / max(timer.timeit(1) and timer.timeit(1), 1e-9))) for timer in timers]
    best = [float("inf")] * len(calls)
    for _ in range(rounds):
        for index, (timer, number) in enumerate(zip(timers, numbers, strict=True)):
            best[index] = min(best[index], timer.timeit(number) / number)
    return best
