"""A year of a portfolio: who owes what, how customers behave, what goes wrong, and what is held against it all."""
