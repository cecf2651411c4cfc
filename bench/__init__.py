"""Benchmarks that print ratios against a stated floor. Run them with ``python -m bench`` or ``make bench``."""
