"""Ways to the customer: each transport is a small folder of its own; none decides what is said."""
