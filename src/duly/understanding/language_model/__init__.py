"""A language model as a second reader, behind the same interface. Off by default; it proposes intents and nothing else."""
