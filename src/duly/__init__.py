"""Duly: self-hosted, first-party collections."""

__version__ = "0.1.0"
