"""`python -m bot` is the same as `abc-parents`."""

import sys

from bot.cli import main

sys.exit(main())
