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


def used_by_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(limit, *command):
    adopt_orphans()
    # A script that starts this one under the name of python3 may have had children of its own.
    before = used_by_children()
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
    unit = 1 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    print(json.dumps({"cpu": used_by_children() - before, "wall": wall, "memory": memory}))
    return status


sys.exit(main(*sys.argv[1:]))
