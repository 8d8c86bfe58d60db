"""Ctrl-C and SIGTERM as exceptions, which the command framework does not answer itself."""

import signal
from types import FrameType
from typing import NoReturn


class Stopped(BaseException):
    """The process was asked to end; ``status`` is the exit status that tells by which signal."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.status = 128 + signal_number


def watch_signals() -> None:
    """From now on raise Stopped for SIGINT and SIGTERM: as the first process of a container must."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)


def _stop(signal_number: int, frame: FrameType | None) -> NoReturn:
    raise Stopped(signal_number)
