"""Processes with what they took: seconds of the clock, seconds of the processor, peak memory."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Taken:
    """Seconds by the clock, seconds of all processors, and the largest resident set in MiB."""

    seconds: float
    cpu_seconds: float
    peak_mib: float


def run_python(*words: str | Path) -> Taken:
    """Run this Python with the words, its output thrown away. Raises RuntimeError with its complaints where it fails.

    The peak counts from what this process holds itself when it starts the other, so keep this one small.
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as users have it
    with tempfile.TemporaryFile("w+") as complaints:
        begun = time.perf_counter()
        command = [sys.executable, *map(str, words)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=complaints, env=env)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            complaints.seek(0)
            raise RuntimeError(f"{' '.join(command)}: exit status {process.returncode}\n{complaints.read()}")
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, KiB elsewhere
    return Taken(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20)


def machine() -> str:
    """The machine in words: processor, cores, memory, Python."""
    return f"{_processor()}, {_cores(os.sched_getaffinity(0))}, Python {sys.version.split()[0]}"


def _cores(usable: Sequence[int] | set[int]) -> str:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return f"{len(usable)} cores, {pages * size / 2**30:.0f} GiB"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return "unknown processor"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor")
