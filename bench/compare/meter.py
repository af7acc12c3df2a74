"""Runs a command and prints what it and all that it started took: meter.py SECONDS COMMAND...

Processor and wall time in seconds, the memory of its largest process in bytes. After SECONDS it is ended, with status 124.
"""

import ctypes
import json
import os
import resource
import signal
import subprocess
import sys
import time

PR_SET_CHILD_SUBREAPER = 36
# What a browser leaves behind for a moment belongs to the command that started it.
GRACE = 5


def adopt_orphans():
    """Processes whose parent is gone become children of this one, so that their time is counted too."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def reap(seconds):
    """Waits so long for what is left; whether nothing is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.01)
        except ChildProcessError:
            return True
    return False


def end(process):
    for stop in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, stop)
        except ProcessLookupError:
            return
        if reap(GRACE):
            return


def main(limit, *command):
    adopt_orphans()
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        status = process.wait(timeout=float(limit))
    except subprocess.TimeoutExpired:
        end(process)
        return 124
    except KeyboardInterrupt:
        end(process)
        return 130
    wall = time.perf_counter() - start
    reap(GRACE)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"cpu": used.ru_utime + used.ru_stime, "wall": wall, "memory": used.ru_maxrss * unit}))
    return status


sys.exit(main(*sys.argv[1:]))
