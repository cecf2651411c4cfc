"""Reading receivables from the systems a company already has, and writing outcomes back. Edges: they never decide."""
