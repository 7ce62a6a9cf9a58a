"""``python -m newslint`` is the command ``newslint``."""

from newslint.start import run

run()
