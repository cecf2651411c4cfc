"""What a collections manager counts: figures over the whole workspace, read only."""
