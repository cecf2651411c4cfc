"""Seeded portfolios and customers who answer in words."""
