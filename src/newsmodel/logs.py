"""The logger "newsmodel": where problems go when nobody asked for them.

What may live here: the way to it.
"""

from __future__ import annotations

import sys

from newsmodel.problems import Problem, Report

__all__ = ["logged"]


def logged() -> Report | None:
    """Return what logs a problem at the level DEBUG, or None when nobody would see it."""
    # A program that has not imported logging has set no level; importing it here would slow every other.
    if "logging" not in sys.modules:
        return None
    from logging import DEBUG, getLogger

    logger = getLogger("newsmodel")
    if not logger.isEnabledFor(DEBUG):
        return None

    def log(problem: Problem) -> None:
        logger.debug("%s", problem)

    return log
