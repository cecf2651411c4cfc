"""A reader that never ends, for the test that kills it."""

import time

time.sleep(600)
