"""``python -m newslint`` is the command ``newslint``."""

import sys

from newslint.cli import main

sys.exit(main())
