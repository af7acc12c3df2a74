"""Runs every scenario of a folder against the Anki that this Python has.

usage: run.py FOLDER [NAME …]   (names as unittest prints them; all if left out)
"""

import os
import sys
import tempfile
import unittest
from importlib.metadata import version

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True


class Result(unittest.TestResult):
    passed = 0

    def addSuccess(self, test):
        super().addSuccess(test)
        self.passed += 1
        self.say("ok", test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.say("FAIL", test, self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.say("FAIL", test, self.errors[-1][1])

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.say("skip", test, f"     {reason}\n")

    def say(self, verdict, test, trace=""):
        print(f"{verdict:4} {version('anki')} {test.id()}\n{trace}", end="", file=sys.__stdout__, flush=True)


def main(folder, names):
    # What stands here is for the scenarios of other folders too.
    sys.path.insert(1, os.path.abspath(folder))
    loader = unittest.TestLoader()
    suite = loader.loadTestsFromNames(names) if names else loader.discover(folder, pattern="test_*.py")
    result = Result()
    suite.run(result)
    failed = len(result.failures) + len(result.errors)
    if result.passed + failed == 0:
        sys.exit("No scenario was found.")
    print(f"{result.passed} passed, {failed} failed", file=sys.__stdout__)
    sys.exit(failed > 0)


if __name__ == "__main__":
    # Anki prints how long its calls took.
    sys.stdout = open(os.devnull, "w", encoding="utf8")
    # What a scenario that fails leaves behind goes with the folder.
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        main(sys.argv[1], sys.argv[2:])
